//! The only file that names a database crate.
//!
//! `Db` offers what the rest of the store needs and no more: `batch` for schema text, `execute` for one statement,
//! `rows` for a query, `transaction` for a unit of writing. A second engine is a second variant of `Db`, not a second
//! copy of the store. Parameters are written `?1`, `?2`..., ids and dates are TEXT, sums are `CAST(sum(x) AS BIGINT)`.
//!
//! Opening has two halves, because a file that is not ours must stay as it is, to the byte: [`Db::open`] only takes
//! hold of the file and promises not to tidy it on the way out; [`Db::settle`], called once the migrations know the
//! file for ours, sets the journal and the durability.

#![allow(clippy::disallowed_methods, reason = "this is the one place")]

use std::{
    path::Path,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig, types::FromSql};
use zeroize::Zeroizing;

use super::{
    files,
    key::{Key, SALT},
};
use crate::{
    error::{Error, Kind, Result},
    reading,
};

/// How long one look at a lock is from the next. SQLite's own waiting grows to a tenth of a second, and under a rush of
/// writes whoever waits longest looks least often: a desk could wait in vain while others wrote hundreds of times.
const LOOK: Duration = Duration::from_millis(2);

/// How many looks a write takes at another desk's lock before the file counts as locked: at least five seconds.
const LOOKS: i32 = 2500;

/// The same for a draft: it is written while somebody types, and is soon written again. At least a tenth of a second.
const LOOKS_DRAFT: i32 = 50;

/// Held while a file is written anew.
static PASSING: Mutex<()> = Mutex::new(());

/// A value handed to a statement.
pub type Value = rusqlite::types::Value;

/// What a column's value can be read as.
pub trait Column: FromSql {}
impl<T: FromSql> Column for T {}

/// An open database of one of the engines that the store knows.
pub enum Db {
    /// An embedded SQLite file.
    Sqlite(Connection),
}

/// One row of a query's answer.
pub struct Row<'a>(&'a rusqlite::Row<'a>);

impl Row<'_> {
    /// The column's value, by position from 0.
    pub fn get<T: Column>(&self, column: usize) -> Result<T> {
        self.0.get(column).map_err(from_sqlite)
    }

    /// A text column without a copy, for counting; `None` where it is NULL.
    pub fn text(&self, column: usize) -> Result<Option<&str>> {
        let value = self.0.get_ref(column).map_err(from_sqlite)?;
        value.as_str_or_null().map_err(|error| Error::new(Kind::Damaged).because(error))
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

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The record: a write is on the disk before it counts as saved.
    Record,
    /// Drafts: a write outlives the process but perhaps not a power cut, and never waits long.
    Drafts,
}

impl Db {
    /// Takes hold of a file that exists, and changes nothing in it, not even on closing. Without a key it reads nothing
    /// either; with one it looks whether the key fits, and opens a file that is not encrypted as it is.
    pub fn open(path: &Path, key: Option<&Key>) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Self::open_as(path, flags, key).map_err(|error| of_what_is_there(error, path))?;
        let Self::Sqlite(connection) = &db;
        // SQLite falls back to reading only where writing is not allowed.
        if connection.is_readonly("main").map_err(from_sqlite)? {
            return Err(files::denied(path));
        }
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(from_sqlite)?;
        Ok(db)
    }

    /// Opens a file for reading alone, without a change to it: a backup being verified, a record being copied.
    pub fn open_to_read(path: &Path, key: Option<&Key>) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Self::open_as(path, flags, key).map_err(|error| of_what_is_there(error, path))
    }

    /// Opens a copy that nobody knows of yet, to add to it: nothing lies beside it meanwhile, and nothing waits for the disk.
    pub(super) fn open_in_the_making(path: &Path, key: Option<&Key>) -> Result<Self> {
        let db = Self::open(path, key)?;
        db.rows("PRAGMA journal_mode=MEMORY", vec![], |_| Ok(()))?;
        db.batch("PRAGMA synchronous=OFF; PRAGMA secure_delete=ON")?;
        Ok(db)
    }

    /// Opens a file without a look into it, damaged as it may be: nothing says yet whether it can be read, and with this
    /// key. With the salt of another file its pages can be read in this one's place.
    pub fn open_unseen(path: &Path, sealed: Option<(&Key, &[u8; SALT])>) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let literal = sealed.map(|(key, salt)| key.literal_with(salt));
        Self::connect(path, flags, literal.as_ref().map(|literal| literal.as_str()))
    }

    fn connect(path: &Path, flags: OpenFlags, literal: Option<&str>) -> Result<Self> {
        if reading::is_no_file(path) {
            return Err(Error::new(Kind::NotADatabase).at(path.display()));
        }
        let mut connection = Connection::open_with_flags(path, flags).map_err(from_sqlite)?;
        // A key that does not fit would be said on standard error, in the middle of the screen.
        connection.execute_batch("PRAGMA cipher_log_level=NONE").map_err(from_sqlite)?;
        if let Some(literal) = literal {
            let pragma = Zeroizing::new(format!("PRAGMA key={literal}"));
            connection.execute_batch(&pragma).map_err(from_sqlite)?;
        }
        connection.busy_handler(Some(wait)).map_err(from_sqlite)?;
        Ok(Self::Sqlite(connection))
    }

    fn open_as(path: &Path, flags: OpenFlags, key: Option<&Key>) -> Result<Self> {
        let Some(key) = key else { return Self::connect(path, flags, None) };
        let sealed = Self::connect(path, flags, Some(&*key.literal()))?;
        match sealed.rows("SELECT count(*) FROM sqlite_schema", vec![], |_| Ok(())) {
            Ok(_) => Ok(sealed),
            Err(error) if error.kind() == Kind::NotADatabase => {
                let plain = Self::connect(path, flags, None)?;
                let read = plain.rows("SELECT count(*) FROM sqlite_schema", vec![], |_| Ok(()));
                // The key is the keyring's own, so what it does not open is not what it was.
                read.map(|_| plain).map_err(|_| Error::new(Kind::Damaged).because(error))
            }
            Err(error) => Err(error),
        }
    }

    /// Keeps everybody else out, from now until this is dropped. After [`Db::alone`].
    pub fn hold(&self) -> Result<()> {
        self.rows("PRAGMA main.locking_mode=EXCLUSIVE", vec![], |_| Ok(()))?;
        self.batch("BEGIN EXCLUSIVE; COMMIT")
    }

    /// Writes all that is in this database into another file, which is there and empty: encrypted with a key, or not
    /// encrypted.
    pub fn export(&self, to: &str, key: Option<&Key>) -> Result<()> {
        let literal = key.map_or_else(|| Zeroizing::new("''".to_owned()), Key::literal);
        let attach = Zeroizing::new(format!("ATTACH DATABASE ?1 AS other KEY {}", *literal));
        let Self::Sqlite(connection) = self;
        // Not through the statements that are kept: this one holds a key.
        connection.execute(&attach, [to]).map_err(from_sqlite)?;
        // Each table is a transaction of its own there. Nobody looks at the file before it is whole and on the disk; until
        // then it needs no journal, and waits for no disk.
        let done = self
            .rows("PRAGMA other.journal_mode=OFF", vec![], |_| Ok(()))
            .and_then(|_| self.batch("PRAGMA other.synchronous=OFF"))
            .and_then(|()| self.rows("SELECT sqlcipher_export('other')", vec![], |_| Ok(())));
        // The error that counts is the first.
        let left = self.batch("DETACH DATABASE other");
        done.and(left)
    }

    /// Writes the whole file anew (`VACUUM`), so that no page keeps anything of what was deleted: one transaction, which a
    /// kill leaves done or not done. The copy from which the pages come back passes through a file without a name in this
    /// folder, encrypted as the record is: in memory it would be as long as the record.
    ///
    /// `VACUUM` fills trees in the order in which they are read and sorts nothing, so no sorter, which SQLCipher does not
    /// know of, writes beside it.
    pub fn write_anew(&self, folder: Option<&Path>) -> Result<()> {
        let Some(folder) = folder else { return self.batch("VACUUM") };
        // The folder of passing files is the whole process's.
        let _alone = PASSING.lock().unwrap_or_else(PoisonError::into_inner);
        let named = folder.to_str().map(|folder| folder.replace('\'', "''")).unwrap_or_default();
        let done = self
            .batch(&format!("PRAGMA temp_store_directory='{named}'; PRAGMA temp_store=FILE"))
            .and_then(|()| self.batch("VACUUM"));
        self.batch("PRAGMA temp_store=MEMORY; PRAGMA temp_store_directory=''")?;
        done
    }

    /// Makes sure that nobody else has the file open, and writes its log into it. `Locked` where somebody has.
    pub fn alone(&mut self) -> Result<()> {
        let Self::Sqlite(connection) = self;
        connection.busy_handler(Some(wait_for_draft)).map_err(from_sqlite)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(from_sqlite)?;
        // Out of the log's mode one gets alone only.
        let mode = self.rows("PRAGMA journal_mode=DELETE", vec![], |row| row.get::<String>(0))?;
        if mode == ["delete"] { Ok(()) } else { Err(Error::new(Kind::Locked)) }
    }

    /// An empty database in memory, for tests.
    pub fn in_memory() -> Result<Self> {
        let mut db = Self::Sqlite(Connection::open_in_memory().map_err(from_sqlite)?);
        db.settle(Purpose::Record)?;
        Ok(db)
    }

    /// Closes without touching the log.
    pub fn leaves_log(&self) {
        let Self::Sqlite(connection) = self;
        // It only sets a flag of an open connection.
        let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    }

    /// Sets the journal and the durability of a file that is known to be ours.
    pub fn settle(&mut self, purpose: Purpose) -> Result<()> {
        let Self::Sqlite(connection) = self;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(from_sqlite)?;
        // Without it, an analysed file has every statement planned anew for every value that is bound to it.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(from_sqlite)?;
        connection.set_prepared_statement_cache_capacity(96);
        if purpose == Purpose::Drafts {
            connection.busy_handler(Some(wait_for_draft)).map_err(from_sqlite)?;
        }
        self.rows("PRAGMA journal_mode=WAL", vec![], |_| Ok(()))?;
        // Pages of an encrypted file are dear to read again: more of them are kept. In KiB where negative.
        self.batch("PRAGMA cache_size=-8192")?;
        // What is deleted is written over, free pages too: a note that was typed and thrown away stays nowhere.
        self.batch("PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;")?;
        self.batch(match purpose {
            Purpose::Record => "PRAGMA synchronous=FULL;",
            // A checkpoint would wait for the disk in the middle of a word: it is left to the record's connection.
            Purpose::Drafts => "PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=0;",
        })
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
        let mut answer = Vec::new();
        while let Some(row) = rows.next().map_err(from_sqlite)? {
            answer.push(make(&Row(row))?);
        }
        Ok(answer)
    }

    /// Runs a unit of writing: all of it, or nothing. The write lock is taken at the start, so what is read inside is
    /// what is written on.
    pub fn transaction<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.execute("BEGIN IMMEDIATE", vec![])?;
        match work().and_then(|done| self.execute("COMMIT", vec![]).map(|_| done)) {
            Ok(done) => Ok(done),
            Err(error) => {
                // A full disk may already have rolled back by itself; the first error is the one that counts.
                let _ = self.batch("ROLLBACK");
                Err(error)
            }
        }
    }
}

/// What could not be opened although the file is there: nobody may, or its log or journal could not be made.
pub(super) fn of_what_is_there(error: Error, path: &Path) -> Error {
    match error.kind() {
        Kind::Missing if files::may_write(path) => error.called(Kind::System),
        Kind::Missing if path.exists() => files::denied(path).because(error),
        _ => error,
    }
}

/// Waits for another desk's lock, or gives up after so many looks.
fn wait(looks: i32) -> bool {
    thread::sleep(LOOK);
    looks < LOOKS
}

fn wait_for_draft(looks: i32) -> bool {
    thread::sleep(LOOK);
    looks < LOOKS_DRAFT
}

/// What SQLite says where the index of the log (`-shm`) could not be begun or could not grow.
const NO_ROOM_FOR_INDEX: [i32; 2] = [rusqlite::ffi::SQLITE_IOERR_SHMOPEN, rusqlite::ffi::SQLITE_IOERR_SHMSIZE];

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
            // The write-ahead log's index could not be made, or not as long as it must be: all that asks for is room.
            ErrorCode::SystemIoFailure if NO_ROOM_FOR_INDEX.contains(&failure.extended_code) => Kind::DiskFull,
            ErrorCode::SystemIoFailure => Kind::System,
            _ => Kind::Internal,
        },
        // A column holds what the program never writes there.
        rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..) => Kind::Damaged,
        _ => Kind::Internal,
    };
    Error::new(kind).because(error)
}
