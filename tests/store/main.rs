//! What a record must do, whichever engine keeps it: each case is a function over an empty [`Store`], and [`conform`]
//! runs it on every engine there is.

#[path = "../invented/mod.rs"]
mod invented;
#[path = "../pages/mod.rs"]
mod pages;

mod audit;
mod backups;
mod by_day;
mod cases;
mod days;
mod drafts;
mod encryption;
mod erase;
mod figures;
mod hands;
mod imports;
mod moves;
mod people;
mod referrals;
mod retention;
mod retention_words;
mod rights;
mod rows;
mod services;
mod survey;
mod testimonies;
mod undo;
mod visits;

use std::path::PathBuf;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use guichet::{
    domain::{
        request::Request,
        time::{Now, Stamp},
        visit::VisitDraft,
    },
    store::{Store, backup::Places, db::Open, key::Key},
};

use invented::{day, new_case};

/// Runs a case on every engine: in memory, on a file, and on an encrypted one.
fn conform(case: impl Fn(&Store)) {
    case(&Store::in_memory().expect("a record in memory"));
    let folder = tempfile::tempdir().expect("a folder");
    case(&Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record on a file"));
    let key = Key::random().expect("a key");
    case(&Store::open_with(&folder.path().join("sealed.db"), Open::OrNew, Some(&key)).expect("an encrypted record"));
}

/// Wednesday 18 November 2026, 9:00 at the counter (8:00 UTC), and so many minutes later.
fn at(minutes: i64) -> DateTime<Utc> {
    "2026-11-18T08:00:00Z".parse::<DateTime<Utc>>().expect("a moment") + Duration::minutes(minutes)
}

fn stamp(desk: &str, minutes: i64) -> Stamp {
    let at = at(minutes);
    let local = at.naive_utc() + Duration::hours(1);
    Stamp { now: Now { at, local }, desk: desk.to_owned(), worker: format!("W{desk}") }
}

fn today() -> NaiveDate {
    day("2026-11-18")
}

/// Settings that name no place in which a backup ever lay.
fn no_places() -> Places {
    Places { folder: PathBuf::from("/nowhere/backups"), second: None }
}

/// Somebody with a calling name and one request.
fn draft(name: &str) -> VisitDraft {
    let request = Request { topic: Some("log".into()), ..Request::default() };
    VisitDraft { calling_name: Some(name.to_owned()), requests: vec![request], ..VisitDraft::default() }
}
