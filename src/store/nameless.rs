//! Backups that were made before a day was closed hold the calling names that its close erased. Each may be somebody's way
//! back, so it stays, written anew without these names: a copy under a passing name, verified, takes its place.

use std::{fs, path::Path};

use chrono::NaiveDate;

use super::{
    backup::{self, copy_into, settle},
    day_close,
    db::Db,
    files,
    key::Key,
    rows::values,
};
use crate::error::Result;

/// Erases the calling names of closed days from a backup, by way of `half`, a passing file that nobody else writes. One that
/// cannot be rid of them is as it was, and an error.
pub(super) fn write(file: &Path, half: &Path, key: Option<&Key>, closed: &[NaiveDate]) -> Result<()> {
    if holds_closed(file, key, closed)? {
        return Ok(());
    }
    backup::remove(half)?;
    let done = copy_into(file, key, half).and_then(|()| erase(half, key, closed)).and_then(|()| {
        files::to_disk(half)?;
        backup::verify(half, key)?;
        settle(half, file)
    });
    if done.is_err() {
        // The error that counts is the first.
        let _ = fs::remove_file(half);
    }
    done
}

/// Whether a backup was made when these days were closed already: none of their names is in it.
fn holds_closed(file: &Path, key: Option<&Key>, closed: &[NaiveDate]) -> Result<bool> {
    let db = Db::open_to_read(file, key)?;
    for day in closed {
        let sql = "SELECT 1 FROM days WHERE id = ?1 AND closed_at IS NOT NULL";
        if db.rows(sql, values![day], |row| row.get::<i64>(0))?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn erase(half: &Path, key: Option<&Key>, closed: &[NaiveDate]) -> Result<()> {
    let db = Db::open(half, key)?;
    // Nobody needs this file when it is cut short, and a journal beside it would hold what is erased.
    db.rows("PRAGMA journal_mode=MEMORY", vec![], |_| Ok(()))?;
    db.rows("PRAGMA secure_delete=ON", vec![], |_| Ok(()))?;
    db.transaction(|| closed.iter().try_for_each(|day| day_close::erase(&db, *day).map(drop)))
}
