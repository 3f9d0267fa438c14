//! Figures: a period is read once, in the order of its days, and counted on the way.
//!
//! Two queries walk the index of days: one over the visits with their requests, one over their events. Nothing is
//! kept but the counts ([`Tally`]), so a year costs time in proportion to its visits, and no memory.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike, Utc};

use super::{
    Store,
    db::Row,
    rows::{Columns, values},
};
use crate::{
    domain::{
        period::Period,
        report::{Bands, Figures, RequestFacts, Tally, VisitFacts},
        visit::{Age, DigitalCheck, EventKind, Status, Times},
    },
    error::{Error, Kind, Result},
};

/// What figures are asked for.
pub struct Asked<'a> {
    /// The days.
    pub period: Period,
    /// Only this permanence, by its name.
    pub session: Option<&'a str>,
    /// The bands into which ages go.
    pub bands: Bands,
    /// What the counter's wall clock shows at a moment.
    pub local: &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime,
}

/// The visits of a period, of one permanence or of all.
const OF_PERIOD: &str = "v.day BETWEEN ?1 AND ?2 AND v.removed = 0 AND (?3 IS NULL OR v.session = ?3)";

impl Store {
    /// Counts a period, and the one before it.
    pub fn figures(&self, asked: &Asked<'_>) -> Result<Figures> {
        let now = self.tally(asked, &asked.period)?;
        let before = self.tally(asked, &asked.period.before())?;
        Ok(Figures::new(asked.period, &now, &before))
    }

    fn tally(&self, asked: &Asked<'_>, period: &Period) -> Result<Tally> {
        let mut tally = Tally::new(asked.bands.clone());
        self.count_visits(asked, period, &mut tally)?;
        self.count_times(asked, period, &mut tally)?;
        Ok(tally)
    }

    fn count_visits(&self, asked: &Asked<'_>, period: &Period, tally: &mut Tally) -> Result<()> {
        let sql = format!(
            "SELECT v.day, v.ticket, v.session, v.status, v.origin, v.worker, v.age_from, v.age_to, v.gender,
                    v.language, v.place, v.knows_space, v.needs_help, v.stable_connection,
                    r.position, r.topic, r.procedure, r.institution, r.device, r.support, r.obstacles, r.outcome,
                    r.why, r.minutes, r.hold_minutes
             FROM visits v LEFT JOIN requests r ON r.visit_id = v.id
             WHERE {OF_PERIOD} ORDER BY v.day, v.ticket"
        );
        let mut last = None;
        let mut day = (String::new(), NaiveDate::MIN);
        self.db.rows(&sql, values![period.from, period.to, asked.session], |row| {
            let text = row.text(0)?.unwrap_or_default();
            if text != day.0 {
                day = (text.to_owned(), text.parse().map_err(|_| damaged())?);
            }
            let this = (day.1, row.get::<u32>(1)?);
            if last != Some(this) {
                tally.visit(&visit(row, day.1)?);
                last = Some(this);
            }
            if row.get::<Option<i64>>(14)?.is_some() {
                tally.request(&request(row)?);
            }
            Ok(())
        })?;
        Ok(())
    }

    fn count_times(&self, asked: &Asked<'_>, period: &Period, tally: &mut Tally) -> Result<()> {
        let sql = format!(
            "SELECT v.day, v.ticket, e.at, e.kind, e.detail FROM visits v JOIN visit_events e ON e.visit_id = v.id
             WHERE {OF_PERIOD} AND e.undone = 0 ORDER BY v.day, v.ticket"
        );
        let mut visit = Course::default();
        let mut last: Option<(String, u32)> = None;
        self.db.rows(&sql, values![period.from, period.to, asked.session], |row| {
            let (day, ticket) = (row.text(0)?.unwrap_or_default(), row.get::<u32>(1)?);
            if last.as_ref().is_none_or(|(known, number)| known != day || *number != ticket) {
                visit.count(asked.local, tally);
                last = Some((day.to_owned(), ticket));
            }
            visit.add(row)
        })?;
        visit.count(asked.local, tally);
        Ok(())
    }
}

fn damaged() -> Error {
    Error::new(Kind::Damaged).at("visits")
}

fn visit<'a>(row: &'a Row<'_>, day: NaiveDate) -> Result<VisitFacts<'a>> {
    let age = row.get::<Option<u8>>(6)?.map(|from| match row.get::<Option<u8>>(7) {
        Ok(Some(to)) if to == from => Ok(Age::Years(from)),
        to => to.map(|to| Age::Band { from, to }),
    });
    Ok(VisitFacts {
        day,
        session: row.text(2)?.unwrap_or_default(),
        status: row.text(3)?.and_then(Status::from_code).ok_or_else(damaged)?,
        origin: row.text(4)?.unwrap_or_default(),
        worker: row.text(5)?.unwrap_or_default(),
        age: age.transpose()?,
        gender: row.text(8)?,
        language: row.text(9)?,
        place: row.text(10)?,
        check: DigitalCheck { knows_space: row.get(11)?, needs_help: row.get(12)?, stable_connection: row.get(13)? },
    })
}

fn request<'a>(row: &'a Row<'_>) -> Result<RequestFacts<'a>> {
    Ok(RequestFacts {
        topic: row.text(15)?,
        procedure: row.text(16)?,
        institution: row.text(17)?,
        device: row.text(18)?,
        support: row.text(19)?,
        obstacles: row.text(20)?.unwrap_or_default(),
        outcome: row.text(21)?,
        why: row.text(22)?,
        minutes: row.get::<Option<u32>>(23)?.unwrap_or(0),
        hold_minutes: row.get::<Option<u32>>(24)?.unwrap_or(0),
    })
}

/// What happened to one visit, while its events are read.
#[derive(Default)]
struct Course {
    events: Vec<(DateTime<Utc>, EventKind)>,
    cause: Option<String>,
}

impl Course {
    fn add(&mut self, row: &Row<'_>) -> Result<()> {
        let mut columns = Columns::from(row, 2);
        let (at, kind) = (columns.moment()?, columns.coded(EventKind::from_code)?);
        if kind == EventKind::TurnedAway {
            self.cause = columns.get()?;
        }
        self.events.push((at, kind));
        Ok(())
    }

    /// Counts the visit and makes room for the next. A wait counts when the person was seen coming in and sitting
    /// down; a time at the desk, when it ended.
    fn count(&mut self, local: &dyn Fn(DateTime<Utc>) -> NaiveDateTime, tally: &mut Tally) {
        self.events.sort_by_key(|(at, _)| *at);
        let first = |kind| self.events.iter().find(|(_, known)| *known == kind).map(|(at, _)| *at);
        let (arrived, started) = (first(EventKind::Arrived), first(EventKind::Started));
        if let Some(came) = arrived.or(started) {
            tally.hour(local(came).hour());
        }
        if let Some((end, _)) = self.events.last() {
            let times = Times::between(self.events.iter().copied(), *end);
            let minutes = |span: chrono::Duration| u32::try_from(span.num_minutes()).unwrap_or(0);
            if arrived.is_some() && started.is_some() {
                tally.wait(minutes(times.wait));
            }
            if started.is_some() && first(EventKind::Closed).is_some() {
                tally.service(minutes(times.service));
            }
        }
        if let Some(cause) = self.cause.take() {
            tally.turned_away(&cause);
        }
        self.events.clear();
    }
}
