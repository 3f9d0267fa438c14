//! What recordings that were taken back left: undo sets a record aside with its words, and nothing brings it back once its
//! day is closed. So the close erases these words, as it does calling names: the notes of visits, and the people and cases
//! that a recording had made. Codes and times stay, out of sight.
//!
//! Until then the words are in what a person is given ([`super::holding`]), and go when the person is erased. Of a day that
//! nobody closes they go with the close of a later one, or when their time comes ([`super::retention`]). There are no
//! tombstones of them: a backup of before the undo holds a recording that stands.

use chrono::{DateTime, NaiveDate};

use super::{db::Db, erase::run::Run, rows::values};
use crate::{domain::privacy::Subject, error::Result};

/// Visits of a day that were taken back, and of which words or a person are left.
const VISITS: &str = "SELECT id FROM visits WHERE day = ?1 AND removed = 1
    AND (note <> '' OR calling_name IS NOT NULL OR person_id IS NOT NULL)";

/// Cases that were taken back: opened with such a visit, or told of last on the day or, by the clock of the record, on the
/// one before.
const CASES: &str = "SELECT id FROM cases WHERE removed = 1 AND subject || coalesce(next_action, '') <> ''
        AND visit_id IN (SELECT id FROM visits WHERE day = ?1 AND removed = 1)
    UNION SELECT id FROM cases WHERE removed = 1 AND subject || coalesce(next_action, '') <> ''
        AND contact IS NOT NULL AND (status = 'closed' OR removed = 1) AND contact BETWEEN ?2 AND ?1";

/// People whom a recording had made that was taken back, on the day or before it; and to whom nothing leads that stands.
const PEOPLE: &str =
    "SELECT p.id, p.name IS NOT NULL FROM people p WHERE p.removed = 1 AND p.merged_into IS NULL AND p.card_code <> ''
    AND coalesce(p.contact, '') <= ?1
    AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id AND v.removed = 0)
    AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person_id = p.id AND c.removed = 0)
    AND NOT EXISTS (SELECT 1 FROM people o WHERE o.merged_into = p.id)";

/// How much was erased of what had been taken back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Left {
    /// People who had a name.
    pub names: u64,
    /// People and cases: their words were in an index, too.
    pub records: u64,
}

/// Erases what is left of recordings of a day that were taken back.
pub fn erase(db: &Db, day: NaiveDate) -> Result<Left> {
    let ids = |sql: &str, values| db.rows(sql, values, |row| row.get::<String>(0));
    let visits = ids(VISITS, values![day])?;
    let people = db.rows(PEOPLE, values![day], |row| Ok((row.get::<String>(0)?, row.get::<bool>(1)?)))?;
    let mut left = Left::default();
    // None of it was open: nothing is written of the moment, nor of anybody who did it.
    let mut run = Run::new(db, DateTime::UNIX_EPOCH, day, "");
    for (id, is_named) in people {
        left.names += u64::from(is_named);
        left.records += 1;
        run.erase_alone(&Subject::Person(id.as_str().into()))?;
    }
    for id in visits {
        run.visit(&id.into(), true)?;
    }
    for id in ids(CASES, values![day, day.pred_opt().unwrap_or(day)])? {
        left.records += 1;
        run.erase_alone(&Subject::Case(id.as_str().into()))?;
    }
    run.leave_no_grave()?;
    Ok(left)
}
