//! The list of the entries by record. It says nothing that the entries do not say, so it waits until somebody asks by
//! record or a day is closed: whoever saves a visit does not pay for it.

use super::{Store, head};
use crate::{
    domain::audit::subjects_of,
    error::{Kind, Result},
    store::{db::Db, meta, rows::values},
};

/// The key in `meta` of the last entry that is listed.
const LISTED: &str = "audit_listed";

/// How many entries are listed in one go: more than a busy day leaves, and few enough that no other desk notices.
const BATCH: i64 = 5_000;

/// Up to which entry the list is true.
pub(super) fn up_to(db: &Db) -> Result<i64> {
    meta::number(db, LISTED)
}

/// Lists what was entered since, as far as one go reaches. In a transaction.
pub(in crate::store) fn go_on(db: &Db) -> Result<()> {
    let from = up_to(db)?;
    let sql = "SELECT seq, records FROM audit WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    let entries = db.rows(sql, values![from, BATCH], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?;
    let Some((last, _)) = entries.last() else { return Ok(()) };
    for (seq, records) in &entries {
        for subject in subjects_of(records) {
            db.execute(
                "INSERT INTO audit_records (record, seq) VALUES (?1, ?2) ON CONFLICT (record, seq) DO NOTHING",
                values![subject.id, seq],
            )?;
        }
    }
    meta::set(db, LISTED, &last.to_string())
}

/// Says that nothing is listed yet, of a record whose list is empty.
pub(in crate::store) fn begin_anew(db: &Db) -> Result<()> {
    meta::set(db, LISTED, "0")
}

impl Store {
    /// Lists everything that was entered until now, unless another desk is writing: whoever reads waits for nobody.
    pub(super) fn list_audit(&self) -> Result<()> {
        let Some((last, _)) = head(&self.db)? else { return Ok(()) };
        let db = self.typing()?;
        while up_to(db)? < last {
            match self.write_through(db, go_on) {
                Err(error) if error.kind() == Kind::Locked => return Ok(()),
                listed => listed?,
            }
        }
        Ok(())
    }
}
