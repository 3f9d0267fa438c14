//! People, what is held of them, and what they may ask.

use std::fs;

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
pub fn at_noon(worker: &str) -> Stamp {
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
