//! For spreadsheets: one row a figure, all tables in one file. UTF-8 with a byte order mark, semicolons.

use csv::{Terminator, WriterBuilder};

use super::Sheet;
use crate::{
    error::{Error, Kind, Result},
    exchange::guichet_csv::harmless,
};

/// The tables as `table;row;count;share;before`, the tables under their codes. The last is empty where there is nothing to
/// compare with.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::new(Kind::Internal).because(error);
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(["table", "row", "count", "share", "before"]).map_err(failed)?;
    for table in &sheet.tables {
        for row in &table.rows {
            let share = row.share.map(|share| share.to_string()).unwrap_or_default();
            let cells = [
                table.code.to_owned(),
                harmless(row.label.clone()),
                row.count.to_string(),
                share,
                if sheet.compares { row.before.to_string() } else { String::new() },
            ];
            writer.write_record(cells).map_err(failed)?;
        }
    }
    writer.into_inner().map_err(|error| Error::new(Kind::Internal).because(error.to_string()))
}
