//! Backups that were made before a day was closed hold the calling names that its close erased. Each may be somebody's way
//! back, so it stays, written anew without these names, and without what is left of recordings that were taken back: a copy
//! under a passing name, verified, takes its place.
//!
//! Which days are closed a new backup says, and which of them an older one lacks the older one says: so every backup that is
//! made tries again what could not be done before.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::NaiveDate;

use super::{
    backup::{self, copy_into, settle},
    case_index, day_close,
    db::Db,
    files,
    key::Key,
    migrate,
    rows::Columns,
    undone,
};
use crate::error::{Error, Kind, Result};

/// What became of the calling names that a backup may hold.
#[derive(Debug)]
pub(super) enum Names {
    /// It has none of a day that is closed, as far as this key can tell.
    Erased,
    /// Nobody can say whether it has: it could not be read just now.
    Unknown(Error),
    /// It has some, and is as it was: what was in the way passes.
    Kept(Error),
    /// It has some, and will never be rid of them.
    ForEver,
}

/// The days that are closed in a record or a backup.
pub(super) fn closed_days(file: &Path, key: Option<&Key>) -> Result<BTreeSet<NaiveDate>> {
    let sql = "SELECT id FROM days WHERE closed_at IS NOT NULL";
    let days = Db::open_to_read(file, key)?.rows(sql, vec![], |row| Columns::of(row).day())?;
    Ok(days.into_iter().collect())
}

/// Erases the calling names of closed days from a backup, by way of `half`, a passing file that nobody else writes.
pub(super) fn erase_names(file: &Path, half: &Path, key: Option<&Key>, closed: &BTreeSet<NaiveDate>) -> Names {
    if closed.is_empty() {
        return Names::Erased;
    }
    let open: Vec<NaiveDate> = match closed_days(file, key) {
        Ok(there) => closed.difference(&there).copied().collect(),
        // Of another key: of before it was changed, or another record's that lies in the same place. Or it is gone, or no
        // record at all: whatever else has such a name is not ours to remove.
        Err(error) if matches!(error.kind(), Kind::Damaged | Kind::NotADatabase | Kind::Missing | Kind::Internal) => {
            return Names::Erased;
        }
        Err(error) => return Names::Unknown(error),
    };
    if open.is_empty() {
        return Names::Erased;
    }
    match write(file, half, key, &open) {
        Ok(()) => Names::Erased,
        Err(error) if passes(&error) => Names::Kept(error),
        Err(_) => Names::ForEver,
    }
}

/// Whether the next try can go well: somebody is in the way, the disk is full, may not be written to, or fails.
fn passes(error: &Error) -> bool {
    use Kind::{BadBackup, Damaged, Denied, DiskFull, Locked, Missing, NotADatabase, System};
    matches!(error.kind(), BadBackup | Damaged | Denied | DiskFull | Locked | Missing | NotADatabase | System)
}

/// Writes a backup anew without the names of these days; one that cannot be is as it was.
fn write(file: &Path, half: &Path, key: Option<&Key>, open: &[NaiveDate]) -> Result<()> {
    files::remove(half)?;
    let done = copy_into(file, key, half).and_then(|()| erase(half, key, open)).and_then(|()| {
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

fn erase(half: &Path, key: Option<&Key>, open: &[NaiveDate]) -> Result<()> {
    let db = Db::open(half, key)?;
    // Nobody needs this file when it is cut short, and a journal beside it would hold what is erased.
    db.rows("PRAGMA journal_mode=MEMORY", vec![], |_| Ok(()))?;
    db.rows("PRAGMA secure_delete=ON", vec![], |_| Ok(()))?;
    // In one of an older program other tables lie: it keeps what was taken back, and is thinned out.
    let is_current = migrate::still_current(&db).is_ok();
    let records = db.transaction(|| {
        let mut records = 0;
        for day in open {
            day_close::erase(&db, *day)?;
            if is_current {
                records += undone::erase(&db, *day)?.records;
            }
        }
        if records > 0 { case_index::tidy(&db).map(|()| records) } else { Ok(records) }
    })?;
    if records > 0 { db.write_anew(half.parent()) } else { Ok(()) }
}
