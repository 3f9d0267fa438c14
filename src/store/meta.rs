//! The table `meta`: what a record knows of itself, one short text under each key.

use super::{db::Db, rows::values};
use crate::error::Result;

/// The key of the short name that the record gave itself.
pub const RECORD: &str = "record";

/// What stands under a key.
pub fn text(db: &Db, key: &str) -> Result<Option<String>> {
    let found = db.rows("SELECT value FROM meta WHERE key = ?1", values![key], |row| row.get::<String>(0))?;
    Ok(found.into_iter().next())
}

/// The number under a key; 0 where nothing stands there.
pub fn number(db: &Db, key: &str) -> Result<i64> {
    let sql = "SELECT CAST(value AS BIGINT) FROM meta WHERE key = ?1";
    Ok(db.rows(sql, values![key], |row| row.get(0))?.into_iter().next().unwrap_or_default())
}

/// Writes what stands under a key from now on. In a transaction.
pub fn set(db: &Db, key: &str, value: &str) -> Result<()> {
    db.execute(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        values![key, value],
    )?;
    Ok(())
}

/// Takes a key away.
pub fn clear(db: &Db, key: &str) -> Result<()> {
    db.execute("DELETE FROM meta WHERE key = ?1", values![key])?;
    Ok(())
}
