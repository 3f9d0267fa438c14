//! Which referrals to ask after: today, of a person who is back, all of them.

use chrono::NaiveDate;

use super::{
    super::{Store, db::Value, rows::values, visit_rows},
    rows,
};
use crate::{
    domain::{
        ids::VisitId,
        referral::{CheckList, CheckRow, ReferredFrom},
    },
    error::Result,
};

/// The condition of [`crate::domain::referral::ReferralStatus::is_open`], as the index has it.
const OPEN: &str = "r.status IN ('informed', 'contacted', 'accepted')";

/// Which referrals a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Those to ask after on this day or before.
    Due(NaiveDate),
    /// Those without an outcome.
    Open,
    /// All.
    All,
}

impl Store {
    /// The referrals to ask after today, at most `limit` of them, and how many more there are.
    pub fn due_checks(&self, today: NaiveDate, limit: usize) -> Result<CheckList> {
        let latest = "r.check_on <= ?1 ORDER BY r.check_on DESC, r.id DESC LIMIT ?2";
        let mut lines = rows::load_lines(&self.db, latest, values![today, limit as i64])?;
        lines.reverse();
        let count = |condition: &str| -> Result<u32> {
            let sql = format!("SELECT count(*) FROM referrals WHERE removed = 0 AND check_on {condition} ?1");
            Ok(self.db.rows(&sql, values![today], |row| row.get(0))?.into_iter().next().unwrap_or_default())
        };
        Ok(CheckList { rows: lines, overdue: count("<")?, today: count("=")?, later: count(">")? })
    }

    /// The latest referral without an outcome of the person of a visit, made before this visit.
    pub fn unresolved_of(&self, visit: &VisitId) -> Result<Option<CheckRow>> {
        let Some(person) = visit_rows::load_one(&self.db, visit)?.draft.person else { return Ok(None) };
        let of_person = "r.id IN (SELECT o.id FROM visits b JOIN referrals o ON o.visit_id = b.id
                                  WHERE b.person_id = ?1 AND b.id <> ?2 AND b.removed = 0
                                  UNION ALL
                                  SELECT o.id FROM cases k JOIN referrals o ON o.case_id = k.id
                                  WHERE k.person_id = ?1 AND k.removed = 0)";
        let rest = format!("{OPEN} AND {of_person} ORDER BY r.made_at DESC, r.id DESC LIMIT 1");
        Ok(rows::load_lines(&self.db, &rest, values![person, visit])?.into_iter().next())
    }

    /// The latest referral of a visit or a case that has no outcome.
    pub fn unresolved_from(&self, from: &ReferredFrom) -> Result<Option<CheckRow>> {
        let (column, value) = match from {
            ReferredFrom::Visit(visit) => ("r.visit_id", values![visit]),
            ReferredFrom::Case(case) => ("r.case_id", values![case]),
        };
        let rest = format!("{OPEN} AND {column} = ?1 ORDER BY r.made_at DESC, r.id DESC LIMIT 1");
        Ok(rows::load_lines(&self.db, &rest, value)?.into_iter().next())
    }

    /// Referrals as lines: those due by their day, others with the latest first.
    pub fn referrals(&self, asked: Asked, limit: usize) -> Result<Vec<CheckRow>> {
        let (rest, mut values) = match asked {
            Asked::Due(today) => ("r.check_on <= ?2 ORDER BY r.check_on, r.id LIMIT ?1".to_owned(), values![today]),
            Asked::Open => (format!("{OPEN} ORDER BY r.made_at DESC LIMIT ?1"), vec![]),
            Asked::All => ("1 = 1 ORDER BY r.id DESC LIMIT ?1".to_owned(), vec![]),
        };
        values.insert(0, Value::Integer(limit as i64));
        rows::load_lines(&self.db, &rest, values)
    }
}
