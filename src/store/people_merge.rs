//! Two records of one person become one, and can become two again.
//!
//! The record that goes is set aside and says where it went, so that its card still leads to the person. What
//! belonged to it (visits and cases; referrals belong to these) belongs to the other from then on, under new
//! versions: whoever still shows one of them meets `Conflict`. Undo gives exactly these back, unless somebody changed
//! one of them since.

use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{ActionName, Touched, Versions, must_change_one},
    case_index,
    db::Db,
    people, restrictions,
    rows::{Columns, values},
};
use crate::{
    domain::{
        ids::PersonId,
        person::{self, Person},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// The records that stand for a person `?1`, and those that were merged into it, over however many mergers: for `WITH
/// RECURSIVE`.
pub const SAME: &str = "same (id) AS (
    SELECT ?1 UNION SELECT p.id FROM people p JOIN same ON p.merged_into = same.id)";

/// What a merger moved, as undo keeps it.
#[derive(Serialize, Deserialize)]
pub struct Merger {
    /// Whose content the record that went had, and which it has now.
    own: Moved,
    visits: Vec<Moved>,
    cases: Vec<Moved>,
}

/// A record with whose content it had, and which the merger made of it.
#[derive(Serialize, Deserialize)]
struct Moved {
    id: String,
    before: i64,
    after: i64,
}

impl Store {
    /// Merges the record `gone` into `kept`; both in the version that was read, else `Conflict`.
    pub fn merge_people(&self, kept: (&PersonId, i64), gone: (&PersonId, i64), stamp: &Stamp) -> Result<Person> {
        if kept.0 == gone.0 {
            return Err(Error::new(Kind::WrongMove).at("people"));
        }
        self.act(stamp, ActionName::PersonMerge, |db, action| {
            let before = people::load_version(db, kept.0, kept.1)?;
            let other = people::load_version(db, gone.0, gone.1)?;
            restrictions::must_be_free(db, Touched::Person, gone.0.as_str())?;
            let after = person::merged(&before, &other);
            // What either is known by stays in their records: the register is read against it when they are erased.
            people::write(db, action, &before, &after)?;
            let merger = Merger {
                visits: move_all(db, Touched::Visit, gone.0, kept.0)?,
                cases: move_all(db, Touched::Case, gone.0, kept.0)?,
                own: set_aside(db, gone.0, kept.0)?,
            };
            action.remembers(Touched::Merger, gone.0.as_str(), &merger)?;
            case_index::put_of_person(db, kept.0)?;
            Ok(after)
        })
    }
}

/// The records that were merged into a person's, as they were.
pub fn records_under(db: &Db, id: &PersonId) -> Result<Vec<Person>> {
    let sql = format!(
        "WITH RECURSIVE {SAME} SELECT id, name, card_code, reach, language FROM people WHERE id IN same AND id <> ?1"
    );
    db.rows(&sql, values![id], |row| people::person(&mut Columns::of(row)))
}

fn set_aside(db: &Db, gone: &PersonId, kept: &PersonId) -> Result<Moved> {
    let found = Versions::of(db, Touched::Person, gone.as_str())?;
    let next = found.next();
    let rows = db.execute(
        "UPDATE people SET removed = 1, merged_into = ?1, version = ?2, content_version = ?3 WHERE id = ?4",
        values![kept, next.version, next.content, gone],
    )?;
    must_change_one(rows)?;
    Ok(Moved { id: gone.to_string(), before: found.content, after: next.content })
}

/// Gives all that belongs to one person to another. What was taken back stays where it is: nobody sees it.
fn move_all(db: &Db, kind: Touched, from: &PersonId, to: &PersonId) -> Result<Vec<Moved>> {
    let table = table(kind)?;
    let found = db.rows(
        &format!("SELECT id, version, content_version FROM {table} WHERE person_id = ?1 AND removed = 0"),
        values![from],
        |row| Ok((row.get::<String>(0)?, Versions { version: row.get(1)?, content: row.get(2)? })),
    )?;
    let mut moved = Vec::with_capacity(found.len());
    for (id, found) in found {
        let next = found.next();
        give(db, table, &id, to, next)?;
        moved.push(Moved { id, before: found.content, after: next.content });
    }
    Ok(moved)
}

fn give(db: &Db, table: &str, id: &str, to: &PersonId, versions: Versions) -> Result<()> {
    let rows = db.execute(
        &format!("UPDATE {table} SET person_id = ?1, version = ?2, content_version = ?3 WHERE id = ?4"),
        values![to, versions.version, versions.content, id],
    )?;
    must_change_one(rows)
}

fn table(kind: Touched) -> Result<&'static str> {
    kind.table().ok_or_else(|| Error::new(Kind::Internal))
}

/// Makes two records of one again: `gone` gets back what was its own.
pub fn take_back(db: &Db, gone: &PersonId, merger: &Merger) -> Result<()> {
    for (kind, moved) in [(Touched::Visit, &merger.visits), (Touched::Case, &merger.cases)] {
        for moved in moved {
            give(db, table(kind)?, &moved.id, gone, moved.back(db, kind)?)?;
        }
    }
    let versions = merger.own.back(db, Touched::Person)?;
    let rows = db.execute(
        "UPDATE people SET removed = 0, merged_into = NULL, version = ?1, content_version = ?2 WHERE id = ?3",
        values![versions.version, versions.content, gone],
    )?;
    must_change_one(rows)?;
    case_index::put_of_person(db, gone)
}

/// Parts two records whatever was changed since: `gone` gets back what is still where the merger put it, and the record that
/// was kept, which said this before, loses what it said since after the other.
pub fn part(db: &Db, gone: &PersonId, kept: &PersonId, merger: &Merger, before: &Person) -> Result<()> {
    for (kind, moved) in [(Touched::Visit, &merger.visits), (Touched::Case, &merger.cases)] {
        let there = format!("SELECT 1 FROM {} WHERE id = ?1 AND person_id = ?2", table(kind)?);
        for moved in moved {
            if !db.rows(&there, values![moved.id, kept], |_| Ok(()))?.is_empty() {
                give(db, table(kind)?, &moved.id, gone, Versions::of(db, kind, &moved.id)?.next())?;
            }
        }
    }
    let next = Versions::of(db, Touched::Person, gone.as_str())?.next();
    db.execute(
        "UPDATE people SET removed = 0, merged_into = NULL, version = ?1, content_version = ?2 WHERE id = ?3",
        values![next.version, next.content, gone],
    )?;
    let now = people::load_one(db, kept)?;
    let after = person::parted(&now, before, &people::load(db, gone)?);
    people::update(db, &after, Versions::of(db, Touched::Person, kept.as_str())?.next())?;
    case_index::put_of_person(db, gone)
}

impl Moved {
    /// The versions of the record as it was; `Conflict` where somebody changed it since.
    fn back(&self, db: &Db, kind: Touched) -> Result<Versions> {
        let found = Versions::of(db, kind, &self.id)?;
        if found.content == self.after {
            Ok(Versions { version: found.version + 1, content: self.before })
        } else {
            Err(Error::new(Kind::Conflict))
        }
    }
}
