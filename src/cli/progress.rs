//! How far a long command is: on standard error, where somebody sees it, and nowhere else.

use std::io::{self, IsTerminal as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar over so many things, with a name before it.
pub(super) fn bar(name: String, of: u64) -> ProgressBar {
    let shown = io::stderr().is_terminal();
    let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(of), target).with_prefix(name);
    // A template that is not understood leaves indicatif's own.
    match ProgressStyle::with_template("{prefix:>10} {wide_bar} {pos}/{len} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
