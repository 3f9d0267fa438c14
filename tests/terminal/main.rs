//! The real binary in a real pseudo-terminal: what only shows there.

#[path = "../real/mod.rs"]
mod real;

#[cfg(unix)]
mod encrypting;
#[cfg(unix)]
mod farewell;
mod lock;
mod output;
mod printed;
#[cfg(unix)]
mod questions;
mod together;
mod tour;
mod typing;
#[cfg(unix)]
mod way_in;
