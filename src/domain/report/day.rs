//! What one day of one permanence comes to: small enough to be kept, whole enough that a period is the sum of its days.
//!
//! Nothing is rounded or grouped here: ages stay as they were said, waits stay minute by minute. Whatever bands,
//! medians or months a report wants are made of the sum.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Field, RequestFacts, VisitFacts, fields::Fields};
use crate::domain::{
    request::coded_enum,
    visit::{Age, Status},
};

coded_enum! {
    /// What is counted of a day; each has its counts by code, those of what was not said under an empty one.
    Counted {
        /// Visits by status.
        Status = "status",
        /// Visits by origin.
        Origin = "origin",
        /// Visits by who served.
        Worker = "worker",
        /// Visits by age as said: `45`, `45-59`, `60+`.
        Age = "age",
        /// Visits by gender.
        Gender = "gender",
        /// Visits by language.
        Language = "language",
        /// Visits that needed an interpreter, by language.
        Interpreter = "interpreter",
        /// Visits by commune or postcode.
        Place = "place",
        /// Answers to the digital check: a [`Question`]'s code with `-yes` or `-no`.
        Check = "check",
        /// Arrivals by hour, 0 to 23.
        Hour = "hour",
        /// Waits by minutes.
        Wait = "wait",
        /// Times at the desk by minutes.
        Service = "service",
        /// Visits turned away by cause.
        TurnedAway = "turned-away",
        /// Served visits that lack something, by [`Field`].
        Missing = "missing",
        /// Requests by topic.
        Topic = "topic",
        /// Requests by procedure.
        Procedure = "procedure",
        /// Requests by institution.
        Institution = "institution",
        /// Requests by device.
        Device = "device",
        /// Requests by support.
        Support = "support",
        /// Requests by obstacle; one with two counts twice.
        Obstacle = "obstacle",
        /// Requests by outcome.
        Outcome = "outcome",
        /// Requests by why they were impossible.
        Impossible = "impossible",
        /// Minutes by topic.
        TopicMinutes = "topic-minutes",
        /// Minutes on hold by topic.
        TopicHold = "topic-hold",
        /// Minutes by institution, where there is one.
        InstitutionMinutes = "institution-minutes",
        /// Minutes on hold by institution, where there is one.
        InstitutionHold = "institution-hold",
    }
}

coded_enum! {
    /// The three questions of the digital check.
    Question {
        /// Knows a public computer space.
        KnowsSpace = "knows-space",
        /// Needs help with online procedures.
        NeedsHelp = "needs-help",
        /// Has a stable connection.
        StableConnection = "stable-connection",
    }
}

/// The counts of one day of one permanence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DayTotals(BTreeMap<Counted, BTreeMap<String, u64>>);

impl DayTotals {
    fn add(&mut self, counted: Counted, code: &str, by: u64) {
        let counts = self.0.entry(counted).or_default();
        // No text is made for what is known already: that is almost every time.
        match counts.get_mut(code) {
            Some(count) => *count += by,
            None => drop(counts.insert(code.to_owned(), by)),
        }
    }

    /// What was counted, with its counts.
    pub fn iter(&self) -> impl Iterator<Item = (Counted, &BTreeMap<String, u64>)> {
        self.0.iter().map(|(counted, counts)| (*counted, counts))
    }

    /// How many served visits lack something.
    pub fn missing(&self, field: Field) -> u64 {
        self.0.get(&Counted::Missing).and_then(|counts| counts.get(field.code())).copied().unwrap_or(0)
    }
}

/// A day being counted: visits one after the other, each before its requests.
#[derive(Debug, Default)]
pub struct DayCount {
    totals: DayTotals,
    /// What the visit told last lacks so far, if it was served.
    lacking: Option<Fields>,
}

impl DayCount {
    /// Counts a visit; its requests come one by one.
    pub fn visit(&mut self, visit: &VisitFacts<'_>) {
        self.end_visit();
        self.lacking = (visit.status == Status::Closed).then(|| Fields::of_visit(visit));
        let age = visit.age.map(age_code).unwrap_or_default();
        for (counted, code) in [
            (Counted::Status, visit.status.code()),
            (Counted::Origin, visit.origin),
            (Counted::Worker, visit.worker),
            (Counted::Age, &age),
            (Counted::Gender, visit.gender.unwrap_or_default()),
            (Counted::Language, visit.language.unwrap_or_default()),
            (Counted::Place, visit.place.unwrap_or_default()),
        ] {
            self.totals.add(counted, code, 1);
        }
        if visit.interpreter {
            self.totals.add(Counted::Interpreter, visit.language.unwrap_or_default(), 1);
        }
        let answers = [visit.check.knows_space, visit.check.needs_help, visit.check.stable_connection];
        for (question, answer) in Question::ALL.iter().zip(answers) {
            if let Some(answer) = answer {
                self.totals.add(Counted::Check, question.answer(answer), 1);
            }
        }
    }

    /// Counts a request of the visit told last.
    pub fn request(&mut self, request: &RequestFacts<'_>) {
        self.lacking = self.lacking.map(|lacking| lacking.and_request(request));
        for (counted, code) in [
            (Counted::Topic, request.topic),
            (Counted::Procedure, request.procedure),
            (Counted::Institution, request.institution),
            (Counted::Device, request.device),
            (Counted::Support, request.support),
            (Counted::Outcome, request.outcome),
            (Counted::Impossible, request.why),
        ] {
            self.totals.add(counted, code.unwrap_or_default(), 1);
        }
        for obstacle in request.obstacles.split_whitespace() {
            self.totals.add(Counted::Obstacle, obstacle, 1);
        }
        let (topic, institution) = (Some(request.topic.unwrap_or_default()), request.institution);
        // Time on hold that was noted alone was spent, too.
        let spent = request.minutes.max(request.hold_minutes);
        for (counted, code, minutes) in [
            (Counted::TopicMinutes, topic, spent),
            (Counted::TopicHold, topic, request.hold_minutes),
            (Counted::InstitutionMinutes, institution, spent),
            (Counted::InstitutionHold, institution, request.hold_minutes),
        ] {
            if let Some(code) = code.filter(|_| minutes > 0) {
                self.totals.add(counted, code, minutes.into());
            }
        }
    }

    /// Counts the hour at which somebody came in, 0 to 23.
    pub fn hour(&mut self, hour: u32) {
        self.totals.add(Counted::Hour, &hour.to_string(), 1);
    }

    /// Counts why somebody was turned away.
    pub fn turned_away(&mut self, cause: &str) {
        self.totals.add(Counted::TurnedAway, cause, 1);
    }

    /// Counts a wait that ended in service, in minutes.
    pub fn wait(&mut self, minutes: u32) {
        self.totals.add(Counted::Wait, &minutes.to_string(), 1);
    }

    /// Counts a time at the desk, in minutes.
    pub fn service(&mut self, minutes: u32) {
        self.totals.add(Counted::Service, &minutes.to_string(), 1);
    }

    fn end_visit(&mut self) {
        for field in self.lacking.take().into_iter().flat_map(Fields::iter) {
            self.totals.add(Counted::Missing, field.code(), 1);
        }
    }

    /// What the day comes to.
    #[must_use]
    pub fn end(mut self) -> DayTotals {
        self.end_visit();
        self.totals
    }
}

impl Question {
    /// The code of an answer.
    pub const fn answer(self, yes: bool) -> &'static str {
        match (self, yes) {
            (Self::KnowsSpace, true) => "knows-space-yes",
            (Self::KnowsSpace, false) => "knows-space-no",
            (Self::NeedsHelp, true) => "needs-help-yes",
            (Self::NeedsHelp, false) => "needs-help-no",
            (Self::StableConnection, true) => "stable-connection-yes",
            (Self::StableConnection, false) => "stable-connection-no",
        }
    }
}

/// An age as totals keep it.
fn age_code(age: Age) -> String {
    match age {
        Age::Years(years) => years.to_string(),
        Age::Band { from, to: Some(to) } => format!("{from}-{to}"),
        Age::Band { from, to: None } => format!("{from}+"),
    }
}

/// An age from what totals keep; `None` where nothing was said.
pub(super) fn age_of(code: &str) -> Option<Age> {
    if let Some(from) = code.strip_suffix('+') {
        return Some(Age::Band { from: from.parse().ok()?, to: None });
    }
    match code.split_once('-') {
        Some((from, to)) => Some(Age::Band { from: from.parse().ok()?, to: Some(to.parse().ok()?) }),
        None => code.parse().ok().map(Age::Years),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_kept_as_it_was_said() {
        for age in [Age::Years(67), Age::Band { from: 45, to: Some(59) }, Age::Band { from: 60, to: None }] {
            assert_eq!(age_of(&age_code(age)), Some(age));
        }
        assert_eq!(age_of(""), None);
    }
}
