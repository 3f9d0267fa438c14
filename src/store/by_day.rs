//! How many came each day, for charts: read from what the days came to, no visit is looked at.

use chrono::NaiveDate;

use super::{
    Store,
    rows::{Columns, values},
};
use crate::{domain::period::Period, error::Result};

impl Store {
    /// The visits of each day of a period that had any, of one permanence or of all, in order; of days that are counted
    /// ([`Store::count_days`]).
    pub fn visits_by_day(&self, period: &Period, session: Option<&str>) -> Result<Vec<(NaiveDate, u64)>> {
        let sql = "SELECT day, sum((SELECT sum(value) FROM json_each(totals, '$.status'))) FROM day_totals
                   WHERE day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR session = ?3) GROUP BY day ORDER BY day";
        self.db.rows(sql, values![period.from, period.to, session], |row| {
            let mut columns = Columns::of(row);
            let day = columns.day()?;
            let visits: Option<i64> = columns.get()?;
            Ok((day, visits.and_then(|visits| u64::try_from(visits).ok()).unwrap_or(0)))
        })
    }
}
