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
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    hash::{DefaultHasher, Hash, Hasher as _},
    io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    db::{Db, Value},
    files,
    key::Key,
    keyring::{Held, Keyring},
    migrate, nameless, place, roots, tombstones,
};
use crate::{
    domain::rotation::{self, Keep},
    error::{Error, Kind, Result},
};

/// Where backups go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder, made when it is missing.
    pub folder: PathBuf,
    /// A second place: a disk that is carried away, a share. It is never made; where it is missing, that is said.
    pub second: Option<PathBuf>,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// The verified file.
    pub file: PathBuf,
    /// What became of the copy in the second place; none where no second place is set.
    pub second: Option<Result<PathBuf>>,
}

impl Made {
    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// How many rows each table holds.
type Rows = BTreeMap<String, i64>;

/// Makes a backup of the record at `record`, named after the moment, then removes those that are no longer kept.
pub fn make(record: &Path, key: Option<&Key>, places: &Places, now: NaiveDateTime) -> Result<Made> {
    make_after_close(record, key, places, now, &[])
}

/// The same, of a record in which these days are closed. Backups made since the first of them began hold calling names
/// that the close erased: they are written anew without these, once this one is verified ([`nameless`]). Each may be
/// somebody's way back from an import of that day.
pub fn make_after_close(
    record: &Path,
    key: Option<&Key>,
    places: &Places,
    now: NaiveDateTime,
    closed: &[NaiveDate],
) -> Result<Made> {
    let file =
        files::make_folder(&places.folder).and_then(|()| write(record, key, places, now)).map_err(not_written)?;
    tidy(record, key, &file, closed);
    // Without them a backup would bring back whoever was erased since; the record has them, and the next backup tries again.
    let _ = tombstones::lay_beside(record, &places.folder);
    tidy_upgrades(record, now);
    let second = places.second.as_deref().map(|second| {
        let copy = copy(&file, key, second).map_err(|error| not_in_second(second, error))?;
        tidy(record, key, &copy, closed);
        tombstones::lay_beside(record, second).map_err(|error| not_in_second(second, error))?;
        Ok(copy)
    });
    Ok(Made { file, second })
}

/// What the record's own troubles say (nothing was recorded) would be wrong of a backup: the record is as it was.
fn not_written(error: Error) -> Error {
    match error.kind() {
        Kind::Missing | Kind::Denied | Kind::DiskFull | Kind::System => {
            let place = error.place().unwrap_or("-").to_owned();
            Error::new(Kind::NoBackup).at(place).because(error)
        }
        _ => error,
    }
}

/// Whatever it was, the backup itself is there: only its copy is missing.
fn not_in_second(second: &Path, error: Error) -> Error {
    let place = error.place().map_or_else(|| second.display().to_string(), ToOwned::to_owned);
    Error::new(Kind::NoSecond).at(place).because(error)
}

/// What a further backup would bring, where the record is as it was.
#[derive(Debug)]
pub enum Missing {
    /// The newest is in both places, or there is no second one.
    Nothing,
    /// The newest has no copy in the second place, which is there; or there is none at all.
    Copy,
    /// The second place is not there.
    Second(Error),
}

/// Looks whether the newest backup of a record is wherever it should be; whether it is sound is not looked at.
pub fn missing(record: &Path, places: &Places) -> Missing {
    let Some(newest) = known(record, &places.folder).into_iter().next() else { return Missing::Copy };
    let Some(second) = &places.second else { return Missing::Nothing };
    if !second.is_dir() {
        return Missing::Second(Error::new(Kind::NoSecond).at(second.display()));
    }
    match newest.file.file_name().map(|name| second.join(name)) {
        Some(copy) if copy.is_file() => Missing::Nothing,
        _ => Missing::Copy,
    }
}

/// Writes a verified backup into the folder, which is there.
fn write(record: &Path, key: Option<&Key>, places: &Places, now: NaiveDateTime) -> Result<PathBuf> {
    let (file, half) = free_name(record, places, now)?;
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
/// moment, or of the next second that is free in both places and behind the newest of the day. Two closes can follow one another
/// within a second.
fn free_name(record: &Path, places: &Places, now: NaiveDateTime) -> Result<(PathBuf, PathBuf)> {
    let there = |path: &Path| fs::symlink_metadata(path).is_ok();
    let mut taken = places.folder.clone();
    let now = rotation::behind(named(record, &places.folder, ".db").into_iter().map(|(moment, _)| moment), now);
    for seconds in 0..SECONDS_AHEAD {
        let name = format!("{}{}.db", stem(record), (now + TimeDelta::seconds(seconds)).format(STAMP));
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
    copy_of(&db, half, key)?;
    // As long as it is open, nobody gives the record another key: the keyring there is the copy's too.
    copy_keys(record, file)
}

/// Writes a copy of a database into a file that is there and empty, and verifies it.
pub(super) fn copy_of(db: &Db, half: &Path, key: Option<&Key>) -> Result<()> {
    let text = half.to_str().ok_or_else(|| Error::new(Kind::System).at(half.display()))?;
    let before = rows(db)?;
    db.execute("VACUUM INTO ?1", vec![Value::Text(text.to_owned())]).map_err(|error| error.at(half.display()))?;
    let after = rows(db)?;
    roots::renew(half, key).map_err(|error| error.at(half.display()))?;
    files::to_disk(half)?;
    let found = checked(half, key)?;
    let same = before.len() == found.len()
        && found.iter().all(|(table, rows)| {
            let (least, most) = (before.get(table), after.get(table));
            matches!((least, most), (Some(a), Some(b)) if (a.min(b)..=a.max(b)).contains(&rows))
        });
    if same { Ok(()) } else { Err(Error::new(Kind::BadBackup).at(half.display())) }
}

/// Says whether a file holds, table by table, as many rows as a database that nobody writes in, and is whole.
pub(super) fn same_as(db: &Db, file: &Path, key: Option<&Key>) -> Result<()> {
    if rows(db)? == checked(file, key)? { Ok(()) } else { Err(Error::new(Kind::BadBackup).at(file.display())) }
}

/// Whether a file is a whole record that holds the very same as a database: each table's definition and each of its rows.
/// Anything else, whatever is wrong with it, is not.
pub(super) fn holds_the_same(db: &Db, file: &Path, key: Option<&Key>) -> bool {
    let same = || -> Result<bool> {
        let (ours, theirs) = (rows(db)?, checked(file, key)?);
        Ok(ours == theirs && {
            let other = Db::open_to_read(file, key)?;
            ours.keys().try_fold(true, |same, table| Ok::<_, Error>(same && sum(db, table)? == sum(&other, table)?))?
        })
    };
    same().unwrap_or(false)
}

/// A number that is another one where a row of the table is, in whatever order they lie.
fn sum(db: &Db, table: &str) -> Result<u64> {
    let columns = "SELECT name || ' ' || type, 'quote(\"' || name || '\")' FROM pragma_table_info(?1) ORDER BY cid";
    let columns = db
        .rows(columns, vec![Value::Text(table.to_owned())], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))?;
    let (names, quoted): (Vec<_>, Vec<_>) = columns.into_iter().unzip();
    // A copy has its tables elsewhere.
    let same = if table == "meta" { format!("key <> '{}'", roots::KEY) } else { "1".to_owned() };
    let sql = format!("SELECT {} FROM \"{table}\" WHERE {same}", quoted.join("||','||"));
    let hashed = db.rows(&sql, vec![], |row| Ok(hash(&row.text(0)?)))?;
    Ok(hashed.into_iter().fold(hash(&names), u64::wrapping_add))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
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

/// Opens a backup for reading alone and says whether it is one: whole, ours, of a schema that this program knows.
pub fn verify(file: &Path, key: Option<&Key>) -> Result<u64> {
    let rows = checked(file, key)?;
    Ok(rows.get("visits").copied().unwrap_or_default().unsigned_abs())
}

/// A backup by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// When it was made, by the counter's clock.
    pub moment: NaiveDateTime,
    /// The file.
    pub file: PathBuf,
}

/// The backups of a record in a folder, the newest first; whether they are sound is not looked at.
pub fn known(record: &Path, folder: &Path) -> Vec<Known> {
    let found = named(record, folder, ".db").into_iter().map(|(moment, file)| Known { moment, file });
    let mut found: Vec<Known> = found.collect();
    found.sort_by_key(|known| std::cmp::Reverse(known.moment));
    found
}

/// A backup that was verified just now.
#[derive(Debug)]
pub struct Sound {
    /// The file.
    pub file: PathBuf,
    rows: Rows,
}

impl Sound {
    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// How many rows one of its tables has.
    pub fn rows(&self, table: &str) -> Option<u64> {
        self.rows.get(table).map(|rows| rows.unsigned_abs())
    }
}

/// The newest backup of a record that is sound, in either place.
pub fn newest_sound(record: &Path, key: Option<&Key>, places: &Places) -> Option<Sound> {
    let mut all = known(record, &places.folder);
    all.extend(places.second.iter().flat_map(|second| known(record, second)));
    all.sort_by_key(|known| std::cmp::Reverse(known.moment));
    all.into_iter().find_map(|Known { file, .. }| checked(&file, key).ok().map(|rows| Sound { file, rows }))
}

fn checked(file: &Path, key: Option<&Key>) -> Result<Rows> {
    files::there(file, super::db::Open::Existing)?;
    let check = || {
        let db = Db::open_to_read(file, key)?;
        let version = migrate::version(&db).map_err(|error| match error.kind() {
            Kind::NotADatabase if key.is_none() && Keyring::path(file).exists() => Error::new(Kind::KeyNeeded),
            _ => error,
        })?;
        if version == 0 {
            return Err(Error::new(Kind::NotADatabase));
        }
        let said = db.rows("PRAGMA integrity_check", vec![], |row| row.get::<String>(0))?;
        if said != ["ok"] {
            return Err(Error::new(Kind::Damaged));
        }
        rows(&db)
    };
    check().map_err(|error| if error.place().is_some() { error } else { error.at(file.display()) })
}

fn rows(db: &Db) -> Result<Rows> {
    let tables = db.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND sql NOT LIKE 'CREATE VIRTUAL%'",
        vec![],
        |row| row.get::<String>(0),
    )?;
    let count = |table: String| {
        let counted = db.rows(&format!("SELECT count(*) FROM \"{table}\""), vec![], |row| row.get(0))?;
        Ok((table, counted.into_iter().next().unwrap_or_default()))
    };
    tables.into_iter().map(count).collect()
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
    remove(&half)?;
    let done = copy_into(file, key, &half).and_then(|()| copy_keys(file, &to)).and_then(|()| settle(&half, &to));
    if done.is_err() {
        let _ = fs::remove_file(&half);
    }
    done.map(|()| to)
}

pub(super) fn copy_into(file: &Path, key: Option<&Key>, half: &Path) -> Result<()> {
    files::make_fresh(half)?;
    let copied = || -> io::Result<()> {
        let mut to = OpenOptions::new().write(true).open(half)?;
        io::copy(&mut File::open(file)?, &mut to)?;
        to.sync_all()
    };
    copied().map_err(|error| Error::io(error, half))?;
    if checked(half, key)? == checked(file, key)? {
        Ok(())
    } else {
        Err(Error::new(Kind::BadBackup).at(half.display()))
    }
}

/// Removes, once a new backup is there, all older copies of a record in its places and beside it: they hold what was
/// erased since. Gives how many were removed, and those that could not be.
pub fn remove_older(record: &Path, places: &Places, made: &Made) -> (u64, Vec<PathBuf>) {
    let is_new = |path: &PathBuf| *path == made.file || matches!(&made.second, Some(Ok(copy)) if copy == path);
    let (mut removed, mut left) = (0, Vec::new());
    for path in copies(record, places).into_iter().filter(|path| !is_new(path)) {
        match fs::remove_file(&path) {
            Ok(()) => removed += 1,
            Err(_) => left.push(path),
        }
    }
    (removed, left)
}

/// Copies of a record that no rotation removes: those made before its schema changed, and those that a backup was put in
/// the place of, with their logs.
fn copies_beside(record: &Path) -> Vec<PathBuf> {
    let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Ok(entries) = fs::read_dir(files::folder_of(record)) else { return Vec::new() };
    let is_copy = |path: &PathBuf| {
        let rest = path.file_name().and_then(|found| found.to_str()).and_then(|found| found.strip_prefix(&name));
        rest.is_some_and(|rest| {
            rest.starts_with('.') && rest.trim_end_matches("-wal").trim_end_matches("-shm").ends_with(KEPT)
        })
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_copy).collect()
}

/// Puts a verified backup in the record's place. A record that is there is refused, or with `force` kept beside it, under
/// the name that is returned. Nobody may have the record open.
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
    let there = fs::symlink_metadata(record).is_ok();
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
        let kept = if there { Some(set_aside(record, key, now)?) } else { None };
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
    for ending in ["-wal", "-shm"] {
        let log = files::beside(record, ending);
        if log.exists() {
            let to = files::beside(&kept, ending);
            fs::rename(&log, &to).map_err(|error| Error::io(error, &log))?;
        }
    }
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

/// How the moment of a backup stands in its name.
const STAMP: &str = "-%Y-%m-%d-%H%M%S";

/// How a file ends that was kept beside the record.
const KEPT: &str = ".bak";

/// What a file is called until it is whole.
pub(super) const PART: &str = ".part";

fn stem(record: &Path) -> String {
    record.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

pub(super) fn remove(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io(error, file)),
        _ => Ok(()),
    }
}

/// The files of a record in a folder that are named after their moments and end so.
fn named(record: &Path, folder: &Path, ending: &str) -> Vec<(NaiveDateTime, PathBuf)> {
    let stem = stem(record);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let found = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let name = path.file_name()?.to_str()?;
        let moment = name.strip_prefix(&stem)?.strip_suffix(ending)?;
        Some((NaiveDateTime::parse_from_str(moment, STAMP).ok()?, path))
    });
    found.collect()
}

/// The whole copies of a record that are not encrypted: backups in both places, and what was kept beside it.
pub fn plain_copies(record: &Path, places: &Places) -> Vec<PathBuf> {
    let mut copies = copies(record, places);
    copies.retain(|path| is_plain(path));
    copies
}

/// All whole copies of a record: backups in both places, and those beside it.
fn copies(record: &Path, places: &Places) -> Vec<PathBuf> {
    let folders = [Some(&places.folder), places.second.as_ref()].into_iter().flatten();
    let backups = folders.flat_map(|folder| named(record, folder, ".db")).map(|(_, path)| path);
    backups.chain(copies_beside(record)).collect()
}

/// Whether a file that nobody has open is a database that is not encrypted (SQLite, "Database File Format", 1.3).
fn is_plain(file: &Path) -> bool {
    let mut magic = [0; 16];
    let read = File::open(file).and_then(|mut file| io::Read::read_exact(&mut file, &mut magic));
    read.is_ok() && &magic == b"SQLite format 3\0"
}

/// How many days the copy lies beside a record that an upgrade of its schema made: by then either the new version works, or
/// somebody has said that it does not.
const UPGRADE_DAYS: i64 = 14;

/// Removes old copies that upgrades made: they hold what was erased since.
fn tidy_upgrades(record: &Path, now: NaiveDateTime) {
    let start = format!("{}.schema-", record.file_name().unwrap_or_default().to_string_lossy());
    let Ok(entries) = fs::read_dir(files::folder_of(record)) else { return };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let changed = fs::symlink_metadata(&path).and_then(|found| found.modified());
        let made = changed.ok().map(|changed| DateTime::<Local>::from(changed).naive_local());
        let is_old = made.is_some_and(|made| now - made > TimeDelta::days(UPGRADE_DAYS));
        if name.starts_with(&start) && name.ends_with(KEPT) && is_old {
            let _ = fs::remove_file(&path);
            let _ = fs::remove_file(Keyring::path(&path));
        }
    }
}

/// Removes, beside a new backup, those that are no longer kept and what killed ones left; from those that stay, the names
/// of days that are closed now. What cannot be removed now will be another time: the new one is there.
fn tidy(record: &Path, key: Option<&Key>, new: &Path, closed: &[NaiveDate]) {
    let folder = files::folder_of(new);
    let found = named(record, folder, ".db");
    let Some(now) = found.iter().find(|(_, path)| path == new).map(|(moment, _)| *moment) else { return };
    let kept = rotation::kept(found.iter().map(|(moment, _)| *moment), now, &Keep::default());
    let began = closed.iter().min().map(|day| day.and_time(NaiveTime::MIN));
    let has_names = |moment: NaiveDateTime| began.is_some_and(|began| began <= moment && moment < now);
    // Another desk may be writing its own just now; none takes an hour.
    let part = format!(".db{PART}");
    let left = named(record, folder, &part).into_iter().filter(|(moment, _)| *moment < now - TimeDelta::hours(1));
    // The new one stays also where a clock that was put back makes it seem older than others.
    for (moment, path) in found.into_iter().filter(|(_, path)| path != new).chain(left) {
        let stays = kept.contains(&moment) && path.extension().is_some_and(|extension| extension == "db");
        let is_nameless = || match nameless::write(&path, &files::beside(new, PART), key, closed) {
            Ok(()) => true,
            // Of another key: of before it was changed, or another record's that lies in the same place.
            Err(error) => matches!(error.kind(), Kind::Damaged | Kind::NotADatabase),
        };
        if !stays || (has_names(moment) && !is_nameless()) {
            let _ = fs::remove_file(&path);
            let _ = fs::remove_file(Keyring::path(&path));
        }
    }
}
