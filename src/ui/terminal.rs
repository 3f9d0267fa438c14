//! The terminal: taken over, drawn on, wiped, and left as it was found.

use std::{
    io::{self, Write},
    mem::{self, ManuallyDrop},
    sync::{Mutex, TryLockError, mpsc},
    thread,
    time::{Duration, Instant},
};

use crossterm::{
    cursor::{MoveTo, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    terminal::{
        self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
        LeaveAlternateScreen,
    },
};
use ratatui::{Frame, Terminal, backend::CrosstermBackend, layout::Rect};

/// Held while a frame is written. Whoever leaves for good takes it and never gives it back, so that no frame is written
/// on the screen that the terminal goes back to.
static PEN: Mutex<()> = Mutex::new(());

/// How long the process, once told to go, waits for a pen or for a terminal that takes nothing any more.
const LAST_WAIT: Duration = Duration::from_millis(250);

/// As many rows as a terminal has that does not say how many.
const ROWS: u16 = 200;

type Out = io::BufWriter<io::Stdout>;

/// Whether to use colours: not where `NO_COLOR` is set to anything (no-color.org), nor on a terminal that has none.
pub fn colours_are_wanted() -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let without = std::env::var_os("TERM").is_some_and(|term| term == "dumb" || term == "vt100" || term == "linux-m");
    !refused && !without
}

/// What is drawn on.
pub struct Screen {
    // Never dropped: it would show the cursor, which `leave` does, and complain of a terminal that is gone where nobody
    // reads, which is a panic.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Out>>>,
}

impl Screen {
    /// The terminal's, after [`enter`].
    pub fn new() -> io::Result<Self> {
        let out = io::BufWriter::with_capacity(1 << 16, io::stdout());
        Ok(Self { terminal: ManuallyDrop::new(Terminal::new(CrosstermBackend::new(out))?) })
    }

    /// Draws a frame: the cells that changed since the last one.
    pub fn draw(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let _pen = PEN.lock();
        execute!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(paint)?;
        execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)
    }

    /// Wipes what stands there: the next frame is drawn whole, and nothing of the last one is left in between.
    pub fn wipe(&mut self) -> io::Result<()> {
        let _pen = PEN.lock();
        wipe(self.terminal.backend_mut())?;
        // It counts what it drew as there: from here on, nothing is.
        let size = self.terminal.size()?;
        self.terminal.resize(Rect::new(0, 0, size.width, size.height))
    }

    /// Hands the terminal over for a while, wiped, and takes it again.
    pub fn leave_while(&mut self, away: impl FnOnce()) -> io::Result<()> {
        leave();
        away();
        self.enter_again()
    }

    /// Takes the terminal again after something else had it.
    pub fn enter_again(&mut self) -> io::Result<()> {
        enter()?;
        self.wipe()
    }
}

/// Wipes row by row before the whole: a terminal without a second screen, and tmux where it is told to have none, keep
/// what "clear the screen" takes away among the lines that one can scroll back to. What is gone already they cannot keep.
fn wipe(out: &mut impl Write) -> io::Result<()> {
    let rows = terminal::size().map_or(ROWS, |(_, rows)| rows);
    for row in 0..rows {
        queue!(out, MoveTo(0, row), Clear(ClearType::CurrentLine))?;
    }
    execute!(out, MoveTo(0, 0), Clear(ClearType::All))
}

/// Takes the terminal over.
pub fn enter() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    // A terminal without a second screen still shows what stood there before. `Terminal::clear` would ask the terminal
    // where its cursor is, and give up where it does not answer.
    execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)
}

/// Leaves the terminal as it was found, with nothing of the last screen on it. Errors are ignored: a terminal that is gone
/// needs no tidying.
pub fn leave() {
    let mut out = io::BufWriter::new(io::stdout());
    let _ = wipe(&mut out);
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = terminal::disable_raw_mode();
    let _ = out.flush();
}

/// Leaves while the loop may be drawing, or be stuck in a terminal that takes nothing.
pub fn leave_for_good() {
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
