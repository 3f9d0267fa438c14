//! A record that makes room for a backup: it lies beside it from then on, whole, under a name of its own.
//!
//! Its keyring goes first: a record that is set aside without one could be opened by nobody. Then each of its files gets a
//! second name, and only when all have one do those of its log lose theirs, since a log is taken for that of whatever has
//! the record's name. The record itself keeps its name until the backup takes it: being killed in between leaves a record
//! there, and from the first lost name on all of it under the other one. What fails is put back.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::names::{KEPT, STAMP};
use crate::{
    error::{Error, Kind, Result},
    store::{
        db::Db,
        files,
        key::Key,
        keyring::{Changed, Held, Keyring},
    },
};

/// What the files of a record end in: itself, and what an engine left beside it.
const PARTS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// A record that was set aside.
#[derive(Debug)]
pub(super) struct Aside {
    record: PathBuf,
    /// Where it lies from now on.
    kept: PathBuf,
    /// Whether it is encrypted, and with the key of the backup that takes its place.
    is_opened: bool,
}

/// What was left of a record that is gone, and was set aside: by itself nothing of it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Its log, at this path: what was written last may be in it, and in no backup.
    Log(PathBuf),
    /// Its keyring alone, at this path: wherever the record went, it may be what opens it.
    Keys(PathBuf),
}

/// Somebody has the record open, or what is left of it.
fn in_use(record: &Path) -> Error {
    Error::new(Kind::Locked).at(format_args!("restoring: {}", record.display()))
}

impl Aside {
    /// Sets a record aside. One that is not damaged and that this key opens is alone in its file: what lies in its log is
    /// written into it first.
    pub(super) fn set(record: &Path, key: Option<&Key>, held: &Held, now: NaiveDateTime) -> Result<Self> {
        let kept = free_name(record, now, "")?;
        // A record that is damaged, or that has another key, is set aside as it is, with its log: that may be why somebody
        // restores. Whether somebody has it open can be known all the same.
        let alone = Db::open(record, key).and_then(|mut db| db.alone());
        let is_alone = alone.is_ok();
        if alone.is_err() && (alone.is_err_and(|error| error.kind() == Kind::Locked) || files::is_held(record)?) {
            return Err(in_use(record));
        }
        let is_opened = is_alone && key.is_some() && !files::is_plain(record);
        Self { record: record.to_owned(), kept, is_opened }.make_room(held)
    }

    /// Sets aside what is left of a record that is missing or has no bytes: its log would be taken for the backup's, and its
    /// keyring may be the only one that opens it where it has gone. None where there is nothing that the backup has not.
    pub(super) fn set_rest(
        record: &Path,
        ring: Option<&Keyring>,
        held: &Held,
        now: NaiveDateTime,
    ) -> Result<Option<Self>> {
        if is_there(record) && files::is_held(record)? {
            return Err(in_use(record));
        }
        let has_log = fs::metadata(files::beside(record, "-wal")).is_ok_and(|found| found.len() > 0);
        let keys = Keyring::files(record).into_iter().any(|path| is_there(&path));
        let has_other_keys = keys && !matches!(Keyring::of(record), Ok(there) if there.as_ref() == ring);
        if !has_log && !has_other_keys {
            return Ok(None);
        }
        Self { record: record.to_owned(), kept: free_name(record, now, "")?, is_opened: false }
            .make_room(held)
            .map(Some)
    }

    fn make_room(self, held: &Held) -> Result<Self> {
        match held.copy_beside(&self.kept).and_then(|()| self.leave()) {
            Ok(()) => Ok(self),
            Err(error) => Err(self.or_lies(&self.take_names_back(), error)),
        }
    }

    /// Once the backup is in the place: where the record that was set aside has its key, but a keyring of another one, or one
    /// that nobody can read, it gets the backup's. Says where the other lies from now on; none where nothing was to be done.
    pub(super) fn give_keys(&self, ring: Option<&Keyring>, held: &Held) -> Option<Result<PathBuf>> {
        let ring = ring.filter(|_| self.is_opened)?;
        let opens = |file: &Path| Keyring::read(file).ok().flatten().is_some_and(|there| there.shares_a_slot(ring));
        if Keyring::files(&self.kept).iter().any(|file| opens(file)) {
            return None;
        }
        held.lay_another_beside(&self.kept, ring).transpose()
    }

    /// Where the record lies from now on.
    pub(super) fn kept(&self) -> &Path {
        &self.kept
    }

    /// The file to be named: the record, or what was left of one that is gone.
    pub(super) fn told(self) -> (Option<PathBuf>, Option<Rest>) {
        let has_some = |path: &PathBuf| fs::metadata(path).is_ok_and(|found| found.len() > 0);
        let log = Some(files::beside(&self.kept, "-wal")).filter(has_some).map(Rest::Log);
        let keys = || Keyring::files(&self.kept).into_iter().find(has_some).map(Rest::Keys);
        if has_some(&self.kept) {
            return (Some(self.kept), None);
        }
        match log.or_else(keys) {
            None => (Some(self.kept), None),
            rest => (None, rest),
        }
    }

    /// Gives every file its second name, and takes their own from those of the log.
    fn leave(&self) -> Result<()> {
        let parts: Vec<(PathBuf, PathBuf)> = self.parts().filter(|(here, _)| is_there(here)).collect();
        // The log first: where there are no second names, the record must not be gone without it.
        parts.iter().rev().try_for_each(|(here, there)| name_aside(here, there))?;
        files::folder_to_disk(&self.kept)?;
        parts.iter().filter(|(here, _)| *here != self.record).try_for_each(|(here, _)| files::remove(here))
    }

    /// Undoes it, where the backup could not take the place, or nobody knows whether it did; gives the error to be told.
    /// The keyring may be the backup's by now.
    pub(super) fn put_back(&self, held: &Held, error: Error) -> Error {
        let ring = Keyring::of(&self.kept);
        let back = match &ring {
            Ok(ring) => {
                let put = || self.names_back().map(|()| Changed::WHOLE);
                held.replace(ring.as_ref(), put).and_then(Changed::whole)
            }
            Err(_) => self.names_back(),
        };
        let back = back.and_then(|()| {
            let [(keys, keys_aside), (next, next_aside)] = self.keyrings();
            if ring.is_err() {
                // It opened nothing, and is the record's.
                fs::rename(&keys_aside, &keys).map_err(|error| Error::io(error, &keys))?;
            }
            if is_there(&next_aside) {
                fs::rename(&next_aside, &next).map_err(|error| Error::io(error, &next))?;
            } else {
                held.forget_next();
            }
            Ok(())
        });
        self.or_lies(&back.map(|()| self.forget_keyrings()), error)
    }

    /// The same as long as nothing else has changed.
    fn take_names_back(&self) -> Result<()> {
        self.names_back().map(|()| self.forget_keyrings())
    }

    /// Gives each file its own name back. The record comes first: until then a log would be taken for the backup's.
    fn names_back(&self) -> Result<()> {
        for (here, there) in self.parts().filter(|(_, there)| is_there(there)) {
            fs::rename(&there, &here).map_err(|error| Error::io(error, &here))?;
            // Two names of one file stay as they are.
            files::remove(&there)?;
        }
        // The names are back; whether the disk has taken them nobody can say better than the error that there is.
        let _ = files::folder_to_disk(&self.record);
        Ok(())
    }

    fn forget_keyrings(&self) {
        for (_, there) in self.keyrings() {
            let _ = fs::remove_file(there);
        }
    }

    /// The error that led here, or, where not everything is back, one that says where the record lies.
    fn or_lies(&self, back: &Result<()>, error: Error) -> Error {
        if back.is_ok() {
            return error;
        }
        let lies = |(here, there): (PathBuf, PathBuf)| if is_there(&there) { there } else { here };
        let lies = self.parts().map(lies).filter(|path| is_there(path));
        let lies: Vec<String> = lies.map(|path| path.display().to_string()).collect();
        Error::new(Kind::System).at(format_args!("aside: {}", lies.join(", "))).because(error)
    }

    /// The record's files, there or not, and their names aside.
    fn parts(&self) -> impl DoubleEndedIterator<Item = (PathBuf, PathBuf)> + '_ {
        PARTS.iter().map(|ending| (files::beside(&self.record, ending), files::beside(&self.kept, ending)))
    }

    /// The same of its keyring and of the one that waits.
    fn keyrings(&self) -> [(PathBuf, PathBuf); 2] {
        let [keys, next] = Keyring::files(&self.record);
        let [keys_aside, next_aside] = Keyring::files(&self.kept);
        [(keys, keys_aside), (next, next_aside)]
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn name_aside(here: &Path, there: &Path) -> Result<()> {
    match fs::hard_link(here, there) {
        // Somebody else's since it was looked for.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Error::new(Kind::Exists).at(there.display()).because(error))
        }
        // A disk that knows no second names gets it moved.
        Err(_) => fs::rename(here, there).map_err(|error| Error::io(error, here)),
        Ok(()) => Ok(()),
    }
}

/// How many records can be set aside in one second.
const A_SECOND: u32 = 99;

/// The name of a record that is set aside: that of the moment, with a number from the second of a second on. Nothing lies
/// under it, nor under those of the log and the keyring that go with it.
///
/// `what` stands behind the moment where the file is something else.
pub(super) fn free_name(record: &Path, now: NaiveDateTime, what: &str) -> Result<PathBuf> {
    let moment = now.format(STAMP).to_string();
    let name = |number| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        files::beside(record, &format!(".{}{number}{what}{KEPT}", moment.trim_start_matches('-')))
    };
    let is_free = |kept: &PathBuf| {
        let parts = PARTS.map(|ending| files::beside(kept, ending));
        parts.into_iter().chain(Keyring::files(kept)).all(|path| !is_there(&path))
    };
    (1..=A_SECOND).map(name).find(is_free).ok_or_else(|| Error::new(Kind::Exists).at(name(1).display()))
}
