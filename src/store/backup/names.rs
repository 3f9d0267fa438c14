//! What copies of a record are called, and which there are: backups in their places, and what was kept beside the record.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;

use super::Places;
use crate::{
    domain::rotation,
    error::{Error, Kind, Result},
    store::{db::Db, files, key::Key, keyring::Keyring, meta},
};

/// How a backup's name ends.
const BACKUP: &str = ".db";

/// How the moment of a backup stands in its name.
pub(super) const STAMP: &str = "-%Y-%m-%d-%H%M%S";

/// How a file ends that was kept beside the record.
pub(super) const KEPT: &str = ".bak";

/// What a file is called until it is whole.
pub(in crate::store) const PART: &str = ".part";

/// How long the moment is in a name, in letters.
const STAMPED: usize = "-2026-11-18-170000".len();

/// The names of a record's backups: its file's, the moment, and the short name that the record gave itself, so that two
/// records whose files are called alike can have theirs in one folder.
#[derive(Clone, Debug)]
pub(super) struct Names {
    stem: String,
    whose: Whose,
}

/// Whose backups count.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Whose {
    /// Those of the record that calls itself so, and those that say nothing of whose they are; of a record that has no
    /// name yet, these alone.
    Of(Option<String>),
    /// All: the record cannot be asked.
    Anybodys,
}

impl Names {
    /// The names of the backups of a record that can be read.
    pub(super) fn of(record: &Path, key: Option<&Key>) -> Result<Self> {
        let db = Db::open_to_read(record, key).map_err(|error| error.at(record.display()))?;
        Ok(Self { stem: stem(record), whose: Whose::Of(meta::text(&db, meta::RECORD)?) })
    }

    /// The same of a record that may be damaged, gone, or closed to whoever asks: then the file's name alone counts.
    pub(super) fn as_far_as_known(record: &Path, key: Option<&Key>) -> Self {
        let anybodys = || Self::of_anybody(record);
        // Whoever opens a file of no bytes takes its log away.
        if files::is_new(record) { anybodys() } else { Self::of(record, key).unwrap_or_else(|_| anybodys()) }
    }

    /// The names of whatever backups go by a record's file, of whichever record they are.
    pub(super) fn of_anybody(record: &Path) -> Self {
        Self { stem: stem(record), whose: Whose::Anybodys }
    }

    /// What the record calls itself of which a backup is, by the backup's name; none where that does not say it.
    pub(super) fn whose(&self, backup: &Path) -> Option<String> {
        let name = backup.file_name()?.to_str()?.strip_suffix(BACKUP)?;
        let (_, id) = name.strip_prefix(&self.stem)?.split_at_checked(STAMPED)?;
        id.strip_prefix('-').map(ToOwned::to_owned)
    }

    /// The moment of a new backup in a folder: behind the newest of the day.
    pub(super) fn next(&self, folder: &Path, now: NaiveDateTime) -> NaiveDateTime {
        rotation::behind(self.in_folder(folder).into_iter().map(|(moment, _)| moment), now)
    }

    /// The name of a backup of that moment.
    pub(super) fn at(&self, moment: NaiveDateTime) -> String {
        let (stem, moment) = (&self.stem, moment.format(STAMP));
        match &self.whose {
            Whose::Of(Some(id)) => format!("{stem}{moment}-{id}{BACKUP}"),
            Whose::Of(None) | Whose::Anybodys => format!("{stem}{moment}{BACKUP}"),
        }
    }

    /// The backups in a folder, each with its moment.
    pub(super) fn in_folder(&self, folder: &Path) -> Vec<(NaiveDateTime, PathBuf)> {
        self.ending_in(BACKUP, folder)
    }

    /// The backups in a folder that are being written, or that killed ones left.
    pub(super) fn halves_in(&self, folder: &Path) -> Vec<(NaiveDateTime, PathBuf)> {
        self.ending_in(&format!("{BACKUP}{PART}"), folder)
    }

    fn ending_in(&self, ending: &str, folder: &Path) -> Vec<(NaiveDateTime, PathBuf)> {
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let found = entries.filter_map(|entry| {
            let path = entry.ok()?.path();
            let moment = self.moment(path.file_name()?.to_str()?.strip_suffix(ending)?)?;
            Some((moment, path))
        });
        found.collect()
    }

    /// The moment in a name without its ending, where it is that of one of these backups.
    fn moment(&self, name: &str) -> Option<NaiveDateTime> {
        let (moment, id) = name.strip_prefix(&self.stem)?.split_at_checked(STAMPED)?;
        let counts = match (id.strip_prefix('-'), &self.whose) {
            (None, _) => id.is_empty(),
            (Some(id), Whose::Of(own)) => Some(id) == own.as_deref(),
            (Some(id), Whose::Anybodys) => !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit()),
        };
        NaiveDateTime::parse_from_str(moment, STAMP).ok().filter(|_| counts)
    }
}

fn stem(record: &Path) -> String {
    record.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// A backup by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// When it was made, by the counter's clock.
    pub moment: NaiveDateTime,
    /// The file.
    pub file: PathBuf,
}

/// The backups of a record in its places, the newest first; whether they are sound is not looked at.
pub fn known(record: &Path, key: Option<&Key>, folders: &[&Path]) -> Vec<Known> {
    let names = Names::as_far_as_known(record, key);
    let found = folders.iter().flat_map(|folder| names.in_folder(folder));
    let mut found: Vec<Known> = found.map(|(moment, file)| Known { moment, file }).collect();
    found.sort_by_key(|known| std::cmp::Reverse(known.moment));
    found
}

/// What a further backup would bring, where the record is as it was.
#[derive(Debug)]
pub enum Missing {
    /// The newest is in both places, or there is no second one.
    Nothing,
    /// The newest has no copy in the second place, which is there, or none that could stand for it; it lacks its keyring; or
    /// there is none at all.
    Copy,
    /// The second place is not there, or is the first one.
    Second(Error),
}

/// Looks whether the newest backup of a record is wherever it should be, with what opens it. Nothing is read but lengths
/// and keyrings: somebody waits for the answer. Whether it is sound is the examination's matter ([`doctor`]).
///
/// [`doctor`]: crate::store::doctor
pub fn missing(record: &Path, key: Option<&Key>, places: &Places) -> Missing {
    let Some(newest) = known(record, key, &[&places.folder]).into_iter().next() else { return Missing::Copy };
    let has_keys = !lacks_keys(&newest.file);
    let Some(second) = &places.second else { return if has_keys { Missing::Nothing } else { Missing::Copy } };
    if !second.is_dir() {
        return Missing::Second(Error::new(Kind::NoSecond).at(second.display()));
    }
    if let Err(error) = places.are_apart() {
        return Missing::Second(error);
    }
    let copy = second.join(newest.file.file_name().unwrap_or_default());
    let is_copied = length(&copy).is_some_and(|long| Some(long) == length(&newest.file)) && !lacks_keys(&copy);
    if has_keys && is_copied { Missing::Nothing } else { Missing::Copy }
}

/// How long a file is.
fn length(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|found| found.len())
}

/// Whether a backup is encrypted and has no keyring beside it: where it is carried to, nobody opens it.
pub fn lacks_keys(backup: &Path) -> bool {
    !files::is_plain(backup) && !Keyring::of(backup).is_ok_and(|ring| ring.is_some())
}

/// The copies of a record that are not encrypted: backups in both places, also half-made ones that were cut short before
/// they had their name, and what was kept beside it.
pub fn plain_copies(record: &Path, key: Option<&Key>, places: &Places) -> Result<Vec<PathBuf>> {
    let names = Names::of(record, key)?;
    let mut copies = copies(&names, record, places);
    copies.extend(places.folders().flat_map(|folder| names.halves_in(folder)).map(|(_, path)| path));
    copies.retain(|path| files::is_plain(path));
    Ok(copies)
}

/// All whole copies of a record by these names: backups in both places, and those beside it.
pub(super) fn copies(names: &Names, record: &Path, places: &Places) -> Vec<PathBuf> {
    let backups = places.folders().flat_map(|folder| names.in_folder(folder)).map(|(_, path)| path);
    backups.chain(copies_beside(record)).collect()
}

/// The copies of a record that are there: backups in both places, and whole files beside it. An error where a place cannot be
/// looked into, as a second one that is away: nobody knows then how many there are. A first one that was never made has none.
pub fn within_reach(record: &Path, key: Option<&Key>, places: &Places) -> Result<Vec<PathBuf>> {
    match fs::read_dir(&places.folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(Error::io(error, &places.folder)),
        _ => {}
    }
    if let Some(second) = &places.second {
        fs::read_dir(second).map_err(|error| Error::io(error, second))?;
    }
    let mut found = copies(&Names::of(record, key)?, record, places);
    // A log goes with its file.
    found.retain(|path| !LOGS.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    Ok(found)
}

/// How the names of a file's logs end.
const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Copies of a record that no rotation removes: those made before its schema changed, and those that a backup was put in
/// the place of, with their logs.
pub(in crate::store) fn copies_beside(record: &Path) -> Vec<PathBuf> {
    let name = record.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let Ok(entries) = fs::read_dir(files::folder_of(record)) else { return Vec::new() };
    let is_copy = |path: &PathBuf| {
        let rest = path.file_name().and_then(|found| found.to_str()).and_then(|found| found.strip_prefix(&name));
        rest.is_some_and(|rest| {
            let log = LOGS.iter().find_map(|ending| rest.strip_suffix(ending));
            // Named after a version or a moment: whatever else ends so is somebody's own.
            let after = rest.strip_prefix('.').unwrap_or_default();
            let is_ours = after.starts_with("schema-") || after.starts_with(|c: char| c.is_ascii_digit());
            is_ours && log.unwrap_or(rest).ends_with(KEPT)
        })
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_copy).collect()
}

/// Copies of a record that a backup was put in the place of: they stay until somebody removes them.
pub fn set_aside(record: &Path) -> Vec<PathBuf> {
    let start = format!("{}.schema-", record.file_name().unwrap_or_default().to_string_lossy());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut found = copies_beside(record);
    // A log goes with its file, and what an upgrade left goes by itself.
    found.retain(|path| name(path).ends_with(KEPT) && !name(path).starts_with(&start));
    found.sort();
    found
}
