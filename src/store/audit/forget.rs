//! Removing the oldest months after their time. It is itself an entry, which names the last one that was removed by
//! number and hash; there the chain begins from then on.
//!
//! The triggers that refuse every removal let go only of what lies before that anchor, and the anchor only moves on. So
//! nothing has to be switched off, and nobody else gets anything through: before the anchor there is nothing any more,
//! and whoever moves it by hand is found by verifying, because no entry says so.

use chrono::{Datelike as _, NaiveDate};

use super::{Store, entering, hash_of, write};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What},
        time::Stamp,
    },
    error::Result,
    store::{
        db::Db,
        rows::{Columns, values},
    },
};

impl Store {
    /// Removes the entries of the whole months before the one in which this day lies, and says how many they were. From
    /// the first entry of a later day on everything stays, also what a clock that was wrong put behind it.
    pub fn forget_audit_before(&self, day: NaiveDate, stamp: &Stamp) -> Result<u64> {
        self.write(|db| before(db, &self.seat(), day, &entering::stamp(stamp)))
    }

    /// The day of the oldest entry: whether something is due to be removed is one look. None where nothing was entered.
    pub fn audit_since(&self) -> Result<Option<NaiveDate>> {
        let sql = "SELECT day FROM audit ORDER BY seq LIMIT 1";
        let found = self.db.rows(sql, vec![], |row| Columns::of(row).day())?;
        Ok(found.into_iter().next())
    }
}

/// The same within a transaction.
pub fn before(db: &Db, seat: &str, day: NaiveDate, stamp: &Stamp) -> Result<u64> {
    let month = day.with_day(1).unwrap_or(day);
    let last_old = "SELECT seq, hash FROM audit
         WHERE seq < coalesce((SELECT seq FROM audit WHERE day >= ?1 ORDER BY seq LIMIT 1), ?2)
         ORDER BY seq DESC LIMIT 1";
    let found = db.rows(last_old, values![month, i64::MAX], |row| Ok((row.get::<i64>(0)?, hash_of(row.get(1)?))))?;
    let Some((seq, hash)) = found.into_iter().next() else { return Ok(0) };
    let count = db.rows("SELECT count(*) FROM audit WHERE seq <= ?1", values![seq], |row| row.get::<i64>(0))?;
    let count = count.into_iter().next().unwrap_or_default().unsigned_abs();
    let anchor = Subject::new(Record::Audit, &format!("{seq}:{hash}"));
    write(db, seat, stamp, What::Forgotten, &[anchor], Detail::NONE.counted(count))?;
    db.execute(
        "INSERT INTO audit_forgotten (one, seq, hash) VALUES (1, ?1, ?2)
         ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        values![seq, hash],
    )?;
    for table in ["audit", "audit_records", "audit_seals"] {
        db.execute(&format!("DELETE FROM {table} WHERE seq <= ?1"), values![seq])?;
    }
    Ok(count)
}
