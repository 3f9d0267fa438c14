//! A directory in a file of JSON: which standard each record is of, and reading it.
//!
//! A record of data.inclusion has `nom`, one of HSDS has `name`. Records are read one by one, so that a large file
//! costs no more memory than its text and what comes of it.

use serde_json::{Map, Value};

use super::{
    Form, Found, Place, Read, Reason, data_inclusion, fields, hsds,
    json::{self, Part},
};
use crate::domain::clean;

/// Files of JSON, read one after the other: structures may be in one, their services in another.
#[derive(Default)]
pub(super) struct JsonFiles {
    structures: data_inclusion::Structures,
    files: Vec<(String, String)>,
    /// The standards of the records that were read.
    standards: Vec<Standard>,
}

/// What an object is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standard {
    Hsds,
    InclusionService,
    InclusionStructure,
}

/// The standard of an object, by the fields that no other has.
fn standard(object: &Map<String, Value>, list: &str) -> Option<Standard> {
    if object.contains_key("nom") {
        let is_service = object.contains_key("structure_id") || object.contains_key("structure");
        return Some(if is_service { Standard::InclusionService } else { Standard::InclusionStructure });
    }
    (list == "services" || OF_SERVICES.iter().any(|field| object.contains_key(*field))).then_some(Standard::Hsds)
}

/// Fields that a service of HSDS has, and an organization or a location has not.
const OF_SERVICES: &[&str] = &[
    "status",
    "organization",
    "organization_id",
    "service_at_locations",
    "eligibility_description",
    "application_process",
    "fees_description",
    "required_documents",
    "cost_options",
    "assured_date",
];

/// The object of a record. A search wraps it once more, beside the distance.
fn object(part: &Part<'_>) -> Result<Map<String, Value>, Reason> {
    match serde_json::from_str(part.text) {
        Ok(Value::Object(mut object)) => match object.remove("service") {
            Some(Value::Object(service)) if !object.contains_key("id") => Ok(service),
            Some(other) => {
                object.insert("service".to_owned(), other);
                Ok(object)
            }
            None => Ok(object),
        },
        Ok(_) => Err(Reason::NoRecord),
        Err(_) => Err(Reason::BadJson),
    }
}

/// How many characters of a value nobody sees.
fn hidden_in(value: &Value) -> usize {
    match value {
        Value::String(text) => clean::taken(text),
        Value::Array(items) => items.iter().map(hidden_in).sum(),
        Value::Object(fields) => fields.values().map(hidden_in).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

impl JsonFiles {
    /// Takes a file in; its structures are needed before any service is read.
    pub(super) fn add(&mut self, file: String, text: String) {
        for part in json::parts(&text).records {
            // Only structures are read twice.
            if part.text.contains("\"nom\"")
                && !part.text.contains("\"structure_id\"")
                && let Ok(object) = object(&part)
                && standard(&object, &part.list) == Some(Standard::InclusionStructure)
            {
                self.structures.add(&object);
            }
        }
        self.files.push((file, text));
    }

    /// The fields for which none of the standards that were read has a place.
    fn silent(&self) -> Vec<&'static str> {
        let by_hsds = fields::unsaid_by_hsds();
        let by_inclusion = fields::unsaid_by_inclusion();
        match (self.standards.contains(&Standard::Hsds), self.standards.contains(&Standard::InclusionService)) {
            (true, false) => by_hsds,
            (false, true) => by_inclusion,
            _ => by_hsds.into_iter().filter(|field| by_inclusion.contains(field)).collect(),
        }
    }

    /// Reads all services, and says whether any file was one that is read.
    pub(super) fn read(mut self, into: &mut Read<Found>) -> bool {
        let mut known = false;
        for (file, text) in std::mem::take(&mut self.files) {
            known |= self.read_file(&file, &text, into);
        }
        into.silent = self.silent();
        into.form = self.form();
        known
    }

    /// The standard of all records, as a form that is written too.
    fn form(&self) -> Option<Form> {
        match self.standards[..] {
            [Standard::Hsds] => Some(Form::Hsds),
            [Standard::InclusionService] => Some(Form::DataInclusion),
            _ => None,
        }
    }

    fn read_file(&mut self, file: &str, text: &str, into: &mut Read<Found>) -> bool {
        let parts = json::parts(text);
        let place = |line, at: &str| Place { file: file.to_owned(), line, at: at.to_owned() };
        into.refused.extend(parts.broken.iter().map(|line| place(*line, "").remark(Reason::BadJson)));
        into.notes.extend(parts.pages.map(|pages| place(0, "").remark(Reason::OnePage(pages))));
        if parts.records.is_empty() && parts.broken.is_empty() && !parts.lists {
            into.refused.push(place(0, "").remark(Reason::UnknownFile));
            return false;
        }
        let are_tables = parts.records.iter().any(|part| json::is_table(&part.list));
        let (mut rows, mut hidden) = (Vec::new(), 0);
        for part in &parts.records {
            let place = place(part.line, &part.at);
            let object = object(part);
            hidden += object.iter().flat_map(Map::values).map(hidden_in).sum::<usize>();
            match object.map(|object| (standard(&object, &part.list), object)) {
                Err(reason) => into.refused.push(place.remark(reason)),
                Ok((_, object)) if are_tables => {
                    if let Some(kind) = hsds::kind_of_name(&part.list) {
                        rows.extend(hsds::rows_of(kind, &object, part.line, &part.at));
                    }
                }
                Ok((Some(Standard::Hsds), object)) => {
                    self.saw(Standard::Hsds);
                    hsds::read_object(&object, file, part.line, &part.at, into);
                }
                Ok((Some(Standard::InclusionService), object)) => {
                    self.saw(Standard::InclusionService);
                    data_inclusion::read(&object, &self.structures, &place, into);
                }
                Ok((Some(Standard::InclusionStructure), _)) => {}
                Ok((None, _)) => into.refused.push(place.remark(Reason::NoRecord)),
            }
        }
        into.notes.extend((hidden > 0).then(|| place(0, "").remark(Reason::Hidden(hidden))));
        if !rows.is_empty() {
            self.saw(Standard::Hsds);
            hsds::read_lists(&rows, file, into);
        }
        !parts.records.is_empty() || parts.lists
    }

    fn saw(&mut self, standard: Standard) {
        if !self.standards.contains(&standard) {
            self.standards.push(standard);
        }
    }
}
