//! Which directory a set of files is, and reading it.

use super::{
    Read, Reason, Remark, csv_table::Table, decode, directory_json::JsonFiles, fields, guichet_csv, hsds, json,
};
use crate::{
    domain::service::Service,
    error::{Error, Kind, Result},
};

/// Reads a directory from one file or the files of a folder, named without their folder: our own CSV, HSDS as tables
/// or JSON, data.inclusion as JSON. What they are is seen from what is in them. The source of the records is empty
/// unless the file names it.
///
/// Errors: `BadFile` at the file's name, with the [`Reason`] as its cause, when not a single file is one that is read.
pub fn directory_from(mut files: Vec<(String, Vec<u8>)>) -> Result<Read<Service>> {
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
        said_by_both(&mut read, fields::unsaid_by_hsds(), has_json);
    } else if ours.is_empty() && !has_json {
        return Err(none_of_ours(&read, &hsds));
    } else {
        guichet_csv::read(&ours, &mut read);
        if !ours.is_empty() {
            said_by_both(&mut read, guichet_csv::silent(&ours), has_json);
        }
    }
    let by_place = |remark: &Remark| (remark.file.clone(), remark.line);
    read.refused.sort_by_key(by_place);
    read.notes.sort_by_key(by_place);
    Ok(read)
}

/// What neither these tables nor the files of JSON beside them have a place for.
fn said_by_both(read: &mut Read<Service>, mut silent: Vec<&'static str>, has_json: bool) {
    silent.retain(|field| !has_json || read.silent.contains(field));
    read.silent = silent;
}

fn is_known_name(file: &str) -> bool {
    let file = file.to_ascii_lowercase();
    // The description of tables is none of them.
    file != "datapackage.json"
        && [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"].iter().any(|end| file.ends_with(end))
}

fn none_of_ours(read: &Read<Service>, hsds: &[(hsds::Kind, Table)]) -> Error {
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
