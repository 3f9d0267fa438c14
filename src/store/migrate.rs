//! Brings a file's schema up to date.
//!
//! Each step is a numbered `.sql` file, applied once, in order. All missing steps of one start run in one
//! transaction, after a copy of the file was written beside it; the version is a row of the table `meta`, because not
//! every engine has `user_version`. A file from a newer guichet is refused untouched, and so is a database that is
//! not ours. A released step is never edited: what must change comes as a new one.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;

use super::{
    backup::{self, PART},
    case_index,
    db::Db,
    files,
    key::{Key, random},
    meta, roots,
};
use crate::error::{Error, Kind, Result};

/// The steps, in order; the first has number 1.
const STEPS: &[&str] = &[
    include_str!("migrations/0001_records.sql"),
    include_str!("migrations/0002_directory.sql"),
    include_str!("migrations/0003_services.sql"),
    include_str!("migrations/0004_journal.sql"),
    include_str!("migrations/0005_register.sql"),
    include_str!("migrations/0006_referrals.sql"),
    CASES,
    include_str!("migrations/0008_people.sql"),
    include_str!("migrations/0009_freshness.sql"),
    include_str!("migrations/0010_search.sql"),
    include_str!("migrations/0011_last_seen.sql"),
    include_str!("migrations/0012_review.sql"),
    include_str!("migrations/0013_days.sql"),
    include_str!("migrations/0014_totals.sql"),
    include_str!("migrations/0015_testimonies.sql"),
    include_str!("migrations/0016_rights.sql"),
    include_str!("migrations/0017_survey.sql"),
    include_str!("migrations/0018_audit.sql"),
    include_str!("migrations/0019_erase.sql"),
    include_str!("migrations/0020_retention.sql"),
    include_str!("migrations/0021_phones_notes_publications.sql"),
    include_str!("migrations/0022_audit_listed.sql"),
    include_str!("migrations/0023_record_id.sql"),
    include_str!("migrations/0024_draft_day.sql"),
    include_str!("migrations/0025_draft_made.sql"),
];

/// The step that brings the full-text index of cases: words are folded here, not by SQL.
const CASES: &str = include_str!("migrations/0007_cases.sql");

/// The schema version that this program writes.
pub const CURRENT: i64 = STEPS.len() as i64;

/// Tables of the first step: a database that has not all of them is somebody else's.
const OURS: &[&str] = &["meta", "visits", "visit_events", "cases", "actions"];

/// Applies what is missing. `path` is where the file lies, for the copy, and what opens it; `None` in memory.
pub fn bring_up_to_date(db: &Db, path: Option<(&Path, Option<&Key>)>) -> Result<()> {
    if let Some((path, key)) = path {
        loop {
            let found = version(db)?;
            if !(1..CURRENT).contains(&found) || copy_beside(db, path, key, found)? {
                break;
            }
        }
    }
    up_to(db, CURRENT)
}

/// Applies the missing steps up to the one with this number. Only the upgrade tests stop before the last.
#[doc(hidden)]
pub fn up_to(db: &Db, last: i64) -> Result<()> {
    if version(db)? >= last {
        return Ok(());
    }
    db.transaction(|| {
        // Another desk may have done it while this one waited for the lock.
        let found = version(db)?;
        for (number, step) in (1..=last).zip(STEPS).filter(|(number, _)| *number > found) {
            db.batch(step)?;
            if *step == CASES {
                case_index::fill(db)?;
            }
            meta::set(db, "schema", &i64::to_string(&number))?;
        }
        roots::note(db)
    })
}

/// The file's schema version; 0 for a database without any table. Reads only. A database with tables that are not
/// ours, or from a newer program, is refused.
pub fn version(db: &Db) -> Result<i64> {
    let tables = db.rows("SELECT name FROM sqlite_schema WHERE type = 'table'", vec![], |row| row.get::<String>(0))?;
    if tables.is_empty() {
        return Ok(0);
    }
    if !OURS.iter().all(|ours| tables.iter().any(|table| table == ours)) {
        return Err(Error::new(Kind::NotADatabase));
    }
    let found = written(db).map_err(|error| match error.kind() {
        // A table of that name with other columns.
        Kind::Internal => Error::new(Kind::NotADatabase).because(error),
        _ => error,
    })?;
    match found {
        None => Err(Error::new(Kind::NotADatabase)),
        Some(found) if found > CURRENT => {
            Err(Error::new(Kind::NewerSchema).at(format_args!("schema {found} > {CURRENT}")))
        }
        Some(found) => Ok(found),
    }
}

/// Refuses to go on when a newer program changed the schema while this one was running. Cheap enough for every write.
pub fn still_current(db: &Db) -> Result<()> {
    must_be_current(meta::number(db, "schema")?)
}

/// The same of a version that was read; 0 where none stands there.
pub fn must_be_current(found: i64) -> Result<()> {
    if found == CURRENT {
        return Ok(());
    }
    Err(Error::new(Kind::NewerSchema).at(format_args!("schema {found} > {CURRENT}")))
}

fn written(db: &Db) -> Result<Option<i64>> {
    Ok(meta::text(db, "schema")?.and_then(|text| text.parse().ok()))
}

/// Sees to it that a whole copy of the file as it is before the change lies beside it, under a name that says its version.
/// It appears under that name only when it is complete and was verified, as a backup is. One from an earlier start is
/// enough where it holds the very same; whatever else has that name stays, and the new copy gets another.
///
/// Says whether there was still something to copy: where another desk has upgraded the file meanwhile, it has made its own.
fn copy_beside(db: &Db, path: &Path, key: Option<&Key>, version: i64) -> Result<bool> {
    let free = match copy_or_name(db, path, key, version)? {
        Copy::There => return Ok(true),
        Copy::Free(free) => free,
    };
    // Of its own: another desk may be copying the same just now.
    let mut chance = [0; 8];
    random(&mut chance)?;
    let half = files::beside(path, &format!(".schema-{version}.bak.{}{PART}", HEXLOWER.encode(&chance)));
    files::make_fresh(&half)?;
    let done = backup::copy_of(db, &half, key).and_then(|()| {
        // What was copied is what lay there when the copy was begun, or what another desk made of it.
        let copied = self::version(&Db::open_to_read(&half, key)?)?;
        if copied == version { give_name(path, &half, &free) } else { Ok(Named::NotNeeded) }
    });
    let _ = fs::remove_file(&half);
    match done {
        Ok(Named::Done) => files::folder_to_disk(&free).map(|()| true),
        Ok(Named::Taken) => copy_beside(db, path, key, version),
        Ok(Named::NotNeeded) => Ok(false),
        // Not the same before as behind: then it is no fault of the disk.
        Err(_) if self::version(db)? != version => Ok(false),
        Err(error) => Err(error),
    }
}

/// What became of a verified copy.
enum Named {
    Done,
    /// Another desk was faster with this name.
    Taken,
    /// It is none of the version that was to be copied.
    NotNeeded,
}

/// Gives a verified copy its name, and the keyring beside it.
fn give_name(path: &Path, half: &Path, free: &Path) -> Result<Named> {
    backup::copy_keys(path, free)?;
    match fs::hard_link(half, free) {
        Ok(()) => Ok(Named::Done),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Named::Taken),
        // A disk that knows no second names.
        Err(_) => fs::rename(half, free).map(|()| Named::Done).map_err(|error| Error::io(error, half)),
    }
}

/// A copy of what a file holds that is there already, or the name for one.
enum Copy {
    There,
    Free(PathBuf),
}

fn copy_or_name(db: &Db, path: &Path, key: Option<&Key>, version: i64) -> Result<Copy> {
    let names = (2..).map(|number| format!(".schema-{version}.{number}.bak"));
    for name in std::iter::once(format!(".schema-{version}.bak")).chain(names) {
        let copy = files::beside(path, &name);
        if fs::symlink_metadata(&copy).is_err() {
            return Ok(Copy::Free(copy));
        }
        if backup::holds_the_same(db, &copy, key) {
            return backup::copy_missing_keys(path, &copy).map(|()| Copy::There);
        }
    }
    Err(Error::new(Kind::Exists).at(path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_desk_has_upgraded_meanwhile_is_no_copy_of_what_was_there() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("guichet.db");
        files::make_fresh(&path).expect("an empty file");
        let db = Db::open(&path, None).expect("a connection");
        up_to(&db, CURRENT).expect("upgraded");
        assert!(
            !copy_beside(&db, &path, None, 12).expect("nothing to copy"),
            "it was of version 12 when somebody looked"
        );
        let names = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
        assert_eq!(names.collect::<Vec<_>>(), ["guichet.db"]);
    }
}
