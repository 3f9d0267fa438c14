//! Erasing what is due, once a coordinator has looked at it and confirmed.
//!
//! It goes in pieces, so that no desk waits long: each piece is one transaction, and a process that ends in between has
//! erased what it has, no record by half, and has said so in the list of runs. What was listed is looked at again in the transaction that erases it: whom
//! somebody saw in the meantime is spared.

use super::{Store, due};
use crate::{
    domain::{
        audit::{Detail, What},
        privacy::{Subject, Why},
        retention::{DueList, DueRecord, Policy, RecordId, Run},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{audit::forget, db::Db, entering, rows::values},
};

/// How many records go in one transaction.
const PIECE: usize = 10;

/// How many notes are emptied in one transaction.
const NOTES: usize = 500;

impl Store {
    /// Erases what a list names, as far as it is still due, and all that has no list; `backup` is the file that holds it
    /// as it was, and is entered. `ProposesOnly` where the house erases nothing by itself; `WrongTime` for a list of what is still to
    /// come.
    pub fn erase_due(&self, listed: &DueList, policy: &Policy, backup: &str, stamp: &Stamp) -> Result<Run> {
        if policy.proposes_only {
            return Err(Error::new(Kind::ProposesOnly).at("retention"));
        }
        if listed.by > stamp.now.today() {
            return Err(Error::new(Kind::WrongTime).at(listed.by));
        }
        let mut run = Run { at: stamp.now.at, worker: entering::line(&stamp.worker), ..Run::default() };
        if !backup.is_empty() {
            self.audit(stamp, What::BackedUp, None, Detail::NONE)?;
        }
        let mut line = Line { num: None, backup: entering::line(backup) };
        let mut work = Pieces::of(listed, policy, &mut line, &mut run);
        self.erase_in_pieces(Why::Retention, stamp, |db| work.next(db))?;
        self.write(|db| {
            if !listed.audit.is_empty() {
                let day = due::audit_before(listed.by, &policy.terms);
                run.audit = forget::before(db, &self.seat(), day, &entering::stamp(stamp))?;
            }
            line.write(db, &run)
        })?;
        Ok(run)
    }
}

/// The line of a run in the list of all runs. Whatever erases something writes it anew in its own transaction, so that
/// wherever the run is cut short, the list says what is gone and no more.
struct Line {
    /// Which line it is, once it is there.
    num: Option<i64>,
    backup: String,
}

impl Line {
    fn write(&mut self, db: &Db, run: &Run) -> Result<()> {
        let counts = [run.people, run.cases, run.notes, run.drafts, run.audit, run.spared].map(|count| count as i64);
        let [people, cases, notes, drafts, audit, spared] = counts;
        let nums = db.rows(
            "INSERT INTO retention_runs (num, at, worker, people, cases, notes, drafts, audit, spared, backup)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (num) DO UPDATE SET people = excluded.people, cases = excluded.cases, notes = excluded.notes,
                 drafts = excluded.drafts, audit = excluded.audit, spared = excluded.spared
             RETURNING num",
            values![self.num, run.at, run.worker, people, cases, notes, drafts, audit, spared, self.backup],
            |row| row.get(0),
        )?;
        self.num = nums.into_iter().next();
        Ok(())
    }
}

/// What goes, piece by piece: texts of seats that nobody takes, the records that were listed, then notes, the oldest
/// first.
struct Pieces<'a> {
    drafts: bool,
    records: std::slice::Chunks<'a, DueRecord>,
    listed: &'a DueList,
    policy: &'a Policy,
    line: &'a mut Line,
    /// What is gone for good.
    done: &'a mut Run,
    /// What will be, once the piece at hand is committed.
    ahead: Run,
}

impl<'a> Pieces<'a> {
    fn of(listed: &'a DueList, policy: &'a Policy, line: &'a mut Line, done: &'a mut Run) -> Self {
        let (drafts, ahead) = (!listed.drafts.is_empty(), done.clone());
        Self { drafts, records: listed.records.chunks(PIECE), listed, policy, line, done, ahead }
    }

    /// The next piece, asked for once the one before is committed; the run's line counts it from now on.
    fn next(&mut self, db: &Db) -> Result<Option<Vec<Subject>>> {
        self.done.clone_from(&self.ahead);
        let piece = self.piece(db)?;
        if piece.is_some() {
            self.line.write(db, &self.ahead)?;
        }
        Ok(piece)
    }

    fn piece(&mut self, db: &Db) -> Result<Option<Vec<Subject>>> {
        if std::mem::take(&mut self.drafts) {
            self.ahead.drafts += due::delete_drafts(db, self.listed.by, &self.policy.terms)?;
            return Ok(Some(Vec::new()));
        }
        match self.records.next() {
            Some(records) => self.still_due(db, records).map(Some),
            None if self.listed.notes.is_empty() => Ok(None),
            None => self.notes(db),
        }
    }

    fn still_due(&mut self, db: &Db, records: &[DueRecord]) -> Result<Vec<Subject>> {
        let mut subjects = Vec::with_capacity(records.len());
        for DueRecord { record, .. } in records {
            if !due::is_due(db, record, self.listed.by, &self.policy.terms)? {
                self.ahead.spared += 1;
                continue;
            }
            subjects.push(match record {
                RecordId::Person(id) => Subject::Person(id.clone()),
                RecordId::Case(id) => Subject::Case(id.clone()),
            });
        }
        let people = subjects.iter().filter(|subject| matches!(subject, Subject::Person(_))).count();
        self.ahead.people += people as u64;
        self.ahead.cases += (subjects.len() - people) as u64;
        Ok(subjects)
    }

    fn notes(&mut self, db: &Db) -> Result<Option<Vec<Subject>>> {
        let ids = due::notes(db, self.listed.by, &self.policy.terms, NOTES)?;
        self.ahead.notes += ids.len() as u64;
        let subjects: Vec<_> = ids.iter().map(|id| Subject::VisitText(id.as_str().into())).collect();
        Ok((!subjects.is_empty()).then_some(subjects))
    }
}
