//! What was asked of a person, and what became of each right that was shown, by visit.

use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{ActionName, Touched},
    db::Db,
    entering,
    rows::values,
    visit_rows,
};
use crate::{
    domain::{
        ids::{Code, VisitId},
        period::Period,
        rights::{Checked, Found, Question},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// How often a right was found that somebody did not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NonTakeUp {
    /// The right.
    pub code: Code,
    /// In how many visits it was explained.
    pub explained: u64,
    /// In how many it was asked for.
    pub asked: u64,
}

/// What one word was before an action, as undo needs it.
#[derive(Serialize, Deserialize)]
pub struct SaidImage {
    kind: String,
    code: String,
    day: String,
    before: Option<String>,
}

const RIGHT: &str = "right";
const ANSWER: &str = "answer";

impl Store {
    /// What is known of the rights of a visit's person.
    pub fn rights_of_visit(&self, visit: &VisitId) -> Result<Checked> {
        let sql = "SELECT kind, code, said FROM visit_rights WHERE visit_id = ?1";
        let mut checked = Checked::default();
        self.db.rows(sql, values![visit], |row| {
            let (code, said) = (row.text(1)?.unwrap_or_default(), row.text(2)?.unwrap_or_default());
            match row.text(0)? {
                Some(RIGHT) => checked.found.extend(Found::from_code(said).map(|found| (Code::from(code), found))),
                // A question of another version of the program is left alone.
                _ => checked.answers.extend(Question::from_code(code).map(|question| (question, said == "yes"))),
            }
            Ok(())
        })?;
        Ok(checked)
    }

    /// Notes what became of a right; nothing, where it was a slip.
    pub fn note_right(
        &self,
        visit: &VisitId,
        version: i64,
        right: &Code,
        found: Option<Found>,
        stamp: &Stamp,
    ) -> Result<()> {
        self.note(visit, version, (RIGHT, &entering::line(right.as_str())), found.map(Found::code), stamp)
    }

    /// Notes an answer; nothing, where it was a slip.
    pub fn note_answer(
        &self,
        visit: &VisitId,
        version: i64,
        question: Question,
        answer: Option<bool>,
        stamp: &Stamp,
    ) -> Result<()> {
        let said = answer.map(|yes| if yes { "yes" } else { "no" });
        self.note(visit, version, (ANSWER, question.code()), said, stamp)
    }

    fn note(
        &self,
        id: &VisitId,
        version: i64,
        (kind, code): (&str, &str),
        said: Option<&str>,
        stamp: &Stamp,
    ) -> Result<()> {
        self.act(stamp, ActionName::Right, |db, action| {
            let visit = visit_rows::load_version(db, id, version)?;
            action.about(&visit.ticket.to_string());
            // The visit counts as changed: undoing its recording elsewhere must not leave this alone.
            visit_rows::change(db, action, &visit, &visit)?;
            let sql = "SELECT said FROM visit_rights WHERE visit_id = ?1 AND kind = ?2 AND code = ?3";
            let before = db.rows(sql, values![id, kind, code], |row| row.get::<String>(0))?.pop();
            let image = SaidImage { kind: kind.to_owned(), code: code.to_owned(), day: visit.day.to_string(), before };
            action.remembers(Touched::Right, id.as_str(), &image)?;
            put(db, id.as_str(), &image, said)
        })
    }

    /// The rights that people did not have, by right: explained or asked for in the visits of a period.
    pub fn rights_found(&self, period: &Period) -> Result<Vec<NonTakeUp>> {
        let sql = "SELECT r.code, sum(r.said = 'explained'), sum(r.said = 'asked')
                   FROM visit_rights r JOIN visits v ON v.id = r.visit_id
                   WHERE r.kind = 'right' AND r.day BETWEEN ?1 AND ?2 AND r.said IN ('explained', 'asked')
                     AND v.removed = 0
                   GROUP BY 1 ORDER BY count(*) DESC, 1";
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        self.db.rows(sql, values![period.from, period.to], |row| {
            let code = Code::from(row.text(0)?.unwrap_or_default());
            Ok(NonTakeUp { code, explained: count(row.get(1)?), asked: count(row.get(2)?) })
        })
    }
}

/// Writes what was said, or that nothing was.
fn put(db: &Db, visit: &str, image: &SaidImage, said: Option<&str>) -> Result<()> {
    match said {
        None => db.execute(
            "DELETE FROM visit_rights WHERE visit_id = ?1 AND kind = ?2 AND code = ?3",
            values![visit, image.kind, image.code],
        )?,
        Some(said) => db.execute(
            "INSERT INTO visit_rights (visit_id, kind, code, said, day) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (visit_id, kind, code) DO UPDATE SET said = excluded.said",
            values![visit, image.kind, image.code, said, image.day],
        )?,
    };
    Ok(())
}

/// Puts a word back to what it was; whether somebody changed the visit since is known by then.
pub fn put_back(db: &Db, visit: &str, image: Option<SaidImage>) -> Result<()> {
    let image = image.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))?;
    put(db, visit, &image, image.before.as_deref())
}
