//! What each table says, by id, ready to be joined. A row that is not sound is refused with the reason, and changes
//! nothing.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use serde_json::Value;

use super::TAXONOMY;
use crate::{
    domain::service::{Closure, Fee, Phone, Position, Reception, Service},
    exchange::{Place as Stands, Reason, plain, quoted, row::Row, weekly::Week},
};

/// An organization, as far as its services need it.
pub(super) struct Organization {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) url: String,
}

/// A place.
pub(super) struct Location {
    pub(super) organization: String,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) position: Option<Position>,
    pub(super) way: String,
    pub(super) reception: Option<Reception>,
    pub(super) languages: Vec<String>,
    pub(super) accessibility: Vec<String>,
}

/// A term of a taxonomy.
pub(super) struct Term {
    pub(super) name: String,
    /// The field of our record that it stands for, when it is of our own taxonomy.
    pub(super) field: Option<String>,
}

/// What a service costs.
#[derive(Default)]
pub(super) struct Costs {
    /// In words.
    pub(super) said: Vec<String>,
    pub(super) fee: Option<Fee>,
}

/// That a service is at a location.
pub(super) struct Place {
    pub(super) location: String,
    /// The id of the row that says so; `None` when the service's own row does.
    pub(super) link: Option<String>,
}

/// What a phone, a schedule or a language belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Service(String),
    ServiceAtLocation(String),
    Location(String),
    Organization(String),
}

/// The tables by id, ready to be joined.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) organizations: HashMap<String, Organization>,
    organization_rows: HashMap<String, Stands>,
    location_rows: HashMap<String, Stands>,
    pub(super) locations: HashMap<String, Location>,
    /// The ids of the services that were taken in, and where each stands.
    services: HashMap<String, Stands>,
    /// Service id -> the places it is said to be at.
    pub(super) places: HashMap<String, Vec<Place>>,
    /// Ids of links between a service and a location -> the location.
    pub(super) links: HashMap<String, String>,
    /// Organization id -> its locations, in the file's order.
    pub(super) sites: HashMap<String, Vec<String>>,
    pub(super) phones: HashMap<Owner, Vec<Phone>>,
    pub(super) weeks: HashMap<Owner, Week>,
    pub(super) hours_notes: HashMap<Owner, Vec<String>>,
    pub(super) languages: HashMap<Owner, Vec<String>>,
    pub(super) closures: HashMap<Owner, Vec<Closure>>,
    /// Contact id -> what it is the contact of, where that is known.
    pub(super) contacts: HashMap<String, Option<Owner>>,
    pub(super) documents: HashMap<String, Vec<String>>,
    pub(super) costs: HashMap<String, Costs>,
    pub(super) terms: HashMap<String, Term>,
    pub(super) categories: HashMap<String, Vec<String>>,
    /// Service id -> fields of our own record that the standard has no place for.
    pub(super) own: HashMap<String, Vec<(String, Value)>>,
}

impl Tables {
    pub(super) fn organization(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let (id, name) = (row.get("id"), plain::html_line(row.get("name")));
        if name.is_empty() {
            return Err(Reason::NoName);
        }
        if id.is_empty() {
            return Err(Reason::NoId);
        }
        free(&mut self.organization_rows, id, row)?;
        let (email, url) = (plain::html_line(row.get("email")), plain::html_line(row.first(&["url", "website"])));
        self.organizations.insert(id.to_owned(), Organization { name, email, url });
        Ok(())
    }

    pub(super) fn location(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let id = row.get("id");
        if id.is_empty() {
            return Err(Reason::NoId);
        }
        free(&mut self.location_rows, id, row)?;
        let organization = row.get("organization_id").to_owned();
        self.sites.entry(organization.clone()).or_default().push(id.to_owned());
        let location = Location {
            organization,
            name: plain::html_line(row.get("name")),
            address: String::new(),
            postcode: String::new(),
            city: String::new(),
            position: position(row.get("latitude"), row.get("longitude")),
            way: plain::html_line(row.get("transportation")),
            reception: reception(row),
            languages: plain::html_items(row.get("languages"), &[',', ';']),
            accessibility: plain::html_items(row.get("accessibility"), &[',', ';']),
        };
        self.locations.insert(id.to_owned(), location);
        Ok(())
    }

    pub(super) fn address(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let unknown = || Reason::UnknownReference("location_id".to_owned());
        let location = self.locations.get_mut(row.get("location_id")).ok_or_else(unknown)?;
        let streets = [row.get("address_1"), row.get("address_2")].map(plain::html_line);
        let streets = streets.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        // A place may have a postal address too; one goes to the physical one.
        if location.address.is_empty() || row.get("address_type").eq_ignore_ascii_case("physical") {
            location.address = streets;
            location.postcode = plain::html_line(row.get("postal_code"));
            location.city = plain::html_line(row.get("city"));
        }
        Ok(())
    }

    pub(super) fn accessibility(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let unknown = || Reason::UnknownReference("location_id".to_owned());
        let location = self.locations.get_mut(row.get("location_id")).ok_or_else(unknown)?;
        let said = [row.first(&["description", "accessibility"]), row.get("details")].map(plain::html_line);
        let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ").replace("..", ".");
        if !said.is_empty() {
            location.accessibility.push(said);
        }
        Ok(())
    }

    pub(super) fn contact(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let owner = self.owner(row)?;
        self.contacts.insert(row.get("id").to_owned(), owner);
        Ok(())
    }

    /// The id under which a service is known to the other tables, if its row is sound.
    pub(super) fn service(&mut self, row: &Row<'_>) -> Result<String, Reason> {
        let name = plain::html_line(row.get("name"));
        if name.is_empty() {
            return Err(Reason::NoName);
        }
        if ["inactive", "defunct"].contains(&row.get("status").to_ascii_lowercase().as_str()) {
            return Err(Reason::NotOffered);
        }
        let id = match row.get("id") {
            "" => Service::derived_id(&name, row.get("organization_id"), row.get("location_id")),
            id => id.to_owned(),
        };
        free(&mut self.services, &id, row)?;
        let place = row.get("location_id");
        if self.locations.contains_key(place) {
            self.places.entry(id.clone()).or_default().push(Place { location: place.to_owned(), link: None });
        }
        Ok(id)
    }

    pub(super) fn link(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let (service, location) = (row.get("service_id"), row.get("location_id"));
        self.known(&Owner::Service(service.to_owned()))?;
        self.known(&Owner::Location(location.to_owned()))?;
        let places = self.places.entry(service.to_owned()).or_default();
        let link = Some(row.get("id").to_owned());
        match places.iter_mut().find(|place| place.location == location) {
            Some(place) => place.link = link,
            None => places.push(Place { location: location.to_owned(), link }),
        }
        self.links.insert(row.get("id").to_owned(), location.to_owned());
        Ok(())
    }

    /// What a row belongs to: the most precise thing it names.
    pub(super) fn owner(&self, row: &Row<'_>) -> Result<Option<Owner>, Reason> {
        let kinds: [(_, fn(_) -> _); 4] = [
            ("service_at_location_id", Owner::ServiceAtLocation),
            ("service_id", Owner::Service),
            ("location_id", Owner::Location),
            ("organization_id", Owner::Organization),
        ];
        let mut unknown = None;
        for (column, make) in kinds {
            let id = row.get(column);
            if !id.is_empty() {
                let owner = make(id.to_owned());
                match self.known(&owner) {
                    Ok(()) => return Ok(Some(owner)),
                    Err(reason) => unknown = unknown.or(Some(reason)),
                }
            }
        }
        if let Some(Some(owner)) = self.contacts.get(row.get("contact_id")) {
            return Ok(Some(owner.clone()));
        }
        unknown.map_or(Ok(None), Err)
    }

    pub(super) fn known(&self, owner: &Owner) -> Result<(), Reason> {
        let (is_known, column) = match owner {
            Owner::Service(id) => (self.services.contains_key(id), "service_id"),
            Owner::ServiceAtLocation(id) => (self.links.contains_key(id), "service_at_location_id"),
            Owner::Location(id) => (self.locations.contains_key(id), "location_id"),
            Owner::Organization(id) => (self.organizations.contains_key(id), "organization_id"),
        };
        if is_known { Ok(()) } else { Err(Reason::UnknownReference(column.to_owned())) }
    }

    pub(super) fn phone(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let Some(owner) = self.owner(row)? else { return Ok(()) };
        let text = row.get("number");
        if text.is_empty() {
            return Ok(());
        }
        let kind = row.first(&["type", "number_type"]);
        let about = plain::html_line(row.first(&["department", "description"]));
        let kind = if ["", "voice"].contains(&kind) { String::new() } else { plain::html_line(kind) };
        let label = [about, kind].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let extension = plain::html_line(row.get("extension"));
        let parts: Vec<_> = text.split(';').flat_map(|part| part.split(" or ")).map(str::trim).collect();
        let all: Option<Vec<_>> = parts.iter().map(|part| Phone::new(part, &label)).collect();
        let mut phones = all
            .or_else(|| Phone::new(text, &label).map(|phone| vec![phone]))
            .ok_or_else(|| Reason::BadPhone(quoted(text)))?;
        let prefix = row.get("country_prefix");
        for phone in &mut phones {
            if prefix.starts_with('+') && !phone.number.starts_with('+') {
                phone.number = format!("{prefix} {}", phone.number);
            }
            if !extension.is_empty() {
                phone.number = format!("{} ext. {extension}", phone.number);
            }
        }
        self.phones.entry(owner).or_default().extend(phones);
        Ok(())
    }

    pub(super) fn language(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let Some(owner) = self.owner(row)? else { return Ok(()) };
        let languages = self.languages.entry(owner).or_default();
        add(languages, plain::html_items(row.first(&["name", "language", "code"]), &[',', ';']));
        Ok(())
    }

    pub(super) fn detail(&mut self, row: &Row<'_>, column: &str) -> Result<(), Reason> {
        let service = row.get("service_id");
        self.known(&Owner::Service(service.to_owned()))?;
        add(self.documents.entry(service.to_owned()).or_default(), vec![plain::html_line(row.get(column))]);
        Ok(())
    }

    pub(super) fn cost(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let service = row.get("service_id");
        self.known(&Owner::Service(service.to_owned()))?;
        let costs = self.costs.entry(service.to_owned()).or_default();
        let amount = row.get("amount").parse::<f64>().ok();
        costs.fee = match (amount, costs.fee) {
            (None, fee) => fee,
            (Some(0.0), fee) => fee.or(Some(Fee::Free)),
            (Some(_), _) => Some(Fee::Paid),
        };
        let nothing = amount == Some(0.0);
        let amount = [row.get("amount"), row.get("currency")].join(" ").trim().to_uppercase();
        let amount = if nothing { String::new() } else { amount };
        let parts = [plain::html_line(row.get("option")), amount, plain::html_line(row.get("amount_description"))];
        let cost = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        add(&mut costs.said, vec![cost]);
        Ok(())
    }

    pub(super) fn term(&mut self, row: &Row<'_>) {
        let field = (row.get("taxonomy") == TAXONOMY).then(|| row.get("code").to_owned());
        self.terms.insert(row.get("id").to_owned(), Term { name: plain::html_line(row.get("name")), field });
    }

    pub(super) fn category(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let service = row.first(&["service_id", "link_id"]);
        let is_other = !["", "service"].contains(&row.get("link_entity"));
        if is_other && !self.services.contains_key(service) {
            return Ok(());
        }
        self.known(&Owner::Service(service.to_owned()))?;
        let column = if row.get("taxonomy_term_id").is_empty() { "taxonomy_id" } else { "taxonomy_term_id" };
        let term = self.terms.get(row.get(column)).ok_or_else(|| Reason::UnknownReference(column.to_owned()))?;
        if let Some(field) = &term.field {
            let value = serde_json::from_str(row.get("value")).map_err(|_| Reason::BadJson)?;
            self.own.entry(service.to_owned()).or_default().push((field.clone(), value));
        } else {
            add(self.categories.entry(service.to_owned()).or_default(), vec![term.name.clone()]);
        }
        Ok(())
    }
}

fn position(latitude: &str, longitude: &str) -> Option<Position> {
    let degrees = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    Position::new(degrees(latitude)?, degrees(longitude)?)
}

/// How people are received at a location. That it has an address says nothing yet.
fn reception(row: &Row<'_>) -> Option<Reception> {
    match row.get("location_type").to_ascii_lowercase().as_str() {
        "physical" => Some(Reception::OnSite),
        "virtual" => Some(Reception::Remote),
        _ => (row.get("virtual").eq_ignore_ascii_case("true")).then_some(Reception::Remote),
    }
}

/// Takes an id for a row, if no earlier one has it.
fn free(rows: &mut HashMap<String, Stands>, id: &str, row: &Row<'_>) -> Result<(), Reason> {
    match rows.entry(id.to_owned()) {
        Entry::Occupied(known) => Err(Reason::SameId(known.get().clone())),
        Entry::Vacant(free) => {
            free.insert(row.place());
            Ok(())
        }
    }
}

/// Adds to a list what it has not yet.
pub(super) fn add(list: &mut Vec<String>, items: Vec<String>) {
    let mut seen: HashSet<String> = list.iter().cloned().collect();
    list.extend(items.into_iter().filter(|item| !item.is_empty() && seen.insert(item.clone())));
}
