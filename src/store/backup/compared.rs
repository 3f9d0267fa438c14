//! What a copy of a record holds, and what one record holds that another has not: to be said before a copy takes a record's
//! place, and of a record that was set aside.

use std::{collections::HashSet, path::Path};

use chrono::{DateTime, Utc};

use crate::{
    error::Result,
    store::{
        db::{Db, Open},
        files,
        key::Key,
        meta, migrate, work,
    },
};

/// What is in a record, or in a copy of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// How many visits, without those whose recording was taken back.
    pub visits: u64,
    /// When something was last written, as it tells itself; none where nothing ever was.
    pub newest: Option<DateTime<Utc>>,
}

/// What one record holds and another has not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// How many visits.
    pub visits: u64,
    /// How many entries of the register of decisions, but for erasings: these are done again by themselves.
    pub decisions: u64,
}

impl Lacking {
    /// Whether the other one has all of it.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// A record in whose place a copy is put, against that copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// What it holds.
    pub contents: Contents,
    /// What of that the copy has not.
    pub lacking: Lacking,
    /// Whether the copy is of another record: they call themselves otherwise, and have no visit in common.
    pub is_of_other: bool,
}

/// What is in a record or a copy that this key opens, or that nothing must open. Nothing is verified.
pub fn contents(file: &Path, key: Option<&Key>) -> Result<Contents> {
    contents_of(&open(file, key)?)
}

/// What a record holds in whose place a copy is to be put, against that copy; an error where one of them cannot be read
/// with this key.
pub fn replaced(record: &Path, copy: &Path, key: Option<&Key>) -> Result<Replaced> {
    let (record, copy) = (open(record, key)?, open(copy, key)?);
    let (contents, lacking) = (contents_of(&record)?, lacking_of(&record, &copy)?);
    let names = (meta::text(&record, meta::RECORD)?, meta::text(&copy, meta::RECORD)?);
    // A form of before had no name.
    let has_other_name = names.0 != names.1 && (names.1.is_some() || contents_of(&copy)?.visits > 0);
    let shares_none = contents.visits > 0 && lacking.visits == contents.visits;
    Ok(Replaced { contents, lacking, is_of_other: has_other_name && shares_none })
}

/// What a copy holds and a record has not, by what identifies each; an error where one of them cannot be read with this key.
pub fn lacking(copy: &Path, record: &Path, key: Option<&Key>) -> Result<Lacking> {
    lacking_of(&open(copy, key)?, &open(record, key)?)
}

fn open(file: &Path, key: Option<&Key>) -> Result<Db> {
    files::there(file, Open::Existing)?;
    let db = Db::open_to_read(file, key)?;
    migrate::version(&db).map(|_| db)
}

const VISITS: &str = "SELECT id FROM visits WHERE removed = 0";

/// The same of the register: what was decided about whom, on whatever day.
const DECISIONS: &str =
    "SELECT person_id || ' ' || asked || ' ' || answer FROM person_decisions WHERE answer <> 'erased'";

fn contents_of(db: &Db) -> Result<Contents> {
    Ok(Contents { visits: texts(db, VISITS)?.len() as u64, newest: work::newest(db)? })
}

fn lacking_of(one: &Db, other: &Db) -> Result<Lacking> {
    // What was taken back there was known there.
    let known: HashSet<String> = texts(other, "SELECT id FROM visits")?.into_iter().collect();
    // A form of before had no register.
    let decided: HashSet<String> = texts(other, DECISIONS).unwrap_or_default().into_iter().collect();
    let decisions = texts(one, DECISIONS).unwrap_or_default();
    Ok(Lacking { visits: unknown(&texts(one, VISITS)?, &known), decisions: unknown(&decisions, &decided) })
}

fn unknown(all: &[String], known: &HashSet<String>) -> u64 {
    all.iter().filter(|one| !known.contains(*one)).count() as u64
}

fn texts(db: &Db, sql: &str) -> Result<Vec<String>> {
    db.rows(sql, vec![], |row| row.get::<String>(0))
}
