//! What the program says after an action: one line, until the next one.

use std::path::Path;

use crate::{error::Error, text::Texts};

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Done, and on disk.
    Done,
    /// Worth knowing.
    Info,
    /// Nothing was done; the hint says why.
    Warning,
    /// Something is wrong with the program's surroundings.
    Error,
}

/// A line for the person at the counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// What happened.
    pub text: String,
    /// What to do next, where there is something to do.
    pub hint: Option<String>,
}

impl Notice {
    /// A notice without a hint.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into(), hint: None }
    }

    /// An error in the person's language, with what to do about the record in which it arose.
    pub fn of_error(error: &Error, record: Option<&Path>, texts: &Texts) -> Self {
        use crate::error::Kind;
        let (text, hint) = texts.error_in(error, record);
        let tone = match error.kind() {
            Kind::Conflict | Kind::WrongMove | Kind::WrongTime | Kind::NotFound | Kind::Decrypted => Tone::Warning,
            _ => Tone::Error,
        };
        Self { tone, text, hint: Some(hint) }
    }
}
