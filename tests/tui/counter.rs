//! A counter for tests: a program on a record in memory, at a fixed moment, with hands and eyes.

use std::path::Path;

use guichet::{
    app::{App, Input, Start, clock::Clock, key::Key},
    config::{Config, SeatPlace},
    domain::{
        access::Access,
        service::{Phone, Service},
        survey::Survey,
        time::{Now, Stamp},
    },
    store::{Store, db::Open},
    text::Lang,
    ui::{self, theme::Theme},
};
use ratatui::{Terminal, backend::TestBackend};
use tempfile::TempDir;

pub use crate::start::now;
use crate::start::start;

pub struct Counter {
    pub app: App,
    terminal: Terminal<TestBackend>,
}

/// A counter in French on a small screen, with an empty record.
pub fn counter() -> Counter {
    Counter::start(Lang::Fr, (80, 24), Store::in_memory().expect("a store"), false)
}

/// The same with some services in the directory.
pub fn counter_with_directory() -> Counter {
    Counter::start(Lang::Fr, (120, 36), stocked(), false)
}

/// A record on the disk, to be opened by several windows; it goes with the folder. That it is not encrypted was decided.
pub fn on_disk() -> (TempDir, impl Fn() -> Store) {
    let (folder, open) = new_on_disk();
    open().encryption_is_refused().expect("answered");
    (folder, open)
}

/// The same where nobody was asked yet whether it shall be encrypted.
pub fn new_on_disk() -> (TempDir, impl Fn() -> Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("g.db");
    (folder, move || Store::open(&file, Open::OrNew).expect("a store"))
}

/// A record with three services.
pub fn stocked() -> Store {
    let store = Store::in_memory().expect("a store");
    stock(&store);
    store
}

/// Puts three services into the directory of a record.
pub fn stock(store: &Store) {
    let service = |id: &str, name: &str, organization: &str, hours: &str, category: &str| {
        let mut service = Service::new("test", id, name);
        service.organization = organization.into();
        service.hours = Some(hours.to_owned());
        service.categories = vec![category.to_owned()];
        service.city = "Namur".into();
        service.phones = Phone::new("081 00 00 00", "").into_iter().collect();
        service
    };
    let services = [
        service("1", "Médiation de dettes", "CPAS de Namur", "Mo-Fr 09:00-12:30", "Dettes"),
        service("2", "Espace public numérique", "Maison du Numérique", "Th 09:30-12:30", "Numérique"),
        service("3", "Accueil logement", "Relais Logement", "Mo-We 13:00-16:00", "Logement"),
    ];
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: String::new() };
    store.import_services("test", &services, false, &stamp).expect("an import");
}

/// The settings of the counter.
pub fn ours() -> Config {
    Config {
        lang: Some(Lang::Fr),
        service: "Service social".into(),
        desk: "1".into(),
        worker: "EB".into(),
        ..Config::default()
    }
}

impl Counter {
    pub fn start(lang: Lang, size: (u16, u16), store: Store, first_start: bool) -> Self {
        Self::seated("1", lang, size, store, first_start)
    }

    /// The same at a seat of its own, as a second window has it.
    pub fn seated(seat: &str, lang: Lang, size: (u16, u16), store: Store, first_start: bool) -> Self {
        let config = Config { lang: Some(lang), ..ours() };
        Self::configured(seat, config, Survey::builtin(), size, store, first_start)
    }

    /// The same with settings and questions of its own.
    pub fn configured(
        seat: &str,
        config: Config,
        survey: Survey,
        size: (u16, u16),
        store: Store,
        first_start: bool,
    ) -> Self {
        Self::opened(Access::Open, seat, config, survey, size, store, first_start)
    }

    /// The same with a record that somebody's passphrase opened.
    pub fn opened(
        access: Access,
        seat: &str,
        config: Config,
        survey: Survey,
        size: (u16, u16),
        store: Store,
        first_start: bool,
    ) -> Self {
        let usual = start(store, config, Clock::Fixed(now()));
        Self::begun(Start { access, first_start, survey, seat: SeatPlace::Named(seat.to_owned()), ..usual }, size)
    }

    /// The same in a window that takes the first seat that is free in a folder.
    pub fn windowed(seats: &Path, access: Access, config: Config, store: Store) -> Self {
        let usual = start(store, config, Clock::Fixed(now()));
        Self::begun(Start { access, seat: SeatPlace::Folder(seats.to_owned()), ..usual }, (100, 30))
    }

    /// The same window on the next day.
    pub fn on_the_day_after(store: Store) -> Self {
        let day = chrono::Duration::days(1);
        let clock = Clock::Fixed(Now { at: now().at + day, local: now().local + day });
        let usual = start(store, ours(), clock);
        Self::begun(Start { seat: SeatPlace::Named("1".to_owned()), ..usual }, (100, 30))
    }

    fn begun(start: Start, size: (u16, u16)) -> Self {
        let app = App::new(start).expect("the program starts");
        let terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a terminal");
        Self { app, terminal }
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) -> &mut Self {
        self.app.handle(Input::Key(key));
        self
    }

    /// Types a text, character by character.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.press(Key::Char(c));
        }
        self
    }

    /// Records a visit by the fast line and lets it wait.
    pub fn record(&mut self, line: &str) -> &mut Self {
        self.type_text("n").type_text(line).press(Key::Enter)
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.app.handle(Input::Paste(text.to_owned()));
        self
    }

    /// Lets time pass.
    pub fn tick(&mut self) -> &mut Self {
        self.app.handle(Input::Tick);
        self
    }

    /// Makes the screen another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a terminal");
        self
    }

    /// The screen as text, once all that is counted behind frames is counted.
    pub fn screen(&mut self) -> String {
        self.draw();
        while self.app.count_on() {
            self.draw();
        }
        self.frame()
    }

    /// Where the cursor stands, where there is one to be seen.
    pub fn cursor(&mut self) -> Option<(u16, u16)> {
        self.draw();
        let backend = self.terminal.backend();
        backend.cursor_visible().then(|| backend.cursor_position().into())
    }

    /// One frame of the state as it stands.
    pub fn frame(&mut self) -> String {
        self.terminal.draw(|frame| ui::view(frame, &self.app, &Theme::plain())).expect("a frame");
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let rows = buffer.content.chunks(width).map(|row| {
            let row: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            row.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    pub fn draw(&mut self) {
        self.app.settle();
        self.terminal.draw(|frame| ui::view(frame, &self.app, &Theme::plain())).expect("a frame");
    }

    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "no {text:?} on\n{screen}");
        assert!(!screen.contains("{$"), "a text without its value on\n{screen}");
        self
    }

    /// The same of a sentence, wherever it is broken into lines.
    #[track_caller]
    pub fn reads(&mut self, sentence: &str) -> &mut Self {
        let screen = self.screen();
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words(&screen).contains(&words(sentence)), "no {sentence:?} on\n{screen}");
        self
    }

    #[track_caller]
    pub fn does_not_see(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} on\n{screen}");
        self
    }

    /// The row of the screen that holds a text.
    #[track_caller]
    pub fn row_with(&mut self, text: &str) -> String {
        let screen = self.screen();
        let row = screen.lines().find(|line| line.contains(text));
        row.unwrap_or_else(|| panic!("no {text:?} on\n{screen}")).to_owned()
    }
}
