//! Whether a file is what a rescue wrote, and nothing was recorded in it since. Whom the damaged record and the list beside
//! it knew to be erased, the rescue erased again: of such a copy nobody can have been erased since.

use std::path::Path;

use crate::{
    domain::audit::What,
    error::Result,
    store::{
        db::{Db, Row},
        key::Key,
    },
};

/// What stands in the entry of a rescue; whoever enters one takes its words from here.
pub const ENTERED: &str = "rescue";

/// The same where the recovery key opened the damaged record.
pub const ENTERED_BY_RECOVERY: &str = "rescue-by-recovery";

/// A rescue's copy in which nothing was recorded since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untouched {
    /// No entry of the audit was lost with the damaged pages.
    Whole,
    /// Some were: nobody knows what else was.
    Lacking,
}

/// Whether a file is a rescue's copy that was looked at since, at the most; none where it is not, or cannot be read.
pub fn untouched(file: &Path, key: Option<&Key>) -> Option<Untouched> {
    let last = || -> Result<Vec<(String, String)>> {
        let looks: Vec<String> =
            What::ALL.iter().filter(|what| what.only_looks()).map(|what| format!("'{}'", what.code())).collect();
        let sql = format!(
            "SELECT what, detail FROM audit WHERE what NOT IN ({}) ORDER BY seq DESC LIMIT 2",
            looks.join(", ")
        );
        Db::open_to_read(file, key)?.rows(&sql, vec![], |row| Ok((row.get(0)?, row.get(1)?)))
    };
    let entries = last().ok()?;
    let (what, detail) = entries.first()?;
    if what != What::Exported.code() || ![ENTERED, ENTERED_BY_RECOVERY].contains(&detail.as_str()) {
        return None;
    }
    let lacks = entries.get(1).is_some_and(|(what, _)| what == What::Lost.code());
    Some(if lacks { Untouched::Lacking } else { Untouched::Whole })
}

/// Whether nothing was recorded in a copy since a rescue wrote it, and a record has that rescue in its audit: it holds all
/// that the copy does.
pub fn is_held_by(copy: &Path, record: &Db, key: Option<&Key>) -> bool {
    let sql = "SELECT seq, hex(hash) FROM audit WHERE what = ?1 AND detail IN (?2, ?3) ORDER BY seq DESC LIMIT 1";
    let words = [What::Exported.code(), ENTERED, ENTERED_BY_RECOVERY].map(|word| word.to_owned().into()).to_vec();
    let read = |row: &Row<'_>| Ok((row.get::<i64>(0)?, row.get::<String>(1)?));
    let rescue = || Db::open_to_read(copy, key)?.rows(sql, words, read);
    let Ok(Some((seq, hash))) = rescue().map(|found| found.into_iter().next()) else { return false };
    let same = "SELECT 1 FROM audit WHERE seq = ?1 AND hex(hash) = ?2";
    let found = record.rows(same, vec![seq.into(), hash.into()], |row| row.get::<i64>(0));
    found.is_ok_and(|found| !found.is_empty()) && untouched(copy, key).is_some()
}
