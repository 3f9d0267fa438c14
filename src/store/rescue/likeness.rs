//! A page read as if a table began there, to see whether what stands on it is what the program writes into that table.

use std::ops::Range;

use super::{
    reading,
    source::Source,
    sweep::Key,
    tables::{Table, quoted},
};
use crate::{
    error::Result,
    store::{
        db::{Db, Value},
        rows::values,
    },
};

/// How many columns are looked for behind a table's own. What has any is a row of something else.
const BEHIND: Range<usize> = 0..16;

fn behind() -> Vec<String> {
    BEHIND.map(|number| format!("behind_{number}")).collect()
}

/// Puts a table like this one into the list of tables, which begins on a page.
pub fn enter(db: &Db, name: &str, page: u32, table: &Table) -> Result<()> {
    list(db, name, page, &table.declared_as(name, &behind()))
}

/// Puts a table into the list of tables, which begins on a page.
pub fn list(db: &Db, name: &str, page: u32, sql: &str) -> Result<()> {
    db.execute(
        "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?1, ?1, ?2, ?3)",
        values![name, i64::from(page), sql],
    )
    .map(drop)
}

/// Reads what was entered under a name by the columns of a table; what is behind them comes too, where anything is.
pub fn each(
    listed: &Source<'_>,
    name: &str,
    table: &Table,
    mut take: impl FnMut(Key, Vec<Value>) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT \"{}\", {}, {} FROM \"{name}\"", table.order, table.column_list(), quoted(&behind()));
    let read = listed.rows(&sql, vec![], |row| {
        let last = table.columns.len() + BEHIND.len();
        let mut values = (1..=last).map(|column| row.get::<Value>(column)).collect::<Result<Vec<_>>>()?;
        while values.len() > table.columns.len() && values.last() == Some(&Value::Null) {
            values.pop();
        }
        take(reading::key(row)?, values)
    });
    read.map(drop)
}
