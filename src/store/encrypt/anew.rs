//! The record written anew with another key, or with none, as a whole: a file beside it that takes its place.
//!
//! What the record says of that, its entry in the audit, is in the copy before it takes the place: it is there exactly where
//! the change took effect. Where it cannot be written nothing has changed.

use std::{fs, path::Path};

use super::of_record;
use crate::{
    error::{Error, Kind, Result},
    store::{
        Store, backup,
        db::{Db, Open},
        files,
        key::Key,
        keyring::{Changed, Held, Keyring},
    },
};

/// The new file until it takes the record's place.
const PART: &str = ".rekey.part";

/// Removes the copy that a change of keys which was cut short left beside a record: all of it, and where the encryption was
/// being taken away, for everybody to read. Not while somebody is at it.
pub fn forget_half(path: &Path) {
    let half = files::beside(path, PART);
    if half.exists()
        && let Ok(Some(_held)) = Held::now(path)
    {
        // Where it cannot be removed, `guichet doctor` names it.
        let _ = fs::remove_file(half);
    }
}

/// Writes the record anew with another key, verifies it, lets `enters` add what the record says of the change, and puts it in
/// place with the keyring of that key while nobody else can write.
pub(super) fn convert(
    held: &Held,
    from: Option<&Key>,
    to: Option<(&Keyring, &Key)>,
    enters: impl FnOnce(&Db) -> Result<()>,
) -> Result<Changed<()>> {
    let path = held.record();
    let here = |error: Error| of_record(error, path);
    let db = alone(path, from).map_err(here)?;
    db.hold().map_err(here)?;
    let half = files::beside(path, PART);
    files::remove(&half).and_then(|()| files::make_fresh(&half)).map_err(here)?;
    let (ring, key) = to.unzip();
    let done = fill(&db, &half, key, enters).and_then(|()| held.replace(ring, || take_place(&half, path)));
    drop(db);
    done.map_err(|error| {
        let _ = fs::remove_file(&half);
        here(if is_of_half(&error, path, from) { error.called(Kind::System).at(half.display()) } else { error })
    })
}

/// A record that nobody else has open.
pub(super) fn alone(path: &Path, key: Option<&Key>) -> Result<Db> {
    // Whatever opens it first brings its schema up to date and writes the log of a killed desk into it.
    drop(Store::open_with(path, Open::Existing, key)?);
    let mut db = Db::open(path, key)?;
    db.alone()?;
    Ok(db)
}

/// The copy is the record to the row before anything is added to it.
fn fill(db: &Db, half: &Path, to: Option<&Key>, enters: impl FnOnce(&Db) -> Result<()>) -> Result<()> {
    let text = half.to_str().ok_or_else(|| Error::new(Kind::System).at(half.display()))?;
    db.export(text, to)?;
    files::to_disk(half)?;
    backup::same_as(db, half, to)?;
    let copy = Db::open_in_the_making(half, to)?;
    copy.transaction(|| enters(&copy))?;
    drop(copy);
    files::to_disk(half)
}

/// Whether what is said to be damaged is the new file: it has no journal, so a page that the disk refused spoils it.
fn is_of_half(error: &Error, path: &Path, key: Option<&Key>) -> bool {
    let could_be = [Kind::Damaged, Kind::NotADatabase, Kind::BadBackup, Kind::Internal].contains(&error.kind());
    could_be && backup::verify(path, key).is_ok()
}

/// The new file takes the record's place. From then on it is the record, whatever fails behind it.
fn take_place(half: &Path, path: &Path) -> Result<Changed<()>> {
    fs::rename(half, path).map_err(|error| Error::io(error, path))?;
    let tidied = || {
        ["-wal", "-shm"].into_iter().try_for_each(|ending| files::remove(&files::beside(path, ending)))?;
        files::folder_to_disk(path)
    };
    Ok(Changed { made: (), trouble: tidied().err() })
}
