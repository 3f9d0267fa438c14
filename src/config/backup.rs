//! Where backups of the record go.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// The folder beside the record that holds its backups, where none is named.
const FOLDER: &str = "backups";

/// Where backups go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// The folder; `backups` beside the record where none is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folder: Option<PathBuf>,
    /// A second place, to which every backup is copied: a disk that is carried away, a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub second: Option<PathBuf>,
}

impl Backup {
    /// Whether nothing is named.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// The same with paths that count from a folder.
    #[must_use]
    pub fn below(&self, folder: &Path) -> Self {
        let below = |path: &PathBuf| folder.join(path);
        Self { folder: self.folder.as_ref().map(below), second: self.second.as_ref().map(below) }
    }

    /// The folder for the backups of a record.
    pub fn folder_for(&self, record: &Path) -> PathBuf {
        let beside = || record.parent().unwrap_or(Path::new("")).join(FOLDER);
        self.folder.clone().unwrap_or_else(beside)
    }
}
