//! What happens to a case: entries of its timeline, its next step, what was agreed to, setting it aside, closing it.
//!
//! Whoever changes a case says which version was seen, and gets it back as they may see it. A private note is no change of
//! the case, because nobody else may notice it: it has neither a version nor a place in another worker's undo.

use chrono::NaiveDate;

use super::{
    Store,
    actions::{ActionName, Touched},
    case_rows,
    db::Db,
    entering,
    rows::values,
    undo::EntryImage,
};
use crate::{
    domain::{
        audit::Record,
        case::{
            Case, CaseEdit, CaseStatus, CloseReason, Consent, Detail, EntryKind, Mandate, NewEntry, NextStep, WaitingOn,
        },
        ids::{CaseId, Code, EntryId},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

impl Store {
    /// Adds words to a case's timeline, closed or not.
    pub fn add_entry(&self, id: &CaseId, version: i64, kind: EntryKind, text: &str, stamp: &Stamp) -> Result<Case> {
        self.tell(id, version, &NewEntry::new(kind, text), stamp)
    }

    /// Adds to a case's timeline, closed or not. A private note asks for somebody whose it is.
    pub fn tell(&self, id: &CaseId, version: i64, new: &NewEntry, stamp: &Stamp) -> Result<Case> {
        let new = NewEntry { text: entering::paragraphs(&new.text), ..new.clone() };
        if new.kind == EntryKind::Private {
            return self.keep_to_oneself(id, &new, stamp);
        }
        self.change_case(id, version, ActionName::CaseEntry, stamp, |_| Ok(vec![new]))
    }

    fn keep_to_oneself(&self, id: &CaseId, new: &NewEntry, stamp: &Stamp) -> Result<Case> {
        self.act(stamp, ActionName::CasePrivate, |db, action| {
            if action.stamp.worker.is_empty() {
                return Err(Error::new(Kind::WrongMove).at("initials"));
            }
            let case = case_rows::load_one(db, id)?;
            action.about(&case.number);
            action.concerns(Record::Case, id.as_str());
            let entry = case_rows::tell(db, action, id, new)?;
            let image = EntryImage { before: None, after: new.text.clone() };
            action.remembers(Touched::Entry, entry.as_str(), &image)?;
            Ok(case_rows::load_one(db, id)?.seen_by(&action.stamp.worker))
        })
    }

    /// Puts other words into an entry of one's own. `seen` are those that stand there; `Conflict` when others do by now.
    pub fn correct_entry(&self, id: &CaseId, entry: &EntryId, seen: &str, text: &str, stamp: &Stamp) -> Result<Case> {
        let text = entering::paragraphs(text);
        self.act(stamp, ActionName::CaseCorrect, |db, action| {
            let case = case_rows::load_one(db, id)?;
            let found = case.entries.iter().find(|found| found.id == *entry);
            let found = found.ok_or_else(|| Error::new(Kind::NotFound).at("case_entries"))?;
            if !found.is_corrected_by(&action.stamp.worker) {
                return Err(Error::new(Kind::WrongMove).at("case_entries"));
            }
            if found.text != seen {
                return Err(Error::new(Kind::Conflict));
            }
            if found.kind == EntryKind::Private {
                action.is_rather(ActionName::CasePrivate);
            }
            action.about(&case.number);
            action.concerns(Record::Case, id.as_str());
            let image = EntryImage { before: Some((found.text.clone(), found.corrected_at)), after: text.clone() };
            action.remembers(Touched::Entry, entry.as_str(), &image)?;
            set_text(db, entry, &text, Some(action.stamp.now.at))?;
            Ok(case_rows::load_one(db, id)?.seen_by(&action.stamp.worker))
        })
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
                entries.push(NewEntry::new(EntryKind::Next, done));
            }
            let said = take_step(case, next, today)?;
            if entries.is_empty() || said.kind == EntryKind::Waiting {
                entries.push(said);
            }
            Ok(entries)
        })
    }

    /// Sets an open case aside until a day after today: its due date stays what it is, the pane does not show it.
    pub fn snooze_case(&self, id: &CaseId, version: i64, until: NaiveDate, stamp: &Stamp) -> Result<Case> {
        let today = stamp.now.today();
        self.change_case(id, version, ActionName::CaseSnooze, stamp, |case| {
            must_be(case, CaseStatus::Open)?;
            if until <= today {
                return Err(Error::new(Kind::WrongMove).at("snoozed_until"));
            }
            case.snoozed_until = Some(until);
            Ok(vec![NewEntry::new(EntryKind::Snoozed, "").with(Detail::By(until))])
        })
    }

    /// Records that the person agreed to something.
    pub fn agree(&self, id: &CaseId, version: i64, consent: &Consent, stamp: &Stamp) -> Result<Case> {
        let consent = Consent { what: entering::line(&consent.what), ..consent.clone() };
        self.change_case(id, version, ActionName::CaseConsent, stamp, |case| {
            let said = NewEntry::new(EntryKind::Consent, &*consent.what).with(Detail::Given(consent.given));
            case.consents.push(consent);
            Ok(vec![said])
        })
    }

    /// Records that the person was asked and does not agree to something.
    pub fn refuse(&self, id: &CaseId, version: i64, what: &str, stamp: &Stamp) -> Result<Case> {
        self.change_case(id, version, ActionName::CaseConsent, stamp, |_| {
            Ok(vec![NewEntry::new(EntryKind::Consent, entering::line(what)).with(Detail::Refused)])
        })
    }

    /// Records that the person takes back what they agreed to: the timeline keeps it.
    pub fn disagree(&self, id: &CaseId, version: i64, consent: &Consent, stamp: &Stamp) -> Result<Case> {
        self.change_case(id, version, ActionName::CaseConsent, stamp, |case| {
            let place = case.consents.iter().position(|known| known == consent);
            let taken = case.consents.remove(place.ok_or_else(|| Error::new(Kind::NotFound).at("cases"))?);
            Ok(vec![NewEntry::new(EntryKind::Consent, taken.what).with(Detail::Ended)])
        })
    }

    /// Gives a mandate in place of the one before, or ends it.
    pub fn set_mandate(&self, id: &CaseId, version: i64, mandate: Option<&Mandate>, stamp: &Stamp) -> Result<Case> {
        let mandate = mandate.map(|new| Mandate { scope: entering::line(&new.scope), ..new.clone() });
        self.change_case(id, version, ActionName::CaseMandate, stamp, |case| {
            let said = match (&mandate, &case.mandate) {
                (Some(new), _) => {
                    let text = format!("{} → {}", new.scope, new.until.format("%d/%m/%Y"));
                    NewEntry::new(EntryKind::Mandate, text).with(Detail::Given(new.given))
                }
                (None, Some(old)) => NewEntry::new(EntryKind::Mandate, &*old.scope).with(Detail::Ended),
                (None, None) => return Err(Error::new(Kind::NotFound).at("cases")),
            };
            case.mandate = mandate;
            Ok(vec![said])
        })
    }

    /// Changes what a case says of itself.
    pub fn edit_case(&self, id: &CaseId, version: i64, edit: &CaseEdit, stamp: &Stamp) -> Result<Case> {
        self.change_case(id, version, ActionName::CaseEdit, stamp, |case| {
            let code = |topic: Option<&Code>| topic.map(ToString::to_string).unwrap_or_default();
            let (was, is, detail) = match edit {
                CaseEdit::Subject(subject) => {
                    let is = entering::line(subject);
                    (std::mem::replace(&mut case.subject, is.clone()), is, Detail::Nothing)
                }
                CaseEdit::Worker(worker) => {
                    let is = entering::line(worker);
                    (std::mem::replace(&mut case.worker, is.clone()), is, Detail::Nothing)
                }
                CaseEdit::Topic(topic) => {
                    let is = entering::code(topic.as_ref());
                    let was = std::mem::replace(&mut case.topic, is.clone());
                    (code(was.as_ref()), code(is.as_ref()), Detail::Topics)
                }
            };
            let or_none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
            let said = format!("{} → {}", or_none(was), or_none(is));
            Ok(vec![NewEntry::new(EntryKind::Changed, said).with(detail)])
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
            case.snoozed_until = None;
            let said = NewEntry::new(EntryKind::Closed, entering::paragraphs(text));
            Ok(vec![said.with(Detail::Because(reason))])
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
            let said = take_step(case, next, today)?;
            Ok(vec![NewEntry::new(EntryKind::Reopened, said.text)])
        })
    }

    /// One change of a case, as an action of its own: `change` gives the timeline's new entries.
    fn change_case(
        &self,
        id: &CaseId,
        version: i64,
        name: ActionName,
        stamp: &Stamp,
        change: impl FnOnce(&mut Case) -> Result<Vec<NewEntry>>,
    ) -> Result<Case> {
        self.act(stamp, name, |db, action| {
            let before = case_rows::load_version(db, id, version)?;
            let mut after = before.clone();
            let entries = change(&mut after)?;
            action.about(&before.number);
            case_rows::change(db, action, &before, &after)?;
            for new in entries {
                case_rows::tell(db, action, id, &new)?;
            }
            Ok(case_rows::load_one(db, id)?.seen_by(&action.stamp.worker))
        })
    }
}

/// Writes an entry's words and when they were corrected.
pub fn set_text(
    db: &Db,
    entry: &EntryId,
    text: &str,
    corrected_at: Option<chrono::DateTime<chrono::Utc>>,
) -> Result<()> {
    let cases = db.rows(
        "UPDATE case_entries SET text = ?1, corrected_at = ?2 WHERE id = ?3 RETURNING case_id",
        values![text, corrected_at, entry],
        |row| row.get::<String>(0),
    )?;
    cases.into_iter().try_for_each(|case| super::case_index::put(db, &CaseId::from(case)))
}

fn must_be(case: &Case, status: CaseStatus) -> Result<()> {
    if case.status == status { Ok(()) } else { Err(Error::new(Kind::WrongMove).at("cases")) }
}

/// Makes a step the case's next one; gives what the timeline says of it. A new step is in sight at once.
fn take_step(case: &mut Case, next: &NextStep, today: NaiveDate) -> Result<NewEntry> {
    let (who, said) = match next {
        NextStep::Do { action, due } => {
            let action = entering::line(action);
            (case.next_action, case.due) = (Some(action.clone()), Some(*due));
            (WaitingOn::Us, NewEntry::new(EntryKind::Next, format!("→ {action}").trim_end()))
        }
        NextStep::WaitOn { who: WaitingOn::Us, .. } => return Err(Error::new(Kind::WrongMove).at("cases")),
        NextStep::WaitOn { who, look_again } => {
            let who = entering::waiting_on(who);
            let said = case_rows::waiting_code(&who)?.to_owned();
            (case.next_action, case.due) = (None, Some(*look_again));
            (who, NewEntry::new(EntryKind::Waiting, said))
        }
    };
    if case.waiting_on != who {
        case.waiting_since = today;
    }
    case.waiting_on = who;
    case.snoozed_until = None;
    Ok(said)
}
