//! Services as data.inclusion v1: one object with the two lists of the standard.
//!
//! The standard has no room for what is not its own, so what it cannot carry stays at home (`exchange::fields`); what
//! it requires and a record lacks is said to be missing.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{NO_DESCRIPTION, TO_BRING, lists};
use crate::{
    domain::service::{Appointment, Fee, Reception, Referrer, Service},
    error::{Error, Kind, Result},
    exchange::plain,
};

/// How long names may be, in characters.
const NAME: std::ops::RangeInclusive<usize> = 3..=150;

/// How long a description may be.
const DESCRIPTION: std::ops::RangeInclusive<usize> = 5..=10_000;

/// The source of records that have none.
const NO_SOURCE: &str = "guichet";

/// The directory as a file. `today` stands for the day of change of records that nobody has verified.
pub fn write<'a>(services: impl IntoIterator<Item = &'a Service>, today: NaiveDate) -> Result<Vec<u8>> {
    let mut structures = BTreeMap::new();
    let mut records = Vec::new();
    for service in services {
        let structure = structure(service, today);
        structures.entry(structure["id"].to_string()).or_insert(structure);
        records.push(record(service, today));
    }
    let mut file = b"{\"structures\": [\n".to_vec();
    lines(structures.values(), &mut file)?;
    file.extend_from_slice(b"\n],\n\"services\": [\n");
    lines(&records, &mut file)?;
    file.extend_from_slice(b"\n]}\n");
    Ok(file)
}

fn lines<'a>(values: impl IntoIterator<Item = &'a Value>, file: &mut Vec<u8>) -> Result<()> {
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            file.extend_from_slice(b",\n");
        }
        serde_json::to_writer(&mut *file, value).map_err(|error| Error::new(Kind::Internal).because(error))?;
    }
    Ok(())
}

fn source(service: &Service) -> &str {
    if service.source.is_empty() { NO_SOURCE } else { &service.source }
}

fn id(service: &Service) -> String {
    format!("{}--{}", source(service), service.source_id)
}

/// The structure of a service: its organization, or the service itself where that is not known.
fn structure_id(service: &Service) -> String {
    match &*service.organization {
        "" => id(service),
        organization => format!("{}--structure:{organization}", source(service)),
    }
}

fn structure(service: &Service, today: NaiveDate) -> Value {
    let name = if service.organization.is_empty() { &service.name } else { &service.organization };
    let day = service.verified_on.unwrap_or(today);
    json!({
        "source": source(service),
        "id": structure_id(service),
        "nom": name_of(name, service),
        "date_maj": day.to_string(),
    })
}

fn record(service: &Service, today: NaiveDate) -> Value {
    let (code, city) = place(service);
    let (kinds, topics): (Vec<_>, Vec<_>) = (
        service.categories.iter().filter_map(|words| lists::kind(words)).collect(),
        once(service.categories.iter().filter_map(|words| lists::topic(words))),
    );
    let (publics, others) = (
        once(service.publics.iter().filter_map(|words| lists::public(words))),
        service.publics.iter().filter(|words| lists::public(words).is_none()).cloned().collect::<Vec<_>>(),
    );
    let day = service.verified_on.unwrap_or(today);
    let mut fields = json!({
        "source": source(service),
        "id": id(service),
        "structure_id": structure_id(service),
        "nom": name_of(&service.name, service),
        "description": description(service),
        "type": kinds.first(),
        "thematiques": some(topics),
        "publics": some(publics),
        "publics_precisions": text(&others.join("\n")),
        "frais": fee(service.fee),
        "frais_precisions": text(&service.cost),
        "conditions_acces": documents(service),
        "modes_accueil": some(service.reception.iter().map(|mode| reception(*mode)).collect()),
        "mobilisable_par": some(service.referrers.iter().map(|who| referrer(*who)).collect()),
        "modes_mobilisation": some(ways(service)),
        "horaires_accueil": service.hours,
        "adresse": text(&service.address),
        "complement_adresse": text(&service.way),
        "code_postal": code,
        "commune": city,
        "latitude": service.position.map(|place| place.latitude),
        "longitude": service.position.map(|place| place.longitude),
        "telephone": service.phones.first().map(|phone| plain::as_html(&phone.number)),
        "courriel": plain::is_email(&service.email).then_some(&service.email),
        "lien_source": plain::is_url(&service.url).then_some(&service.url),
        "date_maj": day.to_string(),
    });
    if let Some(fields) = fields.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    fields
}

fn text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| plain::as_html(text))
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn once<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for code in codes {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}

/// A name of a length that is allowed: a long one is cut, a short one has the organization behind it.
fn name_of(name: &str, service: &Service) -> String {
    let mut name = name.to_owned();
    if name.chars().count() < *NAME.start() {
        name = [&name, &*service.organization].join(" · ");
    }
    cut(&name, *NAME.end())
}

fn description(service: &Service) -> String {
    let said = plain::as_html(&service.description);
    if said.chars().count() < *DESCRIPTION.start() { NO_DESCRIPTION.to_owned() } else { cut(&said, *DESCRIPTION.end()) }
}

fn cut(text: &str, most: usize) -> String {
    let text = plain::as_html(text);
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The postcode if it is a French one, and the commune, before which stands one of another country.
fn place(service: &Service) -> (Option<String>, Option<String>) {
    let is_french = service.postcode.len() == 5 && service.postcode.bytes().all(|byte| byte.is_ascii_digit());
    if is_french {
        return (Some(service.postcode.clone()), text(&service.city));
    }
    let both = [&*service.postcode, &service.city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    (None, text(&both.join(" ")))
}

fn documents(service: &Service) -> Option<String> {
    let items = service.documents.iter().map(|item| format!("- {item}"));
    let lines: Vec<_> = std::iter::once(TO_BRING.to_owned()).chain(items).collect();
    (lines.len() > 1).then(|| plain::as_html(&lines.join("\n")))
}

fn fee(fee: Fee) -> Option<&'static str> {
    match fee {
        Fee::Unknown => None,
        Fee::Free => Some("gratuit"),
        Fee::Paid => Some("payant"),
    }
}

fn reception(mode: Reception) -> &'static str {
    match mode {
        Reception::OnSite => "en-presentiel",
        Reception::Remote => "a-distance",
    }
}

fn referrer(who: Referrer) -> &'static str {
    match who {
        Referrer::Person => "usagers",
        Referrer::Professional => "professionnels",
    }
}

/// How one gets the service to act, as far as the record says.
fn ways(service: &Service) -> Vec<&'static str> {
    let walk_in = matches!(service.appointment, Appointment::None | Appointment::Possible);
    let ways = [
        (walk_in && service.has_counter() != Some(false), "se-presenter"),
        (!service.phones.is_empty(), "telephoner"),
        (plain::is_email(&service.email), "envoyer-un-courriel"),
    ];
    ways.into_iter().filter(|(is, _)| *is).map(|(_, way)| way).collect()
}
