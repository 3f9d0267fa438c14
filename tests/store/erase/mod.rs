//! A person's rights: given all that is held, erased to the byte and again after a restore, left alone.

mod again;
mod begun;
mod bytes;
mod counts;
mod held;
mod kept;
mod reasons;

use std::path::PathBuf;

use guichet::{
    domain::{
        case::{Case, Consent, Detail, EntryKind, Given, Mandate, NewCase, NewEntry, NextStep, WaitingOn},
        ids::PersonId,
        person::PersonEdit,
        referral::{How, NewReferral, News, Reason, Why as Reasons},
        visit::{Entry, FollowUp, VisitDraft},
    },
    store::{Store, db::Open, erase::Erased, key::Key},
};
use tempfile::TempDir;

use super::{conform, day, draft, no_places, stamp, today};
use crate::pages::{everything, found};

/// Words that stand nowhere else, typed about one person: each begins otherwise, so that an index cannot hide one behind
/// another, and ends in a way that is looked for by itself.
#[derive(Default)]
struct Typed(Vec<String>);

impl Typed {
    fn word(&mut self) -> String {
        let at = self.0.len() as u8;
        let head = |by: u8| char::from(b'a' + (at.wrapping_mul(7).wrapping_add(by)) % 26);
        let word = format!("{}{}{}quatresous{}", head(0), head(5), head(11), char::from(b'a' + at));
        self.0.push(word.clone());
        word
    }
}

/// A record that lies in a folder of its own.
struct Lying {
    folder: TempDir,
    store: Store,
    key: Option<Key>,
}

impl Lying {
    /// One that is not encrypted, and one that is.
    fn both() -> [Self; 2] {
        [Self::new(None), Self::new(Some(Key::random().expect("a key")))]
    }

    fn new(key: Option<Key>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open_with(&folder.path().join("guichet.db"), Open::OrNew, key.as_ref());
        Self { folder, store: store.expect("a record"), key }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Which of these words somebody with the key can find in any file of the folder.
    fn found<'a>(&self, typed: &'a Typed) -> Vec<&'a str> {
        found(&everything(self.folder.path(), self.key.as_ref()), &typed.0)
    }
}

fn new_case(name: &str, subject: &str, action: &str) -> NewCase {
    let usual = super::new_case(name, day("2026-11-20"));
    NewCase { topic: Some("log".into()), subject: subject.to_owned(), next_action: action.to_owned(), ..usual }
}

/// Others who come to the same counter, so that pages are full and rows move from one to another.
fn others(store: &Store, so_many: i64) {
    for at in 0..so_many {
        let case = store
            .open_case(&new_case(&format!("Voisine {at}"), "une autre affaire", "rappeler"), &stamp("2", at))
            .expect("a case");
        store
            .add_entry(&case.id, case.version, EntryKind::Note, &"bien venue, tout va ".repeat(9), &stamp("2", at))
            .expect("a note");
    }
}

/// The latest of a case, with the private notes of desk 1.
fn fresh(store: &Store, case: &Case) -> Case {
    store.case_for(&case.id, "W1").expect("the case")
}

/// Somebody about whom something stands in every place where something can. Gives who it is and every word typed.
fn a_life(store: &Store) -> (PersonId, Typed) {
    let mut typed = Typed::default();
    let now = |minute| stamp("1", minute);
    let name = format!("{} {}", typed.word(), typed.word());
    let visit = VisitDraft {
        note: typed.word(),
        follow_up: Some(FollowUp { due: day("2026-11-20"), action: typed.word() }),
        referrals: vec![place(&typed.word())],
        ..draft(&name)
    };
    let line = format!("log \"{name}\" // {}", visit.note);
    let recorded = store.record(today(), "", &visit, Entry::Serve, Some(&line), &now(0)).expect("recorded");
    let id = store.visit(&recorded.visit).expect("the visit").draft.person.expect("a person");
    others(store, 12);
    let version = store.person(&id, 0).expect("the person").version;
    let edit = PersonEdit { name: Some(name.clone()), reach: Some(typed.word()), language: Some("fr".into()) };
    store.change_person(&id, version, &edit, &now(1)).expect("changed");

    let case = store.case_by_number(&recorded.case.expect("a case")).expect("the case");
    told(store, &case, &mut typed);
    let referral = store.referrals_of_visit(&recorded.visit).expect("the referrals").remove(0);
    let why = Reason { why: Reasons::Other, words: typed.word() };
    store.hear(&referral.id, referral.version, &News::Refused(why), None, &now(30)).expect("heard");
    store.refer_from_case(&case.id, &place(&typed.word()), &now(31)).expect("referred");

    // Another visit, another record of the same person, what was taken back, what was begun.
    let again = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft(&name) };
    store.record(day("2026-03-05"), "matin", &again, Entry::Done, None, &now(32)).expect("recorded");
    let twin = store.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &now(33)).expect("a twin");
    let version = |id: &PersonId| store.person(id, 0).expect("a person").version;
    let both = ((&id, version(&id)), (&twin.person.id, version(&twin.person.id)));
    store.merge_people(both.0, both.1, &now(34)).expect("merged");
    let back = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft(&typed.word()) };
    store.record(today(), "", &back, Entry::Queue, None, &now(35)).expect("recorded");
    store.undo(&now(36)).expect("undone").expect("something");
    store.save_draft("a", &format!("form:{}", recorded.visit), &typed.word()).expect("a draft");
    store.save_draft("b", "fast-line", &format!("log \"{}\" rien", name.to_uppercase())).expect("a draft");
    others(store, 12);
    (id, typed)
}

fn place(name: &str) -> NewReferral {
    NewReferral { service: None, service_name: name.to_owned(), how: How::Told, check_on: Some(day("2026-12-01")) }
}

/// Everything that can be told of a case.
fn told(store: &Store, case: &Case, typed: &mut Typed) {
    let mut minute = 2;
    let mut at = || {
        minute += 1;
        stamp("1", minute)
    };
    for kind in [EntryKind::Note, EntryKind::Letter, EntryKind::Visit, EntryKind::Promised, EntryKind::Received] {
        let new = NewEntry::new(kind, typed.word());
        store.tell(&case.id, fresh(store, case).version, &new, &at()).expect("told");
    }
    let call = NewEntry::new(EntryKind::Call, typed.word()).with(Detail::Answered(false));
    store.tell(&case.id, fresh(store, case).version, &call, &at()).expect("told");
    let private = NewEntry::new(EntryKind::Private, typed.word());
    store.tell(&case.id, fresh(store, case).version, &private, &at()).expect("told");
    let consent = Consent { what: typed.word(), given: Given::Oral, on: today() };
    store.agree(&case.id, fresh(store, case).version, &consent, &at()).expect("agreed");
    store.refuse(&case.id, fresh(store, case).version, &typed.word(), &at()).expect("refused");
    let mandate = Mandate { scope: typed.word(), given: Given::Signed, on: today(), until: day("2027-01-31") };
    store.set_mandate(&case.id, fresh(store, case).version, Some(&mandate), &at()).expect("a mandate");
    let wait = NextStep::WaitOn { who: WaitingOn::Institution("mut".into()), look_again: day("2026-12-01") };
    store.set_next(&case.id, fresh(store, case).version, Some(&typed.word()), &wait, &at()).expect("waits");
    let act = NextStep::Do { action: typed.word(), due: day("2026-12-02") };
    store.set_next(&case.id, fresh(store, case).version, None, &act, &at()).expect("goes on");
    let subject = guichet::domain::case::CaseEdit::Subject(typed.word());
    store.edit_case(&case.id, fresh(store, case).version, &subject, &at()).expect("named");
}

fn erase(store: &Store, id: &PersonId) -> Erased {
    store.erase_person(id, &[], "à sa demande", &stamp("1", 60)).expect("erased")
}
