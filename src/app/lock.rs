//! The lock: by a key, by itself when nobody touched the keyboard, and when the program is put aside.
//!
//! The screen shows the clock and how many wait, and takes a passphrase; all other keys, pastes and questions reach nothing.
//! What was open stays as it is in memory, to the letter and the cursor, and comes back to whoever sat there. Another worker
//! who comes in finds the board: the pages of the one before are closed, and their words wait for them among the drafts. So
//! does whoever comes back with another role.
//!
//! A record that is not encrypted has no lock. Its screen can be covered, and says that it is a cover.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    App, Input,
    key::Key,
    notice::{Notice, Tone},
    unlock::{Door, Missed, Reply, Unlock},
};
use crate::{
    domain::{
        access::{Access, Worker},
        audit::{Detail, Record, Subject, What},
        time::Stamp,
    },
    error::Result,
    store::audit::Reading,
};

/// What lies over the screen.
#[derive(Debug)]
pub enum Locked {
    /// A cover: Enter takes it away.
    Covered,
    /// A lock: a passphrase opens it.
    Shut(Box<Unlock<Worker>>),
}

/// The lock's state.
#[derive(Debug)]
pub(super) struct Lock {
    /// What lies over the screen now.
    locked: Option<Locked>,
    /// When a key was pressed last.
    touched: DateTime<Utc>,
    /// The door to ask at, where it is not that of the record's keyring: for tests.
    door: Option<Door<Worker>>,
}

impl Lock {
    /// Open, as of a moment.
    pub(super) fn new(now: DateTime<Utc>) -> Self {
        Self { locked: None, touched: now, door: None }
    }
}

impl App {
    /// What lies over the screen: then nothing else is to be seen.
    pub fn locked(&self) -> Option<&Locked> {
        self.lock.locked.as_ref()
    }

    /// Whose window it is.
    pub fn sits_here(&self) -> &str {
        self.access.worker().map_or(&self.config.worker, |worker| &worker.name)
    }

    /// Whether a passphrase is being tried.
    pub fn is_unlocking(&self) -> bool {
        matches!(&self.lock.locked, Some(Locked::Shut(unlock)) if unlock.is_knocking())
    }

    /// In how many seconds the next passphrase may be tried, after too many wrong ones.
    pub fn lock_opens_in(&self) -> Option<i64> {
        match &self.lock.locked {
            Some(Locked::Shut(unlock)) => unlock.seconds_left(self.now.at),
            _ => None,
        }
    }

    /// Asks at this door from now on: for tests.
    #[doc(hidden)]
    pub fn set_door(&mut self, door: Door<Worker>) {
        self.lock.door = Some(door);
    }

    /// Locks the screen; what is typed goes to the disk first. What is locked stays so.
    pub fn lock(&mut self) {
        if self.lock.locked.is_none() {
            self.enter(What::Locked);
        }
        self.save_drafts();
        if let Some(Locked::Shut(unlock)) = &mut self.lock.locked {
            unlock.forget();
            return;
        }
        self.lock.locked = Some(match self.door() {
            Some(door) => Locked::Shut(Box::new(Unlock::at(door, Some(self.sits_here())))),
            None => Locked::Covered,
        });
    }

    /// Locks anew what is covered, by the door that the record has meanwhile.
    pub(super) fn shut_what_is_covered(&mut self) {
        if self.lock.locked.take().is_some() {
            self.lock();
        }
    }

    /// Enters what became of the lock: behind the frame, like what was read.
    pub(super) fn enter(&mut self, what: What) {
        self.enter_about(what, None);
    }

    fn enter_about(&mut self, what: What, subject: Option<Subject>) {
        self.drafts.read(Reading { stamp: self.stamp(), what, subject, detail: Detail::NONE });
    }

    /// Enters the wrong passphrases of the way in, which could be entered nowhere before: whose were tried, how often, and
    /// when the last was. Nobody knows who tried them.
    pub(super) fn enter_missed(&mut self, missed: &[Missed]) {
        for Missed { worker, count, last } in missed {
            let stamp = Stamp { now: *last, worker: String::new(), ..self.stamp() };
            let (subject, detail) = (Subject::new(Record::Worker, worker), Detail::NONE.counted(*count));
            self.drafts.read(Reading { stamp, what: What::NotUnlocked, subject: Some(subject), detail });
        }
    }

    /// The door to this record; none where it is not encrypted.
    fn door(&self) -> Option<Door<Worker>> {
        let of_record = || Some(Door::of_open(self.store.path()?, self.store.key()?));
        self.lock.door.clone().or_else(of_record)
    }

    /// A key was pressed, or something was pasted.
    pub(super) fn touched(&mut self) {
        self.lock.touched = self.now.at;
    }

    /// Locks when nobody touched the keyboard for as long as the house says; `true` when it has just done so.
    pub(super) fn locks_by_itself(&mut self) -> bool {
        // A clock that was set back makes nobody wait for the hour it was before.
        self.lock.touched = self.lock.touched.min(self.now.at);
        let minutes = self.config.lock.minutes(self.is_shut_by_key());
        let idle = self.now.at - self.lock.touched;
        let due = minutes.is_some_and(|minutes| idle >= TimeDelta::minutes(minutes.into()));
        if due && self.lock.locked.is_none() {
            self.lock();
            return true;
        }
        false
    }

    fn is_shut_by_key(&self) -> bool {
        self.store.key().is_some() || self.lock.door.is_some()
    }

    /// An input while the screen is locked.
    pub(super) fn locked_input(&mut self, input: Input) {
        let now = self.now.at;
        let uncovered = match &mut self.lock.locked {
            Some(Locked::Covered) => input == Input::Key(Key::Enter),
            Some(Locked::Shut(unlock)) => {
                let reply = match input {
                    Input::Key(key) => unlock.key(key, now),
                    Input::Paste(text) => {
                        unlock.paste(&text);
                        Reply::Stays
                    }
                    Input::Tick => Reply::Stays,
                };
                // There is nowhere to leave to: Esc goes back from the list, and forgets what is half typed.
                if reply == Reply::Leaves {
                    unlock.back();
                }
                false
            }
            None => false,
        };
        if uncovered {
            self.lock.locked = None;
            self.enter(What::Unlocked);
            self.touched();
        }
        self.look_at_lock();
    }

    /// Looks who can unlock now: somebody may have been given a passphrase elsewhere, or have lost it.
    pub(super) fn follow_keyring(&mut self) {
        if let Some(Locked::Shut(unlock)) = &mut self.lock.locked {
            unlock.follow();
        }
    }

    /// Looks what came of the passphrase that is being tried.
    pub fn look_at_lock(&mut self) {
        let now = self.now;
        let Some(Locked::Shut(unlock)) = &mut self.lock.locked else { return };
        let was_trying = unlock.is_knocking();
        let Some(worker) = unlock.look(now) else {
            if was_trying && !unlock.is_knocking() && unlock.was_wrong() {
                let tried = Subject::new(Record::Worker, unlock.worker());
                self.enter_about(What::NotUnlocked, Some(tried));
            }
            return;
        };
        self.lock.locked = None;
        self.touched();
        if let Err(error) = self.welcome(worker) {
            self.tell(&error);
        }
        self.enter(What::Unlocked);
    }

    /// Somebody has the right passphrase: whoever sat here goes on; for anybody else the window becomes theirs.
    fn welcome(&mut self, worker: Worker) -> Result<()> {
        let before = self.sits_here().to_owned();
        if before == worker.name {
            return self.welcome_back(worker);
        }
        self.close_everything();
        self.seats.remember_worker(&worker.name);
        self.config.worker.clone_from(&worker.name);
        self.access = Access::Worker(worker);
        self.sit_down()?;
        self.seat_is_taken();
        self.reload()?;
        let values = [("worker", self.config.worker.as_str().into()), ("before", before.into())];
        self.notice = Some(Notice::new(Tone::Info, self.texts.with("notice-worker-changed", &values)));
        self.offer_what_was_left()
    }

    /// Whoever sat here is back. With another role, what was open is closed as for anybody else: a question or a page may be
    /// there that the role has nothing to do with.
    fn welcome_back(&mut self, worker: Worker) -> Result<()> {
        let access = Access::Worker(worker);
        if self.access == access {
            return Ok(());
        }
        self.close_everything();
        self.access = access;
        self.reload()?;
        let role = self.access.worker().map_or("", |worker| worker.role.code());
        let values = [("role", self.texts.t(&format!("role-{role}")).into())];
        self.notice = Some(Notice::new(Tone::Info, self.texts.with("notice-role-changed", &values)));
        self.offer_what_was_left()
    }

    /// Closes what the worker before had open. Their words are drafts already.
    pub(super) fn close_everything(&mut self) {
        self.save_drafts();
        self.overlay = None;
        self.pages.clear();
        self.intake = super::Intake::default();
        self.directory.typing = false;
        self.directory.referring = None;
        self.directory.line.set("");
        self.sheet_left = None;
        self.survey_due = None;
        self.entry_day = None;
        self.sure_of = None;
        self.answering = None;
        self.warned = false;
        self.unread = super::Unread { search: true, ..super::Unread::default() };
        self.board.pane = super::Pane::Queue;
        self.board.filter = crate::domain::case::CaseFilter::default();
    }
}
