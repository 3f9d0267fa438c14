//! Testimonies: words that somebody agreed to be quoted with.
//!
//! They stand apart from everything. The journal says that one was recorded, not at which visit; recording can be
//! undone, and then they are deleted. Withdrawn words are deleted too, to the byte, and nothing brings them back: they
//! leave a tombstone ([`super::tombstones`]), so that they go again when an older backup is put back.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{
    Store,
    actions::{ActionName, Touched},
    audit,
    db::{Db, Value},
    entering, fresh, restrictions,
    rows::{Columns, values},
    tombstones,
};
use crate::{
    domain::{
        audit::{Detail, What},
        consent::Given,
        evidence::{Kept, LONGEST, Words},
        ids::VisitId,
        period::Period,
        privacy::{Erased, Grave, Tombstone},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// How many are read at once: more than a page quotes, fewer than fill a memory.
const MOST: i64 = 1_000;

impl Store {
    /// Keeps words said on a day; gives the code by which they are withdrawn. Empty words, or too many, are refused; so are
    /// those of somebody whose record is only kept (`Restricted`), which the visit tells at which they were said, where there
    /// is one. It is looked at, and written nowhere beside the words.
    pub fn keep_testimony(
        &self,
        day: NaiveDate,
        said_at: Option<&VisitId>,
        words: &Words,
        stamp: &Stamp,
    ) -> Result<String> {
        let text = entering::line(&words.text);
        if text.is_empty() || text.chars().count() > LONGEST {
            return Err(Error::new(Kind::WrongMove).at("testimonies"));
        }
        let (topic, institution) = (entering::code(words.topic.as_ref()), entering::code(words.institution.as_ref()));
        self.act(stamp, ActionName::Testimony, |db, action| {
            if let Some(visit) = said_at {
                restrictions::must_be_free(db, Touched::Visit, visit.as_str())?;
            }
            let code = fresh::testimony_code(db, action.stamp.now.at)?;
            db.execute(
                "INSERT INTO testimonies (code, month, text, topic, institution, given, recorded_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                values![code, month(day), text, topic, institution, words.given, action.stamp.worker],
            )?;
            action.creates(Touched::Testimony, &code);
            Ok(code)
        })
    }

    /// The testimonies of the months that a period touches, or all: by month, then in the order of their codes, which is
    /// none.
    pub fn testimonies(&self, period: Option<&Period>) -> Result<Vec<Kept>> {
        let (from, to) = period.map(|period| (month(period.from), month(period.to))).unzip();
        self.db.rows(
            "SELECT code, month, text, topic, institution, given, recorded_by FROM testimonies
             WHERE (?1 IS NULL OR month BETWEEN ?1 AND ?2) ORDER BY month, code LIMIT ?3",
            values![from, to, MOST],
            |row| {
                let mut columns = Columns::of(row);
                let (code, month) = (columns.get()?, columns.get::<String>()?);
                let month = format!("{month}-01").parse().map_err(|_| Error::new(Kind::Damaged).at("testimonies"))?;
                let words = Words {
                    text: columns.get()?,
                    topic: columns.maybe_id()?,
                    institution: columns.maybe_id()?,
                    given: columns.coded(Given::from_code)?,
                };
                Ok(Kept { code, month, words, recorded_by: columns.get()? })
            },
        )
    }

    /// Deletes a testimony whose person takes the agreement back; `NotFound` when there is none of this code.
    pub fn withdraw_testimony(&self, code: &str, stamp: &Stamp) -> Result<()> {
        let (code, stamp) = (entering::line(code).to_uppercase(), entering::stamp(stamp));
        self.thoroughly(|db| {
            if delete(db, &code)? == 0 {
                return Err(Error::new(Kind::NotFound).at("testimonies"));
            }
            let grave = Tombstone { grave: Grave::Testimony, id: code.clone(), day: stamp.now.today() };
            tombstones::write(db, &BTreeSet::from([grave]))?;
            // Which one, no entry says.
            audit::write(db, &self.seat(), &stamp, What::Withdrawn, &[], Detail::of("testimony"))?;
            Ok(Erased { testimonies: 1, ..Erased::default() })
        })?;
        // The record knows it by now; the file beside it is made good for when the record is opened next.
        let _ = self.write_tombstones();
        Ok(())
    }
}

/// Takes back that words were recorded; who withdrew them before has done it already.
pub fn forget(db: &Db, code: &str) -> Result<()> {
    delete(db, code).map(drop)
}

/// Deletes the words of a code; gives how many there were, none or one.
pub(super) fn delete(db: &Db, code: &str) -> Result<usize> {
    db.execute("DELETE FROM testimonies WHERE code = ?1", vec![Value::Text(code.to_owned())])
}

fn month(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
