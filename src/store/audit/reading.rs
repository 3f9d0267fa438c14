//! Reading what was entered: the latest first, by record, day and worker.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Store, entering};
use crate::{
    domain::audit::{Hash, Record, Subject, What, Written, subjects_of},
    error::{Error, Kind, Result},
    store::{
        db::{Db, Row, Value},
        rows::{Columns, Stored, values},
    },
};

/// Which entries are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Of this day or later.
    pub from: Option<NaiveDate>,
    /// Of this day or earlier.
    pub to: Option<NaiveDate>,
    /// Of this worker.
    pub worker: Option<String>,
    /// About any of these records, and all that belongs to it; about whatever it is where there is none.
    pub about: Vec<Subject>,
    /// Before this entry.
    pub before: Option<i64>,
    /// So many at most.
    pub most: usize,
}

/// How a record is called where it is looked at: never by anybody's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A case's number, a person's card code, a service's name, a worker.
    As(String),
    /// A day.
    Day(NaiveDate),
    /// A visit by its day and its ticket.
    Visit(NaiveDate, u32),
}

/// The records `?1`, a list in JSON, and all that belongs to them: of a person what was merged into their record, the cases,
/// visits and referrals; of a case or a visit the referrals. Ids are not used twice, whatever they are of.
const ABOUT: &str = "WITH RECURSIVE asked (id) AS (SELECT value FROM json_each(?1)),
    same (id) AS (SELECT id FROM asked UNION SELECT p.id FROM people p JOIN same ON p.merged_into = same.id),
    about (id) AS (SELECT id FROM same
    UNION SELECT id FROM cases WHERE person_id IN same
    UNION SELECT id FROM visits WHERE person_id IN same
    UNION SELECT r.id FROM asked a JOIN referrals r ON r.case_id = a.id
    UNION SELECT r.id FROM asked a JOIN referrals r ON r.visit_id = a.id
    UNION SELECT r.id FROM cases c JOIN referrals r ON r.case_id = c.id WHERE c.person_id IN same
    UNION SELECT r.id FROM visits v JOIN referrals r ON r.visit_id = v.id WHERE v.person_id IN same)";

/// An id's kind, by the table in which it is, or by the list of what was erased.
const KIND: &str = "SELECT 'person' FROM people WHERE id = ?1 AND card_code <> ''
    UNION ALL SELECT 'case' FROM cases WHERE id = ?1
    UNION ALL SELECT 'visit' FROM visits WHERE id = ?1
    UNION ALL SELECT 'referral' FROM referrals WHERE id = ?1
    UNION ALL SELECT 'service' FROM services WHERE id = ?1
    UNION ALL SELECT kind FROM erased WHERE id = ?1 AND kind IN ('person', 'case') LIMIT 1";

/// The record of an id, of whatever kind it is; none where the id is nobody's.
pub(in crate::store) fn subject_of_id(db: &Db, id: &str) -> Result<Option<Subject>> {
    let found = db.rows(KIND, values![id], |row| Columns::of(row).coded(Record::from_code))?;
    Ok(found.into_iter().next().map(|kind| Subject::new(kind, id)))
}

/// Whether an entry names one of them: by the list, or, behind its end, by what the entry itself says.
const AMONG: &str = "AND (seq IN (SELECT seq FROM audit_records WHERE record IN (SELECT id FROM about))
    OR seq > (SELECT CAST(value AS BIGINT) FROM meta WHERE key = 'audit_listed')
       AND EXISTS (SELECT 1 FROM about WHERE instr(records || ' ', ':' || id || ' ') > 0))";

/// More about one record than anybody reads.
const MOST: usize = 10_000;

impl Store {
    /// Everything that was entered about a record and what belongs to it, the latest first.
    pub fn audit_of(&self, subject: &Subject) -> Result<Vec<Written>> {
        self.audited(&Asked { about: vec![subject.clone()], most: MOST, ..Asked::default() })
    }

    /// The record of an id, of whatever kind it is; none where the id is nobody's.
    pub fn record_of(&self, id: &str) -> Result<Option<Subject>> {
        subject_of_id(&self.db, id)
    }

    /// The entries that are asked for, the latest first.
    pub fn audited(&self, asked: &Asked) -> Result<Vec<Written>> {
        let (about, among) = if asked.about.is_empty() { ("", "AND ?1 = '[]'") } else { (ABOUT, AMONG) };
        if !asked.about.is_empty() {
            self.list_audit()?;
        }
        let ids = self.ids_of(&asked.about)?;
        let sql = format!(
            "{about} SELECT seq, at, day, worker, desk, what, detail, count, records FROM audit
             WHERE seq < ?2 AND (?3 IS NULL OR day >= ?3) AND (?4 IS NULL OR day <= ?4)
               AND (?5 IS NULL OR worker = ?5 COLLATE NOCASE) {among}
             ORDER BY seq DESC LIMIT ?6"
        );
        let worker = asked.worker.as_deref().map(entering::line);
        let (before, most) = (asked.before.unwrap_or(i64::MAX), i64::try_from(asked.most).unwrap_or(i64::MAX));
        self.db.rows(&sql, values![ids, before, asked.from, asked.to, worker, most], written)
    }

    /// The ids of records as a list in JSON, with those of the other records of a person who was erased: nothing else says
    /// any more that they were theirs.
    fn ids_of(&self, about: &[Subject]) -> Result<String> {
        let mut ids: Vec<String> = about.iter().map(|record| record.id.clone()).collect();
        for person in about.iter().filter(|record| record.kind == Record::Person) {
            let erased = self.erased_people(&person.id)?.concat();
            ids.extend(erased.into_iter().map(|id| id.to_string()));
        }
        serde_json::to_string(&ids).map_err(|error| Error::new(Kind::Internal).because(error))
    }

    /// How the records of some entries are called. What is gone has no name any more.
    pub fn audit_names(&self, entries: &[Written]) -> Result<HashMap<Subject, Named>> {
        let mut names = HashMap::new();
        for subject in entries.iter().flat_map(|entry| &entry.records) {
            if names.contains_key(subject) {
                continue;
            }
            if let Some(name) = self.name_of(subject)? {
                names.insert(subject.clone(), name);
            }
        }
        Ok(names)
    }

    fn name_of(&self, subject: &Subject) -> Result<Option<Named>> {
        let sql = match subject.kind {
            Record::Worker => return Ok(Some(Named::As(subject.id.clone()))),
            Record::Day => return Ok(subject.id.parse().ok().map(Named::Day)),
            Record::Audit => {
                return Ok(Some(Named::As(subject.id.split(':').next().unwrap_or_default().to_owned())));
            }
            Record::Visit => return self.visit_name("SELECT day, ticket FROM visits WHERE id = ?1", &subject.id),
            Record::Referral => {
                // As the case or the visit that it comes from.
                let of_visit =
                    "SELECT v.day, v.ticket FROM referrals r JOIN visits v ON v.id = r.visit_id WHERE r.id = ?1";
                if let Some(visit) = self.visit_name(of_visit, &subject.id)? {
                    return Ok(Some(visit));
                }
                "SELECT c.number FROM referrals r JOIN cases c ON c.id = r.case_id WHERE r.id = ?1"
            }
            Record::Case => "SELECT number FROM cases WHERE id = ?1",
            Record::Person => "SELECT card_code FROM people WHERE id = ?1",
            Record::Service => "SELECT name FROM services WHERE id = ?1",
        };
        let found = self.db.rows(sql, values![subject.id], |row| row.get::<String>(0))?;
        Ok(found.into_iter().next().map(Named::As))
    }

    fn visit_name(&self, sql: &str, id: &str) -> Result<Option<Named>> {
        let found = self.db.rows(sql, values![id], |row| {
            let mut columns = Columns::of(row);
            Ok(Named::Visit(columns.day()?, columns.get()?))
        })?;
        Ok(found.into_iter().next())
    }
}

fn written(row: &Row<'_>) -> Result<Written> {
    let mut columns = Columns::of(row);
    Ok(Written {
        seq: columns.get()?,
        at: columns.moment()?,
        day: columns.day()?,
        worker: columns.get()?,
        desk: columns.get()?,
        what: columns.coded(What::from_code)?,
        detail: columns.get()?,
        count: columns.get()?,
        records: subjects_of(&columns.get::<String>()?),
    })
}

impl Stored for Hash {
    fn value(&self) -> Value {
        Value::Blob(self.0.to_vec())
    }
}
