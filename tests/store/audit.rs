//! The audit: one chain that nobody can change unnoticed, whatever is done and however many do it.

use std::{path::Path, thread};

use guichet::{
    domain::{
        audit::{Broken, Detail, Fault, Record, Seal, Subject, What},
        case::EntryKind,
        consent::Given,
        evidence::Words,
        ids::VisitId,
        time::Stamp,
        visit::{Entry, FollowUp, Move, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        audit::{Asked, Reading},
        db::Open,
    },
};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{conform, day, draft, new_case, stamp, today};

fn visit(store: &Store, minutes: i64) -> VisitId {
    let stamp = stamp("1", minutes);
    store.record(today(), "", &draft("Amina"), Entry::Queue, None, &stamp).expect("recorded").visit
}

/// Somebody who is followed up: the visit and the case.
fn followed(store: &Store, minutes: i64) -> (VisitId, guichet::domain::case::Case) {
    let follow_up = Some(FollowUp { due: day("2026-11-20"), action: "rappeler".to_owned() });
    let draft = VisitDraft { follow_up, ..draft("Walburga") };
    let recorded = store.record(today(), "", &draft, Entry::Queue, None, &stamp("1", minutes)).expect("recorded");
    let row = store.cases_of_visit(&recorded.visit).expect("its cases").remove(0);
    (recorded.visit, store.case(&row.id).expect("the case"))
}

/// What was entered, the oldest first.
fn said(store: &Store) -> Vec<String> {
    let mut entries = store.audited(&Asked { most: 100, ..Asked::default() }).expect("the entries");
    entries.reverse();
    entries.iter().map(|entry| format!("{} {}", entry.what.code(), entry.detail).trim().to_owned()).collect()
}

/// How many entries there are, all of them sound.
fn sound(store: &Store) -> u64 {
    let verified = store.verify_audit().expect("verified");
    assert_eq!(verified.broken, None, "{:?}", said(store));
    verified.checked
}

fn broken(store: &Store) -> Option<Broken> {
    store.verify_audit().expect("verified").broken
}

fn on_disk() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("g.db"), Open::OrNew).expect("a record");
    (folder, store)
}

/// Somebody with the file and another program.
#[expect(clippy::disallowed_methods, reason = "somebody who tampers does not use ours")]
fn with_sql(folder: &TempDir, sql: &str) -> rusqlite::Result<()> {
    let db = Connection::open(folder.path().join("g.db")).expect("the file");
    db.execute_batch(sql)
}

/// The same without what protects the audit.
fn tamper(folder: &TempDir, sql: &str) {
    let without = ["audit_is_not_changed", "audit_is_only_continued", "audit_is_not_deleted"]
        .into_iter()
        .chain(["audit_records_are_not_changed", "audit_records_are_not_deleted"])
        .chain(["audit_forgotten_only_moves_on", "audit_forgotten_stays"])
        .fold(String::new(), |all, trigger| format!("{all}DROP TRIGGER IF EXISTS {trigger};"));
    with_sql(folder, &format!("{without}{sql}")).expect("tampered with");
}

#[test]
fn every_action_is_an_entry_and_so_is_its_undo() {
    conform(|store| {
        assert_eq!(sound(store), 0);
        let id = visit(store, 0);
        let seen = store.visit(&id).expect("the visit");
        store.move_visit(&id, seen.version, &Move::Call, &stamp("2", 1)).expect("called");
        store.undo(&stamp("2", 2)).expect("undone").expect("the call");
        assert_eq!(said(store), ["began", "changed record", "changed call", "undone call"]);
        let about = store.audit_of(&Subject::new(Record::Visit, id.as_str())).expect("its entries");
        assert_eq!(about.iter().map(|entry| entry.worker.as_str()).collect::<Vec<_>>(), ["W2", "W2", "W1"]);
        // What was refused leaves none.
        let stale = store.move_visit(&id, seen.version, &Move::Call, &stamp("2", 3)).expect_err("an old version");
        assert_eq!(stale.kind(), Kind::Conflict);
        assert_eq!(sound(store), 4);
    });
}

#[test]
fn a_person_s_entries_are_those_of_their_cases_visits_and_former_records() {
    conform(|store| {
        let (visit, case) = followed(store, 0);
        let seen = store.case(&case.id).expect("the case");
        store.add_entry(&case.id, seen.version, EntryKind::Note, "vu", &stamp("1", 1)).expect("a note");
        store
            .audit(&stamp("3", 2), What::ReadCase, Some(Subject::new(Record::Case, case.id.as_str())), Detail::NONE)
            .expect("entered");
        self::visit(store, 3);
        let person = Subject::new(Record::Person, case.person.id.as_str());
        let about = store.audit_of(&person).expect("its entries");
        let whats: Vec<_> = about.iter().rev().map(|entry| (entry.what, entry.detail.as_str())).collect();
        assert_eq!(whats, [(What::Changed, "record"), (What::Changed, "case-entry"), (What::ReadCase, "")]);
        let names = store.audit_names(&about).expect("names");
        let of_case = &names[&Subject::new(Record::Case, case.id.as_str())];
        assert_eq!(format!("{of_case:?}"), format!("As({:?})", case.number));
        assert_eq!(store.audit_of(&Subject::new(Record::Visit, visit.as_str())).expect("its entries").len(), 1);
    });
}

#[test]
fn a_private_note_is_entered_as_any_other_and_still_names_its_case() {
    conform(|store| {
        let (_, case) = followed(store, 0);
        let of_case = Subject::new(Record::Case, case.id.as_str());
        let before = store.audit_of(&of_case).expect("its entries").len();
        store.add_entry(&case.id, case.version, EntryKind::Private, "doute", &stamp("1", 1)).expect("a note");
        store.undo(&stamp("1", 2)).expect("undone").expect("the note");
        let entries = store.audit_of(&of_case).expect("its entries");
        assert_eq!(entries.len(), before + 2);
        assert!(entries.iter().all(|entry| !entry.detail.contains("private")), "{entries:?}");
    });
}

#[test]
fn nothing_leads_from_an_entry_to_words_that_may_be_quoted() {
    conform(|store| {
        let words =
            Words { text: "Personne ne répond".to_owned(), topic: None, institution: None, given: Given::Oral };
        let code = store.keep_testimony(today(), None, &words, &stamp("1", 0)).expect("kept");
        store.withdraw_testimony(&code, &stamp("1", 1)).expect("withdrawn");
        assert_eq!(said(store), ["began", "changed testimony", "withdrawn testimony"]);
        let entries = store.audited(&Asked { most: 9, ..Asked::default() }).expect("the entries");
        assert!(entries.iter().all(|entry| entry.records.is_empty()), "{entries:?}");
    });
}

#[test]
fn pages_that_were_read_outlive_the_process_and_stand_in_the_same_chain() {
    let (folder, store) = on_disk();
    let id = visit(&store, 0);
    let subject = Some(Subject::new(Record::Visit, id.as_str()));
    let read = |minutes| Reading {
        stamp: stamp("1", minutes),
        what: What::ReadVisit,
        subject: subject.clone(),
        detail: Detail::NONE,
    };
    store.audit_reads("seat", &[read(1), read(2)]).expect("entered");
    visit(&store, 3);
    drop(store);
    let store = Store::open(&folder.path().join("g.db"), Open::Existing).expect("the record");
    assert_eq!(said(&store), ["began", "changed record", "read-visit", "read-visit", "changed record"]);
    assert_eq!(sound(&store), 5);
}

#[test]
fn an_entry_cannot_be_changed_replaced_or_deleted_by_sql() {
    let (folder, store) = on_disk();
    let (first, _) = followed(&store, 0);
    visit(&store, 1);
    // Asked by record, the entries are listed.
    assert!(!store.audit_of(&Subject::new(Record::Visit, first.as_str())).expect("its entries").is_empty());
    for sql in [
        "UPDATE audit SET worker = 'XX' WHERE seq = 2",
        "UPDATE OR REPLACE audit SET seq = 1 WHERE seq = 2",
        "INSERT OR REPLACE INTO audit SELECT 2, at, day, 'XX', desk, seat, what, detail, count, records, hash FROM audit
         WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 2",
        "DELETE FROM audit",
        "UPDATE audit_records SET record = 'x'",
        "DELETE FROM audit_records",
    ] {
        let refused = with_sql(&folder, sql).expect_err(sql).to_string();
        assert!(refused.contains("the audit is"), "{sql}: {refused}");
    }
    assert_eq!(sound(&store), 3);
}

#[test]
fn entries_left_out_put_in_or_hidden_are_found() {
    let cases: [(&str, Option<Broken>); 7] = [
        ("DELETE FROM audit WHERE seq = 2", Some(Broken { seq: 2, fault: Fault::Missing })),
        ("DELETE FROM audit WHERE seq = 1", Some(Broken { seq: 1, fault: Fault::Missing })),
        ("UPDATE audit SET seq = 99 WHERE seq = 3", Some(Broken { seq: 3, fault: Fault::Missing })),
        ("DELETE FROM audit_records WHERE seq = 3", Some(Broken { seq: 3, fault: Fault::Index })),
        ("INSERT INTO audit_records VALUES ('nobody', 77)", Some(Broken { seq: 77, fault: Fault::Index })),
        // Whoever moves the beginning must say so in the chain.
        (
            "INSERT INTO audit_forgotten SELECT 1, seq, hash FROM audit WHERE seq = 2;
             DELETE FROM audit WHERE seq <= 2; DELETE FROM audit_records WHERE seq <= 2",
            Some(Broken { seq: 3, fault: Fault::Anchor }),
        ),
        // The last entries leave no trace in a chain; a day that was closed remembers.
        (
            "DELETE FROM audit WHERE seq > 3; DELETE FROM audit_records WHERE seq > 3",
            Some(Broken { seq: 4, fault: Fault::Missing }),
        ),
    ];
    for (sql, expected) in cases {
        let (folder, store) = on_disk();
        (0..4).for_each(|minute| drop(visit(&store, minute)));
        store.close_day(today(), 0, "", &stamp("1", 9)).expect("closed");
        assert_eq!(sound(&store), 6);
        tamper(&folder, sql);
        assert_eq!(broken(&store), expected, "{sql}");
    }
}

#[test]
fn a_chain_that_was_made_anew_does_not_fit_the_seal_on_paper() {
    let (folder, store) = on_disk();
    visit(&store, 0);
    store.close_day(today(), 0, "", &stamp("1", 9)).expect("closed");
    let paper = store.audit_seal(today()).expect("asked").expect("a seal").to_string();
    let seal = Seal::parse(&paper).expect("a seal");
    assert!(seal.fits(&store.audit_hash(seal.seq).expect("asked").expect("the entry")));
    drop(store);
    // Somebody with the key makes a record with another past; its chain is sound.
    std::fs::remove_file(folder.path().join("g.db")).expect("removed");
    let store = Store::open(&folder.path().join("g.db"), Open::OrNew).expect("a record");
    (0..4).for_each(|minute| drop(visit(&store, minute + 1)));
    sound(&store);
    assert!(!seal.fits(&store.audit_hash(seal.seq).expect("asked").expect("an entry")));
}

#[test]
fn whole_months_are_removed_after_their_time_and_the_rest_stays_sound() {
    conform(|store| {
        let in_month = |month: u32, minutes: i64| {
            let mut stamp = stamp("1", minutes);
            let moved = chrono::Months::new(month);
            stamp.now.at = stamp.now.at.checked_sub_months(moved).expect("a moment");
            stamp.now.local = stamp.now.local.checked_sub_months(moved).expect("a moment");
            stamp
        };
        let entered = |stamp: &Stamp| store.audit(stamp, What::Settings, None, Detail::NONE).expect("entered");
        for month in [14, 13, 13, 12, 0] {
            entered(&in_month(month, 0));
        }
        followed(store, 1);
        let now = stamp("1", 5);
        assert_eq!(store.audit_since().expect("asked"), Some(day("2025-09-18")));
        // The 18th of November a year ago: September and October go, all of November stays.
        assert_eq!(store.forget_audit_before(day("2025-11-18"), &now).expect("removed"), 4);
        assert_eq!(store.audit_since().expect("asked"), Some(day("2025-11-18")));
        let verified = store.verify_audit().expect("verified");
        assert_eq!((verified.broken, verified.forgotten, verified.checked), (None, 4, 4));
        assert_eq!(said(store), ["settings", "settings", "changed record", "forgotten"]);
        assert_eq!(store.forget_audit_before(day("2025-11-18"), &now).expect("nothing more"), 0);
        assert_eq!(sound(store), 4);
        // Also the entry of an earlier removal goes in its time, and one that is moved on is sound.
        assert_eq!(store.forget_audit_before(day("2027-11-18"), &now).expect("removed"), 4);
        assert_eq!(said(store), ["forgotten"]);
        assert_eq!(sound(store), 1);
        visit(store, 9);
        assert_eq!(sound(store), 2);
    });
}

#[test]
fn several_desks_write_one_chain() {
    let (folder, store) = on_disk();
    visit(&store, 0);
    let path = folder.path().join("g.db");
    let write = |desk: usize, path: &Path| {
        let store = Store::open(path, Open::Existing).expect("the record");
        let subject = Some(Subject::new(Record::Person, "p"));
        for minute in 0..20 {
            visit(&store, minute);
            let read = Reading {
                stamp: stamp(&desk.to_string(), minute),
                what: What::ReadPerson,
                subject: subject.clone(),
                detail: Detail::NONE,
            };
            // A draft's connection does not wait long for another desk; what was read is tried again.
            while store.audit_reads("seat", std::slice::from_ref(&read)).is_err() {}
        }
    };
    thread::scope(|scope| {
        (0..4).for_each(|desk| {
            drop(scope.spawn({
                let path = &path;
                move || write(desk, path)
            }));
        });
    });
    assert_eq!(sound(&store), 2 + 4 * 40);
}

#[test]
fn an_entry_is_found_by_day_worker_and_record() {
    conform(|store| {
        let (_, case) = followed(store, 0);
        store.audit(&stamp("2", 1), What::Printed, None, Detail::of("day")).expect("entered");
        let mut tomorrow = stamp("1", 60 * 24);
        tomorrow.worker = "zz".to_owned();
        store.audit(&tomorrow, What::Exported, None, Detail::of("report").as_form("pdf").counted(3)).expect("entered");
        let found = |asked: Asked| {
            let entries = store.audited(&Asked { most: 9, ..asked }).expect("entries");
            entries.into_iter().map(|entry| (entry.what, entry.detail, entry.count)).collect::<Vec<_>>()
        };
        let report = (What::Exported, "report.pdf".to_owned(), Some(3));
        let tomorrow = Some(day("2026-11-19"));
        assert_eq!(found(Asked { from: tomorrow, ..Asked::default() }), std::slice::from_ref(&report));
        assert_eq!(found(Asked { to: tomorrow.and_then(|day| day.pred_opt()), ..Asked::default() }).len(), 3);
        assert_eq!(found(Asked { worker: Some("ZZ".to_owned()), ..Asked::default() }), [report]);
        let about = vec![Subject::new(Record::Case, case.id.as_str())];
        assert_eq!(found(Asked { about, ..Asked::default() }), [(What::Changed, "record".to_owned(), None)]);
    });
}

#[test]
fn a_case_opened_by_hand_names_the_person_too() {
    conform(|store| {
        let case = store.open_case(&new_case("Amina", today()), &stamp("1", 0)).expect("a case");
        let kinds: Vec<_> = store.audit_of(&Subject::new(Record::Case, case.id.as_str())).expect("its entries")[0]
            .records
            .iter()
            .map(|subject| subject.kind)
            .collect();
        assert!(kinds.contains(&Record::Case) && kinds.contains(&Record::Person), "{kinds:?}");
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is changed in whichever entry, by whoever can switch the triggers off: verifying names that entry.
    #[test]
    fn any_change_of_any_entry_is_found(seq in 1..=5_i64, column in 0..10_usize, with in "\\PC{0,6}") {
        const COLUMNS: [&str; 10] =
            ["at", "day", "worker", "desk", "seat", "what", "detail", "count", "records", "hash"];
        let (folder, store) = on_disk();
        followed(&store, 0);
        store.audit(&stamp("2", 1), What::Printed, None, Detail::of("day").counted(2)).expect("entered");
        visit(&store, 2);
        visit(&store, 3);
        prop_assert_eq!(sound(&store), 5);
        let (column, with) = (COLUMNS[column], with.replace('\'', "’").replace('\0', ""));
        tamper(&folder, &format!(
            "CREATE TABLE was AS SELECT {column} AS value FROM audit WHERE seq = {seq};
             UPDATE audit SET {column} = '{with}' WHERE seq = {seq};"
        ));
        #[expect(clippy::disallowed_methods, reason = "looks whether anything was changed at all")]
        let same: bool = Connection::open(folder.path().join("g.db")).expect("the file").query_row(
            &format!("SELECT (SELECT value FROM was) IS (SELECT {column} FROM audit WHERE seq = {seq})"),
            [],
            |row| row.get(0),
        ).expect("compared");
        let expected = (!same).then_some(Broken { seq, fault: Fault::Changed });
        prop_assert_eq!(broken(&store), expected);
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "another desk that writes")]
fn whoever_reads_the_audit_waits_for_nobody_who_writes() {
    let (folder, store) = on_disk();
    let (visit_of, _) = followed(&store, 0);
    visit(&store, 1);
    let other = Connection::open(folder.path().join("g.db")).expect("the file");
    other.execute_batch("BEGIN IMMEDIATE").expect("it writes");
    let about = Subject::new(Record::Visit, visit_of.as_str());
    assert_eq!(store.audit_of(&about).expect("its entries").len(), 1, "what is not listed yet is found as well");
    other.execute_batch("ROLLBACK").expect("it ended");
    assert_eq!(store.audit_of(&about).expect("its entries").len(), 1);
    assert_eq!(sound(&store), 3);
}
