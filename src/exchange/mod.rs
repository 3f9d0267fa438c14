//! Files in and out: bytes on one side, the domain's types on the other.
//!
//! One file per format. Nothing here opens a file or knows the store. A reader never gives up on a whole file for one
//! bad row: it takes in what is sound, and says of every row that it refuses in which file, on which line, and why.

use std::fmt;

use crate::text::Texts;

mod csv_table;
mod directory;
mod encoding;
pub mod guichet_csv;
mod hsds_tabular;
mod plain;
pub mod slip_pdf;
pub mod slip_text;
mod weekly;

pub use directory::directory_from;
pub use encoding::decode;

/// What was read from one or several files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// What was sound.
    pub records: Vec<T>,
    /// Rows that were refused, and files that could not be read.
    pub refused: Vec<Remark>,
    /// Rows that were taken in with something left out, or put together from what several rows say.
    pub notes: Vec<Remark>,
}

impl<T> Default for Read<T> {
    fn default() -> Self {
        Self { records: Vec::new(), refused: Vec::new(), notes: Vec::new() }
    }
}

/// What is to be said about a row.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Remark {
    /// The file's name.
    pub file: String,
    /// The line on which the row starts, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is to be said.
    #[serde(flatten)]
    pub reason: Reason,
}

/// Why a row was refused, or what was left out of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "reason", content = "value", rename_all = "kebab-case")]
pub enum Reason {
    /// The file holds something else than text.
    NotText,
    /// The file's text is in no encoding that is known, or in two at once.
    BadEncoding,
    /// The file is none of those that are read.
    UnknownFile,
    /// The file is not needed.
    NotUsed,
    /// The table lacks a column without which it means nothing.
    MissingColumn(String),
    /// A quote is opened and never properly closed.
    OpenQuote,
    /// The row has more cells than the table has columns.
    TooManyCells,
    /// The row has no name.
    NoName,
    /// The row has no id, and nothing refers to it.
    NoId,
    /// An earlier row has the same id; its line.
    SameId(usize),
    /// The row refers to something that is not there; the column.
    UnknownReference(String),
    /// The file says that the service is no longer offered.
    NotOffered,
    /// Opening hours that are no hours, or close before they open.
    BadHours(String),
    /// A day that is no day of the week.
    BadWeekday(String),
    /// Opening days that do not return every week or month.
    NotWeekly,
    /// A telephone number that cannot be called.
    BadPhone(String),
    /// A date that is no date.
    BadDate(String),
    /// A word that does not say whether one needs an appointment.
    BadAppointment(String),
    /// Hours that are kept as a note, because they are not in the syntax of `opening_hours`.
    HoursAsNote(String),
    /// The service's organization is not in the file.
    UnknownOrganization,
    /// The place was found through the organization or the telephone number, because the file does not say it.
    PlaceFound,
}

impl Reason {
    /// The key of its text in the translations; the part after the first dash is the code that scripts see.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotText => "refused-not-text",
            Self::BadEncoding => "refused-bad-encoding",
            Self::UnknownFile => "refused-unknown-file",
            Self::NotUsed => "refused-not-used",
            Self::MissingColumn(_) => "refused-missing-column",
            Self::OpenQuote => "refused-open-quote",
            Self::TooManyCells => "refused-too-many-cells",
            Self::NoName => "refused-no-name",
            Self::NoId => "refused-no-id",
            Self::SameId(_) => "refused-same-id",
            Self::UnknownReference(_) => "refused-unknown-reference",
            Self::NotOffered => "refused-not-offered",
            Self::BadHours(_) => "refused-bad-hours",
            Self::BadWeekday(_) => "refused-bad-weekday",
            Self::NotWeekly => "refused-not-weekly",
            Self::BadPhone(_) => "refused-bad-phone",
            Self::BadDate(_) => "refused-bad-date",
            Self::BadAppointment(_) => "refused-bad-appointment",
            Self::HoursAsNote(_) => "refused-hours-as-note",
            Self::UnknownOrganization => "refused-unknown-organization",
            Self::PlaceFound => "refused-place-found",
        }
    }

    /// The stable code, for scripts.
    pub fn code(&self) -> &'static str {
        self.key().trim_start_matches("refused-")
    }

    /// The reason in words.
    pub fn words(&self, texts: &Texts) -> String {
        let value = match self {
            Self::SameId(line) => line.to_string(),
            Self::MissingColumn(text)
            | Self::UnknownReference(text)
            | Self::BadHours(text)
            | Self::BadWeekday(text)
            | Self::BadPhone(text)
            | Self::BadDate(text)
            | Self::BadAppointment(text)
            | Self::HoursAsNote(text) => text.clone(),
            _ => return texts.t(self.key()),
        };
        texts.with(self.key(), &[("value", value.into())])
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Reason {}

/// A text from a file, short enough to be repeated in a remark.
fn quoted(text: &str) -> String {
    let clean = crate::domain::clean::line(text);
    let mut short: String = clean.trim().chars().take(40).collect();
    if clean.trim().chars().count() > 40 {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests;
