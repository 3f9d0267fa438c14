//! A file that a command was given by name, where it cannot be used. Of the record itself it is said how to save it; of any
//! other file what that means for the file, and that the record is as it was: whoever looks at a bad copy is not to put an
//! older backup in the place of a record that is sound.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::Setting;
use crate::{
    error::{Error, Kind, Result},
    store::{self, encrypt, key::Key, keyring::Keyring, rescue::NOTHING},
};

/// A file that a command was given.
pub(super) struct Given<'a> {
    file: &'a Path,
    /// Whether it is the record in which this process works.
    pub is_record: bool,
    /// Its path; where it is the record, as the record's is written, however it was typed.
    name: PathBuf,
}

impl<'a> Given<'a> {
    /// Looks whether it is the record.
    pub(super) fn new(file: &'a Path, setting: &Setting) -> Self {
        let whole = |path: &Path| path.canonicalize().ok();
        let is_same = |record: &PathBuf| whole(file).is_some() && whole(file) == whole(record);
        let record = setting.db().ok().filter(is_same);
        Self { file, is_record: record.is_some(), name: record.unwrap_or_else(|| file.to_owned()) }
    }

    /// Refuses what is not there, no file, without a byte or closed to this account, before anybody is asked for a passphrase.
    pub(super) fn has_content(&self) -> Result<()> {
        let found = fs::metadata(self.file).map_err(|error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Error::not_there(self.file).because(error),
            _ => store::unread(error, self.file),
        })?;
        match (found.is_dir(), found.len()) {
            (true, _) => Err(Error::folder(self.file)),
            (false, _) if !found.is_file() => Err(Error::no_file(self.file)),
            (false, 0) if !self.is_record => {
                Err(Error::new(Kind::BadBackup).at(format_args!("empty: {}", self.file.display())))
            }
            _ => store::readable(self.file),
        }
    }

    /// What is wrong with its keyring: that of another file than the record is another backup's, of about the same time.
    pub(super) fn of_keys(&self, error: Error) -> Error {
        if error.kind() != Kind::BadKeys {
            return error;
        }
        if self.is_record {
            return error.about(&self.name);
        }
        let how = match error.place().and_then(|place| place.split(": ").next()) {
            Some("missing") => "missing",
            Some("other") => "other",
            Some("part") => "part",
            _ => "unread",
        };
        error.about(&self.name).at(format_args!("{how}-copy: {}", Keyring::path(self.file).display()))
    }

    /// What to say where it looks encrypted, and no keyring lies beside it.
    pub(super) fn lacks_keys(&self) -> Option<Error> {
        Keyring::missing_beside(self.file).map(|error| self.of_keys(error))
    }

    /// What to say where its keyring has a key that opens no page of it.
    fn is_of_other_key(&self, key: Option<&Key>) -> Option<Error> {
        key.and_then(|key| encrypt::opens_nothing(self.file, key)).map(|error| self.of_keys(error))
    }

    /// Why it is not a backup to count on.
    pub(super) fn as_backup(&self, error: Error, key: Option<&Key>) -> Error {
        match error.kind() {
            Kind::Damaged if error.is_at(self.file) => match self.is_of_other_key(key) {
                Some(other) => other,
                None if self.is_record => error.about(&self.name),
                None => error.called(Kind::BadBackup).at(format_args!("damaged: {}", self.file.display())),
            },
            Kind::NotADatabase => self.lacks_keys().unwrap_or(error),
            _ => error,
        }
    }

    /// Why nothing could be rescued of it.
    pub(super) fn as_rescued(&self, error: Error, key: Option<&Key>) -> Error {
        if error.kind() != Kind::Damaged {
            return error;
        }
        match self.is_of_other_key(key) {
            // That there is the rescue was said where the record did not open: this is its answer.
            Some(other) if self.is_record => {
                other.at(format_args!("other-unread: {}", Keyring::path(self.file).display()))
            }
            Some(other) => other,
            None if self.is_record => error.at(NOTHING).about(&self.name),
            None => error.about(&self.name).at(format_args!("{NOTHING}-copy: {}", self.file.display())),
        }
    }
}
