//! Entries that were lost with pages of a damaged file. What a rescue cannot read it cannot keep; so it enters that itself,
//! behind the last entry that it kept and before anything else is entered. Without that entry a chain that lost its end, or
//! all of it, would look like one that is whole.
//!
//! The entry stands behind every number that is known to have been given: by the entries that were kept, the anchor, the
//! seals of closed days, a backup. So no number of a lost entry, which may be on paper, is given again as far as anybody
//! knows; and verifying lets pass the numbers that are missing before it, and no others.

use std::path::Path;

use super::{anchor, append, head};
use crate::{
    domain::{
        audit::{Detail, What},
        time::Stamp,
    },
    error::Result,
    store::{db::Db, entering, key::Key, rows::values},
};

/// Enters into a rescued record that entries were lost: how many, where that is known. `known` is a number that was given
/// for sure. In a transaction.
pub(in crate::store) fn enter(db: &Db, stamp: &Stamp, missing: Option<u64>, known: i64) -> Result<()> {
    let (last, before) = head(db)?.map_or_else(|| anchor(db), Ok)?;
    let sealed = db.rows("SELECT coalesce(max(seq), 0) FROM audit_seals", vec![], |row| row.get::<i64>(0))?;
    let given = sealed.into_iter().chain([known, last]).max().unwrap_or(last);
    let detail = missing.map_or(Detail::NONE, |missing| Detail::NONE.counted(missing));
    append(db, (given, before), "", &entering::stamp(stamp), What::Lost, &[], detail).map(drop)
}

/// The number of the last entry that a backup holds; 0 where it tells none.
pub(in crate::store) fn last_of(backup: &Path, key: Option<&Key>) -> i64 {
    let read = || head(&Db::open_to_read(backup, key)?);
    read().ok().flatten().map_or(0, |(seq, _)| seq)
}

/// The number of the last entry that says that others were lost; 0 where none does.
pub(super) fn entered_at(db: &Db) -> Result<i64> {
    let sql = "SELECT coalesce(max(seq), 0) FROM audit WHERE what = ?1";
    Ok(db.rows(sql, values![What::Lost.code()], |row| row.get(0))?.into_iter().next().unwrap_or_default())
}
