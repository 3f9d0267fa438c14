//! Files with many pages of which nobody needs the content, only that they are there and, in an encrypted one, sealed.

use std::path::Path;

use super::form::{Form, PAGE};
use crate::{
    error::Result,
    store::{
        db::{Db, Value},
        files,
    },
};

/// How many pages are filled by one row.
const MOST: u64 = 16_384;

/// Makes a file of more pages than these, all but the first of one table, `filler`.
pub fn fill(file: &Path, form: &Form<'_>, pages: u64) -> Result<Db> {
    files::make_fresh(file)?;
    let db = form.open(file)?;
    // Nobody needs it when this is cut short.
    db.batch(&format!("PRAGMA page_size={PAGE}; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"))?;
    db.transaction(|| {
        db.batch("CREATE TABLE filler (bytes BLOB)")?;
        loop {
            let made = db.rows("PRAGMA page_count", vec![], |row| row.get::<i64>(0))?;
            let made = made.first().copied().unwrap_or_default().unsigned_abs();
            if made > pages {
                return Ok(());
            }
            let bytes = i64::try_from((pages + 1 - made).min(MOST) * PAGE).unwrap_or_default();
            db.execute("INSERT INTO filler (bytes) VALUES (zeroblob(?1))", vec![Value::Integer(bytes)])?;
        }
    })?;
    Ok(db)
}

/// The same with pages that belong to nobody, and stay where they are.
pub fn of_nobody(file: &Path, form: &Form<'_>, pages: u64) -> Result<()> {
    fill(file, form, pages)?.execute("DELETE FROM sqlite_schema", vec![]).map(drop)
}

/// The same with pages in which nothing is, and which no table would take for its own.
pub fn blank(file: &Path, form: &Form<'_>, pages: u64) -> Result<()> {
    fill(file, form, pages)?.batch("PRAGMA secure_delete=ON; DELETE FROM filler;")
}
