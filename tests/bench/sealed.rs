//! What encryption costs on a large file: each turn on the encrypted record is followed by one on the same record plain.

mod data;

use std::{cell::RefCell, hint::black_box, path::Path, time::Instant};

use chrono::{DateTime, Datelike as _, NaiveDateTime, Utc};
use guichet::{
    app::{App, Input, clock::Clock, key::Key},
    domain::{
        access::{Access, Role, Worker},
        period::Period,
        report::Bands,
        synonyms::Synonyms,
        visit::{Entry, VisitDraft},
    },
    store::{Store, db::Open, directory::Looking, encrypt, key, keyring::Keyring, reports::Asked},
    ui::{self, theme::Theme},
};
use ratatui::{Terminal, backend::TestBackend};

/// Saved visits, look-ups and openings; reports.
const MANY: usize = 300;
const FEW: usize = 10;

const WORDS: &str = "four words for a bench";

fn main() {
    let large = data::large(data::usual_services());
    let (plain_path, sealed_path) = (data::copy(&large, "plain.db"), data::copy(&large, "sealed.db"));
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    let (sealed, took) =
        timed(|| encrypt::turn_on(&sealed_path, &worker, WORDS, &data::stamp("1")).expect("encrypted"));
    println!("encrypting the whole record: {:.1} s", took / 1e3);
    let ring = Keyring::of(&sealed_path).expect("a keyring").expect("a keyring");
    println!("from passphrase to key: {:.0} ms\n", timed(|| ring.unlock("EB", WORDS).expect("unlocked")).1);
    println!("{:<28} {:>9} {:>9} {:>7}", "ms, median", "sealed", "plain", "ratio");
    let open = |path: &Path, key: Option<&key::Key>| Store::open_with(path, Open::Existing, key).expect("a record");
    beside("opening", FEW, || drop(open(&sealed_path, Some(&sealed.made.key))), || drop(open(&plain_path, None)));
    let (ours, theirs) = (open(&sealed_path, Some(&sealed.made.key)), open(&plain_path, None));
    beside("a saved visit", MANY, || save(&ours), || save(&theirs));
    beside("the queue, read", MANY, || queue(&ours), || queue(&theirs));
    beside("a directory search", MANY, || search(&ours), || search(&theirs));
    let year = period(&(data::today().year() - 1).to_string());
    beside("first counting of a year", 1, || count(&ours, year), || count(&theirs, year));
    beside("every table of a year", FEW, || report(&ours, year), || report(&theirs, year));
    beside("every visit of a year", FEW, || rows(&ours, year), || rows(&theirs, year));
    let as_worker = Access::Worker(worker);
    let (ours, theirs) = (Board::of(ours, as_worker), Board::of(theirs, Access::Open));
    beside("a key on the board, drawn", MANY, || ours.key(Key::Down), || theirs.key(Key::Down));
    for board in [&ours, &theirs] {
        board.keys([Key::Char('n'), Key::Char('l')]);
    }
    beside("a key in the fast line", MANY, || ours.letter(), || theirs.letter());
    for board in [&ours, &theirs] {
        board.keys([Key::Esc, Key::Char('/'), Key::Char('l')]);
    }
    beside("a key in the search", MANY, || ours.letter(), || theirs.letter());
    drop((ours, theirs));
    for path in [&plain_path, &sealed_path] {
        data::remove(path);
        let _ = std::fs::remove_file(Keyring::path(path));
    }
}

/// The program on one of the records, and its screen.
struct Board(RefCell<(App, Terminal<TestBackend>)>);

impl Board {
    fn of(store: Store, access: Access) -> Self {
        let terminal = Terminal::new(TestBackend::new(120, 40)).expect("a terminal");
        Self(RefCell::new((data::app(store, Clock::System, access), terminal)))
    }

    /// One key, and the frame that answers it.
    fn key(&self, key: Key) {
        let (app, terminal) = &mut *self.0.borrow_mut();
        app.handle(black_box(Input::Key(key)));
        app.settle();
        terminal.draw(|frame| ui::view(frame, app, &Theme::new(true))).expect("a frame");
    }

    fn keys(&self, keys: impl IntoIterator<Item = Key>) {
        for key in keys {
            self.key(key);
        }
    }

    /// A letter more, and a letter less.
    fn letter(&self) {
        self.key(Key::Char('o'));
        self.key(Key::Backspace);
    }
}

fn period(text: &str) -> Period {
    Period::parse(text, data::today()).expect("a period")
}

fn asked(period: Period) -> Asked<'static> {
    fn local(at: DateTime<Utc>) -> NaiveDateTime {
        Clock::System.local(at)
    }
    Asked { period, today: data::today(), session: None, bands: Bands::default(), local: &local }
}

fn save(store: &Store) {
    let (draft, stamp) = (VisitDraft::default(), data::stamp("sealed"));
    black_box(store.record(data::today(), "", &draft, Entry::Queue, None, &stamp).expect("recorded"));
}

fn queue(store: &Store) {
    black_box(store.queue(data::today()).expect("a queue"));
}

fn search(store: &Store) {
    let synonyms = Synonyms::built_in();
    let looking = Looking { line: "logement namur", synonyms: &synonyms, limit: 50, is_open: &mut |_, _| false };
    black_box(store.find_services(looking).expect("an answer"));
}

fn count(store: &Store, period: Period) {
    let asked = asked(period);
    while store.count_days(&asked).expect("counted") > 0 {}
}

fn report(store: &Store, period: Period) {
    black_box(store.figures(&asked(period)).expect("figures"));
}

/// What a workbook of the year holds, a row for each.
fn rows(store: &Store, period: Period) {
    let each = |visit: &_| {
        black_box(visit);
        Ok(())
    };
    store.each_visit(&period, None, each).expect("rows");
}

fn beside(what: &str, turns: usize, sealed: impl Fn(), plain: impl Fn()) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..turns {
        ours.push(timed(&sealed).1);
        theirs.push(timed(&plain).1);
    }
    ours.sort_by(f64::total_cmp);
    theirs.sort_by(f64::total_cmp);
    let (ours, theirs) = (data::percentile(&ours, 0.5), data::percentile(&theirs, 0.5));
    println!("{what:<28} {ours:>9.2} {theirs:>9.2} {:>7.2}", ours / theirs);
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed().as_secs_f64() * 1e3)
}
