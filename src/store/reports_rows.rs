//! The visits of a period one by one, for a table that leaves the house: what was recorded about them, and nothing by
//! which somebody could be called. Visits of people whose record is only kept do not leave.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Store,
    course::{self, Course},
    db::Row,
    register,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        period::Period,
        request::Request,
        visit::{Origin, Profile, Status},
    },
    error::Result,
};

/// A visit without names: no calling name, no person, no card, no note, nobody who served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRow {
    /// The day.
    pub day: NaiveDate,
    /// When somebody was first seen, if anybody did; whoever writes it down says the hour alone.
    pub came: Option<DateTime<Utc>>,
    /// The permanence; may be empty.
    pub session: String,
    /// Where it ended.
    pub status: Status,
    /// How the person reached the counter; `None` where a register does not say.
    pub origin: Option<Origin>,
    /// What is known of the person.
    pub profile: Profile,
    /// What was asked for.
    pub requests: Vec<Request>,
    /// Minutes of the wait that ended in service.
    pub wait: Option<u32>,
    /// Minutes at the desk, once these are over.
    pub service: Option<u32>,
}

impl Store {
    /// Reads the visits of a period in the order of their days, and hands each on: no more than one is kept.
    pub fn each_visit(
        &self,
        period: &Period,
        session: Option<&str>,
        mut each: impl FnMut(&VisitRow) -> Result<()>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT v.id, r.position, r.topic, r.procedure, r.institution, r.device, r.support, r.obstacles,
                    r.minutes, r.hold_minutes, r.outcome, r.why,
                    v.day, v.session, v.status, {}, v.age_from, v.age_to, v.gender, v.language,
                    v.interpreter, v.place, v.knows_space, v.needs_help, v.stable_connection,
                    (SELECT group_concat({}, ',') FROM visit_events e WHERE e.visit_id = v.id AND e.undone = 0)
             FROM visits v LEFT JOIN requests r ON r.visit_id = v.id
             WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0 AND (?3 IS NULL OR v.session = ?3)
               AND (v.person_id IS NULL OR v.person_id NOT IN (SELECT person_id FROM restrictions))
             ORDER BY v.day, v.ticket, r.position",
            register::ORIGIN,
            course::TEXT
        );
        let mut open: Option<(String, VisitRow)> = None;
        self.db.rows(&sql, values![period.from, period.to, session], |row| {
            let id = row.text(0)?.unwrap_or_default();
            if open.as_ref().is_none_or(|(known, _)| known != id) {
                let next = (id.to_owned(), visit(row)?);
                if let Some((_, done)) = open.replace(next) {
                    each(&done)?;
                }
            }
            if let Some((_, visit)) = open.as_mut().filter(|_| row.get::<Option<i64>>(1).is_ok_and(|at| at.is_some())) {
                visit.requests.push(visit_rows::request(&mut Columns::from(row, 2))?);
            }
            Ok(())
        })?;
        open.map_or(Ok(()), |(_, last)| each(&last))
    }
}

fn visit(row: &Row<'_>) -> Result<VisitRow> {
    let mut columns = Columns::from(row, 12);
    let (day, session) = (columns.day()?, columns.get()?);
    let (status, origin) = (columns.coded(Status::from_code)?, columns.maybe_coded(Origin::from_code)?);
    let profile = visit_rows::profile(&mut columns)?;
    let course = Course::read(row.text(25)?.unwrap_or_default())?;
    let (came, wait, service) = (course.came(), course.wait(), course.service());
    Ok(VisitRow { day, came, session, status, origin, profile, requests: Vec::new(), wait, service })
}
