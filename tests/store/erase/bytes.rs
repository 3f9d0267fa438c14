//! Erased to the byte: nothing is left in any page, of a record that is not encrypted and of one that is.

use std::{collections::BTreeSet, fs};

use guichet::{
    domain::{
        case::{CaseFilter, Consent, EntryKind, Given, NewEntry, NextStep},
        ids::PersonId,
        privacy::{Answer, PrivateNotes, Subject, Why},
        retention::{Policy, Terms},
        visit::{Entry, FollowUp, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        backup::{self, Places},
        db::{Db, Value},
        drafts::FAST_LINE,
        erase::Erased,
    },
};
use proptest::prelude::*;

use super::{Lying, Typed, a_life, draft, erase, new_case, others, place, stamp, today};
use crate::{
    invented::{day, on},
    pages::{everything, found},
};

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

/// A recording with a follow-up, and a case opened beside it, both taken back: words of which nobody sees anything any more.
fn taken_back(store: &Store) -> (PersonId, Typed) {
    let mut typed = Typed::default();
    let visit = VisitDraft {
        note: typed.word(),
        follow_up: Some(FollowUp { due: today(), action: typed.word() }),
        referrals: vec![place(&typed.word())],
        ..draft(&format!("{} {}", typed.word(), typed.word()))
    };
    let line = format!("log \"{}\" // {}", typed.0[3], typed.0[0]);
    let visit = store.record(today(), "", &visit, Entry::Serve, Some(&line), &stamp("1", 0)).expect("recorded").visit;
    let id = store.visit(&visit).expect("the visit").draft.person.expect("a person");
    store.undo(&stamp("1", 1)).expect("undone").expect("the recording");
    // The line is somebody's draft again, as any other; here it is emptied.
    store.save_draft("1", FAST_LINE, "").expect("emptied");
    store.open_case(&new_case(&typed.word(), &typed.word(), &typed.word()), &stamp("1", 2)).expect("a case");
    store.undo(&stamp("1", 3)).expect("undone").expect("the case");
    // Without a follow-up, and of somebody who stays.
    let known = store.open_case(&new_case("Voisine", "loyer", "rappeler"), &stamp("1", 4)).expect("a case").person.id;
    let again = VisitDraft {
        note: typed.word(),
        person: Some(known),
        follow_up: Some(FollowUp { due: today(), action: typed.word() }),
        ..draft("")
    };
    store.record(today(), "", &again, Entry::Queue, None, &stamp("1", 5)).expect("recorded");
    store.undo(&stamp("1", 6)).expect("undone").expect("the recording");
    others(store, 12);
    (id, typed)
}

#[test]
fn what_is_left_of_a_recording_that_was_taken_back_is_in_no_byte_once_its_day_is_closed() {
    for lying in Lying::both() {
        let store = &lying.store;
        let (id, typed) = taken_back(store);
        let places = Places { folder: lying.path("backups"), second: None };
        let backup = |minute| {
            let made =
                backup::make(&lying.path("guichet.db"), lying.key.as_ref(), &places, stamp("1", minute).now.local);
            made.expect("a backup")
        };
        backup(60);
        assert_eq!(lying.found(&typed).len(), typed.0.len(), "all of it is there before");
        let (_, erased) = store.close_day(today(), 0, "", &stamp("1", 61)).expect("closed");
        assert_eq!(erased.names, 2);
        backup(62);
        assert_eq!(lying.found(&typed), [""; 0]);
        assert_eq!(store.held_person(id.as_str()).expect_err("gone").kind(), Kind::NotFound);
        assert_eq!(store.find_people("voisine", 50).expect("asked").hits.len(), 13, "nobody else is touched");
        assert!(store.tombstones().expect("asked").is_empty(), "a backup of before the undo keeps what stands in it");
        assert!(store.verify_audit().expect("looked through").broken.is_none());
        // Also where the day is opened again, nothing of it is there to be taken back.
        store.reopen_day(today(), "oubli", &stamp("1", 63)).expect("opened again");
        while let Ok(Some(undone)) = store.undo(&stamp("1", 64)) {
            assert_eq!(undone.name, "case-open");
        }
        assert_eq!(lying.found(&typed), [""; 0]);
    }
}

#[test]
fn what_is_left_of_a_recording_that_was_taken_back_is_given_and_erased_until_then() {
    for lying in Lying::both() {
        let store = &lying.store;
        let (id, typed) = taken_back(store);
        let card = store.held_person(id.as_str()).expect("held").card_code;
        assert_eq!(store.held_person(&card).expect("held").id, id);
        let held = serde_json::to_string(&store.holding(&id, PrivateNotes::Own, "W1").expect("held")).expect("json");
        let missing: Vec<_> = typed.0[..5].iter().filter(|word| !held.contains(&***word)).collect();
        assert!(missing.is_empty(), "{missing:?} in {held}");
        let erased = erase(store, &id);
        assert!(erased.people == 1 && erased.to_the_byte);
        let hers = Typed(typed.0[..5].to_vec());
        assert_eq!(lying.found(&hers), [""; 0]);
        assert_eq!(store.decisions(Some(&id)).expect("the register").len(), 1);
    }
}

#[test]
fn of_a_day_that_is_never_closed_it_goes_with_a_later_close_or_at_its_end() {
    let lying = Lying::new(None);
    let (_, typed) = taken_back(&lying.store);
    lying.store.close_day(day("2026-11-20"), 0, "", &on("2026-11-20")).expect("closed");
    // What was said of somebody who stays is theirs, and goes with them.
    assert_eq!(lying.found(&Typed(typed.0[..8].to_vec())), [""; 0]);

    let lying = Lying::new(None);
    let (store, (_, typed)) = (&lying.store, taken_back(&lying.store));
    let list = store.due(None, day("2028-11-19"), &Terms::default(), 50).expect("a list");
    let policy = Policy { terms: Terms::default(), proposes_only: false };
    store.erase_due(&list, &policy, "", &on("2028-11-19")).expect("erased");
    assert_eq!(lying.found(&Typed(typed.0[..8].to_vec())), [""; 0]);
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
        if store.erase_person(&id, &[], "à sa demande", &stamp("1", 60)).is_err() {
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
