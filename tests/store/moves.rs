//! The queue's work.

use std::{collections::BTreeSet, sync::Barrier, thread};

use guichet::{
    domain::{
        request::Outcome,
        visit::{Entry, EventKind, Move, Priority, Status, Visit, VisitDraft},
    },
    error::Kind,
    store::{Store, db::Open},
};

use super::{at, conform, draft, stamp, today};

fn arrives(store: &Store, name: &str, minute: i64) -> Visit {
    let recorded = store.record(today(), "", &draft(name), Entry::Queue, None, &stamp("0", minute)).expect("recorded");
    store.visit(&recorded.visit).expect("the visit")
}

fn called(store: &Store, desk: &str, minute: i64) -> Option<String> {
    store.call_next(today(), &stamp(desk, minute)).expect("a call").and_then(|visit| visit.draft.calling_name)
}

#[test]
fn a_visit_goes_through_the_morning_and_its_times_come_from_the_events() {
    conform(|store| {
        let mut visit = arrives(store, "Amina", 0);
        for (minute, step) in [
            (10, Move::Call),
            (12, Move::Start),
            (20, Move::Hold),
            (25, Move::Resume),
            (30, Move::Close { outcome: Some(Outcome::Done), why: None }),
        ] {
            visit = store.move_visit(&visit.id, visit.version, &step, &stamp("2", minute)).expect("a step");
        }
        assert_eq!((visit.status, visit.desk.as_str(), visit.worker.as_str()), (Status::Closed, "2", "W2"));
        assert_eq!(visit.draft.requests[0].outcome, Some(Outcome::Done));
        let times = visit.times(at(99));
        let minutes = [times.wait, times.service, times.hold].map(|time| time.num_minutes());
        assert_eq!(minutes, [12, 13, 5]);
        assert_eq!(store.visit(&visit.id).expect("the visit"), visit);
    });
}

#[test]
fn a_step_out_of_place_or_on_a_stale_version_changes_nothing() {
    conform(|store| {
        let visit = arrives(store, "Amina", 0);
        let wrong = store.move_visit(&visit.id, visit.version, &Move::Resume, &stamp("1", 1)).expect_err("wrong");
        assert_eq!(wrong.kind(), Kind::WrongMove);
        store.move_visit(&visit.id, visit.version, &Move::Call, &stamp("1", 1)).expect("called");
        let stale = store.move_visit(&visit.id, visit.version, &Move::Start, &stamp("2", 1)).expect_err("stale");
        assert_eq!(stale.kind(), Kind::Conflict);
        assert_eq!(store.visit(&visit.id).expect("the visit").status, Status::Called);
    });
}

#[test]
fn next_is_passed_to_me_then_urgent_then_by_arrival() {
    conform(|store| {
        for (minute, name) in (0..).zip(["Amina", "Jean", "Roza"]) {
            arrives(store, name, minute);
        }
        let urgent = VisitDraft { priority: Priority::Urgent, ..draft("Urgence") };
        store.record(today(), "", &urgent, Entry::Queue, None, &stamp("0", 5)).expect("recorded");
        assert_eq!(called(store, "1", 6).as_deref(), Some("Urgence"));
        assert_eq!(called(store, "1", 7).as_deref(), Some("Amina"));
        let amina = &store.queue(today()).expect("the queue")[0];
        let pass = Move::Pass { desk: "2".to_owned() };
        store.move_visit(&amina.id, amina.version, &pass, &stamp("1", 8)).expect("passed");
        assert_eq!(called(store, "1", 9).as_deref(), Some("Jean"), "desk 1 leaves who was passed to desk 2");
        assert_eq!(called(store, "2", 9).as_deref(), Some("Amina"));
        assert_eq!(called(store, "2", 9).as_deref(), Some("Roza"));
        assert_eq!(called(store, "2", 9), None);
    });
}

#[test]
fn who_is_not_here_comes_back_and_is_gone_after_the_last_call() {
    conform(|store| {
        let amina = arrives(store, "Amina", 0);
        arrives(store, "Jean", 1);
        let not_here = |minute| {
            let visit = store.visit(&amina.id).expect("the visit");
            let step = Move::NotHere { limit: 2 };
            store.move_visit(&visit.id, visit.version, &step, &stamp("1", minute)).expect("not here")
        };
        assert_eq!(called(store, "1", 2).as_deref(), Some("Amina"));
        assert_eq!(not_here(3).status, Status::Waiting);
        arrives(store, "Roza", 4);
        assert_eq!(called(store, "1", 5).as_deref(), Some("Jean"));
        assert_eq!(called(store, "1", 6).as_deref(), Some("Amina"), "before Roza, who came later");
        assert_eq!(not_here(7).status, Status::Left);
        assert_eq!(called(store, "1", 8).as_deref(), Some("Roza"));
    });
}

#[test]
fn a_clock_set_back_does_not_turn_a_story_around() {
    conform(|store| {
        let visit = arrives(store, "Amina", 60);
        let started = store.move_visit(&visit.id, visit.version, &Move::Start, &stamp("1", 0)).expect("started");
        let close = Move::Close { outcome: None, why: None };
        let closed = store.move_visit(&visit.id, started.version, &close, &stamp("1", 5)).expect("closed");
        assert!(closed.events.is_sorted_by_key(|event| event.at));
        assert_eq!(closed.times(at(600)).service.num_minutes(), 0);
    });
}

#[test]
fn a_time_is_corrected_between_its_neighbours_and_the_first_word_is_kept() {
    conform(|store| {
        let visit = arrives(store, "Amina", 0);
        let visit = store.move_visit(&visit.id, visit.version, &Move::Start, &stamp("1", 30)).expect("started");
        let close = Move::Close { outcome: None, why: None };
        let visit = store.move_visit(&visit.id, visit.version, &close, &stamp("1", 40)).expect("closed");
        let [_, started, closed] = [0, 1, 2].map(|place| visit.events[place].id);
        let correct =
            |version, event, minute| store.correct_time(&visit.id, version, event, at(minute), &stamp("1", 50));
        for (event, minute) in [(started, -1), (started, 41), (closed, 29), (closed, 51)] {
            assert_eq!(correct(visit.version, event, minute).expect_err("no sense").kind(), Kind::WrongTime);
        }
        let corrected = correct(visit.version, started, 10).expect("corrected");
        assert_eq!(corrected.times(at(99)).wait.num_minutes(), 10);
        assert_eq!((corrected.events[1].at, corrected.events[1].was_at), (at(10), Some(at(30))));
        let again = correct(corrected.version, started, 20).expect("corrected");
        assert_eq!(again.events[1].was_at, Some(at(30)), "what was first said, not what was said in between");
        assert_eq!(correct(visit.version, started, 11).expect_err("stale").kind(), Kind::Conflict);

        for minute in [10, 30] {
            store.undo(&stamp("1", 60)).expect("undone").expect("a correction");
            assert_eq!(store.visit(&visit.id).expect("the visit").events[1].at, at(minute));
        }
    });
}

/// Six desks call until nobody is left: each person is called once. Here each desk is a thread with a connection of
/// its own on the same file.
#[test]
fn six_desks_never_call_the_same_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let store = Store::open(&path, Open::OrNew).expect("a record");
    for number in 0..300 {
        arrives(&store, &format!("p{number}"), number / 10);
    }
    let together = Barrier::new(6);
    let calls: Vec<Vec<u32>> = thread::scope(|scope| {
        let desk = |name: String| {
            let (path, together) = (&path, &together);
            scope.spawn(move || {
                let store = Store::open(path, Open::Existing).expect("the record");
                together.wait();
                let mut tickets = Vec::new();
                while let Some(visit) = store.call_next(today(), &stamp(&name, 60)).expect("a call") {
                    assert_eq!((visit.status, &visit.desk), (Status::Called, &name));
                    tickets.push(visit.ticket);
                }
                tickets
            })
        };
        let desks: Vec<_> = (1..=6).map(|number| desk(number.to_string())).collect();
        desks.into_iter().map(|desk| desk.join().expect("a desk")).collect()
    });
    let once: BTreeSet<u32> = calls.iter().flatten().copied().collect();
    assert_eq!((calls.iter().map(Vec::len).sum::<usize>(), once.len()), (300, 300));
    for visit in store.queue(today()).expect("the queue") {
        let calls = visit.events.iter().filter(|event| event.kind == EventKind::Called).count();
        assert_eq!((visit.calls, calls), (1, 1));
    }
}

/// Several receptions at once: every ticket is given once, without a gap.
#[test]
fn tickets_are_given_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    let first = Store::open(&path, Open::OrNew).expect("a record");
    thread::scope(|scope| {
        for desk in ["1", "2", "3"] {
            let path = &path;
            scope.spawn(move || {
                let store = Store::open(path, Open::Existing).expect("the record");
                for minute in 0..20 {
                    let stamp = stamp(desk, minute);
                    store.record(today(), "", &draft("x"), Entry::Queue, None, &stamp).expect("recorded");
                }
            });
        }
    });
    let tickets: Vec<u32> = first.queue(today()).expect("the queue").iter().map(|visit| visit.ticket).collect();
    assert_eq!(tickets, (1..=60).collect::<Vec<_>>());
}
