//! The rules of the counter: what a visit, a request, a person, a case, a referral and a service are,
//! what may happen to them, and the two small languages people type (the fast line and opening hours).
//!
//! Pure: no clock (the time comes in as a parameter), no file, no SQL, no terminal. Everything here can be
//! tested with plain values.

pub mod access;
pub mod audit;
pub mod azerty;
pub mod calling_name;
pub mod case;
pub mod clean;
pub mod consent;
pub mod day;
pub mod difference;
pub mod directory_query;
pub mod evidence;
pub mod fast_line;
pub mod fold;
pub mod freshness;
pub mod grid;
pub mod health;
pub mod hours;
pub mod hours_typed;
pub mod ids;
pub mod initials;
pub mod known_by;
pub mod linked;
pub mod loose_end;
pub mod opening_words;
pub mod openings;
pub mod past;
pub mod period;
pub mod person;
pub mod privacy;
pub mod recognise;
pub mod referral;
pub mod register;
pub mod report;
pub mod request;
pub mod retention;
pub mod rights;
pub mod rotation;
pub mod rules_file;
pub mod service;
pub mod slip;
pub mod step;
pub mod survey;
pub mod synonyms;
pub mod time;
pub mod timeline;
pub mod tries;
pub mod turn;
pub mod visit;
pub mod vocabulary;
pub mod when;
