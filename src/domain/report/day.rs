//! What one day of one permanence comes to: small enough to be kept, whole enough that a period is the sum of its days.
//!
//! Nothing is rounded or grouped here: ages stay as they were said, waits stay minute by minute. Whatever bands,
//! medians or months a report wants are made of the sum.

use std::{borrow::Cow, collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor},
};

use super::{RequestFacts, VisitFacts, fields::Fields};
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
}

/// The same as it is read again to be summed: the codes stay where they were read, so that years cost no texts of their
/// own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptTotals<'a>(Vec<(Counted, CodeCounts<'a>)>);

/// Codes, each with its count.
pub(super) type CodeCounts<'a> = Vec<(Cow<'a, str>, u64)>;

impl KeptTotals<'_> {
    /// What was counted, with its counts.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Counted, &CodeCounts<'_>)> {
        self.0.iter().map(|(counted, counts)| (*counted, counts))
    }
}

impl<'a> From<&'a DayTotals> for KeptTotals<'a> {
    fn from(totals: &'a DayTotals) -> Self {
        let counts = |counts: &'a BTreeMap<String, u64>| {
            counts.iter().map(|(code, count)| (Cow::Borrowed(code.as_str()), *count)).collect()
        };
        Self(totals.0.iter().map(|(counted, of)| (*counted, counts(of))).collect())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for KeptTotals<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(from.deserialize_map(Entries::<Counted, Counts<'de>>::default())?.into_iter().map(unwrapped).collect()))
    }
}

fn unwrapped((counted, counts): (Counted, Counts<'_>)) -> (Counted, CodeCounts<'_>) {
    (counted, counts.0)
}

/// The counts of one kind.
struct Counts<'a>(CodeCounts<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Counts<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let entries = from.deserialize_map(Entries::<Code<'de>, u64>::default())?;
        Ok(Self(entries.into_iter().map(|(code, count)| (code.0, count)).collect()))
    }
}

/// A code, borrowed where it stands as it is.
struct Code<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Code<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Text;
        impl<'de> Visitor<'de> for Text {
            type Value = Cow<'de, str>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a code")
            }

            fn visit_borrowed_str<E: de::Error>(self, code: &'de str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(code))
            }

            fn visit_str<E: de::Error>(self, code: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(code.to_owned()))
            }
        }
        from.deserialize_str(Text).map(Self)
    }
}

/// A map, read as the list of its entries.
struct Entries<K, V>(PhantomData<(K, V)>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(PhantomData)
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
    type Value = Vec<(K, V)>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("counts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(entries)
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
    fn totals_are_read_as_they_were_written_and_codes_stay_where_they_are() {
        let mut count = DayCount::default();
        count.hour(9);
        count.turned_away("full");
        count.turned_away("\"quoted\" \\ é");
        let totals = count.end();
        let json = serde_json::to_string(&totals).expect("JSON");
        let read: KeptTotals<'_> = serde_json::from_str(&json).expect("totals");
        assert_eq!(read, KeptTotals::from(&totals));
        let counts = || read.iter().flat_map(|(_, counts)| counts);
        assert!(counts().any(|(code, _)| matches!(code, Cow::Borrowed("full"))), "nothing is copied");
        assert!(counts().any(|(code, count)| code == "\"quoted\" \\ é" && *count == 1));
        for damaged in ["", "{", "[]", "{\"nothing\":{}}", "{\"hour\":{\"9\":-1}}", "{\"hour\":3}"] {
            assert!(serde_json::from_str::<KeptTotals<'_>>(damaged).is_err(), "{damaged}");
        }
    }

    #[test]
    fn an_age_is_kept_as_it_was_said() {
        for age in [Age::Years(67), Age::Band { from: 45, to: Some(59) }, Age::Band { from: 60, to: None }] {
            assert_eq!(age_of(&age_code(age)), Some(age));
        }
        assert_eq!(age_of(""), None);
    }
}
