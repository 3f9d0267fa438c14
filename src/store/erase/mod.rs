//! Erasing: people, cases, free text. What is erased is gone from the rows, from the index, from what undo and the drafts
//! kept, and from the bytes of the file and its log.
//!
//! **Figures stay.** A visit of somebody who is erased becomes a visit of nobody: its codes and times stay, as for all
//! who never gave a name. Of a case its opening, closing and waiting stay in the timeline, without a word, and the case
//! itself is out of sight (`removed = 2`), with nobody as its person ([`NOBODY`]), so that what waited on institutions
//! and how many cases were open is what it was. What was still open is open no more from that day on; it counts as closed
//! for nobody (`CloseReason::Erased`).
//!
//! **Bytes.** SQLite writes over what it deletes (`secure_delete`), but leaves copies where it moved a row from one page
//! to another, and in pages that were freed before; and the full-text index keeps what was taken out of it until its
//! parts are merged. So the index is merged in the same transaction (or behind the last, where there are several), the
//! file is written anew behind it ([`Db::write_anew`]), and the log is emptied. Another desk that reads or writes just then can
//! be in the way of the last two: then [`Erased::to_the_byte`] says so. That the file is still to be written anew stands in it
//! from the erasing's own commit on, so that also after a kill whoever opens it next makes good for it
//! ([`Store::clear_remains`]).
//!
//! **Backups** made before still hold what was erased, until they are thinned out; see [`super::tombstones`] for what
//! happens when one is put back.

pub(super) mod again;
mod parted;
pub(super) mod run;

use std::{cell::Cell, collections::BTreeSet};

use chrono::DateTime;

use self::run::Run;
use super::{
    Store,
    audit::{self, Detail, What},
    case_index,
    db::Db,
    decisions, entering, files, meta, people, register, roots, tombstones,
};
pub use crate::domain::privacy::{Erased, Subject, Why};
use crate::{
    domain::{
        audit::{Record, Subject as About},
        ids::PersonId,
        privacy::{Answer, Grave, Tombstone, Wish},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// The id of the person of cases that were somebody's.
const NOBODY: &str = "erased";

/// The key in `meta` that is there as long as the file may hold bytes of what was erased from its rows.
const REMAINS: &str = "remains";

impl Store {
    /// Erases, in one transaction, and puts up the tombstones. `NotFound` where one of the subjects is not there: then
    /// nothing is erased. It is not undone.
    pub fn erase(&self, subjects: &[Subject], why: Why, stamp: &Stamp) -> Result<Erased> {
        let stamp = entering::stamp(stamp);
        let done = self.thoroughly(|db| all(db, &self.seat(), subjects, why, &stamp))?;
        // The record itself knows what was erased; the file beside it is for records that are put back, and is made good
        // for when the record is opened next.
        let _ = self.write_tombstones();
        Ok(done)
    }

    /// Erases in pieces, each a transaction of its own, so that no desk waits long for one; the file is written anew
    /// once, behind the last. `piece` says within its transaction what goes next; `None` ends it. What was erased before
    /// something went wrong is gone all the same.
    pub(super) fn erase_in_pieces(
        &self,
        why: Why,
        stamp: &Stamp,
        mut piece: impl FnMut(&Db) -> Result<Option<Vec<Subject>>>,
    ) -> Result<Erased> {
        let (stamp, mut sum) = (entering::stamp(stamp), Erased::default());
        let mut next = |db: &Db| {
            let Some(subjects) = piece(db)? else { return Ok(None) };
            // A piece may have emptied what is no record, too.
            meta::set(db, REMAINS, "")?;
            each(db, &self.seat(), &subjects, why, &stamp).map(Some)
        };
        let done = loop {
            match self.write(&mut next) {
                Ok(Some(erased)) => add(&mut sum, erased),
                Ok(None) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        sum.to_the_byte = self.tidy_and_write_anew();
        let _ = self.write_tombstones();
        done.map(|()| sum)
    }

    /// Erases a person who asked for it, with what `also` belongs to them, and writes the decision down. `BadUsage`
    /// without a reason.
    pub fn erase_person(&self, id: &PersonId, also: &[Subject], reason: &str, stamp: &Stamp) -> Result<Erased> {
        let (reason, stamp) = (entering::reason(reason)?, entering::stamp(stamp));
        let done = self.thoroughly(|db| {
            decisions::note(db, &people::load_held(db, id)?, (Wish::Erasure, Answer::Erased), &reason, &stamp)?;
            let person = std::iter::once(Subject::Person(id.clone()));
            all(db, &self.seat(), &person.chain(also.iter().cloned()).collect::<Vec<_>>(), Why::Asked, &stamp)
        })?;
        let _ = self.write_tombstones();
        Ok(done)
    }

    /// What erasing would erase. Changes nothing.
    pub fn would_erase(&self, subjects: &[Subject]) -> Result<Erased> {
        let tried = Cell::new(None);
        let now = DateTime::UNIX_EPOCH;
        let rolled_back = self.db.transaction(|| -> Result<()> {
            let mut run = Run::new(&self.db, now, now.date_naive(), "");
            subjects.iter().try_for_each(|subject| run.erase(subject))?;
            tried.set(Some(run.end()?));
            // Whatever is tried is not kept.
            Err(Error::new(Kind::Internal))
        });
        tried.take().map_or_else(|| rolled_back.map(|()| Erased::default()), Ok)
    }

    /// One unit of erasing, behind which the file is written anew and the log emptied.
    pub(super) fn thoroughly(&self, work: impl FnOnce(&Db) -> Result<Erased>) -> Result<Erased> {
        let erased = self.write(|db| marked(db, work(db)?))?;
        let to_the_byte = erased.is_nothing() || self.write_anew();
        Ok(Erased { to_the_byte, ..erased })
    }

    /// Finishes an erasing behind which the file was not written anew: the process was killed, another desk was in the way,
    /// the disk was full. What is still in the way is no reason not to open.
    pub(super) fn clear_remains(&self) -> Result<()> {
        let marked = meta::text(&self.db, REMAINS)?.is_some();
        if marked {
            self.tidy_and_write_anew();
        }
        Ok(())
    }

    /// What comes behind the last of several pieces: the index, in which each left its words, is merged once for all.
    fn tidy_and_write_anew(&self) -> bool {
        self.write(case_index::tidy).is_ok() && self.write_anew()
    }

    /// Writes the file anew and empties its log; whether it could.
    pub(super) fn write_anew(&self) -> bool {
        let anew = self.db.write_anew(self.path().map(files::folder_of));
        // Also where it could not be written: what was begun then lies in the log, as long as the record itself.
        let busy = self.db.rows("PRAGMA wal_checkpoint(TRUNCATE)", vec![], |row| row.get::<i64>(0));
        let done = anew.is_ok() && busy.is_ok_and(|busy| busy.iter().all(|busy| *busy == 0));
        // A mark that stays costs another writing anew, and nothing else.
        // All tables lie elsewhere now.
        done && self.write(|db| roots::note(db).and_then(|()| meta::clear(db, REMAINS))).is_ok()
    }
}

/// Marks the file in the transaction that erases something.
fn marked(db: &Db, erased: Erased) -> Result<Erased> {
    if !erased.is_nothing() {
        mark(db)?;
    }
    Ok(erased)
}

/// Says in the file that it is still to be written anew.
pub(super) fn mark(db: &Db) -> Result<()> {
    meta::set(db, REMAINS, "")
}

/// Erases subjects and puts up their tombstones, and leaves nothing of them in the index.
fn all(db: &Db, seat: &str, subjects: &[Subject], why: Why, stamp: &Stamp) -> Result<Erased> {
    let erased = each(db, seat, subjects, why, stamp)?;
    if !erased.is_nothing() {
        case_index::tidy(db)?;
    }
    Ok(erased)
}

fn each(db: &Db, seat: &str, subjects: &[Subject], why: Why, stamp: &Stamp) -> Result<Erased> {
    let mut run = Run::new(db, stamp.now.at, stamp.now.today(), &stamp.worker);
    for subject in subjects {
        match run.erase(subject) {
            // Of many things whose time has come, one may have gone on another desk meanwhile.
            Err(error) if error.kind() == Kind::NotFound && why == Why::Retention => {}
            done => done?,
        }
    }
    let graves = std::mem::take(&mut run.graves);
    let erased = run.end()?;
    register::forget_words(db)?;
    tombstones::write(db, &graves)?;
    if !erased.is_nothing() {
        let detail = Detail::of(if why == Why::Retention { "retention" } else { "person" });
        audit::write(db, seat, stamp, What::Erased, &named(&graves), detail.counted(graves.len() as u64))?;
    }
    Ok(erased)
}

/// How many records one entry of the audit names at most; of more it says how many they were.
const NAMED: usize = 40;

/// The people and cases among what was erased, as the audit names them. Which visits became nobody's is not to be read
/// from it.
fn named(graves: &BTreeSet<Tombstone>) -> Vec<About> {
    let about = |grave: &Tombstone| match grave.grave {
        Grave::Person => Some(About::new(Record::Person, &grave.id)),
        Grave::Case => Some(About::new(Record::Case, &grave.id)),
        _ => None,
    };
    few(graves.iter().filter_map(about).collect())
}

fn few(about: Vec<About>) -> Vec<About> {
    if about.len() > NAMED { Vec::new() } else { about }
}

pub(super) fn add(sum: &mut Erased, more: Erased) {
    sum.people += more.people;
    sum.cases += more.cases;
    sum.visits += more.visits;
    sum.referrals += more.referrals;
    sum.names += more.names;
    sum.drafts += more.drafts;
    sum.testimonies += more.testimonies;
    sum.reasons += more.reasons;
}
