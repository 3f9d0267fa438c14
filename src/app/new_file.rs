//! Files that somebody asked for, written where they said: never over what is there unless asked, readable by their owner
//! alone, and through no link: neither what is written is one, nor does one that somebody else laid lead to it.
//!
//! What goes wrong is said of the file: nothing of it touches the record.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::{
    accounts::{self, folder_of},
    error::{Error, Kind, Result},
};

/// Writes a file. One that is there already is refused, or with `force` replaced as a whole. A link is neither followed nor
/// replaced, whoever asks.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> Result<()> {
    write_with(path, force, all_of(bytes, path))
}

/// The same for a file that is written piece by piece. It is refused before the first piece is made, and there is none
/// when one could not be.
pub fn write_with(path: &Path, force: bool, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    write_as(path, OWNERS_ALONE, force, pieces)
}

/// Refuses what is no file's name: that of a folder, there or not, and `-`, which elsewhere is standard output. What is
/// written here may be a secret, so that nobody is to wonder where it went.
pub fn names_a_file(path: &Path) -> Result<()> {
    let is_folder = || path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    match path.to_str() {
        Some("-") => Err(Error::dash()),
        _ if path.is_dir() || is_folder() => Err(Error::folder(path)),
        _ => Ok(()),
    }
}

/// Refuses a file that could not be made, before anything is done for its sake; nothing is left of the trial.
pub fn could_write(path: &Path) -> Result<()> {
    names_a_file(path)?;
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(of_file(Error::new(Kind::Missing).at(folder.display()), folder));
    }
    fill(path, OWNERS_ALONE, |_| Ok(())).and_then(|()| removed(path)).map_err(|error| of_file(error, path))
}

/// Writes files into a folder, which is made if it is not there. One that holds anything is refused, unless with
/// `force`.
pub fn write_folder(folder: &Path, files: &[(String, Vec<u8>)], force: bool) -> Result<()> {
    let folder = no_link(folder)?;
    let is_empty = || fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.is_dir() && !(force || is_empty()) {
        return Err(Error::new(Kind::Exists).at(format_args!("filled: {}", folder.display())));
    }
    make_folder(&folder)?;
    files.iter().try_for_each(|(name, bytes)| write(&folder.join(name), bytes, force))
}

/// Writes what everybody may read, because it says nothing of anybody, among whatever else a folder holds: pages of the
/// manual. Where one of them is there already, none is written, unless with `force`.
pub fn publish(folder: &Path, pages: &[(String, Vec<u8>)], force: bool) -> Result<()> {
    let folder = no_link(folder)?;
    let paths = || pages.iter().map(|(name, _)| folder.join(name));
    if let Some(there) = paths().find(|path| !force && path.symlink_metadata().is_ok()) {
        return Err(Error::taken(&there));
    }
    fs::create_dir_all(&folder).map_err(|error| of_file(Error::io(error, &folder), &folder))?;
    paths().zip(pages).try_for_each(|(path, (_, page))| write_as(&path, EVERYBODYS, force, all_of(page, &path)))
}

/// The folder of a file in which anybody at all may replace or delete it, which is worth a word.
pub fn open_folder(path: &Path) -> Option<&Path> {
    Some(folder_of(path)).filter(|folder| accounts::is_anybodys(folder))
}

const OWNERS_ALONE: u32 = 0o600;

const EVERYBODYS: u32 = 0o644;

fn all_of(bytes: &[u8], path: &Path) -> impl FnOnce(&mut File) -> Result<()> {
    |file| file.write_all(bytes).map_err(|error| Error::io(error, path))
}

fn write_as(path: &Path, mode: u32, force: bool, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    // No file takes the place of a folder or of a link, whoever asks; a link to a folder is a link.
    if path.is_symlink() {
        return Err(Error::a_link(path));
    }
    names_a_file(path)?;
    let written = if force { replace(path, mode, pieces) } else { fill(path, mode, pieces) };
    written.map_err(|error| of_file(error, path))
}

/// Writes beside what may be there, and then in its place.
fn replace(path: &Path, mode: u32, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    our_way(folder_of(path))?;
    // What an export left that was killed, under the same process number.
    let _ = fs::remove_file(&beside);
    fill(&beside, mode, pieces).map_err(|error| if error.is_at(&beside) { error.at(path.display()) } else { error })?;
    fs::rename(&beside, path).map_err(|error| {
        // The error that counts is the first.
        let _ = fs::remove_file(&beside);
        named(error, path)
    })
}

/// Makes a file and fills it; what could not be filled is taken away.
fn fill(path: &Path, mode: u32, pieces: impl FnOnce(&mut File) -> Result<()>) -> Result<()> {
    let mut options = OpenOptions::new();
    // A new file only: nothing is opened through a link.
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    our_way(folder_of(path))?;
    let mut file: File = options.open(path).map_err(|error| named(error, path))?;
    // The process makes files for its owner alone; what is for everybody is opened to them.
    #[cfg(unix)]
    if mode != OWNERS_ALONE {
        let open = std::os::unix::fs::PermissionsExt::from_mode(mode);
        file.set_permissions(open).map_err(|error| named(error, path))?;
    }
    #[cfg(not(unix))]
    let _ = mode;
    let written = pieces(&mut file).and_then(|()| file.sync_all().map_err(|error| named(error, path)));
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn removed(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| named(error, path))
}

/// A folder that files are to be written into, by its name alone: `name/` and `name/.` would lead through a link. Refused
/// where it is one, or a file, or where a link of somebody else's leads there.
fn no_link(folder: &Path) -> Result<PathBuf> {
    let folder: PathBuf = folder.components().collect();
    our_way(folder_of(&folder))?;
    let refused = |what: &str| Err(Error::new(Kind::Exists).at(format_args!("{what}: {}", folder.display())));
    match fs::symlink_metadata(&folder) {
        Ok(found) if found.is_symlink() => refused("link"),
        Ok(found) if !found.is_dir() => refused("file"),
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(of_file(Error::io(error, &folder), &folder)),
        _ => Ok(folder),
    }
}

fn make_folder(folder: &Path) -> Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(of_file(Error::io(error, folder), folder)),
        _ => Ok(()),
    }
}

/// Refuses a folder to which a link of somebody else's leads.
fn our_way(folder: &Path) -> Result<()> {
    accounts::strange_link(folder).map_or(Ok(()), |link| Err(Error::strange_link(&link)))
}

/// An error of a file that somebody asked for, which has words of its own: the record's would say that nothing was
/// recorded, and send whoever reads them to it. Another place, as that of the record whose rows are written, keeps its own.
fn of_file(error: Error, path: &Path) -> Error {
    match error.kind() {
        Kind::Missing | Kind::Denied | Kind::DiskFull | Kind::System if error.is_at(path) => error.of_file(path),
        _ => error,
    }
}

fn named(error: io::Error, path: &Path) -> Error {
    match error.kind() {
        io::ErrorKind::AlreadyExists => Error::taken(path),
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
        // Forced, the file is replaced, and the link stays one that nothing went through.
        write(&file, b"one", true).expect("written");
        let refused = write(&link, b"two", true).expect_err("a link");
        assert_eq!(refused.place(), Some(&*format!("linked: {}", link.display())));
        assert!(link.is_symlink() && mode(&file) == 0o600);
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
        fs::remove_file(own.join("a.csv")).expect("it was there");
        let file = folder.path().join("file");
        fs::write(&file, "precious").expect("a file");
        for force in [false, true] {
            for way in ["link", "link/", "link/.", "link//./"] {
                for written in [write_folder, publish] {
                    let refused = written(&folder.path().join(way), &files, force).expect_err("a link");
                    assert_eq!(
                        (refused.kind(), refused.place()),
                        (Kind::Exists, Some(&*format!("link: {}", link.display())))
                    );
                }
            }
            for written in [write_folder, publish] {
                assert_eq!(written(&file, &files, force).map_err(|error| error.kind()), Err(Kind::Exists));
            }
        }
        assert_eq!(fs::read_dir(&own).expect("a folder").count(), 0, "nothing went through");
        assert_eq!(fs::read(&file).expect("read"), b"precious");
        write_folder(&link.join("below"), &files, false).expect("a link of one's own above is followed");
    }

    #[test]
    fn pages_for_everybody_lie_among_others_and_all_or_none_are_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let (own, other) = (folder.path().join("man/man1"), folder.path().join("man/man1/other.1"));
        let pages = ["a.1", "b.1"].map(|name| (name.to_owned(), b"page".to_vec()));
        publish(&own, &pages[1..], false).expect("the folders are made");
        fs::write(&other, "other").expect("a file");
        assert_eq!(publish(&own, &pages, false).map_err(|error| error.kind()), Err(Kind::Exists));
        assert!(!own.join("a.1").exists(), "none");
        publish(&own, &pages, true).expect("written");
        assert_eq!((mode(&own.join("a.1")), fs::read(&other).expect("read").as_slice()), (0o644, &b"other"[..]));
    }

    #[test]
    fn what_cannot_be_written_is_said_of_the_file_and_not_of_the_record() {
        let folder = tempfile::tempdir().expect("a folder");
        let nowhere = folder.path().join("nowhere/x.csv");
        let place = Some(format!("file: {}", nowhere.display()));
        for force in [false, true] {
            let refused = write(&nowhere, b"one", force).expect_err("no folder");
            assert_eq!((refused.kind(), refused.place().map(str::to_owned)), (Kind::Missing, place.clone()));
        }
        // Of the record the rows came from: its own words.
        let elsewhere = write_with(&folder.path().join("x"), false, |_| Err(Error::new(Kind::System).at("rows")));
        assert_eq!(elsewhere.expect_err("as asked").place(), Some("rows"));
    }

    #[test]
    fn a_folder_where_anybody_may_write_is_known() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x.csv");
        for (mode, open) in [(0o700, false), (0o775, false), (0o777, true), (0o1777, false)] {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).expect("permissions");
            assert_eq!(open_folder(&file).is_some(), open, "{mode:o}");
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
            fs::create_dir(own.join("below")).expect("a folder");
            let file = ["x.csv".to_owned()].map(|name| (name, b"x".to_vec()));
            for (force, way) in [(false, "link"), (true, "link"), (false, "link/below"), (true, "link/below")] {
                let led = folder.path().join(way);
                for refused in [
                    write(&led.join("x.csv"), b"", force),
                    could_write(&led.join("x.csv")),
                    write_folder(&led.join("x"), &file, force),
                    publish(&led.join("x"), &file, force),
                ] {
                    let refused = refused.expect_err("another's link");
                    assert_eq!(refused.kind(), Kind::Denied);
                    assert!(refused.place().is_some_and(|place| place.starts_with("link: ")), "{refused}");
                }
            }
            let is_as_left = |folder: &Path, left: usize| fs::read_dir(folder).expect("a folder").count() == left;
            assert!(is_as_left(&own, 2) && is_as_left(&own.join("below"), 0), "mine.csv and below alone");
        }
    }
}
