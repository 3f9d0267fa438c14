//! The examination, the rescue and the place of a record: a record hurt in each way is found, what can be read of a
//! damaged one is saved, and a place where others could meddle is refused.

#![cfg(unix)]

#[path = "real/mod.rs"]
mod real;

#[path = "doctor/findings.rs"]
mod findings;
#[path = "doctor/imports.rs"]
mod imports;
#[path = "doctor/lists.rs"]
mod lists;
#[path = "doctor/personal.rs"]
mod personal;
#[path = "doctor/places.rs"]
mod places;
#[path = "doctor/rescue.rs"]
mod rescue;

use std::path::Path;

use real::House;

/// A house with a morning's work in it: visits, people, cases, services.
fn at_work() -> House {
    let house = House::settled();
    house.done(&["demo", "--write", &house.text("guichet.db"), "--seed", "7", "--visits", "400", "--cases", "60"]);
    house
}

/// The record opened as somebody else's program would.
#[expect(clippy::disallowed_methods, reason = "another program asks nobody")]
fn foreign(db: &Path) -> rusqlite::Connection {
    let connection = rusqlite::Connection::open(db).expect("an open file");
    connection.execute_batch("PRAGMA foreign_keys=OFF").expect("a setting");
    connection
}

/// Writes the log into the file.
fn one_file(db: &Path) {
    foreign(db).execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE").expect("one file");
}
