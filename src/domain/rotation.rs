//! Which backups are kept: all of the last two days, for each may be somebody's way back from an import or a purge; then the
//! last ones day by day, older ones week by week, the oldest month by month. None is kept beyond twelve calendar months, for
//! it holds whoever was erased since ([`held_until`]).
//!
//! Backups are told apart by the moments that they are named after, and the later one counts as the newer. A clock that is
//! put back must therefore not name a backup before one that was made earlier on the same day ([`behind`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

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

/// How long every backup is kept, whatever follows it.
const RECENT: TimeDelta = TimeDelta::hours(48);

/// Whether a backup is so young that it is kept whatever follows it.
pub fn is_recent(moment: NaiveDateTime, now: NaiveDateTime) -> bool {
    moment <= now && now - moment < RECENT
}

/// Of how many days, weeks and months the last backup is kept, and how many of the last two days at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Of the last two days, the newest first.
    pub recent: usize,
    /// Days.
    pub days: usize,
    /// Weeks, from Monday on.
    pub weeks: usize,
    /// Calendar months, that of the new backup included. What is of an earlier one goes, whatever else would keep it.
    pub months: u32,
}

impl Default for Keep {
    fn default() -> Self {
        Self { recent: 20, days: 14, weeks: 8, months: 12 }
    }
}

/// The last day on which a backup of this day may still be there, where one is made in every month: the first of the same
/// month next year takes it away.
pub fn held_until(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    let after = first.checked_add_months(Months::new(Keep::default().months + 1)).unwrap_or(NaiveDate::MAX);
    after.checked_sub_days(Days::new(1)).unwrap_or(after)
}

/// The moments of the backups that are kept behind one made `now`. Counted are days and weeks that have a backup: a house
/// that closes for the summer loses none by coming back. Months are counted by the calendar.
///
/// Where only the new one would be left of all, none goes by the calendar: a clock that was years ahead for a moment must
/// not cost them all, nor a long closing. The next backup does it.
pub fn kept(
    moments: impl Iterator<Item = NaiveDateTime> + Clone,
    now: NaiveDateTime,
    keep: &Keep,
) -> BTreeSet<NaiveDateTime> {
    let is_within = |moment: NaiveDateTime| month(now) - month(moment) < i64::from(keep.months);
    let would_cost_all = !moments.clone().any(|moment| moment < now && is_within(moment));
    kept_of(moments.filter(|moment| would_cost_all || is_within(*moment)), now, keep)
}

/// The calendar month of a moment, as a number that grows by one from each to the next.
fn month(moment: NaiveDateTime) -> i64 {
    i64::from(moment.year()) * 12 + i64::from(moment.month0())
}

fn kept_of(
    moments: impl Iterator<Item = NaiveDateTime> + Clone,
    now: NaiveDateTime,
    keep: &Keep,
) -> BTreeSet<NaiveDateTime> {
    let recent: BTreeSet<_> = moments.clone().filter(|moment| is_recent(*moment, now)).collect();
    let mut kept = last_of(moments.clone(), keep.days, |moment| (moment.year(), moment.ordinal()));
    kept.extend(last_of(moments.clone(), keep.weeks, |moment| {
        let week = moment.iso_week();
        (week.year(), week.week())
    }));
    kept.extend(last_of(moments, keep.months as usize, |moment| (moment.year(), moment.month())));
    kept.extend(recent.into_iter().rev().take(keep.recent));
    kept
}

/// Which backups go to make room for one that is to be named after `new` and finds none: those that would be removed behind
/// it anyway, but never `sound`, the newest that is sound, since the new one may fail all the same.
pub fn in_the_way(
    there: &BTreeSet<NaiveDateTime>,
    new: NaiveDateTime,
    sound: NaiveDateTime,
    keep: &Keep,
) -> BTreeSet<NaiveDateTime> {
    let with_new = there.iter().copied().chain([new]);
    let kept = kept(with_new, new, keep);
    there.iter().copied().filter(|moment| *moment != sound && !kept.contains(moment)).collect()
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
            there = kept(there.iter().copied(), at(day, 17), &Keep::default());
        }
        let newest: Vec<_> = there.iter().rev().collect();
        assert!((0..14).all(|back| *newest[back] == at(729 - back as u64, 17)), "{newest:?}");
        let (oldest, months) = (there.first().expect("one"), 12 * 31);
        assert!((at(729, 17) - *oldest).num_days() > 300 && (at(729, 17) - *oldest).num_days() <= months, "{oldest}");
        assert!((26..=34).contains(&there.len()), "{}", there.len());
    }

    #[test]
    fn of_one_backup_a_month_none_is_older_than_twelve_months_though_two_summers_had_none() {
        let on = |year, month, day| {
            NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(17, 0, 0)).expect("a moment")
        };
        let made = |year| [1, 2, 3, 4, 5, 6, 9, 10, 11, 12].map(|month| on(year, month, 28));
        let mut there = BTreeSet::new();
        for moment in made(2025).into_iter().chain([on(2026, 1, 31), on(2026, 3, 5)]) {
            there.insert(moment);
            there = kept(there.iter().copied(), moment, &Keep::default());
        }
        assert_eq!(there.first(), Some(&on(2025, 4, 28)), "{there:?}");
        assert_eq!(there.len(), 9, "{there:?}");
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert_eq!(held_until(day("2025-02-03")), day("2026-02-28"));
        assert_eq!(held_until(day("2027-02-28")), day("2028-02-29"));
        assert_eq!(held_until(day("2026-12-31")), day("2027-12-31"));
    }

    #[test]
    fn a_clock_that_was_years_ahead_for_a_moment_and_a_year_without_backups_do_not_cost_them_all() {
        let before: BTreeSet<_> = (0..5).map(|day| at(day, 17)).collect();
        let ahead = at(5_000, 9);
        let with_it = before.iter().copied().chain([ahead]);
        let there = kept(with_it.clone(), ahead, &Keep::default());
        assert_eq!(there, with_it.collect());
        let there = kept(there.iter().copied().chain([at(5, 17)]), at(5, 17), &Keep::default());
        assert!(there.is_superset(&before), "the clock is right again");
        // A long closing: the second backup after it takes the old ones away.
        let there = kept(before.iter().copied().chain([at(500, 17)]), at(500, 17), &Keep::default());
        assert!(there.is_superset(&before));
        let there = kept(there.iter().copied().chain([at(501, 17)]), at(501, 17), &Keep::default());
        assert_eq!(there, BTreeSet::from([at(500, 17), at(501, 17)]));
    }

    #[test]
    fn of_several_on_one_day_the_last_remains_once_two_days_have_passed() {
        let there = [at(0, 9), at(0, 17), at(0, 12)];
        let kept = |now| kept(there.into_iter(), now, &Keep::default());
        assert_eq!(kept(at(0, 17)), BTreeSet::from(there));
        assert_eq!(kept(at(2, 8)), BTreeSet::from(there));
        assert_eq!(kept(at(2, 9)), BTreeSet::from([at(0, 12), at(0, 17)]));
        assert_eq!(kept(at(2, 17)), BTreeSet::from([at(0, 17)]));
    }

    #[test]
    fn of_very_many_within_two_days_the_newest_remain() {
        let there: BTreeSet<_> = (0..60).map(|minutes| at(0, 9) + TimeDelta::minutes(minutes)).collect();
        let kept = kept(there.iter().copied(), at(0, 10), &Keep::default());
        assert_eq!(kept, there.iter().rev().take(20).copied().collect());
    }

    #[test]
    fn what_is_in_the_way_of_a_new_one_is_what_would_go_behind_it_but_never_the_newest_that_is_sound() {
        let there = BTreeSet::from([at(0, 9), at(0, 17), at(4, 9), at(4, 17)]);
        let in_the_way = |new, sound| in_the_way(&there, new, sound, &Keep::default());
        assert_eq!(in_the_way(at(7, 17), at(4, 17)), BTreeSet::from([at(0, 9), at(4, 9)]));
        assert_eq!(in_the_way(at(7, 17), at(4, 9)), BTreeSet::from([at(0, 9)]), "the later one of the day is damaged");
        assert_eq!(in_the_way(at(5, 17), at(4, 17)), BTreeSet::from([at(0, 9)]), "two days are not over");
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
            let now = *moments.last().expect("one");
            let once = kept(moments.iter().copied(), now, &Keep::default());
            prop_assert_eq!(once.last(), moments.last());
            prop_assert!(once.is_subset(&moments) && once.len() <= 54);
            prop_assert_eq!(kept(once.iter().copied(), now, &Keep::default()), once);
        }

        /// What is said of older backups is so: where one is made in every month, none outlives the day that is named.
        #[test]
        fn where_one_is_made_in_every_month_none_is_there_after_the_day_that_is_told(
            days in prop::collection::vec((1u32..=28, 0u32..24, 1u32..=28), 1..40)
        ) {
            let mut there = BTreeSet::new();
            for (months, (one, hour, other)) in (0..).zip(days) {
                let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day") + Months::new(months);
                for day in [one.min(other), one.max(other)] {
                    let now = first.with_day(day).and_then(|day| day.and_hms_opt(hour, 0, 0)).expect("a moment");
                    there.insert(now);
                    there = kept(there.iter().copied(), now, &Keep::default());
                    prop_assert!(there.iter().all(|moment| held_until(moment.date()) > now.date()), "{:?}", there);
                }
            }
        }

        /// However long nobody made one, a new backup leaves the newest of those before it.
        #[test]
        fn the_newest_of_the_others_is_never_removed_behind_a_new_one(
            moments in prop::collection::btree_set((0u64..3_000, 0u32..24), 2..40), months in 1u32..14
        ) {
            let moments: BTreeSet<_> = moments.into_iter().map(|(day, hour)| at(day, hour)).collect();
            let newest: Vec<_> = moments.iter().rev().take(2).copied().collect();
            let there = kept(moments.iter().copied(), newest[0], &Keep { months, ..Keep::default() });
            prop_assert!(newest.iter().all(|moment| there.contains(moment)), "{:?} of {:?}", there, moments);
        }

        /// Removing first and thinning out behind comes to the same as thinning out alone, but for the one that stays in any
        /// case.
        #[test]
        fn nothing_makes_room_that_would_not_have_gone_anyway(
            moments in prop::collection::btree_set((0u64..200, 0u32..24), 1..60), later in 1i64..200, pick in any::<prop::sample::Index>()
        ) {
            let there: BTreeSet<_> = moments.into_iter().map(|(day, hour)| at(day, hour)).collect();
            let new = *there.last().expect("one") + TimeDelta::hours(later);
            let all: Vec<_> = there.iter().collect();
            let sound = *pick.get(&all);
            let gone = in_the_way(&there, new, *sound, &Keep::default());
            prop_assert!(!gone.contains(sound) && gone.is_subset(&there));
            let behind: BTreeSet<_> = kept(there.iter().copied().chain([new]), new, &Keep::default());
            let left: BTreeSet<_> = there.difference(&gone).copied().chain([new]).collect();
            prop_assert_eq!(kept(left.iter().copied(), new, &Keep::default()), behind.clone());
            prop_assert!(left.difference(&behind).all(|moment| moment == sound));
        }

        /// Whatever else is made meanwhile, as long as it is not too much, none goes before its two days are over; and
        /// never do more remain than the rule has room for.
        #[test]
        fn none_of_the_last_two_days_is_removed_by_those_that_follow(
            steps in prop::collection::vec(1i64..80, 1..60)
        ) {
            let (mut there, mut now) = (BTreeSet::new(), at(0, 0));
            for hours in steps {
                now += TimeDelta::hours(hours);
                there.insert(now);
                let before = there.clone();
                there = kept(there.iter().copied(), now, &Keep::default());
                let young: Vec<_> = before.iter().filter(|moment| now - **moment < TimeDelta::hours(48)).collect();
                prop_assert!(young.iter().rev().take(20).all(|moment| there.contains(*moment)));
                prop_assert!(there.contains(&now) && there.is_subset(&before) && there.len() <= 54);
            }
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
                there = kept(there.iter().copied(), moment, &Keep::default());
                prop_assert!(there.contains(&moment));
            }
            let by_day: BTreeMap<_, _> = there.iter().map(|moment| (moment.date(), *moment)).collect();
            prop_assert_eq!(by_day, last);
        }
    }
}
