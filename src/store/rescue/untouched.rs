//! Whether a file is what a rescue wrote, and nothing was recorded in it since. Whom the damaged record and the list beside
//! it knew to be erased, the rescue erased again: of such a copy nobody can have been erased since.

use std::path::Path;

use crate::{
    domain::audit::What,
    error::Result,
    store::{db::Db, key::Key},
};

/// What stands in the entry of a rescue; whoever enters one takes its words from here.
pub const ENTERED: &str = "rescue";

/// The same where the recovery key opened the damaged record.
pub const ENTERED_BY_RECOVERY: &str = "rescue-by-recovery";

/// Whether a file is a rescue's copy that was looked at since, at the most. Not where entries of the audit were lost with
/// the damaged pages, nor where it cannot be read: then nobody knows what else was.
pub fn is_untouched(file: &Path, key: Option<&Key>) -> bool {
    let last = || -> Result<Vec<(String, String)>> {
        let looks: Vec<String> =
            What::ALL.iter().filter(|what| what.only_looks()).map(|what| format!("'{}'", what.code())).collect();
        let sql = format!(
            "SELECT what, detail FROM audit WHERE what NOT IN ({}) ORDER BY seq DESC LIMIT 2",
            looks.join(", ")
        );
        Db::open_to_read(file, key)?.rows(&sql, vec![], |row| Ok((row.get(0)?, row.get(1)?)))
    };
    let entries = last().unwrap_or_default();
    let is_rescue = entries.first().is_some_and(|(what, detail)| {
        what == What::Exported.code() && [ENTERED, ENTERED_BY_RECOVERY].contains(&detail.as_str())
    });
    is_rescue && entries.get(1).is_none_or(|(what, _)| what != What::Lost.code())
}
