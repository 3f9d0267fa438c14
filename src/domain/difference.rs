//! What differs between two versions of a service's record, field by field: what an import shows before it is done.

use serde::Serialize;
use serde_json::Value;

use super::service::Service;

/// One field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The field's name, as the record has it.
    pub field: String,
    /// What it held, in one text; empty when nothing.
    pub old: String,
    /// What it holds now.
    pub new: String,
}

/// The fields in which two records differ, by name.
pub fn between(old: &Service, new: &Service) -> Vec<Difference> {
    let (old, new) = (fields(old), fields(new));
    let differing = new.iter().filter(|(field, value)| old.get(*field) != Some(*value));
    differing
        .map(|(field, value)| Difference {
            field: field.clone(),
            old: old.get(field).map(text).unwrap_or_default(),
            new: text(value),
        })
        .collect()
}

/// Gives a record back what an older one says in fields where the new one says nothing.
pub fn keep(new: &mut Service, old: &Service, names: &[&str]) {
    let mut kept = fields(new);
    let (old, nothing) = (fields(old), fields(&Service::new("", "", "")));
    for name in names {
        if let (true, Some(value)) = (kept.get(*name) == nothing.get(*name), old.get(*name)) {
            kept.insert((*name).to_owned(), value.clone());
        }
    }
    if let Ok(kept) = serde_json::from_value(Value::Object(kept)) {
        *new = kept;
    }
    new.no_phone &= new.phones.is_empty();
}

/// Gives a record back what an older one says and no file of the new one's form can: `said` is what such a file says of
/// the older one. A field that says no more and no less than that has not changed; of a list, the items that the form
/// leaves out stay behind those that it brings.
pub fn keep_unsaid(new: &mut Service, old: &Service, said: &Service) {
    let (mut kept, old, said) = (fields(new), fields(old), fields(said));
    for (name, value) in kept.iter_mut().filter(|(name, _)| !APART.contains(&name.as_str())) {
        let (Some(was), Some(said)) = (old.get(name), said.get(name)) else { continue };
        if value == said {
            value.clone_from(was);
        } else if let (Value::Array(items), Value::Array(was), Value::Array(said)) = (value, was, said) {
            let is_in = |list: &[Value], item: &Value| list.iter().any(|other| essence(other) == essence(item));
            let unsaid: Vec<Value> =
                was.iter().filter(|item| !is_in(said, item) && !is_in(items, item)).cloned().collect();
            items.extend(unsaid);
        }
    }
    if let Ok(kept) = serde_json::from_value(Value::Object(kept)) {
        *new = kept;
    }
    new.no_phone &= new.phones.is_empty();
}

/// What a record is known by, and a verification, of which each part belongs to the others.
const APART: &[&str] = &["id", "source", "source_id", "verified_on", "verified_by", "verified_how"];

/// What makes two items of a list the same: of a telephone, its number.
fn essence(item: &Value) -> &Value {
    item.get("number").unwrap_or(item)
}

fn fields(service: &Service) -> serde_json::Map<String, Value> {
    match serde_json::to_value(service) {
        Ok(Value::Object(fields)) => fields,
        // A record is always an object.
        _ => serde_json::Map::new(),
    }
}

/// A value as a reader takes it in: the items of a list between bars, the parts of an item one after the other.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" | "),
        Value::Object(parts) => {
            // A telephone number comes before whose it is.
            let last = parts.get("number").and(parts.get("label"));
            let parts = parts.iter().filter(|(name, _)| last.is_none() || *name != "label").map(|(_, part)| part);
            parts.chain(last).map(text).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::service::{Appointment, Phone};

    #[test]
    fn what_is_not_said_is_kept_only_where_it_is_asked_for() {
        let mut old = Service::new("a", "1", "Énergie");
        (old.city, old.cost, old.no_phone) = ("Namur".to_owned(), "5 €".to_owned(), true);
        let mut new = Service::new("a", "1", "Énergies");
        new.phones = Phone::new("081 22 33 44", "").into_iter().collect();
        keep(&mut new, &old, &["city", "no_phone", "name"]);
        assert_eq!((new.name.as_str(), new.city.as_str(), new.cost.as_str()), ("Énergies", "Namur", ""));
        assert!(!new.no_phone);
    }

    #[test]
    fn what_a_form_cannot_say_stays() {
        let phone = |number: &str, label: &str| Phone::new(number, label).expect("a number");
        let mut old = Service::new("a", "1", "Énergie");
        old.phones = vec![phone("081 22 33 44", "accueil"), phone("081 99 99 99", "")];
        old.categories = vec!["énergie".to_owned(), "dettes".to_owned()];
        let mut said = old.clone();
        said.phones = vec![phone("081 22 33 44", "")];
        said.categories = vec!["dettes".to_owned()];
        let mut same = said.clone();
        keep_unsaid(&mut same, &old, &said);
        assert_eq!(same, old);
        let mut new = said.clone();
        new.phones = vec![phone("081 55 55 55", "")];
        new.categories = vec!["logement".to_owned()];
        new.city = "Namur".to_owned();
        keep_unsaid(&mut new, &old, &said);
        assert_eq!(new.phones, [phone("081 55 55 55", ""), phone("081 99 99 99", "")]);
        assert_eq!((new.categories, new.city), (vec!["logement".to_owned(), "énergie".to_owned()], "Namur".to_owned()));
    }

    #[test]
    fn only_what_differs_is_named() {
        let old = Service::new("a", "1", "Énergie");
        assert_eq!(between(&old, &old), []);
        let mut new = old.clone();
        new.phones = Phone::new("081 22 33 44", "accueil").into_iter().collect();
        new.appointment = Appointment::Required;
        new.publics = vec!["familles".to_owned(), "18-25 ans".to_owned()];
        let said: Vec<_> = between(&old, &new).into_iter().map(|one| (one.field, one.old, one.new)).collect();
        let said: Vec<_> = said.iter().map(|(field, old, new)| (field.as_str(), old.as_str(), new.as_str())).collect();
        assert_eq!(
            said,
            [
                ("appointment", "unknown", "required"),
                ("phones", "", "081 22 33 44 accueil"),
                ("publics", "", "familles | 18-25 ans")
            ]
        );
    }
}
