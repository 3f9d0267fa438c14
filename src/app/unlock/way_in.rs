//! The way into an encrypted record: who one is, and the passphrase. Nothing else of the program is there yet.

use std::fmt;

use chrono::NaiveDateTime;

use super::{Door, Missed, Reply, Unlock};
use crate::{
    app::{Input, Start, clock::Clock},
    domain::access::Access,
    error::Result,
    store::Store,
    text::Texts,
};

/// The record, and whose passphrase opened it; nobody's where it was no longer encrypted by then.
pub type Opened = (Store, Access);

/// Somebody came in.
pub struct CameIn {
    /// What they came in to.
    pub opened: Opened,
    /// The wrong passphrases before theirs, to be entered in the audit: until now nothing could be written.
    pub missed: Vec<Missed>,
}

/// What is done once somebody came in.
pub type Then = Box<dyn FnOnce(CameIn) -> Result<Start>>;

/// How the screen begins.
pub enum Beginning {
    /// The record is open.
    Open(Box<Start>),
    /// Somebody must come in first.
    Closed(Box<Closed>),
}

/// A record that waits for a passphrase.
pub struct Closed {
    /// Who can come in.
    pub door: Door<Opened>,
    /// Who is asked first: named, or expected on this machine.
    pub likely: Option<String>,
    /// The words of the interface.
    pub texts: Texts,
    /// Where the time comes from.
    pub clock: Clock,
    /// What is done once somebody came in.
    pub then: Then,
}

impl fmt::Debug for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Closed").field("door", &self.door).finish_non_exhaustive()
    }
}

/// The page on which one comes in.
pub struct WayIn {
    /// The words of the interface.
    pub texts: Texts,
    /// What is asked.
    pub unlock: Unlock<Opened>,
    clock: Clock,
    opened: Option<Opened>,
    left: bool,
}

impl WayIn {
    /// The page, and what is done once somebody came in.
    pub fn of(closed: Closed) -> (Self, Then) {
        let Closed { door, likely, texts, clock, then } = closed;
        let unlock = Unlock::at(door, likely.as_deref());
        (Self { texts, unlock, clock, opened: None, left: false }, then)
    }

    /// Takes an input.
    pub fn handle(&mut self, input: Input) {
        let now = self.clock.now();
        match input {
            Input::Key(key) => self.left |= self.unlock.key(key, now.at) == Reply::Leaves,
            Input::Paste(text) => self.unlock.paste(&text),
            Input::Tick => self.unlock.follow(),
        }
        if let Some(opened) = self.unlock.look(now) {
            self.opened = Some(opened);
        }
    }

    /// What the counter's wall clock shows.
    pub fn local(&self) -> NaiveDateTime {
        self.clock.now().local
    }

    /// In how many seconds the next try may be made.
    pub fn seconds_left(&self) -> Option<i64> {
        self.unlock.seconds_left(self.clock.now().at)
    }

    /// Goes on by another clock: for tests in which time passes.
    #[doc(hidden)]
    pub fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Whether somebody wants to leave.
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// Whether there is nothing more to be asked.
    pub fn is_done(&self) -> bool {
        self.left || self.opened.is_some()
    }

    /// Whoever came in.
    pub fn came_in(&mut self) -> Option<CameIn> {
        Some(CameIn { opened: self.opened.take()?, missed: self.unlock.missed().to_vec() })
    }
}
