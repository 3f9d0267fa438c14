//! What is being typed, and what was typed today: drafts that outlive a killed process, and the fast lines that Up
//! brings back.
//!
//! A draft is written while somebody types, so it does not wait for the disk: it has a connection of its own with
//! `synchronous=NORMAL`, opened at the first draft. A killed process loses nothing; a power cut may lose the last
//! words. It waits a tenth of a second for another desk's write, then says `Locked` and the caller tries again later.

use chrono::NaiveDate;

use super::{
    Store,
    actions::Entry as Action,
    db::{Db, Purpose},
    entering,
    rows::values,
};
use crate::{
    domain::{clean, time::Stamp},
    error::Result,
};

/// The place in which the fast line's draft is kept; recording a visit clears it.
pub const FAST_LINE: &str = "fast-line";

impl Store {
    /// Keeps what is being typed in one place (`slot`) of a seat. An empty text forgets it.
    pub fn save_draft(&self, seat: &str, slot: &str, text: &str) -> Result<()> {
        let db = self.typing()?;
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        if text.is_empty() {
            db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot])?;
        } else {
            db.execute(
                "INSERT INTO drafts (seat, slot, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (seat, slot) DO UPDATE SET text = excluded.text",
                values![seat, slot, clean::paragraphs(text)],
            )?;
        }
        Ok(())
    }

    /// What was being typed in one place of a seat.
    pub fn draft(&self, seat: &str, slot: &str) -> Result<Option<String>> {
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        let found =
            self.db
                .rows("SELECT text FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot], |row| row.get(0))?;
        Ok(found.into_iter().next())
    }

    /// The fast lines that a desk recorded on a day, the newest first, each once.
    pub fn fast_lines(&self, day: NaiveDate, desk: &str, limit: usize) -> Result<Vec<String>> {
        self.db.rows(
            "SELECT line FROM fast_lines WHERE day = ?1 AND desk = ?2 GROUP BY line ORDER BY max(action) DESC LIMIT ?3",
            values![day, entering::line(desk), limit as i64],
            |row| row.get(0),
        )
    }

    /// The connection for drafts: the record's own in memory, a second one on a file.
    fn typing(&self) -> Result<&Db> {
        let Some(path) = &self.path else { return Ok(&self.db) };
        if let Some(db) = self.typing.get() {
            return Ok(db);
        }
        let mut db = Db::open(path)?;
        db.settle(Purpose::Drafts)?;
        Ok(self.typing.get_or_init(|| db))
    }
}

/// Keeps a recorded fast line for the Up key, under the day on which it was typed.
pub fn remember_line(db: &Db, action: &Action<'_>, line: &str) -> Result<()> {
    db.execute(
        "INSERT INTO fast_lines (day, desk, action, line) VALUES (?1, ?2, ?3, ?4)",
        values![action.stamp.now.today(), action.stamp.desk, action.seq, line],
    )?;
    Ok(())
}

/// The fast line that an action of today recorded.
pub fn line_of(db: &Db, stamp: &Stamp, action: i64) -> Result<Option<String>> {
    let found = db.rows(
        "SELECT line FROM fast_lines WHERE day = ?1 AND desk = ?2 AND action = ?3",
        values![stamp.now.today(), stamp.desk, action],
        |row| row.get(0),
    )?;
    Ok(found.into_iter().next())
}

/// Forgets the fast line that was being typed: it is recorded now.
pub fn clear_fast_line(db: &Db, seat: &str) -> Result<()> {
    db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, FAST_LINE])?;
    Ok(())
}
