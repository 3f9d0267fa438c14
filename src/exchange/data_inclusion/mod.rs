//! A directory as data.inclusion v1, the French standard for services of inclusion: services, and the structures that
//! offer them. Names of fields are the standard's own.
//!
//! What a service does not say, its structure may: the telephone, the e-mail address, the hours. Values of other kinds
//! than the standard's are taken as they come, so that files of its earlier version are mostly read too.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Found, Place, Read, Reason, plain, quoted, sound};
use crate::domain::{
    hours::Hours,
    service::{Fee, Phone, Position, Reception, Referrer, Service},
};

mod lists;
mod write;

pub use write::write;

type Object = Map<String, Value>;

/// Begins the conditions of access that are a list of what to bring.
const TO_BRING: &str = "À apporter :";

/// Stands for a description, which the standard requires.
const NO_DESCRIPTION: &str = "Sans description.";

/// The structures of the files, by id.
#[derive(Default)]
pub(super) struct Structures(HashMap<String, Object>);

impl Structures {
    /// Takes a structure in; of two with one id, the first counts.
    pub(super) fn add(&mut self, structure: &Object) {
        let id = code(structure, "id");
        if !id.is_empty() {
            self.0.entry(id).or_insert_with(|| structure.clone());
        }
    }
}

/// Reads a service.
pub(super) fn read(service: &Object, structures: &Structures, place: &Place, into: &mut Read<Found>) {
    let nothing = Object::new();
    let id = code(service, "structure_id");
    let structure = match service.get("structure") {
        Some(Value::Object(structure)) => Some(structure),
        _ => structures.0.get(&id),
    };
    match record(service, structure.unwrap_or(&nothing)) {
        Err(reason) => into.refused.push(place.remark(reason)),
        Ok((record, notes)) => {
            if structure.is_none() {
                into.notes.push(place.remark(Reason::UnknownOrganization));
            }
            into.notes.extend(notes.into_iter().map(|note| place.remark(note)));
            into.records.push(Found { service: record, place: place.clone() });
        }
    }
}

/// The record of a service, and what was left out of it.
fn record(service: &Object, structure: &Object) -> Result<(Service, Vec<Reason>), Reason> {
    let mut notes = Vec::new();
    let name = line(service, "nom");
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let (source, id) = (code(service, "source"), code(service, "id"));
    let own_id = id.strip_prefix(&format!("{source}--")).filter(|own| !source.is_empty() && !own.is_empty());
    let mut record = Service::new(&source, own_id.unwrap_or(&id), &name);
    // A structure that is written for a service of nobody has the service's id.
    if code(structure, "id") != id {
        record.organization = line(structure, "nom");
    }
    let or_structure = |field: &str| match line(service, field) {
        own if own.is_empty() => line(structure, field),
        own => own,
    };
    fill_place(&mut record, service);
    let phone = or_structure("telephone");
    record.phones = Phone::new(&phone, "").into_iter().collect();
    if !phone.is_empty() && record.phones.is_empty() {
        notes.push(Reason::BadPhone(quoted(&phone)));
    }
    record.email = or_structure("courriel");
    let pages = [line(service, "lien_mobilisation"), line(structure, "site_web"), line(service, "lien_source")];
    record.url = pages.into_iter().find(|page| !page.is_empty()).unwrap_or_default();
    record.hours = Some(or_structure("horaires_accueil")).filter(|hours| !hours.is_empty());
    if let Some(hours) = record.hours.as_deref().filter(|hours| Hours::parse(hours).is_none()) {
        // `sound` keeps them.
        notes.push(Reason::HoursAsNote(quoted(hours)));
    }
    record.categories = list(service, "thematiques").iter().map(|code| lists::words(code)).collect();
    record.categories.extend(list(service, "type").iter().map(|code| lists::words(code)));
    record.publics = list(service, "publics").iter().map(|code| lists::words(code)).collect();
    record.publics.extend(paragraphs(service, "publics_precisions").lines().map(ToOwned::to_owned));
    record.accessibility = list(structure, "accessibilite_lieu");
    fill_access(&mut record, service);
    if record.source_id.is_empty() {
        record.source_id = Service::derived_id(&record.name, &record.organization, &record.place());
    }
    sound::settle(&mut record);
    Ok((record, notes))
}

fn fill_place(record: &mut Service, service: &Object) {
    record.address = line(service, "adresse");
    record.way = line(service, "complement_adresse");
    record.postcode = line(service, "code_postal");
    record.city = line(service, "commune");
    // A code of another country has no field of its own.
    if let Some((code, city)) = record.city.split_once(' ')
        && record.postcode.is_empty()
        && (4..=6).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_digit())
    {
        (record.postcode, record.city) = (code.to_owned(), city.to_owned());
    }
    let degrees = |field: &str| line(service, field).parse::<f64>().ok();
    let position = degrees("latitude").zip(degrees("longitude"));
    record.position = position.and_then(|(latitude, longitude)| Position::new(latitude, longitude));
}

/// How one is received, who may send somebody, what it costs, and what is said of it.
fn fill_access(record: &mut Service, service: &Object) {
    let coded = |field: &str| list(service, field);
    record.reception = coded("modes_accueil").iter().filter_map(|mode| reception(mode)).collect();
    record.referrers = coded("mobilisable_par").iter().filter_map(|who| referrer(who)).collect();
    record.fee = coded("frais").iter().map(|fee| fee_of(fee)).find(|fee| *fee != Fee::Unknown).unwrap_or(Fee::Unknown);
    record.cost = line(service, "frais_precisions");
    let description = paragraphs(service, "description");
    let mut said = vec![if description == NO_DESCRIPTION { String::new() } else { description }];
    let conditions = paragraphs(service, "conditions_acces");
    match conditions.strip_prefix(TO_BRING) {
        Some(items) => {
            let items = items.lines().map(|item| item.strip_prefix("- ").unwrap_or(item));
            record.documents = items.map(ToOwned::to_owned).collect();
        }
        None => said.push(conditions),
    }
    record.documents.extend(list(service, "justificatifs"));
    said.push(paragraphs(service, "mobilisation_precisions"));
    said.retain(|part| !part.is_empty());
    record.description = said.join("\n");
}

fn reception(mode: &str) -> Option<Reception> {
    match mode {
        "en-presentiel" => Some(Reception::OnSite),
        "a-distance" => Some(Reception::Remote),
        _ => None,
    }
}

fn referrer(who: &str) -> Option<Referrer> {
    match who {
        "usagers" => Some(Referrer::Person),
        "professionnels" => Some(Referrer::Professional),
        _ => None,
    }
}

fn fee_of(fee: &str) -> Fee {
    match fee {
        "gratuit" => Fee::Free,
        "payant" | "adhesion" => Fee::Paid,
        _ => Fee::Unknown,
    }
}

/// A field's value as text; a list's items are lines.
fn raw(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => items.iter().filter(|item| !item.is_array()).map(raw).collect::<Vec<_>>().join("\n"),
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// A text that names something, and is no prose.
fn code(object: &Object, field: &str) -> String {
    object.get(field).map(|value| plain::line(&raw(value))).unwrap_or_default()
}

fn line(object: &Object, field: &str) -> String {
    object.get(field).map(|value| plain::html_line(&raw(value))).unwrap_or_default()
}

fn paragraphs(object: &Object, field: &str) -> String {
    object.get(field).map(|value| plain::html_paragraphs(&raw(value))).unwrap_or_default()
}

fn list(object: &Object, field: &str) -> Vec<String> {
    paragraphs(object, field).lines().map(ToOwned::to_owned).collect()
}
