//! Everything that is counted, before anything is kept back.

use std::collections::{BTreeMap, BTreeSet};

use super::{Testimony, parts::Key};
use crate::{
    domain::{
        ids::Code,
        report::Spans,
        rights::Right,
        visit::DigitalCheck,
        vocabulary::{List, Vocabulary},
    },
    text::Lang,
};

/// What is counted of a request: codes as they stand in the record.
#[derive(Clone, Copy, Debug, Default)]
pub struct RequestFacts<'a> {
    /// Institution.
    pub institution: Option<&'a str>,
    /// Obstacles, between spaces.
    pub obstacles: &'a str,
    /// Whether it ended as impossible.
    pub impossible: bool,
    /// Why.
    pub why: Option<&'a str>,
    /// Minutes, where they were noted.
    pub minutes: Option<u32>,
    /// Of these, on hold, where they were noted.
    pub hold_minutes: Option<u32>,
}

/// An amount, and how many records it is the sum of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Amount {
    pub records: u64,
    pub sum: u64,
}

impl Amount {
    fn add(&mut self, noted: Option<u32>) {
        if let Some(noted) = noted {
            self.records += 1;
            self.sum += u64::from(noted);
        }
    }
}

/// What is counted of an institution.
#[derive(Clone, Debug, Default)]
pub(super) struct OfInstitution {
    pub requests: u64,
    pub minutes: Amount,
    pub hold_minutes: Amount,
    /// By reason; without one, under the empty code.
    pub impossible: BTreeMap<String, u64>,
    pub obstacles: BTreeMap<String, u64>,
    pub waits: Spans,
}

/// Counts that grow with everything they are told.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub(super) visits: u64,
    pub(super) institutions: BTreeMap<String, OfInstitution>,
    pub(super) impossible: BTreeMap<String, u64>,
    pub(super) obstacles: BTreeMap<String, u64>,
    /// In how many visits a right was found that somebody did not have.
    pub(super) rights: BTreeMap<Key, u64>,
    /// Yes and no, for each question of the check.
    pub(super) check: [(u64, u64); 3],
    pub(super) testimonies: BTreeSet<Testimony>,
}

impl Tally {
    /// Counts a visit.
    pub fn visit(&mut self, check: &DigitalCheck) {
        self.visits += 1;
        let answers = [check.knows_space, check.needs_help, check.stable_connection];
        for ((yes, no), answer) in self.check.iter_mut().zip(answers) {
            match answer {
                Some(true) => *yes += 1,
                Some(false) => *no += 1,
                None => {}
            }
        }
    }

    /// Counts a request.
    pub fn request(&mut self, request: &RequestFacts<'_>) {
        let why = request.impossible.then(|| request.why.unwrap_or_default());
        // A request counts once under an obstacle, however often the record says it.
        let obstacles: BTreeSet<&str> = request.obstacles.split_whitespace().collect();
        if let Some(why) = why {
            count(&mut self.impossible, why);
        }
        for obstacle in &obstacles {
            count(&mut self.obstacles, obstacle);
        }
        let Some(code) = request.institution.filter(|code| !code.is_empty()) else { return };
        let institution = self.institutions.entry(code.to_owned()).or_default();
        institution.requests += 1;
        // Time on hold that was noted alone was spent, too.
        institution.minutes.add(request.minutes.max(request.hold_minutes));
        institution.hold_minutes.add(request.hold_minutes);
        if let Some(why) = why {
            count(&mut institution.impossible, why);
        }
        for obstacle in &obstacles {
            count(&mut institution.obstacles, obstacle);
        }
    }

    /// Counts a case that waited on an institution, for so many days.
    pub fn wait(&mut self, institution: &str, days: u32) {
        self.institutions.entry(institution.to_owned()).or_default().waits.add(days);
    }

    /// Counts visits in which a right was found that somebody did not have.
    pub fn right(&mut self, right: &Right, is_own: bool, visits: u64) {
        /// More of a name no other house needs.
        const NAME: usize = 60;
        let label = is_own.then(|| right.short(Lang::Fr).chars().take(NAME).collect::<String>().trim().to_owned());
        *self.rights.entry(Key { code: right.code.to_string(), label }).or_default() += visits;
    }

    /// Takes in a testimony.
    pub fn testimony(&mut self, testimony: Testimony) {
        self.testimonies.insert(testimony);
    }
}

impl Key {
    /// What a code is called outside this house.
    pub fn of(list: List, code: &str, vocabulary: &Vocabulary) -> Self {
        let id = Code::from(code);
        let own = || vocabulary.label(list, &id, Lang::Fr).to_owned();
        Self { code: code.to_owned(), label: Vocabulary::builtin().entry(list, &id).is_none().then(own) }
    }
}

fn count(of: &mut BTreeMap<String, u64>, code: &str) {
    *of.entry(code.to_owned()).or_default() += 1;
}
