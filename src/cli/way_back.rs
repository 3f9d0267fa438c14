//! What to name beside the news that a record is damaged: the newest backup that is sound. Damage shows wherever a page is
//! first read, so it is looked for where errors are said, not where they arise.

use std::{cell::OnceCell, path::PathBuf, rc::Rc};

use crate::{
    app::day::places,
    config::Backup,
    error::{Error, Kind},
    store::{backup, key::Key},
};

/// The record at hand, as far as it was opened, and where its backups go.
#[derive(Clone)]
pub(super) struct WayBack {
    record: Option<PathBuf>,
    key: Rc<OnceCell<Key>>,
    backup: Backup,
}

impl WayBack {
    /// For a record that is yet to be opened.
    pub(super) fn new(record: Option<PathBuf>, backup: Backup) -> Self {
        Self { record, key: Rc::default(), backup }
    }

    /// Keeps what opens the record, and so its backups.
    pub(super) fn opened_with(&self, key: Option<&Key>) {
        if let Some(key) = key {
            let _ = self.key.set(key.clone());
        }
    }

    /// The error, with the backup's name where it tells of damage.
    pub(super) fn beside(&self, error: Error) -> Error {
        let Some(record) = self.record.as_ref().filter(|_| error.kind() == Kind::Damaged && error.backup().is_none())
        else {
            return error;
        };
        match backup::newest_sound(record, self.key.get(), &places(&self.backup, record)) {
            Some(backup) => error.with_backup(backup.file.display().to_string()),
            None => error,
        }
    }
}
