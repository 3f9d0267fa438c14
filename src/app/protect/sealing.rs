//! Encrypting beside the loop: the record is written anew as a whole, which takes a while where a large directory is in it.
//!
//! The file is replaced, so nobody may have it open, not even this window: until it is done, the program stands before an
//! empty record in memory, and the page lets nobody do anything in it. Whatever ends the program meanwhile leaves the
//! record as it was or encrypted, never between ([`encrypt`]); that nobody has seen its recovery key is then said at
//! the next start.

use std::{
    mem,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::{ProtectPage, Shown, Typing, own_signature};
use crate::{
    app::{
        App, day,
        notice::{Notice, Tone},
        pages::Page,
    },
    domain::{
        access::{Access, Role, Worker},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        Store,
        backup::{self, Places},
        db::Open,
        encrypt::{self, Sealed},
        key::Key,
        keyring::Changed,
    },
};

/// A record being encrypted, by a thread of its own.
#[derive(Debug)]
pub struct Sealing {
    ended: Receiver<Result<Changed<Sealed>>>,
    record: PathBuf,
    worker: Worker,
    /// What is to be said of their initials.
    said: Option<String>,
    /// Where one goes back to when nothing came of it.
    typing: Typing,
    /// Since when.
    pub since: DateTime<Utc>,
}

impl Sealing {
    /// Begins it; behind a verified backup, where `places` says where it goes.
    fn start(
        record: PathBuf,
        (worker, said): (Worker, Option<String>),
        passphrase: Zeroizing<String>,
        typing: Typing,
        (places, stamp): (Option<Places>, Stamp),
    ) -> Self {
        let now = stamp.now;
        let (end, ended) = channel();
        let (path, by) = (record.clone(), worker.clone());
        thread::spawn(move || {
            let backed_up = places.map_or(Ok(()), |places| {
                encrypt::could_be_had_alone(&path, None)?;
                backup::make(&path, None, &places, now.local).map(drop)
            });
            // Nobody is left to be told when the program has gone meanwhile.
            let _ = end.send(backed_up.and_then(|()| encrypt::turn_on(&path, &by, &passphrase, &stamp)));
        });
        Self { ended, record, worker, said, typing, since: now.at }
    }

    fn poll(&self) -> Option<Result<Changed<Sealed>>> {
        match self.ended.try_recv() {
            Ok(ended) => Some(ended),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(Error::new(Kind::Internal).at("protect"))),
        }
    }
}

impl App {
    /// Begins to encrypt the record with what was typed.
    pub(super) fn begin_sealing(&mut self) -> Result<()> {
        let Some(record) = self.path() else { return Err(Error::new(Kind::Internal).at("protect")) };
        let named = self.config.worker.trim().to_owned();
        // A directory may be in it already.
        let places = (!self.store.is_untouched()?).then(|| day::places(&self.config.backup, &record));
        let stamp = self.stamp();
        self.save_drafts();
        let empty = Store::in_memory()?;
        let Some(ProtectPage::Types(typing)) = self.protect_page() else { return Ok(()) };
        let typed = typing.name.as_ref().map_or(named, |line| line.text().trim().to_owned());
        let (name, said) = own_signature(&self.store, &typed, &self.texts)?;
        let Some(ProtectPage::Types(typing)) = self.protect_page() else { return Ok(()) };
        // Somebody must be able to add the others.
        let worker = Worker { name, role: Role::Coordinator };
        let passphrase = typing.once.take();
        typing.clear();
        let typing = mem::replace(&mut **typing, Typing::new(""));
        self.data_version = empty.data_version()?;
        self.store = empty;
        // The farewell must not wait for a file that is held.
        self.drafts.belong_to(None, None);
        if let Some(page) = self.protect_page() {
            *page = ProtectPage::Works(Box::new(Sealing::start(
                record,
                (worker, said),
                passphrase,
                typing,
                (places, stamp),
            )));
        }
        Ok(())
    }

    /// Whether the record is being encrypted: until it is, there is none.
    pub fn is_sealing(&self) -> bool {
        self.pages.iter().any(|page| matches!(page, Page::Protect(page) if matches!(**page, ProtectPage::Works(_))))
    }

    /// Whether it is encrypted; asked as time passes.
    pub(in crate::app) fn look_at_sealing(&mut self) -> Result<()> {
        let Some(page) = self.pages.iter_mut().find_map(|page| match page {
            Page::Protect(page) => Some(page),
            _ => None,
        }) else {
            return Ok(());
        };
        let ProtectPage::Works(sealing) = &mut **page else { return Ok(()) };
        let Some(ended) = sealing.poll() else { return Ok(()) };
        let (record, worker) = (mem::take(&mut sealing.record), sealing.worker.clone());
        let signature = sealing.said.take();
        let typing = mem::replace(&mut sealing.typing, Typing::new(""));
        // Whoever was about to leave is told of what leaving would lose now.
        (self.notice, self.warned) = (None, false);
        match ended {
            Ok(Changed { made: Sealed { key, recovery }, trouble }) => {
                // Shown whatever goes wrong from here on: nothing else opens the record when the passphrase is forgotten.
                **page = ProtectPage::Shows(Box::new(Shown::new(recovery, self.now.at.timestamp().unsigned_abs())));
                self.access = Access::Worker(worker.clone());
                self.open_again(&record, Some(&key))?;
                self.shut_what_is_covered();
                let said = self.say_worker(&worker.name);
                self.notice = signature.map(|text| Notice::new(Tone::Warning, text));
                if trouble.is_some() {
                    self.warn_of("cli-keys-unsure");
                }
                said
            }
            Err(error) => {
                **page = ProtectPage::Types(Box::new(typing));
                self.open_again(&record, None)?;
                Err(error)
            }
        }
    }

    /// Says what failed behind the encrypting, which is done.
    fn warn_of(&mut self, said: &str) {
        let (text, hint) = (self.texts.t(said), self.texts.t(&format!("{said}-hint")));
        self.notice = Some(Notice { tone: Tone::Warning, text, hint: Some(hint) });
    }

    /// Opens the record again, whatever it has become.
    fn open_again(&mut self, record: &Path, key: Option<&Key>) -> Result<()> {
        match Store::open_with(record, Open::Existing, key) {
            Ok(store) => self.store = store,
            Err(error) => {
                // What is recorded from now on would be nowhere.
                self.end_with(Error::new(error.kind()).at(record.display()));
                return Err(error);
            }
        }
        self.take_record(&[])?;
        self.seat_is_taken();
        self.reload()
    }

    /// The initials typed here are the settings' from now on.
    fn say_worker(&mut self, name: &str) -> Result<()> {
        name.clone_into(&mut self.config.worker);
        name.clone_into(&mut self.found.worker);
        match &self.config_path {
            Some(path) => self.found.save(path),
            None => Ok(()),
        }
    }
}
