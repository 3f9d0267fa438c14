//! Files that somebody asked for, written where they said: never over what is there unless asked, readable by their owner
//! alone, and through no link.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::error::{Error, Kind, Result};

/// Writes a file. One that is there already is refused, or with `force` replaced as a whole: a link by the file, never
/// what it points to.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    write_with(path, force, |file| file.write_all(bytes).map_err(|error| Error::io(error, path)))
}

/// The same for a file that is written piece by piece. It is refused before the first piece is made, and there is none
/// when one could not be.
pub fn write_with(path: &Path, force: bool, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    if !force {
        return fill(path, path, pieces);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    // What an export left that was killed, under the same process number.
    let _ = fs::remove_file(&beside);
    fill(&beside, path, pieces)?;
    fs::rename(&beside, path).map_err(|error| {
        // The error that counts is the first.
        let _ = fs::remove_file(&beside);
        named(error, path)
    })
}

/// Writes files into a folder, which is made if it is not there. One that holds anything is refused, unless with
/// `force`.
pub fn write_folder(folder: &Path, files: &[(String, Vec<u8>)], force: bool) -> Result<()> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => make_folder(folder)?,
        Err(error) => return Err(Error::io(error, folder)),
        Ok(found) => {
            let is_empty = || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
            if !found.is_dir() || !(force || is_empty()) {
                return Err(Error::new(Kind::Exists).at(folder.display()));
            }
        }
    }
    files.iter().try_for_each(|(name, bytes)| write(&folder.join(name), bytes, force))
}

fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Error::io(error, folder))
}

/// Makes a file and fills it; what could not be filled is taken away. `wanted` is what the file is called in the end.
fn fill(path: &Path, wanted: &Path, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut options = OpenOptions::new();
    // A new file only: nothing is opened through a link.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file: File = options.open(path).map_err(|error| named(error, wanted))?;
    let written = pieces(&mut file).and_then(|()| file.sync_all().map_err(|error| named(error, wanted)));
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn named(error: io::Error, path: &Path) -> Error {
    match error.kind() {
        io::ErrorKind::AlreadyExists => Error::new(Kind::Exists).at(path.display()),
        _ => Error::io(error, path),
    }
}
