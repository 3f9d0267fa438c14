//! The damaged record while it is read.
//!
//! A connection to an encrypted file that met one page with a broken seal reads nothing more, whatever it is asked. So it
//! is replaced then; and what an index says of a row is asked through another one than that on which the rows come.

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

use super::form::Form;
use crate::{
    error::Result,
    store::db::{Db, Row, Value},
};

/// A file that is read as far as it can be.
pub struct Source<'a> {
    form: &'a Form<'a>,
    file: PathBuf,
    reading: RefCell<Db>,
    asking: RefCell<Db>,
}

impl<'a> Source<'a> {
    /// Opens a file of this form.
    pub fn open(form: &'a Form<'a>, file: &Path) -> Result<Self> {
        let open = || form.open(file).map(RefCell::new);
        Ok(Self { form, file: file.to_owned(), reading: open()?, asking: open()? })
    }

    /// Whether a query that fails costs as much as opening the file.
    pub fn fails_dearly(&self) -> bool {
        self.form.is_sealed()
    }

    /// Runs a query, and makes a value of each row.
    pub fn rows<T>(&self, sql: &str, values: Vec<Value>, make: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.through(&self.reading, sql, values, make)
    }

    /// The same in the middle of another query.
    pub fn ask<T>(&self, sql: &str, values: Vec<Value>, make: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.through(&self.asking, sql, values, make)
    }

    fn through<T>(
        &self,
        db: &RefCell<Db>,
        sql: &str,
        values: Vec<Value>,
        make: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let rows = db.borrow().rows(sql, values, make);
        if rows.is_err() && self.form.is_sealed() {
            db.replace(self.form.open(&self.file)?);
        }
        rows
    }
}
