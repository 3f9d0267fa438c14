//! All that is held about a person, read for the person.

use super::{
    Store, case_rows,
    db::Db,
    entering, people,
    people_merge::SAME,
    referrals,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        audit::{Record, Subject},
        case::EntryKind,
        ids::{CaseId, PersonId, ReferralId, VisitId},
        person::Person,
        privacy::{HeldReferral, HeldVisit, Holding, PrivateNotes, SetAside},
    },
    error::{Error, Kind, Result},
};

/// Where a private note is begun: behind it stand its case and its author.
const PRIVATE_DRAFT: &str = "ask-private:";

impl Store {
    /// Everything that is held about a person, with these private notes as `maker` (initials) writes it out.
    pub fn holding(&self, id: &PersonId, notes: PrivateNotes, maker: &str) -> Result<Holding> {
        let (db, maker) = (&self.db, entering::line(maker));
        let ids = |sql: &str| db.rows(&format!("WITH RECURSIVE {SAME} {sql}"), values![id], |row| row.get::<String>(0));
        let visits = ids("SELECT id FROM visits WHERE person_id IN same AND removed = 0 ORDER BY day, ticket")?;
        let cases = ids("SELECT id FROM cases WHERE person_id IN same AND removed = 0 ORDER BY id")?;
        let sent = ids("SELECT id FROM referrals WHERE removed = 0
                        AND (visit_id IN (SELECT id FROM visits WHERE person_id IN same)
                             OR case_id IN (SELECT id FROM cases WHERE person_id IN same)) ORDER BY made_at, id")?;
        let mut cases: Vec<_> =
            cases.into_iter().map(|id| case_rows::load_one(db, &CaseId::from(id))).collect::<Result<_>>()?;
        let visits: Vec<_> = visits.into_iter().map(|id| held_visit(db, &id.into())).collect::<Result<_>>()?;
        let told = cases.iter().flat_map(|case| &case.entries).map(|entry| entry.at.date_naive());
        let last_contact = visits.iter().map(|held| held.visit.day).chain(told).max();
        let mut left_out = 0;
        let mut goes_out = |author: Option<&str>| {
            let goes = author.is_none_or(|author| notes.hold(author, &maker));
            left_out += u64::from(!goes);
            goes
        };
        for case in &mut cases {
            case.entries.retain(|entry| goes_out((entry.kind == EntryKind::Private).then_some(&*entry.worker)));
        }
        let set_aside = set_aside(db, id)?.into_iter().filter(|(_, author)| goes_out(author.as_deref()));
        let set_aside = set_aside.map(|(aside, _)| aside).collect();
        Ok(Holding {
            person: people::load_held(db, id)?,
            other_cards: ids("SELECT card_code FROM people WHERE id IN same AND id <> ?1 ORDER BY card_code")?,
            restricted: self.restriction(id)?,
            visits,
            cases,
            referrals: sent.into_iter().map(|id| held_referral(db, &id.into())).collect::<Result<_>>()?,
            decisions: self.decisions(Some(id))?,
            set_aside,
            last_contact,
            private_left_out: left_out,
            seen_by: self.audit_of(&Subject::new(Record::Person, id.as_str()))?,
        })
    }

    /// Whoever has an id or a card code, as it stands on cards; also somebody who is seen nowhere, because the recording that
    /// made the record was taken back: what is left of it is held all the same. `NotFound` where nobody has it.
    pub fn held_person(&self, id_or_card: &str) -> Result<Person> {
        let typed = entering::line(id_or_card);
        let sql = "SELECT id FROM people WHERE id = ?1 OR card_code = ?1";
        let found =
            self.db.rows(sql, values![typed], |row| row.get::<String>(0))?.into_iter().next().map(PersonId::from);
        let found = found.ok_or_else(|| Error::new(Kind::NotFound).at("people"))?;
        people::load_held(&self.db, &people::present(&self.db, &found)?.unwrap_or(found))
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

/// Words that were taken back, or begun and not recorded: out of sight, and in the file all the same. Each with its author
/// where it is a private note, or other words for one.
fn set_aside(db: &Db, id: &PersonId) -> Result<Vec<(SetAside, Option<String>)>> {
    let sql = format!(
        "WITH RECURSIVE {SAME}, v AS (SELECT id, removed, note, calling_name FROM visits WHERE person_id IN same),
               c AS (SELECT id, removed, subject, next_action FROM cases WHERE person_id IN same),
               r AS (SELECT id, removed, service_name, reason_words FROM referrals
                     WHERE visit_id IN (SELECT id FROM v) OR case_id IN (SELECT id FROM c)),
               e AS (SELECT id, CASE kind WHEN 'private' THEN worker END AS author, text, undone FROM case_entries WHERE case_id IN (SELECT id FROM c))
         SELECT kind, text, author, slot FROM (
             SELECT 'visit' AS kind, calling_name AS text, NULL AS author, '' AS slot FROM v WHERE removed = 1
             UNION ALL SELECT 'visit', note, NULL, '' FROM v WHERE removed = 1
             UNION ALL SELECT 'case', subject, NULL, '' FROM c WHERE removed = 1
             UNION ALL SELECT 'case', next_action, NULL, '' FROM c WHERE removed = 1
             UNION ALL SELECT 'entry', text, author, '' FROM e WHERE undone = 1
             UNION ALL SELECT 'referral', service_name, NULL, '' FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words, NULL, '' FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words, NULL, '' FROM referral_news
                       WHERE undone = 1 AND referral_id IN (SELECT id FROM r)
             UNION ALL SELECT 'person', name, NULL, '' FROM people WHERE id IN same AND id <> ?1
             UNION ALL SELECT 'person', reach, NULL, '' FROM people WHERE id IN same AND id <> ?1
             UNION ALL SELECT 'draft', d.text,
                              (SELECT author FROM e WHERE author IS NOT NULL
                               AND ':' || d.slot || ':' LIKE '%:' || e.id || ':%'), d.slot FROM drafts d
                       WHERE EXISTS (SELECT 1 FROM (SELECT id FROM same UNION SELECT id FROM v UNION SELECT id FROM c
                                                    UNION SELECT id FROM r UNION SELECT id FROM e) o
                                     WHERE ':' || d.slot || ':' LIKE '%:' || o.id || ':%'))
         WHERE text IS NOT NULL AND text <> ''"
    );
    db.rows(&sql, values![id], |row| {
        let mut columns = Columns::of(row);
        let aside = SetAside { kind: columns.get()?, text: columns.get()? };
        let (author, slot): (Option<String>, String) = (columns.get()?, columns.get()?);
        let begun = private_draft(&slot).map(str::to_owned);
        Ok((aside, author.or(begun)))
    })
}

/// Who begins a private note in this draft's place.
fn private_draft(slot: &str) -> Option<&str> {
    slot.strip_prefix(PRIVATE_DRAFT)?.split_once(':').map(|(_case, author)| author)
}
