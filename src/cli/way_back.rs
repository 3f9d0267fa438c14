//! What to name beside the news that a record is damaged or gone: the newest backup. Damage shows wherever a page is
//! first read, so it is looked for where errors are said, not where they arise. That a record is gone is looked at here, too,
//! before anything opens it: where its backups lie is not the record's to know.

use std::{
    cell::OnceCell,
    path::{MAIN_SEPARATOR, Path, PathBuf},
    rc::Rc,
};

use crate::{
    app::day::places,
    config::Backup,
    error::{Error, Kind, Result},
    store::{gone, key::Key, place},
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

    /// Refuses a record that is missing or empty although something of it is left, before it is begun anew.
    pub(super) fn not_gone(&self, record: &Path) -> Result<()> {
        gone::refuse(record, &self.backup.folder_for(record))
    }

    /// The error, with the backup's name where it tells that the record is damaged or gone, or that something else has its
    /// name.
    pub(super) fn beside(&self, error: Error) -> Error {
        let Some(record) = self.record.as_ref().filter(|_| is_open(&error)) else { return error };
        match error.kind() {
            Kind::Damaged if !is_of_other(&error, record) => {
                error.about(record).with_backup(self.newest(record).as_deref())
            }
            Kind::UnsafePlace if place::is_taken(record) => error.with_backup(self.newest(record).as_deref()),
            Kind::RecordGone => error.with_backup(self.newest(record).as_deref()),
            _ => error,
        }
    }

    /// The newest backup of a record.
    pub(super) fn newest(&self, record: &Path) -> Option<PathBuf> {
        gone::newest_backup(record, self.key.get(), &places(&self.backup, record))
    }
}

/// Whether nobody looked for a backup yet.
fn is_open(error: &Error) -> bool {
    error.backup().is_none() && !error.has_no_backup()
}

/// Whether an error is about another file: what is said of that says nothing of the record.
fn is_of_other(error: &Error, record: &Path) -> bool {
    match error.file() {
        Some(file) => std::path::absolute(record).is_ok_and(|record| record != file),
        None => error.place().is_some_and(|place| place.contains(MAIN_SEPARATOR) && !error.is_at(record)),
    }
}
