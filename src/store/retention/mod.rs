//! How long what is kept stays: what is due ([`due`]), what is kept on purpose, and the erasing that a coordinator
//! confirmed ([`run`]), of records and of what is none ([`apart`]). When somebody last typed where, which decides over what
//! was begun, is in [`seats`]. The rules are `domain::retention`'s.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{ActionName, Touched},
    db::{Db, Row},
    entering, known_by, meta, people,
    rows::{Columns, values},
};
use crate::{
    domain::{
        audit::{Record, Subject},
        ids::PersonId,
        retention::{Kept, ONE_MORE_YEAR, RecordId, Run, kept_through},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

mod apart;
mod due;
mod run;
mod seats;

pub use due::LISTED;

/// What was known of a record that is kept on purpose, before somebody decided so again: as undo keeps it.
#[derive(Serialize, Deserialize)]
pub struct KeptBefore {
    record: RecordId,
    before: Option<KeptRow>,
}

#[derive(Serialize, Deserialize)]
struct KeptRow {
    until: NaiveDate,
    reason: String,
    worker: String,
    at: String,
}

impl Store {
    /// Keeps a record whose time has come, or is about to, for one more year from today; gives the last day. Without a
    /// reason it is refused (`BadUsage`), and with one that names the person (`NamesPerson`), as every
    /// reason.
    pub fn keep_on_purpose(&self, record: &RecordId, reason: &str, stamp: &Stamp) -> Result<NaiveDate> {
        let reason = entering::reason(reason)?;
        let until = kept_through(stamp.now.today(), ONE_MORE_YEAR);
        self.act(stamp, ActionName::RetentionKeep, |db, action| {
            action.about(&number_of(db, record)?);
            let person = person_of(db, record)?;
            let person = people::present(db, &person)?.unwrap_or(person);
            if known_by::of(db, &person)?.stands_in(&reason) {
                return Err(Error::new(Kind::NamesPerson).at("kept"));
            }
            action.concerns(subject_of(record), record.id());
            let before = kept_row(db, record)?;
            let values = values![record.kind(), record.id(), until, reason, action.stamp.worker, action.stamp.now.at];
            db.execute(
                "INSERT INTO kept_on_purpose (kind, record_id, until, reason, worker, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (kind, record_id) DO UPDATE SET
                 until = excluded.until, reason = excluded.reason, worker = excluded.worker, at = excluded.at",
                values,
            )?;
            action.remembers(Touched::KeptOnPurpose, record.id(), &KeptBefore { record: record.clone(), before })
        })?;
        Ok(until)
    }

    /// The person or the case that has an id.
    pub fn record_of_id(&self, id: &str) -> Result<Option<RecordId>> {
        let sql = "SELECT 'person' FROM people WHERE id = ?1 AND merged_into IS NULL AND card_code <> ''
                   UNION ALL SELECT 'case' FROM cases WHERE id = ?1 AND contact IS NOT NULL";
        let found = self.db.rows(sql, values![id], |row| row.get::<String>(0))?;
        found.into_iter().next().map(|kind| record_of(&kind, id)).transpose()
    }

    /// What is kept on purpose beyond today, what is to be looked at again first. What was said of a record that was merged
    /// since is said of the one that stands for the person now.
    pub fn kept_on_purpose(&self, today: NaiveDate, limit: usize) -> Result<Vec<Kept>> {
        let kept = self.db.rows(
            "SELECT k.kind, k.record_id, coalesce(p.name, p.card_code, c.number, ''), k.until, k.reason, k.worker
             FROM kept_on_purpose k
             LEFT JOIN people p ON k.kind = 'person' AND p.id = k.record_id
             LEFT JOIN cases c ON k.kind = 'case' AND c.id = k.record_id
             WHERE k.until >= ?1 ORDER BY k.until, k.record_id LIMIT ?2",
            values![today, limit as i64],
            kept,
        )?;
        kept.into_iter().map(|kept| as_it_stands(&self.db, kept)).collect()
    }

    /// Whether somebody has looked in a month (`2026-11`), or a later one, at what is due.
    pub fn was_looked_at(&self, month: &str) -> Result<bool> {
        let found = "SELECT 1 FROM meta WHERE key = 'retention_looked' AND value >= ?1";
        Ok(!self.db.rows(found, values![month], |_| Ok(()))?.is_empty())
    }

    /// Remembers that somebody looked in a month at what is due.
    pub fn look_taken(&self, month: &str) -> Result<()> {
        if self.was_looked_at(month)? {
            return Ok(());
        }
        self.write(|db| meta::set(db, "retention_looked", month))
    }

    /// The last times that what was due was erased, the latest first.
    pub fn retention_runs(&self, limit: usize) -> Result<Vec<Run>> {
        self.db.rows(
            "SELECT at, worker, people, cases, notes, drafts, audit, spared FROM retention_runs
             ORDER BY num DESC LIMIT ?1",
            values![limit as i64],
            |row| {
                let mut columns = Columns::of(row);
                let (at, worker) = (columns.moment()?, columns.get()?);
                let mut next = || columns.get::<i64>().map(i64::unsigned_abs);
                Ok(Run {
                    at,
                    worker,
                    people: next()?,
                    cases: next()?,
                    notes: next()?,
                    drafts: next()?,
                    audit: next()?,
                    spared: next()?,
                })
            },
        )
    }
}

/// What is kept, of the six columns kind, id, label, last day, reason, worker.
pub(super) fn kept(row: &Row<'_>) -> Result<Kept> {
    let mut columns = Columns::of(row);
    let (kind, id) = (columns.get::<String>()?, columns.get::<String>()?);
    Ok(Kept {
        record: record_of(&kind, &id)?,
        label: columns.get()?,
        until: columns.day()?,
        reason: columns.get()?,
        worker: columns.get()?,
    })
}

/// What is kept, under the record that stands for the person now.
fn as_it_stands(db: &Db, kept: Kept) -> Result<Kept> {
    let RecordId::Person(id) = &kept.record else { return Ok(kept) };
    match people::present(db, id)?.filter(|now| now != id) {
        Some(now) => {
            Ok(Kept { label: people::load(db, &now)?.label().to_owned(), record: RecordId::Person(now), ..kept })
        }
        None => Ok(kept),
    }
}

/// Lets a record be due again, or be kept as it was kept before.
pub fn put_back_kept(db: &Db, kept: &KeptBefore) -> Result<()> {
    let (kind, id) = (kept.record.kind(), kept.record.id());
    match &kept.before {
        None => db.execute("DELETE FROM kept_on_purpose WHERE kind = ?1 AND record_id = ?2", values![kind, id])?,
        Some(row) => db.execute(
            "UPDATE kept_on_purpose SET until = ?3, reason = ?4, worker = ?5, at = ?6
             WHERE kind = ?1 AND record_id = ?2",
            values![kind, id, row.until, row.reason, row.worker, row.at],
        )?,
    };
    Ok(())
}

/// Of which record it was decided that it is kept, as the audit names it.
pub fn kept_subject(kept: &KeptBefore) -> Subject {
    Subject::new(subject_of(&kept.record), kept.record.id())
}

fn kept_row(db: &Db, record: &RecordId) -> Result<Option<KeptRow>> {
    let sql = "SELECT until, reason, worker, at FROM kept_on_purpose WHERE kind = ?1 AND record_id = ?2";
    let found = db.rows(sql, values![record.kind(), record.id()], |row| {
        let mut columns = Columns::of(row);
        Ok(KeptRow { until: columns.day()?, reason: columns.get()?, worker: columns.get()?, at: columns.get()? })
    })?;
    Ok(found.into_iter().next())
}

/// What kind of record the audit calls it.
const fn subject_of(record: &RecordId) -> Record {
    match record {
        RecordId::Person(_) => Record::Person,
        RecordId::Case(_) => Record::Case,
    }
}

/// What the journal calls a record: a card code or a case's number, never a name.
fn number_of(db: &Db, record: &RecordId) -> Result<String> {
    let (sql, table) = match record {
        RecordId::Person(_) => ("SELECT card_code FROM people WHERE id = ?1", "people"),
        RecordId::Case(_) => ("SELECT number FROM cases WHERE id = ?1", "cases"),
    };
    let found = db.rows(sql, values![record.id()], |row| row.get::<String>(0))?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at(table))
}

/// Whom a record is about.
fn person_of(db: &Db, record: &RecordId) -> Result<PersonId> {
    let RecordId::Case(case) = record else { return Ok(record.id().into()) };
    let sql = "SELECT person_id FROM cases WHERE id = ?1";
    let found = db.rows(sql, values![case], |row| Columns::of(row).id())?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("cases"))
}

fn record_of(kind: &str, id: &str) -> Result<RecordId> {
    match kind {
        "person" => Ok(RecordId::Person(id.into())),
        "case" => Ok(RecordId::Case(id.into())),
        _ => Err(Error::new(Kind::Damaged).at("kept_on_purpose")),
    }
}
