//! Calling names that the close of a day erases from what was begun: in its words as in the name's own place, at the desk that
//! closes and in windows that are open elsewhere.

use chrono::NaiveDate;
use guichet::{app::key::Key, domain::time::Stamp, store::Store};

use crate::{
    counter::{now, on_disk},
    overtaken::to_field,
    recovery::at,
};

fn today() -> NaiveDate {
    now().today()
}

/// Closes the day at another desk.
fn closed_elsewhere(store: &Store) {
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "SK".to_owned() };
    store.close_day(today(), 0, "", &stamp).expect("closed");
}

/// What is kept at the seat of whoever sits here.
fn kept(store: &Store, slot: &str) -> String {
    store.draft("1/EB", slot).expect("read").unwrap_or_default()
}

#[test]
fn the_name_goes_from_the_words_behind_it_in_a_line_and_in_the_forms_that_were_begun() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f30 \"Zita\" // Zita pleure").type_text("e");
    to_field(&mut counter, "note");
    counter.type_text(" ajout sur Zita").press(Key::Esc);
    counter.type_text("nalim \"Rosa\" // appeler Rosa").press(Key::F(4)).sees("Nouveau passage").press(Key::Esc);
    counter.type_text("bf").sees("leurs noms seront effacés").press(Key::Esc).press(Key::Esc);
    counter.app.save_drafts();
    open().save_draft("2/SK", "fast-line", "its \"Omar\" // Omar a perdu son gsm").expect("a draft");
    let visit = open().queue(today()).expect("the day").remove(0);
    closed_elsewhere(&open());
    assert_eq!(open().draft("2/SK", "fast-line").expect("read").as_deref(), Some("its \"…\" // … a perdu son gsm"));
    assert!(!kept(&open(), "form:new").contains("Rosa"), "{}", kept(&open(), "form:new"));
    // What the record has said stays in the form that would write over it; what was added loses the name.
    let form = kept(&open(), &format!("form:{}", visit.id));
    assert!(form.contains("Zita pleure ajout sur …"), "{form}");
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("e").sees("Zita pleure ajout sur …").press(Key::Ctrl('s')).sees("enregistrée");
    assert_eq!(open().queue(today()).expect("the day")[0].draft.note, "Zita pleure ajout sur …");
}

#[test]
fn a_name_that_only_the_form_gives_goes_too() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f30").type_text("e");
    to_field(&mut counter, "calling-name");
    counter.type_text("Samira");
    to_field(&mut counter, "note");
    counter.type_text("Samira revient").press(Key::Esc).app.save_drafts();
    let visit = open().queue(today()).expect("the day").remove(0);
    closed_elsewhere(&open());
    let form = kept(&open(), &format!("form:{}", visit.id));
    assert!(form.contains("… revient") && !form.contains("Samira"), "{form}");
}
