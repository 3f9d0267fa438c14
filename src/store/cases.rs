//! Cases: opened with a person and a next step, and read one by one. What happens to them later: `case_steps`; in
//! number: `case_lists`.

use chrono::{Datelike, NaiveDate};

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    case_rows,
    db::Db,
    entering, fresh, people, restrictions,
    rows::values,
    visit_rows,
};
use crate::{
    domain::{
        case::{Case, CaseRow, CaseStatus, EntryKind, NewCase, WaitingOn},
        ids::{CaseId, Code, PersonId, VisitId},
        time::Stamp,
        visit::{FollowUp, Visit, VisitDraft},
    },
    error::{Error, Kind, Result},
};

/// How much of a visit's note becomes the subject of its case, in characters.
const SUBJECT: usize = 80;

impl Store {
    /// Opens a case, numbered by the year of the stamp. Its person is the one named, or the visit's, or a new one; a
    /// visit without a person is linked to it.
    pub fn open_case(&self, new: &NewCase, stamp: &Stamp) -> Result<Case> {
        self.act(stamp, ActionName::CaseOpen, |db, action| {
            let visit = new.visit.as_ref().map(|id| visit_rows::load_one(db, id)).transpose()?;
            let number = case_rows::next_number(db, action.stamp.now.today().year())?;
            action.about(&number);
            let known = new.person.clone().or_else(|| visit.as_ref()?.draft.person.clone());
            let person = match known.map(|known| people::present(db, &known)).transpose()?.flatten() {
                Some(known) => known,
                None => people::add(db, action, &new_person(new, visit.as_ref()))?,
            };
            // The visit counts as changed even where its person was known: undoing its recording elsewhere must not leave
            // this case alone.
            if let Some(before) = &visit {
                let draft = VisitDraft { person: Some(person.clone()), ..before.draft.clone() };
                visit_rows::change(db, action, before, &Visit { draft, ..before.clone() })?;
            }
            let topic = entering::code(new.topic.as_ref());
            let step = Step { action: entering::line(&new.next_action), due: new.due };
            let id = add(db, action, number, &person, new.visit.as_ref(), topic, &new.subject, &step)?;
            Ok(case_rows::load_one(db, &id)?.seen_by(&action.stamp.worker))
        })
    }

    /// One case with its timeline, without anybody's private notes.
    pub fn case(&self, id: &CaseId) -> Result<Case> {
        self.case_for(id, "")
    }

    /// One case with its timeline and the private notes of a worker; initials.
    pub fn case_for(&self, id: &CaseId, reader: &str) -> Result<Case> {
        Ok(case_rows::load_one(&self.db, id)?.seen_by(&entering::line(reader)))
    }

    /// One case by the number that people say, without anybody's private notes.
    pub fn case_by_number(&self, number: &str) -> Result<Case> {
        let found = case_rows::load(&self.db, "c.number = ?1", values![entering::line(number)])?;
        let case = found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("cases"))?;
        self.case(&case.id)
    }

    /// Which case has or had a number; also one of which nothing else is left.
    pub fn case_ever_numbered(&self, number: &str) -> Result<Option<CaseId>> {
        let sql = "SELECT id FROM cases WHERE number = ?1";
        let found = self.db.rows(sql, values![entering::line(number)], |row| row.get::<String>(0))?;
        Ok(found.into_iter().next().map(CaseId::from))
    }

    /// The open cases that came from a visit, and those of its person.
    pub fn cases_of_visit(&self, visit: &VisitId) -> Result<Vec<CaseRow>> {
        let visit = visit_rows::load_one(&self.db, visit)?;
        case_rows::open_of(&self.db, &visit.id, visit.draft.person.as_ref())
    }
}

/// Opens the case that a visit's follow-up asks for; gives its number.
pub fn add_for_visit(
    db: &Db,
    action: &Action<'_>,
    visit: &Visit,
    person: &PersonId,
    asked: &FollowUp,
) -> Result<String> {
    let number = case_rows::next_number(db, action.stamp.now.today().year())?;
    let topic = visit.draft.requests.iter().find_map(|request| request.topic.clone());
    let subject: String = visit.draft.note.lines().next().unwrap_or_default().chars().take(SUBJECT).collect();
    let step = Step { action: asked.action.clone(), due: asked.due };
    add(db, action, number.clone(), person, Some(&visit.id), topic, &subject, &step)?;
    Ok(number)
}

/// The first step of a new case.
struct Step {
    action: String,
    due: NaiveDate,
}

#[expect(clippy::too_many_arguments, reason = "each is one column of the new row")]
fn add(
    db: &Db,
    action: &Action<'_>,
    number: String,
    person: &PersonId,
    visit: Option<&VisitId>,
    topic: Option<Code>,
    subject: &str,
    step: &Step,
) -> Result<CaseId> {
    let stamp = action.stamp;
    restrictions::must_be_free(db, Touched::Person, person.as_str())?;
    let case = Case {
        id: CaseId::from(fresh::id(stamp.now.at)),
        number,
        person: people::load(db, person)?,
        topic,
        subject: entering::line(subject),
        worker: stamp.worker.clone(),
        status: CaseStatus::Open,
        next_action: Some(step.action.clone()),
        due: Some(step.due),
        waiting_on: WaitingOn::Us,
        waiting_since: stamp.now.today(),
        snoozed_until: None,
        consents: Vec::new(),
        mandate: None,
        closed_reason: None,
        version: 1,
        entries: Vec::new(),
    };
    case_rows::insert(db, &case, visit)?;
    action.creates(Touched::Case, case.id.as_str());
    case_rows::add_entry(db, action, &case.id, EntryKind::Opened, &step.action)?;
    Ok(case.id)
}

fn new_person(new: &NewCase, visit: Option<&Visit>) -> people::NewPerson {
    let name = entering::maybe_line(new.name.as_deref());
    people::NewPerson {
        name: name.or_else(|| visit?.draft.calling_name.clone()),
        reach: entering::maybe_line(new.reach.as_deref()),
        language: visit.and_then(|visit| visit.draft.profile.language.clone()),
    }
}
