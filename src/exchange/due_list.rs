//! What has come to its end, as a table for archivists. UTF-8 with a byte order mark, semicolons.

use super::cells::{Cells, For};
use crate::{
    domain::retention::{DueList, RecordId},
    error::Result,
};

/// The lists as `list;kind;id;label;about;cases;last_contact;due_on`, each list under its name. What has no list is a row
/// with how many there are.
pub fn csv(lists: &[(&str, &DueList)]) -> Result<Vec<u8>> {
    let mut table = Cells::new(For::Office);
    table.row(["list", "kind", "id", "label", "about", "cases", "last_contact", "due_on"])?;
    for (name, list) in lists {
        for due in &list.records {
            let cases = if matches!(due.record, RecordId::Person(_)) { due.cases.to_string() } else { String::new() };
            let (last, until) = (due.last.to_string(), due.due.to_string());
            table.row([*name, due.record.kind(), due.record.id(), &due.label, &due.about, &cases, &last, &until])?;
        }
        for (kind, of) in list.amounts() {
            if !of.is_empty() {
                let count = if of.more { format!("{}+", of.count) } else { of.count.to_string() };
                table.row([*name, kind.code(), "", count.as_str(), "", "", "", ""])?;
            }
        }
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::retention::{Amount, DueRecord};

    #[test]
    fn the_list_names_each_record_and_no_cell_is_a_formula() {
        let day = |text: &str| text.parse().expect("a day");
        let due = DueRecord {
            record: RecordId::Person("0192-a".into()),
            label: "=cmd|' /C calc'!A0".to_owned(),
            about: String::new(),
            cases: 2,
            last: day("2024-10-12"),
            due: day("2026-10-13"),
        };
        let none = Amount::default();
        let notes = Amount { count: 1_000, more: true };
        let by = day("2026-11-18");
        let (days, drafts, audit, actions) = (none, none, none, none);
        let list = DueList { by, records: vec![due], more: false, notes, days, drafts, audit, actions };
        let table = String::from_utf8(csv(&[("due", &list)]).expect("a table")).expect("text");
        let rows: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(rows[1], "due;person;0192-a;'=cmd|' /C calc'!A0;;2;2024-10-12;2026-10-13");
        assert_eq!(rows[2], "due;notes;;1000+;;;;");
    }
}
