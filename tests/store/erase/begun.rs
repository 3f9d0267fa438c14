//! What another desk is typing about somebody who is erased meanwhile: it is not written, and a form of what stays is.

use guichet::{
    domain::{
        case::EntryKind,
        visit::{Entry, VisitDraft},
    },
    store::{
        Store,
        backup::{self, Places},
        db::Open,
    },
};

use super::{Lying, Typed, draft, erase, new_case, place, stamp, today};

/// Whether one desk's text about something is kept, as another run of the program would find it.
fn keeps(desk: &Store, slot: &str, text: &str) -> bool {
    desk.save_draft("a", slot, text).expect("what is refused is no error");
    desk.draft("a", slot).expect("asked").is_some()
}

#[test]
fn what_is_typed_on_about_somebody_erased_meanwhile_is_in_no_file() {
    Lying::both().iter().for_each(is_not_begun_again);
}

fn is_not_begun_again(lying: &Lying) {
    let (here, path) = (&lying.store, lying.path("guichet.db"));
    let there = Store::open_with(&path, Open::Existing, lying.key.as_ref()).expect("another desk");
    let mut typed = Typed::default();
    let case = here.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &stamp("1", 0)).expect("a case");
    let note = here.add_entry(&case.id, case.version, EntryKind::Note, &typed.word(), &stamp("1", 1)).expect("a note");
    let referral = here.refer_from_case(&case.id, &place(&typed.word()), &stamp("1", 2)).expect("referred");
    let of_visit = VisitDraft { note: typed.word(), person: Some(case.person.id.clone()), ..draft(&typed.word()) };
    let visit = here.record(today(), "", &of_visit, Entry::Queue, None, &stamp("1", 3)).expect("recorded").visit;
    let entry = note.entries.last().expect("the note").id.clone();
    let filled_in_on = here.visit(&visit).expect("the visit").version;
    let slots = [
        format!("ask-note:{}", case.id),
        format!("ask-private:{}:EB", case.id),
        format!("ask-correct:{}:{entry}", case.id),
        format!("ask-person-name:{}", case.person.id),
        format!("ask-check-back:{referral}"),
        format!("ask-follow-up:{visit}"),
        format!("form:{visit}"),
    ];
    let text = |word: &str| format!("{filled_in_on}\n{word}");
    for slot in &slots {
        assert!(keeps(here, slot, &text(&typed.word())), "{slot} is kept before");
    }
    assert_eq!(lying.found(&typed).len(), typed.0.len(), "all of it is there before");

    erase(&there, &case.person.id);
    for slot in &slots {
        assert!(!keeps(here, slot, &text(&typed.word())), "{slot} is kept");
    }
    assert!(keeps(here, "fast-line", "log f34"), "whatever else is typed is");
    // The form of the visit that stays, filled in on what is left of it.
    let version = here.visit(&visit).expect("the visit").version;
    assert!(keeps(here, &slots[6], &format!("{version}\nun passage de personne")));

    let places = Places { folder: lying.path("backups"), second: None };
    backup::make(&path, lying.key.as_ref(), &places, stamp("1", 61).now.local).expect("a backup");
    // Nobody has it open any more: what was erased while two had is made good for.
    drop(there);
    assert_eq!(lying.found(&typed), [""; 0]);
}
