//! A page for people: what the day's page, the report and the evidence are before they become a file.
//!
//! Whoever has something to say makes a [`Document`] of words that are ready to be read; each format says the same
//! blocks in its own way, and none of them knows what they are about.

use crate::{domain::clean, error::Result, text::Lang};

mod html;
mod markdown;
mod pdf;
mod text;

pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use text::text;

/// What a page can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A page for a browser.
    Html,
    /// PDF.
    Pdf,
}

impl Format {
    /// The ending of a file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }
}

/// A page's bytes.
pub fn bytes(document: &Document, format: Format) -> Result<Vec<u8>> {
    Ok(match format {
        Format::Text => text(document).into_bytes(),
        Format::Markdown => markdown(document).into_bytes(),
        Format::Html => html(document).into_bytes(),
        Format::Pdf => pdf(document)?,
    })
}

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
    /// What it shows; may be empty under a heading. It stands in the place of a first column's label that is empty.
    pub caption: String,
    /// What the columns are.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
    /// An amount for every row, drawn as a bar behind it; empty for a table without bars.
    pub amounts: Vec<u64>,
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

impl Table {
    /// The columns' labels; the first may be the caption.
    fn heads(&self) -> Vec<String> {
        let mut heads: Vec<String> = self.columns.iter().map(|column| clean::line(&column.label)).collect();
        if let Some(first) = heads.first_mut().filter(|first| first.is_empty()) {
            *first = clean::line(&self.caption);
        }
        heads
    }

    /// Whether the caption is said apart, and not as the label of the first column.
    fn has_own_caption(&self) -> bool {
        !self.caption.is_empty() && self.columns.first().is_none_or(|first| !first.label.is_empty())
    }

    /// The rows, of as many cells as there are columns, each on one line.
    fn cells(&self) -> impl Iterator<Item = Vec<String>> {
        let cell = |row: &[String], at: usize| row.get(at).map(|cell| clean::line(cell)).unwrap_or_default();
        self.rows.iter().map(move |row| (0..self.columns.len()).map(|at| cell(row, at)).collect())
    }

    /// The longest bar; none where there is nothing to draw.
    fn most(&self) -> Option<u64> {
        self.amounts.iter().copied().max().filter(|most| *most > 0)
    }
}

impl Heat {
    /// The largest amount, which is the darkest cell; never nought.
    fn most(&self) -> u64 {
        self.rows.iter().flat_map(|(_, amounts)| amounts).flatten().copied().max().unwrap_or(0).max(1)
    }

    /// An amount as it is read; what is not known is a dash.
    fn shown(amount: Option<u64>) -> String {
        amount.map_or_else(|| "–".to_owned(), |amount| amount.to_string())
    }

    /// How dark an amount is: 0 for none, 4 for the largest.
    fn shade(&self, amount: Option<u64>) -> usize {
        let most = self.most();
        amount.map_or(0, |amount| (amount * 4).div_ceil(most).min(4) as usize)
    }
}

impl Bars {
    /// The same as a table: what is counted, and how much, with a bar behind.
    fn as_table(&self) -> Table {
        Table {
            caption: self.caption.clone(),
            columns: vec![Column::words(""), Column::numbers("")],
            rows: self.bars.iter().map(|bar| vec![bar.label.clone(), bar.shown.clone()]).collect(),
            amounts: self.bars.iter().map(|bar| bar.amount).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
