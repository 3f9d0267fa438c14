//! Everything around the program that can be wrong. Each ends in words that help — what happened, what it means for the
//! record, what to do — with the documented status, with nothing personal in them, and with nothing lost.

#[cfg(unix)]
#[path = "../pages/mod.rs"]
mod pages;
#[path = "../real/mod.rs"]
mod real;

#[cfg(target_os = "linux")]
mod aside;
#[cfg(unix)]
mod backups;
mod damage;
mod desk;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod erasing;
mod files;
mod fixture;
#[cfg(unix)]
mod folders;
mod form;
#[cfg(unix)]
mod full_places;
mod hands;
mod imports;
#[cfg(unix)]
mod io;
#[cfg(unix)]
mod keys;
#[cfg(unix)]
mod kills;
mod load;
mod lock;
#[cfg(unix)]
mod played;
#[cfg(unix)]
mod power;
#[cfg(unix)]
mod replaced;
#[cfg(unix)]
mod restores;
#[cfg(unix)]
mod sealing;
#[cfg(unix)]
mod small;
#[cfg(unix)]
mod strace;
mod team;
mod times;
mod together;

use chrono::NaiveDate;
use guichet::{app::clock::Clock, domain::time::Stamp};
use real::House;

/// The status of a record that cannot be used.
const UNUSABLE: i32 = 6;

/// A house in which somebody was recorded.
fn with_a_visit() -> House {
    let house = House::settled();
    house.done(&["add", "its", "f67", "\"Ana Quatresous\""]);
    house
}

/// The record opened as somebody else's program would.
fn foreign(house: &House) -> rusqlite::Connection {
    foreign_at(house.db().as_ref())
}

/// The same, wherever it lies.
#[expect(clippy::disallowed_methods, reason = "another program asks nobody")]
fn foreign_at(db: &std::path::Path) -> rusqlite::Connection {
    rusqlite::Connection::open(db).expect("an open file")
}

/// Today at the counter.
fn today() -> NaiveDate {
    Clock::System.now().today()
}

/// This moment, at the desk of these tests.
fn stamp() -> Stamp {
    Stamp { now: Clock::System.now(), desk: "1".to_owned(), worker: "EB".to_owned() }
}
