//! The journal: what was done, by which desk, and what every touched record was before.
//!
//! A write is an [`Entry`] and says of each record, before it changes it, what it was. That is all undo needs. An action
//! is one row, images and all: one page of the journal to write for a saved visit.

use std::cell::{Cell, RefCell};

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    audit,
    begun_again::{self, Made},
    db::Db,
    entering, migrate, restrictions,
    rows::values,
};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What},
        request::coded_enum,
        time::Stamp,
    },
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
        /// Referred the person of a case to a service.
        ReferCase = "refer-case",
        /// Noted what became of a referral.
        ReferralNews = "referral-news",
        /// Changed the day on which a referral is asked after.
        ReferralCheck = "referral-check",
        /// Noted what became of a right, or an answer about rights.
        Right = "right",
        /// Opened a case.
        CaseOpen = "case-open",
        /// Added to a case's timeline.
        CaseEntry = "case-entry",
        /// Wrote or corrected a private note: no other worker's undo meets it.
        CasePrivate = "case-private",
        /// Corrected an entry of a case's timeline.
        CaseCorrect = "case-correct",
        /// Set a case aside until a day.
        CaseSnooze = "case-snooze",
        /// Recorded what a person agreed to, or took back.
        CaseConsent = "case-consent",
        /// Gave or ended a mandate.
        CaseMandate = "case-mandate",
        /// Changed a case's subject, topic or worker.
        CaseEdit = "case-edit",
        /// Changed what comes next in a case.
        CaseNext = "case-next",
        /// Closed a case.
        CaseClose = "case-close",
        /// Reopened a case.
        CaseReopen = "case-reopen",
        /// Changed a person's name or how to reach them.
        PersonEdit = "person-edit",
        /// Corrected a person's record because they asked for it: the register says so, and no undo takes it back.
        PersonCorrect = "person-correct",
        /// Merged a person's record into another of the same person.
        PersonMerge = "person-merge",
        /// Recorded words that may be quoted.
        Testimony = "testimony",
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
        /// Wrote the note for whoever comes next.
        DayNote = "day-note",
        /// Closed a day: it is not taken back, but the day can be reopened.
        DayClose = "day-close",
        /// Opened a closed day again.
        DayReopen = "day-reopen",
        /// Left a loose end of a day as it is.
        ReviewKeep = "review-keep",
        /// Threw away what was typed and not recorded.
        DraftDiscard = "draft-discard",
        /// Kept a record longer than the rules say.
        RetentionKeep = "retention-keep",
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
        /// What became of a right, or an answer, beside its visit.
        Right = "right",
        /// The time of one event.
        Event = "event",
        /// The words of one entry of a case's timeline.
        Entry = "entry",
        /// What became of a record that was merged into another.
        Merger = "merger",
        /// A service of the directory.
        Service = "service",
        /// A day: closed or not, and its note.
        Day = "day",
        /// That a loose end was left as it is.
        Kept = "kept",
        /// What was typed and not recorded.
        Draft = "draft",
        /// Words that may be quoted.
        Testimony = "testimony",
        /// That a record is kept longer than the rules say.
        KeptOnPurpose = "kept-on-purpose",
    }
}

impl ActionName {
    /// Whether it moves a visit through the day, and says nothing about the person.
    pub const fn is_move(self) -> bool {
        matches!(
            self,
            Self::Arrive
                | Self::Call
                | Self::NotHere
                | Self::Start
                | Self::Hold
                | Self::Resume
                | Self::Pass
                | Self::Urgent
                | Self::Normal
                | Self::Leave
                | Self::NoShow
                | Self::TurnAway
                | Self::Close
                | Self::CorrectTime
        )
    }

    /// Who can take it back.
    pub const fn taken_back_by(self) -> TakenBack {
        match self {
            // The register tells of a correction; the names that a close erased do not come back.
            Self::PersonCorrect | Self::DayClose | Self::DayReopen => TakenBack::Nobody,
            Self::CasePrivate => TakenBack::Author,
            _ => TakenBack::Desk,
        }
    }

    /// The codes of the actions that only these take back.
    pub fn taken_back_only_by(who: TakenBack) -> Vec<&'static str> {
        Self::ALL.iter().filter(|name| name.taken_back_by() == who).map(|name| name.code()).collect()
    }

    /// The code under which the audit knows it: that a note is private is nobody else's to know.
    pub const fn audited(self) -> &'static str {
        match self {
            Self::CasePrivate => Self::CaseEntry.code(),
            name => name.code(),
        }
    }
}

/// Who can take an action back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// Whoever works at the desk that did it.
    Desk,
    /// The worker who did it, alone.
    Author,
    /// Nobody, ever.
    Nobody,
}

impl Touched {
    /// The table whose rows carry `version`, `content_version` and `removed`; none for what is no record.
    pub const fn table(self) -> Option<&'static str> {
        match self {
            Self::Visit => Some("visits"),
            Self::Person => Some("people"),
            Self::Case => Some("cases"),
            Self::Referral => Some("referrals"),
            Self::Service => Some("services"),
            Self::Day => Some("days"),
            Self::Right
            | Self::Event
            | Self::Entry
            | Self::Merger
            | Self::Kept
            | Self::Draft
            | Self::Testimony
            | Self::KeptOnPurpose => None,
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

/// What one record was before an action, and which content the action made of it.
#[derive(Clone, Serialize, serde::Deserialize)]
pub struct Image {
    /// What kind of record.
    pub kind: Touched,
    /// Which one.
    pub id: String,
    /// The content's version that the action made; 0 where nothing has one.
    pub content_after: i64,
    /// What it was ([`Before`]); none for a record that the action made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<serde_json::Value>,
}

/// The last action of all.
#[derive(Clone, Copy, Debug)]
pub struct Last {
    /// Its number; 0 where nothing was done yet.
    pub seq: i64,
    /// Whether the day that began at `midnight` has none yet, and an earlier one has.
    pub is_of_a_day_before: bool,
}

/// The last action, as a day sees it that began at `midnight`. With the same look it makes sure that the schema is still
/// this program's ([`migrate::must_be_current`]), as before every write.
pub fn last(db: &Db, midnight: DateTime<Utc>) -> Result<Last> {
    let sql = "SELECT CAST(m.value AS BIGINT), a.seq, a.at < ?1
               FROM meta m LEFT JOIN actions a ON a.seq = (SELECT max(seq) FROM actions) WHERE m.key = 'schema'";
    let found = db.rows(sql, values![midnight], |row| {
        Ok((row.get(0)?, row.get::<Option<i64>>(1)?, row.get::<Option<bool>>(2)?))
    })?;
    let (schema, seq, is_before) = found.into_iter().next().unwrap_or_default();
    migrate::must_be_current(schema)?;
    Ok(Last { seq: seq.unwrap_or(0), is_of_a_day_before: is_before.unwrap_or(false) })
}

/// One action being written ([`Store::act`](super::Store)).
pub struct Entry<'a> {
    db: &'a Db,
    /// Who does it, where and when; cleaned.
    pub stamp: &'a Stamp,
    /// Its place in the order of writing; events and case entries carry it.
    pub seq: i64,
    name: Cell<ActionName>,
    about: RefCell<String>,
    line: RefCell<Option<String>>,
    images: RefCell<Vec<Image>>,
    /// Records that it is about without an image of them.
    concerned: RefCell<Vec<Subject>>,
    /// How many events it wrote so far.
    events: Cell<i64>,
}

/// How many events one action may write: an event's number is its action's, times this, and its own place.
const EVENTS: i64 = 16;

impl<'a> Entry<'a> {
    /// Does `work` as one action of a seat, behind the [`last`]. Its row is written once the work is done, with all that
    /// undo needs; work that touched nothing leaves none. `stamp` must be cleaned (`entering::stamp`).
    pub fn run<T>(
        db: &'a Db,
        last: i64,
        seat: &str,
        stamp: &'a Stamp,
        name: ActionName,
        work: impl FnOnce(&Self) -> Result<T>,
    ) -> Result<T> {
        let action = Self {
            db,
            stamp,
            seq: last + 1,
            name: Cell::new(name),
            about: RefCell::default(),
            line: RefCell::default(),
            images: RefCell::default(),
            concerned: RefCell::default(),
            events: Cell::new(0),
        };
        let done = work(&action)?;
        action.write(seat)?;
        Ok(done)
    }

    fn write(self, seat: &str) -> Result<()> {
        let (images, line) = (self.images.into_inner(), self.line.into_inner());
        if images.is_empty() {
            debug_assert!(line.is_none() && self.events.get() == 0, "what happened happened to a record");
            return Ok(());
        }
        self.db.execute(
            "INSERT INTO actions (seq, at, desk, worker, name, about, seat, images, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            values![
                self.seq,
                self.stamp.now.at,
                self.stamp.desk,
                self.stamp.worker,
                self.name.get().code(),
                self.about.into_inner(),
                seat,
                serde_json::to_string(&images).map_err(internal)?,
                line
            ],
        )?;
        let subjects = audit::subjects_of(&images, self.concerned.into_inner());
        audit::write(self.db, seat, self.stamp, What::Changed, &subjects, Detail::of(self.name.get().audited()))
    }

    /// A record that the action is about, which the audit shall name although undo keeps no image of it.
    pub fn concerns(&self, kind: Record, id: &str) {
        self.concerned.borrow_mut().push(Subject::new(kind, id));
    }

    /// The records that it touched so far.
    pub fn touched(&self) -> Vec<(Touched, String)> {
        self.images.borrow().iter().map(|image| (image.kind, image.id.clone())).collect()
    }

    /// The records that it made so far.
    pub fn made(&self) -> Vec<Made> {
        begun_again::made_by(&self.images.borrow())
    }

    /// Whether anybody can take it back.
    pub fn can_be_taken_back(&self) -> bool {
        self.name.get().taken_back_by() != TakenBack::Nobody
    }

    /// What the action is about: a ticket or a case number, never a name.
    pub fn about(&self, about: &str) {
        *self.about.borrow_mut() = entering::line(about);
    }

    /// That it is another action than it began as, seen from what was read since.
    pub fn is_rather(&self, name: ActionName) {
        self.name.set(name);
    }

    /// The fast line that is recorded, for undo and for the Up key until its day is over.
    pub fn typed_as(&self, line: &str) {
        *self.line.borrow_mut() = Some(line.to_owned());
    }

    /// The number of the next event that this action writes.
    pub fn event_id(&self) -> i64 {
        let place = self.events.get();
        debug_assert!(place < EVENTS, "an action writes few events");
        self.events.set(place + 1);
        self.seq * EVENTS + place
    }

    /// A record that this action makes: undo will set it aside.
    pub fn creates(&self, kind: Touched, id: &str) {
        self.images.borrow_mut().push(Image { kind, id: id.to_owned(), content_after: 1, before: None });
    }

    /// A record that this action is about to change. Gives the versions that the change must write. A record that it
    /// changes a second time is put back to what it was before the first.
    /// Refused where the record is about somebody whose record is only kept.
    pub fn changes<T: Serialize>(&self, kind: Touched, id: &str, before: &T) -> Result<Versions> {
        if !self.name.get().is_move() {
            restrictions::must_be_free(self.db, kind, id)?;
        }
        let found = Versions::of(self.db, kind, id)?;
        let next = found.next();
        let mut images = self.images.borrow_mut();
        if let Some(image) = images.iter_mut().find(|image| image.kind == kind && image.id == id) {
            image.content_after = next.content;
            return Ok(next);
        }
        drop(images);
        self.keeps(kind, id, next.content, &Before { content: found.content, record: before })?;
        Ok(next)
    }

    /// Something small that undo shall know again. Refused as above.
    pub fn remembers<T: Serialize>(&self, kind: Touched, id: &str, what: &T) -> Result<()> {
        restrictions::must_be_free(self.db, kind, id)?;
        self.keeps(kind, id, 0, what)
    }

    fn keeps<T: Serialize>(&self, kind: Touched, id: &str, content_after: i64, what: &T) -> Result<()> {
        let before = Some(serde_json::to_value(what).map_err(internal)?);
        self.images.borrow_mut().push(Image { kind, id: id.to_owned(), content_after, before });
        Ok(())
    }
}

fn internal(error: serde_json::Error) -> Error {
    Error::new(Kind::Internal).because(error)
}

/// What a statement with `WHERE id = .. AND version = ..` must have done: zero rows means that somebody else was
/// faster.
pub fn must_change_one(rows: usize) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::new(Kind::Conflict)) }
}
