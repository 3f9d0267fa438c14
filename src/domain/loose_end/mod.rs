//! What is not finished at the end of a day: each loose end is about one record and says in data why it stands there.
//!
//! [`visits`] finds those of a day's visits, [`times`] the times that cannot be right and what they more likely were.
//! What blocks comes first: people who would be left standing in the waiting room for ever, then figures that would be
//! wrong for ever, then what somebody would forget.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    case::CaseRow,
    ids::{CaseId, PersonId, ReferralId, ServiceId, VisitId},
    referral::{CheckRow, Whom},
    request::{Request, coded_enum},
    visit::{Status, Visit},
};

mod others;
pub mod times;
pub mod visits;

pub use others::{Begun, Others};
pub use times::{Because, Fix, Likely, Odd};

coded_enum! {
    /// The kinds of loose ends, what blocks first.
    EndKind {
        /// A visit that is not over.
        Open = "open-visit",
        /// A visit whose times cannot be right.
        Times = "odd-times",
        /// A closed visit without a topic or an outcome.
        Unsaid = "unsaid-visit",
        /// Something that was typed at this seat and never recorded.
        Draft = "draft",
        /// The same of others, here or at other seats.
        OthersDrafts = "others-drafts",
        /// A referral after which nobody will ask.
        NoCheckBack = "no-check-back",
        /// A case in which nobody knows what comes next.
        NoNextStep = "no-next-step",
        /// A case whose day has come, and in which nothing was done.
        CaseDue = "case-due",
        /// A referral whose day has come, and after which nobody asked.
        CheckDue = "check-due",
        /// A person who came and was never asked whether we may follow the matter up.
        NoConsent = "no-consent",
    }
}

impl EndKind {
    /// Whether the day's figures are wrong as long as this is not decided.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Open | Self::Times)
    }
}

/// Something that is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LooseEnd {
    /// A visit that is not over.
    Open(OpenVisit),
    /// A visit that is over, with times that cannot be right.
    Times(OddTimes),
    /// A closed visit of which too little is said.
    Unsaid(Unsaid),
    /// Words of this seat that were never recorded.
    Draft(OwnDraft),
    /// Whose texts wait beside those of this seat. What they say is nobody's here to read.
    OthersDrafts(Others),
    /// A referral of this day without a day to ask.
    NoCheckBack(CheckRow),
    /// An open case without next action.
    NoNextStep(CaseRow),
    /// A case whose day has come.
    CaseDue(CaseRow),
    /// A referral whose day has come.
    CheckDue(CheckRow),
    /// The latest open case of a person who came on this day and was never asked.
    NoConsent(CaseRow),
}

/// Which loose end: what kind about which record. It stays the same while others come and go.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EndKey {
    /// What kind.
    pub kind: EndKind,
    /// The record's id, or the draft's place.
    pub record: String,
}

/// A visit, as far as one needs to know which one it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRef {
    /// Its id.
    pub id: VisitId,
    /// The day's number.
    pub ticket: u32,
    /// Its day: on another one the same number is somebody else's.
    pub day: NaiveDate,
    /// What to call the person by.
    pub called: Option<String>,
    /// Who served it.
    pub worker: String,
    /// What was asked for.
    pub requests: Vec<Request>,
    /// Its version, for whoever decides.
    pub version: i64,
    /// Whether the record of its person is only kept. A visit alone does not say: it is known once it was looked up.
    pub restricted: bool,
}

impl From<&Visit> for VisitRef {
    fn from(visit: &Visit) -> Self {
        Self {
            id: visit.id.clone(),
            ticket: visit.ticket,
            day: visit.day,
            called: visit.called().map(str::to_owned),
            worker: visit.worker.clone(),
            requests: visit.draft.requests.clone(),
            version: visit.version,
            restricted: false,
        }
    }
}

/// A visit that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenVisit {
    /// Which one.
    pub visit: VisitRef,
    /// Where it stands.
    pub status: Status,
    /// The desk that has it; empty when none has.
    pub desk: String,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// When it more likely ended than now; none where now is as good as any other moment.
    pub ended: Option<Likely>,
    /// Of somebody who waits, from when to when they were more likely received, where they were; none where now is as good.
    pub received: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

/// A visit whose times cannot be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddTimes {
    /// Which one.
    pub visit: VisitRef,
    /// What is odd.
    pub odd: Odd,
    /// How long it took, in minutes.
    pub minutes: i64,
    /// What would make it right, the most likely first.
    pub fixes: Vec<Fix>,
}

/// A closed visit of which too little is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaid {
    /// Which one.
    pub visit: VisitRef,
    /// Whether nobody said what it was about.
    pub topic: bool,
    /// Whether nobody said how something in it ended.
    pub outcome: bool,
}

coded_enum! {
    /// Where something was typed.
    DraftPlace {
        /// In the fast line.
        FastLine = "fast-line",
        /// In a form.
        Form = "form",
        /// In answer to a question.
        Question = "question",
    }
}

/// Words of this seat that were never recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDraft {
    /// Where they were typed.
    pub place: DraftPlace,
    /// The name under which they are kept.
    pub slot: String,
    /// The words; of a form its fields, as they are kept; of a place that somebody is sent to its name.
    pub words: String,
    /// On the board of which day a visit was begun.
    pub day: Option<NaiveDate>,
    /// What was answered in words to the questions that led to this one, and goes with its answer: the first at the
    /// beginning.
    pub before: Vec<String>,
    /// What it is about; nothing where it is a visit or a service that is not there yet, or where its record is gone.
    pub about: Option<DraftAbout>,
    /// What it was about, where that was taken back: nobody goes on with it, but it says whose words these are.
    pub was_about: Option<Box<DraftAbout>>,
    /// Whether the record of the person whom it is about is only kept.
    pub restricted: bool,
}

impl OwnDraft {
    /// Of an answer, which question it is to: the name that begins its slot.
    pub fn question(&self) -> &str {
        self.slot.split(':').next().unwrap_or_default()
    }

    /// Whether it was typed about a record, which may be gone.
    pub fn has_record(&self) -> bool {
        self.slot.split(':').nth(1).is_some_and(|record| !record.is_empty())
    }
}

/// What a text is about, with what the board says of it and nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAbout {
    /// A visit.
    Visit(VisitRef),
    /// A case.
    Case {
        /// Which one.
        id: CaseId,
        /// Its number.
        number: String,
        /// Whose: the name, or the card code.
        label: String,
        /// What it is about.
        subject: String,
    },
    /// A referral.
    Referral(ReferralId, String, Whom),
    /// A person: the name, or the card code.
    Person(PersonId, String),
    /// A service of the directory, by its name.
    Service(ServiceId, String),
    /// A day.
    Day(NaiveDate),
}

impl LooseEnd {
    /// What kind it is.
    pub const fn kind(&self) -> EndKind {
        match self {
            Self::Open(_) => EndKind::Open,
            Self::Times(_) => EndKind::Times,
            Self::Unsaid(_) => EndKind::Unsaid,
            Self::Draft(_) => EndKind::Draft,
            Self::OthersDrafts(_) => EndKind::OthersDrafts,
            Self::NoCheckBack(_) => EndKind::NoCheckBack,
            Self::NoNextStep(_) => EndKind::NoNextStep,
            Self::CaseDue(_) => EndKind::CaseDue,
            Self::CheckDue(_) => EndKind::CheckDue,
            Self::NoConsent(_) => EndKind::NoConsent,
        }
    }

    /// Which one it is.
    pub fn key(&self) -> EndKey {
        EndKey { kind: self.kind(), record: self.record().to_owned() }
    }

    /// The visit that it is about.
    pub const fn visit(&self) -> Option<&VisitRef> {
        match self {
            Self::Open(OpenVisit { visit, .. })
            | Self::Times(OddTimes { visit, .. })
            | Self::Unsaid(Unsaid { visit, .. }) => Some(visit),
            _ => None,
        }
    }

    /// The case that it is about.
    pub const fn case(&self) -> Option<&CaseRow> {
        match self {
            Self::NoNextStep(case) | Self::CaseDue(case) | Self::NoConsent(case) => Some(case),
            _ => None,
        }
    }

    /// The referral that it is about.
    pub const fn referral(&self) -> Option<&CheckRow> {
        match self {
            Self::NoCheckBack(check) | Self::CheckDue(check) => Some(check),
            _ => None,
        }
    }

    /// Whether it is about somebody whose record is only kept.
    pub fn is_restricted(&self) -> bool {
        self.visit().is_some_and(|visit| visit.restricted)
            || self.case().is_some_and(|case| case.restricted)
            || self.referral().is_some_and(|check| check.whom.restricted)
            || matches!(self, Self::Draft(draft) if draft.restricted)
    }

    /// Whether nothing can be decided about it as long as that is so: every answer would be written about the person. A visit
    /// is ended all the same, its times are put right, and words that were begun are thrown away.
    pub fn is_held(&self) -> bool {
        self.is_restricted() && !matches!(self, Self::Open(_) | Self::Times(_) | Self::Draft(_))
    }

    /// How many things it comes to: of others' texts each.
    pub fn count(&self) -> usize {
        if let Self::OthersDrafts(others) = self { others.count() as usize } else { 1 }
    }

    /// The visit that it is about, to say more of it.
    pub const fn visit_mut(&mut self) -> Option<&mut VisitRef> {
        match self {
            Self::Open(OpenVisit { visit, .. })
            | Self::Times(OddTimes { visit, .. })
            | Self::Unsaid(Unsaid { visit, .. }) => Some(visit),
            _ => None,
        }
    }

    fn record(&self) -> &str {
        if let Self::Draft(draft) = self {
            return &draft.slot;
        }
        let visit = self.visit().map(|visit| visit.id.as_str());
        let case = || self.case().map(|case| case.id.as_str());
        let referral = || self.referral().map(|check| check.id.as_str());
        visit.or_else(case).or_else(referral).unwrap_or_default()
    }
}

/// Puts what blocks first; those of one kind stay in their order.
pub fn in_order(mut ends: Vec<LooseEnd>) -> Vec<LooseEnd> {
    ends.sort_by_key(LooseEnd::kind);
    ends
}

#[cfg(test)]
mod tests;
