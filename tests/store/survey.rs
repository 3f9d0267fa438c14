//! The worker's questionnaire in the record: answers without whose they are.

use std::collections::BTreeSet;

use guichet::{
    domain::{
        period::Period,
        survey::{Reply, Told},
    },
    error::Kind,
    store::{Store, db::Open},
};

use crate::{stamp, today};

fn third() -> Period {
    Period::parse("2026-Q3", today()).expect("a period")
}

fn replies(answer: &str) -> Vec<Reply> {
    ["inaccessible", "time"].map(|question| Reply { question: question.to_owned(), answer: answer.to_owned() }).to_vec()
}

#[test]
fn nobody_is_asked_twice_nor_counted_twice() {
    let store = Store::in_memory().expect("a store");
    assert!(store.survey_is_open(&third(), "EB").expect("asked"));
    assert!(!store.survey_is_open(&third(), " ").expect("asked"), "nobody without initials");
    store.close_survey(&third(), "EB", &replies("cpas"), &stamp("1", 0).now).expect("sent");
    assert!(!store.survey_is_open(&third(), "EB").expect("asked"));
    assert!(store.survey_is_open(&third(), "KL").expect("asked"));
    let again = store.close_survey(&third(), "EB", &replies("cpas"), &stamp("1", 0).now).expect_err("twice");
    assert_eq!(again.kind(), Kind::Conflict);
    assert_eq!(store.survey_counts(&third()).expect("counts")["time"]["cpas"], 1);
    // Whoever does not want to is not asked either, and counts as nobody.
    store.close_survey(&third(), "KL", &[], &stamp("1", 0).now).expect("declined");
    assert!(!store.survey_is_open(&third(), "KL").expect("asked"));
    let told = Told::of(store.survey_counts(&third()).expect("counts"), 3);
    assert_eq!(told, Told::TooFew { answered: 1, needed: 2 });
}

#[test]
#[expect(clippy::disallowed_methods, reason = "looks into the file as somebody who is curious would")]
fn no_worker_desk_time_or_order_stands_beside_the_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("g.db");
    let store = Store::open(&file, Open::OrNew).expect("a store");
    for worker in ["Zoé-Q", "Yann-Q", "Xena-Q", "Will-Q"] {
        store
            .close_survey(&third(), worker, &replies(&format!("of-{}", &worker[..1])), &stamp("1", 0).now)
            .expect("sent");
    }
    let db = rusqlite::Connection::open(&file).expect("the file");
    let columns = |table: &str| -> Vec<String> {
        let mut asked = db.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).expect("a table");
        let names = asked.query_map([], |row| row.get(0)).expect("columns");
        names.map(|name| name.expect("a name")).collect()
    };
    assert_eq!(columns("survey_answers"), ["id", "period", "question", "answer"]);
    assert_eq!(columns("survey_asked"), ["period", "worker"]);
    // Neither table has a hidden number that counts.
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'survey_%' AND sql LIKE '%WITHOUT ROWID%'";
    assert_eq!(db.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a count"), 2);
    let ids: Vec<String> = {
        let mut asked = db.prepare("SELECT id FROM survey_answers").expect("answers");
        let ids = asked.query_map([], |row| row.get(0)).expect("ids");
        ids.map(|id| id.expect("an id")).collect()
    };
    // Nothing in common: not a first half that a clock or a count would give.
    assert_eq!(ids.iter().map(|id| &id[..8]).collect::<BTreeSet<_>>().len(), 8, "{ids:?}");
    // No other table, the journal least of all, holds an answer or knows that one was given.
    let mut tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").expect("tables");
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).expect("names").map(|t| t.expect("a name")).collect();
    for table in tables.iter().filter(|table| !table.starts_with("survey_")) {
        let mut rows = db.prepare(&format!("SELECT * FROM \"{table}\"")).expect("a table");
        let width = rows.column_count();
        let mut rows = rows.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            for at in 0..width {
                let said = format!("{:?}", row.get_ref(at).expect("a value"));
                assert!(!said.contains("of-") && !said.contains("-Q\""), "{table}: {said}");
            }
        }
    }
    let actions = db.query_row("SELECT count(*) FROM actions", [], |row| row.get::<_, i64>(0));
    assert_eq!(actions.expect("a count"), 0, "nothing to undo, nothing that tells when");
}
