//! What belongs to a case without being written in it, in one bounded question.

use super::{
    Store,
    db::Row,
    rows::{Columns, values},
};
use crate::{
    domain::{
        case::Case,
        linked::{Linked, LinkedTo},
        referral::{How, Reason, ReferralStatus, Why},
    },
    error::Result,
};

/// How many visits are looked at, and how many lines are given: the latest ones.
const MOST: i64 = 200;

impl Store {
    /// The visits of a case's person while the case was open, and the referrals made in them, the oldest first. The
    /// visit from which the case was opened stands in it already.
    pub fn linked_to(&self, case: &Case) -> Result<Vec<Linked>> {
        let Some((opened, closed)) = case.span() else { return Ok(Vec::new()) };
        let mut found = self.db.rows(
            "WITH mine AS (SELECT id, ticket, worker FROM visits WHERE person_id = ?1 AND removed = 0
                           ORDER BY day DESC, ticket DESC LIMIT ?5)
             SELECT id, at, worker, ticket, topic, procedure, service_name, how, status, reason, reason_words FROM (
                 SELECT m.id, (SELECT min(e.at) FROM visit_events e WHERE e.visit_id = m.id AND e.undone = 0) AS at,
                        m.worker, m.ticket, q.topic, q.procedure, NULL AS service_name, NULL AS how, NULL AS status,
                        NULL AS reason, NULL AS reason_words
                 FROM mine m LEFT JOIN requests q ON q.visit_id = m.id AND q.position = 0
                 WHERE m.id IS NOT (SELECT visit_id FROM cases WHERE id = ?4)
                 UNION ALL
                 SELECT r.id, r.made_at, r.worker, NULL, NULL, NULL, r.service_name, r.how, r.status, r.reason,
                        r.reason_words
                 FROM mine m JOIN referrals r ON r.visit_id = m.id WHERE r.removed = 0)
             WHERE at >= ?2 AND (?3 IS NULL OR at <= ?3) ORDER BY at DESC, id DESC LIMIT ?5",
            values![case.person.id, opened, closed, case.id, MOST],
            linked,
        )?;
        found.reverse();
        Ok(found)
    }
}

fn linked(row: &Row<'_>) -> Result<Linked> {
    let mut columns = Columns::of(row);
    let (id, at, worker): (String, _, _) = (columns.get()?, columns.moment()?, columns.get()?);
    let ticket: Option<u32> = columns.get()?;
    let (topic, procedure) = (columns.maybe_id()?, columns.maybe_id()?);
    let to = match ticket {
        Some(ticket) => LinkedTo::Visit { id: id.into(), ticket, topic, procedure },
        None => LinkedTo::Referral {
            id: id.into(),
            service_name: columns.get()?,
            how: columns.coded(How::from_code)?,
            status: columns.coded(ReferralStatus::from_code)?,
            reason: match (columns.maybe_coded(Why::from_code)?, columns.get()?) {
                (Some(why), words) => Some(Reason { why, words }),
                (None, _) => None,
            },
        },
    };
    Ok(Linked { at, worker, to })
}
