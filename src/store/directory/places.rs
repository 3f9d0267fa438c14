//! The communes and postcodes of the directory's services: which words of a line name one, and which lie near.

use std::collections::{HashMap, HashSet};

use super::Value;
use crate::{
    domain::{
        directory_query::{self, Place},
        fold,
        service::{Position, Service},
    },
    error::Result,
    store::{Store, rows::values},
};

/// Communes farther away than this are not near, in kilometres.
const NEAR: f64 = 40.0;

/// The most communes that count as near.
const MOST_NEAR: usize = 12;

/// The most communes that are measured; more than lie within [`NEAR`] anywhere here.
const MEASURED: i64 = 2_000;

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.2;

/// Millionths of a degree.
const MILLIONTHS: f64 = 1_000_000.0;

/// How a commune is found: its name folded.
pub(super) fn commune_key(city: &str) -> String {
    fold::words(city).join(" ")
}

/// How the list of places changes: kind and key -> name and numbers.
#[derive(Default)]
pub(super) struct Places(HashMap<(&'static str, String), Change>);

#[derive(Default)]
struct Change {
    name: String,
    services: i64,
    positioned: i64,
    north: i64,
    east: i64,
}

impl Places {
    pub(super) fn count(&mut self, service: &Service, change: i64) {
        let postcode = fold::words(&service.postcode).join(" ");
        let places = [
            ("commune", commune_key(&service.city), service.city.trim()),
            ("postcode", postcode, service.postcode.trim()),
        ];
        for (kind, key, name) in places {
            if key.is_empty() {
                continue;
            }
            let place = self.0.entry((kind, key)).or_default();
            if place.name.is_empty() {
                name.clone_into(&mut place.name);
            }
            place.services += change;
            if let Some(position) = &service.position {
                place.positioned += change;
                place.north += change * (position.latitude * MILLIONTHS).round() as i64;
                place.east += change * (position.longitude * MILLIONTHS).round() as i64;
            }
        }
    }
}

impl Store {
    pub(super) fn write_places(&self, places: &Places) -> Result<()> {
        let mut places: Vec<_> = places.0.iter().collect();
        places.sort_unstable_by_key(|(key, _)| *key);
        for ((kind, key), change) in places {
            self.db.execute(
                "INSERT INTO directory_places (key, name, kind, services, positioned, north, east) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
                 ON CONFLICT (key) DO UPDATE SET services = services + excluded.services, \
                 positioned = positioned + excluded.positioned, north = north + excluded.north, \
                 east = east + excluded.east",
                values![key, change.name, *kind, change.services, change.positioned, change.north, change.east],
            )?;
            self.db.execute(
                "UPDATE directory_places SET \
                 latitude = CASE WHEN positioned > 0 THEN north / 1000000.0 / positioned END, \
                 longitude = CASE WHEN positioned > 0 THEN east / 1000000.0 / positioned END WHERE key = ?1",
                values![key],
            )?;
        }
        self.db.execute("DELETE FROM directory_places WHERE services <= 0", vec![])?;
        Ok(())
    }

    /// The places of this directory that a line may name.
    pub(super) fn places_named(&self, line: &str) -> Result<directory_query::Places> {
        let sql = "SELECT key, name, latitude, longitude FROM directory_places WHERE key = ?1";
        let mut places = directory_query::Places::new();
        for key in directory_query::place_keys(line) {
            let found = self.db.rows(sql, values![key], |row| {
                let (latitude, longitude): (Option<f64>, Option<f64>) = (row.get(2)?, row.get(3)?);
                let position = latitude.zip(longitude).and_then(|(north, east)| Position::new(north, east));
                Ok(Place { key: row.get(0)?, name: row.get(1)?, position })
            })?;
            places.extend(found.into_iter().map(|place| (place.key.clone(), place)));
        }
        Ok(places)
    }

    /// The communes near some places but not among them, by their keys, each with how far it is, the nearest first.
    pub(super) fn near(&self, places: &[&Place]) -> Result<Vec<(String, f64)>> {
        let mut near: Vec<(String, f64)> = Vec::new();
        for here in places.iter().filter_map(|place| place.position) {
            let (north, east) = (NEAR / DEGREE, NEAR / DEGREE / here.latitude.to_radians().cos().max(0.01));
            let sql = "SELECT key, latitude, longitude FROM directory_places WHERE kind = 'commune' \
                       AND latitude BETWEEN ?1 AND ?2 AND longitude BETWEEN ?3 AND ?4 LIMIT ?5";
            let mut values: Vec<Value> =
                [here.latitude - north, here.latitude + north, here.longitude - east, here.longitude + east]
                    .map(Value::Real)
                    .into();
            values.push(Value::Integer(MEASURED));
            let found = self.db.rows(sql, values, |row| {
                let there: (String, f64, f64) = (row.get(0)?, row.get(1)?, row.get(2)?);
                Ok(there)
            })?;
            near.extend(found.into_iter().map(|(key, latitude, longitude)| {
                let away = kilometres(here, Position { latitude, longitude });
                (key, away)
            }));
        }
        near.retain(|(key, away)| *away <= NEAR && !places.iter().any(|place| place.key == *key));
        near.sort_by(|one, other| one.1.total_cmp(&other.1));
        let mut seen = HashSet::new();
        near.retain(|(key, _)| seen.insert(key.clone()));
        near.truncate(MOST_NEAR);
        Ok(near)
    }
}

/// How far it is as the crow flies; exact enough within a country.
fn kilometres(one: Position, other: Position) -> f64 {
    let north = (one.latitude - other.latitude) * DEGREE;
    let east =
        (one.longitude - other.longitude) * DEGREE * f64::midpoint(one.latitude, other.latitude).to_radians().cos();
    north.hypot(east)
}
