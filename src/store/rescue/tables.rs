//! The tables of a record, as far as a rescue must know them: their columns, how their rows are ordered, and what a row
//! must be like to be believed.

use crate::{
    error::Result,
    store::db::{Db, Value},
};

/// What is made anew from other tables, once these are read.
const DERIVED: &[&str] =
    &["case_documents", "people_words", "people_phones", "directory_words", "directory_places", "audit_records"];

/// A table to be read.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// By which column its rows are ordered: `rowid`, or the first of the primary key.
    pub order: String,
    /// The index that must lead to a row as well, and the column that it is of.
    pub witness: Option<(String, String)>,
    /// Indexes that hold every row: from them it is known how many there were.
    pub indexes: Vec<String>,
    /// The columns of the primary key, where rows lie in its order.
    key: Vec<String>,
    is_without_rowid: bool,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    kind: Kind,
    required: bool,
    /// What stands for it in a row that was written before there was the column.
    default: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Integer,
    Real,
    Any,
}

impl Column {
    fn declared(&self) -> String {
        let kind = match self.kind {
            Kind::Text => "TEXT",
            Kind::Integer => "INTEGER",
            Kind::Real => "REAL",
            Kind::Any => "BLOB",
        };
        let default = self.default.as_ref().map(|default| format!(" DEFAULT {default}")).unwrap_or_default();
        format!("\"{}\" {kind}{default}", self.name)
    }

    /// Whether a value is one that the program writes there.
    fn believes(&self, value: &Value) -> bool {
        match (self.kind, value) {
            (_, Value::Null) => !self.required,
            (Kind::Any, _) | (Kind::Integer, Value::Integer(_)) | (Kind::Real, Value::Real(_) | Value::Integer(_)) => {
                true
            }
            // All text was cleaned on its way in; what has other signs in it is not ours.
            (Kind::Text, Value::Text(text)) => !text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'),
            _ => false,
        }
    }
}

impl Table {
    /// Whether a row is one that the program writes.
    pub fn believes(&self, row: &[Value]) -> bool {
        self.columns.len() == row.len() && self.columns.iter().zip(row).all(|(column, value)| column.believes(value))
    }

    /// Whether its rows lie in the order of a number that each of them has for itself.
    pub fn is_numbered(&self) -> bool {
        !self.key.is_empty() && !self.is_without_rowid
    }

    /// The columns, for a statement.
    pub fn column_list(&self) -> String {
        quoted(self.columns.iter().map(|column| &column.name))
    }

    /// A table under another name whose rows are written as this one's are, with more columns behind.
    pub fn declared_as(&self, name: &str, behind: &[String]) -> String {
        let mut columns: Vec<String> = self.columns.iter().map(Column::declared).collect();
        columns.extend(behind.iter().map(|column| format!("\"{column}\"")));
        if !self.key.is_empty() {
            columns.push(format!("PRIMARY KEY ({})", quoted(&self.key)));
        }
        let ends = if self.is_without_rowid { " WITHOUT ROWID" } else { "" };
        format!("CREATE TABLE \"{name}\" ({}){ends}", columns.join(", "))
    }
}

/// Names, for a statement.
pub fn quoted<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    names.into_iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// The tables of a sound record of some schema, those that others lead to first as far as names tell nothing else.
pub fn of(db: &Db) -> Result<Vec<Table>> {
    let names = db.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
        vec![],
        |row| row.get::<String>(0),
    )?;
    let virtual_ones =
        db.rows("SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'", vec![], |row| row.get::<String>(0))?;
    let is_index =
        |name: &str| virtual_ones.iter().any(|index| name == index || name.starts_with(&format!("{index}_")));
    let wanted = names.into_iter().filter(|name| !is_index(name) && !DERIVED.contains(&name.as_str()));
    wanted.map(|name| table(db, name)).collect()
}

fn table(db: &Db, name: String) -> Result<Table> {
    let described = db.rows(&format!("PRAGMA table_info(\"{name}\")"), vec![], |row| {
        let declared = row.get::<String>(2)?.to_uppercase();
        let kind = match declared.as_str() {
            "TEXT" => Kind::Text,
            "INTEGER" => Kind::Integer,
            "REAL" => Kind::Real,
            _ => Kind::Any,
        };
        let column = Column { name: row.get(1)?, kind, required: row.get::<i64>(3)? != 0, default: row.get(4)? };
        Ok((column, row.get::<i64>(5)?))
    })?;
    let sql = db.rows("SELECT sql FROM sqlite_schema WHERE name = ?1", vec![Value::Text(name.clone())], |row| {
        row.get::<String>(0)
    })?;
    let without_rowid = sql.first().is_some_and(|sql| sql.trim_end().to_uppercase().ends_with("WITHOUT ROWID"));
    let mut places: Vec<_> = described.iter().filter(|(_, place)| *place > 0).collect();
    places.sort_by_key(|(_, place)| *place);
    // Any other primary key is an index of its own.
    let is_in_order = without_rowid || matches!(places[..], [(column, _)] if column.kind == Kind::Integer);
    let in_order = places.iter().filter(|_| is_in_order).map(|(column, _)| column.name.clone()).collect();
    let key = described.iter().find(|(_, place)| *place == 1).map(|(column, _)| column.clone());
    let order = match &key {
        Some(key) if without_rowid => key.name.clone(),
        _ => "rowid".to_owned(),
    };
    let indexes = db.rows(&format!("PRAGMA index_list(\"{name}\")"), vec![], |row| {
        Ok((row.get::<String>(1)?, row.get::<String>(3)?, row.get::<i64>(4)? != 0))
    })?;
    // A table without rowids is its own primary key's index.
    let whole = indexes.iter().filter(|(_, origin, partial)| !(*partial || without_rowid && origin == "pk"));
    let whole: Vec<String> = whole.map(|(index, ..)| index.clone()).collect();
    let of_key =
        indexes.iter().find(|(_, origin, _)| origin == "pk" && !without_rowid).map(|(index, ..)| index.clone());
    let witness = of_key.zip(key.map(|key| key.name));
    let columns = described.into_iter().map(|(column, _)| column).collect();
    Ok(Table { name, columns, order, witness, indexes: whole, key: in_order, is_without_rowid: without_rowid })
}
