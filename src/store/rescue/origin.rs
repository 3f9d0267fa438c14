//! Of which bytes a rescue made a record: that stands in it, so that whoever puts it in the damaged one's place can be told
//! whether anything was written there since, also where nothing opens the damaged one any more.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use crate::{
    error::{Error, Result},
    reading,
    store::{
        db::{Db, Open},
        files,
        key::Key,
        meta,
    },
};

/// The key in `meta` of what a rescue read: its bytes' digest, and whether all of it is here.
const ORIGIN: &str = "rescued-from";

/// What stands behind the digest where nothing was lost.
const WHOLE: &str = "whole";

/// What stands there where something was.
const LACKING: &str = "lacking";

/// In which pieces a file is read, in bytes.
const PIECE: usize = 1 << 16;

/// How much of the damaged file, as it lies there now, a rescue took over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// All that was in it.
    All,
    /// All but what the rescue said to be missing.
    ButWhatWasLost,
}

/// Whether a record was made by a rescue of this file, in which nothing was written since, and how much of it was taken over;
/// none where that is not so, or cannot be known.
pub fn taken(rescued: &Path, damaged: &Path, key: Option<&Key>) -> Option<Taken> {
    files::there(rescued, Open::Existing).ok()?;
    let db = Db::open_to_read(rescued, key).ok()?;
    let origin = meta::text(&db, ORIGIN).ok()??;
    let (of, how) = origin.split_once(' ')?;
    if digest(damaged).ok()? != of {
        return None;
    }
    Some(if how == WHOLE { Taken::All } else { Taken::ButWhatWasLost })
}

/// Writes into a new record what it was made of. In a transaction.
pub(super) fn note(db: &Db, digest: &str, is_whole: bool) -> Result<()> {
    meta::set(db, ORIGIN, &format!("{digest} {}", if is_whole { WHOLE } else { LACKING }))
}

/// The digest of a record's bytes and of its log's; that a log of no bytes came or went changes nothing.
pub(super) fn digest(record: &Path) -> Result<String> {
    let mut hasher = Sha256::new();
    for path in ["", "-wal", "-journal"].map(|ending| files::beside(record, ending)) {
        let Some(mut file) = opened(&path, record)? else { continue };
        let (mut piece, mut length) = (vec![0; PIECE], 0_u64);
        loop {
            match file.read(&mut piece).map_err(|error| Error::io(error, &path))? {
                0 => break,
                read => {
                    hasher.update(&piece[..read]);
                    length += read as u64;
                }
            }
        }
        if length > 0 {
            hasher.update(length.to_le_bytes());
        }
    }
    Ok(HEXLOWER.encode(&hasher.finalize()))
}

/// A file of a record; none where there is no log.
fn opened(path: &PathBuf, record: &Path) -> Result<Option<File>> {
    match reading::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && path != record => Ok(None),
        found => found.map(Some).map_err(|error| files::unread(error, path)),
    }
}
