//! The loose ends of a day's visits.

use chrono::NaiveDate;

use super::{
    LooseEnd, OddTimes, OpenVisit, Unsaid,
    times::{self, Pace},
};
use crate::domain::{
    time::Now,
    visit::{Status, Visit},
};

/// What is not finished in the visits of a day: of each at most one thing at a time, because one answer often settles the
/// next question.
pub fn of_day(visits: &[Visit], day: NaiveDate, now: &Now) -> Vec<LooseEnd> {
    let pace = Pace::of(visits, now.at);
    visits.iter().filter_map(|visit| of_visit(visit, &pace, day, now)).collect()
}

fn of_visit(visit: &Visit, pace: &Pace, day: NaiveDate, now: &Now) -> Option<LooseEnd> {
    if visit.status.is_open() {
        return Some(LooseEnd::Open(OpenVisit {
            visit: visit.into(),
            status: visit.status,
            desk: visit.desk.clone(),
            since: visit.times(now.at).since,
            ended: pace.end_of(visit, now.at, day < now.today()),
            received: pace.receiving(visit, now.at, day < now.today()),
        }));
    }
    if let Some((odd, span)) = times::odd(visit, now.at) {
        let fixes = pace.fixes(visit, odd, now.at);
        return Some(LooseEnd::Times(OddTimes { visit: visit.into(), odd, minutes: span.num_minutes(), fixes }));
    }
    unsaid(visit).map(LooseEnd::Unsaid)
}

/// What a closed visit does not say.
pub fn unsaid(visit: &Visit) -> Option<Unsaid> {
    if visit.status != Status::Closed {
        return None;
    }
    let requests = &visit.draft.requests;
    let topic = !requests.iter().any(|request| request.topic.is_some() || request.procedure.is_some());
    let outcome = requests.is_empty() || requests.iter().any(|request| request.outcome.is_none());
    (topic || outcome).then(|| Unsaid { visit: visit.into(), topic, outcome })
}
