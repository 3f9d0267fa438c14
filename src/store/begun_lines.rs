//! Fast lines that were begun and laid aside, for an earlier line or for somebody else: each is a draft in a slot of its
//! own, beside the one of the line that is being typed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    Store,
    db::Db,
    drafts::FAST_LINE,
    drafts_order, entering,
    rows::{Columns, values},
};
use crate::error::Result;

/// The slot of the first line that was laid aside. That of each other one ends with a dash and its number.
const ASIDE: &str = "fast-line-aside";

/// A line that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunLine {
    /// Which one it is, from 1; the last one laid aside has the highest.
    pub number: u32,
    /// The words.
    pub text: String,
    /// On the board of which day they were begun; nobody knows of those that an older program kept.
    pub day: Option<NaiveDate>,
}

/// The slot under which a line that waits is kept.
pub fn slot_aside(number: u32) -> String {
    if number <= 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{number}") }
}

/// Which line waits in a slot; `None` for any other slot.
pub fn number_aside(slot: &str) -> Option<u32> {
    match slot.strip_prefix(ASIDE)? {
        "" => Some(1),
        number => number.strip_prefix('-')?.parse().ok(),
    }
}

/// Lines that wait in the order in which they are gone through: the last one laid aside first.
pub fn in_order(mut begun: Vec<BegunLine>) -> Vec<BegunLine> {
    begun.sort_by_key(|begun| Reverse(begun.number));
    begun
}

impl Store {
    /// The lines that wait at a seat, [`in_order`].
    pub fn begun_lines(&self, seat: &str) -> Result<Vec<BegunLine>> {
        let sql = "SELECT slot, text, day FROM drafts WHERE seat = ?1 AND slot GLOB ?2";
        let values = values![entering::line(seat), format!("{ASIDE}*")];
        let rows = self.db.rows(sql, values, |row| {
            let mut columns = Columns::of(row);
            let (slot, text, day) = (columns.get::<String>()?, columns.get()?, columns.maybe_day()?);
            Ok(number_aside(&slot).map(|number| BegunLine { number, text, day }))
        })?;
        Ok(in_order(rows.into_iter().flatten().collect()))
    }
}

/// Gives the lines of one seat whose slots are in use at another a slot that is free at both, where they wait.
pub(super) fn lay_aside(db: &Db, from: &str, to: &str) -> Result<()> {
    let lines = |seat: &str| -> Result<Vec<String>> {
        let sql = "SELECT slot FROM drafts WHERE seat = ?1 AND slot GLOB ?2 ORDER BY slot";
        db.rows(sql, values![seat, format!("{FAST_LINE}*")], |row| row.get(0))
    };
    let (own, there) = (lines(from)?, lines(to)?);
    let mut last = own.iter().chain(&there).filter_map(|slot| number_aside(slot)).max().unwrap_or_default();
    for slot in own.iter().filter(|slot| there.contains(slot)) {
        last += 1;
        drafts_order::rename(db, from, slot, &slot_aside(last))?;
    }
    Ok(())
}
