//! The lines behind the one being typed, which Up goes through: those that were begun and laid aside, the last one first,
//! then those recorded today.
//!
//! A line that is only looked at is nobody's words yet: the draft is still what was typed before. With the first letter
//! that is changed in it, or when it is recorded, it is the line, and what was typed before waits among those laid aside,
//! each in a slot of its own. So nothing that somebody typed is ever in memory alone.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::line::Line;
use crate::{
    domain::fast_line,
    store::begun_lines::{BegunLine, slot_aside},
};

/// What the Up key goes through.
#[derive(Debug, Default)]
pub struct Earlier {
    waiting: Vec<BegunLine>,
    recorded: Vec<String>,
    /// Where Up has gone: 0 is the line being typed, kept in `typed`.
    back: usize,
    typed: String,
    /// The day on whose board the line is typed.
    day: Option<NaiveDate>,
    /// Slots whose text is another one than on the disk.
    unkept: Vec<Unkept>,
}

/// Words on their way to a slot of their own; an empty text leaves the slot free.
#[derive(Debug)]
pub struct Unkept {
    /// Which slot.
    pub slot: String,
    /// The words.
    pub text: String,
    /// On the board of which day they were begun.
    pub day: Option<NaiveDate>,
}

impl Earlier {
    /// From now on the line is typed on the board of this day.
    pub const fn belong_to(&mut self, day: NaiveDate) {
        self.day = Some(day);
    }

    /// What was recorded, the latest first.
    pub fn read_recorded(&mut self, recorded: Vec<String>) {
        self.recorded = recorded;
    }

    /// What waits, as it is on the disk, the last one laid aside first.
    pub fn read_waiting(&mut self, waiting: Vec<BegunLine>) {
        self.waiting = waiting;
    }

    /// Puts the earlier line (`-1`) or the later one (`1`) in the line's place; the one being typed comes back after the
    /// latest.
    pub fn step(&mut self, step: isize, line: &mut Line) {
        let back = self.back.saturating_add_signed(-step).min(self.waiting.len() + self.recorded.len());
        if back == self.back {
            return;
        }
        if self.back == 0 {
            line.text().clone_into(&mut self.typed);
        }
        self.back = back;
        match self.shown() {
            Some(shown) => line.set(shown),
            None => line.set(&std::mem::take(&mut self.typed)),
        }
    }

    /// How many lines wait beside the one that is open.
    pub const fn count_waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Whether an earlier line stands in the line's place, with nothing changed in it.
    pub const fn is_looked_at(&self) -> bool {
        self.back > 0
    }

    /// The earlier line that stands in the line's place.
    fn shown(&self) -> Option<&str> {
        let at = self.back.checked_sub(1)?;
        let waiting = self.waiting.get(at).map(|begun| begun.text.as_str());
        waiting.or_else(|| self.recorded.get(at - self.waiting.len()).map(String::as_str))
    }

    /// On the board of which day the waiting words that stand in the line's place were begun; `None` where none do.
    pub fn day_shown(&self) -> Option<NaiveDate> {
        self.waiting.get(self.back.checked_sub(1)?)?.day
    }

    /// The words whose draft the line's is.
    pub fn typed<'a>(&'a self, line: &'a Line) -> &'a str {
        if self.back == 0 { line.text() } else { &self.typed }
    }

    /// Something was typed: an earlier line in which anything is changed is the line from now on.
    pub fn changed(&mut self, line: &Line) {
        if self.shown().is_some_and(|shown| shown != line.text()) {
            self.stays();
        }
    }

    /// What stands in the line's place is the line from now on, and what was typed before waits.
    pub fn stays(&mut self) {
        let Some(at) = self.back.checked_sub(1) else { return };
        self.back = 0;
        let taken_up = self.waiting.get(at).map(|begun| begun.number);
        // Its slot is another one than the one that becomes free: on the disk, too, no moment has neither.
        let typed = std::mem::take(&mut self.typed);
        self.lay_aside(typed);
        if let Some(at) = taken_up.and_then(|number| self.waiting.iter().position(|begun| begun.number == number)) {
            self.take(at);
        }
    }

    /// An earlier line that was only looked at gives its place back.
    pub fn give_back(&mut self, line: &mut Line) {
        if self.back > 0 {
            line.set(&std::mem::take(&mut self.typed));
            self.back = 0;
        }
    }

    /// Lets words wait, unless they are none.
    pub fn lay_aside(&mut self, text: String) {
        if text.is_empty() {
            return;
        }
        let number = self.waiting.iter().map(|begun| begun.number).max().unwrap_or_default() + 1;
        let day = self.day;
        self.unkept.push(Unkept { slot: slot_aside(number), text: text.clone(), day });
        self.waiting.insert(0, BegunLine { number, text, day });
    }

    /// Of the words that come back by themselves those that were laid aside last, which wait no more; none where all that
    /// waits is to be chosen.
    pub fn take_last(&mut self, comes_back: impl Fn(&BegunLine) -> bool) -> String {
        self.waiting.iter().position(comes_back).map(|at| self.take(at)).unwrap_or_default()
    }

    /// Changes places with the first line that waits and is the one sought; nothing happens where none is.
    pub fn change_places(&mut self, line: &mut Line, is_sought: impl Fn(&BegunLine) -> bool) {
        let Some(number) = self.waiting.iter().find(|begun| is_sought(begun)).map(|begun| begun.number) else { return };
        self.give_back(line);
        self.lay_aside(line.text().to_owned());
        if let Some(at) = self.waiting.iter().position(|begun| begun.number == number) {
            line.set(&self.take(at));
        }
    }

    /// The words that wait, and those behind which an earlier line stands.
    pub fn begun(&self) -> impl Iterator<Item = &str> {
        let typed = Some(self.typed.as_str()).filter(|typed| !typed.is_empty());
        typed.into_iter().chain(self.waiting.iter().map(|begun| begun.text.as_str()))
    }

    /// Forgets words that may not be kept.
    pub fn forget(&mut self, text: &str) {
        if self.typed == text {
            self.typed.clear();
        }
        while let Some(at) = self.waiting.iter().position(|begun| begun.text == text) {
            match self.back.cmp(&(at + 1)) {
                Ordering::Less => drop(self.take(at)),
                // They stand in the line's place.
                Ordering::Equal => self.stays(),
                Ordering::Greater => {
                    self.take(at);
                    self.back -= 1;
                }
            }
        }
    }

    /// Takes the calling names out of the lines that wait and are of a day that was closed; whether there were any.
    pub fn strike_names(&mut self, is_of_it: impl Fn(Option<NaiveDate>) -> bool) -> bool {
        let before = self.unkept.len();
        for begun in self.waiting.iter_mut().filter(|begun| is_of_it(begun.day)) {
            if let Some(left) = fast_line::without_names(&begun.text) {
                begun.text.clone_from(&left);
                self.unkept.push(Unkept { slot: slot_aside(begun.number), text: left, day: begun.day });
            }
        }
        self.waiting.retain(|begun| !begun.text.is_empty());
        self.unkept.len() > before
    }

    /// What has to go to the disk.
    pub fn take_unkept(&mut self) -> Vec<Unkept> {
        std::mem::take(&mut self.unkept)
    }

    fn take(&mut self, at: usize) -> String {
        let begun = self.waiting.remove(at);
        self.unkept.push(Unkept { slot: slot_aside(begun.number), text: String::new(), day: None });
        begun.text
    }
}
