//! The real binary, as a script runs it, in a folder of its own: nothing of the account is read or touched.

#[path = "../real/mod.rs"]
mod real;

mod account;
mod audit;
mod cases;
mod counter;
mod days;
mod directory;
mod erased;
mod figures;
mod gone;
mod lists;
mod mistakes;
mod people;
mod retention;
mod secrets;
mod set_aside;
#[cfg(target_os = "linux")]
mod unsaid;
mod written;
