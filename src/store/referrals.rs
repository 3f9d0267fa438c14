//! Referrals: somebody sent on to a service.

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    db::{Db, Row},
    entering, fresh,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        ids::{ReferralId, VisitId},
        referral::{How, NewReferral, Referral, ReferralStatus},
        time::Stamp,
    },
    error::Result,
};

impl Store {
    /// Records that the person of a visit was sent on to a service.
    pub fn refer(&self, visit: &VisitId, referral: &NewReferral, stamp: &Stamp) -> Result<ReferralId> {
        let referral = entering::referral(referral);
        self.act(stamp, ActionName::Refer, |db, action| {
            let before = visit_rows::load_one(db, visit)?;
            action.about(&before.ticket.to_string());
            // The visit counts as changed: undoing its recording elsewhere must not leave this referral alone.
            visit_rows::change(db, action, &before, &before)?;
            add(db, action, visit, &referral)
        })
    }

    /// Where the person of a visit was sent, in the order in which it was recorded.
    pub fn referrals_of_visit(&self, visit: &VisitId) -> Result<Vec<Referral>> {
        self.db.rows(
            "SELECT id, service_id, service_name, how, status, made_at, check_on, worker FROM referrals
             WHERE visit_id = ?1 AND removed = 0 ORDER BY made_at, id",
            values![visit],
            referral,
        )
    }
}

/// Writes a new referral of a visit.
pub fn add(db: &Db, action: &Action<'_>, visit: &VisitId, new: &NewReferral) -> Result<ReferralId> {
    let now = action.stamp.now.at;
    let id = ReferralId::from(fresh::id(now));
    db.execute(
        "INSERT INTO referrals (id, visit_id, service_id, service_name, how, status, made_at, check_on, worker)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        values![
            id,
            visit,
            new.service,
            new.service_name,
            new.how,
            ReferralStatus::Informed,
            now,
            new.check_on,
            action.stamp.worker
        ],
    )?;
    action.creates(Touched::Referral, id.as_str());
    Ok(id)
}

fn referral(row: &Row<'_>) -> Result<Referral> {
    let mut columns = Columns::of(row);
    Ok(Referral {
        id: columns.id()?,
        service: columns.id()?,
        service_name: columns.get()?,
        how: columns.coded(How::from_code)?,
        status: columns.coded(ReferralStatus::from_code)?,
        made_at: columns.moment()?,
        check_on: columns.maybe_day()?,
        worker: columns.get()?,
    })
}
