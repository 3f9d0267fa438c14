//! Putting a service's record together from what all tables say of it.

use super::{
    schedules::sound_hours,
    tables::{Location, Organization, Owner, Place, Tables, add},
};
use crate::{
    domain::{
        fold,
        service::{Alert, Fee, Phone, Service},
    },
    exchange::{Found, Read, Reason, fields, guichet_csv, plain, row::Row, sound},
};

impl Tables {
    /// The records of one service: one for each place it is at, or one without a place.
    pub(super) fn join(&self, id: &str, row: &Row<'_>, into: &mut Read<Found>) {
        let said = self.places.get(id).map_or(&[][..], Vec::as_slice);
        let linked = said.iter().any(|place| place.link.is_some());
        if said.is_empty() {
            let found = self.place_of(id, row.get("organization_id"));
            if found.is_some() {
                into.notes.push(row.remark(Reason::PlaceFound));
            }
            into.records.push(Found { service: self.record(id, id, row, found, None), place: row.place() });
        }
        for Place { location, link } in said {
            // The id stays the same whether or not the service comes to be at a second place.
            let source_id = if linked { format!("{id}@{location}") } else { id.to_owned() };
            let link = link.as_deref().filter(|link| !link.is_empty());
            let service = self.record(id, &source_id, row, Some(location), link);
            into.records.push(Found { service, place: row.place() });
        }
        let organization = row.get("organization_id");
        if !organization.is_empty() && !self.organizations.contains_key(organization) {
            into.notes.push(row.remark(Reason::UnknownOrganization));
        }
        if let Err(reason) = guichet_csv::date(row.get("assured_date")) {
            into.notes.push(row.remark(reason));
        }
    }

    /// The place of a service whose place no table says: its organization's only one, or the only one with its number.
    fn place_of(&self, id: &str, organization: &str) -> Option<&String> {
        let sites = self.sites.get(organization).filter(|_| !organization.is_empty())?;
        if let [only] = &sites[..] {
            return Some(only);
        }
        let numbers: Vec<_> = self.phones.get(&Owner::Service(id.to_owned()))?.iter().map(Phone::digits).collect();
        let has_number = |site: &&String| {
            let phones = self.phones.get(&Owner::Location((*site).clone()));
            phones.is_some_and(|phones| phones.iter().any(|phone| numbers.contains(&phone.digits())))
        };
        let mut matching = sites.iter().filter(has_number);
        matching.next().filter(|_| matching.next().is_none())
    }

    fn record(
        &self,
        id: &str,
        source_id: &str,
        row: &Row<'_>,
        location: Option<&String>,
        link: Option<&str>,
    ) -> Service {
        let place = location.and_then(|id| self.locations.get(id));
        let organization_id = match (row.get("organization_id"), place) {
            ("", Some(place)) => &*place.organization,
            (id, _) => id,
        };
        let organization = self.organizations.get(organization_id);
        let mut owners = Vec::new();
        owners.extend(link.map(|link| Owner::ServiceAtLocation(link.to_owned())));
        owners.push(Owner::Service(id.to_owned()));
        owners.extend(location.map(|location| Owner::Location(location.clone())));

        let mut service = Service::new("", source_id, &plain::html_line(row.get("name")));
        service.aliases = plain::html_items(row.get("alternate_name"), &[';', '\n']);
        service.organization = organization.map(|organization| organization.name.clone()).unwrap_or_default();
        service.description = description(row);
        if let Some(place) = place {
            service.address = address(place, &service);
            place.postcode.clone_into(&mut service.postcode);
            place.city.clone_into(&mut service.city);
            service.position = place.position;
            service.way.clone_from(&place.way);
            service.reception = place.reception.into_iter().collect();
            service.accessibility.clone_from(&place.accessibility);
        }
        service.phones = self.phones_of(&owners, organization_id);
        let or_organization = |own: &str, theirs: fn(&Organization) -> &String| match plain::html_line(own) {
            own if own.is_empty() => organization.map(theirs).cloned().unwrap_or_default(),
            own => own,
        };
        service.email = or_organization(row.get("email"), |organization| &organization.email);
        service.url = or_organization(row.first(&["url", "website"]), |organization| &organization.url);
        service.hours = owners.iter().find_map(|owner| self.weeks.get(owner).and_then(sound_hours));
        let notes = owners.iter().find_map(|owner| self.hours_notes.get(owner).filter(|notes| !notes.is_empty()));
        service.hours_note = notes.map(|notes| notes.join("\n")).unwrap_or_default();

        service.categories = plain::html_items(row.get("keywords"), &[',', ';']);
        add(&mut service.categories, self.categories.get(id).cloned().unwrap_or_default());
        service.documents = plain::html_items(row.get("required_documents"), &['\n', ';']);
        add(&mut service.documents, self.documents.get(id).cloned().unwrap_or_default());
        service.languages = plain::html_items(row.get("languages"), &[',', ';']);
        for owner in &owners {
            add(&mut service.languages, self.languages.get(owner).cloned().unwrap_or_default());
        }
        if let (true, Some(place)) = (service.languages.is_empty(), place) {
            service.languages.clone_from(&place.languages);
        }
        for owner in &owners {
            service.closures.extend(self.closures.get(owner).into_iter().flatten().cloned());
        }
        self.fill_costs(&mut service, id, row);
        fill_publics(&mut service, row);
        service.alert = alert(row);
        service.verified_on = guichet_csv::date(row.get("assured_date")).ok().flatten();
        if service.verified_on.is_some() {
            service.verified_by = plain::html_line(row.get("assurer_email"));
        }
        if let Some(own) = self.own.get(id) {
            fields::put(&mut service, own);
        }
        sound::settle(&mut service);
        service
    }

    fn fill_costs(&self, service: &mut Service, id: &str, row: &Row<'_>) {
        let told = self.costs.get(id);
        let mut costs = Vec::new();
        add(&mut costs, [row.get("fees_description"), row.get("fees")].map(plain::html_line).to_vec());
        add(&mut costs, told.map(|told| told.said.clone()).unwrap_or_default());
        let for_nothing = ["free", "gratuit", "no fee", "no charge"];
        let says_free = matches!(&costs[..], [only] if for_nothing.contains(&fold::words(only).join(" ").as_str()));
        let fee = told.and_then(|told| told.fee);
        service.fee = fee.unwrap_or(if says_free { Fee::Free } else { Fee::Unknown });
        service.cost = costs.join("; ");
    }

    /// The numbers of a service, the nearest to it first, each once; the organization's only when there is no other.
    fn phones_of(&self, owners: &[Owner], organization: &str) -> Vec<Phone> {
        let mut phones: Vec<Phone> = Vec::new();
        let general = Owner::Organization(organization.to_owned());
        for owner in owners.iter().chain([&general]) {
            if *owner == general && !phones.is_empty() {
                break;
            }
            for phone in self.phones.get(owner).into_iter().flatten() {
                match phones.iter_mut().find(|known| known.digits() == phone.digits()) {
                    Some(known) if known.label.is_empty() => known.label.clone_from(&phone.label),
                    Some(_) => {}
                    None => phones.push(phone.clone()),
                }
            }
        }
        phones
    }
}

/// What it does, for whom where that is a sentence, and how to apply, each as a paragraph.
fn description(row: &Row<'_>) -> String {
    let for_whom = eligibility(row);
    let parts = [
        row.get("description"),
        if short_items(for_whom).is_none() { for_whom } else { "" },
        row.get("application_process"),
        row.get("interpretation_services"),
    ];
    let mut paragraphs = Vec::new();
    add(&mut paragraphs, parts.map(plain::html_paragraphs).to_vec());
    paragraphs.join("\n")
}

fn eligibility<'a>(row: &Row<'a>) -> &'a str {
    row.first(&["eligibility_description", "eligibility"])
}

/// How long each of those may be for whom a service is, in characters; longer ones are sentences.
const SHORT: usize = 40;

/// For whom a service is, when the text is a list of short names.
fn short_items(text: &str) -> Option<Vec<String>> {
    let items = plain::html_items(text, &[';', '\n']);
    let all_short = items.iter().all(|item| item.chars().count() <= SHORT && !item.ends_with('.'));
    (all_short && !items.is_empty()).then_some(items)
}

fn fill_publics(service: &mut Service, row: &Row<'_>) {
    add(&mut service.publics, vec![plain::html_line(row.get("audience"))]);
    add(&mut service.publics, short_items(eligibility(row)).unwrap_or_default());
    let age = |column: &str| row.get(column).parse::<f64>().ok().filter(|age| (0.0..150.0).contains(age));
    // An upper end beyond any age is none.
    let ages = match (age("minimum_age").filter(|age| *age > 0.0), age("maximum_age").filter(|age| *age < 100.0)) {
        (None, None) => return,
        (Some(from), None) => format!("{from}+ ans"),
        (None, Some(to)) => format!("0-{to} ans"),
        (Some(from), Some(to)) => format!("{from}-{to} ans"),
    };
    add(&mut service.publics, vec![ages]);
}

/// The passing notice; that a service is closed for a time is one too.
fn alert(row: &Row<'_>) -> Option<Alert> {
    let text = match plain::html_line(row.get("alert")) {
        text if text.is_empty() && row.get("status").eq_ignore_ascii_case("temporarily closed") => {
            "Temporairement fermé".to_owned()
        }
        text => text,
    };
    (!text.is_empty()).then_some(Alert { text, until: None })
}

/// The street, with the place's name before it where that says more than the service's own.
fn address(place: &Location, service: &Service) -> String {
    let says_more = !alike(&place.name, &service.name) && !alike(&place.name, &service.organization);
    let name = if says_more || place.address.is_empty() { place.name.as_str() } else { "" };
    [name, &place.address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Whether two names are the same to a reader.
fn alike(one: &str, other: &str) -> bool {
    fold::words(one) == fold::words(other)
}
