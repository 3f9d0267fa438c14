//! One row of a table: cells by the names of the columns, and where it stands in its file. It comes from a CSV file, or
//! from an object of JSON whose parts were laid out as rows.

use std::collections::HashMap;

use csv::StringRecord;

use super::{Place, Reason, Remark, cells::as_typed};

/// One row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    file: &'a str,
    /// The line on which it starts, from 1.
    pub line: usize,
    at: &'a str,
    cells: Cells<'a>,
}

#[derive(Clone, Copy)]
enum Cells<'a> {
    InColumns(&'a HashMap<String, usize>, &'a StringRecord),
    Named(&'a [(String, String)]),
}

/// A row that was laid out from an object.
#[derive(Clone, Debug, Default)]
pub(super) struct NamedRow {
    /// The line on which the record starts that it belongs to.
    pub line: usize,
    /// Where in the file it stands.
    pub at: String,
    /// The columns that it has.
    pub cells: Vec<(String, String)>,
}

impl NamedRow {
    /// As a row of a file.
    pub(super) fn row<'a>(&'a self, file: &'a str) -> Row<'a> {
        Row { file, line: self.line, at: &self.at, cells: Cells::Named(&self.cells) }
    }

    /// The cell of a column; empty when there is none.
    pub(super) fn get(&self, column: &str) -> &str {
        named(&self.cells, column)
    }

    /// Fills a cell that is still empty.
    pub(super) fn or_set(&mut self, column: &str, cell: &str) {
        if self.get(column).is_empty() && !cell.is_empty() {
            self.cells.push((column.to_owned(), cell.to_owned()));
        }
    }
}

impl<'a> Row<'a> {
    /// A row of a table.
    pub(super) fn in_columns(
        file: &'a str,
        line: usize,
        columns: &'a HashMap<String, usize>,
        cells: &'a StringRecord,
    ) -> Self {
        Self { file, line, at: "", cells: Cells::InColumns(columns, cells) }
    }

    /// The cell of a column, trimmed and without the apostrophe that makes a text of a formula; empty when there is none.
    pub(super) fn get(&self, column: &str) -> &'a str {
        match self.cells {
            Cells::InColumns(columns, cells) => {
                as_typed(columns.get(column).and_then(|at| cells.get(*at)).unwrap_or_default().trim())
            }
            Cells::Named(cells) => named(cells, column).trim(),
        }
    }

    /// The first cell of several columns that is not empty.
    pub(super) fn first(&self, columns: &[&str]) -> &'a str {
        columns.iter().map(|column| self.get(column)).find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// Where the row stands.
    pub(super) fn place(&self) -> Place {
        Place { file: self.file.to_owned(), line: self.line, at: self.at.to_owned() }
    }

    /// A remark on this row.
    pub(super) fn remark(&self, reason: Reason) -> Remark {
        self.place().remark(reason)
    }
}

/// Later cells of a name fill what earlier ones leave empty.
fn named<'a>(cells: &'a [(String, String)], column: &str) -> &'a str {
    let mut named = cells.iter().filter(|(name, _)| name == column).map(|(_, cell)| cell.as_str());
    named.find(|cell| !cell.is_empty()).unwrap_or_default()
}
