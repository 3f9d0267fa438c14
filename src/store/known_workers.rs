//! Under whose name the record keeps something: asked before somebody is given a passphrase under that name, and before
//! those who have none cannot open it any more.

use chrono::NaiveDate;

use super::{Store, rows::values};
use crate::{domain::initials, error::Result};

impl Store {
    /// How those are written in the record whose initials differ from these in capitals and accents at most, where visits,
    /// cases, notes, referrals or words that were never recorded stand under that name; the very same writing goes first.
    pub fn signatures_like(&self, name: &str) -> Result<Vec<String>> {
        let sql = "SELECT worker FROM visits UNION SELECT worker FROM visit_events UNION SELECT worker FROM cases
                   UNION SELECT worker FROM case_entries UNION SELECT worker FROM referrals
                   UNION SELECT substr(seat, instr(seat, '/') + 1) FROM drafts WHERE instr(seat, '/') > 0
                   ORDER BY 1";
        let mut known = self.db.rows(sql, values![], |row| row.get::<String>(0))?;
        known.retain(|known| !known.trim().is_empty() && initials::are_alike(known, name));
        known.sort_by_key(|known| known != name);
        Ok(known)
    }

    /// Who has written something in the record since a day, and whose initials differ from these in more than capitals and
    /// accents; in order of their names.
    pub fn others_at_work_since(&self, day: NaiveDate, name: &str) -> Result<Vec<String>> {
        let sql = "SELECT DISTINCT worker FROM actions WHERE at >= ?1 ORDER BY worker";
        let mut others = self.db.rows(sql, values![day], |row| row.get::<String>(0))?;
        others.retain(|other| !other.trim().is_empty() && !initials::are_alike(other, name));
        Ok(others)
    }
}
