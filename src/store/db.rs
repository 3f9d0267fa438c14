//! The only file that names a database crate.
//!
//! `Db` offers what the rest of the store needs and no more: `batch` for schema text, `execute` for one statement,
//! `rows` for a query, `transaction` for a unit of writing. A second engine is a second variant of `Db`, not a second
//! copy of the store. Parameters are written `?1`, `?2`..., ids and dates are TEXT, sums are `CAST(sum(x) AS BIGINT)`.
//!
//! Locking: one connection a process, WAL, `synchronous=FULL`; every unit of writing is `BEGIN IMMEDIATE`, so two
//! desks never both read "waiting" and both call; a busy file is waited for up to five seconds, then reported as
//! locked.

use std::{path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags, types::FromSql};

use crate::error::{Error, Kind, Result};

/// How long a write waits for another desk's write before the file counts as locked.
const BUSY: Duration = Duration::from_secs(5);

/// A value handed to a statement.
pub type Value = rusqlite::types::Value;

/// An open database of one of the engines that the store knows.
pub enum Db {
    /// An embedded SQLite file.
    Sqlite(Connection),
}

/// One row of a query's answer.
pub struct Row<'a>(&'a rusqlite::Row<'a>);

impl Row<'_> {
    /// The column's value, by position from 0.
    pub fn get<T: FromSql>(&self, column: usize) -> Result<T> {
        self.0.get(column).map_err(from_sqlite)
    }
}

/// What a file on disk may become when it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Must be there already.
    Existing,
    /// Made when it is not there.
    OrNew,
}

impl Db {
    /// Opens a file. Does not look inside; the migrations do.
    pub fn open(path: &Path, open: Open) -> Result<Self> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        if open == Open::OrNew {
            flags |= OpenFlags::SQLITE_OPEN_CREATE;
        }
        let connection =
            Connection::open_with_flags(path, flags).map_err(|error| from_sqlite(error).at(path.display()))?;
        Self::ready(connection).map_err(|error| error.at(path.display()))
    }

    /// An empty database in memory, for tests.
    pub fn in_memory() -> Result<Self> {
        Self::ready(Connection::open_in_memory().map_err(from_sqlite)?)
    }

    fn ready(connection: Connection) -> Result<Self> {
        connection.busy_timeout(BUSY).map_err(from_sqlite)?;
        connection.set_prepared_statement_cache_capacity(64);
        let db = Self::Sqlite(connection);
        // `journal_mode` answers with a row; the file is first read here, so this is where a file that is no database shows.
        db.rows("PRAGMA journal_mode=WAL", vec![], |_| Ok(()))?;
        db.batch(
            "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=FAST;",
        )?;
        Ok(db)
    }

    /// Runs schema text: several statements, no parameters.
    pub fn batch(&self, sql: &str) -> Result<()> {
        let Self::Sqlite(connection) = self;
        connection.execute_batch(sql).map_err(from_sqlite)
    }

    /// Runs one statement and says how many rows it changed.
    pub fn execute(&self, sql: &str, values: Vec<Value>) -> Result<usize> {
        let Self::Sqlite(connection) = self;
        let mut statement = connection.prepare_cached(sql).map_err(from_sqlite)?;
        statement.execute(rusqlite::params_from_iter(values)).map_err(from_sqlite)
    }

    /// Runs a query and makes a value of each row.
    pub fn rows<T>(
        &self,
        sql: &str,
        values: Vec<Value>,
        mut make: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let Self::Sqlite(connection) = self;
        let mut statement = connection.prepare_cached(sql).map_err(from_sqlite)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values)).map_err(from_sqlite)?;
        let mut made = Vec::new();
        while let Some(row) = rows.next().map_err(from_sqlite)? {
            made.push(make(&Row(row))?);
        }
        Ok(made)
    }

    /// Runs a unit of writing: all of it, or nothing. The write lock is taken at the start, so what is read inside is
    /// what is written on.
    pub fn transaction<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.batch("BEGIN IMMEDIATE")?;
        match work().and_then(|done| self.batch("COMMIT").map(|()| done)) {
            Ok(done) => Ok(done),
            Err(error) => {
                // A full disk may already have rolled back by itself; the first error is the one that counts.
                let _ = self.batch("ROLLBACK");
                Err(error)
            }
        }
    }
}

/// Sorts the engine's errors into the program's kinds.
fn from_sqlite(error: rusqlite::Error) -> Error {
    let kind = match &error {
        rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
            ErrorCode::NotADatabase => Kind::NotADatabase,
            ErrorCode::DatabaseCorrupt => Kind::Damaged,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Kind::Locked,
            ErrorCode::DiskFull => Kind::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Kind::Denied,
            ErrorCode::CannotOpen => Kind::Missing,
            ErrorCode::SystemIoFailure => Kind::System,
            _ => Kind::Internal,
        },
        _ => Kind::Internal,
    };
    Error::new(kind).because(error)
}
