//! Words on their way from where they were typed into the record, and back.
//!
//! What somebody typed stops being a draft with the action that records it, which keeps it: whoever takes the action back
//! finds the words where they were typed, as after a crash. Nothing that is typed there by now is written over: the words
//! that come back wait behind it, and take the place once it is free.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{Entry, Touched},
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
}

/// What stands between a seat and its worker.
const BETWEEN: char = '/';

/// How the part of a slot's name begins that says which one of those that wait behind a place it is.
const WAITING: &str = ":~";

/// That no slot `slot` waits behind another.
pub(super) const WAITS_NOT: &str = "instr(slot, ':~') = 0";

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

impl TypedWords {
    /// The same under the name of whoever takes them back, where it is theirs; where nobody was named they are the next
    /// one's.
    fn given_to(self, name: &str) -> Self {
        let worker = |seat: &str| seat.split_once(BETWEEN).map(|(_, worker)| worker.to_owned());
        let is_theirs = worker(&self.seat).is_none_or(|typed| Some(typed) == worker(name));
        if is_theirs && !name.is_empty() { Self { seat: name.to_owned(), ..self } } else { self }
    }

    /// The words of a form on this version of its record, which stands on their first line.
    pub(super) fn on_version(mut self, version: i64) -> Self {
        if let Some((seen, form)) = self.text.split_once('\n')
            && self.slot.starts_with(drafts::FORM)
            && seen.parse::<i64>().is_ok()
        {
            self.text = format!("{version}\n{form}");
        }
        self
    }
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
        // What waits behind them takes the place once the screen has left it.
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
    let TypedWords { seat, text, day, .. } = &words;
    db.execute("INSERT INTO drafts (seat, slot, text, day) VALUES (?1, ?2, ?3, ?4)", values![seat, slot, text, day])?;
    drafts_order::typed(db, seat, &slot)?;
    Ok((seat == name).then_some(slot))
}

/// The place of words, or the first one behind it where nothing waits.
fn free_place(db: &Db, words: &TypedWords) -> Result<String> {
    let is_line = words.slot == drafts::FAST_LINE || begun_lines::number_aside(&words.slot).is_some();
    let mut slot = words.slot.clone();
    let mut number = 0;
    while is_taken(db, &words.seat, &slot)? {
        number += 1;
        slot = if is_line { begun_lines::slot_aside(number) } else { format!("{}{WAITING}{number}", words.slot) };
    }
    Ok(slot)
}

fn is_taken(db: &Db, seat: &str, slot: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM drafts WHERE seat = ?1 AND slot = ?2";
    Ok(!db.rows(sql, values![seat, slot], |_| Ok(()))?.is_empty())
}

/// A place of a seat is free: what waits behind it is there now.
pub(super) fn next_of(db: &Db, seat: &str, slot: &str) -> Result<()> {
    let sql = "SELECT slot FROM drafts WHERE seat = ?1 AND substr(slot, 1, length(?2)) = ?2
               ORDER BY length(slot), slot LIMIT 1";
    let waiting = db.rows(sql, values![seat, format!("{slot}{WAITING}")], |row| row.get::<String>(0))?;
    match waiting.first() {
        Some(waiting) => drafts_order::rename(db, seat, waiting, slot),
        None => Ok(()),
    }
}

/// The place behind which words wait; the slot itself where it is one.
pub fn place_of(slot: &str) -> &str {
    slot.split_once(WAITING).map_or(slot, |(place, _)| place)
}
