//! A service's columns and back. Lists are JSON, closed lists their codes, days `2026-11-18`.

use serde::de::DeserializeOwned;

use crate::{
    domain::{
        fold,
        ids::ServiceId,
        service::{Appointment, Checked, Fee, Position, Service},
        time::Stamp,
    },
    error::{Error, Kind, Result},
    store::{
        db::{Row, Value},
        rows::{Columns, Stored, values},
    },
};

/// The columns that [`service`] reads, in its order.
macro_rules! columns {
    () => {
        "id, source, source_id, name, aliases, organization, description, categories, address, postcode, city, \
         latitude, longitude, way, reception, phones, no_phone, email, url, hours, hours_note, closures, appointment, \
         publics, referrers, documents, languages, accessibility, fee, cost, verified_on, verified_by, verified_how, \
         alert, team_note"
    };
}
pub const COLUMNS: &str = columns!();

/// The columns that [`written`] fills: the same, then the folded name and the moment of the change.
pub const WRITTEN: &str = concat!(columns!(), ", name_folded, changed_at");

/// So many parameters: `?1, ?2, ?3`.
pub fn places(count: usize) -> String {
    (1..=count).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ")
}

/// The values of [`WRITTEN`].
pub fn written(service: &Service, stamp: &Stamp) -> Result<Vec<Value>> {
    let degrees = |pick: fn(&Position) -> f64| service.position.as_ref().map_or(Value::Null, |p| Value::Real(pick(p)));
    let alert = service.alert.as_ref().map(json).transpose()?;
    let mut values = values![service.id, service.source, service.source_id, service.name];
    values.push(json(&service.aliases)?);
    values.extend(values![service.organization, service.description]);
    values.push(json(&service.categories)?);
    values.extend(values![service.address, service.postcode, service.city]);
    values.extend([degrees(|p| p.latitude), degrees(|p| p.longitude)]);
    values.push(service.way.value());
    values.extend([json(&service.reception)?, json(&service.phones)?]);
    values.extend(values![service.no_phone, service.email, service.url, service.hours, service.hours_note]);
    values.push(json(&service.closures)?);
    values.push(service.appointment.code().value());
    values.extend([json(&service.publics)?, json(&service.referrers)?]);
    values.extend([json(&service.documents)?, json(&service.languages)?, json(&service.accessibility)?]);
    values.extend(values![service.fee.code(), service.cost, service.verified_on, service.verified_by]);
    values.push(service.verified_how.code().value());
    values.push(alert.unwrap_or(Value::Null));
    values.extend(values![service.team_note, fold::words(&service.name).join(" "), stamp.now.at]);
    Ok(values)
}

/// A service from a row of [`COLUMNS`] alone.
pub fn one(row: &Row<'_>) -> Result<Service> {
    service(&mut Columns::of(row))
}

/// A service from the next [`COLUMNS`] of a row.
pub fn service(columns: &mut Columns<'_>) -> Result<Service> {
    Ok(Service {
        id: columns.id::<ServiceId>()?,
        source: columns.get()?,
        source_id: columns.get()?,
        name: columns.get()?,
        aliases: list(columns)?,
        organization: columns.get()?,
        description: columns.get()?,
        categories: list(columns)?,
        address: columns.get()?,
        postcode: columns.get()?,
        city: columns.get()?,
        position: position(columns)?,
        way: columns.get()?,
        reception: list(columns)?,
        phones: list(columns)?,
        no_phone: columns.get()?,
        email: columns.get()?,
        url: columns.get()?,
        hours: columns.get()?,
        hours_note: columns.get()?,
        closures: list(columns)?,
        appointment: columns.coded(Appointment::from_code)?,
        publics: list(columns)?,
        referrers: list(columns)?,
        documents: list(columns)?,
        languages: list(columns)?,
        accessibility: list(columns)?,
        fee: columns.coded(Fee::from_code)?,
        cost: columns.get()?,
        verified_on: columns.maybe_day()?,
        verified_by: columns.get()?,
        verified_how: columns.coded(Checked::from_code)?,
        alert: columns.get::<Option<String>>()?.map(|text| from_json(&text)).transpose()?,
        team_note: columns.get()?,
    })
}

fn position(columns: &mut Columns<'_>) -> Result<Option<Position>> {
    let (latitude, longitude): (Option<f64>, Option<f64>) = (columns.get()?, columns.get()?);
    Ok(latitude.zip(longitude).and_then(|(latitude, longitude)| Position::new(latitude, longitude)))
}

fn list<T: DeserializeOwned>(columns: &mut Columns<'_>) -> Result<Vec<T>> {
    from_json(&columns.get::<String>()?)
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::new(Kind::Damaged).at("services").because(error))
}

fn json(list: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_string(list).map(Value::Text).map_err(|error| Error::new(Kind::Internal).because(error))
}
