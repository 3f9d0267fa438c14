//! Of which days evidence was published.
//!
//! A month and the quarter that holds it can each be safe, and their difference tell what both keep back. So a record
//! remembers what was published of it, and gives out nothing that overlaps with it. Undo does not reach this: a page that
//! has left the house is not called back by a key.

use super::{
    Store,
    rows::{Columns, values},
};
use crate::{
    domain::{period::Period, time::Stamp},
    error::{Error, Kind, Result},
};

impl Store {
    /// Remembers that evidence of a period is published. Where other days were published that overlap with it, nothing
    /// is remembered, and the answer is the first of these.
    pub fn publish(&self, period: &Period, stamp: &Stamp) -> Result<Option<Period>> {
        self.write(|db| {
            let overlapping = db.rows(
                "SELECT first, last FROM publications
                 WHERE first <= ?2 AND last >= ?1 AND NOT (first = ?1 AND last = ?2) ORDER BY first, last LIMIT 1",
                values![period.from, period.to],
                |row| {
                    let mut columns = Columns::of(row);
                    let (first, last) = (columns.day()?, columns.day()?);
                    Period::between(first, last).ok_or_else(|| Error::new(Kind::Damaged).at("publications"))
                },
            )?;
            if let Some(other) = overlapping.into_iter().next() {
                return Ok(Some(other));
            }
            db.execute(
                "INSERT INTO publications (first, last, made_at, worker) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (first, last) DO NOTHING",
                values![period.from, period.to, stamp.now.at, stamp.worker],
            )?;
            Ok(None)
        })
    }

    /// Forgets that a period was published; `NotFound` where it was not.
    pub fn withdraw_publication(&self, period: &Period) -> Result<()> {
        self.write(|db| {
            let sql = "DELETE FROM publications WHERE first = ?1 AND last = ?2";
            match db.execute(sql, values![period.from, period.to])? {
                0 => Err(Error::new(Kind::NotFound).at("publications")),
                _ => Ok(()),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::time::Now;

    fn period(text: &str) -> Period {
        Period::parse(text, NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day")).expect("a period")
    }

    #[test]
    fn what_overlaps_with_what_was_published_is_not_until_that_is_withdrawn() {
        let store = Store::in_memory().expect("a store");
        let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a moment");
        let stamp = Stamp { now: Now { at: local.and_utc(), local }, desk: "1".to_owned(), worker: "EB".to_owned() };
        let publish = |text: &str| store.publish(&period(text), &stamp).expect("asked").map(|other| other.code());
        assert_eq!(publish("2026-04"), None);
        assert_eq!(publish("2026-05"), None, "the next month is beside it");
        assert_eq!(publish("2026-04"), None, "the same again tells nothing more");
        for overlapping in ["2026-Q2", "2026", "2026-W14"] {
            assert_eq!(publish(overlapping).as_deref(), Some("2026-04"), "{overlapping}");
        }
        assert_eq!(publish("2026-Q1"), None);
        store.withdraw_publication(&period("2026-04")).expect("withdrawn");
        assert_eq!(publish("2026-Q2").as_deref(), Some("2026-05"));
        store.withdraw_publication(&period("2026-05")).expect("withdrawn");
        assert_eq!(publish("2026-Q2"), None);
        let error = store.withdraw_publication(&period("2026-05")).expect_err("withdrawn already");
        assert_eq!(error.kind(), Kind::NotFound);
    }
}
