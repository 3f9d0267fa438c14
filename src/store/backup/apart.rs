//! Whether the second place for backups is another one than the first, and survives its loss.

use std::{fs, path::Path};

use super::Places;
use crate::{
    error::{Error, Kind, Result},
    store::files,
};

/// Before the place of an error that says that the second place is the first one.
pub(super) const SAME: &str = "same: ";

impl Places {
    /// Whether the second place is the very folder of the first, under the same name or through a link.
    pub fn are_one_folder(&self) -> bool {
        let real = |folder: &Path| fs::canonicalize(folder).ok();
        self.both(files::identity) || self.both(real)
    }

    /// Whether both lie on one disk, which takes both along when it fails: a folder where a stick should be, and is not,
    /// lies on the disk of what is around it. Places of which the system does not tell are taken for apart.
    pub fn are_on_one_disk(&self) -> bool {
        self.both(disk)
    }

    /// Whether something that can be known of both places is the same of both.
    fn both<T: PartialEq>(&self, known: impl Fn(&Path) -> Option<T>) -> bool {
        let of_second = self.second.as_deref().and_then(&known);
        of_second.is_some() && of_second == known(&self.folder)
    }

    /// Refuses a second place that is the first one.
    pub(super) fn are_apart(&self) -> Result<()> {
        match &self.second {
            Some(second) if self.are_one_folder() => {
                Err(Error::new(Kind::NoSecond).at(format_args!("{SAME}{}", second.display())))
            }
            _ => Ok(()),
        }
    }
}

/// Whether two files lie on one disk; those of which the system does not tell are taken for apart.
pub fn are_on_one_disk(one: &Path, other: &Path) -> bool {
    disk(one).is_some_and(|on| disk(other) == Some(on))
}

fn disk(path: &Path) -> Option<u64> {
    files::identity(path).map(|(disk, _)| disk)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn one_folder_is_known_by_whatever_name_it_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("backups")).expect("a folder");
        fs::create_dir(path("usb")).expect("a folder");
        symlink(path("backups"), path("link")).expect("a link");
        let places = |second: &str| Places { folder: path("backups"), second: Some(path(second)) };
        for same in ["backups", "link", "usb/../backups"] {
            assert_eq!(places(same).are_apart().expect_err("one folder").kind(), Kind::NoSecond, "{same}");
        }
        for other in ["usb", "nowhere"] {
            places(other).are_apart().expect("two folders");
        }
        assert!(places("usb").are_on_one_disk() && !places("nowhere").are_on_one_disk());
        let alone = Places { folder: path("backups"), second: None };
        assert!(alone.are_apart().is_ok() && !alone.are_on_one_disk());
        let gone = Places { folder: path("gone"), second: Some(path("nowhere")) };
        assert!(gone.are_apart().is_ok(), "of two that are not there nothing is known");
    }
}
