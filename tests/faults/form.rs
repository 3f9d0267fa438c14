//! A record as it lies in a house, plain or encrypted, and what a fault could take apart in it.

use std::{collections::BTreeMap, fs};

use guichet::store::{
    Store,
    db::{Db, Open, Value},
    encrypt,
};

use crate::{
    fixture::Fixture,
    real::{House, PASSPHRASE},
};

/// The two forms of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Encrypted,
}

/// What is tried on one form is tried on the other.
pub const FORMS: [Form; 2] = [Form::Plain, Form::Encrypted];

impl Form {
    /// A house whose record is of this form, or will be.
    pub fn house(self) -> House {
        static EMPTY: Fixture = Fixture::new(|form| match form {
            Form::Plain => House::settled(),
            Form::Encrypted => House::sealed(),
        });
        EMPTY.house(self)
    }

    /// The same with a record in which nothing is yet.
    pub fn record(self) -> House {
        let house = self.house();
        drop(Store::open_with(&house.db(), Open::OrNew, house.key().as_ref()).expect("a record"));
        house
    }
}

/// What a record holds: how many rows in each table, and what decides whether a visit or a day is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub rows: BTreeMap<String, i64>,
    pub visits: Vec<String>,
    pub days: Vec<String>,
}

/// Tables that are written beside the work and not with it (who read what, what is being typed, sums that are counted when
/// somebody asks, what the program notes for itself), and the inside of full-text indexes, whose rows depend on how they
/// were filled.
const ASIDE: &[&str] = &["audit", "drafts", "day_totals", "days_to_count", "meta"];
const INDEXES: &[&str] = &["_data", "_idx", "_content", "_docsize", "_config"];

/// The record as it is, without the program's own opening: nothing is tidied up on the way.
pub fn raw(house: &House) -> Db {
    Db::open(&house.db(), house.key().as_ref()).unwrap_or_else(|_| {
        // It has another key by now.
        let found = encrypt::unlock(&house.db(), "EB", PASSPHRASE).expect("the passphrase");
        Db::open(&house.db(), Some(&found.key)).expect("the record opens")
    })
}

/// Reads what is held, after looking whether the record is whole: its pages, its references, its full-text indexes.
pub fn held(house: &House) -> Held {
    held_in(&raw(house))
}

/// The same of a record that is open.
pub fn held_in(db: &Db) -> Held {
    assert_eq!(texts(db, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(texts(db, "PRAGMA foreign_key_check"), [] as [String; 0]);
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    let counts = |table: &String| !ASIDE.contains(&&**table) && !INDEXES.iter().any(|end| table.ends_with(end));
    let rows = texts(db, tables).into_iter().filter(counts);
    let rows = rows.map(|table| (table.clone(), number(db, &format!("SELECT count(*) FROM \"{table}\""))));
    let visits = "SELECT day || ' ' || ticket || ' ' || status || ' ' || coalesce(calling_name, '-') || ' ' || note
                  FROM visits ORDER BY day, ticket";
    let days = "SELECT id || CASE WHEN closed_at IS NULL THEN ' open' ELSE ' closed' END
                       || CASE WHEN backup IS NULL THEN '' ELSE ' kept' END FROM days ORDER BY id";
    let rows: BTreeMap<_, _> = rows.collect();
    // The schema of an older guichet knows no days.
    let days = if rows.contains_key("days") { texts(db, days) } else { Vec::new() };
    Held { rows, visits: texts(db, visits), days }
}

/// The answers of a query, which are not asked by anybody's words.
pub fn texts(db: &Db, sql: &str) -> Vec<String> {
    db.rows(sql, Vec::<Value>::new(), |row| row.get(0)).unwrap_or_else(|error| panic!("{sql}: {error:?}"))
}

fn number(db: &Db, sql: &str) -> i64 {
    db.rows(sql, Vec::<Value>::new(), |row| row.get(0)).expect("a count")[0]
}

/// The same house once more, with everything that lies in it. Nobody may have its record open.
pub fn copied(house: &House) -> House {
    let copy = House::copy();
    copy_folder(&house.path(""), &copy.path(""));
    copy.opens_with(house.key());
    copy
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    for entry in fs::read_dir(from).expect("the folder") {
        let (from, to) = {
            let entry = entry.expect("an entry");
            (entry.path(), to.join(entry.file_name()))
        };
        if from.is_dir() {
            fs::create_dir(&to).expect("a folder");
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

/// The files of a house's folder whose names end so, without their folder.
pub fn files(house: &House, folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(house.path(folder)) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(ending));
    names.sort();
    names
}
