//! Services as HSDS 3.1: a page of JSON as an API gives it, or tables.
//!
//! A record is written into the fields of the standard and read back at once; what did not come back as it was goes
//! along as attributes of our own taxonomy, a field an attribute, its value as JSON. So another program finds what the
//! standard has a place for, and ours all of it — except what is not given away (`exchange::fields`).

use std::collections::HashSet;

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Kind, TAXONOMY, flat, read_object};
use crate::{
    domain::service::{Closure, Fee, Phone, Reception, Service},
    error::{Error, Kind as ErrorKind, Result},
    exchange::{
        Read,
        cells::{Cells, For},
        fields::{self, Carried, FIELDS},
        plain, sound,
        weekly::{self, Rule},
    },
};

/// Of the ids that are made here; a number drawn once.
const OURS: Uuid = Uuid::from_u128(0x6f0b_7c4e_2d1a_4f3b_9a5e_8c7d_1e2f_3a4b);

/// The services as a page of an API, the only one.
pub fn write<'a>(services: impl IntoIterator<Item = &'a Service>) -> Result<Vec<u8>> {
    let mut contents = Vec::new();
    let mut count = 0;
    for record in records(services) {
        contents.extend_from_slice(if count > 0 { b",\n" } else { b"" });
        serde_json::to_writer(&mut contents, &record)
            .map_err(|error| Error::new(ErrorKind::Internal).because(error))?;
        count += 1;
    }
    let empty = count == 0;
    let head = format!(
        "{{\"total_items\": {count}, \"total_pages\": 1, \"page_number\": 1, \"size\": {count}, \
         \"first_page\": true, \"last_page\": true, \"empty\": {empty}, \"contents\": [\n"
    );
    Ok([head.as_bytes(), &contents, b"\n]}\n"].concat())
}

/// The tables that are written, each with its columns: those of the standard that are filled.
const TABLES: &[(Kind, &str, &[&str])] = &[
    (Kind::Organizations, "organizations.csv", &["id", "name", "description"]),
    (
        Kind::Services,
        "services.csv",
        &[
            "id",
            "organization_id",
            "name",
            "alternate_name",
            "description",
            "url",
            "email",
            "status",
            "fees_description",
            "eligibility_description",
            "assured_date",
            "assurer_email",
            "alert",
        ],
    ),
    (
        Kind::Locations,
        "locations.csv",
        &["id", "organization_id", "location_type", "transportation", "latitude", "longitude"],
    ),
    (Kind::ServiceAtLocation, "service_at_location.csv", &["id", "service_id", "location_id"]),
    (
        Kind::Addresses,
        "addresses.csv",
        &["id", "location_id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
    ),
    (Kind::Phones, "phones.csv", &["id", "service_id", "number", "type", "description"]),
    (
        Kind::Schedules,
        "schedules.csv",
        &["id", "service_id", "valid_from", "valid_to", "freq", "byday", "description", "opens_at", "closes_at"],
    ),
    (Kind::Languages, "languages.csv", &["id", "service_id", "name"]),
    (Kind::RequiredDocuments, "required_documents.csv", &["id", "service_id", "document"]),
    (Kind::CostOptions, "cost_options.csv", &["id", "service_id", "amount", "currency"]),
    (Kind::Accessibility, "accessibility.csv", &["id", "location_id", "description"]),
    (Kind::TaxonomyTerms, "taxonomy_terms.csv", &["id", "code", "name", "description", "taxonomy"]),
    (Kind::ServiceTaxonomy, "attributes.csv", &["id", "link_id", "taxonomy_term_id", "link_entity", "value"]),
];

/// The services as tables: the files' names, and what is in them.
pub fn write_tables<'a>(services: impl IntoIterator<Item = &'a Service>) -> Result<Vec<(String, Vec<u8>)>> {
    let mut tables = Vec::new();
    for (_, _, columns) in TABLES {
        let mut table = Cells::new(For::Programs);
        table.row(*columns)?;
        tables.push(table);
    }
    // Organizations and terms are those of many services.
    let mut written = HashSet::new();
    for record in records(services) {
        for (kind, row) in flat::lay_out(Kind::Services, &record, 0, "") {
            let Some(at) = TABLES.iter().position(|(table, ..)| *table == kind) else { continue };
            if written.insert((kind, row.get("id").to_owned())) {
                tables[at].row(TABLES[at].2.iter().map(|column| row.get(column)))?;
            }
        }
    }
    TABLES.iter().zip(tables).map(|((_, name, _), table)| Ok(((*name).to_owned(), table.finish()?))).collect()
}

/// The records of services, each with an id of its own.
fn records<'a>(services: impl IntoIterator<Item = &'a Service>) -> impl Iterator<Item = Map<String, Value>> {
    let mut used = HashSet::new();
    services.into_iter().map(move |service| {
        let made = made_id(&["service", &service.source, &service.source_id]);
        let own = Uuid::parse_str(&service.source_id).ok().map(|_| service.source_id.clone());
        // Two sources may have the same id.
        let id = own.filter(|id| !used.contains(id)).unwrap_or(made);
        used.insert(id.clone());
        record(service, &id)
    })
}

/// An id that is the same at every export.
fn made_id(parts: &[&str]) -> String {
    Uuid::new_v5(&OURS, parts.join("\u{1F}").as_bytes()).to_string()
}

/// A service as the standard has it, and with attributes what it has no place for.
fn record(service: &Service, id: &str) -> Map<String, Value> {
    let mut record = Record { id, of: service, fields: Map::new() };
    record.fill();
    let mut read = Read::default();
    read_object(&record.fields, "", 0, "", &mut read);
    let back = read.records.first().map(|found| fields::values(&found.service)).unwrap_or_default();
    let mut shared = service.clone();
    if !plain::is_email(&shared.verified_by) {
        // The initials of a worker are the house's own.
        shared.verified_by.clear();
    }
    sound::settle(&mut shared);
    let own = fields::values(&shared);
    let left =
        FIELDS.iter().filter(|field| field.by_hsds != Carried::No && own.get(field.name) != back.get(field.name));
    for (field, value) in left.filter_map(|field| Some((field.name, own.get(field.name)?))) {
        record.attribute(field, TAXONOMY, field, Some(&value.to_string()));
    }
    record.fields
}

/// A record that is being written.
struct Record<'a> {
    id: &'a str,
    of: &'a Service,
    fields: Map<String, Value>,
}

impl Record<'_> {
    fn text(&mut self, field: &str, text: &str) {
        if !text.is_empty() {
            self.fields.insert(field.to_owned(), Value::from(plain::as_html(text)));
        }
    }

    /// Adds a nested object, with an id that follows from its place.
    fn add(&mut self, list: &str, mut object: Value) {
        let list_of = self.fields.entry(list).or_insert_with(|| json!([]));
        if let (Some(items), Some(object)) = (list_of.as_array_mut(), object.as_object_mut()) {
            object.retain(|_, value| !value.is_null());
            object.insert("id".to_owned(), Value::from(made_id(&[self.id, list, &items.len().to_string()])));
            items.push(Value::from(std::mem::take(object)));
        }
    }

    fn attribute(&mut self, name: &str, taxonomy: &str, code: &str, value: Option<&str>) {
        let term = json!({
            "id": made_id(&["term", taxonomy, name]),
            "code": code,
            "name": plain::as_html(name),
            "description": plain::as_html(name),
            "taxonomy": taxonomy,
        });
        let attribute = json!({ "link_id": self.id, "link_entity": "service", "value": value, "taxonomy_term": term });
        self.add("attributes", attribute);
    }

    fn fill(&mut self) {
        let service = self.of;
        self.text("id", self.id);
        self.text("name", &service.name);
        self.text("status", "active");
        self.text("alternate_name", &service.aliases.join("; "));
        self.text("description", &service.description);
        self.text("eligibility_description", &service.publics.join("; "));
        self.text("fees_description", &service.cost);
        if plain::is_url(&service.url) {
            self.text("url", &service.url);
        }
        if plain::is_email(&service.email) {
            self.text("email", &service.email);
        }
        if let Some(day) = service.verified_on {
            self.text("assured_date", &day.to_string());
        }
        if plain::is_email(&service.verified_by) {
            self.text("assurer_email", &service.verified_by);
        }
        if let Some(alert) = &service.alert {
            self.text("alert", &alert.text);
        }
        if service.fee == Fee::Free {
            self.add("cost_options", json!({ "amount": 0, "currency": "EUR" }));
        }
        self.organization();
        self.place();
        self.lists();
        self.schedules();
    }

    fn organization(&mut self) {
        let name = plain::as_html(&self.of.organization);
        if !name.is_empty() {
            let id = made_id(&["organization", &self.of.source, &self.of.organization]);
            let organization = json!({ "id": id, "name": name, "description": name });
            self.fields.insert("organization".to_owned(), organization);
        }
    }

    fn place(&mut self) {
        let service = self.of;
        let has_address = [&service.address, &service.postcode, &service.city].iter().any(|part| !part.is_empty());
        let says_more = service.position.is_some() || !service.way.is_empty() || !service.accessibility.is_empty();
        if !has_address && !says_more && service.reception.is_empty() {
            return;
        }
        let remote = service.reception.first() == Some(&Reception::Remote);
        let mut location = json!({
            "id": made_id(&[self.id, "location"]),
            "location_type": if remote { "virtual" } else { "physical" },
        });
        if !service.way.is_empty() {
            location["transportation"] = Value::from(plain::as_html(&service.way));
        }
        if let Some(position) = service.position {
            location["latitude"] = Value::from(position.latitude);
            location["longitude"] = Value::from(position.longitude);
        }
        if has_address {
            location["addresses"] = json!([{
                "id": made_id(&[self.id, "address"]),
                "address_1": plain::as_html(&service.address),
                "city": plain::as_html(&service.city),
                "state_province": "",
                "postal_code": plain::as_html(&service.postcode),
                "country": country(&service.postcode),
                "address_type": "physical",
            }]);
        }
        let access = service.accessibility.iter().enumerate().map(|(index, text)| {
            json!({ "id": made_id(&[self.id, "accessibility", &index.to_string()]), "description": plain::as_html(text) })
        });
        let access: Vec<_> = access.collect();
        if !access.is_empty() {
            location["accessibility"] = Value::from(access);
        }
        self.add("service_at_locations", json!({ "location": location }));
    }

    fn lists(&mut self) {
        let service = self.of;
        for Phone { number, label } in &service.phones {
            let label = (!label.is_empty()).then(|| plain::as_html(label));
            self.add("phones", json!({ "number": number, "description": label }));
        }
        for name in &service.languages {
            self.add("languages", json!({ "name": plain::as_html(name) }));
        }
        for document in &service.documents {
            self.add("required_documents", json!({ "document": plain::as_html(document) }));
        }
        for category in &service.categories {
            self.attribute(category, "categories", category, None);
        }
    }

    fn schedules(&mut self) {
        let service = self.of;
        let hours = service.hours.as_deref();
        match hours.map(weekly::rules) {
            None => {}
            Some(Some(rules)) => {
                for Rule { days, span: (opens, closes) } in rules {
                    let days: Vec<_> = days.into_iter().map(|day| weekly::day_name(day).to_uppercase()).collect();
                    let span =
                        json!({ "freq": "WEEKLY", "byday": days.join(","), "opens_at": opens, "closes_at": closes });
                    self.add("schedules", span);
                }
            }
            // What is no week is at least said.
            Some(None) => self.add("schedules", json!({ "description": hours })),
        }
        if !service.hours_note.is_empty() {
            self.add("schedules", json!({ "description": plain::as_html(&service.hours_note) }));
        }
        for Closure { from, to, why } in &service.closures {
            let why = (!why.is_empty()).then(|| plain::as_html(why));
            self.add("schedules", json!({ "valid_from": from, "valid_to": to, "description": why }));
        }
    }
}

/// The country of a postcode: the standard requires one, and the record has none.
fn country(postcode: &str) -> &'static str {
    if postcode.len() == 5 { "FR" } else { "BE" }
}
