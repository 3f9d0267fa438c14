//! The loop: waits for keys, draws what changed, writes drafts behind it, and leaves the terminal as it
//! was found — also when the process is told to go, when the terminal is closed, and when the program itself fails.
//!
//! Keys are read by a thread of their own: half a sequence on a slow line, or a paste whose end never comes, stops that
//! thread and nothing else. Another hears the system's farewell, writes the drafts through a connection of its own and
//! ends the process. A terminal that goes without a farewell is noticed by the loop.

use std::{
    io::{self, IsTerminal, Write},
    mem::{self, ManuallyDrop},
    panic,
    sync::{
        Mutex, TryLockError,
        mpsc::{self, Receiver, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use crossterm::{
    cursor::Show,
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event},
    execute,
    terminal::{
        self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
        LeaveAlternateScreen,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

use super::{input::Decoder, theme::Theme, view};
use crate::{
    app::{App, Input, Start},
    error::{Error, Kind, Result},
    store::{Store, db::Open},
};

/// How often the program looks whether another process wrote, and whether a minute has passed.
const TICK: Duration = Duration::from_millis(500);

/// How long a draft waits that could not be written because another desk was writing.
const RETRY: Duration = Duration::from_millis(200);

/// Runs the screen until the person leaves.
pub fn run(start: Start) -> Result<()> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Err(Error::new(Kind::Terminal));
    }
    let theme = Theme::new(colours_are_wanted());
    let mut app = App::new(start)?;
    app.hear_farewell();
    restore_on_panic();
    enter().map_err(|error| Error::new(Kind::Terminal).because(error))?;
    let done = turn(&mut app, &theme);
    save_last(|| {
        app.save_drafts();
        !app.drafts().is_pending()
    });
    leave();
    done.map_err(|error| Error::new(Kind::Terminal).because(error))
}

/// Whether to use colours: not where `NO_COLOR` is set to anything (no-color.org), nor on a terminal that has none.
fn colours_are_wanted() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let without = std::env::var_os("TERM").is_some_and(|term| term == "dumb" || term == "vt100" || term == "linux-m");
    !refused && !without
}

/// Reads the keyboard in a thread of its own, until the terminal is gone.
fn keyboard() -> Receiver<Event> {
    let (tell, events) = mpsc::channel();
    thread::spawn(move || {
        while let Ok(event) = event::read() {
            if tell.send(event).is_err() {
                return;
            }
        }
    });
    events
}

fn turn(app: &mut App, theme: &Theme) -> io::Result<()> {
    let events = keyboard();
    // Never dropped: it would show the cursor, which `leave` does, and complain of a terminal that is gone where nobody
    // reads, which is a panic.
    let mut terminal =
        ManuallyDrop::new(Terminal::new(CrosstermBackend::new(io::BufWriter::with_capacity(1 << 16, io::stdout())))?);
    let mut decoder = Decoder::default();
    let mut redraw = true;
    let mut retry = Instant::now();
    let mut last_tick = Instant::now();
    while !app.has_quit() {
        if redraw {
            app.settle();
            draw(&mut terminal, app, theme)?;
            redraw = false;
        }
        // What was typed goes to the disk as soon as it has been seen: the frame is out, and nobody waits for this.
        let now = Instant::now();
        if app.drafts().is_pending() && now >= retry {
            redraw |= app.save_drafts();
            // A desk that holds the file for a moment is not asked again at every turn.
            retry = if app.drafts().is_pending() { now + RETRY } else { now };
        }
        // Figures of many days are counted behind frames, a batch at a time, and keys are taken in between.
        redraw |= app.count_on();
        let now = Instant::now();
        let mut wait = if redraw { Duration::ZERO } else { TICK.saturating_sub(now - last_tick) };
        if app.drafts().is_pending() {
            wait = wait.min(retry.saturating_duration_since(now));
        }
        if let Some(due) = decoder.due() {
            wait = wait.min(due.saturating_duration_since(now));
        }
        let mut next = match events.recv_timeout(wait) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Err(gone()),
        };
        // Everything that is already there is taken before one frame is drawn: a paste without brackets, or a held-down
        // key, must not draw a thousand frames.
        while let Some(event) = next {
            redraw |= matches!(event, Event::Resize(..) | Event::FocusGained);
            for input in decoder.take(event, Instant::now()) {
                app.handle(input);
                redraw = true;
            }
            next = if app.has_quit() { None } else { events.try_recv().ok() };
        }
        let now = Instant::now();
        for input in decoder.expired(now) {
            app.handle(input);
            redraw = true;
        }
        if now - last_tick >= TICK {
            last_tick = now;
            if !io::stdin().is_terminal() {
                return Err(gone());
            }
            redraw |= app.tick_changes_the_screen();
        }
    }
    Ok(())
}

/// The terminal is there no more, and no farewell was heard.
fn gone() -> io::Error {
    io::ErrorKind::UnexpectedEof.into()
}

/// Held while a frame is written. Whoever leaves for good takes it and never gives it back, so that no frame is written
/// on the screen that the terminal goes back to.
static PEN: Mutex<()> = Mutex::new(());

/// How long the process, once told to go, waits for a pen or for a terminal that takes nothing any more.
const LAST_WAIT: Duration = Duration::from_millis(250);

fn draw(
    terminal: &mut Terminal<CrosstermBackend<io::BufWriter<io::Stdout>>>,
    app: &App,
    theme: &Theme,
) -> io::Result<()> {
    let _pen = PEN.lock();
    execute!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
    terminal.draw(|frame| view(frame, app, theme))?;
    execute!(terminal.backend_mut(), EndSynchronizedUpdate)
}

fn enter() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    // A terminal without a second screen still shows what stood there before. `Terminal::clear` would ask the terminal
    // where its cursor is, and give up where it does not answer.
    execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)
}

/// Leaves the terminal as it was found. The screen is cleared first: some terminals keep the last screen of a program
/// in their memory, for anybody to scroll back to. Errors are ignored: a terminal that is gone needs no tidying.
fn leave() {
    let mut out = io::stdout();
    let _ = execute!(out, Clear(ClearType::All), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = terminal::disable_raw_mode();
    let _ = out.flush();
}

/// Leaves while the loop may be drawing, or be stuck in a terminal that takes nothing.
fn leave_for_good() {
    let until = Instant::now() + LAST_WAIT;
    let pen = loop {
        match PEN.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(Duration::from_millis(2)),
            pen => break pen,
        }
    };
    let (tell, done) = mpsc::channel();
    thread::spawn(move || {
        leave();
        tell.send(())
    });
    // Whether it could be restored or not: the process goes.
    let _ = done.recv_timeout(LAST_WAIT);
    mem::forget(pen);
}

/// Tries to write the last drafts. Another desk may hold the file for a moment; the process must still be gone within a
/// second.
fn save_last(mut saved: impl FnMut() -> bool) {
    for _ in 0..3 {
        if saved() {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// A fault of the program leaves a usable terminal and a sentence without anybody's data.
fn restore_on_panic() {
    panic::set_hook(Box::new(|fault| {
        leave();
        let place = fault.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        let said = "What was saved is safe; please report the place in brackets.";
        let _ = writeln!(io::stderr(), "guichet: internal fault ({place}). {said}");
        std::process::exit(101);
    }));
}

impl App {
    /// Takes a tick and says whether anything to be seen can have changed by it.
    fn tick_changes_the_screen(&mut self) -> bool {
        let before = (self.now, self.notice.clone(), self.changes());
        self.handle(Input::Tick);
        let minute = before.0.local.format("%R").to_string() != self.now.local.format("%R").to_string();
        let second = self.shows_seconds() && before.0.at != self.now.at;
        minute || second || before.1 != self.notice || before.2 != self.changes()
    }

    /// Ends the process within a moment when the system says so, with the drafts on disk and the terminal restored.
    fn hear_farewell(&self) {
        let (drafts, path, key, seat) = (self.drafts(), self.path(), self.record_key(), self.seat().to_owned());
        let throwaway = self.throwaway();
        let heard = ctrlc::set_handler(move || {
            if let Some(Ok(store)) = path.as_deref().map(|path| Store::open_with(path, Open::Existing, key.as_ref())) {
                save_last(|| drafts.save(&store, &seat).is_ok());
            }
            leave_for_good();
            if let Some(folder) = &throwaway {
                let _ = std::fs::remove_dir_all(folder);
            }
            std::process::exit(0);
        });
        // Without the thread everything works but the farewell; the drafts are still written behind every frame.
        drop(heard);
    }
}
