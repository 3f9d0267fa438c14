//! The damaged record while it is read.

use std::path::{Path, PathBuf};

use super::form::Form;
use crate::{
    error::Result,
    store::db::{Db, Row, Value},
};

/// A file that is read as far as it can be.
pub struct Source<'a> {
    form: &'a Form<'a>,
    file: PathBuf,
    db: Db,
}

impl<'a> Source<'a> {
    /// Opens a file of this form.
    pub fn open(form: &'a Form<'a>, file: &Path) -> Result<Self> {
        Ok(Self { form, file: file.to_owned(), db: form.open(file)? })
    }

    /// The same file, opened once more.
    pub fn again(&self) -> Result<Self> {
        Self::open(self.form, &self.file)
    }

    /// Runs a query, and makes a value of each row.
    pub fn rows<T>(&self, sql: &str, values: Vec<Value>, make: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.db.rows(sql, values, make)
    }

    /// Writes into the list of tables, for whoever opens the file next.
    pub fn list(&self, write: impl FnOnce(&Db) -> Result<()>) -> Result<()> {
        // Nobody needs it when this is cut short.
        self.db.batch("PRAGMA synchronous=OFF")?;
        self.db.transaction(|| write(&self.db))
    }
}
