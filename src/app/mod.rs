//! What the program knows and does, without a terminal.

pub mod clock;
pub mod form;
pub mod key;
pub mod line;
