//! Days as a whole: their notes, what happened to them, which were forgotten, what is new in one.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched, Versions, must_change_one},
    db::Db,
    entering, fresh,
    rows::{Columns, values},
};
use crate::{
    domain::{
        day::{Closed, Day, DayEvent, DayEventKind, HandOver, News},
        ids::VisitId,
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// How far back a day can lie to be offered for closing, in days. What was not closed for so long is no oversight, but
/// a house that closes no days, or a register that was read in.
const FORGOTTEN: u64 = 31;

/// How many days back the notes lie that each reader is shown, one after the other.
const HANDED_OVER: u64 = 7;

/// A day's note before it was changed, as undo keeps it.
#[derive(Serialize, Deserialize)]
pub struct NoteImage {
    note: String,
    #[serde(default)]
    proposed: String,
}

/// The days that were closed since somebody looked.
#[derive(Clone, Debug, Default)]
pub struct Closes {
    /// The last action of all, behind which to look next.
    pub last: i64,
    /// The days.
    pub days: BTreeSet<NaiveDate>,
}

impl Store {
    /// A day: its note, whether it is closed, what happened to it.
    pub fn day(&self, day: NaiveDate) -> Result<Day> {
        load(&self.db, day)
    }

    /// Whether a day is closed.
    pub fn is_closed(&self, day: NaiveDate) -> Result<bool> {
        is_closed(&self.db, day)
    }

    /// Writes the note for whoever comes next. `version` is the one that was read, 0 where the day had none.
    pub fn write_day_note(&self, day: NaiveDate, version: i64, note: &str, stamp: &Stamp) -> Result<Day> {
        self.write_day_note_over(day, version, note, "", stamp)
    }

    /// The same of a note that was written over a proposal, which is kept to tell what is somebody's own.
    pub fn write_day_note_over(
        &self,
        day: NaiveDate,
        version: i64,
        note: &str,
        proposed: &str,
        stamp: &Stamp,
    ) -> Result<Day> {
        let (note, proposed) = (entering::paragraphs(note), entering::paragraphs(proposed));
        self.act(stamp, ActionName::DayNote, |db, action| {
            let before = load_version(db, day, version)?;
            change(db, action, &before)?;
            set_note(db, day, &note)?;
            set_proposed(db, day, &proposed)?;
            load(db, day)
        })
    }

    /// Opens a closed day again, and keeps the reason, without which it is refused (`BadUsage`); `Conflict` where it is not
    /// closed.
    pub fn reopen_day(&self, day: NaiveDate, why: &str, stamp: &Stamp) -> Result<Day> {
        let why = entering::reason(why)?;
        self.act(stamp, ActionName::DayReopen, |db, action| {
            let before = load(db, day)?;
            if before.closed.is_none() {
                return Err(Error::new(Kind::Conflict));
            }
            change(db, action, &before)?;
            db.execute("UPDATE days SET closed_at = NULL, backup = NULL WHERE id = ?1", values![day])?;
            happened(db, day, DayEventKind::Reopened, action.stamp, &why)?;
            load(db, day)
        })
    }

    /// The days before this one on which somebody came and that nobody closed, the latest first. Each is found by a
    /// look into the index of days, however many visits they have.
    pub fn forgotten_days(&self, today: NaiveDate) -> Result<Vec<NaiveDate>> {
        let since = today.checked_sub_days(Days::new(FORGOTTEN)).unwrap_or(today);
        let mut forgotten = Vec::new();
        let mut before = today;
        loop {
            let found = self.db.rows(
                "SELECT day FROM visits WHERE day < ?1 AND day >= ?2 ORDER BY day DESC LIMIT 1",
                values![before, since],
                |row| Columns::of(row).day(),
            )?;
            let Some(day) = found.into_iter().next() else { return Ok(forgotten) };
            if !is_closed(&self.db, day)? && has_visits(&self.db, day)? {
                forgotten.push(day);
            }
            before = day;
        }
    }

    /// The days that were closed behind an action, and the last action by now.
    pub fn closes_since(&self, seq: i64) -> Result<Closes> {
        let last = self.last_action()?;
        let sql = "SELECT about FROM actions WHERE seq > ?1 AND seq <= ?2 AND name = ?3";
        let values = values![seq, last, ActionName::DayClose.code()];
        let days = self.db.rows(sql, values, |row| row.get::<String>(0))?;
        Ok(Closes { last, days: days.iter().filter_map(|day| day.parse().ok()).collect() })
    }

    /// Closed days whose backup was not made or not verified, the latest first.
    pub fn days_without_backup(&self, today: NaiveDate) -> Result<Vec<NaiveDate>> {
        let since = today.checked_sub_days(Days::new(FORGOTTEN)).unwrap_or(today);
        self.db.rows(
            "SELECT id FROM days WHERE id >= ?1 AND closed_at IS NOT NULL AND backup IS NULL ORDER BY id DESC",
            values![since],
            |row| Columns::of(row).day(),
        )
    }

    /// The latest days that were closed or written about, newest first.
    pub fn days(&self, limit: usize) -> Result<Vec<Day>> {
        let ids = self.db.rows(
            "SELECT id FROM days WHERE removed = 0 ORDER BY id DESC LIMIT ?1",
            values![limit as i64],
            |row| Columns::of(row).day(),
        )?;
        ids.into_iter().map(|day| load(&self.db, day)).collect()
    }

    /// The note of the last closed day before this one that has a note, and whether this reader has seen it. Notes of the
    /// last days that the reader has not seen come first, the newest of them: Friday's is not lost behind Saturday's.
    pub fn hand_over(&self, today: NaiveDate, reader: &str) -> Result<Option<HandOver>> {
        let found = self.db.rows(
            "SELECT d.id, d.closed_by, d.note, r.day IS NOT NULL
             FROM days d LEFT JOIN day_reads r ON r.day = d.id AND r.reader = ?2
             WHERE d.id < ?1 AND d.closed_at IS NOT NULL AND d.note <> ''
             ORDER BY r.day IS NULL AND d.id >= ?3 DESC, d.id DESC LIMIT 1",
            values![today, entering::line(reader), today.checked_sub_days(Days::new(HANDED_OVER)).unwrap_or(today)],
            |row| {
                let mut columns = Columns::of(row);
                Ok(HandOver { day: columns.day()?, by: columns.get()?, note: columns.get()?, read: columns.get()? })
            },
        )?;
        Ok(found.into_iter().next())
    }

    /// Remembers that somebody has read a day's note.
    pub fn hand_over_read(&self, day: NaiveDate, reader: &str) -> Result<()> {
        self.write(|db| {
            db.execute(
                "INSERT INTO day_reads (day, reader) VALUES (?1, ?2) ON CONFLICT (day, reader) DO NOTHING",
                values![day, entering::line(reader)],
            )?;
            Ok(())
        })
    }

    /// What is new from one moment to another, the second left out: a day at the counter. Records are found by their
    /// ids, which begin with the moment at which they were made. What was erased since counts as before: of a case the row
    /// stays (`removed = 2`), of a person's record its id.
    pub fn news(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<News> {
        let ids = || values![fresh::first_id(from), fresh::first_id(until)];
        let count = |sql: &str| -> Result<u64> {
            let found = self.db.rows(sql, ids(), |row| row.get::<i64>(0))?;
            Ok(found.into_iter().next().unwrap_or_default().unsigned_abs())
        };
        Ok(News {
            referrals: count("SELECT count(*) FROM referrals WHERE id >= ?1 AND id < ?2 AND removed = 0")?,
            cases_opened: count("SELECT count(*) FROM cases WHERE id >= ?1 AND id < ?2 AND removed <> 1")?,
            cases_closed: count(
                "SELECT count(DISTINCT case_id) FROM case_entries
                 WHERE id >= ?1 AND id < ?2 AND kind = 'closed' AND undone = 0 AND detail IS NOT 'erased'",
            )?,
            people: count("SELECT count(*) FROM people WHERE id >= ?1 AND id < ?2 AND removed = 0")?
                + count("SELECT count(*) FROM erased WHERE kind = 'counted' AND id >= ?1 AND id < ?2")?,
        })
    }
}

/// Reads a day.
pub fn load(db: &Db, day: NaiveDate) -> Result<Day> {
    let found = db.rows(
        "SELECT note, proposed, closed_at, closed_by, closed_desk, backup, version FROM days WHERE id = ?1",
        values![day],
        |row| {
            let mut columns = Columns::of(row);
            let (note, proposed, at) = (columns.get()?, columns.get()?, columns.maybe_moment()?);
            let (by, desk, backup) = (columns.get()?, columns.get()?, columns.get()?);
            let closed = at.map(|at| Closed { at, by, desk, backup });
            Ok(Day { day, note, proposed, closed, version: columns.get()?, events: Vec::new() })
        },
    )?;
    let known = found.into_iter().next().unwrap_or_else(|| Day::untouched(day));
    let events = db.rows(
        "SELECT at, kind, desk, worker, detail FROM day_events WHERE day = ?1 ORDER BY num",
        values![day],
        |row| {
            let mut columns = Columns::of(row);
            Ok(DayEvent {
                at: columns.moment()?,
                kind: columns.coded(DayEventKind::from_code)?,
                desk: columns.get()?,
                worker: columns.get()?,
                detail: columns.get()?,
            })
        },
    )?;
    Ok(Day { events, ..known })
}

/// Reads a day in the version that somebody wants to change; `Conflict` when it has another by now.
pub fn load_version(db: &Db, day: NaiveDate, version: i64) -> Result<Day> {
    let found = load(db, day)?;
    if found.version == version { Ok(found) } else { Err(Error::new(Kind::Conflict)) }
}

/// Whether a day is closed.
pub fn is_closed(db: &Db, day: NaiveDate) -> Result<bool> {
    let found =
        db.rows("SELECT 1 FROM days WHERE id = ?1 AND closed_at IS NOT NULL", values![day], |row| row.get::<i64>(0))?;
    Ok(!found.is_empty())
}

/// To which day a visit belongs; `None` where there is none such.
pub fn of_visit(db: &Db, visit: &VisitId) -> Result<Option<NaiveDate>> {
    let found = db.rows("SELECT day FROM visits WHERE id = ?1", values![visit], |row| Columns::of(row).day())?;
    Ok(found.into_iter().next())
}

fn has_visits(db: &Db, day: NaiveDate) -> Result<bool> {
    let found =
        db.rows("SELECT 1 FROM visits WHERE day = ?1 AND removed = 0 LIMIT 1", values![day], |row| row.get::<i64>(0))?;
    Ok(!found.is_empty())
}

/// Begins a change of a day: its row is there afterwards, with new versions, and undo knows what it was.
pub fn change(db: &Db, action: &Action<'_>, before: &Day) -> Result<()> {
    db.execute("INSERT INTO days (id) VALUES (?1) ON CONFLICT (id) DO NOTHING", values![before.day])?;
    action.about(&before.day.to_string());
    let image = NoteImage { note: before.note.clone(), proposed: before.proposed.clone() };
    let versions = action.changes(Touched::Day, &before.day.to_string(), &image)?;
    set_versions(db, before.day, versions)
}

fn set_versions(db: &Db, day: NaiveDate, versions: Versions) -> Result<()> {
    let rows = db.execute(
        "UPDATE days SET version = ?1, content_version = ?2 WHERE id = ?3",
        values![versions.version, versions.content, day],
    )?;
    must_change_one(rows)
}

/// Writes a day's note.
pub fn set_note(db: &Db, day: NaiveDate, note: &str) -> Result<()> {
    db.execute("UPDATE days SET note = ?1 WHERE id = ?2", values![note, day])?;
    Ok(())
}

fn set_proposed(db: &Db, day: NaiveDate, proposed: &str) -> Result<()> {
    db.execute("UPDATE days SET proposed = ?1 WHERE id = ?2", values![proposed, day])?;
    Ok(())
}

/// Puts a note back to what it was.
pub fn put_back(db: &Db, day: &str, before: &NoteImage, versions: Versions) -> Result<()> {
    let day = day.parse().map_err(|_| Error::new(Kind::Damaged).at("actions"))?;
    set_versions(db, day, versions)?;
    set_note(db, day, &before.note)?;
    set_proposed(db, day, &before.proposed)
}

/// Writes a line of a day's trace.
pub fn happened(db: &Db, day: NaiveDate, kind: DayEventKind, stamp: &Stamp, detail: &str) -> Result<()> {
    db.execute(
        "INSERT INTO day_events (day, num, at, kind, desk, worker, detail)
         VALUES (?1, coalesce((SELECT max(num) FROM day_events WHERE day = ?1), 0) + 1, ?2, ?3, ?4, ?5, ?6)",
        values![day, stamp.now.at, kind, stamp.desk, stamp.worker, detail],
    )?;
    Ok(())
}

/// Leaves a trace of what was done to a visit of a day that was closed; nothing where it is open.
pub fn trace(db: &Db, day: NaiveDate, kind: DayEventKind, ticket: u32, stamp: &Stamp) -> Result<()> {
    if is_closed(db, day)? { happened(db, day, kind, stamp, &ticket.to_string()) } else { Ok(()) }
}
