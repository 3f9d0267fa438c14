//! Files in and out: bytes on one side, the domain's types on the other.
//!
//! One file per format. Nothing here opens a file or knows the store. A reader never gives up on a whole file for one
//! bad row: it takes in what is sound, and says of every row that it refuses in which file, on which line, and why.

use std::fmt;

use crate::{domain::service::Service, text::Texts};

mod csv_table;
pub mod data_inclusion;
mod directory;
mod directory_json;
pub mod document;
mod encoding;
pub mod evidence;
pub mod fields;
mod form;
pub mod guichet_csv;
pub mod hsds;
pub mod ics;
mod json;
mod paper;
mod plain;
pub mod recovery_sheet;
pub mod register;
pub mod report;
mod row;
pub mod slip_pdf;
pub mod slip_text;
mod sound;
mod weekly;
mod words;

pub use directory::{directory_from, directory_of};
pub use encoding::decode;
pub use form::Form;

/// What was read from one or several files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// What was sound.
    pub records: Vec<T>,
    /// Rows that were refused, and files that could not be read.
    pub refused: Vec<Remark>,
    /// Rows that were taken in with something left out, or put together from what several rows say.
    pub notes: Vec<Remark>,
    /// Fields of a service that the files have no place for: what they do not say of these is not known, rather than
    /// nothing.
    pub silent: Vec<&'static str>,
    /// The form of a directory's files; `None` when they are of several.
    pub form: Option<Form>,
}

impl<T> Default for Read<T> {
    fn default() -> Self {
        Self { records: Vec::new(), refused: Vec::new(), notes: Vec::new(), silent: Vec::new(), form: None }
    }
}

/// A service, and where it was found.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    service: Service,
    place: Place,
}

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Place {
    /// The file's name.
    pub file: String,
    /// The line on which its row starts, from 1.
    pub line: usize,
    /// Where in the file it stands, when that is no table. Empty in a table.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub at: String,
}

impl Place {
    /// A remark on what stands here.
    fn remark(&self, reason: Reason) -> Remark {
        Remark { file: self.file.clone(), line: self.line, at: self.at.clone(), reason }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.at.is_empty() { Ok(()) } else { write!(f, " ({})", self.at) }
    }
}

/// What is to be said about a row.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Remark {
    /// The file's name.
    pub file: String,
    /// The line on which the row starts, from 1; 0 for the file as a whole.
    pub line: usize,
    /// Where in the file it stands, when that is no table: `contents[3].schedules[0]`. Empty in a table.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub at: String,
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
    /// An earlier row has the same id; where that stands.
    SameId(Place),
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
    /// A date that is still to come, where only past ones make sense.
    NotPast(String),
    /// A time of day that is none.
    BadTime(String),
    /// An age that is none.
    BadAge(String),
    /// Minutes that are none, or more than a day has.
    BadMinutes(String),
    /// A word that the vocabulary does not know, behind the name of its field.
    UnknownWord(String),
    /// A word that does not say whether one needs an appointment.
    BadAppointment(String),
    /// A word that a column or a field does not know; which, and the word.
    BadWord(String),
    /// What was to be JSON is none.
    BadJson,
    /// JSON that is no record of a directory.
    NoRecord,
    /// The file is one page of several; how many there are.
    OnePage(usize),
    /// Characters that command a terminal or a printer, and were taken out.
    Commands,
    /// Hours that are kept as a note, because they were not understood.
    HoursAsNote(String),
    /// The service's organization is not in the file.
    UnknownOrganization,
    /// The place was found through the organization or the telephone number, because the file does not say it.
    PlaceFound,
}

impl Remark {
    /// On a file as a whole.
    fn whole(file: &str, reason: Reason) -> Self {
        Self { file: file.to_owned(), line: 0, at: String::new(), reason }
    }

    fn stands(&self) -> Place {
        Place { file: self.file.clone(), line: self.line, at: self.at.clone() }
    }

    /// Where it is, for people: the file, its line, and the place within.
    pub fn place(&self) -> String {
        self.stands().to_string()
    }
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
            Self::NotPast(_) => "refused-not-past",
            Self::BadTime(_) => "refused-bad-time",
            Self::BadAge(_) => "refused-bad-age",
            Self::BadMinutes(_) => "refused-bad-minutes",
            Self::UnknownWord(_) => "refused-unknown-word",
            Self::BadAppointment(_) => "refused-bad-appointment",
            Self::BadWord(_) => "refused-bad-word",
            Self::BadJson => "refused-bad-json",
            Self::NoRecord => "refused-no-record",
            Self::OnePage(_) => "refused-one-page",
            Self::Commands => "refused-commands",
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
            Self::SameId(place) => place.to_string(),
            Self::OnePage(number) => number.to_string(),
            Self::MissingColumn(text)
            | Self::UnknownReference(text)
            | Self::BadHours(text)
            | Self::BadWeekday(text)
            | Self::BadPhone(text)
            | Self::BadDate(text)
            | Self::NotPast(text)
            | Self::BadTime(text)
            | Self::BadAge(text)
            | Self::BadMinutes(text)
            | Self::UnknownWord(text)
            | Self::BadAppointment(text)
            | Self::BadWord(text)
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
