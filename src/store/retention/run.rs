//! Erasing what is due, once a coordinator has looked at it and confirmed.
//!
//! It goes in pieces, so that no desk waits long: each piece is one transaction, and a process that ends in between has
//! erased what it has, no record by half, and has said so in the list of runs. What was listed is looked at again in the
//! transaction that erases it: whom somebody saw in the meantime is spared.

use super::{
    Store,
    apart::{Apart, Gone},
    due,
};
use crate::{
    domain::{
        audit::{Detail, What},
        privacy::{Subject, Why},
        retention::{DueList, DueRecord, Policy, RecordId, Run},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        audit::{self, forget},
        db::Db,
        entering,
        rows::values,
    },
};

/// How many records go in one transaction.
const PIECE: usize = 10;

/// How many visits lose their free text in one transaction.
const NOTES: usize = 500;

impl Store {
    /// Erases what a list names, as far as it is still due, and all that has no list; `backup` is the file that holds it
    /// as it was, and is entered. `ProposesOnly` where the house erases nothing by itself; `WrongTime` for a list of what is
    /// still to come.
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
        let (seat, cleaned) = (self.seat(), entering::stamp(stamp));
        self.erase_in_pieces(Why::Retention, stamp, |db| work.next(db, (&seat, &cleaned)))?;
        self.write(|db| {
            if !listed.audit.is_empty() {
                let day = due::audit_before(listed.by, &policy.terms);
                run.audit += forget::before(db, &seat, day, &cleaned)?;
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

/// What goes, piece by piece: what has no record first (texts of seats that nobody takes, of days, old lines of what each
/// desk did), the records that were listed, then free text of visits, the oldest first.
struct Pieces<'a> {
    apart: Vec<Apart>,
    records: std::slice::Chunks<'a, DueRecord>,
    /// From which day on visits are looked at.
    from: String,
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
        let apart = Apart::of(listed);
        let (records, from, ahead) = (listed.records.chunks(PIECE), String::new(), done.clone());
        Self { apart, records, from, listed, policy, line, done, ahead }
    }

    /// The next piece, asked for once the one before is committed; the run's line counts it from now on.
    fn next(&mut self, db: &Db, by: (&str, &Stamp)) -> Result<Option<Vec<Subject>>> {
        self.done.clone_from(&self.ahead);
        let piece = self.piece(db, by)?;
        if piece.is_some() {
            self.line.write(db, &self.ahead)?;
        }
        Ok(piece)
    }

    fn piece(&mut self, db: &Db, by: (&str, &Stamp)) -> Result<Option<Vec<Subject>>> {
        if let Some(apart) = self.apart.last().copied() {
            self.erase_apart(db, apart, by)?;
            return Ok(Some(Vec::new()));
        }
        match self.records.next() {
            Some(records) => self.still_due(db, records).map(Some),
            None if self.listed.notes.is_empty() => Ok(None),
            None => self.notes(db),
        }
    }

    /// Erases what is no record, and enters that it did.
    fn erase_apart(&mut self, db: &Db, apart: Apart, (seat, stamp): (&str, &Stamp)) -> Result<()> {
        let (by, terms) = (self.listed.by, &self.policy.terms);
        let Gone { count: gone, is_all } = apart.erase(db, by, terms)?;
        *match apart {
            Apart::Drafts => &mut self.ahead.drafts,
            Apart::Days => &mut self.ahead.notes,
            Apart::Actions => &mut self.ahead.audit,
        } += gone;
        if is_all {
            self.apart.pop();
        }
        if gone == 0 {
            return Ok(());
        }
        audit::write(db, seat, stamp, What::Erased, &[], Detail::of("retention").counted(gone))
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
        let found = due::notes(db, &self.from, self.listed.by, &self.policy.terms, NOTES)?;
        self.ahead.notes += found.len() as u64;
        if let Some((_, day)) = found.last() {
            self.from.clone_from(day);
        }
        let subjects: Vec<_> = found.iter().map(|(id, _)| Subject::VisitText(id.as_str().into())).collect();
        Ok((!subjects.is_empty()).then_some(subjects))
    }
}
