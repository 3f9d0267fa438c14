//! What comes to its end and is no record: texts of seats that nobody takes any more, what colleagues wrote about days,
//! old lines of what each desk did.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::due::{DAYS, audit_before};
use crate::{
    domain::retention::{DueList, Terms, due_up_to},
    error::Result,
    store::{actions::Touched, db::Db, drafts_order, rows::values, undo},
};

/// How many lines of what each desk did are deleted in one transaction.
const LINES: usize = 10_000;

/// What is no record.
#[derive(Clone, Copy)]
pub(super) enum Apart {
    /// What was begun and not recorded.
    Drafts,
    /// What was written about days.
    Days,
    /// What each desk did.
    Actions,
}

/// What one transaction erased.
pub(super) struct Gone {
    /// How many.
    pub(super) count: u64,
    /// Whether nothing of it is left to erase.
    pub(super) is_all: bool,
}

impl Apart {
    /// Of what a list says that it is due; the last is to go first.
    pub(super) fn of(listed: &DueList) -> Vec<Self> {
        let amounts = [(Self::Actions, listed.actions), (Self::Days, listed.days), (Self::Drafts, listed.drafts)];
        amounts.into_iter().filter(|(_, amount)| !amount.is_empty()).map(|(apart, _)| apart).collect()
    }

    /// Erases what is due by a day, as much as one transaction takes.
    pub(super) fn erase(self, db: &Db, by: NaiveDate, terms: &Terms) -> Result<Gone> {
        let count = match self {
            Self::Drafts => delete_drafts(db, by, terms)?,
            Self::Days => empty_days(db, by, terms)?,
            Self::Actions => delete_actions(db, by, terms)?,
        };
        let is_all = !matches!(self, Self::Actions) || count < LINES as u64;
        Ok(Gone { count, is_all })
    }
}

/// Deletes the texts of seats that nobody takes any more.
fn delete_drafts(db: &Db, by: NaiveDate, terms: &Terms) -> Result<u64> {
    let last = due_up_to(terms.drafts, by);
    let old = "SELECT name FROM seats WHERE seen <= ?1";
    let gone = db.execute(&format!("DELETE FROM drafts WHERE seat IN ({old})"), values![last])?;
    db.execute(drafts_order::FORGET_SEATS, values![last])?;
    db.execute("DELETE FROM seats WHERE seen <= ?1", values![last])?;
    Ok(gone as u64)
}

/// Empties what somebody wrote about days, and forgets who read it; gives how many days they were. Undo puts none of it
/// back.
fn empty_days(db: &Db, by: NaiveDate, terms: &Terms) -> Result<u64> {
    let last = due_up_to(terms.notes, by);
    let sql = format!("SELECT d.id FROM {DAYS}");
    let days: HashSet<String> = db.rows(&sql, values!["", last], |row| row.get(0))?.into_iter().collect();
    for day in &days {
        db.execute(
            "UPDATE days SET note = '', proposed = '', version = version + 1, content_version = version + 1 WHERE id = ?1",
            values![day],
        )?;
        db.execute("UPDATE day_events SET detail = '' WHERE day = ?1 AND kind = 'reopened'", values![day])?;
    }
    db.execute("DELETE FROM day_reads WHERE day <= ?1", values![last])?;
    undo::forget_images_that(db, |image| image.kind == Touched::Day && days.contains(&image.id))?;
    Ok(days.len() as u64)
}

/// Deletes the oldest lines of what each desk did, up to the first one that is kept; gives how many.
fn delete_actions(db: &Db, by: NaiveDate, terms: &Terms) -> Result<u64> {
    let gone = db.execute(
        "DELETE FROM actions WHERE seq IN (
             SELECT seq FROM actions
             WHERE seq < coalesce((SELECT seq FROM actions WHERE at >= ?1 ORDER BY seq LIMIT 1),
                                  (SELECT max(seq) FROM actions))
             ORDER BY seq LIMIT ?2)",
        values![audit_before(by, terms), LINES as i64],
    )?;
    Ok(gone as u64)
}
