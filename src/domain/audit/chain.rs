//! The chain that entries form, its seal on paper, and what looking it through can find.

use std::{fmt, str};

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::request::coded_enum;

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
        fn no_seal_makes_it_panic(typed in "\\PC{0,60}") {
            if let Some(seal) = Seal::parse(&typed) {
                prop_assert_eq!(Seal::parse(&seal.to_string()), Some(seal));
            }
        }
    }
}
