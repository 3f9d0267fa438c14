//! All that is held about a person, read for the person.

use super::{
    Store, audit, case_rows,
    db::Db,
    drafts_about::{self, Begun, Marks},
    entering, people,
    people_merge::{self, SAME},
    referrals, retention,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        audit::{Detail, Record, Subject, What},
        case::EntryKind,
        ids::{CaseId, PersonId, ReferralId, VisitId},
        person::Person,
        privacy::{HeldReferral, HeldVisit, Holding, PrivateNotes, SetAside},
        retention::Kept,
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

/// What belongs to a person `?1`, and whatever was written in it, taken back or not: the records `same`, the visits `v`, the
/// cases `c`, the referrals `r`, the entries `e`.
const BELONGING: &str = "v AS (SELECT id, removed, note, calling_name FROM visits WHERE person_id IN same),
    c AS (SELECT id, removed, subject, next_action FROM cases WHERE person_id IN same),
    r AS (SELECT id, removed, service_name, reason_words FROM referrals
          WHERE visit_id IN (SELECT id FROM v) OR case_id IN (SELECT id FROM c)),
    e AS (SELECT id, CASE kind WHEN 'private' THEN worker END AS author, text, undone FROM case_entries
          WHERE case_id IN (SELECT id FROM c))";

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
            kept: kept(db, id)?,
            set_aside,
            last_contact,
            private_left_out: left_out,
            seen_by: self.audit_of(&Subject::new(Record::Person, id.as_str()))?,
        })
    }

    /// Enters that all that is held about a person was handed out: with the person, and with every case and visit that went
    /// with it, so that who asks of one of these sees it, too.
    pub fn audit_handed_out(&self, held: &Holding, detail: Detail, stamp: &Stamp) -> Result<()> {
        let stamp = entering::stamp(stamp);
        let mut subjects = vec![Subject::new(Record::Person, held.person.id.as_str())];
        subjects.extend(held.cases.iter().map(|case| Subject::new(Record::Case, case.id.as_str())));
        subjects.extend(held.visits.iter().map(|held| Subject::new(Record::Visit, held.visit.id.as_str())));
        self.write(|db| audit::write(db, &self.seat(), &stamp, What::Exported, &subjects, detail))
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
    let mut aside = taken_back(db, id)?;
    for draft in begun(db, id)?.into_iter().filter(|draft| !draft.is_path) {
        let author = draft.author(db)?;
        let place = Some(draft.place().to_owned());
        aside.push((SetAside { kind: "draft".to_owned(), place, text: draft.text }, author));
    }
    Ok(aside)
}

fn taken_back(db: &Db, id: &PersonId) -> Result<Vec<(SetAside, Option<String>)>> {
    let sql = format!(
        "WITH RECURSIVE {SAME}, {BELONGING}
         SELECT kind, text, author FROM (
             SELECT 'visit' AS kind, calling_name AS text, NULL AS author FROM v WHERE removed = 1
             UNION ALL SELECT 'visit', note, NULL FROM v WHERE removed = 1
             UNION ALL SELECT 'case', subject, NULL FROM c WHERE removed = 1
             UNION ALL SELECT 'case', next_action, NULL FROM c WHERE removed = 1
             UNION ALL SELECT 'entry', text, author FROM e WHERE undone = 1
             UNION ALL SELECT 'referral', service_name, NULL FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words, NULL FROM r WHERE removed = 1
             UNION ALL SELECT 'referral', reason_words, NULL FROM referral_news
                       WHERE undone = 1 AND referral_id IN (SELECT id FROM r)
             UNION ALL SELECT 'person', name, NULL FROM people WHERE id IN same AND id <> ?1
             UNION ALL SELECT 'person', reach, NULL FROM people WHERE id IN same AND id <> ?1)
         WHERE text IS NOT NULL AND text <> ''"
    );
    db.rows(&sql, values![id], |row| {
        let mut columns = Columns::of(row);
        Ok((SetAside { kind: columns.get()?, place: None, text: columns.get()? }, columns.get()?))
    })
}

/// What was begun about a person, at any desk: what erasing them would take.
fn begun(db: &Db, id: &PersonId) -> Result<Vec<Begun>> {
    let sql = format!(
        "WITH RECURSIVE {SAME}, {BELONGING} SELECT id FROM same UNION SELECT id FROM v UNION SELECT id FROM c
         UNION SELECT id FROM r UNION SELECT id FROM e"
    );
    let ids = db.rows(&sql, values![id], |row| row.get::<String>(0))?.into_iter().collect();
    let mut marks = Marks::default();
    for record in [vec![people::load_held(db, id)?], people_merge::records_under(db, id)?].concat() {
        marks.add(record.id.as_str(), &record.card_code, record.name.as_deref());
    }
    drafts_about::about(db, &ids, &marks)
}

/// Why records of the person are kept longer than the rules say, or were.
fn kept(db: &Db, id: &PersonId) -> Result<Vec<Kept>> {
    let sql = format!(
        "WITH RECURSIVE {SAME} SELECT 'person', k.record_id, coalesce(p.name, p.card_code), k.until, k.reason, k.worker
         FROM kept_on_purpose k JOIN people p ON p.id = k.record_id WHERE k.kind = 'person' AND p.id IN same
         UNION ALL SELECT 'case', k.record_id, c.number, k.until, k.reason, k.worker
         FROM kept_on_purpose k JOIN cases c ON c.id = k.record_id WHERE k.kind = 'case' AND c.person_id IN same
         ORDER BY 4, 2"
    );
    db.rows(&sql, values![id], retention::kept)
}
