//! Backups: whole copies of the record, made beside it, verified, and thinned out with time.
//!
//! A backup is one SQLite file like the record itself. It is written by `VACUUM INTO` under a passing name, goes to the
//! disk, is opened again for reading alone, and must pass SQLite's integrity check and hold as many rows in every table
//! as the record does; only then it gets its name. A file that has its name is therefore whole. Being killed in between
//! leaves a passing file, which the next backup takes away.
//!
//! The backup of an encrypted record is encrypted with the same key, and has a copy of the keyring beside it: what opened
//! the record on that day opens the backup, on any machine.
//!
//! **Locking.** A backup reads the record through a connection of its own, so that it can run beside the desk's work.
//! Other desks may write meanwhile: a table must then hold no fewer rows than before and no more than after.

use std::{
    fmt, fs, iter,
    path::{Path, PathBuf},
};

use chrono::{NaiveDateTime, TimeDelta};

use super::{
    Store,
    db::{Db, Open},
    files,
    key::Key,
    keyring::Keyring,
    tombstones,
};
use crate::{
    domain::privacy::Erased,
    error::{APART, Error, Kind, Result},
};

mod apart;
mod aside;
mod compared;
mod erasings;
mod named;
mod names;
mod opened;
mod restore;
mod room;
mod sound;
mod tidy;

use apart::SAME;
pub use apart::are_on_one_disk;
pub use aside::Rest;
pub use compared::{Contents, Lacking, Replaced, contents, lacking, replaced, still_needed};
pub use named::{Named, named};
use names::Names;
pub use names::{Known, Missing, known, lacks_keys, missing, plain_copies, set_aside, within_reach};
pub(super) use names::{PART, copies_beside};
pub(super) use opened::{keep_open, opened};
pub use restore::{PutBack, restore};
use room::with_room;
pub use sound::{Sound, newest_sound, verify};
pub(super) use sound::{copy_into, copy_of, holds_the_same, same_as};
pub use tidy::remove_older;
use tidy::{forget_names, thin_out, tidy_upgrades};

/// Where backups go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder, made when it is missing.
    pub folder: PathBuf,
    /// A second place: a disk that is carried away, a share. It is never made; where it is missing, that is said.
    pub second: Option<PathBuf>,
}

impl Places {
    /// Both, the first one first.
    pub(super) fn folders(&self) -> impl Iterator<Item = &Path> {
        iter::once(self.folder.as_path()).chain(self.second.as_deref())
    }
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// The verified file.
    pub file: PathBuf,
    /// What became of the copy in the second place; none where no second place is set.
    pub second: Option<Result<PathBuf>>,
    /// An older backup still holds calling names of a closed day, and why; the next one tries again.
    pub names_left: Option<Error>,
    /// What a list in one of the places named and the record still had: it was erased again before the backup was made.
    pub came_back: Erased,
    /// The keyring beside it is damaged as the record's is: whom it shuts out here it shuts out there.
    pub keys_damaged: Option<Error>,
}

impl Made {
    /// What fell short beside the backup, which is there.
    pub fn troubles(&self) -> impl Iterator<Item = &Error> {
        let second = self.second.as_ref().and_then(|second| second.as_ref().err());
        second.into_iter().chain(&self.names_left).chain(&self.keys_damaged)
    }

    /// Whether the second place could not be reached or written: what older copies there hold of a closed day's calling
    /// names stays as it was. Where it is the folder of the first, they are gone with those.
    pub fn leaves_names_in_second(&self) -> bool {
        let is_first = |error: &Error| error.place().is_some_and(|place| place.starts_with(SAME));
        matches!(&self.second, Some(Err(error)) if !is_first(error))
    }

    /// The copy in the second place, where there is one.
    pub fn copy(&self) -> Option<&PathBuf> {
        self.second.as_ref().and_then(|second| second.as_ref().ok())
    }

    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Makes a backup of the record at `record`, named after the moment, then removes those that are no longer kept. In a place
/// that has no room for it these go first ([`with_room`]).
///
/// Backups that were made before a day was closed hold calling names that its close erased: once this one is verified, they
/// are written anew without these ([`nameless`]). Each may be somebody's way back from an import of that day.
pub fn make(record: &Path, key: Option<&Key>, places: &Places, now: NaiveDateTime) -> Result<Made> {
    let names = Names::of(record, key).map_err(not_written)?;
    let came_back = erase_again(record, key, places);
    let mut made = Made { came_back, ..make_as(&names, record, key, places, now)? };
    // Both are tried, whatever becomes of the first.
    let left = [Some(&made.file), made.copy()].map(|file| forget_names(&names, key, file?));
    made.names_left = left.into_iter().flatten().next();
    Ok(made)
}

/// Erases again what a list in the places names and the record still has: a second place that was away when an older record
/// was put back may know of somebody. What cannot be done now the next backup tries again.
fn erase_again(record: &Path, key: Option<&Key>, places: &Places) -> Erased {
    let named = tombstones::written_elsewhere(record, places);
    if named.is_empty() {
        return Erased::default();
    }
    let erased = Store::open_with(record, Open::Existing, key).and_then(|store| {
        store.heed(&named)?;
        Ok(store.came_back())
    });
    erased.unwrap_or_default()
}

/// The same in a folder that is nobody's but whoever's who asks: what older copies there hold is left alone.
pub fn make_apart(record: &Path, key: Option<&Key>, places: &Places, now: NaiveDateTime) -> Result<Made> {
    make_as(&Names::of(record, key).map_err(not_written)?, record, key, places, now)
}

fn make_as(names: &Names, record: &Path, key: Option<&Key>, places: &Places, now: NaiveDateTime) -> Result<Made> {
    let moment = names.next(&places.folder, now);
    let write = || write(record, key, places, names, moment);
    let file = files::make_folder(&places.folder).and_then(|()| with_room((names, key), &places.folder, moment, write));
    let file = file.map_err(not_written)?;
    thin_out(names, &file);
    // Without them a backup would bring back whoever was erased since; the record has them, and the next backup tries again.
    let _ = tombstones::lay_beside(record, &places.folder);
    tidy_upgrades(record, now);
    let second = places.second.as_deref().map(|second| {
        places.are_apart()?;
        files::our_way(second).map_err(|error| not_in_second(second, error))?;
        // First what keeps the erased from coming back with it: then a copy that is there never lacks it.
        let put = || tombstones::lay_beside(record, second).and_then(|()| copy(&file, key, second));
        let copy = with_room((names, key), second, moment, put).map_err(|error| not_in_second(second, error))?;
        thin_out(names, &copy);
        Ok(copy)
    });
    let keys_damaged = key.and_then(|_| Keyring::damage_beside(&file, "backup"));
    Ok(Made { file, second, names_left: None, came_back: Erased::default(), keys_damaged })
}

/// What the record's own troubles say (nothing was recorded) would be wrong of a backup: the record is as it was.
fn not_written(error: Error) -> Error {
    match error.kind() {
        Kind::Missing | Kind::Denied | Kind::DiskFull | Kind::System => {
            let place = place_in_words(&error, "-");
            Error::new(Kind::NoBackup).at(place).because(error)
        }
        _ => error,
    }
}

/// The error of a backup that was to come before something else: without one nothing was done, and `again`, what stands
/// behind `guichet`, is to be typed once one can be made.
pub fn nothing_without(error: Error, again: &str) -> Error {
    let place = error.place().unwrap_or("-");
    let before = match place.strip_prefix("full: ") {
        Some(full) => format!("before-full: {full}{APART}{again}"),
        None if place.contains(": ") => return error,
        None => format!("before: {place}{APART}{again}"),
    };
    if error.kind() == Kind::NoBackup { error.at(before) } else { error }
}

/// The place of an error, or this one; where that has no room, `full: ` stands before it.
fn place_in_words(error: &Error, or: impl fmt::Display) -> String {
    let place = error.place().map_or_else(|| or.to_string(), ToOwned::to_owned);
    // Which right is missing is said of the record; a backup's words name the place.
    let place = match place.split_once(": ") {
        Some((code, path)) if error.kind() == Kind::Denied && code != "link" => path.to_owned(),
        _ => place,
    };
    let is_full = error.kind() == Kind::DiskFull && error.place().is_some();
    if is_full { format!("full: {place}") } else { place }
}

/// Whatever it was, the backup itself is there: only its copy is missing.
fn not_in_second(second: &Path, error: Error) -> Error {
    let place = place_in_words(&error, second.display());
    Error::new(Kind::NoSecond).at(place).because(error)
}

/// Writes a verified backup into the folder, which is there.
fn write(record: &Path, key: Option<&Key>, places: &Places, names: &Names, moment: NaiveDateTime) -> Result<PathBuf> {
    let (file, half) = free_name(names, places, moment)?;
    let done = fill(record, key, &half, &file).and_then(|()| settle(&half, &file));
    if done.is_err() {
        // The error that counts is the first.
        let _ = fs::remove_file(&half);
    }
    done.map(|()| file)
}

/// How many seconds a name may be further ahead, because the ones before are taken.
const SECONDS_AHEAD: i64 = 600;

/// The name of a new backup and the passing one, which is there from now on, so that nobody else takes it: that of the
/// moment, or of the next second that is free in both places. Two closes can follow one another within a second.
fn free_name(names: &Names, places: &Places, moment: NaiveDateTime) -> Result<(PathBuf, PathBuf)> {
    let there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let mut taken = places.folder.clone();
    for seconds in 0..SECONDS_AHEAD {
        let name = names.at(moment + TimeDelta::seconds(seconds));
        let file = places.folder.join(&name);
        if there(&file) || places.second.as_deref().is_some_and(|second| there(&second.join(&name))) {
            taken = file;
            continue;
        }
        let half = files::beside(&file, PART);
        match files::make_fresh(&half) {
            Ok(()) => return Ok((file, half)),
            Err(error) if error.kind() == Kind::Exists => taken = file,
            Err(error) => return Err(error),
        }
    }
    Err(Error::new(Kind::Exists).at(taken.display()))
}

fn fill(record: &Path, key: Option<&Key>, half: &Path, file: &Path) -> Result<()> {
    let db = Db::open_to_read(record, key).map_err(|error| error.at(record.display()))?;
    // As long as it is open, nobody gives the record another key: the keyring there is the copy's too. Of two, only a secret
    // says which opens it, and with the other one nobody would ever open the copy.
    if key.is_some() && !matches!(Keyring::next_of(record), Ok(None)) {
        return Err(Error::new(Kind::NoBackup).at(format_args!("keys: {}", record.display())));
    }
    copy_of(&db, half, key)?;
    // One that is left over from a record that is encrypted no more would make the copy look as if a passphrase opened it.
    if key.is_some() { copy_keys(record, file) } else { Ok(()) }
}

/// Copies a verified backup to a second place, and verifies the copy.
fn copy(file: &Path, key: Option<&Key>, second: &Path) -> Result<PathBuf> {
    match fs::metadata(second) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return Err(Error::new(Kind::Missing).at(second.display())),
        Err(error) => return Err(Error::io(error, second)),
    }
    let to = second.join(file.file_name().unwrap_or_default());
    if fs::symlink_metadata(&to).is_ok() {
        return Err(Error::new(Kind::Exists).at(to.display()));
    }
    let half = files::beside(&to, PART);
    files::remove(&half)?;
    let done = copy_into(file, key, &half).and_then(|()| copy_keys(file, &to)).and_then(|()| settle(&half, &to));
    if done.is_err() {
        let _ = fs::remove_file(&half);
    }
    done.map(|()| to)
}

/// Puts a copy of a record's keyring beside a copy of it that has none.
pub(super) fn copy_missing_keys(record: &Path, copy: &Path) -> Result<()> {
    if Keyring::of(copy).is_ok_and(|ring| ring.is_some()) { Ok(()) } else { copy_keys(record, copy) }
}

/// Puts a copy of a file's keyring beside another file; none where there is none.
pub(super) fn copy_keys(from: &Path, to: &Path) -> Result<()> {
    match Keyring::of(from)? {
        Some(ring) => ring.lay_beside(to),
        None => Ok(()),
    }
}

/// Gives a whole file its name, and sees to it that the folder remembers it.
pub(super) fn settle(half: &Path, file: &Path) -> Result<()> {
    fs::rename(half, file).map_err(|error| Error::io(error, file))?;
    files::folder_to_disk(file)
}
