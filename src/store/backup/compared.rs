//! What a copy of a record holds, and what one record holds that another has not: to be said before a copy takes a record's
//! place, and of a record that was set aside.

use std::{collections::HashSet, path::Path};

use chrono::{DateTime, Utc};

use crate::{
    domain::audit::What,
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
    /// How many acts: whatever a desk did, recording a visit among it, and imports, withdrawals and what was taken back.
    pub acts: u64,
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
/// with this key or without one.
pub fn replaced(record: &Path, copy: &Path, key: Option<&Key>) -> Result<Replaced> {
    let (record, copy) = (open(record, key)?, open(copy, key)?);
    let (contents, lacking) = (contents_of(&record)?, lacking_of(&record, &copy)?);
    let names = (meta::text(&record, meta::RECORD)?, meta::text(&copy, meta::RECORD)?);
    // A form of before had no name.
    let has_other_name = names.0 != names.1 && (names.1.is_some() || contents_of(&copy)?.visits > 0);
    let shares_none = contents.visits > 0 && lacking.visits == contents.visits;
    Ok(Replaced { contents, lacking, is_of_other: has_other_name && shares_none })
}

/// What a copy holds and a record has not, by what identifies each; an error where one of them cannot be read with this key
/// or without one.
pub fn lacking(copy: &Path, record: &Path, key: Option<&Key>) -> Result<Lacking> {
    lacking_of(&open(copy, key)?, &open(record, key)?)
}

fn open(file: &Path, key: Option<&Key>) -> Result<Db> {
    files::there(file, Open::Existing)?;
    // Of two that are compared, one may be from before the encryption.
    let db = Db::open_to_read(file, key.filter(|_| !files::is_plain(file)))?;
    migrate::version(&db).map(|_| db)
}

const VISITS: &str = "SELECT id FROM visits WHERE removed = 0";

/// The same of the register: what was decided about whom, on whatever day.
const DECISIONS: &str =
    "SELECT person_id || ' ' || asked || ' ' || answer FROM person_decisions WHERE answer <> 'erased'";

/// What was done, the newest first: each is known by its place and its moment.
const ACTIONS: &str = "SELECT seq || ' ' || at FROM actions ORDER BY seq DESC";

/// The same of what is done past the desks' actions and is no entry of the register.
fn past_the_actions() -> String {
    let whats = [What::Imported, What::Withdrawn, What::Undone].map(What::code);
    format!("SELECT seq || ' ' || hex(hash) FROM audit WHERE what IN ('{}') ORDER BY seq DESC", whats.join("', '"))
}

fn contents_of(db: &Db) -> Result<Contents> {
    Ok(Contents { visits: texts(db, VISITS)?.len() as u64, newest: work::newest(db)? })
}

fn lacking_of(one: &Db, other: &Db) -> Result<Lacking> {
    // What was taken back there was known there.
    let known: HashSet<String> = texts(other, "SELECT id FROM visits")?.into_iter().collect();
    // A form of before had no register.
    let decided: HashSet<String> = texts(other, DECISIONS).unwrap_or_default().into_iter().collect();
    let decisions = texts(one, DECISIONS).unwrap_or_default();
    let acts = unknown_acts(one, other, ACTIONS) + unknown_acts(one, other, &past_the_actions());
    Ok(Lacking { visits: unknown(&texts(one, VISITS)?, &known), acts, decisions: unknown(&decisions, &decided) })
}

/// How many acts one record has behind the last one that both have: older ones that the other does not know it has
/// forgotten, their time being over.
fn unknown_acts(one: &Db, other: &Db, sql: &str) -> u64 {
    // A form of before did not write them down.
    let all = |db| texts(db, sql).unwrap_or_default();
    let known: HashSet<String> = all(other).into_iter().collect();
    all(one).iter().take_while(|act| !known.contains(*act)).count() as u64
}

fn unknown(all: &[String], known: &HashSet<String>) -> u64 {
    all.iter().filter(|one| !known.contains(*one)).count() as u64
}

fn texts(db: &Db, sql: &str) -> Result<Vec<String>> {
    db.rows(sql, vec![], |row| row.get::<String>(0))
}
