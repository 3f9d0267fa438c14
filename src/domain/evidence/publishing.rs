//! Which days may be published: finished ones, and such that two publications cannot be subtracted from one another
//! day by day.

use chrono::NaiveDate;

use crate::domain::period::{Period, Span};

/// Why the figures of a period cannot be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has not begun: there is nothing to tell, not even inside.
    Future,
    /// It is not over; the last period of its kind that is.
    Unfinished(Period),
    /// It is no whole week, month, quarter or year.
    NotWhole,
}

/// Whether the figures of a period can be published, seen from today.
pub fn publishable(period: &Period, today: NaiveDate) -> Result<(), Unfit> {
    if period.from > today {
        return Err(Unfit::Future);
    }
    if matches!(period.span, Span::Day | Span::Range) {
        return Err(Unfit::NotWhole);
    }
    if period.to >= today {
        return Err(Unfit::Unfinished(Period::holding(today, period.span).before()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_periods_that_are_over_are_published() {
        let today = "2026-11-22".parse().expect("a day");
        let of = |text: &str| publishable(&Period::parse(text, today).expect("a period"), today);
        for fit in ["2025", "2026-Q3", "2026-10", "2026-W46", "2026-10-01..2026-10-31"] {
            assert_eq!(of(fit), Ok(()), "{fit}");
        }
        for (open, last) in [("2026-11", "2026-10"), ("2026", "2025"), ("2026-Q4", "2026-Q3"), ("2026-W47", "2026-W46")]
        {
            assert_eq!(of(open), Err(Unfit::Unfinished(Period::parse(last, today).expect("a period"))), "{open}");
        }
        for odd in ["2026-10-05", "2026-10-01..2026-10-30", "2026-11-01..2026-11-02"] {
            assert_eq!(of(odd), Err(Unfit::NotWhole), "{odd}");
        }
        assert_eq!(of("2026-12"), Err(Unfit::Future));
        assert_eq!(of("2026-11-23"), Err(Unfit::Future));
    }
}
