//! The screen as a person sees it: keys are typed, frames are read. No terminal, no file.

mod cases;
mod counter;
mod directory;
mod fast_line;
mod first_start;
mod looks;
mod queue;
mod slip;
