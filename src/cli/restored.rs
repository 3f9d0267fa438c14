//! What `guichet restore` says of the exchange: of when the backup is, what of the record that was there it has not, where
//! that can still be read, and what is to be done again.

use std::path::Path;

use super::{Setting, out::Out};
use crate::{
    error::{Error, Kind, Result},
    store::{
        backup::{self, Contents, Replaced},
        key::Key,
        rescue::{self, Taken},
    },
};

/// A backup and the record whose place it takes, as they were before.
pub(super) struct Exchange {
    backup: Option<Contents>,
    /// None where no record was there, or none that the backup's key reads.
    before: Option<Replaced>,
    /// How much of that record is in the backup, where a rescue made it of that very file.
    taken: Option<Taken>,
}

impl Exchange {
    /// Looks at both before anything is moved.
    pub fn of(backup: &Path, record: &Path, key: Option<&Key>) -> Self {
        let contents = backup::contents(backup, key).ok();
        let (before, taken) = (backup::replaced(record, backup, key).ok(), rescue::taken(backup, record, key));
        Self { backup: contents, before, taken }
    }

    /// Refuses a backup of another record than the one that is there: all work here would be gone from sight.
    pub fn refuse_other(&self, record: &Path) -> Result<()> {
        if self.before.is_some_and(|before| before.is_of_other) {
            return Err(Error::new(Kind::BadUsage).at(format_args!("--other: {}", record.display())));
        }
        Ok(())
    }

    /// Says what the exchange means, once it is done; `kept` is the record that was there, where there was one, and `erasings`
    /// how many lines of erasings came along from its register.
    pub fn say(&self, kept: Option<&Path>, erasings: Option<u64>, setting: &Setting, out: &mut Out) -> Result<()> {
        let tx = &setting.tx;
        let Some(backup) = &self.backup else { return Ok(()) };
        let values = [("visits", backup.visits.into()), ("last", last_entry(backup, setting).into())];
        out.line(&tx.with("cli-restored-holds", &values))?;
        if let Some(lines) = erasings.filter(|lines| *lines > 0) {
            out.line(&tx.with("cli-restored-erasings", &[("lines", lines.into())]))?;
        }
        let Some(kept) = kept.map(|kept| kept.display().to_string()) else { return Ok(()) };
        let named = |key| tx.with(key, &[("path", kept.as_str().into())]);
        let before = self.without_carried(erasings);
        if let Some(taken) = self.taken.filter(|_| before.is_none_or(|before| before.lacking.is_nothing())) {
            return out.line(&named(match taken {
                Taken::All => "cli-restored-all-rescued",
                Taken::ButWhatWasLost => "cli-restored-rest-rescued",
            }));
        }
        match &before {
            None => out.line(&named("cli-restored-unread"))?,
            Some(before) if before.lacking.is_nothing() => return Ok(()),
            Some(before) => {
                let values = [
                    ("before", before.contents.visits.into()),
                    ("last", last_entry(&before.contents, setting).into()),
                    ("missing", before.lacking.visits.into()),
                    ("acts", before.lacking.acts.into()),
                    ("begun", before.lacking.begun.into()),
                    ("looks", before.lacking.looks.into()),
                    ("decisions", before.lacking.decisions.into()),
                ];
                out.line(&tx.with("cli-restored-lacks", &values))?;
                out.line(&named("cli-restored-reads"))?;
            }
        }
        let redo = if erasings.is_some() { "cli-restored-redo-but-erasings" } else { "cli-restored-redo" };
        out.line(&named(redo))
    }

    /// The record of before, against what lies in its place once lines of its register came along.
    fn without_carried(&self, erasings: Option<u64>) -> Option<Replaced> {
        let mut before = self.before?;
        before.lacking.decisions = before.lacking.decisions.saturating_sub(erasings.unwrap_or_default());
        Some(before)
    }
}

/// When something was last written into a record or a backup, in words.
pub(super) fn last_entry(contents: &Contents, setting: &Setting) -> String {
    let tx = &setting.tx;
    let Some(newest) = contents.newest.map(|at| setting.clock.local(at)) else { return tx.t("cli-backup-last-none") };
    let values = [("day", tx.day(newest.date()).into()), ("time", newest.format("%H:%M").to_string().into())];
    tx.with("cli-backup-last", &values)
}
