//! Other accounts of this machine: whose a file is, and who else could write to it, or put another one in its place.
//!
//! The record and the settings are both refused where somebody else could do so, and what somebody asked for is not written
//! where a link of somebody else's leads. Where the system knows no such rights,
//! nobody is suspected.

use std::{
    fs::Metadata,
    path::{Path, PathBuf},
};

#[cfg(unix)]
mod group;
mod way;

pub use way::{folder_of, strange_link};

/// What lies in a place, and with it who is trusted there besides ourselves and the administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A record. The administrator passes over permissions anyway, and may open anybody's; any group is others.
    Record,
    /// Settings, which say what is run: the administrator takes that from no account either. They are made by hand, and
    /// on many systems what one makes by hand is open to one's own group, in which there is nobody else.
    Settings,
}

/// Why a folder is not ours alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Others can write in this folder.
    Folder(PathBuf),
    /// The folder belongs to another account.
    Owner(PathBuf),
}

/// Who else could put another file into a folder: by its own permissions, by its owner, or through a folder above it.
pub fn folder(folder: &Path, kept: Kept) -> Option<Open> {
    rights::folder(folder, kept)
}

/// Whether a file, or a link itself, belongs to an account that is not trusted.
pub fn is_anothers(found: &Metadata, kept: Kept) -> bool {
    rights::is_anothers(found, kept)
}

/// Whether others than its owner may write to settings that are there. What is no file (a pipe, a device) holds nothing
/// that they could change.
pub fn is_written_by_others(path: &Path, found: &Metadata) -> bool {
    found.is_file() && rights::is_written_by_others(path, found, Kept::Settings)
}

/// Whether others than its owner may go through a folder to what lies in it. Where that cannot be told, they may.
pub fn may_enter(folder: &Path) -> bool {
    rights::may_enter(folder)
}

/// Whether others than its owner may read, or write, a file that is there.
pub fn open_to_others(found: &Metadata) -> (bool, bool) {
    rights::open_to_others(found)
}

/// Whether anybody at all may replace or remove what lies in a folder. In one like `/tmp`, with the sticky bit, everybody
/// may only touch what is theirs.
pub fn is_anybodys(folder: &Path) -> bool {
    rights::is_anybodys(folder)
}

/// Whether a file belongs to this account.
pub fn is_own(found: &Metadata) -> bool {
    rights::is_own(found)
}

/// Whether this account is the administrator, whom no file's rights stop.
pub fn passes_over_rights() -> bool {
    rights::passes_over_rights()
}

/// Whether the system says that this account may not read a file or a folder.
pub fn may_not_read(path: &Path) -> bool {
    rights::may_not_read(path)
}

/// Whether the system says that this account may not write in a file or a folder.
pub fn may_not_write(path: &Path) -> bool {
    rights::may_not_write(path)
}

/// The folder on the way to a file that the system says this account may not enter: what lies in it is not known.
pub fn closed_folder(file: &Path) -> Option<&Path> {
    let there = folder_of(file).ancestors().find(|folder| folder.is_dir())?;
    rights::may_not_enter(there).then_some(there)
}

/// What other accounts could do with a file until it was closed to them; the later, the more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Was {
    /// Nothing.
    #[default]
    Closed,
    /// Read it.
    Readable,
    /// Change it as well.
    Writable,
}

/// Takes from others every right to a file, where they have any, and says which they had.
pub fn close(path: &Path, found: &Metadata) -> Was {
    rights::close(path, found)
}

#[cfg(unix)]
mod rights {
    use std::{
        fs::{self, Metadata, Permissions},
        os::unix::fs::{MetadataExt as _, PermissionsExt as _},
        path::Path,
    };

    use rustix::{
        fs::{Access, access},
        io::Errno,
    };

    use super::{Kept, Open, Was, group};

    const WORLD_WRITES: u32 = 0o002;
    const OTHERS_WRITE: u32 = 0o022;
    const OTHERS_READ: u32 = 0o044;
    const OTHERS_ENTER: u32 = 0o011;
    const OTHERS: u32 = 0o077;
    /// In such a folder each removes only what is theirs.
    const STICKY: u32 = 0o1000;

    pub fn folder(folder: &Path, kept: Kept) -> Option<Open> {
        // Links above are followed: a home may lie on another disk.
        let folder = fs::canonicalize(folder).ok()?;
        for (above, folder) in folder.ancestors().enumerate() {
            let Ok(found) = fs::metadata(folder) else { continue };
            let written =
                if above == 0 { is_written_by_others(folder, &found, kept) } else { found.mode() & WORLD_WRITES != 0 };
            if written && found.mode() & STICKY == 0 {
                return Some(Open::Folder(folder.to_owned()));
            }
            if above == 0 && is_anothers(&found, kept) {
                return Some(Open::Owner(folder.to_owned()));
            }
        }
        None
    }

    pub fn is_anothers(found: &Metadata, kept: Kept) -> bool {
        let (me, owner) = (rustix::process::geteuid().as_raw(), found.uid());
        let passes = me == 0 && kept == Kept::Record;
        !(passes || owner == me || owner == 0)
    }

    pub fn is_written_by_others(path: &Path, found: &Metadata, kept: Kept) -> bool {
        match found.mode() & OTHERS_WRITE {
            0 => false,
            by if by & WORLD_WRITES != 0 => true,
            _ => kept == Kept::Record || !group::is_owners_alone(path, found),
        }
    }

    pub fn may_enter(folder: &Path) -> bool {
        !fs::metadata(folder).is_ok_and(|found| found.mode() & OTHERS_ENTER == 0)
    }

    pub fn open_to_others(found: &Metadata) -> (bool, bool) {
        (found.mode() & OTHERS_READ != 0, found.mode() & OTHERS_WRITE != 0)
    }

    pub fn is_anybodys(folder: &Path) -> bool {
        fs::metadata(folder).is_ok_and(|found| found.mode() & (WORLD_WRITES | STICKY) == WORLD_WRITES)
    }

    pub fn is_own(found: &Metadata) -> bool {
        found.uid() == rustix::process::geteuid().as_raw()
    }

    pub fn passes_over_rights() -> bool {
        rustix::process::geteuid().is_root()
    }

    pub fn may_not_read(path: &Path) -> bool {
        is_refused(path, Access::READ_OK)
    }

    pub fn may_not_write(path: &Path) -> bool {
        is_refused(path, Access::WRITE_OK)
    }

    pub fn may_not_enter(folder: &Path) -> bool {
        is_refused(folder, Access::EXEC_OK)
    }

    /// Whether it is there and refused: a disk that is mounted to be read alone refuses to be written like a file's mode.
    fn is_refused(path: &Path, right: Access) -> bool {
        matches!(access(path, right), Err(Errno::ACCESS | Errno::PERM | Errno::ROFS))
    }

    pub fn close(path: &Path, found: &Metadata) -> Was {
        let mode = found.mode() & 0o777;
        let open = found.is_file() && mode & OTHERS != 0;
        if !open || fs::set_permissions(path, Permissions::from_mode(mode & !OTHERS)).is_err() {
            return Was::Closed;
        }
        if mode & OTHERS_WRITE == 0 { Was::Readable } else { Was::Writable }
    }
}

#[cfg(not(unix))]
mod rights {
    //! Accounts and their rights are another matter there; the user's own folder is closed by the system.

    use std::{fs::Metadata, path::Path};

    use super::{Kept, Open, Was};

    pub fn folder(_folder: &Path, _kept: Kept) -> Option<Open> {
        None
    }

    pub fn is_anothers(_found: &Metadata, _kept: Kept) -> bool {
        false
    }

    pub fn is_written_by_others(_path: &Path, _found: &Metadata, _kept: Kept) -> bool {
        false
    }

    pub fn may_enter(_folder: &Path) -> bool {
        false
    }

    pub fn open_to_others(_found: &Metadata) -> (bool, bool) {
        (false, false)
    }

    pub fn is_anybodys(_folder: &Path) -> bool {
        false
    }

    pub fn is_own(_found: &Metadata) -> bool {
        true
    }

    pub fn passes_over_rights() -> bool {
        false
    }

    pub fn may_not_read(_path: &Path) -> bool {
        false
    }

    pub fn may_not_write(path: &Path) -> bool {
        path.metadata().is_ok_and(|found| found.is_file() && found.permissions().readonly())
    }

    pub fn may_not_enter(_folder: &Path) -> bool {
        false
    }

    pub fn close(_path: &Path, _found: &Metadata) -> Was {
        Was::Closed
    }
}
