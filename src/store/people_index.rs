//! What finds a person: the words of the name and the digits of the telephone numbers, in tables that change in the
//! same transaction as the person. The day of the last visit beside each word is kept by triggers.

use super::{
    db::{Db, Value},
    rows::values,
};
use crate::{
    domain::{ids::PersonId, recognise},
    error::Result,
};

/// How many people are put into the index at a time when a file of before there was one is opened.
const BATCH: i64 = 2_000;

/// Puts a person into the index.
pub fn put(db: &Db, id: &PersonId, name: Option<&str>, reach: Option<&str>) -> Result<()> {
    for word in name.map(recognise::name_words).unwrap_or_default() {
        db.execute(
            "INSERT OR IGNORE INTO people_words (word, person_id, sound, seen) VALUES (?1, ?2, ?3,
                 (SELECT max(day) FROM visits WHERE person_id = ?2 AND removed = 0))",
            values![word, id, recognise::sound(&word)],
        )?;
    }
    for digits in reach.map(recognise::phones).unwrap_or_default() {
        for digits in [digits.clone(), backwards(&digits)] {
            db.execute("INSERT OR IGNORE INTO people_phones (digits, person_id) VALUES (?1, ?2)", values![digits, id])?;
        }
    }
    Ok(())
}

/// Takes a person out of the index.
pub fn clear(db: &Db, id: &PersonId) -> Result<()> {
    db.execute("DELETE FROM people_words WHERE person_id = ?1", values![id])?;
    db.execute("DELETE FROM people_phones WHERE person_id = ?1", values![id])?;
    Ok(())
}

/// The digits of a number from its end, marked: a beginning is no ending.
pub fn backwards(digits: &str) -> String {
    std::iter::once('<').chain(digits.chars().rev()).collect()
}

/// The bounds of the texts with a beginning.
pub fn bounds(beginning: &str) -> [Value; 2] {
    [Value::Text(beginning.to_owned()), Value::Text(format!("{beginning}\u{10FFFF}"))]
}

/// The bounds of one word: it alone, as no word holds the sign behind it.
pub fn only(word: &str) -> [Value; 2] {
    [Value::Text(word.to_owned()), Value::Text(format!("{word}\u{1}"))]
}

/// Puts whoever was written before there was an index into it.
pub fn catch_up(db: &Db) -> Result<()> {
    let waiting = "SELECT id, name, reach FROM people WHERE indexed = 0 LIMIT ?1";
    while !db.rows(waiting, values![1i64], |_| Ok(()))?.is_empty() {
        db.transaction(|| {
            let people = db.rows(waiting, values![BATCH], |row| {
                Ok((row.get::<String>(0)?, row.get::<Option<String>>(1)?, row.get::<Option<String>>(2)?))
            })?;
            for (id, name, reach) in people {
                let id = PersonId::from(id);
                put(db, &id, name.as_deref(), reach.as_deref())?;
                db.execute("UPDATE people SET indexed = 1 WHERE id = ?1", values![id])?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
