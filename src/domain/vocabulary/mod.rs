//! The vocabulary: what people come for, from whom, with what, and what stands in the way, as one TOML file that a
//! team may edit. Codes are stable and stand in the record; labels and words are free.
//!
//! `read` turns a file into entries and says every mistake with its line. [`find`] is how
//! typed words meet entries; everything it needs is folded once, when the vocabulary is made, because it runs at
//! every key. [`fold`] makes words that are written differently but meant alike the same.

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use super::{case::Patience, ids::Code, request::Request};
use crate::text::Lang;

pub mod find;
pub mod fold;
mod read;

pub use find::{Candidate, Fit, Found, Rank};
pub use read::{Mistake, MistakeKind};

use find::Index;

/// The lists of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// What people come for, broadly: housing, money, digital...
    Topic,
    /// What is done, precisely; belongs to a topic.
    Procedure,
    /// Whose counter a request replaces.
    Institution,
    /// What stands in the way.
    Obstacle,
    /// What was used.
    Device,
    /// How the worker helped; codes of `request::Support`.
    Support,
    /// How it ended; codes of `request::Outcome`.
    Outcome,
    /// Why it was impossible.
    Impossible,
    /// Why somebody was turned away.
    TurnedAway,
    /// Languages spoken.
    Language,
    /// Gender; codes of `visit::Gender`.
    Gender,
    /// How somebody reached the counter; codes of `visit::Origin`.
    Origin,
}

impl List {
    /// Every list, in the order in which the file is best written.
    pub const ALL: [Self; 12] = [
        Self::Topic,
        Self::Procedure,
        Self::Institution,
        Self::Obstacle,
        Self::Device,
        Self::Support,
        Self::Outcome,
        Self::Impossible,
        Self::TurnedAway,
        Self::Language,
        Self::Gender,
        Self::Origin,
    ];

    /// The list's table in the file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Procedure => "procedure",
            Self::Institution => "institution",
            Self::Obstacle => "obstacle",
            Self::Device => "device",
            Self::Support => "support",
            Self::Outcome => "outcome",
            Self::Impossible => "impossible",
            Self::TurnedAway => "turned_away",
            Self::Language => "language",
            Self::Gender => "gender",
            Self::Origin => "origin",
        }
    }
}

/// After how many days we ask what became of a referral, where its topic says nothing else.
pub const CHECK_BACK: u16 = 14;

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The list it stands in.
    pub list: List,
    /// Its stable code.
    pub code: Code,
    /// For a procedure, the topic it brings along.
    pub topic: Option<Code>,
    /// What the screen says, per language.
    pub label: HashMap<Lang, String>,
    /// Other words people type for it, per language; of one word or of several.
    pub words: HashMap<Lang, Vec<String>>,
    /// For a topic, after how many days we ask what became of a referral; 0 for never.
    pub check_back: Option<u16>,
    /// For an institution, for how many days a case may wait on it before we ask.
    pub patience: Option<u16>,
    /// No longer offered nor understood; the label stays for records that hold the code.
    pub hidden: bool,
}

impl Entry {
    /// The label in a language, or else in English, in French, or the code itself.
    pub fn label(&self, lang: Lang) -> &str {
        [lang, Lang::En, Lang::Fr]
            .iter()
            .find_map(|lang| self.label.get(lang))
            .map_or_else(|| self.code.as_str(), String::as_str)
    }
}

/// All lists, ready to be looked up and matched. Copies share them.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    entries: Arc<[Entry]>,
    /// For how many days a case may wait on whoever has no limit of their own.
    patience: Option<u16>,
    /// Code -> the entries that carry it, at most one per list.
    by_code: Arc<HashMap<String, Vec<usize>>>,
    index: Arc<Index>,
}

impl Vocabulary {
    /// The vocabulary that comes with the program.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Vocabulary> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            // A test refuses a built-in file with a mistake; without it, the counter would still work without words.
            Self::parse(include_str!("builtin.toml")).unwrap_or_else(|_| Self::of(Vec::new(), None))
        })
    }

    /// Reads a whole vocabulary: every topic a procedure names must be in the same text.
    ///
    /// # Errors
    /// Every mistake found, in the order of their lines.
    pub fn parse(text: &str) -> Result<Self, Vec<Mistake>> {
        read::read(text, None).map(|(entries, patience)| Self::of(entries, patience))
    }

    /// Reads a team's additions to this vocabulary, for [`with_team`](Self::with_team). Its procedures may name
    /// topics of this vocabulary, and an entry that this vocabulary has needs nothing but its code.
    ///
    /// # Errors
    /// Every mistake found, in the order of their lines.
    pub fn parse_team(&self, text: &str) -> Result<Self, Vec<Mistake>> {
        read::read(text, Some(self)).map(|(entries, patience)| Self::of(entries, patience))
    }

    /// This vocabulary with a team's entries: an entry of the same list and code takes the place of the one here
    /// (what it leaves out — labels, words, topic, patience — is kept), others are added behind.
    #[must_use]
    pub fn with_team(&self, team: &Self) -> Self {
        let mut entries = self.entries.to_vec();
        for mut new in team.entries.iter().cloned() {
            let Some(place) = self.place(new.list, &new.code) else {
                entries.push(new);
                continue;
            };
            let old = &mut entries[place];
            if new.label.is_empty() {
                new.label = std::mem::take(&mut old.label);
            }
            if new.words.is_empty() {
                new.words = std::mem::take(&mut old.words);
            }
            new.topic = new.topic.or_else(|| old.topic.take());
            new.check_back = new.check_back.or(old.check_back);
            new.patience = new.patience.or(old.patience);
            *old = new;
        }
        Self::of(entries, team.patience.or(self.patience))
    }

    /// For how many days a case may wait, on whom.
    pub fn patience(&self) -> Patience {
        let own = self.entries.iter().filter(|entry| entry.list == List::Institution);
        let own = own.filter_map(|entry| Some((entry.code.clone(), entry.patience?))).collect();
        let days = self.patience.unwrap_or(Patience::default().days);
        Patience { days, own }
    }

    /// The entries of a list that are offered, in the order of the file.
    pub fn entries(&self, list: List) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.list == list && !entry.hidden)
    }

    /// The entry with a code, hidden or not.
    pub fn entry(&self, list: List, code: &Code) -> Option<&Entry> {
        self.place(list, code).map(|place| &self.entries[place])
    }

    /// What the screen says for a code; the code itself where this vocabulary does not know it.
    pub fn label<'a>(&'a self, list: List, code: &'a Code, lang: Lang) -> &'a str {
        self.entry(list, code).map_or_else(|| code.as_str(), |entry| entry.label(lang))
    }

    /// What requests are about, in a few words: the first that says its procedure, its topic or its institution, and how
    /// many more there are. Empty where none does.
    pub fn subject(&self, requests: &[Request], lang: Lang) -> String {
        let said = |request: &Request| {
            let lists = [
                (List::Procedure, request.procedure.clone()),
                (List::Topic, request.topic.clone()),
                (List::Institution, request.institution.clone()),
            ];
            lists.into_iter().find_map(|(list, code)| code.map(|code| self.label(list, &code, lang).to_owned()))
        };
        let mut subjects = requests.iter().filter_map(said);
        let first = subjects.next().unwrap_or_default();
        match subjects.count() {
            0 => first,
            more => format!("{first} +{more}"),
        }
    }

    /// After how many days we ask what became of a referral about a topic; 0 for never.
    pub fn check_back(&self, topic: Option<&Code>) -> u16 {
        topic.and_then(|code| self.entry(List::Topic, code)?.check_back).unwrap_or(CHECK_BACK)
    }

    fn of(entries: Vec<Entry>, patience: Option<u16>) -> Self {
        let mut by_code: HashMap<String, Vec<usize>> = HashMap::with_capacity(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            by_code.entry(entry.code.as_str().to_owned()).or_default().push(place);
        }
        let index = Index::of(&entries);
        Self { entries: entries.into(), patience, by_code: Arc::new(by_code), index: Arc::new(index) }
    }

    fn place(&self, list: List, code: &Code) -> Option<usize> {
        let places = self.by_code.get(code.as_str())?;
        places.iter().copied().find(|place| self.entries[*place].list == list)
    }
}

#[cfg(test)]
mod tests;
