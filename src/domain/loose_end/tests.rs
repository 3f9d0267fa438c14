use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{times::*, visits::of_day, *};
use crate::domain::{
    request::{Outcome, Request},
    time::Now,
    visit::{Event, EventKind, Status, VisitDraft},
};

fn day() -> NaiveDate {
    "2026-11-18".parse().expect("a day")
}

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-18T{text}:00Z").parse().expect("a moment")
}

fn now(text: &str) -> Now {
    Now { at: at(text), local: at(text).naive_utc() }
}

fn visit(ticket: u32, status: Status, events: &[(EventKind, &str)]) -> Visit {
    let done = Request { topic: Some("num".into()), outcome: Some(Outcome::Done), ..Request::default() };
    let event = |(place, (kind, when)): (usize, &(EventKind, &str))| Event {
        id: i64::from(ticket) * 16 + place as i64,
        at: at(when),
        was_at: None,
        kind: *kind,
        desk: "1".to_owned(),
        worker: "EB".to_owned(),
        detail: None,
        undone: false,
    };
    Visit {
        id: format!("v{ticket}").into(),
        day: day(),
        ticket,
        session: String::new(),
        status,
        desk: "1".to_owned(),
        worker: "EB".to_owned(),
        calls: 0,
        version: 1,
        card_code: None,
        draft: VisitDraft { requests: vec![done], ..VisitDraft::default() },
        events: events.iter().enumerate().map(event).collect(),
    }
}

use EventKind::{Arrived, Closed, Held, Left, Started};

fn served(ticket: u32, arrived: &str, started: &str, closed: &str) -> Visit {
    visit(ticket, Status::Closed, &[(Arrived, arrived), (Started, started), (Closed, closed)])
}

/// Three ordinary visits: a quarter of an hour of wait, half an hour of service.
fn ordinary() -> Vec<Visit> {
    vec![
        served(1, "07:45", "08:00", "08:30"),
        served(2, "08:15", "08:30", "09:00"),
        served(3, "09:00", "09:15", "09:45"),
    ]
}

fn fixes(visits: &[Visit], ticket: u32) -> (Odd, Vec<Fix>) {
    let ends = of_day(visits, day(), &now("20:00"));
    let found = ends.into_iter().find_map(|end| match end {
        LooseEnd::Times(odd) if odd.visit.ticket == ticket => Some((odd.odd, odd.fixes)),
        _ => None,
    });
    found.expect("odd times")
}

#[test]
fn a_service_of_nine_hours_ended_when_the_worker_began_with_the_next_or_after_as_long_as_usual() {
    let mut visits = ordinary();
    visits.push(served(4, "09:40", "10:00", "19:00"));
    visits.push(served(5, "10:20", "10:40", "11:00"));
    let (odd, fixes) = fixes(&visits, 4);
    assert_eq!(odd, Odd::Service);
    let said: Vec<_> = fixes.iter().map(|fix| (fix.kind, fix.to.at, fix.to.because)).collect();
    assert_eq!(said, [(Closed, at("10:40"), Because::Next(5)), (Closed, at("10:30"), Because::Usual(30))]);
}

#[test]
fn a_pause_that_lasted_until_the_end_was_the_end() {
    let paused = [(Arrived, "09:00"), (Started, "09:10"), (Held, "09:30"), (Closed, "18:00")];
    let (odd, fixes) = fixes(&[visit(1, Status::Closed, &paused)], 1);
    assert_eq!((odd, fixes[0].to.at, fixes[0].to.because), (Odd::Hold, at("09:30"), Because::Pause));
}

#[test]
fn who_waited_for_ever_came_later_or_left_earlier() {
    let mut visits = ordinary();
    visits.push(served(4, "08:00", "18:00", "18:10"));
    visits.push(visit(5, Status::Left, &[(Arrived, "09:00"), (Left, "18:00")]));
    let (odd, came) = fixes(&visits, 4);
    assert_eq!((odd, came[0].kind, came[0].to.at), (Odd::Wait, Arrived, at("17:45")));
    let (_, left) = fixes(&visits, 5);
    assert_eq!((left[0].kind, left[0].to.at), (Left, at("09:15")));
}

#[test]
fn what_can_be_right_is_left_alone() {
    assert!(of_day(&ordinary(), day(), &now("20:00")).is_empty());
    let two_hours = served(4, "08:00", "10:00", "12:59");
    assert!(of_day(&[two_hours], day(), &now("20:00")).is_empty());
}

#[test]
fn a_visit_left_open_ends_when_it_more_likely_did() {
    let mut visits = ordinary();
    visits.push(visit(4, Status::InService, &[(Arrived, "09:45"), (Started, "10:00")]));
    visits.push(visit(5, Status::Waiting, &[(Arrived, "10:00")]));
    let ended = |now: &str, day: NaiveDate| -> Vec<_> {
        let ends = of_day(&visits, day, &super::tests::now(now)).into_iter();
        let open = ends.filter_map(|end| if let LooseEnd::Open(open) = end { Some(open.ended) } else { None });
        open.map(|likely| likely.map(|likely| likely.at)).collect()
    };
    assert_eq!(ended("10:40", day()), [None, None], "now is as good as any other moment");
    assert_eq!(ended("14:00", day()), [Some(at("10:30")), None]);
    let yesterday = day() - Duration::days(1);
    assert_eq!(ended("10:40", yesterday), [Some(at("10:30")), Some(at("10:15"))], "that day is over");
}

#[test]
fn a_closed_visit_says_what_it_was_about_and_how_it_ended() {
    let lacks = |requests: Vec<Request>| {
        let mut visit = served(1, "08:00", "08:00", "08:10");
        visit.draft.requests = requests;
        visits::unsaid(&visit).map(|unsaid| (unsaid.topic, unsaid.outcome))
    };
    let done = Request { outcome: Some(Outcome::Done), ..Request::default() };
    let topic = Request { topic: Some("num".into()), ..Request::default() };
    assert_eq!(lacks(vec![]), Some((true, true)));
    assert_eq!(lacks(vec![done.clone()]), Some((true, false)));
    assert_eq!(lacks(vec![Request { topic: Some("num".into()), ..done.clone() }]), None);
    assert_eq!(lacks(vec![Request { topic: Some("num".into()), ..done }, topic]), Some((false, true)));
    let mut left = served(1, "08:00", "08:00", "08:10");
    left.draft.requests.clear();
    left.status = Status::Left;
    assert_eq!(visits::unsaid(&left), None, "who was not served ends with nothing");
}

#[test]
fn what_blocks_comes_first() {
    let open = visit(9, Status::Waiting, &[(Arrived, "10:00")]);
    let mut nothing_said = served(1, "08:00", "08:00", "08:10");
    nothing_said.draft.requests.clear();
    let ends = in_order(
        [vec![LooseEnd::OthersDrafts(Others::default())], of_day(&[nothing_said, open], day(), &now("11:00"))].concat(),
    );
    let kinds: Vec<_> = ends.iter().map(LooseEnd::kind).collect();
    assert_eq!(kinds, [EndKind::Open, EndKind::Unsaid, EndKind::OthersDrafts]);
    assert!(kinds[0].blocks() && !kinds[1].blocks());
}

mod any_day {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// A corrected time never lies before what came before, nor in the future, and makes the visit believable.
        #[test]
        fn a_fix_can_be_taken(minutes in proptest::collection::vec((0i64..1200, 0i64..1200, 0i64..1200), 1..8)) {
            let noon = now("23:00");
            let visits: Vec<Visit> = minutes.iter().enumerate().map(|(place, (wait, service, hold))| {
                let ticket = place as u32 + 1;
                let mut visit = visit(ticket, Status::Closed, &[(Arrived, "00:00"), (Started, "00:00"), (Held, "00:00"), (Closed, "00:00")]);
                let mut sum = Duration::zero();
                for (event, span) in visit.events.iter_mut().zip([0, *wait, *service, *hold]) {
                    sum = (sum + Duration::minutes(span)).min(Duration::hours(23));
                    event.at += sum;
                }
                visit
            }).collect();
            for end in of_day(&visits, day(), &noon) {
                let LooseEnd::Times(odd) = end else { continue };
                let visit = visits.iter().find(|visit| visit.id == odd.visit.id).expect("the visit");
                for fix in odd.fixes {
                    let mut fixed = visit.clone();
                    fixed.events.iter_mut().filter(|event| event.id == fix.event).for_each(|event| event.at = fix.to.at);
                    prop_assert!(fixed.events.is_sorted_by_key(|event| event.at));
                    prop_assert!(fixed.events.iter().all(|event| event.at <= noon.at));
                    prop_assert_eq!(super::super::times::odd(&fixed, noon.at), None);
                }
            }
        }
    }
}
