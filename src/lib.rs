//! guichet: a keyboard-only counter for first-line social services.

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod store;
pub mod text;
pub mod ui;
