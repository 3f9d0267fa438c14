//! A whole program under any keys, pastes, sizes and moments: nothing panics, nothing that a terminal obeys is drawn, and
//! what is being typed is found again by the next window.

use std::{cell::Cell, env, fs, path::Path, process::Command};

use guichet::{
    app::{App, Input, clock::Clock, demo, intake, key::Key},
    config::Config,
    domain::{clean, synonyms::Synonyms, vocabulary::Vocabulary},
    store::{
        Store,
        db::{Db, Open, Value},
    },
    text::Lang,
    ui::{self, theme::Theme},
};
use proptest::{prelude::*, test_runner::TestCaseError};
use ratatui::{Terminal, backend::TestBackend};

use crate::{
    corpus::{nasty, own_folder},
    hunt::{Cost, hunt},
    places::Typed,
    start::{now, start},
};

#[derive(Clone, Debug)]
enum Event {
    Key(Key),
    /// Words typed into the fast line, letter by letter.
    Line(String),
    /// The keys that lead to a question or a form, and words typed there.
    Answer(&'static str, String),
    Paste(String),
    Tick,
    Size(u16, u16),
}

/// Keys that lead from the board to where words are typed; `\n` is Enter, `\t` Tab.
const WAYS: &[&str] = &[
    "o",
    "s",
    "be",
    "e",
    "\te",
    "\tx",
    "\tt2",
    "\tw2",
    "\tw2ja\n",
    "\ts\n",
    "\tsja\n",
    "\tz",
    "\tf2",
    "\to",
    "\nh",
    "\ng",
    "\t\nkr",
    "\t\nkx",
    "\t\nke",
    "\t\nd",
    "\t\nh2",
    "\t\nm1",
    "\t\np",
    "\t\nb",
    "\t\tc",
    "\t\t\ne",
    "\t\t\nt",
    "\t\t\nl",
    "\t\t\nlja\n",
];

fn letters(text: &str) -> impl Iterator<Item = Key> {
    text.chars().map(|c| match c {
        '\n' => Key::Enter,
        '\t' => Key::Tab,
        c => Key::Char(c),
    })
}

fn answer() -> impl Strategy<Value = Event> {
    (prop::sample::select(WAYS.to_vec()), nasty()).prop_map(|(way, text)| Event::Answer(way, text))
}

fn event() -> impl Strategy<Value = Event> {
    let named = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Backspace,
        Key::Delete,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::WordLeft,
        Key::WordRight,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
    ];
    let key = prop_oneof![
        8 => prop::char::range('a', 'z').prop_map(Key::Char),
        3 => prop::sample::select("0123456789 ?!@+>/=:;,.&é\"'(§è!çà)-".chars().collect::<Vec<_>>()).prop_map(Key::Char),
        1 => any::<char>().prop_map(Key::Char),
        4 => prop::sample::select(named.to_vec()),
        2 => prop::char::range('a', 'z').prop_map(Key::Ctrl),
        1 => prop::char::range('a', 'z').prop_map(Key::Alt),
        1 => (1..13u8).prop_map(Key::F),
    ];
    prop_oneof![
        20 => key.prop_map(Event::Key),
        2 => nasty().prop_map(Event::Paste),
        2 => nasty().prop_map(Event::Line),
        2 => answer(),
        1 => Just(Event::Tick),
        1 => (1..200u16, 1..70u16).prop_map(|(columns, rows)| Event::Size(columns, rows)),
    ]
}

fn program(record: &Path, lang: Lang) -> App {
    let mut config = Config {
        lang: Some(lang),
        service: "Essai".into(),
        desk: "1".into(),
        worker: "EB".into(),
        ..Config::default()
    };
    config.print.command = vec!["guichet-has-no-such-printer".to_owned()];
    let store = Store::open(record, Open::Existing).expect("a record");
    App::new(start(store, config, Clock::Fixed(now()))).expect("the program starts")
}

fn draw(app: &mut App, terminal: &mut Terminal<TestBackend>) -> Result<(), TestCaseError> {
    app.settle();
    terminal.draw(|frame| ui::view(frame, app, &Theme::plain())).expect("a frame");
    let cells = &terminal.backend().buffer().content;
    prop_assert!(!cells.iter().any(|cell| cell.symbol().chars().any(clean::is_unsafe)));
    Ok(())
}

/// Says that this process has a home of its own.
const AT_HOME: &str = "GUICHET_FUZZ_AT_HOME";

/// Keys also save pages: in a home that goes with the test, which only a process of its own can have.
#[test]
fn a_program_takes_any_keys_and_keeps_what_is_typed() {
    if env::var_os(AT_HOME).is_some() {
        return any_keys();
    }
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("a/b/c/d/e/f");
    fs::create_dir_all(&home).expect("a folder");
    let name = "keys::a_program_takes_any_keys_and_keeps_what_is_typed";
    let mut again = Command::new(env::current_exe().expect("this program"));
    again.args([name, "--exact", "--nocapture"]).env(AT_HOME, "1").env("HOME", &home).env_remove("XDG_CONFIG_HOME");
    assert!(again.status().expect("started").success());
}

fn any_keys() {
    let folder = own_folder();
    let (full, record) = (folder.path().join("full.db"), folder.path().join("g.db"));
    {
        let store = Store::open(&full, Open::OrNew).expect("a record");
        let plan = demo::Plan { seed: 7, visits: 40, years: 1, services: 12, cases: 6 };
        let words = (Vocabulary::builtin(), &Synonyms::built_in());
        demo::fill(&store, &plan, &Clock::Fixed(now()), words, &mut |_, _, _| ()).expect("a demonstration");
    }
    let lang = prop::sample::select(Lang::ALL.to_vec());
    let (keys, lines, answers) = (Cell::new(0usize), Cell::new(0usize), Cell::new(0usize));
    hunt(
        "keys into the program",
        Cost::Heavy,
        (lang, prop::collection::vec(event(), 0..120), answer()),
        |(lang, events, last)| {
            for ending in ["", "-wal", "-shm"] {
                let _ = fs::remove_file(folder.path().join(format!("g.db{ending}")));
            }
            fs::copy(&full, &record).expect("copied");
            let mut app = program(&record, *lang);
            let mut terminal = Terminal::new(TestBackend::new(80, 24)).expect("a terminal");
            let mut typed = Typed::default();
            // The window goes in the middle of an answer.
            for event in events.iter().chain([last]) {
                match event {
                    Event::Key(key) => app.handle(Input::Key(*key)),
                    Event::Line(text) => {
                        let letters = ['n'].into_iter().chain(text.chars().filter(|c| !c.is_control()));
                        letters.for_each(|letter| app.handle(Input::Key(Key::Char(letter))));
                    }
                    Event::Answer(way, text) => {
                        let back = [Key::Esc; 4].into_iter();
                        for key in back.chain(letters(way)) {
                            app.handle(Input::Key(key));
                            app.settle();
                            typed.look(&app, true);
                        }
                        for letter in text.chars().filter(|c| !c.is_control()) {
                            app.handle(Input::Key(Key::Char(letter)));
                        }
                    }
                    Event::Paste(text) => app.handle(Input::Paste(text.clone())),
                    Event::Tick => app.handle(Input::Tick),
                    Event::Size(columns, rows) => {
                        terminal = Terminal::new(TestBackend::new(*columns, *rows)).expect("a terminal");
                    }
                }
                draw(&mut app, &mut terminal)?;
                typed.look(&app, !matches!(event, Event::Tick));
                app.save_drafts();
                keys.set(keys.get() + 1);
                if app.has_quit() {
                    break;
                }
            }
            // The process is killed here: nothing is said to anybody.
            let line = app.intake.typed().to_owned();
            let begun: Vec<String> = app.intake.earlier.begun().map(str::to_owned).collect();
            // The initials may have been typed over, too.
            let typist = ["1", app.config.worker.trim()].join("/");
            drop(app);
            let store = Store::open(&record, Open::Existing).expect("a record");
            let typist = typist.trim_end_matches('/');
            let kept = store.draft(typist, intake::SLOT).expect("read").unwrap_or_default();
            if !line.is_empty() {
                lines.set(lines.get() + 1);
                prop_assert_eq!(&kept, &line);
            }
            let (lost, found) = typed.lost(&record, typist);
            prop_assert!(lost.is_empty(), "{lost:?} is lost");
            answers.set(answers.get() + found);
            let waiting = store.begun_lines(typist).expect("read");
            for text in begun {
                prop_assert!(kept == text || waiting.iter().any(|waits| waits.text == text), "{text:?} is lost");
            }
            Ok(())
        },
    );
    another_programs_words(&full);
    let [keys, lines, answers] = [keys, lines, answers].map(|count| count.get());
    eprintln!("keys into the program: {keys} events; found again: {lines} lines, {answers} answers and fields");
}

/// Columns of words.
const WORDS: &[(&str, &[&str])] = &[
    ("visits", &["calling_name", "note", "session", "place", "worker", "desk"]),
    ("people", &["name", "reach"]),
    ("cases", &["subject", "next_action", "worker"]),
    ("case_entries", &["text", "worker"]),
    ("referrals", &["service_name"]),
    ("services", &["name", "organization", "description", "city", "email", "url", "hours_note", "team_note"]),
];

/// A record into which another program wrote is drawn, wherever one goes, with marks for what a terminal would obey.
fn another_programs_words(record: &Path) {
    {
        let db = Db::open(record, None).expect("the record");
        for (table, columns) in WORDS {
            for column in *columns {
                let words = Value::Text("\u{1B}]52;c;eA==\u{7}\u{202E}\u{9B}2J\u{2066}".to_owned());
                let sql = format!("UPDATE {table} SET {column} = ?1 || coalesce({column}, '') || ?1");
                assert!(db.execute(&sql, vec![words]).expect("written") > 0, "{table} is empty");
            }
        }
    }
    let mut app = program(record, Lang::Fr);
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a terminal");
    let mut marks = 0;
    let back = [Key::Esc; 4];
    for first in ('a'..='z').map(Key::Char).chain([Key::Down, Key::Tab, Key::Enter, Key::F(1), Key::F(3)]) {
        let more = [Key::Down, Key::Enter, Key::Down, Key::Tab, Key::Char('e'), Key::Char('a')];
        for key in [first].into_iter().chain(more).chain(back) {
            app.handle(Input::Key(key));
            draw(&mut app, &mut terminal).expect("nothing that a terminal obeys");
            marks += terminal.backend().buffer().content.iter().filter(|cell| cell.symbol() == "·").count();
        }
    }
    assert!(marks > 1000, "the words were in sight: {marks}");
}
