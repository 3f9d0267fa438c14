//! What has come to its end, for archivists and for scripts.

use std::collections::HashSet;

use serde::Serialize;

use super::{Look, Row};
use crate::{
    app::{App, new_file},
    config,
    domain::{
        audit::{Detail, What},
        retention::{After, DueList, DueRecord, Kept, Kind, RecordId, Run, Then},
    },
    error::Result,
    exchange::due_list,
};

/// What has come to its end, as scripts read it; `docs/retention.md` explains the fields.
#[derive(Serialize)]
pub struct LookJson<'a> {
    /// Whether what is due is only listed, and never erased.
    proposes_only: bool,
    rules: Vec<RuleJson>,
    due: &'a DueList,
    coming: &'a DueList,
    held: &'a [DueRecord],
    kept: &'a [Kept],
    last_run: Option<&'a Run>,
}

#[derive(Serialize)]
struct RuleJson {
    kind: Kind,
    /// After how many months; none where it does not take months.
    months: Option<u16>,
    then: Then,
}

/// For scripts.
pub fn json(look: &Look) -> LookJson<'_> {
    let months = |after| if let After::Months(months) = after { Some(months) } else { None };
    let rules = look.policy.terms.rules();
    LookJson {
        proposes_only: look.policy.proposes_only,
        rules: rules.map(|rule| RuleJson { kind: rule.kind, months: months(rule.after), then: rule.then }).into(),
        due: &look.now,
        coming: &look.coming,
        held: &look.held,
        kept: &look.kept,
        last_run: look.last.as_ref(),
    }
}

/// For archivists: what is due, and what will be, as a table.
pub fn csv(look: &Look) -> Result<Vec<u8>> {
    due_list::csv(&[("due", &look.now), ("coming", &look.coming)])
}

/// All that is to be seen as the audit knows it, with how many people and cases it names: also those that stay.
pub fn listed(look: &Look) -> Detail {
    let named: HashSet<&RecordId> = look.rows().into_iter().filter_map(Row::record).collect();
    Detail::of("due-list").counted(named.len() as u64)
}

/// The same of what is in the table of [`csv`] alone.
pub fn tabled(look: &Look) -> Detail {
    let named = look.now.records.len() + look.coming.records.len();
    Detail::of("due-list").counted(named as u64)
}

impl App {
    /// Writes the list; `false` when no file was named, or one that is no table.
    pub(in crate::app) fn save_retention(&mut self, typed: &str) -> Result<bool> {
        self.must(Self::may_coordinate, "retention")?;
        let path = config::in_documents(typed);
        let is_table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
        let Some(page) = self.retention_page().filter(|_| is_table) else { return Ok(false) };
        new_file::write(&path, &csv(&page.look)?, false)?;
        self.handed_out(What::Exported, None, tabled(&page.look).as_form("csv"))?;
        self.written("notice-retention-written", &path);
        Ok(true)
    }
}
