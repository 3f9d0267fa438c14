//! The directory as our own CSV: one row a service, described in `docs/directory-csv.md`.
//!
//! Written for the spreadsheet of the office — UTF-8 with a byte order mark, semicolons — and read back without loss.
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes off again.

use super::{
    Found, Read, Reason, Remark,
    cells::{Cells, For},
    csv_table::Table,
    fields::FIELDS,
    plain, quoted,
    row::Row,
    sound, words,
};
use crate::{
    domain::{
        hours::Hours,
        hours_typed::{self, Understood},
        service::{Alert, Appointment, Checked, Closure, Fee, Phone, Position, Service},
    },
    error::Result,
    text::Lang,
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
    Column { name: "latitude", also: &["lat"], cell: |s| degrees(s.position.map(|place| place.latitude)) },
    Column { name: "longitude", also: &["lon", "lng"], cell: |s| degrees(s.position.map(|place| place.longitude)) },
    Column { name: "way", also: &["itineraire", "acces", "comment_y_aller"], cell: |s| s.way.clone() },
    Column { name: "reception", also: &["accueil"], cell: |s| joined(s.reception.iter().map(|one| one.code())) },
    Column { name: "phones", also: &["phone", "telephone", "telephones", "tel"], cell: |s| phones(&s.phones) },
    Column { name: "no_phone", also: &["sans_telephone"], cell: |s| if s.no_phone { "yes" } else { "" }.to_owned() },
    Column { name: "email", also: &["e_mail", "courriel", "mail"], cell: |s| s.email.clone() },
    Column { name: "url", also: &["site", "site_web", "website"], cell: |s| s.url.clone() },
    Column {
        name: "hours",
        also: &["horaire", "horaires", "opening_hours"],
        cell: |s| s.hours.clone().unwrap_or_default(),
    },
    Column { name: "hours_note", also: &["note_horaire", "remarque_horaire"], cell: |s| s.hours_note.clone() },
    Column { name: "closures", also: &["fermetures"], cell: |s| joined(s.closures.iter().map(days_closed)) },
    Column { name: "appointment", also: &["rendez_vous", "rdv"], cell: |s| s.appointment.code().to_owned() },
    Column { name: "publics", also: &["public", "pour_qui"], cell: |s| joined(&s.publics) },
    Column {
        name: "referrers",
        also: &["qui_oriente", "mobilisable_par"],
        cell: |s| joined(s.referrers.iter().map(|one| one.code())),
    },
    Column { name: "documents", also: &["a_apporter"], cell: |s| joined(&s.documents) },
    Column { name: "languages", also: &["langues", "langue"], cell: |s| joined(&s.languages) },
    Column { name: "accessibility", also: &["accessibilite"], cell: |s| joined(&s.accessibility) },
    Column { name: "fee", also: &["frais"], cell: |s| s.fee.code().to_owned() },
    Column { name: "cost", also: &["cout", "prix", "tarif"], cell: |s| s.cost.clone() },
    Column {
        name: "verified_on",
        also: &["verifie_le"],
        cell: |s| s.verified_on.map(|d| d.to_string()).unwrap_or_default(),
    },
    Column { name: "verified_by", also: &["verifie_par"], cell: |s| s.verified_by.clone() },
    Column { name: "verified_how", also: &["verifie_comment"], cell: |s| s.verified_how.code().to_owned() },
    Column {
        name: "alert",
        also: &["alerte"],
        cell: |s| s.alert.as_ref().map(|alert| alert.text.clone()).unwrap_or_default(),
    },
    Column {
        name: "alert_until",
        also: &["alerte_jusqu_au"],
        cell: |s| s.alert.as_ref().and_then(|alert| alert.until).map(|day| day.to_string()).unwrap_or_default(),
    },
    Column { name: "team_note", also: &["note_equipe", "note"], cell: |s| s.team_note.clone() },
];

/// Between the items of a list.
const ITEMS: char = '|';

/// The directory as a file.
pub fn write<'a>(services: impl IntoIterator<Item = &'a Service>) -> Result<Vec<u8>> {
    let mut table = Cells::new(For::Office);
    table.row(COLUMNS.iter().map(|column| column.name))?;
    for service in services {
        table.row(COLUMNS.iter().map(|column| (column.cell)(service)))?;
    }
    table.finish()
}

/// Whether a table is one of ours: it has names, and no column that joins it to another table.
pub(super) fn is_ours(table: &Table) -> bool {
    let joins = table.columns().any(|column| column.ends_with("_id") && column != "source_id");
    !joins && has(table, "name") && COLUMNS.iter().filter(|column| has(table, column.name)).count() > 1
}

/// The fields of a record for which no table has a column.
pub(super) fn silent(tables: &[Table]) -> Vec<&'static str> {
    let said = |column: &'static str| tables.iter().any(|table| has(table, column));
    let column = |field: &'static str| if field == "position" { "latitude" } else { field };
    let fields = FIELDS.iter().map(|field| field.name).filter(|field| *field != "source_id");
    fields.filter(|field| !said(column(field))).collect()
}

fn has(table: &Table, name: &'static str) -> bool {
    names(name).any(|name| table.has(name))
}

/// All names of a column.
fn names(name: &'static str) -> impl Iterator<Item = &'static str> {
    let also = COLUMNS.iter().find(|column| column.name == name).map_or(&[][..], |column| column.also);
    std::iter::once(name).chain(also.iter().copied())
}

/// Reads tables of ours into what was read before. Hours may be typed as people here write them, in `lang` where two
/// languages would have it differently.
pub(super) fn read(tables: &[Table], lang: Lang, into: &mut Read<Found>) {
    for table in tables {
        into.refused.extend(table.refused.iter().cloned());
        into.notes.extend(table.notes.iter().cloned());
        // Where every row ends in the same empty cells, a program wrote them; in a row alone, something moved the cells.
        let all = table.rows().count();
        let moved = |line: usize| (all == 1 || table.longer.len() < all) && table.longer.contains(&line);
        for row in table.rows() {
            if moved(row.line) {
                into.refused.push(row.remark(Reason::TooManyCells));
                continue;
            }
            match service(&row, lang, &mut into.notes) {
                Ok(service) => into.records.push(Found { service, place: row.place() }),
                Err(reason) => into.refused.push(row.remark(reason)),
            }
        }
    }
}

/// Reads the cells of one row; what cannot be read is left out, and told.
struct Reader<'a> {
    row: &'a Row<'a>,
    notes: &'a mut Vec<Remark>,
}

impl Reader<'_> {
    fn cell(&self, name: &'static str) -> &str {
        names(name).map(|name| self.row.get(name)).find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    fn line(&self, name: &'static str) -> String {
        plain::line(self.cell(name))
    }

    fn paragraphs(&self, name: &'static str) -> String {
        plain::paragraphs(self.cell(name))
    }

    fn list(&self, name: &'static str) -> Vec<String> {
        split(self.cell(name))
    }

    /// The hours as they stand; each line of the cell is one rule or several.
    fn hours(&self) -> String {
        let lines = self.cell("hours").lines().map(plain::line);
        let lines = lines.map(|line| line.trim_end_matches([';', ',', ' ']).to_owned());
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// What a cell says, or what stands for nothing.
    fn read<T: Default>(&mut self, name: &'static str, read: impl Fn(&str) -> Result<T, Reason>) -> T {
        let cell = self.line(name);
        self.sound(read(&cell)).unwrap_or_default()
    }

    fn items<T>(&mut self, name: &'static str, read: impl Fn(&str) -> Result<T, Reason>) -> Vec<T> {
        self.list(name).iter().filter_map(|item| self.sound(read(item))).collect()
    }

    fn sound<T>(&mut self, read: Result<T, Reason>) -> Option<T> {
        read.map_err(|reason| self.notes.push(self.row.remark(reason))).ok()
    }
}

fn service(row: &Row<'_>, lang: Lang, notes: &mut Vec<Remark>) -> Result<Service, Reason> {
    let mut cells = Reader { row, notes };
    let name = cells.line("name");
    if name.is_empty() {
        return Err(Reason::NoName);
    }
    let mut service = Service::new(&cells.line("source"), &cells.line("id"), &name);
    service.aliases = cells.list("aliases");
    service.organization = cells.line("organization");
    service.description = cells.paragraphs("description");
    service.categories = cells.list("categories");
    service.address = cells.line("address");
    service.postcode = cells.line("postcode");
    service.city = cells.line("city");
    let position = (cells.read("latitude", number), cells.read("longitude", number));
    service.position = position.0.zip(position.1).and_then(|(lat, lon)| Position::new(lat, lon));
    service.way = cells.line("way");
    service.reception = cells.items("reception", words::reception);
    service.phones = cells.items("phones", |text| phone(text).ok_or_else(|| Reason::BadPhone(quoted(text))));
    service.no_phone = cells.read("no_phone", words::yes);
    service.email = cells.line("email");
    service.url = cells.line("url");
    service.hours_note = cells.paragraphs("hours_note");
    let typed = cells.hours();
    let hours = understood(&typed, lang).unwrap_or_else(|| {
        cells.notes.push(row.remark(Reason::HoursAsNote(quoted(&typed))));
        // `sound` keeps them.
        Understood { hours: Some(typed), appointment: None }
    });
    service.hours = hours.hours;
    service.closures = cells.items("closures", closure);
    let appointment = cells.line("appointment");
    service.appointment = match cells.sound(words::appointment(&appointment)) {
        Some(said) if !appointment.is_empty() => said,
        _ => hours.appointment.unwrap_or(Appointment::Unknown),
    };
    service.publics = cells.list("publics");
    service.referrers = cells.items("referrers", words::referrer);
    service.documents = cells.list("documents");
    service.languages = cells.list("languages");
    service.accessibility = cells.list("accessibility");
    service.fee = cells.sound(words::fee(&cells.line("fee"))).unwrap_or(Fee::Unknown);
    service.cost = cells.line("cost");
    service.verified_on = cells.read("verified_on", date);
    service.verified_by = cells.line("verified_by");
    service.verified_how = cells.sound(words::checked(&cells.line("verified_how"))).unwrap_or(Checked::Unknown);
    service.alert = Some(Alert { text: cells.line("alert"), until: cells.read("alert_until", date) });
    service.team_note = cells.paragraphs("team_note");
    if service.source_id.is_empty() {
        service.source_id = Service::derived_id(&service.name, &service.organization, &service.place());
    }
    sound::settle(&mut service);
    Ok(service)
}

/// Hours as the form of a service understands them; a text that is `opening_hours` at all is one, whatever else it may be
/// to who types.
fn understood(text: &str, lang: Lang) -> Option<Understood> {
    let as_it_stands = || Hours::parse(text).map(|_| Understood { hours: Some(text.to_owned()), appointment: None });
    hours_typed::read(text, lang).ok().or_else(as_it_stands)
}

/// Degrees, with a point or a comma.
fn number(text: &str) -> Result<Option<f64>, Reason> {
    if text.is_empty() {
        return Ok(None);
    }
    text.replace(',', ".").parse().map(Some).map_err(|_| Reason::BadWord(quoted(text)))
}

fn degrees(degrees: Option<f64>) -> String {
    degrees.map(|degrees| degrees.to_string()).unwrap_or_default()
}

/// `2026-07-15/2026-08-15: vacances`; one day alone is written once.
fn days_closed(closure: &Closure) -> String {
    let days =
        if closure.from == closure.to { closure.from.to_string() } else { format!("{}/{}", closure.from, closure.to) };
    if closure.why.is_empty() { days } else { format!("{days}: {}", closure.why) }
}

fn closure(text: &str) -> Result<Closure, Reason> {
    let (days, why) = text.split_once(':').unwrap_or((text, ""));
    let bad = || Reason::BadDate(quoted(days));
    // A day as people write it has the same bar, twice.
    let (from, to) = match days.matches('/').count() {
        1 => days.split_once('/').unwrap_or((days, days)),
        _ => days.split_once(" - ").unwrap_or((days, days)),
    };
    let day = |text: &str| date(text.trim())?.ok_or_else(bad);
    let (from, to) = (day(from)?, day(to)?);
    if from > to {
        return Err(bad());
    }
    Ok(Closure { from, to, why: plain::line(why) })
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
    joined(each)
}

/// A list in one cell; a bar or a backslash inside an item has a backslash in front.
fn joined(items: impl IntoIterator<Item: AsRef<str>>) -> String {
    let escaped = items.into_iter().map(|item| item.as_ref().replace('\\', "\\\\").replace(ITEMS, "\\|"));
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
