//! The one place that asks what time it is.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};

use crate::{domain::time::Now, store::loose_ends::DaySpan};

/// Where the time comes from.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer's own clock and time zone.
    System,
    /// A moment that does not pass, in a time zone without summer time: for tests and for reproducible files.
    Fixed(Now),
}

impl Clock {
    /// The present moment, to the second.
    #[allow(clippy::disallowed_methods)] // This is the one place the ban leaves.
    pub fn now(&self) -> Now {
        match self {
            Self::System => {
                let now = Local::now();
                let now = now.with_nanosecond(0).unwrap_or(now);
                Now { at: now.with_timezone(&Utc), local: now.naive_local() }
            }
            Self::Fixed(now) => *now,
        }
    }

    /// What the counter's wall clock showed at a moment.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::System => at.with_timezone(&Local).naive_local(),
            Self::Fixed(now) => now.local + (at - now.at),
        }
    }

    /// The moment at which the counter's wall clock shows a time: the earlier one when summer time ends and the hour
    /// comes twice, none when it begins and the hour does not exist.
    pub fn utc(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        match self {
            Self::System => Local.from_local_datetime(&local).earliest().map(|at| at.with_timezone(&Utc)),
            Self::Fixed(now) => Some(now.at + (local - now.local)),
        }
    }

    /// A day of the counter's calendar as moments. Where its midnight does not exist, it begins as far from the present
    /// as the calendar says.
    pub fn span(&self, day: NaiveDate) -> DaySpan {
        let midnight = |day: NaiveDate| {
            let local = day.and_time(NaiveTime::MIN);
            self.utc(local).unwrap_or_else(|| local.and_utc())
        };
        DaySpan { day, from: midnight(day), to: midnight(day.succ_opt().unwrap_or(day)) }
    }
}
