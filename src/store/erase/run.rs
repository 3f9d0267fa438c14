//! What goes from where, when a person, a case or free text is erased: one [`Run`] within one transaction.

use std::collections::{BTreeSet, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{Erased, NOBODY, Subject};
use crate::{
    domain::{
        case::CloseReason,
        ids::{CaseId, PersonId, VisitId},
        privacy::{Grave, Tombstone},
    },
    error::{Error, Kind, Result},
    store::{
        case_index, day_close,
        db::Db,
        decisions,
        drafts_about::{self, Marks},
        drafts_order, entering, fresh, people,
        people_merge::SAME,
        rows::values,
        testimonies, tombstones, undo,
    },
};

/// An erasing under way.
pub(in crate::store) struct Run<'a> {
    db: &'a Db,
    at: DateTime<Utc>,
    day: NaiveDate,
    worker: &'a str,
    erased: Erased,
    /// The tombstones to be put up.
    pub(super) graves: BTreeSet<Tombstone>,
    /// The ids of all that was touched: what undo, the drafts and the review kept of them goes at the end.
    ids: HashSet<String>,
    /// What a draft of somebody else may hold of the people.
    marks: Marks,
}

/// One record of a person.
struct Recorded {
    id: String,
    name: Option<String>,
    card: String,
    /// Whether it is among the new ones of its day: neither undone nor merged into another.
    counts: bool,
}

impl<'a> Run<'a> {
    pub(in crate::store) fn new(db: &'a Db, at: DateTime<Utc>, day: NaiveDate, worker: &'a str) -> Self {
        let (erased, graves) = (Erased::default(), BTreeSet::new());
        Self { db, at, day, worker, erased, graves, ids: HashSet::new(), marks: Marks::default() }
    }

    /// Erases a subject; of somebody whose record was merged, the person for whom it stands now.
    pub(super) fn erase(&mut self, subject: &Subject) -> Result<()> {
        match subject {
            Subject::Person(id) => self.person(&people::present(self.db, id)?.unwrap_or_else(|| id.clone())),
            _ => self.erase_alone(subject),
        }
    }

    /// Erases a subject; of a person this record and those that were merged into it, whatever it was merged into itself.
    pub(in crate::store) fn erase_alone(&mut self, subject: &Subject) -> Result<()> {
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
                match testimonies::delete(self.db, &code)? {
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

    /// A person's record, and those that were merged into it.
    fn records_of(&self, id: &PersonId) -> Result<Vec<Recorded>> {
        let found = self.db.rows(
            &format!(
                "WITH RECURSIVE {SAME}
                 SELECT p.id, p.name, p.card_code, p.removed = 0 FROM same JOIN people p ON p.id = same.id"
            ),
            values![id],
            |row| Ok(Recorded { id: row.get(0)?, name: row.get(1)?, card: row.get(2)?, counts: row.get(3)? }),
        )?;
        if found.is_empty() || id.as_str() == NOBODY { Err(Error::new(Kind::NotFound).at("people")) } else { Ok(found) }
    }

    fn person(&mut self, id: &PersonId) -> Result<()> {
        let records = self.records_of(id)?;
        // As long as the record still says what names them.
        self.erased.reasons += decisions::strike(self.db, id)?;
        for Recorded { id, name, card, counts } in &records {
            self.marks.add(id, card, name.as_deref());
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
            if *counts {
                tombstones::still_counts(self.db, id, self.day)?;
            }
            // What was done to a person's record is named in the journal by the card.
            self.db.execute("UPDATE actions SET about = '' WHERE about = ?1", values![card])?;
            self.ids.insert(id.clone());
            self.bury(Grave::Person, id);
        }
        for Recorded { id, .. } in &records {
            self.db.execute("DELETE FROM people WHERE id = ?1", values![id])?;
        }
        self.erased.people += 1;
        Ok(())
    }

    fn ids_of(&self, sql: &str, of: &str) -> Result<Vec<String>> {
        self.db.rows(sql, values![of], |row| row.get(0))
    }

    /// Takes the free text from a visit, and with `unlink` the person.
    pub(in crate::store) fn visit(&mut self, id: &VisitId, unlink: bool) -> Result<()> {
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
        let mut heard = 0;
        for referral in self.ids_of(&format!("SELECT id FROM referrals WHERE {column} = ?1"), id)? {
            self.db.execute("DELETE FROM referral_news WHERE referral_id = ?1 AND undone = 1", values![referral])?;
            let said = "UPDATE referral_news SET reason_words = '' WHERE referral_id = ?1 AND reason_words <> ''";
            heard += self.db.execute(said, values![referral])?;
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
        Ok(changed + heard)
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
                values![fresh::id(self.at), id, self.at, self.worker, CloseReason::Erased],
            )?;
        }
        self.nobody()?;
        self.db.execute(
            "UPDATE cases SET person_id = ?2, visit_id = NULL, subject = '', next_action = NULL, due = NULL,
                    snoozed_until = NULL, consents = '[]', mandate = NULL, status = 'closed', waiting_on = 'us',
                    closed_reason = coalesce(closed_reason, ?3), removed = ?4,
                    version = version + 1, content_version = version + 1
             WHERE id = ?1",
            values![id, NOBODY, CloseReason::Erased, if removed == 0 { 2u8 } else { 1 }],
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
    pub(super) fn end(mut self) -> Result<Erased> {
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

    /// Ends an erasing of what nobody can see any more. No tombstone is put up, and a text in which a name stands is left:
    /// somebody may be recording anew what was taken back.
    pub(in crate::store) fn leave_no_grave(mut self) -> Result<Erased> {
        self.marks = Marks::default();
        for grave in &self.graves {
            // The tombstone would do it.
            match grave.grave {
                Grave::Case => self.db.execute("UPDATE cases SET contact = NULL WHERE id = ?1", values![grave.id])?,
                _ => 0,
            };
            self.db.execute("DELETE FROM kept_on_purpose WHERE record_id = ?1", values![grave.id])?;
        }
        self.end()
    }

    /// Texts that were begun about what is erased, and others in which an id, a card or a whole name stands.
    fn forget_drafts(&mut self) -> Result<()> {
        for draft in drafts_about::about(self.db, &self.ids, &self.marks)? {
            let sql = "DELETE FROM drafts WHERE seat = ?1 AND slot = ?2";
            self.db.execute(sql, values![draft.seat, draft.slot])?;
            drafts_order::forget_gone(self.db, &draft.seat)?;
            self.erased.drafts += 1;
        }
        Ok(())
    }

    /// What undo and the Up key kept of it: these actions are taken back no more.
    fn forget_images(&self) -> Result<()> {
        // Nobody knows whom it is about.
        undo::forget_thrown_away(self.db, |_| true)?;
        undo::forget_images_that(self.db, |image| self.ids.contains(&image.id))?;
        undo::forget_words_that(self.db, |words| {
            drafts_about::is_about(&words.slot, &words.text, &self.ids, &self.marks)
        })
    }
}
