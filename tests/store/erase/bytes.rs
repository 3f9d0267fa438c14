//! Erased to the byte: nothing is left in any page, of a record that is not encrypted and of one that is.

use std::{collections::BTreeSet, fs};

use guichet::{
    domain::{
        case::{CaseFilter, Consent, EntryKind, Given, NewEntry, NextStep},
        privacy::{Answer, Subject, Why},
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{
        backup::{self, Places},
        db::{Db, Value},
        erase::Erased,
    },
};
use proptest::prelude::*;

use super::{Lying, Typed, a_life, draft, erase, new_case, place, stamp, today};
use crate::pages::{everything, found};

#[test]
fn what_is_erased_is_nowhere_in_the_file_its_log_or_a_new_backup() {
    Lying::both().iter().for_each(is_erased_to_the_byte);
}

fn is_erased_to_the_byte(lying: &Lying) {
    let store = &lying.store;
    let (id, typed) = a_life(store);
    assert_eq!(lying.found(&typed).len(), typed.0.len(), "all of it is there before");
    if lying.key.is_some() {
        let as_they_lie = everything(lying.folder.path(), None);
        assert_eq!(found(&as_they_lie, &typed.0), [""; 0], "without the key nobody finds any of it");
    }
    let card = store.person(&id, 0).expect("the person").person.card_code;
    let would = store.would_erase(&[Subject::Person(id.clone())]).expect("tried");
    assert_eq!(store.person(&id, 0).expect("still there").visit_count, 2);
    let erased = erase(store, &id);
    assert_eq!((erased.people, erased.cases, erased.visits, erased.drafts), (1, 2, 3, 2), "{erased:?}");
    assert!(erased.to_the_byte && would == Erased { to_the_byte: false, ..erased });
    let places = Places { folder: lying.path("backups"), second: None };
    backup::make(&lying.path("guichet.db"), lying.key.as_ref(), &places, stamp("1", 61).now.local).expect("a backup");
    assert_eq!(lying.found(&typed), [""; 0]);
    let log = fs::metadata(lying.path("guichet.db-wal")).map_or(0, |log| log.len());
    // It was emptied; since then came what the record knows of itself: twice its page, with that nothing remains and whose
    // tombstones are laid down, and once the page with where the tables begin now.
    assert!(log <= 32 + 3 * (24 + 4096), "the log is as good as empty: {log}");
    assert_eq!(store.person(&id, 0).expect_err("gone").kind(), Kind::NotFound);
    assert_eq!(store.person_by_card(&card).expect("asked"), None);
    for word in &typed.0 {
        assert!(store.search_cases(word, "W1", &CaseFilter::default(), 5).expect("asked").is_empty(), "{word}");
        assert!(store.find_people(word, 5).expect("asked").hits.is_empty(), "{word}");
    }
    let kept = store.search_cases("voisine", "W1", &CaseFilter::default(), 50).expect("asked");
    assert_eq!(kept.len(), 24, "nobody else is touched");
    assert_eq!(store.undo(&stamp("1", 62)).expect("asked"), None, "and nothing brings it back");
    let decision = store.decisions(None).expect("the register").remove(0);
    assert_eq!((decision.person, decision.answer, decision.reason.as_str()), (id, Answer::Erased, "à sa demande"));
}

#[test]
fn what_is_only_deleted_is_still_found() {
    // A test that finds nothing proves something only where there is something to find.
    for lying in Lying::both() {
        let typed = Typed(vec!["abcquatresousz".to_owned()]);
        let db = Db::open(&lying.path("guichet.db"), lying.key.as_ref()).expect("a connection");
        db.batch("PRAGMA secure_delete=OFF; CREATE TABLE told (words TEXT)").expect("a table");
        let words = typed.0[0].repeat(2000);
        db.execute("INSERT INTO told VALUES (?1)", vec![Value::Text(words)]).expect("a row");
        db.batch("DELETE FROM told").expect("deleted");
        assert_eq!(lying.found(&typed).len(), 1, "in pages that are free");
        db.write_anew(Some(lying.folder.path())).expect("written anew");
        db.rows("PRAGMA wal_checkpoint(TRUNCATE)", vec![], |_| Ok(())).expect("an empty log");
        assert_eq!(lying.found(&typed), [""; 0]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever is typed about somebody, in whichever order and however often: it is in what they are given, and after the
    /// erasing in no column of no table.
    #[test]
    fn nothing_that_was_typed_is_left_in_any_table(steps in prop::collection::vec((0usize..7, 0usize..4), 1..24)) {
        let lying = Lying::new(None);
        let store = &lying.store;
        let mut typed = Typed::default();
        let mut case = store.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &stamp("1", 0)).expect("a case");
        let id = case.person.id.clone();
        for (minute, (step, kind)) in (1..).zip(steps) {
            let now = stamp("1", minute);
            // The alphabet has so many ends.
            if typed.0.len() > 20 {
                break;
            }
            let kinds = [EntryKind::Note, EntryKind::Call, EntryKind::Letter, EntryKind::Private];
            match step {
                0 => drop(store.tell(&case.id, case.version, &NewEntry::new(kinds[kind], typed.word()), &now).expect("told")),
                1 => {
                    let visit = VisitDraft { note: typed.word(), person: Some(id.clone()), ..draft("Amina") };
                    store.record(today(), "", &visit, Entry::Queue, None, &now).expect("recorded");
                }
                2 => drop(store.refer_from_case(&case.id, &place(&typed.word()), &now).expect("referred")),
                3 => {
                    let agreed = Consent { what: typed.word(), given: Given::Oral, on: today() };
                    store.agree(&case.id, case.version, &agreed, &now).expect("agreed");
                }
                4 => store.save_draft("a", &format!("ask-note:{}", case.id), &typed.word()).expect("a draft"),
                5 => drop(store.undo(&now).expect("asked")),
                _ => {
                    let next = NextStep::Do { action: typed.word(), due: today() };
                    store.set_next(&case.id, case.version, None, &next, &now).expect("said");
                }
            }
            let Ok(found) = store.case_for(&case.id, "W1") else { break };
            case = found;
        }
        #[expect(clippy::disallowed_methods, reason = "the bytes are looked at past the store")]
        let raw = rusqlite::Connection::open(lying.path("guichet.db")).expect("the file");
        prop_assert!(!texts_of(&raw, &typed.0).is_empty(), "the test looks where it must");
        if store.erase_person(&id, &[], "", &stamp("1", 60)).is_err() {
            // The opening itself was taken back: the record is set aside, and erased all the same.
            store.erase(&[Subject::Person(id)], Why::Asked, &stamp("1", 60)).expect("erased");
        }
        prop_assert_eq!(texts_of(&raw, &typed.0), BTreeSet::new());
        prop_assert_eq!(lying.found(&typed), [""; 0]);
    }
}

/// The columns in which one of the words stands, of every table.
fn texts_of(raw: &rusqlite::Connection, words: &[String]) -> BTreeSet<String> {
    let mut tables = raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").expect("the tables");
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).expect("asked").collect::<Result<_, _>>().expect("names");
    let mut found = BTreeSet::new();
    for table in tables {
        let mut all = raw.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let columns: Vec<String> = all.column_names().map(str::to_owned).collect();
        let mut rows = all.query([]).expect("asked");
        while let Some(row) = rows.next().expect("a row") {
            for (at, column) in columns.iter().enumerate() {
                let text = match row.get_ref(at).expect("a value") {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        String::from_utf8_lossy(bytes).to_lowercase()
                    }
                    _ => continue,
                };
                if words.iter().any(|word| text.contains(&word[3..])) {
                    found.insert(format!("{table}.{column}"));
                }
            }
        }
    }
    found
}
