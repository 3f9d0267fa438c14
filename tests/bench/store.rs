//! What the record costs on large files, and what bare SQLite takes for the same.
//!
//! First two tables are printed in which each turn of ours is followed by one of the peer, so that whatever else the
//! machine does falls on both: a saved visit beside the bare insert of its rows, and a search beside a plain FTS5
//! query. Then come the single measurements.

mod data;

use std::{hint::black_box, path::PathBuf, sync::OnceLock};

use divan::Bencher;
use guichet::{
    app::directory::States,
    domain::{
        case::{CaseFilter, Patience},
        service::Service,
        synonyms::Synonyms,
    },
    store::{
        Store,
        directory::{Found, Looking},
    },
};

#[path = "store/bare.rs"]
mod bare;
#[path = "store/beside.rs"]
mod beside;

/// What is typed into the directory, key by key and whole.
const QUERIES: &[&str] = &[
    "",
    "l",
    "lo",
    "log",
    "loge",
    "logem",
    "logeme",
    "logement",
    "logement namur",
    "médiation de dettes",
    "mutuelle",
    "huis",
    "logemant",
    "xylophone",
];

/// What is typed to narrow the answer, and what no service has whole.
const NARROWED: &[&str] = &[
    "gratuit",
    "ouvert",
    "namur",
    "open namur",
    "logement gratuit namur ouvert",
    "avocat sans rdv arabe",
    "dettes nl",
    "colis jambes",
    "colis alimantaire jambes",
    "logement pour réfugié handicapé",
    "logement réfugié xylophone gratuit",
];

fn main() {
    beside::saved_visit();
    for services in [data::usual_services(), data::MANY_SERVICES] {
        beside::search(services);
    }
    divan::main();
    data::remove(&scratch());
}

/// A copy of the usual file for the measurements that write.
fn scratch() -> PathBuf {
    static COPY: OnceLock<PathBuf> = OnceLock::new();
    COPY.get_or_init(|| data::copy(&data::large(data::usual_services()), "scratch.db")).clone()
}

#[divan::bench]
fn open(bencher: Bencher<'_, '_>) {
    let path = data::large(data::usual_services());
    bencher.bench_local(|| data::open(&path));
}

#[divan::bench]
fn day_queue(bencher: Bencher<'_, '_>) {
    let (store, today) = (data::open(&data::large(data::usual_services())), data::today());
    bencher.bench_local(|| store.queue(black_box(today)).expect("a queue"));
}

#[divan::bench]
fn due_cases(bencher: Bencher<'_, '_>) {
    let (store, today) = (data::open(&data::large(data::usual_services())), data::today());
    bencher.bench_local(|| {
        store.due_cases(black_box(today), &CaseFilter::default(), &Patience::default(), 200).expect("cases")
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn call_next(bencher: Bencher<'_, '_>) {
    let (store, stamp) = (data::open(&scratch()), data::stamp("call"));
    let back = || store.undo(&stamp).expect("undone");
    bencher
        .with_inputs(back)
        .bench_local_values(|_| store.call_next(data::today(), &stamp).expect("called").expect("somebody waits"));
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn undo(bencher: Bencher<'_, '_>) {
    let (store, stamp) = (data::open(&scratch()), data::stamp("undo"));
    let call = || store.call_next(data::today(), &stamp).expect("called");
    bencher.with_inputs(call).bench_local_values(|_| store.undo(&stamp).expect("undone").expect("something"));
}

#[divan::bench(sample_count = 300, sample_size = 1)]
fn save_draft(bencher: Bencher<'_, '_>) {
    let store = data::open(&scratch());
    let mut keys = 0;
    bencher.bench_local(|| {
        keys += 1;
        store.save_draft("draft", "fast-line", &format!("num itsme f 67 {keys}")).expect("a draft");
    });
}

#[divan::bench(args = QUERIES)]
fn search_5_000(bencher: Bencher<'_, '_>, query: &str) {
    search(bencher, data::usual_services(), query);
}

#[divan::bench(args = QUERIES)]
fn search_100_000(bencher: Bencher<'_, '_>, query: &str) {
    search(bencher, data::MANY_SERVICES, query);
}

#[divan::bench(args = NARROWED)]
fn narrow_5_000(bencher: Bencher<'_, '_>, query: &str) {
    search(bencher, data::usual_services(), query);
}

#[divan::bench(args = NARROWED)]
fn narrow_100_000(bencher: Bencher<'_, '_>, query: &str) {
    search(bencher, data::MANY_SERVICES, query);
}

fn search(bencher: Bencher<'_, '_>, services: u32, query: &str) {
    let (store, synonyms) = (data::open(&data::large(services)), Synonyms::built_in());
    // Hours are kept read from key to key, as on the screen, but worked out anew as at the turn of a minute.
    let mut states = States::default();
    bencher.bench_local(|| {
        states.begin_minute();
        find(&store, &synonyms, black_box(query), &mut states)
    });
}

/// What one key of the search asks for.
fn find(store: &Store, synonyms: &Synonyms, line: &str, states: &mut States) -> Found {
    let now = data::now().local;
    let is_open = &mut |service: &Service, opening| states.at(opening, service, now).is_some();
    store.find_services(Looking { line, synonyms, limit: 50, is_open }).expect("an answer")
}
