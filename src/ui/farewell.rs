//! The system's farewell: a closed terminal, a shutdown, a `kill`, whatever signal would otherwise end the process with
//! names left on the screen. The process ends within a moment, with what was typed on the disk and the terminal as it was
//! found.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use super::terminal;
use crate::app::{App, drafts::Drafts};

/// What is to be seen to before the process goes.
#[derive(Default)]
struct Last {
    drafts: Drafts,
    /// A folder that goes with it.
    throwaway: Option<PathBuf>,
}

static LAST: Mutex<Option<Last>> = Mutex::new(None);

/// Hears the farewell from now on, in a thread of its own: the loop may be stuck.
pub fn listen() {
    // Without the threads everything works but the farewell; the drafts are still written behind every frame.
    let _ = ctrlc::set_handler(say);
    #[cfg(unix)]
    hear_others();
}

/// Hears the signals, beside those of a shutdown, that a keyboard, another program or a slip sends, and that end a process
/// which does not ask for them.
#[cfg(unix)]
fn hear_others() {
    use signal_hook::{
        consts::{SIGALRM, SIGQUIT, SIGUSR1, SIGUSR2},
        iterator::Signals,
    };
    let Ok(mut signals) = Signals::new([SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM]) else { return };
    thread::spawn(move || {
        if signals.forever().next().is_some() {
            say();
        }
    });
}

/// Sees to what is left, and ends the process.
fn say() {
    // Held to the end: where two signals come, the second waits while the first one's thread writes.
    let mut held = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let last = held.take().unwrap_or_default();
    save_last(|| last.drafts.save_apart().is_ok());
    terminal::leave_for_good();
    if let Some(folder) = &last.throwaway {
        let _ = std::fs::remove_dir_all(folder);
    }
    std::process::exit(0);
}

/// From now on there is something to be seen to.
pub fn remember(app: &App) {
    let last = Last { drafts: app.drafts(), throwaway: app.throwaway() };
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some(last);
}

/// Tries to write the last drafts. Another desk may hold the file for a moment; the process must still be gone within a
/// second.
pub fn save_last(mut saved: impl FnMut() -> bool) {
    for _ in 0..3 {
        if saved() {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
}
