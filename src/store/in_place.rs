//! Whether an open record still lies where it was opened, and what is done where it does not: another file was put in its
//! place, or its own or its log was deleted. What would be written then is lost with the process, so it is refused; and what
//! nobody but this process can read any more is written beside, before its window is closed.

use std::{
    cell::{Cell, RefCell},
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::{Store, backup, db::Db, files};
use crate::error::{Error, Kind, Result};

/// The files of an open record by what they are and not by their names; none where that cannot be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct WorksIn {
    record: Option<(u64, u64)>,
    /// As long as somebody has the record open, its log is neither made anew nor taken away.
    log: Option<(u64, u64)>,
}

impl WorksIn {
    /// What lies there now.
    fn at(path: &Path, log: &Path) -> Self {
        Self { record: files::identity(path), log: files::identity(log) }
    }
}

/// What this process knows of the place of its record.
#[derive(Debug, Default)]
pub(super) struct InPlace {
    /// Which files it works in: the one that lay at the path when it was opened, and its log.
    works_in: Cell<WorksIn>,
    /// Where what it holds was written, once its files were astray.
    kept: RefCell<Option<PathBuf>>,
    /// How they were lost, as it was said.
    told: Cell<Option<Astray>>,
    /// Whether a write found them damaged: another file may have been written over them, to which the log does not belong.
    is_damaged: Cell<bool>,
}

/// How the files of an open record were lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Astray {
    /// Another one lies in the place of the record or of its log.
    Replaced,
    /// None lies in the place of the record.
    Gone,
    /// The record has no bytes any more.
    Emptied,
    /// The log was deleted: closing writes what is in it into the record.
    Log,
}

impl Astray {
    /// Whether what was saved can be read through the files that this process has open, and by nobody else.
    const fn is_held_here(self) -> bool {
        matches!(self, Self::Replaced | Self::Gone)
    }

    /// What is to be said of it; `kept` is where it was written beside.
    fn told(self, path: &Path, kept: Option<&Path>) -> Error {
        let place = match (self, kept) {
            (Self::Replaced, None) => path.display().to_string(),
            (Self::Replaced, Some(kept)) => format!("kept: {}", kept.display()),
            (Self::Gone, None) => format!("gone: {}", path.display()),
            (Self::Gone, Some(kept)) => format!("kept-gone: {}", kept.display()),
            (Self::Emptied, _) => format!("emptied: {}", path.display()),
            (Self::Log, _) => format!("log: {}", path.display()),
        };
        Error::new(Kind::Replaced).at(place)
    }
}

impl Store {
    /// From now on these are its files: the one that lay at the path before it was opened, and its log.
    pub(super) fn lies_in_place(&self, record: Option<(u64, u64)>) {
        if let Some(path) = &self.path {
            self.in_place.works_in.set(WorksIn { record, ..WorksIn::at(path, &self.log) });
        }
    }

    /// The log was made anew on purpose, by this process.
    pub(super) fn has_new_log(&self) {
        self.lies_in_place(self.in_place.works_in.get().record);
    }

    /// Refuses to go on where the record is astray: what is written now would be lost with the files that only this process
    /// still holds.
    pub fn still_in_place(&self) -> Result<()> {
        match (&self.path, self.astray()) {
            (Some(path), Some(astray)) => Err(astray.told(path, self.in_place.kept.borrow().as_deref())),
            _ => Ok(()),
        }
    }

    /// The error of a write, or, where the record is astray, that: whatever else went wrong comes from it. With a moment, what
    /// only this process holds is written beside first.
    pub(super) fn or_astray(&self, error: Error, now: Option<NaiveDateTime>) -> Error {
        if error.kind() == Kind::Damaged {
            self.in_place.is_damaged.set(true);
        }
        let (Some(path), Some(astray)) = (&self.path, self.astray()) else { return error };
        if let Some(kept) = now
            .filter(|_| astray.is_held_here())
            .and_then(|now| backup::keep_open(&self.db, path, self.key(), now).ok())
        {
            self.in_place.kept.replace(Some(kept));
            if astray == Astray::Replaced {
                self.take_log_away(path);
            }
        }
        astray.told(path, self.in_place.kept.borrow().as_deref())
    }

    /// What is to be said once the record is astray, once; what only this process holds is written beside then, under a name
    /// with this moment. Looks at files' names alone: a screen asks several times a second.
    pub fn look_at_place(&self, now: NaiveDateTime) -> Option<Error> {
        let astray = self.astray();
        if astray.is_none() {
            // Should they be lost once more, other things will have been saved.
            self.in_place.kept.replace(None);
        }
        if self.in_place.told.replace(astray) == astray {
            return None;
        }
        let error = self.still_in_place().err()?;
        Some(self.or_astray(error, Some(now)))
    }

    fn astray(&self) -> Option<Astray> {
        let path = self.path.as_ref()?;
        let (ours, there) = (self.in_place.works_in.get(), WorksIn::at(path, &self.log));
        let own = ours.record?;
        match there.record {
            None => return Some(Astray::Gone),
            Some(other) if other != own => return Some(Astray::Replaced),
            Some(_) if fs::metadata(path).is_ok_and(|found| found.len() == 0) => return Some(Astray::Emptied),
            Some(_) => {}
        }
        match (ours.log?, there.log) {
            (_, None) => Some(Astray::Log),
            (own, Some(other)) => (other != own).then_some(Astray::Replaced),
        }
    }

    /// What lies in the log was kept, and would be taken for what belongs to the file that is there.
    fn take_log_away(&self, path: &Path) {
        if files::identity(&self.log) == self.in_place.works_in.get().log {
            for log in [&self.log, &files::beside(path, "-shm")] {
                // Where it stays, it is found to be damage, and what it holds is kept.
                let _ = files::remove(log);
            }
        }
    }
}

impl Drop for Store {
    /// Closing writes the log into the record and deletes it by its name: where another program works in files of these
    /// names, that would be its log, with all that it saved; and into a file that is deleted, emptied or damaged nobody writes.
    /// Then ours is left to those who look for it.
    fn drop(&mut self) {
        if self.in_place.is_damaged.get() || self.astray().is_some_and(|astray| astray != Astray::Log) {
            [Some(&self.db), self.typing.get()].into_iter().flatten().for_each(Db::leaves_log);
        }
    }
}
