//! Erased again, where an older record is put back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::Duration;
use guichet::{
    domain::{
        audit::{Record, Subject as About},
        case::NewCase,
        ids::PersonId,
        privacy::{Subject, Why},
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        audit::{Asked, Detail, What},
        backup::{self, Places},
        db::Open,
        key::Key,
        tombstones,
    },
};

use super::{Lying, a_life, draft, erase, new_case, no_places, stamp, today};
use crate::pages::{everything, found};

#[test]
fn an_older_backup_that_is_put_back_holds_the_person_no_more() {
    Lying::both().into_iter().for_each(is_erased_again);
}

fn is_erased_again(Lying { folder, store, key }: Lying) {
    let key = key.as_ref();
    let record = store.path().expect("a path").to_owned();
    let (id, typed) = a_life(&store);
    let places = Places { folder: folder.path().join("backups"), second: Some(folder.path().join("stick")) };
    fs::create_dir(folder.path().join("stick")).expect("a stick");
    // Of the day before: rotation keeps it beside the one that follows.
    let before = stamp("1", 55).now.local - Duration::days(1);
    let made = backup::make(&record, key, &places, before).expect("a backup");
    erase(&store, &id);
    let now = stamp("1", 65).now.local;
    backup::make(&record, key, &places, now).expect("a backup");
    let lines = store.decisions(None).expect("the register");
    drop(store);
    let put_back = backup::restore(&made.file, &record, key, &no_places(), true, now).expect("restored");
    assert_eq!(put_back.erasings, Some(1));
    let store = Store::open_with(&record, Open::Existing, key).expect("a record");
    assert_eq!(store.decisions(None).expect("the register"), lines, "the proof of it comes along");
    assert_eq!((store.came_back().people, store.came_back().cases), (1, 2));
    assert_eq!(store.person(&id, 0).expect_err("gone").kind(), Kind::NotFound);
    drop(store);
    assert_eq!(
        Store::open_with(&record, Open::Existing, key).expect("a record").came_back().people,
        0,
        "once is enough"
    );

    // On another machine, with the stick alone.
    let elsewhere = tempfile::tempdir().expect("a folder");
    let record = elsewhere.path().join("autre.db");
    let copy = made.second.expect("a second").expect("a copy");
    backup::restore(&copy, &record, key, &no_places(), false, now).expect("restored");
    let store = Store::open_with(&record, Open::Existing, key).expect("a record");
    assert_eq!(store.came_back().people, 1);
    assert_eq!(found(&everything(elsewhere.path(), key), &typed.0), [""; 0]);
}

/// A visit and a case of somebody, and who it is.
fn somebody(store: &Store, name: &str, reach: &str, minute: i64) -> PersonId {
    let new = NewCase { reach: Some(reach.to_owned()), ..new_case(name, &format!("affaire {name}"), "rappeler") };
    let id = store.open_case(&new, &stamp("1", minute)).expect("a case").person.id;
    let visit = VisitDraft { note: format!("note {name}"), person: Some(id.clone()), ..draft(name) };
    store.record(today(), "", &visit, Entry::Done, None, &stamp("1", minute)).expect("recorded");
    id
}

fn merge(store: &Store, kept: &PersonId, gone: &PersonId, minute: i64) {
    let version = |id: &PersonId| store.person(id, 0).expect("a person").version;
    store.merge_people((kept, version(kept)), (gone, version(gone)), &stamp("1", minute)).expect("merged");
}

/// Two records are merged, and whoever of them is asked for is erased once they were parted; then a backup of in between is
/// put back: the other one is there with all that is theirs, and nothing of the one who was erased.
#[test]
fn whoever_was_merged_with_somebody_and_did_not_ask_is_not_erased_again() {
    for (who, left) in [(0, 1), (1, 0)] {
        for Lying { folder, store, key } in Lying::both() {
            let names = [("Walburgasept", "Cunegondeneuf"), ("Yolandahuit", "Berengeresix")];
            let people = [0, 1].map(|at| somebody(&store, names[at].0, names[at].1, at as i64));
            let before = [0, 1].map(|at: usize| store.person(&people[at], 9).expect("a person"));
            merge(&store, &people[0], &people[1], 2);
            let apart = folder.path().join("seule.db");
            let record = folder.path().join("guichet.db");
            let places = Places { folder: folder.path().join("backups"), second: None };
            let made = backup::make(&record, key.as_ref(), &places, stamp("1", 3).now.local).expect("a backup");
            fs::copy(made.file, &apart).expect("a copy");
            store.undo(&stamp("1", 4)).expect("parted").expect("the merger");
            erase(&store, &people[who]);
            drop(store);
            backup::restore(&apart, &record, key.as_ref(), &no_places(), true, stamp("1", 65).now.local)
                .expect("restored");

            let store = Store::open_with(&record, Open::Existing, key.as_ref()).expect("a record");
            assert_eq!((store.came_back().people, store.came_back().cases), (1, 1));
            let there = store.person(&people[left], 9).expect("she never asked");
            assert_eq!(there.person, before[left].person);
            assert_eq!((&there.visits, &there.cases), (&before[left].visits, &before[left].cases));
            assert!(there.other_cards.is_empty());
            assert_eq!(store.find_people(names[left].0, 9).expect("asked").hits.len(), 1);
            assert_eq!(store.person(&people[who], 0).expect_err("gone").kind(), Kind::NotFound);
            drop(store);
            for copy in [files_in(&places.folder), vec![apart]].concat() {
                fs::remove_file(copy).expect("removed");
            }
            // The record that was set aside holds her as it did.
            let is_aside = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "bak");
            for aside in files_in(folder.path()).into_iter().filter(is_aside) {
                fs::remove_file(aside).expect("removed");
            }
            let words = <[&str; 2]>::from(names[who]).map(str::to_owned);
            assert_eq!(found(&everything(folder.path(), key.as_ref()), &words), [""; 0]);
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn nothing_of_a_merged_person_comes_back_with_a_backup_of_before_the_merger() {
    let Lying { folder, store, key } = Lying::new(None);
    let people = ["Ana", "Bea", "Cleo"].map(|name| somebody(&store, name, "", 0));
    let stranger = somebody(&store, "Dora", "", 1);
    let [apart, record] = ["seule.db", "guichet.db"].map(|name| folder.path().join(name));
    let places = Places { folder: folder.path().join("backups"), second: None };
    let made = backup::make(&record, key.as_ref(), &places, stamp("1", 2).now.local).expect("a backup");
    fs::copy(made.file, &apart).expect("a copy");
    merge(&store, &people[1], &people[0], 3);
    merge(&store, &people[2], &people[1], 4);
    erase(&store, &people[2]);
    drop(store);
    backup::restore(&apart, &record, key.as_ref(), &no_places(), true, stamp("1", 65).now.local).expect("restored");
    let store = Store::open_with(&record, Open::Existing, key.as_ref()).expect("a record");
    assert_eq!((store.came_back().people, store.came_back().cases), (3, 3));
    assert_eq!(store.person(&stranger, 9).expect("untouched").visit_count, 1);
}

/// A record from which two people were erased on two ways: the backup that was made behind the erasing of the first, and
/// what lies there now, the record as it was before with the second one erased. The lists of both ways are equally long.
fn on_two_ways(folder: &Path, key: Option<&Key>) -> (PathBuf, [PersonId; 2]) {
    let record = folder.join("guichet.db");
    let open = || Store::open_with(&record, Open::Existing, key).expect("a record");
    let local = |minute| stamp("1", minute).now.local;
    let make = |minute| {
        let places = Places { folder: folder.join(format!("backups-{minute}")), second: None };
        backup::make(&record, key, &places, local(minute)).expect("a backup").file
    };
    let people = ["Ana", "Bea"].map(|name| {
        let case = open().open_case(&new_case(name, "loyer", "rappeler"), &stamp("1", 0)).expect("a case");
        case.person.id
    });
    let list = tombstones::of_record(&record);
    let before = make(1);
    erase(&open(), &people[0]);
    let length = fs::metadata(&list).expect("a list").len();
    // Carried elsewhere, alone.
    let apart = folder.join("seule.db");
    fs::copy(make(2), &apart).expect("a copy");
    // From here on it is as if the first had never been erased.
    fs::remove_file(folder.join("backups-2").join("guichet.db.erased")).expect("no list");
    fs::remove_file(&list).expect("no list");
    fs::remove_file(&record).expect("nor a record that would tell");
    backup::restore(&before, &record, key, &no_places(), true, local(3)).expect("restored");
    erase(&open(), &people[1]);
    assert_eq!(fs::metadata(&list).expect("a list").len(), length, "the lists are equally long");
    (apart, people)
}

#[test]
fn whom_a_list_names_that_is_as_long_as_the_one_of_the_backup_is_erased_again() {
    for by_hand in [false, true] {
        for Lying { folder, store, key } in Lying::both() {
            drop(store);
            let (record, key) = (folder.path().join("guichet.db"), key.as_ref());
            let (apart, people) = on_two_ways(folder.path(), key);
            if by_hand {
                fs::copy(&apart, &record).expect("copied over it");
            } else {
                backup::restore(&apart, &record, key, &no_places(), true, stamp("1", 9).now.local).expect("restored");
            }
            let store = Store::open_with(&record, Open::Existing, key).expect("a record");
            assert_eq!(store.came_back().people, 1, "by hand: {by_hand}");
            for id in &people {
                assert_eq!(store.person(id, 0).expect_err("gone").kind(), Kind::NotFound);
            }
        }
    }
}

#[test]
fn tombstones_hold_ids_alone_and_are_for_their_owner() {
    let Lying { folder, store, key } = Lying::new(None);
    let key = key.as_ref();
    let (id, typed) = a_life(&store);
    erase(&store, &id);
    let file = tombstones::of_record(store.path().expect("a path"));
    let text = fs::read_to_string(&file).expect("the file");
    assert!(text.lines().any(|line| line == format!("person {id} 2026-11-18")), "{text}");
    assert!(typed.0.iter().all(|word| !text.contains(word.as_str())));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    }
    // A file that was lost is written again from the record, and a line that was cut short hurts nobody.
    fs::remove_file(&file).expect("removed");
    drop(store);
    let record = folder.path().join("guichet.db");
    let store = Store::open_with(&record, Open::Existing, key).expect("a record");
    assert_eq!(tombstones::read(&file).expect("read"), store.tombstones().expect("the record's"));
    drop(store);
    fs::write(&file, format!("{text}person 01")).expect("cut short");
    Store::open_with(&record, Open::Existing, key).expect("a record");
    assert_eq!(tombstones::read(&file).expect("read").len(), text.lines().count());
}

#[test]
fn tombstones_that_could_not_be_laid_down_are_when_the_record_is_opened_next() {
    let Lying { folder, store, key } = Lying::new(None);
    let file = tombstones::of_record(store.path().expect("a path"));
    // A folder lies where the file should: the same as a process that was killed before it came to it.
    fs::create_dir(&file).expect("a folder");
    let (id, _) = a_life(&store);
    erase(&store, &id);
    drop(store);
    fs::remove_dir(&file).expect("removed");
    let store = Store::open_with(&folder.path().join("guichet.db"), Open::Existing, key.as_ref()).expect("a record");
    let laid_down = tombstones::read(&file).expect("the file");
    assert!(!laid_down.is_empty());
    assert_eq!(laid_down, store.tombstones().expect("the record's"));
}

#[test]
fn what_came_back_is_entered_once_with_whatever_is_entered_next_and_names_what_was_erased() {
    let Lying { folder, store, key } = Lying::new(None);
    let (record, key) = (folder.path().join("guichet.db"), key.as_ref());
    let case = store.open_case(&new_case("Ana", "loyer", "rappeler"), &stamp("1", 0)).expect("a case");
    let noted = VisitDraft { note: "un mot".to_owned(), ..draft("Bea") };
    let visit = store.record(today(), "", &noted, Entry::Done, None, &stamp("1", 1)).expect("recorded").visit;
    drop(store);
    let [all, texts] = ["toute.db", "texte.db"].map(|name| folder.path().join(name));
    fs::copy(&record, &all).expect("a copy");
    let open = || Store::open_with(&record, Open::Existing, key).expect("a record");
    open().erase(&[Subject::VisitText(visit.clone())], Why::Asked, &stamp("1", 2)).expect("erased");
    fs::copy(&record, &texts).expect("a copy");
    let again = |store: &Store| {
        let entries = store.audited(&Asked { most: 99, ..Asked::default() }).expect("the audit");
        entries.into_iter().filter(|entry| entry.what == What::ErasedAgain).collect::<Vec<_>>()
    };

    // Only a visit's text came back.
    fs::copy(&all, &record).expect("laid over it");
    drop(open());
    let store = open();
    assert!(again(&store).is_empty() && store.came_back().is_nothing(), "erased by whoever opened it before");
    store.audit(&stamp("2", 3), What::BackedUp, None, Detail::NONE).expect("entered");
    store.enter_what_came_back(&stamp("2", 4)).expect("nothing is left to enter");
    let [entry] = again(&store).try_into().expect("one entry");
    assert_eq!((entry.detail.as_str(), entry.count, entry.worker.as_str()), ("visit-texts", Some(1), ""));
    assert_eq!((entry.desk.as_str(), entry.records), ("2", vec![About::new(Record::Visit, visit.as_str())]));

    // Now a person, whose case it is.
    erase(&store, &case.person.id);
    drop(store);
    fs::copy(&texts, &record).expect("laid over it");
    let store = open();
    store.enter_what_came_back(&stamp("1", 5)).expect("entered");
    store.enter_what_came_back(&stamp("1", 6)).expect("once");
    let [entry] = again(&store).try_into().expect("one entry");
    assert_eq!((entry.detail.as_str(), entry.count), ("person", Some(2)));
    let named = [About::new(Record::Person, case.person.id.as_str()), About::new(Record::Case, case.id.as_str())];
    assert_eq!(entry.records, named);
    assert!(store.verify_audit().expect("looked through").broken.is_none());
}
