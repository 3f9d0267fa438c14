//! Taking copies away: those that the rotation no longer keeps, those that hold what was erased since.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    Made, Places,
    names::{KEPT, PART, copies, named},
};
use crate::{
    domain::rotation::{self, Keep},
    error::Kind,
    store::{files, key::Key, keyring::Keyring, nameless},
};

/// Removes, once a new backup is there, all older copies of a record in its places and beside it: they hold what was
/// erased since. Gives how many were removed, and those that could not be.
pub fn remove_older(record: &Path, places: &Places, made: &Made) -> (u64, Vec<PathBuf>) {
    let is_new = |path: &PathBuf| *path == made.file || matches!(&made.second, Some(Ok(copy)) if copy == path);
    let (mut removed, mut left) = (0, Vec::new());
    for path in copies(record, places).into_iter().filter(|path| !is_new(path)) {
        match fs::remove_file(&path) {
            Ok(()) => removed += 1,
            Err(_) => left.push(path),
        }
    }
    (removed, left)
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

/// Removes, beside a new backup, those that are no longer kept and what killed ones left; from those that stay, the names
/// of days that are closed now. What cannot be removed now will be another time: the new one is there.
pub(super) fn tidy(record: &Path, key: Option<&Key>, new: &Path, closed: &[NaiveDate]) {
    let folder = files::folder_of(new);
    let found = named(record, folder, ".db");
    let Some(now) = found.iter().find(|(_, path)| path == new).map(|(moment, _)| *moment) else { return };
    let kept = rotation::kept(found.iter().map(|(moment, _)| *moment), now, &Keep::default());
    let began = closed.iter().min().map(|day| day.and_time(NaiveTime::MIN));
    let has_names = |moment: NaiveDateTime| began.is_some_and(|began| began <= moment && moment < now);
    let part = format!(".db{PART}");
    let left =
        named(record, folder, &part).into_iter().filter(|(moment, _)| *moment < now - TimeDelta::hours(HALF_HOURS));
    // The new one stays also where a clock that was put back makes it seem older than others.
    for (moment, path) in found.into_iter().filter(|(_, path)| path != new).chain(left) {
        let stays = kept.contains(&moment) && path.extension().is_some_and(|extension| extension == "db");
        let is_nameless = || match nameless::write(&path, &files::beside(new, PART), key, closed) {
            Ok(()) => true,
            // Of another key: of before it was changed, or another record's that lies in the same place.
            Err(error) => matches!(error.kind(), Kind::Damaged | Kind::NotADatabase),
        };
        if !stays || (has_names(moment) && !is_nameless()) {
            let _ = fs::remove_file(&path);
            let _ = fs::remove_file(Keyring::path(&path));
        }
    }
}
