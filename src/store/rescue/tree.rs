//! The tables and indexes of a schema, each of which is a tree of pages.

use crate::{
    error::Result,
    store::{
        db::{Db, Value},
        migrate,
        rows::values,
    },
};

/// A table or an index, as a list of tables has it.
#[derive(Clone, Debug)]
pub struct Tree {
    kind: String,
    /// Its name.
    pub name: String,
    /// The table that it is, or that it leads to.
    table: String,
    /// The page on which it begins.
    pub root: u32,
    /// None for an index that its table asks for.
    sql: Option<String>,
}

impl Tree {
    /// A table that begins on a page.
    pub fn table(name: String, root: u32, sql: String) -> Self {
        Self { kind: "table".to_owned(), table: name.clone(), name, root, sql: Some(sql) }
    }

    /// The same where it begins on another page.
    pub fn at(self, root: u32) -> Self {
        Self { root, ..self }
    }

    /// Whether its pages are an index's: a table without rowids is one, too.
    pub fn is_like_an_index(&self) -> bool {
        let ends = |sql: &String| sql.trim_end().to_uppercase().ends_with("WITHOUT ROWID");
        self.kind == "index" || self.sql.as_ref().is_some_and(ends)
    }

    /// The row that a list of tables has of it.
    pub fn row(self) -> Vec<Value> {
        values![self.kind, self.name, self.table, i64::from(self.root), self.sql]
    }
}

/// The trees of a schema, wherever they begin.
pub fn of_schema(version: i64) -> Result<Vec<Tree>> {
    let db = Db::in_memory()?;
    migrate::up_to(&db, version)?;
    let sql = "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE rootpage > 0 ORDER BY rowid";
    db.rows(sql, vec![], |row| {
        Ok(Tree { kind: row.get(0)?, name: row.get(1)?, table: row.get(2)?, root: row.get(3)?, sql: row.get(4)? })
    })
}
