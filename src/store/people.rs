//! People: made only where a follow-up needs one; read back with all that is kept of them.

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched, Versions, must_change_one},
    case_index,
    db::{Db, Row},
    decisions, entering, fresh, people_index,
    people_merge::SAME,
    restrictions,
    rows::{Columns, values},
};
use crate::{
    domain::{
        case::CaseStatus,
        ids::{Code, PersonId},
        person::{Person, PersonCase, PersonEdit, PersonFile, PersonReferral, PersonVisit},
        recognise,
        referral::ReferralStatus,
        time::Stamp,
        visit::VisitDraft,
    },
    error::{Error, Kind, Result},
};

/// A person's record that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// As it stands now.
    pub person: Person,
    /// From how many earlier reasons of the register a word was struck that names them by now.
    pub struck: u64,
}

impl Store {
    /// Writes a person's name and how to reach them, as both shall stand from now on; `None` takes one away.
    pub fn edit_person(
        &self,
        id: &PersonId,
        name: Option<&str>,
        reach: Option<&str>,
        stamp: &Stamp,
    ) -> Result<Changed> {
        self.act(stamp, ActionName::PersonEdit, |db, action| {
            let before = load(db, id)?;
            let after =
                Person { name: entering::maybe_line(name), reach: entering::maybe_line(reach), ..before.clone() };
            let struck = change(db, action, &before, &after)?;
            Ok(Changed { person: after, struck })
        })
    }

    /// Writes a person's record as it shall stand from now on. `version` is the one that was read.
    pub fn change_person(&self, id: &PersonId, version: i64, edit: &PersonEdit, stamp: &Stamp) -> Result<Changed> {
        self.act(stamp, ActionName::PersonEdit, |db, action| {
            let before = load_version(db, id, version)?;
            let after = edited(&before, edit);
            let struck = change(db, action, &before, &after)?;
            Ok(Changed { person: after, struck })
        })
    }

    /// One person with the latest of what is kept of them: at most so many visits, and as many referrals.
    pub fn person(&self, id: &PersonId, limit: usize) -> Result<PersonFile> {
        let db = &self.db;
        let limit = limit as i64;
        let visits = db.rows(
            "SELECT v.id, v.day, v.ticket, r.topic, r.procedure, v.worker FROM visits v
             LEFT JOIN requests r ON r.visit_id = v.id AND r.position = 0
             WHERE v.person_id = ?1 AND v.removed = 0 ORDER BY v.day DESC, v.ticket DESC LIMIT ?2",
            values![id, limit],
            visit,
        )?;
        let count = "SELECT count(*) FROM visits WHERE person_id = ?1 AND removed = 0";
        let cases = db.rows(
            "SELECT id, number, subject, status, next_action, due FROM cases
             WHERE person_id = ?1 AND removed = 0 ORDER BY status = 'open' DESC, due, id DESC LIMIT ?2",
            values![id, limit],
            case,
        )?;
        let others = format!(
            "WITH RECURSIVE {SAME} SELECT card_code FROM people WHERE id IN same AND id <> ?1 ORDER BY card_code"
        );
        let other_cards = db.rows(&others, values![id], |row| row.get(0))?;
        Ok(PersonFile {
            person: load(db, id)?,
            other_cards,
            visits,
            visit_count: db.rows(count, values![id], |row| row.get(0))?.into_iter().next().unwrap_or_default(),
            cases,
            referrals: referrals_of(db, id, limit)?,
            restricted: self.restriction(id)?,
            version: Versions::of(db, Touched::Person, id.as_str())?.version,
        })
    }

    /// The person to whom a card leads, also one whose record was merged into another's; `None` for a card that nobody
    /// has.
    pub fn person_by_card(&self, code: &str) -> Result<Option<Person>> {
        let sql = "SELECT id FROM people WHERE card_code = ?1";
        let found = self.db.rows(sql, values![entering::line(code)], |row| row.get::<String>(0))?;
        let Some(id) = found.into_iter().next().map(PersonId::from) else { return Ok(None) };
        present(&self.db, &id)?.map(|id| load(&self.db, &id)).transpose()
    }
}

/// The latest referrals of a person, through visits and cases.
fn referrals_of(db: &Db, id: &PersonId, limit: i64) -> Result<Vec<PersonReferral>> {
    db.rows(
        "SELECT service_name, substr(made_at, 1, 10), status FROM referrals WHERE removed = 0 AND (
             visit_id IN (SELECT id FROM visits WHERE person_id = ?1 AND removed = 0 ORDER BY day DESC LIMIT 200)
             OR case_id IN (SELECT id FROM cases WHERE person_id = ?1 AND removed = 0))
         ORDER BY made_at DESC LIMIT ?2",
        values![id, limit],
        |row| {
            let mut columns = Columns::of(row);
            Ok(PersonReferral {
                service_name: columns.get()?,
                day: columns.day()?,
                status: columns.coded(ReferralStatus::from_code)?,
            })
        },
    )
}

fn visit(row: &Row<'_>) -> Result<PersonVisit> {
    let mut columns = Columns::of(row);
    Ok(PersonVisit {
        id: columns.id()?,
        day: columns.day()?,
        ticket: columns.get()?,
        topic: columns.maybe_id()?,
        procedure: columns.maybe_id()?,
        worker: columns.get()?,
    })
}

fn case(row: &Row<'_>) -> Result<PersonCase> {
    let mut columns = Columns::of(row);
    Ok(PersonCase {
        id: columns.id()?,
        number: columns.get()?,
        subject: columns.get()?,
        status: columns.coded(CaseStatus::from_code)?,
        next_action: columns.get()?,
        due: columns.maybe_day()?,
    })
}

/// How many mergers lead from a card to its person at most; a longer way would be a circle, which nothing writes.
const MERGERS: usize = 32;

/// The record that stands for a person now: itself, or the one it was merged into. `None` when it was set aside.
pub fn present(db: &Db, id: &PersonId) -> Result<Option<PersonId>> {
    let mut id = id.clone();
    for _ in 0..MERGERS {
        let sql = "SELECT removed, merged_into FROM people WHERE id = ?1";
        let found = db.rows(sql, values![id], |row| Ok((row.get::<bool>(0)?, row.get::<Option<String>>(1)?)))?;
        match found.into_iter().next() {
            Some((false, _)) => return Ok(Some(id)),
            Some((true, Some(into))) => id = PersonId::from(into),
            Some((true, None)) | None => return Ok(None),
        }
    }
    Ok(None)
}

/// A record, the one it was merged into, and so on to the one that stands for the person.
pub fn way_up(db: &Db, id: &PersonId) -> Result<Vec<PersonId>> {
    let mut way = vec![id.clone()];
    while let Some(last) = way.last().filter(|_| way.len() <= MERGERS) {
        let sql = "SELECT merged_into FROM people WHERE id = ?1 AND merged_into IS NOT NULL";
        let Some(into) = db.rows(sql, values![last], |row| row.get::<String>(0))?.into_iter().next() else { break };
        way.push(PersonId::from(into));
    }
    Ok(way)
}

/// A person about to be made.
pub struct NewPerson {
    /// The name, if one was given.
    pub name: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
    /// The language spoken.
    pub language: Option<Code>,
}

/// Makes a person with a card code of their own.
pub fn add(db: &Db, action: &Action<'_>, new: &NewPerson) -> Result<PersonId> {
    let now = action.stamp.now.at;
    let person = Person {
        id: PersonId::from(fresh::id(now)),
        name: new.name.clone(),
        card_code: fresh::card_code(db, now)?,
        reach: new.reach.clone(),
        language: new.language.clone(),
    };
    insert(db, &person)?;
    action.creates(Touched::Person, person.id.as_str());
    Ok(person.id)
}

/// Writes a new person, and what finds them.
pub fn insert(db: &Db, person: &Person) -> Result<()> {
    db.execute(
        "INSERT INTO people (id, name, name_folded, card_code, reach, language, indexed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        values![
            person.id,
            person.name,
            folded(person.name.as_deref()),
            person.card_code,
            person.reach,
            person.language
        ],
    )?;
    people_index::put(db, &person.id, person.name.as_deref(), person.reach.as_deref())
}

/// A person as somebody wants the record from now on, cleaned.
pub fn edited(before: &Person, edit: &PersonEdit) -> Person {
    Person {
        name: entering::maybe_line(edit.name.as_deref()),
        reach: entering::maybe_line(edit.reach.as_deref()),
        language: entering::code(edit.language.as_ref()),
        ..before.clone()
    }
}

/// Writes what somebody changed of a person's record as part of an action that can be undone. Gives from how many reasons of
/// the register something was struck that names them from now on: another name may take its place, and nobody would know.
pub fn change(db: &Db, action: &Action<'_>, before: &Person, after: &Person) -> Result<u64> {
    write(db, action, before, after)?;
    decisions::strike(db, &after.id)
}

/// Writes a person's new content as part of an action that can be undone.
pub fn write(db: &Db, action: &Action<'_>, before: &Person, after: &Person) -> Result<()> {
    action.about(&before.card_code);
    let versions = action.changes(Touched::Person, before.id.as_str(), before)?;
    update(db, after, versions)
}

/// Reads one person in the version that somebody wants to change; `Conflict` when it has another by now.
pub fn load_version(db: &Db, id: &PersonId, version: i64) -> Result<Person> {
    let person = load(db, id)?;
    if Versions::of(db, Touched::Person, id.as_str())?.version == version {
        Ok(person)
    } else {
        Err(Error::new(Kind::Conflict))
    }
}

/// The person a visit is linked to from now on: the one named, or the one they were merged into; where a follow-up is
/// asked for and nobody is named, a new one from what the draft says.
///
/// `NotFound` where the one named is not there any more: the visit would be recorded as somebody else's, with their
/// words. Only of a visit that had them already (`had`) the link is just taken away.
pub fn for_visit(db: &Db, action: &Action<'_>, draft: &VisitDraft, had: Option<&PersonId>) -> Result<Option<PersonId>> {
    if let Some(named) = &draft.person {
        if let Some(known) = present(db, named)? {
            restrictions::must_be_free(db, Touched::Person, known.as_str())?;
            return Ok(Some(known));
        }
        if had != Some(named) {
            return Err(Error::new(Kind::NotFound).at("people"));
        }
    }
    if draft.follow_up.is_none() {
        return Ok(None);
    }
    let new = NewPerson { name: draft.calling_name.clone(), reach: None, language: draft.profile.language.clone() };
    add(db, action, &new).map(Some)
}

/// Reads one person.
pub fn load(db: &Db, id: &PersonId) -> Result<Person> {
    let found = db.rows(
        "SELECT id, name, card_code, reach, language FROM people WHERE id = ?1 AND removed = 0",
        values![id],
        |row| person(&mut Columns::of(row)),
    )?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("people"))
}

/// Reads one person's record as it lies there, merged or taken back or not.
pub fn load_one(db: &Db, id: &PersonId) -> Result<Person> {
    let sql = "SELECT id, name, card_code, reach, language FROM people WHERE id = ?1";
    let found = db.rows(sql, values![id], |row| person(&mut Columns::of(row)))?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("people"))
}

/// Reads what is held of one person, also where the recording that made the record was taken back. `NotFound` for a record
/// that was merged: another one stands for the person.
pub fn load_held(db: &Db, id: &PersonId) -> Result<Person> {
    let found = db.rows(
        "SELECT id, name, card_code, reach, language FROM people
         WHERE id = ?1 AND merged_into IS NULL AND card_code <> ''",
        values![id],
        |row| person(&mut Columns::of(row)),
    )?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("people"))
}

/// Writes a person's content under new versions, and what finds them.
pub fn update(db: &Db, person: &Person, versions: Versions) -> Result<()> {
    let rows = db.execute(
        "UPDATE people SET name = ?1, name_folded = ?2, reach = ?3, language = ?4, version = ?5, content_version = ?6
         WHERE id = ?7",
        values![
            person.name,
            folded(person.name.as_deref()),
            person.reach,
            person.language,
            versions.version,
            versions.content,
            person.id
        ],
    )?;
    must_change_one(rows)?;
    people_index::clear(db, &person.id)?;
    people_index::put(db, &person.id, person.name.as_deref(), person.reach.as_deref())?;
    case_index::put_of_person(db, &person.id)
}

/// The five columns id, name, card code, reach, language.
pub fn person(columns: &mut Columns<'_>) -> Result<Person> {
    Ok(Person {
        id: columns.id()?,
        name: columns.get()?,
        card_code: columns.get()?,
        reach: columns.get()?,
        language: columns.maybe_id()?,
    })
}

/// The words of a name, as the record keeps them beside it: for putting names in order.
fn folded(name: Option<&str>) -> String {
    name.map(recognise::name_words).unwrap_or_default().join(" ")
}

/// What the screen calls somebody, of the two columns name and card code.
pub fn label(name: Option<String>, card_code: String) -> String {
    name.unwrap_or(card_code)
}
