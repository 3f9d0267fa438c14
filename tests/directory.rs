//! The directory from file to search: reading, importing twice, exporting and importing again.

use std::{env, fs, path::PathBuf};

use chrono::NaiveDate;
use guichet::{
    domain::{
        service::Service,
        synonyms::Synonyms,
        time::{Now, Stamp},
    },
    exchange::{self, Read, guichet_csv, hsds},
    store::{Store, directory::ImportCounts},
};

fn stamp() -> Stamp {
    let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment");
    Stamp { now: Now { at: local.and_utc(), local }, desk: "2".to_owned(), worker: "EB".to_owned() }
}

fn folder(path: PathBuf) -> Read<Service> {
    let files = fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()).map(|path| {
        (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file"))
    });
    exchange::directory_from(files.collect()).expect("a directory")
}

/// Imported twice, exported, and imported elsewhere, a directory stays what it is.
fn goes_through(read: &Read<Service>) -> Store {
    let store = Store::in_memory().expect("a store");
    let import = |services: &[Service]| store.import_services("ici", services, false, &stamp()).expect("an import");
    let all = read.records.len();
    assert_eq!(import(&read.records), ImportCounts { new: all, changed: 0, same: 0, kept: 0 });
    assert_eq!(import(&read.records), ImportCounts { new: 0, changed: 0, same: all, kept: 0 });

    let stored = store.all_services(None, usize::MAX / 4).expect("all");
    let forms = [
        vec![("annuaire.csv".to_owned(), guichet_csv::write(&stored).expect("written"))],
        vec![("annuaire.json".to_owned(), hsds::write(&stored).expect("written"))],
        hsds::write_tables(&stored).expect("written"),
    ];
    for files in forms {
        let again = exchange::directory_from(files).expect("a directory");
        assert_eq!(again.refused, []);
        assert_eq!(import(&again.records), ImportCounts { new: 0, changed: 0, same: all, kept: 0 });
    }
    store
}

#[test]
fn a_directory_goes_in_and_out_without_loss() {
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/directory");
    for name in ["typed", "hsds-1.1", "hsds-3"] {
        goes_through(&folder(fixtures.join(name)));
    }
}

#[test]
fn real_exports_go_in_and_out_without_loss() {
    let root = env::var_os("GUICHET_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    for (name, query, first) in [
        ("hsds-ilao", "domestic abuse", "Legal Help for Domestic Abuse in Central Illinois"),
        ("ohana", "librarys", "Fair Oaks Branch"),
    ] {
        let path = root.join("data").join(name);
        if !path.is_dir() {
            eprintln!("not tried: {} is not there (GUICHET_SHARED names another folder)", path.display());
            continue;
        }
        let store = goes_through(&folder(path));
        let hits = store.search_services(query, &Synonyms::built_in(), 10).expect("a search");
        assert_eq!(hits.hits.first().map(|service| service.name.as_str()), Some(first));
    }
}
