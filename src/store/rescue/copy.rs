//! A working copy of a damaged record: nothing is ever done to the file itself, not even what reading a SQLite file
//! usually does to its log.

use std::{
    fs::{self, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Kind, Result},
    reading,
    store::files,
};

/// The pieces in which a file is copied: what a disk cannot read of one is left out, and no more.
const PIECE: usize = 4096;

/// A folder for the copy, beside the file that is to be made; it goes when this goes.
pub struct Copy {
    folder: PathBuf,
    /// The copied record.
    pub record: PathBuf,
    /// How many pieces the disk could not read.
    pub unread: u64,
}

impl Copy {
    /// Copies a record with its log.
    pub fn of(damaged: &Path, output: &Path) -> Result<Self> {
        let folder = files::beside(output, ".rescue.part");
        // What a rescue left that was cut short.
        let _ = fs::remove_dir_all(&folder);
        if fs::symlink_metadata(&folder).is_ok() {
            return Err(Error::new(Kind::Exists).at(folder.display()));
        }
        files::make_folder(&folder)?;
        let mut copy = Self { record: folder.join("record.db"), folder, unread: 0 };
        for ending in ["", "-wal", "-journal"] {
            let from = files::beside(damaged, ending);
            if ending.is_empty() || from.exists() {
                copy.unread += piecemeal(&from, &files::beside(&copy.record, ending))?;
            }
        }
        Ok(copy)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What cannot be removed now is named by the examination.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies a file piece by piece; a piece that the disk does not give is left empty. Says how many were.
fn piecemeal(from: &Path, to: &Path) -> Result<u64> {
    let mut source = reading::open(from).map_err(|error| files::unread(error, from))?;
    let length = source.metadata().map_err(|error| Error::io(error, from))?.len();
    files::make_fresh(to)?;
    let mut target = OpenOptions::new().write(true).open(to).map_err(|error| Error::io(error, to))?;
    let (mut at, mut unread) = (0, 0);
    while at < length {
        let mut piece = [0; PIECE];
        let wanted = PIECE.min(usize::try_from(length - at).unwrap_or(PIECE));
        let read = source.seek(SeekFrom::Start(at)).and_then(|_| source.read_exact(&mut piece[..wanted]));
        match read {
            Ok(()) => {}
            // Somebody cut it short meanwhile.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
            Err(_) => {
                piece = [0; PIECE];
                unread += 1;
            }
        }
        target.write_all(&piece[..wanted]).map_err(|error| Error::io(error, to))?;
        at += wanted as u64;
    }
    Ok(unread)
}
