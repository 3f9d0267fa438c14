//! Whether there is a way back: the newest backup, how old it is, and whether it lies in a second place too.

use std::{fs, iter, path::Path};

use super::Patient;
use crate::{
    accounts,
    domain::health::{Fact, Finding, Value},
    error::Kind,
    store::{
        backup::{self, Known, Places},
        db::Db,
        encrypt, files,
        keyring::Keyring,
        looks::looks_sealed,
        place, work,
    },
};

/// Where work has been waiting for so many days to be in one, the newest backup is old.
const OLD: i64 = 3;

/// After so many, weeks would be lost.
const VERY_OLD: i64 = 14;

/// Whether what opens the record, or should, opens its newest backup.
pub(super) fn newest_opens(patient: &Patient) -> bool {
    let newest = backup::known(&patient.record, patient.key.as_ref(), &patient.places.folders().collect::<Vec<_>>());
    newest.first().is_some_and(|newest| backup::verify(&newest.file, patient.key.as_ref()).is_ok())
}

/// Looks at the backups. A record in which nothing was ever done needs none.
pub(super) fn examine(patient: &Patient, is_needless: bool, findings: &mut Vec<Finding>) {
    let places = &patient.places;
    let folders: Vec<&Path> = iter::once(places.folder.as_path()).chain(places.second.as_deref()).collect();
    let Some(newest) = backup::known(&patient.record, patient.key.as_ref(), &folders).into_iter().next() else {
        findings.push(Finding::new(if is_needless { Fact::BackupNeedless } else { Fact::BackupNone }));
        findings.extend(places.second.is_none().then(|| Finding::new(Fact::SecondUnset)));
        return;
    };
    findings.extend(judged(patient, &newest));
    findings.extend(in_second(patient, &newest.file));
    findings.extend(on_one_disk(places));
}

/// Advice, even where the copy is there and sound: some know that both places are on one disk, others believe that a stick
/// is plugged in.
fn on_one_disk(places: &Places) -> Option<Finding> {
    let second = places.second.as_ref().filter(|second| second.is_dir())?;
    let is_told = places.are_on_one_disk() && !places.are_one_folder();
    is_told.then(|| Finding::new(Fact::SecondOnDisk).text("folder", second.display().to_string()))
}

/// How the newest backup stands in the second place; nothing where that cannot be told without what opens it.
fn in_second(patient: &Patient, newest: &Path) -> Option<Finding> {
    let places = &patient.places;
    let file = name(newest);
    let fact = match &places.second {
        None => Fact::SecondUnset,
        Some(second) if places.are_one_folder() => {
            return Some(Finding::new(Fact::SecondSame).text("folder", second.display().to_string()));
        }
        Some(_) if files::folder_of(newest) != places.folder => {
            let folder = places.folder.display().to_string();
            return Some(Finding::new(Fact::BackupElsewhere).text("file", file).text("folder", folder));
        }
        Some(second) if !second.is_dir() => Fact::SecondAbsent,
        Some(second) if accounts::may_not_write(second) => {
            return Some(Finding::new(Fact::SecondUnwritable).text("folder", second.display().to_string()));
        }
        Some(second) => match copied(patient, &second.join(&file))? {
            Fact::SecondKeysDenied => {
                let keys = Keyring::path(&second.join(&file)).display().to_string();
                return Some(Finding::new(Fact::SecondKeysDenied).text("file", keys));
            }
            Fact::SecondBehind if lacks_room(second, newest) => {
                return Some(Finding::new(Fact::SecondFull).text("folder", second.display().to_string()));
            }
            fact => fact,
        },
    };
    Some(Finding::new(fact).text("file", file))
}

/// Whether a folder has less room than a copy of this backup takes; where the system does not tell, it has.
fn lacks_room(folder: &Path, backup: &Path) -> bool {
    let long = fs::metadata(backup).map(|found| found.len());
    matches!((place::room(folder), long), (Some(free), Ok(long)) if free < long)
}

/// Whether a copy is as good as the backup that it is one of.
fn copied(patient: &Patient, copy: &Path) -> Option<Fact> {
    if !copy.is_file() {
        return Some(Fact::SecondBehind);
    }
    match backup::verify(copy, patient.key.as_ref()) {
        Ok(_) if accounts::may_not_read(&Keyring::path(copy)) => Some(Fact::SecondKeysDenied),
        Ok(_) if backup::lacks_keys(copy) => Some(Fact::SecondKeyless),
        Ok(_) => Some(Fact::SecondHolds),
        Err(_) if accounts::may_not_read(copy) => Some(Fact::SecondUnreadable),
        Err(_) if cannot_tell(patient, copy) || is_of_other_key(patient, copy) => None,
        Err(_) => Some(Fact::SecondBad),
    }
}

/// Whether a backup is sound, how old it is, and whether it can be opened elsewhere.
fn judged(patient: &Patient, newest: &Known) -> Vec<Finding> {
    let said = |fact| Finding::new(fact).text("file", name(&newest.file));
    let is_sound = backup::verify(&newest.file, patient.key.as_ref()).is_ok();
    let finding = match is_sound {
        false if accounts::may_not_read(&newest.file) => {
            said(Fact::BackupUnreadable).text("folder", files::folder_of(&newest.file).display().to_string())
        }
        false if cannot_tell(patient, &newest.file) && has_keyring(&newest.file) => said(Fact::BackupClosed),
        false if cannot_tell(patient, &newest.file) => said(Fact::BackupUnchecked),
        false if is_of_other_key(patient, &newest.file) => said(Fact::BackupOtherKey),
        false => said(Fact::BackupBad),
        true => {
            let days = unsaved(patient, newest);
            let fact = match days {
                days if days >= VERY_OLD => Fact::BackupVeryOld,
                days if days >= OLD => Fact::BackupOld,
                _ => Fact::BackupFresh,
            };
            said(fact).count("days", days.max(0).unsigned_abs())
        }
    };
    let mut findings = vec![finding.text("day", newest.moment.date().to_string())];
    // The record's own keyring opens it here; wherever else it is carried, nothing does.
    let keys = Keyring::path(&newest.file);
    if is_sound && accounts::may_not_read(&keys) {
        findings.push(Finding::new(Fact::BackupKeysDenied).text("file", keys.display().to_string()));
    } else if is_sound && backup::lacks_keys(&newest.file) {
        findings.push(said(Fact::BackupKeyless));
    } else if is_sound && Keyring::is_damaged_beside(&newest.file) {
        // On another machine it shuts somebody out.
        findings.push(said(Fact::BackupKeysDamaged));
    } else if is_sound && has_other_sheet(&patient.record, &newest.file) {
        findings.push(said(Fact::BackupOtherSheet));
    }
    findings
}

/// Whether the record's recovery key does not open a backup: on another machine only another sheet would, an older one, or a
/// newer one where somebody went back behind a change. Of a keyring that is damaged nobody can tell.
fn has_other_sheet(record: &Path, backup: &Path) -> bool {
    matches!((Keyring::of(record), Keyring::of(backup)), (Ok(Some(now)), Ok(Some(then))) if !now.is_damaged() && !now.has_recovery_of(&then))
}

/// Whether a record or a backup may well be sound, and only what opens it is not at hand: the record's keyring is gone.
fn cannot_tell(patient: &Patient, file: &Path) -> bool {
    patient.key.is_none() && !files::is_plain(file) && looks_sealed(file)
}

/// Whether a sound keyring lies beside a backup: with a passphrase of its day it can be verified.
fn has_keyring(file: &Path) -> bool {
    matches!(Keyring::of(file), Ok(Some(ring)) if !ring.is_damaged())
}

/// Whether a backup may well be sound, and is of a key that the record had before, or after where somebody went back behind a
/// change: the record's own reads nothing of it, and no secret that opens the record opens it. Where a change of keys was cut short, nobody knows which keyring is today's.
fn is_of_other_key(patient: &Patient, file: &Path) -> bool {
    let Some(key) = &patient.key else { return false };
    let waits = !matches!(Keyring::next_of(&patient.record), Ok(None));
    let rings = (Keyring::of(&patient.record), Keyring::of(file));
    let is_other = matches!(rings, (Ok(Some(now)), Ok(Some(then))) if waits || !now.shares_a_slot_with(&then));
    is_other && looks_sealed(file) && !files::is_plain(file) && !encrypt::reads(file, key)
}

/// For how many days the oldest work has been waiting that is not in a sound backup, as both tell themselves. Days without
/// work make no backup old: neither a summer's closing, nor the first visit after one.
fn unsaved(patient: &Patient, newest: &Known) -> i64 {
    let key = patient.key.as_ref();
    let oldest = || {
        let saved = work::newest(&Db::open_to_read(&newest.file, key).ok()?).ok()?;
        work::oldest_after(&Db::open_to_read(&patient.record, key).ok()?, saved)
    };
    oldest().map_or(0, |oldest| (patient.now.at - oldest).num_days())
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The way back from a record that cannot be used: the newest backup that is sound. None where the record may well be whole
/// and only what opens it is missing: an older copy in its place would undo work.
pub fn way_back(patient: &Patient, findings: &[Finding]) -> Option<Finding> {
    let is_lost = |finding: &Finding| match finding.fact {
        Fact::Damaged => true,
        Fact::Unopened => finding
            .values
            .iter()
            .any(|(_, value)| matches!(value, Value::Why(Kind::Missing | Kind::NotADatabase | Kind::Damaged))),
        _ => false,
    };
    if cannot_tell(patient, &patient.record) || !findings.iter().any(is_lost) {
        return None;
    }
    let sound = backup::newest_sound(&patient.record, patient.key.as_ref(), &patient.places)?;
    Some(Finding::new(Fact::WayBack).text("file", sound.file.display().to_string()))
}
