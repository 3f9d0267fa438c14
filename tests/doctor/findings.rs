//! Each way in which a record can be hurt is found by its name, with what to do.

use std::{
    fs::{self, File},
    os::unix::fs::symlink,
    time::{Duration, SystemTime},
};

use crate::{
    at_work,
    backups::newest,
    foreign, one_file, permit,
    real::{House, bytes},
};

/// What is found, as `check/code`, but for what is sound; and the status.
pub fn found(house: &House) -> (i32, Vec<String>) {
    let answer = house.run(&["doctor", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap_or_else(|_| panic!("{answer:?}"));
    let findings = json["findings"].as_array().expect("a list");
    let mut found = Vec::new();
    for finding in findings {
        let text = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
        assert!(text("says").len() > 15, "{finding}");
        let sound = text("state") == "sound";
        assert_eq!(finding["todo"].is_null(), sound, "what is not sound says what to do: {finding}");
        if !sound {
            found.push(format!("{}/{}", text("check"), text("found")));
        }
    }
    (answer.status, found)
}

/// What is always worth a look in a house that is not encrypted and has no second place.
const USUAL: [&str; 2] = ["keys/unsealed", "second/unset"];

/// The record is hurt so, and that is what is found, beside the usual; the file itself stays as it was.
pub fn finds(hurt: impl FnOnce(&House), status: i32, expected: &[&str]) {
    let house = at_work();
    house.done(&["backup"]);
    one_file(&house.db());
    hurt(&house);
    let before = bytes(&house.db());
    let (said, found) = found(&house);
    let unusual: Vec<&str> = found.iter().map(String::as_str).filter(|found| !USUAL.contains(found)).collect();
    assert_eq!((said, unusual.as_slice()), (status, expected));
    assert!(house.db().is_symlink() || bytes(&house.db()) == before, "the examination changes nothing");
}

fn sql(house: &House, statements: &str) {
    foreign(&house.db()).execute_batch(statements).expect("statements");
}

#[test]
fn a_house_in_order_has_nothing_serious() {
    finds(|_| {}, 1, &[]);
    let house = at_work();
    let (status, found) = found(&house);
    assert_eq!((status, found.contains(&"backup/none".to_owned())), (1, true), "{found:?}");
    let said = house.run(&["doctor"]);
    assert!(said.out.contains("✓  Toutes les pages du fichier sont saines."), "{said:?}");
    assert!(said.out.contains("→ Faites-en une maintenant"), "{said:?}");
    assert!(said.out.ends_with("Rien de grave, 3 points à voir.\n"), "{said:?}");
}

#[test]
fn damaged_pages_are_found() {
    let hurt = |house: &House| {
        let mut bytes = bytes(&house.db());
        let middle = bytes.len() / 8192 * 4096;
        bytes[middle..middle + 4096].fill(0x5a);
        fs::write(house.db(), bytes).expect("the file");
    };
    let house = at_work();
    one_file(&house.db());
    hurt(&house);
    let (status, found) = found(&house);
    assert!(status == 6 && found.contains(&"integrity/damaged".to_owned()), "{found:?}");
}

#[test]
fn a_first_page_full_of_noise_makes_no_encrypted_record_of_a_plain_one() {
    let house = at_work();
    house.done(&["backup"]);
    one_file(&house.db());
    let mut bytes = bytes(&house.db());
    crate::rescue::noise(7, &mut bytes[..4096]);
    fs::write(house.db(), bytes).expect("the file");
    let (status, found) = found(&house);
    assert!(status == 6 && found.iter().any(|found| found.ends_with("/damaged")), "{found:?}");
    assert!(!found.iter().any(|found| found.starts_with("keys/")), "{found:?}");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("guichet rescue") && !said.contains("chiffré, et aucun trousseau"), "{said}");
}

/// The newest backup in the place of the record, without its log.
fn one_file_again(house: &House) {
    house.done(&["backup"]);
    fs::copy(newest(house), house.db()).expect("a copy");
    for log in ["guichet.db-wal", "guichet.db-shm"] {
        let _ = fs::remove_file(house.path(log));
    }
}

/// What of a record is hurt, where nothing can be read of it afterwards.
pub fn without_a_beginning(house: &House) {
    let mut bytes = bytes(&house.db());
    bytes[..4096].fill(0x5a);
    fs::write(house.db(), bytes).expect("the file");
}

#[test]
fn copies_that_anybody_can_read_beside_an_encrypted_record_are_found_unless_it_is_damaged() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    house.write("guichet.db.schema-3.bak", "SQLite format 3\0 of before");
    let usual = ["left-over/plain", "keys/sheet", "backup/none", "second/unset"];
    assert_eq!(found(&house), (6, usual.map(str::to_owned).to_vec()));
    one_file_again(&house);
    without_a_beginning(&house);
    let (_, found) = found(&house);
    // Without its salt no key opens a page: the record may be damaged, or the keyring that of another key.
    assert!(found.contains(&"keys/other".to_owned()), "{found:?}");
    assert!(!found.contains(&"left-over/plain".to_owned()), "{found:?}");
}

#[test]
fn links_to_nothing_are_found() {
    let hurt = "UPDATE cases SET person_id = 'nobody' WHERE id = (SELECT min(id) FROM cases)";
    finds(|house| sql(house, hurt), 6, &["links/dangling"]);
}

#[test]
fn an_index_that_does_not_agree_is_found_and_made_anew() {
    let services = "DELETE FROM services_names WHERE rowid = (SELECT min(num) FROM services)";
    finds(|house| sql(house, services), 1, &["directory-index/differs"]);
    let cases = "DELETE FROM case_documents WHERE reader = '' AND num % 7 = 0";
    finds(|house| sql(house, cases), 1, &["case-index/differs"]);
    let house = at_work();
    sql(&house, &format!("{services}; {cases}; DELETE FROM services_texts WHERE rowid % 3 = 0"));
    house.run(&["doctor", "--reindex"]);
    let (_, found) = found(&house);
    assert!(!found.iter().any(|found| found.contains("index")), "{found:?}");
    assert!(house.done(&["find", "dettes"]).contains("dettes"));
}

#[test]
fn a_clock_behind_the_newest_record_is_found() {
    finds(|house| sql(house, "UPDATE actions SET at = '2099-01-01T08:00:00Z'"), 1, &["clock/behind"]);
}

#[test]
fn words_of_windows_that_are_no_more_are_found() {
    let hurt = "INSERT INTO drafts (seat, slot, text) VALUES ('gone', 'fast-line', 'its f67')";
    finds(|house| sql(house, hurt), 1, &["drafts/left"]);
}

#[test]
fn a_newer_and_a_foreign_file_are_told_apart() {
    finds(|house| sql(house, "UPDATE meta SET value = '99' WHERE key = 'schema'"), 6, &["schema/newer"]);
    let house = House::settled();
    house.write("guichet.db", "une lettre".repeat(1000));
    let (status, found) = found(&house);
    assert!(status == 6 && found[0] == "record/unopened", "{found:?}");
    let (status, found) = self::found(&House::settled());
    assert_eq!((status, found.as_slice()), (6, ["record/unopened".to_owned()].as_slice()));
}

#[test]
fn whoever_else_can_read_or_write_is_found() {
    finds(|house| permit(&house.db(), 0o644), 1, &["permissions/readable"]);
    finds(|house| permit(&house.db(), 0o666), 6, &["permissions/writable"]);
    let backups = |house: &House| {
        permit(&house.path("backups"), 0o755);
        let made = fs::read_dir(house.path("backups")).expect("a folder").next().expect("one").expect("an entry");
        permit(&made.path(), 0o644);
    };
    finds(backups, 1, &["permissions/backups"]);
    let link = |house: &House| {
        fs::rename(house.db(), house.path("elsewhere.db")).expect("moved");
        symlink(house.path("elsewhere.db"), house.db()).expect("a link");
    };
    finds(link, 6, &["place/link"]);
}

#[test]
fn a_folder_that_others_can_write_to_is_found_and_settings_there_are_not_even_read() {
    let house = at_work();
    one_file(&house.db());
    fs::create_dir(house.path("apart")).expect("a folder");
    fs::rename(house.db(), house.path("apart/guichet.db")).expect("moved");
    permit(&house.path("apart"), 0o777);
    let apart = house.text("apart/guichet.db");
    let answer = house.run(&["doctor", "--db", &apart]);
    assert_eq!(answer.status, 6, "{answer:?}");
    assert!(answer.out.contains("D'autres comptes peuvent écrire dans le dossier"), "{answer:?}");
    permit(&house.path(""), 0o777);
    house.run(&["doctor", "--db", &apart]).is_refusal(6, "ils pourraient y remplacer les réglages");
}

/// Makes a file look as if it were from yesterday.
fn yesterday(house: &House, name: &str) {
    #[expect(clippy::disallowed_methods, reason = "files have the system's own times")]
    let before = SystemTime::now() - Duration::from_secs(86_400);
    File::options().append(true).open(house.path(name)).and_then(|file| file.set_modified(before)).expect("an age");
}

#[test]
fn what_lies_about_is_found() {
    let half = |house: &House| {
        house.write("backups/guichet-2026-01-01-080000.db.part", "half");
        yesterday(house, "backups/guichet-2026-01-01-080000.db.part");
        house.write("guichet.db.restore.part", "being made just now");
    };
    finds(half, 1, &["left-over/half-made"]);
    let copy = |house: &House| {
        fs::copy(house.db(), house.path("guichet.db.schema-3.bak")).expect("a copy");
    };
    finds(copy, 1, &["left-over/copies"]);
}

#[test]
fn a_keyring_beside_a_record_that_is_not_encrypted_is_found() {
    let house = at_work();
    house.done(&["backup"]);
    house.write("guichet.db.keys", "{}");
    let (_, found) = found(&house);
    assert!(found.contains(&"keys/stale".to_owned()), "{found:?}");
}

#[test]
fn the_process_is_closed_off() {
    let answer = at_work().run(&["doctor", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&answer.out).expect("JSON");
    let process = json["findings"].as_array().expect("a list").iter().find(|found| found["check"] == "process");
    assert_eq!(process.expect("it was looked at")["found"], "closed", "no image of the memory is written");
}

/// What cannot wait stands on top on the command line too, whatever lies beside the file.
#[test]
fn the_gravest_findings_stand_on_top() {
    let house = at_work();
    house.write("guichet.db.schema-3.bak", "of before");
    permit(&house.db(), 0o666);
    let said = house.run(&["doctor"]).out;
    let signs: Vec<char> = said.lines().filter_map(|line| line.chars().next()).filter(|c| "‼!✓".contains(*c)).collect();
    let mut sorted = signs.clone();
    sorted.sort_by_key(|sign| "‼!✓".chars().position(|known| known == *sign));
    assert!(signs.contains(&'‼') && signs.contains(&'!'), "{said}");
    assert_eq!(signs, sorted, "{said}");
}
