//! What this account may do with the record, its folder and the places of its backups: a right that is missing keeps the
//! counter closed, or lets every backup fail, whatever is in the files.

use std::path::{Path, PathBuf};

use super::{Patient, names};
use crate::{
    accounts,
    domain::health::{Fact, Finding},
    store::{
        files::{self, Lack},
        keyring::Keyring,
        place,
    },
};

/// Looks at this account's own rights. What was found to be closed already is not said once more.
pub fn examine(patient: &Patient, findings: &mut Vec<Finding>) {
    let is_said = |fact| findings.iter().any(|found| found.fact == fact);
    let (record, ring) = (is_said(Fact::RecordDenied), is_said(Fact::KeysDenied));
    let parts: Vec<PathBuf> = place::parts(&patient.record).into_iter().map(|(path, _)| path).collect();
    let lacking = |lack| parts.iter().filter(|path| files::lack(path) == Some(lack)).cloned().collect::<Vec<_>>();
    let keys = Keyring::path(&patient.record);
    let is_known = |path: &PathBuf| (record && *path == patient.record) || (ring && *path == keys);
    let mut unreadable = lacking(Lack::Read);
    unreadable.retain(|path| !is_known(path));
    let (locks, unwritable): (Vec<_>, Vec<_>) = lacking(Lack::Write).into_iter().partition(|path| *path == keys);
    let mut found: Vec<Finding> =
        locks.iter().map(|path| Finding::new(Fact::AccessKeys).text("file", path.display().to_string())).collect();
    for (fact, files) in [(Fact::AccessUnreadable, unreadable), (Fact::AccessUnwritable, unwritable)] {
        if let Some(folder) = files.first().map(|path| files::folder_of(path).display().to_string()) {
            found.push(Finding::new(fact).text("files", names(&files)).text("folder", folder));
        }
    }
    let of_record = if has_its_log(&patient.record) { Fact::AccessFolderHeld } else { Fact::AccessFolder };
    let folders = [(of_record, files::folder_of(&patient.record)), (Fact::AccessBackups, &patient.places.folder)];
    found.extend(folders.into_iter().filter_map(|(fact, folder)| closed(fact, folder)));
    found.extend(folders.into_iter().filter_map(|(_, folder)| unlisted(folder)));
    if found.is_empty() && !record && !ring {
        found.push(Finding::new(Fact::AccessOwn));
    }
    findings.extend(found);
}

/// Whether the log of a record that anybody can read lies beside it, and this account may write in it: SQLite goes on in that.
fn has_its_log(record: &Path) -> bool {
    let is_usable = |ending| {
        let path = files::beside(record, ending);
        path.exists() && !accounts::may_not_read(&path) && !accounts::may_not_write(&path)
    };
    files::is_plain(record) && ["-wal", "-shm"].into_iter().all(is_usable)
}

/// A folder in which this account may write, and whose list it may not read: what lies there is found by its name alone.
fn unlisted(folder: &Path) -> Option<Finding> {
    let is_unlisted = folder.is_dir() && accounts::may_not_read(folder) && !accounts::may_not_write(folder);
    is_unlisted.then(|| Finding::new(Fact::AccessUnlisted).text("folder", folder.display().to_string()))
}

/// A folder, or the nearest above it where it is yet to be made, in which this account may not write.
fn closed(fact: Fact, folder: &Path) -> Option<Finding> {
    let there = folder.ancestors().find(|folder| folder.is_dir())?;
    accounts::may_not_write(there).then(|| Finding::new(fact).text("folder", there.display().to_string()))
}
