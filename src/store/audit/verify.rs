//! Looking the chain through, from its first entry to its last.
//!
//! It is read as a stream in one snapshot, so that other desks may go on writing, and nothing of it is kept but the last
//! hash. What is compared beside the chain itself: the list by records, which must say what the entries say; the anchor,
//! which must be the one that the last removal entered; the seals of closed days.
//!
//! Where a rescue entered that entries were lost ([`lost`]), numbers may be missing before that entry, and what follows
//! them is believed as it stands: the chain is looked through to its end, so that what somebody did to the rest is found,
//! and is never called whole.

use std::{cell::Cell, collections::HashMap};

use super::{Store, anchor, hash_of, listing, lost};
use crate::{
    domain::audit::{Broken, Fault, Fields, Hash, Verified, What, subjects_of},
    error::Result,
    store::{
        db::{Db, Row},
        rows::values,
    },
};

impl Store {
    /// Looks the whole chain through and says where it is broken first.
    pub fn verify_audit(&self) -> Result<Verified> {
        whole(&self.db)
    }

    /// The hash of an entry, to be compared with a seal; none where there is no such entry.
    pub fn audit_hash(&self, seq: i64) -> Result<Option<Hash>> {
        let found = self.db.rows("SELECT hash FROM audit WHERE seq = ?1", values![seq], |row| row.get(0))?;
        Ok(found.into_iter().next().map(hash_of))
    }

    /// Whether a backup was put in the record's place before an entry of this number: one that was sealed under it then
    /// is in the record of before.
    pub fn is_restored_before(&self, seq: i64) -> Result<bool> {
        let sql = "SELECT 1 FROM audit WHERE what = ?1 AND seq <= ?2 LIMIT 1";
        Ok(!self.db.rows(sql, values![What::Restored.code(), seq], |_| Ok(()))?.is_empty())
    }
}

/// The same through any connection.
pub(in crate::store) fn whole(db: &Db) -> Result<Verified> {
    db.batch("BEGIN")?;
    let found = Walk::new(db).and_then(Walk::through);
    // Nothing was written; whatever went wrong is said.
    db.batch("ROLLBACK")?;
    found
}

/// On the way from the first entry to the last.
struct Walk<'a> {
    db: &'a Db,
    /// Where the chain begins: the last entry that was removed.
    anchor: (i64, Hash),
    /// The last entry that was sound.
    last: Cell<(i64, Hash)>,
    /// The first one.
    first: Cell<Option<i64>>,
    /// How many were.
    checked: Cell<u64>,
    /// The last entry that says that others before it were lost.
    lost_at: i64,
    /// The seals of closed days, by entry.
    seals: HashMap<i64, Hash>,
    /// Up to which entry the list by records is true.
    listed_up_to: i64,
    /// How many lines it must have.
    listed: Cell<i64>,
    /// The removal that was entered last, and what it says of the anchor.
    removal: Cell<Option<(i64, Option<Hash>)>>,
}

impl<'a> Walk<'a> {
    fn new(db: &'a Db) -> Result<Self> {
        let pair = |row: &Row<'_>| Ok((row.get::<i64>(0)?, hash_of(row.get(1)?)));
        let anchor = anchor(db)?;
        let seals = db.rows("SELECT seq, hash FROM audit_seals", vec![], pair)?.into_iter().collect();
        Ok(Self {
            db,
            anchor,
            last: Cell::new(anchor),
            first: Cell::new(None),
            checked: Cell::new(0),
            lost_at: lost::entered_at(db)?,
            seals,
            listed_up_to: listing::up_to(db)?,
            listed: Cell::new(0),
            removal: Cell::new(None),
        })
    }

    fn through(self) -> Result<Verified> {
        let broken = Cell::new(None);
        let sql = "SELECT seq, hash, at, day, worker, desk, seat, what, detail, count, records FROM audit ORDER BY seq";
        self.db.rows(sql, vec![], |row| {
            if broken.get().is_none() {
                broken.set(self.look_at(row)?);
            }
            Ok(())
        })?;
        let broken = match broken.get() {
            None => self.after_the_last()?,
            broken => broken,
        };
        let broken = broken.or_else(|| self.is_rescued().then_some(Broken { seq: self.lost_at, fault: Fault::Lost }));
        Ok(Verified {
            checked: self.checked.get(),
            first: self.first.get().unwrap_or(self.anchor.0 + 1),
            forgotten: self.anchor.0,
            head: self.first.get().map(|_| self.last.get()),
            broken,
        })
    }

    /// Whether an entry is sound, and goes on to it.
    fn look_at(&self, row: &Row<'_>) -> Result<Option<Broken>> {
        let (last, before) = self.last.get();
        let (seq, hash) = (row.get::<i64>(0)?, hash_of(row.get(1)?));
        let follows = seq == last + 1;
        if !follows && seq > self.lost_at {
            return Ok(Some(Broken { seq: last + 1, fault: Fault::Missing }));
        }
        let broken = |fault| Ok(Some(Broken { seq, fault }));
        // A column that holds something else than the program writes there was changed.
        let Ok(fields) = fields(row, seq) else { return broken(Fault::Changed) };
        // What stands behind one that was lost is tied to nothing that is here; the entry of the rescue itself is.
        let is_tied = follows || seq == self.lost_at;
        if is_tied && fields.chained(&before) != hash {
            return broken(Fault::Changed);
        }
        if self.seals.get(&seq).is_some_and(|sealed| *sealed != hash) {
            return broken(Fault::Seal);
        }
        if !self.is_listed(seq, fields.records)? {
            return broken(Fault::Index);
        }
        if fields.what == What::Forgotten.code() {
            self.removal.set(removal(fields.records));
        }
        self.last.set((seq, hash));
        self.first.set(self.first.get().or(Some(seq)));
        self.checked.set(self.checked.get() + 1);
        Ok(None)
    }

    /// Whether entries that would still be kept were lost, and a rescue said so.
    fn is_rescued(&self) -> bool {
        self.lost_at > self.anchor.0
    }

    /// Whether the list by records has every record of an entry, as far as it goes.
    fn is_listed(&self, seq: i64, records: &str) -> Result<bool> {
        if seq > self.listed_up_to {
            return Ok(true);
        }
        let mut ids: Vec<String> = subjects_of(records).into_iter().map(|subject| subject.id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in &ids {
            let sql = "SELECT 1 FROM audit_records WHERE record = ?1 AND seq = ?2";
            if self.db.rows(sql, values![id, seq], |_| Ok(()))?.is_empty() {
                return Ok(false);
            }
        }
        self.listed.set(self.listed.get() + ids.len() as i64);
        Ok(true)
    }

    /// What the entries alone do not show: their end, what was removed before them, and lines that belong to none.
    fn after_the_last(&self) -> Result<Option<Broken>> {
        let (last, _) = self.last.get();
        if self.seals.keys().any(|sealed| *sealed > last) {
            return Ok(Some(Broken { seq: last + 1, fault: Fault::Missing }));
        }
        let entered = self.removal.get().unwrap_or((0, Some(Hash::ZERO)));
        // The removal's own entry, or the anchor, may be among what was lost.
        if entered != (self.anchor.0, Some(self.anchor.1)) && !self.is_rescued() {
            return Ok(Some(Broken { seq: self.anchor.0 + 1, fault: Fault::Anchor }));
        }
        let listed = self.db.rows("SELECT count(*) FROM audit_records", vec![], |row| row.get::<i64>(0))?;
        if listed.first() != Some(&self.listed.get()) {
            let sql = "SELECT seq FROM audit_records EXCEPT SELECT seq FROM audit ORDER BY seq LIMIT 1";
            let stray = self.db.rows(sql, vec![], |row| row.get::<i64>(0))?.into_iter().next();
            return Ok(Some(Broken { seq: stray.unwrap_or(last), fault: Fault::Index }));
        }
        Ok(None)
    }
}

fn fields<'r>(row: &'r Row<'_>, seq: i64) -> Result<Fields<'r>> {
    let text = |column| Ok(row.text(column)?.unwrap_or("\0"));
    Ok(Fields {
        seq,
        at: text(2)?,
        day: text(3)?,
        worker: text(4)?,
        desk: text(5)?,
        seat: text(6)?,
        what: text(7)?,
        detail: text(8)?,
        count: row.get(9)?,
        records: text(10)?,
    })
}

/// What a removal entered: the last entry that it removed.
fn removal(records: &str) -> Option<(i64, Option<Hash>)> {
    let subject = subjects_of(records).into_iter().next()?;
    let (seq, hash) = subject.id.split_once(':')?;
    Some((seq.parse().ok()?, Hash::of_hex(hash)))
}
