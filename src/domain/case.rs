//! A case: what is followed up, for whom, by when, and on whom it waits.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{CaseId, Code, EntryId, PersonId, VisitId};
use super::person::Person;
use super::request::coded_enum;

/// On whom a case waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitingOn {
    /// We have the next move.
    Us,
    /// The person has.
    Person,
    /// An institution has.
    Institution(Code),
}

coded_enum! {
    /// Whether a case is still followed.
    CaseStatus {
        /// Followed.
        Open = "open",
        /// Ended, with a reason.
        Closed = "closed",
    }
}

coded_enum! {
    /// Why a case ended.
    CloseReason {
        /// The matter is settled.
        Settled = "settled",
        /// Taken over by another service.
        TakenOver = "taken-over",
        /// No news from the person.
        NoNews = "no-news",
        /// Given up by the person.
        GivenUp = "given-up",
        /// Could not be done.
        Impossible = "impossible",
        /// Opened by mistake.
        Mistake = "mistake",
    }
}

coded_enum! {
    /// What an entry of a case's timeline tells.
    EntryKind {
        /// The case was opened.
        Opened = "opened",
        /// A note.
        Note = "note",
        /// A telephone call.
        Call = "call",
        /// A letter or e-mail.
        Letter = "letter",
        /// The person came.
        Visit = "visit",
        /// The next action was done or changed (the text says what was done).
        Next = "next",
        /// On whom it waits was changed.
        Waiting = "waiting",
        /// The person was sent to a service, or something was heard of it: a code, then the service's name.
        Referral = "referral",
        /// The case was closed.
        Closed = "closed",
        /// The case was reopened.
        Reopened = "reopened",
    }
}

/// One line of a case's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseEntry {
    /// Its id.
    pub id: EntryId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub worker: String,
    /// What it tells.
    pub kind: EntryKind,
    /// In words.
    pub text: String,
}

/// A case about to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// The visit it comes from.
    pub visit: Option<VisitId>,
    /// A person already known; otherwise one is made from `name` or a fresh card code.
    pub person: Option<PersonId>,
    /// The name of a new person, if one was given.
    pub name: Option<String>,
    /// How to reach a new person.
    pub reach: Option<String>,
    /// Topic code.
    pub topic: Option<Code>,
    /// What it is about, in a few words.
    pub subject: String,
    /// What we do next.
    pub next_action: String,
    /// By when.
    pub due: NaiveDate,
}

/// What comes next in a case: an open case always has one of the two, with a day on which it comes up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// We do something.
    Do {
        /// What; empty means "see the visit".
        action: String,
        /// By when.
        due: NaiveDate,
    },
    /// Somebody else has the next move.
    WaitOn {
        /// Who; `Us` is refused, because we do not wait on ourselves.
        who: WaitingOn,
        /// The day on which we look again.
        look_again: NaiveDate,
    },
}

/// A case as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Its number for people: the year and a running number, `2026-0142`.
    pub number: String,
    /// Whose case.
    pub person: Person,
    /// Topic code.
    pub topic: Option<Code>,
    /// What it is about.
    pub subject: String,
    /// Who follows it; initials.
    pub worker: String,
    /// Whether it is open.
    pub status: CaseStatus,
    /// What is done next; an open case has this, or waits on somebody else.
    pub next_action: Option<String>,
    /// By when; for a case that waits on somebody else, the day on which we look again.
    pub due: Option<NaiveDate>,
    /// On whom it waits.
    pub waiting_on: WaitingOn,
    /// Since when.
    pub waiting_since: NaiveDate,
    /// Why it was closed.
    pub closed_reason: Option<CloseReason>,
    /// Grows with every change.
    pub version: i64,
    /// The timeline, oldest first.
    pub entries: Vec<CaseEntry>,
}

/// One line of the cases pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRow {
    /// The case.
    pub id: CaseId,
    /// Its number.
    pub number: String,
    /// Name or card code.
    pub label: String,
    /// What we do next; empty means "see the visit", or that somebody else has the next move.
    pub next_action: String,
    /// By when; for a case that waits on somebody else, the day on which we look again.
    pub due: NaiveDate,
    /// On whom it waits.
    pub waiting_on: WaitingOn,
    /// Who follows it.
    pub worker: String,
}

/// What the cases pane shows: what we must do, overdue first, and counts for the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseList {
    /// Cases in which we have the next move, by due date; those that wait on somebody else join them on the day on
    /// which we look again.
    pub rows: Vec<CaseRow>,
    /// How many of these are overdue.
    pub overdue: u32,
    /// How many are due today.
    pub today: u32,
    /// How many are due later.
    pub later: u32,
    /// How many wait on the person or an institution, whether we look again today or not.
    pub with_others: u32,
    /// The longest of those, in days, and on whom.
    pub longest: Option<(WaitingOn, i64)>,
}
