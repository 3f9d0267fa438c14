//! Opening hours: is it open now, until when, or when does it open next.
//!
//! Hours are OpenStreetMap `opening_hours` text, read by the crate of that name with Belgium's public holidays. The
//! syntax lets a rule be a mere comment, and then means "always, with this comment": `"sur rendez-vous"` would be open
//! day and night. A counter must never say so, so hours with a rule that names no time are not understood, unless
//! they say `24/7` or `00:00-24:00` outright.
//!
//! Reading costs some ten microseconds and more; read [`Hours`] once when a service is loaded, and ask as often as one
//! draws.

use std::sync::LazyLock;

use chrono::{NaiveDateTime, TimeDelta};
use opening_hours::localization::Country;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use super::service::Appointment;

/// Longer texts are no hours.
const LONGEST: usize = 1000;

/// How far ahead one looks for the next opening.
const AHEAD: TimeDelta = TimeDelta::days(366);

/// How many changes one looks at: a comment that changes at noon is a change, but not one of being open.
const CHANGES: usize = 400;

static HOLIDAYS: LazyLock<ContextHolidays> = LazyLock::new(|| Country::BE.holidays());

/// Reads the holidays ahead. The first hours that are read wait for them, some milliseconds: long enough for a program
/// that starts to have it done meanwhile, in a thread of its own.
pub fn prepare() {
    LazyLock::force(&HOLIDAYS);
}

/// Whether a service is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Open now.
    Open {
        /// When it closes; `None` when it never does.
        until: Option<NaiveDateTime>,
    },
    /// Closed now.
    Closed {
        /// When it opens next; `None` when that is not known.
        opens: Option<NaiveDateTime>,
    },
    /// Nobody can say.
    Unknown,
}

/// Hours that were understood.
#[derive(Clone, Debug)]
pub struct Hours {
    pub(super) rules: OpeningHours,
    pub(super) always: bool,
    /// Whether the text names whole days outright; only then can it mean never to close.
    whole_days: bool,
}

impl Hours {
    /// Reads hours; `None` when they are not understood, or name no time.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let rules: OpeningHours = text.parse().ok()?;
        let says_whole_days = text.contains("24/7") || text.contains("0:00-24:00");
        let mut always = true;
        for rule in &rules.get_expression().rules {
            let whole_day = rule.time_selector.to_string() == "00:00-24:00";
            if whole_day && rule.kind == RuleKind::Open && !(says_whole_days && rule.comment.is_empty()) {
                return None;
            }
            always &= whole_day && rule.kind == RuleKind::Open && rule.day_selector.is_empty();
        }
        let context = Context::default().with_holidays(HOLIDAYS.clone()).approx_bound_interval_size(AHEAD);
        Some(Self { rules: rules.with_context(context), always, whole_days: says_whole_days })
    }

    /// Whether it is open at a moment. A service that is reached by appointment only is never simply open day and
    /// night: such hours tell nothing.
    pub fn state_at(&self, appointment: Appointment, now: NaiveDateTime) -> OpenState {
        if self.always {
            return match appointment {
                Appointment::Required => OpenState::Unknown,
                _ => OpenState::Open { until: None },
            };
        }
        let Some(horizon) = now.checked_add_signed(AHEAD) else { return OpenState::Unknown };
        let mut changes = self.rules.iter_range(now, horizon).take(CHANGES);
        let Some(first) = changes.next() else { return OpenState::Unknown };
        match first.kind {
            RuleKind::Unknown => OpenState::Unknown,
            RuleKind::Open => {
                let mut until = first.range.end;
                for next in changes.take_while(|next| next.kind == RuleKind::Open) {
                    until = next.range.end;
                }
                if until < horizon {
                    OpenState::Open { until: Some(until) }
                } else if self.whole_days {
                    OpenState::Open { until: None }
                } else {
                    // An end that is not named (`09:00+`) is not the same as never closing.
                    OpenState::Unknown
                }
            }
            RuleKind::Closed => match changes.find(|next| next.kind != RuleKind::Closed) {
                Some(next) if next.kind == RuleKind::Open => {
                    let opens = next.range.start;
                    let is_open = matches!(self.state_at(appointment, opens), OpenState::Open { .. });
                    OpenState::Closed { opens: is_open.then_some(opens) }
                }
                _ => OpenState::Closed { opens: None },
            },
        }
    }
}

/// Whether a service with these hours is open at a moment: [`Hours::parse`] and [`Hours::state_at`] at once.
pub fn state_at(hours: &str, appointment: Appointment, now: NaiveDateTime) -> OpenState {
    Hours::parse(hours).map_or(OpenState::Unknown, |hours| hours.state_at(appointment, now))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
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
    fn armistice_day_is_a_holiday() {
        assert_eq!(state("Mo-Fr 09:00-12:00; PH off", at(11, 10, 0)), OpenState::Closed { opens: Some(at(12, 9, 0)) });
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
        assert_eq!(
            state("2005 Jan 01-2005 Feb 01 Mo-Fr 09:00-12:00", at(18, 10, 0)),
            OpenState::Closed { opens: None }
        );
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
                prop_assert!(matches!(state(text, opens), OpenState::Open { .. }), "{text}");
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
}
