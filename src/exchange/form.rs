//! The forms of a directory's files, and what each can say of a record.

use chrono::NaiveDate;

use super::{data_inclusion, directory_from, guichet_csv, hsds};
use crate::domain::service::Service;

/// A form in which a directory is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Our own CSV.
    Csv,
    /// HSDS, as tables or JSON.
    Hsds,
    /// data.inclusion.
    DataInclusion,
}

impl Form {
    /// What is left of a record in this form: as it would be read from a file that we write. An import holds a file
    /// against that: what no file of this form can say is no change. `None` where nothing would be read.
    pub fn said_of(self, service: &Service) -> Option<Service> {
        let (name, file) = match self {
            Self::Csv => ("x.csv", guichet_csv::write([service])),
            Self::Hsds => ("x.json", hsds::write([service])),
            // The day of change is not read.
            Self::DataInclusion => ("x.json", data_inclusion::write([service], NaiveDate::default())),
        };
        directory_from(vec![(name.to_owned(), file.ok()?)]).ok()?.records.pop()
    }
}
