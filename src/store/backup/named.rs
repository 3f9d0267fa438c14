//! What the copies of a record call it: for one that was damaged and does not know its own name any more.

use std::path::{Path, PathBuf};

use super::{
    Places,
    names::{Names, copies_beside},
};
use crate::{
    error::Result,
    store::{db::Db, key::Key, meta},
};

/// A copy of a record, and the short name of the record that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What the record calls itself.
    pub name: String,
    /// The copy.
    pub file: PathBuf,
}

/// The copies that go by a record's file and say whose they are: backups in its places by their names, the newest first, then
/// what lies beside it and can be read. Whether all of them are of that record is not looked at.
pub fn named(record: &Path, key: Option<&Key>, places: &Places) -> Vec<Named> {
    let names = Names::of_anybody(record);
    let mut backups: Vec<_> = places.folders().flat_map(|folder| names.in_folder(folder)).collect();
    backups.sort_by_key(|(moment, _)| std::cmp::Reverse(*moment));
    let of_backup = |(_, file): (_, PathBuf)| Some(Named { name: names.whose(&file)?, file });
    let of_copy = |file: PathBuf| Some(Named { name: own_name(&file, key).ok().flatten()?, file });
    backups.into_iter().filter_map(of_backup).chain(copies_beside(record).into_iter().filter_map(of_copy)).collect()
}

fn own_name(copy: &Path, key: Option<&Key>) -> Result<Option<String>> {
    meta::text(&Db::open_to_read(copy, key)?, meta::RECORD)
}
