//! What words that were begun were about, where undo has set that record aside since: nobody can go on with it, but the words
//! are kept, and whoever finds them needs to know whose they are.

use super::{
    Store,
    db::Db,
    drafts,
    rows::{Columns, values},
};
use crate::{
    domain::loose_end::{DraftAbout, VisitRef},
    error::Result,
};

/// The case `?1` that was taken back, with what its person is called.
const CASE: &str = "SELECT c.id, c.number, coalesce(p.name, p.card_code), c.subject
    FROM cases c JOIN people p ON p.id = c.person_id WHERE c.id = ?1 AND c.removed = 1";

/// The visit `?1` that was taken back, with what its person is called.
const VISIT: &str = "SELECT v.id, v.ticket, coalesce(v.calling_name, p.name, p.card_code), v.worker, v.version, v.day
    FROM visits v LEFT JOIN people p ON p.id = v.person_id WHERE v.id = ?1 AND v.removed = 1";

/// The person `?1` whose recording was taken back.
const PERSON: &str = "SELECT id, coalesce(name, card_code) FROM people WHERE id = ?1 AND removed = 1";

impl Store {
    /// What the words in a slot were about, where that was taken back; `None` where it is there, or is gone for good.
    pub(super) fn draft_was_about(&self, slot: &str) -> Result<Option<DraftAbout>> {
        let Some(record) = drafts::record_of(slot) else { return Ok(None) };
        let found = case(&self.db, record)?;
        let found = if found.is_some() { found } else { visit(&self.db, record)? };
        if found.is_some() { Ok(found) } else { person(&self.db, record) }
    }
}

fn case(db: &Db, id: &str) -> Result<Option<DraftAbout>> {
    let found = db.rows(CASE, values![id], |row| {
        let mut columns = Columns::of(row);
        let (id, number) = (columns.id()?, columns.get()?);
        Ok(DraftAbout::Case { id, number, label: columns.get()?, subject: columns.get()? })
    })?;
    Ok(found.into_iter().next())
}

fn visit(db: &Db, id: &str) -> Result<Option<DraftAbout>> {
    let found = db.rows(VISIT, values![id], |row| {
        let mut columns = Columns::of(row);
        let (id, ticket, called) = (columns.id()?, columns.get()?, columns.get()?);
        let (worker, version, day) = (columns.get()?, columns.get()?, columns.day()?);
        let requests = Vec::new();
        Ok(DraftAbout::Visit(VisitRef { id, ticket, day, called, worker, requests, version, restricted: false }))
    })?;
    Ok(found.into_iter().next())
}

fn person(db: &Db, id: &str) -> Result<Option<DraftAbout>> {
    let found = db.rows(PERSON, values![id], |row| {
        let mut columns = Columns::of(row);
        Ok(DraftAbout::Person(columns.id()?, columns.get()?))
    })?;
    Ok(found.into_iter().next())
}
