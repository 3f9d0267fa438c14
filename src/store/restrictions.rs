//! People whose record is kept and nothing else is done with it: it is shown with a marker, and whoever wants to change
//! it is told why not. It goes into no evidence and no table that leaves the house.
//!
//! The walk of a visit through the day goes on: somebody who sits in the waiting room is called and served. Only what is
//! written about the person is refused.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{
    Store,
    actions::Touched,
    audit::{self, Detail, What},
    db::Db,
    decisions, drafts, entering,
    rows::{Columns, values},
};
use crate::{
    domain::{
        audit::{Record, Subject as About},
        ids::{CaseId, PersonId, ReferralId, VisitId},
        loose_end::DraftAbout,
        person::Card,
        privacy::{Answer, Restriction, Wish},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// Of each kind of record, the people it is about.
const fn people_of(kind: Touched) -> Option<&'static str> {
    Some(match kind {
        Touched::Person => "SELECT coalesce(merged_into, id) FROM people WHERE id = ?1",
        Touched::Visit => "SELECT person_id FROM visits WHERE id = ?1",
        Touched::Case => "SELECT person_id FROM cases WHERE id = ?1",
        Touched::Entry => "SELECT c.person_id FROM case_entries e JOIN cases c ON c.id = e.case_id WHERE e.id = ?1",
        Touched::Referral => {
            "SELECT coalesce(c.person_id, v.person_id) FROM referrals r
             LEFT JOIN cases c ON c.id = r.case_id LEFT JOIN visits v ON v.id = r.visit_id WHERE r.id = ?1"
        }
        _ => return None,
    })
}

/// Refuses where a record is about somebody whose record is only kept: `Restricted`, with the day since when.
pub fn must_be_free(db: &Db, kind: Touched, id: &str) -> Result<()> {
    match about(db, kind, id)? {
        Some(restriction) => Err(Error::new(Kind::Restricted).at(restriction.since)),
        None => Ok(()),
    }
}

/// Whether a record is about somebody whose record is only kept, since when and why.
fn about(db: &Db, kind: Touched, id: &str) -> Result<Option<Restriction>> {
    let Some(people) = people_of(kind) else { return Ok(None) };
    let sql = format!("SELECT since, reason, worker FROM restrictions WHERE person_id IN ({people})");
    Ok(db.rows(&sql, values![id], |row| read(&mut Columns::of(row)))?.into_iter().next())
}

impl Store {
    /// Whether a person's record is only kept, since when and why.
    pub fn restriction(&self, id: &PersonId) -> Result<Option<Restriction>> {
        of(&self.db, id)
    }

    /// The same of the person whom a referral is about.
    pub fn restriction_of_referral(&self, id: &ReferralId) -> Result<Option<Restriction>> {
        about(&self.db, Touched::Referral, id.as_str())
    }

    /// Refuses, as writing would, where a record is about somebody whose record is only kept; so that nobody is asked for
    /// words that could not be written.
    pub fn must_be_free(&self, about: &About) -> Result<()> {
        let kind = match about.kind {
            Record::Visit => Touched::Visit,
            Record::Person => Touched::Person,
            Record::Case => Touched::Case,
            Record::Referral => Touched::Referral,
            Record::Service | Record::Day | Record::Audit | Record::Worker => return Ok(()),
        };
        must_be_free(&self.db, kind, &about.id)
    }

    /// Whether a text that was begun is about somebody whose record is only kept: by the record that its slot names, by the
    /// person of a new visit's form, or by a card in a line.
    pub(super) fn is_begun_about_restricted(&self, slot: &str, text: &str) -> Result<bool> {
        let about_what = match self.draft_about(slot)? {
            Some(about) => Some(about),
            None => self.draft_was_about(slot)?,
        };
        let found = match about_what {
            Some(DraftAbout::Visit(visit)) => about(&self.db, Touched::Visit, visit.id.as_str())?,
            Some(DraftAbout::Case { id, .. }) => about(&self.db, Touched::Case, id.as_str())?,
            Some(DraftAbout::Referral(id, ..)) => about(&self.db, Touched::Referral, id.as_str())?,
            Some(DraftAbout::Person(id, _)) => about(&self.db, Touched::Person, id.as_str())?,
            None if slot == drafts::NEW_FORM => match drafts::person_of_form(text) {
                Some(id) => about(&self.db, Touched::Person, id.as_str())?,
                None => None,
            },
            None if slot.starts_with(drafts::FAST_LINE) => return self.names_card_of_restricted(text),
            Some(DraftAbout::Service(..) | DraftAbout::Day(_)) | None => None,
        };
        Ok(found.is_some())
    }

    fn names_card_of_restricted(&self, line: &str) -> Result<bool> {
        let sql = "SELECT id FROM people WHERE card_code = ?1";
        for word in line.split(|c: char| !c.is_alphanumeric() && c != '-') {
            let Some(Card::Code(code)) = Card::read(word) else { continue };
            for id in self.db.rows(sql, values![code], |row| row.get::<String>(0))? {
                if about(&self.db, Touched::Person, &id)?.is_some() {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The cases of people whose records are only kept, each with that.
    pub fn restricted_cases(&self) -> Result<HashMap<CaseId, Restriction>> {
        let sql =
            "SELECT r.since, r.reason, r.worker, c.id FROM restrictions r JOIN cases c ON c.person_id = r.person_id";
        let found = self.db.rows(sql, vec![], |row| {
            let mut columns = Columns::of(row);
            let restriction = read(&mut columns)?;
            Ok((columns.id()?, restriction))
        })?;
        Ok(found.into_iter().collect())
    }

    /// The visits of a day whose people's records are only kept.
    pub(super) fn restricted_visits(&self, day: NaiveDate) -> Result<HashSet<VisitId>> {
        let sql = "SELECT v.id FROM restrictions r JOIN visits v ON v.person_id = r.person_id WHERE v.day = ?1";
        let found = self.db.rows(sql, values![day], |row| row.get::<String>(0))?;
        Ok(found.into_iter().map(VisitId::from).collect())
    }

    /// From now on a person's record is only kept; the decision is written down. `BadUsage` without a reason.
    pub fn restrict_person(&self, id: &PersonId, reason: &str, stamp: &Stamp) -> Result<()> {
        let (reason, stamp) = (entering::reason(reason)?, entering::stamp(stamp));
        self.write(|db| {
            let person = super::people::load(db, id)?;
            if of(db, id)?.is_some() {
                return Err(Error::new(Kind::WrongMove).at("restrictions"));
            }
            decisions::note(db, &person, (Wish::Restriction, Answer::Restricted), &reason, &stamp)?;
            db.execute(
                "INSERT INTO restrictions (person_id, since, reason, worker) VALUES (?1, ?2, ?3, ?4)",
                values![id, stamp.now.today(), reason, stamp.worker],
            )?;
            audit::write(
                db,
                &self.seat(),
                &stamp,
                What::Restricted,
                &[About::new(Record::Person, id.as_str())],
                Detail::NONE,
            )
        })
    }

    /// A person's record is used again; the decision is written down. `BadUsage` without a reason.
    pub fn lift_restriction(&self, id: &PersonId, reason: &str, stamp: &Stamp) -> Result<()> {
        let (reason, stamp) = (entering::reason(reason)?, entering::stamp(stamp));
        self.write(|db| {
            let person = super::people::load(db, id)?;
            if db.execute("DELETE FROM restrictions WHERE person_id = ?1", values![id])? == 0 {
                return Err(Error::new(Kind::WrongMove).at("unrestricted"));
            }
            decisions::note(db, &person, (Wish::Restriction, Answer::Lifted), &reason, &stamp)?;
            audit::write(
                db,
                &self.seat(),
                &stamp,
                What::Released,
                &[About::new(Record::Person, id.as_str())],
                Detail::NONE,
            )
        })
    }
}

fn of(db: &Db, id: &PersonId) -> Result<Option<Restriction>> {
    let sql = "SELECT since, reason, worker FROM restrictions WHERE person_id = ?1";
    let found = db.rows(sql, values![id], |row| read(&mut Columns::of(row)))?;
    Ok(found.into_iter().next())
}

fn read(columns: &mut Columns<'_>) -> Result<Restriction> {
    Ok(Restriction { since: columns.day()?, reason: columns.get()?, worker: columns.get()? })
}
