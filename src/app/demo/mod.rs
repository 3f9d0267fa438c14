//! The demonstration: a believable half-day at an invented counter, and as many earlier visits, cases and services as
//! somebody wants to measure with. Everything is drawn from one seed; the same seed, sizes and moment give the same
//! file. Nobody and nothing in it is real.
//!
//! The half-day is played through the same methods that the counter uses, at its own moments, so that it can be undone
//! and corrected like a real one. What happened before goes in by `store::bulk`.

use chrono::{Datelike as _, Duration, NaiveDate};
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

use super::clock::Clock;
use crate::{
    domain::{
        ids::{ServiceId, VisitId},
        request::Outcome,
        service::Service,
        synonyms::Synonyms,
        time::Stamp,
        vocabulary::Vocabulary,
    },
    error::Result,
    store::{Store, bulk::Bulk, reproducibly},
};

mod cases;
mod chance;
mod half_day;
mod open_cases;
mod people;
mod referrals;
mod services;
mod words;
mod years;

/// How large a demonstration is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What everything is drawn from.
    pub seed: u64,
    /// Visits of days before today.
    pub visits: u32,
    /// Over how many years they are spread; 1 or more.
    pub years: u32,
    /// Services in the directory.
    pub services: u32,
    /// Cases beside those of the half-day.
    pub cases: u32,
}

impl Plan {
    /// Several years without a word of how many visits and cases are those of a small counter: there is a past to look
    /// back on, and some of it has come to its end.
    #[must_use]
    pub fn with_a_past(self) -> Self {
        if self.years == 1 || self.visits > 0 || self.cases > 0 {
            return self;
        }
        Self { visits: self.years * VISITS_A_YEAR, cases: self.years * CASES_A_YEAR, ..self }
    }
}

/// Visits of a small counter in a year.
const VISITS_A_YEAR: u32 = 1_000;

/// Cases that it opens in one.
const CASES_A_YEAR: u32 = 20;

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The directory.
    Services,
    /// Earlier visits.
    Visits,
    /// Cases.
    Cases,
}

/// Told now and then how far a stage is: done, of how many.
pub type Progress<'a> = &'a mut dyn FnMut(Stage, u32, u32);

/// How often progress is told, in records.
const TELL_EVERY: u32 = 1_000;

/// How many services are taken in by one transaction.
const SERVICES_AT_ONCE: usize = 20_000;

/// The desk that the half-day leaves free, for whoever tries the program.
pub const FREE_DESK: &str = "2";

/// Whoever tries the program and has no initials: one of the half-day's workers, who sits down at the free desk now.
pub const WORKER: &str = "EB";

/// The half-day's session.
pub const SESSION: &str = "Permanence sociale";

/// Fills a fresh record.
pub fn fill(
    store: &Store,
    plan: &Plan,
    clock: &Clock,
    words: (&Vocabulary, &Synonyms),
    progress: Progress<'_>,
) -> Result<()> {
    let (vocabulary, synonyms) = words;
    let mut rng = ChaCha8Rng::seed_from_u64(plan.seed);
    let today = clock.now().today();
    let services = services::make(&mut rng, plan.services, today);
    let known: Vec<(ServiceId, String)> =
        services.iter().map(|service| (service.id.clone(), service.name.clone())).collect();
    write_past(store, plan, clock, vocabulary, &known, &mut rng, progress)?;
    write_services(store, &services, clock, progress)?;
    reproducibly(plan.seed, || {
        let cases = open_cases::open(store, clock, vocabulary, &mut rng)?;
        referrals::send(store, clock, synonyms, &cases)?;
        half_day::play(store, clock, vocabulary, synonyms)
    })
}

fn write_services(store: &Store, services: &[Service], clock: &Clock, progress: Progress<'_>) -> Result<()> {
    let stamp = Stamp { now: clock.now(), desk: String::new(), worker: String::new() };
    let count = services.len() as u32;
    let mut done = 0;
    for part in services.chunks(SERVICES_AT_ONCE) {
        store.import_services(services::SOURCE, part, false, &stamp)?;
        done += part.len() as u32;
        progress(Stage::Services, done, count);
    }
    Ok(())
}

/// Everything before today.
fn write_past(
    store: &Store,
    plan: &Plan,
    clock: &Clock,
    vocabulary: &Vocabulary,
    services: &[(ServiceId, String)],
    rng: &mut ChaCha8Rng,
    progress: Progress<'_>,
) -> Result<()> {
    if plan.visits == 0 && plan.cases == 0 {
        return Ok(());
    }
    let words = words::Words::new(vocabulary);
    let mut bulk = Bulk::new(store)?;
    let followed = write_visits(&mut bulk, plan, clock, &words, services, rng, progress)?;
    write_cases(&mut bulk, plan, clock, &words, &followed, rng, progress)?;
    bulk.finish()
}

/// Writes the visits, and says which asked for a follow-up and on which day.
fn write_visits(
    bulk: &mut Bulk<'_>,
    plan: &Plan,
    clock: &Clock,
    words: &words::Words,
    services: &[(ServiceId, String)],
    rng: &mut ChaCha8Rng,
    progress: Progress<'_>,
) -> Result<Vec<(VisitId, NaiveDate)>> {
    let (mut done, mut followed) = (0, Vec::new());
    let spread = years::spread(plan.visits, plan.years, clock.now().today());
    let mut fates = referrals::Fates::new(plan.seed, clock.now().today());
    let mut days = years::Days::new(rng, words, clock, services);
    for (day, count) in spread {
        days.day(day, count, |visit, rng| {
            let at = visit.events.last().map_or_else(|| clock.now().at, |event| event.at);
            bulk.visit(visit, |new| fates.of(years::id(rng, at), visit, new, at))?;
            if visit.draft.requests.iter().any(|request| request.outcome == Some(Outcome::FollowUp)) {
                followed.push((visit.id.clone(), day));
            }
            done += 1;
            if done % TELL_EVERY == 0 || done == plan.visits {
                progress(Stage::Visits, done, plan.visits);
            }
            Ok(())
        })?;
    }
    Ok(followed)
}

fn write_cases(
    bulk: &mut Bulk<'_>,
    plan: &Plan,
    clock: &Clock,
    words: &words::Words,
    followed: &[(VisitId, NaiveDate)],
    rng: &mut ChaCha8Rng,
    progress: Progress<'_>,
) -> Result<()> {
    let today = clock.now().today();
    let mut cases = cases::Cases { rng, words, clock, today };
    let (mut year, mut running) = (0, 0);
    let all = plan.cases as usize;
    for index in 0..all {
        // Spread over the visits that asked for one; without visits, over the years.
        let from = followed.get(index * followed.len() / all);
        let back = i64::from(plan.years) * 365 * (all - index) as i64 / all as i64;
        let opened = from.map_or(today - Duration::days(back.max(1)), |(_, day)| *day);
        if opened.year() != year {
            (year, running) = (opened.year(), 0);
        }
        running += 1;
        if let Some(case) = cases.one(index, running, opened) {
            bulk.case(&case, from.map(|(visit, _)| visit))?;
        }
        let done = index as u32 + 1;
        if done.is_multiple_of(TELL_EVERY) || done == plan.cases {
            progress(Stage::Cases, done, plan.cases);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{case::CaseStatus, time::Now, visit::Status};

    fn clock() -> Clock {
        let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(10, 30, 0)).expect("a moment");
        Clock::Fixed(Now { at: local.and_utc(), local })
    }

    fn past(seed: u64, visits: u32, cases: u32) -> Store {
        let store = Store::in_memory().expect("a record");
        let plan = Plan { seed, visits, years: 1, services: 80, cases };
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let services = services::make(&mut rng, plan.services, clock().now().today());
        let known: Vec<_> = services.iter().map(|service| (service.id.clone(), service.name.clone())).collect();
        let words = Vocabulary::builtin();
        write_past(&store, &plan, &clock(), words, &known, &mut rng, &mut |_, _, _| {}).expect("written");
        store
    }

    /// A visit that ended at a moment.
    pub(super) fn some_visit(at: chrono::DateTime<chrono::Utc>) -> crate::domain::visit::Visit {
        let mut visit = days(&past(3, 1, 0)).remove(0);
        visit.day = at.date_naive();
        visit
    }

    fn days(store: &Store) -> Vec<crate::domain::visit::Visit> {
        let today = clock().now().today();
        (0..366).flat_map(|back| store.queue(today - Duration::days(back)).expect("a queue")).collect()
    }

    #[test]
    fn the_past_reads_back_as_the_counter_would_have_written_it() {
        let visits = days(&past(3, 600, 60));
        assert_eq!(visits.len(), 600);
        for visit in &visits {
            assert!(!visit.status.is_open());
            assert!(visit.events.is_sorted_by_key(|event| event.at));
            let times = visit.times(clock().now().at);
            assert!(visit.status != Status::Closed || times.service >= Duration::minutes(2));
            for request in &visit.draft.requests {
                assert!(request.topic.is_some() && request.outcome.is_some());
                assert_eq!(request.why.is_some(), request.outcome == Some(Outcome::Impossible));
            }
        }
        let of_day = |day: NaiveDate| {
            visits.iter().filter(|visit| visit.day == day).map(|visit| visit.ticket).collect::<Vec<_>>()
        };
        let some_day = visits[0].day;
        assert_eq!(of_day(some_day), (1..=of_day(some_day).len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn most_cases_are_closed_and_the_open_ones_have_a_day_to_look_at_them() {
        let cases = past(3, 600, 60).cases(&crate::domain::case::CaseFilter::default(), false, 100).expect("cases");
        assert_eq!(cases.len(), 60);
        let open: Vec<_> = cases.iter().filter(|case| case.status == CaseStatus::Open).collect();
        assert!((2..10).contains(&open.len()));
        assert!(open.iter().all(|case| case.due.is_some()));
    }

    #[test]
    fn a_seed_gives_the_same_past_and_another_seed_another() {
        assert_eq!(days(&past(5, 120, 0)), days(&past(5, 120, 0)));
        assert_ne!(days(&past(5, 120, 0)), days(&past(6, 120, 0)));
    }

    #[test]
    fn a_record_in_use_is_never_filled() {
        let store = past(3, 10, 0);
        assert!(Bulk::new(&store).is_err());
    }
}
