//! Where the people of the followed cases were sent, with some to ask after today; and what became of the referrals of
//! earlier years. What is drawn here has a stream of its own, so that the rest of a demonstration stays what it was.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use super::{
    super::clock::Clock,
    chance::{Weighted, one_of},
    open_cases, years,
};
use crate::{
    domain::{
        ids::CaseId,
        referral::{Heard, How, NewReferral, NewsKind, Reason, Referral, ReferralStatus, ReferredFrom, Why, check_day},
        service::Service,
        synonyms::Synonyms,
        visit::Visit,
        vocabulary::CHECK_BACK,
    },
    error::Result,
    store::Store,
};

/// What was heard, so many days ago.
type Told = (i64, NewsKind, Option<Why>);

/// Which of the open cases, how many days ago, where to (as one would look for it), how, and what was heard.
const SENT: &[(usize, i64, &str, How, &[Told])] = &[
    (8, 60, "mutuelle", How::CalledTogether, &[(52, NewsKind::Accepted, None), (40, NewsKind::Helped, None)]),
    (9, 45, "handicap", How::Appointment, &[(30, NewsKind::Helped, None)]),
    (0, 38, "logement", How::CalledTogether, &[(25, NewsKind::Refused, Some(Why::Full))]),
    (10, 33, "emploi", How::Told, &[(12, NewsKind::NotHelped, Some(Why::DidNotGo))]),
    (0, 24, "logement", How::Letter, &[(9, NewsKind::Refused, Some(Why::Full))]),
    (1, 21, "énergie", How::Slip, &[(13, NewsKind::Accepted, None)]),
    (10, 20, "syndicat", How::Told, &[]),
    (11, 18, "séjour", How::Appointment, &[(16, NewsKind::Contacted, None)]),
    (4, 15, "pension", How::Appointment, &[]),
    (8, 14, "mutuelle", How::CalledTogether, &[]),
    (2, 11, "commune", How::Told, &[(2, NewsKind::Helped, None)]),
    (3, 8, "dettes", How::CalledTogether, &[(5, NewsKind::Accepted, None)]),
    (5, 4, "logement", How::Slip, &[]),
    (6, 3, "banque", How::Told, &[]),
];

/// Sends the people of the followed cases on, each on its day.
pub(super) fn send(store: &Store, clock: &Clock, synonyms: &Synonyms, cases: &[CaseId]) -> Result<()> {
    for (place, ago, words, how, told) in SENT {
        let Some(case) = cases.get(*place) else { continue };
        let stamp = open_cases::stamp(clock, *ago);
        let found = store.search_services(words, synonyms, 1)?.hits.into_iter().next();
        let new = NewReferral {
            service_name: found.as_ref().map_or_else(|| (*words).to_owned(), Service::full_name),
            service: found.map(|service| service.id),
            how: *how,
            check_on: check_day(stamp.now.today(), CHECK_BACK),
        };
        let id = store.refer_from_case(case, &new, &stamp)?;
        for (ago, kind, why) in *told {
            let Some(news) = kind.with(why.map(Reason::from)) else { continue };
            let stamp = open_cases::stamp(clock, *ago);
            let version = store.followed(&id)?.referral.version;
            store.hear(&id, version, &news, check_day(stamp.now.today(), CHECK_BACK), &stamp)?;
        }
    }
    Ok(())
}

/// Decides what became of referrals of earlier years.
pub(super) struct Fates {
    rng: ChaCha8Rng,
    today: NaiveDate,
    outcomes: Weighted<NewsKind>,
}

impl Fates {
    /// From a demonstration's seed.
    pub(super) fn new(seed: u64, today: NaiveDate) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(1);
        let outcomes = Weighted::new([
            (NewsKind::Helped, 5),
            (NewsKind::NotHelped, 2),
            (NewsKind::Refused, 2),
            (NewsKind::NoNews, 2),
            (NewsKind::Accepted, 1),
        ]);
        Self { rng, today, outcomes }
    }

    /// A referral of an earlier visit with what was heard of it; most have an outcome once somebody has asked.
    pub(super) fn of(
        &mut self,
        id: String,
        visit: &Visit,
        new: &NewReferral,
        made_at: DateTime<Utc>,
    ) -> (Referral, Vec<(String, Heard)>) {
        let referral = Referral {
            id: id.into(),
            from: ReferredFrom::Visit(visit.id.clone()),
            service: new.service.clone(),
            service_name: new.service_name.clone(),
            how: new.how,
            status: ReferralStatus::Informed,
            reason: None,
            made_at,
            check_on: new.check_on,
            status_on: None,
            answered_on: None,
            worker: visit.worker.clone(),
            version: 1,
        };
        let asked = new.check_on.unwrap_or(visit.day + Duration::days(CHECK_BACK.into()));
        let known = if new.check_on.is_some() { 19 } else { 8 };
        let day = asked + Duration::days(self.rng.random_range(-9..5));
        if day >= self.today || day <= visit.day || !self.rng.random_ratio(known, 20) {
            return (referral, Vec::new());
        }
        let kind = *self.outcomes.draw(&mut self.rng);
        let why = (!kind.reasons().is_empty()).then(|| Reason::from(*one_of(&mut self.rng, &kind.reasons()[..7])));
        let Some(news) = kind.with(why) else { return (referral, Vec::new()) };
        let Ok(after) = referral.heard(&news, day, None) else { return (referral, Vec::new()) };
        let at = made_at + (day - visit.day);
        let heard = Heard { at, worker: visit.worker.clone(), news };
        (after, vec![(years::id(&mut self.rng, at), heard)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{referral::News, time::Now};

    #[test]
    fn some_referrals_are_to_be_asked_after_today_and_others_have_taught_us_something() {
        let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(10, 30, 0)).expect("a moment");
        let clock = Clock::Fixed(Now { at: local.and_utc(), local });
        let store = Store::in_memory().expect("a record");
        let (words, synonyms) = (crate::domain::vocabulary::Vocabulary::builtin(), Synonyms::built_in());
        let plan = super::super::Plan { seed: 1, visits: 0, years: 1, services: 60, cases: 0 };
        super::super::fill(&store, &plan, &clock, (words, &synonyms), &mut |_, _, _| {}).expect("filled");
        let due = store.due_checks(local.date(), 20).expect("a list");
        assert!((2..=6).contains(&due.rows.len()) && due.later >= 2, "{due:?}");
        let services = store.all_services(None, 100).expect("services");
        let known = store.experience(services.iter().map(|service| &service.id), local.date()).expect("experience");
        assert!(known.values().any(|known| known.full.is_some()));
        assert!(known.values().any(|known| known.good_on.is_some()));
    }

    #[test]
    fn most_referrals_of_earlier_years_have_an_outcome() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        let made_at = (today - Duration::days(90)).and_hms_opt(9, 0, 0).expect("a moment").and_utc();
        let new = NewReferral {
            service: None,
            service_name: "EPN".to_owned(),
            how: How::Told,
            check_on: Some(today - Duration::days(76)),
        };
        let visit = super::super::tests::some_visit(made_at);
        let mut fates = Fates::new(3, today);
        let told = (0..200).map(|number| fates.of(number.to_string(), &visit, &new, made_at));
        let open = told.filter(|(referral, _)| referral.status.is_open() && referral.check_on.is_some()).count();
        assert!((1..60).contains(&open), "{open} of 200 are still to be asked after");
        assert!(
            fates.of("x".to_owned(), &visit, &new, made_at).1.iter().all(|(_, heard)| heard.news != News::AskAgain)
        );
    }
}
