//! What is being typed, and which pages were read, on their way to the disk.
//!
//! A key never waits for the disk: the text, or that a page was opened, is put here, and written as soon as the frame
//! that shows it is out.
//! The thread that hears the system's farewell (a closed terminal, a shutdown) holds the other end and writes what is
//! left before the process goes.
//!
//! A text belongs to the seat at which it was typed, and with an encrypted record to the worker who sat there: what could
//! not be written yet when another one sat down is still written as the first one's.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use chrono::NaiveDate;

use crate::{
    error::Result,
    store::{Store, audit::Reading, db::Open, key::Key},
};

/// Texts by slot, and pages that were read, that are not on disk yet. Cloning gives another handle on the same ones.
#[derive(Clone, Debug, Default)]
pub struct Drafts(Arc<Mutex<Typed>>);

#[derive(Debug, Default)]
struct Typed {
    /// Where the record lies, and what opens it; none in memory.
    record: Option<(PathBuf, Option<Key>)>,
    /// Whose words are typed now.
    seat: String,
    /// By seat and slot.
    texts: BTreeMap<(String, String), Words>,
    /// The slots in which whoever sits here typed since they sat down.
    at_hand: BTreeSet<String>,
    /// The present day.
    today: Option<NaiveDate>,
    /// The seats of which the record knows that something was typed there today.
    known_today: BTreeSet<String>,
    /// By seat.
    reads: BTreeMap<String, Vec<Reading>>,
}

/// A text on its way to the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Words {
    text: String,
    /// On the board of which day it is typed, where it is a visit.
    day: Option<NaiveDate>,
    /// Whether the slot was emptied since it was written last: then these are other words, and not the former ones changed.
    anew: bool,
}

impl Typed {
    fn here(&self, slot: &str) -> (String, String) {
        (self.seat.clone(), slot.to_owned())
    }
}

impl Drafts {
    /// From now on what is typed belongs to this record.
    pub fn belong_to(&self, record: Option<&Path>, key: Option<&Key>) {
        let mut typed = self.typed();
        typed.record = record.map(|path| (path.to_owned(), key.cloned()));
        typed.known_today.clear();
    }

    /// From now on it is this day: with the first words of a day goes to the disk when they were typed, so that they are
    /// not taken for abandoned ones.
    pub fn day_begins(&self, today: NaiveDate) {
        let mut typed = self.typed();
        typed.today = Some(today);
        typed.known_today.clear();
    }

    /// From now on what is typed belongs to this seat.
    pub fn sit_at(&self, seat: &str) {
        let mut typed = self.typed();
        seat.clone_into(&mut typed.seat);
        typed.at_hand.clear();
    }

    /// Notes what is typed now; an empty text forgets the slot. What is typed where no slot is named is kept nowhere.
    pub fn put(&self, slot: &str, text: String) {
        self.put_of(None, slot, text);
    }

    /// The same with the day on whose board it is typed.
    pub fn put_of(&self, day: Option<NaiveDate>, slot: &str, text: String) {
        if slot.is_empty() {
            return;
        }
        let mut typed = self.typed();
        let place = typed.here(slot);
        typed.at_hand.insert(slot.to_owned());
        let anew = typed.texts.get(&place).is_some_and(|words| words.anew || words.text.is_empty());
        typed.texts.insert(place, Words { text, day, anew });
    }

    /// Gives words another slot, with their day. They are at hand there where they were.
    pub fn lay_aside(&self, from: &str, to: &str, text: String, day: Option<NaiveDate>) {
        let is_at_hand = self.is_at_hand(from);
        self.put_of(day, to, text);
        if !is_at_hand {
            self.typed().at_hand.remove(to);
        }
        self.put(from, String::new());
    }

    /// Whether whoever sits here typed in a slot since they sat down: then they know what is in it, and where they go
    /// with it.
    pub fn is_at_hand(&self, slot: &str) -> bool {
        self.typed().at_hand.contains(slot)
    }

    /// On the board of which day what is not on disk yet was typed; nothing where it is there already.
    pub fn day(&self, slot: &str) -> Option<Option<NaiveDate>> {
        let typed = self.typed();
        typed.texts.get(&typed.here(slot)).map(|words| words.day)
    }

    /// Words came back into a slot, by a key that whoever sits here pressed and that said so.
    pub fn comes_to_hand(&self, slot: &str) {
        let mut typed = self.typed();
        typed.at_hand.insert(slot.to_owned());
    }

    /// What was typed last in a slot and is not on disk yet; an emptied slot gives an empty text.
    pub fn get(&self, slot: &str) -> Option<String> {
        let typed = self.typed();
        typed.texts.get(&typed.here(slot)).map(|words| words.text.clone())
    }

    /// What whoever sits here typed and is not on disk yet, by slot; an emptied slot has an empty text.
    pub fn unwritten(&self) -> Vec<(String, String)> {
        let typed = self.typed();
        let here = typed.texts.iter().filter(|((seat, _), _)| *seat == typed.seat);
        here.map(|((_, slot), words)| (slot.clone(), words.text.clone())).collect()
    }

    /// Drops a text that was recorded and needs no draft any more.
    pub fn forget(&self, slot: &str) {
        let mut typed = self.typed();
        let place = typed.here(slot);
        typed.texts.remove(&place);
    }

    /// Empties whatever whoever sits here typed about a record, which stands in the names of its slots.
    pub fn empty_about(&self, record: &str) {
        let mut typed = self.typed();
        let about: Vec<_> =
            typed.at_hand.iter().filter(|slot| slot.split(':').any(|part| part == record)).cloned().collect();
        for slot in about {
            let place = typed.here(&slot);
            typed.texts.insert(place, Words { text: String::new(), day: None, anew: true });
        }
    }

    /// Notes that a page was read.
    pub fn read(&self, reading: Reading) {
        let mut typed = self.typed();
        let seat = typed.seat.clone();
        typed.reads.entry(seat).or_default().push(reading);
    }

    /// Whether something is not on disk yet.
    pub fn is_pending(&self) -> bool {
        let typed = self.typed();
        !typed.texts.is_empty() || !typed.reads.is_empty()
    }

    /// Writes what is not on disk yet. What could not be written stays here.
    pub fn save(&self, store: &Store) -> Result<()> {
        let texts = self.typed().texts.clone();
        // What takes another one's place is written before that one goes: words that were laid aside for others are on the
        // disk at every moment.
        let (gone, kept): (Vec<_>, Vec<_>) = texts.into_iter().partition(|(_, words)| words.text.is_empty());
        for (place, words) in kept.into_iter().rev().chain(gone) {
            self.save_day_of(&place.0, store)?;
            if words.anew && store.draft(&place.0, &place.1)?.as_ref() != Some(&words.text) {
                store.save_draft_of(words.day, &place.0, &place.1, "")?;
            }
            store.save_draft_of(words.day, &place.0, &place.1, &words.text)?;
            let mut now = self.typed();
            if now.texts.get(&place) == Some(&words) {
                now.texts.remove(&place);
            }
        }
        // Held while they are written: the other handle must neither write them a second time nor think them written.
        let mut typed = self.typed();
        while let Some((seat, reads)) = typed.reads.first_key_value() {
            store.audit_reads(seat, reads)?;
            typed.reads.pop_first();
        }
        Ok(())
    }

    /// Writes that something was typed at a seat today, once.
    fn save_day_of(&self, seat: &str, store: &Store) -> Result<()> {
        let today = {
            let typed = self.typed();
            typed.today.filter(|_| !typed.known_today.contains(seat))
        };
        let Some(today) = today else { return Ok(()) };
        store.words_typed(seat, today)?;
        let mut typed = self.typed();
        if typed.today == Some(today) {
            typed.known_today.insert(seat.to_owned());
        }
        Ok(())
    }

    /// Writes what is not on disk yet through a connection of its own: for a thread that has no other, when the process is
    /// told to go.
    pub fn save_apart(&self) -> Result<()> {
        if !self.is_pending() {
            return Ok(());
        }
        let Some((path, key)) = self.typed().record.clone() else { return Ok(()) };
        self.save(&Store::open_with(&path, Open::Existing, key.as_ref())?)
    }

    fn typed(&self) -> MutexGuard<'_, Typed> {
        // A thread that panicked while it held the texts has not broken them: every change is one insert or remove.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_were_not_written_yet_stay_with_whoever_typed_them() {
        let store = Store::in_memory().expect("a store");
        let drafts = Drafts::default();
        drafts.sit_at("seat/EB");
        drafts.put("fast-line", "its f67".to_owned());
        drafts.sit_at("seat/AV");
        assert_eq!(drafts.get("fast-line"), None);
        drafts.put("fast-line", "log".to_owned());
        drafts.save(&store).expect("written");
        let kept = |seat: &str| store.draft(seat, "fast-line").expect("asked");
        assert_eq!([kept("seat/EB"), kept("seat/AV")], [Some("its f67".to_owned()), Some("log".to_owned())]);
        assert!(!drafts.is_pending());
    }
}
