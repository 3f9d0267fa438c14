//! Everything that somebody else wrote, as badly as it can be written: texts typed and pasted, keys in any order, files of
//! other programs with bytes changed, and a record that another program wrote into.
//!
//! Ordinary property tests, a few hundred cases each. `GUICHET_FUZZ_CASES=20000` asks for more, with `--nocapture` for
//! the count of each: what is slow by nature (a directory, a whole program, a workbook) tries a part of them. A case that
//! does not end within ten seconds (a minute, where it waits for a disk) ends the whole run, and is kept in a file that
//! standard error names: a program that hangs loses words as surely as one that panics.

#[path = "../start/mod.rs"]
mod start;

mod corpus;
mod entering;
mod evidence;
mod files;
mod hunt;
mod keys;
mod leaving;
mod places;
mod team;
mod typed;
