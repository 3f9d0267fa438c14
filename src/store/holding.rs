//! All that is held about a person, read for the person.

use super::{
    Store, case_rows,
    db::Db,
    entering, people, referrals,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        audit::{Record, Subject},
        case::EntryKind,
        ids::{CaseId, PersonId, ReferralId, VisitId},
        privacy::{HeldReferral, HeldVisit, Holding, SetAside},
    },
    error::{Error, Kind, Result},
};

/// The records of a person `?1`: the one that stands for them, and those that were merged into it.
const SAME: &str = "WITH RECURSIVE same (id) AS (
    SELECT ?1 UNION SELECT p.id FROM people p JOIN same ON p.merged_into = same.id)";

impl Store {
    /// Everything that is held about a person; without private notes where the house does not hand them out.
    pub fn holding(&self, id: &PersonId, with_private: bool) -> Result<Holding> {
        let db = &self.db;
        let ids = |sql: &str| db.rows(&format!("{SAME} {sql}"), values![id], |row| row.get::<String>(0));
        let visits = ids("SELECT id FROM visits WHERE person_id IN same AND removed = 0 ORDER BY day, ticket")?;
        let cases = ids("SELECT id FROM cases WHERE person_id IN same AND removed = 0 ORDER BY id")?;
        let sent = ids("SELECT id FROM referrals WHERE removed = 0
                        AND (visit_id IN (SELECT id FROM visits WHERE person_id IN same)
                             OR case_id IN (SELECT id FROM cases WHERE person_id IN same)) ORDER BY made_at, id")?;
        let mut cases: Vec<_> =
            cases.into_iter().map(|id| case_rows::load_one(db, &CaseId::from(id))).collect::<Result<_>>()?;
        if !with_private {
            for case in &mut cases {
                case.entries.retain(|entry| entry.kind != EntryKind::Private);
            }
        }
        Ok(Holding {
            person: people::load(db, id)?,
            other_cards: ids("SELECT card_code FROM people WHERE id IN same AND id <> ?1 ORDER BY card_code")?,
            restricted: self.restriction(id)?,
            visits: visits.into_iter().map(|id| held_visit(db, &id.into())).collect::<Result<_>>()?,
            cases,
            referrals: sent.into_iter().map(|id| held_referral(db, &id.into())).collect::<Result<_>>()?,
            decisions: self.decisions(Some(id))?,
            set_aside: set_aside(db, id, with_private)?,
            seen_by: self.audit_of(&Subject::new(Record::Person, id.as_str()))?,
        })
    }

    /// The person of an id, or of a card code as it stands on cards; `NotFound` where nobody has it.
    pub fn person_of(&self, id_or_card: &str) -> Result<PersonId> {
        let typed = entering::line(id_or_card);
        let sql = "SELECT id FROM people WHERE id = ?1 OR card_code = ?1";
        let found = self.db.rows(sql, values![typed], |row| row.get::<String>(0))?.into_iter().next();
        let present = found.map(|id| people::present(&self.db, &id.into())).transpose()?.flatten();
        present.ok_or_else(|| Error::new(Kind::NotFound).at("people"))
    }
}

fn held_visit(db: &Db, id: &VisitId) -> Result<HeldVisit> {
    let sql = "SELECT code, said FROM visit_rights WHERE visit_id = ?1 ORDER BY kind, code";
    let rights = db.rows(sql, values![id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(HeldVisit { visit: visit_rows::load_one(db, id)?, rights })
}

fn held_referral(db: &Db, id: &ReferralId) -> Result<HeldReferral> {
    let followed = referrals::followed(db, id)?;
    Ok(HeldReferral { referral: followed.referral, history: followed.history })
}

/// Words that were taken back, or begun and not recorded: out of sight, and in the file all the same.
fn set_aside(db: &Db, id: &PersonId, with_private: bool) -> Result<Vec<SetAside>> {
    let sql = format!(
        "{SAME}, v AS (SELECT id, removed, note, calling_name FROM visits WHERE person_id IN same),
               c AS (SELECT id, removed, subject, next_action FROM cases WHERE person_id IN same),
               r AS (SELECT id, removed, service_name, reason_words FROM referrals
                     WHERE visit_id IN (SELECT id FROM v) OR case_id IN (SELECT id FROM c)),
               e AS (SELECT id, kind, text, undone FROM case_entries WHERE case_id IN (SELECT id FROM c))
         SELECT kind, text FROM (
             SELECT 'visit' AS kind, calling_name AS text FROM v WHERE removed = 1
             UNION ALL SELECT 'visit', note FROM v WHERE removed = 1
             UNION ALL SELECT 'case', subject FROM c WHERE removed = 1
             UNION ALL SELECT 'case', next_action FROM c WHERE removed = 1
             UNION ALL SELECT 'entry', text FROM e WHERE undone = 1 AND (?2 OR kind <> 'private')
             UNION ALL SELECT 'referral', service_name FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words FROM referral_news
                       WHERE undone = 1 AND referral_id IN (SELECT id FROM r)
             UNION ALL SELECT 'person', name FROM people WHERE id IN same AND id <> ?1
             UNION ALL SELECT 'person', reach FROM people WHERE id IN same AND id <> ?1
             UNION ALL SELECT 'draft', d.text FROM drafts d
                       WHERE EXISTS (SELECT 1 FROM (SELECT id FROM same UNION SELECT id FROM v UNION SELECT id FROM c
                                                    UNION SELECT id FROM r UNION SELECT id FROM e) o
                                     WHERE ':' || d.slot || ':' LIKE '%:' || o.id || ':%'))
         WHERE text IS NOT NULL AND text <> ''"
    );
    db.rows(&sql, values![id, with_private], |row| {
        let mut columns = Columns::of(row);
        Ok(SetAside { kind: columns.get()?, text: columns.get()? })
    })
}
