//! The folder and the file on disk: made only when asked, and readable by their owner alone.

use std::{
    ffi::OsString,
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{db::Open, place};
pub use crate::accounts::folder_of;
use crate::{
    accounts,
    error::{Error, Kind, Result},
    reading,
};

/// The smallest SQLite database, in bytes. What is smaller SQLite takes for an empty file, and would write over it.
const SMALLEST: u64 = 512;

/// Sees to it that there is a record to open in a place that is fit for one, or says why not. Never touches what is in it.
pub fn prepare(path: &Path, open: Open) -> Result<()> {
    place::fit(path)?;
    there(path, open)
}

/// Sees to it that there is a file to open, wherever it lies: a record, a backup, a copy.
///
/// Looks without opening: closing a second handle on the file would drop the locks that this process holds on it.
pub fn there(path: &Path, open: Open) -> Result<()> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Err(Error::new(Kind::NotADatabase).at(path.display())),
        Ok(found) if found.len() == 0 && open == Open::OrNew => Ok(()),
        Ok(found) if found.len() < SMALLEST => Err(Error::new(Kind::NotADatabase).at(path.display())),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound && open == Open::OrNew => {
            make_folder(folder_of(path))?;
            make_private(path)
        }
        Err(error) => Err(unread(error, path)),
    }
}

/// How a database begins that is not encrypted (SQLite, "Database File Format", 1.3).
pub const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// Whether a file that nobody has open is a database that anybody can read.
pub fn is_plain(file: &Path) -> bool {
    let mut head = [0; PLAIN.len()];
    reading::open(file).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == *PLAIN
}

/// Whether nothing was ever written there. A pipe has no length either, and is no file.
pub fn is_new(path: &Path) -> bool {
    let is_empty = |found: fs::Metadata| found.is_file() && found.len() == 0;
    fs::metadata(path).map_or_else(|error| error.kind() == io::ErrorKind::NotFound, is_empty)
}

/// Makes an empty file that only its owner may read; what SQLite writes beside it inherits that. A file that is there
/// already is left alone.
pub fn make_private(path: &Path) -> Result<()> {
    match make_fresh(path) {
        // Another desk was faster.
        Err(error) if error.kind() == Kind::Exists => Ok(()),
        made => made,
    }
}

/// The same, but what is there already is refused, also a link to nowhere.
pub fn make_fresh(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Error::new(Kind::Exists).at(path.display())),
        Err(error) => Err(Error::io(error, path)),
    }
}

/// Sees to it that there is no file at a path: it is removed, or was not there.
pub fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io(error, file)),
        _ => Ok(()),
    }
}

/// Sees to it that what was written into a file survives a power cut.
pub fn to_disk(file: &Path) -> Result<()> {
    let synced = OpenOptions::new().write(true).open(file).and_then(|file| file.sync_all());
    synced.map_err(|error| Error::io(error, file))
}

/// Sees to it that the folder of a file that got its name remembers it after a power cut.
pub fn folder_to_disk(file: &Path) -> Result<()> {
    // Elsewhere a folder cannot be opened; the system keeps its names by itself.
    #[cfg(unix)]
    {
        let folder = folder_of(file);
        fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| Error::io(error, folder))?;
    }
    Ok(())
}

/// Whether another process has a database open, whatever it holds: SQLite keeps a lock on it as long. For a file that this
/// process has not open itself, since looking would end its locks.
pub fn is_held(path: &Path) -> Result<bool> {
    Ok(alone(path, || ())?.is_none())
}

/// Does something as long as nobody else has a database open or can open it; none, and nothing done, where somebody has. For
/// a file that this process has not open itself, either.
pub fn alone<T>(path: &Path, act: impl FnOnce() -> T) -> Result<Option<T>> {
    #[cfg(unix)]
    {
        use rustix::fs::{FlockOperation, fcntl_lock};
        let file = OpenOptions::new().read(true).write(true).open(path).map_err(|error| Error::io(error, path))?;
        match fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => Ok(Some(act())),
            Err(rustix::io::Errno::AGAIN | rustix::io::Errno::ACCESS) => Ok(None),
            Err(error) => Err(Error::io(error.into(), path)),
        }
    }
    // Elsewhere an open file is neither replaced nor removed.
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(Some(act()))
    }
}

/// A right that this account lacks to a file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// To enter its folder, or one above it: whatever lies there is not known.
    Enter,
    /// To read it.
    Read,
    /// To write in it; it may read it.
    Write,
    /// To write in its folder, where its log goes; it may do all else.
    Beside,
}

impl Lack {
    /// What stands before the file's name in the place of an error; the translations have words for each.
    const fn code(self) -> &'static str {
        match self {
            Self::Enter => "closed",
            Self::Read => "unreadable",
            Self::Write => "unwritable",
            Self::Beside => "beside",
        }
    }
}

/// Which right this account lacks to a file, as far as the system says. Looks without opening it.
pub fn lack(path: &Path) -> Option<Lack> {
    if accounts::closed_folder(path).is_some() {
        Some(Lack::Enter)
    } else if accounts::may_not_read(path) {
        Some(Lack::Read)
    } else if accounts::may_not_write(path) {
        Some(Lack::Write)
    } else {
        accounts::may_not_write(folder_of(path)).then_some(Lack::Beside)
    }
}

/// The error of a file that this account may not use: `Denied`, with the right that is missing where that can be known.
pub fn denied(path: &Path) -> Error {
    let error = Error::new(Kind::Denied);
    if let Some(folder) = accounts::closed_folder(path) {
        return error.at(format_args!("{}: {}", Lack::Enter.code(), folder.display()));
    }
    match lack(path) {
        Some(lack) => error.at(format_args!("{}: {}", lack.code(), path.display())),
        None => error.at(path.display()),
    }
}

/// Refuses a file that this account may not read, with the right that is missing. Looks without opening it.
pub fn readable(path: &Path) -> Result<()> {
    if accounts::may_not_read(path) { Err(denied(path)) } else { Ok(()) }
}

/// Why a file was not read; where this account may not, with the right that is missing.
pub fn unread(error: io::Error, path: &Path) -> Error {
    match error.kind() {
        io::ErrorKind::PermissionDenied => denied(path).because(error),
        _ => Error::io(error, path),
    }
}

/// Whether a file is there, and this account may read it, write in it and beside it, as far as the system says. Looks without
/// opening it.
pub fn may_write(path: &Path) -> bool {
    path.exists() && lack(path).is_none()
}

/// Which file lies at a path: another one has another identity, also under the same name. None where that cannot be known.
pub fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Makes a folder, with those above it, that only its owner may enter; one that is there is left as it is.
pub fn make_folder(folder: &Path) -> Result<()> {
    our_way(folder)?;
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Error::io(error, folder))
}

/// Refuses a folder to which a link of somebody else's leads: a copy of the record would lie where they want it.
pub fn our_way(folder: &Path) -> Result<()> {
    match accounts::strange_link(folder) {
        Some(link) => Err(Error::strange_link(&link)),
        None => Ok(()),
    }
}

/// The path with something added to the file's name.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_bare_name_remembers_it() {
        folder_to_disk(Path::new("Cargo.toml")).expect("the folder where the tests run");
    }
}
