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
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

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
    texts: BTreeMap<(String, String), String>,
    /// By seat.
    reads: BTreeMap<String, Vec<Reading>>,
}

impl Typed {
    fn here(&self, slot: &str) -> (String, String) {
        (self.seat.clone(), slot.to_owned())
    }
}

impl Drafts {
    /// From now on what is typed belongs to this record.
    pub fn belong_to(&self, record: Option<&Path>, key: Option<&Key>) {
        self.typed().record = record.map(|path| (path.to_owned(), key.cloned()));
    }

    /// From now on what is typed belongs to this seat.
    pub fn sit_at(&self, seat: &str) {
        seat.clone_into(&mut self.typed().seat);
    }

    /// Notes what is typed now; an empty text forgets the slot. What is typed where no slot is named is kept nowhere.
    pub fn put(&self, slot: &str, text: String) {
        if slot.is_empty() {
            return;
        }
        let mut typed = self.typed();
        let place = typed.here(slot);
        typed.texts.insert(place, text);
    }

    /// What was typed last in a slot and is not on disk yet; an emptied slot gives an empty text.
    pub fn get(&self, slot: &str) -> Option<String> {
        let typed = self.typed();
        typed.texts.get(&typed.here(slot)).cloned()
    }

    /// Drops a text that was recorded and needs no draft any more.
    pub fn forget(&self, slot: &str) {
        let mut typed = self.typed();
        let place = typed.here(slot);
        typed.texts.remove(&place);
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
        for (place, text) in texts {
            store.save_draft(&place.0, &place.1, &text)?;
            let mut now = self.typed();
            if now.texts.get(&place) == Some(&text) {
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
