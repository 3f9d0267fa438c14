//! Many spans of time, and what they come to: how many, the middle one, the longest.
//!
//! Minutes are counted by length, so that a million spans take no more room than a day's.

use std::collections::BTreeMap;

use serde::Serialize;

/// Spans being counted.
#[derive(Clone, Debug, Default)]
pub struct Spans(BTreeMap<u32, u64>);

/// What spans come to. Minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Spread {
    /// How many were measured.
    pub measured: u64,
    /// Half are at most this long.
    pub median: u32,
    /// Nine in ten are at most this long.
    pub ninth_decile: u32,
    /// The longest.
    pub longest: u32,
}

impl Spans {
    /// Counts a span.
    pub fn add(&mut self, minutes: u32) {
        self.add_many(minutes, 1);
    }

    /// Counts so many spans of one length.
    pub fn add_many(&mut self, minutes: u32, count: u64) {
        *self.0.entry(minutes).or_default() += count;
    }

    /// Counts all of another's.
    pub fn add_all(&mut self, other: &Self) {
        for (minutes, count) in &other.0 {
            self.add_many(*minutes, *count);
        }
    }

    /// What they come to; zeros where there are none.
    pub fn spread(&self) -> Spread {
        let measured = self.0.values().sum();
        Spread {
            measured,
            median: self.at(measured.div_ceil(2)),
            ninth_decile: self.at((measured * 9).div_ceil(10)),
            longest: self.0.keys().next_back().copied().unwrap_or(0),
        }
    }

    /// The span that has this place from 1, by length.
    fn at(&self, place: u64) -> u32 {
        let mut seen = 0;
        let reached = |(_, count): &(&u32, &u64)| {
            seen += **count;
            seen >= place
        };
        self.0.iter().find(reached).map_or(0, |(minutes, _)| *minutes)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_median_is_the_middle_of_the_sorted_spans(mut minutes in prop::collection::vec(0u32..500, 1..60)) {
            let mut spans = Spans::default();
            for m in &minutes {
                spans.add(*m);
            }
            minutes.sort_unstable();
            let spread = spans.spread();
            prop_assert_eq!(spread.median, minutes[(minutes.len() - 1) / 2]);
            prop_assert_eq!(spread.longest, minutes[minutes.len() - 1]);
            prop_assert_eq!(spread.measured, minutes.len() as u64);
        }
    }

    #[test]
    fn no_spans_come_to_nothing() {
        assert_eq!(Spans::default().spread(), Spread::default());
    }
}
