//! The examination, the rescue and the place of a record: a record hurt in each way is found, what can be read of a
//! damaged one is saved, and a place where others could meddle is refused.

#![cfg(unix)]

#[path = "real/mod.rs"]
mod real;

#[path = "doctor/access.rs"]
mod access;
#[path = "doctor/backups.rs"]
mod backups;
#[path = "doctor/findings.rs"]
mod findings;
#[path = "doctor/given.rs"]
mod given;
#[path = "doctor/imports.rs"]
mod imports;
#[path = "doctor/keyless.rs"]
mod keyless;
#[path = "doctor/lists.rs"]
mod lists;
#[path = "doctor/lost.rs"]
mod lost;
#[path = "doctor/name.rs"]
mod name;
#[path = "doctor/personal.rs"]
mod personal;
#[path = "doctor/pipes.rs"]
mod pipes;
#[path = "doctor/places.rs"]
mod places;
#[path = "doctor/rescue.rs"]
mod rescue;
#[path = "doctor/spoiled.rs"]
mod spoiled;
#[path = "doctor/taken.rs"]
mod taken;

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use real::{House, screen::Screen};

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

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("the owner says who may");
}

/// The screen of a house where nothing was ever set, once its first questions are answered: nothing is encrypted.
fn first_start(house: &House) -> Screen {
    let mut screen = house.screen();
    screen.sees("Bienvenue dans guichet").enter().enter().enter();
    screen.sees("Chiffrer les données ?").enter().sees("n : noter un passage");
    screen
}

/// Every file and folder below a folder.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(all_below(&path));
        }
        found.push(path);
    }
    found
}
