//! The audit: who read, changed, handed out or erased which record, and when. An entry names records by their ids and
//! says what was done in words of the program; nothing that somebody typed about a person can stand in it.
//!
//! Entries are chained. Each carries the SHA-256 of the hash of the entry before it followed by its own fields
//! ([`Fields::chained`]), so that an entry cannot be changed, left out or put in later without every later hash being
//! another. Whoever can write the file could make the whole chain anew; a [`Seal`] on paper, which says one entry's
//! number and the beginning of its hash, is what such a person cannot reach.

mod chain;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

pub use self::chain::{Broken, Fault, Fields, Hash, Seal, Verified};
use super::request::coded_enum;

coded_enum! {
    /// What was done.
    What {
        /// The chain began: what came before was not entered.
        Began = "began",
        /// A case was opened to be read.
        ReadCase = "read-case",
        /// A person's page was opened.
        ReadPerson = "read-person",
        /// A visit of a known person was opened.
        ReadVisit = "read-visit",
        /// A referral was opened.
        ReadReferral = "read-referral",
        /// A list with names, or of what was entered here, was read on the command line.
        ReadList = "read-list",
        /// A record was changed; the detail is the action's code.
        Changed = "changed",
        /// An action was taken back; the detail is the action's code.
        Undone = "undone",
        /// Records were read in from a file.
        Imported = "imported",
        /// Records that had been read in were taken back.
        Withdrawn = "withdrawn",
        /// A file was written, or all that is held about a person was handed out.
        Exported = "exported",
        /// Something was sent to the printer.
        Printed = "printed",
        /// Content was erased for good.
        Erased = "erased",
        /// Content that a backup brought back was erased again.
        ErasedAgain = "erased-again",
        /// A person's record was set apart: kept, and not used.
        Restricted = "restricted",
        /// A person's record is used again.
        Released = "released",
        /// What a person asked for was refused.
        Refused = "refused",
        /// A record was kept on purpose beyond its time.
        Kept = "kept",
        /// A backup was made.
        BackedUp = "backed-up",
        /// A backup was put in the record's place.
        Restored = "restored",
        /// The record was encrypted, decrypted or given another key, or who may open it was changed.
        Keys = "keys",
        /// The record was opened with a passphrase.
        Opened = "opened",
        /// The screen was locked.
        Locked = "locked",
        /// The screen was unlocked.
        Unlocked = "unlocked",
        /// Somebody tried to open the record or to unlock the screen and could not; the count is of the tries.
        NotUnlocked = "not-unlocked",
        /// The settings were changed.
        Settings = "settings",
        /// The oldest entries were removed after their time; the record is the anchor at which the chain begins now.
        Forgotten = "forgotten",
        /// A rescue could not read entries of before: they are lost with the damaged file; the count is of those, where it
        /// is known.
        Lost = "lost",
    }
}

impl What {
    /// Whether somebody looked, or tried to, and nothing else came of it.
    pub const fn only_looks(self) -> bool {
        matches!(
            self,
            Self::ReadCase
                | Self::ReadPerson
                | Self::ReadVisit
                | Self::ReadReferral
                | Self::ReadList
                | Self::Opened
                | Self::Locked
                | Self::Unlocked
                | Self::NotUnlocked
        )
    }

    /// Whether what is recorded is another than before: a backup from then lacks it.
    pub const fn changes_the_record(self) -> bool {
        matches!(
            self,
            Self::Changed
                | Self::Undone
                | Self::Imported
                | Self::Withdrawn
                | Self::Erased
                | Self::ErasedAgain
                | Self::Restricted
                | Self::Released
                | Self::Refused
                | Self::Kept
                | Self::Forgotten
        )
    }
}

coded_enum! {
    /// The kinds of records that an entry can name.
    Record {
        /// A visit.
        Visit = "visit",
        /// A person.
        Person = "person",
        /// A case.
        Case = "case",
        /// A referral.
        Referral = "referral",
        /// A service of the directory.
        Service = "service",
        /// A day as a whole.
        Day = "day",
        /// An entry of the audit itself: its number and its hash.
        Audit = "audit",
        /// A worker whose passphrase was given, changed, taken away or tried: their initials.
        Worker = "worker",
    }
}

/// What stands for a blank in the initials of an entry: a blank ends a record there.
const BLANK: &str = "\u{a0}";

/// A record that an entry is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Subject {
    /// What kind of record.
    pub kind: Record,
    /// Its id; of a worker, who has none, the initials.
    pub id: String,
}

impl Subject {
    /// A record of a kind, by its id.
    pub fn new(kind: Record, id: &str) -> Self {
        Self { kind, id: id.to_owned() }
    }

    /// How it stands in an entry: `case:<id>`.
    pub fn code(&self) -> String {
        match self.kind {
            Record::Worker => [self.kind.code(), ":", &self.id.replace(' ', BLANK)].concat(),
            kind => [kind.code(), ":", &self.id].concat(),
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        let (kind, id) = code.split_once(':')?;
        Some(match Record::from_code(kind)? {
            Record::Worker => Self::new(Record::Worker, &id.replace(BLANK, " ")),
            kind => Self::new(kind, id),
        })
    }
}

/// Several records as they stand in one entry.
pub fn subjects_code(subjects: &[Subject]) -> String {
    subjects.iter().map(Subject::code).collect::<Vec<_>>().join(" ")
}

/// The records of an entry; what another version of the program wrote is left out.
pub fn subjects_of(code: &str) -> Vec<Subject> {
    code.split(' ').filter_map(Subject::from_code).collect()
}

/// What an entry says beside who, what and which record: words of the program, known when it was compiled, and a
/// number. Nothing that somebody typed fits in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    word: &'static str,
    form: &'static str,
    count: Option<u64>,
}

impl Detail {
    /// Nothing more.
    pub const NONE: Self = Self { word: "", form: "", count: None };

    /// One word: an action's code, what was written, what was done with the keys.
    pub const fn of(word: &'static str) -> Self {
        Self { word, form: "", count: None }
    }

    /// The form of a file, by the ending of its name.
    #[must_use]
    pub const fn as_form(self, form: &'static str) -> Self {
        Self { form, ..self }
    }

    /// How many records.
    #[must_use]
    pub const fn counted(self, count: u64) -> Self {
        Self { count: Some(count), ..self }
    }

    /// How many records, where that was said.
    pub const fn count(&self) -> Option<u64> {
        self.count
    }

    /// As it stands in an entry: `report.pdf`, `case-close`, or nothing.
    pub fn code(&self) -> String {
        if self.form.is_empty() { self.word.to_owned() } else { format!("{}.{}", self.word, self.form) }
    }
}

/// An entry as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Its place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// On which day of the counter.
    pub day: NaiveDate,
    /// Who; empty where nobody said.
    pub worker: String,
    /// At which desk.
    pub desk: String,
    /// What.
    pub what: What,
    /// What more: an action's code, what was written and in which form.
    pub detail: String,
    /// How many records.
    pub count: Option<i64>,
    /// Which records.
    pub records: Vec<Subject>,
}

impl Written {
    /// The detail's word and the form of a file.
    pub fn word_and_form(&self) -> (&str, &str) {
        self.detail.split_once('.').unwrap_or((&self.detail, ""))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn records_are_read_as_they_are_written(ids in prop::collection::vec("[a-z0-9-]{1,36}", 0..5)) {
            let subjects: Vec<_> = ids.iter().map(|id| Subject::new(Record::Case, id)).collect();
            prop_assert_eq!(subjects_of(&subjects_code(&subjects)), subjects);
            let names = ids.iter().map(|id| Subject::new(Record::Worker, &id.replace('-', " ")));
            let names: Vec<_> = names.collect();
            prop_assert_eq!(subjects_of(&subjects_code(&names)), names);
        }
    }
}
