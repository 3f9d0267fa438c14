//! The visits of a period, one by one, as they leave the house.

use guichet::{
    domain::{
        period::Period,
        request::Outcome,
        visit::{Age, Entry, Move, Status, VisitDraft},
    },
    store::{Store, reports_rows::VisitRow},
};

use super::{at, conform, draft, stamp, today};

fn rows(store: &Store, period: &str, session: Option<&str>) -> Vec<VisitRow> {
    let mut rows = Vec::new();
    let period = Period::parse(period, today()).expect("a period");
    let read = store.each_visit(&period, session, |row| {
        rows.push(row.clone());
        Ok(())
    });
    read.expect("the visits");
    rows
}

#[test]
fn each_visit_is_handed_on_once_with_its_requests_and_times() {
    conform(|store| {
        let mut two = draft("Amina");
        two.requests.push(two.requests[0].clone());
        two.profile.age = Some(Age::Years(67));
        let recorded = store.record(today(), "matin", &two, Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let mut visit = store.visit(&recorded.visit).expect("the visit");
        let steps = [(12, Move::Start), (20, Move::Hold), (25, Move::Resume)];
        let last = (30, Move::Close { outcome: Some(Outcome::Done), why: None });
        for (minute, step) in steps.into_iter().chain([last]) {
            visit = store.move_visit(&visit.id, visit.version, &step, &stamp("2", minute)).expect("a step");
        }
        let silent = VisitDraft { requests: Vec::new(), ..draft("Jean") };
        store.record(today(), "", &silent, Entry::Queue, None, &stamp("1", 31)).expect("recorded");
        let rows = rows(store, "2026-11", None);
        let counts: Vec<_> = rows.iter().map(|row| (row.day, row.status, row.requests.len())).collect();
        assert_eq!(counts, [(today(), Status::Closed, 2), (today(), Status::Waiting, 0)]);
        assert_eq!((rows[0].session.as_str(), rows[0].profile.age), ("matin", Some(Age::Years(67))));
        assert_eq!((rows[0].came, rows[0].wait, rows[0].service), (Some(at(0)), Some(12), Some(13)));
        assert_eq!((rows[1].came, rows[1].wait, rows[1].service), (Some(at(31)), None, None), "not over yet");
    });
}

#[test]
fn only_the_visits_of_the_period_and_permanence_are_read() {
    conform(|store| {
        store.record(today(), "matin", &draft("Amina"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        assert_eq!(rows(store, "2026-11-18", Some("matin")).len(), 1);
        assert_eq!(rows(store, "2026-11-17", None).len(), 0);
        assert_eq!(rows(store, "2026-11-18", Some("Autre")).len(), 0);
    });
}
