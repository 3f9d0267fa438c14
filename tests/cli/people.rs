//! People, what is held of them, and what they may ask.

use std::{fs, path::Path};

use chrono::NaiveDate;
use guichet::{
    domain::{
        case::{EntryKind, NewEntry},
        time::{Now, Stamp},
        visit::{Entry, FollowUp, VisitDraft},
    },
    store::{Store, db::Open},
};

use crate::real::House;

#[test]
fn a_person_is_found_shown_and_linked_by_the_card() {
    let house = House::new();
    house.json(&["add", "--json", "log f34 5000 !3j \"Amina Bah\" // expulsion"]);
    let found = house.json(&["person", "find", "--json", "bah", "AMÍNA"]);
    let code = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    assert_eq!(found["people"][0]["seen"]["place"], "5000");
    assert!(house.run(&["person", "find", "amina"]).out.contains(&code));

    house.json(&["add", "--json", &format!("its {}", code.to_lowercase())]);
    let shown = house.json(&["person", "show", "--json", &code.replace('-', "")]);
    assert_eq!((shown["visit_count"].as_u64(), shown["visits"][0]["procedure"].as_str()), (Some(2), Some("its")));
    assert_eq!(shown["cases"][0]["number"], found_number(&house).as_str());
    let said = house.run(&["person", "show", &code]).out;
    assert!(said.contains("Amina Bah") && said.contains("itsme"), "{said}");

    let nobody = house.run(&["person", "export", "333-33"]);
    assert!(nobody.status == 3 && nobody.err.contains("Aucune personne sous ces mots"), "{}", nobody.err);
    assert!(!nobody.err.contains("WHO"), "{}", nobody.err);
    for (words, status) in [
        (vec!["person", "find", "Zoltan"], 3),
        (vec!["person", "find", "K7M-4D"], 2),
        (vec!["person", "show", "K7M-4D"], 2),
        (vec!["person", "show", "333-33"], 3),
    ] {
        let answer = house.run(&words);
        assert_eq!((answer.status, answer.out.as_str()), (status, ""), "{words:?}");
        assert!(!answer.err.contains(words[2]), "errors say nothing of a person: {}", answer.err);
    }
}

#[test]
fn a_person_is_given_what_is_held_corrected_restricted_and_erased() {
    let house = House::new();
    house.json(&["add", "--json", "log f34 5000 !3j \"Amina Bah\" // expulsion lundi"]);
    let found = house.json(&["person", "find", "--json", "amina"]);
    let code = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    let id = found["people"][0]["id"].as_str().expect("an id").to_owned();

    let page = house.run(&["person", "export", "amina", "bah"]).out;
    assert!(page.contains("Ce que nous gardons de vous") && page.contains("expulsion lundi"), "{page}");
    let held = house.json(&["person", "export", &id, "--json", "--reason", "demande écrite"]);
    assert_eq!(
        (held["person"]["name"].as_str(), held["visits"][0]["draft"]["note"].as_str()),
        (Some("Amina Bah"), Some("expulsion lundi"))
    );
    let file = house.text("pour-elle.pdf");
    assert_eq!(house.run(&["person", "export", &code, "--format", "pdf"]).status, 2, "a PDF wants a file");
    assert_eq!(house.run(&["person", "export", &code, "--format", "pdf", "--output", &file]).status, 0);
    assert_eq!(house.run(&["person", "export", &code, "--output", &file]).status, 5, "never over what is there");
    let by_its_ending = house.text("pour-elle-aussi.pdf");
    assert_eq!(house.run(&["person", "export", &code, "--output", &by_its_ending]).status, 0);
    assert!(fs::read(&by_its_ending).expect("a file").starts_with(b"%PDF"));

    let corrected = ["person", "correct", &code, "--name", "Aminata Ba", "--language", "nl", "--reason", "orthographe"];
    assert_eq!(house.run(&corrected).status, 0);
    let unknown = house.run(&["person", "correct", &code, "--language", "zzz", "--reason", "x"]);
    unknown.is_refusal(2, "Cette langue n'est pas connue");
    assert!(unknown.err.contains("Langues : fr, nl") && !unknown.err.contains("Commande non comprise"), "{unknown:?}");
    let page = house.run(&["person", "export", &code]).out;
    assert!(page.contains("Wat we over u bewaren") && page.contains("Aminata Ba"), "{page}");

    assert_eq!(house.run(&["person", "restrict", &code, "--reason", "conteste"]).status, 0);
    let refused = house.run(&["person", "correct", &code, "--reach", "0470", "--reason", "x"]);
    assert!(refused.status == 5 && refused.err.contains("limité"), "{}", refused.err);
    let again = house.run(&["person", "restrict", &code, "--reason", "encore"]);
    again.is_refusal(5, "déjà limité");
    assert!(!again.err.contains("passage") && !again.err.contains("restrictions"), "{}", again.err);
    // Marked, with the reason, wherever it is shown.
    let number = found_number(&house);
    let today = house.json(&["case", "show", &number, "--json"])["restricted"]["since"].take();
    let today = today.as_str().and_then(|day| day.parse::<NaiveDate>().ok()).expect("a day").format("%d/%m/%Y");
    let shown: [&[&str]; 5] = [
        &["person", "show", &code],
        &["person", "find", "aminata"],
        &["case", "show", &number],
        &["cases", "--all"],
        &["cases"],
    ];
    for words in shown {
        let said = house.run(words).out;
        assert!(said.contains("Limité") && said.contains(&format!("depuis le {today} · conteste")), "{words:?} {said}");
    }
    assert_eq!(house.json(&["cases", "--all", "--json"])["cases"][0]["restricted"]["reason"], "conteste");
    assert_eq!(house.json(&["person", "find", "aminata", "--json"])["people"][0]["restricted"]["reason"], "conteste");
    assert_eq!(house.run(&["person", "restrict", &code, "--lift", "--reason", "vérifié"]).status, 0);
    let again = house.run(&["person", "restrict", &code, "--lift", "--reason", "encore"]);
    again.is_refusal(5, "rien à lever");
    assert!(!again.err.contains("passage"), "{}", again.err);
    let entered = house.run(&["audit", "show"]).out;
    for words in ["limitation : fiche", "limitation levée : fiche"] {
        assert!(entered.contains(&format!("{words} {code}")), "{entered}");
    }
    assert_eq!(house.run(&["person", "refuse", &code, "erasure", "--reason", "obligation légale"]).status, 0);

    let before = house.json(&["report", "--format", "json"]);
    let asked = house.run(&["person", "erase", &code, "--reason", "à sa demande"]);
    assert_eq!(asked.status, 2, "without anybody to ask, nothing is erased: {}", asked.err);
    let named = house.run(&["person", "erase", &code, "--reason", "Aminata le veut", "--yes"]);
    assert!(named.status == 2 && named.err.contains("nomme la personne"), "{}", named.err);
    let erased = house.json(&["person", "erase", &code, "--reason", "à sa demande", "--backups", "--yes", "--json"]);
    assert_eq!((erased["erased"]["cases"].as_u64(), erased["erased"]["to_the_byte"].as_bool()), (Some(1), Some(true)));
    assert!(erased["in_backups_until"].is_null(), "{erased}");
    assert_eq!(house.run(&["person", "show", &code]).status, 3);
    let after = house.json(&["report", "--format", "json"]);
    assert_eq!(after["sums"]["visits"], before["sums"]["visits"]);
    let register = house.json(&["person", "decisions", &id, "--json"]);
    let answers: Vec<_> = register.as_array().expect("a list").iter().map(|said| said["answer"].clone()).collect();
    assert_eq!(answers[..2], ["erased", "refused"]);
    let said = house.run(&["person", "decisions"]).out;
    assert!(said.contains("obligation légale") && said.contains(&id) && !said.contains("Amina"), "{said}");
}

/// Amina Bah comes with a case, and has a card.
pub fn amina(house: &House) -> String {
    house.json(&["add", "--json", "log !3j \"Amina Bah\" // expulsion"]);
    let found = house.json(&["person", "find", "--json", "amina"]);
    found["people"][0]["card_code"].as_str().expect("a card").to_owned()
}

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

/// Whoever shows an old card, or whose code is mistyped, is linked to nobody; the one is not told from the other.
#[test]
fn a_card_that_is_nobodys_is_said_so_where_a_visit_is_added() {
    let house = House::new();
    let code = amina(&house);
    let known = house.run(&["add", "--done", &format!("log {code} ok")]);
    assert!(known.status == 0 && known.err.is_empty(), "{known:?}");
    assert_eq!(house.run(&["person", "erase", &code, "--reason", "à sa demande", "--yes"]).status, 0);
    for (nobodys, ticket) in [(code.as_str(), 3), ("333-33", 4), ("K7M-4D", 5)] {
        let added = house.run(&["add", "--done", &format!("log {nobodys} ok")]);
        assert!(added.status == 0 && added.out.contains("enregistré"), "{added:?}");
        let said = format!("N° {ticket} n'est lié à personne : le code de carte tapé n'est celui d'aucune fiche");
        assert!(added.err.contains(&said) && !added.err.contains(nobodys) && !added.err.contains("effac"), "{added:?}");
    }
    let added = house.json(&["add", "--json", "log 333-33"]);
    assert_eq!(added[0]["unknown"], 1, "it stands in the note");
}

/// A visit is one person's: of two cards, none counts silently for both.
#[test]
fn whoever_types_two_cards_in_a_line_is_told() {
    let house = House::new();
    let amina = amina(&house);
    house.json(&["add", "--json", "log !3j \"Jean Petit\""]);
    let found = house.json(&["person", "find", "--json", "petit"]);
    let jean = found["people"][0]["card_code"].as_str().expect("a card").to_owned();
    let before = house.queue().len();
    for other in [jean.as_str(), "333-33"] {
        for line in [format!("its {amina} {other}"), format!("its {other} {amina}"), format!("its {amina} \"{other}\"")]
        {
            let refused = house.run(&["add", &line]);
            refused.is_refusal(2, "Deux cartes sur une ligne");
            assert!(refused.err.contains("Rien n'a été enregistré") && !refused.err.contains(other), "{refused:?}");
        }
    }
    assert_eq!(house.queue().len(), before);
    // The same card twice is one person; one that is mistyped stands in the note, and that is said.
    let twice = house.run(&["add", &format!("its {amina} {amina}")]);
    assert!(twice.status == 0 && twice.err.is_empty(), "{twice:?}");
    let mistyped = house.run(&["add", &format!("its {amina} K7M-4D")]);
    assert!(mistyped.status == 0 && mistyped.err.contains("est lié à la première carte"), "{mistyped:?}");
    assert_eq!(house.json(&["person", "show", &amina, "--json"])["visit_count"], 3);
    // What stands behind // is a note, whatever it is.
    let noted = house.run(&["add", &format!("its {amina} // avec {jean}")]);
    assert!(noted.status == 0 && noted.err.is_empty(), "{noted:?}");
}

/// What the register says was corrected was corrected.
#[test]
fn a_correction_that_changes_nothing_is_no_correction() {
    let house = House::new();
    let code = amina(&house);
    let correct =
        |field: &str, value: &str| house.run(&["person", "correct", &code, field, value, "--reason", "à sa demande"]);
    for (field, value) in [("--language", "arabe"), ("--reach", "0470 12 34 56"), ("--name", "Aminata Ba")] {
        assert!(correct(field, value).out.contains("fiche corrigée"), "{field}");
        let entered = (house.run(&["person", "decisions"]).out, changes(&house));
        let again = correct(field, &format!(" {value} "));
        assert!(again.status == 0 && again.out.contains("le dit déjà ainsi"), "{field} {again:?}");
        assert_eq!((house.run(&["person", "decisions"]).out, changes(&house)), entered, "{field}");
    }
}

/// How often the audit says that a record was changed.
fn changes(house: &House) -> usize {
    let entries = house.json(&["audit", "show", "--json"])["entries"].take();
    entries.as_array().expect("entries").iter().filter(|entry| entry["what"] == "changed").count()
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

#[test]
fn what_is_left_of_somebody_whose_recording_was_taken_back_is_given_and_erased_by_the_card() {
    let house = House::new();
    let code = amina(&house);
    {
        let store = Store::open(&house.db(), Open::Existing).expect("the record");
        let stamp = at_noon("MD");
        let gone = VisitDraft {
            calling_name: Some("Zoé Secrète".to_owned()),
            note: "doit quatre mille".to_owned(),
            follow_up: Some(FollowUp { due: stamp.now.today(), action: "rappeler".to_owned() }),
            ..VisitDraft::default()
        };
        let visit = store.record(stamp.now.today(), "", &gone, Entry::Queue, None, &stamp).expect("recorded").visit;
        let person = store.visit(&visit).expect("the visit").draft.person.expect("a person");
        let card = store.held_person(person.as_str()).expect("held").card_code;
        store.undo(&stamp).expect("undone").expect("the recording");
        fs::write(house.path("carte"), card).expect("the card");
    }
    let card = fs::read_to_string(house.path("carte")).expect("the card");
    assert_eq!(house.run(&["person", "show", &card]).status, 3, "nobody sees them");
    assert_eq!(house.run(&["person", "find", "secrète"]).status, 3);
    let given = house.run(&["person", "export", &card]).out;
    assert!(given.contains("Zoé Secrète") && given.contains("doit quatre mille"), "{given}");
    let erased = house.json(&["person", "erase", &card, "--reason", "à sa demande", "--yes", "--json"]);
    assert_eq!(erased["erased"]["people"], 1);
    assert_eq!(house.run(&["person", "export", &card]).status, 3);
    assert_eq!(house.run(&["person", "show", &code]).status, 0, "nobody else is touched");
}

#[test]
fn what_was_begun_is_handed_out_with_what_it_is_and_a_workers_path_is_not() {
    let house = House::new();
    let code = amina(&house);
    {
        let store = Store::open(&house.db(), Open::Existing).expect("the record");
        let person = store.person_of(&code).expect("the person");
        for (slot, text) in [
            (format!("ask-person-reach:{person}"), "0470 12".to_owned()),
            (format!("ask-holding-file:{person}"), "/home/claire/s.pdf".to_owned()),
            (format!("ask-card-file:{person}"), "/home/claire/carte.pdf".to_owned()),
            ("slip-ask-file:x".to_owned(), format!("/home/claire/{code}.pdf")),
            (format!("ask-how:{person}"), "resto du coeur".to_owned()),
            ("fast-line".to_owned(), format!("log {code} // doit")),
        ] {
            store.save_draft("1/MD", &slot, &text).expect("kept");
        }
    }
    let page = house.run(&["person", "export", &code]).out;
    let json = house.run(&["person", "export", &code, "--json"]).out;
    assert!(!page.contains("claire") && !json.contains("claire"), "{page}{json}");
    for said in [
        "Une réponse commencée : Comment la joindre",
        "0470 12",
        "À orienter vers resto du coeur",
        "Ligne rapide : log",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(json.contains("\"place\": \"ask-person-reach\""), "{json}");
    let erased = house.json(&["person", "erase", &code, "--reason", "à sa demande", "--yes", "--json"]);
    assert_eq!(erased["erased"]["drafts"], 6, "the paths are erased all the same");
}

/// Noon of a day, at desk 1.
fn at_noon(worker: &str) -> Stamp {
    let local = NaiveDate::from_ymd_opt(2026, 3, 2).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment");
    Stamp { now: Now { at: local.and_utc(), local }, desk: "1".to_owned(), worker: worker.to_owned() }
}

/// The number of the only case.
fn found_number(house: &House) -> String {
    house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a case").to_owned()
}

#[test]
fn an_export_holds_the_private_notes_of_whoever_makes_it_unless_access_is_answered() {
    let house = House::new();
    house.json(&["add", "--json", "log f34 5000 !3j \"Amina Bah\" // expulsion lundi"]);
    let case = house.json(&["cases", "--json"])["cases"][0]["number"].as_str().expect("a number").to_owned();
    {
        let store = Store::open(&house.path("guichet.db"), Open::Existing).expect("the record");
        let case = store.case_by_number(&case).expect("the case");
        let note = NewEntry::new(EntryKind::Private, "craint son frère".to_owned());
        store.tell(&case.id, case.version, &note, &at_noon("MD")).expect("told");
    }
    let export = |worker: &str, more: &[&str]| {
        house.run(&[&["--worker", worker, "person", "export", "amina", "bah"], more].concat())
    };
    let has = |out: &str| out.contains("craint son frère");

    let others = export("EB", &[]);
    assert!(!has(&others.out) && others.out.contains("vous pouvez la demander"), "{}", others.out);
    assert!(
        others.err.contains("Une note privée n'y est pas. Son auteur l'obtient")
            && others.err.contains("--with-private"),
        "{}",
        others.err
    );
    let authors = export("MD", &[]);
    assert!(has(&authors.out) && authors.err.is_empty(), "{}{}", authors.out, authors.err);
    let not_even_own = export("MD", &["--without-private", "--json"]);
    assert!(!has(&not_even_own.out) && not_even_own.out.contains("\"private_left_out\": 1"), "{}", not_even_own.out);
    assert_eq!(export("EB", &["--with-private", "--without-private"]).status, 2);
    let access = export("EB", &["--with-private"]);
    assert!(has(&access.out) && !access.out.contains("vous pouvez la demander"), "{}", access.out);

    // Only the last of these took what its maker may not see on the screen, and that stands in the audit.
    let entered = house.json(&["audit", "show", "--json"]);
    let details: Vec<_> =
        entered["entries"].as_array().expect("entries").iter().map(|entry| &entry["detail"]).collect();
    assert_eq!(details.iter().filter(|detail| **detail == "person-private.txt").count(), 1, "{details:?}");

    // In the words that every form has, whether it went to a file or not.
    assert_eq!(export("EB", &["--with-private", "--format", "html"]).status, 0);
    let said = house.run(&["audit", "show"]).out;
    for words in ["sorti : tout, notes privées de tous (TXT)", "sorti : tout, notes privées de tous (HTML)"] {
        assert!(said.contains(words), "{said}");
    }
    assert!(said.contains("sorti : tout sur une personne (TXT)") && !said.contains("lecture de la fiche"), "{said}");
    let hers = export("EB", &[]).out;
    assert!(hers.contains("sorti : tout, notes privées de tous (TXT)"), "{hers}");
}

/// What is entered without a reason answers nobody who asks for it later.
#[test]
fn nothing_is_decided_without_a_reason() {
    let house = House::new();
    let code = amina(&house);
    let commands: [&[&str]; 6] = [
        &["person", "erase", &code, "--yes"],
        &["person", "restrict", &code],
        &["person", "restrict", &code, "--lift"],
        &["person", "refuse", &code, "erasure"],
        &["person", "correct", &code, "--reach", "0470"],
        &["person", "export", &code],
    ];
    for command in commands {
        for reason in ["", "   ", "\u{200b} ", "–", "-", ".", "…?"] {
            let refused = house.run(&[command, &["--reason", reason]].concat());
            refused.is_refusal(2, "Il manque la raison");
        }
    }
    assert!(house.run(&["person", "show", &code]).out.contains("Amina Bah"));
    assert!(house.run(&["person", "decisions"]).out.contains("Aucune décision"), "nothing is entered");
}
