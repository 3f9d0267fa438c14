//! Tombstones: which records were erased, by their ids alone, in the record and in a file beside it.
//!
//! A backup made before an erasing still holds the person. When it is put back, what the tombstones name is erased once
//! more; that is what the file is for, which lies beside the record (`<record>.erased`) and beside every backup of it,
//! so that a stick carried to another machine brings it along. One line is one record: its kind, its id, the day.
//! Nothing in it says anything about anybody, so it is not encrypted, also where the record is.
//!
//! The table `erased` is what counts for the record as it is; the file is what counts for a record that was put back.
//! Opening a record makes them agree again ([`Store::keep_tombstones`]): what the file alone knows is erased, what the table
//! alone knows is written. How long the file was then, and when it was changed last, is remembered, so that opening costs one
//! look at it. Its length alone would not do: a record that is put in the place of another one remembers its own list, and two
//! lists that name other people can be equally long. So a record that is restored is also made to forget what it remembers
//! ([`forget_the_file`]).

use std::{
    collections::{BTreeSet, HashSet},
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use chrono::NaiveDate;

use super::{
    Store,
    db::Db,
    entering, files,
    key::Key,
    meta,
    rows::{Columns, values},
    watch,
};
use crate::{
    domain::{
        ids::PersonId,
        person::as_written,
        privacy::{Erased, Grave, Tombstone},
    },
    error::{Error, Kind, Result},
};

/// What stands behind the name of a record, or of the records' part of a backup's name.
const ENDING: &str = ".erased";

/// The key in `meta` of what the file was like when it was left ([`mark`]).
const MARK: &str = "tombstones";

/// What stands there where the file has not all of them yet, or is not known: no file is like that.
const UNKNOWN: &str = "-1";

/// More than any counter erases in a lifetime: what is longer is no file of ours.
const LONGEST: u64 = 1 << 28;

/// The file of tombstones of a record.
pub fn of_record(record: &Path) -> PathBuf {
    files::beside(record, ENDING)
}

/// The files of tombstones in a folder of backups: whoever restores on another machine may call the record otherwise.
pub fn in_folder(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_ours = |path: &PathBuf| path.to_str().is_some_and(|path| path.ends_with(ENDING)) && is_file(path);
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_ours).collect();
    found.sort();
    found
}

/// A file that is there as such, not as a link to another one.
fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() <= LONGEST)
}

/// Reads a file of tombstones; none where there is no file. A line that is none, as a full disk may leave at the end, is
/// passed over.
pub fn read(path: &Path) -> Result<BTreeSet<Tombstone>> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(Error::io(error, path)),
        Ok(_) if !is_file(path) => return Err(Error::new(Kind::BadFile).at(path.display())),
        Ok(_) => {}
    }
    let bytes = fs::read(path).map_err(|error| Error::io(error, path))?;
    Ok(String::from_utf8_lossy(&bytes).lines().filter_map(Tombstone::read).collect())
}

/// Adds to a file what it does not have; makes it, for its owner alone, where it is missing. On the disk when this
/// returns.
pub fn add(path: &Path, tombstones: &BTreeSet<Tombstone>) -> Result<()> {
    let known = read(path)?;
    let new: Vec<&Tombstone> = missing(tombstones, &known).collect();
    if new.is_empty() {
        return Ok(());
    }
    files::make_private(path)?;
    // A line that was cut short stays alone on its line.
    let mut text = if ends_a_line(path)? { String::new() } else { "\n".to_owned() };
    for tombstone in new {
        text.push_str(&tombstone.line());
        text.push('\n');
    }
    let written = OpenOptions::new().append(true).open(path).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.map_err(|error| Error::io(error, path))?;
    files::folder_to_disk(path)
}

/// The tombstones of records that the others do not name, whatever their days.
fn missing<'a>(
    tombstones: &'a BTreeSet<Tombstone>,
    known: &BTreeSet<Tombstone>,
) -> impl Iterator<Item = &'a Tombstone> {
    let known: HashSet<(Grave, String)> = known.iter().map(|known| (known.grave, known.id.clone())).collect();
    tombstones.iter().filter(move |tombstone| !known.contains(&(tombstone.grave, tombstone.id.clone())))
}

fn ends_a_line(path: &Path) -> Result<bool> {
    let bytes = fs::read(path).map_err(|error| Error::io(error, path))?;
    Ok(bytes.last().is_none_or(|last| *last == b'\n'))
}

/// Lays a record's tombstones beside its backups, in a folder that is there.
pub fn lay_beside(record: &Path, folder: &Path) -> Result<()> {
    let own = of_record(record);
    let tombstones = read(&own)?;
    if tombstones.is_empty() || !folder.is_dir() {
        return Ok(());
    }
    let name = own.file_name().unwrap_or_default();
    add(&folder.join(name), &tombstones)
}

/// Brings the tombstones of a folder of backups to where a record is about to be put.
pub(super) fn bring(folder: &Path, record: &Path) -> Result<()> {
    let own = of_record(record);
    let beside = in_folder(folder).into_iter().filter(|path| *path != own);
    let found = beside.map(|path| read(&path)).collect::<Result<Vec<_>>>()?;
    add(&own, &found.into_iter().flatten().collect())
}

/// Makes a copy that is about to become a record, and that nobody has open, forget which file it lay beside.
pub(super) fn forget_the_file(copy: &Path, key: Option<&Key>) -> Result<()> {
    let forget = || {
        let db = Db::open(copy, key)?;
        // The copy goes to the disk when it is whole; a journal would lie beside it.
        db.batch("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;")?;
        db.transaction(|| meta::set(&db, MARK, UNKNOWN))
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

impl Store {
    /// What the record knows to be erased.
    pub fn tombstones(&self) -> Result<BTreeSet<Tombstone>> {
        let sql = "SELECT kind, id, day FROM erased WHERE kind NOT IN ('card', 'counted')";
        let found = self.db.rows(sql, vec![], |row| {
            let mut columns = Columns::of(row);
            Ok(Tombstone { grave: columns.coded(Grave::from_code)?, id: columns.get()?, day: columns.day()? })
        })?;
        Ok(found.into_iter().collect())
    }

    /// On which day a person was erased, by their id or by the code of one of their cards, as it is written.
    pub fn erased_on(&self, id_or_card: &str) -> Result<Option<NaiveDate>> {
        let typed = entering::line(id_or_card.trim());
        let card = as_written(&typed).unwrap_or_else(|| typed.clone());
        let sql = "SELECT day FROM erased WHERE (kind = 'person' AND id = ?1) OR (kind = 'card' AND id = ?2)";
        let found = self.db.rows(sql, values![typed, card], |row| Columns::of(row).day())?;
        Ok(found.into_iter().next())
    }

    /// The records of erased people that an id or the code of a card may mean. A card is kept apart from whose it was: only
    /// the day ties them, so that of a card these are all that were erased on its day.
    pub fn erased_people(&self, id_or_card: &str) -> Result<Vec<PersonId>> {
        let typed = entering::line(id_or_card.trim());
        let card = as_written(&typed).unwrap_or_else(|| typed.clone());
        let sql = "SELECT id FROM erased WHERE kind = 'person'
                   AND (id = ?1 OR day IN (SELECT day FROM erased WHERE kind = 'card' AND id = ?2)) ORDER BY id";
        self.db.rows(sql, values![typed, card], |row| Columns::of(row).id())
    }

    /// What came back with a backup, and was erased again when the record was opened.
    pub fn came_back(&self) -> Erased {
        self.came_back.get()
    }

    /// Makes the record and the file beside it agree, where the file is not as it was left.
    pub(super) fn keep_tombstones(&self) -> Result<()> {
        let Some(record) = self.path() else { return Ok(()) };
        let file = of_record(record);
        if meta::text(&self.db, MARK)?.as_deref().unwrap_or(NO_FILE) == mark(&file) {
            return Ok(());
        }
        // A file that cannot be read says nothing, and does not keep a counter from opening.
        let Ok(found) = read(&file) else { return Ok(()) };
        let known = self.tombstones()?;
        let new: BTreeSet<Tombstone> = missing(&found, &known).cloned().collect();
        if !new.is_empty() {
            self.came_back.set(self.erase_again(&new)?);
        }
        // Where the folder takes nothing now, the next opening tries again.
        let _ = self.write_tombstones();
        Ok(())
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

/// The mark of no file.
const NO_FILE: &str = "0";

/// What a file is like, so that another one is known from it: its length, and when it was changed last where the system says
/// so. One that was copied only looks like another one, and is read once more.
fn mark(file: &Path) -> String {
    let Ok(found) = fs::symlink_metadata(file) else { return NO_FILE.to_owned() };
    let changed = found.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let changed = changed.map(|since| format!(" {}", since.as_nanos())).unwrap_or_default();
    format!("{}{changed}", found.len())
}
