//! The audit: who read, changed, handed out or erased which record, and when. An entry names records by their ids and
//! says what was done in words of the program; nothing that somebody typed about a person can stand in it.
//!
//! Entries are chained. Each carries the SHA-256 of the hash of the entry before it followed by its own fields
//! ([`Fields::chained`]), so that an entry cannot be changed, left out or put in later without every later hash being
//! another. Whoever can write the file could make the whole chain anew; a [`Seal`] on paper, which says one entry's
//! number and the beginning of its hash, is what such a person cannot reach.

use std::{fmt, str};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

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

/// A SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// What stands before the first entry.
    pub const ZERO: Self = Self([0; 32]);

    /// The hash of these bytes, if there are as many as it has.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// The hash that these digits write.
    pub fn of_hex(hex: &str) -> Option<Self> {
        let digits = hex.as_bytes().chunks_exact(2).map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
        let bytes: Option<Vec<u8>> = digits.collect();
        bytes.filter(|_| hex.len() == 64).and_then(|bytes| Self::of_bytes(&bytes))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// An entry's fields as the file holds them, to the letter.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    /// Its place, from 1 without a hole.
    pub seq: i64,
    /// When.
    pub at: &'a str,
    /// On which day of the counter.
    pub day: &'a str,
    /// Who.
    pub worker: &'a str,
    /// At which desk.
    pub desk: &'a str,
    /// At which seat; nothing on the command line.
    pub seat: &'a str,
    /// What.
    pub what: &'a str,
    /// What more.
    pub detail: &'a str,
    /// How many.
    pub count: Option<i64>,
    /// Which records.
    pub records: &'a str,
}

impl Fields<'_> {
    /// The entry's hash behind the one before it: SHA-256 of that hash's 32 bytes, then of each field in the order of
    /// the table, written as its length in bytes, a colon, the bytes, and a comma. Numbers are written in decimal
    /// digits; no count is an empty field. No two entries are written alike, since no field can run into the next.
    pub fn chained(&self, before: &Hash) -> Hash {
        let (seq, count) = (self.seq.to_string(), self.count.map(|count| count.to_string()).unwrap_or_default());
        let fields = [
            &*seq,
            self.at,
            self.day,
            self.worker,
            self.desk,
            self.seat,
            self.what,
            self.detail,
            &*count,
            self.records,
        ];
        let mut hasher = Sha256::new();
        hasher.update(before.0);
        for field in fields {
            hasher.update(field.len().to_string());
            hasher.update(b":");
            hasher.update(field);
            hasher.update(b",");
        }
        Hash(hasher.finalize().into())
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

/// How many digits of a hash are on paper: more than anybody could make fit by trying, few enough to compare by eye.
const SEALED: usize = 24;

/// One entry's number and the beginning of its hash: what is written on paper, to be compared one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// The entry.
    pub seq: i64,
    digits: String,
}

impl Seal {
    /// The seal of an entry.
    pub fn of(seq: i64, hash: &Hash) -> Self {
        Self { seq, digits: hash.to_string()[..SEALED].to_owned() }
    }

    /// A seal as somebody copies it from paper: blanks and the case of letters do not count.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed: String = typed.split_whitespace().collect::<String>().to_lowercase();
        let (seq, digits) = typed.split_once('-')?;
        let digits = digits.replace('-', "");
        let sound = digits.len() == SEALED && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        sound.then_some(Self { seq: seq.parse().ok().filter(|seq| *seq > 0)?, digits })
    }

    /// Whether it is the seal of an entry with this hash.
    pub fn fits(&self, hash: &Hash) -> bool {
        hash.to_string().starts_with(&self.digits)
    }
}

/// `1234-0123abcd-4567ef01-89abcdef`.
impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.seq)?;
        self.digits.as_bytes().chunks(8).try_for_each(|part| write!(f, "-{}", String::from_utf8_lossy(part)))
    }
}

coded_enum! {
    /// What is wrong with a chain at its first broken place.
    Fault {
        /// The entry's fields and its hash do not belong together, or its hash not to the one before.
        Changed = "changed",
        /// An entry is missing here.
        Missing = "missing",
        /// The list by records does not say what the entries say.
        Index = "index",
        /// The chain begins where no entry says that earlier ones were removed.
        Anchor = "anchor",
        /// The entry is not the one that was sealed when a day was closed.
        Seal = "seal",
        /// The entry that was sealed is not there, and a backup was put in the record's place before it: either it went with
        /// the record that was set aside, or the chain was made anew. Only that record tells.
        Restored = "restored",
        /// Entries before this one were lost with a damaged file, and the rescue that wrote this one says so. Nothing else is
        /// wrong with the chain.
        Lost = "lost",
    }
}

/// The first place at which a chain is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Broken {
    /// The entry.
    pub seq: i64,
    /// What is wrong.
    pub fault: Fault,
}

/// What came of looking a chain through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How many entries were found sound, from the first one.
    pub checked: u64,
    /// The number of the first one.
    pub first: i64,
    /// How many entries were removed after their time, before the first one.
    pub forgotten: i64,
    /// The last sound entry's number and hash; none where nothing was entered yet.
    pub head: Option<(i64, Hash)>,
    /// Where it is broken.
    pub broken: Option<Broken>,
}

impl Verified {
    /// Whether nobody tampered with what there is of it, be it that entries before were lost.
    pub fn holds(&self) -> bool {
        self.broken.is_none_or(|broken| broken.fault == Fault::Lost)
    }

    /// The seal of the last sound entry.
    pub fn seal(&self) -> Option<Seal> {
        self.head.as_ref().map(|(seq, hash)| Seal::of(*seq, hash))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fields(texts: &[String], seq: i64, count: Option<i64>) -> Fields<'_> {
        let [at, day, worker, desk, seat, what, detail, records] = texts else { unreachable!("eight texts") };
        Fields { seq, at, day, worker, desk, seat, what, detail, count, records }
    }

    /// The encoding is promised in `docs/audit.md`: who writes a checker of their own must come to the same.
    #[test]
    fn the_encoding_is_the_documented_one() {
        let texts = ["2026-11-18T08:00:00Z", "2026-11-18", "EB", "2", "", "read-case", "", "case:x"].map(String::from);
        let mut bytes = vec![0; 32];
        bytes.extend(b"1:1,20:2026-11-18T08:00:00Z,10:2026-11-18,2:EB,1:2,0:,9:read-case,0:,0:,6:case:x,");
        let expected = Hash(Sha256::digest(&bytes).into());
        assert_eq!(fields(&texts, 1, None).chained(&Hash::ZERO), expected);
    }

    #[test]
    fn a_seal_is_read_as_it_was_copied() {
        let hash = Hash(Sha256::digest(b"x").into());
        let seal = Seal::of(1234, &hash);
        let written = seal.to_string();
        assert_eq!(Seal::parse(&written), Some(seal.clone()));
        assert_eq!(Seal::parse(&written.to_uppercase().replace('-', " - ")), Some(seal.clone()));
        assert!(seal.fits(&hash) && !seal.fits(&Hash::ZERO));
        for wrong in ["", "1234", "1234-", "x-0123abcd-4567ef01-89abcdef", "0-0123abcd-4567ef01-89abcdef", "1-0123abcd"]
        {
            assert_eq!(Seal::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        /// Two entries that differ anywhere have different hashes, also where text moves from one field to the next.
        #[test]
        fn no_field_runs_into_the_next(texts in prop::collection::vec("[0-9:,a]{0,4}", 8), at in 0..7_usize) {
            let mut moved = texts.clone();
            let taken = std::mem::take(&mut moved[at + 1]);
            moved[at].push_str(&taken);
            let same = texts == moved;
            let hashes = [&texts, &moved].map(|texts| fields(texts, 1, None).chained(&Hash::ZERO));
            prop_assert_eq!(hashes[0] == hashes[1], same);
        }

        #[test]
        fn a_hash_is_read_as_it_is_written(bytes: [u8; 32]) {
            let hash = Hash(bytes);
            prop_assert_eq!(Hash::of_hex(&hash.to_string()), Some(hash));
        }

        #[test]
        fn records_are_read_as_they_are_written(ids in prop::collection::vec("[a-z0-9-]{1,36}", 0..5)) {
            let subjects: Vec<_> = ids.iter().map(|id| Subject::new(Record::Case, id)).collect();
            prop_assert_eq!(subjects_of(&subjects_code(&subjects)), subjects);
            let names = ids.iter().map(|id| Subject::new(Record::Worker, &id.replace('-', " ")));
            let names: Vec<_> = names.collect();
            prop_assert_eq!(subjects_of(&subjects_code(&names)), names);
        }

        #[test]
        fn no_seal_makes_it_panic(typed in "\\PC{0,60}") {
            if let Some(seal) = Seal::parse(&typed) {
                prop_assert_eq!(Seal::parse(&seal.to_string()), Some(seal));
            }
        }
    }
}
