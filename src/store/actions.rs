//! The journal: what was done, by which desk, and what every touched record was before.
//!
//! A write opens an [`Entry`] and says of each record, before it changes it, what it was. That is all undo needs.

use std::cell::Cell;

use serde::Serialize;

use super::{db::Db, entering, rows::values};
use crate::{
    domain::{request::coded_enum, time::Stamp},
    error::{Error, Kind, Result},
};

coded_enum! {
    /// What a desk did; the screen says it in words (`undone-<code>`).
    ActionName {
        /// Recorded a visit.
        Record = "record",
        /// Changed what is recorded about a visit.
        Edit = "edit",
        /// An expected person came in.
        Arrive = "arrive",
        /// Called.
        Call = "call",
        /// No answer to the call.
        NotHere = "not-here",
        /// Began service.
        Start = "start",
        /// Paused.
        Hold = "hold",
        /// Resumed.
        Resume = "resume",
        /// Passed to another desk.
        Pass = "pass",
        /// Made urgent.
        Urgent = "urgent",
        /// Made normal.
        Normal = "normal",
        /// Left before service.
        Leave = "leave",
        /// Did not come.
        NoShow = "no-show",
        /// Turned away.
        TurnAway = "turn-away",
        /// Closed a visit.
        Close = "close",
        /// Corrected the time of an event.
        CorrectTime = "correct-time",
        /// Referred to a service.
        Refer = "refer",
        /// Opened a case.
        CaseOpen = "case-open",
        /// Added to a case's timeline.
        CaseEntry = "case-entry",
        /// Changed what comes next in a case.
        CaseNext = "case-next",
        /// Closed a case.
        CaseClose = "case-close",
        /// Reopened a case.
        CaseReopen = "case-reopen",
        /// Changed a person's name or how to reach them.
        PersonEdit = "person-edit",
        /// Wrote a service into the directory.
        ServiceNew = "service-new",
        /// Corrected a service.
        ServiceEdit = "service-edit",
        /// Made sure that a service is still what the directory says.
        ServiceVerify = "service-verify",
        /// Wrote the team's note on a service.
        ServiceNote = "service-note",
        /// Put a passing notice on a service, or took it away.
        ServiceAlert = "service-alert",
    }
}

coded_enum! {
    /// The kinds of records that actions touch.
    Touched {
        /// A visit with its requests.
        Visit = "visit",
        /// A person.
        Person = "person",
        /// A case.
        Case = "case",
        /// A referral.
        Referral = "referral",
        /// The time of one event.
        Event = "event",
        /// A service of the directory.
        Service = "service",
    }
}

impl Touched {
    /// The table whose rows carry `version`, `content_version` and `removed`; none for an event's time.
    pub const fn table(self) -> Option<&'static str> {
        match self {
            Self::Visit => Some("visits"),
            Self::Person => Some("people"),
            Self::Case => Some("cases"),
            Self::Referral => Some("referrals"),
            Self::Service => Some("services"),
            Self::Event => None,
        }
    }
}

/// The two numbers of a record: see the module [`super`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Grows with every change.
    pub version: i64,
    /// Whose content it has.
    pub content: i64,
}

impl Versions {
    /// Those of a record; `NotFound` when there is none.
    pub fn of(db: &Db, kind: Touched, id: &str) -> Result<Self> {
        let table = kind.table().ok_or_else(|| Error::new(Kind::Internal))?;
        let sql = format!("SELECT version, content_version FROM {table} WHERE id = ?1");
        let found = db.rows(&sql, values![id], |row| Ok(Self { version: row.get(0)?, content: row.get(1)? }))?;
        found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at(table))
    }

    /// After an ordinary change: new content under a new version.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { version: self.version + 1, content: self.version + 1 }
    }
}

/// A record's content before an action, as the journal keeps it.
#[derive(Serialize, serde::Deserialize)]
pub struct Before<T> {
    /// The content's version.
    pub content: i64,
    /// The content.
    pub record: T,
}

/// One action being written.
pub struct Entry<'a> {
    db: &'a Db,
    /// Who does it, where and when; cleaned.
    pub stamp: &'a Stamp,
    /// Its place in the order of writing; events and case entries carry it.
    pub seq: i64,
    /// How many events it wrote so far.
    events: Cell<i64>,
}

/// How many events one action may write: an event's number is its action's, times this, and its own place.
const EVENTS: i64 = 16;

impl<'a> Entry<'a> {
    /// Begins an action. `about` is a ticket or a case number, never a name. `stamp` must be cleaned
    /// (`entering::stamp`).
    pub fn begin(db: &'a Db, stamp: &'a Stamp, name: ActionName, about: &str) -> Result<Self> {
        let last = db.rows("SELECT max(seq) FROM actions", vec![], |row| row.get::<Option<i64>>(0))?;
        let seq = last.into_iter().flatten().next().unwrap_or(0) + 1;
        db.execute(
            "INSERT INTO actions (seq, at, desk, worker, name, about) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            values![seq, stamp.now.at, stamp.desk, stamp.worker, name.code(), entering::line(about)],
        )?;
        Ok(Self { db, stamp, seq, events: Cell::new(0) })
    }

    /// The number of the next event that this action writes.
    pub fn event_id(&self) -> i64 {
        let place = self.events.get();
        debug_assert!(place < EVENTS, "an action writes few events");
        self.events.set(place + 1);
        self.seq * EVENTS + place
    }

    /// A record that this action makes: undo will set it aside.
    pub fn creates(&self, kind: Touched, id: &str) -> Result<()> {
        self.image(kind, id, 1, None)
    }

    /// A record that this action is about to change. Gives the versions that the change must write.
    pub fn changes<T: Serialize>(&self, kind: Touched, id: &str, before: &T) -> Result<Versions> {
        let found = Versions::of(self.db, kind, id)?;
        let next = found.next();
        self.keeps(kind, id, next.content, &Before { content: found.content, record: before })?;
        Ok(next)
    }

    /// Something small that undo shall know again.
    pub fn remembers<T: Serialize>(&self, kind: Touched, id: &str, what: &T) -> Result<()> {
        self.keeps(kind, id, 0, what)
    }

    fn keeps<T: Serialize>(&self, kind: Touched, id: &str, content_after: i64, what: &T) -> Result<()> {
        let json = serde_json::to_string(what).map_err(|error| Error::new(Kind::Internal).because(error))?;
        self.image(kind, id, content_after, Some(&json))
    }

    fn image(&self, kind: Touched, id: &str, content_after: i64, before: Option<&str>) -> Result<()> {
        self.db.execute(
            "INSERT INTO action_images (action, kind, record_id, content_after, before) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![self.seq, kind.code(), id, content_after, before],
        )?;
        Ok(())
    }
}

/// What a statement with `WHERE id = .. AND version = ..` must have done: zero rows means that somebody else was
/// faster.
pub fn must_change_one(rows: usize) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::new(Kind::Conflict)) }
}
