//! What a person can ask of whoever keeps a record of them: to see it, to have it corrected, erased, left alone.
//!
//! What was decided on a request is written down with its reason ([`Decision`]); the register of these decisions holds
//! ids and no names, and outlives what was erased. What was erased leaves a [`Tombstone`], so that it is erased again
//! when an older backup is put back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    audit::Written,
    case::Case,
    clean,
    ids::{CaseId, PersonId, VisitId},
    person::Person,
    referral::{Heard, Referral},
    request::coded_enum,
    retention::Kept,
    visit::Visit,
};

/// What is to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A person, with all that leads to them and all words about them. Their visits stay as visits of nobody: codes and
    /// times, no name and no free text.
    Person(PersonId),
    /// A case, with all that is written in it. That there was one, from when to when, stays for the figures.
    Case(CaseId),
    /// The free text of a visit: the note, the calling name, what was said of its referrals.
    VisitText(VisitId),
    /// The calling names of a day's visits without a person.
    DayNames(NaiveDate),
    /// Words that may be quoted, by their code.
    Testimony(String),
}

coded_enum! {
    /// Why something is erased.
    Why {
        /// The person asked for it.
        Asked = "asked",
        /// It was kept for as long as it is needed.
        Retention = "retention",
    }
}

/// What was erased, or would be: how many of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// People.
    pub people: u64,
    /// Cases.
    pub cases: u64,
    /// Visits that lost a name, a link or free text.
    pub visits: u64,
    /// Referrals that lost words or the day on which they are asked after.
    pub referrals: u64,
    /// Calling names of days.
    pub names: u64,
    /// Texts begun and not recorded.
    pub drafts: u64,
    /// Words that could be quoted.
    pub testimonies: u64,
    /// Reasons in the register of decisions from which a word was struck that named the person.
    pub reasons: u64,
    /// Whether the file holds no byte of it any more. `false` where another desk was in the way: the next time something
    /// is erased makes good for it.
    pub to_the_byte: bool,
}

impl Erased {
    /// Whether nothing was found that could be erased.
    pub const fn is_nothing(&self) -> bool {
        self.people + self.cases + self.visits + self.referrals + self.names + self.drafts + self.testimonies == 0
    }
}

coded_enum! {
    /// What kind of record a tombstone stands for.
    Grave {
        /// A person.
        Person = "person",
        /// A case.
        Case = "case",
        /// A visit that was a person's: it became nobody's.
        Visit = "visit",
        /// The free text of a visit.
        Text = "text",
        /// The calling names of a day; its id is the day.
        Names = "names",
        /// Words that could be quoted.
        Testimony = "testimony",
    }
}

/// That a record was erased: which one and when, and nothing of what it held.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tombstone {
    /// What kind of record.
    pub grave: Grave,
    /// Which one.
    pub id: String,
    /// On which day.
    pub day: NaiveDate,
}

impl Tombstone {
    /// As it stands in its file.
    pub fn line(&self) -> String {
        format!("{} {} {}", self.grave.code(), self.id, self.day)
    }

    /// From a line of its file; `None` for a line that is none.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (grave, id, day) = (words.next()?, words.next()?, words.next()?);
        let sound = |id: &&str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let id = Some(id).filter(sound)?.to_owned();
        words.next().is_none().then_some(())?;
        Some(Self { grave: Grave::from_code(grave)?, id, day: day.trim_end().parse().ok()? })
    }
}

coded_enum! {
    /// What a person asked for, and what was decided.
    Answer {
        /// They were given what is held about them.
        Exported = "exported",
        /// Something was corrected.
        Corrected = "corrected",
        /// They were erased.
        Erased = "erased",
        /// Their record is only kept.
        Restricted = "restricted",
        /// It is used again.
        Lifted = "lifted",
        /// What they asked for was not done.
        Refused = "refused",
    }
}

coded_enum! {
    /// What a person can ask for.
    Wish {
        /// To see what is held.
        Access = "access",
        /// To have it corrected.
        Correction = "correction",
        /// To have it erased.
        Erasure = "erasure",
        /// To have it left alone.
        Restriction = "restriction",
        /// That it is not used.
        Objection = "objection",
    }
}

/// Why something is decided, as it is written down; `None` where nothing is said, which a dash or a full stop alone does not
/// either: no decision stands without a reason.
pub fn reason_of(typed: &str) -> Option<String> {
    let said = clean::line(typed).trim().to_owned();
    said.chars().any(char::is_alphanumeric).then_some(said)
}

/// A decision on a person's request. It names the person by id alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The day.
    pub day: NaiveDate,
    /// The person's id.
    pub person: PersonId,
    /// What was asked for.
    pub asked: Wish,
    /// What was decided.
    pub answer: Answer,
    /// Why, in words that name nobody.
    pub reason: String,
    /// Who decided; initials.
    pub worker: String,
}

/// That a person's record is kept and nothing else is done with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Since when.
    pub since: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who said so; initials.
    pub worker: String,
}

/// Whose private notes go out with what is held. On the screens each is its author's alone; but they are data about the
/// person, who has a right to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PrivateNotes {
    /// Nobody's, not even those of whoever writes it out.
    Nobodys,
    /// Those of whoever writes it out.
    #[default]
    Own,
    /// Everybody's: the answer to a person who asks for access.
    Everybodys,
}

impl PrivateNotes {
    /// Whether one of this author goes out where `maker` writes it out; initials. Nobody is the author without.
    pub fn hold(self, author: &str, maker: &str) -> bool {
        match self {
            Self::Nobodys => false,
            Self::Own => !maker.is_empty() && author == maker,
            Self::Everybodys => true,
        }
    }
}

/// A text that was taken back or not recorded, and lies in the record all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetAside {
    /// Of what it is: `visit`, `case`, `entry`, `referral`, `person`, `draft`.
    pub kind: String,
    /// Where a `draft` was begun: `fast-line`, `form`, `form:new`, or the name of a question; of anything else nothing.
    pub place: Option<String>,
    /// Its words.
    pub text: String,
}

/// All that is held about a person, for the person.
#[derive(Clone, Debug, Serialize)]
pub struct Holding {
    /// Who.
    pub person: Person,
    /// Card codes of records that were merged into this one.
    pub other_cards: Vec<String>,
    /// That the record is only kept, where it is.
    pub restricted: Option<Restriction>,
    /// The visits with their requests and events, the first one first.
    pub visits: Vec<HeldVisit>,
    /// The cases with their timelines, the first one first.
    pub cases: Vec<Case>,
    /// The referrals with what was heard of them, the first one first.
    pub referrals: Vec<HeldReferral>,
    /// What was decided on the person's requests.
    pub decisions: Vec<Decision>,
    /// Why the record, or a case, is kept longer than the rules say, also where that time is over.
    pub kept: Vec<Kept>,
    /// What was taken back or begun.
    pub set_aside: Vec<SetAside>,
    /// The day of the last visit or of the last word in a case, left out or not: from then on it is counted how long the
    /// record is kept.
    pub last_contact: Option<NaiveDate>,
    /// How many private notes are left out, those taken back or begun included.
    pub private_left_out: u64,
    /// Who read, changed or handed out any of it, the latest first.
    pub seen_by: Vec<Written>,
}

/// A visit, and what was found of the person's rights in it.
#[derive(Clone, Debug, Serialize)]
pub struct HeldVisit {
    /// The visit.
    #[serde(flatten)]
    pub visit: Visit,
    /// Rights that were looked at and questions that were answered, each with what was said: codes.
    pub rights: Vec<(String, String)>,
}

/// A referral with what was heard of it.
#[derive(Clone, Debug, Serialize)]
pub struct HeldReferral {
    /// The referral.
    #[serde(flatten)]
    pub referral: Referral,
    /// What was heard, the first first.
    pub history: Vec<Heard>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reason_says_something() {
        for nothing in ["", "  ", "-", "–", "—", ".", "…", "?!", "« »", "\u{200b}"] {
            assert_eq!(reason_of(nothing), None, "{nothing}");
        }
        for (typed, said) in
            [(" à sa demande ", "à sa demande"), ("art. 17", "art. 17"), ("طلبها", "طلبها"), ("- x", "- x")]
        {
            assert_eq!(reason_of(typed).as_deref(), Some(said));
        }
    }

    #[test]
    fn a_tombstone_is_read_as_it_is_written() {
        let day = "2026-11-18".parse().expect("a day");
        for grave in Grave::ALL {
            let tombstone = Tombstone { grave: *grave, id: "0193-ab".to_owned(), day };
            assert_eq!(Tombstone::read(&tombstone.line()), Some(tombstone));
        }
        for line in ["", "person", "person x", "person x demain", "nobody x 2026-11-18", "person é 2026-11-18"] {
            assert_eq!(Tombstone::read(line), None, "{line}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_strange_to_be_refused(line in any::<String>()) {
            if let Some(tombstone) = Tombstone::read(&line) {
                prop_assert_eq!(Tombstone::read(&tombstone.line()), Some(tombstone));
            }
        }
    }
}
