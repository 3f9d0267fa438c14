//! The queue's work: one step of one visit, the next person, a corrected time.

use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    days,
    db::Db,
    entering,
    rows::values,
    visit_rows::{self, Which},
};
use crate::{
    domain::{
        day::DayEventKind,
        ids::VisitId,
        time::Stamp,
        turn,
        visit::{Event, EventKind, Move, Status, Times, Visit},
    },
    error::{Error, Kind, Result},
};

/// The time of an event before it was corrected, as undo keeps it.
#[derive(Serialize, Deserialize)]
pub struct EventTime {
    /// The visit it belongs to.
    pub visit: VisitId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What it was first said to be.
    pub was_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Takes a step with a visit: `WrongMove` where its status does not allow it, `Conflict` where somebody else
    /// changed it since `version` was read. A step that changes nothing (urgent once more) leaves no trace.
    pub fn move_visit(&self, id: &VisitId, version: i64, step: &Move, stamp: &Stamp) -> Result<Visit> {
        let step = cleaned(step);
        self.act(stamp, name_of(&step), |db, action| {
            let before = visit_rows::load_version(db, id, version)?;
            take(db, action, before, &step, Noted::Now)
        })
    }

    /// The same for a step that was taken earlier than it is noted: it stands at that moment, but not before what
    /// happened before it, and shows when it was noted.
    pub fn move_visit_at(
        &self,
        id: &VisitId,
        version: i64,
        step: &Move,
        at: DateTime<Utc>,
        stamp: &Stamp,
    ) -> Result<Visit> {
        let step = cleaned(step);
        let at = at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(at);
        if at > stamp.now.at {
            return Err(Error::new(Kind::WrongTime));
        }
        self.act(stamp, name_of(&step), |db, action| {
            let before = visit_rows::load_version(db, id, version)?;
            take(db, action, before, &step, Noted::Later { began: None, at })
        })
    }

    /// Closes the visit of somebody who was received and whose service nobody began: it stands from one moment to another, as
    /// service. When it really was nobody saw: no figure counts these minutes.
    pub fn received_at(
        &self,
        id: &VisitId,
        version: i64,
        close: &Move,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        stamp: &Stamp,
    ) -> Result<Visit> {
        let close = cleaned(close);
        let [from, to] = [from, to].map(|at| at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(at));
        if from > to || to > stamp.now.at {
            return Err(Error::new(Kind::WrongTime));
        }
        self.act(stamp, name_of(&close), |db, action| {
            let before = visit_rows::load_version(db, id, version)?;
            take(db, action, before, &close, Noted::Later { began: Some(from), at: to })
        })
    }

    /// Calls whose turn it is ([`turn`]) to this desk; nobody when nobody waits for it. The day is read under the
    /// write lock, so no two desks call the same person.
    pub fn call_next(&self, day: NaiveDate, stamp: &Stamp) -> Result<Option<Visit>> {
        self.act(stamp, ActionName::Call, |db, action| {
            let waiting = visit_rows::load(db, &Which::Waiting(day))?;
            match turn::next(&waiting, visit_rows::last_call(db, day)?, &action.stamp.desk) {
                Some(next) => take(db, action, next.clone(), &Move::Call, Noted::Now).map(Some),
                None => Ok(None),
            }
        })
    }

    /// Corrects when something happened; what was first said is kept. `WrongTime` when the moment lies before the
    /// event that came before, after the one that followed, or in the future.
    pub fn correct_time(
        &self,
        id: &VisitId,
        version: i64,
        event: i64,
        at: DateTime<Utc>,
        stamp: &Stamp,
    ) -> Result<Visit> {
        let at = at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(at);
        self.act(stamp, ActionName::CorrectTime, |db, action| {
            let before = visit_rows::load_version(db, id, version)?;
            let known = between_its_neighbours(&before.events, event, at, action.stamp.now.at)?;
            action.about(&before.ticket.to_string());
            let was = EventTime { visit: id.clone(), at: known.at, was_at: known.was_at };
            action.remembers(Touched::Event, &event.to_string(), &was)?;
            let mut after = before.clone();
            if before.status == Status::Closed {
                let mut events = before.events.clone();
                events.iter_mut().filter(|known| known.id == event).for_each(|known| known.at = at);
                after.draft.took(at_the_desk(&events, at), Some(at_the_desk(&before.events, at)));
            }
            visit_rows::change(db, action, &before, &after)?;
            let first = known.was_at.unwrap_or(known.at);
            let was_at = Some(first).filter(|first| *first != at);
            set_time(db, event, &EventTime { visit: id.clone(), at, was_at })?;
            days::trace(db, before.day, DayEventKind::Changed, before.ticket, action.stamp)?;
            visit_rows::load_one(db, id)
        })
    }
}

/// Writes the time of an event.
pub fn set_time(db: &Db, event: i64, time: &EventTime) -> Result<()> {
    db.execute(
        "UPDATE visit_events SET at = ?1, was_at = ?2 WHERE visit_id = ?3 AND id = ?4",
        values![time.at, time.was_at, time.visit, event],
    )?;
    Ok(())
}

/// When a step is noted.
#[derive(Clone, Copy)]
enum Noted {
    /// As it is taken.
    Now,
    /// Later than it was taken; of a close, with the moment from which the service is supposed that nobody began.
    Later { began: Option<DateTime<Utc>>, at: DateTime<Utc> },
}

/// Takes a step.
fn take(db: &Db, action: &Action<'_>, before: Visit, step: &Move, noted: Noted) -> Result<Visit> {
    let stamp = action.stamp;
    let mut taken =
        before.step(step, &stamp.desk, &stamp.worker).map_err(|wrong| Error::new(Kind::WrongMove).because(wrong))?;
    if taken.happened.is_empty() {
        return Ok(before);
    }
    action.about(&before.ticket.to_string());
    let (began, said) = match noted {
        Noted::Now => (None, stamp.now.at),
        Noted::Later { began, at } => (began, at),
    };
    let at = visit_rows::not_before_last(&before, said);
    if let Move::Close { .. } = step {
        taken.visit.draft.took(at_the_desk(&before.events, at), None);
    }
    visit_rows::change(db, action, &before, &taken.visit)?;
    days::trace(db, before.day, DayEventKind::Changed, before.ticket, stamp)?;
    if let Some(began) = began {
        let began = visit_rows::not_before_last(&before, began);
        visit_rows::happened(db, action, &before.id, EventKind::Started, began, None)?;
    }
    for (kind, detail) in &taken.happened {
        let event = visit_rows::happened(db, action, &before.id, *kind, at, detail.as_deref())?;
        if matches!(noted, Noted::Later { .. }) {
            set_time(db, event, &EventTime { visit: before.id.clone(), at, was_at: Some(stamp.now.at) })?;
        }
    }
    visit_rows::load_one(db, &before.id)
}

/// Minutes of service up to a moment, pauses left out.
fn at_the_desk(events: &[Event], until: DateTime<Utc>) -> u16 {
    Times::of(events, until).service.num_minutes().try_into().unwrap_or(0)
}

fn between_its_neighbours(events: &[Event], id: i64, at: DateTime<Utc>, now: DateTime<Utc>) -> Result<&Event> {
    let events: Vec<_> = events.iter().filter(|event| !event.undone).collect();
    let place = events.iter().position(|event| event.id == id);
    let place = place.ok_or_else(|| Error::new(Kind::NotFound).at("visit_events"))?;
    let after_the_last = events[..place].iter().all(|earlier| earlier.at <= at);
    let before_the_next = events[place + 1..].iter().all(|later| at <= later.at);
    if after_the_last && before_the_next && at <= now { Ok(events[place]) } else { Err(Error::new(Kind::WrongTime)) }
}

fn cleaned(step: &Move) -> Move {
    let code = |code| entering::code(Some(code));
    match step {
        Move::Pass { desk } => Move::Pass { desk: entering::line(desk) },
        Move::TurnAway { cause } => Move::TurnAway { cause: code(cause).unwrap_or_else(|| "".into()) },
        Move::Close { outcome, why } => Move::Close { outcome: *outcome, why: why.as_ref().and_then(code) },
        step => step.clone(),
    }
}

fn name_of(step: &Move) -> ActionName {
    match step {
        Move::Arrive => ActionName::Arrive,
        Move::Call => ActionName::Call,
        Move::NotHere { .. } => ActionName::NotHere,
        Move::Start => ActionName::Start,
        Move::Hold => ActionName::Hold,
        Move::Resume => ActionName::Resume,
        Move::Pass { .. } => ActionName::Pass,
        Move::Urgent(true) => ActionName::Urgent,
        Move::Urgent(false) => ActionName::Normal,
        Move::Leave => ActionName::Leave,
        Move::NoShow => ActionName::NoShow,
        Move::TurnAway { .. } => ActionName::TurnAway,
        Move::Close { .. } => ActionName::Close,
    }
}
