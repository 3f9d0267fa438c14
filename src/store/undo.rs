//! Taking back: each record that an action touched becomes what it was, unless somebody changed it since; of a service
//! of the directory, each field. What was typed for it is where it was typed.
//!
//! Nothing is deleted. What the action made is set aside (`removed`), its events and timeline entries are marked, and
//! the action itself keeps the moment at which it was undone. The images can hold names, so they are kept for the
//! day only: the first action of another day forgets them, or the start of the screen; older actions cannot be undone anyway.

use chrono::{DateTime, NaiveTime, Utc};

use super::{
    Store,
    actions::{ActionName, Before, Image, Touched, Versions},
    audit, days,
    db::Db,
    directory, drafts, entering, restrictions, retention,
    rows::{Columns, values},
    typed_words::{self, TypedWords},
};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What},
        ids::VisitId,
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

mod kept;
mod put_back;

pub(super) use kept::{each_image, forget_images_that, forget_images_until, forget_thrown_away, forget_words_that};
pub use put_back::EntryImage;

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The action's code ([`super::actions::ActionName`]).
    pub name: String,
    /// The ticket, the case number or the card it was about.
    pub about: String,
    /// The place in which the words that it had recorded are found again, by whoever took it back.
    pub words: Option<String>,
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

/// Whose actions can be taken back from here, beside those of this process's seat.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Seats of this machine at which whoever sits here does not sit now: what they did there themselves is theirs.
    pub left: Vec<String>,
    /// Who sits at other seats of this machine now: what they did is theirs alone, also what they did at this seat before.
    pub others: Vec<String>,
}

impl Store {
    /// Takes back the last action of the stamp's desk today that was not yet taken back; `None` when there is none.
    /// `Conflict` when another desk has changed one of its records since: then nothing is changed. A service of the
    /// directory is taken back field by field instead ([`Extent`]): imports change many records at once, and no undo
    /// shall be stuck behind them.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<Undone>> {
        self.undo_within(stamp, &Reach::default())
    }

    /// The same from a window beside others.
    pub fn undo_within(&self, stamp: &Stamp, reach: &Reach) -> Result<Option<Undone>> {
        let stamp = entering::stamp(stamp);
        self.write(|db| {
            let Some(last) = last_action(db, &self.seat(), &stamp, reach)? else { return Ok(None) };
            // The names are gone; a closed day is opened again instead.
            if [ActionName::DayClose, ActionName::DayReopen].iter().any(|name| name.code() == last.name) {
                return Err(Error::new(Kind::DayClosed).at("actions"));
            }
            let extent = self.put_back(db, &last, &stamp)?;
            if extent == Extent::Nothing {
                // It was not undone; it only is none any more that could be.
                db.execute("UPDATE actions SET images = NULL WHERE seq = ?1", values![last.seq])?;
                return Ok(Some(Undone { name: last.name, about: last.about, words: None, extent }));
            }
            db.execute("UPDATE actions SET undone_at = ?1 WHERE seq = ?2", values![stamp.now.at, last.seq])?;
            let words = bring_words_back(db, &last, &self.words_at(&stamp))?;
            let name = ActionName::from_code(&last.name).map_or("", ActionName::audited);
            let subjects = audit::subjects_of(&last.images, concerned(db, &last.images)?);
            audit::write(db, &self.seat(), &stamp, What::Undone, &subjects, Detail::of(name))?;
            Ok(Some(Undone { name: last.name, about: last.about, words, extent }))
        })
    }

    /// Puts back each record that an action touched.
    fn put_back(&self, db: &Db, last: &Last, stamp: &Stamp) -> Result<Extent> {
        let mut extent = Extent::Whole;
        // People come last: one stays when something else needs it.
        let (people, others): (Vec<_>, Vec<_>) = last.images.iter().partition(|image| image.kind == Touched::Person);
        for image in others.into_iter().chain(people) {
            restrictions::must_be_free(db, image.kind, &image.id)?;
            if image.kind == Touched::Service {
                let before = image.was::<Before<directory::ServiceImage>>()?;
                let before = before.map(|before| (before.content, before.record));
                extent = self.put_back_service(&image.id, image.content_after, before, stamp)?;
            } else {
                put_back::put_back(db, last.seq, image)?;
            }
        }
        Ok(extent)
    }
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

/// Today's last action at a desk, of a seat and of whom it reaches, that was not taken back, also when the desk did it from
/// a script; what a worker wrote in private is there for that worker alone, and what can never be taken back for nobody.
/// Reads today's actions from the last one backwards, however many came before today.
fn last_action(db: &Db, seat: &str, stamp: &Stamp, reach: &Reach) -> Result<Option<Last>> {
    let found = db.rows(
        "SELECT seq, name, about, images, line FROM actions
         WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
           AND desk = ?2 AND images IS NOT NULL AND undone_at IS NULL
           AND (seat = '' OR worker = ?4 AND seat IN (SELECT value FROM json_each(?5))
                OR seat = ?3 AND (worker = ?4 OR worker NOT IN (SELECT value FROM json_each(?6))))
           AND (name <> ?7 OR worker = ?4) AND name <> ?8
         ORDER BY seq DESC LIMIT 1",
        values![
            midnight(stamp),
            stamp.desk,
            seat,
            stamp.worker,
            list(&reach.left)?,
            list(&reach.others)?,
            ActionName::CasePrivate.code(),
            ActionName::PersonCorrect.code()
        ],
        |row| {
            let mut columns = Columns::of(row);
            let (seq, name, about) = (columns.get()?, columns.get()?, columns.get()?);
            let images = serde_json::from_str(&columns.get::<String>()?).map_err(kept::damaged)?;
            Ok(Last { seq, name, about, images, line: columns.get()? })
        },
    )?;
    Ok(found.into_iter().next())
}

fn list<T: serde::Serialize>(of: &[T]) -> Result<String> {
    serde_json::to_string(of).map_err(|error| Error::new(Kind::Internal).because(error))
}

/// Brings back the words that an action recorded; gives the place in which whoever took it back finds the first of them.
/// The journal keeps them no more.
fn bring_words_back(db: &Db, last: &Last, name: &str) -> Result<Option<String>> {
    let mut words = Vec::new();
    for image in last.images.iter().filter(|image| image.kind == Touched::Draft) {
        words.push(on_record_as_it_is(db, &last.images, image.known()?)?);
    }
    if !words.is_empty() {
        let records: Vec<Image> = last.images.iter().filter(|image| image.kind != Touched::Draft).cloned().collect();
        kept::keep_images(db, last.seq, &records)?;
    }
    if let Some(line) = &last.line {
        let (seat, slot) = (name.to_owned(), drafts::FAST_LINE.to_owned());
        words.push(TypedWords { seat, slot, text: line.clone(), day: day_of(db, &last.images)? });
    }
    let mut found = None;
    for words in words {
        found = found.or(typed_words::bring_back(db, words, name)?);
    }
    Ok(found)
}

/// A form stands on the version that its record has after the undo, where that is the content on which it was filled in:
/// saved again, it meets no change of its own.
fn on_record_as_it_is(db: &Db, images: &[Image], words: TypedWords) -> Result<TypedWords> {
    let record = drafts::record_of(&words.slot);
    let found = images.iter().find(|image| Some(image.id.as_str()) == record && image.kind.table().is_some());
    let Some((image, before)) = found.and_then(|image| Some((image, image.content_before()?))) else {
        return Ok(words);
    };
    let now = Versions::of(db, image.kind, &image.id)?;
    Ok(if now.content == before { words.on_version(now.version) } else { words })
}

/// The day of the visit that an action touched.
fn day_of(db: &Db, images: &[Image]) -> Result<Option<chrono::NaiveDate>> {
    match images.iter().find(|image| image.kind == Touched::Visit) {
        Some(image) => days::of_visit(db, &VisitId::from(image.id.as_str())),
        None => Ok(None),
    }
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
