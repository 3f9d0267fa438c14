//! When each seat was last taken, and by whom: what was begun and not recorded is abandoned once nobody came back for it.
//!
//! Words lie under the name of whoever typed them, which may be another one than the window's ([`Store::words`]): both
//! are remembered whenever somebody sits down, and the name again with the first words of a day. So nothing that was
//! typed lately belongs to a name that counts as gone.

use chrono::NaiveDate;

use super::Store;
use crate::{
    error::Result,
    store::{db::Db, entering, meta, rows::values},
};

/// The key in `meta` that says that names beside the windows' are remembered. Before it was there, they only had the day
/// on which they were first met.
const NAMES_TOO: &str = "seats_by_name";

impl Store {
    /// Remembers that somebody sits at the seat of this process on this day, and in whose name they type. Names that are
    /// not known yet, from before there was a list of them, count from now.
    pub fn seat_taken(&self, today: NaiveDate) -> Result<()> {
        let (seat, words) = (self.seat(), self.words());
        let known = "SELECT 1 WHERE EXISTS (SELECT 1 FROM meta WHERE key = ?1)
                     AND EXISTS (SELECT 1 FROM seats WHERE name = ?2 AND seen >= ?4)
                     AND EXISTS (SELECT 1 FROM seats WHERE name = ?3 AND seen >= ?4)
                     AND NOT EXISTS (SELECT 1 FROM drafts WHERE seat NOT IN (SELECT name FROM seats))";
        if seat.is_empty() || !self.db.rows(known, values![NAMES_TOO, seat, words, today], |_| Ok(()))?.is_empty() {
            return Ok(());
        }
        self.write(|db| {
            db.execute(
                "INSERT INTO seats (name, seen) SELECT DISTINCT seat, ?1 FROM drafts WHERE seat <> ''
                 ON CONFLICT (name) DO NOTHING",
                values![today],
            )?;
            if meta::text(db, NAMES_TOO)?.is_none() {
                db.execute("UPDATE seats SET seen = max(seen, ?1) WHERE instr(name, '/') > 0", values![today])?;
                meta::set(db, NAMES_TOO, "yes")?;
            }
            seen(db, &seat, today)?;
            seen(db, &words, today)
        })
    }

    /// Remembers that words were typed in a name on this day. Goes through the drafts' connection, like the words.
    pub fn words_typed(&self, name: &str, today: NaiveDate) -> Result<()> {
        seen(self.typing()?, &entering::line(name), today)
    }
}

fn seen(db: &Db, name: &str, today: NaiveDate) -> Result<()> {
    db.execute(
        "INSERT INTO seats (name, seen) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET seen = max(seen, excluded.seen)",
        values![name, today],
    )?;
    Ok(())
}
