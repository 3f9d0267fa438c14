//! Reads a table of a damaged record into a new one, row by row: by its own order first, and what is on pages that the order
//! does not lead to any more ([`lost`](super::lost)) afterwards.

use std::cell::Cell;

use super::{
    run::Run,
    source::Source,
    sweep::{self, Came, Key},
    tables::Table,
};
use crate::{
    error::{Error, Kind, Result},
    store::db::{Db, Row, Value},
};

/// A table that is being read.
pub struct Reading<'a> {
    from: &'a Source<'a>,
    into: &'a Db,
    /// The table.
    pub table: &'a Table,
    /// Whether all of it was read.
    pub whole: bool,
    /// Rows that were read and kept.
    pub kept: u64,
    /// Rows that were read, but are not what the program writes.
    refused: u64,
    /// The numbers of the rows that were kept.
    run: Run,
    /// What the new record said; then everything ends.
    failed: Option<Error>,
    /// How often the index could not answer.
    unanswered: Cell<u32>,
}

/// How often an index may give no answer until it is asked nothing more.
const PATIENCE: u32 = 1_000;

impl<'a> Reading<'a> {
    /// Prepares to read.
    pub fn new(from: &'a Source<'a>, into: &'a Db, table: &'a Table) -> Self {
        Self {
            from,
            into,
            table,
            whole: false,
            kept: 0,
            refused: 0,
            run: Run::default(),
            failed: None,
            unanswered: Cell::new(0),
        }
    }

    /// Reads all that the order of its rows leads to.
    pub fn read(&mut self) -> Result<()> {
        self.whole = sweep::sweep(self);
        self.failed.take().map_or(Ok(()), Err)
    }

    /// Takes a row from a page that nothing leads to, and says whether it did; refuses it in silence, as nothing tells whether
    /// it is of today.
    pub fn take_lost(&mut self, key: &Key, values: Vec<Value>) -> Result<bool> {
        let is_taken = self.table.believes(&values) && self.is_witnessed(key, &values);
        let kept = if is_taken { self.keep(key, values) } else { Ok(()) };
        self.failed.take().map_or(kept, Err).map(|()| is_taken)
    }

    /// How many rows are missing; `None` where something is, and nobody knows how much. `pages_are_read` says that every
    /// page to which nothing leads any more was read.
    pub fn missing(&self, pages_are_read: bool) -> Option<u64> {
        if self.whole {
            return Some(self.refused);
        }
        let counted = counted(self.from, self.table).map(|counted| counted.saturating_sub(self.kept));
        counted.or_else(|| (self.table.is_numbered() && self.run.is_whole(self.kept, pages_are_read)).then_some(0))
    }

    fn go(&mut self, from: Option<&Key>, to: Option<&Key>, upwards: bool) -> Came {
        if self.failed.is_some() {
            return Came::Through;
        }
        let order = &self.table.order;
        let (at_least, at_most) = if upwards { (from, to) } else { (to, from) };
        let mut conditions = Vec::new();
        let mut values = Vec::new();
        for (sign, bound) in [(">=", at_least), ("<=", at_most)] {
            if let Some(bound) = bound {
                values.push(value(bound));
                conditions.push(format!("\"{order}\" {sign} ?{}", values.len()));
            }
        }
        let condition = if conditions.is_empty() { "1".to_owned() } else { conditions.join(" AND ") };
        let direction = if upwards { "ASC" } else { "DESC" };
        let (columns, name) = (self.table.column_list(), &self.table.name);
        let sql = format!(
            "SELECT \"{order}\", {columns} FROM \"{name}\" NOT INDEXED WHERE {condition} ORDER BY \"{order}\" {direction}"
        );
        let last = Cell::new(None);
        let source = self.from;
        let read = source.rows(&sql, values, |row| {
            if from.is_none() {
                self.run.ends(&key(row)?, upwards);
            }
            self.take(row, &last, upwards)
        });
        match read {
            Ok(_) => Came::Through,
            Err(_) => Came::To(last.take()),
        }
    }

    /// Takes one row. An error ends this reading here, as a page that cannot be read does.
    fn take(&mut self, row: &Row<'_>, last: &Cell<Option<Key>>, upwards: bool) -> Result<()> {
        let key = key(row)?;
        let before = last.take();
        // Rows that do not follow each other are on a page that belongs elsewhere.
        let follows = before.as_ref().is_none_or(|before| if upwards { *before <= key } else { *before >= key });
        if !follows {
            last.set(before);
            return Err(Error::new(Kind::Damaged));
        }
        let values = (1..=self.table.columns.len()).map(|column| row.get::<Value>(column)).collect::<Result<Vec<_>>>();
        match values {
            Ok(values) if self.table.believes(&values) && self.is_witnessed(&key, &values) => {
                self.keep(&key, values)?;
            }
            _ => self.refused += 1,
        }
        last.set(Some(key));
        Ok(())
    }

    /// Whether the index leads to the row too; an index that cannot be read says nothing.
    fn is_witnessed(&self, key: &Key, values: &[Value]) -> bool {
        let (Some((index, column)), Key::Int(rowid)) = (&self.table.witness, key) else { return true };
        let Some(place) = self.table.columns.iter().position(|known| known.name == *column) else { return true };
        let sql = format!("SELECT rowid FROM \"{}\" INDEXED BY \"{index}\" WHERE \"{column}\" = ?1", self.table.name);
        if self.unanswered.get() > PATIENCE {
            return true;
        }
        let found = self.from.rows(&sql, vec![values[place].clone()], |row| row.get::<i64>(0));
        found.map_or_else(
            |_| {
                self.unanswered.set(self.unanswered.get() + 1);
                true
            },
            |found| found.contains(rowid),
        )
    }

    fn keep(&mut self, key: &Key, values: Vec<Value>) -> Result<()> {
        let places: Vec<String> = (1..=values.len()).map(|place| format!("?{place}")).collect();
        let sql = format!(
            "INSERT OR IGNORE INTO \"{}\" ({}) VALUES ({})",
            self.table.name,
            self.table.column_list(),
            places.join(", ")
        );
        match self.into.execute(&sql, values) {
            Ok(changed) => {
                // What is there already was read before, from the other side.
                self.kept += changed as u64;
                self.run.keep(key);
                Ok(())
            }
            Err(error) => {
                let kind = error.kind();
                self.failed = Some(error);
                Err(Error::new(kind))
            }
        }
    }
}

impl sweep::Table for Reading<'_> {
    fn up(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came {
        self.go(from, to, true)
    }

    fn down(&mut self, from: Option<&Key>, to: Option<&Key>) -> Came {
        self.go(from, to, false)
    }
}

fn value(key: &Key) -> Value {
    match key {
        Key::Int(number) => Value::Integer(*number),
        Key::Text(text) => Value::Text(text.clone()),
    }
}

/// Where a row stands: what its first column says.
pub fn key(row: &Row<'_>) -> Result<Key> {
    match row.get::<Value>(0)? {
        Value::Integer(number) => Ok(Key::Int(number)),
        Value::Text(text) => Ok(Key::Text(text)),
        _ => Err(Error::new(Kind::Damaged)),
    }
}

/// How many rows a table had, where an index that holds them all can still be read.
fn counted(from: &Source<'_>, table: &Table) -> Option<u64> {
    table.indexes.iter().find_map(|index| {
        let sql = format!("SELECT count(*) FROM \"{}\" INDEXED BY \"{index}\"", table.name);
        let counts = from.rows(&sql, vec![], |row| row.get::<i64>(0)).ok()?;
        counts.first().map(|count| count.unsigned_abs())
    })
}
