//! What is counted of a visit and of a request, as the record has it.

use crate::domain::visit::{Age, DigitalCheck, Status};

/// What is counted of a visit.
#[derive(Clone, Copy, Debug)]
pub struct VisitFacts<'a> {
    /// Where it ended.
    pub status: Status,
    /// Code of its origin.
    pub origin: &'a str,
    /// Who served; may be empty.
    pub worker: &'a str,
    /// Age as said.
    pub age: Option<Age>,
    /// Code of the gender.
    pub gender: Option<&'a str>,
    /// Code of the language.
    pub language: Option<&'a str>,
    /// Whether an interpreter was needed.
    pub interpreter: bool,
    /// Commune or postcode as said.
    pub place: Option<&'a str>,
    /// The digital check.
    pub check: DigitalCheck,
}

/// What is counted of a request: codes as they stand in the record.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestFacts<'a> {
    /// Topic.
    pub topic: Option<&'a str>,
    /// Procedure.
    pub procedure: Option<&'a str>,
    /// Institution.
    pub institution: Option<&'a str>,
    /// Device.
    pub device: Option<&'a str>,
    /// Support.
    pub support: Option<&'a str>,
    /// Obstacles, between spaces.
    pub obstacles: &'a str,
    /// Outcome.
    pub outcome: Option<&'a str>,
    /// Why it was impossible.
    pub why: Option<&'a str>,
    /// Minutes.
    pub minutes: u32,
    /// Of these, on hold.
    pub hold_minutes: u32,
}
