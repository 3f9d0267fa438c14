//! What somebody looks for in the directory, read from one line.
//!
//! Most words are looked for in the records. Some narrow the answer instead: *open* now or on a day, without an appointment
//! (*sans rdv*), free (*gratuit*), with a counter to go to (*guichet*), a language (*nl*, *arabe*), a commune or its
//! postcode. They are understood in all four languages of the program, wherever they stand in the line, and shown so
//! that one sees how they were understood.
//!
//! A word that narrows may also be part of a name ("Open Namur"). Nobody should have to know that: [`Query::literal`]
//! keeps every word, and whoever searches puts the services first whose *name* has all of them. And a language that is
//! what one wants to learn ("cours de français") is a word like any other.

use std::collections::HashMap;

use super::{fold, ids::Code, service::Position};

mod facts;
mod languages;
mod opening;
mod words;

pub use facts::{has_counter, is_free, is_walk_in};
pub use languages::codes_of as language_codes;
pub use opening::{Opening, Part, Said, Span};

/// More words than anybody types; what follows is not looked at.
pub const MOST_WORDS: usize = 12;

/// Nobody types a longer line; what is pasted beyond is not looked at.
const LONGEST: usize = 300;

/// The most words in the name of a commune.
const LONGEST_PLACE: usize = 5;

/// A commune, or a postcode, of services in this directory.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name folded, words between spaces: how it is found.
    pub key: String,
    /// Its name as services spell it.
    pub name: String,
    /// The middle of its services, where their positions are known.
    pub position: Option<Position>,
}

/// What narrows an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Open now, or on the day that was named.
    Open(Opening),
    /// No appointment needed.
    WalkIn,
    /// Nothing to pay.
    Free,
    /// There is a counter to which one can go.
    Counter,
    /// Somebody there speaks it: a code of the vocabulary's languages.
    Language(Code),
    /// In this commune; those nearby come after.
    Place(Place),
}

impl Filter {
    /// When it should be open, where that is another time than now.
    pub fn other_opening(&self) -> Option<Opening> {
        match self {
            Self::Open(opening @ Opening::On(..)) => Some(*opening),
            _ => None,
        }
    }
}

/// A line as it is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// The words to be found in the record, folded; without little words where others remain.
    pub words: Vec<String>,
    /// Every word, those that narrow included.
    pub literal: Vec<String>,
    /// What narrows, in the order in which it was typed; each once.
    pub filters: Vec<Filter>,
    /// The letter with which one has just begun another word. It is in nearly every record, so it is not looked for; it
    /// only says which answers to show first.
    pub begun: Option<char>,
    /// Whether the last of `literal` is still being typed, so that it may be the beginning of a word.
    pub is_open_ended: bool,
}

impl Query {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.filters.is_empty()
    }

    /// Takes a word of which there is only one letter out of those to look for, where there is anything else.
    fn begin(mut self) -> Self {
        let is_begun = self.is_open_ended && self.literal.last() == self.words.last();
        if is_begun && (self.words.len() > 1 || !self.filters.is_empty()) {
            self.begun = self.words.pop_if(|word| word.len() == 1).and_then(|word| word.chars().next());
        }
        self
    }

    /// The communes, any of which will do.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.filters.iter().filter_map(|filter| if let Filter::Place(place) = filter { Some(place) } else { None })
    }
}

/// The places of a directory that a line may name, by their keys.
pub type Places = HashMap<String, Place>;

/// The words of a line as far as it is looked at, folded, each with its spelling.
pub fn spelled(line: &str) -> Vec<(String, String)> {
    let line = line.char_indices().nth(LONGEST).map_or(line, |(end, _)| &line[..end]);
    let mut words = fold::spelled(line);
    words.truncate(MOST_WORDS);
    words
}

/// What might be the key of a place in this line: to be looked up before it is [`parse`]d.
pub fn place_keys(line: &str) -> Vec<String> {
    let words: Vec<_> = spelled(line).into_iter().map(|(word, _)| word).collect();
    let mut keys = Vec::new();
    for start in 0..words.len() {
        for end in start + 1..=words.len().min(start + LONGEST_PLACE) {
            let key = words[start..end].join(" ");
            if key.len() > 1 && !words::is_little(&key) && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// Reads a line, with the places of this directory that it may name.
pub fn parse(line: &str, places: &Places) -> Query {
    let words: Vec<_> = spelled(line).into_iter().map(|(word, _)| word).collect();
    let mut query =
        Query { is_open_ended: line.chars().next_back().is_some_and(char::is_alphanumeric), ..Query::default() };
    let mut free = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((filter, length)) = filter_at(&words, at, places) else {
            free.push(at);
            at += 1;
            continue;
        };
        if !query.filters.contains(&filter) {
            query.filters.push(filter);
        }
        at += length;
    }
    let being_typed = query.is_open_ended.then(|| words.len().saturating_sub(1));
    let all: Vec<_> = (0..words.len()).collect();
    query.words = counting(&words, &free, being_typed, query.filters.is_empty());
    query.literal = counting(&words, &all, being_typed, true);
    query.begin()
}

/// Reads a line in which nothing narrows.
pub fn plain(line: &str) -> Query {
    let words: Vec<_> = spelled(line).into_iter().map(|(word, _)| word).collect();
    let is_open_ended = line.chars().next_back().is_some_and(char::is_alphanumeric);
    let all: Vec<_> = (0..words.len()).collect();
    let being_typed = is_open_ended.then(|| words.len().saturating_sub(1));
    let words = counting(&words, &all, being_typed, true);
    Query { literal: words.clone(), words, is_open_ended, ..Query::default() }.begin()
}

/// Whether a folded word says nothing by itself.
pub fn is_little(word: &str) -> bool {
    words::is_little(word)
}

/// Whether a folded word is a day of the week, another day or a part of one, in any of the program's languages.
pub fn is_day(word: &str) -> bool {
    words::is_day(word)
}

/// The words at these places that count. Little ones are left out where others remain; a single letter that is being
/// typed stays, because it is the beginning of the next word.
fn counting(words: &[String], places: &[usize], being_typed: Option<usize>, keep_little: bool) -> Vec<String> {
    let is_little = |at: usize| words::is_little(&words[at]) && !(words[at].len() == 1 && Some(at) == being_typed);
    let kept: Vec<_> = places.iter().filter(|at| !is_little(**at)).map(|at| words[*at].clone()).collect();
    if kept.is_empty() && keep_little { places.iter().map(|at| words[*at].clone()).collect() } else { kept }
}

/// What narrows at a place of the line, and how many words say it: the longest.
fn filter_at(words: &[String], at: usize, places: &Places) -> Option<(Filter, usize)> {
    if let Some((opening, length)) = opening::read(&words[at..]) {
        return Some((Filter::Open(opening), length));
    }
    for length in (1..=LONGEST_PLACE.min(words.len() - at)).rev() {
        let said = words[at..at + length].join(" ");
        let language = || (!is_lesson(&words[..at])).then(|| languages::named(&said)).flatten().map(Filter::Language);
        let place = || places.get(&said).cloned().map(Filter::Place);
        if let Some(filter) = words::filter(&said).or_else(language).or_else(place) {
            return Some((filter, length));
        }
    }
    None
}

/// Whether what comes next is what somebody wants to learn ("cours de", "apprendre le").
fn is_lesson(before: &[String]) -> bool {
    before.iter().rev().find(|word| !words::is_little(word)).is_some_and(|word| words::LESSONS.contains(&word.as_str()))
}

/// Every single word that narrows: known words, for whoever corrects what was mistyped.
pub fn known_words<'w>() -> impl Iterator<Item = &'w str> {
    words::single().chain(languages::single()).map(|word| -> &'w str { word })
}

#[cfg(test)]
mod tests;
