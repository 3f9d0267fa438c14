//! The rules of the counter: what a visit, a request, a person, a case, a referral and a service are,
//! what may happen to them, and the two small languages people type (the fast line and opening hours).
//!
//! Pure: no clock (the time comes in as a parameter), no file, no SQL, no terminal. Everything here can be
//! tested with plain values.

pub mod azerty;
pub mod case;
pub mod clean;
pub mod directory_query;
pub mod fast_line;
pub mod fold;
pub mod hours;
pub mod ids;
pub mod past;
pub mod person;
pub mod referral;
pub mod request;
pub mod service;
pub mod step;
pub mod synonyms;
pub mod time;
pub mod turn;
pub mod visit;
pub mod vocabulary;
pub mod when;
