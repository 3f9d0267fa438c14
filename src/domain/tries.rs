//! How long somebody waits who gave a wrong passphrase again and again.
//!
//! A few slips of the hand cost nothing. After that each try waits twice as long as the one before, up to a minute: whoever
//! knows the passphrase is in after the next try, and whoever guesses gets through some fifteen hundred a day.

use chrono::{DateTime, TimeDelta, Utc};

/// How many wrong tries in a row cost no wait.
const FREE: u32 = 4;

/// The longest wait, in seconds.
const LONGEST: i64 = 60;

/// Wrong tries in a row, and until when the next one waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    wrong: u32,
    until: Option<DateTime<Utc>>,
}

impl Tries {
    /// A try was wrong.
    pub fn failed(&mut self, now: DateTime<Utc>) {
        self.wrong = self.wrong.saturating_add(1);
        self.until = Some(self.pause()).filter(|pause| !pause.is_zero()).map(|pause| now + pause);
    }

    /// In how many seconds the next try may be made; `None` when it may be made now. A clock that was set back makes nobody
    /// wait for longer than was said.
    pub fn seconds_left(&self, now: DateTime<Utc>) -> Option<i64> {
        let left = (self.until? - now).min(self.pause());
        let seconds = (left.num_milliseconds() + 999) / 1000;
        (seconds > 0).then_some(seconds)
    }

    /// How long the next try waits after the last one.
    fn pause(&self) -> TimeDelta {
        let Some(doublings) = self.wrong.checked_sub(FREE + 1) else { return TimeDelta::zero() };
        // Beyond the sixth doubling it is the longest anyway.
        TimeDelta::seconds((1_i64 << doublings.min(6)).min(LONGEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_077_720, 0).expect("a moment")
    }

    #[test]
    fn from_the_fifth_on_each_wrong_try_waits_twice_as_long_up_to_a_minute() {
        let mut tries = Tries::default();
        let waits: Vec<Option<i64>> = (0..14)
            .map(|_| {
                tries.failed(moment());
                tries.seconds_left(moment())
            })
            .collect();
        let none = [None; 4];
        let doubling = [1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map(Some);
        assert_eq!(waits, [&none[..], &doubling[..]].concat());
    }

    #[test]
    fn it_counts_down_and_is_over() {
        let mut tries = Tries::default();
        (0..7).for_each(|_| tries.failed(moment()));
        let left = |seconds| tries.seconds_left(moment() + TimeDelta::seconds(seconds));
        assert_eq!([left(0), left(3), left(4), left(500)], [Some(4), Some(1), None, None]);
        assert_eq!(left(-3600), Some(4), "the clock was set back");
    }
}
