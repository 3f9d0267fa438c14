//! Recording, reading back, editing.

use guichet::{
    domain::{
        referral::{How, NewReferral},
        request::{Outcome, Request, Support},
        visit::{Age, DigitalCheck, Entry, EventKind, FollowUp, Gender, Origin, Priority, Profile, Status, VisitDraft},
    },
    error::Kind,
    store::Store,
};

use super::{at, conform, day, draft, stamp, today};

/// A visit about which everything was said.
fn full() -> VisitDraft {
    VisitDraft {
        origin: Origin::Appointment,
        priority: Priority::Urgent,
        calling_name: Some("Amina".to_owned()),
        person: None,
        profile: Profile {
            age: Some(Age::Band { from: 60, to: None }),
            gender: Some(Gender::F),
            language: Some("ar".into()),
            interpreter: true,
            place: Some("5000".to_owned()),
            check: DigitalCheck { knows_space: Some(false), needs_help: Some(true), stable_connection: None },
        },
        requests: vec![
            Request {
                topic: Some("num".into()),
                procedure: Some("its".into()),
                institution: Some("belfius".into()),
                device: Some("gsm".into()),
                support: Some(Support::With),
                obstacles: vec!["mail".into(), "eid".into()],
                minutes: Some(20),
                hold_minutes: Some(15),
                outcome: Some(Outcome::Impossible),
                why: Some("bug".into()),
            },
            Request { topic: Some("log".into()), ..Request::default() },
        ],
        referrals: Vec::new(),
        follow_up: None,
        note: "revient avec sa carte\net un papier".to_owned(),
    }
}

#[test]
fn what_was_recorded_is_what_is_read_back() {
    conform(|store| {
        let recorded = store.record(today(), "matin", &full(), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let visit = store.visit(&recorded.visit).expect("the visit");
        assert_eq!(visit.draft, full());
        assert_eq!((visit.ticket, visit.status, visit.session.as_str()), (1, Status::Waiting, "matin"));
        assert_eq!(store.queue(today()).expect("the queue"), vec![visit]);
    });
}

#[test]
fn a_day_is_read_whole_and_each_visit_has_its_own_requests_and_events() {
    conform(|store| {
        for (minute, name) in (0..).zip(["Amina", "Jean", "Roza"]) {
            store.record(today(), "", &draft(name), Entry::Serve, None, &stamp("1", minute)).expect("recorded");
        }
        store.record(day("2026-11-17"), "", &draft("Hier"), Entry::Done, None, &stamp("1", 9)).expect("recorded");
        let queue = store.queue(today()).expect("the queue");
        let names: Vec<_> = queue.iter().map(|visit| visit.draft.calling_name.as_deref()).collect();
        assert_eq!(names, [Some("Amina"), Some("Jean"), Some("Roza")]);
        assert!(queue.iter().all(|visit| visit.draft.requests.len() == 1 && visit.events.len() == 2));
        assert_eq!(queue.iter().map(|visit| visit.ticket).collect::<Vec<_>>(), [1, 2, 3]);
    });
}

#[test]
fn a_visit_recorded_after_the_fact_stands_on_its_day_with_the_minutes_that_were_typed() {
    conform(|store| {
        let mut done = draft("Amina");
        done.requests[0].minutes = Some(20);
        done.requests.push(Request { minutes: Some(5), ..Request::default() });
        let recorded =
            store.record(day("2026-11-16"), "", &done, Entry::Done, None, &stamp("1", 30)).expect("recorded");
        let visit = store.visit(&recorded.visit).expect("the visit");
        let times = visit.times(at(30));
        assert_eq!((visit.status, visit.desk.as_str(), visit.worker.as_str()), (Status::Closed, "1", "W1"));
        assert_eq!((times.service.num_minutes(), times.wait.num_minutes()), (25, 0));
        assert_eq!(visit.events.last().map(|event| event.at), Some(at(30) - chrono::Duration::days(2)));
    });
}

#[test]
fn nobody_is_in_the_waiting_room_of_tomorrow() {
    conform(|store| {
        let tomorrow = day("2026-11-19");
        for entry in [Entry::Queue, Entry::Serve, Entry::Done] {
            let refused = store.record(tomorrow, "", &draft("Amina"), entry, None, &stamp("1", 0));
            assert_eq!(refused.expect_err("refused").kind(), Kind::WrongTime);
        }
        store.record(tomorrow, "", &draft("Amina"), Entry::Expect, None, &stamp("1", 0)).expect("expected");
        let queue = store.queue(tomorrow).expect("the queue");
        assert_eq!(queue[0].status, Status::Expected);
        assert_eq!(queue[0].events[0].at, at(0), "announced now");
    });
}

#[test]
fn a_follow_up_makes_a_person_with_a_card_and_a_numbered_case() {
    conform(|store| {
        let follow_up = Some(FollowUp { due: day("2026-11-21"), action: "rappeler le CPAS".to_owned() });
        let asked = VisitDraft { follow_up, calling_name: None, ..draft("") };
        let recorded = store.record(today(), "", &asked, Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        assert_eq!(recorded.case.as_deref(), Some("2026-0001"));
        let visit = store.visit(&recorded.visit).expect("the visit");
        let case = store.case_by_number("2026-0001").expect("the case");
        assert_eq!(Some(&case.person.id), visit.draft.person.as_ref());
        assert_eq!(Some(&case.person.card_code), visit.card_code.as_ref());
        assert_eq!((case.person.name.as_deref(), case.next_action.as_deref()), (None, Some("rappeler le CPAS")));

        // The same person again: no second person.
        let again = VisitDraft { person: Some(case.person.id.clone()), ..asked };
        let recorded = store.record(today(), "", &again, Entry::Queue, None, &stamp("1", 5)).expect("recorded");
        let second = store.case_by_number(&recorded.case.expect("a case")).expect("the case");
        assert_eq!((second.number.as_str(), second.person.id), ("2026-0002", case.person.id));
    });
}

#[test]
fn an_edit_adds_what_is_new_and_refuses_a_stale_version() {
    conform(|store| {
        let recorded =
            store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let visit = store.visit(&recorded.visit).expect("the visit");
        let referral =
            NewReferral { service: Some("s1".into()), service_name: "EPN".to_owned(), how: How::Told, check_on: None };
        let mut changed = full();
        changed.referrals = vec![referral];
        changed.follow_up = Some(FollowUp { due: day("2026-11-20"), action: String::new() });
        let edited = store.edit_visit(&visit.id, visit.version, &changed, &stamp("1", 3)).expect("edited");
        assert_eq!(VisitDraft { person: None, ..edited.draft.clone() }, full());
        assert_eq!(edited.events.last().map(|event| event.kind), Some(EventKind::Edited));
        assert_eq!(store.referrals_of_visit(&visit.id).expect("referrals")[0].service_name, "EPN");
        assert_eq!(store.cases_of_visit(&visit.id).expect("cases").len(), 1);

        let stale = store.edit_visit(&visit.id, visit.version, &draft("X"), &stamp("2", 4)).expect_err("stale");
        assert_eq!(stale.kind(), Kind::Conflict);
        assert_eq!(store.visit(&visit.id).expect("the visit"), edited, "a refused edit changes nothing");
        let nobody = store.edit_visit(&"nobody".into(), 1, &draft("X"), &stamp("2", 4)).expect_err("nobody");
        assert_eq!(nobody.kind(), Kind::NotFound);
    });
}

#[test]
fn texts_are_cleaned_wherever_they_come_from() {
    conform(|store: &Store| {
        let mut dirty = draft("Ami\x1b[31mna\u{202E}");
        dirty.note = "une\x07\nligne".to_owned();
        dirty.profile.place = Some(" \u{200B} ".to_owned());
        let recorded = store.record(today(), "", &dirty, Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let clean = store.visit(&recorded.visit).expect("the visit").draft;
        assert_eq!(clean.calling_name.as_deref(), Some("Ami[31mna"));
        assert_eq!((clean.note.as_str(), clean.profile.place), ("une\nligne", None));
    });
}
