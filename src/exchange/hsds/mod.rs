//! A directory as HSDS (Open Referral): tables of version 1.1 or 3.x, one CSV file a table, joined by ids; or JSON of
//! version 3.x, which is laid out as such tables, record by record.
//!
//! Real exports are not what the standard says. Ids of phones and schedules may be empty; organizations may be
//! missing; nothing may say at which place a service is. So every table is read for what it gives, and a row that
//! refers to nothing is refused by itself. Where the place is not said, it is the organization's only one, or the only
//! one of the organization with the service's telephone number; otherwise it stays unknown, because a wrong address
//! costs a person a day.

use super::{
    Found, Read, Reason, Remark,
    csv_table::Table,
    row::{NamedRow, Row},
};
use serde_json::{Map, Value};

mod flat;
mod join;
mod schedules;
mod tables;
mod write;

use tables::Tables;
pub use write::{write, write_tables};

/// A table of the standard that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// What is offered; a row is a service.
    Services,
    /// Who offers it.
    Organizations,
    /// Where.
    Locations,
    /// Which service is at which location.
    ServiceAtLocation,
    /// The location's address.
    Addresses,
    /// Telephone numbers.
    Phones,
    /// Opening hours.
    Schedules,
    /// Languages spoken.
    Languages,
    /// What to bring.
    RequiredDocuments,
    /// What it costs.
    CostOptions,
    /// Terms of a taxonomy.
    TaxonomyTerms,
    /// Which service has which term.
    ServiceTaxonomy,
    /// What people with a handicap find at a location.
    Accessibility,
    /// Persons; only their telephones are read.
    Contacts,
}

/// The name of our own taxonomy. Its terms are fields of our record for which the standard has no place; the
/// attribute's value is the field's, as JSON.
const TAXONOMY: &str = "guichet";

/// The tables' file names in the versions of the standard.
const NAMES: &[(&str, Kind)] = &[
    ("services", Kind::Services),
    ("service", Kind::Services),
    ("organizations", Kind::Organizations),
    ("organization", Kind::Organizations),
    ("locations", Kind::Locations),
    ("location", Kind::Locations),
    ("services_at_location", Kind::ServiceAtLocation),
    ("service_at_location", Kind::ServiceAtLocation),
    ("service_at_locations", Kind::ServiceAtLocation),
    ("addresses", Kind::Addresses),
    ("address", Kind::Addresses),
    ("physical_addresses", Kind::Addresses),
    ("phones", Kind::Phones),
    ("phone", Kind::Phones),
    ("schedules", Kind::Schedules),
    ("schedule", Kind::Schedules),
    ("regular_schedules", Kind::Schedules),
    ("languages", Kind::Languages),
    ("language", Kind::Languages),
    ("required_documents", Kind::RequiredDocuments),
    ("required_document", Kind::RequiredDocuments),
    ("cost_options", Kind::CostOptions),
    ("cost_option", Kind::CostOptions),
    ("taxonomy_terms", Kind::TaxonomyTerms),
    ("taxonomy_term", Kind::TaxonomyTerms),
    ("taxonomy", Kind::TaxonomyTerms),
    ("services_taxonomy", Kind::ServiceTaxonomy),
    ("service_taxonomy", Kind::ServiceTaxonomy),
    ("attributes", Kind::ServiceTaxonomy),
    ("service_attributes", Kind::ServiceTaxonomy),
    ("accessibility", Kind::Accessibility),
    ("accessibility_for_disabilities", Kind::Accessibility),
    ("contacts", Kind::Contacts),
    ("contact", Kind::Contacts),
];

/// Which table of the standard a table is: by the columns that join it to others and, among those, by the file's name
/// or by columns that no other table has.
pub(super) fn kind(table: &Table) -> Option<Kind> {
    let stem = table.file.to_ascii_lowercase();
    let stem = stem.rsplit_once('.').map_or(stem.as_str(), |(stem, _)| stem);
    let named = NAMES.iter().find(|(name, _)| *name == stem).map(|(_, kind)| *kind);
    let has = |columns: &[&str]| columns.iter().any(|column| table.has(column));
    let joined =
        has(&["organization_id", "location_id", "service_id", "program_id", "link_id", "taxonomy_id", "parent_id"]);
    if let Some(kind) = named
        && (joined || matches!(kind, Kind::Organizations | Kind::TaxonomyTerms))
    {
        return Some(kind);
    }
    if has(&["opens_at"]) && has(&["closes_at"]) && joined {
        Some(Kind::Schedules)
    } else if has(&["number"]) && joined {
        Some(Kind::Phones)
    } else if !has(&["name"]) {
        None
    } else if joined && has(&["application_process", "fees", "fees_description"]) {
        Some(Kind::Services)
    } else if joined && has(&["latitude", "transportation"]) {
        Some(Kind::Locations)
    } else {
        has(&["tax_id", "legal_status"]).then_some(Kind::Organizations)
    }
}

/// Reads the tables into what was read before.
pub(super) fn read(mut files: Vec<(Kind, Table)>, into: &mut Read<Found>) {
    // Tables under their proper name come before others of the same kind: they keep an id that both have.
    let proper =
        |table: &Table| NAMES.iter().any(|(name, _)| table.file.to_ascii_lowercase().starts_with(&format!("{name}.")));
    files.sort_by_key(|(kind, table)| (*kind, !proper(table)));
    into.refused.extend(files.iter().flat_map(|(_, table)| table.refused.iter().cloned()));
    into.notes.extend(files.iter().flat_map(|(_, table)| table.notes.iter().cloned()));
    let rows: Vec<_> = files.iter().flat_map(|(kind, table)| table.rows().map(|row| (*kind, row))).collect();
    read_rows(&rows, into);
}

/// Reads the rows of all tables, and joins them to records.
fn read_rows(all: &[(Kind, Row<'_>)], into: &mut Read<Found>) {
    let rows = |kind: Kind| all.iter().filter(move |(other, _)| *other == kind).map(|(_, row)| *row);
    let mut tables = Tables::default();
    let refused = &mut into.refused;
    rows(Kind::Organizations).for_each(|row| keep(tables.organization(&row), &row, refused));
    rows(Kind::Locations).for_each(|row| keep(tables.location(&row), &row, refused));
    rows(Kind::Addresses).for_each(|row| keep(tables.address(&row), &row, refused));
    rows(Kind::Accessibility).for_each(|row| keep(tables.accessibility(&row), &row, refused));
    // Only then is it known which services there are, and other rows can be held against them.
    let mut services = Vec::new();
    for row in rows(Kind::Services) {
        match tables.service(&row) {
            Ok(id) => services.push((id, row)),
            Err(reason) => refused.push(row.remark(reason)),
        }
    }
    rows(Kind::ServiceAtLocation).for_each(|row| keep(tables.link(&row), &row, refused));
    // Contacts of programs and the like are nobody's here.
    rows(Kind::Contacts).for_each(|row| drop(tables.contact(&row)));
    rows(Kind::Phones).for_each(|row| match tables.phone(&row) {
        Err(reason @ Reason::BadPhone(_)) => into.notes.push(row.remark(reason)),
        other => keep(other, &row, refused),
    });
    rows(Kind::Schedules).for_each(|row| keep(tables.schedule(&row), &row, refused));
    rows(Kind::Languages).for_each(|row| keep(tables.language(&row), &row, refused));
    rows(Kind::RequiredDocuments).for_each(|row| keep(tables.detail(&row, "document"), &row, refused));
    rows(Kind::CostOptions).for_each(|row| keep(tables.cost(&row), &row, refused));
    rows(Kind::TaxonomyTerms).for_each(|row| tables.term(&row));
    rows(Kind::ServiceTaxonomy).for_each(|row| keep(tables.category(&row), &row, refused));
    for (id, row) in services {
        tables.join(&id, &row, into);
    }
}

/// Reads a service with all that is nested in it.
pub(super) fn read_object(service: &Map<String, Value>, file: &str, line: usize, at: &str, into: &mut Read<Found>) {
    let rows = flat::lay_out(Kind::Services, service, line, at);
    let rows: Vec<_> = rows.iter().map(|(kind, row)| (*kind, row.row(file))).collect();
    read_rows(&rows, into);
}

/// Reads tables that are lists of objects, each under its table's name.
pub(super) fn read_lists(lists: &[(Kind, NamedRow)], file: &str, into: &mut Read<Found>) {
    let rows: Vec<_> = lists.iter().map(|(kind, row)| (*kind, row.row(file))).collect();
    read_rows(&rows, into);
}

/// The rows of an object of a list that is a table.
pub(super) fn rows_of(kind: Kind, object: &Map<String, Value>, line: usize, at: &str) -> Vec<(Kind, NamedRow)> {
    flat::lay_out(kind, object, line, at)
}

/// The table that a name means: `services.csv`, `phones`.
pub(super) fn kind_of_name(name: &str) -> Option<Kind> {
    let name = name.to_ascii_lowercase();
    let stem = name.trim_end_matches(".csv");
    NAMES.iter().find(|(known, _)| *known == stem).map(|(_, kind)| *kind)
}

fn keep(read: Result<(), Reason>, row: &Row<'_>, refused: &mut Vec<Remark>) {
    if let Err(reason) = read {
        refused.push(row.remark(reason));
    }
}
