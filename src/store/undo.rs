//! Taking back: each record that an action touched becomes what it was, unless somebody changed it since.
//!
//! Nothing is deleted. What the action made is set aside (`removed`), its events and timeline entries are marked, and
//! the action itself keeps the moment at which it was undone. The images can hold names, so they are kept for the
//! day only ([`Store::forget_old_images`]); older actions cannot be undone anyway.

use chrono::{NaiveDate, NaiveTime};
use serde::de::DeserializeOwned;

use super::{
    Store,
    actions::{Before, Touched, Versions},
    case_rows,
    db::{Db, Row},
    directory, drafts, entering,
    moves::{self, EventTime},
    people,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        case::Case,
        ids::{CaseId, VisitId},
        person::Person,
        time::Stamp,
        visit::Visit,
    },
    error::{Error, Kind, Result},
};

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The action's code ([`super::actions::ActionName`]).
    pub name: String,
    /// The ticket or the case number it was about; empty for a person.
    pub about: String,
    /// The fast line of a recording that was taken back.
    pub line: Option<String>,
}

impl Store {
    /// Takes back the last action of the stamp's desk today that was not yet taken back; `None` when there is none.
    /// `Conflict` when another desk has changed one of its records since: then nothing is changed.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<Undone>> {
        let stamp = entering::stamp(stamp);
        self.write(|db| {
            let Some(last) = last_action(db, &stamp)? else { return Ok(None) };
            let mut images = images(db, last.seq)?;
            if images.is_empty() {
                return Ok(None);
            }
            // People come last: one stays when something else needs it.
            images.sort_by_key(|image| image.kind == Touched::Person);
            for image in &images {
                match image.kind {
                    Touched::Visit => put_back_visit(db, last.seq, image)?,
                    Touched::Person => put_back_person(db, image)?,
                    Touched::Case => put_back_case(db, last.seq, image)?,
                    Touched::Referral => set_aside(db, image)?,
                    Touched::Event => put_back_time(db, image)?,
                    Touched::Service => {
                        let before = image.before::<Before<directory::ServiceImage>>()?;
                        let before = before.map(|before| (before.content, before.record));
                        self.put_back_service(&image.id, before, unchanged(db, image)?, &stamp)?;
                    }
                }
            }
            db.execute("UPDATE actions SET undone_at = ?1 WHERE seq = ?2", values![stamp.now.at, last.seq])?;
            let line = drafts::line_of(db, last.seq)?;
            Ok(Some(Undone { name: last.name, about: last.about, line }))
        })
    }

    /// Forgets what undo and the Up key kept of the days before this one. To be called when a day begins.
    pub fn forget_old_images(&self, before: NaiveDate) -> Result<()> {
        const OLD: &str = "(SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1)";
        let moment = format!("{before}T00:00:00Z");
        let old_images = format!("SELECT 1 FROM action_images WHERE action <= {OLD} LIMIT 1");
        let images = self.db.rows(&old_images, values![moment], |_| Ok(()))?;
        if images.is_empty() {
            return Ok(());
        }
        self.write(|db| {
            db.execute(&format!("DELETE FROM action_images WHERE action <= {OLD}"), values![moment])?;
            Ok(())
        })
    }
}

struct Last {
    seq: i64,
    name: String,
    about: String,
}

/// Today's last action of a desk that was not taken back. Reads today's actions from the last one backwards, however
/// many came before today.
fn last_action(db: &Db, stamp: &Stamp) -> Result<Option<Last>> {
    let midnight = stamp.now.at - (stamp.now.local - stamp.now.today().and_time(NaiveTime::MIN));
    let found = db.rows(
        "SELECT seq, name, about FROM actions
         WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
           AND desk = ?2 AND undone_at IS NULL ORDER BY seq DESC LIMIT 1",
        values![midnight, stamp.desk],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Last { seq: columns.get()?, name: columns.get()?, about: columns.get()? })
        },
    )?;
    Ok(found.into_iter().next())
}

struct Image {
    kind: Touched,
    id: String,
    content_after: i64,
    before: Option<String>,
}

impl Image {
    /// What the record was; `None` when the action made it.
    fn before<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        let damaged = |error| Error::new(Kind::Damaged).at("action_images").because(error);
        self.before.as_deref().map(|json| serde_json::from_str(json).map_err(damaged)).transpose()
    }
}

fn images(db: &Db, action: i64) -> Result<Vec<Image>> {
    db.rows(
        "SELECT kind, record_id, content_after, before FROM action_images WHERE action = ?1 AND kind <> ?2",
        values![action, drafts::LINE],
        |row: &Row<'_>| {
            let mut columns = Columns::of(row);
            Ok(Image {
                kind: columns.coded(Touched::from_code)?,
                id: columns.get()?,
                content_after: columns.get()?,
                before: columns.get()?,
            })
        },
    )
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
    match image.before::<Before<Visit>>()? {
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
    match image.before::<Before<Case>>()? {
        None => set_aside(db, image)?,
        Some(Before { content, record }) => {
            let found = unchanged(db, image)?;
            let now = case_rows::load_one(db, &CaseId::from(image.id.as_str()))?;
            case_rows::update(db, &now, &record, Versions { version: found.version + 1, content })?;
        }
    }
    db.execute("UPDATE case_entries SET undone = 1 WHERE case_id = ?1 AND action = ?2", values![image.id, action])?;
    Ok(())
}

fn put_back_person(db: &Db, image: &Image) -> Result<()> {
    if let Some(Before { content, record }) = image.before::<Before<Person>>()? {
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

fn put_back_time(db: &Db, image: &Image) -> Result<()> {
    let (Some(time), Ok(event)) = (image.before::<EventTime>()?, image.id.parse()) else {
        return Err(Error::new(Kind::Damaged).at("action_images"));
    };
    moves::set_time(db, event, &time)
}
