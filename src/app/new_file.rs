//! Files that somebody asked for, written where they said: never over what is there unless asked, readable by their owner
//! alone, and through no link: neither the file is one, nor may its folder be one that somebody else laid.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::{
    accounts,
    error::{Error, Kind, Result},
};

/// Writes a file. One that is there already is refused, or with `force` replaced as a whole: a link by the file, never
/// what it points to.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    write_with(path, force, |file| file.write_all(bytes).map_err(|error| Error::io(error, path)))
}

/// The same for what everybody may read because it says nothing of anybody: a page of the manual.
pub fn publish(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    write_as(path, 0o644, force, |file| file.write_all(bytes).map_err(|error| Error::io(error, path)))
}

/// The same for a file that is written piece by piece. It is refused before the first piece is made, and there is none
/// when one could not be.
pub fn write_with(path: &Path, force: bool, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    write_as(path, 0o600, force, pieces)
}

/// Refuses a file that could not be made, before anything is done for its sake; nothing is left of the trial.
pub fn could_write(path: &Path) -> Result<()> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(Error::new(Kind::Missing).at(folder.display()));
    }
    fill(path, path, 0o600, |_| Ok(()))?;
    fs::remove_file(path).map_err(|error| named(error, path))
}

fn write_as(path: &Path, mode: u32, force: bool, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    // No file takes the place of a folder, whoever asks; a link to one is a link.
    if path.symlink_metadata().is_ok_and(|there| there.is_dir()) {
        return Err(Error::folder(path));
    }
    if !force {
        return fill(path, path, mode, pieces);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    // What an export left that was killed, under the same process number.
    let _ = fs::remove_file(&beside);
    fill(&beside, path, mode, pieces)?;
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
fn fill(path: &Path, wanted: &Path, mode: u32, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut options = OpenOptions::new();
    // A new file only: nothing is opened through a link.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    let folder = folder_of(path);
    if is_laid_by_another(folder) {
        return Err(Error::new(Kind::Denied).at(folder.display()).because("the folder is a link of another user's"));
    }
    let mut file: File = options.open(path).map_err(|error| named(error, wanted))?;
    // The process makes files for its owner alone; what is for everybody is opened to them.
    #[cfg(unix)]
    if mode != 0o600 {
        let open = std::os::unix::fs::PermissionsExt::from_mode(mode);
        file.set_permissions(open).map_err(|error| named(error, wanted))?;
    }
    let written = pieces(&mut file).and_then(|()| file.sync_all().map_err(|error| named(error, wanted)));
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Whether anybody at all may replace or delete what lies in the folder of a file, which is worth a word.
pub fn is_open_to_all(path: &Path) -> bool {
    accounts::is_anybodys(folder_of(path))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a folder is a link that neither this user nor the system's administrator made: it leads where somebody else
/// wants the file.
fn is_laid_by_another(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        // Where the system does not tell who we are, nobody is suspected.
        let (Ok(link), Ok(own)) = (fs::symlink_metadata(folder), fs::metadata("/proc/self")) else { return false };
        link.is_symlink() && link.uid() != 0 && link.uid() != own.uid()
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        false
    }
}

fn named(error: io::Error, path: &Path) -> Error {
    match error.kind() {
        io::ErrorKind::AlreadyExists => Error::new(Kind::Exists).at(path.display()),
        _ => Error::io(error, path),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt as _, lchown, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::symlink_metadata(path).expect("a file").permissions().mode() & 0o7777
    }

    #[test]
    fn a_file_is_for_its_owner_alone_and_never_written_over_or_through_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link) = (folder.path().join("x.csv"), folder.path().join("link.csv"));
        write(&file, b"one", false).expect("written");
        assert_eq!(mode(&file), 0o600);
        symlink(&file, &link).expect("a link");
        for taken in [&file, &link] {
            assert_eq!(write(taken, b"two", false).map_err(|error| error.kind()), Err(Kind::Exists));
        }
        // Forced, the link itself is replaced.
        write(&link, b"two", true).expect("written");
        assert!(!link.is_symlink() && mode(&link) == 0o600);
        assert_eq!(fs::read(&file).expect("read"), b"one");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "nothing is left beside");
    }

    #[test]
    fn a_folder_is_no_place_for_a_file_forced_or_not() {
        let folder = tempfile::tempdir().expect("a folder");
        for force in [false, true] {
            let refused = write(folder.path(), b"one", force).expect_err("a folder");
            assert_eq!(refused.kind(), Kind::BadUsage);
            assert!(refused.place().is_some_and(|place| place.starts_with("folder: ")));
        }
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
    }

    #[test]
    fn a_folder_is_new_or_empty_and_no_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (own, link) = (folder.path().join("own"), folder.path().join("link"));
        let files = [("a.csv".to_owned(), b"a".to_vec())];
        write_folder(&own, &files, false).expect("written");
        assert_eq!((mode(&own), mode(&own.join("a.csv"))), (0o700, 0o600));
        symlink(&own, &link).expect("a link");
        for force in [false, true] {
            assert_eq!(write_folder(&link, &files, force).map_err(|error| error.kind()), Err(Kind::Exists));
        }
    }

    #[test]
    fn a_folder_where_anybody_may_write_is_known() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x.csv");
        for (mode, open) in [(0o700, false), (0o775, false), (0o777, true), (0o1777, false)] {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).expect("permissions");
            assert_eq!(is_open_to_all(&file), open, "{mode:o}");
        }
    }

    #[test]
    fn a_folder_that_is_another_users_link_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let (own, link) = (folder.path().join("own"), folder.path().join("link"));
        fs::create_dir(&own).expect("a folder");
        symlink(&own, &link).expect("a link");
        write(&link.join("mine.csv"), b"", false).expect("a link of one's own is followed");
        // Giving a link away needs rights that not everybody has who runs tests.
        if lchown(&link, Some(65_534), None).is_ok() {
            let refused = write(&link.join("x.csv"), b"", false).map_err(|error| error.kind());
            assert_eq!(refused, Err(Kind::Denied));
            assert!(!own.join("x.csv").exists());
        }
    }
}
