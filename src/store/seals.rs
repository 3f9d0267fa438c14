//! The seals of an encrypted file: each page has one, which only the file's key and salt make. Looking at them takes no
//! lock and reads the whole file, so it is done only where something did not open.

use std::{fs, io::Read as _, path::Path};

use super::{
    db::Db,
    files,
    key::{Key, SALT},
    looks::{self, looks_sealed},
};
use crate::{
    error::{Error, Result},
    reading,
};

/// How long the pages of every record are, in bytes.
pub const PAGE: u64 = looks::PAGE as u64;

/// How SQLCipher says that a page's seal is broken; the page's number stands behind it.
const BROKEN: &str = "HMAC verification failed for page ";

/// The pages whose seals are broken, from 1; of a file that was opened with a key.
pub fn broken(db: &Db) -> Result<Vec<u64>> {
    let said = db.rows("PRAGMA cipher_integrity_check", vec![], |row| row.get::<String>(0))?;
    Ok(said.iter().filter_map(|said| said.strip_prefix(BROKEN)?.parse().ok()).collect())
}

/// Whether a file looks encrypted, and a key opens no page of it: it is of another key, or the file's beginning, which holds
/// the salt, is spoiled. Not where that cannot be looked at.
pub fn are_of_other_key(file: &Path, key: &Key) -> bool {
    let is_none_sound = || -> Result<bool> {
        let mut salt = [0; SALT];
        let begun = reading::open(file).and_then(|mut file| file.read_exact(&mut salt));
        begun.map_err(|error| Error::io(error, file))?;
        let pages = fs::metadata(file).map_err(|error| Error::io(error, file))?.len() / PAGE;
        let broken = broken(&Db::open_unseen(file, Some((key, &salt)))?)?;
        Ok(pages > 0 && broken.len() as u64 >= pages)
    };
    !files::is_plain(file) && looks_sealed(file) && is_none_sound().unwrap_or_default()
}
