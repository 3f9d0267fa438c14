//! What hours come to, and that it is the same as whether it is open.

use proptest::prelude::*;

use super::*;
use crate::domain::{
    hours::{OpenState, service_state},
    service::Service,
};

/// 2026-11-18 is a Wednesday.
fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day).and_then(|date| date.and_hms_opt(hour, minute, 0)).expect("a moment")
}

fn known(hours: &str, now: NaiveDateTime) -> Known {
    match from(Some(hours), &[], Appointment::Unknown, now) {
        Openings::Known(known) => *known,
        other => panic!("{hours}: {other:?}"),
    }
}

#[test]
fn a_weekday_that_is_every_second_week_is_no_usual_week() {
    let known = known("week 1-53/2 Mo 09:00-12:00", at(11, 18, 9, 0));
    assert_eq!(known.week, None);
    assert_eq!(known.coming.len(), 3);
    assert!(known.coming.windows(2).all(|pair| pair[1].date - pair[0].date >= TimeDelta::days(14)));
}

#[test]
fn the_first_monday_of_a_month_is_named_by_its_date() {
    let known = known("Mo[1] 09:00-12:00", at(11, 18, 9, 0));
    assert_eq!(known.week, None);
    assert_eq!(known.coming[0].date, at(12, 7, 0, 0).date());
}

#[test]
fn holidays_are_exceptions_to_a_usual_week() {
    let known = known("Mo-Fr 09:00-12:00; PH off", at(12, 18, 9, 0));
    let week = known.week.expect("a week");
    assert_eq!(week.iter().filter(|spans| !spans.is_empty()).count(), 5);
    let except: Vec<_> = known.except.iter().map(|day| (day.date, day.spans.len())).collect();
    let new_year = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
    assert_eq!(except, [(at(12, 25, 0, 0).date(), 0), (new_year, 0)]);
}

#[test]
fn a_season_that_ends_soon_is_not_called_usual() {
    let june = at(6, 18, 9, 0);
    let known = known("Mo-Fr 09:00-12:00; Jul-Aug off", june);
    assert_eq!(known.week, None);
    assert_eq!(known.coming[0].date, june.date());
}

#[test]
fn hours_that_name_no_end_or_a_doubtful_day_are_not_made_words_of() {
    assert_eq!(from(Some("Mo-Fr 09:00+"), &[], Appointment::Unknown, at(11, 18, 9, 0)), Openings::Unknown);
    assert_eq!(from(Some("We unknown"), &[], Appointment::Unknown, at(11, 17, 9, 0)), Openings::Unknown);
    assert_eq!(from(Some("off"), &[], Appointment::Unknown, at(11, 17, 9, 0)), Openings::Never);
    let doubtful = known("Tu 09:00-12:00; We unknown", at(11, 16, 9, 0));
    assert_eq!((doubtful.week, doubtful.coming), (None, doubtful.next));
}

#[test]
fn what_lasts_for_days_is_cut_at_midnight() {
    let known = known("Mo-Fr 00:00-24:00", at(11, 18, 9, 0));
    assert!(known.week.expect("a week")[..5].iter().all(|spans| spans.len() == 1 && spans[0].is_whole_day()));
}

proptest! {
    #[test]
    fn the_next_opening_is_never_over_and_never_on_a_closed_day(
        hours in prop::sample::select(vec![
            "Mo-Fr 08:30-12:30,13:30-16:00; PH off",
            "20:00-08:00",
            "Mo-Sa 22:00-06:00",
            "week 1-53/2 Mo 09:00-12:00",
            "Th 13:00-16:00; PH off",
            "24/7",
        ]),
        minutes in 0i64..1_000_000,
        closed_in in 0i64..40,
        closed_for in 0i64..40,
    ) {
        let now = at(1, 1, 0, 0) + TimeDelta::minutes(minutes);
        let first = now.date() + TimeDelta::days(closed_in);
        let closure = Closure { from: first, to: first + TimeDelta::days(closed_for), why: String::new() };
        if let Openings::Known(known) = from(Some(hours), std::slice::from_ref(&closure), Appointment::Unknown, now) {
            for span in known.next.iter().chain(&known.coming).flat_map(|day| &day.spans) {
                prop_assert!(span.from < span.to);
                prop_assert!(!(closure.from..=closure.to).contains(&span.from.date()));
            }
            prop_assert!(known.next.iter().flat_map(|day| &day.spans).all(|span| span.to > now));
            prop_assert!(known.next.len() <= 2);
        }
    }

    /// The words and the state are two answers to one question.
    #[test]
    fn the_week_in_words_and_whether_it_is_open_agree(
        hours in prop::sample::select(vec![
            "Mo-Fr 08:30-12:30,13:30-16:00; PH off",
            "Mo-Fr 09:00-12:00",
            "Mo-Su 20:00-08:00; PH off",
            "Mo-Fr 20:00-08:00",
            "Mo-Sa 22:00-06:00; We off",
            "Fr,Sa 18:00-24:00; Su 00:00-02:00",
            "20:00-08:00; Nov 21 off; Dec 24-Jan 02 off",
            "Mo-Su 09:00-17:00; Sep 27 off; Nov 15 off",
            "Sa,Su 00:00-24:00",
            "24/7",
            "Mo[1] 19:00-02:00; PH off",
        ]),
        minutes in 0i64..1_000_000,
        closed_in in 0i64..60,
        closed_for in prop::option::of(0i64..20),
        probes in prop::collection::vec(0i64..21 * 24 * 60, 8),
    ) {
        let now = at(1, 1, 0, 0) + TimeDelta::minutes(minutes);
        let mut service = Service::new("ici", "1", "Abri");
        service.hours = Some(hours.to_owned());
        let first = now.date() + TimeDelta::days(closed_in);
        let closure = |days| Closure { from: first, to: first + TimeDelta::days(days), why: String::new() };
        service.closures = closed_for.map(closure).into_iter().collect();
        let known = match from(Some(hours), &service.closures, Appointment::Unknown, now) {
            Openings::Always => {
                prop_assert_eq!(service_state(&service, now), OpenState::Open { until: None });
                return Ok(());
            }
            Openings::Known(known) => known,
            other => return Err(TestCaseError::fail(format!("{hours}: {other:?}"))),
        };
        let covers = |day: &Day, moment| day.spans.iter().any(|span| span.from <= moment && moment < span.to);
        match service_state(&service, now) {
            OpenState::Open { .. } => prop_assert!(covers(&known.next[0], now), "{hours} at {now}: {known:?}"),
            OpenState::Closed { opens } => prop_assert_eq!(opens, Some(known.next[0].spans[0].from), "{} at {}", hours, now),
            OpenState::Unknown => prop_assert!(!covers(&known.next[0], now), "{hours} at {now}: {known:?}"),
        }
        for day in known.next.iter().chain(&known.coming) {
            for span in day.spans.iter().filter(|span| !service.closures.iter().any(|closed| (closed.from..=closed.to).contains(&span.from.date()))) {
                let state = service_state(&service, span.from.max(now));
                prop_assert!(matches!(state, OpenState::Open { .. }), "{hours}: {span:?}, and {state:?}");
            }
        }
        for probe in probes {
            agrees_later(&service, &known, now, now + TimeDelta::minutes(probe))?;
        }
    }
}

/// What the week and its exceptions say of a later moment is what is so then.
fn agrees_later(
    service: &Service,
    known: &Known,
    now: NaiveDateTime,
    moment: NaiveDateTime,
) -> Result<(), TestCaseError> {
    let Some(week) = &known.week else { return Ok(()) };
    // Only so many exceptions are named.
    let named_until = known.except.last().filter(|_| known.except.len() == NAMED).map(|day| day.date);
    let yesterday = moment.date().pred_opt().expect("a day");
    if named_until.is_some_and(|last| moment.date() > last) || yesterday < now.date() {
        return Ok(());
    }
    let except = |date: NaiveDate| known.except.iter().find(|day| day.date == date);
    // The openings that begin on a day, as minutes from its midnight.
    let begin_on = |date: NaiveDate| -> Vec<(NaiveDateTime, NaiveDateTime)> {
        if service.closures.iter().any(|closure| (closure.from..=closure.to).contains(&date)) {
            return Vec::new();
        }
        let spans = except(date).map_or(&week[weekday(date)], |day| &day.spans);
        let at = |span: &Span| date.and_time(span.from.time());
        spans.iter().map(|span| (at(span), at(span) + (span.to - span.from))).collect()
    };
    let mut spans = [begin_on(yesterday), begin_on(moment.date())].concat().into_iter();
    let said_open = spans.any(|(from, to)| from <= moment && moment < to);
    let doubtful = [yesterday, moment.date()].into_iter().any(|date| except(date).is_some_and(|day| day.doubtful));
    let state = service_state(service, moment);
    let is_open = matches!(state, OpenState::Open { .. });
    prop_assert_eq!(is_open, said_open, "{:?} at {}: {:?}", service.hours, moment, state);
    prop_assert!(doubtful || state != OpenState::Unknown, "{:?} at {moment}", service.hours);
    Ok(())
}
