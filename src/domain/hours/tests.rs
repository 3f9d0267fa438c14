//! What a counter says of opening hours.

use proptest::prelude::*;

use super::*;

/// 2026-11-18 is a Wednesday.
fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day).and_then(|date| date.and_hms_opt(hour, minute, 0)).expect("a moment")
}

fn state(hours: &str, now: NaiveDateTime) -> OpenState {
    state_at(hours, Appointment::Unknown, now)
}

const COUNTER: &str = "Mo-Fr 08:30-12:30,13:30-16:00; We off; PH off";

#[test]
fn it_says_until_when_and_when_next() {
    assert_eq!(state(COUNTER, at(19, 9, 42)), OpenState::Open { until: Some(at(19, 12, 30)) });
    assert_eq!(state(COUNTER, at(19, 12, 30)), OpenState::Closed { opens: Some(at(19, 13, 30)) });
    assert_eq!(state(COUNTER, at(17, 17, 0)), OpenState::Closed { opens: Some(at(19, 8, 30)) });
    assert_eq!(state(COUNTER, at(20, 16, 0)), OpenState::Closed { opens: Some(at(23, 8, 30)) });
}

#[test]
fn a_comment_for_when_the_hours_do_not_hold_opens_nothing() {
    for hours in ["Mo-Fr 09:00-12:00 || \"sur rdv\"; PH off", "Mo-Fr 09:00-12:00; PH off || open \"sur rdv\""] {
        assert_eq!(state(hours, at(19, 9, 42)), OpenState::Open { until: Some(at(19, 12, 0)) }, "{hours}");
        assert_eq!(state(hours, at(19, 14, 0)), OpenState::Closed { opens: Some(at(20, 9, 0)) }, "{hours}");
        assert_eq!(state(hours, at(11, 10, 0)), OpenState::Closed { opens: Some(at(12, 9, 0)) }, "{hours}");
    }
    for hours in ["\"sur rdv\"", "|| \"sur rdv\"", "Mo 09:00-12:00 || \"a\" || \"b\"", "Mo \"a || b"] {
        assert_eq!(state(hours, at(19, 10, 0)), OpenState::Unknown, "{hours}");
    }
}

#[test]
fn armistice_day_is_a_holiday() {
    assert_eq!(state("Mo-Fr 09:00-12:00; PH off", at(11, 10, 0)), OpenState::Closed { opens: Some(at(12, 9, 0)) });
}

#[test]
fn on_a_holiday_that_the_hours_pass_over_nobody_can_say() {
    let weekdays = "Mo-Fr 09:00-12:00";
    assert_eq!(state(weekdays, at(11, 10, 0)), OpenState::Unknown);
    assert_eq!(state(weekdays, at(11, 14, 0)), OpenState::Closed { opens: Some(at(12, 9, 0)) });
    assert_eq!(state(weekdays, at(10, 14, 0)), OpenState::Closed { opens: Some(at(12, 9, 0)) }, "not on the 11th");
    assert_eq!(
        state("Mo-Fr 09:00-12:00; PH 10:00-12:00", at(11, 10, 30)),
        OpenState::Open { until: Some(at(11, 12, 0)) }
    );
    for every_day in ["09:00-12:00", "Mo-Su 09:00-12:00", "Fr-We 09:00-12:00", "Mo-Fr,Su 09:00-12:00"] {
        assert_eq!(state(every_day, at(11, 10, 0)), OpenState::Open { until: Some(at(11, 12, 0)) }, "{every_day}");
    }
}

#[test]
fn community_days_are_closed_where_the_hours_name_them() {
    let closed = format!("Mo-Su 09:00-12:00; {} off; {} off", COMMUNITY_DAYS[0], COMMUNITY_DAYS[1]);
    assert_eq!(state(&closed, at(15, 10, 0)), OpenState::Closed { opens: Some(at(16, 9, 0)) });
    assert_eq!(state("Mo-Su 09:00-12:00", at(15, 10, 0)), OpenState::Open { until: Some(at(15, 12, 0)) });
}

#[test]
fn a_night_belongs_to_the_day_on_which_it_begins() {
    let open = |until| OpenState::Open { until: Some(until) };
    let closed = |opens| OpenState::Closed { opens: Some(opens) };
    for hours in ["20:00-08:00; Nov 21 off", "Mo-Su 20:00-08:00; 2026 Nov 21 off"] {
        assert_eq!(state(hours, at(21, 2, 0)), open(at(21, 8, 0)), "the night of the 20th is running: {hours}");
        assert_eq!(state(hours, at(20, 23, 0)), open(at(21, 8, 0)), "and is not cut at midnight: {hours}");
        assert_eq!(state(hours, at(21, 9, 0)), closed(at(22, 20, 0)), "nothing opens at 0:00: {hours}");
        assert_eq!(state(hours, at(22, 2, 0)), closed(at(22, 20, 0)), "the night of the 21st never began: {hours}");
        assert_eq!(state(hours, at(22, 23, 0)), open(at(23, 8, 0)), "{hours}");
    }
    let shelter = closed_from_to("20:00-08:00", 21, 22);
    assert_eq!(service_state(&shelter, at(21, 2, 0)), open(at(21, 8, 0)));
    assert_eq!(service_state(&shelter, at(22, 2, 0)), closed(at(23, 20, 0)));
    assert_eq!(service_state(&shelter, at(23, 2, 0)), closed(at(23, 20, 0)));
    assert_eq!(state("Mo-Su 20:00-08:00; PH off", at(11, 2, 0)), open(at(11, 8, 0)));
    assert_eq!(state("Mo-Su 20:00-08:00; PH off", at(12, 2, 0)), closed(at(12, 20, 0)));
}

fn closed_from_to(hours: &str, from: u32, to: u32) -> Service {
    let mut service = Service::new("ici", "1", "Abri");
    service.hours = Some(hours.to_owned());
    service.closures = vec![Closure { from: at(from, 0, 0).date(), to: at(to, 0, 0).date(), why: String::new() }];
    service
}

#[test]
fn a_service_is_closed_on_its_own_days_whatever_its_hours_say() {
    let week = closed_from_to("Mo-Fr 09:00-12:00; PH off", 18, 20);
    assert_eq!(service_state(&week, at(18, 10, 0)), OpenState::Closed { opens: Some(at(23, 9, 0)) });
    assert_eq!(service_state(&week, at(17, 10, 0)), OpenState::Open { until: Some(at(17, 12, 0)) });
    assert_eq!(service_state(&week, at(17, 13, 0)), OpenState::Closed { opens: Some(at(23, 9, 0)) });
    let always = closed_from_to("24/7", 20, 21);
    assert_eq!(service_state(&always, at(18, 3, 0)), OpenState::Open { until: Some(at(20, 0, 0)) });
    assert_eq!(service_state(&always, at(21, 3, 0)), OpenState::Closed { opens: Some(at(22, 0, 0)) });
    assert_eq!(service_state(&always, at(22, 3, 0)), OpenState::Open { until: None });
    let mut asked = closed_from_to("24/7", 20, 21);
    asked.appointment = Appointment::Required;
    assert_eq!(service_state(&asked, at(18, 3, 0)), OpenState::Unknown);
    assert_eq!(service_state(&asked, at(20, 3, 0)), OpenState::Closed { opens: None });
    let mut unknown = closed_from_to("", 18, 18);
    unknown.hours = None;
    assert_eq!(service_state(&unknown, at(18, 10, 0)), OpenState::Closed { opens: None });
    assert_eq!(service_state(&unknown, at(19, 10, 0)), OpenState::Unknown);
}

#[test]
fn a_closure_takes_the_nights_that_begin_on_its_days() {
    let shelter = closed_from_to("20:00-08:00", 19, 20);
    assert_eq!(service_state(&shelter, at(18, 23, 0)), OpenState::Open { until: Some(at(19, 8, 0)) });
    assert_eq!(service_state(&shelter, at(20, 21, 0)), OpenState::Closed { opens: Some(at(21, 20, 0)) });
}

#[test]
fn what_has_a_beginning_only_is_said_to_open_and_never_to_close() {
    assert_eq!(state("Tu 14:00+; PH off", at(18, 10, 0)), OpenState::Closed { opens: Some(at(24, 14, 0)) });
    assert_eq!(state("Tu 14:00+; PH off", at(24, 15, 0)), OpenState::Unknown);
}

#[test]
fn a_day_tells_its_hours() {
    let hours = Hours::parse("Mo-Fr 08:30-12:30,13:30-16:00; Sa 20:00-04:00; PH off").expect("hours");
    assert_eq!(hours.spans_of(at(18, 0, 0).date()), [(at(18, 8, 30), at(18, 12, 30)), (at(18, 13, 30), at(18, 16, 0))]);
    assert_eq!(hours.spans_of(at(21, 0, 0).date()), [(at(21, 20, 0), at(22, 4, 0))]);
    assert_eq!(hours.spans_of(at(22, 0, 0).date()), []);
    assert_eq!(hours.spans_of(at(11, 0, 0).date()), []);
    let always = Hours::parse("24/7").expect("hours");
    assert_eq!(always.spans_of(at(18, 0, 0).date()).len(), 1);
}

#[test]
fn minutes_are_counted_as_they_pass_when_the_clock_is_changed() {
    let moment = |text: &str| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment");
    // In 2026 summer time begins on 29 March and ends on 25 October.
    assert_eq!(minutes_between(moment("2026-03-29 01:50"), moment("2026-03-29 03:10")), 20);
    assert_eq!(minutes_between(moment("2026-10-25 01:50"), moment("2026-10-25 03:10")), 140);
    assert_eq!(minutes_between(moment("2026-10-25 02:50"), moment("2026-10-25 03:10")), 20);
    assert_eq!(minutes_between(moment("2026-11-18 23:50"), moment("2026-11-19 00:10")), 20);
}

#[test]
fn closed_days_alone_say_nothing_of_the_others() {
    assert_eq!(state("Nov off", at(18, 10, 0)), OpenState::Closed { opens: None });
    assert_eq!(state("Aug off; PH off", at(18, 10, 0)), OpenState::Unknown);
    assert_eq!(state("PH off", at(11, 10, 0)), OpenState::Closed { opens: None });
}

#[test]
fn a_night_shelter_stays_open_past_midnight() {
    assert_eq!(state("20:00-08:00", at(18, 23, 0)), OpenState::Open { until: Some(at(19, 8, 0)) });
    assert_eq!(state("20:00-08:00", at(19, 7, 0)), OpenState::Open { until: Some(at(19, 8, 0)) });
}

#[test]
fn a_comment_alone_is_never_open_day_and_night() {
    for text in [
        "\"sur rendez-vous\"",
        "Mo-Fr \"sur rendez-vous\"",
        "24/7 \"sur rendez-vous\"",
        "open \"appeler\"",
        "Mo-Fr 09:00-12:00; Sa \"sur rendez-vous\"",
        "sur rendez-vous",
        "open",
        "Mo-Fr",
        "lu-ve 9h-12h",
        "",
    ] {
        assert_eq!(state(text, at(18, 3, 0)), OpenState::Unknown, "{text}");
        assert_eq!(state(text, at(18, 10, 0)), OpenState::Unknown, "{text}");
    }
    let with_times = "Mo-Fr 09:00-12:00 \"sur rendez-vous\"";
    assert_eq!(state(with_times, at(18, 10, 0)), OpenState::Open { until: Some(at(18, 12, 0)) });
}

#[test]
fn always_open_must_be_said() {
    assert_eq!(state("24/7", at(18, 3, 0)), OpenState::Open { until: None });
    assert_eq!(state_at("24/7", Appointment::Required, at(18, 3, 0)), OpenState::Unknown);
    assert_eq!(state("Mo-Su 00:00-24:00", at(18, 3, 0)), OpenState::Open { until: None });
}

#[test]
fn a_day_that_is_not_known_is_unknown() {
    assert_eq!(state("Mo,Tu 09:00-12:00; We unknown", at(18, 10, 0)), OpenState::Unknown);
    assert_eq!(state("Mo,Tu 09:00-12:00; We unknown", at(17, 13, 0)), OpenState::Closed { opens: None });
}

#[test]
fn a_comment_that_changes_is_no_closing() {
    let hours = "Mo-Fr 09:00-12:00 \"accueil\", Mo-Fr 12:00-16:00 \"guichet\"";
    assert_eq!(state(hours, at(18, 10, 0)), OpenState::Open { until: Some(at(18, 16, 0)) });
}

#[test]
fn hours_of_a_season_that_is_over_name_no_next_opening() {
    assert_eq!(state("2005 Jan 01-2005 Feb 01 Mo-Fr 09:00-12:00", at(18, 10, 0)), OpenState::Closed { opens: None });
    assert_eq!(state("off", at(18, 10, 0)), OpenState::Closed { opens: None });
}

#[test]
fn an_end_that_is_not_named_is_not_said_to_be_day_and_night() {
    assert_eq!(state("09:00+ || off", at(18, 9, 0)), OpenState::Unknown);
    holds("09:00+ || off", at(18, 8, 0)).expect("what opens is open then");
    holds("09:00+ || off", at(18, 9, 0)).expect("never day and night");
}

fn some_hours() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "Mo",
        "Tu-Fr",
        "Sa,Su",
        "PH",
        "off",
        "09:00-12:00",
        "13:00-16:30",
        "22:00-06:00",
        ";",
        ",",
        "||",
        "24/7",
        "\"sur rendez-vous\"",
        "Jan-Mar",
        "2026",
        "week 1-53/2",
        "unknown",
        "open",
        "easter",
        "Mo[1]",
        "sunrise-sunset",
        "09:00+",
    ]);
    prop::collection::vec(part, 1..8).prop_map(|parts| parts.join(" "))
}

fn holds(text: &str, now: NaiveDateTime) -> Result<(), TestCaseError> {
    match state(text, now) {
        OpenState::Open { until: Some(until) } => prop_assert!(until > now, "{text}"),
        OpenState::Open { until: None } => prop_assert!(text.contains("24"), "{text} is no 24/7"),
        OpenState::Closed { opens: Some(opens) } => {
            prop_assert!(opens > now, "{text}");
            let open_end = text.contains('+') && state(text, opens) == OpenState::Unknown;
            prop_assert!(open_end || matches!(state(text, opens), OpenState::Open { .. }), "{text}");
        }
        OpenState::Closed { opens: None } | OpenState::Unknown => {}
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_has_a_state(text in any::<String>(), minutes in 0i64..600_000) {
        holds(&text, at(18, 0, 0) + TimeDelta::minutes(minutes))?;
    }

    #[test]
    fn what_opens_is_open_then_and_what_closes_closes_later(text in some_hours(), minutes in 0i64..600_000) {
        holds(&text, at(18, 0, 0) + TimeDelta::minutes(minutes))?;
    }
}
