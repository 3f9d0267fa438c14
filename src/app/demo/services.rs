//! The invented directory: first what `services.toml` holds, then the same kinds of service again in one commune after
//! the other, as many as asked.

use std::sync::OnceLock;

use chrono::{Duration, NaiveDate};
use rand::{Rng, RngExt as _};
use serde::Deserialize;

use super::{
    chance::one_of,
    people::{landline, mobile},
};
use crate::domain::{
    fold,
    service::{Appointment, Checked, Fee, Phone, Position, Reception, Referrer, Service},
};

/// The name of the invented directory, as imports name their source.
pub(super) const SOURCE: &str = "demo";

/// Which words tell apart the many places of one kind in one commune.
const QUARTERS: &[&str] =
    &["Centre", "Gare", "Citadelle", "Plateau", "Faubourg", "Rive gauche", "Bas-Prés", "Grand Champ", "Cité", "Port"];

/// Streets that every commune could have.
const STREETS: &[&str] = &[
    "rue du Moulin",
    "place du Marché",
    "rue de la Gare",
    "quai des Bateliers",
    "rue des Tanneurs",
    "avenue des Tilleuls",
    "rue du Pont",
    "rue de l'Église",
    "chaussée du Roi",
    "rue des Écoles",
    "place de la Paix",
    "rue du Vieux Lavoir",
    "rue Basse",
    "rue Haute",
    "boulevard du Nord",
    "rue de l'Usine",
    "rue du Tram",
    "clos des Cerisiers",
];

/// The file of what is invented.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    service: Vec<Entry>,
    commune: Vec<Commune>,
}

/// One service as the file says it; what the names mean stands at its beginning.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Entry {
    name: String,
    by: String,
    also: String,
    about: String,
    found: String,
    at: String,
    r#in: String,
    way: String,
    hours: String,
    rdv: String,
    bring: String,
    speaks: String,
    cost: String,
    publics: String,
    access: String,
    referrers: String,
}

/// A commune with its postcode and where it lies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Commune {
    /// Its name.
    name: String,
    /// Its postcode.
    pub(super) postcode: String,
    /// Degrees north and east.
    at: [f64; 2],
}

fn file() -> &'static File {
    static FILE: OnceLock<File> = OnceLock::new();
    // A test reads the file without a mistake; with one, the demonstration would have no directory.
    FILE.get_or_init(|| toml::from_str(include_str!("services.toml")).unwrap_or_default())
}

/// The communes, ours first.
pub(super) fn communes() -> &'static [Commune] {
    &file().commune
}

/// Makes `count` services, verified some time before `today`.
pub(super) fn make(rng: &mut impl Rng, count: u32, today: NaiveDate) -> Vec<Service> {
    (0..count as usize).map(|index| one(rng, index, today)).collect()
}

fn one(rng: &mut impl Rng, index: usize, today: NaiveDate) -> Service {
    let File { service: entries, commune: communes } = file();
    let entry = &entries[index % entries.len()];
    let round = index / entries.len();
    let home = communes.iter().position(|commune| commune.name == entry.r#in).unwrap_or_default();
    let commune = &communes[(home + round) % communes.len()];
    let mut service = Service::new(
        SOURCE,
        &index.to_string(),
        &name(&entry.name.replace("{}", &commune.name), round / communes.len()),
    );
    service.aliases = list(&entry.also);
    service.organization = entry.by.replace("{}", &commune.name);
    entry.about.clone_into(&mut service.description);
    service.categories = list(&entry.found);
    received(&mut service, entry, commune, round, rng);
    service.phones.extend(Phone::new(&landline(rng), "accueil"));
    if rng.random_ratio(1, 6) {
        service.phones.extend(Phone::new(&mobile(rng), "urgences"));
    }
    // The domain is one that the net keeps for examples.
    service.email = format!("contact{index}@{}.example", fold::words(&commune.name).join("-"));
    service.hours = (!entry.hours.is_empty()).then(|| entry.hours.clone());
    service.appointment = Appointment::from_code(&entry.rdv).unwrap_or(Appointment::Unknown);
    service.documents = list(&entry.bring);
    service.languages = if entry.speaks.is_empty() { vec!["fr".to_owned()] } else { list(&entry.speaks) };
    service.publics = list(&entry.publics);
    service.accessibility = list(&entry.access);
    service.referrers = list(&entry.referrers).iter().filter_map(|code| Referrer::from_code(code)).collect();
    entry.cost.clone_into(&mut service.cost);
    service.fee = match entry.cost.as_str() {
        "" => Fee::Unknown,
        "gratuit" | "gratis" | "kostenlos" => Fee::Free,
        cost if cost.starts_with("gratuit ") => Fee::Unknown,
        _ => Fee::Paid,
    };
    if rng.random_ratio(5, 6) {
        service.verified_on = Some(today - Duration::days(rng.random_range(3..700)));
        service.verified_how = *one_of(rng, &[Checked::Phone, Checked::Phone, Checked::Visit, Checked::Web]);
        (*one_of(rng, &["EB", "MD", "SK"])).clone_into(&mut service.verified_by);
    }
    service
}

/// Where somebody is received, and how one gets there.
fn received(service: &mut Service, entry: &Entry, commune: &Commune, round: usize, rng: &mut impl Rng) {
    commune.postcode.clone_into(&mut service.postcode);
    commune.name.clone_into(&mut service.city);
    if entry.at.is_empty() {
        service.reception = vec![Reception::Remote];
        return;
    }
    service.reception = vec![Reception::OnSite];
    if round == 0 {
        entry.at.clone_into(&mut service.address);
        entry.way.clone_into(&mut service.way);
    } else {
        service.address = format!("{} {}", one_of(rng, STREETS), rng.random_range(1..120));
    }
    // Within a kilometre or so of the market place.
    let mut near = |degrees: f64| degrees + f64::from(rng.random_range(-90i32..=90)) / 10_000.0;
    service.position = Position::new(near(commune.at[0]), near(commune.at[1]));
}

/// The name, with the quarter or the number of the branch once every commune has one.
fn name(name: &str, branch: usize) -> String {
    if branch == 0 {
        return name.to_owned();
    }
    let quarter = QUARTERS[(branch - 1) % QUARTERS.len()];
    match (branch - 1) / QUARTERS.len() {
        0 => format!("{name}, {quarter}"),
        more => format!("{name}, {quarter} {}", more + 1),
    }
}

fn list(text: &str) -> Vec<String> {
    text.split('|').map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::domain::hours::Hours;

    #[test]
    fn the_file_has_no_mistake_and_nothing_that_the_record_would_not_know() {
        let file: File = toml::from_str(include_str!("services.toml")).expect("a file without mistake");
        assert!(file.service.len() >= 60 && file.commune.len() >= 10);
        for entry in &file.service {
            assert!(!entry.name.is_empty() && !entry.about.is_empty() && entry.by.contains("{}"), "{}", entry.name);
            assert!(
                entry.r#in.is_empty() || file.commune.iter().any(|known| known.name == entry.r#in),
                "{}",
                entry.r#in
            );
            assert!(entry.hours.is_empty() || Hours::parse(&entry.hours).is_some(), "{}", entry.hours);
            assert!(entry.rdv.is_empty() || Appointment::from_code(&entry.rdv).is_some(), "{}", entry.rdv);
        }
    }

    #[test]
    fn many_services_are_told_apart_and_a_seed_gives_the_same() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        let make = |seed| make(&mut ChaCha8Rng::seed_from_u64(seed), 5_000, today);
        let services = make(7);
        assert_eq!(services, make(7));
        let mut told: Vec<_> = services.iter().map(|service| (&service.name, &service.organization)).collect();
        told.sort_unstable();
        let all = told.len();
        told.dedup();
        assert!(told.len() * 100 > all * 95, "{} of {all}", told.len());
    }
}
