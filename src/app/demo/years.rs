//! Years of finished visits: working days, tickets in order of arrival, and what a counter's figures look like.

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use rand::{Rng, RngExt as _};
use uuid::Builder;

use super::{
    chance::{Weighted, one_of},
    services::communes,
    words::Words,
};
use crate::{
    app::clock::Clock,
    domain::{
        ids::{ServiceId, VisitId},
        referral::{How, NewReferral},
        request::Outcome,
        visit::{Event, EventKind, Origin, Priority, Status, Visit, VisitDraft},
    },
};

const WORKERS: &[&str] = &["EB", "MD", "SK", "NL"];
const DESKS: &[&str] = &["1", "2", "3"];
const NOTES: &[&str] = &[
    "revient avec sa carte",
    "a attendu au téléphone, coupé",
    "préfère le papier",
    "code reçu par la poste, perdu",
    "la fille aide d'habitude",
    "ne lit pas, tout expliquer",
    "guichet de la banque fermé au village",
];
const HOWS: &[How] = &[How::Told, How::Told, How::Slip, How::CalledTogether, How::Appointment, How::Letter];

/// How busy a day of the week is; Monday and Tuesday are by appointment.
fn weight(day: NaiveDate) -> u32 {
    let weekday = match day.weekday() {
        Weekday::Mon | Weekday::Tue => 5,
        Weekday::Wed => 10,
        Weekday::Thu => 12,
        Weekday::Fri => 9,
        Weekday::Sat | Weekday::Sun => return 0,
    };
    // Taxes and school papers, energy bills; summer is quiet.
    let month = match day.month() {
        1 | 6 | 9 | 10 => 12,
        7 | 8 => 7,
        _ => 10,
    };
    weekday * month
}

/// The number of visits of each working day of `years` up to the day before `today`; they add up to `visits`.
pub(super) fn spread(visits: u32, years: u32, today: NaiveDate) -> Vec<(NaiveDate, u32)> {
    let days = i64::from(years.max(1)) * 365;
    let weights: Vec<(NaiveDate, u64)> = (1..=days)
        .rev()
        .filter_map(|back| {
            let day = today - Duration::days(back);
            Some((day, u64::from(weight(day)))).filter(|(_, weight)| *weight > 0)
        })
        .collect();
    let total: u64 = weights.iter().map(|(_, weight)| weight).sum();
    // What is due so far, less what was given: no visit is lost to rounding.
    let (mut sum, mut given) = (0, 0);
    let counted = weights.into_iter().map(|(day, weight)| {
        sum += weight;
        let due = (u64::from(visits) * sum / total.max(1)) as u32;
        let count = due - given;
        given = due;
        (day, count)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}

/// Makes the visits of days, one after the other.
pub(super) struct Days<'a, R> {
    pub rng: &'a mut R,
    pub words: &'a Words,
    pub clock: &'a Clock,
    /// Services to refer to; may be empty.
    pub services: &'a [(ServiceId, String)],
    places: Weighted<&'static str>,
}

impl<'a, R: Rng> Days<'a, R> {
    pub(super) fn new(rng: &'a mut R, words: &'a Words, clock: &'a Clock, services: &'a [(ServiceId, String)]) -> Self {
        let places = Weighted::new(
            communes()
                .iter()
                .zip([60, 9, 7, 6, 5, 4, 3, 2, 2, 2])
                .map(|(commune, weight)| (commune.postcode.as_str(), weight)),
        );
        Self { rng, words, clock, services, places }
    }

    /// A day's visits in order of arrival, handed to `write` one by one.
    pub(super) fn day<E>(
        &mut self,
        day: NaiveDate,
        count: u32,
        mut write: impl FnMut(&Visit, &mut R) -> Result<(), E>,
    ) -> Result<(), E> {
        let opening = NaiveTime::from_hms_opt(8, 30, 0).unwrap_or_default();
        // One look at the time zone a day; it never changes during opening hours.
        let Some(opening) = self.clock.utc(day.and_time(opening)) else { return Ok(()) };
        for ticket in 1..=count {
            let share = (f64::from(ticket - 1) + self.rng.random::<f64>()) / f64::from(count);
            // Doors open to a crowd, and the last come an hour before closing.
            let arrival = opening + Duration::seconds((share * share.sqrt() * 210.0 * 60.0) as i64);
            let visit = self.visit(day, ticket, arrival);
            write(&visit, self.rng)?;
        }
        Ok(())
    }

    fn visit(&mut self, day: NaiveDate, ticket: u32, arrival: DateTime<Utc>) -> Visit {
        let rng = &mut *self.rng;
        let status = match rng.random_range(0..100) {
            0..4 => Status::Left,
            4..6 => Status::TurnedAway,
            _ => Status::Closed,
        };
        let minutes = self.words.minutes(rng);
        let wait = Duration::seconds(rng.random_range(120..2_700));
        let (desk, worker) = (*one_of(rng, DESKS), *one_of(rng, WORKERS));
        let mut draft = VisitDraft {
            origin: origin(rng, day),
            priority: if rng.random_ratio(1, 25) { Priority::Urgent } else { Priority::Normal },
            profile: self.words.profile(rng, &self.places),
            note: if rng.random_ratio(1, 12) { (*one_of(rng, NOTES)).to_owned() } else { String::new() },
            ..VisitDraft::default()
        };
        let mut tell = Story { events: Vec::with_capacity(4), desk, worker };
        tell.at(arrival, EventKind::Arrived, None);
        let served = arrival + wait;
        match status {
            Status::Left => tell.at(served, EventKind::Left, None),
            Status::TurnedAway => {
                let cause = self.words.turned_away.draw(rng).to_string();
                tell.at(arrival + Duration::minutes(1), EventKind::TurnedAway, Some(cause));
            }
            _ => {
                tell.at(served, EventKind::Called, None);
                tell.at(served + Duration::seconds(40), EventKind::Started, None);
                tell.at(served + Duration::seconds(40) + Duration::minutes(minutes.into()), EventKind::Closed, None);
                for _ in 0..*one_of(rng, &[1, 1, 1, 1, 1, 1, 2]) {
                    draft.requests.push(self.words.request(rng, minutes));
                }
                self.refer(&mut draft, day);
            }
        }
        Visit {
            id: VisitId::from(id(self.rng, arrival)),
            day,
            ticket,
            session: if day.weekday().num_days_from_monday() < 2 { "" } else { "Permanence sociale" }.to_owned(),
            status,
            desk: if status == Status::Closed { desk.to_owned() } else { String::new() },
            worker: if status == Status::Closed { worker.to_owned() } else { String::new() },
            calls: u32::from(status == Status::Closed),
            version: 1,
            card_code: None,
            draft,
            events: tell.events,
        }
    }

    fn refer(&mut self, draft: &mut VisitDraft, day: NaiveDate) {
        let referred = draft.requests.iter().any(|request| request.outcome == Some(Outcome::Referred));
        if !referred || self.services.is_empty() {
            return;
        }
        let (service, service_name) = one_of(self.rng, self.services).clone();
        let check_on = self.rng.random_bool(0.5).then(|| day + Duration::days(14));
        draft.referrals.push(NewReferral {
            service: Some(service),
            service_name,
            how: *one_of(self.rng, HOWS),
            check_on,
        });
    }
}

struct Story {
    events: Vec<Event>,
    desk: &'static str,
    worker: &'static str,
}

impl Story {
    fn at(&mut self, at: DateTime<Utc>, kind: EventKind, detail: Option<String>) {
        let (desk, worker) = if kind == EventKind::Arrived { ("accueil", "") } else { (self.desk, self.worker) };
        let (desk, worker) = (desk.to_owned(), worker.to_owned());
        self.events.push(Event { id: 0, at, was_at: None, kind, desk, worker, detail, undone: false });
    }
}

fn origin(rng: &mut impl Rng, day: NaiveDate) -> Origin {
    let by_appointment = day.weekday().num_days_from_monday() < 2;
    match rng.random_range(0..20) {
        0 | 1 => Origin::Phone,
        2 => Origin::Workstation,
        3 if !by_appointment => Origin::Appointment,
        _ if by_appointment => Origin::Appointment,
        _ => Origin::WalkIn,
    }
}

/// An id as the store makes them (UUID version 7: they sort by time), but drawn from the seed.
pub(super) fn id(rng: &mut impl Rng, at: DateTime<Utc>) -> String {
    let mut random = [0; 10];
    rng.fill(&mut random[..]);
    Builder::from_unix_timestamp_millis(at.timestamp_millis().max(0) as u64, &random).into_uuid().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visit_finds_its_working_day_before_today() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        for (visits, years) in [(1, 1), (7, 1), (10_000, 3), (1_000_000, 10)] {
            let days = spread(visits, years, today);
            assert_eq!(days.iter().map(|(_, count)| count).sum::<u32>(), visits);
            assert!(days.iter().all(|(day, _)| *day < today && day.weekday().num_days_from_monday() < 5));
            assert!(days.is_sorted_by(|a, b| a.0 < b.0));
        }
        assert!(spread(0, 1, today).is_empty());
    }
}
