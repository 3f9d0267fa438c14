//! The timeline of a case: what was done and said, by whom, when; what was promised and whether it came.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    case::{Case, CloseReason},
    consent::Given,
    fold,
    ids::EntryId,
    request::coded_enum,
};

coded_enum! {
    /// What an entry of a case's timeline tells.
    EntryKind {
        /// The case was opened.
        Opened = "opened",
        /// A note.
        Note = "note",
        /// A note that only its author sees.
        Private = "private",
        /// A telephone call.
        Call = "call",
        /// A letter or e-mail.
        Letter = "letter",
        /// The person came.
        Visit = "visit",
        /// The person was sent on to a service.
        Referral = "referral",
        /// Somebody promised a document.
        Promised = "promised",
        /// A document came.
        Received = "received",
        /// The next action was done or changed (the text says what was done).
        Next = "next",
        /// On whom it waits was changed.
        Waiting = "waiting",
        /// Set aside until a day.
        Snoozed = "snoozed",
        /// The person agreed to something, or took it back.
        Consent = "consent",
        /// A mandate was given or ended.
        Mandate = "mandate",
        /// What the case says of itself was changed: subject, topic, worker.
        Changed = "changed",
        /// The case was closed.
        Closed = "closed",
        /// The case was reopened.
        Reopened = "reopened",
    }
}

impl EntryKind {
    /// Whether its text is somebody's own words, which their author may correct.
    pub const fn is_told(self) -> bool {
        matches!(
            self,
            Self::Note | Self::Private | Self::Call | Self::Letter | Self::Visit | Self::Promised | Self::Received
        )
    }
}

/// What an entry says beyond its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Nothing more.
    #[default]
    Nothing,
    /// A call: whether somebody answered.
    Answered(bool),
    /// A promise: by when; a case set aside: until when.
    By(NaiveDate),
    /// A document: the promise that it keeps.
    Keeps(EntryId),
    /// Why the case was closed then.
    Because(CloseReason),
    /// An agreement or a mandate: how it was given.
    Given(Given),
    /// An agreement or a mandate that ended.
    Ended,
    /// An agreement that was asked for and not given.
    Refused,
    /// A change: the text holds codes of topics.
    Topics,
}

impl Detail {
    const ANSWERED: &'static str = "answered";
    const MISSED: &'static str = "missed";
    const ENDED: &'static str = "ended";
    const REFUSED: &'static str = "refused";
    const TOPICS: &'static str = "topics";

    /// As it is stored; nothing for nothing.
    pub fn code(&self) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Answered(true) => Some(Self::ANSWERED.to_owned()),
            Self::Answered(false) => Some(Self::MISSED.to_owned()),
            Self::By(day) => Some(day.to_string()),
            Self::Keeps(promise) => Some(promise.to_string()),
            Self::Because(reason) => Some(reason.code().to_owned()),
            Self::Given(given) => Some(given.code().to_owned()),
            Self::Ended => Some(Self::ENDED.to_owned()),
            Self::Refused => Some(Self::REFUSED.to_owned()),
            Self::Topics => Some(Self::TOPICS.to_owned()),
        }
    }

    /// From what is stored with an entry of a kind; `None` when it cannot belong to that kind.
    pub fn read(kind: EntryKind, code: Option<&str>) -> Option<Self> {
        let Some(code) = code else { return Some(Self::Nothing) };
        match kind {
            EntryKind::Call if code == Self::ANSWERED => Some(Self::Answered(true)),
            EntryKind::Call if code == Self::MISSED => Some(Self::Answered(false)),
            EntryKind::Promised | EntryKind::Snoozed => code.parse().ok().map(Self::By),
            EntryKind::Received => Some(Self::Keeps(EntryId::from(code))),
            EntryKind::Closed => CloseReason::from_code(code).map(Self::Because),
            EntryKind::Consent | EntryKind::Mandate if code == Self::ENDED => Some(Self::Ended),
            EntryKind::Consent if code == Self::REFUSED => Some(Self::Refused),
            EntryKind::Consent | EntryKind::Mandate => Given::from_code(code).map(Self::Given),
            EntryKind::Changed if code == Self::TOPICS => Some(Self::Topics),
            _ => None,
        }
    }
}

/// An entry about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// What it tells.
    pub kind: EntryKind,
    /// In words.
    pub text: String,
    /// What it says beyond that.
    pub detail: Detail,
}

impl NewEntry {
    /// An entry of words alone.
    pub fn new(kind: EntryKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), detail: Detail::Nothing }
    }

    /// The same, with what it says beyond its words.
    #[must_use]
    pub fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }
}

/// One line of a case's timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseEntry {
    /// Its id.
    pub id: EntryId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub worker: String,
    /// What it tells.
    pub kind: EntryKind,
    /// In words.
    pub text: String,
    /// What it says beyond that.
    pub detail: Detail,
    /// When its author corrected it last.
    pub corrected_at: Option<DateTime<Utc>>,
}

impl CaseEntry {
    /// Whether somebody may see it: a private note is its author's alone, and nobody is the author without initials.
    pub fn is_seen_by(&self, reader: &str) -> bool {
        self.kind != EntryKind::Private || (!reader.is_empty() && self.worker == reader)
    }

    /// Whether somebody may correct it: these are their own words.
    pub fn is_corrected_by(&self, worker: &str) -> bool {
        self.kind.is_told() && !worker.is_empty() && self.worker == worker
    }
}

impl Case {
    /// The how manieth try a call was: the missed ones since somebody last answered, and this one. `None` where the
    /// entry is no call, or does not say whether somebody answered.
    pub fn tries(&self, entry: &CaseEntry) -> Option<usize> {
        if !matches!(entry.detail, Detail::Answered(_)) {
            return None;
        }
        let before = self.entries.iter().take_while(|other| other.id != entry.id).collect::<Vec<_>>();
        let missed = before.iter().rev().filter_map(|call| match call.detail {
            Detail::Answered(answered) => Some(answered),
            _ => None,
        });
        Some(missed.take_while(|answered| !answered).count() + 1)
    }

    /// How many calls were missed since somebody last answered.
    pub fn missed(&self) -> usize {
        let calls = self.entries.iter().rev().filter_map(|call| match call.detail {
            Detail::Answered(answered) => Some(answered),
            _ => None,
        });
        calls.take_while(|answered| !answered).count()
    }

    /// The latest entry with a word that begins like one of those typed.
    pub fn entry_with(&self, typed: &str) -> Option<&CaseEntry> {
        let typed = fold::words(typed);
        let fits = |text: &str| {
            fold::words(text).iter().any(|word| typed.iter().any(|begin| word.starts_with(begin.as_str())))
        };
        self.entries.iter().rev().find(|entry| fits(&entry.text))
    }

    /// The documents that were promised and have not come, the first promised first.
    pub fn promises(&self) -> impl Iterator<Item = &CaseEntry> {
        let kept = |promise: &CaseEntry| {
            self.entries.iter().any(|entry| matches!(&entry.detail, Detail::Keeps(id) if *id == promise.id))
        };
        self.entries.iter().filter(move |entry| entry.kind == EntryKind::Promised && !kept(entry))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::tests::case;

    fn entry(at: usize, kind: EntryKind, detail: Detail) -> CaseEntry {
        CaseEntry {
            id: EntryId::from(format!("{at}")),
            at: DateTime::UNIX_EPOCH,
            worker: "EB".to_owned(),
            kind,
            text: String::new(),
            detail,
            corrected_at: None,
        }
    }

    fn calls(answered: &[bool]) -> Case {
        let mut case = case();
        let calls = answered.iter().enumerate();
        case.entries = calls.map(|(at, call)| entry(at, EntryKind::Call, Detail::Answered(*call))).collect();
        case.entries.insert(1, entry(99, EntryKind::Note, Detail::Nothing));
        case
    }

    #[test]
    fn tries_are_counted_from_the_last_answer() {
        let case = calls(&[false, false, true, false]);
        let tries: Vec<_> = case.entries.iter().map(|entry| case.tries(entry)).collect();
        assert_eq!(tries, [Some(1), None, Some(2), Some(3), Some(1)]);
        assert_eq!(case.missed(), 1);
        assert_eq!(calls(&[false, true]).missed(), 0);
    }

    #[test]
    fn a_promise_is_open_until_its_document_comes() {
        let mut case = case();
        case.entries = vec![
            entry(1, EntryKind::Promised, Detail::Nothing),
            entry(2, EntryKind::Promised, Detail::By("2026-11-20".parse().expect("a day"))),
            entry(3, EntryKind::Received, Detail::Keeps("1".into())),
            entry(4, EntryKind::Received, Detail::Nothing),
        ];
        assert_eq!(case.promises().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["2"]);
    }

    #[test]
    fn a_private_note_is_seen_and_corrected_by_its_author_alone() {
        let private = entry(1, EntryKind::Private, Detail::Nothing);
        assert!(private.is_seen_by("EB") && private.is_corrected_by("EB"));
        assert!(!private.is_seen_by("MD") && !private.is_corrected_by("MD"));
        let nobodys = CaseEntry { worker: String::new(), ..private };
        assert!(!nobodys.is_seen_by("") && !nobodys.is_corrected_by(""));
        assert!(entry(2, EntryKind::Note, Detail::Nothing).is_seen_by(""));
        assert!(!entry(3, EntryKind::Waiting, Detail::Nothing).is_corrected_by("EB"));
    }

    #[test]
    fn what_an_entry_says_beyond_its_text_is_read_as_it_was_written() {
        let day = "2026-11-20".parse().expect("a day");
        for (kind, detail) in [
            (EntryKind::Note, Detail::Nothing),
            (EntryKind::Call, Detail::Answered(true)),
            (EntryKind::Call, Detail::Answered(false)),
            (EntryKind::Promised, Detail::By(day)),
            (EntryKind::Snoozed, Detail::By(day)),
            (EntryKind::Received, Detail::Keeps("e".into())),
            (EntryKind::Closed, Detail::Because(CloseReason::NoNews)),
            (EntryKind::Consent, Detail::Given(Given::Oral)),
            (EntryKind::Mandate, Detail::Given(Given::Signed)),
            (EntryKind::Mandate, Detail::Ended),
            (EntryKind::Changed, Detail::Topics),
        ] {
            assert_eq!(Detail::read(kind, detail.code().as_deref()), Some(detail), "{kind:?}");
        }
        assert_eq!(Detail::read(EntryKind::Note, Some("answered")), None);
        assert_eq!(Detail::read(EntryKind::Promised, Some("demain")), None);
    }
}
