//! For spreadsheets: one row a figure, all tables in one file. UTF-8 with a byte order mark, semicolons.

use super::Sheet;
use crate::{
    error::Result,
    exchange::cells::{Cells, For},
};

/// The tables as `table;row;count;share;before`, the tables under their codes. The last is empty where there is nothing to
/// compare with.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut cells = Cells::new(For::Office);
    cells.row(["table", "row", "count", "share", "before"])?;
    for table in &sheet.tables {
        for row in &table.rows {
            let share = row.share.map(|share| share.to_string()).unwrap_or_default();
            let before = if sheet.compares { row.before.to_string() } else { String::new() };
            cells.row([table.code, &row.label, &row.count.to_string(), &share, &before])?;
        }
    }
    cells.finish()
}
