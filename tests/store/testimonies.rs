//! Words that somebody agreed to be quoted with, and takes back.

use std::{fs, path::Path};

use chrono::Duration;
use guichet::{
    domain::{consent::Given, evidence::Words},
    error::Kind,
    store::{
        Store,
        backup::{self, Places},
        db::Open,
        tombstones,
    },
};

use super::{no_places, stamp, today};

const TEXT: &str = "On attend la mutuelle depuis le printemps";

fn keep(store: &Store, text: &str) -> String {
    let words = Words { text: text.to_owned(), topic: None, institution: None, given: Given::Oral };
    store.keep_testimony(today(), None, &words, &stamp("1", 0)).expect("kept")
}

fn texts(store: &Store) -> Vec<String> {
    store.testimonies(None).expect("the testimonies").into_iter().map(|kept| kept.words.text).collect()
}

/// Whether a text lies in a file of a folder or of those below it.
fn holds(folder: &Path, text: &str) -> bool {
    let is_there = |path: &Path| {
        let bytes = fs::read(path).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    };
    fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() { holds(&path, text) } else { is_there(&path) }
    })
}

#[test]
fn what_was_withdrawn_does_not_come_back_with_an_older_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = folder.path().join("guichet.db");
    let store = Store::open(&record, Open::OrNew).expect("a record");
    let (code, _) = (keep(&store, TEXT), keep(&store, "Personne ne répond"));
    let places = Places { folder: folder.path().join("backups"), second: None };
    let yesterday = stamp("1", 0).now.local - Duration::days(1);
    let before = backup::make(&record, None, &places, yesterday).expect("a backup").file;

    store.withdraw_testimony(&code.to_lowercase(), &stamp("1", 5)).expect("withdrawn");
    assert_eq!(store.withdraw_testimony(&code, &stamp("1", 6)).expect_err("gone").kind(), Kind::NotFound);
    tombstones::lay_beside(&record, &places.folder).expect("laid there");
    assert_eq!(texts(&store), ["Personne ne répond"]);
    drop(store);

    // In its place, and on another machine.
    for (target, force) in [(record, true), (folder.path().join("autre").join("autre.db"), false)] {
        backup::restore(&before, &target, None, &no_places(), force, stamp("1", 10).now.local).expect("restored");
        let store = Store::open(&target, Open::Existing).expect("a record");
        assert_eq!(store.came_back().testimonies, 1);
        assert_eq!(texts(&store), ["Personne ne répond"]);
        drop(store);
        let again = Store::open(&target, Open::Existing).expect("a record");
        assert!(again.came_back().is_nothing() && texts(&again).len() == 1, "once is enough");
    }
}

#[test]
fn nothing_of_what_was_withdrawn_is_left_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("guichet.db"), Open::OrNew).expect("a record");
    let code = keep(&store, TEXT);
    assert!(holds(folder.path(), TEXT), "the test sees it while it is there");
    store.withdraw_testimony(&code, &stamp("1", 5)).expect("withdrawn");
    assert!(!holds(folder.path(), TEXT));
}
