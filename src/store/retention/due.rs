//! What has come to its end, read from indexes by the day of the last contact. Never due is what somebody still works
//! on: an open case, a referral of which something is still to be heard, a mandate that holds; nor what is kept on
//! purpose, nor the record of somebody who asked that it be left alone.

use chrono::{Datelike as _, NaiveDate};

use super::Store;
use crate::{
    domain::{
        ids::{CaseId, PersonId},
        retention::{Amount, DueList, DueRecord, RecordId, Terms, due_on, due_up_to},
    },
    error::Result,
    store::{
        db::{Db, Row, Value},
        rows::{Columns, values},
    },
};

/// How many records are listed at once: more than anybody looks through in one go.
pub const LISTED: usize = 500;

/// How many of what has no list are counted.
const COUNTED: u64 = 1_000;

/// Of which a service may still say something. The condition is that of `ReferralStatus::is_open`.
const OPEN_REFERRAL: &str = "r.removed = 0 AND r.status IN ('informed', 'contacted', 'accepted')";

/// Something of a person `p` that somebody still works on, or that they asked to be left alone; `?1` is the day.
const PERSON_AT_WORK: &str = "(
    p.id IN (SELECT person_id FROM restrictions)
    OR EXISTS (SELECT 1 FROM cases o WHERE o.person_id = p.id AND o.removed = 0
            AND (o.status = 'open' OR coalesce(json_extract(o.mandate, '$.until'), '') >= ?1))
    OR EXISTS (SELECT 1 FROM visits v JOIN referrals r ON r.visit_id = v.id
               WHERE v.person_id = p.id AND r.removed = 0 AND r.status IN ('informed', 'contacted', 'accepted'))
    OR EXISTS (SELECT 1 FROM cases o JOIN referrals r ON r.case_id = o.id
               WHERE o.person_id = p.id AND r.removed = 0 AND r.status IN ('informed', 'contacted', 'accepted')))";

/// From people `kept` to all records of theirs: those that stand for them, and those that were merged.
const THEIR_RECORDS: &str = "UNION SELECT p.merged_into FROM people p JOIN kept ON p.id = kept.id
                                WHERE p.merged_into IS NOT NULL
                             UNION SELECT p.id FROM people p JOIN kept ON p.merged_into = kept.id";

/// The people who are kept on purpose themselves, under whichever of their records that was said; `?1` is the day.
fn people_kept() -> String {
    format!(
        "(WITH RECURSIVE kept (id) AS (
            SELECT record_id FROM kept_on_purpose WHERE kind = 'person' AND until >= ?1
            {THEIR_RECORDS}) SELECT id FROM kept)"
    )
}

/// Those, and whoever has a case that is kept on purpose.
fn people_with_kept() -> String {
    format!(
        "(WITH RECURSIVE kept (id) AS (
            SELECT record_id FROM kept_on_purpose WHERE kind = 'person' AND until >= ?1
            UNION SELECT o.person_id FROM cases o JOIN kept_on_purpose k ON k.kind = 'case' AND k.record_id = o.id
                  WHERE k.until >= ?1
            {THEIR_RECORDS}) SELECT id FROM kept)"
    )
}

/// What a record is asked for by: the day, and between which days the last contact was.
struct Span {
    by: NaiveDate,
    /// The last contact was after this day...
    after: NaiveDate,
    /// ...and not after this one.
    up_to: NaiveDate,
}

impl Span {
    /// What is due by a day, and was not by an earlier one.
    fn of(months: u16, from: Option<NaiveDate>, by: NaiveDate) -> Self {
        let after = from.map_or(NaiveDate::MIN, |from| due_up_to(months, from));
        Self { by, after, up_to: due_up_to(months, by) }
    }

    /// The first three parameters of every question.
    fn values(&self) -> Vec<Value> {
        values![self.by, text(self.after), self.up_to]
    }
}

/// A day before all others stands before all of them as text, too.
fn text(day: NaiveDate) -> String {
    if day == NaiveDate::MIN { String::new() } else { day.to_string() }
}

impl Store {
    /// What is due by a day; with `from`, only what was not by that earlier day. At most `limit` people, and as many
    /// cases.
    pub fn due(&self, from: Option<NaiveDate>, by: NaiveDate, terms: &Terms, limit: usize) -> Result<DueList> {
        let mut records = people(&self.db, &Span::of(terms.people, from, by), terms, limit + 1, None)?;
        let mut cases = cases_alone(&self.db, &Span::of(terms.cases, from, by), terms, limit + 1, None)?;
        let more = records.len() > limit || cases.len() > limit;
        records.truncate(limit);
        cases.truncate(limit);
        records.append(&mut cases);
        records.sort_by(|one, two| (one.last, &one.record).cmp(&(two.last, &two.record)));
        Ok(DueList {
            by,
            records,
            more,
            notes: self.count(NOTES, &Span::of(terms.notes, from, by))?,
            days: self.count(DAYS, &Span::of(terms.notes, from, by))?,
            drafts: self.count(DRAFTS, &Span::of(terms.drafts, from, by))?,
            audit: self.old_lines(ENTRIES, from, by, terms)?,
            actions: self.old_lines(ACTIONS, from, by, terms)?,
        })
    }

    /// People whose time has come and who stay because somebody still works on something of theirs, the longest without
    /// contact first.
    pub fn held(&self, today: NaiveDate, terms: &Terms, limit: usize) -> Result<Vec<DueRecord>> {
        let span = Span::of(terms.people, None, today);
        let mut values = span.values();
        values.push(Value::Integer(limit as i64));
        let sql = format!(
            "{PEOPLE} WHERE p.contact IS NOT NULL AND p.merged_into IS NULL AND p.contact > ?2 AND p.contact <= ?3
             AND {PERSON_AT_WORK} AND p.id NOT IN {} ORDER BY p.contact, p.id LIMIT ?4",
            people_with_kept()
        );
        self.db.rows(&sql, values, |row| person(row, terms))
    }

    /// Lines of who read, changed and did what that are due: of whole months, from the oldest up to the first one that stays,
    /// as they are erased. What a clock that was wrong put ahead of its time keeps those behind it. Of very many, only the
    /// oldest are looked at.
    fn old_lines(&self, which: &str, from: Option<NaiveDate>, by: NaiveDate, terms: &Terms) -> Result<Amount> {
        let after = from.map_or(String::new(), |from| audit_before(from, terms).to_string());
        let values = values![after, audit_before(by, terms), (COUNTED + 1) as i64];
        let first =
            |since| format!("coalesce((SELECT min(seq) FROM oldest WHERE day >= {since}), 9223372036854775807)");
        let sql = format!(
            "WITH oldest (seq, day) AS (SELECT {which} ORDER BY seq LIMIT ?3)
             SELECT count(*) FROM oldest WHERE seq >= {} AND seq < {}",
            first("?1"),
            first("?2")
        );
        let found = self.db.rows(&sql, values, |row| row.get::<i64>(0))?;
        Ok(Amount::counted(found.into_iter().next().unwrap_or_default().unsigned_abs(), COUNTED))
    }

    fn count(&self, which: &str, span: &Span) -> Result<Amount> {
        let values = values![text(span.after), span.up_to, (COUNTED + 1) as i64];
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {which} LIMIT ?3)");
        let found = self.db.rows(&sql, values, |row| row.get::<i64>(0))?;
        Ok(Amount::counted(found.into_iter().next().unwrap_or_default().unsigned_abs(), COUNTED))
    }
}

/// The first day of the month before which entries of who read and changed what are due: whole months go.
pub(super) fn audit_before(by: NaiveDate, terms: &Terms) -> NaiveDate {
    let first_kept = due_up_to(terms.audit, by).succ_opt().unwrap_or(NaiveDate::MIN);
    first_kept.with_day(1).unwrap_or(first_kept)
}

/// Whether a record is due by a day, as [`Store::due`] would say now.
pub(super) fn is_due(db: &Db, record: &RecordId, by: NaiveDate, terms: &Terms) -> Result<bool> {
    let found = match record {
        RecordId::Person(id) => people(db, &Span::of(terms.people, None, by), terms, 1, Some(id))?,
        RecordId::Case(id) => cases_alone(db, &Span::of(terms.cases, None, by), terms, 1, Some(id))?,
    };
    Ok(!found.is_empty())
}

fn people(db: &Db, span: &Span, terms: &Terms, limit: usize, only: Option<&PersonId>) -> Result<Vec<DueRecord>> {
    let mut values = span.values();
    values.extend(values![limit as i64, only]);
    let this = if only.is_some() { "AND p.id = ?5" } else { "AND ?5 IS NULL" };
    let sql = format!(
        "{PEOPLE} WHERE p.contact IS NOT NULL AND p.merged_into IS NULL AND p.contact > ?2 AND p.contact <= ?3
         AND NOT {PERSON_AT_WORK} AND p.id NOT IN {} {this} ORDER BY p.contact, p.id LIMIT ?4",
        people_with_kept()
    );
    db.rows(&sql, values, |row| person(row, terms))
}

/// Cases that are over, of people who are not due themselves.
fn cases_alone(db: &Db, span: &Span, terms: &Terms, limit: usize, only: Option<&CaseId>) -> Result<Vec<DueRecord>> {
    let mut values = span.values();
    values.extend(values![limit as i64, only, due_up_to(terms.people, span.by)]);
    let this = if only.is_some() { "AND c.id = ?5" } else { "AND ?5 IS NULL" };
    let sql = format!(
        "SELECT c.id, c.number, c.subject, c.contact FROM cases c JOIN people p ON p.id = c.person_id
         WHERE c.contact IS NOT NULL AND (c.status = 'closed' OR c.removed = 1)
         AND c.contact > ?2 AND c.contact <= ?3
         AND coalesce(json_extract(c.mandate, '$.until'), '') < ?1
         AND p.id NOT IN (SELECT person_id FROM restrictions)
         AND NOT EXISTS (SELECT 1 FROM referrals r WHERE r.case_id = c.id AND {OPEN_REFERRAL})
         AND NOT EXISTS (SELECT 1 FROM kept_on_purpose k
                         WHERE k.kind = 'case' AND k.record_id = c.id AND k.until >= ?1)
         AND p.id NOT IN {}
         AND NOT (coalesce(p.contact, '9') <= ?6 AND NOT {PERSON_AT_WORK} AND p.id NOT IN {})
         {this} ORDER BY c.contact, c.id LIMIT ?4",
        people_kept(),
        people_with_kept()
    );
    db.rows(&sql, values, |row| {
        let mut columns = Columns::of(row);
        let record = RecordId::Case(columns.id()?);
        let (label, about, last) = (columns.get()?, columns.get()?, columns.day()?);
        Ok(DueRecord { record, label, about, cases: 0, last, due: due_on(last, terms.cases) })
    })
}

/// Visits without a person that have free text, of days after `?1` and up to `?2`: a note, the calling name that only the
/// close of their day would have erased, the words of a referral. It is what erasing the text of a visit empties.
const NOTES: &str = "visits v WHERE v.person_id IS NULL AND v.day > ?1 AND v.day <= ?2
    AND (v.note <> '' OR v.calling_name IS NOT NULL
         OR EXISTS (SELECT 1 FROM referrals r WHERE r.visit_id = v.id
                    AND (r.reason_words <> '' OR (r.service_id = '' AND r.service_name <> '')
                         OR EXISTS (SELECT 1 FROM referral_news n
                                    WHERE n.referral_id = r.id AND n.reason_words <> ''))))";

/// Days after `?1` and up to `?2` of which somebody wrote something.
pub(super) const DAYS: &str = "days d WHERE d.id > ?1 AND d.id <= ?2
    AND (d.note <> '' OR d.proposed <> ''
         OR EXISTS (SELECT 1 FROM day_events e WHERE e.day = d.id AND e.kind = 'reopened' AND e.detail <> ''))";

/// Lines of who read and changed what, each with its number and its day.
const ENTRIES: &str = "seq, day FROM audit";

/// Lines of what each desk did. The last one stays: numbers go on behind it.
const ACTIONS: &str = "seq, substr(at, 1, 10) FROM actions WHERE seq < (SELECT max(seq) FROM actions)";

/// Texts of seats that were last taken after `?1` and up to `?2`.
const DRAFTS: &str = "drafts d JOIN seats s ON s.name = d.seat WHERE s.seen > ?1 AND s.seen <= ?2";

/// A person as they are listed.
const PEOPLE: &str = "SELECT p.id, coalesce(p.name, p.card_code), p.contact,
    (SELECT count(*) FROM cases n WHERE n.person_id = p.id AND n.removed = 0) FROM people p";

fn person(row: &Row<'_>, terms: &Terms) -> Result<DueRecord> {
    let mut columns = Columns::of(row);
    let record = RecordId::Person(columns.id()?);
    let (label, last) = (columns.get()?, columns.day()?);
    let due = due_on(last, terms.people);
    Ok(DueRecord { record, label, about: String::new(), cases: columns.get()?, last, due })
}

/// Visits whose free text is due by a day, the oldest first, none of days before the one that is named.
pub(super) fn notes(db: &Db, from: &str, by: NaiveDate, terms: &Terms, limit: usize) -> Result<Vec<(String, String)>> {
    let sql = format!("SELECT v.id, v.day FROM {NOTES} AND v.day >= ?4 ORDER BY v.day LIMIT ?3");
    let values = values!["", due_up_to(terms.notes, by), limit as i64, from];
    db.rows(&sql, values, |row| Ok((row.get(0)?, row.get(1)?)))
}
