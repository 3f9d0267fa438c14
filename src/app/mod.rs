//! What the program knows and does, without a terminal.

pub mod key;
pub mod line;
