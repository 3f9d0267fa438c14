//! A visit: somebody at the counter on a day, from the door to the goodbye.
//!
//! The status is a small state machine ([`Status::after`]); every change is a dated [`Event`], and every wait or
//! duration is computed from the events ([`Times`]), never typed. Correcting a time means correcting an event.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ids::{Code, PersonId, VisitId};
use super::referral::NewReferral;
use super::request::{Outcome, Request, coded_enum};
use super::vocabulary::Vocabulary;
use crate::text::Lang;

coded_enum! {
    /// Where a visit stands.
    Status {
        /// Has an appointment and is not here yet.
        Expected = "expected",
        /// In the waiting room.
        Waiting = "waiting",
        /// Called to a desk, not sitting yet.
        Called = "called",
        /// At the desk.
        InService = "in-service",
        /// At the desk, paused (a document to fetch, somebody on the phone).
        OnHold = "on-hold",
        /// Finished.
        Closed = "closed",
        /// Left before being served.
        Left = "left",
        /// Had an appointment and never came.
        NoShow = "no-show",
        /// Turned away, with a cause.
        TurnedAway = "turned-away",
    }
}

coded_enum! {
    /// How somebody reached the counter.
    Origin {
        /// Walked in without appointment.
        WalkIn = "walk-in",
        /// By appointment.
        Appointment = "appointment",
        /// By telephone.
        Phone = "phone",
        /// At the free-access workstation in the entrance.
        Workstation = "workstation",
        /// Met elsewhere by a worker who goes out.
        Outreach = "outreach",
    }
}

coded_enum! {
    /// Who goes first.
    Priority {
        /// In order of arrival.
        Normal = "normal",
        /// Before all who are not urgent.
        Urgent = "urgent",
    }
}

coded_enum! {
    /// Gender as said or seen by the person; never guessed.
    Gender {
        /// Woman.
        F = "f",
        /// Man.
        H = "h",
        /// Neither, or both.
        X = "x",
    }
}

/// Age as said: a number, or a band. Reports derive their own bands from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Age {
    /// Years, 0-120.
    Years(u8),
    /// From a number of years to another, both included; open-ended without the second (`60+`).
    Band {
        /// First year of the band.
        from: u8,
        /// Last year of the band; `None` for "and more".
        to: Option<u8>,
    },
}

/// The three questions of the digital check; `None` where not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigitalCheck {
    /// Knows a public computer space.
    pub knows_space: Option<bool>,
    /// Needs help with online procedures.
    pub needs_help: Option<bool>,
    /// Has a stable connection.
    pub stable_connection: Option<bool>,
}

/// What is known of the person without a name. Everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Age as said.
    pub age: Option<Age>,
    /// Gender as said.
    pub gender: Option<Gender>,
    /// Code of the language spoken, where it matters.
    pub language: Option<Code>,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// Postcode or commune, as said.
    pub place: Option<String>,
    /// The digital check.
    pub check: DigitalCheck,
}

/// A follow-up asked for while recording: opens a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The day by which we act.
    pub due: NaiveDate,
    /// What we shall do; empty means "see the visit".
    pub action: String,
}

/// Everything that can be typed about a visit: what the fast line and the form both fill, and what the store saves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitDraft {
    /// How the person reached the counter.
    pub origin: Origin,
    /// Who goes first.
    pub priority: Priority,
    /// The name to call in the waiting room; erased when the day is closed.
    pub calling_name: Option<String>,
    /// The person, where a follow-up is kept.
    pub person: Option<PersonId>,
    /// What is known without a name.
    pub profile: Profile,
    /// What was asked for; may be empty.
    pub requests: Vec<Request>,
    /// Services the person is sent to; only the new ones when a visit is edited.
    pub referrals: Vec<NewReferral>,
    /// A case to open with it.
    pub follow_up: Option<FollowUp>,
    /// Free text.
    pub note: String,
}

impl VisitDraft {
    /// Gives a topic to every request that names none; to a visit without requests, one.
    pub fn give_topic(&mut self, topic: Option<&Code>) {
        let Some(topic) = topic else { return };
        if self.requests.is_empty() {
            self.requests.push(Request::default());
        }
        for request in self.requests.iter_mut().filter(|request| request.topic.is_none()) {
            request.topic = Some(topic.clone());
        }
    }

    /// Gives a follow-up that says no action the words of what the visit is about, so that no case waits for nobody
    /// knows what.
    pub fn name_follow_up(&mut self, vocabulary: &Vocabulary, lang: Lang) {
        let subject = vocabulary.subject(&self.requests, lang);
        if let Some(asked) = self.follow_up.as_mut().filter(|asked| asked.action.trim().is_empty()) {
            asked.action = subject;
        }
    }

    /// Whether it ends with something to follow up that nobody would be reminded of.
    pub fn forgets_follow_up(&self) -> bool {
        let asked = |request: &Request| request.outcome == Some(Outcome::FollowUp);
        self.follow_up.is_none() && self.requests.iter().any(asked)
    }
}

impl Default for VisitDraft {
    fn default() -> Self {
        Self {
            origin: Origin::WalkIn,
            priority: Priority::Normal,
            calling_name: None,
            person: None,
            profile: Profile::default(),
            requests: Vec::new(),
            referrals: Vec::new(),
            follow_up: None,
            note: String::new(),
        }
    }
}

/// How a freshly recorded visit enters the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Into the waiting room.
    Queue,
    /// Straight to this desk.
    Serve,
    /// Already over: recorded after the fact.
    Done,
    /// Already over, at a time of day that nobody noted: no wait, service or hour is counted of it.
    Past,
    /// Expected later today, by appointment.
    Expect,
}

coded_enum! {
    /// What happened, as the events of a visit say it.
    EventKind {
        /// Announced by an appointment.
        Expected = "expected",
        /// Came in.
        Arrived = "arrived",
        /// Called to a desk.
        Called = "called",
        /// Did not answer the call; back in the waiting room.
        NotHere = "not-here",
        /// Sat down; service begins.
        Started = "started",
        /// Paused.
        Held = "held",
        /// Resumed after a pause.
        Resumed = "resumed",
        /// Handed to another desk (`detail` names it); waits there.
        Passed = "passed",
        /// Finished.
        Closed = "closed",
        /// Left before service.
        Left = "left",
        /// Never came.
        NoShow = "no-show",
        /// Turned away (`detail` holds the cause's code).
        TurnedAway = "turned-away",
        /// Made urgent.
        MadeUrgent = "made-urgent",
        /// Made normal again.
        MadeNormal = "made-normal",
        /// The record was edited.
        Edited = "edited",
    }
}

/// One dated event of a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The store's number of this event; grows with time of writing.
    pub id: i64,
    /// When it happened (as corrected, if it was).
    pub at: DateTime<Utc>,
    /// What it was first said to be, if it was corrected.
    pub was_at: Option<DateTime<Utc>>,
    /// What happened.
    pub kind: EventKind,
    /// The desk that wrote it.
    pub desk: String,
    /// The worker who wrote it.
    pub worker: String,
    /// A desk's name or a cause's code, where the kind has one.
    pub detail: Option<String>,
    /// Whether it was undone: kept as a trace, left out of every count.
    pub undone: bool,
}

/// One step somebody takes with a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// An expected person has come in.
    Arrive,
    /// Call to this desk.
    Call,
    /// Did not answer: back to waiting, or `Left` after the configured number of calls.
    NotHere {
        /// After how many unanswered calls the visit counts as left; 1 or more.
        limit: u32,
    },
    /// Sit down.
    Start,
    /// Pause.
    Hold,
    /// Resume.
    Resume,
    /// Hand to another desk, where it waits before all others.
    Pass {
        /// The other desk's name.
        desk: String,
    },
    /// Make urgent or normal.
    Urgent(bool),
    /// Left before service.
    Leave,
    /// An expected person did not come.
    NoShow,
    /// Turn away.
    TurnAway {
        /// The vocabulary's cause.
        cause: Code,
    },
    /// Finish; the outcome goes to every request that has none yet.
    Close {
        /// How it ended; `None` leaves the requests as they are.
        outcome: Option<Outcome>,
        /// The reason, where the outcome is `Impossible`.
        why: Option<Code>,
    },
}

/// A step that the visit's status does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a visit that is {} cannot take this step", .from.code())]
pub struct WrongMove {
    /// Where the visit stands.
    pub from: Status,
}

impl Status {
    /// Whether the visit still needs somebody today.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Expected | Self::Waiting | Self::Called | Self::InService | Self::OnHold)
    }

    /// The status after a step, or why the step is not possible from here.
    ///
    /// `calls` is how often the person has been called so far, this call included; it decides when "not here" means
    /// "left".
    pub fn after(self, step: &Move, calls: u32) -> Result<Self, WrongMove> {
        use Status::{Called, Closed, Expected, InService, Left, NoShow, OnHold, TurnedAway, Waiting};
        let to = match (self, step) {
            (Expected, Move::Arrive) | (Called | InService | OnHold, Move::Pass { .. }) => Waiting,
            (Expected, Move::NoShow) => NoShow,
            (Waiting, Move::Call) => Called,
            (Called, Move::NotHere { limit }) => {
                if calls >= (*limit).max(1) {
                    Left
                } else {
                    Waiting
                }
            }
            (Expected | Waiting | Called, Move::Start) | (OnHold, Move::Resume) => InService,
            (InService, Move::Hold) => OnHold,
            (open, Move::Urgent(_)) if open.is_open() => open,
            (Waiting | Called, Move::Leave) => Left,
            (Expected | Waiting | Called, Move::TurnAway { .. }) => TurnedAway,
            (Waiting | Called | InService | OnHold, Move::Close { .. }) => Closed,
            (from, _) => return Err(WrongMove { from }),
        };
        Ok(to)
    }
}

/// A visit as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// The calendar day at the counter.
    pub day: NaiveDate,
    /// The day's number, from 1.
    pub ticket: u32,
    /// The permanence it belongs to; empty when none is named.
    pub session: String,
    /// Where it stands.
    pub status: Status,
    /// The desk that serves it, or to which it was passed; empty when none.
    pub desk: String,
    /// The worker who serves it; empty when none.
    pub worker: String,
    /// How often it was called.
    pub calls: u32,
    /// Grows with every change: whoever writes says which version was read.
    pub version: i64,
    /// The person's card code, where a person is linked.
    pub card_code: Option<String>,
    /// All that was typed. `referrals` and `follow_up` are empty here: they are records of their own.
    pub draft: VisitDraft,
    /// What happened, oldest first, undone ones included.
    pub events: Vec<Event>,
}

/// Waits and durations of a visit, computed from its events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Before service: from arrival to the start, or to the way out, or to now; after being passed on, once more.
    pub wait: Duration,
    /// At the desk, pauses left out.
    pub service: Duration,
    /// In pauses.
    pub hold: Duration,
    /// In the present status since.
    pub since: Option<DateTime<Utc>>,
}

impl Visit {
    /// What to call the person by: the calling name, or the card code.
    pub fn called(&self) -> Option<&str> {
        self.draft.calling_name.as_deref().or(self.card_code.as_deref())
    }

    /// The visit's times as of `now`. Events that were undone do not count; a clock set back never gives less than
    /// zero.
    pub fn times(&self, now: DateTime<Utc>) -> Times {
        Times::of(&self.events, now)
    }
}

/// Whether a start is supposed: it was written in one go with an end that lies before it was noted, by somebody who knew
/// that the person was received, and not when. By the numbers of the events, which follow one another within an action.
pub fn is_supposed(arrived: Option<i64>, started: i64, closed: Option<i64>) -> bool {
    closed == Some(started + 1) && arrived.is_some_and(|arrived| arrived + 1 != started)
}

impl Visit {
    /// Whether its start is supposed ([`is_supposed`]): it tells nothing of how long a visit takes.
    pub fn began_as_supposed(&self) -> bool {
        let counting = || self.events.iter().filter(|event| !event.undone);
        let first = |kind: EventKind| counting().find(|event| event.kind == kind);
        let (Some(started), Some(closed)) = (first(EventKind::Started), first(EventKind::Closed)) else { return false };
        let arrived = first(EventKind::Arrived).map(|event| event.id);
        let is_noted_later = closed.was_at.is_some() && started.was_at.is_none();
        is_noted_later && is_supposed(arrived, started.id, Some(closed.id))
    }
}

impl Times {
    /// Computes the times from events in order of happening.
    pub fn of(events: &[Event], now: DateTime<Utc>) -> Self {
        let mut events: Vec<&Event> = events.iter().filter(|event| !event.undone).collect();
        events.sort_by_key(|event| (event.at, event.id));
        Self::between(events.iter().map(|event| (event.at, event.kind)), now)
    }

    /// The same from moments and kinds alone, in order of happening.
    pub fn between(events: impl IntoIterator<Item = (DateTime<Utc>, EventKind)>, now: DateTime<Utc>) -> Self {
        let mut times = Self { wait: Duration::zero(), service: Duration::zero(), hold: Duration::zero(), since: None };
        let mut phase = Phase::Before;
        let mut from = None;
        for (at, kind) in events {
            let Some(next) = Phase::begun_by(kind) else { continue };
            times.add(phase, from, at);
            // Being called does not end the wait that began at the door, nor does being back from an unanswered call.
            (phase, from) = (next, Some(at));
            times.since = Some(at);
        }
        times.add(phase, from, now);
        times
    }

    fn add(&mut self, phase: Phase, from: Option<DateTime<Utc>>, to: DateTime<Utc>) {
        let Some(from) = from else { return };
        let span = (to - from).max(Duration::zero());
        match phase {
            Phase::Wait => self.wait += span,
            Phase::Service => self.service += span,
            Phase::Hold => self.hold += span,
            Phase::Before | Phase::Over => {}
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Before,
    Wait,
    Service,
    Hold,
    Over,
}

impl Phase {
    fn begun_by(kind: EventKind) -> Option<Self> {
        Some(match kind {
            EventKind::Expected => Self::Before,
            EventKind::Arrived | EventKind::Called | EventKind::NotHere | EventKind::Passed => Self::Wait,
            EventKind::Started | EventKind::Resumed => Self::Service,
            EventKind::Held => Self::Hold,
            EventKind::Closed | EventKind::Left | EventKind::NoShow | EventKind::TurnedAway => Self::Over,
            EventKind::MadeUrgent | EventKind::MadeNormal | EventKind::Edited => return None,
        })
    }
}

#[cfg(test)]
mod tests;
