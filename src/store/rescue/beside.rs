//! What lies beside a damaged record: whoever looks into it, as for the name by which its backups go, leaves a log of no
//! bytes there. It goes again; what was there stays.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::store::files;

/// The place of a damaged record, which is to stay as it is while it is looked at: when this goes, so does what came since.
#[derive(Debug)]
pub struct Beside {
    record: PathBuf,
    /// What was not there.
    absent: Vec<PathBuf>,
}

impl Beside {
    /// Looks at what is there, before anybody looks into the record.
    pub fn of(record: &Path) -> Self {
        let absent = ["-wal", "-shm"].map(|ending| files::beside(record, ending)).into_iter();
        Self { record: record.to_owned(), absent: absent.filter(|path| path.symlink_metadata().is_err()).collect() }
    }

    /// Removes what came since and holds nothing.
    fn tidy(&self) {
        let log = files::beside(&self.record, "-wal");
        let is_empty = || fs::metadata(&log).map_or(true, |found| found.len() == 0);
        if is_empty() {
            self.absent.iter().for_each(|path| drop(fs::remove_file(path)));
        }
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if self.absent.iter().any(|path| path.exists()) {
            // Whoever else has it open needs them.
            let _ = files::alone(&self.record, || self.tidy());
        }
    }
}
