//! A day as a whole: whether it is closed, the note for whoever comes next, what is new since the day before.
//!
//! A day that nobody closed is open, also years later. Closing erases the calling names of visits without a person;
//! so it cannot be undone, but a closed day can be reopened, and everything done to it afterwards leaves a trace.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::request::coded_enum;

coded_enum! {
    /// What happened to a day.
    DayEventKind {
        /// It was closed.
        Closed = "closed",
        /// It was opened again, for a reason.
        Reopened = "reopened",
        /// A visit was added after the close.
        Added = "added",
        /// A visit was changed after the close.
        Changed = "changed",
    }
}

/// One line of a day's trace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub kind: DayEventKind,
    /// At which desk.
    pub desk: String,
    /// By whom; may be empty.
    pub worker: String,
    /// Why it was reopened; which ticket was added or changed; else empty.
    pub detail: String,
}

/// How a day was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closed {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom; may be empty.
    pub by: String,
    /// At which desk.
    pub desk: String,
    /// The file name of the verified backup that was made after it; none yet where that failed or was cut short.
    pub backup: Option<String>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Which.
    pub day: NaiveDate,
    /// The note for whoever comes next; may be empty.
    pub note: String,
    /// How it was closed; none where it is open.
    pub closed: Option<Closed>,
    /// Grows with every change; 0 where nothing was ever said of the day.
    pub version: i64,
    /// What happened to it, oldest first.
    pub events: Vec<DayEvent>,
}

impl Day {
    /// A day of which nothing was ever said.
    pub fn untouched(day: NaiveDate) -> Self {
        Self { day, note: String::new(), closed: None, version: 0, events: Vec::new() }
    }
}

/// What is new since the day before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct News {
    /// Referrals made.
    pub referrals: u64,
    /// Cases opened.
    pub cases_opened: u64,
    /// Cases closed.
    pub cases_closed: u64,
    /// People who got a record.
    pub people: u64,
}

/// The note of a day, for whoever comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Of which day.
    pub day: NaiveDate,
    /// Who closed it; may be empty.
    pub by: String,
    /// The note.
    pub note: String,
    /// Whether the reader has seen it.
    pub read: bool,
}

/// What closing a day erased and ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// Calling names.
    pub names: u64,
    /// Texts that somebody had begun about one of these visits and not saved.
    pub drafts: u64,
    /// Lines and forms of new visits, begun and not recorded, that lost their calling name and keep all else.
    pub unrecorded: u64,
}
