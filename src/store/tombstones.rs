//! Tombstones: which records were erased, by their ids alone, in the record and in a file beside it.
//!
//! A backup made before an erasing still holds the person. When it is put back, what the tombstones name is erased once
//! more; that is what the file is for, which lies beside the record (`<record>.erased`) and beside every backup of it,
//! so that a stick carried to another machine brings it along ([`list`]). None of these files counts for more than another:
//! a restore follows all that lie within reach ([`reach`]), a backup those in its places, an opening the one in the folder
//! of the backups.
//!
//! The table `erased` is what counts for the record as it is; the file is what counts for a record that was put back.
//! Opening a record makes them agree again ([`Store::keep_tombstones`]): what the file alone knows is erased, what the table
//! alone knows is written. How long the file was then, and when it was changed last, is remembered, so that opening costs one
//! look at it. Its length alone would not do: a record that is put in the place of another one remembers its own list, and two
//! lists that name other people can be equally long. So a record that is restored is also made to forget what it remembers
//! ([`forget_the_file`]).

use std::{collections::BTreeSet, path::Path};

use chrono::NaiveDate;

use super::{
    Store,
    db::Db,
    erase, files,
    key::Key,
    meta,
    rows::{Columns, values},
    watch,
};
use crate::{
    domain::privacy::{Erased, Grave, Tombstone},
    error::Result,
};

mod list;
mod people;
mod reach;

pub(super) use list::add;
use list::{List, NO_FILE, in_folder_of, mark, missing};
pub use list::{lay_beside, of_record, read};
pub use reach::Lists;
pub(super) use reach::{is_complete, within_reach, written_elsewhere};

/// The key in `meta` of what the file was like when it was left ([`mark`]).
const MARK: &str = "tombstones";

/// The same of the file in the folder of the record's backups.
const MARK_IN_FOLDER: &str = "tombstones-in-folder";

/// What stands there where the file has not all of them yet, or is not known: no file is like that.
const UNKNOWN: &str = "-1";

/// Makes a copy that is about to become a record, and that nobody has open, forget which files it agreed with.
pub(super) fn forget_the_file(copy: &Path, key: Option<&Key>) -> Result<()> {
    let forget = || {
        let db = Db::open(copy, key)?;
        // The copy goes to the disk when it is whole; a journal would lie beside it.
        db.batch("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;")?;
        db.transaction(|| [MARK, MARK_IN_FOLDER].iter().try_for_each(|mark| meta::set(&db, mark, UNKNOWN)))
    };
    forget().and_then(|()| files::to_disk(copy)).map_err(|error| error.at(copy.display()))
}

/// Writes tombstones into the record. From this commit on the file beside it counts as another one than was left, so that
/// whoever opens the record next writes them there too, should this process not come to it.
pub(super) fn write(db: &Db, tombstones: &BTreeSet<Tombstone>) -> Result<()> {
    if !tombstones.is_empty() {
        meta::set(db, MARK, UNKNOWN)?;
        watch::erased(db)?;
    }
    for tombstone in tombstones {
        db.execute(
            "INSERT OR IGNORE INTO erased (kind, id, day) VALUES (?1, ?2, ?3)",
            values![tombstone.grave.code(), tombstone.id, tombstone.day],
        )?;
    }
    Ok(())
}

/// Keeps a card from being given to anybody else.
pub(super) fn bury_card(db: &Db, card: &str, day: NaiveDate) -> Result<()> {
    db.execute("INSERT OR IGNORE INTO erased (kind, id, day) VALUES ('card', ?1, ?2)", values![card, day])?;
    Ok(())
}

/// Keeps a person's record among those that its day counts as new ([`Store::news`]). Its id says when it was made; nothing
/// else is known of it. It is no tombstone: of a record that another one's list names, nothing was counted here.
pub(super) fn still_counts(db: &Db, id: &str, day: NaiveDate) -> Result<()> {
    db.execute("INSERT OR IGNORE INTO erased (kind, id, day) VALUES ('counted', ?1, ?2)", values![id, day])?;
    Ok(())
}

/// What a record knows to be erased.
pub(super) fn known_to(db: &Db) -> Result<BTreeSet<Tombstone>> {
    let sql = "SELECT kind, id, day FROM erased WHERE kind NOT IN ('card', 'counted')";
    let found = db.rows(sql, vec![], |row| {
        let mut columns = Columns::of(row);
        Ok(Tombstone { grave: columns.coded(Grave::from_code)?, id: columns.get()?, day: columns.day()? })
    })?;
    Ok(found.into_iter().collect())
}

impl Store {
    /// What the record knows to be erased.
    pub fn tombstones(&self) -> Result<BTreeSet<Tombstone>> {
        known_to(&self.db)
    }

    /// What came back with a backup, and was erased again when the record was opened.
    pub fn came_back(&self) -> Erased {
        self.came_back.get()
    }

    /// Makes the record and the file beside it agree, where the file is not as it was left.
    pub(super) fn keep_tombstones(&self) -> Result<()> {
        let Some(record) = self.path() else { return Ok(()) };
        let file = of_record(record);
        if self.left_as(MARK, &file)? {
            return Ok(());
        }
        // A file that cannot be read says nothing, and does not keep a counter from opening.
        let Ok(list) = List::of(&file) else { return Ok(()) };
        self.follow(&list.named)?;
        // Where the folder takes nothing now, the next opening tries again.
        let _ = self.write_tombstones();
        Ok(())
    }

    /// Erases again what the list in a folder of the record's backups names, where it is not as it was left: the record may
    /// be a copy that somebody laid in its place without the list that lay beside it.
    pub fn heed_list_in(&self, folder: &Path) -> Result<()> {
        let Some(record) = self.path() else { return Ok(()) };
        let file = in_folder_of(record, folder);
        if self.left_as(MARK_IN_FOLDER, &file)? {
            return Ok(());
        }
        let mark = mark(&file);
        self.heed(&List::of(&file)?.named)?;
        self.write(|db| meta::set(db, MARK_IN_FOLDER, &mark))
    }

    /// Erases again what other lists name, and writes it into the file beside the record.
    pub(super) fn heed(&self, named: &BTreeSet<Tombstone>) -> Result<()> {
        if self.follow(named)? { self.write_tombstones() } else { Ok(()) }
    }

    /// Erases what is named and the record does not know to be erased; whether there was any.
    fn follow(&self, named: &BTreeSet<Tombstone>) -> Result<bool> {
        let new: BTreeSet<Tombstone> = missing(named, &self.tombstones()?).cloned().collect();
        if !new.is_empty() {
            let mut sum = self.came_back.get();
            erase::add(&mut sum, self.erase_again(&new)?);
            self.came_back.set(sum);
        }
        Ok(!new.is_empty())
    }

    /// Whether a file is as the record remembers it.
    fn left_as(&self, key: &str, file: &Path) -> Result<bool> {
        Ok(meta::text(&self.db, key)?.as_deref().unwrap_or(NO_FILE) == mark(file))
    }

    /// Writes what the record knows to be erased into the file beside it.
    pub(super) fn write_tombstones(&self) -> Result<()> {
        let Some(record) = self.path() else { return Ok(()) };
        let file = of_record(record);
        add(&file, &self.tombstones()?)?;
        let mark = mark(&file);
        self.write(|db| meta::set(db, MARK, &mark))
    }
}
