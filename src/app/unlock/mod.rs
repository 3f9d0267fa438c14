//! A passphrase is asked for: before the record is open ([`way_in`]), and where the screen was locked (`app::lock`).
//!
//! Keys go to the list of workers or to the passphrase, and to nothing else. One try is on its way at a time, in a thread of
//! its own. What is typed while it is, or while one waits after wrong tries, stays: nobody sees what they type, so a
//! passphrase of which the first letters were dropped would be one more wrong try. Only Enter waits.
//!
//! The page may stand for days. Who can be chosen is therefore whoever the keyring names now ([`Unlock::follow`]).

use std::fmt;

use chrono::{DateTime, Utc};

use self::door::Knocking;
pub use self::{door::Door, expected::expected, secret::Secret};
use super::key::Key;
use crate::{
    domain::{initials, time::Now, tries::Tries},
    error::{Error, Kind},
};

mod door;
mod expected;
mod secret;
pub mod way_in;

/// Whoever missed so many times has not only mistyped: they are told of the way back.
const FORGOTTEN: u64 = 2;

/// What stands where a passphrase is asked for.
pub struct Unlock<T> {
    door: Door<T>,
    /// Who was expected.
    likely: Option<String>,
    /// Who can be chosen.
    pub workers: Vec<String>,
    /// Who was expected or asked, and has no passphrase here: they were never given one, or it was taken away.
    pub shut_out: Option<String>,
    /// Who is chosen.
    pub selected: usize,
    /// Whether the list of workers has the keys; otherwise the passphrase has.
    pub choosing: bool,
    /// What is typed.
    pub secret: Secret,
    /// Why the last try opened nothing.
    pub problem: Option<Error>,
    tries: Tries,
    missed: Vec<Missed>,
    knocking: Option<Knocking<T>>,
}

/// Wrong passphrases that were given for one worker, before somebody came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// Whose passphrase was tried.
    pub worker: String,
    /// How often.
    pub count: u64,
    /// When it was tried last.
    pub last: Now,
}

/// What a key did where a passphrase is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing that matters elsewhere.
    Stays,
    /// Whoever is there wants to leave.
    Leaves,
}

impl<T> fmt::Debug for Unlock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unlock").field("door", &self.door).field("problem", &self.problem).finish_non_exhaustive()
    }
}

impl<T: Send + 'static> Unlock<T> {
    /// Asks at a door for the passphrase of whoever is named; where nobody known is, one says who one is. The list stands as
    /// the keyring has it, so that a worker's digit is the same whoever was there last.
    pub fn at(door: Door<T>, likely: Option<&str>) -> Self {
        let mut workers = door.workers().to_vec();
        let named = |likely| initials::meant(likely, workers.iter().enumerate(), |(_, name)| name).one();
        let place = likely.and_then(named).map(|(place, _)| place);
        let choosing = place.is_none() && workers.len() > 1;
        let is_known = |likely: &str| workers.iter().any(|name| initials::are_alike(name, likely));
        let has_none = |likely: &&str| !likely.trim().is_empty() && !workers.is_empty() && !is_known(likely);
        let shut_out = likely.filter(has_none).map(str::to_owned);
        if workers.is_empty() {
            workers.extend(likely.map(str::to_owned));
        }
        Self {
            door,
            likely: likely.map(str::to_owned),
            workers,
            shut_out,
            selected: place.unwrap_or_default(),
            choosing,
            secret: Secret::default(),
            problem: None,
            tries: Tries::default(),
            missed: Vec::new(),
            knocking: None,
        }
    }

    /// Whose passphrase is asked for.
    pub fn worker(&self) -> &str {
        self.workers.get(self.selected).map_or("", String::as_str)
    }

    /// Whether a try is on its way.
    pub fn is_knocking(&self) -> bool {
        self.knocking.is_some()
    }

    /// In how many seconds the next try may be made, after too many wrong ones.
    pub fn seconds_left(&self, now: DateTime<Utc>) -> Option<i64> {
        self.tries.seconds_left(now)
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key, now: DateTime<Utc>) -> Reply {
        if key == Key::Esc {
            return Reply::Leaves;
        }
        if self.choosing {
            self.choose(key);
        } else {
            self.type_key(key, now);
        }
        Reply::Stays
    }

    fn choose(&mut self, key: Key) {
        let last = self.workers.len().saturating_sub(1);
        match key {
            Key::Up | Key::BackTab => self.selected = self.selected.checked_sub(1).unwrap_or(last),
            Key::Down => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::PageUp | Key::Home => self.selected = 0,
            Key::PageDown | Key::End => self.selected = last,
            Key::Enter | Key::Tab => self.choosing = false,
            key => {
                let row = key.digit().and_then(|digit| usize::from(digit).checked_sub(1));
                if let Some(row) = row.filter(|row| *row <= last) {
                    (self.selected, self.choosing) = (row, false);
                }
            }
        }
    }

    fn type_key(&mut self, key: Key, now: DateTime<Utc>) {
        match key {
            // How long it waits is in sight.
            Key::Enter if self.is_knocking() || self.seconds_left(now).is_some() => {}
            Key::Enter if !self.secret.is_empty() => self.knocks(),
            // Whoever is being tried stays chosen until it is known what came of it.
            Key::Up | Key::Down | Key::Tab | Key::BackTab if self.workers.len() > 1 && !self.is_knocking() => {
                // What was typed was meant for whoever was chosen.
                self.secret.clear();
                self.problem = None;
                self.choosing = true;
            }
            key => {
                if self.secret.key(key) {
                    self.problem = None;
                }
            }
        }
    }

    /// Tries what is typed, unless whoever it was typed for lost their passphrase meanwhile.
    fn knocks(&mut self) {
        self.follow();
        if !self.choosing {
            self.problem = None;
            let passphrase = self.secret.take();
            self.knocking = Some(self.door.knock(self.worker(), passphrase));
        }
    }

    /// Looks who has a passphrase now: whoever was given one elsewhere can be chosen, and whoever lost theirs is told so, and
    /// asked no more. What is typed for somebody who still has one stays. Where it cannot be known, everything stays.
    pub fn follow(&mut self) {
        // Whoever is being tried stays chosen until it is known what came of it.
        if self.is_knocking() {
            return;
        }
        let Some(now) = self.door.look().filter(|now| *now != self.workers) else { return };
        let has_one = |name: &String| now.iter().any(|known| initials::are_same(known, name));
        let chosen = self.worker().to_owned();
        let place = now.iter().position(|name| initials::are_same(name, &chosen));
        let asked = Some(chosen).filter(|_| !self.choosing && place.is_none());
        self.shut_out =
            asked.clone().or(self.shut_out.take()).or_else(|| self.likely.clone()).filter(|name| !has_one(name));
        if asked.is_some() {
            // What was typed was meant for them, and what is still being typed must not go to another.
            self.secret.clear();
            self.problem = None;
            self.choosing = true;
        }
        self.selected = place.unwrap_or_default();
        self.workers = now;
    }

    /// Takes a pasted text.
    pub fn paste(&mut self, text: &str) {
        if !self.choosing {
            self.problem = None;
            self.secret.paste(text);
        }
    }

    /// Goes back from the list to whoever was chosen, or begins anew.
    pub fn back(&mut self) {
        self.choosing = false;
        self.secret.clear();
    }

    /// Forgets what was typed: whoever typed it has gone.
    pub fn forget(&mut self) {
        self.secret.clear();
    }

    /// Whether the last try was one with a wrong passphrase: a keyring that cannot be read is none.
    pub fn was_wrong(&self) -> bool {
        self.problem.as_ref().is_some_and(|error| error.kind() == Kind::WrongPassphrase)
    }

    /// The wrong tries so far, by the worker whose passphrase was tried, in the order in which they began.
    pub fn missed(&self) -> &[Missed] {
        &self.missed
    }

    /// Whether whoever is asked may have forgotten their passphrase: they missed more than once.
    pub fn may_be_forgotten(&self) -> bool {
        self.missed.iter().any(|missed| missed.worker == self.worker() && missed.count >= FORGOTTEN)
    }

    fn misses(&mut self, now: Now) {
        self.tries.failed(now.at);
        let worker = self.worker().to_owned();
        match self.missed.iter_mut().find(|missed| missed.worker == worker) {
            Some(missed) => (missed.count, missed.last) = (missed.count + 1, now),
            None => self.missed.push(Missed { worker, count: 1, last: now }),
        }
    }

    /// Looks what came of the try; gives what was opened.
    pub fn look(&mut self, now: Now) -> Option<T> {
        let answer = self.knocking.as_ref()?.answer()?;
        self.knocking = None;
        match answer {
            Ok(opened) => return Some(opened),
            Err(error) => {
                self.problem = Some(error);
                // A passphrase that was taken away meanwhile is no wrong one.
                self.follow();
                if self.was_wrong() {
                    self.misses(now);
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
