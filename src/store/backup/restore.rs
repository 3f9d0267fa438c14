//! Putting a backup in the record's place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::{
    Places,
    aside::{Aside, Rest},
    erasings, opened, settle,
    sound::{checked, copy_into},
};
use crate::{
    error::{Error, Kind, Result},
    store::{
        files,
        key::Key,
        keyring::{Changed, Held, Keyring},
        place,
        tombstones::{self, Lists},
    },
};

/// What became of a backup that was put in the record's place.
#[derive(Debug)]
pub struct PutBack {
    /// Where the record that was there lies from now on.
    pub kept: Option<PathBuf>,
    /// What lay there of a record that is gone, and where it lies from now on.
    pub rest: Option<Rest>,
    /// Which lists of the erased were found, and how whole.
    pub lists: Lists,
    /// How many lines of erasings came along from the register of the record that was there; none where there was none, or
    /// it could not be read.
    pub erasings: Option<u64>,
    /// Where the keyring lies that was beside that record and did not open it: the record has the backup's now, which is of its
    /// key. An error where it could not get it; none where nothing was to be done.
    pub other_keys: Option<Result<PathBuf>>,
}

/// Puts a verified backup in the record's place. A record that is there is refused, or with `force` kept beside it, under
/// the name that comes back. Nobody may have the record open. One that is missing or has no bytes is in nobody's way; what
/// its log holds is kept all the same, because it would be taken for the backup's.
///
/// What fails leaves the record as it was; where it could not get its name back, the error says where it lies.
///
/// What the lists of the erased within reach name is written beside the record first, so that it is erased again when the
/// record is opened ([`tombstones`]); which lists it agreed with when it was copied, the record forgets. The lines that the
/// register has of these erasings come along from the record that was there ([`erasings`]), before the copy takes its place:
/// whoever is killed in between has the one register or the other.
pub fn restore(
    file: &Path,
    record: &Path,
    key: Option<&Key>,
    places: &Places,
    force: bool,
    now: NaiveDateTime,
) -> Result<PutBack> {
    checked(file, key)?;
    place::fit(record)?;
    may_take_the_place(record, force)?;
    files::make_folder(files::folder_of(record))?;
    let half = files::beside(record, ".restore.part");
    files::remove(&half)?;
    let copied = copy_into(file, key, &half);
    let copied = copied.and_then(|()| tombstones::forget_the_file(&half, key));
    let ready = copied.and_then(|()| {
        Ok((tombstones::within_reach(file, record, key, places)?, Keyring::of(file)?, Held::wait(record)?))
    });
    let kept = ready.and_then(|(lists, ring, held)| {
        let open = held_by_a_window(record);
        // The copying took its time: somebody may have begun a record meanwhile.
        let aside = if may_take_the_place(record, force)? {
            Some(Aside::set(record, key, &held, now)?)
        } else {
            Aside::set_rest(record, ring.as_ref(), &held, now)?
        };
        // What the disk did not confirm is put back: the record that was there is whole.
        let mut erasings = None;
        let put = || {
            tombstones::add(&tombstones::of_record(record), &lists.named)?;
            let before = open.as_deref().or(aside.as_ref().map(Aside::kept));
            if let Some(before) = before {
                erasings = erasings::carry_over(before, &half, key)?;
            }
            settle(&half, record).map(|()| Changed::WHOLE)
        };
        let done = held.replace(ring.as_ref(), put).and_then(Changed::whole);
        match (done, aside) {
            (Ok(()), aside) => {
                let other_keys = aside.as_ref().and_then(|aside| aside.give_keys(ring.as_ref(), &held));
                let (kept, rest) = aside.map(Aside::told).unwrap_or_default();
                // It has all that is in the log.
                let rest = rest.filter(|_| open.is_none());
                let kept = kept.or(open.filter(|open| open != file));
                Ok(PutBack { kept, rest, lists, erasings, other_keys })
            }
            (Err(error), Some(aside)) => Err(aside.put_back(&held, error)),
            (Err(error), None) => Err(error),
        }
    });
    // In its place it has another name already.
    kept.inspect_err(|_| drop(fs::remove_file(&half)))
}

/// What a window wrote beside a record that was deleted under it, where that is the last that is known of it: the record that
/// was there. One from before the log was last written in is older than what is gone.
fn held_by_a_window(record: &Path) -> Option<PathBuf> {
    if fs::symlink_metadata(record).is_ok() {
        return None;
    }
    let written = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).ok();
    let newest = opened(record).into_iter().next()?.file;
    (written(&newest) >= written(&files::beside(record, "-wal"))).then_some(newest)
}

/// Whether a record is in the place, which then must be wanted away. One without any bytes is none.
fn may_take_the_place(record: &Path, force: bool) -> Result<bool> {
    let there = fs::symlink_metadata(record).is_ok_and(|found| !(found.is_file() && found.len() == 0));
    if there && !force {
        return Err(Error::new(Kind::Exists).at(format!("record: {}", record.display())));
    }
    Ok(there)
}
