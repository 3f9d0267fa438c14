//! What can be read of a damaged record is saved: never more than was there, and the damaged file stays as it is.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::SystemTime,
};

use guichet::{
    domain::{
        access::{Role, Worker},
        time::{Now, Stamp},
    },
    error::Kind,
    store::{
        Store,
        db::Open,
        encrypt,
        key::Key,
        rescue::{Copies, Rescued, rescue},
    },
};
use proptest::prelude::*;
use rusqlite::types::Value;
use tempfile::TempDir;

use crate::{
    at_work, foreign, one_file,
    real::{House, bytes},
};

pub const PAGE: usize = 4096;

pub fn now() -> Now {
    let at: chrono::DateTime<chrono::Utc> = "2026-11-18T08:00:00Z".parse().expect("a moment");
    Now { at, local: at.naive_utc() }
}

pub fn stamp() -> Stamp {
    Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() }
}

/// The bytes of a sound record, made once.
pub fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let house = at_work();
        one_file(&house.db());
        bytes(&house.db())
    })
}

pub fn write(folder: &TempDir, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("guichet.db");
    fs::write(&path, bytes).expect("a file");
    path
}

/// The bytes of a file and when it was changed.
fn state(path: &Path) -> (Vec<u8>, SystemTime) {
    (bytes(path), fs::metadata(path).and_then(|found| found.modified()).expect("a moment"))
}

/// Rescues, and makes sure that the damaged file is as it was and that nothing is left lying about.
pub fn rescued(damaged: &Path, key: Option<&Key>) -> Result<(Rescued, PathBuf), Kind> {
    let before = state(damaged);
    let output = damaged.with_file_name("new.db");
    let backup = damaged.with_file_name("guichet.db.backup");
    let copies = Copies { sound: backup.exists().then_some(backup), ..Copies::default() };
    let done = rescue(damaged, key, &copies, &output, &stamp());
    assert!(state(damaged) == before, "the damaged file was touched");
    let left = fs::read_dir(damaged.parent().expect("a folder")).expect("a folder");
    for entry in left {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let expected = !name.starts_with("new.db") || name == "new.db" || name == "new.db.keys";
        assert!(expected && !name.contains(".part"), "{name}");
    }
    match done {
        Ok(rescued) => Ok((rescued, output)),
        Err(error) => {
            assert!(!output.exists(), "half a record is worse than none");
            Err(error.kind())
        }
    }
}

/// Tables with what a row is known by, and the columns that may be empty where what they lead to was lost, or that are
/// made anew.
const TABLES: &[(&str, &str, &[&str])] = &[
    ("visits", "id", &["person_id"]),
    ("requests", "visit_id || position", &[]),
    ("visit_events", "visit_id || id", &[]),
    ("people", "id", &["indexed", "merged_into"]),
    ("cases", "id", &["visit_id"]),
    ("case_entries", "id", &[]),
    ("referrals", "id", &["visit_id", "case_id"]),
    ("referral_news", "id", &[]),
    ("services", "id", &[]),
    ("actions", "seq", &[]),
];

type Rows = BTreeMap<String, Vec<(String, Value)>>;

fn rows(db: &rusqlite::Connection, table: &str, known_by: &str) -> Rows {
    let mut statement = db.prepare(&format!("SELECT CAST({known_by} AS TEXT), * FROM {table}")).expect("a table");
    let names: Vec<String> = statement.column_names().skip(1).map(str::to_owned).collect();
    let read = statement.query_map([], |row| {
        let values = names.iter().enumerate().map(|(at, name)| Ok((name.clone(), row.get(at + 1)?)));
        Ok((row.get(0)?, values.collect::<rusqlite::Result<Vec<_>>>()?))
    });
    read.expect("rows").collect::<rusqlite::Result<_>>().expect("rows that can be read")
}

/// Every row of the new record is one of the old, as it was; gives how many are missing of all tables.
fn holds_nothing_else(new: &Path, old: &Path, nameless: u64) -> usize {
    let (new, old) = (foreign(new), foreign(old));
    let (mut missing, mut invented) = (0, 0);
    for (table, known_by, may_change) in TABLES {
        let (found, were) = (rows(&new, table, known_by), rows(&old, table, known_by));
        missing += were.len() - found.len();
        for (key, row) in &found {
            let was = were.get(key).unwrap_or_else(|| panic!("{table} {key} was never there"));
            let changed: Vec<_> = row.iter().zip(was).filter(|(is, was)| is != was).map(|(is, _)| is).collect();
            if *table == "people" && changed.iter().any(|(name, _)| name == "card_code") {
                invented += 1;
                continue;
            }
            for (name, value) in changed {
                let allowed = may_change.contains(&name.as_str()) && (name == "indexed" || *value == Value::Null);
                assert!(allowed, "{table}.{name} of {key} is {value:?}");
            }
        }
    }
    assert_eq!(invented, nameless, "people of whom only the link is left are said to be nameless");
    missing
}

pub fn is_sound(record: &Path) {
    let store = Store::open(record, Open::Existing).expect("it opens");
    drop(store);
    let db = foreign(record);
    let said: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("an answer");
    assert_eq!(said, "ok");
    let dangling: i64 =
        db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).expect("a count");
    assert_eq!(dangling, 0);
}

#[test]
fn of_a_sound_record_nothing_is_missing() {
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = write(&folder, sound());
    let (rescued, new) = rescued(&damaged, None).expect("rescued");
    assert!(rescued.is_whole(), "{rescued:?}");
    is_sound(&new);
    assert_eq!(holds_nothing_else(&new, &damaged, 0), 0);
}

/// At many counters nobody gives a name: the table of people is empty, and most visits lead to nobody.
#[test]
fn a_record_in_which_nobody_is_known_is_rescued_too() {
    let house = House::settled();
    house.done(&["add", "its f67"]);
    one_file(&house.db());
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = write(&folder, &bytes(&house.db()));
    let (rescued, new) = rescued(&damaged, None).expect("rescued");
    assert!(rescued.is_whole(), "{rescued:?}");
    is_sound(&new);
    assert_eq!(holds_nothing_else(&new, &damaged, 0), 0);
}

/// What is made anew from the audit's entries agrees with them, however far it had come before.
#[test]
fn a_rescued_audit_is_whole_and_found_by_record() {
    let house = House::settled();
    house.done(&["add", "its f67 !3j \"Ana B.\""]);
    let shown = ["audit", "show", "--record", "2026-0001", "--json"];
    house.done(&shown);
    house.done(&["rescue", &house.text("guichet.db"), "--output", &house.text("new.db")]);
    let db = house.text("new.db");
    house.done(&["--db", &db, "audit", "verify"]);
    let found = |out: &str| out.matches("\"what\"").count();
    let (before, after) = (house.done(&shown), house.done(&[&["--db", db.as_str()][..], &shown[..]].concat()));
    assert!(found(&after) > 1 && found(&before) >= found(&after), "{before}\n{after}");
}

/// A house in which somebody was erased, and what they were called.
pub fn with_somebody_erased(house: &House) -> &'static str {
    house.done(&["add", "its f67 !3j \"Zoé Quatresous\""]);
    let store = Store::open_with(&house.db(), Open::Existing, house.key().as_ref()).expect("the record");
    let found = store.find_people("Quatresous", 5).expect("asked").hits.remove(0);
    drop(store);
    house.done(&["person", "erase", &found.person.card_code, "--reason", "à sa demande", "--yes"]);
    assert!(house.path("guichet.db.erased").exists(), "there is a list of who was erased");
    "Quatresous"
}

#[test]
fn the_list_of_who_was_erased_goes_along_and_leaves_nothing_half_made() {
    for house in [at_work(), House::sealed()] {
        with_somebody_erased(&house);
        let list = house.path("guichet.db.erased");
        let (_, new) = rescued(&house.db(), house.key().as_ref()).expect("rescued");
        let list_of_new = new.with_file_name("new.db.erased");
        let store = Store::open_with(&new, Open::Existing, house.key().as_ref()).expect("it opens");
        assert!(!store.tombstones().expect("asked").is_empty());
        assert_eq!(bytes(&list_of_new), bytes(&list), "whoever opens it has the same list beside it");
    }
}

/// Where the damaged record itself cannot say any more who was erased, the list beside it still does.
#[test]
fn who_was_erased_is_known_by_the_list_where_the_record_lost_it() {
    let house = at_work();
    with_somebody_erased(&house);
    one_file(&house.db());
    foreign(&house.db()).execute_batch("DELETE FROM erased").expect("lost");
    one_file(&house.db());
    let (_, new) = rescued(&house.db(), None).expect("rescued");
    let store = Store::open(&new, Open::Existing).expect("it opens");
    assert!(!store.tombstones().expect("asked").is_empty());
}

/// What a record knows of itself, its schema among it, lies on the page behind the list of tables.
#[test]
fn a_record_that_does_not_know_its_schema_any_more_is_rescued() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bytes = sound().to_vec();
    noise(3, &mut bytes[PAGE..2 * PAGE]);
    let (saved, new) = rescued(&write(&folder, &bytes), None).expect("rescued");
    is_sound(&new);
    let visits = saved.tables.iter().find(|saved| saved.table == "visits").expect("visits");
    assert!(visits.rows > 300, "{saved:?}");
}

/// How a page is spoiled.
#[derive(Clone, Debug)]
pub enum Hurt {
    /// From this seed.
    Noise(u64),
    Zeros,
    Ones,
}

impl Hurt {
    pub fn spoil(&self, page: &mut [u8]) {
        match self {
            Self::Noise(seed) => noise(*seed, page),
            Self::Zeros => page.fill(0),
            Self::Ones => page.fill(0xff),
        }
    }
}

pub fn hurt() -> impl Strategy<Value = Hurt> {
    prop_oneof![
        3 => any::<u64>().prop_map(Hurt::Noise),
        1 => Just(Hurt::Zeros),
        1 => Just(Hurt::Ones),
    ]
}

/// Bytes without a pattern (xorshift).
pub fn noise(seed: u64, into: &mut [u8]) {
    let mut state = seed | 1;
    for byte in into {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        *byte = (state >> 32) as u8;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_cut_anywhere_never_makes_the_rescue_fail_otherwise(length in 0usize..1_000_000) {
        let folder = tempfile::tempdir().expect("a folder");
        let whole = folder.path().join("guichet.db.whole");
        fs::write(&whole, sound()).expect("a file");
        let damaged = write(&folder, &sound()[..length.min(sound().len())]);
        match rescued(&damaged, None) {
            Ok((rescued, new)) => {
                is_sound(&new);
                holds_nothing_else(&new, &whole, rescued.links.nameless);
            }
            Err(kind) => prop_assert!(matches!(kind, Kind::Damaged | Kind::NotADatabase), "{kind:?}"),
        }
    }
}

#[test]
fn an_encrypted_record_is_rescued_into_an_encrypted_one_that_the_same_passphrase_opens() {
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = write(&folder, sound());
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    let sealed = encrypt::turn_on(&damaged, &worker, "une phrase assez longue", &stamp()).expect("encrypted").made;
    let mut bytes = bytes(&damaged);
    let middle = bytes.len() / PAGE / 2 * PAGE;
    bytes[middle..middle + PAGE].fill(0x5a);
    fs::write(&damaged, bytes).expect("a file");
    let (saved, new) = rescued(&damaged, Some(&sealed.key)).expect("rescued");
    assert!(!saved.is_whole(), "{saved:?}");
    let visits = saved.tables.iter().find(|saved| saved.table == "visits").expect("visits");
    assert!(visits.rows > 300, "{saved:?}");
    assert!(!fs::read(&new).expect("a file").starts_with(b"SQLite"), "it is encrypted");
    let (store, _) = encrypt::open(&new, "EB", "une phrase assez longue").expect("the passphrase opens it");
    drop(store);
}

/// The record of a house, with two pages of its visits gone: the one that leads to the others, and one that holds some.
/// Gives how many these are.
fn damage(house: &House) -> u64 {
    one_file(&house.db());
    let mut bytes = bytes(&house.db());
    let pages = foreign(&house.db());
    let page = |kind: &str| -> (usize, u64) {
        let sql = "SELECT pageno, ncell FROM dbstat WHERE name = 'visits' AND pagetype = ?1 ORDER BY path LIMIT 1";
        let found = pages.query_row(sql, [kind], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?)));
        found.map(|(page, rows)| (page as usize, u64::from(rows))).expect("a page")
    };
    let (leading, (leaf, rows)) = (page("internal").0, page("leaf"));
    for page in [leading, leaf] {
        bytes[(page - 1) * PAGE..page * PAGE].fill(0);
    }
    fs::write(house.db(), bytes).expect("the file");
    rows
}

#[test]
fn the_command_says_what_is_saved_what_is_missing_and_which_backup_is_good() {
    let house = at_work();
    house.done(&["backup"]);
    let gone = damage(&house);
    let refused = house.run(&["queue"]);
    refused.is_refusal(6, "Le fichier est abîmé");
    assert!(refused.err.contains("guichet rescue") && refused.err.contains("guichet restore /"), "{refused:?}");
    assert!(refused.err.contains("/backups/guichet-20"), "the newest sound backup is named: {refused:?}");
    let db = house.db().display().to_string();
    let answer = house.run(&["rescue", &db, "--output", &house.text("saved.db")]);
    assert_eq!(answer.status, 1, "{answer:?}");
    let row = |name: &str| {
        let line = answer.out.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
        line.split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let visits = row("passages");
    let said: Vec<u64> = visits.iter().map(|count| count.parse().expect("a count")).collect();
    assert_eq!(said[1..], [gone, said[0] + gone], "those of one page are missing: {answer:?}");
    assert_eq!(row("dossiers")[1], "0", "{answer:?}");
    let backup = format!("La dernière sauvegarde qui est bonne : {}/guichet-20", house.text("backups"));
    assert!(answer.out.contains(&backup), "{answer:?}");
    house.done(&["--db", &house.text("saved.db"), "cases", "--all"]);
    let again = house.run(&["rescue", &db, "--output", &house.text("saved.db")]);
    again.is_refusal(5, "existe déjà");
}

#[test]
fn where_nothing_can_be_read_the_backup_is_named_and_nothing_is_written() {
    let house = at_work();
    house.done(&["backup"]);
    one_file(&house.db());
    let mut bytes = bytes(&house.db());
    bytes[..2 * PAGE].fill(0x5a);
    fs::write(house.db(), bytes).expect("the file");
    let db = house.db().display().to_string();
    let answer = house.run(&["rescue", &db, "--output", &house.text("saved.db")]);
    answer.is_refusal(6, "Rien de ce fichier ne peut être lu");
    assert!(answer.err.contains("guichet restore /") && answer.err.contains("/backups/guichet-20"), "{answer:?}");
    assert!(!house.path("saved.db").exists());
}

#[test]
fn a_record_that_lost_its_beginning_is_said_to_be_damaged_wherever_it_is_opened() {
    let house = at_work();
    house.done(&["backup"]);
    one_file(&house.db());
    let mut bytes = bytes(&house.db());
    noise(5, &mut bytes[..PAGE]);
    fs::write(house.db(), &bytes).expect("the file");
    for command in [&["queue"] as &[&str], &["add", "f67", "num"], &["backup"]] {
        let answer = house.run(command);
        answer.is_refusal(6, "abîmé");
        assert!(answer.err.contains("guichet rescue") && answer.err.contains("/backups/guichet-20"), "{answer:?}");
    }
    assert!(crate::real::bytes(&house.db()) == bytes, "untouched");
}

/// Of the list of tables one page is gone, and with it where the file says a second time where they begin.
#[test]
fn what_is_still_listed_is_read_where_the_list_breaks_off() {
    let house = at_work();
    one_file(&house.db());
    let mut spoiled = bytes(&house.db());
    let db = foreign(&house.db());
    for sql in [
        "SELECT pageno FROM dbstat WHERE name = 'meta' AND pagetype = 'overflow' LIMIT 1",
        "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1",
    ] {
        let page = db.query_row(sql, [], |row| row.get::<_, u32>(0)).expect("a page") as usize;
        spoiled[(page - 1) * PAGE..page * PAGE].fill(0);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (rescued, new) = rescued(&write(&folder, &spoiled), None).expect("rescued");
    is_sound(&new);
    let visits = rescued.tables.iter().find(|saved| saved.table == "visits").expect("visits");
    assert!(visits.rows > 300 && visits.missing == Some(0), "{rescued:?}");
    assert!(!rescued.is_whole(), "of the tables that are listed no more nobody knows: {rescued:?}");
}

/// What leads to the audit's pages is spoiled, and no index counts its entries: their numbers do.
#[test]
fn where_every_numbered_row_was_found_nothing_is_unknown() {
    let house = at_work();
    (0..80).for_each(|_| drop(house.done(&["audit", "show"])));
    one_file(&house.db());
    let mut spoiled = bytes(&house.db());
    let sql = "SELECT pageno FROM dbstat WHERE name = 'audit' AND pagetype = 'internal'";
    let pages = |sql: &str| -> Vec<u32> {
        let db = foreign(&house.db());
        let mut statement = db.prepare(sql).expect("a statement");
        statement.query_map([], |row| row.get(0)).expect("pages").collect::<Result<_, _>>().expect("numbers")
    };
    let [leading] = pages(sql)[..] else { panic!("one page leads to the others") };
    let last =
        pages("SELECT pageno FROM dbstat WHERE name = 'audit' AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1")[0];
    let folder = tempfile::tempdir().expect("a folder");
    let mut missing = |page: u32| {
        let page = page as usize;
        spoiled[(page - 1) * PAGE..page * PAGE].fill(0);
        let (rescued, new) = rescued(&write(&folder, &spoiled), None).expect("rescued");
        fs::remove_file(new).expect("it was there");
        rescued.tables.into_iter().find(|saved| saved.table == "audit").expect("the audit").missing
    };
    assert_eq!(missing(leading), Some(0));
    assert_eq!(missing(last), None, "how many were on the last page nobody knows");
}

#[test]
fn nothing_is_left_beside_the_damaged_file_and_nothing_that_lay_there_is_taken() {
    let house = at_work();
    damage(&house);
    let beside = |ending: &str| house.path(&format!("guichet.db{ending}"));
    for (at, there) in [&[][..], &["-wal"], &["-wal", "-shm"]].into_iter().enumerate() {
        for ending in there {
            fs::write(beside(ending), "").expect("a file");
        }
        let answer = house.run(&["rescue", &house.text("guichet.db"), "--output", &house.text(&format!("{at}.db"))]);
        assert_eq!(answer.status, 1, "{answer:?}");
        for ending in ["-wal", "-shm"] {
            assert_eq!(beside(ending).exists(), there.contains(&ending), "{there:?}: {ending}");
        }
    }
}

#[test]
fn nothing_is_rescued_into_a_folder_that_is_not_there() {
    let house = at_work();
    let to = house.path("usb").join("secours").join("new.db");
    let refused = house.run(&["rescue", &house.text("guichet.db"), "--output", &to.display().to_string()]);
    refused.is_refusal(4, "Ce fichier n'a pas été écrit, son dossier n'existe pas");
    assert!(!house.path("usb").exists(), "no folder is made on the way");
}
