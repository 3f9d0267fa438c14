//! The directory as our own CSV: one row a service, described in `docs/directory-csv.md`.
//!
//! Written for the spreadsheet of the office — UTF-8 with a byte order mark, semicolons — and read back without loss.
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes off again.

use std::collections::{HashMap, hash_map::Entry};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{
    Read, Reason, Remark,
    csv_table::{Row, Table},
    plain, quoted,
};
use crate::{
    domain::{
        hours::Hours,
        ids::ServiceId,
        service::{Appointment, Phone, Service},
    },
    error::{Error, Kind, Result},
};

/// One column: its name as it is written, the other names under which it is read (folded), and its cell.
struct Column {
    name: &'static str,
    also: &'static [&'static str],
    cell: fn(&Service) -> String,
}

/// The columns, in the order in which they are written.
const COLUMNS: &[Column] = &[
    Column { name: "source", also: &[], cell: |s| s.source.clone() },
    Column { name: "id", also: &["source_id", "identifiant"], cell: |s| s.source_id.clone() },
    Column { name: "name", also: &["nom", "service"], cell: |s| s.name.clone() },
    Column { name: "aliases", also: &["alias", "autres_noms", "alternate_name"], cell: |s| joined(&s.aliases) },
    Column { name: "organization", also: &["organisation", "institution"], cell: |s| s.organization.clone() },
    Column { name: "description", also: &[], cell: |s| s.description.clone() },
    Column { name: "categories", also: &["categorie", "category", "themes"], cell: |s| joined(&s.categories) },
    Column { name: "address", also: &["adresse", "rue"], cell: |s| s.address.clone() },
    Column { name: "postcode", also: &["code_postal", "cp", "postal_code"], cell: |s| s.postcode.clone() },
    Column { name: "city", also: &["ville", "commune", "localite"], cell: |s| s.city.clone() },
    Column { name: "phones", also: &["phone", "telephone", "telephones", "tel"], cell: |s| phones(&s.phones) },
    Column { name: "email", also: &["e_mail", "courriel", "mail"], cell: |s| s.email.clone() },
    Column { name: "url", also: &["site", "site_web", "website"], cell: |s| s.url.clone() },
    Column {
        name: "hours",
        also: &["horaire", "horaires", "opening_hours"],
        cell: |s| s.hours.clone().unwrap_or_default(),
    },
    Column { name: "hours_note", also: &["note_horaire", "remarque_horaire"], cell: |s| s.hours_note.clone() },
    Column { name: "appointment", also: &["rendez_vous", "rdv"], cell: |s| s.appointment.code().to_owned() },
    Column { name: "documents", also: &["a_apporter"], cell: |s| joined(&s.documents) },
    Column { name: "languages", also: &["langues", "langue"], cell: |s| joined(&s.languages) },
    Column { name: "cost", also: &["cout", "prix", "tarif"], cell: |s| s.cost.clone() },
    Column {
        name: "verified_on",
        also: &["verifie_le"],
        cell: |s| s.verified_on.map(|d| d.to_string()).unwrap_or_default(),
    },
    Column { name: "verified_by", also: &["verifie_par"], cell: |s| s.verified_by.clone() },
    Column { name: "team_note", also: &["note_equipe", "note"], cell: |s| s.team_note.clone() },
];

/// Between the items of a list.
const ITEMS: char = '|';

/// The directory as a file.
pub fn write<'a>(services: impl IntoIterator<Item = &'a Service>) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Error::new(Kind::Internal).because(error);
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(COLUMNS.iter().map(|column| column.name)).map_err(failed)?;
    for service in services {
        writer.write_record(COLUMNS.iter().map(|column| harmless((column.cell)(service)))).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Error::new(Kind::Internal).because(error.to_string()))
}

/// Whether a table is one of ours: it has names, and no column that joins it to another table.
pub(super) fn is_ours(table: &Table) -> bool {
    let joins = table.columns().any(|column| column.ends_with("_id") && column != "source_id");
    !joins && has(table, "name") && COLUMNS.iter().filter(|column| has(table, column.name)).count() > 1
}

fn has(table: &Table, name: &'static str) -> bool {
    names(name).any(|name| table.has(name))
}

/// All names of a column.
fn names(name: &'static str) -> impl Iterator<Item = &'static str> {
    let also = COLUMNS.iter().find(|column| column.name == name).map_or(&[][..], |column| column.also);
    std::iter::once(name).chain(also.iter().copied())
}

/// Reads tables of ours into what was read before. Of rows with the same id, the first is kept.
pub(super) fn read(tables: &[Table], into: &mut Read<Service>) {
    let mut lines: HashMap<ServiceId, usize> = HashMap::new();
    for table in tables {
        into.refused.extend(table.refused.iter().cloned());
        for row in table.rows() {
            let mut notes = Vec::new();
            let refused = match service(&row, &mut notes) {
                Ok(service) => match lines.entry(service.id.clone()) {
                    Entry::Occupied(known) => Reason::SameId(*known.get()),
                    Entry::Vacant(free) => {
                        free.insert(row.line);
                        into.records.push(service);
                        into.notes.extend(notes);
                        continue;
                    }
                },
                Err(reason) => reason,
            };
            into.refused.push(row.remark(refused));
        }
    }
}

fn service(row: &Row<'_>, notes: &mut Vec<Remark>) -> Result<Service, Reason> {
    let cell = |name: &'static str| {
        let cell = names(name).map(|name| row.get(name)).find(|cell| !cell.is_empty()).unwrap_or_default();
        as_typed(cell)
    };
    let line = |name: &'static str| plain::line(cell(name));
    let list = |name: &'static str| split(cell(name));
    let name = line("name");
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let mut service = Service::new(&line("source"), &line("id"), &name);
    service.aliases = list("aliases");
    service.organization = line("organization");
    service.description = plain::paragraphs(cell("description"));
    service.categories = list("categories");
    service.address = line("address");
    service.postcode = line("postcode");
    service.city = line("city");
    service.email = line("email");
    service.url = line("url");
    service.hours_note = plain::paragraphs(cell("hours_note"));
    service.documents = list("documents");
    service.languages = list("languages");
    service.cost = line("cost");
    service.verified_by = line("verified_by");
    service.team_note = plain::paragraphs(cell("team_note"));
    for text in list("phones") {
        match phone(&text) {
            Some(phone) => service.phones.push(phone),
            None => notes.push(row.remark(Reason::BadPhone(quoted(&text)))),
        }
    }
    let hours = line("hours");
    if Hours::parse(&hours).is_some() {
        service.hours = Some(hours);
    } else if !hours.is_empty() {
        notes.push(row.remark(Reason::HoursAsNote(quoted(&hours))));
        let both = [hours, service.hours_note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        service.hours_note = both.join("\n");
    }
    service.appointment = appointment(&line("appointment")).unwrap_or_else(|reason| {
        notes.push(row.remark(reason));
        Appointment::Unknown
    });
    service.verified_on = date(&line("verified_on")).unwrap_or_else(|reason| {
        notes.push(row.remark(reason));
        None
    });
    if service.source_id.is_empty() {
        service.source_id = Service::derived_id(&service.name, &service.organization, &service.place());
    }
    service.id = Service::id_of(&service.source, &service.source_id);
    Ok(service)
}

fn appointment(text: &str) -> Result<Appointment, Reason> {
    let word = crate::domain::fold::words(text).join(" ");
    Ok(match word.as_str() {
        "" | "unknown" | "inconnu" => Appointment::Unknown,
        "none" | "no" | "non" | "sans" | "aucun" => Appointment::None,
        "possible" => Appointment::Possible,
        "required" | "yes" | "oui" | "obligatoire" | "requis" => Appointment::Required,
        _ => return Err(Reason::BadAppointment(quoted(text))),
    })
}

/// A date as `2026-11-18`, or as people here write it, `18/11/2026`.
pub(super) fn date(text: &str) -> Result<Option<chrono::NaiveDate>, Reason> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.split_once('T').map_or(text, |(day, _)| day);
    let read =
        ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"].iter().find_map(|form| chrono::NaiveDate::parse_from_str(day, form).ok());
    read.filter(|date| (1900..3000).contains(&chrono::Datelike::year(date)))
        .map(Some)
        .ok_or_else(|| Reason::BadDate(quoted(text)))
}

/// `number: whose`, or the other way round; a number never has a colon.
fn phone(text: &str) -> Option<Phone> {
    let Some((before, after)) = text.split_once(':') else { return Phone::new(text, "") };
    match Phone::new(before, "") {
        Some(_) => Phone::new(before, after),
        None => Phone::new(after, before),
    }
}

fn phones(phones: &[Phone]) -> String {
    let each = phones.iter().map(|phone| match &*phone.label {
        "" => phone.number.clone(),
        label => format!("{}: {label}", phone.number),
    });
    joined(&each.collect::<Vec<_>>())
}

/// A list in one cell; a bar or a backslash inside an item has a backslash in front.
fn joined(items: &[String]) -> String {
    let escaped = items.iter().map(|item| item.replace('\\', "\\\\").replace(ITEMS, "\\|"));
    escaped.collect::<Vec<_>>().join(" | ")
}

/// The items of a list in one cell, each on a line of its own or between bars.
fn split(cell: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => items.extend_last(chars.next().unwrap_or('\\')),
            ITEMS | '\n' => items.push(String::new()),
            c => items.extend_last(c),
        }
    }
    items.iter().map(|item| plain::line(item)).filter(|item| !item.is_empty()).collect()
}

/// Adds a letter to the last of several texts.
trait ExtendLast {
    fn extend_last(&mut self, c: char);
}

impl ExtendLast for Vec<String> {
    fn extend_last(&mut self, c: char) {
        if let Some(last) = self.last_mut() {
            last.push(c);
        }
    }
}

/// Whether a spreadsheet would compute a cell, or would lose its apostrophe.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '@', '+', '-'])
}

/// A cell as it may be written. A bare telephone number keeps its plus.
pub(super) fn harmless(cell: String) -> String {
    let is_number = cell.starts_with('+') && cell[1..].chars().all(|c| c.is_ascii_digit() || " ()./".contains(c));
    if is_formula(&cell) && !is_number { format!("'{cell}") } else { cell }
}

/// A cell without the apostrophe that [`harmless`] put there.
fn as_typed(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
