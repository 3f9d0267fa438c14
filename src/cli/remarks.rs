//! What an import says of rows: each reason once, with every line that it is about.

use std::collections::{HashMap, hash_map::Entry};

use super::to_stderr;
use crate::{
    error::{Error, Kind},
    exchange::Remark,
    text::Texts,
};

/// How many places within files of JSON are named for one reason. Lines of tables are all named, since neighbours make
/// one.
const PLACES: usize = 12;

/// Says on standard error what was left out, then what was refused.
pub(super) fn tell(notes: &[Remark], refused: &[Remark], tx: &Texts) {
    for (key, remarks) in [("cli-import-note", notes), ("cli-import-no", refused)] {
        for group in by_reason(remarks, tx) {
            let values = [("place", place(&group, tx).into()), ("reason", group[0].reason.words(tx).into())];
            to_stderr(&format!("{}\n", tx.with(key, &values)));
        }
    }
}

/// The error that an import with refused rows ends with.
pub(super) fn refusal(first: &Remark, tx: &Texts) -> Error {
    Error::new(Kind::BadFile).at(first.place()).because(first.reason.words(tx))
}

/// Remarks that say the same of one file, in the order of the first of each.
fn by_reason<'a>(remarks: &'a [Remark], tx: &Texts) -> Vec<Vec<&'a Remark>> {
    let mut groups: Vec<Vec<&Remark>> = Vec::new();
    let mut known: HashMap<_, usize> = HashMap::new();
    for remark in remarks {
        match known.entry((&remark.file, remark.reason.words(tx))) {
            Entry::Occupied(group) => groups[*group.get()].push(remark),
            Entry::Vacant(free) => {
                free.insert(groups.len());
                groups.push(vec![remark]);
            }
        }
    }
    groups
}

/// Where a group's remarks are: `services.csv, lignes 12-14, 20`.
fn place(group: &[&Remark], tx: &Texts) -> String {
    if let [only] = group {
        return only.place();
    }
    let file = group[0].file.as_str();
    if group.iter().all(|remark| remark.at.is_empty()) {
        let mut lines: Vec<usize> = group.iter().map(|remark| remark.line).collect();
        lines.sort_unstable();
        lines.dedup();
        let values = [("file", file.into()), ("n", lines.len().into()), ("lines", ranges(&lines).into())];
        return tx.with("cli-import-lines", &values);
    }
    let places = group.iter().take(PLACES).map(|remark| remark.place().split_off(file.len() + 1));
    let named = format!("{file}:{}", places.collect::<Vec<_>>().join(", "));
    match group.len().saturating_sub(PLACES) {
        0 => named,
        more => tx.with("cli-import-places", &[("places", named.into()), ("n", more.into())]),
    }
}

/// Rising numbers, neighbours together: `12-14, 20`.
fn ranges(lines: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => ranges.push((*line, *line)),
        }
    }
    let said = ranges.into_iter().map(|(first, last)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}-{last}"),
    });
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{exchange::Reason, text::Lang};

    fn remark(line: usize, at: &str) -> Remark {
        Remark { file: "x.csv".to_owned(), line, at: at.to_owned(), reason: Reason::NoName }
    }

    #[test]
    fn every_line_is_named_and_neighbours_together() {
        let tx = Texts::new(Lang::Fr);
        let remarks: Vec<_> = [12, 13, 14, 20, 30, 31].map(|line| remark(line, "")).to_vec();
        let groups = by_reason(&remarks, &tx);
        assert_eq!(
            groups.iter().map(|group| place(group, &tx)).collect::<Vec<_>>(),
            ["x.csv, lignes 12-14, 20, 30, 31"]
        );
        assert_eq!(place(&[&remarks[0]], &tx), "x.csv:12");
    }

    #[test]
    fn places_within_a_file_that_are_left_out_are_counted() {
        let tx = Texts::new(Lang::En);
        let remarks: Vec<_> = (0..14).map(|at| remark(1, &format!("[{at}]"))).collect();
        let all: Vec<_> = remarks.iter().collect();
        assert_eq!(place(&all[..2], &tx), "x.csv:1 ([0]), 1 ([1])");
        let said = place(&all, &tx);
        assert!(
            said.contains("([11])") && !said.contains("([12])") && said.contains("2 more") && said.contains("--json")
        );
    }
}
