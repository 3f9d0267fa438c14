//! Requests as a funder's grid needs them: how many there are of each mixture of what decides where one goes.

use super::{Store, rows::values};
use crate::{
    domain::{grid::Facts, ids::Code, period::Period},
    error::Result,
};

impl Store {
    /// The requests of a period, in one permanence or in all of them.
    pub fn requests_for_grids(&self, period: &Period, session: Option<&str>) -> Result<Vec<(Facts, u64)>> {
        // The columns in the order of `grid::LEVELS`.
        let sql = "SELECT r.procedure, r.topic, r.institution, r.device, r.support, count(*)
                   FROM visits v JOIN requests r ON r.visit_id = v.id
                   WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0 AND (?3 IS NULL OR v.session = ?3)
                   GROUP BY 1, 2, 3, 4, 5";
        self.db.rows(sql, values![period.from, period.to, session], |row| {
            let mut facts = Facts::default();
            for (place, fact) in facts.iter_mut().enumerate() {
                *fact = row.text(place)?.map(Code::from);
            }
            let number = row.get::<i64>(facts.len())?;
            Ok((facts, u64::try_from(number).unwrap_or(0)))
        })
    }
}
