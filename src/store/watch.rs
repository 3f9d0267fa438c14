//! Whether somebody else wrote: what the screen asks several times a second.

use std::cell::Cell;

use super::{Store, db::Db, meta, rows::values};
use crate::error::Result;

/// The key in `meta` of how many times something was erased.
const ERASINGS: &str = "erasings";

/// Counts an erasing, in its transaction.
pub(super) fn erased(db: &Db) -> Result<()> {
    db.execute(
        "INSERT INTO meta (key, value) VALUES (?1, '1') ON CONFLICT (key) DO UPDATE SET value = value + 1",
        values![ERASINGS],
    )?;
    Ok(())
}

/// What the two connections said last, and how many times both had moved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    record: Option<i64>,
    drafts: Option<i64>,
    changes: i64,
}

impl Store {
    /// A number that is another one when another connection wrote to the file since it was last asked.
    ///
    /// SQLite tells each connection of every write but its own. This process has two connections, so a draft shows on
    /// the record's and a visit on the drafts'; only what shows on both came from elsewhere. The price is one needless
    /// change after this process wrote through both; none is ever missed, because what was seen on one connection is
    /// kept until the other has moved too.
    pub fn data_version(&self) -> Result<i64> {
        let record = version(&self.db)?;
        let drafts = self.typing.get().map(version).transpose()?;
        let mut seen = self.seen.get();
        let drafts_moved = drafts.is_none() || drafts != seen.drafts;
        if Some(record) != seen.record && drafts_moved {
            seen = Seen { record: Some(record), drafts, changes: seen.changes + 1 };
            self.seen.set(seen);
        }
        Ok(seen.changes)
    }

    /// A number that is another one once something was erased, whoever did it: what was said before may name whom nothing
    /// names any more.
    pub fn erasings(&self) -> Result<i64> {
        meta::number(&self.db, ERASINGS)
    }

    /// A fresh memory of what was seen.
    pub(super) fn nothing_seen() -> Cell<Seen> {
        Cell::default()
    }
}

fn version(db: &Db) -> Result<i64> {
    let found = db.rows("PRAGMA data_version", vec![], |row| row.get(0))?;
    Ok(found.into_iter().next().unwrap_or_default())
}
