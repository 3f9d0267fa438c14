//! Putting a backup in the record's place, and setting the one that is there aside.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::{
    names::{KEPT, STAMP},
    remove, settle,
    sound::{checked, copy_into},
};
use crate::{
    error::{Error, Kind, Result},
    store::{
        db::Db,
        files,
        key::Key,
        keyring::{Held, Keyring},
        place, tombstones,
    },
};

/// Puts a verified backup in the record's place. A record that is there is refused, or with `force` kept beside it, under
/// the name that is returned. Nobody may have the record open. One that is missing or has no bytes is in nobody's way; what
/// its log holds is kept all the same, because it would be taken for the backup's.
///
/// The tombstones that lie beside the backup come along first, so that what was erased since is erased again when the
/// record is opened ([`tombstones`]).
pub fn restore(
    file: &Path,
    record: &Path,
    key: Option<&Key>,
    force: bool,
    now: NaiveDateTime,
) -> Result<Option<PathBuf>> {
    checked(file, key)?;
    let there = fs::symlink_metadata(record).is_ok_and(|found| !(found.is_file() && found.len() == 0));
    if there && !force {
        return Err(Error::new(Kind::Exists).at(format!("record: {}", record.display())));
    }
    place::fit(record)?;
    files::make_folder(files::folder_of(record))?;
    let half = files::beside(record, ".restore.part");
    remove(&half)?;
    let copied = copy_into(file, key, &half);
    let buried = copied.and_then(|()| tombstones::bring(files::folder_of(file), record));
    let ready = buried.and_then(|()| Ok((Keyring::of(file)?, Held::wait(record)?)));
    let kept = ready.and_then(|(ring, held)| {
        let kept = if there { Some(set_aside(record, key, now)?) } else { set_log_aside(record, now)? };
        held.replace(ring.as_ref(), || settle(&half, record)).map(|()| kept)
    });
    // In its place it has another name already.
    kept.inspect_err(|_| drop(fs::remove_file(&half)))
}

/// Gives the record a second name, whole: what lies in its log is written into it first. Under its own name it stays until
/// another takes its place, so that being killed in between leaves a record.
fn set_aside(record: &Path, key: Option<&Key>, now: NaiveDateTime) -> Result<PathBuf> {
    let kept = free_name_aside(record, now)?;
    // A record that is damaged, or that has another key, is set aside as it is, with its log: that may be why somebody
    // restores. Whether somebody has it open can be known all the same.
    let alone = Db::open(record, key).and_then(|mut db| db.alone());
    if alone.is_err() && (alone.is_err_and(|error| error.kind() == Kind::Locked) || files::is_held(record)?) {
        return Err(Error::new(Kind::Locked).at(record.display()));
    }
    copy_keys_or_not(record, &kept);
    move_log(record, &kept)?;
    match fs::hard_link(record, &kept) {
        // Somebody else's since it was looked for.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Error::new(Kind::Exists).at(kept.display()).because(error))
        }
        // A disk that knows no second names gets it moved.
        Err(_) => fs::rename(record, &kept).map_err(|error| Error::io(error, record)),
        Ok(()) => Ok(()),
    }?;
    Ok(kept)
}

/// Gives the log of a record that is gone another name, and says which where there is something in it.
fn set_log_aside(record: &Path, now: NaiveDateTime) -> Result<Option<PathBuf>> {
    if record.exists() && files::is_held(record)? {
        return Err(Error::new(Kind::Locked).at(record.display()));
    }
    let kept = free_name_aside(record, now)?;
    move_log(record, &kept)?;
    let log = files::beside(&kept, "-wal");
    Ok(fs::metadata(&log).is_ok_and(|found| found.len() > 0).then_some(log))
}

fn move_log(record: &Path, kept: &Path) -> Result<()> {
    for ending in ["-wal", "-shm"] {
        let log = files::beside(record, ending);
        if log.exists() {
            let to = files::beside(kept, ending);
            fs::rename(&log, &to).map_err(|error| Error::io(error, &log))?;
        }
    }
    Ok(())
}

/// How many records can be set aside in one second.
const A_SECOND: u32 = 99;

/// The name of a record that is set aside: that of the moment, with a number from the second of a second on. Nothing lies
/// under it, nor under those of the log and the keyring that go with it.
fn free_name_aside(record: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let moment = now.format(STAMP).to_string();
    let name = |number| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        files::beside(record, &format!(".{}{number}{KEPT}", moment.trim_start_matches('-')))
    };
    let is_free = |kept: &PathBuf| {
        let with = ["", "-wal", "-shm"].map(|ending| files::beside(kept, ending));
        with.into_iter().chain([Keyring::path(kept)]).all(|path| fs::symlink_metadata(path).is_err())
    };
    (1..=A_SECOND).map(name).find(is_free).ok_or_else(|| Error::new(Kind::Exists).at(name(1).display()))
}

/// A keyring that is damaged opens nothing, and keeps nobody from restoring.
fn copy_keys_or_not(record: &Path, kept: &Path) {
    let keys = Keyring::path(record);
    if keys.exists() {
        let _ = fs::copy(&keys, Keyring::path(kept));
    }
}
