//! The vocabulary: what people come for, from whom, with what, and what stands in the way, as one TOML file that a
//! team may edit. Codes are stable and stand in the record; labels and words are free.

use std::{collections::HashMap, sync::OnceLock};

use serde::Deserialize;

use super::ids::Code;
use crate::text::Lang;

/// The lists of the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// What people come for, broadly: housing, money, digital...
    Topic,
    /// What is done, precisely; belongs to a topic.
    Procedure,
    /// Whose counter a request replaces.
    Institution,
    /// What stands in the way.
    Obstacle,
    /// What was used.
    Device,
    /// How the worker helped; codes of `request::Support`.
    Support,
    /// How it ended; codes of `request::Outcome`.
    Outcome,
    /// Why it was impossible.
    Impossible,
    /// Why somebody was turned away.
    TurnedAway,
    /// Languages spoken.
    Language,
    /// Gender; codes of `visit::Gender`.
    Gender,
    /// How somebody reached the counter; codes of `visit::Origin`.
    Origin,
}

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its stable code.
    pub code: Code,
    /// For a procedure, the topic it brings along.
    pub topic: Option<Code>,
    /// What the screen says, per language.
    pub label: HashMap<Lang, String>,
    /// Other words people type for it, per language; of one word or of several.
    pub words: HashMap<Lang, Vec<String>>,
}
