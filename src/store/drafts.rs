//! What is being typed, and what was typed today: drafts that outlive a killed process, and the fast lines that Up
//! brings back.
//!
//! A draft is written while somebody types, so it does not wait for the disk: it has a connection of its own with
//! `synchronous=NORMAL`, opened at the first draft. A killed process loses nothing; a power cut may lose the last
//! words. It waits a tenth of a second for another desk's write, then says `Locked` and the caller tries again later.

use chrono::NaiveDate;

use super::{
    Store,
    db::{Db, Purpose},
    entering,
    rows::{Columns, values},
};
use crate::{
    domain::{
        clean,
        ids::{CaseId, PersonId, ReferralId, ServiceId, VisitId},
        loose_end::{DraftAbout, VisitRef},
    },
    error::{Kind, Result},
};

/// The place in which the fast line's draft is kept; recording a visit clears it.
pub const FAST_LINE: &str = "fast-line";

impl Store {
    /// Keeps what is being typed in one place (`slot`) of a seat. An empty text forgets it.
    pub fn save_draft(&self, seat: &str, slot: &str, text: &str) -> Result<()> {
        self.save_draft_of(None, seat, slot, text)
    }

    /// The same with the day on whose board it is typed: a visit belongs there, whenever somebody goes on with it.
    pub fn save_draft_of(&self, day: Option<NaiveDate>, seat: &str, slot: &str, text: &str) -> Result<()> {
        let db = self.typing()?;
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        if text.is_empty() {
            db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot])?;
        } else {
            db.execute(
                "INSERT INTO drafts (seat, slot, text, day) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (seat, slot) DO UPDATE SET text = excluded.text, day = excluded.day",
                values![seat, slot, clean::paragraphs(text), day],
            )?;
        }
        Ok(())
    }

    /// What was being typed in one place of a seat.
    pub fn draft(&self, seat: &str, slot: &str) -> Result<Option<String>> {
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        let found =
            self.db
                .rows("SELECT text FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot], |row| row.get(0))?;
        Ok(found.into_iter().next())
    }

    /// On the board of which day that was typed; `None` also where it is no visit.
    pub fn draft_day(&self, seat: &str, slot: &str) -> Result<Option<NaiveDate>> {
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        let sql = "SELECT day FROM drafts WHERE seat = ?1 AND slot = ?2";
        let found = self.db.rows(sql, values![seat, slot], |row| Columns::of(row).maybe_day())?;
        Ok(found.into_iter().next().flatten())
    }

    /// What is typed in a slot is about: behind the colon of a slot stands its record, or its day.
    pub fn draft_about(&self, slot: &str) -> Result<Option<DraftAbout>> {
        let mut parts = slot.split(':').skip(1);
        let record = match parts.next() {
            Some("day" | "service") => parts.next(),
            record => record,
        };
        let Some(record) = record.filter(|record| !record.is_empty()) else { return Ok(None) };
        if let Ok(day) = record.parse() {
            return Ok(Some(DraftAbout::Day(day)));
        }
        if let Some(visit) = there(self.visit(&VisitId::from(record)))? {
            return Ok(Some(DraftAbout::Visit(VisitRef::from(&visit))));
        }
        if let Some(case) = there(self.case(&CaseId::from(record)))? {
            let label = case.person.label().to_owned();
            let (id, number, subject) = (case.id, case.number, case.subject);
            return Ok(Some(DraftAbout::Case { id, number, label, subject }));
        }
        if let Some(file) = there(self.person(&PersonId::from(record), 0))? {
            let label = file.person.label().to_owned();
            return Ok(Some(DraftAbout::Person(file.person.id, label)));
        }
        if let Some(followed) = there(self.followed(&ReferralId::from(record)))? {
            let referral = followed.referral;
            return Ok(Some(DraftAbout::Referral(referral.id, referral.service_name, followed.whom)));
        }
        let service = self.service(&ServiceId::from(record))?;
        Ok(service.map(|service| DraftAbout::Service(service.id.clone(), service.full_name())))
    }

    /// Gives the words of one seat to another: those typed before anybody's name was known there. What is typed there already is not written over, and stays where it is.
    pub fn move_drafts(&self, from: &str, to: &str) -> Result<()> {
        let (from, to) = (entering::line(from), entering::line(to));
        // Most often there is nothing: then nobody's write is waited for.
        let any =
            self.db.rows("SELECT 1 FROM drafts WHERE seat = ?1 LIMIT 1", values![from], |row| row.get::<i64>(0))?;
        if !any.is_empty() {
            self.write(|db| db.execute("UPDATE OR IGNORE drafts SET seat = ?2 WHERE seat = ?1", values![from, to]))?;
        }
        Ok(())
    }

    /// The fast lines that a desk recorded today, the newest first, each once. `today` keeps the search within the
    /// day's own actions, however many came before.
    pub fn fast_lines(&self, today: NaiveDate, desk: &str, limit: usize) -> Result<Vec<String>> {
        self.db.rows(
            "SELECT line FROM actions
             WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
               AND desk = ?2 AND line IS NOT NULL
             GROUP BY line ORDER BY max(seq) DESC LIMIT ?3",
            values![format!("{today}T00:00:00Z"), entering::line(desk), limit as i64],
            |row| row.get(0),
        )
    }

    /// The connection for drafts: the record's own in memory, a second one on a file.
    pub(super) fn typing(&self) -> Result<&Db> {
        let Some(path) = &self.path else { return Ok(&self.db) };
        if let Some(db) = self.typing.get() {
            return Ok(db);
        }
        self.still_in_place()?;
        let mut db = Db::open(path, self.key())?;
        db.settle(Purpose::Drafts)?;
        Ok(self.typing.get_or_init(|| db))
    }
}

/// A record that may be gone.
fn there<T>(asked: Result<T>) -> Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Forgets the fast line that was being typed: it is recorded now.
pub fn clear_fast_line(db: &Db, seat: &str) -> Result<()> {
    db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, FAST_LINE])?;
    Ok(())
}
