//! Writing very many finished records into a fresh file, for demonstrations and measurements.
//!
//! The rows are those that the daily methods write, without the journal that undo keeps: what is written here happened
//! on other days. While it writes, the file gives up what protects a living one (its own journal, flushing, checks of
//! references), because a fresh file that is not finished is thrown away; [`Bulk::finish`] brings all of it back and
//! flushes the file to the disk. Never used on a file that somebody works in: [`Bulk::new`] refuses one with visits.

use super::{Store, case_index, case_rows, db::Db, people, referrals, rows::values, visit_rows};
use crate::{
    domain::{
        case::Case,
        ids::VisitId,
        referral::{Heard, NewReferral, Referral},
        visit::Visit,
    },
    error::{Error, Kind, Result},
};

/// How many records go into one transaction: enough that its cost does not show, few enough to stay in memory.
const BATCH: usize = 20_000;

/// Events are numbered in the order of writing, those of daily actions from 0 up: what happened before them is below.
const FIRST_EVENT: i64 = -1 << 48;

const RELAXED: &str = "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-131072;";
const CAREFUL: &str = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA cache_size=-8192;";

/// A fresh file being filled.
pub struct Bulk<'a> {
    store: &'a Store,
    records: usize,
    /// The last event's number.
    event: i64,
}

impl<'a> Bulk<'a> {
    /// Begins to fill a record without visits that nobody else has open.
    pub fn new(store: &'a Store) -> Result<Self> {
        let db = &store.db;
        if !db.rows("SELECT 1 FROM visits LIMIT 1", vec![], |_| Ok(()))?.is_empty() {
            return Err(Error::new(Kind::Conflict).at("visits"));
        }
        db.batch(RELAXED)?;
        journal(db, "OFF")?;
        db.batch("BEGIN IMMEDIATE")?;
        Ok(Self { store, records: 0, event: FIRST_EVENT })
    }

    /// Writes a visit with its requests, events and referrals. `follow` says what became of each referral, and what was
    /// heard of it under which ids.
    pub fn visit(
        &mut self,
        visit: &Visit,
        mut follow: impl FnMut(&NewReferral) -> (Referral, Vec<(String, Heard)>),
    ) -> Result<()> {
        let db = &self.store.db;
        visit_rows::insert(db, visit)?;
        for event in &visit.events {
            self.event += 1;
            db.execute(
                "INSERT INTO visit_events (visit_id, id, at, kind, desk, worker, detail)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                values![visit.id, self.event, event.at, event.kind, event.desk, event.worker, event.detail],
            )?;
        }
        for new in &visit.draft.referrals {
            let (referral, history) = follow(new);
            referrals::insert_known(db, &referral, &history)?;
        }
        self.written()
    }

    /// Writes a case with its person and its timeline.
    pub fn case(&mut self, case: &Case, visit: Option<&VisitId>) -> Result<()> {
        let (db, person) = (&self.store.db, &case.person);
        people::insert(db, person)?;
        case_rows::insert(db, case, visit)?;
        if let Some(reason) = case.closed_reason {
            db.execute("UPDATE cases SET closed_reason = ?2 WHERE id = ?1", values![case.id, reason])?;
        }
        for entry in &case.entries {
            db.execute(
                "INSERT INTO case_entries (id, case_id, at, worker, kind, text, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                values![entry.id, case.id, entry.at, entry.worker, entry.kind, entry.text, entry.detail.code()],
            )?;
        }
        case_index::add(db, case)?;
        self.written()
    }

    fn written(&mut self) -> Result<()> {
        self.records += 1;
        if self.records.is_multiple_of(BATCH) {
            self.store.db.batch("COMMIT; BEGIN IMMEDIATE")?;
        }
        Ok(())
    }

    /// Ends the writing: the living file's protection, what the query planner should know, and all of it on the disk.
    pub fn finish(self) -> Result<()> {
        let db = &self.store.db;
        case_index::tidy(db)?;
        db.batch("COMMIT")?;
        db.batch(CAREFUL)?;
        journal(db, "WAL")?;
        db.rows("PRAGMA analysis_limit=1000", vec![], |_| Ok(()))?;
        db.batch("ANALYZE")?;
        // The checkpoint asks the system to flush the file itself, and with it everything that was written above.
        db.rows("PRAGMA wal_checkpoint(TRUNCATE)", vec![], |_| Ok(()))?;
        self.store.has_new_log();
        Ok(())
    }
}

fn journal(db: &Db, mode: &str) -> Result<()> {
    db.rows(&format!("PRAGMA journal_mode={mode}"), vec![], |_| Ok(()))?;
    Ok(())
}
