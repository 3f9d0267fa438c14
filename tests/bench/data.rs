//! The large files that are measured on, made once and used again.
//!
//! They lie under `target/bench-data/` and are written by what `guichet demo --write` uses. `GUICHET_BENCH_VISITS`,
//! `GUICHET_BENCH_CASES` and `GUICHET_BENCH_SERVICES` make smaller ones. A file is made anew when the tables are other
//! ones, or the day is: the half-day in it is that of the day on which it was made.

#![allow(dead_code, reason = "each bench uses its part")]

use std::{
    env, fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
    time::Instant,
};

use chrono::NaiveDate;
use guichet::{
    app::{
        App, Start,
        clock::Clock,
        demo::{self, Plan},
    },
    config::Config,
    domain::{
        access::Access,
        synonyms::Synonyms,
        time::{Now, Stamp},
        vocabulary::Vocabulary,
    },
    store::{Store, db::Open},
    text::Lang,
};

#[path = "../start/mod.rs"]
mod start;

/// The larger of the two directories.
pub const MANY_SERVICES: u32 = 100_000;

/// The usual directory.
pub fn usual_services() -> u32 {
    number("SERVICES", 5_000)
}

/// A file with so many services, ready to be read. What is measured there must not change it.
pub fn large(services: u32) -> PathBuf {
    let plan =
        Plan { seed: 7, visits: number("VISITS", 1_000_000), years: 8, services, cases: number("CASES", 50_000) };
    let size = format!("v{}-c{}-s{}-", plan.visits, plan.cases, plan.services);
    let path = folder().join(format!("{size}{:016x}.db", schema()));
    if path.exists() && !open(&path).queue(today()).expect("a queue").is_empty() {
        return without_a_question(path);
    }
    for found in fs::read_dir(folder()).expect("a folder").flatten() {
        if found.file_name().to_string_lossy().starts_with(&size) {
            fs::remove_file(found.path()).expect("an old file gone");
        }
    }
    let began = Instant::now();
    let half = folder().join("half.db");
    remove(&half);
    let store = Store::open(&half, Open::OrNew).expect("a new file");
    let words = (Vocabulary::builtin(), &Synonyms::built_in());
    demo::fill(&store, &plan, &Clock::System, words, &mut |_, _, _| {}).expect("a filled file");
    drop(store);
    fs::rename(&half, &path).expect("a file under its own name");
    eprintln!("made {} in {:.1} s", path.display(), began.elapsed().as_secs_f64());
    without_a_question(path)
}

/// A record of which somebody said that it stays as it is: else the first frame is the question about encryption, and keys
/// and frames are measured on that.
fn without_a_question(path: PathBuf) -> PathBuf {
    open(&path).encryption_is_refused().expect("answered");
    path
}

/// The program on a record that this worker, or anybody, opened.
pub fn app(store: Store, clock: Clock, access: Access) -> App {
    let config = Config { lang: Some(Lang::Fr), desk: "2".to_owned(), worker: "EB".to_owned(), ..Config::default() };
    App::new(Start { access, ..start::start(store, config, clock) }).expect("a program")
}

/// A number that is another one when the tables are.
fn schema() -> u64 {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/migrations");
    let mut steps: Vec<_> = fs::read_dir(folder).expect("the steps").flatten().map(|step| step.path()).collect();
    steps.sort();
    let mut hasher = DefaultHasher::new();
    for step in steps {
        fs::read_to_string(step).expect("a step").hash(&mut hasher);
    }
    hasher.finish()
}

/// A copy of a large file to write in, on the disk before it is given; the one made before it is gone.
pub fn copy(of: &Path, name: &str) -> PathBuf {
    let path = folder().join(name);
    remove(&path);
    fs::copy(of, &path).expect("a copy");
    fs::File::open(&path).and_then(|file| file.sync_all()).expect("a copy on the disk");
    path
}

/// Opens a record.
pub fn open(path: &Path) -> Store {
    Store::open(path, Open::Existing).expect("a record")
}

/// Removes a file with what SQLite lays beside it.
pub fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", path.display()));
    }
}

/// Where the files lie.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("bench-data");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The present moment.
pub fn now() -> Now {
    Clock::System.now()
}

/// The counter's day.
pub fn today() -> NaiveDate {
    now().today()
}

/// A desk that nobody else uses.
pub fn stamp(desk: &str) -> Stamp {
    Stamp { now: now(), desk: desk.to_owned(), worker: "EB".to_owned() }
}

fn number(name: &str, usual: u32) -> u32 {
    let given = env::var(format!("GUICHET_BENCH_{name}")).ok();
    given.map_or(usual, |text| text.parse().expect("a number"))
}

/// The value below which a share of the values lies. They must be sorted.
pub fn percentile(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or_default()
}
