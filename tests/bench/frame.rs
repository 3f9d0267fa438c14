//! What the screen costs without a terminal: one frame, one key.

mod data;

use std::hint::black_box;

use divan::Bencher;
use guichet::{
    app::{
        App, Input,
        action::Action,
        clock::Clock,
        demo::{self, Plan},
        key::Key,
    },
    domain::{access::Access, synonyms::Synonyms, time::Now, vocabulary::Vocabulary},
    store::Store,
    ui::{self, theme::Theme},
};
use ratatui::{Terminal, backend::TestBackend};

fn main() {
    divan::main();
}

/// A busy half-day with open cases and a directory, in memory.
fn app() -> App {
    let at = "2026-11-18T08:42:00Z".parse().expect("a moment");
    let local = "2026-11-18T09:42:00".parse().expect("a moment");
    let clock = Clock::Fixed(Now { at, local });
    let store = Store::in_memory().expect("a record");
    let synonyms = Synonyms::built_in();
    let plan = Plan { seed: 7, visits: 500, years: 1, services: 5_000, cases: 200 };
    demo::fill(&store, &plan, &clock, (Vocabulary::builtin(), &synonyms), &mut |_, _, _| {}).expect("filled");
    data::app(store, clock, Access::Open)
}

fn typed(app: &mut App, text: &str) {
    for c in text.chars() {
        app.handle(Input::Key(Key::Char(c)));
    }
    app.settle();
}

#[divan::bench(args = [(80, 24), (120, 40)])]
fn frame_of_the_board(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    draw(bencher, &app(), size);
}

#[divan::bench(args = [(80, 24), (120, 40)])]
fn frame_with_a_fast_line(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut app = app();
    app.act(Action::NewVisit).expect("a line");
    typed(&mut app, "num itsme f 67 ordi avec 20m @mutuelle:15 -mail 5000 !ven ok \"Fatima B.\" // revient");
    draw(bencher, &app, size);
}

#[divan::bench(args = [(80, 24), (120, 40)])]
fn frame_with_a_search(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let mut app = app();
    app.act(Action::Search).expect("a search");
    typed(&mut app, "log");
    draw(bencher, &app, size);
}

fn draw(bencher: Bencher<'_, '_>, app: &App, (width, height): (u16, u16)) {
    let theme = Theme::new(true);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
    bencher.bench_local(|| {
        terminal.draw(|frame| ui::view(frame, app, &theme)).expect("a frame");
    });
}

/// The selection, one row down and up again.
#[divan::bench]
fn two_keys_on_the_board(bencher: Bencher<'_, '_>) {
    let mut app = app();
    bencher.bench_local(|| {
        app.handle(black_box(Input::Key(Key::Down)));
        app.handle(black_box(Input::Key(Key::Up)));
    });
}

/// A letter more and a letter less in the fast line, each read.
#[divan::bench]
fn two_keys_in_the_fast_line(bencher: Bencher<'_, '_>) {
    let mut app = app();
    app.act(Action::NewVisit).expect("a line");
    typed(&mut app, "num itsme f 67 ordi avec 20");
    two_keys(bencher, &mut app, 'm');
}

/// A letter more and a letter less in the search, each answered, opening hours worked out.
#[divan::bench]
fn two_keys_in_the_search(bencher: Bencher<'_, '_>) {
    let mut app = app();
    app.act(Action::Search).expect("a search");
    typed(&mut app, "lo");
    two_keys(bencher, &mut app, 'g');
}

fn two_keys(bencher: Bencher<'_, '_>, app: &mut App, letter: char) {
    bencher.bench_local(|| {
        for key in [Key::Char(letter), Key::Backspace] {
            app.handle(black_box(Input::Key(key)));
            app.settle();
        }
    });
}
