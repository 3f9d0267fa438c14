//! Brings a file's schema up to date.
//!
//! Each step is a numbered `.sql` file, applied once, in order. All missing steps of one start run in one
//! transaction, after a copy of the file was written beside it; the version is a row of the table `meta`, because not
//! every engine has `user_version`. A file from a newer guichet is refused untouched, and so is a database that is
//! not ours. A released step is never edited: what must change comes as a new one.

use std::path::{Path, PathBuf};

use super::db::{Db, Value};
use crate::error::{Error, Kind, Result};

/// The steps, in order; the first has number 1.
const STEPS: &[&str] = &[include_str!("migrations/0001_records.sql"), include_str!("migrations/0002_directory.sql")];

/// The schema version that this program writes.
pub const CURRENT: i64 = STEPS.len() as i64;

/// Applies what is missing. `path` is where the file lies, for the copy; `None` in memory.
pub fn bring_up_to_date(db: &Db, path: Option<&Path>) -> Result<()> {
    let found = version(db)?;
    if found == CURRENT {
        return Ok(());
    }
    if found > CURRENT {
        return Err(Error::new(Kind::NewerSchema).at(format_args!("schema {found} > {CURRENT}")));
    }
    if let (Some(path), true) = (path, found > 0) {
        copy_beside(db, path, found)?;
    }
    db.transaction(|| {
        // Another desk may have done it while this one waited for the lock.
        let found = version(db)?;
        for (number, step) in (1..).zip(STEPS).filter(|(number, _)| *number > found) {
            db.batch(step)?;
            db.execute(
                "INSERT INTO meta (key, value) VALUES ('schema', ?1) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                vec![Value::Text(i64::to_string(&number))],
            )?;
        }
        Ok(())
    })
}

/// The file's schema version; 0 for a file without any table. A database with tables that are not ours is refused.
fn version(db: &Db) -> Result<i64> {
    let tables = db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'", vec![], |row| row.get::<String>(0))?;
    if tables.is_empty() {
        return Ok(0);
    }
    if !tables.iter().any(|table| table == "meta") {
        return Err(Error::new(Kind::NotADatabase));
    }
    let found = db.rows("SELECT value FROM meta WHERE key = 'schema'", vec![], |row| row.get::<String>(0))?;
    let version = found.first().and_then(|text| text.parse().ok());
    version.ok_or_else(|| Error::new(Kind::NotADatabase))
}

/// Writes a whole copy of the file as it is before the change, under a name that says its version.
fn copy_beside(db: &Db, path: &Path, version: i64) -> Result<PathBuf> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".schema-{version}.bak"));
    let copy = path.with_file_name(name);
    if !copy.exists() {
        db.execute("VACUUM INTO ?1", vec![Value::Text(copy.display().to_string())])?;
    }
    Ok(copy)
}
