//! What is being typed, and which pages were read, on their way to the disk.
//!
//! A key never waits for the disk: the text, or that a page was opened, is put here, and written as soon as the frame
//! that shows it is out.
//! The thread that hears the system's farewell (a closed terminal, a shutdown) holds the other end and writes what is
//! left before the process goes.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{
    error::Result,
    store::{Store, audit::Reading},
};

/// Texts by slot, and pages that were read, that are not on disk yet. Cloning gives another handle on the same ones.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    texts: Arc<Mutex<BTreeMap<String, String>>>,
    reads: Arc<Mutex<Vec<Reading>>>,
}

impl Drafts {
    /// Notes what is typed now; an empty text forgets the slot.
    pub fn put(&self, slot: &str, text: String) {
        self.texts().insert(slot.to_owned(), text);
    }

    /// What was typed last in a slot and is not on disk yet; an emptied slot gives an empty text.
    pub fn get(&self, slot: &str) -> Option<String> {
        self.texts().get(slot).cloned()
    }

    /// Drops a text that was recorded and needs no draft any more.
    pub fn forget(&self, slot: &str) {
        self.texts().remove(slot);
    }

    /// Notes that a page was read.
    pub fn read(&self, reading: Reading) {
        self.reads().push(reading);
    }

    /// Whether something is not on disk yet.
    pub fn is_pending(&self) -> bool {
        !self.texts().is_empty() || !self.reads().is_empty()
    }

    /// Writes what is not on disk yet. What could not be written stays here.
    pub fn save(&self, store: &Store, seat: &str) -> Result<()> {
        let texts = self.texts().clone();
        for (slot, text) in texts {
            store.save_draft(seat, &slot, &text)?;
            let mut now = self.texts();
            if now.get(&slot) == Some(&text) {
                now.remove(&slot);
            }
        }
        // Held while they are written: the other handle must neither write them a second time nor think them written.
        let mut reads = self.reads();
        if !reads.is_empty() {
            store.audit_reads(seat, &reads)?;
            reads.clear();
        }
        Ok(())
    }

    fn texts(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        // A thread that panicked while it held the texts has not broken them: every change is one insert or remove.
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reads(&self) -> MutexGuard<'_, Vec<Reading>> {
        self.reads.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
