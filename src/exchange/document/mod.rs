//! A page for people: what the day's page, the report and the evidence are before they become a file.
//!
//! Whoever has something to say makes a [`Document`] of words that are ready to be read; each format says the same
//! blocks in its own way, and none of them knows what they are about.

use crate::text::Lang;

/// A page, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language of its words.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// Who says it, of when; may be empty.
    pub subtitle: String,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// What stands small at the end of every page: who made it, and when; may be empty.
    pub foot: String,
}

/// One thing that a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Short things, one under the other.
    List(Vec<String>),
    /// A remark: a method, a limit, what is missing. Shown less than a paragraph.
    Remark(String),
    /// Words of somebody, told apart from ours.
    Quote(String),
    /// Rows and columns.
    Table(Table),
    /// Amounts side by side.
    Bars(Bars),
    /// Amounts by two things at once: hours and weekdays, days and months.
    Heat(Heat),
}

/// Rows and columns of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows; may be empty under a heading.
    pub caption: String,
    /// What the columns are.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub label: String,
    /// Whether it holds numbers, which stand to the right.
    pub is_number: bool,
}

/// Amounts side by side, longest bar for the largest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// What they show; may be empty under a heading.
    pub caption: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// An amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How much.
    pub amount: u64,
    /// The amount as it is read: "112", "50 %", "< 5".
    pub shown: String,
}

/// Amounts by two things at once; nothing known is not nought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heat {
    /// What it shows; may be empty under a heading.
    pub caption: String,
    /// What the columns are.
    pub columns: Vec<String>,
    /// The rows: what each is, and an amount for every column.
    pub rows: Vec<(String, Vec<Option<u64>>)>,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Self {
        Self { label: label.into(), is_number: false }
    }

    /// A column of numbers.
    pub fn numbers(label: impl Into<String>) -> Self {
        Self { label: label.into(), is_number: true }
    }
}
