//! A record that is missing or has no bytes, although what only a record leaves still lies there: it was deleted, moved, or
//! emptied by a disk. A new one in its place would say that nobody ever came, and its backups would push out the old ones; so
//! nothing begins it anew without a word.
//!
//! What tells of it: a keyring, tombstones, a log with something in it, a copy set aside, backups that bear its file's name. A
//! first start that was killed leaves none of these but a keyring, and says so by a file of its own ([`FirstStart`]).

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    backup::{self, Known, Places},
    files,
    key::Key,
    keyring::Keyring,
    place, seals, tombstones,
};
use crate::error::{Error, Kind, Result};

/// What the file is called after that stands beside a keyring whose record is being made.
const BEGUN: &str = ".first.part";

/// Whether there is something to open: a file that is missing, or has no bytes, is begun anew.
pub fn is_new(record: &Path) -> bool {
    files::is_new(record)
}

/// Refuses a record that is gone, before anything begins it anew: `RecordGone`, with what is left of it as its cause. One
/// look at the file where it is there; the folder of its backups is read where it is not.
pub fn refuse(record: &Path, backups: &Path) -> Result<()> {
    if !is_new(record) {
        return Ok(());
    }
    let mut traces = beside(record);
    if !backup::known(record, None, &[backups]).is_empty() {
        traces.push(backups.join(format!("{}-*.db*", record.file_stem().unwrap_or_default().to_string_lossy())));
    }
    as_error(record, &traces)
}

/// The same by what lies beside the record alone, for whoever does not know where its backups go.
pub(super) fn refuse_beside(record: &Path) -> Result<()> {
    as_error(record, &beside(record))
}

fn as_error(record: &Path, traces: &[PathBuf]) -> Result<()> {
    // Another desk may be beginning it just now: by the time its traces were seen, it is there.
    if traces.is_empty() || !is_new(record) {
        return Ok(());
    }
    // A link to nowhere, a folder of others: that comes first.
    place::fit(record)?;
    let names: Vec<String> = traces.iter().map(|path| path.display().to_string()).collect();
    Err(Error::new(Kind::RecordGone).at(record.display()).because(names.join(", ")))
}

/// The files beside a record that only a record leaves.
fn beside(record: &Path) -> Vec<PathBuf> {
    let keys = Keyring::path(record);
    let log = files::beside(record, "-wal");
    let mut found = Vec::new();
    if keys.exists() && !FirstStart::is_under_way(record) {
        found.push(keys);
    }
    found.extend(Some(tombstones::of_record(record)).filter(|path| path.exists()));
    found.extend(Some(log).filter(|log| fs::metadata(log).is_ok_and(|found| found.len() > 0)));
    found.extend(backup::copies_beside(record));
    found
}

/// The newest backup of a record that is gone or damaged: one that is sound, or into which nobody can look without another
/// passphrase, also because it is of another key. Putting it back asks for that, and verifies it.
pub fn newest_backup(record: &Path, key: Option<&Key>, places: &Places) -> Option<PathBuf> {
    let is_usable = |file: &PathBuf| match backup::verify(file, key).map_err(|error| error.kind()) {
        Ok(_) | Err(Kind::KeyNeeded) => true,
        Err(Kind::Damaged) => key.is_some_and(|key| seals::are_of_other_key(file, key)),
        Err(_) => false,
    };
    // What a window still held when its file was deleted is a backup of that moment.
    let mut all = backup::known(record, key, &places.folders().collect::<Vec<_>>());
    all.extend(backup::opened(record));
    all.sort_by_key(|known| std::cmp::Reverse(known.moment));
    all.into_iter().map(|Known { file, .. }| file).find(is_usable)
}

/// A new encrypted record is being made: its keyring comes before it, and means nothing as long as this file stands beside
/// it. Killed in between, the keyring's passphrase makes the record, or another first start does.
#[derive(Debug)]
pub(super) struct FirstStart<'a>(&'a Path);

impl<'a> FirstStart<'a> {
    /// Says so, on the disk, before the keyring is written.
    pub(super) fn of(record: &'a Path) -> Result<Self> {
        let begun = files::beside(record, BEGUN);
        files::make_private(&begun)?;
        files::folder_to_disk(&begun)?;
        Ok(Self(record))
    }

    fn is_under_way(record: &Path) -> bool {
        files::beside(record, BEGUN).exists()
    }

    /// The record is there.
    pub(super) fn ends(self) {
        Self::is_over(self.0);
    }

    /// A record was opened: whatever made it has come to its end.
    pub(super) fn is_over(record: &Path) {
        let _ = fs::remove_file(files::beside(record, BEGUN));
    }
}
