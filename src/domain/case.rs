//! A case: what is followed up, for whom, by when, and on whom it waits.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

pub use super::{
    consent::{Consent, Given, Mandate},
    timeline::{CaseEntry, Detail, EntryKind, NewEntry},
};
use super::{
    ids::{CaseId, Code, PersonId, VisitId},
    person::Person,
    request::coded_enum,
};

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

impl WaitingOn {
    const US: &str = "us";
    const PERSON: &str = "person";

    /// Its stable name: of an institution its code.
    pub fn code(&self) -> &str {
        match self {
            Self::Us => Self::US,
            Self::Person => Self::PERSON,
            Self::Institution(code) => code.as_str(),
        }
    }

    /// Who has this name.
    pub fn from_code(code: &str) -> Self {
        match code {
            Self::US => Self::Us,
            Self::PERSON => Self::Person,
            code => Self::Institution(Code::from(code)),
        }
    }
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
        /// Nobody ended it: the person was erased. It counts as closed for nobody.
        Erased = "erased",
    }
}

impl CloseReason {
    /// Those that somebody can give, in the order in which they are offered.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|reason| *reason != Self::Erased)
    }
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
    /// Until this day the pane does not show it.
    #[serde(default)]
    pub snoozed_until: Option<NaiveDate>,
    /// What the person agreed to, the first first.
    #[serde(default)]
    pub consents: Vec<Consent>,
    /// What we may do in the person's name.
    #[serde(default)]
    pub mandate: Option<Mandate>,
    /// Why it was closed.
    pub closed_reason: Option<CloseReason>,
    /// Grows with every change.
    pub version: i64,
    /// The timeline, oldest first.
    pub entries: Vec<CaseEntry>,
}

impl Case {
    /// Whether nobody knows what comes next: it is open, we have the move, and no action is named. Its day alone keeps
    /// it in sight.
    pub fn lacks_next(&self) -> bool {
        let unnamed = self.next_action.as_deref().is_none_or(|action| action.trim().is_empty());
        self.status == CaseStatus::Open && self.waiting_on == WaitingOn::Us && unnamed
    }

    /// The day until which it is set aside, as long as that lies ahead.
    pub fn sleeps_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.snoozed_until.filter(|until| *until > today && self.status == CaseStatus::Open)
    }

    /// The same without the private notes of others.
    #[must_use]
    pub fn seen_by(mut self, reader: &str) -> Self {
        self.entries.retain(|entry| entry.is_seen_by(reader));
        self
    }
}

/// One change of what a case says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseEdit {
    /// What it is about.
    Subject(String),
    /// Its topic.
    Topic(Option<Code>),
    /// Who follows it; initials.
    Worker(String),
}

/// Which cases somebody wants to see; everything left out is no condition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Those of this worker; initials.
    pub worker: Option<String>,
    /// Those of this topic.
    pub topic: Option<Code>,
    /// Those that wait on this institution.
    pub institution: Option<Code>,
}

impl CaseFilter {
    /// Whether every case passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// For how many days a case may wait on somebody else before we ask what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patience {
    /// With the person, and with institutions that have no limit of their own.
    pub days: u16,
    /// With these institutions.
    pub own: HashMap<Code, u16>,
}

impl Default for Patience {
    fn default() -> Self {
        Self { days: 30, own: HashMap::new() }
    }
}

impl Patience {
    /// The days for somebody.
    pub fn with(&self, who: &WaitingOn) -> u16 {
        match who {
            WaitingOn::Institution(code) => self.own.get(code).copied().unwrap_or(self.days),
            WaitingOn::Us | WaitingOn::Person => self.days,
        }
    }

    /// The fewest days for anybody.
    pub fn shortest(&self) -> u16 {
        self.own.values().copied().fold(self.days, u16::min)
    }

    /// The first day on which a case that began to wait on somebody is no longer too long with them.
    pub fn since(days: u16, today: NaiveDate) -> NaiveDate {
        today.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN)
    }

    /// Whether somebody has let us wait longer than that.
    pub fn is_over(&self, who: &WaitingOn, since: NaiveDate, today: NaiveDate) -> bool {
        *who != WaitingOn::Us && since < Self::since(self.with(who), today)
    }
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
    /// Since when.
    pub waiting_since: NaiveDate,
    /// Who follows it.
    pub worker: String,
    /// What it is about.
    pub subject: String,
    /// Whether its person's record is only kept.
    pub restricted: bool,
}

/// What the cases pane shows: what we must do, overdue first; what has waited on others for too long; what we must do
/// later; and counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseList {
    /// Cases whose day has come, by that day: those in which we have the next move, and those of others at which we
    /// look again. Then those that waited on others for too long, the longest first. Then ours of later days.
    pub rows: Vec<CaseRow>,
    /// How many are overdue.
    pub overdue: u32,
    /// How many are due today.
    pub today: u32,
    /// How many of ours are due later.
    pub later: u32,
    /// How many wait on the person or an institution, whether we look again today or not.
    pub with_others: u32,
    /// How many of these have waited for too long, and have no day that has come.
    pub too_long: u32,
    /// How many are set aside until a day, and counted nowhere else.
    pub snoozed: u32,
    /// The longest wait on somebody else, in days, and on whom.
    pub longest: Option<(WaitingOn, i64)>,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An open case in which we have the next move.
    pub(crate) fn case() -> Case {
        let day = "2026-11-18".parse().expect("a day");
        Case {
            id: "c".into(),
            number: "2026-0001".to_owned(),
            person: Person { id: "p".into(), name: None, card_code: String::new(), reach: None, language: None },
            topic: None,
            subject: String::new(),
            worker: "EB".to_owned(),
            status: CaseStatus::Open,
            next_action: Some("appeler".to_owned()),
            due: Some(day),
            waiting_on: WaitingOn::Us,
            waiting_since: day,
            snoozed_until: None,
            consents: Vec::new(),
            mandate: None,
            closed_reason: None,
            version: 1,
            entries: Vec::new(),
        }
    }

    #[test]
    fn a_case_without_a_named_action_lacks_its_next_step_unless_somebody_else_has_it() {
        assert!(!case().lacks_next());
        let unnamed = Case { next_action: Some(" ".to_owned()), ..case() };
        assert!(unnamed.lacks_next());
        assert!(!Case { waiting_on: WaitingOn::Person, ..unnamed.clone() }.lacks_next());
        assert!(!Case { status: CaseStatus::Closed, ..unnamed }.lacks_next());
    }

    #[test]
    fn patience_is_over_the_day_after_its_last() {
        let patience = Patience { days: 10, own: HashMap::from([("mut".into(), 40)]) };
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let today = day("2026-11-18");
        let over = |who: &WaitingOn, since| patience.is_over(who, day(since), today);
        assert!(!over(&WaitingOn::Person, "2026-11-08") && over(&WaitingOn::Person, "2026-11-07"));
        assert!(!over(&WaitingOn::Institution("mut".into()), "2026-10-09"));
        assert!(over(&WaitingOn::Institution("mut".into()), "2026-10-08"));
        assert!(over(&WaitingOn::Institution("cpas".into()), "2026-11-07"));
        assert!(!over(&WaitingOn::Us, "2020-01-01"), "we do not wait on ourselves");
    }

    #[test]
    fn a_case_that_was_set_aside_wakes_on_its_day() {
        let until = "2026-11-20".parse().expect("a day");
        let asleep = Case { snoozed_until: Some(until), ..case() };
        assert_eq!(asleep.sleeps_until("2026-11-19".parse().expect("a day")), Some(until));
        assert_eq!(asleep.sleeps_until(until), None);
    }
}
