//! When somebody last worked in a record, as it tells itself: all that changes it, by a desk's action or past the journal.

use chrono::{DateTime, Utc};

use super::{
    db::{Db, Value},
    rows::{moment_text, values},
};
use crate::{domain::audit::What, error::Result};

/// The newest moment at which something was written: by a desk's action, or past the journal, as imports, restrictions,
/// decisions and erasings are.
pub fn newest(db: &Db) -> Result<Option<DateTime<Utc>>> {
    // An older schema has not all of these.
    let newest = places().map(|work| moment(db, &format!("SELECT max(at) FROM ({work})"), vec![]).unwrap_or_default());
    Ok(newest.into_iter().max().flatten())
}

/// The oldest moment after another one at which something was written.
pub fn oldest_after(db: &Db, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    let since = other.map(moment_text).unwrap_or_default();
    let oldest = |work| {
        let sql = format!("SELECT min(at) FROM ({work}) WHERE at > ?1");
        moment(db, &sql, values![since]).unwrap_or_default()
    };
    places().map(oldest).into_iter().flatten().min()
}

/// Where it is written when something was.
fn places() -> [String; 3] {
    let changes = What::ALL.iter().filter(|what| what.changes_the_record());
    let changes: Vec<String> = changes.map(|what| format!("'{}'", what.code())).collect();
    [
        "SELECT at FROM actions".to_owned(),
        format!("SELECT at FROM audit WHERE what IN ({})", changes.join(", ")),
        // That somebody was given what is held about them is entered as a file that was written.
        "SELECT day || 'T00:00:00Z' AS at FROM person_decisions".to_owned(),
    ]
}

fn moment(db: &Db, sql: &str, values: Vec<Value>) -> Result<Option<DateTime<Utc>>> {
    let at = db.rows(sql, values, |row| row.get::<Option<String>>(0))?;
    Ok(at.into_iter().flatten().next().and_then(|at| at.parse().ok()))
}
