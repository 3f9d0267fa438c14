//! Whoever was erased: the copies that still hold them, the proof of it, and an older copy that brings them back.

use std::{fs, path::Path};

use guichet::store::{Store, db::Open};

use crate::{
    people::{amina, at_noon},
    real::House,
};

#[test]
fn copies_that_hold_somebody_who_was_erased_before_go_later() {
    let house = House::new();
    let code = amina(&house);
    assert_eq!(house.run(&["backup"]).status, 0);
    assert_eq!(house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]).status, 0);
    let erase_backups = |who: &str| house.run(&["person", "erase", who, "--reason", "suite", "--backups", "--yes"]);
    assert_eq!(erase_backups("ZZZ-ZZ").status, 3, "nobody had this card");
    let said = erase_backups(&code);
    assert!(
        said.status == 0 && said.out.contains("effacée le") && said.out.contains("1 copie"),
        "{} {}",
        said.out,
        said.err
    );
    let entered = house.run(&["audit", "show", "--limit", "2"]).out;
    assert!(
        entered.contains("effacé : anciennes sauvegardes · 1") && entered.contains("sauvegarde faite"),
        "{entered}"
    );
    let again = house.json(&["person", "erase", &code, "--reason", "suite", "--backups", "--yes", "--json"]);
    assert!(again["erased_on"].is_string() && again["in_backups_until"].is_null(), "{again}");
}

#[test]
fn a_script_is_told_how_many_copies_still_hold_somebody_who_is_erased() {
    let house = House::new();
    let code = amina(&house);
    for _ in 0..2 {
        assert_eq!(house.run(&["backup"]).status, 0);
    }
    let erase = ["person", "erase", &code, "--reason", "à sa demande", "--yes", "--json"];
    let erased = house.json(&erase);
    assert!(erased["in_backups_until"].is_string(), "{erased}");
    assert_eq!((&erased["backups_left"], &erased["backups_removed"]), (&2.into(), &0.into()), "{erased}");
    let later = house.json(&[&erase[..], &["--backups"]].concat());
    assert_eq!((&later["backups_left"], &later["backups_removed"]), (&0.into(), &2.into()), "{later}");
    assert!(later["in_backups_until"].is_null(), "{later}");
}

#[test]
fn where_the_second_place_is_away_no_script_reads_that_no_copy_is_left() {
    let house = House::new();
    let places = format!("[backup]\nfolder = \"{}\"\nsecond = \"{}\"\n", house.text("copies"), house.text("usb"));
    let settings = house.write("places.toml", &places);
    let code = amina(&house);
    let erase = ["--config", &settings, "person", "erase", &code, "--reason", "à sa demande", "--yes", "--json"];
    for erase in [erase.to_vec(), [&erase[..], &["--backups"]].concat()] {
        let erased = house.json(&erase);
        assert!(erased["backups_left"].is_null() && erased["in_backups_until"].is_string(), "{erased}");
    }
}

#[test]
fn what_a_restore_set_aside_is_named_beside_the_backups_that_still_hold_somebody() {
    let house = House::new();
    let code = amina(&house);
    let made = house.run(&["backup"]).out;
    let file = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
    house.done(&["restore", &file, "--force"]);
    let erase = ["--lang", "fr", "person", "erase", &code, "--reason", "à sa demande", "--yes"];
    let erased = house.run(&erase);
    assert_eq!(erased.status, 0, "{}", erased.err);
    for says in ["pourvu que l'on continue d'en faire", "Mis de côté par une remise en place", "guichet.db.20"] {
        assert!(erased.out.contains(says), "{says} in {}", erased.out);
    }
    let json = house.json(&["person", "erase", &code, "--reason", "suite", "--backups", "--yes", "--json"]);
    assert_eq!((&json["set_aside"], &json["in_backups_until"]), (&serde_json::json!([]), &serde_json::Value::Null));
    let aside = |entry: fs::DirEntry| entry.file_name().to_string_lossy().ends_with(".bak");
    assert!(!fs::read_dir(house.path(".")).expect("a folder").any(|entry| aside(entry.expect("an entry"))));
}

#[test]
fn with_the_card_of_somebody_erased_the_proof_is_found_and_nobodys_card_is_refused() {
    let house = House::new();
    let code = amina(&house);
    let id = house.json(&["person", "show", "--json", &code])["id"].as_str().expect("an id").to_owned();
    assert!(house.run(&["person", "decisions", &code]).out.contains("Aucune décision au registre"));
    assert_eq!(house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]).status, 0);
    for named in [&code, &code.to_lowercase().replace('-', ""), &id] {
        let said = house.run(&["person", "decisions", named]);
        assert!(said.status == 0 && said.out.contains("à sa demande"), "{named} {said:?}");
        let is_of_a_card = said.err.contains("seule ce jour-là : voici les décisions au sujet de la personne");
        assert!(is_of_a_card == (named != &id) && !said.err.contains("toutes"), "{named} {said:?}");
    }
    let seen = house.run(&["audit", "show", "--record", &code]);
    assert!(seen.status == 0 && seen.out.contains("effacé"), "{seen:?}");
    for mistyped in ["333-33", "CME-MX", "XXX-XX", "00000000-0000"] {
        house.run(&["person", "decisions", mistyped]).is_refusal(3, "Aucune personne sous ce code");
    }
    for unknown in ["333-33", "zzz"] {
        let said = house.run(&["audit", "show", "--record", unknown]);
        said.is_refusal(3, "aucun dossier de ce numéro, aucune carte");
        assert!(said.err.contains("K7M-49") && !said.err.contains("--record"), "{}", said.err);
    }

    // Where two were erased on one day, nothing tells which of them had the card: both are shown, and that is said.
    house.json(&["add", "--json", "log !3j \"Jean Petit\""]);
    let found = house.json(&["person", "find", "--json", "petit"]);
    let other = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    assert_eq!(house.run(&["person", "erase", &other, "--reason", "aussi", "--yes"]).status, 0);
    let said = house.run(&["person", "decisions", &code]);
    assert!(said.out.contains("à sa demande") && said.out.contains("aussi"), "{said:?}");
    assert!(said.err.contains("2 personnes"), "{said:?}");
    // Of whom decisions were read is entered: of both.
    let entered = |entries: &serde_json::Value| {
        let records = entries["entries"][0]["records"].as_array().expect("records");
        records.iter().filter(|record| record["kind"] == "person").count()
    };
    assert_eq!(entered(&house.json(&["audit", "show", "--limit", "1", "--json"])), 2);
    let seen = house.run(&["audit", "show", "--record", &code]);
    assert!(seen.status == 0 && seen.out.matches("effacé : ").count() == 2, "{seen:?}");
    assert!(
        seen.err.contains("2 personnes ont été effacées") && seen.out.contains("registre des décisions"),
        "{seen:?}"
    );
    assert_eq!(entered(&house.json(&["audit", "show", "--limit", "1", "--json"])), 2, "whose entries were looked at");
    let of_one = house.json(&["audit", "show", "--record", &id, "--json"])["entries"].take();
    let erased = of_one.as_array().expect("entries").iter().filter(|entry| entry["what"] == "erased").count();
    assert_eq!(erased, 1, "an id is nobody else's");
    assert_eq!(house.json(&["person", "decisions", &id, "--json"]).as_array().map(Vec::len), Some(1));
}

/// Two cards of one person are one person, also once they are erased.
#[test]
fn the_proof_of_erasing_whoever_had_two_cards_speaks_of_nobody_else() {
    let house = House::new();
    let kept = amina(&house);
    house.json(&["add", "--json", "log !3j \"Mina Bah\""]);
    let found = house.json(&["person", "find", "--json", "mina bah"]);
    let cards =
        found["people"].as_array().expect("people").iter().map(|hit| hit["card_code"].as_str().expect("a card"));
    let gone = cards.into_iter().find(|card| *card != kept).expect("another card").to_owned();
    assert_eq!(house.run(&["person", "refuse", &gone, "objection", "--reason", "obligation légale"]).status, 0);
    let id = {
        let store = Store::open(&house.db(), Open::Existing).expect("the record");
        let of = |card: &str| store.person_of(card).expect("a person");
        let version = |of| store.person(of, 0).expect("the person").version;
        let (kept, gone) = (of(&kept), of(&gone));
        store.merge_people((&kept, version(&kept)), (&gone, version(&gone)), &at_noon("MD")).expect("merged");
        gone.to_string()
    };
    assert_eq!(house.run(&["person", "erase", &kept, "--reason", "à sa demande", "--yes"]).status, 0);
    for named in [&kept, &gone, &id] {
        let said = house.run(&["person", "decisions", named]);
        assert!(said.out.contains("à sa demande") && said.out.contains("obligation légale"), "{named} {said:?}");
        assert!(!said.err.contains("personnes ont été effacées"), "{named} {said:?}");
        assert_eq!(house.run(&["audit", "show", "--record", named]).status, 0, "{named}");
    }
    house.json(&["add", "--json", "log !3j \"Jean Petit\""]);
    let other = house.json(&["person", "find", "--json", "petit"])["people"][0]["card_code"].take();
    let other = other.as_str().expect("a card");
    assert_eq!(house.run(&["person", "erase", other, "--reason", "aussi", "--yes"]).status, 0);
    let said = house.run(&["person", "decisions", &gone]);
    assert!(said.err.contains("2 personnes") && said.out.contains("aussi"), "three cards of two: {said:?}");
    assert!(!house.run(&["person", "decisions", &id]).out.contains("aussi"), "an id is nobody else's");
}

#[test]
fn a_backup_that_is_put_back_says_who_was_erased_again() {
    let house = House::new();
    let code = amina(&house);
    let stick = house.text("stick");
    let made = house.run(&["backup", "--to", &stick]).out;
    let file = made
        .split_whitespace()
        .find(|word| Path::new(word).extension().is_some_and(|ending| ending == "db"))
        .expect("a file")
        .to_owned();
    let erased = house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]);
    assert!(erased.status == 0 && erased.out.contains("sauvegardes"), "{}", erased.out);
    let restored = house.run(&["restore", &file, "--force"]);
    assert!(restored.status == 0 && restored.out.contains("Effacé à nouveau"), "{} {}", restored.out, restored.err);
    assert_eq!(house.run(&["person", "find", "amina"]).status, 3);
    assert_eq!(erased_again(&house).len(), 1, "entered once");
    let said = house.run(&["audit", "show"]).out;
    let line = said.lines().find(|line| line.contains("effacé à nouveau")).expect("an entry");
    assert!(line.contains(": personnes, dossiers, textes et noms") && line.ends_with("· 3"), "{line}");
}

/// What the audit says was erased again: the detail, how many, who did it, and the kinds of the records.
fn erased_again(house: &House) -> Vec<serde_json::Value> {
    let entered = house.json(&["audit", "show", "--json"])["entries"].take();
    let all = entered.as_array().expect("entries").iter();
    all.filter(|entry| entry["what"] == "erased-again").cloned().collect()
}

#[test]
fn an_older_copy_that_is_laid_over_the_record_by_hand_says_and_enters_who_was_erased_again() {
    let house = House::new();
    let code = amina(&house);
    let found = house.json(&["person", "show", "--json", &code]);
    let older = fs::read(house.db()).expect("the record");
    assert_eq!(house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]).status, 0);
    fs::write(house.db(), &older).expect("laid over it");

    let queue = house.run(&["queue"]);
    assert!(queue.status == 0 && queue.err.contains("Effacé à nouveau"), "{} {}", queue.out, queue.err);
    assert!(!house.run(&["queue"]).err.contains("Effacé"), "said once");
    let entries = erased_again(&house);
    let [entry] = entries.as_slice() else { panic!("entered once: {entries:?}") };
    assert_eq!((entry["detail"].as_str(), entry["worker"].as_str()), (Some("person"), Some("")), "{entry}");
    let records = entry["records"].as_array().expect("records");
    let named = |kind: &str, id: &serde_json::Value| records.iter().any(|it| it["kind"] == kind && it["id"] == *id);
    assert!(records.len() == 2 && named("person", &found["id"]), "{entry}");
    assert_eq!(house.run(&["audit", "verify"]).status, 0);
}
