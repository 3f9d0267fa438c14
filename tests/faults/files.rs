//! A record that is none, or is broken, or comes from tomorrow.

use std::fs;

use crate::{
    UNUSABLE, foreign,
    real::{House, SERVICES, bytes},
    with_a_visit,
};

/// One command of each kind that opens the record, the screen's own start among them by `queue`.
const COMMANDS: &[&[&str]] =
    &[&["queue"], &["add", "log", "\"Ana Quatresous\""], &["next"], &["cases"], &["find", "x"]];

/// Every command refuses the file with these words, and so does the screen, and the file is what it was.
fn is_refused_untouched(house: &House, words: &str) {
    let before = bytes(&house.db());
    for command in COMMANDS {
        house.run(command).is_refusal(UNUSABLE, words);
    }
    let mut screen = house.screen();
    assert_eq!(screen.ends(), 6);
    let said = screen.contents();
    assert!(said.replace("\r\n", "").replace('\n', "").contains(words), "{said}");
    assert!(!screen.look(vt100::Screen::alternate_screen));
    assert_eq!(bytes(&house.db()), before, "the file was touched");
}

#[test]
fn a_file_that_is_no_database_stays_as_it_is() {
    for content in ["une lettre à Ana Quatresous".repeat(3), "x".repeat(10_000)] {
        let house = House::settled();
        house.write("guichet.db", content);
        is_refused_untouched(&house, "Ce fichier n'est pas un fichier de guichet");
    }
}

#[test]
fn a_database_of_somebody_else_stays_as_it_is() {
    let house = House::settled();
    foreign(&house)
        .execute_batch("CREATE TABLE factures (nom TEXT); INSERT INTO factures VALUES ('x')")
        .expect("a table");
    is_refused_untouched(&house, "Ce fichier n'est pas un fichier de guichet");
}

#[test]
fn a_folder_in_the_records_place_is_named() {
    let house = House::settled();
    fs::create_dir(house.db()).expect("a folder");
    house.run(&["queue"]).is_refusal(UNUSABLE, "Un dossier porte le nom du fichier des données");
}

#[test]
fn an_empty_file_becomes_a_record() {
    let house = House::settled();
    house.write("guichet.db", "");
    house.done(&["add", "its", "\"Ana\""]);
    assert!(house.done(&["queue"]).contains("Ana"));
}

#[test]
fn a_record_of_a_newer_guichet_is_refused_untouched() {
    let house = with_a_visit();
    let other = foreign(&house);
    other
        .execute_batch("UPDATE meta SET value = '99' WHERE key = 'schema'; PRAGMA wal_checkpoint(TRUNCATE)")
        .expect("a newer one");
    drop(other);
    is_refused_untouched(&house, "Ce fichier a été écrit par une version plus récente de guichet");
}

#[test]
fn a_record_that_becomes_newer_under_an_open_screen_is_written_no_more() {
    let house = with_a_visit();
    let mut screen = house.screen();
    screen.sees("Ana").types("nlog \"Bob\"").sees("Bob");
    foreign(&house).execute_batch("UPDATE meta SET value = '99' WHERE key = 'schema'").expect("a newer one");
    screen.enter().sees("version plus récente").sees("log \"Bob\"").sends(b"\x11");
    assert_eq!(screen.ends(), 0);
}

/// Writes noise over most pages of the file, as a failing disk does, and leaves the first as it is.
fn damage(house: &House) {
    foreign(house).execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE").expect("one file");
    let mut bytes = bytes(&house.db());
    for byte in bytes[4096..].iter_mut().step_by(7) {
        *byte ^= 0x5a;
    }
    fs::write(house.db(), bytes).expect("the file");
}

#[test]
fn a_damaged_record_is_said_to_be_damaged_and_nothing_is_repaired_or_deleted() {
    let house = with_a_visit();
    let services = house.write("services.csv", SERVICES);
    house.done(&["directory", "import", &services]);
    damage(&house);
    let before = bytes(&house.db());
    for command in COMMANDS {
        house.run(command).is_refusal(UNUSABLE, "Le fichier est abîmé");
    }
    let mut screen = house.screen();
    assert_eq!(screen.ends(), 6);
    assert!(screen.contents().contains("Le fichier est abîmé"), "{}", screen.contents());
    assert!(bytes(&house.db()) == before, "the file was written to");
}

#[test]
fn half_a_record_is_damaged_too() {
    let house = with_a_visit();
    foreign(&house).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("one file");
    let whole = bytes(&house.db());
    fs::write(house.db(), &whole[..whole.len() / 2]).expect("half a file");
    house.run(&["queue"]).is_refusal(UNUSABLE, "Le fichier est abîmé");
    house.run(&["add", "log"]).is_refusal(UNUSABLE, "Le fichier est abîmé");
}

#[test]
fn the_words_are_in_the_language_that_was_asked_for() {
    let house = House::settled();
    house.write("guichet.db", "x".repeat(1000));
    for (lang, word) in [("fr", "erreur : "), ("en", "error: "), ("nl", "fout: "), ("de", "Fehler: ")] {
        let answer = house.run(&["--lang", lang, "queue"]);
        assert!(answer.status == UNUSABLE && answer.err.starts_with(word), "{lang}: {answer:?}");
    }
}
