//! The loop: waits for keys, draws what changed, writes drafts behind it, and leaves the terminal as it
//! was found — also when the process is told to go, when it is put aside, when the terminal is closed, and when the program
//! itself fails.
//!
//! Keys are read by a thread of their own: half a sequence on a slow line, or a paste whose end never comes, stops that
//! thread and nothing else. Another hears the system's farewell ([`farewell`]), a third the shell's "stop". A terminal that
//! goes without a farewell is noticed by the loop.

use std::{
    io::{self, IsTerminal},
    time::{Duration, Instant},
};

use crossterm::event::Event;

use super::{
    events::{self, Events, Heard, gone},
    farewell,
    input::Decoder,
    terminal::{self, Screen},
    theme::Theme,
    unlock::draw_way_in,
    view,
};
use crate::{
    app::{
        App, Input, Start,
        unlock::way_in::{Beginning, Closed, WayIn},
    },
    error::{Error, Kind, Result},
};

/// How often the program looks whether another process wrote, and whether a minute has passed.
const TICK: Duration = Duration::from_millis(500);

/// How long a draft waits that could not be written because another desk was writing.
const RETRY: Duration = Duration::from_millis(200);

/// How often one looks what came of a passphrase that is being tried.
const UNLOCKING: Duration = Duration::from_millis(10);

/// Runs the screen until the person leaves.
pub fn run(beginning: Beginning) -> Result<()> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Err(Error::new(Kind::Terminal));
    }
    farewell::listen();
    let theme = Theme::new(terminal::colours_are_wanted());
    match beginning {
        Beginning::Open(start) => {
            // What goes wrong now is said where it can be read.
            let app = App::new(*start)?;
            on_terminal(|screen, events| work(app, screen, events, &theme))
        }
        Beginning::Closed(closed) => on_terminal(|screen, events| match come_in(*closed, screen, events, &theme)? {
            Some(start) => work(App::new(start)?, screen, events, &theme),
            None => Ok(()),
        }),
    }
}

/// Does something on the terminal, and leaves it as it was found.
fn on_terminal(act: impl FnOnce(&mut Screen, &Events) -> Result<()>) -> Result<()> {
    let taken = terminal::enter().and_then(|()| Screen::new());
    let done = taken.map_err(no_terminal).and_then(|mut screen| act(&mut screen, &Events::listen()));
    terminal::leave();
    done
}

fn no_terminal(error: io::Error) -> Error {
    Error::new(Kind::Terminal).because(error)
}

/// Works until the person leaves; what is typed then goes to the disk.
fn work(mut app: App, screen: &mut Screen, events: &Events, theme: &Theme) -> Result<()> {
    farewell::remember(&app);
    let done = turn(&mut app, screen, events, theme);
    save_typed(&mut app);
    match app.ended_by() {
        Some(error) => Err(error),
        None => done.map_err(no_terminal),
    }
}

fn save_typed(app: &mut App) {
    farewell::save_last(|| {
        app.save_drafts();
        !app.drafts().is_pending()
    });
}

/// Asks who is there, until somebody came in or left.
fn come_in(closed: Closed, screen: &mut Screen, events: &Events, theme: &Theme) -> Result<Option<Start>> {
    let (mut way_in, then) = WayIn::of(closed);
    let came_in = wait_at_door(&mut way_in, screen, events, theme).map_err(no_terminal)?;
    if !came_in {
        return Ok(None);
    }
    let Some(came_in) = way_in.came_in() else { return Ok(None) };
    let start = then(came_in)?;
    // What was typed after the passphrase was meant for nothing that is to be seen yet.
    while events.next().map_err(no_terminal)?.is_some() {}
    screen.wipe().map_err(no_terminal)?;
    Ok(Some(start))
}

fn wait_at_door(way_in: &mut WayIn, screen: &mut Screen, events: &Events, theme: &Theme) -> io::Result<bool> {
    let mut decoder = Decoder::default();
    loop {
        screen.draw(|frame| draw_way_in(frame, way_in, theme))?;
        let now = Instant::now();
        let mut wait = if way_in.unlock.is_knocking() { UNLOCKING } else { TICK };
        if let Some(due) = decoder.due() {
            wait = wait.min(due.saturating_duration_since(now));
        }
        let mut next = events.wait(wait)?;
        while let Some(heard) = next {
            match heard {
                Heard::Event(event) => {
                    decoder.take(event, Instant::now()).into_iter().for_each(|input| way_in.handle(input));
                }
                Heard::PutAside => {
                    way_in.unlock.forget();
                    screen.leave_while(events::stop)?;
                }
                Heard::GoesOn => screen.enter_again()?,
                Heard::Gone => return Err(gone()),
            }
            next = events.next()?;
        }
        decoder.expired(Instant::now()).into_iter().for_each(|input| way_in.handle(input));
        way_in.handle(Input::Tick);
        if way_in.is_done() {
            return Ok(!way_in.has_left());
        }
        if !io::stdin().is_terminal() {
            return Err(gone());
        }
    }
}

fn turn(app: &mut App, screen: &mut Screen, events: &Events, theme: &Theme) -> io::Result<()> {
    let mut decoder = Decoder::default();
    let mut redraw = true;
    let mut locked = false;
    let mut retry = Instant::now();
    let mut last_tick = Instant::now();
    while !app.has_quit() {
        if redraw {
            app.settle();
            if locked != app.locked().is_some() {
                locked = !locked;
                // Cell by cell, something of what was there could stay in the terminal's memory.
                screen.wipe()?;
            }
            screen.draw(|frame| view(frame, app, theme))?;
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
        if app.is_unlocking() {
            wait = wait.min(UNLOCKING);
        }
        if let Some(due) = decoder.due() {
            wait = wait.min(due.saturating_duration_since(now));
        }
        let mut next = events.wait(wait)?;
        // Everything that is already there is taken before one frame is drawn: a paste without brackets, or a held-down
        // key, must not draw a thousand frames.
        while let Some(heard) = next {
            match heard {
                Heard::Event(event) => {
                    redraw |= matches!(event, Event::Resize(..) | Event::FocusGained);
                    for input in decoder.take(event, Instant::now()) {
                        app.handle(input);
                        redraw = true;
                    }
                }
                Heard::PutAside => {
                    put_aside(app, screen)?;
                    redraw = true;
                }
                Heard::GoesOn => {
                    app.lock();
                    screen.enter_again()?;
                    redraw = true;
                }
                Heard::Gone => return Err(gone()),
            }
            next = if app.has_quit() { None } else { events.next()? };
        }
        let now = Instant::now();
        for input in decoder.expired(now) {
            app.handle(input);
            redraw = true;
        }
        if app.is_unlocking() {
            redraw |= app.looked_at_lock();
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

/// Locks, leaves the terminal with nothing on it, and stops until somebody lets the program go on.
fn put_aside(app: &mut App, screen: &mut Screen) -> io::Result<()> {
    app.lock();
    save_typed(app);
    screen.leave_while(events::stop)
}

impl App {
    /// Takes a tick and says whether anything to be seen can have changed by it.
    fn tick_changes_the_screen(&mut self) -> bool {
        let before = (self.now, self.notice.clone(), self.changes(), self.locked().is_some());
        self.handle(Input::Tick);
        let minute = before.0.local.format("%R").to_string() != self.now.local.format("%R").to_string();
        let second = self.shows_seconds() && before.0.at != self.now.at;
        minute || second || before.1 != self.notice || before.2 != self.changes() || before.3 != self.locked().is_some()
    }

    /// Looks what came of a passphrase, and says whether that is to be seen.
    fn looked_at_lock(&mut self) -> bool {
        self.look_at_lock();
        !self.is_unlocking()
    }
}
