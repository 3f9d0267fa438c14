//! How typed words meet entries.
//!
//! Each label and each synonym is a *phrase*: its folded words, small ones left out. Typed words fit a phrase when each
//! is the beginning of another word of it; how well decides between entries ([`Fit`]). A sorted list of all words of
//! all phrases gives the phrases in question by two binary searches, so a look-up costs what it finds, not what
//! the vocabulary holds.

use std::collections::HashMap;

use super::{Entry, List, Vocabulary, fold};
use crate::text::Lang;

/// How typed words meet an entry, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The entry's code.
    Code,
    /// All words of its label or of a synonym, in full and in order.
    Whole,
    /// All words, in order, some of them only begun.
    Start,
    /// The first words, in order, in full or begun.
    Begin,
    /// Some of the words, in any order.
    Inside,
}

/// A rank, and among equals how much is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    /// How the words meet.
    pub rank: Rank,
    /// How many words are only begun; one more where the entry has small words besides.
    pub short: u8,
}

impl Fit {
    const CODE: Self = Self { rank: Rank::Code, short: 0 };
    const EXACT: Self = Self { rank: Rank::Whole, short: 0 };
}

/// An entry that typed words may mean.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// How well the words fit it.
    pub fit: Fit,
}

/// What typed words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'a> {
    /// This entry.
    One(&'a Entry),
    /// One of these; the words do not say which.
    Several(Vec<&'a Entry>),
    /// Nothing known.
    None,
}

impl<'a> Found<'a> {
    /// Decides between candidates: the best fit wins; where a topic and its own procedures fit alike, the topic, which
    /// says less; otherwise nobody guesses.
    pub fn of(mut candidates: Vec<Candidate<'a>>) -> Self {
        let Some(best) = candidates.iter().map(|candidate| candidate.fit).min() else { return Self::None };
        candidates.retain(|candidate| candidate.fit == best);
        let mut topics = candidates.iter().filter(|candidate| candidate.entry.list == List::Topic);
        if let (Some(topic), None) = (topics.next().map(|topic| topic.entry), topics.next()) {
            let within = |entry: &Entry| entry == topic || entry.topic.as_ref() == Some(&topic.code);
            if candidates.iter().all(|candidate| within(candidate.entry)) {
                return Self::One(topic);
            }
        }
        match candidates[..] {
            [one] => Self::One(one.entry),
            _ => Self::Several(candidates.into_iter().map(|candidate| candidate.entry).collect()),
        }
    }
}

/// In a language that is not the interface's, a word must be typed at least this far.
const FAR: usize = 4;

impl Vocabulary {
    /// The entry that typed words mean. `words` are words as typed (each may itself hold a hyphen or an apostrophe).
    pub fn find(&self, lists: &[List], words: &[&str], lang: Lang) -> Found<'_> {
        Found::of(self.candidates(lists, words, lang))
    }

    /// The entry to offer for words that are still being typed.
    pub fn complete(&self, lists: &[List], words: &[&str], lang: Lang) -> Option<&Entry> {
        self.candidates(lists, words, lang).into_iter().min_by_key(|candidate| candidate.fit).map(|best| best.entry)
    }

    /// The entries to offer in a long list for what is typed so far, best first; the list's own order where nothing is
    /// typed.
    pub fn suggest(&self, lists: &[List], typed: &str, lang: Lang, limit: usize) -> Vec<&Entry> {
        if fold::words(typed).is_empty() {
            return lists.iter().flat_map(|list| self.entries(*list)).take(limit).collect();
        }
        let mut candidates = self.candidates(lists, &[typed], lang);
        candidates.sort_by_key(|candidate| candidate.fit);
        candidates.iter().take(limit).map(|candidate| candidate.entry).collect()
    }

    /// Every entry that typed words may mean, each with its best fit, in the order of the file: first by code and in
    /// the given language; only where that finds nothing, in the other languages.
    pub fn candidates(&self, lists: &[List], words: &[&str], lang: Lang) -> Vec<Candidate<'_>> {
        let text = words.join(" ");
        let mut best = Best::new(self, lists);
        for place in self.by_code.get(&text.to_lowercase()).into_iter().flatten() {
            best.add(*place, Fit::CODE);
        }
        let all = fold::words(&text);
        self.exact(&all, |langs| langs & bit(lang) != 0, &mut best);
        let mut run = self.run();
        for word in fold::telling(all) {
            run.push(&word);
        }
        run.fits(|phrase| phrase.speaks(lang), &mut best);
        if best.is_empty() && run.words.len() > 1 {
            // "e-mail" for "email".
            let mut joined = self.run();
            joined.push(&run.words.concat());
            joined.fits(|phrase| phrase.speaks(lang), &mut best);
        }
        if best.is_empty() {
            run.fits_from_afar(&mut best);
        }
        best.candidates()
    }

    /// Adds the entries that are written with exactly these words, small ones included.
    fn exact(&self, words: &[String], wanted: impl Fn(u8) -> bool, best: &mut Best<'_>) {
        for (entry, langs) in self.index.exact.get(&words.join(" ")).into_iter().flatten() {
            if wanted(*langs) {
                best.add(*entry, Fit::EXACT);
            }
        }
    }

    /// The candidates that are written with exactly these words, small ones included, in any language.
    pub(crate) fn written(&self, lists: &[List], words: &[String]) -> Vec<Candidate<'_>> {
        let mut best = Best::new(self, lists);
        self.exact(words, |_| true, &mut best);
        best.candidates()
    }

    /// Begins a run of words that grows.
    pub(crate) fn run(&self) -> Run<'_> {
        Run { vocabulary: self, words: Vec::new(), phrases: Vec::new() }
    }
}

/// The best fit of each entry met so far, of the wanted lists, without hidden entries.
pub(crate) struct Best<'a> {
    vocabulary: &'a Vocabulary,
    wanted: u16,
    found: Vec<(usize, Fit)>,
}

impl<'a> Best<'a> {
    pub(crate) fn new(vocabulary: &'a Vocabulary, lists: &[List]) -> Self {
        let wanted = lists.iter().fold(0, |set, list| set | 1 << *list as u16);
        Self { vocabulary, wanted, found: Vec::new() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    fn add(&mut self, place: usize, fit: Fit) {
        let entry = &self.vocabulary.entries[place];
        if entry.hidden || self.wanted & (1 << entry.list as u16) == 0 {
            return;
        }
        match self.found.last_mut() {
            Some((last, known)) if *last == place => *known = fit.min(*known),
            _ => self.found.push((place, fit)),
        }
    }

    pub(crate) fn candidates(mut self) -> Vec<Candidate<'a>> {
        self.found.sort_unstable();
        self.found.dedup_by_key(|(place, _)| *place);
        let entries = &self.vocabulary.entries;
        self.found.into_iter().map(|(place, fit)| Candidate { entry: &entries[place], fit }).collect()
    }
}

/// A growing run of folded words, with the phrases that they fit so far.
pub(crate) struct Run<'a> {
    vocabulary: &'a Vocabulary,
    pub(crate) words: Vec<String>,
    phrases: Vec<u32>,
}

impl Run<'_> {
    /// Adds a folded word; `false` when no phrase is left that the run could fit.
    pub(crate) fn push(&mut self, word: &str) -> bool {
        let index = &self.vocabulary.index;
        if self.words.is_empty() {
            self.phrases = index.with_word(word);
        }
        self.words.push(word.to_owned());
        let words = &self.words;
        self.phrases.retain(|phrase| index.phrases[*phrase as usize].fit(words).is_some());
        !self.phrases.is_empty()
    }

    pub(crate) fn fits(&self, wanted: impl Fn(&Phrase) -> bool, best: &mut Best<'_>) {
        self.fits_if(wanted, |_| true, best);
    }

    /// In any language; beginnings only of words typed far enough.
    pub(crate) fn fits_from_afar(&self, best: &mut Best<'_>) {
        let far = self.words.iter().all(|word| word.chars().count() >= FAR);
        self.fits_if(|_| true, |fit| fit.rank == Rank::Whole || (far && fit.rank < Rank::Inside), best);
    }

    fn fits_if(&self, wanted: impl Fn(&Phrase) -> bool, good: impl Fn(Fit) -> bool, best: &mut Best<'_>) {
        for phrase in self.phrases.iter().map(|phrase| &self.vocabulary.index.phrases[*phrase as usize]) {
            if wanted(phrase)
                && let Some(fit) = phrase.fit(&self.words)
                && good(fit)
            {
                best.add(phrase.entry, fit);
            }
        }
    }
}

/// A label or a synonym, folded.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    entry: usize,
    /// The languages that say it, one bit each: a label stands in for languages that have none.
    langs: u8,
    words: Vec<Box<str>>,
    /// Whether small words were left out.
    small: bool,
}

impl Phrase {
    pub(crate) fn speaks(&self, lang: Lang) -> bool {
        self.langs & bit(lang) != 0
    }

    fn fit(&self, typed: &[String]) -> Option<Fit> {
        let mut begun = 0;
        let in_order = typed.len() <= self.words.len()
            && typed.iter().zip(&self.words).all(|(typed, word)| {
                begun += u8::from(typed.len() < word.len());
                word.starts_with(typed.as_str())
            });
        if !in_order {
            return self.fit_in_any_order(typed);
        }
        let rank = match (typed.len() == self.words.len(), begun) {
            (true, 0) => Rank::Whole,
            (true, _) => Rank::Start,
            (false, _) => Rank::Begin,
        };
        Some(Fit { rank, short: begun + u8::from(self.small) })
    }

    /// Gives each typed word the first free word that it begins, one it equals before others.
    fn fit_in_any_order(&self, typed: &[String]) -> Option<Fit> {
        if typed.len() > self.words.len().min(32) {
            return None;
        }
        let (mut taken, mut begun) = (0u32, 0);
        for typed in typed {
            let free = |at: usize| at < 32 && taken & (1 << at) == 0;
            let whole = (0..self.words.len()).find(|at| free(*at) && *self.words[*at] == **typed);
            begun += u8::from(whole.is_none());
            let at = whole.or_else(|| {
                (0..self.words.len()).find(|at| free(*at) && self.words[*at].starts_with(typed.as_str()))
            })?;
            taken |= 1 << at;
        }
        Some(Fit { rank: Rank::Inside, short: begun + u8::from(self.small) })
    }
}

/// All phrases, and where each of their words stands.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    phrases: Vec<Phrase>,
    /// Where words stand — phrase, and place in it — in the order of the words.
    slots: Vec<(u32, u32)>,
    /// Labels and synonyms with small words: all words -> entries, with the languages that say so.
    exact: HashMap<String, Vec<(usize, u8)>>,
}

impl Index {
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut index = Self { phrases: Vec::new(), slots: Vec::new(), exact: HashMap::new() };
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.hidden) {
            for lang in Lang::ALL {
                index.add(place, bit(lang), entry.label(lang));
                for words in entry.words.get(&lang).into_iter().flatten() {
                    index.add(place, bit(lang), words);
                }
            }
        }
        let mut slots = std::mem::take(&mut index.slots);
        slots.sort_unstable_by_key(|slot| index.word(*slot));
        index.slots = slots;
        index
    }

    fn add(&mut self, entry: usize, langs: u8, text: &str) {
        let all = fold::words(text);
        let small = all.len() > 1 && all.iter().any(|word| fold::is_small(word));
        if small {
            self.exact.entry(all.join(" ")).or_default().push((entry, langs));
        }
        let words = fold::telling(all);
        let joined = text.replace(['-', '\'', '’'], "");
        if joined.len() < text.len() {
            self.add_words(entry, langs, fold::telling_words(&joined), small);
        }
        self.add_words(entry, langs, words, small);
    }

    fn add_words(&mut self, entry: usize, langs: u8, words: Vec<String>, small: bool) {
        let words: Vec<Box<str>> = words.into_iter().map(String::into_boxed_str).collect();
        // An entry's phrases come one after the other, so only the last few can be the same.
        let known = self.phrases.iter_mut().rev().take_while(|phrase| phrase.entry == entry);
        if let Some(same) = known.into_iter().find(|phrase| phrase.words == words && phrase.small == small) {
            same.langs |= langs;
            return;
        }
        let number = self.phrases.len() as u32;
        self.slots.extend((0..words.len() as u32).map(|place| (number, place)));
        self.phrases.push(Phrase { entry, langs, words, small });
    }

    fn word(&self, (phrase, place): (u32, u32)) -> &str {
        &self.phrases[phrase as usize].words[place as usize]
    }

    /// The phrases that have a word beginning so.
    fn with_word(&self, begin: &str) -> Vec<u32> {
        let from = self.slots.partition_point(|slot| self.word(*slot) < begin);
        let to = from + self.slots[from..].partition_point(|slot| self.word(*slot).starts_with(begin));
        let mut phrases: Vec<u32> = self.slots[from..to].iter().map(|(phrase, _)| *phrase).collect();
        phrases.sort_unstable();
        phrases.dedup();
        phrases
    }
}

const fn bit(lang: Lang) -> u8 {
    1 << lang as u8
}
