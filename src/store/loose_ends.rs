//! What is not finished at the end of a day, read by bounded questions, and what is left as it is.
//!
//! A day's visits are read as the board reads them; of everything else an index gives so many at most
//! ([`MOST`]): whoever decides on these is given the next ones.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Store,
    actions::{self, ActionName, Touched},
    audit, begun_again, case_rows,
    db::Db,
    drafts, drafts_order, entering, referrals,
    rows::{Columns, values},
    typed_words::{TypedWords, place_of},
};
use crate::{
    domain::{
        loose_end::{self, DraftPlace, EndKey, EndKind, LooseEnd, OwnDraft, visits},
        time::{Now, Stamp},
    },
    error::Result,
};

/// How many loose ends of one kind are read beside those of the day's visits. More than this nobody decides in one go.
pub const MOST: usize = 40;

/// A day at the counter, as moments: from its midnight to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySpan {
    /// The day.
    pub day: NaiveDate,
    /// Its first moment.
    pub from: DateTime<Utc>,
    /// The first moment of the day after.
    pub to: DateTime<Utc>,
}

/// That a loose end was left as it is, as undo keeps it.
#[derive(Serialize, Deserialize)]
pub struct Kept {
    pub(super) day: NaiveDate,
    kind: EndKind,
    record: String,
}

impl Store {
    /// What is not finished on a day, what blocks first; at most [`MOST`] of each kind beside the visits. What was left
    /// as it is for that day is not among them. Drafts are those of this process's seat ([`Store::sit_at`]).
    pub fn loose_ends(&self, day: &DaySpan, now: &Now) -> Result<Vec<LooseEnd>> {
        let kept = self.kept_on(day.day)?;
        let mut ends = visits::of_day(&self.queue(day.day)?, day.day, now);
        let restricted = self.restricted_visits(day.day)?;
        for visit in ends.iter_mut().filter_map(LooseEnd::visit_mut) {
            visit.restricted = restricted.contains(&visit.id);
        }
        ends.extend(self.drafts_left()?);
        ends.extend(self.referrals_left(day)?);
        ends.extend(self.cases_left(day, now.today())?);
        ends.retain(|end| !kept.contains(&end.key()));
        Ok(loose_end::in_order(ends))
    }

    /// How many loose ends of a day were left as they are, by whomever.
    pub fn kept_loose_ends(&self, day: NaiveDate) -> Result<usize> {
        Ok(self.kept_on(day)?.len())
    }

    /// Leaves a loose end as it is, for this day. `about` is the ticket or number that the journal names.
    pub fn keep_loose_end(&self, day: NaiveDate, key: &EndKey, about: &str, stamp: &Stamp) -> Result<()> {
        let record = entering::line(&key.record);
        self.act(stamp, ActionName::ReviewKeep, |db, action| {
            let rows = db.execute(
                "INSERT INTO review_kept (day, kind, record_id, worker) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (day, kind, record_id) DO NOTHING",
                values![day, key.kind.code(), record, action.stamp.worker],
            )?;
            if rows > 0 {
                action.about(about);
                concern(db, action, &record)?;
                let kept = Kept { day, kind: key.kind, record: record.clone() };
                action.remembers(Touched::Kept, &record, &kept)?;
            }
            Ok(())
        })
    }

    /// Throws away what was typed in one place by whoever sits here; undo brings it back.
    pub fn discard_draft(&self, slot: &str, stamp: &Stamp) -> Result<()> {
        let (seat, slot) = (self.words(), entering::line(slot));
        self.act(stamp, ActionName::DraftDiscard, |db, action| {
            let made = begun_again::made_of(db, &seat, &slot)?;
            let found = db.rows(
                "DELETE FROM drafts WHERE seat = ?1 AND slot = ?2 RETURNING text, day",
                values![seat, slot],
                |row| {
                    let mut columns = Columns::of(row);
                    Ok((columns.get()?, columns.maybe_day()?))
                },
            )?;
            let Some((text, day)) = found.into_iter().next() else { return Ok(()) };
            concern(db, action, slot.split(':').nth(1).unwrap_or_default())?;
            action.remembers(Touched::Draft, &slot.clone(), &TypedWords { seat, slot, text, day, made })
        })
    }

    fn kept_on(&self, day: NaiveDate) -> Result<HashSet<EndKey>> {
        let sql = "SELECT kind, record_id FROM review_kept WHERE day = ?1";
        let kept = self.db.rows(sql, values![day], |row| {
            let mut columns = Columns::of(row);
            Ok(EndKey { kind: columns.coded(EndKind::from_code)?, record: columns.get()? })
        })?;
        Ok(kept.into_iter().collect())
    }

    /// What was typed by whoever sits here and never recorded, the last first, also where it waits behind other words; at
    /// most [`MOST`].
    pub fn own_drafts(&self) -> Result<Vec<OwnDraft>> {
        let mut left = self.drafts_at(&self.words())?;
        for draft in &mut left {
            draft.about = self.draft_about(&draft.slot)?;
            if draft.about.is_none() {
                draft.was_about = self.draft_was_about(&draft.slot)?.map(Box::new);
            }
        }
        Ok(left)
    }

    /// What was typed at a seat and never recorded, the last first, without what it is about; at most [`MOST`].
    pub(super) fn drafts_at(&self, seat: &str) -> Result<Vec<OwnDraft>> {
        // Where a file shall go is no work that anybody could forget.
        let own = format!(
            "SELECT d.slot, d.text, d.day FROM {} AND ?1 <> '' AND d.slot NOT GLOB ?3 ORDER BY {} LIMIT ?2",
            drafts_order::LAST_FIRST,
            drafts_order::ORDER
        );
        let mut taken_along = HashSet::new();
        let mut left = self.db.rows(&own, values![seat, MOST as i64, drafts::FILE], |row| {
            let mut columns = Columns::of(row);
            let (slot, text): (String, String) = (columns.get()?, columns.get()?);
            let place = draft_place(&slot);
            let (words, before) = words_of(place, &text);
            let said = answered_before(&slot, &before).map(str::to_owned).into_iter().collect();
            let restricted = self.is_begun_about_restricted(&slot, &text)?;
            taken_along.extend(
                before.into_iter().map(|answer| (drafts::record_of(&slot).map(str::to_owned), answer.to_owned())),
            );
            let words = words.to_owned();
            Ok(OwnDraft {
                place,
                slot,
                words,
                day: columns.maybe_day()?,
                before: said,
                about: None,
                was_about: None,
                restricted,
            })
        })?;
        // A referral that was begun is one thing, with the day on which to ask.
        let its_day = |draft: &OwnDraft| Some(drafts::check_back_slot(drafts::record_sent_on(place_of(&draft.slot))?));
        let days: Vec<String> = left.iter().filter_map(its_day).collect();
        left.retain(|draft| !days.contains(&draft.slot));
        // So is an answer with the question to which it led, which has taken it along.
        let own = |draft: &OwnDraft| (drafts::record_of(&draft.slot).map(str::to_owned), draft.words.trim().to_owned());
        left.retain(|draft| draft.words.is_empty() || !taken_along.contains(&own(draft)));
        Ok(left)
    }

    /// What lies unrecorded: their words, and whose texts there are beside them.
    fn drafts_left(&self) -> Result<Vec<LooseEnd>> {
        let mut ends: Vec<LooseEnd> = self.own_drafts()?.into_iter().map(LooseEnd::Draft).collect();
        let others = self.others_drafts()?;
        ends.extend((!others.is_empty()).then_some(LooseEnd::OthersDrafts(others)));
        Ok(ends)
    }

    /// Referrals made on the day that nobody will ask after, and those to ask after by then.
    fn referrals_left(&self, day: &DaySpan) -> Result<Vec<LooseEnd>> {
        let not_asked = format!(
            "r.status IN ('informed', 'contacted', 'accepted') AND r.made_at >= ?1 AND r.made_at < ?2
             AND r.check_on IS NULL AND {} ORDER BY r.made_at, r.id LIMIT ?4",
            not_kept("r.id", EndKind::NoCheckBack)
        );
        let asked = values![day.from, day.to, day.day, MOST as i64];
        let mut ends: Vec<LooseEnd> =
            referrals::lines(&self.db, &not_asked, asked)?.into_iter().map(LooseEnd::NoCheckBack).collect();
        let due = format!(
            "r.check_on <= ?3 AND {} ORDER BY r.check_on DESC, r.id DESC LIMIT ?4",
            not_kept("r.id", EndKind::CheckDue)
        );
        let asked = values![day.from, day.to, day.day, MOST as i64];
        ends.extend(referrals::lines(&self.db, &due, asked)?.into_iter().map(LooseEnd::CheckDue));
        Ok(ends)
    }

    /// Cases that nobody knows how to go on with, those whose day has come and in which nothing was told since the day
    /// began, and those of people who came on the day and were never asked.
    fn cases_left(&self, day: &DaySpan, today: NaiveDate) -> Result<Vec<LooseEnd>> {
        let unnamed = "(c.next_action IS NULL OR c.next_action = '')";
        let no_next = format!(
            "c.waiting_on = 'us' AND {unnamed} AND {} ORDER BY c.id LIMIT ?4",
            not_kept("c.id", EndKind::NoNextStep)
        );
        let due = format!(
            "c.due <= ?3 AND (c.waiting_on <> 'us' OR NOT {unnamed})
             AND (c.snoozed_until IS NULL OR c.snoozed_until <= ?2) AND NOT EXISTS (
                 SELECT 1 FROM case_entries e WHERE e.case_id = c.id AND e.at >= ?1 AND e.undone = 0
                 AND e.kind NOT IN ('opened', 'private', 'consent', 'changed'))
             AND {} ORDER BY c.due DESC, c.number LIMIT ?4",
            not_kept("c.id", EndKind::CaseDue)
        );
        // One answer is enough for a person, whichever case it was given for; asked is the latest that is open.
        let of_person = "o.person_id = c.person_id AND o.removed = 0";
        let no_consent = format!(
            "c.person_id IN (SELECT v.person_id FROM visits v
                             WHERE v.day = ?3 AND v.removed = 0 AND v.person_id IS NOT NULL)
             AND c.id = (SELECT max(o.id) FROM cases o WHERE {of_person} AND o.status = 'open')
             AND NOT EXISTS (SELECT 1 FROM cases o WHERE {of_person} AND (o.consents <> '[]' OR EXISTS (
                 SELECT 1 FROM case_entries e WHERE e.case_id = o.id AND e.kind = 'consent' AND e.undone = 0)))
             AND {} ORDER BY c.number LIMIT ?4",
            not_kept("c.id", EndKind::NoConsent)
        );
        let mut ends = Vec::new();
        let kinds = [
            (no_next, LooseEnd::NoNextStep as fn(_) -> LooseEnd),
            (due, LooseEnd::CaseDue),
            (no_consent, LooseEnd::NoConsent),
        ];
        for (condition, of) in kinds {
            let asked = values![day.from, today, day.day, MOST as i64];
            ends.extend(case_rows::load_rows(&self.db, &condition, asked)?.into_iter().map(of));
        }
        Ok(ends)
    }
}

/// Has the audit name the record that a loose end or a text is about, where it is about one that is there.
fn concern(db: &Db, action: &actions::Entry<'_>, id: &str) -> Result<()> {
    if let Some(about) = audit::subject_of_id(db, id)? {
        action.concerns(about.kind, &about.id);
    }
    Ok(())
}

/// That a record was not left as it is on the day `?3`.
fn not_kept(id: &str, kind: EndKind) -> String {
    let kind = kind.code();
    format!("NOT EXISTS (SELECT 1 FROM review_kept k WHERE k.day = ?3 AND k.kind = '{kind}' AND k.record_id = {id})")
}

/// The words of a draft, and what was answered before they were typed. Those of a question, as those of the place that
/// somebody is sent to, are on its first line; what led there is behind them.
fn words_of(place: DraftPlace, text: &str) -> (&str, Vec<&str>) {
    let (words, before) = match place {
        DraftPlace::Question => text.split_once('\n').unwrap_or((text, "")),
        DraftPlace::FastLine | DraftPlace::Form => (text, ""),
    };
    (words, before.split('\n').collect())
}

/// Of what was answered before a question, what somebody typed: what was done before what follows, the notice before its
/// last day. The other answers are codes.
fn answered_before<'a>(slot: &str, before: &[&'a str]) -> Option<&'a str> {
    let question = slot.split(':').next().unwrap_or_default();
    let (("ask-next" | "ask-alert-until", [said]) | ("ask-look-again", [_, said])) = (question, before) else {
        return None;
    };
    Some(*said).filter(|said| !said.is_empty())
}

/// Where the words of a slot were typed: a form's slot says so, a question's holds the question and its record.
pub fn draft_place(slot: &str) -> DraftPlace {
    if slot.starts_with("fast-line") {
        DraftPlace::FastLine
    } else if slot.starts_with(drafts::FORM) {
        DraftPlace::Form
    } else {
        DraftPlace::Question
    }
}

/// Lets a loose end come back.
pub fn put_back_kept(db: &Db, kept: &Kept) -> Result<()> {
    db.execute(
        "DELETE FROM review_kept WHERE day = ?1 AND kind = ?2 AND record_id = ?3",
        values![kept.day, kept.kind.code(), kept.record],
    )?;
    Ok(())
}
