//! What each format says of each field of a record: the one table from which the writers know what to leave at home,
//! the tests what must come back, and `docs/directory.md` its table.

use serde_json::{Map, Value};

use crate::domain::service::Service;

/// Whether a format brings a field back as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It does.
    Yes,
    /// Some of what the field may hold, or in another form.
    Partly,
    /// It has no place for it, or it is not given away.
    No,
}

/// One field of the record, and where a format has it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, as the record has it.
    pub name: &'static str,
    /// Its place in HSDS 3.1; empty when only an attribute of our taxonomy says it.
    pub hsds: &'static str,
    /// Whether HSDS, as we write it, brings it back.
    pub by_hsds: Carried,
    /// Its place in data.inclusion v1; empty when it has none.
    pub inclusion: &'static str,
    /// Whether data.inclusion, as we write it, brings it back.
    pub by_inclusion: Carried,
}

const fn field(
    name: &'static str,
    hsds: &'static str,
    by_hsds: Carried,
    inclusion: &'static str,
    by_inclusion: Carried,
) -> Field {
    Field { name, hsds, by_hsds, inclusion, by_inclusion }
}

use Carried::{No, Partly, Yes};

/// Every field, in the record's order.
pub const FIELDS: &[Field] = &[
    field("source", "", Yes, "source", Yes),
    field("source_id", "service.id", Yes, "id", Yes),
    field("name", "service.name", Yes, "nom", Partly),
    field("aliases", "service.alternate_name", Yes, "", No),
    field("organization", "organization.name", Yes, "structure: nom", Partly),
    field("description", "service.description", Yes, "description", Partly),
    field("categories", "attribute: taxonomy_term.name", Yes, "thematiques, type", Partly),
    field("address", "address.address_1, address_2", Yes, "adresse", Yes),
    field("postcode", "address.postal_code", Yes, "code_postal; otherwise before commune", Partly),
    field("city", "address.city", Yes, "commune", Partly),
    field("position", "location.latitude, longitude", Yes, "latitude, longitude", Yes),
    field("way", "location.transportation", Yes, "complement_adresse", Yes),
    field("reception", "location.location_type", Yes, "modes_accueil", Yes),
    field("phones", "phone.number, description", Yes, "telephone", Partly),
    field("no_phone", "", Yes, "", No),
    field("email", "service.email", Yes, "courriel", Partly),
    field("url", "service.url", Yes, "lien_mobilisation; lien_source", Partly),
    field("hours", "schedule: byday, opens_at, closes_at", Yes, "horaires_accueil", Yes),
    field("hours_note", "schedule.description", Yes, "", No),
    field("closures", "schedule: valid_from, valid_to without hours", Yes, "", No),
    field("appointment", "", Yes, "", No),
    field("publics", "service.eligibility_description, ages", Yes, "publics, publics_precisions", Partly),
    field("referrers", "", Yes, "mobilisable_par", Yes),
    field("documents", "required_document.document", Yes, "conditions_acces", Yes),
    field("languages", "language.name", Yes, "", No),
    field("accessibility", "accessibility.description", Yes, "structure: accessibilite_lieu, read only", No),
    field("fee", "cost_option.amount", Yes, "frais", Yes),
    field("cost", "service.fees_description", Yes, "frais_precisions", Yes),
    field("verified_on", "service.assured_date", Yes, "", No),
    field("verified_by", "service.assurer_email, when it is an e-mail address", Partly, "", No),
    field("verified_how", "", Yes, "", No),
    field("alert", "service.alert", Yes, "", No),
    field("team_note", "", No, "", No),
];

/// The fields for which HSDS itself has no place.
pub(super) fn unsaid_by_hsds() -> Vec<&'static str> {
    FIELDS.iter().filter(|field| field.hsds.is_empty() && field.name != "source").map(|field| field.name).collect()
}

/// The fields for which data.inclusion has no place.
pub(super) fn unsaid_by_inclusion() -> Vec<&'static str> {
    FIELDS.iter().filter(|field| field.inclusion.is_empty()).map(|field| field.name).collect()
}

/// The fields of a record by name, each as JSON.
pub(super) fn values(service: &Service) -> Map<String, Value> {
    match serde_json::to_value(service) {
        Ok(Value::Object(fields)) => fields,
        // A record is always an object.
        _ => Map::new(),
    }
}

/// Puts values into the fields of a record; a value that is none of its field changes nothing.
pub(super) fn put(service: &mut Service, said: &[(String, Value)]) {
    let with = |said: &[(String, Value)], service: &Service| {
        let mut fields = values(service);
        let known =
            said.iter().filter(|(name, _)| FIELDS.iter().any(|field| field.name == name && field.by_hsds != No));
        let known: Vec<_> = known.cloned().collect();
        fields.extend(known);
        serde_json::from_value(Value::Object(fields))
    };
    if let Ok(whole) = with(said, service) {
        *service = whole;
        return;
    }
    // One of them is none of its field.
    for one in said {
        if let Ok(better) = with(std::slice::from_ref(one), service) {
            *service = better;
        }
    }
}

/// The table of the fields as `docs/directory.md` shows it.
pub fn markdown() -> String {
    let mut lines = vec!["| field | HSDS 3.1 | data.inclusion v1 |".to_owned(), "|---|---|---|".to_owned()];
    for field in FIELDS {
        let hsds = match (field.hsds, field.by_hsds) {
            ("", No) => "not given away".to_owned(),
            ("", _) => "attribute".to_owned(),
            (place, _) => place.to_owned(),
        };
        let inclusion = if field.inclusion.is_empty() { "–".to_owned() } else { field.inclusion.to_owned() };
        lines.push(format!("| `{}` | {hsds} | {inclusion} |", field.name));
    }
    lines.push(String::new());
    let list = |carried: Carried, of: fn(&Field) -> Carried| {
        let names = FIELDS.iter().filter(|field| of(field) == carried).map(|field| format!("`{}`", field.name));
        names.collect::<Vec<_>>().join(", ")
    };
    for (format, of) in
        [("HSDS", (|field| field.by_hsds) as fn(&Field) -> Carried), ("data.inclusion", |field| field.by_inclusion)]
    {
        lines.push(format!("- {format} cannot carry: {}.", list(No, of)));
        lines.push(format!("- {format} carries in part: {}.", list(Partly, of)));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_record_is_in_the_table() {
        let service = Service::new("a", "1", "Énergie");
        let mut names: Vec<_> =
            values(&service).into_iter().map(|(name, _)| name).filter(|name| name != "id").collect();
        let mut known: Vec<_> = FIELDS.iter().map(|field| field.name.to_owned()).collect();
        names.sort();
        known.sort();
        assert_eq!(names, known);
    }

    #[test]
    fn a_value_of_another_kind_changes_nothing() {
        let mut service = Service::new("a", "1", "Énergie");
        let before = service.clone();
        put(&mut service, &[("phones".to_owned(), Value::Bool(true)), ("nothing".to_owned(), Value::Null)]);
        assert_eq!(service, before);
        put(&mut service, &[("city".to_owned(), Value::from("Namur"))]);
        assert_eq!(service.city, "Namur");
    }
}
