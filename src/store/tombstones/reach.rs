//! The lists of what was erased that lie within reach. None counts for more than another: whoever one of them names was erased,
//! and what is spoiled or lost in one may stand in the next.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{
    known_to,
    list::{List, in_folder, in_folder_of, missing, of_record},
};
use crate::{
    domain::privacy::Tombstone,
    error::Result,
    store::{
        backup::Places,
        db::Db,
        files,
        key::Key,
        meta,
        rescue::{Untouched, untouched},
    },
};

/// What the lists within reach of a record that is put back say.
#[derive(Debug)]
pub struct Lists {
    /// What any of them names.
    pub(in crate::store) named: BTreeSet<Tombstone>,
    /// Those of which something could not be read.
    pub spoiled: Vec<PathBuf>,
    /// Whether anything tells what was erased since the backup: a list that names something, or the record that was there.
    pub are_known: bool,
}

/// Looks for what was erased since a file was written that is about to become the record: beside the record, in the folders
/// of its backups, beside the file, and in the record that is there, as far as this key opens it. Fails where what lies beside
/// the record under the name of its list is no file that can be read: what the others name could not be written there.
pub(in crate::store) fn within_reach(file: &Path, record: &Path, key: Option<&Key>, places: &Places) -> Result<Lists> {
    let own = of_record(record);
    List::of(&own)?;
    let known = known_in_place(file, record, key);
    let mut lists = Lists { are_known: known.is_some(), named: known.unwrap_or_default(), spoiled: Vec::new() };
    let folders = places.folders().chain([files::folder_of(file)]).flat_map(in_folder);
    let mut seen = BTreeSet::new();
    for path in [own].into_iter().chain(folders) {
        // One folder may be named twice, and by two names.
        if seen.insert(fs::canonicalize(&path).unwrap_or_else(|_| path.clone())) {
            lists.take(path);
        }
    }
    lists.are_known |= !lists.named.is_empty() || takes_the_place_of_what_it_saves(file, record, key);
    Ok(lists)
}

impl Lists {
    fn take(&mut self, path: PathBuf) {
        match List::of(&path) {
            Ok(list) => {
                self.named.extend(list.named);
                self.spoiled.extend(Some(path).filter(|_| !list.is_whole));
            }
            Err(_) => self.spoiled.push(path),
        }
    }
}

/// What the record knows to be erased in whose place a file is put; none where there is none, or nothing tells it. Another
/// record, which may have been begun on a new machine, knows of nobody in this one.
fn known_in_place(file: &Path, record: &Path, key: Option<&Key>) -> Option<BTreeSet<Tombstone>> {
    if files::is_new(record) {
        return None;
    }
    let of = |path: &Path| -> Result<(Option<String>, BTreeSet<Tombstone>)> {
        let db = Db::open_to_read(path, key)?;
        Ok((meta::text(&db, meta::RECORD)?, known_to(&db)?))
    };
    let (there, named) = of(record).ok()?;
    let (coming, _) = of(file).ok()?;
    (there == coming).then_some(named)
}

/// Whether a file is what a rescue read of a damaged record and nothing was done in it since, while a record still lies in
/// the place: nobody was erased in between of whom the lists would not tell. Not where entries of the audit were lost with
/// the damaged pages: then nobody knows what else was.
fn takes_the_place_of_what_it_saves(file: &Path, record: &Path, key: Option<&Key>) -> bool {
    !files::is_new(record) && untouched(file, key) == Some(Untouched::Whole)
}

/// What the lists in the folders of a record's backups name and its own does not.
pub(in crate::store) fn written_elsewhere(record: &Path, places: &Places) -> BTreeSet<Tombstone> {
    let named = |path: &Path| List::of(path).unwrap_or_default().named;
    let own = named(&of_record(record));
    let all: BTreeSet<Tombstone> = places.folders().flat_map(|folder| named(&in_folder_of(record, folder))).collect();
    missing(&all, &own).cloned().collect()
}

/// Whether the list beside a record names all that the record knows to be erased, as far as the record can be read, and can
/// itself be read to its end; none where nothing was erased, and there is no list.
pub(in crate::store) fn is_complete(record: &Path, db: Option<&Db>) -> Option<bool> {
    let known = db.and_then(|db| known_to(db).ok()).unwrap_or_default();
    let Ok(list) = List::of(&of_record(record)) else { return Some(false) };
    let is_complete = list.is_whole && missing(&known, &list.named).next().is_none();
    Some(is_complete).filter(|_| !is_complete || !list.named.is_empty())
}
