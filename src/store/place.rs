//! Whether the place of a record is fit for one.
//!
//! A record is refused where somebody else could put another file in its place or read it as it is written: through a
//! link, on a way that another account's link leads, in a folder that others can write to, in a file of another account. It is
//! refused on a disk of another machine too: SQLite's log needs memory that all who have the file open share, and locks that
//! hold, and a network promises neither; two desks would damage the file without a word. Backups may lie there: they are
//! written once, by one.
//!
//! So is one where a folder or a pipe has the name of a file of the record: nothing can be opened there, and what is to be
//! done is to take that away.
//!
//! A file to which others have rights is closed to them, and that is said, with what they could have done.

use std::{
    fs::{self, Metadata},
    path::{self, Path, PathBuf},
};

use super::files;
use crate::{
    accounts::{self, Kept, Open, Was},
    error::{Error, Kind, Result},
};

/// Why a place is unfit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The name leads to a file elsewhere.
    Link(PathBuf),
    /// A link that another account laid leads to the folder.
    Way(PathBuf),
    /// Others can write in this folder.
    Folder(PathBuf),
    /// The file or its folder belongs to another account.
    Owner(PathBuf),
    /// The disk is another machine's, or behaves like one: how it is reached, and the folder.
    Network(&'static str, PathBuf),
    /// What has the record's name is no file.
    Taken(NoFile, PathBuf),
    /// What has the name of its log or its journal is no file; the record itself may be whole.
    TakenBeside(NoFile, PathBuf),
}

/// What lies where a file is looked for, and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFile {
    /// A folder.
    Folder,
    /// A pipe, a device, a socket.
    Pipe,
}

impl NoFile {
    /// The name under which the translations know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::Pipe => "pipe",
        }
    }
}

impl Unfit {
    fn error(&self) -> Error {
        match self {
            Self::Link(path) => Error::new(Kind::UnsafePlace).at(format_args!("link: {}", path.display())),
            Self::Way(path) => Error::new(Kind::UnsafePlace).at(format_args!("way: {}", path.display())),
            Self::Folder(path) => Error::new(Kind::UnsafePlace).at(format_args!("folder: {}", path.display())),
            Self::Owner(path) => Error::new(Kind::UnsafePlace).at(format_args!("owner: {}", path.display())),
            Self::Network(how, path) => Error::new(Kind::NetworkDisk).at(format_args!("{how}: {}", path.display())),
            Self::Taken(what, path) => {
                Error::new(Kind::UnsafePlace).at(format_args!("taken-{}: {}", what.code(), path.display()))
            }
            Self::TakenBeside(what, path) => {
                Error::new(Kind::UnsafePlace).at(format_args!("beside-{}: {}", what.code(), path.display()))
            }
        }
    }
}

/// The endings of the files that make up a record, its own name first.
const PARTS: &[&str] = &["", "-wal", "-shm", "-journal", ".keys"];

/// Those of them without which the engine opens nothing where something else has the name.
const ENGINES: &[&str] = &["", "-wal", "-shm", "-journal"];

/// The files of a record that are there, as they lie in the folder: a link is itself.
pub fn parts(record: &Path) -> Vec<(PathBuf, Metadata)> {
    let there = PARTS.iter().filter_map(|ending| {
        let path = files::beside(record, ending);
        fs::symlink_metadata(&path).ok().map(|found| (path, found))
    });
    there.collect()
}

/// Refuses a place that is unfit for a record, which need not be there yet. Touches nothing.
pub fn fit(record: &Path) -> Result<()> {
    unfit(record).first().map_or(Ok(()), |reason| Err(reason.error()))
}

/// All that is wrong with the place of a record.
pub fn unfit(record: &Path) -> Vec<Unfit> {
    // Counted from where we are, a bare name has no folders above it.
    let absolute = path::absolute(record);
    let record = absolute.as_deref().unwrap_or(record);
    let parts = parts(record);
    let links = parts.iter().filter(|(_, found)| found.is_symlink()).map(|(path, _)| Unfit::Link(path.clone()));
    let mut wrong: Vec<Unfit> = links.collect();
    wrong.extend(taken(record));
    wrong.extend(accounts::strange_link(files::folder_of(record)).map(Unfit::Way));
    let folder = there(files::folder_of(record));
    if let Some(how) = remote(folder) {
        wrong.push(Unfit::Network(how, folder.to_owned()));
    }
    let is_anothers =
        |(_, found): &&(PathBuf, Metadata)| !found.is_symlink() && accounts::is_anothers(found, Kept::Record);
    wrong.extend(parts.iter().find(is_anothers).map(|(path, _)| Unfit::Owner(path.clone())));
    wrong.extend(accounts::folder(folder, Kept::Record).map(|open| match open {
        Open::Folder(folder) => Unfit::Folder(folder),
        Open::Owner(folder) => Unfit::Owner(folder),
    }));
    wrong
}

/// What has the name of the record, or of a file that the engine keeps beside it, and is no file: the record's own name
/// first. Looks without opening anything; a link is another matter.
pub fn taken(record: &Path) -> Option<Unfit> {
    ENGINES.iter().find_map(|ending| {
        let path = files::beside(record, ending);
        let found = fs::symlink_metadata(&path).ok().filter(|found| !found.is_file() && !found.is_symlink())?;
        let what = if found.is_dir() { NoFile::Folder } else { NoFile::Pipe };
        Some(if ending.is_empty() { Unfit::Taken(what, path) } else { Unfit::TakenBeside(what, path) })
    })
}

/// Whether what has the record's own name is no file.
pub fn is_taken(record: &Path) -> bool {
    matches!(taken(record), Some(Unfit::Taken(..)))
}

/// The folder, or the nearest above it that is there.
fn there(folder: &Path) -> &Path {
    folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder)
}

/// Takes from others every right to the files of a record, where they have any, and says the most that they had. For a
/// file that is known to be a record: anything else stays as it is.
pub fn close(record: &Path) -> Was {
    parts(record).iter().map(|(path, found)| accounts::close(path, found)).max().unwrap_or_default()
}

/// How the disk of a folder is reached, where it is another machine's or behaves like one; `None` for a disk of this
/// machine, and where the system does not tell.
pub fn remote(folder: &Path) -> Option<&'static str> {
    #[cfg(target_os = "linux")]
    {
        rustix::fs::statfs(folder).ok().and_then(|found| network(found.f_type as u32))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = folder;
        None
    }
}

/// What is left on the disk of a folder, in bytes; `None` where the system does not tell.
pub fn room(folder: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let found = rustix::fs::statvfs(there(folder)).ok()?;
        Some(found.f_bavail.saturating_mul(found.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

/// Kinds of file systems by the number that the Linux kernel gives them.
#[cfg(any(target_os = "linux", test))]
fn network(kind: u32) -> Option<&'static str> {
    Some(match kind {
        0x6969 => "NFS",
        0x517B | 0xFE53_4D42 | 0xFF53_4D42 => "SMB",
        // Whatever a program serves: sshfs, a cloud's folder, a virtual machine's shared folder, ntfs-3g.
        0x6573_5546 => "FUSE",
        0x0102_1997 => "9P",
        0x5346_414F | 0x6B41_4653 => "AFS",
        0x0BD0_0BD0 => "Lustre",
        0x00C3_6400 => "Ceph",
        0x4750_4653 => "GPFS",
        0x7461_636F => "OCFS2",
        0x0116_1970 => "GFS2",
        0x7375_7245 => "Coda",
        0x564C => "NCP",
        0x786F_4256 => "vboxsf",
        0xBACB_ACBC => "vmhgfs",
        0x7C7C_6673 => "prl_fs",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disks_of_this_machine_are_told_from_those_of_others() {
        // ext4, XFS, Btrfs, tmpfs, overlay, ZFS, F2FS, eCryptfs, NTFS of the kernel, FAT.
        let here = [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1, 0xF2F5_2010, 0xF15F];
        assert!(here.into_iter().chain([0x7366_746E, 0x4D44]).all(|kind| network(kind).is_none()));
        assert_eq!(network(0x6969), Some("NFS"));
        assert_eq!(network(0xFF53_4D42), Some("SMB"));
        assert_eq!(network(0x6573_5546), Some("FUSE"));
    }

    #[cfg(unix)]
    mod accounts {
        use std::os::unix::fs::{PermissionsExt as _, lchown, symlink};

        use super::*;

        fn place() -> (tempfile::TempDir, PathBuf) {
            let folder = tempfile::tempdir().expect("a folder");
            let record = folder.path().join("guichet.db");
            (folder, record)
        }

        fn permit(path: &Path, mode: u32) {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the owner says who may");
        }

        fn refusal(record: &Path) -> String {
            let error = fit(record).expect_err("it is refused");
            assert_eq!(error.kind(), Kind::UnsafePlace);
            error.place().expect("a place").split(": ").next().expect("a word").to_owned()
        }

        #[test]
        fn a_folder_of_ones_own_is_fit_whether_the_record_is_there_or_not() {
            let (folder, record) = place();
            fit(&record).expect("fit");
            fit(&folder.path().join("un/deux/guichet.db")).expect("fit");
        }

        #[test]
        fn links_and_folders_that_others_can_write_to_are_refused() {
            let (folder, record) = place();
            fs::write(folder.path().join("elsewhere"), "x").expect("a file");
            symlink(folder.path().join("elsewhere"), &record).expect("a link");
            assert_eq!(refusal(&record), "link");
            fs::remove_file(&record).expect("gone");
            symlink(folder.path().join("nowhere"), files::beside(&record, "-wal")).expect("a link");
            assert_eq!(refusal(&record), "link");
            fs::remove_file(files::beside(&record, "-wal")).expect("gone");
            for mode in [0o770, 0o707, 0o777] {
                permit(folder.path(), mode);
                assert_eq!(refusal(&record), "folder", "{mode:o}");
            }
            // A folder above: whoever may write there could put another folder in this one's place.
            let below = folder.path().join("mine");
            fs::create_dir(&below).expect("a folder");
            permit(&below, 0o700);
            assert_eq!(refusal(&below.join("guichet.db")), "folder");
            permit(folder.path(), 0o1777);
            assert!(fit(&below.join("guichet.db")).is_ok(), "a folder like /tmp protects what is in it");
        }

        #[test]
        fn a_folder_that_has_the_name_of_a_file_of_the_record_is_refused() {
            let (_folder, record) = place();
            let log = files::beside(&record, "-wal");
            fs::create_dir(&log).expect("a folder");
            assert_eq!((refusal(&record), is_taken(&record)), ("beside-folder".to_owned(), false));
            fs::create_dir(&record).expect("a folder");
            assert_eq!((refusal(&record), is_taken(&record)), ("taken-folder".to_owned(), true));
        }

        #[test]
        fn a_way_that_somebody_elses_link_leads_is_refused_and_one_of_ones_own_is_gone() {
            let (folder, _) = place();
            let (own, link) = (folder.path().join("own"), folder.path().join("link"));
            fs::create_dir(&own).expect("a folder");
            symlink(&own, &link).expect("a link");
            fit(&link.join("guichet.db")).expect("fit");
            // Giving a link away needs rights that not everybody has who runs tests.
            if lchown(&link, Some(65_534), None).is_ok() {
                for way in ["guichet.db", "un/guichet.db"] {
                    assert_eq!(refusal(&link.join(way)), "way", "{way}");
                }
                fit(&own.join("guichet.db")).expect("fit");
            }
        }

        #[test]
        fn files_that_others_may_read_are_closed_to_them_once() {
            let (_folder, record) = place();
            for ending in ["", "-wal", ".keys"] {
                let path = files::beside(&record, ending);
                fs::write(&path, "x").expect("a file");
                permit(&path, 0o644);
            }
            fit(&record).expect("fit");
            assert_eq!(close(&record), Was::Readable);
            let modes = parts(&record).into_iter().map(|(_, found)| found.permissions().mode() & 0o777);
            assert_eq!(modes.collect::<Vec<_>>(), [0o600; 3]);
            assert_eq!(close(&record), Was::Closed, "there is nothing left to close");
            permit(&files::beside(&record, "-wal"), 0o620);
            assert_eq!(close(&record), Was::Writable);
        }
    }
}
