//! What the loop waits for: the terminal's events, and being put aside and taken up again by the shell.

use std::{
    io,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError},
    thread,
    time::Duration,
};

use crossterm::event::{self, Event};

/// Something that the loop is told.
#[derive(Debug)]
pub enum Heard {
    /// An event of the terminal.
    Event(Event),
    /// The program is to be put aside (`SIGTSTP`: a shell's "stop").
    PutAside,
    /// It goes on, after it was stopped in whatever way.
    GoesOn,
    /// The terminal is gone.
    Gone,
}

/// All that the loop waits for.
pub struct Events(Receiver<Heard>);

impl Events {
    /// Begins to listen: the keyboard and the signals each have a thread of their own.
    pub fn listen() -> Self {
        let (tell, told) = mpsc::channel();
        listen_to_signals(&tell);
        thread::spawn(move || {
            while let Ok(event) = event::read() {
                if tell.send(Heard::Event(event)).is_err() {
                    return;
                }
            }
            let _ = tell.send(Heard::Gone);
        });
        Self(told)
    }

    /// Waits for the next; `None` when nothing came in time.
    pub fn wait(&self, most: Duration) -> io::Result<Option<Heard>> {
        match self.0.recv_timeout(most) {
            Ok(Heard::Gone) | Err(RecvTimeoutError::Disconnected) => Err(gone()),
            Ok(heard) => Ok(Some(heard)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
        }
    }

    /// What is there already.
    pub fn next(&self) -> io::Result<Option<Heard>> {
        match self.0.try_recv() {
            Ok(Heard::Gone) | Err(TryRecvError::Disconnected) => Err(gone()),
            Ok(heard) => Ok(Some(heard)),
            Err(TryRecvError::Empty) => Ok(None),
        }
    }
}

/// The terminal is there no more, and no farewell was heard.
pub fn gone() -> io::Error {
    io::ErrorKind::UnexpectedEof.into()
}

#[cfg(unix)]
fn listen_to_signals(tell: &Sender<Heard>) {
    use signal_hook::{
        consts::{SIGCONT, SIGTSTP},
        iterator::Signals,
    };
    // Without it everything works but being put aside, which then happens at once and as the system does it.
    let Ok(mut signals) = Signals::new([SIGTSTP, SIGCONT]) else { return };
    let tell = tell.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let heard = if signal == SIGTSTP { Heard::PutAside } else { Heard::GoesOn };
            if tell.send(heard).is_err() {
                return;
            }
        }
    });
}

#[cfg(not(unix))]
fn listen_to_signals(_: &Sender<Heard>) {}

/// Stops the process until somebody lets it go on.
#[cfg(unix)]
pub fn stop() {
    // Where that is refused, it simply goes on.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// There is nothing that would put a program aside here.
#[cfg(not(unix))]
pub fn stop() {}
