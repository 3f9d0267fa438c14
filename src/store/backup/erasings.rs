//! The register's lines of erasings, carried over into a copy that takes a record's place: the erasing itself is done again,
//! and these lines alone prove that somebody asked for it, when, and who did it.

use std::path::Path;

use super::compared::{more_often, open};
use crate::{
    error::Result,
    store::{
        db::{Db, Value},
        files,
        key::Key,
        meta,
    },
};

/// A line as it stands: the day, the person's id, what was asked, the answer, the reason, the initials.
type Line = [String; 6];

const LINES: &str = "SELECT day, person_id, asked, answer, reason, worker FROM person_decisions
     WHERE answer = 'erased' ORDER BY num";

/// Writes the lines of erasings that a record has into a copy that has them not, and that nobody has open: how many these
/// were. None where the record cannot be read with this key or without one, is another one than the copy is of, or the copy
/// is too old to have a register: then nothing is written.
pub(super) fn carry_over(record: &Path, copy: &Path, key: Option<&Key>) -> Result<Option<u64>> {
    let Ok((name, lines)) = told(record, key) else { return Ok(None) };
    let lacking = match told(copy, key) {
        Ok((copys, there)) if copys == name => more_often(lines, there),
        _ => return Ok(None),
    };
    if !lacking.is_empty() {
        write(&lacking, copy, key).map_err(|error| error.at(copy.display()))?;
    }
    Ok(Some(lacking.len() as u64))
}

/// What a record calls itself, and its lines.
fn told(file: &Path, key: Option<&Key>) -> Result<(Option<String>, Vec<Line>)> {
    let db = open(file, key)?;
    let lines = db.rows(LINES, vec![], |row| {
        Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?])
    })?;
    Ok((meta::text(&db, meta::RECORD)?, lines))
}

fn write(lines: &[Line], copy: &Path, key: Option<&Key>) -> Result<()> {
    let db = Db::open_in_the_making(copy, key)?;
    db.transaction(|| {
        for line in lines {
            db.execute(
                "INSERT INTO person_decisions (day, person_id, asked, answer, reason, worker)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                line.iter().cloned().map(Value::Text).collect(),
            )?;
        }
        Ok(())
    })?;
    drop(db);
    files::to_disk(copy)
}
