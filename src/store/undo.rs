//! Taking back: each record that an action touched becomes what it was, unless somebody changed it since; of a service
//! of the directory, each field.
//!
//! Nothing is deleted. What the action made is set aside (`removed`), its events and timeline entries are marked, and
//! the action itself keeps the moment at which it was undone. The images can hold names, so they are kept for the
//! day only: the first action of another day forgets them, or the start of the screen; older actions cannot be undone anyway.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::de::DeserializeOwned;

use super::{
    Store,
    actions::{ActionName, Before, Image, Touched, Versions},
    audit, case_index, case_rows, case_steps, days,
    db::Db,
    directory, entering, loose_ends, meta,
    moves::{self, EventTime},
    people,
    people_merge::{self, Merger},
    referrals, restrictions, retention, rights,
    rows::{Columns, values},
    testimonies, visit_rows,
};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What},
        case::Case,
        ids::{CaseId, EntryId, VisitId},
        person::Person,
        referral::Referral,
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
    /// The ticket, the case number or the card it was about.
    pub about: String,
    /// The fast line of a recording that was taken back.
    pub line: Option<String>,
    /// How much of it.
    pub extent: Extent,
}

/// How much of an action was taken back. Only a service of the directory may have been changed since, by an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// All but these fields, which were changed since and stay as they are now.
    Part(Vec<String>),
    /// None of it, because it was all changed since; the next undo goes on to the action before.
    Nothing,
}

impl Store {
    /// Takes back the last action of the stamp's desk today that was not yet taken back; `None` when there is none.
    /// `Conflict` when another desk has changed one of its records since: then nothing is changed. A service of the
    /// directory is taken back field by field instead ([`Extent`]): imports change many records at once, and no undo
    /// shall be stuck behind them.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<Undone>> {
        let stamp = entering::stamp(stamp);
        self.write(|db| {
            let Some(last) = last_action(db, &self.seat(), &stamp)? else { return Ok(None) };
            // The names are gone; a closed day is opened again instead.
            if [ActionName::DayClose, ActionName::DayReopen].iter().any(|name| name.code() == last.name) {
                return Err(Error::new(Kind::DayClosed).at("actions"));
            }
            let mut images = last.images;
            let mut extent = Extent::Whole;
            // People come last: one stays when something else needs it.
            images.sort_by_key(|image| image.kind == Touched::Person);
            for image in &images {
                restrictions::must_be_free(db, image.kind, &image.id)?;
                match image.kind {
                    Touched::Visit => put_back_visit(db, last.seq, image)?,
                    Touched::Person => {
                        must_not_be_corrected_since(db, last.seq, image)?;
                        put_back_person(db, image)?;
                    }
                    Touched::Case => put_back_case(db, last.seq, image)?,
                    Touched::Referral => put_back_referral(db, last.seq, image)?,
                    Touched::Event => put_back_time(db, image)?,
                    Touched::Right => rights::put_back(db, &image.id, image.was()?)?,
                    Touched::Entry => put_back_words(db, image)?,
                    Touched::Merger => put_back_merger(db, image)?,
                    Touched::Day => put_back_day(db, image)?,
                    Touched::Kept => loose_ends::put_back_kept(db, &image.known()?)?,
                    Touched::Draft => loose_ends::put_back_draft(db, &image.known()?)?,
                    Touched::Testimony => testimonies::forget(db, &image.id)?,
                    Touched::KeptOnPurpose => retention::put_back_kept(db, &image.known()?)?,
                    Touched::Service => {
                        let before = image.was::<Before<directory::ServiceImage>>()?;
                        let before = before.map(|before| (before.content, before.record));
                        extent = self.put_back_service(&image.id, image.content_after, before, &stamp)?;
                    }
                }
            }
            if extent == Extent::Nothing {
                // It was not undone; it only is none any more that could be.
                db.execute("UPDATE actions SET images = NULL WHERE seq = ?1", values![last.seq])?;
            } else {
                db.execute("UPDATE actions SET undone_at = ?1 WHERE seq = ?2", values![stamp.now.at, last.seq])?;
                let name = ActionName::from_code(&last.name).map_or("", ActionName::audited);
                let subjects = audit::subjects_of(&images, concerned(db, &images)?);
                audit::write(db, &self.seat(), &stamp, What::Undone, &subjects, Detail::of(name))?;
            }
            Ok(Some(Undone { name: last.name, about: last.about, line: last.line, extent }))
        })
    }

    /// Forgets what undo and the Up key kept of the days before this one. The first action of a day does that by itself
    /// ([`Store::act`]); this is for whoever only looks.
    pub fn forget_old_images(&self, before: NaiveDate) -> Result<()> {
        let moment = format!("{before}T00:00:00Z");
        let last_old = "SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1";
        let old = self.db.rows(last_old, values![moment], |row| row.get::<i64>(0))?.into_iter().next();
        let forgotten = meta::number(&self.db, FORGOTTEN)?;
        match old {
            Some(old) if old > forgotten => self.write(|db| forget_images_until(db, old)),
            _ => Ok(()),
        }
    }
}

/// The key in `meta` of the last action whose images were forgotten with its day.
const FORGOTTEN: &str = "images_forgotten";

/// Forgets what undo and the Up key kept of all actions up to this one: their day is over. Reads none before those that
/// were forgotten already.
pub(super) fn forget_images_until(db: &Db, last: i64) -> Result<()> {
    let forgotten = meta::number(db, FORGOTTEN)?;
    if last <= forgotten {
        return Ok(());
    }
    db.execute("UPDATE actions SET images = NULL, line = NULL WHERE seq > ?1 AND seq <= ?2", values![forgotten, last])?;
    meta::set(db, FORGOTTEN, &last.to_string())
}

/// When the day of a stamp began.
pub(super) fn midnight(stamp: &Stamp) -> DateTime<Utc> {
    stamp.now.at - (stamp.now.local - stamp.now.today().and_time(NaiveTime::MIN))
}

struct Last {
    seq: i64,
    name: String,
    about: String,
    images: Vec<Image>,
    line: Option<String>,
}

/// Today's last action of a seat at its desk that was not taken back, also when the desk did it from a script; what a
/// worker wrote in private is there for that worker alone, and a correction that the register tells of for nobody. Reads
/// today's actions from the last one backwards, however many came before today.
fn last_action(db: &Db, seat: &str, stamp: &Stamp) -> Result<Option<Last>> {
    let found = db.rows(
        "SELECT seq, name, about, images, line FROM actions
         WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
           AND desk = ?2 AND seat IN (?3, '') AND images IS NOT NULL AND undone_at IS NULL
           AND (name <> ?4 OR worker = ?5) AND name <> ?6
         ORDER BY seq DESC LIMIT 1",
        values![
            midnight(stamp),
            stamp.desk,
            seat,
            ActionName::CasePrivate.code(),
            stamp.worker,
            ActionName::PersonCorrect.code()
        ],
        |row| {
            let mut columns = Columns::of(row);
            let (seq, name, about) = (columns.get()?, columns.get()?, columns.get()?);
            let images = serde_json::from_str(&columns.get::<String>()?).map_err(damaged)?;
            Ok(Last { seq, name, about, images, line: columns.get()? })
        },
    )?;
    Ok(found.into_iter().next())
}

fn damaged(error: serde_json::Error) -> Error {
    Error::new(Kind::Damaged).at("actions").because(error)
}

impl Image {
    /// What the record was; `None` when the action made it.
    pub(super) fn was<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        self.before.clone().map(serde_json::from_value).transpose().map_err(damaged)
    }

    /// What an action remembered.
    fn known<T: DeserializeOwned>(&self) -> Result<T> {
        self.was()?.ok_or_else(|| Error::new(Kind::Damaged).at("actions"))
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

/// The records that an action was about without an image of them: the cases whose entries it wrote, and what it kept on
/// purpose.
fn concerned(db: &Db, images: &[Image]) -> Result<Vec<Subject>> {
    let mut subjects = Vec::new();
    for image in images {
        match image.kind {
            Touched::Entry => {
                let found = "SELECT case_id FROM case_entries WHERE id = ?1";
                let cases = db.rows(found, values![image.id], |row| row.get::<String>(0))?;
                subjects.extend(cases.iter().map(|case| Subject::new(Record::Case, case)));
            }
            Touched::KeptOnPurpose => subjects.push(retention::kept_subject(&image.known()?)),
            _ => {}
        }
    }
    Ok(subjects)
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

/// Forgets what undo and the Up key kept of the actions that touched such a record: they are taken back no more.
pub(super) fn forget_images_that(db: &Db, touched: impl Fn(&Image) -> bool) -> Result<()> {
    for (seq, images) in kept_images(db)? {
        if images.iter().any(&touched) {
            db.execute("UPDATE actions SET images = NULL, line = NULL WHERE seq = ?1", values![seq])?;
        }
    }
    Ok(())
}

/// Gives each image that undo still keeps, of whichever desk.
pub(super) fn each_image(db: &Db, mut take: impl FnMut(&Image) -> Result<()>) -> Result<()> {
    for (_, images) in kept_images(db)? {
        images.iter().try_for_each(&mut take)?;
    }
    Ok(())
}

/// The images that undo still keeps, by the number of their action. Reads the journal from where it was forgotten last.
fn kept_images(db: &Db) -> Result<Vec<(i64, Vec<Image>)>> {
    let kept = db.rows(
        "SELECT seq, images FROM actions
         WHERE seq > coalesce((SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'images_forgotten'), 0)
           AND images IS NOT NULL",
        vec![],
        |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?)),
    )?;
    kept.into_iter().map(|(seq, images)| Ok((seq, serde_json::from_str(&images).map_err(damaged)?))).collect()
}
