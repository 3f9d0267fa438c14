//! The right to change a record's keyring, which one process has at a time, and the only way in which it is written.
//!
//! It is an advisory lock on a file of its own, `<record>.keys.lock`: a keyring is replaced by another file, and a lock on
//! it would go with the old one. The lock is the system's and ends with the process, however that ends; the file that carries
//! it is empty and stays. Whoever has the right reads the keyring again before changing it: what was read before may be old.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use data_encoding::HEXLOWER;

use super::{Changed, ENDING, Keyring};
use crate::{
    error::{Error, Kind, Result},
    reading,
    store::{files, key::random},
};

/// What the file is called after that carries the lock.
const LOCK: &str = ".keys.lock";

/// What the keyring is called after that waits for its record.
const NEXT: &str = ".keys.new";

/// What a keyring is called after that was beside a record and did not open it.
const FORMER: &str = ".keys.other";

/// What a keyring is called after until it is whole.
const PART: &str = ".part";

/// How long another process's change is waited for: as long as its writing in the record.
const LOOK: Duration = Duration::from_millis(20);
const LOOKS: u32 = 250;

/// The right to change a keyring, until this is dropped.
#[derive(Debug)]
pub(in crate::store) struct Held {
    record: PathBuf,
    _lock: File,
}

impl Held {
    /// Waits for the right; `Locked` at `changing` where another process keeps it.
    pub(in crate::store) fn wait(record: &Path) -> Result<Self> {
        for _ in 0..LOOKS {
            if let Some(held) = Self::now(record)? {
                return Ok(held);
            }
            thread::sleep(LOOK);
        }
        Err(Error::new(Kind::Locked).at(format_args!("changing: {}", Keyring::path(record).display())))
    }

    /// The right, where nobody has it.
    pub(in crate::store) fn now(record: &Path) -> Result<Option<Self>> {
        let path = files::beside(record, LOCK);
        files::make_private(&path)?;
        let lock = OpenOptions::new().write(true).open(&path).map_err(|error| Error::io(error, &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(Error::io(error, &path)),
        }
        let held = Self { record: record.to_owned(), _lock: lock };
        held.clear();
        Ok(Some(held))
    }

    /// The record whose keyring it is.
    pub(in crate::store) fn record(&self) -> &Path {
        &self.record
    }

    /// Removes what changes that were cut short left half-written: nobody is writing now.
    fn clear(&self) {
        let keys = Keyring::path(&self.record);
        let start = keys.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(entries) = fs::read_dir(files::folder_of(&keys)) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.strip_prefix(&start).is_some_and(|rest| rest.starts_with('.') && rest.ends_with(PART)) {
                // It means nothing, and another change will try again.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Writes the keyring of the record: all of it, or the old one stays.
    pub(in crate::store) fn write(&self, ring: &Keyring) -> Result<Changed<()>> {
        ring.write_file(&Keyring::path(&self.record))
    }

    /// Lets a keyring, or none, come into its place together with its record, which `swap` puts in its own. Cut short at any
    /// point, the record that is there has a keyring that opens it: until the record is in place, the new one waits beside
    /// the old one, and whoever opens the record next gives it its name ([`finish`](Self::finish)). As long as nobody knows
    /// whether the disk keeps the record's place, both stay.
    pub(in crate::store) fn replace(
        &self,
        ring: Option<&Keyring>,
        swap: impl FnOnce() -> Result<Changed<()>>,
    ) -> Result<Changed<()>> {
        match (ring, Keyring::of(&self.record)) {
            (None, _) => {
                let changed = swap()?;
                if changed.trouble.is_none() {
                    // What stays behind beside a record that is not encrypted means nothing.
                    let _ = fs::remove_file(Keyring::path(&self.record));
                    self.forget_next();
                }
                Ok(changed)
            }
            (Some(ring), Ok(Some(there))) if *ring == there => swap(),
            (Some(ring), Ok(Some(_))) => {
                ring.write_file(&next(&self.record))?.whole()?;
                let changed = swap()?;
                let trouble = changed.trouble.or_else(|| self.finish().err());
                Ok(Changed { made: (), trouble })
            }
            // None, or one that opens nothing: beside a record that is not encrypted, or beside none, a keyring says nothing.
            (Some(ring), _) => {
                self.write(ring)?.whole()?;
                swap()
            }
        }
    }

    /// Gives the keyring that waits its name, unless somebody did.
    pub(in crate::store) fn finish(&self) -> Result<()> {
        let keys = Keyring::path(&self.record);
        match fs::rename(next(&self.record), &keys) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Error::io(error, &keys)),
            Ok(()) => files::folder_to_disk(&keys),
        }
    }

    /// Copies the keyring, and one that waits, as they are to the last byte, beside the name under which the record will be
    /// set aside: whatever opens it here opens it there. Damaged ones too: somebody may know what to make of them.
    pub(in crate::store) fn copy_beside(&self, kept: &Path) -> Result<()> {
        for (from, to) in Keyring::files(&self.record).iter().zip(Keyring::files(kept)) {
            match reading::read(from) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(files::unread(error, from)),
                // Cut short, it is cleared with the record's own.
                Ok(bytes) => write_whole(&bytes, &Keyring::path(&self.record), &to)?.whole()?,
            }
        }
        Ok(())
    }

    /// Lays a keyring beside a record that was set aside, in the place of one that does not open it. That one stays, to the last
    /// byte, under the name that comes back; none where none was there. Cut short at any point, one of both is in the place.
    pub(in crate::store) fn lay_another_beside(&self, kept: &Path, ring: &Keyring) -> Result<Option<PathBuf>> {
        let (own, keys, former) = (Keyring::path(&self.record), Keyring::path(kept), Keyring::former(kept));
        let former = match reading::read(&keys) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Error::io(error, &keys)),
            Ok(bytes) => {
                write_whole(&bytes, &own, &former)?.whole()?;
                Some(former)
            }
        };
        write_whole(&ring.bytes()?, &own, &keys)?.whole()?;
        Ok(former)
    }

    /// Removes the keyring that waits: its record never came.
    pub(in crate::store) fn forget_next(&self) {
        let _ = fs::remove_file(next(&self.record));
    }
}

fn next(record: &Path) -> PathBuf {
    files::beside(record, NEXT)
}

impl Keyring {
    /// The keyring that waits for a record whose change of keys was cut short, or is under way.
    pub fn next_of(record: &Path) -> Result<Option<Self>> {
        Self::read(&next(record))
    }

    /// Lays the keyring beside a copy of its record that nobody opens yet: a backup, what was rescued.
    pub(in crate::store) fn lay_beside(&self, copy: &Path) -> Result<()> {
        self.write_file(&files::beside(copy, ENDING))?.whole()
    }

    /// Where the keyring of a record lies, and the one that waits for it.
    pub(in crate::store) fn files(record: &Path) -> [PathBuf; 2] {
        [Self::path(record), next(record)]
    }

    /// Where a keyring lies that did not open the record beside which it was set aside.
    pub(in crate::store) fn former(kept: &Path) -> PathBuf {
        files::beside(kept, FORMER)
    }

    fn write_file(&self, file: &Path) -> Result<Changed<()>> {
        write_whole(&self.bytes()?, file, file)
    }

    fn bytes(&self) -> Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(&self.with_checks()?)
            .map_err(|error| Error::new(Kind::Internal).because(error))?;
        text.push(b'\n');
        Ok(text)
    }
}

/// Writes a file under a name of its own, after this keyring's, on the disk, then under its name.
fn write_whole(bytes: &[u8], keys: &Path, file: &Path) -> Result<Changed<()>> {
    let mut chance = [0; 8];
    random(&mut chance)?;
    let half = files::beside(keys, &format!(".{}{PART}", HEXLOWER.encode(&chance)));
    files::make_fresh(&half)?;
    let written = || {
        let mut out = OpenOptions::new().write(true).open(&half)?;
        out.write_all(bytes)?;
        out.sync_all()?;
        drop(out);
        fs::rename(&half, file)
    };
    written().map_err(|error| {
        let _ = fs::remove_file(&half);
        Error::io(error, file)
    })?;
    Ok(Changed { made: (), trouble: files::folder_to_disk(file).err() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_and_what_was_cut_short_is_cleared() {
        let folder = tempfile::tempdir().expect("a folder");
        let record = folder.path().join("guichet.db");
        let half = folder.path().join("guichet.db.keys.0011.part");
        let others = ["guichet.db.rekey.part", "guichet.db.keys.part.bak"].map(|name| folder.path().join(name));
        fs::write(&half, "{").expect("written");
        for other in &others {
            fs::write(other, "").expect("written");
        }
        let held = Held::now(&record).expect("asked").expect("free");
        assert!(Held::now(&record).expect("asked").is_none(), "somebody has it");
        assert!(!half.exists() && others.iter().all(|other| other.exists()));
        drop(held);
        assert!(Held::now(&record).expect("asked").is_some());
    }
}
