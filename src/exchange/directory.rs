//! Which directory a set of files is, and reading it.

use std::collections::{HashMap, HashSet, hash_map::Entry};

use super::{
    Form, Found, Read, Reason, Remark, csv_table::Table, decode, directory_json::JsonFiles, fields, guichet_csv, hsds,
    json,
};
use crate::{
    domain::service::Service,
    error::{Error, Kind, Result},
    text::Lang,
};

/// [`directory_of`] no source in particular, in the first language.
pub fn directory_from(files: Vec<(String, Vec<u8>)>) -> Result<Read<Service>> {
    directory_of(files, "", Lang::default())
}

/// Reads a directory from one file or the files of a folder, named without their folder: our own CSV, HSDS as tables
/// or JSON, data.inclusion as JSON. What they are is seen from what is in them. `source` is what records come from that
/// do not say it themselves; `lang` is the language of hours that people typed, where words of two languages are alike.
/// Of records with the same id the first is taken, in whatever file the others are.
///
/// Errors: `BadFile` at the file's name, with the [`Reason`] as its cause, when not a single file is one that is read.
pub fn directory_of(mut files: Vec<(String, Vec<u8>)>, source: &str, lang: Lang) -> Result<Read<Service>> {
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let mut read = Read::default();
    let mut ours = Vec::new();
    let mut hsds = Vec::new();
    let mut json_files = JsonFiles::default();
    let alone = files.len() == 1;
    for (file, bytes) in files {
        let whole = |reason| Remark::whole(&file, reason);
        if !alone && !is_known_name(&file) {
            read.notes.push(whole(Reason::NotUsed));
            continue;
        }
        let text = match decode(&bytes) {
            Ok(text) => text,
            Err(reason) => {
                read.refused.push(whole(reason));
                continue;
            }
        };
        if json::is_json(&text) {
            json_files.add(file, text);
            continue;
        }
        let table = Table::read(&file, &text);
        if let Some(kind) = hsds::kind(&table) {
            hsds.push((kind, table));
        } else if guichet_csv::is_ours(&table) {
            ours.push(table);
        } else if alone {
            read.refused.push(whole(Reason::UnknownFile));
        } else {
            read.notes.push(whole(Reason::NotUsed));
        }
    }
    let has_json = json_files.read(&mut read);
    let is_hsds = hsds.iter().any(|(kind, _)| *kind == hsds::Kind::Services);
    if is_hsds {
        let unused = ours.iter().map(|table| Remark::whole(&table.file, Reason::NotUsed));
        read.notes.extend(unused);
        hsds::read(hsds, &mut read);
        said_by_both(&mut read, fields::unsaid_by_hsds(), Form::Hsds, has_json);
    } else if ours.is_empty() && !has_json {
        return Err(none_of_ours(&read, &hsds));
    } else {
        guichet_csv::read(&ours, lang, &mut read);
        if !ours.is_empty() {
            said_by_both(&mut read, guichet_csv::silent(&ours), Form::Csv, has_json);
        }
    }
    let mut read = each_once(read, source);
    let by_place = |remark: &Remark| (remark.file.clone(), remark.line);
    read.refused.sort_by_key(by_place);
    read.notes.sort_by_key(by_place);
    Ok(read)
}

/// Each record once, with its source: of those with the same id the first.
fn each_once(read: Read<Found>, source: &str) -> Read<Service> {
    let Read { records, mut refused, mut notes, silent, form } = read;
    let mut taken = HashMap::new();
    let mut left_out = HashSet::new();
    let mut once = Vec::new();
    for Found { mut service, place } in records {
        if service.source.is_empty() {
            source.clone_into(&mut service.source);
            service.id = Service::id_of(&service.source, &service.source_id);
        }
        match taken.entry(service.id.clone()) {
            Entry::Vacant(free) => {
                free.insert(place);
                once.push(service);
            }
            Entry::Occupied(known) => {
                refused.push(place.remark(Reason::SameId(known.get().clone())));
                left_out.insert(place);
            }
        }
    }
    // What was left out of a record that is not taken in is of no interest.
    notes.retain(|note| left_out.is_empty() || !left_out.contains(&note.stands()));
    Read { records: once, refused, notes, silent, form }
}

/// What neither these tables nor the files of JSON beside them have a place for, and the form of both.
fn said_by_both(read: &mut Read<Found>, mut silent: Vec<&'static str>, form: Form, has_json: bool) {
    read.form = Some(form).filter(|form| !has_json || read.form == Some(*form));
    silent.retain(|field| !has_json || read.silent.contains(field));
    read.silent = silent;
}

fn is_known_name(file: &str) -> bool {
    let file = file.to_ascii_lowercase();
    // The description of tables is none of them.
    file != "datapackage.json"
        && [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"].iter().any(|end| file.ends_with(end))
}

fn none_of_ours(read: &Read<Found>, hsds: &[(hsds::Kind, Table)]) -> Error {
    let first = read.refused.first().or(read.notes.first());
    let (file, reason) = match (hsds.first(), first) {
        // Tables of a directory, but not the one with the services.
        (Some((_, table)), _) => (table.file.clone(), Reason::MissingColumn("services.csv".to_owned())),
        (None, Some(remark)) if remark.reason != Reason::NotUsed => (remark.file.clone(), remark.reason.clone()),
        (None, Some(remark)) => (remark.file.clone(), Reason::UnknownFile),
        (None, None) => return Error::new(Kind::BadFile).because(Reason::UnknownFile),
    };
    Error::new(Kind::BadFile).at(file).because(reason)
}
