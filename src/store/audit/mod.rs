//! The audit: who read, changed, handed out or erased which record, and when ([`domain::audit`](crate::domain::audit)).
//!
//! **Writing.** An entry is written in the transaction of what it tells of: every action of the journal makes one
//! ([`Entry`](super::actions::Entry)), undo makes one, and whoever changes the record past the journal calls [`write`].
//! What changes nothing, a page that was read or a file that was written, has [`Store::audit`] or, behind a frame,
//! [`Store::audit_reads`]. The write lock is held before the end of the chain is read, so several desks write one chain.
//!
//! The end of the chain is its last row: looking it up costs what a look into a table of one row would cost, writes no
//! second page, and cannot contradict the chain.
//!
//! **Past the audit** go the worker's questionnaire and words that may be quoted: whose they are, and when they were
//! written, must not be found out, so no entry names them.
//!
//! Nothing here is ever changed. Triggers refuse it; [`forget`](mod@forget) removes whole months after their time.

use chrono::NaiveDate;

use super::{
    Store,
    actions::{Image, Touched},
    db::{Db, Value},
    entering,
    erase::again,
    rows::{self, values},
};
pub use crate::domain::audit::{Detail, Subject, What};
use crate::{
    domain::{
        audit::{Fields, Hash, Record, Seal, subjects_code},
        time::Stamp,
    },
    error::Result,
};
pub(in crate::store) use reading::subject_of_id;
pub use reading::{Asked, Named};

pub(in crate::store) mod forget;
pub(in crate::store) mod listing;
pub(in crate::store) mod lost;
mod people;
mod reading;
pub(in crate::store) mod verify;

/// A page that was read, on its way into the audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Who, where and when.
    pub stamp: Stamp,
    /// What kind of page.
    pub what: What,
    /// Of which record; none for a list.
    pub subject: Option<Subject>,
    /// What more.
    pub detail: Detail,
}

impl Store {
    /// Enters something that changes no record: what was read on the command line, a file that was written, a print; with
    /// the records that it was about, where it was about any.
    pub fn audit(
        &self,
        stamp: &Stamp,
        what: What,
        subjects: impl IntoIterator<Item = Subject>,
        detail: Detail,
    ) -> Result<()> {
        let (stamp, subjects) = (entering::stamp(stamp), Vec::from_iter(subjects));
        self.write(|db| write(db, &self.seat(), &stamp, what, &subjects, detail))
    }

    /// Enters pages that were read at a seat, all or none. Goes through the drafts' connection: it does not wait for the
    /// disk, nor long for another desk (`Locked`), and outlives the process.
    pub fn audit_reads(&self, seat: &str, reads: &[Reading]) -> Result<()> {
        let seat = entering::line(seat);
        self.write_through(self.typing()?, |db| {
            reads.iter().try_for_each(|read| {
                let stamp = entering::stamp(&read.stamp);
                write(db, &seat, &stamp, read.what, read.subject.as_slice(), read.detail)
            })
        })
    }

    /// The seal that was set when a day was closed; of several, the last.
    pub fn audit_seal(&self, day: NaiveDate) -> Result<Option<Seal>> {
        let sql = "SELECT seq, hash FROM audit_seals WHERE day = ?1 ORDER BY seq DESC LIMIT 1";
        let found = self.db.rows(sql, values![day], |row| Ok((row.get(0)?, hash_of(row.get(1)?))))?;
        Ok(found.into_iter().next().map(|(seq, hash)| Seal::of(seq, &hash)))
    }

    /// The seal of the last entry; none where nothing was entered yet.
    pub fn audit_head(&self) -> Result<Option<Seal>> {
        Ok(head(&self.db)?.map(|(seq, hash)| Seal::of(seq, &hash)))
    }
}

/// Enters something in the transaction of what it tells of. `stamp` must be cleaned (`entering::stamp`). What was erased
/// again when the record was opened, and is not entered yet, comes along.
pub fn write(db: &Db, seat: &str, stamp: &Stamp, what: What, subjects: &[Subject], detail: Detail) -> Result<()> {
    write_alone(db, seat, stamp, what, subjects, detail)?;
    again::enter(db, seat, stamp)
}

/// The same, and nothing else with it.
pub(in crate::store) fn write_alone(
    db: &Db,
    seat: &str,
    stamp: &Stamp,
    what: What,
    subjects: &[Subject],
    detail: Detail,
) -> Result<()> {
    let before = match head(db)? {
        Some(head) => head,
        None => append(db, (0, Hash::ZERO), seat, stamp, What::Began, &[], Detail::NONE)?,
    };
    append(db, before, seat, stamp, what, subjects, detail).map(drop)
}

/// Keeps what stands at the end of the chain now, as the page of a day that is being closed says it.
pub fn seal(db: &Db, day: NaiveDate) -> Result<()> {
    let Some((seq, hash)) = head(db)? else { return Ok(()) };
    db.execute(
        "INSERT INTO audit_seals (day, seq, hash) VALUES (?1, ?2, ?3) ON CONFLICT (day, seq) DO NOTHING",
        values![day, seq, hash],
    )?;
    Ok(())
}

/// The record of an action's image, where entries name such records.
pub fn subject_of(image: &Image) -> Option<Subject> {
    let kind = match image.kind {
        Touched::Visit => Record::Visit,
        // Who went into another record is a person, too.
        Touched::Person | Touched::Merger => Record::Person,
        Touched::Case => Record::Case,
        Touched::Referral => Record::Referral,
        Touched::Service => Record::Service,
        Touched::Day => Record::Day,
        // The action names the record itself.
        Touched::KeptOnPurpose
        | Touched::Right
        | Touched::Event
        | Touched::Entry
        | Touched::Kept
        | Touched::Draft
        | Touched::Testimony => return None,
    };
    Some(Subject::new(kind, &image.id))
}

/// The records of several images, each once.
pub fn subjects_of(images: &[Image], more: Vec<Subject>) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for subject in images.iter().filter_map(subject_of).chain(more) {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }
    subjects
}

/// The last entry: its number and its hash.
fn head(db: &Db) -> Result<Option<(i64, Hash)>> {
    let sql = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    let found = db.rows(sql, vec![], |row| Ok((row.get(0)?, hash_of(row.get(1)?))))?;
    Ok(found.into_iter().next())
}

/// Where the chain begins: the last entry that was removed after its time.
fn anchor(db: &Db) -> Result<(i64, Hash)> {
    let sql = "SELECT seq, hash FROM audit_forgotten";
    let found = db.rows(sql, vec![], |row| Ok((row.get(0)?, hash_of(row.get(1)?))))?;
    Ok(found.into_iter().next().unwrap_or((0, Hash::ZERO)))
}

/// The hash in a column. One that somebody damaged must not stop the counter's work: the chain goes on from nothing, and
/// verifying says where.
fn hash_of(value: Value) -> Hash {
    let bytes = if let Value::Blob(bytes) = value { bytes } else { Vec::new() };
    Hash::of_bytes(&bytes).unwrap_or(Hash::ZERO)
}

fn append(
    db: &Db,
    (last, before): (i64, Hash),
    seat: &str,
    stamp: &Stamp,
    what: What,
    subjects: &[Subject],
    detail: Detail,
) -> Result<(i64, Hash)> {
    let seq = last + 1;
    let (at, day) = (rows::moment_text(stamp.now.at), stamp.now.today().to_string());
    let (detail_code, records) = (detail.code(), subjects_code(subjects));
    let count = detail.count().map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let fields = Fields {
        seq,
        at: &at,
        day: &day,
        worker: &stamp.worker,
        desk: &stamp.desk,
        seat,
        what: what.code(),
        detail: &detail_code,
        count,
        records: &records,
    };
    let hash = fields.chained(&before);
    let values = values![seq, at, day, stamp.worker, stamp.desk, seat, what.code(), detail_code, count, records, hash];
    db.execute(
        "INSERT INTO audit (seq, at, day, worker, desk, seat, what, detail, count, records, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        values,
    )?;
    Ok((seq, hash))
}
