//! Which record the commands that are printed name: where it is not the one that a bare `guichet` opens, whoever typed them
//! without its name would change another one.

use std::{env, path::PathBuf};

use super::Setting;
use crate::text;

/// From now on commands name this record, where a bare `guichet` would open another one.
pub(super) fn name_record(setting: &Setting, config_given: bool) {
    let whole = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
    let Ok(record) = setting.db().map(whole) else { return };
    let usual = || {
        let named = env::var_os("GUICHET_DB").filter(|path| !path.is_empty()).map(PathBuf::from);
        named.or_else(|| setting.loaded.db().ok()).map(whole)
    };
    // Without the option another configuration holds, which may name any record.
    if config_given || usual().is_none_or(|usual| usual != record) {
        text::name_record(&record);
    }
}
