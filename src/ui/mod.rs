//! The terminal: draws what `app` holds, and nothing else. Never names the store.

pub mod form;
pub mod theme;
