//! A place for backups that is full: what its rotation would have removed behind the new one makes room for it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::{names::Names, sound::checked, tidy};
use crate::{
    domain::rotation::{self, Keep},
    error::{Error, Kind, Result},
    store::key::Key,
};

/// Puts a backup of that moment in a folder. Where the folder has no room for it, what would be removed behind it anyway is
/// removed first, and it is tried once more; `DiskFull` with the folder as its place where that does not help either.
pub(super) fn with_room<T>(
    (names, key): (&Names, Option<&Key>),
    folder: &Path,
    moment: NaiveDateTime,
    put: impl Fn() -> Result<T>,
) -> Result<T> {
    let done = match put() {
        Err(error) if is_full(&error, folder) && clear((names, key), folder, moment) => put(),
        done => done,
    };
    done.map_err(|error| if is_full(&error, folder) { error.at(folder.display()) } else { error })
}

/// Whether it is this folder that has no room, and not the disk of what is copied into it.
fn is_full(error: &Error, folder: &Path) -> bool {
    error.kind() == Kind::DiskFull && error.place().is_some_and(|place| Path::new(place).starts_with(folder))
}

/// Says whether anything could be removed. Where no backup in the folder is known to be sound, all of them stay: one may be,
/// for whoever has another key.
fn clear((names, key): (&Names, Option<&Key>), folder: &Path, moment: NaiveDateTime) -> bool {
    let mut removed = tidy::forget_halves(names, folder, moment);
    let mut found: Vec<(NaiveDateTime, PathBuf)> = names.in_folder(folder);
    found.sort();
    let sound = found.iter().rev().find(|(_, path)| checked(path, key).is_ok()).map(|(moment, _)| *moment);
    let Some(sound) = sound else { return removed };
    let there: BTreeSet<NaiveDateTime> = found.iter().map(|(moment, _)| *moment).collect();
    let old = rotation::in_the_way(&there, moment, sound, &Keep::default());
    for (_, path) in found.iter().filter(|(moment, _)| old.contains(moment)) {
        removed |= tidy::forget(path).is_ok();
    }
    removed
}
