//! A report for spreadsheets, as CSV or as a workbook: tables that have their words already. As a page for people it is
//! a [`Document`](super::document::Document).

mod csv;
mod xlsx;

pub use csv::csv;
pub use xlsx::{Book, Cell};

/// A report in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is about.
    pub title: String,
    /// Whether there is a period before to compare with; otherwise what stands there means nothing and is left out.
    pub compares: bool,
    /// Sentences that can be taken over into a text.
    pub sentences: Vec<String>,
    /// What the columns of numbers are called: count, share, before.
    pub columns: [String; 3],
    /// The tables.
    pub tables: Vec<SheetTable>,
}

/// A table in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetTable {
    /// The stable code, for scripts.
    pub code: &'static str,
    /// What its rows are.
    pub title: String,
    /// The rows.
    pub rows: Vec<SheetRow>,
}

/// A row in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// What is counted.
    pub label: String,
    /// How many.
    pub count: u64,
    /// Which part of what the table counts, in percent; none for sums.
    pub share: Option<u64>,
    /// How many in the period before.
    pub before: u64,
}

#[cfg(test)]
mod tests;
