//! Figures: what a period comes to, and what is counted again when something changes.

mod one_by_one;

use chrono::{DateTime, Days, Duration, NaiveDateTime, NaiveTime, Utc};
use guichet::{
    domain::{
        case::{CloseReason, NextStep, WaitingOn},
        period::Period,
        referral::{How, NewReferral},
        register::PastVisit,
        report::{Bands, CaseCounts, Field, Figures, Table},
        request::{Outcome, Request},
        visit::{Age, Entry, EventKind, Move, Origin, Profile, VisitDraft},
    },
    store::{Store, reports::Asked},
};

use super::{conform, day, draft, new_case, stamp, today};

/// The counter's clock: an hour ahead.
fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc() + Duration::hours(1)
}

fn asked<'a>(period: &str, session: Option<&'a str>) -> Asked<'a> {
    let period = Period::parse(period, today()).expect("a period");
    Asked { period, today: today(), session, bands: Bands::default(), local: &local }
}

fn figures(store: &Store, period: &str) -> Figures {
    store.figures(&asked(period, None)).expect("figures")
}

fn rows(figures: &Figures, table: Table) -> Vec<(&str, u64)> {
    figures.table(table).iter().map(|row| (row.code.as_deref().unwrap_or_default(), row.count)).collect()
}

fn past_visit(at: usize, days_ago: u64, draft: &VisitDraft) -> PastVisit {
    PastVisit {
        source_id: format!("{at}-{days_ago}"),
        day: today() - Days::new(days_ago),
        time: days_ago.is_multiple_of(2).then_some(NaiveTime::MIN),
        session: String::new(),
        worker: "X".to_owned(),
        says_origin: false,
        draft: draft.clone(),
    }
}

/// Three visits on each of many days, over already.
fn many_days(store: &Store, days: u64) {
    for back in 0..days {
        for age in [Some(Age::Years(30)), None, Some(Age::Years(70))] {
            let profile = Profile { age, ..Profile::default() };
            let draft = VisitDraft { profile, calling_name: None, ..draft("") };
            let day = today() - Days::new(back);
            store.record(day, "A", &draft, Entry::Done, None, &stamp("1", 0)).expect("recorded");
        }
    }
}

#[test]
fn only_days_on_which_something_changed_are_counted_again() {
    conform(|store| {
        many_days(store, 3);
        let asked = asked("2026-11", None);
        assert_eq!(store.days_to_count(&asked).expect("days"), 3);
        assert_eq!(figures(store, "2026-11").sums.visits, 9);
        assert_eq!(store.days_to_count(&asked).expect("days"), 0);
        let visit = store.queue(day("2026-11-17")).expect("a queue").remove(0);
        store.edit_visit(&visit.id, visit.version, &draft("x"), &stamp("1", 1)).expect("edited");
        assert_eq!(store.days_to_count(&asked).expect("days"), 1);
        assert_eq!(store.count_days(&asked).expect("counted"), 0);
        assert_eq!(rows(&figures(store, "2026-11"), Table::Age), [("26-44", 2), ("61+", 3), ("", 4)]);
    });
}

#[test]
fn nobody_measured_a_visit_that_was_over_when_it_was_recorded() {
    conform(|store| {
        let told = VisitDraft { requests: vec![Request { minutes: Some(20), ..Request::default() }], ..draft("x") };
        for day in [today(), day("2026-11-16")] {
            store.record(day, "", &told, Entry::Done, None, &stamp("1", 0)).expect("recorded");
        }
        store.record(today(), "", &draft("seen"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        let seen = store.queue(today()).expect("a queue").remove(1);
        let seen = store.move_visit(&seen.id, seen.version, &Move::Start, &stamp("1", 12)).expect("a step");
        let close = Move::Close { outcome: None, why: None };
        store.move_visit(&seen.id, seen.version, &close, &stamp("1", 17)).expect("a step");

        let said = figures(store, "2026-11");
        assert_eq!(
            (said.sums.visits, said.sums.served, said.sums.minutes),
            (3, 3, 45),
            "they count, and what they took"
        );
        assert_eq!((said.waits.measured, said.waits.median), (1, 12));
        assert_eq!((said.services.measured, said.services.median), (1, 5));
        assert_eq!(rows(&said, Table::Hour), [("9", 1)]);

        // Who corrects a moment knows it.
        let over = store.queue(today()).expect("a queue").remove(0);
        let began = over.events.iter().find(|event| event.kind == EventKind::Started).expect("a beginning").id;
        store
            .correct_time(&over.id, over.version, began, over.events[0].at + Duration::minutes(5), &stamp("1", 30))
            .expect("corrected");
        assert_eq!(figures(store, "2026-11").services.measured, 2);
    });
}

#[test]
fn an_origin_that_a_register_does_not_say_is_not_said() {
    conform(|store| {
        let past = |at, says_origin| PastVisit { says_origin, ..past_visit(at, 2, &VisitDraft::default()) };
        let visits = [past(0, true), past(1, false), past(2, false)];
        let utc = |local: NaiveDateTime| Some(local.and_utc());
        store.import_register("r", "A", &visits, false, &utc, &stamp("1", 0)).expect("taken over");
        let said = figures(store, "2026-11");
        assert_eq!(rows(&said, Table::Origin), [("walk-in", 1), ("", 2)]);
        assert_eq!(said.services.measured, 0, "minutes of a register were noted");

        let known = store.queue(day("2026-11-16")).expect("a queue").remove(2);
        let phoned = VisitDraft { origin: Origin::Phone, ..known.draft.clone() };
        store.edit_visit(&known.id, known.version, &phoned, &stamp("1", 1)).expect("edited");
        assert_eq!(rows(&figures(store, "2026-11"), Table::Origin), [("phone", 1), ("walk-in", 1), ("", 1)]);
    });
}

#[test]
fn a_counter_under_another_clock_has_its_hours_counted_again() {
    let store = Store::in_memory().expect("a record");
    store.record(today(), "", &draft("x"), Entry::Queue, None, &stamp("1", 0)).expect("recorded");
    assert_eq!(rows(&figures(&store, "2026"), Table::Hour), [("9", 1)]);
    let greenwich = Asked { local: &|at: DateTime<Utc>| at.naive_utc(), ..asked("2026", None) };
    assert_eq!(rows(&store.figures(&greenwich).expect("figures"), Table::Hour), [("8", 1)]);
}

#[test]
fn each_gap_leads_to_its_visit_the_newest_first() {
    conform(|store| {
        many_days(store, 3);
        let period = Period::parse("2026-11", today()).expect("a period");
        let gaps = |field, session, limit| store.gaps(field, &period, session, limit).expect("gaps");
        let days = |limit| gaps(Field::Age, None, limit).iter().map(|gap| gap.day.to_string()).collect::<Vec<_>>();
        // Counted or not, the answer is the same.
        assert_eq!(days(9), ["2026-11-18", "2026-11-17", "2026-11-16"]);
        assert_eq!(figures(store, "2026-11").missing(Field::Age), 3);
        assert_eq!(days(9), ["2026-11-18", "2026-11-17", "2026-11-16"]);
        assert_eq!(days(2), ["2026-11-18", "2026-11-17"]);
        assert!(gaps(Field::Age, Some("B"), 9).is_empty() && gaps(Field::Request, None, 9).is_empty());

        let gap = gaps(Field::Age, None, 1).remove(0);
        let visit = store.visit(&gap.visit).expect("the visit");
        assert_eq!((visit.ticket, visit.draft.profile.age), (gap.ticket, None));
        let profile = Profile { age: Some(Age::Years(50)), ..Profile::default() };
        let filled = VisitDraft { profile, ..visit.draft.clone() };
        store.edit_visit(&visit.id, visit.version, &filled, &stamp("1", 1)).expect("edited");
        assert_eq!(days(9), ["2026-11-17", "2026-11-16"]);
        assert_eq!(figures(store, "2026-11").missing(Field::Age), 2);
    });
}

#[test]
fn every_gap_that_is_counted_is_found() {
    conform(|store| {
        let request = Request { outcome: Some(Outcome::Impossible), ..Request::default() };
        for requests in [vec![], vec![request.clone(), request], vec![Request::default()]] {
            let draft = VisitDraft { requests, ..VisitDraft::default() };
            store.record(today(), "", &draft, Entry::Done, None, &stamp("1", 0)).expect("recorded");
        }
        let figures = figures(store, "2026");
        let period = Period::parse("2026", today()).expect("a period");
        for field in Field::ALL {
            let found = store.gaps(*field, &period, None, 10).expect("gaps").len() as u64;
            assert!(found > 0 && found == figures.missing(*field), "{field:?}");
        }
    });
}

#[test]
fn referrals_count_by_way_fate_and_kind_of_service() {
    conform(|store| {
        let referral = NewReferral { service: None, service_name: "EPN".to_owned(), how: How::Slip, check_on: None };
        for session in ["A", "B", "B"] {
            let draft = VisitDraft { referrals: vec![referral.clone()], ..draft("x") };
            store.record(today(), session, &draft, Entry::Queue, None, &stamp("1", 0)).expect("recorded");
        }
        let said = figures(store, "2026");
        assert_eq!((said.sums.referrals, rows(&said, Table::ReferralHow)), (3, vec![("slip", 3)]));
        assert_eq!(rows(&said, Table::ReferralStatus), [("informed", 3)]);
        assert_eq!(rows(&said, Table::ReferralCategory), [("", 3)], "a place that no directory knows");
        assert_eq!(store.figures(&asked("2026", Some("B"))).expect("figures").sums.referrals, 2);
        store.undo(&stamp("1", 1)).expect("undone");
        assert_eq!(figures(store, "2026").sums.referrals, 2, "undone with its visit");
        assert_eq!(figures(store, "2025").sums.referrals, 0);
    });
}

#[test]
fn cases_are_opened_closed_and_open_at_the_end() {
    conform(|store| {
        let open = |due: &str| store.open_case(&new_case("M. Diallo", day(due)), &stamp("1", 0)).expect("opened");
        let (late, _soon, done) = (open("2026-11-17"), open("2026-11-30"), open("2026-11-30"));
        store.close_case(&done.id, done.version, CloseReason::Settled, "", &stamp("1", 5)).expect("closed");
        let counts = |opened, closed, open, overdue| CaseCounts { opened, closed, reopened: 0, open, overdue };
        let said = figures(store, "2026");
        assert_eq!(said.sums.cases, counts(3, 1, 2, Some(1)));
        assert_eq!(rows(&said, Table::CaseClosed), [("settled", 1)]);
        assert_eq!(rows(&said, Table::CaseWaiting), [("us", 2)]);

        let look_again = day("2026-12-01");
        let wait = NextStep::WaitOn { who: WaitingOn::Institution("mut".into()), look_again };
        store.set_next(&late.id, late.version, None, &wait, &stamp("1", 6)).expect("waits");
        let later = Asked { today: day("2026-11-28"), ..asked("2026", None) };
        let said = store.figures(&later).expect("figures");
        assert_eq!(said.sums.cases.overdue, Some(0));
        assert_eq!(said.count(Table::CaseWaitingDays, "mut"), 10);

        assert_eq!(figures(store, "2025").sums.cases, counts(0, 0, 0, None), "before any was opened");
        assert_eq!(figures(store, "2025").count(Table::CaseWaiting, "us"), 0, "on whom is known of today alone");
        assert_eq!(store.figures(&asked("2026", Some("A"))).expect("figures").sums.cases, CaseCounts::default());
    });
}
