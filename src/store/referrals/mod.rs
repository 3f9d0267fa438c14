//! Referrals: somebody sent on to a service, what was heard of it, and whom to ask today.

use chrono::NaiveDate;

use super::{
    Store,
    actions::{ActionName, Entry as Action, Touched},
    case_rows,
    db::Db,
    drafts, entering, fresh, restrictions,
    rows::values,
    visit_rows,
};
use crate::{
    domain::{
        case::{Case, EntryKind},
        ids::{CaseId, Code, ReferralId, ServiceId, VisitId},
        referral::{Followed, Heard, NewReferral, News, Referral, ReferralStatus, ReferredFrom},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

mod experience;
mod lists;
mod rows;

pub use lists::Asked;
pub use rows::{followed, load_lines as lines, put_back};

impl Store {
    /// Records that the person of a visit was sent on to a service.
    pub fn refer(&self, visit: &VisitId, referral: &NewReferral, stamp: &Stamp) -> Result<ReferralId> {
        let referral = entering::referral(referral);
        self.act(stamp, ActionName::Refer, |db, action| {
            let before = visit_rows::load_one(db, visit)?;
            action.about(&before.ticket.to_string());
            // The visit counts as changed: undoing its recording elsewhere must not leave this referral alone.
            visit_rows::change(db, action, &before, &before)?;
            let id = add(db, action, visit, &referral)?;
            drafts::clear_referral(db, action, &self.words_at(action.stamp), visit.as_str())?;
            Ok(id)
        })
    }

    /// Records that the person of a case was sent on to a service; the timeline says so too.
    pub fn refer_from_case(&self, case: &CaseId, referral: &NewReferral, stamp: &Stamp) -> Result<ReferralId> {
        let referral = entering::referral(referral);
        self.act(stamp, ActionName::ReferCase, |db, action| {
            let before = case_rows::load_one(db, case)?;
            action.about(&before.number);
            let id = insert(db, action, &ReferredFrom::Case(case.clone()), &referral)?;
            tell_case(db, action, &before, referral.how.code(), &referral.service_name)?;
            drafts::clear_referral(db, action, &self.words_at(action.stamp), case.as_str())?;
            Ok(id)
        })
    }

    /// Where the person of a visit was sent, in the order in which it was recorded.
    pub fn referrals_of_visit(&self, visit: &VisitId) -> Result<Vec<Referral>> {
        rows::load(&self.db, "visit_id = ?1 AND removed = 0 ORDER BY made_at, id", values![visit])
    }

    /// A referral with all that is known of it.
    pub fn followed(&self, id: &ReferralId) -> Result<Followed> {
        rows::followed(&self.db, id)
    }

    /// Notes what was heard of a referral. As long as it is then open, it is asked after on `check_on`. `WrongMove`
    /// where the news cannot follow what is known already.
    pub fn hear(
        &self,
        id: &ReferralId,
        version: i64,
        news: &News,
        check_on: Option<NaiveDate>,
        stamp: &Stamp,
    ) -> Result<Followed> {
        let news = entering::news(news);
        self.act(stamp, ActionName::ReferralNews, |db, action| {
            let before = rows::load_version(db, id, version)?;
            let after = before.heard(&news, action.stamp.now.today(), check_on);
            let after = after.map_err(|wrong| Error::new(Kind::WrongMove).at("referrals").because(wrong))?;
            rows::change(db, action, &before, &after)?;
            rows::add_news(db, action, id, &news)?;
            if let ReferredFrom::Case(case) = &before.from {
                let case = case_rows::load_one(db, case)?;
                tell_case(db, action, &case, &entry_code(&news), &before.service_name)?;
            }
            rows::followed(db, id)
        })
    }

    /// Sets the day on which an open referral is asked after; `None` asks no more.
    pub fn set_check(
        &self,
        id: &ReferralId,
        version: i64,
        check_on: Option<NaiveDate>,
        stamp: &Stamp,
    ) -> Result<Followed> {
        self.act(stamp, ActionName::ReferralCheck, |db, action| {
            let before = rows::load_version(db, id, version)?;
            if !before.status.is_open() {
                return Err(Error::new(Kind::WrongMove).at("referrals"));
            }
            rows::change(db, action, &before, &Referral { check_on, ..before.clone() })?;
            rows::followed(db, id)
        })
    }
}

/// Writes a referral with all that was heard of it, without a trace in the journal.
pub fn insert_known(db: &Db, referral: &Referral, history: &[(String, Heard)]) -> Result<()> {
    rows::insert(db, referral)?;
    history.iter().try_for_each(|(own, heard)| rows::insert_news(db, own, &referral.id, heard, None))
}

/// Writes a new referral of a visit.
pub fn add(db: &Db, action: &Action<'_>, visit: &VisitId, new: &NewReferral) -> Result<ReferralId> {
    insert(db, action, &ReferredFrom::Visit(visit.clone()), new)
}

fn insert(db: &Db, action: &Action<'_>, from: &ReferredFrom, new: &NewReferral) -> Result<ReferralId> {
    match from {
        ReferredFrom::Visit(visit) => restrictions::must_be_free(db, Touched::Visit, visit.as_str())?,
        ReferredFrom::Case(case) => restrictions::must_be_free(db, Touched::Case, case.as_str())?,
    }
    let now = action.stamp.now.at;
    let referral = Referral {
        id: ReferralId::from(fresh::id(now)),
        from: from.clone(),
        service: new.service.clone(),
        service_name: new.service_name.clone(),
        how: new.how,
        status: ReferralStatus::Informed,
        reason: None,
        made_at: now,
        check_on: new.check_on,
        status_on: None,
        answered_on: None,
        worker: action.stamp.worker.clone(),
        version: 1,
    };
    rows::insert(db, &referral)?;
    action.creates(Touched::Referral, referral.id.as_str());
    Ok(referral.id)
}

/// Tells a case's timeline of a referral: a code, and the service's name behind it. The case counts as changed, so that
/// undo finds the entry.
fn tell_case(db: &Db, action: &Action<'_>, case: &Case, code: &str, service: &str) -> Result<()> {
    case_rows::change(db, action, case, case)?;
    case_rows::add_entry(db, action, &case.id, EntryKind::Referral, &format!("{code} {service}"))
}

/// What a timeline holds of news: its code, and that of the reason.
fn entry_code(news: &News) -> String {
    match news.reason() {
        Some(reason) => format!("{}:{}", news.kind().code(), reason.why.code()),
        None => news.kind().code().to_owned(),
    }
}

/// As the column holds a service that the directory knows, or does not.
fn service_code(service: Option<&ServiceId>) -> &str {
    service.map_or("", ServiceId::as_str)
}

/// The topic of the first request that has one.
const TOPIC_OF_VISIT: &str =
    "(SELECT topic FROM requests WHERE visit_id = r.visit_id AND topic IS NOT NULL ORDER BY position LIMIT 1)";

/// What a referral's visit or case is about.
fn topic(db: &Db, id: &ReferralId) -> Result<Option<Code>> {
    let sql = format!(
        "SELECT coalesce(c.topic, {TOPIC_OF_VISIT}) FROM referrals r LEFT JOIN cases c ON c.id = r.case_id
         WHERE r.id = ?1"
    );
    let found = db.rows(&sql, values![id], |row| row.get::<Option<String>>(0))?;
    Ok(found.into_iter().flatten().next().map(Code::from))
}
