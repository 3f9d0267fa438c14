//! What figures cost on a large file, and what plain SQL takes for the same counts.
//!
//! The days of a copy are counted first, as on the first report of an old file. Then each turn of ours is followed by
//! one of the peer: SQLite without a program around it, one `GROUP BY` a table over the same rows, both periods as in a
//! report. Last comes a report right after a visit was saved, whose day is counted again.

#![allow(clippy::disallowed_methods, reason = "the peer is SQLite itself, opened without the store")]

mod data;

use std::{hint::black_box, time::Instant};

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, Utc};
use guichet::{
    app::clock::Clock,
    domain::{
        period::Period,
        report::{Bands, Field},
        visit::{Entry, VisitDraft},
    },
    store::{Store, reports::Asked},
};
use rusqlite::{Connection, params};

/// Turns of a year, and of all years.
const A_YEAR: usize = 10;
const ALL_YEARS: usize = 3;

/// The visits of a period.
const VISITS: &str = "visits v WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0";

/// Their requests.
const REQUESTS: &str = "visits v JOIN requests r ON r.visit_id = v.id WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0";

/// Their events.
const EVENTS: &str = "visits v JOIN visit_events e ON e.visit_id = v.id
                      WHERE v.day BETWEEN ?1 AND ?2 AND v.removed = 0 AND e.undone = 0";

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    Clock::System.local(at)
}

fn main() {
    let path = data::copy(&data::large(data::usual_services()), "figures.db");
    let store = data::open(&path);
    let (year, all) = (period(&(data::today().year() - 1).to_string()), period("2000..today"));
    first_counting(&store, all);
    let peer = Connection::open(&path).expect("a connection");
    println!("{:<32} {:>9} {:>9} {:>7}", "ms", "guichet", "SQL", "ratio");
    beside("every table of a year", A_YEAR, &store, &peer, year);
    beside("every table of all years", ALL_YEARS, &store, &peer, all);
    after_a_visit(&store);
    gaps(&store, all);
    drop((store, peer));
    data::remove(&path);
}

fn period(text: &str) -> Period {
    Period::parse(text, data::today()).expect("a period")
}

fn asked(period: Period) -> Asked<'static> {
    Asked { period, today: data::today(), session: None, bands: Bands::default(), local: &local }
}

/// Every day, as when a file of many years is first asked for figures.
fn first_counting(store: &Store, all: Period) {
    let asked = asked(all);
    let (days, began) = (store.days_to_count(&asked).expect("days"), Instant::now());
    let mut longest = 0.0_f64;
    let mut left = days;
    while left > 0 {
        let batch = Instant::now();
        left = store.count_days(&asked).expect("counted");
        longest = longest.max(milliseconds(batch));
    }
    let figures = store.figures(&asked).expect("figures");
    println!(
        "first counting: {days} days, {} visits in {:.1} s; the longest batch {longest:.0} ms\n",
        figures.sums.visits,
        began.elapsed().as_secs_f64()
    );
}

fn beside(what: &str, turns: usize, store: &Store, peer: &Connection, period: Period) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        let began = Instant::now();
        let figures = black_box(store.figures(&asked(period)).expect("figures"));
        ours.push(milliseconds(began));
        let began = Instant::now();
        let visits = plain(peer, period.from, period.to);
        plain(peer, period.before().from, period.before().to);
        theirs.push(milliseconds(began));
        assert_eq!(figures.sums.visits, visits, "both count the same");
    }
    ours.sort_by(f64::total_cmp);
    theirs.sort_by(f64::total_cmp);
    for (name, share) in [("min", 0.0), ("median", 0.5), ("p99", 0.99)] {
        let (ours, theirs) = (data::percentile(&ours, share), data::percentile(&theirs, share));
        println!("{what:<25} {name:>6} {ours:>9.1} {theirs:>9.1} {:>7.3}", ours / theirs);
    }
}

/// Every table by itself; gives how many visits there are.
fn plain(peer: &Connection, from: NaiveDate, to: NaiveDate) -> u64 {
    let of_visits = ["substr(v.day, 1, 7)", "session", "origin", "worker", "age_from, age_to", "gender", "language"];
    let of_visits = of_visits.into_iter().chain(["interpreter", "place", "strftime('%w', v.day)"]);
    let of_visits = of_visits.chain(["knows_space", "needs_help", "stable_connection"]);
    for columns in of_visits {
        groups(peer, &format!("SELECT {columns}, count(*) FROM {VISITS} GROUP BY {columns}"), from, to);
    }
    let of_requests = ["procedure", "device", "support", "obstacles", "outcome", "why"];
    for columns in of_requests {
        groups(peer, &format!("SELECT {columns}, count(*) FROM {REQUESTS} GROUP BY {columns}"), from, to);
    }
    for column in ["topic", "institution"] {
        let sums = "sum(minutes), sum(hold_minutes), count(*)";
        groups(peer, &format!("SELECT {column}, {sums} FROM {REQUESTS} GROUP BY {column}"), from, to);
    }
    let hours = "SELECT strftime('%w', v.day), substr(e.at, 12, 2), count(*)";
    groups(peer, &format!("{hours} FROM {EVENTS} AND e.kind = 'arrived' GROUP BY 1, 2"), from, to);
    groups(peer, &format!("SELECT e.detail, count(*) FROM {EVENTS} AND e.kind = 'turned-away' GROUP BY 1"), from, to);
    let waits = format!(
        "SELECT month, wait, count(*) FROM (
             SELECT substr(v.day, 1, 7) AS month, (min(CASE kind WHEN 'started' THEN unixepoch(at) END)
                        - min(CASE kind WHEN 'arrived' THEN unixepoch(at) END)) / 60 AS wait
             FROM {EVENTS} GROUP BY v.id) GROUP BY 1, 2"
    );
    groups(peer, &waits, from, to);
    let made = "FROM referrals WHERE made_at BETWEEN ?1 AND ?2 AND removed = 0";
    groups(peer, &format!("SELECT how, status, count(*) {made} GROUP BY 1, 2"), from, to);
    let turns = "SELECT kind, detail, count(*) FROM case_entries
                 WHERE at BETWEEN ?1 AND ?2 AND undone = 0 AND kind IN ('opened', 'closed', 'reopened') GROUP BY 1, 2";
    groups(peer, turns, from, to);
    groups(peer, &format!("SELECT v.status, count(*) FROM {VISITS} GROUP BY v.status"), from, to)
}

/// Reads an answer to its end; gives the sum of its last column.
fn groups(peer: &Connection, sql: &str, from: NaiveDate, to: NaiveDate) -> u64 {
    let mut statement = peer.prepare_cached(sql).expect("a query");
    let last = statement.column_count() - 1;
    let mut rows = statement.query(params![from.to_string(), to.to_string()]).expect("an answer");
    let mut sum = 0;
    while let Some(row) = rows.next().expect("a row") {
        sum += black_box(row).get::<_, u32>(last).map_or(0, u64::from);
    }
    sum
}

/// The present year after each of some saved visits.
fn after_a_visit(store: &Store) {
    let (stamp, mut times) = (data::stamp("figures"), Vec::new());
    for _ in 0..A_YEAR {
        let draft = VisitDraft::default();
        store.record(data::today(), "", &draft, Entry::Queue, None, &stamp).expect("recorded");
        let began = Instant::now();
        black_box(store.figures(&asked(period("year"))).expect("figures"));
        times.push(milliseconds(began));
    }
    tell("this year, after a visit", times);
}

/// Who lacks what, of all years.
fn gaps(store: &Store, all: Period) {
    let mut times = Vec::new();
    for field in Field::ALL {
        let began = Instant::now();
        black_box(store.gaps(*field, &all, None, 50).expect("gaps"));
        times.push(milliseconds(began));
    }
    tell("50 visits that lack a field", times);
}

fn tell(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let (median, worst) = (data::percentile(&times, 0.5), data::percentile(&times, 1.0));
    println!("{what:<32} {median:>9.1} median {worst:>9.1} longest");
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1e3
}
