//! guichet: a keyboard-only counter for first-line social services.
//!
//! # The modules
//!
//! - [`domain`]: the rules. What a visit, a case, a referral and a service are, what may happen to them, whose turn it
//!   is, and the small languages that people type (the fast line, dates, ages, opening hours). Pure: the time comes in
//!   as a parameter, and there is no file, no SQL and no terminal.
//! - [`store`]: the record. One [`Store`](store::Store) with a method per use case; SQL by subject. Only `store/db.rs`
//!   names the database crate.
//! - [`exchange`]: files in and out. Bytes on one side, the domain's types on the other; opens nothing, stores nothing.
//! - [`app`]: the state of the screen and what each key does to it, without a terminal. One table of actions
//!   ([`app::action`]) feeds dispatch, hints, help, the palette and the page of keys.
//! - [`ui`]: draws that state, turns the terminal's events into keys, and runs the loop.
//! - [`cli`]: the command line, one file per command.
//! - [`printing`]: hands a document to the program that prints. [`process`]: closes the process off from others.
//! - [`accounts`]: who else could write to a file. [`reading`]: opens files, and nothing that is none.
//! - [`text`]: every word that is said, in every language. [`config`]: what a team sets. [`error`]: the one error type.
//!
//! # The layering rule
//!
//! A module imports only from those to its left; `text`, `config`, `printing`, `process`, `accounts`, `reading` and `error`
//! are leaves that know none of the others (but all may fail with an [`error::Error`], which knows why nothing was read; a
//! configuration names a language and is not believed where other accounts could write it, and printing obeys the
//! configuration):
//!
//! ```text
//! domain <- store, exchange <- app <- ui, cli <- main
//! ```
//!
//! `store` and `exchange` do not know each other: what an import reads is handed over by the command that asked for
//! it. `ui` draws what `app` holds and never asks the store. `main` chooses between `cli` and `ui`, which do not know each
//! other either.
//!
//! `tests/architecture.rs` reads the imports and fails when a layer reaches to its right. `docs/architecture.md` says
//! how the layers work together.

pub mod accounts;
pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod printing;
pub mod process;
pub mod reading;
pub mod store;
pub mod text;
pub mod ui;
