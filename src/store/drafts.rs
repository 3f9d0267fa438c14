//! What is being typed, and what was typed today: drafts that outlive a killed process, and the fast lines that Up
//! brings back.
//!
//! A draft is written while somebody types, so it does not wait for the disk: it has a connection of its own with
//! `synchronous=NORMAL`, opened at the first draft. A killed process loses nothing; a power cut may lose the last
//! words. It waits a tenth of a second for another desk's write, then says `Locked` and the caller tries again later.
//!
//! **What was erased is not begun again.** Another desk may erase a person while somebody here types about them. Their
//! words are kept nowhere from then on: a draft whose slot names an erased person or case is not written, nor is the form
//! of a visit that was begun before its person was erased; which is looked up in the transaction that would write it. It
//! is the one case in which erasing goes before keeping what was typed.
//!
//! A visit outlives its person, and goes on: what is begun about it afterwards is kept like anything else. Of a question
//! about a visit nobody can tell here when it was begun; the screen knows ([`Store::erased_since`]).

use chrono::NaiveDate;
use serde::Deserialize;

use super::{
    Store,
    actions::Entry,
    begun_again, begun_lines,
    db::{Db, Purpose},
    drafts_order, entering,
    rows::{Columns, values},
    typed_words,
};
use crate::{
    domain::{
        clean,
        ids::{CaseId, PersonId, ReferralId, ServiceId, VisitId},
        loose_end::{DraftAbout, VisitRef},
        privacy::Grave,
    },
    error::{Kind, Result},
};

/// The place in which the fast line's draft is kept; recording a visit clears it.
pub const FAST_LINE: &str = "fast-line";

/// How the slot of a referral that was begun begins; behind the colon stands whom it is for. Recording the referral clears it.
pub const REFERRAL: &str = "ask-how";

/// How the slot of the words begins with which somebody looks where to send a visit or a case: behind the colon stands which.
pub const PLACE: &str = "ask-place";

/// How the slot of a form begins. Its text begins with the version on which it was filled in, where its record has one.
pub(super) const FORM: &str = "form:";

/// The slots, as a pattern of SQLite, in which it was typed into which file something shall go.
pub(super) const FILE: &str = "*ask-*file*";

/// The place in which the form of a new visit is kept.
pub const NEW_FORM: &str = "form:new";

impl Store {
    /// Keeps what is being typed in one place (`slot`) of a seat. An empty text forgets it, and so does one about what was
    /// erased.
    pub fn save_draft(&self, seat: &str, slot: &str, text: &str) -> Result<()> {
        self.save_draft_of(None, seat, slot, text)
    }

    /// The same with the day on whose board it is typed: a visit belongs there, whenever somebody goes on with it.
    pub fn save_draft_of(&self, day: Option<NaiveDate>, seat: &str, slot: &str, text: &str) -> Result<()> {
        let db = self.typing()?;
        let (seat, slot) = (entering::line(seat), entering::line(slot));
        if text.is_empty() {
            return forget(db, &seat, &slot);
        }
        let keep = || {
            db.execute(
                "INSERT INTO drafts (seat, slot, text, day) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (seat, slot) DO UPDATE SET text = excluded.text, day = excluded.day",
                values![seat, slot, clean::paragraphs(text), day],
            )?;
            drafts_order::typed(db, &seat, &slot)
        };
        if begun_again::is_line(&slot) {
            return db.transaction(|| {
                begun_again::line_moves(db, &seat, &slot, &clean::paragraphs(text)).and_then(|()| keep())
            });
        }
        if record_of(&slot).is_none() {
            return keep();
        }
        db.transaction(|| if erased(db, &slot, text)?.is_some() { forget(db, &seat, &slot) } else { keep() })
    }

    /// Because of what that was erased no draft like this is kept any more.
    pub fn erased_under(&self, slot: &str, text: &str) -> Result<Option<Grave>> {
        erased(&self.db, &entering::line(slot), text)
    }

    /// What was erased of a record since a question about it was asked, when its visit had this.
    pub fn erased_since(&self, record: &str, had: Held) -> Result<Option<Grave>> {
        for grave in graves_of(&self.db, record)? {
            let is_gone = match grave {
                Grave::Person | Grave::Case => true,
                Grave::Visit | Grave::Text => lost(grave, had, held(&self.db, record)?),
                Grave::Names | Grave::Testimony => false,
            };
            if is_gone {
                return Ok(Some(grave));
            }
        }
        Ok(None)
    }

    /// What a visit has that an erasing can take, or the visit from which a referral comes.
    pub fn held_by_visit(&self, record: &str) -> Result<Held> {
        held(&self.db, record)
    }

    /// Whether a person was erased.
    pub fn is_person_erased(&self, person: &PersonId) -> Result<bool> {
        is_person_erased(&self.db, person)
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
        let Some(record) = record_of(slot) else { return Ok(None) };
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

    /// Gives the words of one seat to another: those typed before anybody's name was known there, or in a window that is
    /// gone. A line is laid aside beside those that are there. Anything else that is typed there already is not written
    /// over, and stays where it is.
    pub fn move_drafts(&self, from: &str, to: &str) -> Result<()> {
        let (from, to) = (entering::line(from), entering::line(to));
        // Most often there is nothing: then nobody's write is waited for.
        let any =
            self.db.rows("SELECT 1 FROM drafts WHERE seat = ?1 LIMIT 1", values![from], |row| row.get::<i64>(0))?;
        if !any.is_empty() {
            self.write(|db| {
                begun_lines::lay_aside(db, &from, &to)?;
                drafts_order::moved(db, &from, &to)?;
                db.execute("UPDATE OR IGNORE drafts SET seat = ?2 WHERE seat = ?1", values![from, to])?;
                drafts_order::forget_gone(db, &from)
            })?;
        }
        self.bring_waiting_forward(&to)
    }

    /// The fast lines that a desk recorded today, the newest first, each once. `today` keeps the search within the
    /// day's own actions, however many came before. A line whose recording was taken back is typed words again, and
    /// waits as such: offered here too, it would be recorded a second time from its own draft.
    pub fn fast_lines(&self, today: NaiveDate, desk: &str, limit: usize) -> Result<Vec<String>> {
        self.db.rows(
            "SELECT line FROM actions
             WHERE seq > coalesce((SELECT seq FROM actions WHERE at < ?1 ORDER BY seq DESC LIMIT 1), 0)
               AND desk = ?2 AND line IS NOT NULL AND undone_at IS NULL
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

/// The record, or the day, that a slot names: `ask-note:<case>`, `ask-correct:<case>:<entry>`, `form:<visit>`,
/// `form:service:<service>`.
pub(super) fn record_of(slot: &str) -> Option<&str> {
    let mut parts = slot.split(':').skip(1);
    let record = match parts.next() {
        Some("day" | "service") => parts.next(),
        record => record,
    };
    record.filter(|record| !record.is_empty())
}

/// The graves of a record; of a referral, those of the case or the visit from which it comes.
fn graves_of(db: &Db, record: &str) -> Result<Vec<Grave>> {
    let sql = "SELECT kind FROM erased WHERE kind IN ('person', 'case', 'visit', 'text') AND id IN (
                   SELECT ?1 UNION ALL SELECT case_id FROM referrals WHERE id = ?1
                   UNION ALL SELECT visit_id FROM referrals WHERE id = ?1)";
    db.rows(sql, values![record], |row| Columns::of(row).coded(Grave::from_code))
}

/// Because of what that was erased a draft is not kept.
pub(super) fn erased(db: &Db, slot: &str, text: &str) -> Result<Option<Grave>> {
    let Some(record) = record_of(slot) else { return Ok(None) };
    let is_form = slot.starts_with(FORM);
    for grave in graves_of(db, record)? {
        let is_gone = match grave {
            Grave::Person | Grave::Case => true,
            Grave::Visit | Grave::Text => is_form && is_of_before(db, grave, record, text)?,
            Grave::Names | Grave::Testimony => false,
        };
        if is_gone {
            return Ok(Some(grave));
        }
    }
    // A visit that is not recorded yet has no grave; its person has.
    let about = Some(text).filter(|_| typed_words::place_of(slot) == NEW_FORM).and_then(Began::read);
    Ok(if is_about_erased(db, about.as_ref())? { Some(Grave::Person) } else { None })
}

/// Whether the form of a visit was begun before the visit lost its person or its text: then it still holds the words.
///
/// It was where it began with somebody who is erased, or with a name or a note and the visit has neither now. A visit that
/// was only called, or in which somebody answered something, is another version with nothing erased: such a form is
/// brought together with it.
fn is_of_before(db: &Db, grave: Grave, visit: &str, text: &str) -> Result<bool> {
    let began = Began::read(text.split_once('\n').map_or(text, |(_, form)| form));
    if grave == Grave::Visit && is_about_erased(db, began.as_ref())? {
        return Ok(true);
    }
    // What cannot be read may hold anything.
    let words = began.is_none_or(|began| !began.note.is_empty() || began.calling_name.is_some());
    Ok(lost(grave, Held { words, person: false }, held(db, visit)?))
}

/// What an erasing can take from a visit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// A note or a calling name.
    words: bool,
    /// A linked person.
    person: bool,
}

/// What a visit has of it, or the visit from which a referral comes.
fn held(db: &Db, record: &str) -> Result<Held> {
    let sql = "SELECT note <> '' OR calling_name IS NOT NULL, person_id IS NOT NULL FROM visits
               WHERE id = ?1 OR id = (SELECT visit_id FROM referrals WHERE id = ?1)";
    let found = db.rows(sql, values![record], |row| Ok(Held { words: row.get(0)?, person: row.get(1)? }))?;
    Ok(found.into_iter().next().unwrap_or_default())
}

/// Whether a visit with this grave lost what it is the grave of between two looks at it.
fn lost(grave: Grave, before: Held, now: Held) -> bool {
    match grave {
        Grave::Text => before.words && !now.words,
        _ => (before.words || before.person) && !now.words && !now.person,
    }
}

/// With what a visit's form began.
#[derive(Deserialize)]
struct Began {
    person: Option<PersonId>,
    #[serde(default)]
    note: String,
    calling_name: Option<String>,
}

impl Began {
    /// Of a form as it is kept; `None` where it is none.
    fn read(form: &str) -> Option<Self> {
        #[derive(Deserialize)]
        struct Kept {
            base: Began,
        }
        serde_json::from_str::<Kept>(form).ok().map(|kept| kept.base)
    }
}

/// Whose visit the form of a new one was begun for, where it began with a person.
pub(super) fn person_of_form(form: &str) -> Option<PersonId> {
    Began::read(form)?.person
}

fn is_about_erased(db: &Db, began: Option<&Began>) -> Result<bool> {
    let Some(person) = began.and_then(|began| began.person.as_ref()) else { return Ok(false) };
    is_person_erased(db, person)
}

fn is_person_erased(db: &Db, person: &PersonId) -> Result<bool> {
    let sql = "SELECT 1 FROM erased WHERE kind = 'person' AND id = ?1";
    Ok(!db.rows(sql, values![person], |row| row.get::<i64>(0))?.is_empty())
}

/// Forgets what is typed in one place. What waits behind it goes on waiting until the place is opened.
fn forget(db: &Db, seat: &str, slot: &str) -> Result<()> {
    db.execute("DELETE FROM drafts WHERE seat = ?1 AND slot = ?2", values![seat, slot])?;
    Ok(())
}

/// A record that may be gone.
fn there<T>(asked: Result<T>) -> Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Under which name a referral that was begun is kept until it is recorded.
pub fn referral_slot(record: &str) -> String {
    format!("{REFERRAL}:{record}")
}

/// Whom a referral was begun for in this slot, or a place is looked for: the visit, or the case.
pub(super) fn record_sent_on(slot: &str) -> Option<&str> {
    [REFERRAL, PLACE].iter().find_map(|question| slot.strip_prefix(question)?.strip_prefix(':'))
}

/// Under which name the day on which to ask after it is kept while it is typed.
pub fn check_back_slot(record: &str) -> String {
    format!("ask-check-back:{record}")
}

/// Under which name the words are kept with which a place is looked for.
pub fn place_slot(record: &str) -> String {
    format!("{PLACE}:{record}")
}

/// Forgets the referral that was begun for a visit or a case: it is recorded now, and offered again it would be made twice.
pub fn clear_referral(db: &Db, action: &Entry<'_>, seat: &str, record: &str) -> Result<()> {
    [place_slot(record), referral_slot(record), check_back_slot(record)].iter().try_for_each(|slot| {
        begun_again::take_over(db, action, seat, slot)?;
        forget(db, seat, slot)
    })
}

/// Forgets the fast line that was being typed: it is recorded now.
pub fn clear_fast_line(db: &Db, seat: &str) -> Result<()> {
    forget(db, seat, FAST_LINE)
}
