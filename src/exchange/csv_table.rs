//! A table with a header, read from text: cells by column name, rows with their true line numbers.
//!
//! The crate `csv` splits the cells. Around it: the delimiter is found (`,`, `;` or tab), a row's line is counted in
//! the file itself — cells may hold line breaks — and a quote that somebody forgot to close costs its own line, not
//! all that follows.

use std::collections::HashMap;

use csv::{ReaderBuilder, StringRecord};

use super::{Reason, Remark, encoding::is_command, row::Row};
use crate::domain::{clean, fold};

/// How many lines with a forgotten quote are got over in one file; each makes the rest be read anew.
const MOST_RECOVERIES: usize = 1000;

/// A table.
#[derive(Debug)]
pub(super) struct Table {
    /// The file's name.
    pub file: String,
    columns: HashMap<String, usize>,
    rows: Vec<(usize, StringRecord)>,
    /// Rows that cannot be split into cells.
    pub refused: Vec<Remark>,
    /// Lines of rows with more cells than the header, though those beyond it are empty.
    pub longer: Vec<usize>,
    /// Rows out of which something was taken that is no text.
    pub notes: Vec<Remark>,
}

impl Table {
    /// Reads a table. Rows without any content do not count.
    pub(super) fn read(file: &str, text: &str) -> Self {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut table = Self {
            file: file.to_owned(),
            columns: HashMap::new(),
            rows: Vec::new(),
            longer: Vec::new(),
            refused: Vec::new(),
            notes: Vec::new(),
        };
        let (delimiter, start) = delimiter(&text);
        let mut lines = Lines { text: &text, at: 0, line: 1 };
        let mut start = start;
        let mut recoveries = 0;
        let mut width = None;
        'reading: loop {
            let mut reader = ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .from_reader(&text.as_bytes()[start..]);
            let mut record = StringRecord::new();
            let mut from = start;
            // Reading from memory does not fail, and the text is UTF-8.
            while reader.read_record(&mut record).unwrap_or(false) {
                let to = start + reader.position().byte() as usize;
                from += text[from..to].bytes().take_while(|byte| *byte == b'\n').count();
                let raw = text[from..to].trim_end_matches('\n');
                let line = lines.line_at(from);
                if raw.contains('\n') && !is_well_quoted(raw, delimiter) {
                    table.refuse(line, Reason::OpenQuote);
                    recoveries += 1;
                    if recoveries < MOST_RECOVERIES {
                        start = from + raw.find('\n').unwrap_or(raw.len());
                        continue 'reading;
                    }
                } else if record.iter().all(|cell| cell.trim().is_empty()) {
                    // Spreadsheets write empty rows.
                } else if let Some(width) = width {
                    if record.iter().skip(width).any(|cell| !cell.trim().is_empty()) {
                        table.refuse(line, Reason::TooManyCells);
                    } else {
                        if record.len() > width {
                            table.longer.push(line);
                        }
                        let cells = table.readable(line, &record);
                        table.rows.push((line, cells));
                    }
                } else {
                    width = Some(record.len());
                    for (at, name) in record.iter().map(column_name).enumerate().filter(|(_, name)| !name.is_empty()) {
                        table.columns.entry(name).or_insert(at);
                    }
                }
                from = to;
            }
            table.tell_hidden(&text);
            return table;
        }
    }

    /// A row's cells without characters that are commands; that there were any is told.
    fn readable(&mut self, line: usize, record: &StringRecord) -> StringRecord {
        if !record.as_slice().contains(is_command) {
            return record.clone();
        }
        self.notes.push(Remark { file: self.file.clone(), line, at: String::new(), reason: Reason::Commands });
        record.iter().map(|cell| cell.replace(is_command, "")).collect()
    }

    /// Tells how many characters of the file nobody sees. Whoever makes a value of a cell takes them out.
    fn tell_hidden(&mut self, text: &str) {
        // Commands are told with their rows.
        let hidden = clean::taken(&text.replace(|c: char| c.is_ascii_control(), " "));
        if hidden > 0 {
            self.notes.push(Remark::whole(&self.file, Reason::Hidden(hidden)));
        }
    }

    fn refuse(&mut self, line: usize, reason: Reason) {
        self.refused.push(Remark { file: self.file.clone(), line, at: String::new(), reason });
    }

    /// Whether the table has a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// The columns' names, folded.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }

    /// The rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row::in_columns(&self.file, *line, &self.columns, cells))
    }
}

/// A header without case, accents or punctuation: `Code postal` and `code_postal` are one.
fn column_name(header: &str) -> String {
    fold::words(header).join("_")
}

/// Counts lines up to places that are asked for in rising order.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line_at(&mut self, place: usize) -> usize {
        self.line += self.text[self.at..place].bytes().filter(|byte| *byte == b'\n').count();
        self.at = place;
        self.line
    }
}

/// The delimiter and where the table starts: after Excel's `sep=;` line, if there is one.
fn delimiter(text: &str) -> (u8, usize) {
    let start = text.len() - text.trim_start_matches('\n').len();
    let first = text[start..].lines().next().unwrap_or_default();
    if let [b's', b'e', b'p', b'=', delimiter @ (b',' | b';' | b'\t')] = first.as_bytes() {
        return (*delimiter, start + first.len());
    }
    let mut counts = [(0, b','), (0, b';'), (0, b'\t')];
    let mut in_quotes = false;
    for byte in first.bytes() {
        in_quotes ^= byte == b'"';
        for (count, delimiter) in &mut counts {
            *count += usize::from(!in_quotes && byte == *delimiter);
        }
    }
    let most = counts.iter().rev().max_by_key(|(count, _)| *count);
    (most.map_or(b',', |(_, delimiter)| *delimiter), start)
}

/// Whether every quote that opens a cell is closed at the cell's end.
fn is_well_quoted(raw: &str, delimiter: u8) -> bool {
    let mut bytes = raw.bytes().peekable();
    let mut cell_starts = true;
    while let Some(byte) = bytes.next() {
        if byte != b'"' || !cell_starts {
            cell_starts = byte == delimiter;
            continue;
        }
        loop {
            match bytes.next() {
                None => return false,
                Some(b'"') if bytes.peek() == Some(&b'"') => {
                    bytes.next();
                }
                Some(b'"') => break,
                Some(_) => {}
            }
        }
        if bytes.next().is_some_and(|after| after != delimiter) {
            return false;
        }
        cell_starts = true;
    }
    true
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(text: &str) -> Vec<(usize, String)> {
        Table::read("t.csv", text).rows().map(|row| (row.line, row.get("name").to_owned())).collect()
    }

    fn refused(text: &str) -> Vec<(usize, &'static str)> {
        Table::read("t.csv", text).refused.iter().map(|remark| (remark.line, remark.reason.code())).collect()
    }

    #[test]
    fn the_delimiter_is_found_and_headers_need_no_accents() {
        for text in ["Name,x\nÀ,1\n", "name;x\nÀ;1\n", "NAME\tx\nÀ\t1", "sep=;\nname;x\nÀ;1\n"] {
            assert_eq!(names(text).iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(), ["À"], "{text:?}");
        }
        let table = Table::read("t.csv", "Code Postal;Vérifié le\n5000;x\n");
        assert!(table.has("code_postal") && table.has("verifie_le"));
    }

    #[test]
    fn lines_are_those_of_the_file() {
        for end in ["\n", "\r\n"] {
            let text = ["name,x", "", "a,\"one", "two\"", ",", "b,2", "", "c,3"].join(end);
            assert_eq!(names(&text), [(3, "a".to_owned()), (6, "b".to_owned()), (8, "c".to_owned())], "{end:?}");
        }
    }

    #[test]
    fn a_forgotten_quote_costs_its_own_line() {
        let text = "name,x\na,1\n\"b,2\nc,\"3\"\nd,4\n";
        assert_eq!(names(text), [(2, "a".to_owned()), (4, "c".to_owned()), (5, "d".to_owned())]);
        assert_eq!(refused(text), [(3, "open-quote")]);
        let text = "name,x\na,1\nb,\"2\nc,3\n";
        assert_eq!(names(text), [(2, "a".to_owned()), (4, "c".to_owned())]);
        assert_eq!(refused(text), [(3, "open-quote")]);
    }

    #[test]
    fn a_row_with_a_cell_too_many_is_refused_and_a_short_one_is_not() {
        let text = "name,x\na,1,surplus\nb,1,,\nc\n";
        assert_eq!(names(text), [(3, "b".to_owned()), (4, "c".to_owned())]);
        assert_eq!(refused(text), [(2, "too-many-cells")]);
    }

    #[test]
    fn a_command_is_taken_out_of_its_row_and_told() {
        let table = Table::read("t.csv", "name,x\na,1\nb\u{7},\u{1B}[31m2\nc,3\n");
        let rows: Vec<_> = table.rows().map(|row| (row.get("name"), row.get("x"))).collect();
        assert_eq!(rows, [("a", "1"), ("b", "[31m2"), ("c", "3")]);
        let told: Vec<_> = table.notes.iter().map(|note| (note.line, note.reason.code())).collect();
        assert_eq!(told, [(3, "commands")]);
    }

    proptest! {
        #[test]
        fn any_text_is_a_table(text in "[a\",;\n\r\t é]{0,60}") {
            let table = Table::read("t.csv", &text);
            let lines = text.replace("\r\n", "\n").replace('\r', "\n").matches('\n').count() + 1;
            let all = table.rows().map(|row| row.line).chain(table.refused.iter().map(|remark| remark.line));
            for line in all {
                prop_assert!((1..=lines).contains(&line));
            }
        }

        #[test]
        fn every_row_that_was_written_is_read_on_its_line(rows in prop::collection::vec(("[a-z]{1,4}", "[a-z\",\n ]{0,8}"), 0..8)) {
            let mut text = String::from("name,x\n");
            let mut expected = Vec::new();
            for (name, cell) in &rows {
                expected.push((text.matches('\n').count() + 1, name.clone()));
                text += &[name, ",\"", &cell.replace('"', "\"\""), "\"\n"].concat();
            }
            prop_assert_eq!(names(&text), expected);
        }
    }
}
