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

/// Whether the name stands anywhere in the record's files.
fn is_in_files(folder: &std::path::Path, name: &str) -> bool {
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("one").path());
    files.filter(|path| path.is_file()).any(|path| {
        let bytes = std::fs::read(path).expect("a file");
        bytes.windows(name.len()).any(|part| part == name.as_bytes())
    })
}

#[test]
fn a_line_that_is_open_while_another_desk_closes_the_day_loses_the_name_and_does_not_write_it_back() {
    for ticks in [true, false] {
        let (folder, open) = on_disk();
        let mut counter = at(open());
        counter.record("log").type_text("nalim \"Casimir\"").press(Key::Esc).app.save_drafts();
        counter.app.save_drafts();
        let mut counter = at(open());
        counter.press(Key::Esc).type_text("nits \"Basile\" // Basile attend").app.save_drafts();
        let store = open();
        closed_elsewhere(&store);
        if ticks {
            counter.tick().sees("> its \"…\" // … attend").does_not_see("Basile");
            counter.sees("clôturée à un autre poste").sees("le reste est gardé");
        }
        // The next letter, also where it comes before anybody looked.
        counter.type_text("e").app.save_drafts();
        counter.tick().does_not_see("Basile").sees("… attend");
        assert!(!is_in_files(folder.path(), "Basile"), "{ticks}");
        assert!(kept(&open(), "fast-line").starts_with("its \"…\" // … attend"));
        // What waits behind it, too.
        counter.press(Key::Esc).type_text("n").press(Key::Up).sees("alim \"…\"").does_not_see("Casimir");
        drop((store, counter));
        assert!(!is_in_files(folder.path(), "Basile") && !is_in_files(folder.path(), "Casimir"));
    }
}

#[test]
fn forms_and_questions_that_are_open_while_another_desk_closes_the_day_lose_the_name_and_keep_the_rest() {
    let (folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("nits f67 \"Basile\" // Basile attend").press(Key::F(4));
    to_field(&mut counter, "note");
    counter.press(Key::End).type_text(" dehors").app.save_drafts();
    closed_elsewhere(&open());
    counter.tick().sees("Nouveau passage").sees("… attend dehors").does_not_see("Basile").sees("à un autre poste");
    counter.type_text(" encore").app.save_drafts();
    assert!(kept(&open(), "form:new").contains("… attend dehors encore"));
    assert!(!is_in_files(folder.path(), "Basile"));
    drop(counter);

    let (folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f30 \"Zenobe\" // dit Zenobe").type_text("e");
    to_field(&mut counter, "note");
    counter.type_text(", vu Zenobe").app.save_drafts();
    closed_elsewhere(&open());
    counter.tick().sees("dit Zenobe, vu …").press(Key::Ctrl('s')).sees("fiche enregistrée");
    let visit = open().queue(today()).expect("the day").remove(0);
    assert_eq!((visit.draft.note.as_str(), visit.called()), ("dit Zenobe, vu …", None));
    drop((counter, folder));

    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f30 \"Ursule\"").type_text("s3j rappeler Ursule").app.save_drafts();
    counter.sees("rappeler Ursule");
    closed_elsewhere(&open());
    counter.tick().sees("3j rappeler …").does_not_see("rappeler Ursule").sees("à un autre poste");
    counter.type_text(" tard").app.save_drafts();
    let visit = open().queue(today()).expect("the day").remove(0);
    assert_eq!(kept(&open(), &format!("ask-follow-up:{}", visit.id)), "3j rappeler … tard");
}

#[test]
fn a_close_elsewhere_of_an_earlier_day_leaves_what_is_typed_today() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log \"Ana\"").type_text("nits \"Basile\"").app.save_drafts();
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "SK".to_owned() };
    open().close_day(today().pred_opt().expect("a day"), 0, "", &stamp).expect("closed");
    counter.tick().sees("> its \"Basile\"").does_not_see("à un autre poste");
}
