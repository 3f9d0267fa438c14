//! Files of other programs, with bytes changed: every record is taken in or refused, clean, and never a panic.

use std::{fs, io::Cursor};

use chrono::NaiveDate;
use guichet::{
    domain::{clean, service::Service, vocabulary::Vocabulary},
    exchange::{
        Read, data_inclusion, directory_of, guichet_csv, hsds,
        register::{Mapping, Register},
    },
    text::{Lang, Texts},
};
use proptest::{prelude::*, test_runner::TestCaseError};
use serde_json::Value;

use crate::{
    corpus::{Bytes, Folder, folder, ours, real, spoilt_folder, spoilt_one_of},
    hunt::{Cost, hunt},
};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day")
}

/// Whether no text of a value holds what a terminal obeys or nobody sees.
fn is_clean(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.chars().any(|c| c != '\n' && clean::is_unsafe(c)),
        Value::Array(items) => items.iter().all(is_clean),
        Value::Object(fields) => fields.values().all(is_clean),
        _ => true,
    }
}

/// Reads files as a directory; what comes of it is clean, can be said, and can be written in every form.
fn read_directory(files: &[(String, Bytes)]) -> Result<(), TestCaseError> {
    let files: Vec<_> = files.iter().map(|(name, bytes)| (name.clone(), bytes.0.clone())).collect();
    let Ok(read) = directory_of(files, "essai", Lang::Fr) else { return Ok(()) };
    let Read { records, refused, notes, .. } = read;
    let texts = Texts::new(Lang::Fr);
    for remark in refused.iter().chain(&notes) {
        prop_assert!(!remark.reason.words(&texts).is_empty() && !remark.place().is_empty());
    }
    for service in &records {
        let value = serde_json::to_value(service).expect("JSON");
        prop_assert!(is_clean(&value), "{}", value);
    }
    hsds::write(&records).expect("written");
    data_inclusion::write(&records, today()).expect("written");
    let tables = hsds::write_tables(&records).expect("written");
    let again = directory_of(tables, "essai", Lang::Fr).expect("tables of ours");
    prop_assert_eq!(again.records.len(), records.len(), "{:?}", again.refused);
    comes_back(&records)
}

/// What was read, written as our own table and read again is the same: nothing is lost between colleagues.
fn comes_back(records: &[Service]) -> Result<(), TestCaseError> {
    let bytes = guichet_csv::write(records).expect("written");
    let back = directory_of(vec![("x.csv".to_owned(), bytes)], "essai", Lang::Fr).expect("a table of ours");
    prop_assert_eq!(&back.refused, &[]);
    prop_assert_eq!(back.records, records);
    Ok(())
}

fn alone(files: Vec<(String, Vec<u8>)>) -> Vec<Vec<(String, Vec<u8>)>> {
    files.into_iter().map(|file| vec![file]).collect()
}

fn read_folder(files: &Folder) -> Result<(), TestCaseError> {
    read_directory(files)
}

#[test]
fn our_own_table_with_anything_wrong_in_it() {
    let mut tables = folder(&ours("tests/fixtures/directory/typed"));
    let tabs = tables.iter().map(|(name, bytes)| {
        let text = String::from_utf8_lossy(bytes).replace(';', "\t");
        (name.replace(".csv", ".tsv"), text.into_bytes())
    });
    let tabs: Vec<_> = tabs.collect();
    tables.extend(tabs);
    hunt("directory, CSV and TSV", Cost::Middle, spoilt_folder(alone(tables)), read_folder);
}

#[test]
fn tables_of_hsds_with_anything_wrong_in_them() {
    let mut folders =
        vec![folder(&ours("tests/fixtures/directory/hsds-1.1")), folder(&ours("tests/fixtures/directory/hsds-3"))];
    folders.extend([real("ohana"), real("hsds-examples/tabular-3.1")].into_iter().filter(|files| !files.is_empty()));
    hunt("directory, HSDS tables", Cost::Middle, spoilt_folder(folders), read_folder);
}

/// Some services as each standard writes them.
fn written(write: impl Fn(&[Service]) -> Vec<u8>) -> Vec<Vec<(String, Vec<u8>)>> {
    let folders =
        ["typed", "hsds-1.1", "hsds-3"].map(|name| folder(&ours(&format!("tests/fixtures/directory/{name}"))));
    let of = |files: Vec<_>| directory_of(files, "essai", Lang::Fr).expect("a directory").records;
    folders.into_iter().map(|files| vec![("x.json".to_owned(), write(&of(files)))]).collect()
}

#[test]
fn json_of_hsds_with_anything_wrong_in_it() {
    let mut files = written(|services| hsds::write(services).expect("written"));
    files.extend(alone(real("hsds-examples")));
    hunt("directory, HSDS JSON", Cost::Middle, spoilt_folder(files), read_folder);
}

#[test]
fn json_of_data_inclusion_with_anything_wrong_in_it() {
    let mut files = written(|services| data_inclusion::write(services, today()).expect("written"));
    files.extend(alone(real("data-inclusion")));
    hunt("directory, data.inclusion", Cost::Middle, spoilt_folder(files), read_folder);
}

fn read_register(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let mapping = Mapping::default();
    let register = Register { mapping: &mapping, vocabulary: Vocabulary::builtin(), lang: Lang::Fr, today: today() };
    let Ok((read, _)) = register.read(name, bytes) else { return Ok(()) };
    for past in &read.records {
        let place = past.draft.profile.place.as_deref().unwrap_or_default();
        for text in [&past.source_id, &past.session, &past.worker, &past.draft.note, place] {
            prop_assert!(!text.chars().any(|c| c != '\n' && clean::is_unsafe(c)), "{:?}", text);
        }
        prop_assert!(past.day <= today());
    }
    Ok(())
}

const REGISTER: &str = "N°;Date;Heure;Démarche;Institution;Durée;Obstacle;Âge;Sexe;Remarque\n\
    1;03/05/2023;9h40;itsme;mutuelle;15;mail;67;f;à revoir\n2;04/05/2023;10:15;banque;CPAS;1h;eid, mail;40-60;h;\n\
    3;2023-05-05 11:00;;rdv médical;;20;;;x;=1+1\n";

#[test]
fn registers_with_anything_wrong_in_them() {
    let mut files = vec![REGISTER.as_bytes().to_vec(), REGISTER.replace(';', "\t").into_bytes()];
    files.extend(real("").into_iter().filter(|(name, _)| name == "namur-2023.csv").map(|(_, bytes)| bytes));
    hunt("registers, CSV and TSV", Cost::Light, spoilt_one_of(files), |bytes| read_register("x.csv", &bytes.0));
}

/// The parts of a workbook, unpacked: a byte changed in a packed one only breaks its checksum.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a workbook");
    let count = archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).expect("read");
        (part.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn packed(parts: &[(String, Bytes)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("a part");
        std::io::Write::write_all(&mut archive, &bytes.0).expect("written");
    }
    archive.finish().expect("a workbook").into_inner()
}

#[test]
fn workbooks_with_anything_wrong_in_them() {
    let book = fs::read(ours("tests/fixtures/registre.xlsx")).expect("a workbook");
    hunt("registers, xlsx, packed", Cost::Heavy, spoilt_one_of(vec![book.clone()]), |bytes| {
        read_register("x.xlsx", &bytes.0)
    });
    hunt("registers, xlsx, unpacked", Cost::Heavy, spoilt_folder(vec![unpacked(&book)]), |parts| {
        read_register("x.xlsx", &packed(parts))
    });
}
