//! A small disk of its own: it is mounted where the tests run as root; elsewhere they say that they are skipped.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write as _},
    path::{Path, PathBuf},
    process::Command,
};

/// A disk of so many bytes at a place where a folder is.
pub struct SmallDisk {
    at: PathBuf,
}

impl SmallDisk {
    /// Mounts it; none, with the reason printed, where that is not possible.
    pub fn at(folder: &Path, bytes: u64) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder");
        let size = format!("size={bytes}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "guichet-test"]).arg(folder).output();
        if !mounted.is_ok_and(|output| output.status.success()) {
            println!("skipped: a small disk cannot be mounted here");
            return None;
        }
        Some(Self { at: folder.to_owned() })
    }

    /// Leaves no room on it.
    pub fn fill(&self) {
        let mut file = File::create(self.at.join("filler")).expect("a file");
        let full = loop {
            if let Err(error) = file.write_all(&[0; 1024]) {
                break error.kind();
            }
        };
        assert_eq!(full, ErrorKind::StorageFull);
    }

    /// Makes room again.
    pub fn make_room(&self) {
        fs::remove_file(self.at.join("filler")).expect("room");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a process that is only now going may still hold it.
        let _ = Command::new("umount").arg("-l").arg(&self.at).status();
    }
}
