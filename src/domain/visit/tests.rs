use proptest::prelude::*;

use super::*;

/// Every step, under a short name.
fn steps() -> Vec<(&'static str, Move)> {
    vec![
        ("arrive", Move::Arrive),
        ("call", Move::Call),
        ("not here", Move::NotHere { limit: 3 }),
        ("start", Move::Start),
        ("hold", Move::Hold),
        ("resume", Move::Resume),
        ("pass", Move::Pass { desk: "2".to_owned() }),
        ("urgent", Move::Urgent(true)),
        ("leave", Move::Leave),
        ("no-show", Move::NoShow),
        ("turn away", Move::TurnAway { cause: "full".into() }),
        ("close", Move::Close { outcome: None, why: None }),
    ]
}

/// The whole state machine, as a person would write it on paper: what is not named here is refused.
const ALLOWED: &[(Status, &str, Status)] = &[
    (Status::Expected, "arrive", Status::Waiting),
    (Status::Expected, "start", Status::InService),
    (Status::Expected, "urgent", Status::Expected),
    (Status::Expected, "no-show", Status::NoShow),
    (Status::Expected, "turn away", Status::TurnedAway),
    (Status::Waiting, "call", Status::Called),
    (Status::Waiting, "start", Status::InService),
    (Status::Waiting, "urgent", Status::Waiting),
    (Status::Waiting, "leave", Status::Left),
    (Status::Waiting, "turn away", Status::TurnedAway),
    (Status::Waiting, "close", Status::Closed),
    (Status::Called, "not here", Status::Waiting),
    (Status::Called, "start", Status::InService),
    (Status::Called, "pass", Status::Waiting),
    (Status::Called, "urgent", Status::Called),
    (Status::Called, "leave", Status::Left),
    (Status::Called, "turn away", Status::TurnedAway),
    (Status::Called, "close", Status::Closed),
    (Status::InService, "hold", Status::OnHold),
    (Status::InService, "pass", Status::Waiting),
    (Status::InService, "urgent", Status::InService),
    (Status::InService, "close", Status::Closed),
    (Status::OnHold, "resume", Status::InService),
    (Status::OnHold, "pass", Status::Waiting),
    (Status::OnHold, "urgent", Status::OnHold),
    (Status::OnHold, "close", Status::Closed),
];

#[test]
fn every_status_allows_these_steps_and_no_other() {
    for from in Status::ALL {
        for (name, step) in steps() {
            let expected = ALLOWED.iter().find(|(status, step, _)| status == from && *step == name).map(|row| row.2);
            assert_eq!(from.after(&step, 1).ok(), expected, "{} {name}", from.code());
        }
    }
}

#[test]
fn not_here_counts_as_left_at_the_limit_and_a_limit_of_zero_is_one() {
    let not_here = |limit| Move::NotHere { limit };
    assert_eq!(Status::Called.after(&not_here(3), 2), Ok(Status::Waiting));
    assert_eq!(Status::Called.after(&not_here(3), 3), Ok(Status::Left));
    assert_eq!(Status::Called.after(&not_here(0), 1), Ok(Status::Left));
}

fn at(minutes: i64) -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse::<DateTime<Utc>>().expect("a moment") + Duration::minutes(minutes)
}

fn events(happened: &[(i64, EventKind)]) -> Vec<Event> {
    let event = |(id, (minute, kind)): (i64, &(i64, EventKind))| Event {
        id,
        at: at(*minute),
        was_at: None,
        kind: *kind,
        desk: String::new(),
        worker: String::new(),
        detail: None,
        undone: false,
    };
    (1..).zip(happened).map(event).collect()
}

fn minutes(times: Times) -> (i64, i64, i64) {
    (times.wait.num_minutes(), times.service.num_minutes(), times.hold.num_minutes())
}

#[test]
fn times_come_from_the_events() {
    use EventKind::{Arrived, Called, Closed, Held, MadeUrgent, NotHere, Resumed, Started};
    let story = [(0, Arrived), (5, Called), (6, NotHere), (8, MadeUrgent), (10, Called), (12, Started)];
    let times = Times::of(&events(&story), at(20));
    assert_eq!((minutes(times), times.since), ((12, 8, 0), Some(at(12))));

    let story = [(0, Arrived), (10, Started), (15, Held), (18, Resumed), (30, Closed)];
    assert_eq!(minutes(Times::of(&events(&story), at(99))), (10, 17, 3));

    let mut undone = events(&story);
    undone[4].undone = true;
    assert_eq!(minutes(Times::of(&undone, at(40))), (10, 27, 3), "an undone end is no end");
    assert_eq!(minutes(Times::of(&[], at(9))), (0, 0, 0));
}

proptest! {
    #[test]
    fn times_are_never_negative_whatever_the_clock_did(
        story in prop::collection::vec((-600i64..600, 0..EventKind::ALL.len(), any::<bool>()), 0..20),
        now in -600i64..600,
    ) {
        let kinds: Vec<_> = story.iter().map(|(minute, kind, _)| (*minute, EventKind::ALL[*kind])).collect();
        let mut events = events(&kinds);
        for (event, (_, _, undone)) in events.iter_mut().zip(&story) {
            event.undone = *undone;
        }
        let times = Times::of(&events, at(now));
        prop_assert!(times.wait >= Duration::zero() && times.service >= Duration::zero() && times.hold >= Duration::zero());
    }
}
