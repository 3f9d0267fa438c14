//! Records that lead to others which could not be read: the link goes where a record can be without it, and the record
//! where it cannot. A person of whom nothing is left but the link keeps a place, without a name: the case is worth more
//! than knowing whose it was, which the team does.

use crate::{
    domain::time::Now,
    error::Result,
    store::{
        db::{Db, Value},
        fresh,
        rows::values,
    },
};

/// What became of links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Links that were left out.
    pub unlinked: u64,
    /// Records that cannot be without what they lead to.
    pub left_out: u64,
    /// People of whom only the link was left.
    pub nameless: u64,
}

/// A column that leads to another table.
struct Link {
    table: String,
    column: String,
    to: String,
    to_column: String,
    required: bool,
}

/// Sees to it that every link leads somewhere.
pub fn mend(db: &Db, now: &Now) -> Result<Mended> {
    let mut mended = Mended { nameless: keep_places(db, now)?, ..Mended::default() };
    let links = links(db)?;
    // What goes may have been led to.
    loop {
        let before = mended;
        for link in &links {
            let Link { table, column, to, to_column, required } = link;
            let dangles = format!(
                "\"{column}\" IS NOT NULL AND NOT EXISTS
                     (SELECT 1 FROM \"{to}\" AS it WHERE it.\"{to_column}\" = \"{table}\".\"{column}\")"
            );
            if *required {
                mended.left_out += db.execute(&format!("DELETE FROM \"{table}\" WHERE {dangles}"), vec![])? as u64;
            } else {
                let sql = format!("UPDATE \"{table}\" SET \"{column}\" = NULL WHERE {dangles}");
                mended.unlinked += db.execute(&sql, vec![])? as u64;
            }
        }
        if mended == before {
            return Ok(mended);
        }
    }
}

/// Makes a nameless record for each person that a visit or a case leads to and that is not there.
fn keep_places(db: &Db, now: &Now) -> Result<u64> {
    // Most visits lead to nobody; and where there are no people at all, NULL counts as not among them.
    let lost = db.rows(
        "SELECT person_id FROM cases WHERE person_id NOT IN (SELECT id FROM people)
         UNION SELECT person_id FROM visits
         WHERE person_id IS NOT NULL AND person_id NOT IN (SELECT id FROM people)",
        vec![],
        |row| row.get::<String>(0),
    )?;
    for id in &lost {
        let code = fresh::card_code(db, now.at)?;
        db.execute("INSERT INTO people (id, card_code) VALUES (?1, ?2)", values![id, code])?;
    }
    Ok(lost.len() as u64)
}

fn links(db: &Db) -> Result<Vec<Link>> {
    let tables = db.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'", vec![], |row| {
        Ok((row.get::<String>(0)?, row.get::<Option<String>>(1)?.unwrap_or_default()))
    })?;
    let mut links = Vec::new();
    for (table, _) in tables.iter().filter(|(_, sql)| sql.contains("REFERENCES")) {
        let required =
            db.rows("SELECT name FROM pragma_table_info(?1) WHERE \"notnull\" <> 0 OR pk <> 0", name(table), |row| {
                row.get::<String>(0)
            })?;
        let of_table = db.rows(
            "SELECT l.\"from\", l.\"table\", coalesce(l.\"to\", 'id') FROM pragma_foreign_key_list(?1) AS l",
            name(table),
            |row| {
                let column = row.get::<String>(0)?;
                let required = required.contains(&column);
                Ok(Link { table: table.clone(), column, to: row.get(1)?, to_column: row.get(2)?, required })
            },
        )?;
        links.extend(of_table);
    }
    Ok(links)
}

fn name(table: &str) -> Vec<Value> {
    vec![Value::Text(table.to_owned())]
}
