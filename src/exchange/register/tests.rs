use proptest::prelude::*;

use super::*;

const SHEET: &str = "\u{FEFF}N°;Date;Heure;Sexe;Âge;Démarche;Appareil;Durée (min);Fait avec / à la place;Suite\n\
    1;05/01/2023;9:40;Femme;84;créer une boite mail;ordi;20;avec;ok\n\
    2;05/01/2023;10h;H ;45-59;itsme;GSM;1h;à la place;orienté\n\
    3;31/02/2023;10:00;F;50;itsme;gsm;20;avec;ok\n\
    4;05/01/2023;10:00;F;cent;danse;;beaucoup;avec;ok\n";

fn read_with(mapping: &str, bytes: &[u8]) -> Result<(Read<PastVisit>, Columns)> {
    let mapping = Mapping::parse(mapping, "carte.toml").expect("a mapping");
    let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
    let register = Register { mapping: &mapping, vocabulary: Vocabulary::builtin(), lang: Lang::Fr, today };
    register.read("registre.csv", bytes)
}

#[test]
fn a_register_typed_by_several_hands_is_understood() {
    let (read, columns) = read_with("", SHEET.as_bytes()).expect("read");
    assert_eq!(columns.unused, Vec::<String>::new());
    let [first, second, _] = &read.records[..] else { panic!("{read:?}") };
    let codes = |visit: &PastVisit| {
        let request = &visit.draft.requests[0];
        let code = |code: &Option<Code>| code.as_ref().map_or(String::new(), |code| code.as_str().to_owned());
        (code(&request.topic), code(&request.procedure), request.support, request.outcome, request.minutes)
    };
    assert_eq!(codes(first), ("num".into(), "mel".into(), Some(Support::With), Some(Outcome::Done), Some(20)));
    assert_eq!(codes(second), ("num".into(), "its".into(), Some(Support::Instead), Some(Outcome::Referred), Some(60)));
    assert_eq!((first.draft.profile.gender, second.draft.profile.gender), (Some(Gender::F), Some(Gender::H)));
    assert_eq!(first.time, NaiveTime::from_hms_opt(9, 40, 0));
    assert_eq!(first.source_id, "1");
}

#[test]
fn a_row_without_a_day_is_refused_and_what_is_not_understood_stays_in_the_note() {
    let (read, _) = read_with("", SHEET.as_bytes()).expect("read");
    let refused: Vec<_> = read.refused.iter().map(|remark| (remark.line, remark.reason.clone())).collect();
    assert_eq!(refused, [(4, Reason::BadDate("31/02/2023".to_owned()))]);
    let fourth = &read.records[2];
    for kept in ["age : cent", "procedure : danse", "minutes : beaucoup"] {
        assert!(fourth.draft.note.contains(kept), "{}", fourth.draft.note);
    }
    assert_eq!(read.notes.iter().filter(|remark| remark.line == 5).count(), 3);
}

#[test]
fn the_mapping_says_what_a_word_and_a_column_mean() {
    let sheet = "Jour;Quoi\n05/01/2023;danse\n";
    let mapping = "[columns]\nprocedure = \"Quoi\"\n[words.procedure]\n\"Danse\" = \"its\"\n";
    let (read, _) = read_with(mapping, sheet.as_bytes()).expect("read");
    assert_eq!(read.records[0].draft.requests[0].procedure, Some(Code::from("its")));
    let missing = read_with("[columns]\nage = \"Ans\"\n", sheet.as_bytes()).expect_err("no such column");
    assert_eq!((missing.kind(), missing.place()), (Kind::BadFile, Some("registre.csv")));
    assert_eq!(read_with("", b"Quoi\nx\n").expect_err("no day").kind(), Kind::BadFile);
}

#[test]
fn the_last_words_of_a_phrase_may_name_what_it_means_but_only_in_full() {
    let procedure = |said: &str| {
        let (read, _) = read_with("", format!("Date;Demande\n05/01/2023;{said}\n").as_bytes()).expect("read");
        read.records[0].draft.requests.first().and_then(|request| request.procedure.clone())
    };
    assert_eq!(procedure("prendre un rendez-vous médical"), Some("rdv".into()));
    assert_eq!(procedure("danse avec la maman d'it"), None);
}

#[test]
fn a_word_can_be_said_to_mean_nothing() {
    let (read, _) = read_with("[words.device]\naucun = \"\"\n", b"Date;Appareil\n05/01/2023;aucun\n").expect("read");
    assert_eq!((read.records[0].draft.note.as_str(), read.notes.len()), ("", 0));
}

#[test]
fn rows_without_a_number_are_known_again_even_when_two_say_the_same() {
    let sheet = "Date;Demande\n05/01/2023;itsme\n05/01/2023;itsme\n06/01/2023;itsme\n";
    let ids = || {
        let (read, _) = read_with("", sheet.as_bytes()).expect("read");
        read.records.into_iter().map(|visit| visit.source_id).collect::<Vec<_>>()
    };
    let first = ids();
    assert_eq!(first, ids());
    assert!(first[0] != first[1] && first[1] != first[2] && first[0] != first[2], "{first:?}");
}

#[test]
fn a_workbook_is_read_like_a_table() {
    // One sheet with a header and two rows, as a spreadsheet program stores it.
    let bytes = include_bytes!("../../../tests/fixtures/registre.xlsx");
    let (read, _) = read_with("", bytes).expect("read");
    let days: Vec<_> = read.records.iter().map(|visit| (visit.day.to_string(), visit.time)).collect();
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
    assert_eq!(days, [("2023-01-05".to_owned(), at(9, 40)), ("2023-01-12".to_owned(), at(10, 0))]);
    assert_eq!(read.refused.iter().map(|remark| remark.line).collect::<Vec<_>>(), [4]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_with("", &bytes);
    }

    #[test]
    fn one_bad_row_never_hides_a_good_one(bad in "[^\"\r\n;\\p{Cc}]{0,20}") {
        let sheet = format!("Date;Demande\n{bad};{bad}\n05/01/2023;itsme\n");
        let (read, _) = read_with("", sheet.as_bytes()).expect("read");
        prop_assert!(read.records.iter().any(|visit| visit.day.to_string() == "2023-01-05"));
    }
}
