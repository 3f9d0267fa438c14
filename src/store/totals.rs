//! What each day comes to, counted when somebody asks for figures.
//!
//! A day whose visits changed is marked by the schema's triggers (`days_to_count`); counting replaces its totals and
//! takes the mark away, in one transaction, so a day is either marked or true. A file of many years is counted once, a
//! batch of days at a time: what is counted stays counted when somebody stops it, and between two batches other desks
//! have their turn.

use std::{collections::HashMap, thread, time::Duration};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone as _, Timelike as _, Utc};

use super::{
    Store,
    course::{self, Course},
    db::{Db, Row},
    meta, register,
    reports::Asked,
    rows::{Columns, values},
};
use crate::{
    domain::{
        report::{DayCount, RequestFacts, VisitFacts},
        visit::{DigitalCheck, EventKind, Status},
    },
    error::{Error, Kind, Result},
    store::visit_rows,
};

/// Changes when a day comes to other totals than before: then all days are counted anew.
const COUNTING: u32 = 2;

/// After how many visits a batch ends: other desks wait no longer for it than they notice.
const BATCH: usize = 3_000;

/// How long other desks may take the lock between two batches; they look at it more often than that.
const PAUSE: Duration = Duration::from_millis(5);

/// What the counter's wall clock shows at a moment.
type Clock<'a> = &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime;

/// The marked days of a period and of the one before it.
const MARKED: &str = "FROM days_to_count WHERE day BETWEEN ?1 AND ?2 OR day BETWEEN ?3 AND ?4";

impl Store {
    /// How many days must be counted before these figures can be said; 0 almost always, or 1 for today.
    pub fn days_to_count(&self, asked: &Asked<'_>) -> Result<usize> {
        self.ask_clock(asked.local)?;
        let (now, before) = (asked.period, asked.period.before());
        let values = values![now.from, now.to, before.from, before.to];
        let found = self.db.rows(&format!("SELECT count(*) {MARKED}"), values, |row| row.get::<u32>(0))?;
        Ok(found.into_iter().next().unwrap_or(0) as usize)
    }

    /// Counts some of those days, and says how many are left: for a screen that shows how far it is. What is counted
    /// stays counted.
    pub fn count_days(&self, asked: &Asked<'_>) -> Result<usize> {
        if self.days_to_count(asked)? == 0 {
            return Ok(0);
        }
        let (now, before) = (asked.period, asked.period.before());
        self.write(|db| {
            let values = values![now.from, now.to, before.from, before.to];
            let days =
                db.rows(&format!("SELECT day {MARKED} ORDER BY day DESC"), values, |row| Columns::of(row).day())?;
            let mut visits = 0;
            for day in days {
                visits += count(db, day, asked.local)?;
                if visits >= BATCH {
                    break;
                }
            }
            Ok(())
        })?;
        self.days_to_count(asked)
    }

    /// Counts all of those days, telling how many are done, of how many.
    pub(super) fn count_all_days(&self, asked: &Asked<'_>, tell: &mut dyn FnMut(usize, usize)) -> Result<()> {
        let all = self.days_to_count(asked)?;
        let mut left = all;
        while left > 0 {
            tell(all.saturating_sub(left), all);
            left = self.count_days(asked)?;
            if left > 0 {
                thread::sleep(PAUSE);
            }
        }
        if all > 0 {
            tell(all, all);
        }
        Ok(())
    }

    /// Totals know hours: when the counter's clock is another one, or counting itself is, every day is marked.
    fn ask_clock(&self, local: Clock<'_>) -> Result<()> {
        let way = way_of_counting(local);
        if meta::text(&self.db, "totals")?.as_deref() == Some(way.as_str()) {
            return Ok(());
        }
        self.write(|db| {
            db.execute("INSERT OR IGNORE INTO days_to_count (day) SELECT DISTINCT day FROM day_totals", vec![])?;
            meta::set(db, "totals", &way)
        })
    }
}

/// How days are counted: by which rules, and by which clock, told by what it shows in winter and in summer.
fn way_of_counting(local: Clock<'_>) -> String {
    let offset = |month| {
        let moment = Utc.with_ymd_and_hms(2024, month, 15, 12, 0, 0).single().unwrap_or_default();
        (local(moment) - moment.naive_utc()).num_minutes()
    };
    format!("{COUNTING} {} {}", offset(1), offset(7))
}

/// Counts a day anew; gives how many visits it had.
fn count(db: &Db, day: NaiveDate, local: Clock<'_>) -> Result<usize> {
    let mut sessions = HashMap::new();
    let visits = count_visits(db, day, &mut sessions)?;
    count_times(db, day, local, &mut sessions)?;
    db.execute("DELETE FROM day_totals WHERE day = ?1", values![day])?;
    for (session, count) in sessions {
        let totals = serde_json::to_string(&count.end()).map_err(|error| Error::new(Kind::Internal).because(error))?;
        db.execute("INSERT INTO day_totals (day, session, totals) VALUES (?1, ?2, ?3)", values![day, session, totals])?;
    }
    db.execute("DELETE FROM days_to_count WHERE day = ?1", values![day])?;
    Ok(visits)
}

/// A day's permanences, each with its count.
type Sessions = HashMap<String, DayCount>;

fn session_of<'a>(sessions: &'a mut Sessions, name: &str) -> &'a mut DayCount {
    if !sessions.contains_key(name) {
        sessions.insert(name.to_owned(), DayCount::default());
    }
    sessions.get_mut(name).expect("it was just put there")
}

fn count_visits(db: &Db, day: NaiveDate, sessions: &mut Sessions) -> Result<usize> {
    let sql = format!(
        "SELECT v.ticket, v.session, v.status, {}, v.worker, v.age_from, v.age_to, v.gender, v.language,
                v.interpreter, v.place, v.knows_space, v.needs_help, v.stable_connection,
                r.position, r.topic, r.procedure, r.institution, r.device, r.support, r.obstacles, r.outcome,
                r.why, r.minutes, r.hold_minutes
         FROM visits v LEFT JOIN requests r ON r.visit_id = v.id
         WHERE v.day = ?1 AND v.removed = 0 ORDER BY v.ticket, r.position",
        register::ORIGIN
    );
    let (mut last, mut visits) = (None, 0);
    db.rows(&sql, values![day], |row| {
        let ticket = row.get::<u32>(0)?;
        let count = session_of(sessions, row.text(1)?.unwrap_or_default());
        if last != Some(ticket) {
            count.visit(&visit(row)?);
            (last, visits) = (Some(ticket), visits + 1);
        }
        if row.get::<Option<i64>>(14)?.is_some() {
            count.request(&request(row)?);
        }
        Ok(())
    })?;
    Ok(visits)
}

fn count_times(db: &Db, day: NaiveDate, local: Clock<'_>, sessions: &mut Sessions) -> Result<()> {
    let sql = format!(
        "SELECT v.ticket, v.session, e.detail, {}
         FROM visits v JOIN visit_events e ON e.visit_id = v.id
         WHERE v.day = ?1 AND v.removed = 0 AND e.undone = 0 ORDER BY v.ticket, e.id",
        course::COLUMNS
    );
    let mut open: Option<(u32, String, Course)> = None;
    db.rows(&sql, values![day], |row| {
        let ticket = row.get::<u32>(0)?;
        if open.as_ref().is_none_or(|(known, ..)| *known != ticket) {
            let session = row.text(1)?.unwrap_or_default().to_owned();
            if let Some((_, session, course)) = open.replace((ticket, session, Course::default())) {
                count_course(&course, local, session_of(sessions, &session));
            }
        }
        if let Some((_, session, course)) = &mut open
            && course.add(row, 3)? == EventKind::TurnedAway
            && let Some(cause) = row.text(2)?
        {
            session_of(sessions, session).turned_away(cause);
        }
        Ok(())
    })?;
    if let Some((_, session, course)) = open {
        count_course(&course, local, session_of(sessions, &session));
    }
    Ok(())
}

fn count_course(course: &Course, local: Clock<'_>, count: &mut DayCount) {
    if let Some(came) = course.came() {
        count.hour(local(came).hour());
    }
    if let Some(minutes) = course.wait() {
        count.wait(minutes);
    }
    if let Some(minutes) = course.service() {
        count.service(minutes);
    }
}

fn visit<'a>(row: &'a Row<'_>) -> Result<VisitFacts<'a>> {
    let status = row.text(2)?.and_then(Status::from_code);
    Ok(VisitFacts {
        status: status.ok_or_else(|| Error::new(Kind::Damaged).at("visits"))?,
        origin: row.text(3)?.unwrap_or_default(),
        worker: row.text(4)?.unwrap_or_default(),
        age: visit_rows::age(row.get(5)?, row.get(6)?),
        gender: row.text(7)?,
        language: row.text(8)?,
        interpreter: row.get(9)?,
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
