//! Taking back: each record that an action touched becomes what it was, unless somebody changed it since; of a service
//! of the directory, each field. What was typed for it is where it was typed.
//!
//! Nothing is deleted. What the action made is set aside (`removed`), its events and timeline entries are marked, and
//! the action itself keeps the moment at which it was undone. The images can hold names, so they are kept for the
//! day only: the first action of another day forgets them, or the start of the screen; older actions cannot be undone anyway.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::{
    Store,
    actions::{ActionName, Before, Image, TakenBack, Touched},
    audit, days,
    db::Db,
    directory, entering, loose_ends, restrictions, retention,
    rows::{Columns, values},
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
mod words;

pub(super) use kept::{
    change_words, each_image, forget_images_that, forget_images_until, forget_thrown_away, forget_words_that,
};
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

/// How far a walk back through the actions goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    /// The first action that can be taken back is; the first that cannot is given.
    Done,
    /// The same, and nothing is changed.
    Rehearsed,
    /// The first action that could be taken back is sought behind all that cannot, and nothing is changed.
    Sought,
}

/// What came of an undo.
#[derive(Debug)]
pub enum Tried {
    /// Nothing of today is left to take back; behind the close of this day, where one was closed or opened again here.
    Nothing(Option<NaiveDate>),
    /// This was taken back.
    Undone(Undone),
    /// This cannot be taken back now. Nothing was changed.
    Refused(Refused),
    /// What comes next lies behind something that lasts ([`Reach::lasts`]), or nothing comes. Nothing was changed.
    Lasts,
}

/// What an undo would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// It would take this back.
    Undoing(Undone),
    /// It would first say of something that it stands; behind that there is an action that can be taken back.
    Farther,
}

/// An action that cannot be taken back, perhaps ever.
#[derive(Debug)]
pub struct Refused {
    /// Its number.
    pub seq: i64,
    /// Its code ([`super::actions::ActionName`]).
    pub name: String,
    /// The ticket, the case number or the card it was about.
    pub about: String,
    /// Why: `Conflict`, `Restricted`, or `DayClosed` with the day.
    pub why: Error,
}

/// Whose actions can be taken back from here, beside those of this process's seat.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Seats of this machine at which whoever sits here does not sit now: what they did there themselves is theirs.
    pub left: Vec<String>,
    /// Who sits at other seats of this machine now: what they did is theirs alone, also what they did at this seat before.
    pub others: Vec<String>,
    /// The numbers of actions that were said to be [`Refused`]: where they still are, undo goes on to those before them.
    pub passed: Vec<i64>,
    /// The last action ([`Store::last_action`]) before something that no undo takes back, of which that is still to be said:
    /// undo stops there.
    pub lasts: Option<i64>,
}

impl Reach {
    /// Whether undo stops at an action, because something that lasts was done behind it.
    fn stops_at(&self, last: &Last) -> bool {
        self.lasts.is_some_and(|behind| last.seq <= behind)
    }
}

impl Store {
    /// Takes back the last action of the stamp's desk today that was not yet taken back, and is no command's of another worker; `None` when there is none.
    /// `Conflict` when another desk has changed one of its records since: then nothing is changed. A service of the
    /// directory is taken back field by field instead ([`Extent`]): imports change many records at once, and no undo
    /// shall be stuck behind them. `DayClosed` with the day, where only what a close ended is left.
    pub fn undo(&self, stamp: &Stamp) -> Result<Option<Undone>> {
        match self.undo_within(stamp, &Reach::default())? {
            Tried::Undone(undone) => Ok(Some(undone)),
            Tried::Nothing(None) | Tried::Lasts => Ok(None),
            Tried::Nothing(Some(day)) => Err(Error::new(Kind::DayClosed).at(day)),
            Tried::Refused(refused) => Err(refused.why),
        }
    }

    /// The same from a window beside others, and going on behind what was said to be [`Refused`]. What touched a record of
    /// such an action is passed by with it, without a word: it lies below it.
    pub fn undo_within(&self, stamp: &Stamp, reach: &Reach) -> Result<Tried> {
        self.walk_back(stamp, reach, Walk::Done)
    }

    /// What the next undo would come to; `None` where nothing can be taken back, also behind what cannot. Nothing is changed.
    pub fn ahead_within(&self, stamp: &Stamp, reach: &Reach) -> Result<Option<Ahead>> {
        Ok(match self.walk_back(stamp, reach, Walk::Rehearsed)? {
            Tried::Undone(undone) => Some(Ahead::Undoing(undone)),
            Tried::Nothing(_) => None,
            Tried::Refused(_) | Tried::Lasts => {
                let sought = self.walk_back(stamp, reach, Walk::Sought)?;
                matches!(sought, Tried::Undone(_)).then_some(Ahead::Farther)
            }
        })
    }

    /// The number of the last action of all; 0 before the first.
    pub fn last_action(&self) -> Result<i64> {
        let found = self.db.rows("SELECT coalesce(max(seq), 0) FROM actions", vec![], |row| row.get(0))?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    fn walk_back(&self, stamp: &Stamp, reach: &Reach, walk: Walk) -> Result<Tried> {
        let stamp = entering::stamp(stamp);
        let (mut below, mut barred) = (i64::MAX, HashSet::<String>::new());
        loop {
            let (mut found, mut rehearsed) = (None, None);
            let done = self.write(|db| {
                let Some(last) = last_action(db, &self.seat(), &stamp, reach, below)? else { return Ok(None) };
                let last = found.insert(last);
                if walk != Walk::Sought && reach.stops_at(last) {
                    return Ok(None);
                }
                if last.records().any(|id| barred.contains(id)) {
                    return Ok(None);
                }
                let undone = self.take_back(db, last, &stamp)?;
                if walk == Walk::Done {
                    return Ok(Some(undone));
                }
                // An error leaves the record as it was.
                rehearsed = Some(undone).filter(|undone| undone.extent != Extent::Nothing);
                Err(Error::new(Kind::Conflict))
            });
            if let Some(undone) = rehearsed {
                return Ok(Tried::Undone(undone));
            }
            if walk != Walk::Sought && found.as_ref().map_or(reach.lasts.is_some(), |last| reach.stops_at(last)) {
                done?;
                return Ok(Tried::Lasts);
            }
            let Some(last) = found else {
                done?;
                return Ok(Tried::Nothing(last_close(&self.db, &self.seat(), &stamp)?));
            };
            match done {
                Ok(Some(undone)) => return Ok(Tried::Undone(undone)),
                Ok(None) => {}
                Err(why) if !is_bar(&why) => return Err(why),
                Err(_) if walk == Walk::Sought || reach.passed.contains(&last.seq) => {}
                Err(why) => {
                    let Last { seq, name, about, .. } = last;
                    return Ok(Tried::Refused(Refused { seq, name, about, why }));
                }
            }
            below = last.seq;
            barred.extend(last.records().map(str::to_owned));
        }
    }

    /// Takes one action back.
    fn take_back(&self, db: &Db, last: &Last, stamp: &Stamp) -> Result<Undone> {
        let (name, about) = (last.name.clone(), last.about.clone());
        let extent = self.put_back(db, last, stamp)?;
        if extent == Extent::Nothing {
            // It was not undone; it only is none any more that could be.
            db.execute("UPDATE actions SET images = NULL WHERE seq = ?1", values![last.seq])?;
            return Ok(Undone { name, about, words: None, extent });
        }
        db.execute("UPDATE actions SET undone_at = ?1 WHERE seq = ?2", values![stamp.now.at, last.seq])?;
        let words = words::bring_back(db, last, stamp, &self.words_at(stamp))?;
        let audited = ActionName::from_code(&name).map_or("", ActionName::audited);
        let subjects = audit::subjects_of(&last.images, concerned(db, &last.images)?);
        audit::write(db, &self.seat(), stamp, What::Undone, &subjects, Detail::of(audited))?;
        Ok(Undone { name, about, words, extent })
    }

    /// Puts back each record that an action touched.
    fn put_back(&self, db: &Db, last: &Last, stamp: &Stamp) -> Result<Extent> {
        let mut extent = Extent::Whole;
        // People come last: one stays when something else needs it.
        let (people, others): (Vec<_>, Vec<_>) = last.images.iter().partition(|image| image.kind == Touched::Person);
        for image in others.into_iter().chain(people) {
            restrictions::must_be_free(db, image.kind, &image.id)?;
            must_be_of_open_day(db, image)?;
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
    /// Who did it, by their initials; empty where nobody was named.
    worker: String,
}

impl Last {
    /// The ids of the records that it touched. A merger has that of the person's record that was merged.
    fn records(&self) -> impl Iterator<Item = &str> {
        self.images.iter().filter(|image| image.kind != Touched::Draft).map(|image| image.id.as_str())
    }
}

/// Today's last action at a desk, of a seat and of whom it reaches, that was not taken back. What a command did is its
/// worker's; where nobody is named, there or here, it is the desk's. What a worker wrote in private is there for that worker
/// alone, and what can never be taken back for nobody.
/// Reads today's actions from the last one before `below` backwards, however many came before today.
fn last_action(db: &Db, seat: &str, stamp: &Stamp, reach: &Reach, below: i64) -> Result<Option<Last>> {
    let found = db.rows(
        "SELECT seq, name, about, images, line, worker FROM actions
         WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
           AND seq < ?9 AND desk = ?2 AND images IS NOT NULL AND undone_at IS NULL
           AND (seat = '' AND (worker IN (?4, '') OR ?4 = '') OR worker = ?4 AND seat IN (SELECT value FROM json_each(?5))
                OR seat = ?3 AND (worker = ?4 OR worker NOT IN (SELECT value FROM json_each(?6))))
           AND (worker = ?4 OR name NOT IN (SELECT value FROM json_each(?7)))
           AND name NOT IN (SELECT value FROM json_each(?8))
         ORDER BY seq DESC LIMIT 1",
        values![
            midnight(stamp),
            stamp.desk,
            seat,
            stamp.worker,
            list(&reach.left)?,
            list(&reach.others)?,
            list(&ActionName::taken_back_only_by(TakenBack::Author))?,
            list(&ActionName::taken_back_only_by(TakenBack::Nobody))?,
            below
        ],
        |row| {
            let mut columns = Columns::of(row);
            let (seq, name, about) = (columns.get()?, columns.get()?, columns.get()?);
            let images = serde_json::from_str(&columns.get::<String>()?).map_err(kept::damaged)?;
            Ok(Last { seq, name, about, images, line: columns.get()?, worker: columns.get()? })
        },
    )?;
    Ok(found.into_iter().next())
}

/// The day that was closed or opened again last today, from a seat or by a script: what came before it is out of reach.
fn last_close(db: &Db, seat: &str, stamp: &Stamp) -> Result<Option<NaiveDate>> {
    let closes = [ActionName::DayClose, ActionName::DayReopen].map(ActionName::code);
    let found = db.rows(
        "SELECT about FROM actions
         WHERE at >= ?1 AND desk = ?2 AND seat IN (?3, '') AND name IN (SELECT value FROM json_each(?4))
         ORDER BY seq DESC LIMIT 1",
        values![midnight(stamp), stamp.desk, seat, list(&closes)?],
        |row| row.get::<String>(0),
    )?;
    Ok(found.first().and_then(|day| day.parse().ok()))
}

/// Whether an action cannot be taken back because of what became of its records, and not because of how the record is
/// reached.
fn is_bar(why: &Error) -> bool {
    matches!(why.kind(), Kind::Conflict | Kind::Restricted | Kind::DayClosed | Kind::NotFound | Kind::WrongMove)
}

/// Refuses to change what belongs to a closed day: `DayClosed` with the day.
fn must_be_of_open_day(db: &Db, image: &Image) -> Result<()> {
    let day = match image.kind {
        Touched::Visit => days::of_visit(db, &VisitId::from(image.id.as_str()))?,
        Touched::Event => {
            let sql = "SELECT v.day FROM visit_events e JOIN visits v ON v.id = e.visit_id WHERE e.id = ?1";
            let found =
                db.rows(sql, values![image.id.parse::<i64>().unwrap_or_default()], |row| Columns::of(row).day())?;
            found.into_iter().next()
        }
        Touched::Day => image.id.parse().ok(),
        Touched::Kept => Some(image.known::<loose_ends::Kept>()?.day),
        _ => None,
    };
    match day {
        Some(day) if days::is_closed(db, day)? => Err(Error::new(Kind::DayClosed).at(day)),
        _ => Ok(()),
    }
}

fn list<T: serde::Serialize>(of: &[T]) -> Result<String> {
    serde_json::to_string(of).map_err(|error| Error::new(Kind::Internal).because(error))
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
