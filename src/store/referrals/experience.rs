//! What the record has learnt of services.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::{
    Store,
    db::Row,
    rows::{Columns, values},
};
use crate::{
    domain::{
        ids::ServiceId,
        referral::{Experience, ReferralStatus, Why, experience::Answered},
    },
    error::Result,
};

/// How many answers of a service are looked at, the latest: enough for an average, few enough for a list of services.
const LATEST: i64 = 20;

impl Store {
    /// What the latest answers of these services say; a service of which nothing is known is left out. Each costs one
    /// short look into an index, however much was referred.
    pub fn experience<'a>(
        &self,
        services: impl IntoIterator<Item = &'a ServiceId>,
        today: NaiveDate,
    ) -> Result<HashMap<ServiceId, Experience>> {
        let mut known = HashMap::new();
        for service in services {
            let answers = self.db.rows(
                "SELECT date(made_at), answered_on, status_on, status, reason FROM referrals
                 WHERE service_id = ?1 AND answered_on IS NOT NULL AND removed = 0 ORDER BY answered_on DESC LIMIT ?2",
                values![service, LATEST],
                answered,
            )?;
            if !answers.is_empty() {
                known.insert(service.clone(), Experience::of(&answers, today));
            }
        }
        Ok(known)
    }
}

fn answered(row: &Row<'_>) -> Result<Answered> {
    let mut columns = Columns::of(row);
    Ok(Answered {
        made_on: columns.day()?,
        answered_on: columns.day()?,
        status_on: columns.day()?,
        status: columns.coded(ReferralStatus::from_code)?,
        why: columns.maybe_coded(Why::from_code)?,
    })
}
