use super::*;
use crate::domain::case::WaitingOn;

fn vocabulary(text: &str) -> Vocabulary {
    Vocabulary::parse(text).expect("a sound vocabulary")
}

fn mistakes(text: &str) -> Vec<(usize, &'static str, String)> {
    let mistakes = Vocabulary::parse(text).expect_err("mistakes");
    mistakes.into_iter().map(|it| (it.line, it.what.code(), it.what.word().to_owned())).collect()
}

fn one<'a>(vocabulary: &'a Vocabulary, lists: &[List], words: &[&str]) -> &'a str {
    match vocabulary.find(lists, words, Lang::Fr) {
        Found::One(entry) => entry.code.as_str(),
        other => panic!("{words:?} gives {other:?}"),
    }
}

const SMALL: &str = r#"
[[topic]]
code = "log"
fr = "Logement"
en = "Housing"
words.fr = ["loyer", "bail"]
[[topic]]
code = "cou"
fr = "Courrier"
[[procedure]]
code = "cex"
topic = "cou"
fr = "Courrier à expliquer"
[[procedure]]
code = "med"
topic = "log"
fr = "Rendez-vous chez le médecin"
[[device]]
code = "or"
fr = "Ordinateur"
words.fr = ["e-mail"]
words.nl = ["rekenmachine"]
"#;

#[test]
fn the_built_in_vocabulary_is_sound() {
    assert_eq!(Vocabulary::parse(include_str!("builtin.toml")).err(), None);
    for list in List::ALL {
        assert!(Vocabulary::builtin().entries(list).next().is_some(), "{list:?} is empty");
    }
}

#[test]
fn labels_fall_back_to_english_french_and_the_code() {
    let vocabulary = vocabulary(SMALL);
    let label = |code: &str, lang| vocabulary.label(List::Topic, &Code::from(code), lang).to_owned();
    assert_eq!(label("log", Lang::Fr), "Logement");
    assert_eq!(label("log", Lang::De), "Housing");
    assert_eq!(label("cou", Lang::De), "Courrier");
    assert_eq!(label("gone", Lang::Fr), "gone");
}

#[test]
fn words_meet_entries_by_code_label_synonym_and_beginning() {
    let vocabulary = vocabulary(SMALL);
    let all = [List::Topic, List::Procedure];
    for words in [&["log"][..], &["LOGEMENT"], &["loyer"], &["bai"], &["housing"], &["hous"]] {
        assert_eq!(one(&vocabulary, &all, words), "log", "{words:?}");
    }
    for words in [&["rendez-vous"][..], &["RENDEZ", "VOUS"], &["rendezvous"], &["medecin"], &["médecin", "rendez"]] {
        assert_eq!(one(&vocabulary, &all, words), "med", "{words:?}");
    }
    assert_eq!(one(&vocabulary, &[List::Device], &["email"]), "or");
    assert_eq!(one(&vocabulary, &[List::Device], &["rekenmachine"]), "or");
    assert_eq!(vocabulary.find(&[List::Device], &["rek"], Lang::Fr), Found::None);
    assert_eq!(vocabulary.find(&all, &["logements"], Lang::Fr), Found::None);
    assert_eq!(vocabulary.find(&all, &[], Lang::Fr), Found::None);
}

#[test]
fn a_topic_goes_before_its_procedures_and_nobody_guesses_otherwise() {
    let vocabulary = vocabulary(SMALL);
    assert_eq!(one(&vocabulary, &[List::Topic, List::Procedure], &["cour"]), "cou");
    assert_eq!(one(&vocabulary, &[List::Topic, List::Procedure], &["courrier", "exp"]), "cex");
    let text = "[[topic]]\ncode='a'\nfr='Aide sociale'\n[[topic]]\ncode='b'\nfr='Aide urgente'";
    let two = Vocabulary::parse(text).expect("sound");
    assert!(matches!(two.find(&[List::Topic], &["aide"], Lang::Fr), Found::Several(both) if both.len() == 2));
}

#[test]
fn suggestions_come_best_first_and_in_the_files_order_when_nothing_is_typed() {
    let vocabulary = vocabulary(SMALL);
    let codes = |typed, limit| {
        let entries = vocabulary.suggest(&[List::Topic, List::Procedure], typed, Lang::Fr, limit);
        entries.into_iter().map(|entry| entry.code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(codes("", 3), ["log", "cou", "cex"]);
    assert_eq!(codes("c", 9), ["cou", "cex"]);
    assert_eq!(codes("méd", 9), ["med"]);
    assert_eq!(vocabulary.complete(&[List::Topic], &["lo"], Lang::Fr).map(|it| it.code.as_str()), Some("log"));
}

#[test]
fn every_mistake_is_said_with_its_line() {
    assert_eq!(
        mistakes("[[topic]]\ncode = \"a\nfr = 1").first().map(|it| (it.0, it.1)),
        Some((2, "vocabulary-syntax"))
    );
    let text = r#"[[topics]]
code = "a"
[[topic]]
fr = "Sans code"
[[topic]]
code = "Log ement"
fr = "Logement"
[[topic]]
code = "log"
en = "Housing"
[[topic]]
code = "log"
fr = "Logement"
colour = "red"
[[procedure]]
code = "its"
topic = "num"
fr = "itsme"
words.fr = "itsme"
[[procedure]]
code = "imp"
fr = "Imprimer"
words.es = ["imprimir"]
[[support]]
code = "magic"
fr = "Par magie"
[device]
code = "or"
[[topic]]
code = "x"
fr = ""
"#;
    let expected = [
        (1, "unknown-list", "topics"),
        (3, "missing-code", ""),
        (6, "bad-code", "Log ement"),
        (8, "missing-label", "log"),
        (12, "duplicate", "log"),
        (14, "unknown-key", "colour"),
        (17, "unknown-topic", "num"),
        (19, "wrong-type", "words.fr"),
        (20, "missing-topic", "imp"),
        (23, "unknown-key", "words.es"),
        (25, "unknown-value", "magic"),
        (27, "not-a-list", "device"),
        (29, "missing-label", "x"),
        (31, "wrong-type", "fr"),
    ];
    let found = mistakes(text);
    let found: Vec<_> = found.iter().map(|(line, code, word)| (*line, &code["vocabulary-".len()..], &**word)).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_mistake_has_its_words() {
    for lang in Lang::ALL {
        let texts = crate::text::Texts::new(lang);
        for code in MistakeKind::CODES {
            let key = format!("mistake-{code}");
            assert_ne!(texts.with(&key, &[("word", "log".into())]), key, "{lang:?}");
        }
    }
}

#[test]
fn a_team_changes_adds_and_hides() {
    let base = vocabulary(SMALL);
    let team = base
        .parse_team(
            "[[topic]]\ncode='log'\nfr='Habitat'\n[[topic]]\ncode='cou'\nhidden=true\n\
             [[procedure]]\ncode='new'\ntopic='log'\nfr='Nouveau'\n[[device]]\ncode='or'\nwords.fr=['bécane']",
        )
        .expect("sound");
    let both = base.with_team(&team);
    let offered: Vec<_> = both.entries(List::Topic).map(|entry| entry.label(Lang::Fr)).collect();
    assert_eq!(offered, ["Habitat"]);
    assert_eq!(both.label(List::Topic, &Code::from("cou"), Lang::Fr), "Courrier");
    assert_eq!(both.find(&[List::Topic], &["courrier"], Lang::Fr), Found::None);
    assert_eq!(both.find(&[List::Topic], &["cou"], Lang::Fr), Found::None);
    assert_eq!(one(&both, &[List::Procedure], &["nouv"]), "new");
    assert_eq!(one(&both, &[List::Device], &["becane"]), "or");
    assert_eq!(both.label(List::Device, &Code::from("or"), Lang::Fr), "Ordinateur");
    let missing = base.parse_team("[[procedure]]\ncode='its'\ntopic='none'\nfr='itsme'").expect_err("no such topic");
    assert_eq!((missing[0].line, missing[0].what.code()), (3, "vocabulary-unknown-topic"));
}

#[test]
fn a_topic_says_when_referrals_are_asked_after() {
    let base = vocabulary(
        "[[topic]]\ncode = \"log\"\nfr = \"Logement\"\ncheck_back = 5\n[[topic]]\ncode = \"cou\"\nfr = \"Courrier\"",
    );
    let (log, cou) = (Code::from("log"), Code::from("cou"));
    assert_eq!(base.check_back(Some(&log)), 5);
    assert_eq!((base.check_back(Some(&cou)), base.check_back(None)), (CHECK_BACK, CHECK_BACK));
    let team = base.parse_team("[[topic]]\ncode = \"log\"\nfr = \"Toit\"\n[[topic]]\ncode = \"cou\"\ncheck_back = 0");
    let both = base.with_team(&team.expect("a sound vocabulary"));
    assert_eq!((both.check_back(Some(&log)), both.check_back(Some(&cou))), (5, 0), "what is left out stays");
    for wrong in ["-1", "367", "\"14\"", "1.5"] {
        let text = format!("[[topic]]\ncode = \"a\"\nfr = \"A\"\ncheck_back = {wrong}");
        assert_eq!(mistakes(&text), [(4, "vocabulary-wrong-type", "check_back".to_owned())], "{wrong}");
    }
    let elsewhere = "[[device]]\ncode = \"a\"\nfr = \"A\"\ncheck_back = 3";
    assert_eq!(mistakes(elsewhere), [(4, "vocabulary-unknown-key", "check_back".to_owned())]);
}

#[test]
fn patience_is_the_files_own_or_the_institutions() {
    let base = vocabulary(
        "patience = 12\n[[institution]]\ncode = \"mut\"\nfr = \"Mutuelle\"\npatience = 40\n[[institution]]\ncode = \"cpas\"\nfr = \"CPAS\"\n",
    );
    let days = |vocabulary: &Vocabulary, code: &str| vocabulary.patience().with(&WaitingOn::Institution(code.into()));
    assert_eq!((days(&base, "mut"), days(&base, "cpas")), (40, 12));
    assert_eq!(base.patience().with(&WaitingOn::Person), 12);
    let team = base.parse_team("[[institution]]\ncode = \"cpas\"\npatience = 7\n[[institution]]\ncode = \"mut\"\n");
    let both = base.with_team(&team.expect("a sound file"));
    assert_eq!((days(&both, "mut"), days(&both, "cpas"), both.patience().days), (40, 7, 12));
    assert!(Vocabulary::builtin().patience().with(&WaitingOn::Institution("dgph".into())) > 30);
    assert_eq!(
        mistakes("patience = 0\n[[institution]]\ncode = \"mut\"\nfr = \"Mutuelle\"\npatience = \"long\"\n"),
        [(1, "vocabulary-wrong-type", "patience".to_owned()), (5, "vocabulary-wrong-type", "patience".to_owned())]
    );
    assert_eq!(mistakes("[[topic]]\ncode = \"log\"\nfr = \"Logement\"\npatience = 3\n")[0].1, "vocabulary-unknown-key");
}
