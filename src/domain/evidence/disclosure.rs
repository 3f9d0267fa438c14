//! What must not be told, so that nobody is recognised in a figure.
//!
//! **The promise.** Whoever has the page, knows the vocabulary and can compute cannot narrow a count below k that is kept
//! back to less than "from none to k − 1" (a total: "from 1 to k − 1"), however the figures are added and subtracted.
//!
//! **Nought may be told.** A nought speaks of nobody. A row that is missing may be a nought or a small count; the two
//! look alike, so that a missing row does not say that there was somebody.
//!
//! **The rule.** A count below k is kept back. What a whole leaves open when the parts that are told are taken away
//! must be nought or at least k; where it is less, the smallest part that is told is kept back with the others (the
//! complementary cell). This holds for the institutions within all requests that replaced a counter, for the reasons
//! within all that was impossible, and in the table of institutions and reasons along both. Obstacles overlap, so they
//! have no sum; with an obstacle and without it are the two parts of an institution's requests. Minutes are told where
//! at least k requests have them noted, and what is left of their sum belongs to none or at least k requests too.
//! Rights overlap too: one is told where at least k visits have it, and none or at least k have it not.
//!
//! **Why that is enough.** A table with sums along both sides can give away a cell although each line keeps two back.
//! It cannot here, because the page says neither how many requests there were in all, nor how many of an institution
//! were possible, nor what is true of requests without an institution: every line ends in a cell about which nothing is
//! known, and whatever is moved within one line can be evened out there without touching another line. So a cell can be
//! anything between nought and the smaller of what its two lines leave open, and both are at least k. The tests solve
//! small tables to see that it is so.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Answers, Check, Delay, Detail, Evidence, FORMAT, Key, Longest, Parts, Range, Source, Tally, Threshold, VERSION,
    tally::Amount,
};
use crate::domain::vocabulary::{List, Vocabulary};

impl Tally {
    /// What may be told of it.
    pub fn disclose(&self, k: Threshold, source: Source, vocabulary: &Vocabulary) -> Evidence {
        let mut told = self.everything(k, source, vocabulary);
        told.protect();
        // Minutes stand only where their institution does, and are weighed by the requests that have them.
        let shown: BTreeSet<&Key> = told.institutions.rows.keys().collect();
        let amounts = |of: fn(&super::tally::OfInstitution) -> Amount| {
            let rows = self
                .institutions
                .iter()
                .map(|(code, institution)| (Key::of(List::Institution, code, vocabulary), of(institution)));
            amounts(rows.collect(), &shown, k.get())
        };
        let minutes = amounts(|institution| institution.minutes);
        let hold_minutes = amounts(|institution| institution.hold_minutes);
        (told.minutes, told.hold_minutes) = (minutes, hold_minutes);
        told
    }

    /// Every count as it is, in the shape of what is told.
    fn everything(&self, k: Threshold, source: Source, vocabulary: &Vocabulary) -> Evidence {
        let key = |list, code: &str| Key::of(list, code, vocabulary);
        let institutions = || self.institutions.iter().map(|(code, counts)| (key(List::Institution, code), counts));
        let parts = |list, counts: &BTreeMap<String, u64>, total| {
            let named = counts.iter().filter(|(code, _)| !code.is_empty());
            Parts {
                total,
                others_at_most: Some(0),
                rows: named.map(|(code, count)| (key(list, code), Range::exact(*count))).collect(),
            }
        };
        let of_all = |count: fn(&super::tally::OfInstitution) -> u64| {
            let some = institutions().map(|(key, counts)| (key, count(counts))).filter(|(_, count)| *count > 0);
            let rows: BTreeMap<_, _> = some.map(|(key, count)| (key, Range::exact(count))).collect();
            let total = rows.values().fold(Range::exact(0), |sum, part| sum.plus(*part));
            Parts { total, others_at_most: Some(0), rows }
        };
        let delay = |(on, counts): (Key, &super::tally::OfInstitution)| {
            let spread = counts.waits.spread();
            let median_days = Range::exact(u64::from(spread.median));
            Delay { on, median_days, longest: Longest::of_days(spread.longest) }
        };
        Evidence {
            format: FORMAT.to_owned(),
            version: VERSION,
            k,
            sources: vec![source],
            visits: Range::exact(self.visits),
            institutions: of_all(|counts| counts.requests),
            minutes: Parts::hidden(Range::UNKNOWN, None),
            hold_minutes: Parts::hidden(Range::UNKNOWN, None),
            details: institutions()
                .map(|(of, counts)| Detail {
                    of,
                    impossible: parts(List::Impossible, &counts.impossible, Range::UNKNOWN),
                    obstacles: parts(List::Obstacle, &counts.obstacles, Range::UNKNOWN),
                })
                .collect(),
            waiting: of_all(|counts| counts.waits.spread().measured),
            delays: institutions().map(delay).collect(),
            impossible: parts(List::Impossible, &self.impossible, Range::exact(self.impossible.values().sum())),
            obstacles: parts(List::Obstacle, &self.obstacles, Range::UNKNOWN),
            rights: Parts {
                total: Range::UNKNOWN,
                others_at_most: Some(0),
                rows: self.rights.iter().map(|(key, visits)| (key.clone(), Range::exact(*visits))).collect(),
            },
            check: Check::of(self.check.map(|(yes, no)| Answers { yes, no, kept_back: 0 })),
            testimonies: self.testimonies.iter().cloned().collect(),
        }
    }
}

impl Evidence {
    /// Keeps back what must not be told. What is safe already stays as it is.
    pub fn protect(&mut self) {
        let k = self.k.get();
        self.visits = whole(self.visits, k);
        for parts in [&mut self.institutions, &mut self.waiting, &mut self.impossible, &mut self.obstacles] {
            keep_back(parts, k);
        }
        keep_back_of_visits(&mut self.rights, self.visits, k);
        let is_told = |key: &Key| self.institutions.rows.contains_key(key);
        self.minutes.rows.retain(|key, _| is_told(key));
        self.hold_minutes.rows.retain(|key, _| is_told(key));
        self.details.retain(|detail| is_told(&detail.of));
        self.delays.retain(|delay| self.waiting.rows.contains_key(&delay.on));
        for testimony in &mut self.testimonies {
            // No count of topics is told: a topic could be that of one person.
            testimony.topic = None;
            testimony.institution = testimony.institution.take().filter(is_told);
        }
        for detail in &mut self.details {
            keep_back_within(detail, self.institutions.part(&detail.of), &self.impossible, &self.obstacles, k);
        }
        keep_back_along(&mut self.details, |detail| &mut detail.impossible, &self.impossible, k);
        keep_back_along(&mut self.details, |detail| &mut detail.obstacles, &self.obstacles, k);
        for detail in &mut self.details {
            let whole = self.institutions.part(&detail.of).at_most;
            let shown = told(&detail.impossible.rows);
            detail.impossible.others_at_most = whole.map(|whole| whole.saturating_sub(shown));
            detail.obstacles.others_at_most = whole;
        }
        self.check = Check::of(self.check.all().map(|answers| {
            let small = |count: u64| 0 < count && count < k;
            let kept_back = answers.kept_back.saturating_add(1);
            if small(answers.yes) || small(answers.no) { Answers { yes: 0, no: 0, kept_back } } else { answers }
        }));
    }
}

/// A total: nought, or at least k, or "from 1 to k − 1". A range is the sum of what others kept back already.
fn whole(total: Range, k: u64) -> Range {
    match total.known() {
        Some(n) if 0 < n && n < k => Range { at_least: 1, at_most: Some(k - 1) },
        _ => total,
    }
}

/// What the parts that are told come to.
fn told(parts: &BTreeMap<Key, Range>) -> u64 {
    parts.values().map(|part| part.at_least).fold(0, u64::saturating_add)
}

/// What is left open of a whole that is known, when its parts that are told are taken away.
fn open(whole: Range, parts: &BTreeMap<Key, Range>) -> Option<u64> {
    whole.known().map(|whole| whole.saturating_sub(told(parts)))
}

/// Whether what is left open is so little that it would tell itself.
fn tells(open: Option<u64>, k: u64) -> bool {
    open.is_some_and(|open| 0 < open && open < k)
}

fn smallest(parts: &BTreeMap<Key, Range>) -> Option<Key> {
    parts.iter().min_by_key(|(_, part)| part.at_least).map(|(key, _)| key.clone())
}

/// Keeps back the small parts of a whole; and where the rest would tell them, the smallest of the others.
fn keep_back(parts: &mut Parts, k: u64) {
    let before = parts.rows.len();
    parts.rows.retain(|_, part| part.at_least >= k);
    if tells(open(parts.total, &parts.rows), k) {
        smallest(&parts.rows).and_then(|key| parts.rows.remove(&key));
    }
    if parts.rows.len() < before {
        let bound = open(parts.total, &parts.rows).unwrap_or(0).max(k - 1);
        parts.others_at_most = parts.others_at_most.map(|others| others.max(bound));
    }
    parts.total = whole(parts.total, k);
}

/// Keeps back, of parts that overlap, what is in few visits, and what is in all but a few.
fn keep_back_of_visits(parts: &mut Parts, visits: Range, k: u64) {
    let before = parts.rows.len();
    let without_it = |part: Range| visits.known().zip(part.known()).map(|(all, with)| all.saturating_sub(with));
    parts.rows.retain(|_, part| !tells(without_it(*part), k));
    if parts.rows.len() < before {
        parts.others_at_most = visits.at_most;
    }
    keep_back(parts, k);
}

/// Keeps back what is small of one institution.
fn keep_back_within(detail: &mut Detail, requests: Range, impossible: &Parts, obstacles: &Parts, k: u64) {
    let rows = &mut detail.impossible.rows;
    rows.retain(|key, part| part.at_least >= k && impossible.rows.contains_key(key));
    if tells(open(requests, rows), k) {
        smallest(rows).and_then(|key| rows.remove(&key));
    }
    let with_it = |part: Range| part.at_least >= k;
    let without_it = |part: Range| requests.known().map(|all| all.saturating_sub(part.at_least));
    detail
        .obstacles
        .rows
        .retain(|key, part| with_it(*part) && !tells(without_it(*part), k) && obstacles.rows.contains_key(key));
}

/// Keeps back, along one reason or obstacle, the smallest part where the rest would tell another.
fn keep_back_along(details: &mut [Detail], of: fn(&mut Detail) -> &mut Parts, wholes: &Parts, k: u64) {
    for (key, whole) in &wholes.rows {
        let column = |details: &mut [Detail]| -> BTreeMap<Key, Range> {
            let cell = |detail: &mut Detail| of(detail).rows.get(key).copied().map(|part| (detail.of.clone(), part));
            details.iter_mut().filter_map(cell).collect()
        };
        let cells = column(details);
        if tells(open(*whole, &cells), k) {
            let kept = smallest(&cells);
            details.iter_mut().filter(|detail| Some(&detail.of) == kept.as_ref()).for_each(|detail| {
                of(detail).rows.remove(key);
            });
        }
    }
}

/// Amounts by institution: each the sum of at least k records, and the rest too.
fn amounts(all: BTreeMap<Key, Amount>, shown: &BTreeSet<&Key>, k: u64) -> Parts {
    let records: u64 = all.values().map(|amount| amount.records).sum();
    let total: u64 = all.values().map(|amount| amount.sum).sum();
    if 0 < records && records < k {
        return Parts::hidden(Range::UNKNOWN, None);
    }
    let mut told: BTreeMap<Key, Amount> =
        all.into_iter().filter(|(key, amount)| amount.records >= k && shown.contains(key)).collect();
    let left = records - told.values().map(|amount| amount.records).sum::<u64>();
    if tells(Some(left), k) {
        let smallest = told.iter().min_by_key(|(_, amount)| amount.records).map(|(key, _)| key.clone());
        smallest.and_then(|key| told.remove(&key));
    }
    let sum: u64 = told.values().map(|amount| amount.sum).sum();
    Parts {
        total: Range::exact(total),
        others_at_most: Some(total - sum),
        rows: told.into_iter().map(|(key, amount)| (key, Range::exact(amount.sum))).collect(),
    }
}

#[cfg(test)]
mod solver;
#[cfg(test)]
mod tests;
