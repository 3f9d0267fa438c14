//! Cases: opened with a person and a next step, listed by what we must do, moved on, closed, reopened.

use chrono::{Datelike, NaiveDate};

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    case_rows,
    db::Db,
    entering, fresh, people,
    rows::values,
    visit_rows,
};
use crate::{
    domain::{
        case::{Case, CaseList, CaseRow, CaseStatus, CloseReason, EntryKind, NewCase, NextStep, WaitingOn},
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
            case_rows::load_one(db, &id)
        })
    }

    /// What we must do, overdue first, at most `limit` lines; and how many more there are, ours and with others.
    pub fn due_cases(&self, today: NaiveDate, limit: usize) -> Result<CaseList> {
        let rows = case_rows::load_rows(
            &self.db,
            "(c.waiting_on = 'us' OR c.due <= ?1) ORDER BY c.due LIMIT ?2",
            values![today, limit as i64],
        )?;
        let count = |condition: &str, values| -> Result<u32> {
            let sql = format!("SELECT count(*) FROM cases WHERE status = 'open' AND removed = 0 AND {condition}");
            Ok(self.db.rows(&sql, values, |row| row.get(0))?.into_iter().next().unwrap_or_default())
        };
        Ok(CaseList {
            rows,
            overdue: count("due < ?1", values![today])?,
            today: count("due = ?1", values![today])?,
            later: count("due > ?1 AND waiting_on = 'us'", values![today])?,
            with_others: count("waiting_on <> 'us'", values![])?,
            longest: case_rows::longest_wait(&self.db, today)?,
        })
    }

    /// One case with its timeline.
    pub fn case(&self, id: &CaseId) -> Result<Case> {
        case_rows::load_one(&self.db, id)
    }

    /// One case by the number that people say.
    pub fn case_by_number(&self, number: &str) -> Result<Case> {
        let found = case_rows::load(&self.db, "c.number = ?1", values![entering::line(number)])?;
        let case = found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("cases"))?;
        case_rows::load_one(&self.db, &case.id)
    }

    /// Cases without their timelines: the open ones by due date, or all of them, the newest first.
    pub fn cases(&self, open_only: bool, limit: usize) -> Result<Vec<Case>> {
        let rest =
            if open_only { "c.status = 'open' ORDER BY c.due LIMIT ?1" } else { "1 = 1 ORDER BY c.id DESC LIMIT ?1" };
        case_rows::load(&self.db, rest, values![limit as i64])
    }

    /// The open cases that came from a visit, and those of its person.
    pub fn cases_of_visit(&self, visit: &VisitId) -> Result<Vec<CaseRow>> {
        let visit = visit_rows::load_one(&self.db, visit)?;
        case_rows::open_of(&self.db, &visit.id, visit.draft.person.as_ref())
    }

    /// Adds to a case's timeline, closed or not.
    pub fn add_entry(&self, id: &CaseId, version: i64, kind: EntryKind, text: &str, stamp: &Stamp) -> Result<Case> {
        self.change_case(id, version, ActionName::CaseEntry, stamp, |_| Ok(vec![(kind, entering::paragraphs(text))]))
    }

    /// Says what comes next in an open case. `done` is what became of the step before and goes into the timeline;
    /// without it the timeline shows the new step.
    pub fn set_next(
        &self,
        id: &CaseId,
        version: i64,
        done: Option<&str>,
        next: &NextStep,
        stamp: &Stamp,
    ) -> Result<Case> {
        let today = stamp.now.today();
        self.change_case(id, version, ActionName::CaseNext, stamp, |case| {
            must_be(case, CaseStatus::Open)?;
            let mut entries = Vec::new();
            if let Some(done) = entering::maybe_line(done) {
                entries.push((EntryKind::Next, done));
            }
            let said = take_step(case, next, today)?;
            if entries.is_empty() || said.0 == EntryKind::Waiting {
                entries.push(said);
            }
            Ok(entries)
        })
    }

    /// Closes an open case with a reason and, where there is one, a last word.
    pub fn close_case(
        &self,
        id: &CaseId,
        version: i64,
        reason: CloseReason,
        text: &str,
        stamp: &Stamp,
    ) -> Result<Case> {
        self.change_case(id, version, ActionName::CaseClose, stamp, |case| {
            must_be(case, CaseStatus::Open)?;
            case.status = CaseStatus::Closed;
            case.closed_reason = Some(reason);
            (case.next_action, case.due, case.waiting_on) = (None, None, WaitingOn::Us);
            Ok(vec![(EntryKind::Closed, entering::paragraphs(text))])
        })
    }

    /// Takes a closed case up again.
    pub fn reopen_case(&self, id: &CaseId, version: i64, next: &NextStep, stamp: &Stamp) -> Result<Case> {
        let today = stamp.now.today();
        self.change_case(id, version, ActionName::CaseReopen, stamp, |case| {
            must_be(case, CaseStatus::Closed)?;
            case.status = CaseStatus::Open;
            case.closed_reason = None;
            case.waiting_since = today;
            let (_, said) = take_step(case, next, today)?;
            Ok(vec![(EntryKind::Reopened, said)])
        })
    }

    /// One change of a case, as an action of its own: `change` gives the timeline's new entries.
    fn change_case(
        &self,
        id: &CaseId,
        version: i64,
        name: ActionName,
        stamp: &Stamp,
        change: impl FnOnce(&mut Case) -> Result<Vec<(EntryKind, String)>>,
    ) -> Result<Case> {
        self.act(stamp, name, |db, action| {
            let before = case_rows::load_version(db, id, version)?;
            let mut after = before.clone();
            let entries = change(&mut after)?;
            action.about(&before.number);
            case_rows::change(db, action, &before, &after)?;
            for (kind, text) in entries {
                case_rows::add_entry(db, action, id, kind, &text)?;
            }
            case_rows::load_one(db, id)
        })
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

fn must_be(case: &Case, status: CaseStatus) -> Result<()> {
    if case.status == status { Ok(()) } else { Err(Error::new(Kind::WrongMove).at("cases")) }
}

/// Makes a step the case's next one; gives what the timeline says of it.
fn take_step(case: &mut Case, next: &NextStep, today: NaiveDate) -> Result<(EntryKind, String)> {
    let (who, said) = match next {
        NextStep::Do { action, due } => {
            let action = entering::line(action);
            (case.next_action, case.due) = (Some(action.clone()), Some(*due));
            (WaitingOn::Us, (EntryKind::Next, format!("→ {action}").trim_end().to_owned()))
        }
        NextStep::WaitOn { who: WaitingOn::Us, .. } => return Err(Error::new(Kind::WrongMove).at("cases")),
        NextStep::WaitOn { who, look_again } => {
            let said = case_rows::waiting_code(who)?.to_owned();
            (case.next_action, case.due) = (None, Some(*look_again));
            (who.clone(), (EntryKind::Waiting, said))
        }
    };
    if case.waiting_on != who {
        case.waiting_since = today;
    }
    case.waiting_on = who;
    Ok(said)
}
