//! What the latest answers of a service say about it, for whoever is about to send somebody there.

use chrono::{NaiveDate, TimeDelta};

use super::{ReferralStatus, Why};

/// For how long "full" is news.
const LATELY: TimeDelta = TimeDelta::days(30);

/// The answer that one referral got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The day of the referral.
    pub made_on: NaiveDate,
    /// The day of the first answer.
    pub answered_on: NaiveDate,
    /// The day of the latest news.
    pub status_on: NaiveDate,
    /// What is known of it.
    pub status: ReferralStatus,
    /// Why, where the status has a reason.
    pub why: Option<Why>,
}

/// What was learnt of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Experience {
    /// How often it was full in the last thirty days, and the last day of these.
    pub full: Option<(u32, NaiveDate)>,
    /// The last day on which it took somebody on, or helped.
    pub good_on: Option<NaiveDate>,
    /// How many days an answer takes, on average.
    pub answer_days: Option<i64>,
}

impl Experience {
    /// What the answers say, seen from today.
    pub fn of(answers: &[Answered], today: NaiveDate) -> Self {
        let full = answers.iter().filter(|it| it.why == Some(Why::Full)).map(|it| it.status_on);
        let full = full.filter(|day| (TimeDelta::zero()..=LATELY).contains(&(today - *day)));
        let full = full.fold(None, |known: Option<(u32, NaiveDate)>, day| {
            known.map_or(Some((1, day)), |(times, last)| Some((times + 1, last.max(day))))
        });
        let good = |it: &&Answered| matches!(it.status, ReferralStatus::Accepted | ReferralStatus::Helped);
        let days = answers.iter().map(|it| (it.answered_on - it.made_on).num_days().max(0));
        let count = answers.len() as i64;
        Self {
            full,
            good_on: answers.iter().filter(good).map(|it| it.status_on).max(),
            // Rounded, not cut.
            answer_days: (count > 0).then(|| (days.sum::<i64>() * 2 + count) / (count * 2)),
        }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn answer(made: NaiveDate, days: i64, status: ReferralStatus, why: Option<Why>) -> Answered {
        let answered_on = made + TimeDelta::days(days);
        Answered { made_on: made, answered_on, status_on: answered_on, status, why }
    }

    #[test]
    fn nothing_is_learnt_from_nothing() {
        assert!(Experience::of(&[], day(11, 18)).is_empty());
    }

    #[test]
    fn only_a_month_of_full_counts_and_the_last_good_day_is_kept() {
        use ReferralStatus::{Accepted, Helped, Refused};
        let answers = [
            answer(day(11, 2), 4, Refused, Some(Why::Full)),
            answer(day(11, 9), 1, Refused, Some(Why::Full)),
            answer(day(11, 9), 2, Refused, Some(Why::NotEligible)),
            answer(day(9, 1), 5, Refused, Some(Why::Full)),
            answer(day(6, 1), 10, Accepted, None),
            answer(day(3, 1), 3, Helped, None),
        ];
        let known = Experience::of(&answers, day(11, 18));
        assert_eq!(known.full, Some((2, day(11, 10))));
        assert_eq!(known.good_on, Some(day(6, 11)));
        assert_eq!(known.answer_days, Some(4), "25 days in 6 answers");
        assert_eq!(Experience::of(&answers, day(12, 20)).full, None);
    }

    #[test]
    fn a_clock_that_was_wrong_makes_no_answer_faster_than_at_once() {
        let answers = [answer(day(11, 9), -3, ReferralStatus::Helped, None)];
        assert_eq!(Experience::of(&answers, day(11, 18)).answer_days, Some(0));
    }
}
