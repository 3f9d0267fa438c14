//! Which backups are kept: the last ones day by day, older ones week by week, the oldest month by month.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDateTime};

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
    }
}
