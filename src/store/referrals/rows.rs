//! The rows of a referral: the referral itself, what was heard of it, and for whom it was made.

use super::{
    super::{
        actions::{Before, Entry as Action, Touched, Versions, must_change_one},
        db::{Db, Row, Value},
        fresh,
        rows::{Columns, values},
    },
    service_code, topic,
};
use crate::{
    domain::{
        ids::ReferralId,
        referral::{
            CheckRow, Followed, Heard, How, News, NewsKind, Reason, Referral, ReferralStatus, ReferredFrom, Whom, Why,
        },
    },
    error::{Error, Kind, Result},
};

const COLUMNS: &str = "id, visit_id, case_id, service_id, service_name, how, status, reason, reason_words, made_at,
                       check_on, status_on, answered_on, worker, version";

/// The referral's own columns of a line, and the columns that say for whom.
const LINE: &str = "SELECT r.id, r.service_name, r.how, r.status, r.reason, r.reason_words, r.made_at, r.check_on,
                           r.worker, p.name, p.card_code, p.reach, v.calling_name, v.ticket, v.day, c.number,
                           EXISTS (SELECT 1 FROM restrictions x WHERE x.person_id = p.id)
                    FROM referrals r LEFT JOIN visits v ON v.id = r.visit_id LEFT JOIN cases c ON c.id = r.case_id
                         LEFT JOIN people p ON p.id = coalesce(c.person_id, v.person_id) AND p.removed = 0
                    WHERE r.removed = 0 AND";

/// Reads referrals. `rest` is what follows after `WHERE`.
pub fn load(db: &Db, rest: &str, values: Vec<Value>) -> Result<Vec<Referral>> {
    db.rows(&format!("SELECT {COLUMNS} FROM referrals WHERE {rest}"), values, referral)
}

/// Reads referrals as lines, each with its person. `rest` is what follows after the condition.
pub fn load_lines(db: &Db, rest: &str, values: Vec<Value>) -> Result<Vec<CheckRow>> {
    db.rows(&format!("{LINE} {rest}"), values, line)
}

/// Reads one referral.
pub fn load_one(db: &Db, id: &ReferralId) -> Result<Referral> {
    let found = load(db, "id = ?1 AND removed = 0", values![id])?;
    found.into_iter().next().ok_or_else(|| Error::new(Kind::NotFound).at("referrals"))
}

/// Reads one referral in the version that somebody wants to change; `Conflict` when it has another by now.
pub fn load_version(db: &Db, id: &ReferralId, version: i64) -> Result<Referral> {
    let referral = load_one(db, id)?;
    if referral.version == version { Ok(referral) } else { Err(Error::new(Kind::Conflict)) }
}

/// Reads one referral with all that is known of it.
pub fn followed(db: &Db, id: &ReferralId) -> Result<Followed> {
    let referral = load_one(db, id)?;
    let line = load_lines(db, "r.id = ?1", values![id])?.into_iter().next();
    let history = db.rows(
        "SELECT at, worker, kind, reason, reason_words FROM referral_news
         WHERE referral_id = ?1 AND undone = 0 ORDER BY at, coalesce(action, 0), id",
        values![id],
        heard,
    )?;
    Ok(Followed { referral, whom: line.map(|line| line.whom).unwrap_or_default(), topic: topic(db, id)?, history })
}

/// Writes a new referral, whatever is known of it already.
pub fn insert(db: &Db, referral: &Referral) -> Result<()> {
    let (visit, case) = match &referral.from {
        ReferredFrom::Visit(visit) => (Some(visit), None),
        ReferredFrom::Case(case) => (None, Some(case)),
    };
    let mut values = content(referral);
    values.extend(values![
        referral.id,
        visit,
        case,
        service_code(referral.service.as_ref()),
        referral.service_name,
        referral.how,
        referral.made_at,
        referral.worker
    ]);
    db.execute(
        "INSERT INTO referrals (status, reason, reason_words, check_on, status_on, answered_on, id, visit_id, case_id,
                                service_id, service_name, how, made_at, worker)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        values,
    )?;
    Ok(())
}

/// Writes a referral's new content as part of an action that can be undone.
pub fn change(db: &Db, action: &Action<'_>, before: &Referral, after: &Referral) -> Result<()> {
    let versions = action.changes(Touched::Referral, before.id.as_str(), before)?;
    update(db, before.version, after, versions)
}

/// Takes a change back: the referral becomes what it was, and what the action heard of it is marked.
pub fn put_back(db: &Db, action: i64, before: &Before<Referral>, found: Versions) -> Result<()> {
    let versions = Versions { version: found.version + 1, content: before.content };
    update(db, found.version, &before.record, versions)?;
    let undone = "UPDATE referral_news SET undone = 1 WHERE referral_id = ?1 AND action = ?2";
    db.execute(undone, values![before.record.id, action])?;
    Ok(())
}

fn update(db: &Db, version: i64, after: &Referral, versions: Versions) -> Result<()> {
    let mut values = content(after);
    values.extend(values![versions.version, versions.content, after.id, version]);
    let rows = db.execute(
        "UPDATE referrals SET status = ?1, reason = ?2, reason_words = ?3, check_on = ?4, status_on = ?5,
                answered_on = ?6, version = ?7, content_version = ?8
         WHERE id = ?9 AND version = ?10",
        values,
    )?;
    must_change_one(rows)
}

/// The columns that change, in the order of both statements above.
fn content(referral: &Referral) -> Vec<Value> {
    let (why, words) = reason_columns(referral.reason.as_ref());
    values![referral.status, why, words, referral.check_on, referral.status_on, referral.answered_on]
}

/// Adds to a referral's history.
pub fn add_news(db: &Db, action: &Action<'_>, id: &ReferralId, news: &News) -> Result<()> {
    let stamp = action.stamp;
    let heard = Heard { at: stamp.now.at, worker: stamp.worker.clone(), news: news.clone() };
    insert_news(db, &fresh::id(stamp.now.at), id, &heard, Some(action.seq))
}

/// Writes one line of a referral's history.
pub fn insert_news(db: &Db, own: &str, id: &ReferralId, heard: &Heard, action: Option<i64>) -> Result<()> {
    let (why, words) = reason_columns(heard.news.reason());
    db.execute(
        "INSERT INTO referral_news (id, referral_id, at, worker, kind, reason, reason_words, action)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        values![own, id, heard.at, heard.worker, heard.news.kind(), why, words, action],
    )?;
    Ok(())
}

fn reason_columns(reason: Option<&Reason>) -> (Option<Why>, &str) {
    reason.map_or((None, ""), |reason| (Some(reason.why), reason.words.as_str()))
}

fn reason(columns: &mut Columns<'_>) -> Result<Option<Reason>> {
    let (why, words) = (columns.maybe_coded(Why::from_code)?, columns.get()?);
    Ok(why.map(|why| Reason { why, words }))
}

fn referral(row: &Row<'_>) -> Result<Referral> {
    let mut columns = Columns::of(row);
    let id = columns.id()?;
    let (visit, case) = (columns.maybe_id()?, columns.maybe_id()?);
    let from = case.map(ReferredFrom::Case).or(visit.map(ReferredFrom::Visit));
    let service: String = columns.get()?;
    Ok(Referral {
        id,
        from: from.ok_or_else(|| Error::new(Kind::Damaged).at("referrals"))?,
        service: (!service.is_empty()).then(|| service.into()),
        service_name: columns.get()?,
        how: columns.coded(How::from_code)?,
        status: columns.coded(ReferralStatus::from_code)?,
        reason: reason(&mut columns)?,
        made_at: columns.moment()?,
        check_on: columns.maybe_day()?,
        status_on: columns.maybe_day()?,
        answered_on: columns.maybe_day()?,
        worker: columns.get()?,
        version: columns.get()?,
    })
}

fn line(row: &Row<'_>) -> Result<CheckRow> {
    let mut columns = Columns::of(row);
    Ok(CheckRow {
        id: columns.id()?,
        service_name: columns.get()?,
        how: columns.coded(How::from_code)?,
        status: columns.coded(ReferralStatus::from_code)?,
        reason: reason(&mut columns)?,
        made_at: columns.moment()?,
        check_on: columns.maybe_day()?,
        worker: columns.get()?,
        whom: whom(&mut columns)?,
    })
}

fn whom(columns: &mut Columns<'_>) -> Result<Whom> {
    let (name, card): (Option<String>, Option<String>) = (columns.get()?, columns.get()?);
    let reach = columns.get()?;
    let calling_name = columns.get()?;
    let (ticket, day): (Option<u32>, _) = (columns.get()?, columns.maybe_day()?);
    let person = name.or(card).or(calling_name);
    Ok(Whom { person, reach, ticket: ticket.zip(day), case: columns.get()?, restricted: columns.get()? })
}

fn heard(row: &Row<'_>) -> Result<Heard> {
    let mut columns = Columns::of(row);
    let (at, worker) = (columns.moment()?, columns.get()?);
    let kind = columns.coded(NewsKind::from_code)?;
    let news = kind.with(reason(&mut columns)?).ok_or_else(|| Error::new(Kind::Damaged).at("referral_news"))?;
    Ok(Heard { at, worker, news })
}
