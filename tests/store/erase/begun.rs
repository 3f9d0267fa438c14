//! What another desk is typing about somebody who is erased meanwhile: it is not written, and a form of what stays is.

use guichet::{
    domain::{
        case::{EntryKind, NewEntry},
        visit::{Entry, FollowUp, Move, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        backup::{self, Places},
        db::Open,
        typed_words::TypedWords,
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

#[test]
fn words_that_undo_keeps_about_somebody_erased_are_in_no_file() {
    Lying::both().iter().for_each(is_not_brought_back);
}

fn is_not_brought_back(lying: &Lying) {
    let here = &lying.store;
    here.sit_at("seat");
    let mut typed = Typed::default();
    let case = here.open_case(&new_case("Amina Bah", "bail", ""), &stamp("1", 0)).expect("a case");
    let words = |slot: String, text: &str| TypedWords {
        seat: "seat".to_owned(),
        slot,
        text: text.to_owned(),
        day: None,
        made: Vec::new(),
    };
    let tell = |word: &str, minutes: i64| {
        here.records_next(vec![words(format!("ask-note:{}", case.id), word)]);
        let version = here.case(&case.id).expect("the case").version;
        here.tell(&case.id, version, &NewEntry::new(EntryKind::Note, word.to_owned()), &stamp("1", minutes))
            .expect("told");
    };
    tell(&typed.word(), 1);
    tell(&typed.word(), 2);
    here.undo(&stamp("1", 3)).expect("undone");
    // What somebody recorded elsewhere, and typed with the whole name.
    let named = typed.word();
    here.records_next(vec![words("form:new".to_owned(), &format!("{named} Amina Bah"))]);
    here.record(today(), "", &draft(""), Entry::Queue, None, &stamp("2", 4)).expect("recorded");
    assert_eq!(lying.found(&typed).len(), 3);
    erase(here, &case.person.id);
    assert!(lying.found(&typed).is_empty(), "{:?}", lying.found(&typed));
    // What the words were typed for is taken back without them.
    assert_eq!(here.undo(&stamp("2", 70)).expect("undone").expect("a recording").words, None);
}

/// The form of a visit as the screen keeps it, begun with this content.
fn form(version: Option<i64>, began: &VisitDraft, typed: &str) -> String {
    let base = serde_json::to_value(began).expect("a draft is text");
    let form = serde_json::json!({ "base": base, "form": { "fields": [{ "id": "note.0", "typed": typed }] } });
    version.map_or_else(|| form.to_string(), |version| format!("{version}\n{form}"))
}

#[test]
fn what_is_begun_about_a_visit_that_lost_its_person_is_kept_like_anything_else() {
    let here = Store::in_memory().expect("a store");
    let mut typed = Typed::default();
    let case = here.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &stamp("1", 0)).expect("a case");
    let linked = VisitDraft { person: Some(case.person.id.clone()), ..draft("Amina") };
    let visit = here.record(today(), "", &linked, Entry::Queue, None, &stamp("1", 1)).expect("recorded").visit;
    let read = |what: &str| here.visit(&visit).unwrap_or_else(|error| panic!("{what}: {error:?}"));
    let before = read("linked");
    let slot = format!("form:{visit}");
    assert!(keeps(&here, &slot, &form(Some(before.version), &before.draft, "x")), "kept before");

    erase(&here, &case.person.id);
    assert!(!keeps(&here, &slot, &form(Some(before.version), &before.draft, "x")), "begun with the person");
    let bare = VisitDraft { person: None, ..before.draft.clone() };
    assert!(!keeps(&here, &slot, &form(Some(before.version), &bare, "x")), "begun with their name");

    // The visit is still in the queue and goes on.
    let after = read("left");
    let begun = form(Some(after.version), &after.draft, "bail");
    let about = [format!("ask-how:{visit}"), format!("ask-follow-up:{visit}"), format!("ask-testimony:{visit}")];
    let is_kept = |when: &str| {
        assert!(keeps(&here, &slot, &begun), "the form, {when}");
        for question in &about {
            assert!(keeps(&here, question, "on attend la caisse"), "{question}, {when}");
        }
    };
    is_kept("begun afterwards");
    here.move_visit(&visit, after.version, &Move::Call, &stamp("1", 62)).expect("called");
    assert_ne!(read("called").version, after.version);
    is_kept("and called");
    let said = VisitDraft { requests: Vec::new(), ..after.draft.clone() };
    here.edit_visit(&visit, read("called").version, &said, &stamp("2", 63)).expect("edited");
    is_kept("and changed at another desk");
    let other = here.open_case(&new_case("Nadia Ruelle", "bail", ""), &stamp("1", 64)).expect("a case");
    erase(&here, &other.person.id);
    is_kept("and somebody else erased");
    here.close_day(today(), 0, "", &stamp("1", 65)).expect("closed");
    is_kept("and the day closed");
}

#[test]
fn a_new_visit_for_somebody_who_was_erased_is_neither_kept_nor_recorded_as_somebody_elses() {
    let here = Store::in_memory().expect("a store");
    let people = ["Amina Bah", "Nadia Ruelle"]
        .map(|name| here.open_case(&new_case(name, "bail", "rappeler"), &stamp("1", 0)).expect("a case").person.id);
    let drafts = people.clone().map(|person| VisitDraft {
        note: "elle a peur".to_owned(),
        person: Some(person),
        follow_up: Some(FollowUp { due: today(), action: "rappeler".to_owned() }),
        ..draft("")
    });
    erase(&here, &people[0]);
    let kept = drafts.clone().map(|draft| keeps(&here, "form:new", &form(None, &draft, "x")));
    assert_eq!(kept, [false, true]);

    let before = here.queue(today()).expect("the queue").len();
    let refused = here.record(today(), "", &drafts[0], Entry::Queue, None, &stamp("1", 61));
    assert_eq!(refused.expect_err("she is not there any more").kind(), Kind::NotFound);
    assert_eq!(here.queue(today()).expect("the queue").len(), before);
    // Whoever was merged is there as the other one.
    let second = here.open_case(&new_case("Nadia R.", "bail", "rappeler"), &stamp("1", 62)).expect("a case").person.id;
    let [kept, gone] = [&people[1], &second].map(|id| (id, here.person(id, 0).expect("the file").version));
    here.merge_people(kept, gone, &stamp("1", 63)).expect("merged");
    let of_second = VisitDraft { person: Some(second.clone()), ..drafts[1].clone() };
    let done = here.record(today(), "", &of_second, Entry::Queue, None, &stamp("1", 64));
    let visit = here.visit(&done.expect("recorded").visit).expect("the visit");
    assert_eq!(visit.draft.person.as_ref(), Some(&people[1]));
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
    let left = here.visit(&visit).expect("the visit");
    assert!(keeps(here, &slots[5], &form(Some(left.version), &left.draft, "un passage de personne")));

    let places = Places { folder: lying.path("backups"), second: None };
    backup::make(&path, lying.key.as_ref(), &places, stamp("1", 61).now.local).expect("a backup");
    // Nobody has it open any more: what was erased while two had is made good for.
    drop(there);
    assert_eq!(lying.found(&typed), [""; 0]);
}
