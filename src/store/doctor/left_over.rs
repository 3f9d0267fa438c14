//! What lies about: what works that were cut short left behind, copies that nobody rotates, and records that were set aside
//! and may be the only ones that hold some of the work.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{LEFT_BEHIND, Patient, names, surroundings::entries};
use crate::{
    domain::health::{Fact, Finding},
    store::{
        backup::{self, Lacking},
        files,
    },
};

/// Tells of all that lies about; what else was found of the record says what of it is still needed.
pub fn findings(patient: &Patient, found: &[Finding]) -> Vec<Finding> {
    let (is_closed, has_lost_entries) = (is_closed(patient, found), found.iter().any(|it| it.fact == Fact::AuditLost));
    let beside = beside(patient);
    let half = half_made(patient, &beside);
    let is_proof = |path: &PathBuf| has_lost_entries && ends(path, ".bak") && is_unusable(patient, path);
    let (proof, others): (Vec<_>, Vec<_>) = beside.into_iter().partition(is_proof);
    let kept = to_be_kept(patient, &proof);
    let is_kept = |path: &PathBuf| kept.iter().any(|(file, _)| without_keys(path) == name(file));
    let mut findings: Vec<Finding> = kept.iter().map(|(_, finding)| finding.clone()).collect();
    if is_closed {
        let needed = proof.iter().chain(kept.iter().map(|(file, _)| file)).filter(|path| files::is_plain(path));
        findings.extend(needed.map(|path| told_of(Fact::SetAsidePlain, path)));
    }
    let (near, far) = if is_closed { plain_backups(patient) } else { (Vec::new(), Vec::new()) };
    let others = others.into_iter().filter(|path| !is_kept(path));
    let (mut plain, closed): (Vec<_>, Vec<_>) = others.partition(|path| is_closed && files::is_plain(path));
    plain.extend(near);
    let old: Vec<_> = closed.into_iter().filter(|path| ends(path, ".bak")).collect();
    let kinds = [(Fact::HalfMade, half), (Fact::Proof, proof), (Fact::OldCopies, old), (Fact::PlainCopies, plain)];
    let some = kinds.iter().filter(|(_, files)| !files.is_empty());
    findings.extend(some.map(|(fact, files)| Finding::new(*fact).text("files", names(files))));
    if let Some(folder) = far.first().map(|path| files::folder_of(path)) {
        let found = Finding::new(Fact::PlainInSecond).text("files", names(&far));
        findings.push(found.text("folder", folder.display().to_string()));
    }
    if findings.is_empty() {
        findings.push(Finding::new(Fact::NothingLeft));
    }
    findings
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The name of a file, or that of the file that a keyring is of.
fn without_keys(path: &Path) -> String {
    name(path).trim_end_matches(".keys").to_owned()
}

/// Whether a file, or the file that a keyring is of, has this ending.
fn ends(path: &Path, ending: &str) -> bool {
    without_keys(path).ends_with(ending)
}

/// Whether the record is encrypted and sound. Beside one whose beginning is gone, which only looks encrypted, or that is
/// damaged, copies that anybody can read may be the only way back: then nobody is told to delete them.
fn is_closed(patient: &Patient, findings: &[Finding]) -> bool {
    let hurt = findings.iter().any(|found| matches!(found.fact, Fact::Damaged | Fact::Unopened | Fact::NoRoom));
    patient.key.is_some() && !files::is_plain(&patient.record) && !hurt
}

/// What lies beside the record under a name that begins with its own.
fn beside(patient: &Patient) -> Vec<PathBuf> {
    let own = name(&patient.record);
    let mut all = entries(files::folder_of(&patient.record));
    all.retain(|path| name(path).starts_with(&own) && name(path) != own);
    all
}

/// Files that nobody is making any more, beside the record and among its backups.
fn half_made(patient: &Patient, beside: &[PathBuf]) -> Vec<PathBuf> {
    let stem = name(&patient.record.with_extension(""));
    let mut all = beside.to_vec();
    all.extend(entries(&patient.places.folder).into_iter().filter(|path| name(path).starts_with(&stem)));
    // A keyring that waits (`.keys.new`) may be the only one that opens the record.
    all.retain(|path| ends(path, ".part") && is_left_behind(path, patient.now.at));
    all
}

/// Whether nobody is working on a file any more.
fn is_left_behind(path: &Path, now: DateTime<Utc>) -> bool {
    let changed = fs::symlink_metadata(path).and_then(|found| found.modified());
    changed.is_ok_and(|changed| now - DateTime::<Utc>::from(changed) > LEFT_BEHIND)
}

/// The records that were set aside and hold what the record has not, or may: a backup that was put in their place is older
/// than they are. What is proof of something else is told as that.
fn to_be_kept(patient: &Patient, proof: &[PathBuf]) -> Vec<(PathBuf, Finding)> {
    let compared = |path: PathBuf| {
        let lacking = backup::lacking(&path, &patient.record, patient.key.as_ref()).ok();
        Some((set_aside(&path, lacking)?, path))
    };
    let aside = backup::set_aside(&patient.record).into_iter().filter(|path| !proof.contains(path));
    aside.filter_map(compared).map(|(finding, path)| (path, finding)).collect()
}

/// What is said of a record that was set aside: what of it the record has not, or that nobody knows; nothing where the
/// record has all of it.
fn set_aside(file: &Path, lacking: Option<Lacking>) -> Option<Finding> {
    let Some(lacking) = lacking else { return Some(told_of(Fact::SetAsideUnread, file)) };
    let told = told_of(Fact::SetAside, file).count("missing", lacking.visits).count("acts", lacking.acts);
    let told = told.count("begun", lacking.begun).count("looks", lacking.looks);
    (!lacking.is_nothing()).then(|| told.count("decisions", lacking.decisions))
}

fn told_of(fact: Fact, file: &Path) -> Finding {
    Finding::new(fact).text("file", file.display().to_string())
}

/// Whether a copy of the record, or the copy that a keyring is of, is none that could be put back: damaged, or of a key
/// that is not at hand.
fn is_unusable(patient: &Patient, path: &Path) -> bool {
    let copy = files::folder_of(path).join(without_keys(path));
    backup::verify(&copy, patient.key.as_ref()).is_err()
}

/// The backups that anybody can read, in the first place and in the second. Other records may have theirs there too: these
/// are nobody's here.
fn plain_backups(patient: &Patient) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let places = &patient.places;
    let mut copies = backup::plain_copies(&patient.record, patient.key.as_ref(), places).unwrap_or_default();
    copies.sort();
    copies.dedup();
    let in_folder = |folder: &PathBuf| copies.iter().filter(|path| files::folder_of(path) == folder).cloned().collect();
    let far = places.second.as_ref().filter(|_| !places.are_one_folder());
    (in_folder(&places.folder), far.map(in_folder).unwrap_or_default())
}
