//! How each kind of record becomes again what it was before an action.

use crate::{
    domain::{
        case::Case,
        ids::{CaseId, EntryId, VisitId},
        person::Person,
        referral::Referral,
        visit::Visit,
    },
    error::{Error, Kind, Result},
    store::{
        actions::{ActionName, Before, Image, Touched, Versions},
        case_index, case_rows, case_steps, days,
        db::Db,
        loose_ends,
        moves::{self, EventTime},
        people,
        people_merge::{self, Merger},
        referrals, retention, rights,
        rows::values,
        testimonies, visit_rows,
    },
};

use super::kept::damaged;

/// Puts one record back; `Conflict` where it is not any more what the action made of it. A service of the directory and
/// words that were typed are none.
pub(super) fn put_back(db: &Db, action: i64, image: &Image) -> Result<()> {
    match image.kind {
        Touched::Visit => put_back_visit(db, action, image),
        Touched::Person => {
            must_not_be_corrected_since(db, action, image)?;
            put_back_person(db, image)
        }
        Touched::Case => put_back_case(db, action, image),
        Touched::Referral => put_back_referral(db, action, image),
        Touched::Event => put_back_time(db, image),
        Touched::Right => rights::put_back(db, &image.id, image.was()?),
        Touched::Entry => put_back_words(db, image),
        Touched::Merger => put_back_merger(db, image),
        Touched::Day => put_back_day(db, image),
        Touched::Kept => loose_ends::put_back_kept(db, &image.known()?),
        Touched::Testimony => testimonies::forget(db, &image.id),
        Touched::KeptOnPurpose => retention::put_back_kept(db, &image.known()?),
        Touched::Service | Touched::Draft => Ok(()),
    }
}

/// The record's versions, if its content is still what the action made of it.
fn unchanged(db: &Db, image: &Image) -> Result<Versions> {
    let found = Versions::of(db, image.kind, &image.id)?;
    if found.content == image.content_after { Ok(found) } else { Err(Error::new(Kind::Conflict)) }
}

/// A record that the action made: it stays, out of sight.
fn set_aside(db: &Db, image: &Image) -> Result<()> {
    let found = unchanged(db, image)?;
    let table = image.kind.table().ok_or_else(|| Error::new(Kind::Internal))?;
    db.execute(
        &format!("UPDATE {table} SET removed = 1, version = ?1, content_version = 0 WHERE id = ?2"),
        values![found.version + 1, image.id],
    )?;
    Ok(())
}

fn put_back_visit(db: &Db, action: i64, image: &Image) -> Result<()> {
    match image.was::<Before<Visit>>()? {
        None => set_aside(db, image)?,
        Some(Before { content, record }) => {
            let found = unchanged(db, image)?;
            let now = visit_rows::load_one(db, &VisitId::from(image.id.as_str()))?;
            visit_rows::update(db, &now, &record, Versions { version: found.version + 1, content })?;
        }
    }
    db.execute("UPDATE visit_events SET undone = 1 WHERE visit_id = ?1 AND action = ?2", values![image.id, action])?;
    Ok(())
}

fn put_back_case(db: &Db, action: i64, image: &Image) -> Result<()> {
    match image.was::<Before<Case>>()? {
        None => set_aside(db, image)?,
        Some(Before { content, record }) => {
            let found = unchanged(db, image)?;
            let now = case_rows::load_one(db, &CaseId::from(image.id.as_str()))?;
            case_rows::update(db, &now, &record, Versions { version: found.version + 1, content })?;
        }
    }
    case_rows::undo_entries(db, &CaseId::from(image.id.as_str()), action)
}

fn put_back_referral(db: &Db, action: i64, image: &Image) -> Result<()> {
    match image.was::<Before<Referral>>()? {
        None => set_aside(db, image),
        Some(before) => referrals::put_back(db, action, &before, unchanged(db, image)?),
    }
}

/// Refuses to put back a person's record from before a correction that they asked for: `Conflict`, at the card.
fn must_not_be_corrected_since(db: &Db, action: i64, image: &Image) -> Result<()> {
    let later = "SELECT images FROM actions WHERE seq > ?1 AND name = ?2 AND images IS NOT NULL";
    let values = values![action, ActionName::PersonCorrect.code()];
    for images in db.rows(later, values, |row| row.get::<String>(0))? {
        let images: Vec<Image> = serde_json::from_str(&images).map_err(damaged)?;
        if images.iter().any(|other| other.kind == image.kind && other.id == image.id) {
            return Err(Error::new(Kind::Conflict).at("corrected"));
        }
    }
    Ok(())
}

fn put_back_person(db: &Db, image: &Image) -> Result<()> {
    if let Some(Before { content, record }) = image.was::<Before<Person>>()? {
        let found = unchanged(db, image)?;
        return people::update(db, &record, Versions { version: found.version + 1, content });
    }
    let needed = db.rows(
        "SELECT 1 FROM cases WHERE person_id = ?1 AND removed = 0
         UNION ALL SELECT 1 FROM visits WHERE person_id = ?1 AND removed = 0 LIMIT 1",
        values![image.id],
        |_| Ok(()),
    )?;
    if needed.is_empty() { set_aside(db, image) } else { Ok(()) }
}

/// The words of an entry before an action, and after it.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct EntryImage {
    /// The words and when they had been corrected; `None` where the action made the entry.
    pub before: Option<(String, Option<chrono::DateTime<chrono::Utc>>)>,
    /// What the action wrote.
    pub after: String,
}

fn put_back_words(db: &Db, image: &Image) -> Result<()> {
    let words = image.was::<EntryImage>()?.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))?;
    let entry = EntryId::from(image.id.as_str());
    let found = "SELECT case_id FROM case_entries WHERE id = ?1 AND text = ?2 AND undone = 0";
    let cases = db.rows(found, values![entry, words.after], |row| row.get::<String>(0))?;
    let case = cases.into_iter().next().map(CaseId::from).ok_or_else(|| Error::new(Kind::Conflict))?;
    if let Some((text, corrected_at)) = words.before {
        return case_steps::set_text(db, &entry, &text, corrected_at);
    }
    db.execute("UPDATE case_entries SET undone = 1 WHERE id = ?1", values![entry])?;
    case_index::put(db, &case)
}

fn put_back_time(db: &Db, image: &Image) -> Result<()> {
    let (Some(time), Ok(event)) = (image.was::<EventTime>()?, image.id.parse()) else {
        return Err(Error::new(Kind::Damaged).at("actions"));
    };
    moves::set_time(db, event, &time)
}

fn put_back_day(db: &Db, image: &Image) -> Result<()> {
    let before = image.was::<Before<days::NoteImage>>()?.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))?;
    let found = unchanged(db, image)?;
    days::put_back(db, &image.id, &before.record, Versions { version: found.version + 1, content: before.content })
}

fn put_back_merger(db: &Db, image: &Image) -> Result<()> {
    let merger = image.was::<Merger>()?.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))?;
    people_merge::take_back(db, &image.id.as_str().into(), &merger)
}
