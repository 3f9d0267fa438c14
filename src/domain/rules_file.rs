//! Reading a file of rules that a team may write, and saying what is wrong with it, where: rights to check,
//! grids, the questionnaire.
//!
//! The file is read as far as it can be, so that whoever edits it sees all mistakes at once.

use std::{collections::HashMap, ops::Range};

use chrono::NaiveDate;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{clean, ids::Code};
use crate::text::Lang;

/// A mistake in a file of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: MistakeKind,
}

/// What is wrong. The words are the file's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// Not TOML; what the TOML reader says, in English.
    Syntax(String),
    /// Nothing has this key here.
    UnknownKey(String),
    /// The key holds something else than it should.
    WrongType(String),
    /// The key must be there and is not.
    Missing(String),
    /// A code has other characters than it may have.
    BadCode(String),
    /// The code stands twice where it may stand once.
    Duplicate(String),
    /// No list has this code.
    UnknownCode(String),
    /// There are more of them than there may be.
    TooMany(String),
}

impl MistakeKind {
    /// Every code, for the test that each has its words in every language.
    pub const CODES: [&str; 8] = [
        "rules-syntax",
        "rules-unknown-key",
        "rules-wrong-type",
        "rules-missing",
        "rules-bad-code",
        "rules-duplicate",
        "rules-unknown-code",
        "rules-too-many",
    ];

    /// The name under which the translations (`mistake-<code>`) know it.
    pub const fn code(&self) -> &'static str {
        Self::CODES[match self {
            Self::Syntax(_) => 0,
            Self::UnknownKey(_) => 1,
            Self::WrongType(_) => 2,
            Self::Missing(_) => 3,
            Self::BadCode(_) => 4,
            Self::Duplicate(_) => 5,
            Self::UnknownCode(_) => 6,
            Self::TooMany(_) => 7,
        }]
    }

    /// The word of the file in question, the `$word` of the translations.
    pub fn word(&self) -> &str {
        let (Self::Syntax(word)
        | Self::UnknownKey(word)
        | Self::WrongType(word)
        | Self::Missing(word)
        | Self::BadCode(word)
        | Self::Duplicate(word)
        | Self::UnknownCode(word)
        | Self::TooMany(word)) = self;
        word
    }
}

/// How many slips of syntax are said of one file: behind a bracket that nobody closed, every line is one.
pub(super) const SLIPS: usize = 20;

/// A value of the file, and where it stands.
pub(super) type Value<'a> = Spanned<DeValue<'a>>;

/// A text in several languages.
pub(super) type Said = HashMap<Lang, String>;

/// Reads a file with `work`; nothing but its mistakes, by line, where there are any.
pub(super) fn read<T>(text: &str, work: impl FnOnce(&mut Reader<'_>, &DeTable<'_>) -> T) -> Result<T, Vec<Mistake>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader { text, mistakes: Vec::new() };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors.into_iter().take(SLIPS) {
        let at = error.span().unwrap_or(0..0);
        reader.mistake(&at, MistakeKind::Syntax(error.message().to_owned()));
    }
    // After a slip of syntax the rest reads as nonsense: only the slips are worth saying.
    if !reader.mistakes.is_empty() {
        return Err(reader.mistakes);
    }
    let done = work(&mut reader, root.get_ref());
    if reader.mistakes.is_empty() {
        return Ok(done);
    }
    reader.mistakes.sort_by_key(|mistake| mistake.line);
    Err(reader.mistakes)
}

/// A file being read.
pub(super) struct Reader<'a> {
    text: &'a str,
    mistakes: Vec<Mistake>,
}

impl Reader<'_> {
    /// Notes a mistake.
    pub fn mistake(&mut self, at: &Range<usize>, what: MistakeKind) {
        let line = 1 + self.text.bytes().take(at.start).filter(|byte| *byte == b'\n').count();
        self.mistakes.push(Mistake { line, what });
    }

    /// How many mistakes there are so far.
    pub fn mistakes(&self) -> usize {
        self.mistakes.len()
    }

    fn wrong<T>(&mut self, key: &str, value: &Value<'_>) -> Option<T> {
        self.mistake(&value.span(), MistakeKind::WrongType(key.to_owned()));
        None
    }

    /// The tables of a list written `[[key]]`, in the order of the file.
    pub fn tables<'v, 't>(&mut self, key: &str, value: &'v Value<'t>) -> Vec<(Range<usize>, &'v DeTable<'t>)> {
        let Some(items) = value.get_ref().as_array() else {
            self.mistake(&value.span(), MistakeKind::WrongType(key.to_owned()));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push((item.span(), table)),
                None => self.mistake(&item.span(), MistakeKind::WrongType(key.to_owned())),
            }
        }
        tables
    }

    /// A text with something in it.
    pub fn string(&mut self, key: &str, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str().map(|text| clean::line(text).trim().to_owned());
        let text = text.filter(|text| !text.is_empty());
        if text.is_none() { self.wrong(key, value) } else { text }
    }

    /// A code of at most so many letters, digits and dashes.
    pub fn code(&mut self, key: &str, value: &Value<'_>, longest: usize) -> Option<Code> {
        let code = self.string(key, value)?;
        let known = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if code.len() <= longest && code.chars().all(known) {
            return Some(Code::from(code));
        }
        self.mistake(&value.span(), MistakeKind::BadCode(code));
        None
    }

    /// A list of texts that `of` makes something of; what it does not know is a mistake.
    pub fn list<T>(&mut self, key: &str, value: &Value<'_>, of: impl Fn(&str) -> Option<T>) -> Vec<(Range<usize>, T)> {
        let Some(items) = value.get_ref().as_array() else {
            self.mistake(&value.span(), MistakeKind::WrongType(key.to_owned()));
            return Vec::new();
        };
        let mut list = Vec::new();
        for item in items {
            let Some(text) = self.string(key, item) else { continue };
            match of(&text) {
                Some(known) => list.push((item.span(), known)),
                None => self.mistake(&item.span(), MistakeKind::UnknownCode(text)),
            }
        }
        list
    }

    /// A text in several languages: `key.fr`, `key.nl`.
    pub fn said(&mut self, key: &str, value: &Value<'_>) -> Said {
        let mut said = Said::new();
        let Some(table) = value.get_ref().as_table() else {
            self.mistake(&value.span(), MistakeKind::WrongType(key.to_owned()));
            return said;
        };
        for (lang, value) in table {
            let name = format!("{key}.{}", lang.get_ref());
            match Lang::ALL.into_iter().find(|known| known.code() == lang.get_ref()) {
                Some(lang) => said.extend(self.string(&name, value).map(|text| (lang, text))),
                None => self.mistake(&lang.span(), MistakeKind::UnknownKey(name)),
            }
        }
        said
    }

    /// A whole number that an age can be.
    pub fn age(&mut self, key: &str, value: &Value<'_>) -> Option<u8> {
        let age = value.get_ref().as_integer().and_then(|number| number.as_str().parse().ok());
        let age = age.filter(|age| *age <= 120);
        if age.is_none() { self.wrong(key, value) } else { age }
    }

    /// Yes or no.
    pub fn flag(&mut self, key: &str, value: &Value<'_>) -> Option<bool> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() { self.wrong(key, value) } else { flag }
    }

    /// A day: a TOML date, or one in quotes.
    pub fn day(&mut self, key: &str, value: &Value<'_>) -> Option<NaiveDate> {
        let date = value.get_ref().as_datetime().map(ToString::to_string);
        let text = date.or_else(|| value.get_ref().as_str().map(str::to_owned));
        let day = text.and_then(|text| text.parse().ok());
        if day.is_none() { self.wrong(key, value) } else { day }
    }
}

/// What a text in several languages says in one; in another where it does not say it in that one, French first: that is
/// the language in which the rules are written.
pub(super) fn in_language(said: &Said, lang: Lang) -> &str {
    let order = [lang, Lang::Fr, Lang::En, Lang::Nl, Lang::De];
    order.iter().find_map(|lang| said.get(lang)).map_or("", String::as_str)
}
