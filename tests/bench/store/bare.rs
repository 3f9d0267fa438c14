//! The peer: SQLite without a program around it, on the same tables and with the same durability.

#![allow(clippy::disallowed_methods, reason = "the peer is SQLite itself, opened without the store")]

use std::path::Path;

use guichet::store::Store;
use rusqlite::{Connection, params};

use crate::data;

/// A connection set up as the store sets up its own.
pub fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a connection");
    connection
        .execute_batch(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;
             PRAGMA secure_delete=ON; PRAGMA cache_size=-8192;",
        )
        .expect("settled");
    connection
}

/// The rows that a bare insert writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// Visit, request and event.
    Visit,
    /// These, and what a saved visit keeps beside them for undo and for the Up key.
    All,
}

/// What a saved visit leaves, in one durable transaction.
pub fn insert(connection: &Connection, rows: Rows, day: &str, ticket: u32) {
    let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
        connection.prepare_cached(sql).and_then(|mut statement| statement.execute(values)).expect("written");
    };
    let id = uuid::Uuid::now_v7().to_string();
    run("BEGIN IMMEDIATE", &[]);
    run(
        "INSERT INTO visits (id, day, ticket, session, status, origin, priority, calling_name, age_from, age_to, gender)
         VALUES (?1, ?2, ?3, 'Permanence', 'waiting', 'walkin', 'normal', 'Amina', 67, 67, 'f')",
        params![id, day, ticket],
    );
    run(
        "INSERT INTO requests (visit_id, position, topic, procedure, device, support, minutes, outcome)
         VALUES (?1, 0, 'num', 'itsme', 'or', 'with', 20, 'done')",
        params![id],
    );
    run(
        "INSERT INTO visit_events (visit_id, id, at, kind, desk, worker)
         VALUES (?1, 1, '2026-11-18T08:42:00Z', 'arrived', '2', 'EB')",
        params![id],
    );
    if rows == Rows::All {
        let action: i64 = connection
            .prepare_cached("SELECT max(seq) + 1 FROM actions")
            .and_then(|mut next| next.query_row([], |row| row.get(0)))
            .expect("a number");
        let images = format!(r#"[{{"kind":"visit","id":"{id}","content_after":1}}]"#);
        run(
            "INSERT INTO actions (seq, at, desk, worker, name, about, seat, images, line)
             VALUES (?1, '2026-11-18T08:42:00Z', 'save', 'EB', 'record', '7', 'seat-1', ?2, 'its f67 or av 20m ok')",
            params![action, images],
        );
    }
    run("COMMIT", &[]);
}

/// One plain FTS5 table over the same services, with everything FTS5 does by itself: folding, prefixes, ranking.
pub fn directory(store: &Store, services: u32) -> Connection {
    let path = data::folder().join(format!("fts5-{services}.db"));
    data::remove(&path);
    let mut connection = connect(&path);
    connection
        .execute_batch(
            "CREATE VIRTUAL TABLE plain USING fts5 (name, categories, place, description,
                 tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')",
        )
        .expect("a table");
    let writing = connection.transaction().expect("a transaction");
    let mut after = None;
    loop {
        let some = store.all_services(after.as_ref(), 5_000).expect("services");
        for service in &some {
            let values = params![service.name, service.categories.join(" "), service.city, service.description];
            writing
                .prepare_cached("INSERT INTO plain VALUES (?1, ?2, ?3, ?4)")
                .and_then(|mut insert| insert.execute(values))
                .expect("a row");
        }
        let Some(last) = some.last() else { break };
        after = Some(last.id.clone());
    }
    writing.commit().expect("written");
    connection.execute_batch("INSERT INTO plain (plain) VALUES ('optimize')").expect("tidied");
    connection
}

/// The best 50 services for words as they are typed, whole rows, ranked by FTS5.
pub fn search(connection: &Connection, query: &str) -> usize {
    let words: Vec<_> = query.split_whitespace().map(|word| format!("\"{word}\"*")).collect();
    let sql = "SELECT name, categories, place, description FROM plain WHERE plain MATCH ?1 ORDER BY rank LIMIT 50";
    let mut statement = connection.prepare_cached(sql).expect("a query");
    let rows = statement
        .query_map([words.join(" ")], |row| Ok([row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?]));
    rows.and_then(Iterator::collect::<rusqlite::Result<Vec<_>>>).expect("an answer").len()
}
