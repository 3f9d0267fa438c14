//! Which backups are kept: the last ones day by day, older ones week by week, the oldest month by month.
//!
//! Backups are told apart by the moments that they are named after, and the later one counts as the newer. A clock that is
//! put back must therefore not name a backup before one that was made earlier on the same day ([`behind`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDateTime, TimeDelta};

/// How far ahead of the clock, on another day, the last backup may be and still be followed: midnight just passed.
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// The moment that a new backup is named after: that of the clock, or the second behind the newest of the same day. A
/// backup of a later day is left alone, but for one of minutes ago: a clock that was years ahead for a moment must not
/// name all that comes after it.
pub fn behind(there: impl Iterator<Item = NaiveDateTime>, clock: NaiveDateTime) -> NaiveDateTime {
    let follows = |moment: &NaiveDateTime| moment.date() == clock.date() || *moment < clock + AHEAD;
    let newest = there.filter(follows).max();
    newest.map_or(clock, |newest| clock.max(newest + TimeDelta::seconds(1)))
}

/// Of how many days, weeks and months the last backup is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Days.
    pub days: usize,
    /// Weeks, from Monday on.
    pub weeks: usize,
    /// Calendar months.
    pub months: usize,
}

impl Default for Keep {
    fn default() -> Self {
        Self { days: 14, weeks: 8, months: 12 }
    }
}

/// The moments of the backups that are kept. Counted are days, weeks and months that have a backup: a house that closes
/// for the summer loses none by coming back.
pub fn kept(moments: impl Iterator<Item = NaiveDateTime> + Clone, keep: &Keep) -> BTreeSet<NaiveDateTime> {
    let mut kept = last_of(moments.clone(), keep.days, |moment| (moment.year(), moment.ordinal()));
    kept.extend(last_of(moments.clone(), keep.weeks, |moment| {
        let week = moment.iso_week();
        (week.year(), week.week())
    }));
    kept.extend(last_of(moments, keep.months, |moment| (moment.year(), moment.month())));
    kept
}

/// The last moment of each of the latest spans.
fn last_of(
    moments: impl Iterator<Item = NaiveDateTime>,
    spans: usize,
    span: impl Fn(NaiveDateTime) -> (i32, u32),
) -> BTreeSet<NaiveDateTime> {
    let mut last: BTreeMap<(i32, u32), NaiveDateTime> = BTreeMap::new();
    for moment in moments {
        let known = last.entry(span(moment)).or_insert(moment);
        *known = moment.max(*known);
    }
    last.into_values().rev().take(spans).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    fn at(day: u64, hour: u32) -> NaiveDateTime {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        (first + Days::new(day)).and_hms_opt(hour, 0, 0).expect("a moment")
    }

    #[test]
    fn of_two_years_of_closes_remain_two_weeks_two_months_and_a_year() {
        // As they are made: one a day, thinned out after each.
        let mut there = BTreeSet::new();
        for day in 0..730 {
            there.insert(at(day, 17));
            there = kept(there.iter().copied(), &Keep::default());
        }
        let newest: Vec<_> = there.iter().rev().collect();
        assert!((0..14).all(|back| *newest[back] == at(729 - back as u64, 17)), "{newest:?}");
        let (oldest, months) = (there.first().expect("one"), 12 * 31);
        assert!((at(729, 17) - *oldest).num_days() > 300 && (at(729, 17) - *oldest).num_days() <= months, "{oldest}");
        assert!((26..=34).contains(&there.len()), "{}", there.len());
    }

    #[test]
    fn of_several_on_one_day_the_last_remains() {
        let there = [at(0, 9), at(0, 17), at(0, 12)];
        assert_eq!(kept(there.into_iter(), &Keep::default()), BTreeSet::from([at(0, 17)]));
    }

    #[test]
    fn a_clock_that_is_put_back_names_the_next_backup_behind_the_last_one_of_the_day() {
        let there = [at(0, 17), at(3, 9)];
        assert_eq!(behind(there.into_iter(), at(0, 9)), at(0, 17) + TimeDelta::seconds(1));
        assert_eq!(behind(there.into_iter(), at(0, 18)), at(0, 18), "nothing is in the way");
        assert_eq!(behind(there.into_iter(), at(1, 9)), at(1, 9), "another day is left alone");
        let midnight = at(4, 0);
        let just_before = midnight - TimeDelta::minutes(5);
        assert_eq!(behind([midnight].into_iter(), just_before), midnight + TimeDelta::seconds(1));
    }

    proptest! {
        #[test]
        fn the_newest_always_remains_and_thinning_twice_removes_no_more(
            moments in prop::collection::btree_set((0u64..900, 0u32..24), 1..80)
        ) {
            let moments: BTreeSet<_> = moments.into_iter().map(|(day, hour)| at(day, hour)).collect();
            let once = kept(moments.iter().copied(), &Keep::default());
            prop_assert_eq!(once.last(), moments.last());
            prop_assert!(once.is_subset(&moments) && once.len() <= 34);
            prop_assert_eq!(kept(once.iter().copied(), &Keep::default()), once);
        }

        /// The clock is put forward and back as it likes, within a day and over days: of what is kept of a day, the backup
        /// that was made last on it is there, and counts as the newest.
        #[test]
        fn however_often_the_clock_is_put_back_a_day_keeps_the_backup_that_was_made_last(
            clocks in prop::collection::vec((0u64..10, 0u32..23), 1..40)
        ) {
            let mut there = BTreeSet::new();
            let mut last = BTreeMap::new();
            for (day, hour) in clocks {
                let clock = at(day, hour);
                let moment = behind(there.iter().copied(), clock);
                prop_assert!(moment.date() == clock.date() && there.insert(moment), "{}: taken", moment);
                last.insert(moment.date(), moment);
                there = kept(there.iter().copied(), &Keep::default());
                prop_assert!(there.contains(&moment));
            }
            let by_day: BTreeMap<_, _> = there.iter().map(|moment| (moment.date(), *moment)).collect();
            prop_assert_eq!(by_day, last);
        }
    }
}
