//! What is around the record: who may read and write there, which disk it is, how much room is left, and its keyring.

use std::{
    fs, iter,
    path::{Path, PathBuf},
};

use super::{Patient, damage_of_keys, left_over, names};
use crate::{
    accounts::{self, Kept},
    domain::health::{Fact, Finding},
    store::{
        files,
        keyring::Keyring,
        looks::looks_sealed,
        place::{self, NoFile, Unfit},
    },
};

/// So many times the record must have room beside it: a backup and an upgrade need a whole copy each.
const ROOM: u64 = 3;

const MEGABYTE: u64 = 1024 * 1024;

/// Looks at what is around the record.
pub fn examine(patient: &Patient, findings: &mut Vec<Finding>) {
    findings.extend(permissions(patient));
    findings.extend(place_of(&patient.record));
    findings.push(room(&patient.record));
    findings.extend(left_over::findings(patient, findings));
    // Where the keyring is why the record does not open, that is said already.
    if !findings.iter().any(|found| found.fact.codes().0 == Fact::Sealed.codes().0) {
        findings.extend(keys(&patient.record));
    }
}

fn permissions(patient: &Patient) -> Vec<Finding> {
    let (mut readable, mut writable, mut not_own) = (Vec::new(), Vec::new(), Vec::new());
    // What is no file of the record opening it does not close.
    for (path, found) in place::parts(&patient.record).into_iter().filter(|(_, found)| found.is_file()) {
        match accounts::open_to_others(&found) {
            (false, false) => {}
            // Whoever opens the record closes what is theirs.
            _ if !accounts::is_own(&found) && !accounts::passes_over_rights() => not_own.push(path),
            (_, true) => writable.push(path),
            (true, false) => readable.push(path),
        }
    }
    let mut findings = Vec::new();
    if !writable.is_empty() {
        findings.push(Finding::new(Fact::FilesWritable).text("files", names(&writable)));
    }
    if !readable.is_empty() {
        findings.push(Finding::new(Fact::FilesReadable).text("files", names(&readable)));
    }
    if !not_own.is_empty() {
        findings.push(Finding::new(Fact::FilesNotOwn).text("files", names(&not_own)));
    }
    let places = &patient.places;
    let second = places.second.as_deref().filter(|_| !places.are_one_folder());
    let said = |fact, folder: &Path| Finding::new(fact).text("folder", folder.display().to_string());
    for folder in iter::once(places.folder.as_path()).chain(second) {
        if accounts::is_anybodys(folder) {
            findings.push(said(Fact::BackupsReplaceable, folder));
        } else if are_readable(folder, &patient.record) {
            findings.push(said(Fact::BackupsReadable, folder));
        }
    }
    if findings.is_empty() {
        findings.push(Finding::new(Fact::FilesPrivate));
    }
    findings
}

/// Whether others can read backups of a record in a folder. Where nobody else may enter, what is inside is closed too.
fn are_readable(folder: &Path, record: &Path) -> bool {
    let open = |path: &Path| fs::metadata(path).is_ok_and(|found| accounts::open_to_others(&found) != (false, false));
    let stem = record.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let is_of_record = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&stem));
    open(folder) && entries(folder).iter().any(|path| is_of_record(path) && open(path))
}

fn place_of(record: &Path) -> Vec<Finding> {
    let unfit = place::unfit(record);
    let said = |path: &Path| path.display().to_string();
    let mut findings: Vec<Finding> = unfit
        .iter()
        .map(|reason| match reason {
            Unfit::Link(path) => Finding::new(Fact::PlaceLink).text("file", said(path)),
            Unfit::Way(path) => Finding::new(Fact::PlaceWay).text("link", said(path)),
            Unfit::Folder(path) => Finding::new(Fact::PlaceFolder).text("folder", said(path)),
            Unfit::Owner(path) => Finding::new(Fact::PlaceOwner).text("file", said(path)),
            Unfit::Network(how, _) => Finding::new(Fact::DiskRemote).text("how", *how),
            Unfit::Taken(what, path) | Unfit::TakenBeside(what, path) => {
                let fact = match what {
                    NoFile::Folder => Fact::PlaceBesideFolder,
                    NoFile::Pipe => Fact::PlaceBesidePipe,
                };
                Finding::new(fact).text("file", said(path))
            }
        })
        .collect();
    findings.extend(administrators(record));
    let is_remote = |reason: &Unfit| matches!(reason, Unfit::Network(..));
    if unfit.iter().all(is_remote) && findings.iter().all(|found| found.fact != Fact::PlaceOwner) {
        findings.insert(0, Finding::new(Fact::PlaceSafe));
    }
    if !unfit.iter().any(is_remote) {
        findings.push(Finding::new(Fact::DiskHere));
    }
    findings
}

/// A file of the record that is the administrator's, who is trusted with it; but what is theirs this account can neither close
/// to others nor, as a rule, write in.
fn administrators(record: &Path) -> Option<Finding> {
    let is_theirs = |found: &fs::Metadata| {
        !found.is_symlink() && !accounts::is_own(found) && !accounts::is_anothers(found, Kept::Record)
    };
    let parts = place::parts(record).into_iter();
    let (path, _) = parts.filter(|_| !accounts::passes_over_rights()).find(|(_, found)| is_theirs(found))?;
    Some(Finding::new(Fact::PlaceOwner).text("file", path.display().to_string()))
}

fn room(record: &Path) -> Finding {
    let sizes = place::parts(record).into_iter().map(|(_, found)| found.len());
    let size: u64 = sizes.sum();
    let Some(free) = place::room(files::folder_of(record)) else { return Finding::new(Fact::RoomUnknown) };
    let fact = match free {
        free if free < size => Fact::RoomNone,
        free if free < ROOM * size => Fact::RoomLow,
        _ => Fact::RoomEnough,
    };
    Finding::new(fact).count("free", free / MEGABYTE).count("size", size.div_ceil(MEGABYTE))
}

/// The files of a folder.
pub(super) fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.sort();
    found
}

/// What the keyring beside an encrypted record says of itself.
fn ring_of(record: &Path) -> Fact {
    match Keyring::of(record) {
        _ if Keyring::is_damaged_beside(record) => damage_of_keys(record),
        Ok(Some(ring)) if ring.sheet_is_missing() => Fact::SheetMissing,
        _ => Fact::Sealed,
    }
}

/// How the record is locked; nothing of one whose beginning is gone, and with it what would tell.
fn keys(record: &Path) -> Option<Finding> {
    let ring = Keyring::path(record).exists();
    let fact = match (files::is_plain(record), ring) {
        (true, false) => Fact::Unsealed,
        (true, true) => Fact::StaleKeys,
        (false, true) if !matches!(Keyring::next_of(record), Ok(None)) => Fact::KeysInterrupted,
        (false, true) => ring_of(record),
        (false, false) if looks_sealed(record) => Fact::KeysMissing,
        (false, false) => return None,
    };
    Some(Finding::new(fact))
}
