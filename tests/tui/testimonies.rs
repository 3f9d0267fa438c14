//! Testimonies: words of a visit that may be quoted, without whose they are.

use guichet::{app::key::Key, domain::time::Stamp, store::Store, text::Lang};

use crate::counter::{Counter, counter, now, on_disk};

/// What is kept.
fn kept(store: &Store) -> Vec<(String, String, String)> {
    let kept = store.testimonies(None).expect("the testimonies").into_iter();
    kept.map(|kept| (kept.month.to_string(), kept.words.given.code().to_owned(), kept.words.text)).collect()
}

#[test]
fn a_note_becomes_a_testimony_without_its_name() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("its @mut \"Amina B.\" // Amina attend la mutuelle depuis 3 mois").press(Key::Enter);
    counter.type_text("g").sees("Quels mots citer").sees("Amina attend la mutuelle");
    counter.sees("fait partie du nom de la personne");
    counter.press(Key::Enter).sees("À reformuler").sees("se cite sans nom");
    counter.press(Key::Home);
    for _ in 0.."Amina".len() {
        counter.press(Key::Delete);
    }
    counter.type_text("On").does_not_see("fait partie du nom").press(Key::Enter);
    counter.sees("est d'accord d'être citée sans nom").type_text("2").sees("Témoignage gardé sous le code T-");
    let words = "On attend la mutuelle depuis 3 mois".to_owned();
    assert_eq!(kept(&open()), [("2026-11-01".to_owned(), "signed".to_owned(), words)]);
    let about = open().testimonies(None).expect("the testimonies").remove(0).words;
    assert_eq!(about.institution.map(|code| code.to_string()).as_deref(), Some("mut"));
    // Taken back, nothing is left of it.
    counter.type_text("u").sees("Annulé : témoignage");
    assert_eq!(kept(&open()), []);
}

#[test]
fn a_name_written_otherwise_is_warned_of_and_left_to_the_reader() {
    let mut counter = counter();
    counter.record("its \"Amina B.\"").press(Key::Enter).type_text("g");
    counter.type_text("amena attend depuis mars").sees("« amena » ressemble au nom de la personne (amina)");
    counter.press(Key::Enter).sees("est d'accord d'être citée").sees("« amena » ressemble").press(Key::Esc);
    counter.type_text("g").press(Key::Ctrl('u')).type_text("A m i n a attend").sees("fait partie du nom");
    counter.press(Key::Ctrl('u')).type_text("on attend depuis mars").does_not_see("ressemble");
}

#[test]
fn what_could_tell_who_it_was_is_said_while_typing() {
    let mut counter = counter();
    counter.record("its").press(Key::Enter).type_text("g").sees("Gardés à part du passage");
    counter.type_text("appelez le 0470 12 34").sees("Un numéro ou une date");
    counter.press(Key::Ctrl('u')).type_text("moi@ici.be").sees("Une adresse");
    counter.press(Key::Ctrl('u')).press(Key::Enter).sees("À reformuler");
}

#[test]
fn words_wait_where_they_were_left_until_the_person_agreed() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::En, (80, 24), open(), false);
    counter.record("its // nobody answers").press(Key::Enter);
    counter.type_text("g").type_text(" there").press(Key::Enter).sees("agree to be quoted").press(Key::Esc);
    assert_eq!(kept(&open()), []);
    counter.type_text("g").sees("nobody answers there").press(Key::Enter).type_text("3").sees("Nothing is kept");
    counter
        .type_text("g")
        .sees("nobody answers")
        .does_not_see("answers there")
        .type_text(" there")
        .press(Key::Enter)
        .press(Key::Enter)
        .sees("Testimony kept");
    let code = open().testimonies(None).expect("the testimonies").remove(0).code;
    counter.type_text("g").sees("nobody answers").does_not_see("answers there").press(Key::Esc);
    // Withdrawn by its code, it is gone, and undo does not bring it back.
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    open().withdraw_testimony(&code.to_lowercase(), &stamp).expect("withdrawn");
    assert!(open().withdraw_testimony(&code, &stamp).is_err());
    counter.type_text("u").sees("Undone");
    assert_eq!(kept(&open()), []);
}

/// The record of somebody whose data are only kept: their words go into no new evidence.
#[test]
fn words_of_somebody_whose_record_is_only_kept_are_not_quoted() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (160, 40), open(), false);
    counter.record("its \"Amina B.\" !3d // la mutuelle ne répond pas").press(Key::Enter).sees("g témoignage");
    counter.type_text("g").sees("Quels mots citer").type_text(", dit-on").press(Key::Enter).sees("est d'accord");
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    let amina = open().find_people("amina", 1).expect("asked").hits.remove(0).person.id;
    open().restrict_person(&amina, "conteste", &stamp).expect("restricted");
    // Restricted meanwhile, the words are refused at the last moment.
    counter.type_text("1").sees("limité");
    assert_eq!(kept(&open()), []);
    counter.press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter
        .press(Key::Enter)
        .does_not_see("g témoignage")
        .type_text("g")
        .does_not_see("Quels mots citer")
        .sees("limité");
    assert_eq!(kept(&open()), []);
}
