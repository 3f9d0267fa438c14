//! The short name by which a record's backups go, where it was lost with the page on which it stood.
//!
//! Under a new one no backup of before would be known: none would be found to go back to, none be removed when somebody is
//! erased. The copies that lie about tell the name; those with which the new record shares a visit tell it for sure.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    path::{Path, PathBuf},
};

use crate::{
    error::Result,
    store::{backup::Named, db::Db, key::Key, meta},
};

/// What became of a record's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// It could be read, or its copies told it.
    Kept,
    /// The record has a new one, and backups of before will not be known as its own: the copies that were found, which tell
    /// several names or none.
    Lost(Vec<PathBuf>),
}

/// Gives a record whose name was lost the one that its copies tell. In a transaction.
pub fn take_back(into: &Db, key: Option<&Key>, named: &[Named]) -> Result<Name> {
    match told(&visits(into)?, key, named) {
        Some(name) => meta::set(into, meta::RECORD, name).map(|()| Name::Kept),
        None => Ok(Name::Lost(named.iter().map(|copy| copy.file.clone()).collect())),
    }
}

/// The only name of copies that hold a visit of the record's; or else the only one that is not known to be another's.
fn told<'a>(ours: &HashSet<String>, key: Option<&Key>, named: &'a [Named]) -> Option<&'a str> {
    let mut by_name: BTreeMap<&str, Vec<&Path>> = BTreeMap::new();
    for copy in named {
        by_name.entry(&copy.name).or_default().push(&copy.file);
    }
    let (mut sure, mut possible) = (BTreeSet::new(), BTreeSet::new());
    for (name, copies) in by_name {
        // The newest that can be read speaks for all of its name.
        match copies.into_iter().find_map(|copy| Db::open_to_read(copy, key).and_then(|db| visits(&db)).ok()) {
            Some(theirs) if !theirs.is_disjoint(ours) => drop(sure.insert(name)),
            Some(theirs) if !theirs.is_empty() && !ours.is_empty() => {}
            _ => drop(possible.insert(name)),
        }
    }
    let told = if sure.is_empty() { possible } else { sure };
    told.first().copied().filter(|_| told.len() == 1)
}

fn visits(db: &Db) -> Result<HashSet<String>> {
    let ids = db.rows("SELECT id FROM visits", vec![], |row| row.get::<String>(0))?;
    Ok(ids.into_iter().collect())
}
