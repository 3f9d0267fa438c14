//! `guichet`: reads the command line, opens the screen, and ends with the status that fits.

use std::process::ExitCode;

use guichet::{
    cli::{self, Command},
    process,
};

fn main() -> ExitCode {
    process::close_off();
    match cli::run() {
        Command::Exit(status) => ExitCode::from(status),
        Command::Screen(screen) => cli::exit_after(*screen, guichet::ui::run),
    }
}
