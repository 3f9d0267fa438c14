//! What a file looks like, where nothing opens it: a database that anybody can read, one that is encrypted, or one whose
//! beginning is gone.

use std::{collections::BTreeSet, io::Read as _, path::Path};

use super::{files, keyring::Keyring};
use crate::reading;

/// How long a page of a record is, in bytes.
pub const PAGE: usize = 4096;

/// How many pages are looked at: enough for one that is spoiled not to speak for all.
const LOOKED_AT: u64 = 32;

/// How many different bytes a page of an encrypted file has at the least: it looks like chance, which leaves out next to
/// none of the 256. A page of zeros, of one pattern, of rows or of somebody's letter has far fewer.
const LIKE_CHANCE: usize = 240;

/// What a page of tables and indexes begins with: leaves and what leads to them (SQLite, "Database File Format", 1.6).
const TREE: &[u8] = &[2, 5, 10, 13];

/// Whether a file looks as an encrypted one does, whatever would open it: nearly all of its pages look like chance.
pub fn looks_sealed(path: &Path) -> bool {
    let pages = pages(path);
    let is_chance = |page: &&[u8]| page.iter().collect::<BTreeSet<_>>().len() >= LIKE_CHANCE;
    let like_chance = pages.chunks(PAGE).filter(is_chance).count();
    like_chance > 0 && 2 * like_chance > pages.chunks(PAGE).len()
}

/// Whether a file looks encrypted, and no keyring lies beside it: it may well be whole, and nothing opens it.
pub fn has_lost_its_keyring(path: &Path) -> bool {
    !files::is_plain(path) && !Keyring::path(path).exists() && looks_sealed(path)
}

/// Whether a file that does not begin as a database goes on as one that is not encrypted.
pub fn has_lost_its_beginning(path: &Path) -> bool {
    if files::is_plain(path) {
        return false;
    }
    let pages = pages(path);
    let behind: Vec<u8> = pages.chunks(PAGE).skip(1).filter_map(|page| page.first().copied()).collect();
    // Pages that hold the rest of a long text, or nothing, begin with the number of another page.
    let is_ours = |first: &&u8| **first == 0 || TREE.contains(first);
    behind.iter().any(|first| TREE.contains(first)) && 2 * behind.iter().filter(is_ours).count() > behind.len()
}

/// The first pages of a file; none of one that cannot be read.
fn pages(path: &Path) -> Vec<u8> {
    let mut pages = Vec::new();
    let read = reading::open(path).and_then(|file| file.take(LOOKED_AT * PAGE as u64).read_to_end(&mut pages));
    read.map(|_| pages).unwrap_or_default()
}
