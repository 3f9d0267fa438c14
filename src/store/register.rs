//! Visits of past years, taken over from a register, and taken back as a whole.
//!
//! A visit is known by its register and its number there: what was taken over before is left as it is, even where
//! somebody has corrected it since. Where the register has no numbers, what a row says stands for one: so only its digest is
//! kept, and nothing that somebody wrote in a register outlives the visit's own words. An import is one transaction. It is not
//! part of the day's work, so the desk's undo does not see it; [`Store::withdraw_register`] takes a register back.

use std::collections::HashMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

use super::{Store, audit, db::Db, entering, fresh, rows::values, visit_rows};
use crate::{
    domain::{
        audit::{Detail, What},
        ids::VisitId,
        register::PastVisit,
        time::Stamp,
        visit::{EventKind, Status, Visit},
    },
    error::Result,
};

/// What an import of a register did, or would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct RegisterCounts {
    /// Visits that were not there.
    pub new: usize,
    /// Visits that were taken over before.
    pub known: usize,
}

/// The number of a visit's first event: below those of daily work, which count the actions from 1.
const FIRST_EVENT: i64 = -2;

/// The same where the register says how the person reached the counter: the record itself has no room for an origin that
/// nobody said, so its story tells.
const FIRST_WITH_ORIGIN: i64 = -4;

/// Whether an event is one that a register tells of.
pub(super) const fn is_of_register(event: i64) -> bool {
    FIRST_WITH_ORIGIN <= event && event < 0
}

/// The origin of visits `v`; none where a register does not say it and nobody has put another one since.
pub(super) const ORIGIN: &str = "CASE WHEN v.origin = 'walk-in'
    AND EXISTS (SELECT 1 FROM visit_events o WHERE o.visit_id = v.id AND o.id = -2) THEN NULL ELSE v.origin END";

impl Store {
    /// Takes visits over from the register called `source`. `session` is their permanence where the register names
    /// none; `utc` says at which moment the counter's wall clock shows a time.
    pub fn import_register(
        &self,
        source: &str,
        session: &str,
        visits: &[PastVisit],
        dry_run: bool,
        utc: &dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
        stamp: &Stamp,
    ) -> Result<RegisterCounts> {
        let (source, stamp) = (entering::line(source), entering::stamp(stamp));
        let mut counts = RegisterCounts::default();
        if dry_run {
            for visit in visits {
                let known = self.is_known(&source, visit)?;
                counts.known += usize::from(known);
                counts.new += usize::from(!known);
            }
            return Ok(counts);
        }
        self.write(|db| {
            let mut tickets: HashMap<NaiveDate, u32> = HashMap::new();
            for past in visits {
                if self.is_known(&source, past)? {
                    counts.known += 1;
                    continue;
                }
                let ticket = match tickets.get(&past.day) {
                    Some(last) => last + 1,
                    None => visit_rows::next_ticket(db, past.day)?.0,
                };
                tickets.insert(past.day, ticket);
                let visit = of_past(past, ticket, session, &stamp);
                visit_rows::insert(db, &visit)?;
                let first = if past.says_origin { FIRST_WITH_ORIGIN } else { FIRST_EVENT };
                for (id, (kind, moment)) in (first..).zip(course(past, utc)) {
                    db.execute(
                        "INSERT INTO visit_events (visit_id, id, at, kind, desk, worker) VALUES (?1, ?2, ?3, ?4, '', ?5)",
                        values![visit.id, id, moment, kind, visit.worker],
                    )?;
                }
                db.execute(
                    "INSERT INTO visit_sources (source, source_id, visit_id) VALUES (?1, ?2, ?3)",
                    values![source, digest(&entering::line(&past.source_id)), visit.id],
                )?;
                counts.new += 1;
            }
            if counts.new > 0 {
                let detail = Detail::of("register").counted(counts.new as u64);
                audit::write(db, &self.seat(), &stamp, What::Imported, &[], detail)?;
            }
            Ok(counts)
        })
    }

    fn is_known(&self, source: &str, visit: &PastVisit) -> Result<bool> {
        let id = entering::line(&visit.source_id);
        // Older versions kept it as it was.
        let sql = "SELECT 1 FROM visit_sources WHERE source = ?1 AND source_id IN (?2, ?3)";
        Ok(!self.db.rows(sql, values![source, digest(&id), id], |_| Ok(()))?.is_empty())
    }

    /// Takes a register back: its visits are set aside and count no more. Says how many they were.
    pub fn withdraw_register(&self, source: &str, stamp: &Stamp) -> Result<usize> {
        let (source, stamp) = (entering::line(source), entering::stamp(stamp));
        self.write(|db| {
            let withdrawn = db.execute(
                "UPDATE visits SET removed = 1, version = version + 1, content_version = 0
                 WHERE removed = 0 AND id IN (SELECT visit_id FROM visit_sources WHERE source = ?1)",
                values![source],
            )?;
            db.execute("DELETE FROM visit_sources WHERE source = ?1", values![source])?;
            let detail = Detail::of("register").counted(withdrawn as u64);
            audit::write(db, &self.seat(), &stamp, What::Withdrawn, &[], detail)?;
            Ok(withdrawn)
        })
    }
}

/// What a digest begins with.
const DIGEST: &str = "sha256:";

/// What is kept of a row's number, or of what it says: enough to know it again.
fn digest(id: &str) -> String {
    format!("{DIGEST}{}", HEXLOWER.encode(&Sha256::digest(id.as_bytes())))
}

/// Makes digests of what an older version kept of rows as they were.
pub(super) fn forget_words(db: &Db) -> Result<()> {
    let sql = "SELECT source, source_id FROM visit_sources WHERE substr(source_id, 1, 7) <> ?1";
    let kept = db.rows(sql, values![DIGEST], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?)))?;
    for (source, id) in kept {
        let sql = "UPDATE visit_sources SET source_id = ?3 WHERE source = ?1 AND source_id = ?2";
        db.execute(sql, values![source, id, digest(&id)])?;
    }
    Ok(())
}

fn of_past(past: &PastVisit, ticket: u32, session: &str, stamp: &Stamp) -> Visit {
    let session = if past.session.is_empty() { session } else { &past.session };
    Visit {
        id: VisitId::from(fresh::id(stamp.now.at)),
        day: past.day,
        ticket,
        session: entering::line(session),
        status: Status::Closed,
        desk: String::new(),
        worker: entering::line(&past.worker),
        calls: 0,
        version: 1,
        card_code: None,
        draft: entering::draft(&past.draft),
        events: Vec::new(),
    }
}

/// From when to when somebody was served, as far as the register says it: without a time there is no hour to count.
fn course(past: &PastVisit, utc: &dyn Fn(NaiveDateTime) -> Option<DateTime<Utc>>) -> Vec<(EventKind, DateTime<Utc>)> {
    let minutes: i64 = past.draft.requests.iter().filter_map(|request| request.minutes).map(i64::from).sum();
    let Some(began) = past.time.and_then(|time| utc(past.day.and_time(time))) else {
        // Noon is the same day in every zone that has counters.
        let noon = past.day.and_time(NaiveTime::MIN) + Duration::hours(12);
        return vec![(EventKind::Closed, noon.and_utc())];
    };
    vec![(EventKind::Started, began), (EventKind::Closed, began + Duration::minutes(minutes))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{time::Now, visit::VisitDraft};

    /// A register without numbers: what a row says stands for one, and somebody may have written anything there.
    #[test]
    fn what_a_row_says_is_known_again_and_stands_nowhere() {
        let store = Store::in_memory().expect("a record");
        let now = Now { at: DateTime::UNIX_EPOCH, local: DateTime::UNIX_EPOCH.naive_utc() };
        let stamp = Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() };
        let past = PastVisit {
            source_id: "03/01/2024|chez M. Dupont".to_owned(),
            day: now.today(),
            time: None,
            session: String::new(),
            worker: String::new(),
            says_origin: false,
            draft: VisitDraft::default(),
        };
        let import = || {
            let utc = |_| None;
            store.import_register("2024", "", std::slice::from_ref(&past), false, &utc, &stamp).expect("imported")
        };
        let kept = || {
            let found = store.db.rows("SELECT source_id FROM visit_sources", vec![], |row| row.get::<String>(0));
            found.expect("rows").concat()
        };
        assert_eq!(import(), RegisterCounts { new: 1, known: 0 });
        let digest = kept();
        assert!(digest.starts_with(DIGEST), "{digest}");
        assert_eq!(import(), RegisterCounts { new: 0, known: 1 });
        // As an older version kept it, until something is erased.
        let raw = values![past.source_id];
        store.db.execute("UPDATE visit_sources SET source_id = ?1", raw).expect("as it was");
        assert_eq!(import(), RegisterCounts { new: 0, known: 1 });
        store.erase(&[], crate::domain::privacy::Why::Retention, &stamp).expect("nothing else");
        assert_eq!(kept(), digest);
        assert_eq!(import(), RegisterCounts { new: 0, known: 1 });
    }
}
