use proptest::prelude::*;

use super::*;

fn facts(procedure: &str, topic: &str) -> Facts {
    let code = |text: &str| Some(Code::from(text)).filter(|code| !code.as_str().is_empty());
    [code(procedure), code(topic), None, None, None]
}

#[test]
fn the_grids_that_come_along_are_sound_and_complete() {
    for (built, rows) in [(BuiltIn::Coop, 19), (BuiltIn::DataInclusion, 69), (BuiltIn::Activities, 14)] {
        let grid = Grid::parse(built.text(), Vocabulary::builtin()).unwrap_or_else(|mistakes| panic!("{mistakes:?}"));
        assert_eq!((built, grid.rows.len()), (built, rows));
        assert!(!grid.source.is_empty() && !grid.name(Lang::De).is_empty());
    }
    let activities = BuiltIn::Activities.grid();
    for topic in Vocabulary::builtin().entries(List::Topic) {
        assert!(activities.place(&facts("", topic.code.as_str())).is_some(), "{} is in no row", topic.code);
    }
}

#[test]
fn a_procedure_decides_before_its_topic_and_what_no_row_takes_is_told_by_its_code() {
    let grid = BuiltIn::Coop.grid();
    let requests = [(facts("mel", "num"), 3), (facts("", "log"), 2), (facts("col", "ali"), 4), (facts("", ""), 1)];
    let counted = grid.count(&requests);
    let row = |code: &str| counted.rows[grid.rows.iter().position(|row| row.code.as_str() == code).expect("a row")];
    assert_eq!((row("Email"), row("AideAuxDemarchesAdministratives"), row("Bureautique")), (3, 2, 0));
    let left = BTreeMap::from([(None, 1), (Some((List::Procedure, Code::from("col"))), 4)]);
    assert_eq!(counted.left_out, left);
}

#[test]
fn every_mistake_is_said_with_its_line() {
    let text = "[grid]\nname.fr = \"Subside\"\nyear = 3\n\n[[row]]\ncode = \"a\"\ntopic = [\"log\", \"xyz\"]\n\n\
                [[row]]\ncode = \"a\"\n\n[[row]]\ncode = \"b\"\ntopic = [\"log\"]\ncolour = [\"x\"]\n";
    let mistakes = Grid::parse(text, Vocabulary::builtin()).expect_err("mistakes");
    let said: Vec<_> = mistakes.into_iter().map(|mistake| (mistake.line, mistake.what)).collect();
    let expected = [
        (3, MistakeKind::UnknownKey("year".into())),
        (7, MistakeKind::UnknownCode("xyz".into())),
        (10, MistakeKind::Duplicate("a".into())),
        (14, MistakeKind::Duplicate("log".into())),
        (15, MistakeKind::UnknownKey("colour".into())),
    ];
    assert_eq!(said, expected);
    assert!(Grid::parse("", Vocabulary::builtin()).is_err());
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let code = |list: List| {
        let codes: Vec<Code> = Vocabulary::builtin().entries(list).map(|entry| entry.code.clone()).collect();
        proptest::option::of(prop_oneof![4 => proptest::sample::select(codes), 1 => "[a-z]{1,6}".prop_map(Code::from)])
    };
    let [one, two, three, four, five] = LEVELS.map(code);
    (one, two, three, four, five).prop_map(|(one, two, three, four, five)| [one, two, three, four, five])
}

proptest! {
    #[test]
    fn rows_and_what_is_left_out_add_up_to_all_requests(
        requests in proptest::collection::vec((any_facts(), 0..1_000_u64), 0..40),
        built in proptest::sample::select(BuiltIn::ALL),
    ) {
        let counted = built.grid().count(&requests);
        let all: u64 = requests.iter().map(|(_, number)| number).sum();
        prop_assert_eq!(counted.inside() + counted.outside(), all);
    }
}
