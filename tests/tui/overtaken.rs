//! Forms that another desk overtook: what would be written over is said each time, and one warning that was left is no consent.

use guichet::{
    app::{key::Key, pages::Page},
    store::Store,
};

use crate::{
    counter::{Counter, now, on_disk, stock},
    recovery::{at, killed},
};

/// Goes to a field of the form on top.
pub fn to_field(counter: &mut Counter, name: &str) {
    let is_there = |counter: &Counter| match counter.app.pages.last() {
        Some(Page::Form(page)) => page.form().focused().is_some_and(|field| field.id.name == name),
        _ => false,
    };
    for _ in 0..80 {
        if !is_there(counter) {
            counter.press(Key::Tab);
        }
    }
    assert!(is_there(counter), "no {name}");
}

/// The note of the first visit of the day, in the record.
fn note(store: &Store) -> String {
    store.queue(now().today()).expect("the day")[0].draft.note.clone()
}

/// Another window, at desk 2.
fn colleague(store: Store) -> Counter {
    let mut there = Counter::seated("2", guichet::text::Lang::Fr, (100, 30), store, false);
    "2".clone_into(&mut there.app.config.desk);
    "SK".clone_into(&mut there.app.config.worker);
    there
}

/// Here and there the note of a visit is written; there it was recorded, here the warning is on the screen.
fn warned(open: &impl Fn() -> Store) -> Counter {
    let mut here = at(open());
    here.record("its f67 // carte").type_text("e");
    to_field(&mut here, "note");
    here.type_text(" oubliee").tick();
    let mut there = colleague(open());
    there.press(Key::Esc).type_text("e");
    to_field(&mut there, "note");
    there.type_text(" retrouvee").press(Key::Ctrl('s')).sees("fiche enregistrée");
    here.press(Key::Ctrl('s')).sees("Un autre poste a enregistré").sees("chez l'autre : carte retrouvee");
    here
}

#[test]
fn a_form_that_was_left_after_the_warning_is_warned_of_again_before_it_writes_over_a_colleague_s_words() {
    let (_folder, open) = on_disk();
    let mut here = warned(&open);
    here.press(Key::Esc);
    // Gone on with in the same window.
    here.type_text("e").sees("reprise").press(Key::Ctrl('s')).sees("chez l'autre : carte retrouvee").press(Key::Esc);
    assert_eq!(note(&open()), "carte retrouvee");
    killed(here);
    // And in another one, after the program was killed.
    let mut here = at(open());
    here.press(Key::Enter).sees("reprise").press(Key::Ctrl('s'));
    here.sees("Un autre poste a enregistré").sees("chez l'autre : carte retrouvee");
    assert_eq!(note(&open()), "carte retrouvee");
    here.press(Key::Ctrl('s')).sees("fiche enregistrée");
    assert_eq!(note(&open()), "carte oubliee");
    // What was taken back is no consent either.
    here.type_text("u").sees("Annulé").type_text("e").sees("reprise").press(Key::Ctrl('s'));
    here.sees("chez l'autre : carte retrouvee");
    assert_eq!(note(&open()), "carte retrouvee");
}

#[test]
fn whoever_answers_the_warning_by_bringing_both_together_saves_them_at_once() {
    let (_folder, open) = on_disk();
    let mut here = warned(&open);
    to_field(&mut here, "note");
    here.press(Key::End).type_text(", retrouvee").press(Key::Ctrl('s')).sees("fiche enregistrée");
    assert_eq!(note(&open()), "carte oubliee, retrouvee");
}

#[test]
fn what_was_taken_over_from_a_colleague_is_not_asked_about_where_nothing_is_written_over() {
    let (_folder, open) = on_disk();
    let mut here = at(open());
    here.record("its f67 // carte").type_text("e");
    to_field(&mut here, "note");
    here.type_text(" oubliee").tick();
    let store = open();
    let visit = store.queue(now().today()).expect("the day").remove(0);
    let mut draft = visit.draft.clone();
    draft.profile.place = Some("Namur".to_owned());
    let stamp = guichet::domain::time::Stamp { now: now(), desk: "2".to_owned(), worker: "SK".to_owned() };
    store.edit_visit(&visit.id, visit.version, &draft, &stamp).expect("edited");
    here.press(Key::Ctrl('s')).sees("Repris de l'autre poste").press(Key::Esc);
    killed(here);
    let mut here = at(open());
    here.press(Key::Enter).press(Key::Ctrl('s')).sees("fiche enregistrée");
    let visit = store.queue(now().today()).expect("the day").remove(0);
    assert_eq!((visit.draft.note.as_str(), visit.draft.profile.place.as_deref()), ("carte oubliee", Some("Namur")));
}

#[test]
fn a_service_s_form_that_was_left_after_the_warning_is_warned_of_again() {
    let (_folder, open) = on_disk();
    stock(&open());
    let edit = |counter: &mut Counter| {
        counter.type_text("/").type_text("dettes").press(Key::Enter).type_text("e");
        to_field(counter, "city");
    };
    let mut here = at(open());
    edit(&mut here);
    here.type_text("-Jambes");
    let mut there = colleague(open());
    edit(&mut there);
    there.type_text("-Salzinnes").press(Key::Ctrl('s')).sees("enregistré");
    here.press(Key::Ctrl('s')).sees("chez l'autre : Namur-Salzinnes").press(Key::Esc);
    killed(here);
    let mut here = at(open());
    here.press(Key::Enter).sees("reprise").press(Key::Ctrl('s')).sees("chez l'autre : Namur-Salzinnes");
    here.press(Key::Ctrl('s')).sees("enregistré");
    here.type_text("/").type_text("dettes").press(Key::Enter).sees("Namur-Jambes");
}

#[test]
fn a_day_s_note_that_was_left_after_the_warning_is_not_written_over_a_colleague_s_nor_by_the_close() {
    let (_folder, open) = on_disk();
    let mut here = at(open());
    here.record("log").type_text("be").type_text("rappeler Ana").tick();
    let stamp = guichet::domain::time::Stamp { now: now(), desk: "2".to_owned(), worker: "SK".to_owned() };
    open().write_day_note(now().today(), 0, "tout va bien", &stamp).expect("written");
    here.press(Key::F(2)).sees("Un autre poste a enregistré cette note").press(Key::Esc);
    here.sees("tout va bien").type_text("f").sees("pour garder l'un").does_not_see("Clôturer le");
    killed(here);
    let mut here = at(open());
    here.press(Key::Enter).press(Key::F(2)).sees("Un autre poste a enregistré cette note").sees("tout va bien");
    assert_eq!(open().day(now().today()).expect("the day").note, "tout va bien");
    here.press(Key::F(2)).sees("Note enregistrée");
    assert!(open().day(now().today()).expect("the day").note.contains("rappeler Ana"));
}
