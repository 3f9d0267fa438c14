//! The invented directory: first every kind of service in our town and some in the next, then as many as asked.

use chrono::{Duration, NaiveDate};
use rand::{Rng, RngExt as _};

use super::{
    chance::one_of,
    kinds::{KINDS, Kind, STREETS, TOWNS},
    people::{landline, mobile},
};
use crate::domain::service::{Appointment, Phone, Service};

/// The name of the invented directory, as imports name their source.
pub(super) const SOURCE: &str = "demo";

/// Which words tell apart the many places of one kind in one town.
const QUARTERS: &[&str] =
    &["Centre", "Gare", "Citadelle", "Plateau", "Faubourg", "Rive gauche", "Bas-Prés", "Grand Champ", "Cité", "Port"];

/// Makes `count` services, verified some time before `today`.
pub(super) fn make(rng: &mut impl Rng, count: u32, today: NaiveDate) -> Vec<Service> {
    (0..count as usize).map(|index| one(rng, index, today)).collect()
}

fn one(rng: &mut impl Rng, index: usize, today: NaiveDate) -> Service {
    let kind = &KINDS[index % KINDS.len()];
    let round = index / KINDS.len();
    let (town, postcode) = TOWNS[round % TOWNS.len()];
    let mut service = Service::new(SOURCE, &index.to_string(), &name(kind, round));
    service.organization = kind.organization.replace("{}", town);
    kind.about.clone_into(&mut service.description);
    service.categories = kind.categories.iter().map(ToString::to_string).collect();
    if kind.counter {
        service.address = format!("{} {}", one_of(rng, STREETS), rng.random_range(1..120));
    }
    postcode.clone_into(&mut service.postcode);
    town.clone_into(&mut service.city);
    service.phones.extend(Phone::new(&landline(rng), "accueil"));
    if rng.random_ratio(1, 6) {
        service.phones.extend(Phone::new(&mobile(rng), "urgences"));
    }
    // The domain is one that the net keeps for examples.
    service.email = format!("contact{index}@rivemont.example");
    service.hours = Some(kind.hours.to_owned());
    service.appointment = if kind.appointment { Appointment::Required } else { Appointment::None };
    service.documents =
        kind.papers.split(';').map(|paper| paper.trim().to_owned()).filter(|paper| !paper.is_empty()).collect();
    service.languages = kind.languages.iter().map(ToString::to_string).collect();
    "gratuit".clone_into(&mut service.cost);
    if rng.random_ratio(5, 6) {
        service.verified_on = Some(today - Duration::days(rng.random_range(3..400)));
        "EB".clone_into(&mut service.verified_by);
    }
    service
}

/// The kind's name, with the quarter or the number of the branch once every town has one.
fn name(kind: &Kind, round: usize) -> String {
    match round / TOWNS.len() {
        0 => kind.name.to_owned(),
        branch => {
            let quarter = QUARTERS[(branch - 1) % QUARTERS.len()];
            match (branch - 1) / QUARTERS.len() {
                0 => format!("{}, {quarter}", kind.name),
                more => format!("{}, {quarter} {}", kind.name, more + 1),
            }
        }
    }
}
