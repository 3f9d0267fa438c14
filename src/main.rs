//! `guichet`: reads the command line, opens the screen, and ends with the status that fits.

use std::process::ExitCode;

use guichet::{
    cli::{self, Command},
    process, ui,
};

fn main() -> ExitCode {
    process::close_off();
    process::say_faults_without_data(|| ());
    match cli::run() {
        Command::Exit(status) => ExitCode::from(status),
        Command::Screen(screen) => {
            process::say_faults_without_data(ui::leave);
            cli::exit_after(*screen, ui::run)
        }
    }
}
