//! What a window held of a record whose file was replaced or deleted under it: written beside the place, whole, as a record
//! that is set aside. What is in it and nowhere else is told, and put back, as with those.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::{
    aside::free_name,
    compared,
    names::{KEPT, Known, PART, STAMP, set_aside},
    settle,
    sound::copy_of,
};
use crate::{
    error::Result,
    store::{
        db::Db,
        files,
        key::Key,
        keyring::{Held, Keyring},
    },
};

/// What stands in the name of such a file behind its moment.
const OPEN: &str = "-open";

/// Writes all that is in an open record, whose files nobody finds any more, into a file beside its place, verified; gives one
/// that is there where it has all of it, since several windows may have had the record open.
pub(in crate::store) fn keep_open(db: &Db, record: &Path, key: Option<&Key>, now: NaiveDateTime) -> Result<PathBuf> {
    // One window after the other: the second one finds what the first one wrote.
    let held = Held::wait(record)?;
    let there = opened(record).into_iter().map(|Known { file, .. }| file);
    if let Some(file) = there.into_iter().find(|file| compared::holds_all(file, db, key)) {
        return Ok(file);
    }
    let kept = free_name(record, now, OPEN)?;
    let half = files::beside(&kept, PART);
    files::make_fresh(&half)?;
    if key.is_some() {
        // Where the keyring is gone too, that of a backup opens it.
        let _ = held.copy_beside(&kept);
    }
    let written = copy_of(db, &half, key).and_then(|()| settle(&half, &kept));
    written.map(|()| kept.clone()).inspect_err(|_| {
        for left in Keyring::files(&kept).iter().chain([&half]) {
            let _ = fs::remove_file(left);
        }
    })
}

/// The files that windows wrote so, the newest first.
pub(in crate::store) fn opened(record: &Path) -> Vec<Known> {
    let name = format!("{}.", record.file_name().unwrap_or_default().to_string_lossy());
    let moment = |file: &PathBuf| {
        let moment = file.file_name()?.to_str()?.strip_prefix(&name)?.strip_suffix(KEPT)?.strip_suffix(OPEN)?;
        NaiveDateTime::parse_from_str(moment.get(..STAMPED)?, &STAMP[1..]).ok()
    };
    let found = set_aside(record).into_iter().filter_map(|file| Some(Known { moment: moment(&file)?, file }));
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|known| std::cmp::Reverse(known.moment));
    found
}

/// How long the moment is in a name, in letters.
const STAMPED: usize = "2026-11-18-170000".len();
