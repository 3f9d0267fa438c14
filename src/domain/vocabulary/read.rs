//! Reading a vocabulary file, and saying what is wrong with it, where.
//!
//! The file is read as far as it can be, so that whoever edits it sees all mistakes at once.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Entry, List, Vocabulary};
use crate::{
    domain::{
        clean,
        ids::Code,
        request::{Outcome, Support},
        rules_file::SLIPS,
        visit::{Gender, Origin},
    },
    text::Lang,
};

/// The most days after which we ask what became of a referral: a year. More is a slip.
const LONGEST_CHECK_BACK: u16 = 366;

/// A mistake in a vocabulary file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: MistakeKind,
}

/// What is wrong in a vocabulary file. The words are the file's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// Not TOML; what the TOML reader says, in English.
    Syntax(String),
    /// No list has this name.
    UnknownList(String),
    /// A list is written `[[topic]]`, once per entry.
    NotAList(String),
    /// An entry has no such key.
    UnknownKey(String),
    /// The key holds something else than it should.
    WrongType(String),
    /// The entry has no code.
    MissingCode,
    /// The entry has no French label.
    MissingLabel(String),
    /// A code has other characters than `a`-`z`, `0`-`9` and `-`, or more than 24.
    BadCode(String),
    /// The code stands twice in its list.
    Duplicate(String),
    /// The procedure does not say its topic.
    MissingTopic(String),
    /// No topic has this code.
    UnknownTopic(String),
    /// The list is closed, and this code is not in it.
    UnknownValue(String),
}

impl MistakeKind {
    /// Every code, for the test that each has its words in every language.
    pub const CODES: [&str; 12] = [
        "vocabulary-syntax",
        "vocabulary-unknown-list",
        "vocabulary-not-a-list",
        "vocabulary-unknown-key",
        "vocabulary-wrong-type",
        "vocabulary-missing-code",
        "vocabulary-missing-label",
        "vocabulary-bad-code",
        "vocabulary-duplicate",
        "vocabulary-missing-topic",
        "vocabulary-unknown-topic",
        "vocabulary-unknown-value",
    ];

    /// The name under which the translations (`mistake-<code>`) and scripts know it.
    pub const fn code(&self) -> &'static str {
        Self::CODES[match self {
            Self::Syntax(_) => 0,
            Self::UnknownList(_) => 1,
            Self::NotAList(_) => 2,
            Self::UnknownKey(_) => 3,
            Self::WrongType(_) => 4,
            Self::MissingCode => 5,
            Self::MissingLabel(_) => 6,
            Self::BadCode(_) => 7,
            Self::Duplicate(_) => 8,
            Self::MissingTopic(_) => 9,
            Self::UnknownTopic(_) => 10,
            Self::UnknownValue(_) => 11,
        }]
    }

    /// The word of the file in question, the `$word` of the translations; empty where there is none.
    pub fn word(&self) -> &str {
        match self {
            Self::MissingCode => "",
            Self::Syntax(word)
            | Self::UnknownList(word)
            | Self::NotAList(word)
            | Self::UnknownKey(word)
            | Self::WrongType(word)
            | Self::MissingLabel(word)
            | Self::BadCode(word)
            | Self::Duplicate(word)
            | Self::MissingTopic(word)
            | Self::UnknownTopic(word)
            | Self::UnknownValue(word) => word,
        }
    }
}

/// The key of an institution, and of the whole file, that says how long we wait.
const PATIENCE: &str = "patience";

/// The longest patience, in days.
const MOST_DAYS: u16 = 3660;

/// Reads a file, whole (`base` is none) or as additions to a vocabulary: its entries, and the patience with everybody.
pub(super) fn read(text: &str, base: Option<&Vocabulary>) -> Result<(Vec<Entry>, Option<u16>), Vec<Mistake>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader =
        Reader { text, base, mistakes: Vec::new(), seen: HashSet::new(), topics: Vec::new(), patience: None };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors.into_iter().take(SLIPS) {
        let at = error.span().unwrap_or(0..0);
        reader.mistake(&at, MistakeKind::Syntax(error.message().to_owned()));
    }
    // After a slip of syntax the rest reads as nonsense: only the slips are worth saying.
    let entries = if reader.mistakes.is_empty() { reader.lists(root.get_ref()) } else { Vec::new() };
    reader.check_topics(&entries);
    if reader.mistakes.is_empty() {
        return Ok((entries, reader.patience));
    }
    reader.mistakes.sort_by_key(|mistake| mistake.line);
    Err(reader.mistakes)
}

struct Reader<'a> {
    text: &'a str,
    base: Option<&'a Vocabulary>,
    mistakes: Vec<Mistake>,
    seen: HashSet<(List, String)>,
    /// Topics that procedures name, and where.
    topics: Vec<(Code, Range<usize>)>,
    patience: Option<u16>,
}

impl Reader<'_> {
    fn mistake(&mut self, at: &Range<usize>, what: MistakeKind) {
        let line = 1 + self.text.bytes().take(at.start).filter(|byte| *byte == b'\n').count();
        self.mistakes.push(Mistake { line, what });
    }

    fn lists(&mut self, root: &DeTable<'_>) -> Vec<Entry> {
        let mut placed = Vec::new();
        for (key, value) in root {
            if key.get_ref() == PATIENCE {
                self.patience = self.days(value);
                continue;
            }
            let Some(list) = List::ALL.into_iter().find(|list| list.key() == key.get_ref()) else {
                self.mistake(&key.span(), MistakeKind::UnknownList(key.get_ref().to_string()));
                continue;
            };
            let tables = value.get_ref().as_array().map(|array| array.iter().collect::<Vec<_>>());
            for item in tables.unwrap_or_else(|| vec![value]) {
                match item.get_ref().as_table() {
                    Some(table) if value.get_ref().is_array() => {
                        placed.extend(self.entry(list, table, &item.span()).map(|entry| (item.span().start, entry)));
                    }
                    _ => self.mistake(&item.span(), MistakeKind::NotAList(list.key().to_owned())),
                }
            }
        }
        placed.sort_by_key(|(at, _)| *at);
        placed.into_iter().map(|(_, entry)| entry).collect()
    }

    fn entry(&mut self, list: List, table: &DeTable<'_>, at: &Range<usize>) -> Option<Entry> {
        let code = self.code(list, table, at);
        let mut entry = Entry {
            list,
            code: code.clone().unwrap_or_else(|| Code::from("")),
            topic: None,
            label: HashMap::new(),
            words: HashMap::new(),
            check_back: None,
            patience: None,
            hidden: false,
        };
        for (key, value) in table {
            self.key(&mut entry, key, value);
        }
        let code = code?;
        let known = self.base.and_then(|base| base.entry(list, &code));
        if !entry.label.contains_key(&Lang::Fr) && (known.is_none() || !entry.label.is_empty()) {
            self.mistake(at, MistakeKind::MissingLabel(code.to_string()));
        }
        if list == List::Procedure && entry.topic.is_none() && known.is_none() {
            self.mistake(at, MistakeKind::MissingTopic(code.to_string()));
        }
        Some(entry)
    }

    fn code(&mut self, list: List, table: &DeTable<'_>, at: &Range<usize>) -> Option<Code> {
        let Some(value) = table.get("code") else {
            self.mistake(at, MistakeKind::MissingCode);
            return None;
        };
        let code = self.string("code", value)?;
        if !is_code(&code) {
            self.mistake(&value.span(), MistakeKind::BadCode(code));
            return None;
        }
        if !in_closed_list(list, &code) {
            self.mistake(&value.span(), MistakeKind::UnknownValue(code));
            return None;
        }
        if !self.seen.insert((list, code.clone())) {
            self.mistake(&value.span(), MistakeKind::Duplicate(code));
            return None;
        }
        Some(Code::from(code))
    }

    fn key(&mut self, entry: &mut Entry, key: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        let name = key.get_ref().as_ref();
        match name {
            "code" => {}
            "topic" if entry.list == List::Procedure => {
                entry.topic = self.string(name, value).map(Code::from);
                self.topics.extend(entry.topic.clone().map(|topic| (topic, value.span())));
            }
            "check_back" if entry.list == List::Topic => {
                let days = value.get_ref().as_integer().and_then(|days| days.to_string().parse().ok());
                entry.check_back = days.filter(|days| *days <= LONGEST_CHECK_BACK);
                if entry.check_back.is_none() {
                    self.mistake(&value.span(), MistakeKind::WrongType(name.to_owned()));
                }
            }
            "hidden" => match value.get_ref().as_bool() {
                Some(hidden) => entry.hidden = hidden,
                None => self.mistake(&value.span(), MistakeKind::WrongType(name.to_owned())),
            },
            PATIENCE if entry.list == List::Institution => entry.patience = self.days(value),
            "words" => self.words(entry, value),
            _ => match lang(name) {
                Some(lang) => entry.label.extend(self.string(name, value).map(|label| (lang, label))),
                None => self.mistake(&key.span(), MistakeKind::UnknownKey(name.to_owned())),
            },
        }
    }

    fn words(&mut self, entry: &mut Entry, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.mistake(&value.span(), MistakeKind::WrongType("words".to_owned()));
        };
        for (key, value) in table {
            let name = format!("words.{}", key.get_ref());
            match (lang(key.get_ref()), value.get_ref().as_array()) {
                (None, _) => self.mistake(&key.span(), MistakeKind::UnknownKey(name)),
                (_, None) => self.mistake(&value.span(), MistakeKind::WrongType(name)),
                (Some(lang), Some(array)) => {
                    let words = array.iter().filter_map(|word| self.string(&name, word)).collect();
                    entry.words.insert(lang, words);
                }
            }
        }
    }

    /// A number of days, at most ten years of them.
    fn days(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u16> {
        let days = value.get_ref().as_integer().and_then(|days| days.as_str().parse().ok());
        let days = days.filter(|days| (1..=MOST_DAYS).contains(days));
        if days.is_none() {
            self.mistake(&value.span(), MistakeKind::WrongType(PATIENCE.to_owned()));
        }
        days
    }

    /// A text with something in it.
    fn string(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str().map(|text| clean::line(text).trim().to_owned());
        let text = text.filter(|text| !text.is_empty());
        if text.is_none() {
            self.mistake(&value.span(), MistakeKind::WrongType(key.to_owned()));
        }
        text
    }

    fn check_topics(&mut self, entries: &[Entry]) {
        let own: HashSet<&Code> =
            entries.iter().filter(|entry| entry.list == List::Topic).map(|entry| &entry.code).collect();
        for (topic, at) in std::mem::take(&mut self.topics) {
            let known = own.contains(&topic) || self.base.is_some_and(|base| base.entry(List::Topic, &topic).is_some());
            if !known {
                self.mistake(&at, MistakeKind::UnknownTopic(topic.to_string()));
            }
        }
    }
}

fn lang(code: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.code() == code)
}

fn is_code(text: &str) -> bool {
    (1..=24).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn in_closed_list(list: List, code: &str) -> bool {
    match list {
        List::Support => Support::from_code(code).is_some(),
        List::Outcome => Outcome::from_code(code).is_some(),
        List::Gender => Gender::from_code(code).is_some(),
        List::Origin => Origin::from_code(code).is_some(),
        _ => true,
    }
}
