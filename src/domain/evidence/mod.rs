//! What a counter sees of other counters, told in public: how many requests replace an institution's counter, what they
//! cost, how long cases wait on it, what was impossible and why.
//!
//! A [`Tally`] is fed from the record and holds everything. [`Tally::disclose`] makes an [`Evidence`] of it, in which
//! nothing small is left ([`disclosure`]): only that leaves the house, as a page or as a file. Files of several
//! services are added ([`Evidence::plus`]) without any record of a person; what one of them keeps back makes the sum a
//! range ([`Range`]).
//!
//! **Compatibility.** [`Evidence`] is the format of a file, described in `docs/evidence.schema.json`. What it means
//! never changes under the same [`VERSION`]; a file of another version is refused.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{consent::Given, ids::Code, request::coded_enum};

pub mod disclosure;
mod parts;
mod publishing;
mod quotable;
mod range;
mod sum;
mod tally;
mod wilson;

pub use parts::{Key, Parts};
pub use publishing::{Unfit, publishable};
pub use quotable::{LONGEST, Near, Revealing, capitalised, near_name, revealing};
pub use range::Range;
pub use sum::{Counted, Overlap};
pub use tally::{RequestFacts, Tally};
pub use wilson::{Share, share};

/// The name of the file's format.
pub const FORMAT: &str = "guichet-evidence";

/// The version of the file's format.
pub const VERSION: u32 = 1;

/// From how many on something may be told; smaller counts are kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Threshold(u64);

impl Threshold {
    /// No threshold is lower: with two, either of the two people counted would know the other.
    pub const LOWEST: u64 = 3;

    /// None is higher: it would be a mistake of typing.
    pub const HIGHEST: u64 = 1_000;

    /// A threshold; `None` where it would not protect, or is a mistake.
    pub fn new(k: u64) -> Option<Self> {
        (Self::LOWEST..=Self::HIGHEST).contains(&k).then_some(Self(k))
    }

    /// The number.
    pub const fn get(self) -> u64 {
        self.0
    }
}

impl TryFrom<u64> for Threshold {
    type Error = String;

    fn try_from(k: u64) -> Result<Self, String> {
        Self::new(k).ok_or_else(|| format!("a threshold from {} to {}", Self::LOWEST, Self::HIGHEST))
    }
}

impl From<Threshold> for u64 {
    fn from(threshold: Threshold) -> Self {
        threshold.0
    }
}

/// Whose figures they are, and of which days.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The name of the service.
    pub service: String,
    /// Its commune; may be empty.
    pub commune: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

coded_enum! {
    /// How long the longest wait was: a band, because a number of days would tell which case it was.
    Longest {
        /// At most a month.
        Month = "month",
        /// At most three months.
        Quarter = "quarter",
        /// At most six months.
        HalfYear = "half-year",
        /// At most a year.
        Year = "year",
        /// More than a year.
        Longer = "longer",
    }
}

impl Longest {
    /// The band of a number of days.
    pub const fn of_days(days: u32) -> Self {
        match days {
            0..=31 => Self::Month,
            32..=92 => Self::Quarter,
            93..=183 => Self::HalfYear,
            184..=366 => Self::Year,
            _ => Self::Longer,
        }
    }
}

/// How long cases wait on an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delay {
    /// On which.
    pub on: Key,
    /// Half of them waited at most this many days; of several services, the smallest and the largest of their medians,
    /// between which that of all lies.
    pub median_days: Range,
    /// The longest wait.
    pub longest: Longest,
}

/// What is told of one institution beside its requests. Both lists are parts of its requests; neither says its total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Detail {
    /// Of which.
    pub of: Key,
    /// What could not be done, by reason.
    pub impossible: Parts,
    /// What stood in the way; a request may have several.
    pub obstacles: Parts,
}

/// The answers to one question of the digital check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Said yes.
    pub yes: u64,
    /// Said no.
    pub no: u64,
    /// How many sources keep their answers back because they are too few.
    pub kept_back: u32,
}

/// The three questions of the digital check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Knows a public computer space.
    pub knows_space: Answers,
    /// Needs help with online procedures.
    pub needs_help: Answers,
    /// Has a stable connection.
    pub stable_connection: Answers,
}

impl Check {
    /// The three, in the order in which they are asked.
    pub const fn all(&self) -> [Answers; 3] {
        [self.knows_space, self.needs_help, self.stable_connection]
    }

    const fn of([knows_space, needs_help, stable_connection]: [Answers; 3]) -> Self {
        Self { knows_space, needs_help, stable_connection }
    }
}

/// Words of somebody who agreed to be quoted without a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Testimony {
    /// The words.
    pub text: String,
    /// What it was about; told only beside a count of it, and no count of topics is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// Whose counter was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Key>,
}

/// A testimony as the house keeps it: apart from the visit, with the month and no day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// By what it is named when it is withdrawn.
    pub code: String,
    /// The first day of its month.
    pub month: NaiveDate,
    /// What was said, and what about.
    #[serde(flatten)]
    pub words: Words,
    /// Who recorded it; initials.
    pub recorded_by: String,
}

/// Words about to be kept as a testimony.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// The words to be quoted.
    pub text: String,
    /// The topic of the visit.
    pub topic: Option<Code>,
    /// The institution whose counter was closed.
    pub institution: Option<Code>,
    /// How the person agreed.
    pub given: Given,
}

/// What may be told: of one service, or of several together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// Smaller counts are kept back.
    pub k: Threshold,
    /// Whose figures, and of which days; in order.
    pub sources: Vec<Source>,
    /// Visits.
    pub visits: Range,
    /// Requests that replaced a counter, by institution.
    pub institutions: Parts,
    /// Minutes noted for these, by institution.
    pub minutes: Parts,
    /// Of these minutes, on hold.
    pub hold_minutes: Parts,
    /// More about the institutions that are told, in their order.
    pub details: Vec<Detail>,
    /// Cases that waited on an institution, by institution.
    pub waiting: Parts,
    /// How long they waited, in the same order.
    pub delays: Vec<Delay>,
    /// What could not be done, by reason; of all requests.
    pub impossible: Parts,
    /// What stood in the way; of all requests.
    pub obstacles: Parts,
    /// Rights that people did not have and that were explained or asked for: in how many visits. A visit may have
    /// several.
    pub rights: Parts,
    /// The digital check.
    pub check: Check,
    /// Testimonies, in the order of their words, so that nothing tells when they were given.
    pub testimonies: Vec<Testimony>,
}
