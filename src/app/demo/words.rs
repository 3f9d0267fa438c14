//! The vocabulary as the demonstration draws from it: no code is written here, so a team's own words come up as well
//! as the built-in ones.

use rand::{Rng, RngExt as _};

use super::{
    chance::{Weighted, one_of},
    people::Ages,
};
use crate::domain::{
    ids::Code,
    request::{Outcome, Request, Support},
    visit::{DigitalCheck, Gender, Profile},
    vocabulary::{List, Vocabulary},
};

/// Lists to draw from, the first entries the most frequent.
pub(super) struct Words {
    /// A procedure with its topic.
    procedures: Weighted<(Option<Code>, Code)>,
    topics: Weighted<Code>,
    /// Whose counters are closed.
    pub institutions: Weighted<Code>,
    devices: Weighted<Code>,
    obstacles: Weighted<Code>,
    languages: Weighted<Code>,
    impossible: Weighted<Code>,
    /// Why somebody is turned away.
    pub turned_away: Weighted<Code>,
    support: Weighted<Support>,
    outcomes: Weighted<Outcome>,
    genders: Weighted<Option<Gender>>,
    minutes: Weighted<u16>,
    ages: Ages,
}

impl Words {
    /// Reads the vocabulary's lists; each of them has at least one entry.
    pub(super) fn new(vocabulary: &Vocabulary) -> Self {
        let codes = |list| Weighted::falling(vocabulary.entries(list).map(|entry| entry.code.clone()));
        let procedures = vocabulary.entries(List::Procedure);
        Self {
            procedures: Weighted::falling(procedures.map(|entry| (entry.topic.clone(), entry.code.clone()))),
            topics: codes(List::Topic),
            institutions: codes(List::Institution),
            devices: codes(List::Device),
            obstacles: codes(List::Obstacle),
            languages: codes(List::Language),
            impossible: codes(List::Impossible),
            turned_away: codes(List::TurnedAway),
            support: Weighted::new([
                (Support::With, 42),
                (Support::Instead, 36),
                (Support::Explained, 18),
                (Support::Alone, 4),
            ]),
            outcomes: Weighted::new([
                (Outcome::Done, 54),
                (Outcome::Partly, 12),
                (Outcome::Referred, 14),
                (Outcome::FollowUp, 11),
                (Outcome::Impossible, 6),
                (Outcome::GivenUp, 3),
            ]),
            genders: Weighted::new([(Some(Gender::F), 585), (Some(Gender::H), 385), (Some(Gender::X), 5), (None, 25)]),
            minutes: Weighted::new([(5, 12), (10, 24), (15, 24), (20, 16), (30, 13), (45, 7), (60, 3), (90, 1)]),
            ages: Ages::new(),
        }
    }

    /// How long a service lasts, in minutes.
    pub(super) fn minutes(&self, rng: &mut impl Rng) -> u16 {
        (*self.minutes.draw(rng) + rng.random_range(0..5)).saturating_sub(2).max(2)
    }

    /// A finished request that took `minutes`.
    pub(super) fn request(&self, rng: &mut impl Rng, minutes: u16) -> Request {
        let (topic, procedure) = if rng.random_ratio(4, 5) {
            let (topic, procedure) = self.procedures.draw(rng).clone();
            (topic, Some(procedure))
        } else {
            (Some(self.topics.draw(rng).clone()), None)
        };
        let institution = rng.random_ratio(45, 100).then(|| self.institutions.draw(rng).clone());
        // Most who wait on a line wait in vain for part of the visit.
        let hold = institution.is_some() && rng.random_ratio(1, 3);
        let outcome = *self.outcomes.draw(rng);
        Request {
            topic,
            procedure,
            institution,
            device: rng.random_ratio(11, 20).then(|| self.devices.draw(rng).clone()),
            support: rng.random_ratio(9, 10).then(|| *self.support.draw(rng)),
            obstacles: self.obstacles(rng),
            // Half are typed, for the others the timer speaks.
            minutes: rng.random_bool(0.5).then_some(minutes),
            hold_minutes: hold.then(|| minutes * rng.random_range(2..8) / 10),
            outcome: Some(outcome),
            why: (outcome == Outcome::Impossible).then(|| self.impossible.draw(rng).clone()),
        }
    }

    fn obstacles(&self, rng: &mut impl Rng) -> Vec<Code> {
        let count = *one_of(rng, &[0, 0, 0, 0, 0, 1, 1, 2]);
        let mut codes: Vec<Code> = (0..count).map(|_| self.obstacles.draw(rng).clone()).collect();
        codes.dedup();
        codes
    }

    /// What is known of somebody without a name. `places` are postcodes, the most frequent first.
    pub(super) fn profile(&self, rng: &mut impl Rng, places: &Weighted<&str>) -> Profile {
        let asked = rng.random_ratio(1, 8);
        let language = rng.random_ratio(1, 4).then(|| self.languages.draw(rng).clone());
        Profile {
            age: self.ages.draw(rng),
            gender: *self.genders.draw(rng),
            interpreter: language.is_some() && rng.random_ratio(1, 6),
            language,
            place: rng.random_ratio(3, 5).then(|| (*places.draw(rng)).to_owned()),
            check: DigitalCheck {
                knows_space: asked.then(|| rng.random_ratio(50, 100)),
                needs_help: asked.then(|| rng.random_ratio(60, 100)),
                stable_connection: asked.then(|| rng.random_ratio(70, 100)),
            },
        }
    }
}
