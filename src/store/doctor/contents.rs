//! What is in the record: pages, links, indexes, the newest moment, unsaved words.

use chrono::TimeDelta;

use super::Patient;
use crate::{
    domain::{
        audit::{Broken, Fault},
        health::{Fact, Finding},
    },
    error::{Error, Kind, Result},
    store::{audit::verify, db::Db, work},
};

/// Clocks of one machine are never further apart than this.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// How many complaints are read: one is enough to know.
const COMPLAINTS: u8 = 20;

/// Looks at what is in the record.
pub fn examine(db: &Db, patient: &Patient, findings: &mut Vec<Finding>) {
    let checks: [fn(&Db, &Patient) -> Result<Finding>; 6] = [links, audit, directory, cases, clock, drafts];
    let (whole, index) = match integrity(db, patient) {
        Ok(found) => found,
        Err(error) => (unreadable(&error), false),
    };
    let is_whole = whole.fact == Fact::Whole;
    findings.push(whole);
    // An older schema lacks what the others look at, until the next opening brings it up to date.
    let known = if findings.iter().any(|found| found.fact == Fact::SchemaOlder) { 1 } else { checks.len() };
    for check in &checks[..known] {
        let found = check(db, patient).unwrap_or_else(|error| unreadable(&error));
        // A damaged file is said once; what else it makes unreadable is no other trouble.
        if is_whole || !matches!(found.fact, Fact::Damaged | Fact::Unopened) {
            findings.push(found);
        }
    }
    if index && !findings.iter().any(|found| matches!(found.fact, Fact::DirectoryDiffers | Fact::CasesDiffer)) {
        findings.push(Finding::new(Fact::DirectoryDiffers).count("n", 0));
    }
}

fn unreadable(error: &Error) -> Finding {
    match error.kind() {
        Kind::Damaged | Kind::NotADatabase => Finding::new(Fact::Damaged),
        kind => Finding::new(Fact::Unopened).why(kind),
    }
}

/// Whether every page is sound; and whether a search index is not, which can be made anew.
fn integrity(db: &Db, patient: &Patient) -> Result<(Finding, bool)> {
    let said = db.rows(&format!("PRAGMA integrity_check({COMPLAINTS})"), vec![], |row| row.get::<String>(0))?;
    let (index, mut pages): (Vec<_>, Vec<_>) = said.into_iter().partition(|said| said.contains("FTS5"));
    pages.retain(|said| said != "ok");
    if patient.key.is_some() {
        // Pages that nothing leads to are looked at too, by their seals.
        pages.extend(db.rows("PRAGMA cipher_integrity_check", vec![], |row| row.get::<String>(0))?);
    }
    let fact = if pages.is_empty() { Fact::Whole } else { Fact::Damaged };
    Ok((Finding::new(fact), !index.is_empty()))
}

fn links(db: &Db, _patient: &Patient) -> Result<Finding> {
    let mut tables = db.rows("PRAGMA foreign_key_check", vec![], |row| row.get::<String>(0))?;
    let count = tables.len() as u64;
    tables.dedup();
    if count == 0 {
        return Ok(Finding::new(Fact::Linked));
    }
    Ok(Finding::new(Fact::Dangling).count("n", count).text("tables", tables.join(", ")))
}

fn audit(db: &Db, _patient: &Patient) -> Result<Finding> {
    Ok(match verify::whole(db)?.broken {
        None => Finding::new(Fact::AuditWhole),
        Some(Broken { seq, fault: Fault::Lost }) => Finding::new(Fact::AuditLost).count("entry", seq.unsigned_abs()),
        Some(broken) => Finding::new(Fact::AuditBroken).count("entry", broken.seq.unsigned_abs()),
    })
}

/// How many services and entries of their index have no partner.
fn directory(db: &Db, _patient: &Patient) -> Result<Finding> {
    let mut lonely = 0;
    for index in ["services_names", "services_texts"] {
        lonely += count(db, &format!("SELECT count(*) FROM services WHERE num NOT IN (SELECT rowid FROM {index})"))?;
        lonely += count(db, &format!("SELECT count(*) FROM {index} WHERE rowid NOT IN (SELECT num FROM services)"))?;
    }
    Ok(agreement(lonely, Fact::DirectoryAgrees, Fact::DirectoryDiffers))
}

/// The same of cases.
fn cases(db: &Db, _patient: &Patient) -> Result<Finding> {
    let lonely = count(
        db,
        "SELECT count(*) FROM cases WHERE removed = 0 AND NOT EXISTS
             (SELECT 1 FROM case_documents d WHERE d.case_id = cases.id AND d.reader = '')",
    )? + count(db, "SELECT count(*) FROM case_documents WHERE num NOT IN (SELECT rowid FROM case_words)")?
        + count(db, "SELECT count(*) FROM case_words WHERE rowid NOT IN (SELECT num FROM case_documents)")?;
    Ok(agreement(lonely, Fact::CasesAgree, Fact::CasesDiffer))
}

fn agreement(lonely: u64, agrees: Fact, differs: Fact) -> Finding {
    if lonely == 0 { Finding::new(agrees) } else { Finding::new(differs).count("n", lonely) }
}

fn count(db: &Db, sql: &str) -> Result<u64> {
    let counts = db.rows(sql, vec![], |row| row.get::<i64>(0))?;
    Ok(counts.first().copied().unwrap_or_default().unsigned_abs())
}

fn clock(db: &Db, patient: &Patient) -> Result<Finding> {
    let behind = work::newest(db)?.map(|newest| newest - patient.now.at).filter(|behind| *behind > TOLERANCE);
    Ok(match behind {
        None => Finding::new(Fact::ClockRight),
        Some(behind) => Finding::new(Fact::ClockBehind).count("hours", behind.num_hours().unsigned_abs()),
    })
}

fn drafts(db: &Db, patient: &Patient) -> Result<Finding> {
    let seats = db.rows("SELECT DISTINCT seat FROM drafts", vec![], |row| row.get::<String>(0))?;
    // In an encrypted record the worker's name stands behind the seat's.
    let seat_of = |place: &str| place.split_once('/').map_or(place, |(seat, _)| seat).to_owned();
    let gone = seats.iter().filter(|place| !patient.seats.contains(&seat_of(place))).count();
    Ok(match gone {
        0 => Finding::new(Fact::DraftsKnown),
        gone => Finding::new(Fact::DraftsLeft).count("n", gone as u64),
    })
}
