//! What a copy of a record holds, and what one record holds that another has not: to be said before a copy takes a record's
//! place, and of a record that was set aside.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::names::set_aside;
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
    /// How many texts that somebody began and has not recorded.
    pub begun: u64,
    /// How many entries of the audit that somebody read something, printed it or handed it out.
    pub looks: u64,
    /// How many entries of the register of decisions. An erasing is done again by itself, its line is not.
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

/// The records that were set aside and hold what the record has not, be it only who looked at what, or that nobody can compare
/// with it: none is to be removed as one of many copies.
pub fn still_needed(record: &Path, key: Option<&Key>) -> Vec<PathBuf> {
    let mut found = set_aside(record);
    found.retain(|file| !lacking(file, record, key).is_ok_and(|lacking| lacking.is_nothing()));
    found
}

/// Whether a copy holds all that a record does which somebody has open.
pub(super) fn holds_all(copy: &Path, record: &Db, key: Option<&Key>) -> bool {
    open(copy, key).and_then(|copy| lacking_of(record, &copy)).is_ok_and(|lacking| lacking.is_nothing())
}

/// Opens one of two that are compared, to read it.
pub(super) fn open(file: &Path, key: Option<&Key>) -> Result<Db> {
    files::there(file, Open::Existing)?;
    // Of two that are compared, one may be from before the encryption.
    let db = Db::open_to_read(file, key.filter(|_| !files::is_plain(file)))?;
    migrate::version(&db).map(|_| db)
}

const VISITS: &str = "SELECT id FROM visits WHERE removed = 0";

/// The same of the register: what was decided about whom, on whatever day.
const DECISIONS: &str = "SELECT person_id || ' ' || asked || ' ' || answer FROM person_decisions";

/// What was done, the newest first: each is known by its place, its moment, and what it was.
const ACTIONS: &str = "SELECT seq || ' ' || at || ' ' || desk || ' ' || worker || ' ' || name || ' ' || about FROM actions ORDER BY seq DESC";

/// What somebody began to type, and where.
const BEGUN: &str = "SELECT slot || ' ' || text FROM drafts";

/// What is done past the desks' actions and is no entry of the register.
const PAST_THE_ACTIONS: [What; 3] = [What::Imported, What::Withdrawn, What::Undone];

/// What says who looked at what, and what left the house.
const LOOKS: [What; 7] = [
    What::ReadCase,
    What::ReadPerson,
    What::ReadVisit,
    What::ReadReferral,
    What::ReadList,
    What::Exported,
    What::Printed,
];

/// The entries of the audit of such kinds, the newest first.
fn entries_of(kinds: &[What]) -> String {
    let kinds: Vec<&str> = kinds.iter().map(|what| what.code()).collect();
    format!("SELECT seq || ' ' || hex(hash) FROM audit WHERE what IN ('{}') ORDER BY seq DESC", kinds.join("', '"))
}

fn contents_of(db: &Db) -> Result<Contents> {
    Ok(Contents { visits: texts(db, VISITS)?.len() as u64, newest: work::newest(db)? })
}

fn lacking_of(one: &Db, other: &Db) -> Result<Lacking> {
    // What was taken back there was known there.
    let visits = missing((texts(one, VISITS)?, texts(other, "SELECT id FROM visits")?));
    // A form of before had not all of these.
    let both = |sql: &str| (texts(one, sql).unwrap_or_default(), texts(other, sql).unwrap_or_default());
    let erased: HashSet<String> = texts(other, "SELECT id FROM erased WHERE kind NOT IN ('card', 'counted')")
        .unwrap_or_default()
        .into_iter()
        .collect();
    Ok(Lacking {
        visits,
        acts: since(both(ACTIONS)) + since(both(&entries_of(&PAST_THE_ACTIONS))),
        begun: missing((begun(one, &erased), begun(other, &erased))),
        looks: since(both(&entries_of(&LOOKS))),
        decisions: missing(both(DECISIONS)),
    })
}

/// What somebody began, but for what is about somebody whom the other record has erased.
fn begun(db: &Db, erased: &HashSet<String>) -> Vec<String> {
    let mut begun = texts(db, BEGUN).unwrap_or_default();
    begun.retain(|text| !text.split([':', ' ']).any(|part| erased.contains(part)));
    begun
}

/// How many the one has, the newest first, behind the last one that both have: older ones that the other does not know it
/// has forgotten, their time being over.
fn since((one, other): (Vec<String>, Vec<String>)) -> u64 {
    let known: HashSet<String> = other.into_iter().collect();
    one.iter().take_while(|text| !known.contains(*text)).count() as u64
}

/// How many the one has more often than the other: who was limited twice may be limited once there.
fn missing((one, other): (Vec<String>, Vec<String>)) -> u64 {
    more_often(one, other).len() as u64
}

/// What the one has more often than the other, in its order.
pub(super) fn more_often<T: Eq + Hash>(one: Vec<T>, other: Vec<T>) -> Vec<T> {
    let mut left: HashMap<T, u64> = HashMap::new();
    for item in other {
        *left.entry(item).or_default() += 1;
    }
    let is_missing = |item: &T| match left.get_mut(item) {
        Some(times) if *times > 0 => {
            *times -= 1;
            false
        }
        _ => true,
    };
    one.into_iter().filter(is_missing).collect()
}

fn texts(db: &Db, sql: &str) -> Result<Vec<String>> {
    db.rows(sql, vec![], |row| row.get::<String>(0))
}
