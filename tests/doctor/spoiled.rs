//! How much a rescue may lose where one page is spoiled: what was on it, and what cannot be without that.

use std::{collections::BTreeSet, fs, path::Path, sync::OnceLock};

use guichet::{
    domain::{
        access::{Role, Worker},
        consent::Given,
        evidence::Words,
        privacy::{Subject, Why},
    },
    store::{
        db::{Db, Purpose},
        encrypt,
        key::Key,
    },
};
use proptest::prelude::*;
use rusqlite::types::Value;

use crate::{
    at_work, foreign,
    real::{House, PASSPHRASE, bytes},
    rescue::{Hurt, PAGE, hurt, rescued, stamp, with_somebody_erased},
};

/// A sound record, in the form in which its pages lie.
struct Sound {
    key: Option<Key>,
    bytes: Vec<u8>,
    /// Its rows.
    rows: Vec<(&'static str, BTreeSet<Row>)>,
    pages: Vec<Page>,
}

/// A page, by what it is for.
#[derive(Clone, Debug)]
struct Page {
    number: usize,
    tree: String,
    kind: String,
    /// How many rows it holds at the most.
    rows: usize,
}

impl Sound {
    fn of(house: &House) -> Self {
        let key = house.key();
        // Whoever opens it notes where its tables begin.
        drop(house.store());
        settle(&house.db(), key.as_ref());
        let db = Db::open_to_read(&house.db(), key.as_ref()).expect("it opens");
        // Where rows have no number of their own, some lie on the pages that lead to others, too.
        let sql = "SELECT pageno, name, pagetype, ncell,
                          (SELECT sql LIKE '%WITHOUT ROWID' FROM sqlite_schema AS s WHERE s.name = dbstat.name)
                   FROM dbstat ORDER BY pageno";
        let pages = db.rows(sql, vec![], |row| {
            let (kind, cells, keyed) = (row.get::<String>(2)?, row.get::<i64>(3)?, row.get::<Option<bool>>(4)?);
            let rows = match kind.as_str() {
                "leaf" => cells,
                "overflow" => 1,
                _ if keyed == Some(true) => cells,
                _ => 0,
            };
            let number = row.get::<i64>(0)? as usize;
            Ok(Page { number, tree: row.get(1)?, kind, rows: rows as usize })
        });
        let pages = pages.expect("its pages");
        Self { bytes: bytes(&house.db()), rows: all_rows(&db), key, pages }
    }

    /// As it lies and encrypted.
    fn both() -> [Self; 2] {
        [at_work(), sealed_at_work()].map(|house| Self::of(&house))
    }

    /// The pages that lead to others of these tables.
    fn leading(&self, trees: &[&str]) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(move |page| page.kind == "internal" && trees.contains(&page.tree.as_str()))
    }

    /// Rescues it with a page spoiled, and sees to it that no more is lost than must be, and that it is said.
    fn survives(&self, page: &Page, hurt: &Hurt) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut bytes = self.bytes.clone();
        hurt.spoil(&mut bytes[(page.number - 1) * PAGE..page.number * PAGE]);
        let damaged = folder.path().join("guichet.db");
        fs::write(&damaged, bytes).expect("a file");
        let (said, new) = rescued(&damaged, self.key.as_ref()).unwrap_or_else(|kind| panic!("{kind:?}: {page:?}"));
        let db = Db::open_to_read(&new, self.key.as_ref()).expect("it opens");
        is_whole(&db);
        let mut gone = 0;
        for (table, lost) in self.lost(&all_rows(&db)) {
            let allowed = if table == page.tree { page.rows } else { 0 };
            let alone = lost.iter().filter(|lost| **lost).count();
            assert!(alone <= allowed, "{alone} rows of {table} lost by {page:?} {hurt:?}");
            let is_said_whole = said.tables.iter().any(|saved| saved.table == table && saved.missing == Some(0));
            assert!(lost.is_empty() || !is_said_whole, "{} rows of {table} are missing: {page:?} {hurt:?}", lost.len());
            gone += lost.len();
        }
        assert!(gone == 0 || !said.is_whole(), "{gone} rows are missing and nobody says so: {page:?} {hurt:?}");
    }

    /// The rows that are missing, and of each whether it was not for want of another one.
    fn lost(&self, found: &[(&'static str, BTreeSet<Row>)]) -> Vec<(&'static str, Vec<bool>)> {
        let missing: Vec<(&str, Vec<&Row>)> = self
            .rows
            .iter()
            .zip(found)
            .map(|((table, were), (_, are))| {
                assert!(are.iter().all(|row| were.contains(row)), "{table} holds what was never there");
                (*table, were.difference(are).collect())
            })
            .collect();
        let is_missing = |to: &str, id: &str| {
            let of_table = missing.iter().find(|(table, _)| *table == to);
            of_table.is_some_and(|(_, rows)| rows.iter().any(|row| row.id == id))
        };
        let alone = |row: &&Row| !row.leads_to.as_ref().is_some_and(|(to, id)| is_missing(to, id));
        missing.iter().map(|(table, rows)| (*table, rows.iter().map(alone).collect())).collect()
    }
}

/// A row by what it is known by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    id: String,
    /// What it cannot be without.
    leads_to: Option<(&'static str, String)>,
    /// What is in it, but for what a rescue may empty or make anew.
    text: String,
}

/// The tables with what a row is known by, the columns that a rescue may empty or make anew, and what a row cannot be
/// without.
type Known = (&'static str, &'static str, &'static [&'static str], Option<(&'static str, &'static str)>);
const TABLES: &[Known] = &[
    ("visits", "id", &["person_id"], None),
    ("requests", "visit_id || position", &[], Some(("visit_id", "visits"))),
    ("visit_events", "visit_id || id", &[], Some(("visit_id", "visits"))),
    // Of somebody who is lost a place is kept, without a name: then the id alone is found.
    ("people", "id", &["indexed", "merged_into", "contact"], None),
    ("cases", "id", &["visit_id", "contact"], None),
    ("case_entries", "id", &[], Some(("case_id", "cases"))),
    ("referrals", "id", &["visit_id", "case_id"], None),
    ("referral_news", "id", &[], Some(("referral_id", "referrals"))),
    ("services", "id", &[], None),
    ("actions", "seq", &[], None),
    ("audit", "seq", &[], None),
    ("days", "id", &[], None),
    ("testimonies", "code", &[], None),
    ("survey_answers", "id", &[], None),
];

fn all_rows(db: &Db) -> Vec<(&'static str, BTreeSet<Row>)> {
    TABLES.iter().map(|known| (known.0, rows(db, known))).collect()
}

fn rows(db: &Db, (table, id, changing, link): &Known) -> BTreeSet<Row> {
    let columns =
        db.rows(&format!("SELECT name FROM pragma_table_info('{table}')"), vec![], |row| row.get::<String>(0));
    let mut columns = columns.expect("columns");
    columns.retain(|column| !changing.contains(&column.as_str()));
    let link_column = link.map_or("NULL", |(column, _)| column);
    let sql = format!("SELECT CAST({id} AS TEXT), {link_column}, {} FROM {table}", columns.join(", "));
    let read = db.rows(&sql, vec![], |row| {
        let leads_to = row.get::<Option<String>>(1)?;
        let values = (0..columns.len()).map(|at| row.get::<Value>(at + 2)).collect::<Result<Vec<_>, _>>()?;
        Ok(Row { id: row.get(0)?, leads_to: link.map(|(_, to)| to).zip(leads_to), text: format!("{values:?}") })
    });
    // A place that was kept for somebody of whom nothing is left is no row that was there.
    let nameless = |row: &Row| *table == "people" && row.text.contains("Null, Text(\"\")");
    // Nor is what the rescue enters of its own: that entries were lost.
    let of_rescue = |row: &Row| *table == "audit" && row.text.contains("Text(\"lost\")");
    read.expect("rows").into_iter().filter(|row| !nameless(row) && !of_rescue(row)).collect()
}

/// A house with a morning's work in it, encrypted since.
pub fn sealed_at_work() -> House {
    let house = at_work();
    house.keeps_passphrase();
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    let key = encrypt::turn_on(&house.db(), &worker, PASSPHRASE, &stamp()).expect("encrypted").made.key;
    house.opens_with(Some(key));
    house
}

/// Writes the log of a record into it.
pub fn settle(file: &Path, key: Option<&Key>) {
    let mut db = Db::open(file, key).expect("it opens");
    db.settle(Purpose::Record).expect("settled");
    db.alone().expect("nobody else has it open");
}

fn is_whole(db: &Db) {
    let said = db.rows("PRAGMA integrity_check", vec![], |row| row.get::<String>(0)).expect("an answer");
    assert_eq!(said, ["ok"]);
    let dangling = db.rows("SELECT 1 FROM pragma_foreign_key_check", vec![], |_| Ok(())).expect("an answer");
    assert_eq!(dangling, []);
}

/// The tables that grow with the years, and are long enough in a house at work.
const LARGE: &[&str] =
    &["visits", "requests", "visit_events", "people", "cases", "case_entries", "services", "actions", "audit"];

/// Whatever leads to the rows of a table may be spoiled: they are read all the same.
#[test]
fn a_page_that_leads_to_others_takes_none_of_them_along() {
    for sound in sound() {
        for tree in LARGE {
            assert!(sound.leading(&[tree]).count() > 0, "{tree} has no page that leads to others");
        }
        for (seed, page) in (1..).zip(sound.leading(LARGE)) {
            sound.survives(page, &Hurt::Noise(seed));
        }
    }
}

/// What is on a page that nothing leads to comes back, and nobody who was erased does.
#[test]
fn nobody_who_was_erased_comes_back() {
    for house in [at_work(), sealed_at_work()] {
        with_somebody_erased(&house);
        let sound = Sound::of(&house);
        for page in sound.leading(&["people", "visits", "cases", "visit_events", "actions"]) {
            sound.survives(page, &Hurt::Zeros);
        }
    }
}

/// Also where another program deleted rows and left them to be read in pages that are free.
#[test]
fn what_was_deleted_does_not_come_back() {
    let house = at_work();
    let delete = "PRAGMA secure_delete=OFF; DELETE FROM requests WHERE visit_id IN (SELECT id FROM visits WHERE rowid < 200);
                  DELETE FROM visit_events WHERE visit_id IN (SELECT id FROM visits WHERE rowid < 200);
                  DELETE FROM visits WHERE rowid < 200 AND id NOT IN (SELECT visit_id FROM cases WHERE visit_id IS NOT NULL
                      UNION SELECT visit_id FROM referrals WHERE visit_id IS NOT NULL);";
    foreign(&house.db()).execute_batch(delete).expect("deleted");
    let free: i64 = foreign(&house.db()).query_row("PRAGMA freelist_count", [], |row| row.get(0)).expect("a count");
    assert!(free > 5, "there are pages in which it can be read: {free}");
    let sound = Sound::of(&house);
    for page in sound.leading(&["visits", "requests", "visit_events"]) {
        sound.survives(page, &Hurt::Zeros);
    }
}

/// A page of before, as a disk may give it back, holds somebody who is erased: that the record knows.
#[test]
fn nobody_comes_back_with_a_page_of_before() {
    let house = at_work();
    house.done(&["add", "its f67 !3j \"Zoé Quatresous\""]);
    let store = house.store();
    let person = store.find_people("Quatresous", 5).expect("asked").hits.remove(0).person;
    let words = Words { text: "un témoignage".to_owned(), topic: None, institution: None, given: Given::Oral };
    let code = store.keep_testimony(stamp().now.local.date(), None, &words, &stamp()).expect("kept");
    drop(store);
    let before = Sound::of(&house);
    let of_before = ["people", "testimonies"].map(|tree| {
        let leaves = before.pages.iter().filter(|page| page.tree == tree && page.kind == "leaf");
        leaves.map(|page| before.bytes[(page.number - 1) * PAGE..page.number * PAGE].to_vec()).collect::<Vec<_>>()
    });
    let store = house.store();
    let gone = [Subject::Person(person.id.clone()), Subject::Testimony(code)];
    store.erase(&gone, Why::Asked, &stamp()).expect("erased");
    drop(store);
    let mut sound = Sound::of(&house);
    for page in of_before.into_iter().flatten() {
        sound.bytes.extend(page);
    }
    let count = u32::try_from(sound.bytes.len() / PAGE).expect("a count");
    // "The in-header database size" (SQLite, "Database File Format", 1.3.8).
    sound.bytes[28..32].copy_from_slice(&count.to_be_bytes());
    let pages = sound.pages.clone();
    for tree in ["people", "testimonies"] {
        let root = pages.iter().find(|page| page.tree == tree).expect("a page");
        sound.survives(root, &Hurt::Zeros);
    }
}

fn sound() -> &'static [Sound; 2] {
    static SOUND: OnceLock<[Sound; 2]> = OnceLock::new();
    SOUND.get_or_init(Sound::both)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_page_overwritten_loses_no_more_than_what_was_on_it(
        sealed in any::<bool>(), at in any::<prop::sample::Index>(), hurt in hurt(),
    ) {
        let sound = &sound()[usize::from(sealed)];
        sound.survives(at.get(&sound.pages), &hurt);
    }
}
