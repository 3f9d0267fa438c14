//! The record: one [`Store`], a method per use case, SQL by subject in the files beside this one.

pub mod db;
pub mod directory;
pub mod migrate;

use std::path::Path;

use crate::error::Result;
use db::{Db, Open};

/// One open record.
pub struct Store {
    pub(super) db: Db,
}

impl Store {
    /// Opens a file and brings its schema up to date.
    pub fn open(path: &Path, open: Open) -> Result<Self> {
        let db = Db::open(path, open)?;
        migrate::bring_up_to_date(&db, Some(path))?;
        Ok(Self { db })
    }

    /// An empty record in memory, for tests.
    pub fn in_memory() -> Result<Self> {
        let db = Db::in_memory()?;
        migrate::bring_up_to_date(&db, None)?;
        Ok(Self { db })
    }
}
