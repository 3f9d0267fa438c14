//! The examination of a record: its file, its contents, its place, its backups. Everything is only read, through a
//! connection of its own, so that it can run beside the counter's work; nothing is brought up to date, mended or removed.

use std::{
    cmp::Reverse,
    path::{Path, PathBuf, absolute},
};

use chrono::Duration;

use super::{
    backup::Places,
    db::{self, Db},
    files, gone,
    key::Key,
    keyring::Keyring,
    looks, migrate,
    place::{self, NoFile, Unfit},
    rescue,
    seals::are_of_other_key,
    tombstones, work,
};
use crate::{
    accounts,
    domain::{
        health::{Fact, Finding, Value},
        time::Now,
    },
    error::Kind,
    text,
};

mod access;
mod backups;
mod contents;
mod left_over;
mod surroundings;

pub use super::files::is_plain;

/// What is examined.
#[derive(Clone, Debug)]
pub struct Patient {
    /// The record.
    pub record: PathBuf,
    /// What opens it, where it is encrypted.
    pub key: Option<Key>,
    /// Where its backups go.
    pub places: Places,
    /// The seats whose windows may still come back for their words.
    pub seats: Vec<String>,
    /// Whether the process is closed to others.
    pub closed_off: bool,
    /// The present moment.
    pub now: Now,
}

/// How old what lies about must be before it counts as left behind: nothing that is being made takes an hour.
const LEFT_BEHIND: Duration = Duration::hours(1);

/// Examines a record, and gives what was found, the gravest first. Whatever cannot be looked at is a finding too.
pub fn examine(patient: &Patient) -> Vec<Finding> {
    let mut findings = looked_at(patient);
    for finding in &mut findings {
        name_for_commands(finding, &patient.record);
    }
    // Of the same gravity, in the order in which they were looked at.
    findings.sort_by_key(|finding| Reverse(finding.state()));
    findings
}

/// Gives a finding what the commands name that it speaks of: the damaged record, and who is to give accesses again.
fn name_for_commands(finding: &mut Finding, record: &Path) {
    match finding.fact {
        Fact::Damaged | Fact::Dangling | Fact::KeysOther => {
            let whole = absolute(record).unwrap_or_else(|_| record.to_owned());
            finding.values.push(("record", Value::Text(whole.display().to_string())));
        }
        Fact::SheetMissing => {
            let ring = Keyring::of(record).ok().flatten();
            let name = ring.as_ref().and_then(Keyring::coordinator_of_several).unwrap_or_default();
            finding.values.push(("coordinator", Value::Text(name.to_owned())));
        }
        _ => {}
    }
}

fn looked_at(patient: &Patient) -> Vec<Finding> {
    let mut findings = Vec::new();
    let process = if patient.closed_off { Fact::ClosedOff } else { Fact::NotClosedOff };
    if let Some(Unfit::Taken(what, path)) = place::taken(&patient.record) {
        findings.push(taken(what, &path));
        findings.extend(back_in_place(patient));
        findings.push(Finding::new(process));
        return findings;
    }
    let db = open(patient, &mut findings);
    if findings.iter().any(|found| found.fact == Fact::FolderClosed) {
        findings.push(Finding::new(process));
        return findings;
    }
    // A key that opens no page of the record is not its key, and tells nothing of its backups either.
    let keyless = is_of_other_key(&findings).then(|| Patient { key: None, ..patient.clone() });
    // Where only the record's beginning is spoiled, it opens them all the same.
    let of_backups = keyless.as_ref().filter(|_| !backups::newest_opens(patient)).unwrap_or(patient);
    let patient = keyless.as_ref().unwrap_or(patient);
    if gone::is_new(&patient.record) {
        findings.push(Finding::new(process));
        return findings;
    }
    if let Some(db) = &db {
        contents::examine(db, patient, &mut findings);
    }
    findings.extend(list_of_erased(patient, db.as_ref()));
    let is_needless = db.as_ref().is_some_and(|db| matches!(work::newest(db), Ok(None)));
    let rescued = db.as_ref().and_then(|db| rescued_copy(patient, db));
    drop(db);
    surroundings::examine(patient, &mut findings);
    if let Some(rescued) = rescued {
        findings.retain(|finding| finding.fact != Fact::NothingLeft);
        findings.push(rescued);
    }
    access::examine(patient, &mut findings);
    backups::examine(of_backups, is_needless, &mut findings);
    findings.extend(backups::way_back(patient, &findings));
    findings.push(Finding::new(process));
    findings
}

/// The copy that a rescue wrote where the examination proposes it, once the record holds all of it. From then on it is one
/// more whole copy, which nobody rotates and nothing erases from.
fn rescued_copy(patient: &Patient, db: &Db) -> Option<Finding> {
    let copy = text::rescued_beside(&patient.record);
    let is_held = rescue::is_held_by(&copy, db, patient.key.as_ref());
    is_held.then(|| Finding::new(Fact::RescuedCopy).text("file", copy.display().to_string()))
}

/// What the list of the erased beside the record is like; nothing where nothing was erased.
fn list_of_erased(patient: &Patient, db: Option<&Db>) -> Option<Finding> {
    let fact = if tombstones::is_complete(&patient.record, db)? { Fact::ErasedListed } else { Fact::ErasedUnlisted };
    let list = tombstones::of_record(&patient.record);
    Some(Finding::new(fact).text("file", names([&list])))
}

/// What has the record's name, and is no file.
fn taken(what: NoFile, path: &Path) -> Finding {
    let fact = match what {
        NoFile::Folder => Fact::RecordFolder,
        NoFile::Pipe => Fact::RecordPipe,
    };
    Finding::new(fact).text("file", path.display().to_string())
}

/// The backup that takes the record's place once nothing else has its name; none where none is known.
fn back_in_place(patient: &Patient) -> Option<Finding> {
    let backup = gone::newest_backup(&patient.record, patient.key.as_ref(), &patient.places)?;
    Some(Finding::new(Fact::BackInPlace).text("file", backup.display().to_string()))
}

/// Opens the record for reading, and says what schema it has. Where something that is no file lies in the place of its log,
/// nothing opens it, and that is said of its place.
fn open(patient: &Patient, findings: &mut Vec<Finding>) -> Option<Db> {
    if place::taken(&patient.record).is_some() {
        return None;
    }
    let opened = files::there(&patient.record, db::Open::Existing)
        .and_then(|()| Db::open_to_read(&patient.record, patient.key.as_ref()))
        .and_then(|db| Ok((migrate::version(&db)?, db)));
    match opened {
        Ok((found, db)) => {
            let fact = if found < migrate::CURRENT { Fact::SchemaOlder } else { Fact::SchemaCurrent };
            findings.push(Finding::new(fact).count("version", found.unsigned_abs()));
            Some(db)
        }
        Err(error) => {
            findings.push(match error.kind() {
                _ if gone::refuse(&patient.record, &patient.places.folder).is_err() => gone(patient),
                Kind::NewerSchema => Finding::new(Fact::SchemaNewer),
                Kind::Damaged if patient.key.as_ref().is_some_and(|key| are_of_other_key(&patient.record, key)) => {
                    Finding::new(Fact::KeysOther)
                }
                Kind::Damaged => Finding::new(Fact::Damaged),
                // Whose beginning is gone is told by what follows it.
                Kind::NotADatabase if looks::has_lost_its_beginning(&patient.record) => Finding::new(Fact::Damaged),
                Kind::DiskFull => Finding::new(Fact::NoRoom),
                Kind::Denied if let Some(folder) = accounts::closed_folder(&patient.record) => {
                    Finding::new(Fact::FolderClosed).text("folder", folder.display().to_string())
                }
                Kind::Denied => Finding::new(Fact::RecordDenied).text("file", patient.record.display().to_string()),
                Kind::NotADatabase if patient.key.is_none() && may_not_read_keys(&patient.record) => {
                    let keys = Keyring::path(&patient.record);
                    Finding::new(Fact::KeysDenied).text("file", keys.display().to_string())
                }
                // The record may well be whole: it is not for a backup to take its place.
                Kind::NotADatabase if patient.key.is_none() && Keyring::is_damaged_beside(&patient.record) => {
                    Finding::new(damage_of_keys(&patient.record))
                }
                Kind::NotADatabase if patient.key.is_none() && looks::has_lost_its_keyring(&patient.record) => {
                    Finding::new(Fact::KeysMissing)
                }
                kind => Finding::new(Fact::Unopened).why(kind),
            });
            None
        }
    }
}

/// Whether this account may not read the keyring beside a record, as far as the system says: what is around the record can
/// be looked at without it.
pub fn may_not_read_keys(record: &Path) -> bool {
    accounts::may_not_read(&Keyring::path(record))
}

/// How a damaged keyring is damaged: what opens the rest of one gives the other accesses again; of one that cannot be read
/// at all there is no rest.
fn damage_of_keys(record: &Path) -> Fact {
    if Keyring::of(record).is_ok() { Fact::KeysDamaged } else { Fact::KeysUnreadable }
}

/// Whether the keyring that opened turned out to be that of another key than the record's.
fn is_of_other_key(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.fact == Fact::KeysOther)
}

/// The record is not there any more, and what is left of it is.
fn gone(patient: &Patient) -> Finding {
    match gone::newest_backup(&patient.record, patient.key.as_ref(), &patient.places) {
        Some(backup) => Finding::new(Fact::Gone).text("backup", backup.display().to_string()),
        None => Finding::new(Fact::GoneForGood),
    }
}

/// The names of files, for a sentence.
fn names<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> String {
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.into_iter().map(name).collect::<Vec<_>>().join(", ")
}
