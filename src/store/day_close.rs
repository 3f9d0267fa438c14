//! Closing a day: one transaction that says so and erases the calling names of visits without a person, and what is left of
//! recordings that were taken back ([`undone`]).
//!
//! The names go from the visits, from what undo kept of them (which ends for these visits), and from what somebody had
//! begun to write about them, which keeps all else: it may be the work of somebody at another desk. A line or a form of a
//! visit that was not recorded loses its name in the same way, unless it was begun for a later day; a mark stands there, so that
//! whoever goes on with it sees that a name is missing. They are gone
//! from the file too, not only from its rows: what is erased is written over, and the write-ahead log is emptied behind it.
//! The backup comes afterwards, so that no backup of the close ever holds a name that the close erased (decision 24).

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{
    Store,
    actions::{ActionName, Touched},
    audit::{self, Detail, What},
    begun_nameless, case_index, days,
    db::Db,
    entering, erase,
    rows::values,
    undo, undone, watch,
};
use crate::{
    domain::{
        day::{Day, DayEventKind, Erased},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// Drafts `d` about one of a day's visits `v` without a person: what a draft is about stands behind the first colon of its
/// slot.
const ABOUT: &str = "drafts d JOIN visits v ON v.id = substr(d.slot, instr(d.slot, ':') + 1, 36)
                     AND v.day = ?1 AND v.person_id IS NULL";

/// Visits of a day with a calling name and without a person.
const NAMES: &str = "day = ?1 AND person_id IS NULL AND calling_name IS NOT NULL";

impl Store {
    /// Closes a day and writes its note. `version` is the one that was read, 0 where nothing was said of the day.
    /// `WrongTime` for a day that has not begun, `DayClosed` for one that is closed.
    ///
    /// Returns when the close is on the disk. The backup is made next ([`super::backup`]), and remembered with
    /// [`Store::backup_made`].
    pub fn close_day(&self, day: NaiveDate, version: i64, note: &str, stamp: &Stamp) -> Result<(Day, Erased)> {
        if day > stamp.now.today() {
            return Err(Error::new(Kind::WrongTime));
        }
        let note = entering::paragraphs(note);
        let done = self.act(stamp, ActionName::DayClose, |db, action| {
            let before = days::load(db, day)?;
            if before.closed.is_some() {
                return Err(Error::new(Kind::DayClosed).at(day));
            }
            if before.version != version {
                return Err(Error::new(Kind::Conflict));
            }
            days::change(db, action, &before)?;
            days::set_note(db, day, &note)?;
            db.execute(
                "UPDATE days SET closed_at = ?1, closed_by = ?2, closed_desk = ?3, backup = NULL WHERE id = ?4",
                values![action.stamp.now.at, action.stamp.worker, action.stamp.desk, day],
            )?;
            days::happened(db, day, DayEventKind::Closed, action.stamp, "")?;
            let erased = erase(db, day)?;
            let left = undone::erase(db, day)?;
            if left.records > 0 {
                case_index::tidy(db)?;
                erase::mark(db)?;
            }
            audit::listing::go_on(db)?;
            audit::seal(db, day)?;
            let erased = Erased { names: erased.names + left.names, ..erased };
            Ok((days::load(db, day)?, erased, left.records > 0))
        })?;
        let (day, erased, records) = done;
        // Another desk that reads just now keeps the log from being emptied; it will be, with one of the next writes. Where the
        // file could not be written anew, whoever opens it next makes good for it.
        let _ = self.db.rows("PRAGMA wal_checkpoint(TRUNCATE)", vec![], |_| Ok(()));
        let _ = records && self.write_anew();
        Ok((day, erased))
    }

    /// How many texts begun and not saved are about recordings of a day that were taken back: closing erases them with what
    /// is left of these.
    pub fn drafts_that_closing_erases(&self, day: NaiveDate) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {ABOUT} AND v.removed = 1");
        let found = self.db.rows(&sql, values![day], |row| row.get::<i64>(0))?;
        Ok(found.into_iter().next().unwrap_or_default().unsigned_abs())
    }

    /// How many calling names closing a day erases.
    pub fn names_that_closing_erases(&self, day: NaiveDate) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM visits WHERE {NAMES} AND removed = 0");
        let found = self.db.rows(&sql, values![day], |row| row.get::<i64>(0))?;
        Ok(found.into_iter().next().unwrap_or_default().unsigned_abs())
    }

    /// From how many texts begun and not recorded, at this process's seat and at others, closing a day erases a name.
    pub fn unrecorded_names(&self, day: NaiveDate) -> Result<(u64, u64)> {
        let words = self.words();
        let drafts = unrecorded(&self.db, day)?;
        let own = drafts.iter().filter(|draft| draft.seat == words).count();
        Ok((own as u64, (drafts.len() - own) as u64))
    }

    /// Remembers that closed days are in a verified backup, by its file name, and enters in the audit that it was made:
    /// both or neither, so that a day of which an error was said counts as one without a backup.
    pub fn backup_made(&self, days: &[NaiveDate], file: &str, stamp: &Stamp) -> Result<()> {
        let (file, stamp) = (entering::line(file), entering::stamp(stamp));
        self.write(|db| {
            for day in days {
                db.execute("UPDATE days SET backup = ?1 WHERE id = ?2 AND closed_at IS NOT NULL", values![file, day])?;
            }
            audit::write(db, &self.seat(), &stamp, What::BackedUp, &[], Detail::NONE)
        })
    }
}

/// Erases the calling names of a day's visits without a person, wherever they stand.
pub fn erase(db: &Db, day: NaiveDate) -> Result<Erased> {
    let of_undone =
        format!("DELETE FROM drafts WHERE (seat, slot) IN (SELECT d.seat, d.slot FROM {ABOUT} AND v.removed = 1)");
    let drafts = db.execute(&of_undone, values![day])?;
    // While the visits still say which names these are.
    let unrecorded = unrecorded(db, day)?;
    let sql = format!(
        "UPDATE visits SET calling_name = NULL, version = version + 1, content_version = version + 1 WHERE {NAMES}"
    );
    let names = db.execute(&sql, values![day])?;
    for Begun { seat, slot, text } in &unrecorded {
        db.execute("UPDATE drafts SET text = ?3 WHERE seat = ?1 AND slot = ?2", values![seat, slot, text])?;
    }
    // What was typed as a name and nothing else.
    db.execute("DELETE FROM drafts WHERE text = ''", vec![])?;
    forget_images(db, day)?;
    if names + unrecorded.len() > 0 {
        watch::erased(db)?;
    }
    Ok(Erased { names: names as u64, drafts: drafts as u64, unrecorded: unrecorded.len() as u64 })
}

/// Texts begun and not recorded in which a calling name stands, each as it is without: of visits of this day or an earlier one
/// that are no record yet, or of which nobody knows the day; and about those of the day.
fn unrecorded(db: &Db, day: NaiveDate) -> Result<Vec<Begun>> {
    let sql = format!(
        "SELECT seat, slot, text, '' FROM drafts
         WHERE (slot GLOB 'fast-line*' OR slot = 'form:new' OR slot GLOB 'form:new:~*') AND (day IS NULL OR day <= ?1)
         UNION ALL SELECT d.seat, d.slot, d.text, coalesce(v.calling_name, '') FROM {ABOUT} AND v.removed = 0"
    );
    let drafts = db.rows(&sql, values![day], |row| {
        let (begun, name) = (Begun { seat: row.get(0)?, slot: row.get(1)?, text: row.get(2)? }, row.get::<String>(3)?);
        Ok(begun_nameless::without_names(&begun.slot, &begun.text, &name).map(|text| Begun { text, ..begun }))
    })?;
    Ok(drafts.into_iter().flatten().collect())
}

/// A text begun and not recorded.
struct Begun {
    seat: String,
    slot: String,
    text: String,
}

/// Forgets what undo and the Up key kept of a day's visits. Reads the journal from where it was forgotten last.
fn forget_images(db: &Db, day: NaiveDate) -> Result<()> {
    let ids = db.rows("SELECT id FROM visits WHERE day = ?1", values![day], |row| row.get::<String>(0))?;
    let ids: HashSet<String> = ids.into_iter().collect();
    // What was thrown away unrecorded can hold a name as well, unless it was begun for a later day.
    undo::forget_thrown_away(db, |words| words.day.is_none_or(|begun| begun <= day))?;
    undo::forget_images_that(db, |image| image.kind == Touched::Visit && ids.contains(&image.id))?;
    // What was recorded elsewhere, and typed about one of them.
    undo::forget_words_that(db, |words| words.slot.split(':').any(|part| ids.contains(part)))
}
