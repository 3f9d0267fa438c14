//! What copies of a record are called, and which there are: backups in their places, and what was kept beside the record.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::Places;
use crate::{
    error::{Error, Kind},
    store::files,
};

/// How the moment of a backup stands in its name.
pub(super) const STAMP: &str = "-%Y-%m-%d-%H%M%S";

/// How a file ends that was kept beside the record.
pub(super) const KEPT: &str = ".bak";

/// What a file is called until it is whole.
pub(in crate::store) const PART: &str = ".part";

pub(super) fn stem(record: &Path) -> String {
    record.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a record in a folder that are named after their moments and end so.
pub(super) fn named(record: &Path, folder: &Path, ending: &str) -> Vec<(NaiveDateTime, PathBuf)> {
    let stem = stem(record);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let found = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let name = path.file_name()?.to_str()?;
        let moment = name.strip_prefix(&stem)?.strip_suffix(ending)?;
        Some((NaiveDateTime::parse_from_str(moment, STAMP).ok()?, path))
    });
    found.collect()
}

/// A backup by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// When it was made, by the counter's clock.
    pub moment: NaiveDateTime,
    /// The file.
    pub file: PathBuf,
}

/// The backups of a record in a folder, the newest first; whether they are sound is not looked at.
pub fn known(record: &Path, folder: &Path) -> Vec<Known> {
    let found = named(record, folder, ".db").into_iter().map(|(moment, file)| Known { moment, file });
    let mut found: Vec<Known> = found.collect();
    found.sort_by_key(|known| std::cmp::Reverse(known.moment));
    found
}

/// What a further backup would bring, where the record is as it was.
#[derive(Debug)]
pub enum Missing {
    /// The newest is in both places, or there is no second one.
    Nothing,
    /// The newest has no copy in the second place, which is there; or there is none at all.
    Copy,
    /// The second place is not there.
    Second(Error),
}

/// Looks whether the newest backup of a record is wherever it should be; whether it is sound is not looked at.
pub fn missing(record: &Path, places: &Places) -> Missing {
    let Some(newest) = known(record, &places.folder).into_iter().next() else { return Missing::Copy };
    let Some(second) = &places.second else { return Missing::Nothing };
    if !second.is_dir() {
        return Missing::Second(Error::new(Kind::NoSecond).at(second.display()));
    }
    match newest.file.file_name().map(|name| second.join(name)) {
        Some(copy) if copy.is_file() => Missing::Nothing,
        _ => Missing::Copy,
    }
}

/// The whole copies of a record that are not encrypted: backups in both places, and what was kept beside it.
pub fn plain_copies(record: &Path, places: &Places) -> Vec<PathBuf> {
    let mut copies = copies(record, places);
    copies.retain(|path| is_plain(path));
    copies
}

/// All whole copies of a record: backups in both places, and those beside it.
pub(super) fn copies(record: &Path, places: &Places) -> Vec<PathBuf> {
    let folders = [Some(&places.folder), places.second.as_ref()].into_iter().flatten();
    let backups = folders.flat_map(|folder| named(record, folder, ".db")).map(|(_, path)| path);
    backups.chain(copies_beside(record)).collect()
}

/// Copies of a record that no rotation removes: those made before its schema changed, and those that a backup was put in
/// the place of, with their logs.
fn copies_beside(record: &Path) -> Vec<PathBuf> {
    let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Ok(entries) = fs::read_dir(files::folder_of(record)) else { return Vec::new() };
    let is_copy = |path: &PathBuf| {
        let rest = path.file_name().and_then(|found| found.to_str()).and_then(|found| found.strip_prefix(&name));
        rest.is_some_and(|rest| {
            let log = ["-wal", "-shm", "-journal"].iter().find_map(|ending| rest.strip_suffix(ending));
            rest.starts_with('.') && log.unwrap_or(rest).ends_with(KEPT)
        })
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_copy).collect()
}

/// Whether a file that nobody has open is a database that is not encrypted (SQLite, "Database File Format", 1.3).
fn is_plain(file: &Path) -> bool {
    let mut magic = [0; 16];
    let read = File::open(file).and_then(|mut file| io::Read::read_exact(&mut file, &mut magic));
    read.is_ok() && &magic == b"SQLite format 3\0"
}
