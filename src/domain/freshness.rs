//! How fresh a record of the directory is: what nobody made sure of for long is not to be relied on.
//!
//! Confidence fades: for half a year a verification counts as fresh, up to two years as ageing, then as old. A sign and
//! a word say so on the screen, never a colour alone.

use chrono::{Months, NaiveDate};
use serde::Serialize;

/// For so many months a verification is fresh.
pub const FRESH_MONTHS: u32 = 6;

/// After so many months it is old.
pub const OLD_MONTHS: u32 = 24;

/// How much a record can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Freshness {
    /// Somebody made sure less than half a year ago.
    Fresh,
    /// Less than two years ago.
    Ageing,
    /// Longer ago.
    Old,
    /// Nobody ever said so.
    Never,
}

impl Freshness {
    /// Of a record that was verified on a day, seen from today. A day to come is a slip of the pen, and fresh.
    pub fn of(verified_on: Option<NaiveDate>, today: NaiveDate) -> Self {
        let Some(day) = verified_on else { return Self::Never };
        let within = |months| today.checked_sub_months(Months::new(months)).is_none_or(|limit| day > limit);
        if within(FRESH_MONTHS) {
            Self::Fresh
        } else if within(OLD_MONTHS) {
            Self::Ageing
        } else {
            Self::Old
        }
    }

    /// The sign before its word.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Fresh => "✓",
            Self::Ageing => "~",
            Self::Old => "!",
            Self::Never => "?",
        }
    }

    /// The name under which the translations know it (`freshness-<code>`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Ageing => "ageing",
            Self::Old => "old",
            Self::Never => "never",
        }
    }
}

/// How many whole months lie between a day and a later one; 0 where it is not later.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    (1..=1200)
        .take_while(|months| from.checked_add_months(Months::new(*months)).is_some_and(|day| day <= to))
        .last()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn confidence_fades_from_half_a_year_to_two_years() {
        let today = day("2026-11-18");
        for (verified, level) in [
            ("2026-11-18", Freshness::Fresh),
            ("2027-01-01", Freshness::Fresh),
            ("2026-05-19", Freshness::Fresh),
            ("2026-05-18", Freshness::Ageing),
            ("2024-11-19", Freshness::Ageing),
            ("2024-11-18", Freshness::Old),
            ("1999-01-01", Freshness::Old),
        ] {
            assert_eq!(Freshness::of(Some(day(verified)), today), level, "{verified}");
        }
        assert_eq!(Freshness::of(None, today), Freshness::Never);
    }

    #[test]
    fn months_are_whole() {
        assert_eq!(months_between(day("2026-01-31"), day("2026-02-28")), 1);
        assert_eq!(months_between(day("2026-01-31"), day("2026-02-27")), 0);
        assert_eq!(months_between(day("2024-11-18"), day("2026-11-18")), 24);
        assert_eq!(months_between(day("2026-11-18"), day("2026-11-01")), 0);
    }

    proptest! {
        #[test]
        fn a_later_verification_is_never_worse(first in 0i64..2000, second in 0i64..2000) {
            let today = day("2026-11-18");
            let level = |days: i64| Freshness::of(Some(today - chrono::TimeDelta::days(days)), today);
            if first <= second {
                prop_assert!(level(first) <= level(second));
            }
        }
    }
}
