//! Where SQLite's own list of tables is spoiled, page by page, the tables that lie elsewhere are read all the same; and
//! where nobody knows any more where they begin, nothing is taken for what it is not.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use guichet::{
    domain::access::{Role, Worker},
    error::Kind,
    store::{
        Store,
        backup::{self, Places},
        db::{Db, Open, Value},
        encrypt,
        key::Key,
        rescue::Rescued,
    },
};
use proptest::{
    prelude::any,
    prop_assert,
    test_runner::{Config, TestRunner},
};
use tempfile::TempDir;

use crate::{
    one_file,
    real::{House, bytes},
    rescue::{Hurt, PAGE, hurt, noise, rescued, sound, stamp, write},
};

/// A whole record, where the pages of its list of tables lie, and what is in it.
struct Whole {
    folder: TempDir,
    key: Option<Key>,
    bytes: Vec<u8>,
    /// The first page and those that it leads to.
    list: Vec<usize>,
    holds: Held,
}

/// How an encrypted file begins, without which no page of it can be read.
const SALT: usize = 16;

/// The rows of each table.
type Held = BTreeMap<String, Vec<String>>;

impl Whole {
    fn plain() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let record = write(&folder, sound());
        // What was written by an older guichet is noted now where it begins.
        drop(Store::open(&record, Open::Existing).expect("it opens"));
        Self::of(folder, None)
    }

    fn encrypted() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let record = write(&folder, sound());
        let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
        let sealed = encrypt::turn_on(&record, &worker, "une phrase assez longue", &stamp()).expect("encrypted").made;
        drop(Store::open_with(&record, Open::Existing, Some(&sealed.key)).expect("it opens"));
        Self::of(folder, Some(sealed.key))
    }

    /// The record that lies in a folder.
    fn of(folder: TempDir, key: Option<Key>) -> Self {
        let record = folder.path().join("guichet.db");
        let db = Db::open(&record, key.as_ref()).expect("a record");
        let list = "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno";
        let list = db.rows(list, vec![], |row| row.get::<i64>(0)).expect("the pages of the list");
        let list: Vec<usize> = list.into_iter().map(|page| usize::try_from(page).expect("a page")).collect();
        assert!(list.len() > 5 && list[0] == 1, "{list:?}");
        let holds = held(&db);
        drop(db);
        let bytes = bytes(&record);
        Self { folder, key, bytes, list, holds }
    }

    /// Its key, and where it lies.
    fn record(&self) -> (Option<&Key>, PathBuf) {
        (self.key.as_ref(), self.folder.path().join("guichet.db"))
    }

    /// Rescues it with other bytes.
    fn rescued(&self, bytes: &[u8]) -> Result<(Rescued, Held), Kind> {
        let (key, record) = self.record();
        fs::write(&record, bytes).expect("a file");
        let (rescued, new) = rescued(&record, key)?;
        let found = held_in(&new, key);
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(self.folder.path().join(format!("new.db{ending}")));
        }
        Ok((rescued, found))
    }

    /// Its bytes, with this page spoiled from here on.
    fn without(&self, page: usize, from: usize) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        noise(page as u64, &mut bytes[(page - 1) * PAGE + from..page * PAGE]);
        bytes
    }

    /// Its bytes, with these pages spoiled: whatever stood there, but for the salt of an encrypted file.
    fn without_all(&self, pages: &[usize], hurt: &Hurt) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        for page in pages {
            let from = if *page == 1 && self.key.is_some() { SALT } else { 0 };
            hurt.spoil(&mut bytes[(page - 1) * PAGE + from..page * PAGE]);
        }
        bytes
    }

    /// Lets another program write the file anew, which moves its tables and says nothing of it.
    fn written_anew(self) -> Self {
        let (key, record) = self.record();
        let db = Db::open(&record, key).expect("a record");
        assert!(is_noted(&db), "it is noted where they begin");
        db.batch(
            "CREATE TABLE another (x);
             PRAGMA writable_schema=ON;
             UPDATE sqlite_schema SET rowid = -1 WHERE name = 'meta';
             UPDATE sqlite_schema SET rowid = 0 WHERE name = 'another';
             VACUUM; DROP TABLE another; PRAGMA journal_mode=DELETE",
        )
        .expect("written anew, with another table behind the first");
        assert!(!is_noted(&db), "they have moved");
        drop(db);
        Self::of(self.folder, self.key)
    }
}

/// Whether a record has it noted where its tables and indexes begin.
fn is_noted(db: &Db) -> bool {
    let text = |sql| db.rows(sql, vec![], |row| row.get::<String>(0)).expect("an answer").remove(0);
    let is = "SELECT group_concat(name || ' ' || rootpage, char(10)) FROM
              (SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0 ORDER BY name)";
    text("SELECT value FROM meta WHERE key = 'roots'").ends_with(&text(is))
}

/// What a record holds, but for what it knows of itself and what is made of other tables.
fn held(db: &Db) -> Held {
    let tables = "SELECT name FROM sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name NOT IN ('meta', 'people_words', 'people_phones', 'directory_words', 'directory_places',
                                     'audit_records', 'case_documents', 'days_to_count')
                    AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS v WHERE v.sql LIKE 'CREATE VIRTUAL%'
                                      AND (t.name = v.name OR t.name LIKE v.name || '_%'))";
    let tables = db.rows(tables, vec![], |row| row.get::<String>(0)).expect("tables");
    let rows = |table: String| {
        let columns = "SELECT name FROM pragma_table_info(?1) WHERE name <> 'indexed'";
        let columns = db.rows(columns, vec![Value::Text(table.clone())], |row| row.get::<String>(0)).expect("columns");
        let columns: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        // What a rescue enters of its own was in no record before.
        let were_there = if table == "audit" { "what <> 'lost'" } else { "1" };
        let sql = format!("SELECT {} AS row FROM \"{table}\" WHERE {were_there} ORDER BY 1", columns.join("||','||"));
        let rows = db.rows(&sql, vec![], |row| row.get::<String>(0)).expect("rows");
        (table, rows)
    };
    tables.into_iter().map(rows).collect()
}

fn held_in(record: &Path, key: Option<&Key>) -> Held {
    drop(Store::open_with(record, Open::Existing, key).expect("it opens"));
    held(&Db::open(record, key).expect("a record"))
}

/// Where a page of the list is spoiled from here on, everything is read.
fn nothing_is_missing(whole: &Whole, page: usize, from: usize) {
    everything_is_read(whole, &whole.without(page, from), &format!("page {page}"));
}

/// Of these bytes of a record everything is read.
fn everything_is_read(whole: &Whole, bytes: &[u8], what: &str) {
    let (rescued, found) = whole.rescued(bytes).unwrap_or_else(|kind| panic!("{what}: {kind:?}"));
    assert!(rescued.is_whole(), "{what}: {rescued:?}");
    for (table, rows) in &whole.holds {
        assert!(found.get(table) == Some(rows), "{what}: {table} has {} of {}", found[table].len(), rows.len());
    }
}

/// One run of zeros of a disk can take them all.
#[test]
fn where_every_page_of_the_list_is_spoiled_every_table_is_read() {
    for whole in [Whole::plain(), Whole::encrypted()] {
        for hurt in [Hurt::Zeros, Hurt::Noise(7)] {
            for list in [&whole.list[..], &whole.list[1..]] {
                everything_is_read(&whole, &whole.without_all(list, &hurt), &format!("{list:?} {hurt:?}"));
            }
        }
    }
}

/// Whichever pages of the list are lost, what lies on others is found.
#[test]
fn any_pages_of_the_list_can_be_spoiled_at_once() {
    let both = [Whole::plain(), Whole::encrypted()];
    let pages = proptest::collection::vec(any::<bool>(), 30);
    let config = Config { cases: 12, failure_persistence: None, ..Config::default() };
    let tried = TestRunner::new(config).run(&(any::<bool>(), pages, hurt()), |(sealed, lost, hurt)| {
        let whole = &both[usize::from(sealed)];
        let pages: Vec<usize> =
            whole.list.iter().zip(&lost).filter(|(_, is_lost)| **is_lost).map(|(page, _)| *page).collect();
        everything_is_read(whole, &whole.without_all(&pages, &hurt), &format!("{pages:?} {hurt:?}"));
        Ok(())
    });
    tried.unwrap_or_else(|found| panic!("{found}"));
}

/// A record of one visit, as on the first morning: nearly all of its tables are empty.
#[test]
fn of_a_new_record_the_first_visit_is_found_without_the_list() {
    let house = House::settled();
    house.done(&["add", "log f 31 \"Ana Quatresous\" !3d // un dossier"]);
    one_file(&house.db());
    let whole = {
        let folder = tempfile::tempdir().expect("a folder");
        write(&folder, &bytes(&house.db()));
        Whole::of(folder, None)
    };
    for lost in [&whole.list[..], &whole.list[1..], &whole.list[1..4]] {
        everything_is_read(&whole, &whole.without_all(lost, &Hurt::Zeros), &format!("{lost:?}"));
    }
    // One run of zeros, in which other tables lie too: what lies elsewhere is found.
    let run: Vec<usize> = (whole.list[1] - 1..=whole.list[4]).collect();
    let (rescued, found) = whole.rescued(&whole.without_all(&run, &Hurt::Zeros)).expect("rescued");
    assert!(!rescued.is_whole(), "{rescued:?}");
    for table in ["visits", "people", "cases", "audit"] {
        assert_eq!(found[table], whole.holds[table], "{table}: {rescued:?}");
    }
}

#[test]
fn whichever_page_of_the_list_is_spoiled_every_table_is_read() {
    let whole = Whole::plain();
    assert!(whole.holds["visits"].len() > 300 && whole.holds["people"].len() > 10, "{:?}", whole.holds.keys());
    for page in &whole.list {
        nothing_is_missing(&whole, *page, 0);
    }
}

#[test]
fn the_same_of_an_encrypted_record_as_long_as_its_first_bytes_are_there() {
    let whole = Whole::encrypted();
    for page in &whole.list {
        // The salt, without which no page can be read.
        nothing_is_missing(&whole, *page, if *page == 1 { 16 } else { 0 });
    }
    assert_eq!(whole.rescued(&whole.without(1, 0)).map(|_| ()), Err(Kind::Damaged));
}

#[test]
fn a_backup_knows_the_first_bytes_of_an_encrypted_record() {
    let whole = Whole::encrypted();
    let (key, record) = whole.record();
    let places = Places { folder: whole.folder.path().join("guichet.db-backups"), second: None };
    let made = backup::make(&record, key, &places, NaiveDateTime::default()).expect("a backup");
    let copied = Db::open_to_read(&made.file, key).expect("the backup");
    assert!(is_noted(&copied), "it is noted where the tables of the copy begin");
    drop(copied);
    fs::rename(made.file, record.with_file_name("guichet.db.backup")).expect("where it is looked for");
    nothing_is_missing(&whole, 1, 0);
}

/// Where a desk was killed, its last work lies in the log alone.
#[test]
fn what_lies_in_the_log_is_read_too() {
    for whole in [Whole::plain(), Whole::encrypted()] {
        let (key, record) = whole.record();
        let log = whole.folder.path().join("guichet.db-wal");
        let db = Db::open(&record, key).expect("a record");
        db.execute("INSERT INTO drafts (seat, slot, text) VALUES ('1', 'line', 'its f67')", vec![]).expect("a draft");
        let holds = held(&db);
        drop(db);
        let in_log = bytes(&log);
        assert!(!in_log.is_empty() && bytes(&record) == whole.bytes, "it lies in the log");
        for page in [1, whole.list[2]] {
            fs::write(&log, &in_log).expect("the log");
            let (rescued, found) = whole.rescued(&whole.without(page, 16)).expect("rescued");
            assert!(rescued.is_whole() && found == holds, "page {page}: {rescued:?}");
            assert_eq!(bytes(&log), in_log, "the damaged record's log was touched");
        }
    }
}

/// A row of what is there was there.
fn holds_nothing_else(whole: &Whole, found: &Held) {
    for (table, rows) in found {
        for row in rows {
            assert!(whole.holds[table].contains(row), "{table} never had {row}");
        }
    }
}

#[test]
fn where_another_program_moved_the_tables_nothing_is_taken_for_what_it_is_not() {
    for whole in [Whole::plain(), Whole::encrypted()] {
        let whole = whole.written_anew();
        for page in &whole.list {
            let from = if *page == 1 { 16 } else { 0 };
            match whole.rescued(&whole.without(*page, from)) {
                Ok((rescued, found)) => {
                    holds_nothing_else(&whole, &found);
                    let is_all = whole.holds.iter().all(|(table, rows)| found[table].len() == rows.len());
                    assert!(*page != 1 && (is_all || !rescued.is_whole()), "page {page}: {rescued:?}");
                }
                Err(kind) => assert_eq!(kind, Kind::Damaged),
            }
        }
        // Nor where nothing is left of the list that could say otherwise.
        let nothing = whole.rescued(&whole.without_all(&whole.list, &Hurt::Zeros)).map(|_| ());
        assert_eq!(nothing, Err(Kind::Damaged));
        // The next opening notes it, and all is as before.
        let (key, record) = whole.record();
        fs::write(&record, &whole.bytes).expect("a file");
        drop(Store::open_with(&record, Open::Existing, key).expect("it opens"));
        assert!(Db::open(&record, key).is_ok_and(|db| is_noted(&db)));
        let whole = Whole::of(whole.folder, whole.key);
        nothing_is_missing(&whole, whole.list[3], 0);
    }
}

/// What lies elsewhere is read on, also where the file is encrypted and a page's seal is broken.
#[test]
fn of_a_table_with_a_spoiled_page_the_others_are_read() {
    for whole in [Whole::plain(), Whole::encrypted()] {
        let (key, record) = whole.record();
        fs::write(&record, &whole.bytes).expect("a file");
        let leaves = "SELECT pageno, ncell FROM dbstat WHERE name = 'visits' AND pagetype = 'leaf' ORDER BY pageno";
        let leaves = Db::open(&record, key)
            .and_then(|db| db.rows(leaves, vec![], |row| Ok((row.get::<i64>(0)?, row.get::<i64>(1)?))))
            .expect("the pages of the visits");
        let (page, rows) = leaves[leaves.len() / 2];
        let (rescued, found) =
            whole.rescued(&whole.without(usize::try_from(page).expect("a page"), 0)).expect("rescued");
        let lost = usize::try_from(rows).expect("a count");
        assert_eq!(found["visits"].len() + lost, whole.holds["visits"].len(), "{rescued:?}");
        for table in ["people", "cases", "case_entries", "services", "actions", "referral_news"] {
            assert_eq!(found[table].len(), whole.holds[table].len(), "{table}: {rescued:?}");
        }
    }
}

#[test]
fn of_an_encrypted_record_any_page_but_the_first_bytes_can_be_spoiled() {
    let whole = Whole::encrypted();
    let pages = whole.bytes.len() / PAGE;
    let config = Config { cases: 8, failure_persistence: None, ..Config::default() };
    let tried = TestRunner::new(config).run(&(1..=pages), |page| {
        let (rescued, found) = whole.rescued(&whole.without(page, 16)).expect("rescued");
        prop_assert!(!rescued.is_whole() || found == whole.holds, "page {page}: {rescued:?}");
        Ok(())
    });
    tried.unwrap_or_else(|found| panic!("{found}"));
}
