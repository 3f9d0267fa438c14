//! Taking back.

use std::path::Path;

use guichet::{
    domain::{
        case::{CaseFilter, EntryKind, NewEntry, NextStep, Patience},
        referral::{How, NewReferral, NewsKind, Why},
        request::Outcome,
        visit::{Entry, FollowUp, Move, Visit, VisitDraft},
    },
    error::{Error, Kind},
    store::{Store, db::Open, drafts::FAST_LINE, referrals::Asked, undo::Reach},
};
use proptest::prelude::*;

use super::{conform, day, draft, new_case, stamp, today};

fn undo(store: &Store, desk: &str) -> Option<String> {
    store.undo(&stamp(desk, 90)).expect("undone").map(|undone| undone.name)
}

#[test]
fn a_desk_takes_back_its_own_actions_one_after_the_other_and_the_trace_stays() {
    conform(|store| {
        let recorded = store
            .record(today(), "", &draft("Amina"), Entry::Queue, Some("log \"Amina\""), &stamp("1", 0))
            .expect("recorded");
        let waiting = store.visit(&recorded.visit).expect("the visit");
        let called = store.move_visit(&waiting.id, waiting.version, &Move::Call, &stamp("1", 1)).expect("called");
        let close = Move::Close { outcome: Some(Outcome::Done), why: None };
        store.move_visit(&called.id, called.version, &close, &stamp("1", 2)).expect("closed");

        assert_eq!(undo(store, "2"), None, "another desk has nothing to take back");
        assert_eq!(undo(store, "1").as_deref(), Some("close"));
        let visit = store.visit(&waiting.id).expect("the visit");
        assert_eq!((visit.status, &visit.draft), (called.status, &called.draft));
        assert!(visit.events[2].undone, "what was undone can still be read");
        assert_eq!(undo(store, "1").as_deref(), Some("call"));
        assert_eq!(store.visit(&waiting.id).expect("the visit").calls, 0);

        let undone = store.undo(&stamp("1", 90)).expect("undone").expect("a recording");
        assert_eq!((undone.name.as_str(), undone.about.as_str()), ("record", "1"));
        assert_eq!(undone.words.as_deref(), Some(FAST_LINE));
        assert_eq!(store.draft("1", FAST_LINE).expect("asked").as_deref(), Some("log \"Amina\""));
        assert_eq!(store.visit(&waiting.id).expect_err("gone").kind(), Kind::NotFound);
        assert!(store.queue(today()).expect("the queue").is_empty());
        assert_eq!(undo(store, "1"), None);

        let next = store.record(today(), "", &draft("Jean"), Entry::Queue, None, &stamp("1", 3)).expect("recorded");
        assert_eq!(next.ticket, 2, "a number is given once");
    });
}

#[test]
fn whether_there_is_more_to_take_back_is_told_without_taking_it() {
    conform(|store| {
        let can = |desk| store.ahead_within(&stamp(desk, 90), &Reach::default()).expect("asked").is_some();
        assert!(!can("1"));
        let record = |name, minute| {
            let stamp = stamp("1", minute);
            store.record(today(), "", &draft(name), Entry::Queue, Some(name), &stamp).expect("recorded").visit
        };
        let (first, second) = (record("Amina", 0), record("Jean", 1));
        let before = store.visit(&second).expect("the visit");
        assert!(can("1") && !can("2"));
        assert_eq!(store.visit(&second).expect("the visit"), before);
        assert_eq!(store.draft("1", FAST_LINE).expect("asked"), None);
        // What another desk changed stands: behind it is the first one, and behind that nothing.
        for visit in [&second, &first] {
            assert!(can("1"));
            let version = store.visit(visit).expect("the visit").version;
            store.move_visit(visit, version, &Move::Call, &stamp("2", 2)).expect("called");
        }
        assert!(!can("1"));
    });
}

#[test]
fn what_another_desk_changed_since_is_not_taken_back() {
    conform(|store| {
        let recorded =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let called = store.call_next(today(), &stamp("2", 1)).expect("a call").expect("somebody");
        assert_eq!(store.undo(&stamp("1", 2)).expect_err("too late").kind(), Kind::Conflict);
        assert_eq!(store.visit(&recorded.visit).expect("the visit"), called, "nothing is changed");

        // Once the other desk took its call back, the way is free again.
        assert_eq!(undo(store, "2").as_deref(), Some("call"));
        assert_eq!(undo(store, "1").as_deref(), Some("record"));
    });
}

#[test]
fn two_machines_whose_desks_have_the_same_name_take_back_their_own_work() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let [one, two, script] = [Some("seat-a"), Some("seat-b"), None].map(|seat| {
        let store = Store::open(&path, Open::OrNew).expect("a record on a file");
        seat.inspect(|seat| store.sit_at(seat));
        store
    });
    let record = |store: &Store, name, minutes| {
        store.record(today(), "", &draft(name), Entry::Queue, None, &stamp("1", minutes)).expect("recorded").ticket
    };
    let about = |store: &Store| store.undo(&stamp("1", 90)).expect("undone").map(|undone| undone.about);
    let tickets = [record(&one, "Amina", 0), record(&two, "Jean", 1), record(&script, "Fatima", 2)];
    assert_eq!(tickets, [1, 2, 3]);
    assert_eq!(about(&one).as_deref(), Some("3"), "what a script did for this worker is theirs");
    assert_eq!(about(&one).as_deref(), Some("1"), "not what the other machine did since");
    assert_eq!(about(&one), None);
    assert_eq!(about(&two).as_deref(), Some("2"));
}

#[test]
fn an_undone_version_is_stale_for_whoever_still_shows_it() {
    conform(|store| {
        let recorded =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let called = store.call_next(today(), &stamp("1", 1)).expect("a call").expect("somebody");
        undo(store, "1");
        let stale = store.move_visit(&recorded.visit, called.version, &Move::Start, &stamp("2", 2));
        assert_eq!(stale.expect_err("stale").kind(), Kind::Conflict);
        let stale = store.move_visit(&recorded.visit, called.version - 1, &Move::Start, &stamp("2", 2));
        assert_eq!(stale.expect_err("stale").kind(), Kind::Conflict);
    });
}

#[test]
fn a_recording_is_taken_back_with_its_case_person_and_referrals() {
    conform(|store| {
        let referral =
            NewReferral { service: Some("s1".into()), service_name: "EPN".to_owned(), how: How::Slip, check_on: None };
        let follow_up = Some(FollowUp { due: day("2026-11-21"), action: String::new() });
        let asked = VisitDraft { follow_up, referrals: vec![referral], ..draft("Amina") };
        let recorded = store.record(today(), "", &asked, Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let case = store.case_by_number("2026-0001").expect("the case");
        undo(store, "1");
        assert_eq!(store.case(&case.id).expect_err("gone").kind(), Kind::NotFound);
        assert!(store.referrals_of_visit(&recorded.visit).expect("referrals").is_empty());
        assert_eq!(store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 9).expect("cases").rows, []);
        let edit = store.edit_person(&case.person.id, Some("X"), None, &stamp("1", 1));
        assert_eq!(edit.expect_err("gone").kind(), Kind::NotFound);
        let again = store.record(today(), "", &asked, Entry::Queue, None, &stamp("1", 2)).expect("recorded");
        assert_eq!(again.case.as_deref(), Some("2026-0002"), "a number is given once");
    });
}

#[test]
fn a_case_steps_back_too() {
    conform(|store| {
        let follow_up = Some(FollowUp { due: day("2026-11-21"), action: "appeler".to_owned() });
        store
            .record(today(), "", &VisitDraft { follow_up, ..draft("Amina") }, Entry::Queue, None, &stamp("1", 0))
            .expect("recorded");
        let case = store.case_by_number("2026-0001").expect("the case");
        let next = NextStep::Do { action: "écrire".to_owned(), due: day("2026-11-25") };
        store.set_next(&case.id, case.version, Some("appelé"), &next, &stamp("1", 1)).expect("changed");
        store.edit_person(&case.person.id, Some("Amina B."), Some("0470"), &stamp("1", 2)).expect("changed");
        undo(store, "1");
        undo(store, "1");
        let back = store.case(&case.id).expect("the case");
        assert!(back.version > case.version);
        assert_eq!(guichet::domain::case::Case { version: case.version, ..back }, case);
    });
}

#[test]
fn yesterday_is_not_taken_back_and_its_names_are_forgotten() {
    conform(|store| {
        let line = Some("log \"Amina\"");
        store.record(today(), "", &draft("Amina"), Entry::Queue, line, &stamp("1", 0)).expect("recorded");
        let tomorrow = stamp("1", 24 * 60);
        assert_eq!(store.undo(&tomorrow).expect("asked"), None);
        store.forget_old_images(today()).expect("nothing old");
        assert_eq!(store.fast_lines(today(), "1", 9).expect("lines").len(), 1);
        store.forget_old_images(tomorrow.now.today()).expect("forgotten");
        assert_eq!(store.undo(&stamp("1", 5)).expect("asked"), None, "the images are gone");
        assert!(store.fast_lines(today(), "1", 9).expect("lines").is_empty());
        assert_eq!(store.queue(today()).expect("the queue").len(), 1, "the record itself stays");
    });
}

/// How many actions still hold these words.
#[expect(clippy::disallowed_methods, reason = "looks into the file as any other program could")]
fn kept(file: &Path, words: &str) -> i64 {
    let raw = rusqlite::Connection::open(file).expect("the file");
    let sql = "SELECT count(*) FROM actions WHERE instr(coalesce(images, '') || coalesce(line, ''), ?1)";
    raw.query_row(sql, [words], |row| row.get(0)).expect("counted")
}

/// Days later, without any screen in between: a command that records, and one that closes the day.
#[test]
fn the_first_action_of_a_day_forgets_what_undo_kept_of_those_before() {
    for closes in [false, true] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("guichet.db");
        let store = Store::open(&file, Open::OrNew).expect("a record");
        let line = Some("log \"Amina\" // a peur du bailleur");
        store.record(today(), "", &draft("Amina"), Entry::Queue, line, &stamp("1", 0)).expect("recorded");
        let case = store.open_case(&new_case("Amina", day("2026-11-20")), &stamp("1", 1)).expect("a case");
        let note = NewEntry::new(EntryKind::Private, "a peur du bailleur".to_owned());
        let told = store.tell(&case.id, case.version, &note, &stamp("1", 2)).expect("told");
        let entry = told.entries.iter().find(|entry| entry.kind == EntryKind::Private).expect("the note");
        store
            .correct_entry(&case.id, &entry.id, "a peur du bailleur", "est inquiet", &stamp("1", 3))
            .expect("corrected");
        let todays = kept(&file, "peur du bailleur");
        assert!(todays >= 2, "the line, and the note as it was");
        // The same day goes on: what it keeps can be taken back.
        store.record(today(), "", &draft("Zoé"), Entry::Queue, None, &stamp("1", 4)).expect("recorded");
        assert_eq!(kept(&file, "peur du bailleur"), todays);
        drop(store);

        let command = Store::open(&file, Open::Existing).expect("the record");
        let days_later = stamp("1", 3 * 24 * 60);
        if closes {
            let day = command.day(today()).expect("the day");
            command.close_day(today(), day.version, "", &days_later).expect("closed");
        } else {
            let later = days_later.now.today();
            command.record(later, "", &draft("Léa"), Entry::Queue, None, &days_later).expect("recorded");
        }
        assert_eq!(kept(&file, "peur du bailleur"), 0);
        if !closes {
            let undone = command.undo(&stamp("1", 3 * 24 * 60 + 1)).expect("asked");
            assert!(undone.is_some(), "what the new day did is there");
        }
    }
}

/// One thing somebody does: a step with one of the visits, or an edit.
#[derive(Clone, Debug)]
enum Deed {
    Record(bool),
    Step(usize, Move),
    Next,
    Edit(usize, String),
    Refer(usize),
    Hear(usize, NewsKind),
    Undo,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let step = prop_oneof![
        Just(Move::Call),
        Just(Move::Start),
        Just(Move::Hold),
        Just(Move::Resume),
        Just(Move::Leave),
        (1u32..4).prop_map(|limit| Move::NotHere { limit }),
        any::<bool>().prop_map(Move::Urgent),
        Just(Move::Pass { desk: "2".to_owned() }),
        Just(Move::TurnAway { cause: "full".into() }),
        Just(Move::Close { outcome: Some(Outcome::Partly), why: None }),
    ];
    let deed = prop_oneof![
        2 => any::<bool>().prop_map(Deed::Record),
        8 => (0usize..4, step).prop_map(|(visit, step)| Deed::Step(visit, step)),
        3 => Just(Deed::Next),
        2 => (0usize..4, "[a-z]{0,5}").prop_map(|(visit, note)| Deed::Edit(visit, note)),
        2 => (0usize..4).prop_map(Deed::Refer),
        4 => (0usize..4, prop::sample::select(NewsKind::ALL)).prop_map(|(place, kind)| Deed::Hear(place, kind)),
        2 => Just(Deed::Undo),
    ];
    prop::collection::vec(deed, 0..25)
}

/// Somebody sent on.
fn referral() -> NewReferral {
    NewReferral { service: Some("s".into()), service_name: "EPN".to_owned(), how: How::Told, check_on: None }
}

/// A visit without what may differ after undo: the version, and the trace.
fn bare(visits: Vec<Visit>) -> Vec<Visit> {
    visits.into_iter().map(|visit| Visit { version: 0, events: Vec::new(), ..visit }).collect()
}

/// A refused step is fine; anything else that fails is not.
fn allowed(failed: &Error) -> Result<(), TestCaseError> {
    prop_assert_eq!(failed.kind(), Kind::WrongMove);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn taking_everything_back_leads_to_where_it_began(deeds in deeds()) {
        let store = Store::in_memory().expect("a record");
        for name in ["Amina", "Jean"] {
            store.record(today(), "", &draft(name), Entry::Queue, None, &stamp("0", 0)).expect("recorded");
        }
        let first = store.queue(today()).expect("the queue").remove(0).id;
        store.refer(&first, &referral(), &stamp("0", 0)).expect("referred");
        let referrals = || store.referrals(Asked::All, 99).expect("referrals");
        let (began, sent) = (bare(store.queue(today()).expect("the queue")), referrals());
        for (minute, deed) in (1..).zip(deeds) {
            let stamp = stamp("1", minute);
            let visits = store.queue(today()).expect("the queue");
            match deed {
                Deed::Record(case) => {
                    let follow_up = case.then(|| FollowUp { due: today(), action: String::new() });
                    let draft = VisitDraft { follow_up, ..draft("Roza") };
                    store.record(today(), "", &draft, Entry::Serve, None, &stamp).map(|_| ()).or_else(|failed| allowed(&failed))?;
                }
                Deed::Step(place, step) => {
                    let visit = &visits[place % visits.len()];
                    store.move_visit(&visit.id, visit.version, &step, &stamp).map(|_| ()).or_else(|failed| allowed(&failed))?;
                }
                Deed::Next => store.call_next(today(), &stamp).map(|_| ()).or_else(|failed| allowed(&failed))?,
                Deed::Edit(place, note) => {
                    let visit = &visits[place % visits.len()];
                    let draft = VisitDraft { note, requests: Vec::new(), ..visit.draft.clone() };
                    store.edit_visit(&visit.id, visit.version, &draft, &stamp).map(|_| ()).or_else(|failed| allowed(&failed))?;
                }
                Deed::Refer(place) => {
                    let visit = &visits[place % visits.len()].id;
                    store.refer(visit, &referral(), &stamp).expect("referred");
                }
                Deed::Hear(place, kind) => {
                    let known = referrals();
                    let id = &known[place % known.len()].id;
                    let version = store.followed(id).expect("the referral").referral.version;
                    let news = kind.with(Some(Why::Cost.into())).expect("news");
                    store.hear(id, version, &news, Some(today()), &stamp).map(|_| ()).or_else(|failed| allowed(&failed))?;
                }
                Deed::Undo => store.undo(&stamp).map(|_| ()).or_else(|failed| allowed(&failed))?,
            }
            for visit in store.queue(today()).expect("the queue") {
                let times = visit.times(stamp.now.at);
                let zero = chrono::Duration::zero();
                prop_assert!(times.wait >= zero && times.service >= zero && times.hold >= zero);
            }
        }
        while store.undo(&stamp("1", 90)).expect("undone").is_some() {}
        prop_assert_eq!(bare(store.queue(today()).expect("the queue")), began);
        prop_assert_eq!(referrals(), sent);
        prop_assert_eq!(store.due_cases(today(), &CaseFilter::default(), &Patience::default(), 9).expect("cases").rows, []);
    }
}
