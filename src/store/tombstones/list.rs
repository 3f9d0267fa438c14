//! The file of tombstones. One line is one record: its kind, its id, the day. Nothing in it says anything about anybody, so it
//! is not encrypted, also where the record is.

use std::{
    collections::{BTreeSet, HashSet},
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use chrono::NaiveDate;

use crate::{
    domain::privacy::{Grave, Tombstone},
    error::{Error, Kind, Result},
    store::files,
};

/// What stands behind the name of a record, or of the records' part of a backup's name.
const ENDING: &str = ".erased";

/// What a file is called after until it is whole.
const PART: &str = ".part";

/// More than any counter erases in a lifetime: what is longer is no file of ours.
const LONGEST: u64 = 1 << 28;

/// The mark of no file.
pub(super) const NO_FILE: &str = "0";

/// The file of tombstones of a record.
pub fn of_record(record: &Path) -> PathBuf {
    files::beside(record, ENDING)
}

/// The file of tombstones of a record in a folder of its backups.
pub(super) fn in_folder_of(record: &Path, folder: &Path) -> PathBuf {
    folder.join(of_record(record).file_name().unwrap_or_default())
}

/// The files of tombstones in a folder of backups: whoever restores on another machine may call the record otherwise.
pub(super) fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_ours = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING)) && path.is_file()
    };
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_ours).collect();
    found.sort();
    found
}

/// A file that is there as such, not as a link to another one.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() <= LONGEST)
}

/// A file of tombstones as it was read.
#[derive(Debug, Default)]
pub(super) struct List {
    /// What it names.
    pub named: BTreeSet<Tombstone>,
    /// Its sound lines, also those of a newer program, which may name what this one does not know.
    lines: Vec<String>,
    /// Whether all of it could be read. A line that a full disk cut short, or that is none at all, may have named somebody.
    pub is_whole: bool,
    /// Whether it ends within a line.
    ends_open: bool,
}

impl List {
    /// Reads a file; an empty list where there is none.
    pub(super) fn of(path: &Path) -> Result<Self> {
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::of_text("")),
            Err(error) => return Err(Error::io(error, path)),
            Ok(_) if !is_file(path) => return Err(Error::new(Kind::BadFile).at(path.display())),
            Ok(_) => {}
        }
        let bytes = fs::read(path).map_err(|error| Error::io(error, path))?;
        Ok(Self::of_text(&String::from_utf8_lossy(&bytes)))
    }

    fn of_text(text: &str) -> Self {
        let (lines, others): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| is_sound(line));
        Self {
            named: lines.iter().filter_map(|line| Tombstone::read(line)).collect(),
            lines: lines.into_iter().map(str::to_owned).collect(),
            is_whole: others.iter().all(|line| line.is_empty()),
            ends_open: !text.is_empty() && !text.ends_with('\n'),
        }
    }
}

/// Whether a line is one of this program, or has the form of one: a newer program may erase what this one does not know.
fn is_sound(line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    matches!(words.as_slice(), [_, _, day] if day.trim_end().parse::<NaiveDate>().is_ok())
}

/// What a file of tombstones names; nothing where there is no file. What cannot be read of it is passed over.
pub fn read(path: &Path) -> Result<BTreeSet<Tombstone>> {
    List::of(path).map(|list| list.named)
}

/// Adds to a file what it does not have; makes it, for its owner alone, where it is missing. Of a file that cannot be read
/// to its end the sound lines stay. On the disk when this returns.
pub fn add(path: &Path, tombstones: &BTreeSet<Tombstone>) -> Result<()> {
    let list = List::of(path)?;
    let new: Vec<String> = missing(tombstones, &list.named).map(Tombstone::line).collect();
    match (list.is_whole, new.is_empty()) {
        (true, true) => Ok(()),
        (true, false) => append(path, &new, list.ends_open),
        (false, _) => write_anew(path, list.lines.iter().chain(&new)),
    }
}

fn append(path: &Path, lines: &[String], ends_open: bool) -> Result<()> {
    files::make_private(path)?;
    let text = if ends_open { format!("\n{}", text_of(lines)) } else { text_of(lines) };
    let written = OpenOptions::new().append(true).open(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| Error::io(error, path))?;
    files::folder_to_disk(path)
}

/// Writes a file anew, whole or not at all.
fn write_anew<'a>(path: &Path, lines: impl IntoIterator<Item = &'a String>) -> Result<()> {
    let half = files::beside(path, PART);
    // One that a killed process left.
    let _ = fs::remove_file(&half);
    append(&half, &lines.into_iter().cloned().collect::<Vec<_>>(), false)?;
    fs::rename(&half, path).map_err(|error| Error::io(error, path))?;
    files::folder_to_disk(path)
}

fn text_of(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// The tombstones of records that the others do not name, whatever their days.
pub(super) fn missing<'a>(
    tombstones: &'a BTreeSet<Tombstone>,
    known: &BTreeSet<Tombstone>,
) -> impl Iterator<Item = &'a Tombstone> {
    let known: HashSet<(Grave, String)> = known.iter().map(|known| (known.grave, known.id.clone())).collect();
    tombstones.iter().filter(move |tombstone| !known.contains(&(tombstone.grave, tombstone.id.clone())))
}

/// Lays a record's tombstones beside its backups, in a folder that is there.
pub fn lay_beside(record: &Path, folder: &Path) -> Result<()> {
    let tombstones = read(&of_record(record))?;
    if tombstones.is_empty() || !folder.is_dir() {
        return Ok(());
    }
    add(&in_folder_of(record, folder), &tombstones)
}

/// What a file is like, so that another one is known from it: its length, and when it was changed last where the system says
/// so. One that was copied only looks like another one, and is read once more.
pub(super) fn mark(file: &Path) -> String {
    let Ok(found) = fs::symlink_metadata(file) else { return NO_FILE.to_owned() };
    let changed = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let changed = changed.map(|since| format!(" {}", since.as_nanos())).unwrap_or_default();
    format!("{}{changed}", found.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spoiled_list_keeps_its_sound_lines_and_those_of_a_newer_program() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("guichet.db.erased");
        let (ours, newer) = ("person 01a 2026-11-18", "letter 01b 2026-11-19");
        fs::write(&path, format!("{ours}\n\u{0}\u{0}garbage\n{newer}\nperson 01")).expect("written");
        let list = List::of(&path).expect("read");
        assert!(!list.is_whole && list.named.len() == 1);
        let more = "case 01c 2026-11-20";
        add(&path, &Tombstone::read(more).into_iter().collect()).expect("added");
        assert_eq!(fs::read_to_string(&path).expect("read"), format!("{ours}\n{newer}\n{more}\n"));
        assert!(List::of(&path).expect("read").is_whole && !files::beside(&path, PART).exists());
    }
}
