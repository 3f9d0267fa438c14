use proptest::prelude::*;

use super::*;
use crate::domain::{rules_file::MistakeKind, vocabulary::List};

fn codes(advice: &[Advice<'_>]) -> Vec<String> {
    advice.iter().map(|advice| advice.right.code.to_string()).collect()
}

fn situation<'a>(topics: &[&str], age: Option<Age>, answers: &'a Answers) -> Situation<'a> {
    let topics = topics.iter().map(|topic| Code::from(*topic)).collect();
    Situation { topics, procedures: Vec::new(), age, answers }
}

#[test]
fn the_built_in_rules_are_sound_and_say_whom_to_ask() {
    let rules = Rules::parse(include_str!("be.toml"), Vocabulary::builtin());
    let rules = rules.unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
    assert!(rules.all().count() >= 12);
    for right in rules.all() {
        let words = [right.name(Lang::Nl), right.reason(Lang::En), right.short(Lang::De)];
        assert!(words.iter().all(|said| said.len() > 2), "{}", right.code);
    }
}

#[test]
fn what_is_shown_depends_on_topic_age_and_answers() {
    let rules = Rules::builtin();
    let (none, poor, papers) =
        (Answers::new(), Answers::from([(Question::LowIncome, false)]), Answers::from([(Question::Bim, true)]));
    let old = Some(Age::Years(71));
    let shown = codes(&rules.worth_checking(&situation(&["pen"], old, &none)));
    assert!(shown.contains(&"grapa".to_owned()) && shown.contains(&"bim".to_owned()), "{shown:?}");
    let young = codes(&rules.worth_checking(&situation(&["pen"], Some(Age::Years(30)), &none)));
    assert!(!young.contains(&"grapa".to_owned()), "{young:?}");
    let band = Age::Band { from: 60, to: None };
    let may_be = codes(&rules.worth_checking(&situation(&["pen"], Some(band), &none)));
    assert!(may_be.contains(&"grapa".to_owned()), "what an age leaves open is shown: {may_be:?}");
    let rich = codes(&rules.worth_checking(&situation(&["pen"], old, &poor)));
    assert!(!rich.contains(&"grapa".to_owned()), "{rich:?}");
    let has = codes(&rules.worth_checking(&situation(&["mut"], None, &papers)));
    assert!(!has.contains(&"bim".to_owned()), "{has:?}");
    assert!(rules.worth_checking(&situation(&["div"], None, &none)).is_empty());
}

#[test]
fn what_somebody_came_for_precisely_comes_first() {
    let answers = Answers::new();
    let mut asked = situation(&["san"], None, &answers);
    asked.procedures = vec!["amu".into()];
    let shown = Rules::builtin().worth_checking(&asked);
    assert_eq!(shown[0].right.code.as_str(), "aide-medicale-urgente");
    assert_eq!(shown[0].because, Because::Procedure("amu".into()));
}

#[test]
fn a_rule_is_old_after_a_year() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let right = Rules::builtin().right(&"bim".into()).expect("there").clone();
    let right = Right { checked_on: day("2026-02-01"), ..right };
    assert!(!right.is_old(day("2027-02-01")) && right.is_old(day("2027-02-02")));
}

#[test]
fn a_team_changes_one_thing_and_keeps_the_rest() {
    let text = "[[right]]\ncode = \"bim\"\nchecked_on = 2026-11-01\n\n[[right]]\ncode = \"secal\"\nhidden = true\n";
    let rules = Rules::builtin().with_team(text, Vocabulary::builtin()).expect("sound");
    let bim = rules.right(&"bim".into()).expect("there");
    assert_eq!(bim.checked_on.to_string(), "2026-11-01");
    assert_eq!(bim.name(Lang::Nl), "Verhoogde tegemoetkoming");
    assert!(rules.all().all(|right| right.code.as_str() != "secal"));
    assert_eq!(rules.right(&"secal".into()).expect("its name stays").short(Lang::Fr), "SECAL");
}

#[test]
fn every_mistake_is_said_with_its_line() {
    let text = "[[right]]\ncode = \"x y\"\n\n[[right]]\nname.fr = \"Sans code\"\n\n[[right]]\ncode = \"a\"\nname.fr = \"A\"\n\
                reason.fr = \"B\"\nask = [\"nobody\"]\ntopics = [\"log\"]\nage_from = 130\nneeds = [\"rich\"]\n\
                source = \"C\"\nchecked_on = \"hier\"\nwhat = 1\n";
    let mistakes = Rules::parse(text, Vocabulary::builtin()).expect_err("mistakes");
    let said: Vec<_> = mistakes.iter().map(|mistake| (mistake.line, mistake.what.clone())).collect();
    assert!(said.contains(&(2, MistakeKind::BadCode("x y".into()))), "{said:?}");
    assert!(said.contains(&(4, MistakeKind::Missing("code".into()))), "{said:?}");
    assert!(said.contains(&(11, MistakeKind::UnknownCode("nobody".into()))), "{said:?}");
    assert!(said.contains(&(13, MistakeKind::WrongType("age_from".into()))), "{said:?}");
    assert!(said.contains(&(14, MistakeKind::UnknownCode("rich".into()))), "{said:?}");
    assert!(said.contains(&(16, MistakeKind::WrongType("checked_on".into()))), "{said:?}");
    assert!(said.contains(&(17, MistakeKind::UnknownKey("what".into()))), "{said:?}");
    assert!(said.is_sorted_by_key(|(line, _)| *line));
}

fn any_code(list: List) -> impl Strategy<Value = Code> {
    let codes: Vec<Code> = Vocabulary::builtin().entries(list).map(|entry| entry.code.clone()).collect();
    prop_oneof![proptest::sample::select(codes), "[a-z]{0,4}".prop_map(Code::from)]
}

fn any_age() -> impl Strategy<Value = Option<Age>> {
    let band = (any::<u8>(), any::<Option<u8>>()).prop_map(|(from, to)| Age::Band { from, to });
    proptest::option::of(prop_oneof![any::<u8>().prop_map(Age::Years), band])
}

fn any_answers() -> impl Strategy<Value = Answers> {
    proptest::collection::btree_map(proptest::sample::select(Question::ALL), any::<bool>(), 0..6)
}

proptest! {
    #[test]
    fn nothing_is_shown_that_a_rule_excludes_and_the_order_holds(
        topics in proptest::collection::vec(any_code(List::Topic), 0..4),
        procedures in proptest::collection::vec(any_code(List::Procedure), 0..4),
        age in any_age(),
        answers in any_answers(),
    ) {
        let rules = Rules::builtin();
        let asked = Situation { topics, procedures, age, answers: &answers };
        let shown = rules.worth_checking(&asked);
        for advice in &shown {
            let right = advice.right;
            prop_assert!(right.needs.iter().all(|need| answers.get(need) != Some(&false)));
            prop_assert!(right.unless.iter().all(|unless| answers.get(unless) != Some(&true)));
            if let Some(Age::Years(years)) = age {
                prop_assert!(right.age_from.is_none_or(|from| from <= years));
                prop_assert!(right.age_to.is_none_or(|to| years <= to));
            }
            match &advice.because {
                Because::Topic(topic) => prop_assert!(right.topics.contains(topic) && asked.topics.contains(topic)),
                Because::Procedure(code) => prop_assert!(asked.procedures.contains(code)),
            }
        }
        // Precise reasons first, and within each kind the order of the file, whatever the order of the topics.
        let place = |advice: &Advice<'_>| {
            let broad = matches!(advice.because, Because::Topic(_));
            (broad, rules.all().position(|right| right.code == advice.right.code))
        };
        prop_assert!(shown.iter().map(place).is_sorted());
        // What was answered only takes away.
        let unasked = Answers::new();
        let all = codes(&rules.worth_checking(&Situation { answers: &unasked, ..asked.clone() }));
        prop_assert!(codes(&shown).iter().all(|code| all.contains(code)));
    }

    #[test]
    fn no_text_makes_reading_panic(text in "(\\[\\[right\\]\\]\n)?([a-z_.]{1,10} = (\"[^\n]{0,8}\"|[0-9-]{1,12}|\\[\\])\n){0,6}") {
        let _ = Rules::parse(&text, Vocabulary::builtin());
    }
}
