//! The register of decisions on what people asked for: it names them by id alone, and stays when they are erased.

use super::{
    Store,
    db::{Db, Row},
    entering, people,
    rows::{Columns, values},
};
use crate::{
    domain::{
        ids::PersonId,
        person::Person,
        privacy::{self, Answer, Decision, Wish},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// More than anybody reads at once.
const MOST: i64 = 1_000;

impl Store {
    /// Writes down what was decided on a person's wish, with its reason; `NamesPerson` where the reason says who it is.
    pub fn decide(&self, id: &PersonId, asked: Wish, answer: Answer, reason: &str, stamp: &Stamp) -> Result<()> {
        let (reason, stamp) = (entering::line(reason), entering::stamp(stamp));
        self.write(|db| note(db, &people::load(db, id)?, (asked, answer), &reason, &stamp))
    }

    /// The register, the latest decision first; of one person, or of all.
    pub fn decisions(&self, of: Option<&PersonId>) -> Result<Vec<Decision>> {
        self.db.rows(
            "SELECT day, person_id, asked, answer, reason, worker FROM person_decisions
             WHERE ?1 IS NULL OR person_id = ?1 ORDER BY num DESC LIMIT ?2",
            values![of, MOST],
            decision,
        )
    }
}

/// Writes a decision as part of something else.
pub fn note(db: &Db, person: &Person, (asked, answer): (Wish, Answer), reason: &str, stamp: &Stamp) -> Result<()> {
    if privacy::names_the_person(reason, person) {
        return Err(Error::new(Kind::NamesPerson).at("person_decisions"));
    }
    db.execute(
        "INSERT INTO person_decisions (day, person_id, asked, answer, reason, worker)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![stamp.now.today(), person.id, asked.code(), answer.code(), reason, stamp.worker],
    )?;
    Ok(())
}

fn decision(row: &Row<'_>) -> Result<Decision> {
    let mut columns = Columns::of(row);
    Ok(Decision {
        day: columns.day()?,
        person: columns.id()?,
        asked: columns.coded(Wish::from_code)?,
        answer: columns.coded(Answer::from_code)?,
        reason: columns.get()?,
        worker: columns.get()?,
    })
}
