//! Several services together.

use std::collections::BTreeMap;

use super::{Answers, Check, Delay, Detail, Evidence, Key, Parts, Range, Source};
use crate::domain::fold;

/// Why the figures of a service cannot be added: they are there already, all or some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// The same days of the same service.
    Twice(Source),
    /// Days of the same service of which some are counted already, in this period.
    Overlapping(Source),
}

impl Source {
    /// By what a service is known again, however its name is written.
    fn service_key(&self) -> (Vec<String>, Vec<String>) {
        (fold::words(&self.service), fold::words(&self.commune))
    }
}

/// Which days of which service are counted, so that nothing is counted twice.
#[derive(Debug, Default)]
pub struct Counted(BTreeMap<(Vec<String>, Vec<String>), Vec<Source>>);

impl Counted {
    /// Counts the sources of a file, all of them or, where one is there already, none.
    pub fn add(&mut self, sources: &[Source]) -> Result<(), Overlap> {
        let mut added: Vec<&Source> = Vec::new();
        for source in sources {
            let key = source.service_key();
            let known = self.0.get(&key).into_iter().flatten();
            let beside = added.iter().copied().filter(|other| other.service_key() == key);
            if let Some(other) = known.chain(beside).find(|known| known.from <= source.to && source.from <= known.to) {
                let same = (other.from, other.to) == (source.from, source.to);
                return Err(if same { Overlap::Twice } else { Overlap::Overlapping }(other.clone()));
            }
            added.push(source);
        }
        for source in added {
            self.0.entry(source.service_key()).or_default().push(source.clone());
        }
        Ok(())
    }
}

impl Evidence {
    /// The sum of two. What one of them keeps back makes a figure a range. In whichever order several are added, the sum
    /// is the same.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.details = self.details_with(&other);
        self.delays = delays(&self.delays, &other.delays);
        self.k = self.k.min(other.k);
        self.visits = self.visits.plus(other.visits);
        self.check = check(&self.check, &other.check);
        for (ours, theirs) in [
            (&mut self.institutions, &other.institutions),
            (&mut self.minutes, &other.minutes),
            (&mut self.hold_minutes, &other.hold_minutes),
            (&mut self.waiting, &other.waiting),
            (&mut self.impossible, &other.impossible),
            (&mut self.obstacles, &other.obstacles),
        ] {
            *ours = ours.plus(theirs);
        }
        self.sources.extend(other.sources);
        self.sources.sort();
        self.testimonies.extend(other.testimonies);
        self.testimonies.sort();
        self.protect();
        self
    }

    fn details_with(&self, other: &Self) -> Vec<Detail> {
        let of = |from: &Self| -> BTreeMap<Key, Detail> {
            from.details.iter().map(|detail| (detail.of.clone(), detail.clone())).collect()
        };
        let (ours, theirs) = (of(self), of(other));
        let mut keys: Vec<&Key> = ours.keys().chain(theirs.keys()).collect();
        keys.sort();
        keys.dedup();
        let detail = |key: &Key| {
            let ours = ours.get(key).cloned().unwrap_or_else(|| self.untold(key));
            let theirs = theirs.get(key).cloned().unwrap_or_else(|| other.untold(key));
            Detail {
                of: key.clone(),
                impossible: ours.impossible.plus(&theirs.impossible),
                obstacles: ours.obstacles.plus(&theirs.obstacles),
            }
        };
        keys.into_iter().map(detail).collect()
    }

    /// What is known of an institution that is not told.
    fn untold(&self, key: &Key) -> Detail {
        let nothing = || Parts::hidden(Range::UNKNOWN, self.institutions.others_at_most);
        Detail { of: key.clone(), impossible: nothing(), obstacles: nothing() }
    }
}

/// The median of all lies between the smallest and the largest median of its groups.
fn delays(ours: &[Delay], theirs: &[Delay]) -> Vec<Delay> {
    let mut sum: BTreeMap<Key, Delay> = BTreeMap::new();
    for delay in ours.iter().chain(theirs) {
        let add = |known: &mut Delay| {
            let (one, two) = (known.median_days, delay.median_days);
            known.median_days = Range {
                at_least: one.at_least.min(two.at_least),
                at_most: one.at_most.zip(two.at_most).map(|(one, two)| one.max(two)),
            };
            known.longest = known.longest.max(delay.longest);
        };
        sum.entry(delay.on.clone()).and_modify(add).or_insert_with(|| delay.clone());
    }
    sum.into_values().collect()
}

fn check(ours: &Check, theirs: &Check) -> Check {
    let (ours, theirs) = (ours.all(), theirs.all());
    Check::of(std::array::from_fn(|question| Answers {
        yes: ours[question].yes.saturating_add(theirs[question].yes),
        no: ours[question].no.saturating_add(theirs[question].no),
        kept_back: ours[question].kept_back.saturating_add(theirs[question].kept_back),
    }))
}
