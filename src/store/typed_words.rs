//! Words on their way from where they were typed into the record, and back.
//!
//! What somebody typed stops being a draft with the action that records it, which keeps it: whoever takes the action back
//! finds the words where they were typed, as after a crash. Nothing that is typed there by now is written over: the words
//! that come back wait behind it. They take the place when it is opened next and nothing is in it, and not before: a place
//! that somebody has just emptied is about to be typed in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{Entry, Touched},
    begun_again::{self, Made},
    begun_lines, days,
    db::Db,
    drafts, drafts_order, entering,
    rows::values,
};
use crate::{
    domain::{clean, ids::VisitId},
    error::Result,
};

/// What was typed in one place, as undo keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedWords {
    /// Under whose name: a seat, and behind a stroke the worker who sat there.
    pub seat: String,
    /// In which place.
    pub slot: String,
    /// The words, as a draft keeps them.
    pub text: String,
    /// On the board of which day, where they are a visit's.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// The records that their recording had made, where it was taken back.
    #[serde(default)]
    pub made: Vec<Made>,
}

/// What stands between a seat and its worker.
const BETWEEN: char = '/';

/// How the part of a slot's name begins that says which one of those that wait behind a place it is.
const WAITING: &str = ":~";

impl Store {
    /// Says which words the next action records: it takes them from the drafts, and keeps them for undo. None are handed
    /// over any more once it is done.
    pub fn records_next(&self, words: Vec<TypedWords>) {
        self.recording.replace(words);
    }

    /// Brings forward what waits behind places of a seat that are free, as a process that was killed leaves it, or a move to
    /// another seat.
    pub fn bring_waiting_forward(&self, seat: &str) -> Result<()> {
        let sql = "SELECT slot FROM drafts WHERE seat = ?1 AND instr(slot, ':~') > 0 ORDER BY slot";
        let waiting = self.db.rows(sql, values![seat], |row| row.get::<String>(0))?;
        if waiting.is_empty() {
            return Ok(());
        }
        self.write(|db| {
            for place in waiting.iter().map(|slot| place_of(slot)) {
                if !is_taken(db, seat, place)? {
                    next_of(db, seat, place)?;
                }
            }
            Ok(())
        })
    }
}

impl Store {
    /// Whether words wait behind a place of a seat.
    pub fn waits_behind(&self, seat: &str, place: &str) -> Result<bool> {
        Ok(first_behind(&self.db, seat, place)?.is_some())
    }

    /// A place of a seat is opened: where nothing is in it, the first of what waits behind it is.
    pub fn bring_next(&self, seat: &str, place: &str) -> Result<()> {
        self.write(|db| if is_taken(db, seat, place)? { Ok(()) } else { next_of(db, seat, place) })
    }

    /// The words in one place of a seat go on in another one, where they stand by now: recorded there, they are still those
    /// that undo gave back.
    pub fn words_go_on_in(&self, seat: &str, from: &str, to: &str) -> Result<()> {
        self.write(|db| begun_again::goes_on_in(db, seat, from, to))
    }

    /// Brings the words that wait in a slot into their place; what is in it waits in their stead.
    pub fn bring_forward(&self, seat: &str, slot: &str) -> Result<()> {
        let place = place_of(slot);
        if place == slot {
            return Ok(());
        }
        self.write(|db| match (is_taken(db, seat, slot)?, is_taken(db, seat, place)?) {
            (false, _) => Ok(()),
            (true, false) => drafts_order::rename(db, seat, slot, place),
            (true, true) => drafts_order::change_places(db, seat, slot, place),
        })
    }

    /// What is in a place of a seat waits behind it, and leaves the place to other words.
    pub fn lay_behind(&self, seat: &str, place: &str) -> Result<()> {
        self.write(|db| {
            if is_taken(db, seat, place)? {
                let behind = free_behind(db, seat, place)?;
                drafts_order::rename(db, seat, place, &behind)?;
            }
            Ok(())
        })
    }
}

impl TypedWords {
    /// The same under the name of whoever takes them back, where it is theirs; where nobody was named they are the next
    /// one's.
    fn given_to(self, name: &str) -> Self {
        let worker = |seat: &str| seat.split_once(BETWEEN).map(|(_, worker)| worker.to_owned());
        let is_theirs = worker(&self.seat).is_none_or(|typed| Some(typed) == worker(name));
        if is_theirs && !name.is_empty() { Self { seat: name.to_owned(), ..self } } else { self }
    }

    /// On which version of its record a form was filled in, which stands on its first line; `None` of other words.
    pub(super) fn version(&self) -> Option<i64> {
        self.of_form().map(|(version, _)| version)
    }

    /// The words of a form on this version of its record.
    pub(super) fn on_version(mut self, version: i64) -> Self {
        if let Some((_, form)) = self.of_form() {
            self.text = format!("{version}\n{form}");
        }
        self
    }

    fn of_form(&self) -> Option<(i64, &str)> {
        let (seen, form) = self.text.split_once('\n').filter(|_| self.slot.starts_with(drafts::FORM))?;
        Some((seen.parse().ok()?, form))
    }
}

/// The name under which the words of a worker are kept who sat at the window of this name.
pub(super) fn name_at(name: &str, worker: &str) -> String {
    let window = name.split_once(BETWEEN).map_or(name, |(window, _)| window);
    format!("{window}{BETWEEN}{worker}")
}

/// Takes words from the drafts with the action that records them. It keeps them where it can be taken back: not in a closed
/// day, which keeps no names that nobody sees.
pub(super) fn go_with(db: &Db, action: &Entry<'_>, words: &[TypedWords]) -> Result<()> {
    if action.touched().is_empty() {
        return Ok(());
    }
    let is_kept = action.can_be_taken_back() && !is_in_closed_day(db, action)?;
    for words in words.iter().filter(|words| !words.text.is_empty()) {
        let slot = entering::line(&words.slot);
        begun_again::take_over(db, action, &words.seat, &slot)?;
        db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![words.seat, slot])?;
        if is_kept {
            let text = clean::paragraphs(&words.text);
            action.remembers(Touched::Draft, &slot.clone(), &TypedWords { slot, text, ..words.clone() })?;
        }
    }
    Ok(())
}

fn is_in_closed_day(db: &Db, action: &Entry<'_>) -> Result<bool> {
    for (_, id) in action.touched().iter().filter(|(kind, _)| *kind == Touched::Visit) {
        if let Some(day) = days::of_visit(db, &VisitId::from(id.as_str()))?
            && days::is_closed(db, day)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Brings words back to where they were typed, or behind what is typed there by now; `name` is that of whoever does it.
/// Gives where they find them; `None` where the words are somebody else's, or are about what was erased.
pub(super) fn bring_back(db: &Db, words: TypedWords, name: &str) -> Result<Option<String>> {
    let words = words.given_to(name);
    if drafts::erased(db, &words.slot, &words.text)?.is_some() {
        return Ok(None);
    }
    let slot = free_place(db, &words)?;
    let TypedWords { seat, text, day, made, .. } = &words;
    let made = begun_again::list(made)?;
    let sql = "INSERT INTO drafts (seat, slot, text, day, made) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.execute(sql, values![seat, slot, text, day, made])?;
    drafts_order::typed(db, seat, &slot)?;
    Ok((seat == name).then_some(slot))
}

/// The place of words, or where it is taken, one behind it in which nothing waits.
fn free_place(db: &Db, words: &TypedWords) -> Result<String> {
    let is_line = words.slot == drafts::FAST_LINE || begun_lines::number_aside(&words.slot).is_some();
    let place = place_of(&words.slot);
    if !is_taken(db, &words.seat, place)? {
        return Ok(place.to_owned());
    }
    if is_line { free_aside(db, &words.seat) } else { free_behind(db, &words.seat, place) }
}

/// The first slot of a line that is laid aside in which none is.
fn free_aside(db: &Db, seat: &str) -> Result<String> {
    let mut number = 1;
    while is_taken(db, seat, &begun_lines::slot_aside(number))? {
        number += 1;
    }
    Ok(begun_lines::slot_aside(number))
}

/// The slot behind a place and behind all that waits there already.
fn free_behind(db: &Db, seat: &str, place: &str) -> Result<String> {
    let numbers = behind(db, seat, place)?.into_iter().filter_map(|slot| number_of(&slot));
    Ok(format!("{place}{WAITING}{}", numbers.max().unwrap_or_default() + 1))
}

fn is_taken(db: &Db, seat: &str, slot: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM drafts WHERE seat = ?1 AND slot = ?2";
    Ok(!db.rows(sql, values![seat, slot], |_| Ok(()))?.is_empty())
}

/// A place of a seat is free: what waits behind it is there now.
fn next_of(db: &Db, seat: &str, place: &str) -> Result<()> {
    match first_behind(db, seat, place)? {
        Some(waiting) => drafts_order::rename(db, seat, &waiting, place),
        None => Ok(()),
    }
}

fn first_behind(db: &Db, seat: &str, place: &str) -> Result<Option<String>> {
    Ok(behind(db, seat, place)?.into_iter().next())
}

/// The slots in which something waits behind a place of a seat, the first one first.
fn behind(db: &Db, seat: &str, place: &str) -> Result<Vec<String>> {
    let sql =
        "SELECT slot FROM drafts WHERE seat = ?1 AND substr(slot, 1, length(?2)) = ?2 ORDER BY length(slot), slot";
    db.rows(sql, values![seat, format!("{place}{WAITING}")], |row| row.get::<String>(0))
}

/// Which of those that wait behind a place a slot is.
fn number_of(slot: &str) -> Option<u32> {
    slot.split_once(WAITING)?.1.parse().ok()
}

/// The place behind which words wait; the slot itself where it is one.
pub fn place_of(slot: &str) -> &str {
    slot.split_once(WAITING).map_or(slot, |(place, _)| place)
}
