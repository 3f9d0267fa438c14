//! One of many: typing narrows the list, the arrows walk it, Enter or Tab takes what is marked and moves on.
//!
//! The list is open while nothing is chosen or something is typed. What is typed over a choice replaces it only when
//! another entry is taken; erasing it brings the choice back. A text that matches nothing stays, with its trouble.

use super::{Ctx, Reply, Trouble, field::edit};
use crate::{
    app::{key::Key, line::Line},
    domain::{
        ids::Code,
        vocabulary::{Entry, List, fold::words},
    },
};

/// The most entries that a typed text brings up.
const MOST: usize = 40;

/// An entry on offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its code.
    pub code: Code,
    /// What the screen says.
    pub label: String,
}

/// A field that picks from a list of the vocabulary.
#[derive(Clone, Debug)]
pub struct Pick {
    /// What is typed and not taken yet.
    pub line: Line,
    list: List,
    within: Option<Code>,
    value: Option<Offer>,
    offers: Vec<Offer>,
    marked: Option<usize>,
    /// What the offers answer, so that they are looked up once per change.
    asked: Option<(String, Option<Code>)>,
}

impl Pick {
    /// A field over a list.
    pub fn new(list: List) -> Self {
        Self { line: Line::default(), list, within: None, value: None, offers: Vec::new(), marked: None, asked: None }
    }

    /// Offers the entries of this topic first, and while nothing is typed only them.
    pub fn set_within(&mut self, topic: Option<Code>) {
        self.within = topic;
    }

    /// Takes a code, which the vocabulary may have lost since, or none.
    pub fn set(&mut self, code: Option<&Code>, ctx: &Ctx<'_>) {
        self.value = code.map(|code| ctx.offer(self.list, code));
        self.line = Line::default();
        self.marked = None;
    }

    /// The code taken.
    pub fn code(&self) -> Option<&Code> {
        self.value.as_ref().map(|offer| &offer.code)
    }

    /// What the screen says for the entry taken.
    pub fn label(&self) -> Option<&str> {
        self.value.as_ref().map(|offer| offer.label.as_str())
    }

    /// Whether the list is open: nothing taken yet, or something typed.
    pub fn is_open(&self) -> bool {
        self.value.is_none() || !self.line.is_empty()
    }

    /// What is on offer, best first.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// The index of the offer that Enter takes.
    pub fn marked(&self) -> Option<usize> {
        self.marked
    }

    /// Looks up what is on offer for what is typed.
    pub(super) fn offer(&mut self, ctx: &Ctx<'_>) {
        let asked = Some((self.line.text().trim().to_owned(), self.within.clone()));
        if self.asked == asked {
            return;
        }
        let typed = self.line.text().trim();
        let mut entries: Vec<&Entry> = if typed.is_empty() {
            ctx.vocabulary.entries(self.list).collect()
        } else {
            ctx.vocabulary.suggest(&[self.list], typed, ctx.texts.lang(), MOST)
        };
        if let Some(topic) = &self.within {
            let elsewhere = |entry: &&Entry| entry.topic.as_ref() != Some(topic);
            if typed.is_empty() && !entries.iter().all(elsewhere) {
                entries.retain(|entry| !elsewhere(entry));
            }
            entries.sort_by_key(elsewhere);
        }
        let offer = |entry: &Entry| ctx.offer(self.list, &entry.code);
        self.offers = entries.into_iter().map(offer).collect();
        self.marked = (!typed.is_empty() && !self.offers.is_empty()).then_some(0);
        self.asked = asked;
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        match key {
            Key::Enter | Key::Tab if self.is_open() => match self.marked {
                Some(at) => self.take(at),
                // Enter stays with a text that matches nothing; Tab goes on, the problem stays in sight.
                None if key == Key::Enter && !self.line.text().trim().is_empty() => Reply::Moved,
                None => Reply::Ignored,
            },
            Key::Down if self.is_open() && !self.offers.is_empty() => {
                self.marked = Some(self.marked.map_or(0, |at| (at + 1).min(self.offers.len() - 1)));
                Reply::Moved
            }
            Key::Up if self.is_open() && self.marked.is_some() => {
                self.marked = self.marked.and_then(|at| at.checked_sub(1));
                Reply::Moved
            }
            Key::Backspace | Key::Delete if self.line.is_empty() => {
                if self.value.take().is_none() {
                    return Reply::Ignored;
                }
                self.marked = None;
                Reply::Changed
            }
            _ => edit(&mut self.line, key),
        }
    }

    fn take(&mut self, at: usize) -> Reply {
        let Some(offer) = self.offers.get(at) else { return Reply::Ignored };
        self.value = Some(offer.clone());
        self.line = Line::default();
        self.marked = None;
        Reply::Advance
    }

    /// Takes what is typed where it can mean one entry only.
    pub(super) fn settle(&mut self) {
        let typed = words(self.line.text());
        if !typed.is_empty() {
            let exact = |offer: &Offer| words(offer.code.as_str()) == typed || words(&offer.label) == typed;
            let sole = (self.offers.len() == 1).then_some(0);
            if let Some(at) = self.offers.iter().position(exact).or(sole) {
                self.take(at);
            }
        }
        self.marked = None;
    }

    pub(super) fn trouble(&self) -> Option<Trouble> {
        if self.line.text().trim().is_empty() {
            None
        } else if self.offers.is_empty() {
            Some(Trouble::NoMatch)
        } else {
            Some(Trouble::NotTaken)
        }
    }
}
