//! What happened to one visit, as far as anybody saw it happen.
//!
//! A visit that is recorded once it is over has its beginning and its end from the one moment of typing: its events say
//! that somebody was there, not when; no more does a start that was supposed when the end was noted afterwards. Neither an hour nor a wait nor a time at the desk is counted of them. What a
//! register of past years says of minutes was noted, not measured.

use chrono::{DateTime, Duration, Utc};

use super::{db::Row, register::is_of_register};
use crate::{
    domain::visit::{EventKind, Times, is_supposed},
    error::{Error, Kind, Result},
    store::rows::Columns,
};

/// The columns that [`Course::add`] reads, of `visit_events e`. A moment that somebody has corrected is known: it counts
/// as seen by whoever did, like one that no action of the desk wrote.
pub(super) const COLUMNS: &str = "e.at, e.kind, e.id, CASE WHEN e.was_at IS NULL THEN e.action END";

/// The same in one text, for events side by side.
pub(super) const TEXT: &str =
    "e.at || ' ' || e.kind || ' ' || e.id || ' ' || coalesce(CASE WHEN e.was_at IS NULL THEN e.action END, '-')";

/// One event.
#[derive(Debug)]
struct Happened {
    at: DateTime<Utc>,
    kind: EventKind,
    id: i64,
    /// Which action wrote it.
    action: Option<i64>,
}

/// The events of a visit that were not undone.
#[derive(Debug, Default)]
pub(super) struct Course(Vec<Happened>);

impl Course {
    /// Adds an event, whose [`COLUMNS`] begin at `from`; says of which kind it is.
    pub(super) fn add(&mut self, row: &Row<'_>, from: usize) -> Result<EventKind> {
        let mut columns = Columns::from(row, from);
        let (at, kind) = (columns.moment()?, columns.coded(EventKind::from_code)?);
        self.put(Happened { at, kind, id: columns.get()?, action: columns.get()? });
        Ok(kind)
    }

    /// Reads events written as [`TEXT`], between commas.
    pub(super) fn read(events: &str) -> Result<Self> {
        let event = |event: &str| {
            let mut parts = event.split(' ');
            Some(Happened {
                at: parts.next()?.parse().ok()?,
                kind: EventKind::from_code(parts.next()?)?,
                id: parts.next()?.parse().ok()?,
                action: parts.next()?.parse().ok(),
            })
        };
        let mut course = Self::default();
        for text in events.split(',').filter(|event| !event.is_empty()) {
            course.put(event(text).ok_or_else(|| Error::new(Kind::Damaged).at("visit_events"))?);
        }
        Ok(course)
    }

    /// In the order of happening; those of one moment in the order of writing.
    fn put(&mut self, event: Happened) {
        let place = self.0.partition_point(|known| (known.at, known.id) <= (event.at, event.id));
        self.0.insert(place, event);
    }

    fn first(&self, wanted: EventKind) -> Option<&Happened> {
        self.0.iter().find(|event| event.kind == wanted)
    }

    /// The same where it was seen: what was written in one go with the end was over by then.
    fn seen(&self, wanted: EventKind) -> Option<&Happened> {
        let with = self.first(EventKind::Closed).and_then(|closed| closed.action);
        let seen = self.first(wanted).filter(|event| event.action.is_none() || event.action != with);
        seen.filter(|event| event.kind != EventKind::Started || !self.supposes(event))
    }

    /// Whether a start was only supposed, when somebody said afterwards that the person had been received.
    fn supposes(&self, started: &Happened) -> bool {
        let closed = self.first(EventKind::Closed).filter(|closed| closed.action.is_none());
        let arrived = self.first(EventKind::Arrived).map(|event| event.id);
        started.action.is_some() && is_supposed(arrived, started.id, closed.map(|event| event.id))
    }

    /// When somebody was first seen.
    pub(super) fn came(&self) -> Option<DateTime<Utc>> {
        self.seen(EventKind::Arrived).or(self.seen(EventKind::Started)).map(|event| event.at)
    }

    /// Minutes from the door to the desk, where the person was seen coming in and sitting down.
    pub(super) fn wait(&self) -> Option<u32> {
        self.seen(EventKind::Arrived).and(self.seen(EventKind::Started))?;
        self.minutes(|times| times.wait)
    }

    /// Minutes at the desk, where these were seen to begin and to end.
    pub(super) fn service(&self) -> Option<u32> {
        self.first(EventKind::Closed).filter(|closed| !is_of_register(closed.id)).and(self.seen(EventKind::Started))?;
        self.minutes(|times| times.service)
    }

    fn minutes(&self, of: fn(&Times) -> Duration) -> Option<u32> {
        let end = self.0.last()?.at;
        let times = Times::between(self.0.iter().map(|event| (event.at, event.kind)), end);
        u32::try_from(of(&times).num_minutes()).ok()
    }
}
