//! What becomes of files: new ones, old ones, newer ones, damaged ones, somebody else's.

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::Barrier,
    thread,
};

use guichet::{
    domain::{
        case::CaseFilter,
        period::{Period, Span},
        report::Bands,
        time::{Now, Stamp},
        visit::{Entry, VisitDraft},
    },
    error::Kind,
    store::{
        Store,
        db::{Db, Open, Purpose, Value},
        drafts::FAST_LINE,
        migrate,
        reports::Asked,
    },
};
use tempfile::TempDir;

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("guichet.db");
    (folder, path)
}

fn stamp() -> Stamp {
    let at: chrono::DateTime<chrono::Utc> = "2026-11-18T08:00:00Z".parse().expect("a moment");
    Stamp { now: Now { at, local: at.naive_utc() }, desk: "1".to_owned(), worker: "EB".to_owned() }
}

fn record(store: &Store, note: &str) {
    let draft = VisitDraft { note: note.to_owned(), ..VisitDraft::default() };
    store.record(stamp().now.today(), "", &draft, Entry::Queue, None, &stamp()).expect("recorded");
}

/// A raw connection, as another program would have it.
fn raw(path: &Path) -> Db {
    if !path.exists() {
        fs::write(path, "").expect("an empty file");
    }
    Db::open(path, None).expect("a connection")
}

fn refusal(path: &Path, open: Open) -> Kind {
    match Store::open(path, open) {
        Ok(_) => panic!("opened {}", path.display()),
        Err(error) => {
            assert!(error.place().is_some(), "a refusal says where");
            error.kind()
        }
    }
}

/// Every object of a schema, as text.
fn schema(path: &Path) -> Vec<String> {
    let sql = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
    raw(path).rows(sql, vec![], |row| row.get(0)).expect("the schema")
}

/// The names in a folder.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("the folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn an_upgraded_file_is_like_a_new_one_and_the_old_one_lies_beside_it() {
    let (new_folder, new) = folder();
    drop(Store::open(&new, Open::OrNew).expect("a new record"));
    assert_eq!(names(&new_folder), ["guichet.db"], "nothing to keep beside a new file");
    for version in 1..migrate::CURRENT {
        let (_folder, old) = folder();
        migrate::up_to(&raw(&old), version).expect("an old file");
        let before = schema(&old);
        drop(Store::open(&old, Open::Existing).expect("upgraded"));
        assert_eq!(schema(&old), schema(&new), "from version {version}");

        let copy = old.with_file_name(format!("guichet.db.schema-{version}.bak"));
        assert_eq!(schema(&copy), before);
        assert_eq!(migrate::version(&raw(&copy)).expect("a version"), version);
    }
}

/// An old record with one visit that has this note, and the copies of it that lie there after it was opened.
fn upgraded(path: &Path, note: &str) -> Vec<PathBuf> {
    let copies = || {
        let entries = fs::read_dir(path.parent().expect("a folder")).expect("the folder");
        let copies = entries.map(|entry| entry.expect("an entry").path());
        let mut copies: Vec<_> = copies.filter(|path| path.display().to_string().contains(".schema-")).collect();
        copies.sort();
        copies
    };
    let mut old = raw(path);
    old.settle(Purpose::Record).expect("settled");
    migrate::up_to(&old, 1).expect("an old file");
    let visit = "INSERT INTO visits (id, day, ticket, status, origin, priority, note)
                 VALUES ('v', '2026-11-18', 7, 'waiting', 'walk-in', 'normal', ?1)";
    old.execute(visit, vec![Value::Text(note.to_owned())]).expect("a visit");
    drop(old);
    drop(Store::open(path, Open::Existing).expect("upgraded"));
    copies()
}

fn notes(path: &Path) -> Vec<String> {
    raw(path).rows("SELECT note FROM visits", vec![], |row| row.get(0)).expect("visits")
}

#[test]
fn two_desks_that_upgrade_at_once_both_open_it_and_leave_copies_of_what_was_there_and_nothing_else() {
    for round in 0..ROUNDS {
        let (folder, path) = folder();
        let version = 1 + round % (migrate::CURRENT - 1);
        let mut old = raw(&path);
        old.settle(Purpose::Record).expect("settled");
        migrate::up_to(&old, version).expect("an old file");
        drop(old);
        let together = Barrier::new(2);
        thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    together.wait();
                    drop(Store::open(&path, Open::Existing).expect("upgraded"));
                });
            }
        });
        let mut names = names(&folder);
        names.retain(|name| name != "guichet.db");
        assert!((1..=2).contains(&names.len()), "{names:?}");
        for name in names {
            let copy = path.with_file_name(&name);
            assert!(name.starts_with(&format!("guichet.db.schema-{version}.")), "{name}");
            assert_eq!(copy.extension().and_then(|ending| ending.to_str()), Some("bak"), "{name}");
            let copy = raw(&copy);
            assert_eq!(migrate::version(&copy).expect("a version"), version, "{name}");
        }
    }
}

/// How often two desks upgrade at once.
const ROUNDS: i64 = 24;

#[test]
fn what_only_has_the_name_of_a_copy_is_none_and_stays() {
    let (_folder, path) = folder();
    let named = path.with_file_name("guichet.db.schema-1.bak");
    fs::write(&named, "").expect("an empty file");
    let copies = upgraded(&path, "a note");
    let second = path.with_file_name("guichet.db.schema-1.2.bak");
    assert_eq!(copies, [second.clone(), named.clone()]);
    assert_eq!(fs::metadata(&named).expect("there").len(), 0, "nobody's file is written over");
    assert_eq!(notes(&second), ["a note"]);
}

#[test]
fn an_old_file_that_was_put_back_and_changed_since_is_copied_again_and_one_that_was_not_is_not() {
    let (_folder, path) = folder();
    let first = upgraded(&path, "a note");
    assert_eq!(first.len(), 1);
    // As many rows in every table, and another word in one of them.
    fs::remove_file(&path).expect("gone");
    let second = upgraded(&path, "b note");
    assert_eq!(second.iter().map(|copy| notes(copy)).collect::<Vec<_>>(), [["b note"], ["a note"]]);
    fs::copy(&first[0], &path).expect("put back");
    drop(Store::open(&path, Open::Existing).expect("upgraded"));
    fs::remove_file(&path).expect("gone");
    assert_eq!(upgraded(&path, "b note"), second, "each is there already");
}

#[test]
fn what_is_in_an_old_file_is_still_there_after_the_upgrade() {
    let (_folder, path) = folder();
    let mut old = raw(&path);
    old.settle(Purpose::Record).expect("settled");
    migrate::up_to(&old, 1).expect("an old file");
    let visit = "INSERT INTO visits (id, day, ticket, status, origin, priority, note)
                 VALUES ('v', '2026-11-18', 7, 'waiting', 'walk-in', 'normal', 'a note')";
    old.execute(visit, vec![]).expect("a visit");
    let referral =
        "INSERT INTO referrals (id, visit_id, service_id, service_name, how, status, made_at, check_on, worker)
                    VALUES ('r', 'v', 's', 'EPN', 'slip', 'informed', '2026-11-04T08:00:00Z', '2026-11-18', 'EB')";
    old.execute(referral, vec![]).expect("a referral");
    let person =
        "INSERT INTO people (id, name, card_code, reach) VALUES ('p', 'Noël, Aïcha', '333-33', '+32 470 00 12 34')";
    old.execute(person, vec![]).expect("a person");
    drop(old);
    let store = Store::open(&path, Open::Existing).expect("upgraded");
    for typed in ["aicha noel", "0470 00 12 34", "333-33"] {
        assert_eq!(store.find_people(typed, 9).expect("asked").hits.len(), 1, "{typed}");
    }
    let queue = store.queue(stamp().now.today()).expect("the queue");
    assert_eq!((queue[0].ticket, queue[0].draft.note.as_str()), (7, "a note"));
    let due = store.due_checks(stamp().now.today(), 9).expect("referrals");
    assert_eq!(
        (due.rows[0].service_name.as_str(), due.rows[0].whom.ticket.map(|(ticket, _)| ticket)),
        ("EPN", Some(7))
    );
    let today = stamp().now.today();
    let asked = Asked {
        period: Period::holding(today, Span::Year),
        today,
        session: None,
        bands: Bands::default(),
        local: &|at| at.naive_utc(),
    };
    let sums = store.figures(&asked).expect("figures").sums;
    assert_eq!((sums.visits, sums.referrals), (1, 1), "what was there before is counted");
}

#[test]
fn what_was_done_before_the_upgrade_can_still_be_taken_back() {
    let (_folder, path) = folder();
    let mut old = raw(&path);
    old.settle(Purpose::Record).expect("settled");
    migrate::up_to(&old, 3).expect("an old file");
    old.batch(
        "INSERT INTO visits (id, day, ticket, status, origin, priority) VALUES
             ('v', '2026-11-18', 7, 'waiting', 'walk-in', 'normal');
         INSERT INTO actions (seq, at, desk, worker, name, about) VALUES
             (1, '2026-11-17T08:00:00Z', '1', 'EB', 'record', '3'), (2, '2026-11-18T07:00:00Z', '1', 'EB', 'record', '7');
         INSERT INTO action_images (action, kind, record_id, content_after, before) VALUES
             (2, 'visit', 'v', 1, NULL), (2, 'line', '1', 0, 'log \"Amina\"');",
    )
    .expect("an action");
    drop(old);
    let store = Store::open(&path, Open::Existing).expect("upgraded");
    assert_eq!(store.fast_lines(stamp().now.today(), "1", 9).expect("lines"), ["log \"Amina\""]);
    let undone = store.undo(&stamp()).expect("undone").expect("something");
    assert_eq!((undone.about.as_str(), undone.words.as_deref()), ("7", Some(FAST_LINE)));
    assert_eq!(store.draft("1", FAST_LINE).expect("asked").as_deref(), Some("log \"Amina\""));
    assert!(store.queue(stamp().now.today()).expect("the queue").is_empty());
    assert!(store.undo(&stamp()).expect("nothing").is_none(), "yesterday is over");
}

#[test]
fn cases_of_an_old_file_are_found_by_words_after_the_upgrade() {
    let (_folder, path) = folder();
    let mut old = raw(&path);
    old.settle(Purpose::Record).expect("settled");
    migrate::up_to(&old, 3).expect("an old file");
    old.batch(
        "INSERT INTO people (id, name, card_code) VALUES ('p', 'Amina', 'K7M-42');
         INSERT INTO cases (id, number, person_id, subject, worker, status, next_action, due, waiting_on, waiting_since)
         VALUES ('c', '2026-0001', 'p', 'logement', 'EB', 'open', 'appeler', '2026-11-20', 'us', '2026-11-18');
         INSERT INTO case_entries (id, case_id, at, worker, kind, text)
         VALUES ('e', 'c', '2026-11-18T08:00:00Z', 'EB', 'call', 'l''œuvre était fermée')",
    )
    .expect("a case");
    drop(old);
    let store = Store::open(&path, Open::Existing).expect("upgraded");
    let found = store.search_cases("oeuvre amina", "", &CaseFilter::default(), 9).expect("an answer");
    assert_eq!(found.len(), 1);
    assert_eq!(store.case(&found[0].id).expect("the case").entries[0].text, "l'œuvre était fermée");
}

#[test]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let (folder, path) = folder();
    drop(Store::open(&path, Open::OrNew).expect("a new record"));
    raw(&path).batch("UPDATE meta SET value = '99' WHERE key = 'schema'").expect("newer");
    Db::open(&path, None).expect("a connection").settle(Purpose::Record).expect("checkpointed");
    let before = fs::read(&path).expect("the file");
    for open in [Open::Existing, Open::OrNew] {
        assert_eq!(refusal(&path, open), Kind::NewerSchema);
    }
    assert!(fs::read(&path).expect("the file") == before);
    assert!(!names(&folder).iter().any(|name| name.contains(".bak")), "no copy of what is not changed");
}

#[test]
fn a_schema_that_becomes_newer_meanwhile_stops_the_writing() {
    let (_folder, path) = folder();
    let store = Store::open(&path, Open::OrNew).expect("a new record");
    record(&store, "before");
    raw(&path).batch("UPDATE meta SET value = '99' WHERE key = 'schema'").expect("newer");
    let draft = VisitDraft::default();
    let refused = store.record(stamp().now.today(), "", &draft, Entry::Queue, None, &stamp()).expect_err("refused");
    assert_eq!(refused.kind(), Kind::NewerSchema);
}

#[test]
fn somebody_elses_database_is_refused_and_left_as_it_is() {
    let foreign = [
        "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO bookmarks (url) VALUES ('x')",
        // Tables of our names, with other columns.
        "CREATE TABLE meta (a); CREATE TABLE visits (a); CREATE TABLE visit_events (a); CREATE TABLE cases (a);
         CREATE TABLE actions (a)",
        // Some of our tables, and no version.
        "CREATE TABLE meta (key TEXT, value TEXT); CREATE TABLE visits (a)",
    ];
    for sql in foreign {
        for journal in ["DELETE", "WAL"] {
            let (_folder, path) = folder();
            let other = raw(&path);
            other.rows(&format!("PRAGMA journal_mode={journal}"), vec![], |_| Ok(())).expect("a journal");
            other.batch(sql).expect("their tables");
            let before = fs::read(&path).expect("the file");
            for open in [Open::Existing, Open::OrNew] {
                assert_eq!(refusal(&path, open), Kind::NotADatabase);
            }
            drop(other);
            assert!(fs::read(&path).expect("the file") == before, "{journal}: {sql}");
        }
    }
}

#[test]
fn a_text_file_is_refused_and_left_as_it_is() {
    for length in [1, 99, 100, 511, 512, 1000, 4095, 4096, 9000] {
        let text = "Chere collegue,\n".repeat(600)[..length].to_owned();
        let (folder, path) = folder();
        fs::write(&path, &text).expect("a letter");
        for open in [Open::Existing, Open::OrNew] {
            assert_eq!(refusal(&path, open), Kind::NotADatabase);
        }
        assert_eq!(fs::read_to_string(&path).expect("the letter"), text);
        assert_eq!(names(&folder), ["guichet.db"]);
    }
}

#[test]
fn a_missing_or_empty_file_is_made_only_when_that_is_asked_for() {
    let (folder, path) = folder();
    assert_eq!(refusal(&path, Open::Existing), Kind::Missing);
    assert!(names(&folder).is_empty());
    fs::write(&path, "").expect("an empty file");
    assert_eq!(refusal(&path, Open::Existing), Kind::NotADatabase);
    assert_eq!(fs::metadata(&path).expect("the file").len(), 0);
    record(&Store::open(&path, Open::OrNew).expect("a new record"), "first");

    let deep = folder.path().join("a/b/guichet.db");
    assert_eq!(refusal(&deep, Open::Existing), Kind::Missing);
    assert!(!folder.path().join("a").exists());
    record(&Store::open(&deep, Open::OrNew).expect("a new record"), "first");
    assert_eq!(refusal(folder.path(), Open::OrNew), Kind::UnsafePlace);
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let (folder, _) = folder();
    let path = folder.path().join("data/guichet.db");
    let store = Store::open(&path, Open::OrNew).expect("a new record");
    record(&store, "first");
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("data")), 0o700);
    for name in ["guichet.db", "guichet.db-wal", "guichet.db-shm"] {
        assert_eq!(mode(&folder.path().join("data").join(name)), 0o600, "{name}");
    }
}

#[test]
fn special_names_of_sqlite_are_names_of_files() {
    // SQLite would keep these in memory, and lose them.
    let (folder, _) = folder();
    let path = folder.path().join(":memory:");
    let store = Store::open(&path, Open::OrNew).expect("a new record");
    record(&store, "first");
    drop(store);
    assert_eq!(names(&folder), [":memory:"]);
    assert!(Store::open(Path::new(""), Open::OrNew).is_err());
}

#[test]
fn a_damaged_file_says_so_and_is_kept() {
    let (_folder, path) = folder();
    let store = Store::open(&path, Open::OrNew).expect("a new record");
    for _ in 0..200 {
        record(&store, &"a note ".repeat(20));
    }
    drop(store);
    // From the second page on: the first has the schema.
    let mut file = fs::OpenOptions::new().write(true).open(&path).expect("the file");
    let length = file.metadata().expect("its length").len();
    file.seek(SeekFrom::Start(4096)).expect("the second page");
    file.write_all(&vec![0xA5; length as usize - 4096]).expect("damage");
    drop(file);
    let before = fs::read(&path).expect("the file");
    let error =
        Store::open(&path, Open::OrNew).and_then(|store| store.queue(stamp().now.today())).expect_err("damaged");
    assert_eq!(error.kind(), Kind::Damaged);
    assert!(fs::read(&path).expect("the file") == before);

    // A first page that is cut in the middle of the schema.
    fs::write(&path, &before[..2048]).expect("damage");
    let error = refusal(&path, Open::OrNew);
    assert!(matches!(error, Kind::Damaged | Kind::NotADatabase), "{error:?}");
    assert_eq!(fs::read(&path).expect("the file").len(), 2048);
}

#[test]
fn a_value_that_the_program_never_writes_counts_as_damage() {
    let (_folder, path) = folder();
    let store = Store::open(&path, Open::OrNew).expect("a new record");
    record(&store, "first");
    for change in ["status = 'asleep'", "note = x'FF'", "age_from = 4000"] {
        raw(&path).batch(&format!("UPDATE visits SET {change}")).expect("changed");
        let error = store.queue(stamp().now.today()).expect_err(change);
        assert_eq!(error.kind(), Kind::Damaged, "{change}");
        raw(&path).batch("UPDATE visits SET status = 'waiting', note = '', age_from = NULL").expect("changed back");
    }
}

#[test]
fn several_desks_may_start_on_a_new_file_at_once() {
    let (_folder, path) = folder();
    fs::write(&path, "").expect("an empty file");
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| record(&Store::open(&path, Open::OrNew).expect("a record"), "at once"));
        }
    });
    let store = Store::open(&path, Open::Existing).expect("the record");
    assert_eq!(store.queue(stamp().now.today()).expect("the queue").len(), 6);
}
