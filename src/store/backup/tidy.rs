//! Taking copies away: those that the rotation no longer keeps, those that hold what was erased since.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Local, NaiveDateTime, TimeDelta};

use super::{
    Made, Places,
    compared::still_needed,
    names::{KEPT, Names, PART, copies},
};
use crate::{
    domain::rotation::{self, Keep},
    error::{Error, Kind, Result},
    store::{files, key::Key, keyring::Keyring, nameless},
};

/// Removes, once a new backup is there, all older copies of a record in its places and beside it: they hold what was
/// erased since. Gives how many were removed, and those that could not be, or must not be as they are [`still_needed`].
pub fn remove_older(record: &Path, key: Option<&Key>, places: &Places, made: &Made) -> Result<(u64, Vec<PathBuf>)> {
    let is_new = |path: &PathBuf| *path == made.file || matches!(&made.second, Some(Ok(copy)) if copy == path);
    let needed = still_needed(record, key);
    let (mut removed, mut left) = (0, Vec::new());
    for path in copies(&Names::of(record, key)?, record, places).into_iter().filter(|path| !is_new(path)) {
        if needed.iter().any(|file| is_part_of(&path, file)) {
            left.extend(needed.contains(&path).then_some(path));
            continue;
        }
        match fs::remove_file(&path) {
            Ok(()) => {
                let _ = fs::remove_file(Keyring::path(&path));
                let _ = fs::remove_file(Keyring::former(&path));
                removed += 1;
            }
            Err(_) => left.push(path),
        }
    }
    Ok((removed, left))
}

/// Whether a file is another one or lies in its log.
fn is_part_of(path: &Path, file: &Path) -> bool {
    path.to_string_lossy().starts_with(&*file.to_string_lossy())
}

/// How many days the copy lies beside a record that an upgrade of its schema made: by then either the new version works, or
/// somebody has said that it does not.
const UPGRADE_DAYS: i64 = 14;

/// How long what has no name yet is left alone: another desk may be writing it just now; none takes an hour.
const HALF_HOURS: i64 = 1;

/// Removes old copies that upgrades made: they hold what was erased since; and what upgrades left that were cut short.
pub(super) fn tidy_upgrades(record: &Path, now: NaiveDateTime) {
    let start = format!("{}.schema-", record.file_name().unwrap_or_default().to_string_lossy());
    let Ok(entries) = fs::read_dir(files::folder_of(record)) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let stays = match name.strip_prefix(&start) {
            Some(rest) if rest.ends_with(KEPT) => TimeDelta::days(UPGRADE_DAYS),
            Some(rest) if rest.ends_with(PART) => TimeDelta::hours(HALF_HOURS),
            _ => continue,
        };
        let changed = fs::symlink_metadata(&path).and_then(|found| found.modified());
        let made = changed.ok().map(|changed| DateTime::<Local>::from(changed).naive_local());
        if made.is_some_and(|made| now - made > stays) {
            let _ = fs::remove_file(&path);
            let _ = fs::remove_file(Keyring::path(&path));
        }
    }
}

/// Removes, beside a new backup, those that are no longer kept and what killed ones left. What cannot be removed now will
/// be another time: the new one is there.
pub(super) fn thin_out(names: &Names, new: &Path) {
    let folder = files::folder_of(new);
    let found = names.in_folder(folder);
    let Some(now) = moment_of(new, &found) else { return };
    let kept = rotation::kept(found.iter().map(|(moment, _)| *moment), now, &Keep::default());
    // The new one stays also where a clock that was put back makes it seem older than others.
    let old = found.into_iter().filter(|(moment, path)| path != new && !kept.contains(moment));
    old.for_each(|(_, path)| drop(forget(&path)));
    forget_halves(names, folder, now);
}

/// Removes what killed backups left in a folder, and says whether there was any.
pub(super) fn forget_halves(names: &Names, folder: &Path, now: NaiveDateTime) -> bool {
    let left = names.halves_in(folder).into_iter().filter(|(moment, _)| *moment < now - TimeDelta::hours(HALF_HOURS));
    left.filter(|(_, path)| forget(path).is_ok()).count() > 0
}

/// Erases, from the backups beside a new one, the calling names of days that are closed by now ([`nameless`]). Gives the
/// first trouble there was.
///
/// A backup that cannot be rid of them just now stays as long as every backup is kept, since it may be somebody's way back,
/// and the next one tries again; from then on, and where no other try will go better, it is removed, because names that are
/// said to be erased are erased.
pub(super) fn forget_names(names: &Names, key: Option<&Key>, new: &Path) -> Option<Error> {
    let found = names.in_folder(files::folder_of(new));
    let now = moment_of(new, &found)?;
    let closed = match nameless::closed_days(new, key) {
        Ok(closed) => closed,
        Err(error) => return Some(names_left(new, error)),
    };
    let rid = |(moment, path): (NaiveDateTime, PathBuf)| {
        let until_then = closed.range(..=moment.date()).copied().collect();
        let is_young = rotation::is_recent(moment, now);
        match nameless::erase_names(&path, &files::beside(new, PART), key, &until_then) {
            nameless::Names::Erased => None,
            nameless::Names::Unknown(error) => Some(names_left(&path, error)),
            nameless::Names::Kept(error) if is_young => Some(names_left(&path, error)),
            nameless::Names::Kept(_) | nameless::Names::ForEver => {
                forget(&path).err().map(|error| names_left(&path, error))
            }
        }
    };
    // All are tried, whatever becomes of the first.
    let troubles: Vec<Error> = found.into_iter().filter(|(moment, _)| *moment < now).filter_map(rid).collect();
    troubles.into_iter().next()
}

fn names_left(file: &Path, error: Error) -> Error {
    Error::new(Kind::NamesLeft).at(file.display()).because(error)
}

/// The moment of a backup among those that lie beside it.
fn moment_of(file: &Path, found: &[(NaiveDateTime, PathBuf)]) -> Option<NaiveDateTime> {
    found.iter().find(|(_, path)| path == file).map(|(moment, _)| *moment)
}

/// Removes a backup with its keyring.
pub(super) fn forget(file: &Path) -> Result<()> {
    files::remove(file)?;
    // Without its backup it means nothing.
    let _ = fs::remove_file(Keyring::path(file));
    Ok(())
}
