//! Asking in a terminal for something that must not be seen.

use std::io::{self, IsTerminal as _};

use zeroize::Zeroizing;

use crate::error::{Error, Kind, Result};

/// Asks for something that must not be seen; `nobody` where there is no keyboard to ask at. Whoever ends the program at the
/// question finds a terminal that shows again what is typed.
pub(super) fn ask(prompt: &str, nobody: Error) -> Result<Zeroizing<String>> {
    if !io::stdin().is_terminal() {
        return Err(nobody);
    }
    #[cfg(unix)]
    let _hidden = echo::hide();
    let typed = rpassword::prompt_password(format!("{prompt} "));
    typed.map(Zeroizing::new).map_err(|error| match error.kind() {
        #[cfg(unix)]
        io::ErrorKind::Interrupted => echo::interrupted(error),
        // Ctrl-D where nothing was typed.
        io::ErrorKind::UnexpectedEof => nothing_typed(),
        _ => unseen(error),
    })
}

/// Whoever is there typed nothing; what is said of it begins behind the question's line.
fn nothing_typed() -> Error {
    super::note("");
    Error::new(Kind::KeyNeeded).at("nothing-typed")
}

fn unseen(error: io::Error) -> Error {
    Error::new(Kind::Terminal).because(error)
}

#[cfg(unix)]
mod echo {
    use std::{
        fs::File,
        io,
        sync::{Mutex, Once, PoisonError},
        thread,
    };

    use rustix::termios::{LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
        iterator::Signals,
        low_level::emulate_default_handler,
    };

    use crate::error::Error;

    /// The terminal as it was before the question that stands.
    static BEFORE: Mutex<Option<(File, Termios)>> = Mutex::new(None);

    /// Until it is dropped, what is typed is hidden, and a signal that ends the program puts the terminal back first.
    pub struct Hidden;

    /// Hides what is typed before the question stands there: whoever is quick types into nothing that shows it.
    pub fn hide() -> Hidden {
        let found = File::open("/dev/tty").ok().and_then(|tty| tcgetattr(&tty).ok().map(|before| (tty, before)));
        if let Some((tty, before)) = &found {
            let mut hidden = before.clone();
            // Key by key, as the question reads them: Ctrl-D is its own from here on.
            hidden.local_modes.remove(LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON);
            hidden.special_codes[SpecialCodeIndex::VMIN] = 1;
            hidden.special_codes[SpecialCodeIndex::VTIME] = 0;
            // Where it cannot be done here, the question does it a moment later, or says that it cannot.
            let _ = tcsetattr(tty, OptionalActions::Now, &hidden);
        }
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = found;
        hear();
        Hidden
    }

    /// Puts the terminal back as it was before the question.
    fn show() {
        if let Some((tty, before)) = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = tcsetattr(&tty, OptionalActions::Now, &before);
        }
    }

    impl Drop for Hidden {
        fn drop(&mut self) {
            show();
        }
    }

    /// Whoever pressed Ctrl-C has ended the program: the thread that hears signals would come to it a moment later, and until
    /// then an error would be said.
    pub fn interrupted(error: io::Error) -> Error {
        show();
        let _ = emulate_default_handler(SIGINT);
        super::unseen(error)
    }

    /// Hears what ends the program, once for all questions: a signal that nobody hears any more would do nothing at all.
    fn hear() {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGQUIT]) else { return };
            thread::spawn(move || {
                for signal in signals.forever() {
                    show();
                    let _ = emulate_default_handler(signal);
                }
            });
        });
    }
}
