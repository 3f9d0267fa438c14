//! How long each kind of what is kept stays, and what happens then: one table of rules.
//!
//! What is kept for some months is kept through the same day of the month in which they end, or that month's last day
//! where it has no such day; it is due from the day after. A day that lies ahead (a clock was put back) is never due.
//! Nothing here erases: what is due is listed, and a coordinator decides.

use chrono::{Days, Months, NaiveDate};

use super::request::coded_enum;

mod due;

pub use due::{Amount, DueList, DueRecord, Kept, RecordId, Run};

coded_enum! {
    /// What is kept.
    Kind {
        /// What somebody is called by, as long as they wait.
        CallingNames = "calling-names",
        /// What undo needs: how records were before.
        Images = "images",
        /// The free text of a visit that belongs to nobody known: its note, the words of its referrals, and the calling
        /// name where its day was never closed.
        Notes = "notes",
        /// What colleagues wrote to each other about a day: its note, why it was opened again.
        Days = "days",
        /// A person, with all that belongs to them.
        People = "people",
        /// A closed case of a person who still comes.
        Cases = "cases",
        /// What was begun at a seat that nobody takes any more.
        Drafts = "drafts",
        /// Who read and changed what.
        Audit = "audit",
        /// What each desk did: the journal that undo reads.
        Actions = "actions",
        /// Words whose agreement was taken back.
        Testimonies = "testimonies",
    }
}

coded_enum! {
    /// What happens at the end.
    Then {
        /// It is deleted.
        Erased = "erased",
        /// Its text is emptied; what it counts for stays.
        Emptied = "emptied",
        /// Somebody is asked; without a reason to keep it, it is deleted.
        Asked = "asked",
    }
}

/// When something comes to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// With the close of its day.
    Close,
    /// With the day itself.
    Day,
    /// At once.
    Once,
    /// So many months after its day, or after the last contact.
    Months(u16),
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What is kept.
    pub kind: Kind,
    /// For how long.
    pub after: After,
    /// What happens then.
    pub then: Then,
}

/// For how many months a house keeps what has no end by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Free text of visits without a person, after the visit, and of days.
    pub notes: u16,
    /// People, after the last contact.
    pub people: u16,
    /// Closed cases of people who still come, after the last contact in them.
    pub cases: u16,
    /// What was begun and not recorded, after its seat was last taken.
    pub drafts: u16,
    /// Who read and changed what, and what each desk did.
    pub audit: u16,
}

impl Default for Terms {
    fn default() -> Self {
        Self { notes: 12, people: 24, cases: 24, drafts: 3, audit: 12 }
    }
}

/// What a house decided: for how long, and whether what is due is erased at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// For how long.
    pub terms: Terms,
    /// Whether what is due is only listed, and never erased.
    pub proposes_only: bool,
}

/// For how many months more a record is kept that somebody has a reason to keep.
pub const ONE_MORE_YEAR: u16 = 12;

impl Terms {
    /// The table, in the order in which things come to their end.
    pub const fn rules(&self) -> [Rule; 10] {
        const fn rule(kind: Kind, after: After, then: Then) -> Rule {
            Rule { kind, after, then }
        }
        [
            rule(Kind::CallingNames, After::Close, Then::Erased),
            rule(Kind::Images, After::Day, Then::Erased),
            rule(Kind::Testimonies, After::Once, Then::Erased),
            rule(Kind::Drafts, After::Months(self.drafts), Then::Erased),
            rule(Kind::Notes, After::Months(self.notes), Then::Emptied),
            rule(Kind::Days, After::Months(self.notes), Then::Emptied),
            rule(Kind::Audit, After::Months(self.audit), Then::Erased),
            rule(Kind::Actions, After::Months(self.audit), Then::Erased),
            rule(Kind::Cases, After::Months(self.cases), Then::Asked),
            rule(Kind::People, After::Months(self.people), Then::Asked),
        ]
    }
}

/// The last day through which something of a day is kept for so many months.
pub fn kept_through(day: NaiveDate, months: u16) -> NaiveDate {
    day.checked_add_months(Months::new(months.into())).unwrap_or(NaiveDate::MAX)
}

/// The first day on which it is due.
pub fn due_on(day: NaiveDate, months: u16) -> NaiveDate {
    kept_through(day, months).checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

/// Whether something of a day, kept for so many months, is due.
pub fn is_due(day: NaiveDate, months: u16, today: NaiveDate) -> bool {
    day < today && kept_through(day, months) < today
}

/// The last day of which everything is due: what is of that day or an earlier one is, and nothing else.
pub fn due_up_to(months: u16, today: NaiveDate) -> NaiveDate {
    let Some(guess) = today.checked_sub_months(Months::new(months.into())) else { return NaiveDate::MIN };
    // The ends of months differ by three days at most.
    let from = guess.checked_sub_days(Days::new(4)).unwrap_or(NaiveDate::MIN);
    let last = from.iter_days().take(9).take_while(|day| is_due(*day, months, today)).last();
    last.unwrap_or(NaiveDate::MIN)
}

/// The last day of the next month: what comes to its end by then is shown beforehand.
pub fn end_of_next_month(today: NaiveDate) -> NaiveDate {
    let first = |day: NaiveDate| chrono::Datelike::with_day(&day, 1).unwrap_or(day);
    let after = first(today).checked_add_months(Months::new(2)).unwrap_or(NaiveDate::MAX);
    after.pred_opt().unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn some_day() -> impl Strategy<Value = NaiveDate> {
        (0i32..60_000).prop_map(|days| day("1990-01-01") + chrono::TimeDelta::days(days.into()))
    }

    #[test]
    fn a_year_ends_with_its_anniversary() {
        assert!(!is_due(day("2025-11-18"), 12, day("2026-11-18")), "kept through that day");
        assert!(is_due(day("2025-11-18"), 12, day("2026-11-19")));
        assert_eq!(due_on(day("2025-11-18"), 12), day("2026-11-19"));
    }

    #[test]
    fn a_day_that_the_last_month_lacks_ends_with_that_month() {
        assert_eq!(due_on(day("2024-02-29"), 12), day("2025-03-01"));
        assert_eq!(due_on(day("2024-02-29"), 48), day("2028-03-01"));
        assert_eq!(due_on(day("2024-08-31"), 6), day("2025-03-01"));
        assert_eq!(due_on(day("2026-01-31"), 1), day("2026-03-01"));
        assert_eq!(due_up_to(12, day("2025-03-01")), day("2024-02-29"));
        assert_eq!(due_up_to(12, day("2025-02-28")), day("2024-02-27"));
    }

    #[test]
    fn the_next_month_ends_where_it_ends() {
        assert_eq!(end_of_next_month(day("2026-11-18")), day("2026-12-31"));
        assert_eq!(end_of_next_month(day("2027-01-31")), day("2027-02-28"));
        assert_eq!(end_of_next_month(day("2028-01-01")), day("2028-02-29"));
        assert_eq!(end_of_next_month(day("2026-12-31")), day("2027-01-31"));
    }

    #[test]
    fn every_kind_has_its_rule() {
        let rules = Terms::default().rules();
        for kind in Kind::ALL {
            assert_eq!(rules.iter().filter(|rule| rule.kind == *kind).count(), 1, "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_due_is_exactly_what_is_not_younger_than_the_last_due_day(
            of in some_day(), months in 1u16..=240, ahead in -3i64..=3
        ) {
            let today = due_on(of, months) + chrono::TimeDelta::days(ahead);
            let last = due_up_to(months, today);
            prop_assert_eq!(is_due(of, months, today), of <= last, "{} {}", today, last);
            prop_assert!(is_due(last, months, today));
            prop_assert!(!is_due(last + Days::new(1), months, today));
        }

        #[test]
        fn nothing_ahead_is_due_and_nothing_due_is_kept_again(
            of in some_day(), today in some_day(), months in 1u16..=240
        ) {
            if of >= today {
                prop_assert!(!is_due(of, months, today));
            }
            if is_due(of, months, today) {
                prop_assert!(is_due(of, months, today + Days::new(1)));
                prop_assert!(due_on(of, months) <= today);
            }
        }

        #[test]
        fn a_longer_term_never_ends_sooner(of in some_day(), months in 1u16..=240, today in some_day()) {
            prop_assert!(due_on(of, months) <= due_on(of, months + 1));
            prop_assert!(!is_due(of, months + 1, today) || is_due(of, months, today));
        }

        #[test]
        fn the_end_of_the_next_month_is_the_last_day_of_one(today in some_day()) {
            let end = end_of_next_month(today);
            let after = end + Days::new(1);
            prop_assert_eq!(chrono::Datelike::day(&after), 1);
            prop_assert!(end > today && (end - today).num_days() <= 62);
        }
    }
}
