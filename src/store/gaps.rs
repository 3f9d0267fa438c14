//! The visits that lack something, so that each gap is one key away from being filled.

use chrono::NaiveDate;

use super::{
    Store,
    rows::{Columns, values},
};
use crate::{
    domain::{ids::VisitId, period::Period, report::Field},
    error::Result,
};

/// A served visit that lacks something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The visit.
    pub visit: VisitId,
    /// Its day.
    pub day: NaiveDate,
    /// Its ticket.
    pub ticket: u32,
    /// Its permanence; may be empty.
    pub session: String,
    /// Who served; may be empty.
    pub worker: String,
}

impl Store {
    /// The served visits of a period, of one permanence or of all, that lack a field: the newest first, at most `limit`.
    /// Only days that have any are looked at.
    pub fn gaps(&self, field: Field, period: &Period, session: Option<&str>, limit: usize) -> Result<Vec<Gap>> {
        let sql = format!(
            "SELECT v.id, v.day, v.ticket, v.session, v.worker FROM visits v
             WHERE v.day = ?1 AND v.removed = 0 AND v.status = 'closed' AND (?2 IS NULL OR v.session = ?2)
               AND {} ORDER BY v.ticket DESC LIMIT ?3",
            lacks(field)
        );
        let mut gaps = Vec::new();
        for day in self.days_with_gaps(field, period, session, limit)? {
            let left = limit - gaps.len();
            gaps.extend(self.db.rows(&sql, values![day, session, left as i64], |row| {
                let mut columns = Columns::of(row);
                Ok(Gap {
                    visit: columns.id()?,
                    day: columns.day()?,
                    ticket: columns.get()?,
                    session: columns.get()?,
                    worker: columns.get()?,
                })
            })?);
            if gaps.len() >= limit {
                break;
            }
        }
        Ok(gaps)
    }

    /// The last days that may have gaps: as many as are enough, and those that are not counted yet.
    fn days_with_gaps(
        &self,
        field: Field,
        period: &Period,
        session: Option<&str>,
        limit: usize,
    ) -> Result<Vec<NaiveDate>> {
        let counted = "SELECT day FROM day_totals
                       WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR session = ?3) AND json_extract(totals, ?4) > 0
                       ORDER BY day DESC LIMIT ?5";
        // One day can have several permanences: each is a row, and each has a gap.
        let path = format!("$.missing.{}", field.code());
        let values = values![period.from, period.to, session, path, limit as i64];
        let mut days = self.db.rows(counted, values, |row| Columns::of(row).day())?;
        let marked = "SELECT day FROM days_to_count WHERE day BETWEEN ?1 AND ?2";
        days.extend(self.db.rows(marked, values![period.from, period.to], |row| Columns::of(row).day())?);
        days.sort_unstable_by(|a, b| b.cmp(a));
        days.dedup();
        Ok(days)
    }
}

/// The condition on a visit `v`: as [`Field`] is counted.
const fn lacks(field: Field) -> &'static str {
    match field {
        Field::Age => "v.age_from IS NULL",
        Field::Gender => "coalesce(v.gender, '') = ''",
        Field::Language => "coalesce(v.language, '') = ''",
        Field::Place => "coalesce(v.place, '') = ''",
        Field::Check => "coalesce(v.knows_space, v.needs_help, v.stable_connection) IS NULL",
        Field::Request => "NOT EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id)",
        Field::Topic => "EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id AND coalesce(r.topic, '') = '')",
        Field::Device => "EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id AND coalesce(r.device, '') = '')",
        Field::Support => "EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id AND coalesce(r.support, '') = '')",
        Field::Outcome => "EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id AND coalesce(r.outcome, '') = '')",
        Field::Impossible => {
            "EXISTS (SELECT 1 FROM requests r WHERE r.visit_id = v.id AND r.outcome = 'impossible'
                     AND coalesce(r.why, '') = '')"
        }
    }
}
