//! The rows of a case: the case itself, its person, its timeline.

use serde::{Serialize, de::DeserializeOwned};

use super::{
    actions::{Entry as Action, Touched, Versions, must_change_one},
    case_index,
    db::{Db, Row, Value},
    fresh, people,
    rows::{Columns, values},
};
use crate::{
    domain::{
        case::{Case, CaseEntry, CaseRow, CaseStatus, CloseReason, Detail, EntryKind, NewEntry, WaitingOn},
        ids::{CaseId, EntryId, PersonId, VisitId},
    },
    error::{Error, Kind, Result},
};

/// As the column holds it.
pub fn waiting_code(who: &WaitingOn) -> Result<&str> {
    match who {
        // An institution of that code could not be told from the two words.
        WaitingOn::Institution(code) if code.as_str().is_empty() || WaitingOn::from_code(code.as_str()) != *who => {
            Err(Error::new(Kind::BadVocabulary).at(code))
        }
        who => Ok(who.code()),
    }
}

/// Reads one case with its whole timeline, private notes included: what leaves the store goes through `Case::seen_by`.
pub fn load_one(db: &Db, id: &CaseId) -> Result<Case> {
    let found = load(db, "c.id = ?1", values![id])?;
    let mut case = found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("cases"))?;
    case.entries = db.rows(
        "SELECT id, at, worker, kind, text, detail, corrected_at FROM case_entries WHERE case_id = ?1 AND undone = 0 ORDER BY at, coalesce(action, 0), id",
        values![id],
        entry,
    )?;
    Ok(case)
}

/// Reads one case in the version that somebody wants to change; `Conflict` when it has another by now.
pub fn load_version(db: &Db, id: &CaseId, version: i64) -> Result<Case> {
    let case = load_one(db, id)?;
    if case.version == version { Ok(case) } else { Err(Error::new(Kind::Conflict)) }
}

/// Reads cases without their timelines. `rest` is what follows after `WHERE`: a condition, an order, a limit.
pub fn load(db: &Db, rest: &str, values: Vec<Value>) -> Result<Vec<Case>> {
    db.rows(
        &format!(
            "SELECT c.id, c.number, c.topic, c.subject, c.worker, c.status, c.next_action, c.due, c.waiting_on,
                    c.waiting_since, c.snoozed_until, c.consents, c.mandate, c.closed_reason, c.version, p.id, p.name, p.card_code, p.reach, p.language
             FROM cases c JOIN people p ON p.id = c.person_id WHERE c.removed = 0 AND {rest}"
        ),
        values,
        case,
    )
}

/// Reads open cases as lines of a list. `rest` is what follows after `WHERE`.
pub fn load_rows(db: &Db, rest: &str, values: Vec<Value>) -> Result<Vec<CaseRow>> {
    db.rows(
        &format!(
            "SELECT c.id, c.number, p.name, p.card_code, c.next_action, c.due, c.waiting_on, c.waiting_since, c.worker,
                    c.subject, EXISTS (SELECT 1 FROM restrictions x WHERE x.person_id = c.person_id)
             FROM cases c JOIN people p ON p.id = c.person_id WHERE c.removed = 0 AND c.status = 'open' AND {rest}"
        ),
        values,
        case_row,
    )
}

/// The number after the year's last one, undone ones included: `2026-0142`, with more digits when four are used up.
pub fn next_number(db: &Db, year: i32) -> Result<String> {
    let (from, below) = (format!("{year}-"), format!("{year}."));
    // Four digits, then five, then six: as texts, numbers are in order only among those of one length.
    for length in [11i64, 10, 9] {
        let last = db.rows(
            "SELECT max(number) FROM cases WHERE length(number) = ?1 AND number > ?2 AND number < ?3",
            values![length, from, below],
            |row| row.get::<Option<String>>(0),
        )?;
        if let Some(last) = last.into_iter().flatten().next() {
            let running = last.strip_prefix(&from).and_then(|digits| digits.parse::<u32>().ok());
            let running = running.ok_or_else(|| Error::new(Kind::Damaged).at("cases.number"))?;
            return Ok(format!("{from}{:04}", running + 1));
        }
    }
    Ok(format!("{from}0001"))
}

/// Writes a new case.
pub fn insert(db: &Db, case: &Case, visit: Option<&VisitId>) -> Result<()> {
    db.execute(
        "INSERT INTO cases (id, number, person_id, visit_id, topic, subject, worker, status, next_action, due,
                            waiting_on, waiting_since, snoozed_until, consents, mandate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        values![
            case.id,
            case.number,
            case.person.id,
            visit,
            case.topic,
            case.subject,
            case.worker,
            case.status,
            case.next_action,
            case.due,
            waiting_code(&case.waiting_on)?,
            case.waiting_since,
            case.snoozed_until,
            json(&case.consents)?,
            case.mandate.as_ref().map(json).transpose()?
        ],
    )?;
    Ok(())
}

/// Writes a case's new content as part of an action that can be undone.
pub fn change(db: &Db, action: &Action<'_>, before: &Case, after: &Case) -> Result<()> {
    let image = Case { entries: Vec::new(), ..before.clone() };
    let versions = action.changes(Touched::Case, before.id.as_str(), &image)?;
    update(db, before, after, versions)
}

/// Writes a case's content under new versions, unless somebody else changed it since `before` was read.
pub fn update(db: &Db, before: &Case, after: &Case, versions: Versions) -> Result<()> {
    let rows = db.execute(
        "UPDATE cases SET topic = ?1, subject = ?2, worker = ?3, status = ?4, next_action = ?5, due = ?6,
                waiting_on = ?7, waiting_since = ?8, snoozed_until = ?9, consents = ?10, mandate = ?11,
                closed_reason = ?12, version = ?13, content_version = ?14
         WHERE id = ?15 AND version = ?16",
        values![
            after.topic,
            after.subject,
            after.worker,
            after.status,
            after.next_action,
            after.due,
            waiting_code(&after.waiting_on)?,
            after.waiting_since,
            after.snoozed_until,
            json(&after.consents)?,
            after.mandate.as_ref().map(json).transpose()?,
            after.closed_reason,
            versions.version,
            versions.content,
            before.id,
            before.version
        ],
    )?;
    must_change_one(rows)?;
    case_index::put(db, &before.id)
}

/// Adds words to a case's timeline.
pub fn add_entry(db: &Db, action: &Action<'_>, case: &CaseId, kind: EntryKind, text: &str) -> Result<()> {
    tell(db, action, case, &NewEntry::new(kind, text)).map(|_| ())
}

/// Adds to a case's timeline, and to what is found of it.
pub fn tell(db: &Db, action: &Action<'_>, case: &CaseId, new: &NewEntry) -> Result<EntryId> {
    let stamp = action.stamp;
    let id = EntryId::from(fresh::id(stamp.now.at));
    db.execute(
        "INSERT INTO case_entries (id, case_id, at, worker, kind, text, detail, action)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![id, case, stamp.now.at, stamp.worker, new.kind, new.text, new.detail.code(), action.seq],
    )?;
    case_index::put(db, case)?;
    Ok(id)
}

/// Takes an action's entries out of the timeline, and out of what is found.
pub fn undo_entries(db: &Db, case: &CaseId, action: i64) -> Result<()> {
    db.execute("UPDATE case_entries SET undone = 1 WHERE case_id = ?1 AND action = ?2", values![case, action])?;
    case_index::put(db, case)
}

/// A person's other open cases, as a condition for [`load_rows`].
pub fn open_of(db: &Db, visit: &VisitId, person: Option<&PersonId>) -> Result<Vec<CaseRow>> {
    match person {
        Some(person) => {
            load_rows(db, "(c.visit_id = ?1 OR c.person_id = ?2) ORDER BY c.due, c.number", values![visit, person])
        }
        None => load_rows(db, "c.visit_id = ?1 ORDER BY c.due, c.number", values![visit]),
    }
}

fn case(row: &Row<'_>) -> Result<Case> {
    let mut columns = Columns::of(row);
    Ok(Case {
        id: columns.id()?,
        number: columns.get()?,
        topic: columns.maybe_id()?,
        subject: columns.get()?,
        worker: columns.get()?,
        status: columns.coded(CaseStatus::from_code)?,
        next_action: columns.get()?,
        due: columns.maybe_day()?,
        waiting_on: WaitingOn::from_code(&columns.get::<String>()?),
        waiting_since: columns.day()?,
        snoozed_until: columns.maybe_day()?,
        consents: from_json(&columns.get::<String>()?)?,
        mandate: columns.get::<Option<String>>()?.as_deref().map(from_json).transpose()?,
        closed_reason: columns.maybe_coded(CloseReason::from_code)?,
        version: columns.get()?,
        person: people::person(&mut columns)?,
        entries: Vec::new(),
    })
}

fn case_row(row: &Row<'_>) -> Result<CaseRow> {
    let mut columns = Columns::of(row);
    Ok(CaseRow {
        id: columns.id()?,
        number: columns.get()?,
        label: people::label(columns.get()?, columns.get()?),
        next_action: columns.get::<Option<String>>()?.unwrap_or_default(),
        due: columns.day()?,
        waiting_on: WaitingOn::from_code(&columns.get::<String>()?),
        waiting_since: columns.day()?,
        worker: columns.get()?,
        subject: columns.get()?,
        restricted: columns.get()?,
    })
}

fn entry(row: &Row<'_>) -> Result<CaseEntry> {
    let mut columns = Columns::of(row);
    let (id, at, worker) = (columns.id()?, columns.moment()?, columns.get()?);
    let kind = columns.coded(EntryKind::from_code)?;
    let text = columns.get()?;
    let detail = columns.get::<Option<String>>()?;
    let detail = Detail::read(kind, detail.as_deref()).ok_or_else(|| Error::new(Kind::Damaged).at("case_entries"))?;
    Ok(CaseEntry { id, at, worker, kind, text, detail, corrected_at: columns.maybe_moment()? })
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::new(Kind::Internal).because(error))
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::new(Kind::Damaged).at("cases").because(error))
}
