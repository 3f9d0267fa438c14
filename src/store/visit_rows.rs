//! The rows of a visit: the visit itself, its requests, its events.
//!
//! A day is read in three queries, however many visits it has: each comes in order of tickets, and the three are
//! walked side by side.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    actions::{Entry as Action, Touched, Versions, must_change_one},
    db::{Db, Row, Value},
    rows::{Columns, values},
};
use crate::{
    domain::{
        ids::{Code, VisitId},
        request::{Outcome, Request, Support},
        visit::{Age, DigitalCheck, Event, EventKind, Gender, Origin, Priority, Profile, Status, Visit, VisitDraft},
    },
    error::{Error, Kind, Result},
};

/// Which visits to read.
pub enum Which<'a> {
    /// All of a day.
    Day(NaiveDate),
    /// Those of a day who wait.
    Waiting(NaiveDate),
    /// One.
    One(&'a VisitId),
}

impl Which<'_> {
    fn condition(&self) -> &'static str {
        match self {
            Self::Day(_) => "v.day = ?1 AND v.removed = 0",
            Self::Waiting(_) => "v.day = ?1 AND v.status = 'waiting' AND v.removed = 0",
            Self::One(_) => "v.id = ?1 AND v.removed = 0",
        }
    }

    fn values(&self) -> Vec<Value> {
        match self {
            Self::Day(day) | Self::Waiting(day) => values![day],
            Self::One(id) => values![id],
        }
    }
}

/// Reads visits by ticket, whole.
pub fn load(db: &Db, which: &Which<'_>) -> Result<Vec<Visit>> {
    let condition = which.condition();
    let mut visits = db.rows(
        &format!(
            "SELECT v.id, v.day, v.ticket, v.session, v.status, v.desk, v.worker, v.calls, v.version, p.card_code,
                    v.origin, v.priority, v.calling_name, v.person_id, v.note, v.age_from, v.age_to, v.gender,
                    v.language, v.interpreter, v.place, v.knows_space, v.needs_help, v.stable_connection
             FROM visits v LEFT JOIN people p ON p.id = v.person_id
             WHERE {condition} ORDER BY v.ticket"
        ),
        which.values(),
        visit,
    )?;
    let requests = db.rows(
        &format!(
            "SELECT v.ticket, r.topic, r.procedure, r.institution, r.device, r.support, r.obstacles, r.minutes,
                    r.hold_minutes, r.outcome, r.why
             FROM visits v JOIN requests r ON r.visit_id = v.id
             WHERE {condition} ORDER BY v.ticket, r.position"
        ),
        which.values(),
        ticket_and_request,
    )?;
    let events = db.rows(
        &format!(
            "SELECT v.ticket, e.id, e.at, e.was_at, e.kind, e.desk, e.worker, e.detail, e.undone
             FROM visits v JOIN visit_events e ON e.visit_id = v.id
             WHERE {condition} ORDER BY v.ticket, e.id"
        ),
        which.values(),
        event,
    )?;
    let (mut requests, mut events) = (requests.into_iter().peekable(), events.into_iter().peekable());
    for visit in &mut visits {
        while let Some((_, request)) = requests.next_if(|(ticket, _)| *ticket == visit.ticket) {
            visit.draft.requests.push(request);
        }
        while let Some((_, event)) = events.next_if(|(ticket, _)| *ticket == visit.ticket) {
            visit.events.push(event);
        }
    }
    Ok(visits)
}

/// Reads one visit, whole; `NotFound` when there is none or its recording was undone.
pub fn load_one(db: &Db, id: &VisitId) -> Result<Visit> {
    load(db, &Which::One(id))?.pop().ok_or_else(|| Error::new(Kind::NotFound).at("visits"))
}

/// Reads one visit in the version that somebody wants to change; `Conflict` when it has another by now.
pub fn load_version(db: &Db, id: &VisitId, version: i64) -> Result<Visit> {
    let visit = load_one(db, id)?;
    if visit.version == version { Ok(visit) } else { Err(Error::new(Kind::Conflict)) }
}

/// The ticket after the day's last one, undone ones included, as a number is given once; and whether the day is closed.
pub fn next_ticket(db: &Db, day: NaiveDate) -> Result<(u32, bool)> {
    let sql = "SELECT max(ticket), EXISTS (SELECT 1 FROM days WHERE id = ?1 AND closed_at IS NOT NULL)
               FROM visits WHERE day = ?1";
    let found = db.rows(sql, values![day], |row| Ok((row.get::<Option<u32>>(0)?, row.get::<bool>(1)?)))?;
    let (last, is_closed) = found.into_iter().next().unwrap_or_default();
    Ok((last.unwrap_or(0) + 1, is_closed))
}

/// The number of a day's last call event that was not undone.
pub fn last_call(db: &Db, day: NaiveDate) -> Result<Option<i64>> {
    let last = db.rows(
        "SELECT max(e.id) FROM visits v JOIN visit_events e ON e.visit_id = v.id
         WHERE v.day = ?1 AND v.removed = 0 AND e.kind = 'called' AND e.undone = 0",
        values![day],
        |row| row.get(0),
    )?;
    Ok(last.into_iter().next().flatten())
}

/// Writes a new visit with its requests; its events come one by one.
pub fn insert(db: &Db, visit: &Visit) -> Result<()> {
    let mut values = content(visit);
    values.extend(values![visit.id, visit.day, visit.ticket, visit.session]);
    db.execute(
        "INSERT INTO visits (status, desk, worker, calls, origin, priority, calling_name, person_id, note, age_from,
                             age_to, gender, language, interpreter, place, knows_space, needs_help, stable_connection,
                             id, day, ticket, session)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
        values,
    )?;
    insert_requests(db, visit)
}

/// Writes a visit's new content as part of an action that can be undone.
pub fn change(db: &Db, action: &Action<'_>, before: &Visit, after: &Visit) -> Result<()> {
    let image = Visit { events: Vec::new(), ..before.clone() };
    let versions = action.changes(Touched::Visit, before.id.as_str(), &image)?;
    update(db, before, after, versions)
}

/// Writes a visit's content under new versions, unless somebody else changed it since `before` was read.
pub fn update(db: &Db, before: &Visit, after: &Visit, versions: Versions) -> Result<()> {
    let mut values = content(after);
    values.extend(values![versions.version, versions.content, before.id, before.version]);
    let rows = db.execute(
        "UPDATE visits SET status = ?1, desk = ?2, worker = ?3, calls = ?4, origin = ?5, priority = ?6,
                calling_name = ?7, person_id = ?8, note = ?9, age_from = ?10, age_to = ?11, gender = ?12,
                language = ?13, interpreter = ?14, place = ?15, knows_space = ?16, needs_help = ?17,
                stable_connection = ?18, version = ?19, content_version = ?20
         WHERE id = ?21 AND version = ?22",
        values,
    )?;
    must_change_one(rows)?;
    if before.draft.requests != after.draft.requests {
        db.execute("DELETE FROM requests WHERE visit_id = ?1", values![before.id])?;
        insert_requests(db, after)?;
    }
    Ok(())
}

/// Writes that something happened to a visit, and says the number of the event. `detail` is a desk or a cause, where the
/// kind has one.
pub fn happened(
    db: &Db,
    action: &Action<'_>,
    visit: &VisitId,
    kind: EventKind,
    at: DateTime<Utc>,
    detail: Option<&str>,
) -> Result<i64> {
    let event = action.event_id();
    db.execute(
        "INSERT INTO visit_events (visit_id, id, at, kind, desk, worker, detail, action)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![visit, event, at, kind, action.stamp.desk, action.stamp.worker, detail, action.seq],
    )?;
    Ok(event)
}

/// A moment that is not before the visit's last event: a clock set back must not turn a visit's story around.
pub fn not_before_last(visit: &Visit, at: DateTime<Utc>) -> DateTime<Utc> {
    visit.events.iter().filter(|event| !event.undone).map(|event| event.at).fold(at, Ord::max)
}

fn insert_requests(db: &Db, visit: &Visit) -> Result<()> {
    for (position, request) in (0i64..).zip(&visit.draft.requests) {
        db.execute(
            "INSERT INTO requests (visit_id, position, topic, procedure, institution, device, support, obstacles,
                                   minutes, hold_minutes, outcome, why)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            values![
                visit.id,
                position,
                request.topic,
                request.procedure,
                request.institution,
                request.device,
                request.support,
                joined(&request.obstacles),
                request.minutes,
                request.hold_minutes,
                request.outcome,
                request.why
            ],
        )?;
    }
    Ok(())
}

/// The columns that change, in the order of both statements above.
fn content(visit: &Visit) -> Vec<Value> {
    let VisitDraft { origin, priority, calling_name, person, profile, note, .. } = &visit.draft;
    let (age_from, age_to) = match profile.age {
        None => (None, None),
        Some(Age::Years(years)) => (Some(years), Some(years)),
        Some(Age::Band { from, to }) => (Some(from), to),
    };
    values![
        visit.status,
        visit.desk,
        visit.worker,
        visit.calls,
        origin,
        priority,
        calling_name,
        person,
        note,
        age_from,
        age_to,
        profile.gender,
        profile.language,
        profile.interpreter,
        profile.place,
        profile.check.knows_space,
        profile.check.needs_help,
        profile.check.stable_connection
    ]
}

fn visit(row: &Row<'_>) -> Result<Visit> {
    let mut columns = Columns::of(row);
    Ok(Visit {
        id: columns.id()?,
        day: columns.day()?,
        ticket: columns.get()?,
        session: columns.get()?,
        status: columns.coded(Status::from_code)?,
        desk: columns.get()?,
        worker: columns.get()?,
        calls: columns.get()?,
        version: columns.get()?,
        card_code: columns.get()?,
        draft: VisitDraft {
            origin: columns.coded(Origin::from_code)?,
            priority: columns.coded(Priority::from_code)?,
            calling_name: columns.get()?,
            person: columns.maybe_id()?,
            note: columns.get()?,
            profile: profile(&mut columns)?,
            requests: Vec::new(),
            referrals: Vec::new(),
            follow_up: None,
        },
        events: Vec::new(),
    })
}

/// An age from its two columns.
pub fn age(from: Option<u8>, to: Option<u8>) -> Option<Age> {
    match (from?, to) {
        (from, Some(to)) if from == to => Some(Age::Years(from)),
        (from, to) => Some(Age::Band { from, to }),
    }
}

/// A profile from its columns, from `age_from` to `stable_connection`.
pub fn profile(columns: &mut Columns<'_>) -> Result<Profile> {
    Ok(Profile {
        age: age(columns.get()?, columns.get()?),
        gender: columns.maybe_coded(Gender::from_code)?,
        language: columns.maybe_id()?,
        interpreter: columns.get()?,
        place: columns.get()?,
        check: DigitalCheck {
            knows_space: columns.get()?,
            needs_help: columns.get()?,
            stable_connection: columns.get()?,
        },
    })
}

fn ticket_and_request(row: &Row<'_>) -> Result<(u32, Request)> {
    let mut columns = Columns::of(row);
    Ok((columns.get()?, request(&mut columns)?))
}

/// A request from its columns, from `topic` to `why`.
pub fn request(columns: &mut Columns<'_>) -> Result<Request> {
    Ok(Request {
        topic: columns.maybe_id()?,
        procedure: columns.maybe_id()?,
        institution: columns.maybe_id()?,
        device: columns.maybe_id()?,
        support: columns.maybe_coded(Support::from_code)?,
        obstacles: columns.get::<String>()?.split_whitespace().map(Code::from).collect(),
        minutes: columns.get()?,
        hold_minutes: columns.get()?,
        outcome: columns.maybe_coded(Outcome::from_code)?,
        why: columns.maybe_id()?,
    })
}

/// Codes between blanks, so that one of them can be looked for as ` code `.
fn joined(codes: &[Code]) -> String {
    let mut joined = String::new();
    for code in codes {
        joined.push(' ');
        joined.push_str(code.as_str());
    }
    if !joined.is_empty() {
        joined.push(' ');
    }
    joined
}

fn event(row: &Row<'_>) -> Result<(u32, Event)> {
    let mut columns = Columns::of(row);
    let ticket = columns.get()?;
    let event = Event {
        id: columns.get()?,
        at: columns.moment()?,
        was_at: columns.maybe_moment()?,
        kind: columns.coded(EventKind::from_code)?,
        desk: columns.get()?,
        worker: columns.get()?,
        detail: columns.get()?,
        undone: columns.get()?,
    };
    Ok((ticket, event))
}
