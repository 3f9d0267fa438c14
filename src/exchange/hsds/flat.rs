//! An object of JSON laid out as rows of tables: what is nested becomes rows of its own that name what they belong to,
//! which is how the standard itself tells its two forms apart.
//!
//! Values are taken as they come: a number for a text, a text for a list, an object for a list of one; nothing for
//! nothing. What has no id gets one that stays the same at every import.

use serde_json::{Map, Value};

use super::Kind;
use crate::{
    domain::service::Service,
    exchange::{plain, row::NamedRow},
};

type Object = Map<String, Value>;

/// What may be nested in an object.
struct Child {
    key: &'static str,
    kind: Kind,
    /// The column in which the child's row names the object.
    link: &'static str,
    /// The column in which the object's row names the child, where there is one child only.
    named: &'static str,
    /// The column that a bare text means.
    text: &'static str,
}

const fn many(key: &'static str, kind: Kind, link: &'static str, text: &'static str) -> Child {
    Child { key, kind, link, named: "", text }
}

const fn one(key: &'static str, kind: Kind, named: &'static str) -> Child {
    Child { key, kind, link: "", named, text: "name" }
}

const OF_SERVICE: &[Child] = &[
    one("organization", Kind::Organizations, "organization_id"),
    many("phones", Kind::Phones, "service_id", "number"),
    many("schedules", Kind::Schedules, "service_id", "description"),
    many("regular_schedules", Kind::Schedules, "service_id", "description"),
    many("languages", Kind::Languages, "service_id", "name"),
    many("required_documents", Kind::RequiredDocuments, "service_id", "document"),
    many("cost_options", Kind::CostOptions, "service_id", "option"),
    many("contacts", Kind::Contacts, "service_id", ""),
    many("service_at_locations", Kind::ServiceAtLocation, "service_id", ""),
    many("attributes", Kind::ServiceTaxonomy, "service_id", ""),
];

const OF_LINK: &[Child] = &[
    one("location", Kind::Locations, "location_id"),
    many("phones", Kind::Phones, "service_at_location_id", "number"),
    many("schedules", Kind::Schedules, "service_at_location_id", "description"),
    many("contacts", Kind::Contacts, "service_at_location_id", ""),
];

const OF_LOCATION: &[Child] = &[
    many("addresses", Kind::Addresses, "location_id", "address_1"),
    many("physical_addresses", Kind::Addresses, "location_id", "address_1"),
    many("accessibility", Kind::Accessibility, "location_id", "description"),
    many("phones", Kind::Phones, "location_id", "number"),
    many("schedules", Kind::Schedules, "location_id", "description"),
    many("languages", Kind::Languages, "location_id", "name"),
    many("contacts", Kind::Contacts, "location_id", ""),
];

const OF_ORGANIZATION: &[Child] = &[
    many("phones", Kind::Phones, "organization_id", "number"),
    many("contacts", Kind::Contacts, "organization_id", ""),
];

const OF_CONTACT: &[Child] = &[many("phones", Kind::Phones, "contact_id", "number")];

const OF_ATTRIBUTE: &[Child] = &[one("taxonomy_term", Kind::TaxonomyTerms, "taxonomy_term_id")];

/// How many things of a kind an object has at most; more are no directory's.
const MOST: usize = 500;

fn children(kind: Kind) -> &'static [Child] {
    match kind {
        Kind::Services => OF_SERVICE,
        Kind::ServiceAtLocation => OF_LINK,
        Kind::Locations => OF_LOCATION,
        Kind::Organizations => OF_ORGANIZATION,
        Kind::Contacts => OF_CONTACT,
        Kind::ServiceTaxonomy => OF_ATTRIBUTE,
        _ => &[],
    }
}

/// The rows of an object and all that is nested in it.
pub(super) fn lay_out(kind: Kind, object: &Object, line: usize, at: &str) -> Vec<(Kind, NamedRow)> {
    let mut rows = Vec::new();
    add(kind, object, NamedRow { line, at: at.to_owned(), cells: Vec::new() }, &mut rows);
    rows
}

/// Adds an object's row, whose cells that name other rows are filled already, and the rows of what is nested in it.
fn add(kind: Kind, object: &Object, mut row: NamedRow, rows: &mut Vec<(Kind, NamedRow)>) -> String {
    let id = id(kind, object, &row);
    row.or_set("id", &id);
    let children = children(kind);
    for (key, value) in object {
        let Some(child) = children.iter().find(|child| child.key == key) else {
            let text = text(value);
            if !text.is_empty() {
                row.cells.push((key.clone(), text));
            }
            continue;
        };
        let items = match value {
            Value::Array(items) => items.as_slice(),
            other => std::slice::from_ref(other),
        };
        for (index, item) in items.iter().take(MOST).enumerate() {
            let place = if value.is_array() { format!("{key}[{index}]") } else { key.clone() };
            let at = [row.at.as_str(), &place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let mut nested = NamedRow { line: row.line, at: at.join("."), cells: Vec::new() };
            nested.or_set(child.link, &id);
            match item {
                Value::Object(item) => {
                    let named = add(child.kind, item, nested, rows);
                    if !child.named.is_empty() {
                        // What is there says more than a name for it.
                        row.cells.retain(|(column, _)| column != child.named);
                        row.or_set(child.named, &named);
                    }
                }
                Value::Array(_) | Value::Null => {}
                bare if child.text.is_empty() || !child.named.is_empty() => row.or_set(key, &text(bare)),
                bare => {
                    nested.or_set(child.text, &text(bare));
                    rows.push((child.kind, nested));
                }
            }
        }
    }
    rows.push((kind, row));
    id
}

/// An object's own id, or one made from what it says.
fn id(kind: Kind, object: &Object, row: &NamedRow) -> String {
    let said = |object: &Object, key: &str| object.get(key).map(text).unwrap_or_default();
    let own = said(object, "id");
    if !own.trim().is_empty() {
        return own.trim().to_owned();
    }
    let inner = |key: &str| match object.get(key) {
        Some(Value::Object(inner)) => Some(inner),
        Some(Value::Array(items)) => items.first().and_then(Value::as_object),
        _ => None,
    };
    let name = plain::html_line(&said(object, "name"));
    match kind {
        Kind::Services if name.is_empty() => String::new(),
        Kind::Services => {
            let organization = inner("organization").map(|inner| said(inner, "name"));
            Service::derived_id(&name, &organization.unwrap_or_else(|| said(object, "organization_id")), "")
        }
        Kind::Locations => {
            let address = inner("addresses").or(inner("physical_addresses"));
            let part = |key: &str| address.map(|address| said(address, key)).unwrap_or_default();
            Service::derived_id(&name, &part("address_1"), &format!("{} {}", part("postal_code"), part("city")))
        }
        Kind::Organizations => name,
        Kind::ServiceAtLocation | Kind::Contacts | Kind::TaxonomyTerms => row.at.clone(),
        _ => String::new(),
    }
}

/// A value as the text of a cell. A list of texts is one text with commas.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(items) => {
            let items = items.iter().filter(|item| !item.is_array() && !item.is_object()).map(text);
            items.filter(|item| !item.is_empty()).collect::<Vec<_>>().join(",")
        }
        Value::Null | Value::Object(_) => String::new(),
    }
}
