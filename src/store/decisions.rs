//! The register of decisions on what people asked for: it names them by id alone, and stays when they are erased. A reason that
//! names them is refused; in one that does so by what the record learns later, the words are struck ([`strike`]): when their
//! record is changed, and when they are erased, which is when the last that is known of them goes.

use super::{
    Store,
    actions::ActionName,
    audit::{self, Detail, What},
    db::{Db, Row},
    entering, known_by,
    people::{self, Changed},
    people_merge::SAME,
    rows::{Columns, values},
};
use crate::{
    domain::{
        audit::{Record, Subject as About},
        ids::PersonId,
        known_by::KnownBy,
        person::{Person, PersonEdit},
        privacy::{Answer, Decision, Wish},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// More than anybody reads at once.
const MOST: i64 = 1_000;

impl Store {
    /// Writes down what was decided on a person's wish, with its reason; `NamesPerson` where the reason says who it is,
    /// `BadUsage` where there is none. Only whoever is given what is held about them needs no reason.
    pub fn decide(&self, id: &PersonId, asked: Wish, answer: Answer, reason: &str, stamp: &Stamp) -> Result<()> {
        let is_due_anyway = answer == Answer::Exported;
        let reason = if is_due_anyway { entering::line(reason) } else { entering::reason(reason)? };
        let stamp = entering::stamp(stamp);
        self.write(|db| {
            note(db, &people::load_held(db, id)?, (asked, answer), &reason, &stamp)?;
            if answer == Answer::Refused {
                let about = [About::new(Record::Person, id.as_str())];
                audit::write(db, &self.seat(), &stamp, What::Refused, &about, Detail::NONE)?;
            }
            Ok(())
        })
    }

    /// Corrects a person's record because they asked for it, and writes the decision down. `version` is the one that was
    /// read. No undo takes it back: the register, and what the person is given, say that it was done. `None` where the
    /// record says so already: then nothing is corrected, and nothing written down. Earlier reasons that it makes name them
    /// are struck.
    pub fn correct_person(
        &self,
        id: &PersonId,
        version: i64,
        edit: &PersonEdit,
        reason: &str,
        stamp: &Stamp,
    ) -> Result<Option<Changed>> {
        let reason = entering::reason(reason)?;
        self.act(stamp, ActionName::PersonCorrect, |db, action| {
            let before = people::load_version(db, id, version)?;
            let after = people::edited(&before, edit);
            if after == before {
                return Ok(None);
            }
            let struck = people::change(db, action, &before, &after)?;
            // What they were called until now is in no image yet.
            let mut earlier = KnownBy::default();
            earlier.record(&before);
            must_not_say(&reason, &earlier)?;
            note(db, &after, (Wish::Correction, Answer::Corrected), &reason, action.stamp)?;
            Ok(Some(Changed { person: after, struck }))
        })
    }

    /// Refuses a reason that says nothing (`BadUsage`) or who it is (`NamesPerson`), so that nothing is begun that could not
    /// be written down.
    pub fn must_be_reason(&self, id: &PersonId, reason: &str) -> Result<()> {
        must_not_say(&entering::reason(reason)?, &known_by::of(&self.db, id)?)
    }

    /// The same where none is needed.
    pub fn must_not_name(&self, id: &PersonId, reason: &str) -> Result<()> {
        must_not_say(&entering::line(reason), &known_by::of(&self.db, id)?)
    }

    /// The register, the latest decision first; of one person, with what was decided of records that were merged into
    /// theirs, or of all.
    pub fn decisions(&self, of: Option<&PersonId>) -> Result<Vec<Decision>> {
        let sql = format!(
            "WITH RECURSIVE {SAME} SELECT day, person_id, asked, answer, reason, worker FROM person_decisions
             WHERE ?1 IS NULL OR person_id IN same ORDER BY num DESC LIMIT ?2"
        );
        self.db.rows(&sql, values![of, MOST], decision)
    }
}

/// Writes a decision as part of something else. The reason must not name the person ([`known_by`]).
pub fn note(db: &Db, person: &Person, (asked, answer): (Wish, Answer), reason: &str, stamp: &Stamp) -> Result<()> {
    must_not_say(reason, &known_by::of(db, &person.id)?)?;
    db.execute(
        "INSERT INTO person_decisions (day, person_id, asked, answer, reason, worker)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        values![stamp.now.today(), person.id, asked.code(), answer.code(), reason, stamp.worker],
    )?;
    Ok(())
}

/// Strikes from the reasons of a person's decisions, and of records that were merged into theirs, what they are known by now,
/// and were not when the reason was written. Gives how many reasons it stood in.
pub(super) fn strike(db: &Db, id: &PersonId) -> Result<u64> {
    let sql = format!(
        "WITH RECURSIVE {SAME} SELECT num, reason FROM person_decisions WHERE person_id IN same AND reason <> ''"
    );
    let written = db.rows(&sql, values![id], |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)))?;
    if written.is_empty() {
        return Ok(0);
    }
    let (known, mut count) = (known_by::of(db, id)?, 0);
    for (num, reason) in written {
        if let Some(struck) = known.struck(&reason) {
            db.execute("UPDATE person_decisions SET reason = ?2 WHERE num = ?1", values![num, struck])?;
            count += 1;
        }
    }
    Ok(count)
}

fn must_not_say(reason: &str, known: &KnownBy) -> Result<()> {
    if known.stands_in(reason) { Err(Error::new(Kind::NamesPerson).at("person_decisions")) } else { Ok(()) }
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
