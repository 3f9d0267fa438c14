//! Erasing: people, cases, free text. What is erased is gone from the rows, from the index, from what undo and the drafts
//! kept, and from the bytes of the file and its log.
//!
//! **Figures stay.** A visit of somebody who is erased becomes a visit of nobody: its codes and times stay, as for all
//! who never gave a name. Of a case its opening, closing and waiting stay in the timeline, without a word, and the case
//! itself is out of sight (`removed = 2`), with nobody as its person ([`NOBODY`]), so that what waited on institutions
//! and how many cases were open is what it was. What was still open is closed.
//!
//! **Bytes.** SQLite writes over what it deletes (`secure_delete`), but leaves copies where it moved a row from one page
//! to another, and in pages that were freed before; and the full-text index keeps what was taken out of it until its
//! parts are merged. So the index is merged in the same transaction, the file is written anew behind it (`VACUUM`), and the
//! log is emptied. Another desk that reads or writes just then can be in the way of the last two: then
//! [`Erased::to_the_byte`] says so, and the next erasing makes good for it.
//!
//! **Backups** made before still hold what was erased, until they are thinned out; see [`super::tombstones`] for what
//! happens when one is put back.

use std::{
    cell::Cell,
    collections::{BTreeSet, HashSet},
};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{
    Store,
    actions::{ActionName, Touched},
    audit::{self, Detail, What},
    case_index, day_close,
    db::Db,
    decisions, entering, fresh, people,
    rows::values,
    tombstones, undo,
};
pub use crate::domain::privacy::{Erased, Subject, Why};
use crate::{
    domain::{
        audit::{Record, Subject as About},
        case::CloseReason,
        fold,
        ids::{CaseId, PersonId, VisitId},
        privacy::{Answer, Grave, Tombstone, Wish},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// The id of the person of cases that were somebody's.
const NOBODY: &str = "erased";

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
        let mut next = |db: &Db| piece(db)?.map(|subjects| each(db, &self.seat(), &subjects, why, &stamp)).transpose();
        let done = self.writing_over(|| {
            let done = loop {
                match self.write(&mut next) {
                    Ok(Some(erased)) => add(&mut sum, erased),
                    Ok(None) => break Ok(()),
                    Err(error) => break Err(error),
                }
            };
            sum.to_the_byte = self.write(case_index::tidy).is_ok() && self.write_anew();
            done
        })?;
        let _ = self.write_tombstones();
        done.map(|()| sum)
    }

    /// Erases a person who asked for it, with what `also` belongs to them, and writes the decision down.
    pub fn erase_person(&self, id: &PersonId, also: &[Subject], reason: &str, stamp: &Stamp) -> Result<Erased> {
        let (reason, stamp) = (entering::line(reason), entering::stamp(stamp));
        let done = self.thoroughly(|db| {
            decisions::note(db, &people::load(db, id)?, (Wish::Erasure, Answer::Erased), &reason, &stamp)?;
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

    /// Erases once more what tombstones name, as far as it is there.
    pub(super) fn erase_again(&self, found: &BTreeSet<Tombstone>) -> Result<Erased> {
        self.thoroughly(|db| {
            let mut erased = Erased::default();
            for tombstone in found {
                let at = tombstone.day.and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12);
                let mut run = Run::new(db, at, tombstone.day, "");
                let subject = match (tombstone.grave, tombstone.id.as_str()) {
                    (Grave::Person, id) => Subject::Person(id.into()),
                    (Grave::Case, id) => Subject::Case(id.into()),
                    (Grave::Text, id) => Subject::VisitText(id.into()),
                    (Grave::Testimony, code) => Subject::Testimony(code.to_owned()),
                    (Grave::Names, day) => match day.parse() {
                        Ok(day) => Subject::DayNames(day),
                        Err(_) => continue,
                    },
                    (Grave::Visit, id) => {
                        run.visit(&id.into(), true)?;
                        add(&mut erased, run.end()?);
                        continue;
                    }
                };
                match run.erase(&subject) {
                    Err(error) if error.kind() != Kind::NotFound => return Err(error),
                    _ => add(&mut erased, run.end()?),
                }
            }
            tombstones::write(db, found)?;
            if !erased.is_nothing() {
                case_index::tidy(db)?;
            }
            Ok(erased)
        })
    }

    /// One unit of erasing: what is deleted is written over, the file is written anew, and the log is emptied.
    pub(super) fn thoroughly(&self, work: impl FnOnce(&Db) -> Result<Erased>) -> Result<Erased> {
        self.writing_over(|| {
            let erased = self.write(work)?;
            let to_the_byte = erased.is_nothing() || self.write_anew();
            Ok(Erased { to_the_byte, ..erased })
        })?
    }

    /// Has SQLite write over whatever is deleted during a piece of work, free pages too.
    pub(super) fn writing_over<T>(&self, work: impl FnOnce() -> T) -> Result<T> {
        let delete = |how: &str| self.db.rows(&format!("PRAGMA secure_delete={how}"), vec![], |_| Ok(())).map(drop);
        delete("ON")?;
        let done = work();
        delete("FAST")?;
        Ok(done)
    }

    /// Writes the file anew and empties its log; whether it could.
    fn write_anew(&self) -> bool {
        let emptied = || -> Result<bool> {
            self.db.batch("VACUUM")?;
            let busy = self.db.rows("PRAGMA wal_checkpoint(TRUNCATE)", vec![], |row| row.get::<i64>(0))?;
            Ok(busy.iter().all(|busy| *busy == 0))
        };
        emptied().unwrap_or(false)
    }
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
    let about: Vec<About> = graves.iter().filter_map(about).collect();
    if about.len() > NAMED { Vec::new() } else { about }
}

fn add(sum: &mut Erased, more: Erased) {
    sum.people += more.people;
    sum.cases += more.cases;
    sum.visits += more.visits;
    sum.referrals += more.referrals;
    sum.names += more.names;
    sum.drafts += more.drafts;
    sum.testimonies += more.testimonies;
}

/// An erasing under way.
struct Run<'a> {
    db: &'a Db,
    at: DateTime<Utc>,
    day: NaiveDate,
    worker: &'a str,
    erased: Erased,
    graves: BTreeSet<Tombstone>,
    /// The ids of all that was touched: what undo, the drafts and the review kept of them goes at the end.
    ids: HashSet<String>,
    /// What a draft of somebody else may hold of the people: their ids and cards, and names of several words, folded.
    marks: Vec<String>,
}

impl<'a> Run<'a> {
    fn new(db: &'a Db, at: DateTime<Utc>, day: NaiveDate, worker: &'a str) -> Self {
        let (erased, graves) = (Erased::default(), BTreeSet::new());
        Self { db, at, day, worker, erased, graves, ids: HashSet::new(), marks: Vec::new() }
    }

    fn erase(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::Person(id) => self.person(id),
            Subject::Case(id) => self.case(id),
            Subject::VisitText(id) => {
                self.bury(Grave::Text, id.as_str());
                self.visit(id, false)
            }
            Subject::DayNames(day) => {
                self.bury(Grave::Names, &day.to_string());
                let erased = day_close::erase(self.db, *day)?;
                self.erased.names += erased.names;
                self.erased.drafts += erased.drafts + erased.unrecorded;
                Ok(())
            }
            Subject::Testimony(code) => {
                let code = entering::line(code).to_uppercase();
                match self.db.execute("DELETE FROM testimonies WHERE code = ?1", values![code])? {
                    0 => return Err(Error::new(Kind::NotFound).at("testimonies")),
                    _ => self.erased.testimonies += 1,
                }
                self.bury(Grave::Testimony, &code);
                Ok(())
            }
        }
    }

    fn bury(&mut self, grave: Grave, id: &str) {
        self.graves.insert(Tombstone { grave, id: id.to_owned(), day: self.day });
    }

    /// All records of a person: the one that stands for them now, and those that were merged into it.
    fn records_of(&self, id: &PersonId) -> Result<Vec<(String, Option<String>, String)>> {
        let id = people::present(self.db, id)?.unwrap_or_else(|| id.clone());
        let found = self.db.rows(
            "WITH RECURSIVE same (id) AS (
                 SELECT id FROM people WHERE id = ?1
                 UNION SELECT p.id FROM people p JOIN same ON p.merged_into = same.id)
             SELECT p.id, p.name, p.card_code FROM same JOIN people p ON p.id = same.id",
            values![id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        if found.is_empty() || id.as_str() == NOBODY { Err(Error::new(Kind::NotFound).at("people")) } else { Ok(found) }
    }

    fn person(&mut self, id: &PersonId) -> Result<()> {
        let records = self.records_of(id)?;
        let merger = ActionName::PersonMerge.code();
        for (id, name, card) in &records {
            self.marks.extend([id, card, &card.replace('-', "")].map(|text| fold::words(text).join(" ")));
            self.marks
                .extend(name.as_deref().map(fold::words).filter(|words| words.len() > 1).map(|words| words.join(" ")));
            for visit in self.ids_of("SELECT id FROM visits WHERE person_id = ?1", id)? {
                self.bury(Grave::Visit, &visit);
                self.visit(&visit.into(), true)?;
            }
            for case in self.ids_of("SELECT id FROM cases WHERE person_id = ?1", id)? {
                self.case(&case.into())?;
            }
            for sql in [
                "DELETE FROM people_words WHERE person_id = ?1",
                "DELETE FROM people_phones WHERE person_id = ?1",
                "DELETE FROM restrictions WHERE person_id = ?1",
                "UPDATE people SET merged_into = NULL WHERE id = ?1",
            ] {
                self.db.execute(sql, values![id])?;
            }
            tombstones::bury_card(self.db, card, self.day)?;
            // A merger is named in the journal by the card that stays.
            self.db.execute("UPDATE actions SET about = '' WHERE name = ?1 AND about = ?2", values![merger, card])?;
            self.ids.insert(id.clone());
            self.bury(Grave::Person, id);
        }
        for (id, ..) in &records {
            self.db.execute("DELETE FROM people WHERE id = ?1", values![id])?;
        }
        self.erased.people += 1;
        Ok(())
    }

    fn ids_of(&self, sql: &str, of: &str) -> Result<Vec<String>> {
        self.db.rows(sql, values![of], |row| row.get(0))
    }

    /// Takes the free text from a visit, and with `unlink` the person.
    fn visit(&mut self, id: &VisitId, unlink: bool) -> Result<()> {
        self.ids.insert(id.to_string());
        let changed = self.db.execute(
            "UPDATE visits SET note = '', calling_name = NULL, person_id = CASE WHEN ?2 THEN NULL ELSE person_id END,
                    version = version + 1, content_version = version + 1
             WHERE id = ?1 AND (note <> '' OR calling_name IS NOT NULL OR (?2 AND person_id IS NOT NULL))",
            values![id, unlink],
        )?;
        let words = self.referrals("visit_id", id.as_str())?;
        self.erased.visits += u64::from(changed > 0 || words > 0);
        Ok(())
    }

    /// Takes the words from the referrals of a visit or a case, and asks after them no more: nobody could be asked for.
    /// A place that the directory does not know was somebody's words, too.
    fn referrals(&mut self, column: &str, id: &str) -> Result<usize> {
        for referral in self.ids_of(&format!("SELECT id FROM referrals WHERE {column} = ?1"), id)? {
            self.db.execute("DELETE FROM referral_news WHERE referral_id = ?1 AND undone = 1", values![referral])?;
            self.db.execute("UPDATE referral_news SET reason_words = '' WHERE referral_id = ?1", values![referral])?;
            self.ids.insert(referral);
        }
        let sql = format!(
            "UPDATE referrals SET reason_words = '', check_on = NULL,
                    service_name = CASE service_id WHEN '' THEN '' ELSE service_name END,
                    version = version + 1, content_version = version + 1
             WHERE {column} = ?1 AND (reason_words <> '' OR check_on IS NOT NULL
                                      OR (service_id = '' AND service_name <> ''))"
        );
        let changed = self.db.execute(&sql, values![id])?;
        self.erased.referrals += changed as u64;
        Ok(changed)
    }

    /// Empties a case of all but what figures count.
    fn case(&mut self, id: &CaseId) -> Result<()> {
        let found = self.db.rows(
            "SELECT status = 'open' AND removed = 0, removed FROM cases WHERE id = ?1",
            values![id],
            |row| Ok((row.get::<bool>(0)?, row.get::<i64>(1)?)),
        )?;
        let Some((is_open, removed)) = found.into_iter().next().filter(|(_, removed)| *removed < 2) else {
            return Err(Error::new(Kind::NotFound).at("cases"));
        };
        self.ids.extend(self.ids_of("SELECT id FROM case_entries WHERE case_id = ?1", id.as_str())?);
        self.db.execute(
            "DELETE FROM case_entries WHERE case_id = ?1
             AND (undone = 1 OR kind NOT IN ('opened', 'closed', 'reopened', 'waiting', 'next'))",
            values![id],
        )?;
        // On whom a case waited is a code; all else that stands there are words.
        self.db.execute(
            "UPDATE case_entries SET text = CASE kind WHEN 'waiting' THEN text ELSE '' END, corrected_at = NULL
             WHERE case_id = ?1",
            values![id],
        )?;
        if is_open {
            self.db.execute(
                "INSERT INTO case_entries (id, case_id, at, worker, kind, text, detail)
                 VALUES (?1, ?2, ?3, ?4, 'closed', '', ?5)",
                values![fresh::id(self.at), id, self.at, self.worker, CloseReason::GivenUp],
            )?;
        }
        self.nobody()?;
        self.db.execute(
            "UPDATE cases SET person_id = ?2, visit_id = NULL, subject = '', next_action = NULL, due = NULL,
                    snoozed_until = NULL, consents = '[]', mandate = NULL, status = 'closed', waiting_on = 'us',
                    closed_reason = coalesce(closed_reason, ?3), removed = ?4,
                    version = version + 1, content_version = version + 1
             WHERE id = ?1",
            values![id, NOBODY, CloseReason::GivenUp, if removed == 0 { 2u8 } else { 1 }],
        )?;
        case_index::remove(self.db, id)?;
        self.referrals("case_id", id.as_str())?;
        self.ids.insert(id.to_string());
        self.bury(Grave::Case, id.as_str());
        self.erased.cases += 1;
        Ok(())
    }

    /// The person of cases that were somebody's: one row for all of them, so that nothing tells whose they were.
    fn nobody(&self) -> Result<()> {
        self.db.execute(
            "INSERT OR IGNORE INTO people (id, name, card_code, removed, indexed) VALUES (?1, NULL, '', 1, 1)",
            values![NOBODY],
        )?;
        Ok(())
    }

    /// Erases what lies beside the records, and gives the counts.
    fn end(mut self) -> Result<Erased> {
        if self.ids.is_empty() {
            return Ok(self.erased);
        }
        let ids = serde_json::to_string(&self.ids).map_err(|error| Error::new(Kind::Internal).because(error))?;
        self.db
            .execute("DELETE FROM review_kept WHERE record_id IN (SELECT value FROM json_each(?1))", values![ids])?;
        self.forget_drafts()?;
        self.forget_images()?;
        Ok(self.erased)
    }

    /// Texts that were begun about what is erased, and others in which an id, a card or a whole name stands.
    fn forget_drafts(&mut self) -> Result<()> {
        let drafts = self.db.rows("SELECT seat, slot, text FROM drafts", vec![], |row| {
            Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<String>(2)?))
        })?;
        for (seat, slot, text) in drafts {
            let is_about = slot.split(':').any(|part| self.ids.contains(part));
            let said = format!(" {} ", fold::words(&text).join(" "));
            let names = self.marks.iter().any(|mark| said.contains(&format!(" {mark} ")));
            if is_about || names {
                self.db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot])?;
                self.erased.drafts += 1;
            }
        }
        Ok(())
    }

    /// What undo and the Up key kept of it: these actions are taken back no more.
    fn forget_images(&self) -> Result<()> {
        // What was thrown away unrecorded can be about anybody.
        undo::forget_images_that(self.db, |image| image.kind == Touched::Draft || self.ids.contains(&image.id))
    }
}
