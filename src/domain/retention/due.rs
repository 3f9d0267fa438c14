//! What has come to its end: as it is listed, kept, and erased.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::domain::ids::{CaseId, PersonId};

/// A record about which somebody is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "kebab-case")]
pub enum RecordId {
    /// A person, with all that belongs to them.
    Person(PersonId),
    /// A case alone.
    Case(CaseId),
}

impl RecordId {
    /// The code of its kind.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Case(_) => "case",
        }
    }

    /// The id itself.
    pub fn id(&self) -> &str {
        match self {
            Self::Person(id) => id.as_str(),
            Self::Case(id) => id.as_str(),
        }
    }
}

/// A record whose time has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueRecord {
    /// Which.
    #[serde(flatten)]
    pub record: RecordId,
    /// What it is called: a person's name or card code, a case's number.
    pub label: String,
    /// A case's subject; empty for a person.
    pub about: String,
    /// How many cases go with it.
    pub cases: u32,
    /// The last contact.
    pub last: NaiveDate,
    /// The first day on which it is due.
    pub due: NaiveDate,
}

/// How much of something has come to its end, without a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// How many; at least so many where they were not all counted.
    pub count: u64,
    /// Whether there are more than were counted.
    pub more: bool,
}

impl Amount {
    /// Of what was counted up to a limit and one more.
    pub const fn counted(found: u64, limit: u64) -> Self {
        if found > limit { Self { count: limit, more: true } } else { Self { count: found, more: false } }
    }

    /// Whether there is nothing.
    pub const fn is_empty(self) -> bool {
        self.count == 0
    }
}

/// What comes to its end by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueList {
    /// By which day.
    pub by: NaiveDate,
    /// People and cases, the longest without contact first.
    pub records: Vec<DueRecord>,
    /// Whether there are more than are listed.
    pub more: bool,
    /// Visits without a person that have free text.
    pub notes: Amount,
    /// Days that have free text.
    pub days: Amount,
    /// What was begun and not recorded, at seats that nobody takes any more.
    pub drafts: Amount,
    /// Lines of who read and changed what.
    pub audit: Amount,
    /// Lines of what each desk did.
    pub actions: Amount,
}

impl DueList {
    /// Whether nothing is due.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.amounts().iter().all(|(_, amount)| amount.is_empty())
    }

    /// What has no list, and how much of it there is.
    pub const fn amounts(&self) -> [(Kind, Amount); 5] {
        [
            (Kind::Notes, self.notes),
            (Kind::Days, self.days),
            (Kind::Drafts, self.drafts),
            (Kind::Audit, self.audit),
            (Kind::Actions, self.actions),
        ]
    }

    /// How many people are listed.
    pub fn people(&self) -> usize {
        self.records.iter().filter(|due| matches!(due.record, RecordId::Person(_))).count()
    }

    /// How many cases are listed by themselves.
    pub fn cases(&self) -> usize {
        self.records.len() - self.people()
    }
}

/// A record that somebody keeps longer, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Which.
    #[serde(flatten)]
    pub record: RecordId,
    /// What it is called.
    pub label: String,
    /// Through which day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who decided; initials.
    pub worker: String,
}

/// One erasing of what was due.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// When.
    pub at: DateTime<Utc>,
    /// Who confirmed; initials.
    pub worker: String,
    /// People erased.
    pub people: u64,
    /// Cases erased by themselves.
    pub cases: u64,
    /// Visits and days whose free text was emptied.
    pub notes: u64,
    /// Texts begun and not recorded.
    pub drafts: u64,
    /// Lines of who read and changed what, and of what each desk did.
    pub audit: u64,
    /// Records that were listed and not erased, because something had changed about them meanwhile.
    pub spared: u64,
}

impl Run {
    /// Whether it erased nothing of what was listed.
    pub const fn is_nothing(&self) -> bool {
        self.people + self.cases + self.notes + self.drafts + self.audit == 0
    }
}
