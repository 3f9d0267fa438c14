//! Whether the figures of a file can all be true at once.

use crate::domain::evidence::{Evidence, Parts, Range};

/// The most visits, and the most waits, of a file: more than those of a country's services in a year.
const MOST_VISITS: u64 = 10_000_000;

/// No visit has so many requests.
const MOST_REQUESTS: u64 = 100;

/// The minutes of a day, and no request takes longer.
const MOST_MINUTES: u64 = 24 * 60;

/// Whether no part is larger than its whole, and no whole than can be.
pub(super) fn is_consistent(evidence: &Evidence) -> bool {
    let Evidence { visits, institutions, minutes, hold_minutes, waiting, impossible, .. } = evidence;
    let requests = Range::up_to(visits.at_most.map(|visits| visits.saturating_mul(MOST_REQUESTS)));
    let of_visits = |part: &Range| fits(*part, *visits);
    let of_requests = |part: &Range| fits(*part, requests);
    visits.at_least <= MOST_VISITS
        && waiting.total.at_least <= MOST_VISITS
        && [institutions, minutes, hold_minutes, waiting, impossible].into_iter().all(is_whole)
        && [institutions.total, impossible.total].iter().all(of_requests)
        && evidence.obstacles.rows.values().all(of_requests)
        && evidence.rights.rows.values().all(of_visits)
        && evidence.check.all().iter().all(|answers| of_visits(&Range::exact(answers.yes.saturating_add(answers.no))))
        && [minutes, hold_minutes].into_iter().all(|parts| takes_time(parts, institutions))
        && evidence.details.iter().all(|detail| {
            let whole = institutions.part(&detail.of);
            let fit = |parts: &Parts, of: &Parts| {
                parts.rows.iter().all(|(key, part)| fits(*part, whole) && fits(*part, of.part(key)))
            };
            fits(sum(&detail.impossible), whole)
                && fit(&detail.impossible, impossible)
                && fit(&detail.obstacles, &evidence.obstacles)
        })
}

/// Whether a part can be one of a whole.
fn fits(part: Range, whole: Range) -> bool {
    whole.at_most.is_none_or(|most| part.at_least <= most)
}

fn sum(parts: &Parts) -> Range {
    parts.rows.values().fold(Range::exact(0), |sum, part| sum.plus(*part))
}

/// Whether the rows together can be within the total.
fn is_whole(parts: &Parts) -> bool {
    fits(sum(parts), parts.total)
}

/// Whether so many requests can have taken so long.
fn takes_time(time: &Parts, requests: &Parts) -> bool {
    let within = |minutes: Range, requests: Range| {
        requests.at_most.is_none_or(|most| minutes.at_least <= most.saturating_mul(MOST_MINUTES))
    };
    within(time.total, requests.total) && time.rows.iter().all(|(key, minutes)| within(*minutes, requests.part(key)))
}
