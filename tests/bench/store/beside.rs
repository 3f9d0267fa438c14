//! Ours and the peer's, turn by turn.

use std::{hint::black_box, time::Instant};

use chrono::Days;
use guichet::app::directory::States;
use guichet::domain::{
    request::{Outcome, Request, Support},
    synonyms::Synonyms,
    visit::{Age, Entry, Gender, Profile, VisitDraft},
};

use rusqlite::Connection;

use super::{
    QUERIES,
    bare::{self, Rows},
    find,
};
use crate::data;

/// Saved visits, and how many of them fall on one day.
const SAVES: u32 = 1_500;
const A_DAY: u32 = 60;

/// The line of the saved visit.
const LINE: &str = "its f67 or av 20m ok";

/// Turns per query.
const SEARCHES: usize = 40;

/// A saved visit beside bare inserts: of visit, request and event, and of every row that is saved with them. First each
/// of the three has a file of its own, as one desk has: one that is written twice as often as another pays half as much
/// a time for what the disk keeps of a file's dates. Then all write into one, as desks do, and what each had read is gone
/// after every turn of another.
pub fn saved_visit() {
    let large = data::large(data::usual_services());
    let own = ["peer.db", "peer-all.db"].map(|name| data::copy(&large, name));
    let shared = [super::scratch(), super::scratch()];
    for (files, peers) in [("own files", &own), ("one file", &shared)] {
        println!("{:<32} {:>9} {:>9} {:>7}", format!("ms, {files}"), "guichet", "SQLite", "ratio");
        save_in_turn(&peers.each_ref().map(|path| bare::connect(path)));
        println!();
    }
    for path in &own {
        data::remove(path);
    }
}

fn save_in_turn([visit, all]: &[Connection; 2]) {
    let (store, stamp, draft) = (data::open(&super::scratch()), data::stamp("save"), draft());
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for turn in 0..SAVES {
        // Days on which nothing happened, one for each of the three.
        let first = data::today() - Days::new(u64::from(10_000 + 3 * (turn / A_DAY)));
        // Each goes first every third time.
        for who in [turn % 3, (turn + 1) % 3, (turn + 2) % 3] {
            let day = first - Days::new(who.into());
            let (text, ticket) = (day.to_string(), turn % A_DAY + 1);
            times[who as usize].push(milliseconds(|| match who {
                0 => drop(store.record(day, "Permanence", &draft, Entry::Queue, Some(LINE), &stamp).expect("saved")),
                1 => bare::insert(visit, Rows::Visit, &text, ticket),
                _ => bare::insert(all, Rows::All, &text, ticket),
            }));
        }
    }
    let [ours, visit, all] = times;
    table("visit, request, event", ours.clone(), visit);
    table("all rows saved with it", ours, all);
}

/// A search per key beside a plain FTS5 query.
pub fn search(services: u32) {
    let (store, synonyms) = (data::open(&data::large(services)), Synonyms::built_in());
    let mut states = States::default();
    let peer = bare::directory(&store, services);
    println!("{:<32} {:>9} {:>9} {:>7}", format!("ms, {services} services"), "guichet", "FTS5", "ratio");
    for query in QUERIES.iter().filter(|query| !query.is_empty()) {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..SEARCHES {
            ours.push(milliseconds(|| drop(black_box(find(&store, &synonyms, query, &mut states)))));
            theirs.push(milliseconds(|| assert!(bare::search(&peer, query) <= 50)));
        }
        table(query, ours, theirs);
    }
    println!();
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let began = Instant::now();
    work();
    began.elapsed().as_secs_f64() * 1e3
}

fn table(what: &str, mut ours: Vec<f64>, mut theirs: Vec<f64>) {
    ours.sort_by(f64::total_cmp);
    theirs.sort_by(f64::total_cmp);
    for (name, share) in [("min", 0.0), ("median", 0.5), ("p99", 0.99)] {
        let (ours, theirs) = (data::percentile(&ours, share), data::percentile(&theirs, share));
        println!("{:<25} {name:>6} {ours:>9.3} {theirs:>9.3} {:>7.2}", what, ours / theirs);
    }
}

/// What a usual fast line says.
fn draft() -> VisitDraft {
    let request = Request {
        topic: Some("num".into()),
        procedure: Some("itsme".into()),
        device: Some("or".into()),
        support: Some(Support::With),
        minutes: Some(20),
        outcome: Some(Outcome::Done),
        ..Request::default()
    };
    let profile = Profile { age: Some(Age::Years(67)), gender: Some(Gender::F), ..Profile::default() };
    VisitDraft { calling_name: Some("Amina".to_owned()), profile, requests: vec![request], ..VisitDraft::default() }
}
