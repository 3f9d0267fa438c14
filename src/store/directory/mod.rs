//! The directory: services in, services found.
//!
//! An import is one transaction: all of it, or nothing. A record is known by its source and its id there; what an
//! import does not name is never deleted, what has not changed is not rewritten, and what the team itself wrote (its
//! note, a later verification) is kept. The search index (`index`) changes in the same transaction as the record, so
//! a search never finds what is not there.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::{
    Store,
    db::{Row, Value},
};
use crate::{
    domain::{
        fold,
        ids::ServiceId,
        service::{Appointment, Service},
        time::Stamp,
    },
    error::{Error, Kind, Result},
};

mod index;
mod search;
mod spelling;
#[cfg(test)]
mod tests;

pub use search::Hits;

/// What an import did, or would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct ImportCounts {
    /// Records that were not there.
    pub new: usize,
    /// Records that had other content.
    pub changed: usize,
    /// Records that were the same already.
    pub same: usize,
}

/// Above this many written records an import also tidies the index, which makes the next searches faster.
const TIDY_ABOVE: usize = 500;

/// The columns of [`read`], in its order.
const COLUMNS: &str = "id, source, source_id, name, aliases, organization, description, categories, address, postcode, \
                       city, phones, email, url, hours, hours_note, appointment, documents, languages, cost, \
                       verified_on, verified_by, team_note";

impl Store {
    /// Takes services in. `source` names the directory they come from, for those that do not say it themselves; a
    /// record is found again by source and id there. With `dry_run` nothing is changed, and the counts are what would
    /// be. Of a record named twice, the last one counts.
    pub fn import_services(
        &self,
        source: &str,
        services: &[Service],
        dry_run: bool,
        stamp: &Stamp,
    ) -> Result<ImportCounts> {
        if dry_run {
            let mut counts = ImportCounts::default();
            for service in services {
                match self.compared(source, service)? {
                    Compared::New(_) => counts.new += 1,
                    Compared::Changed(..) => counts.changed += 1,
                    Compared::Same => counts.same += 1,
                }
            }
            return Ok(counts);
        }
        self.db.transaction(|| self.import_in_transaction(source, services, stamp))
    }

    fn import_in_transaction(&self, source: &str, services: &[Service], stamp: &Stamp) -> Result<ImportCounts> {
        let mut counts = ImportCounts::default();
        let mut words = index::Words::default();
        for service in services {
            match self.compared(source, service)? {
                Compared::New(service) => {
                    let num = self.insert_service(&service, stamp)?;
                    self.index_service(num, None, &service, &mut words)?;
                    counts.new += 1;
                }
                Compared::Changed(num, old, new) => {
                    self.update_service(num, &new, stamp)?;
                    self.index_service(num, Some(&old), &new, &mut words)?;
                    counts.changed += 1;
                }
                Compared::Same => counts.same += 1,
            }
        }
        self.write_words(words)?;
        if counts.new + counts.changed > TIDY_ABOVE {
            self.tidy_index()?;
        }
        Ok(counts)
    }

    /// How a record about to be taken in stands to what is there.
    fn compared(&self, source: &str, service: &Service) -> Result<Compared> {
        let mut service = service.clone();
        if service.source.is_empty() {
            source.clone_into(&mut service.source);
        }
        service.id = Service::id_of(&service.source, &service.source_id);
        let Some((num, old)) = self.numbered(&service.id)? else { return Ok(Compared::New(Box::new(service))) };
        keep_own(&mut service, &old);
        Ok(if service == old { Compared::Same } else { Compared::Changed(num, Box::new(old), Box::new(service)) })
    }

    /// One service. `None` when the directory has none with this id.
    pub fn service(&self, id: &ServiceId) -> Result<Option<Service>> {
        Ok(self.numbered(id)?.map(|(_, service)| service))
    }

    /// The services by source and id there, `limit` after the one named: for going through all of them.
    pub fn all_services(&self, after: Option<&ServiceId>, limit: usize) -> Result<Vec<Service>> {
        let sql = format!("SELECT {COLUMNS} FROM services WHERE id > ?1 ORDER BY id LIMIT ?2");
        let after = after.map_or("", ServiceId::as_str);
        self.db.rows(&sql, vec![text(after), Value::Integer(limit as i64)], read)
    }

    /// How many services there are.
    pub fn service_count(&self) -> Result<u64> {
        let counts = self.db.rows("SELECT count(*) FROM services", vec![], |row| row.get::<i64>(0))?;
        Ok(counts.first().map_or(0, |count| *count as u64))
    }

    /// Writes the team's own note on a service; an empty one removes it.
    pub fn set_team_note(&self, id: &ServiceId, note: &str, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE services SET team_note = ?2, changed_at = ?3, version = version + 1 WHERE id = ?1";
        self.changes_one(sql, vec![text(id.as_str()), text(note), moment(stamp)])
    }

    /// Records that somebody made sure, on a day, that the record is still true.
    pub fn verify_service(&self, id: &ServiceId, by: &str, on: NaiveDate, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE services SET verified_by = ?2, verified_on = ?3, changed_at = ?4, version = version + 1 \
                   WHERE id = ?1";
        self.changes_one(sql, vec![text(id.as_str()), text(by), text(&on.to_string()), moment(stamp)])
    }

    fn changes_one(&self, sql: &str, values: Vec<Value>) -> Result<()> {
        match self.db.transaction(|| self.db.execute(sql, values))? {
            0 => Err(Error::new(Kind::NotFound).at("services")),
            _ => Ok(()),
        }
    }

    /// A service with its row number.
    fn numbered(&self, id: &ServiceId) -> Result<Option<(i64, Service)>> {
        let sql = format!("SELECT {COLUMNS}, num FROM services WHERE id = ?1");
        let found = self.db.rows(&sql, vec![text(id.as_str())], |row| Ok((row.get(23)?, read(row)?)))?;
        Ok(found.into_iter().next())
    }

    fn insert_service(&self, service: &Service, stamp: &Stamp) -> Result<i64> {
        let sql = format!(
            "INSERT INTO services ({COLUMNS}, name_folded, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
             ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"
        );
        self.db.execute(&sql, written(service, stamp)?)?;
        let numbers =
            self.db
                .rows("SELECT num FROM services WHERE id = ?1", vec![text(service.id.as_str())], |row| row.get(0))?;
        numbers.into_iter().next().ok_or_else(|| Error::new(Kind::Internal).at("services"))
    }

    fn update_service(&self, num: i64, service: &Service, stamp: &Stamp) -> Result<()> {
        let sql = format!(
            "UPDATE services SET ({COLUMNS}, name_folded, changed_at, version) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, \
             ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, version + 1) \
             WHERE num = ?26"
        );
        let mut values = written(service, stamp)?;
        values.push(Value::Integer(num));
        self.db.execute(&sql, values)?;
        Ok(())
    }
}

/// How a record about to be taken in stands to what is there.
enum Compared {
    New(Box<Service>),
    /// The row, what it holds, what it shall hold.
    Changed(i64, Box<Service>, Box<Service>),
    Same,
}

/// What an import must not take away: the team's note, and a verification that is later than the import's.
fn keep_own(service: &mut Service, old: &Service) {
    if !old.team_note.is_empty() {
        old.team_note.clone_into(&mut service.team_note);
    }
    if service.verified_on < old.verified_on {
        service.verified_on = old.verified_on;
        old.verified_by.clone_into(&mut service.verified_by);
    }
    if service.verified_on == old.verified_on && service.verified_by.is_empty() {
        old.verified_by.clone_into(&mut service.verified_by);
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn moment(stamp: &Stamp) -> Value {
    Value::Text(stamp.now.at.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}

fn json(list: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_string(list).map(Value::Text).map_err(|error| Error::new(Kind::Internal).because(error))
}

/// The columns as they are written: [`COLUMNS`], then the folded name and the moment.
fn written(service: &Service, stamp: &Stamp) -> Result<Vec<Value>> {
    Ok(vec![
        text(service.id.as_str()),
        text(&service.source),
        text(&service.source_id),
        text(&service.name),
        json(&service.aliases)?,
        text(&service.organization),
        text(&service.description),
        json(&service.categories)?,
        text(&service.address),
        text(&service.postcode),
        text(&service.city),
        json(&service.phones)?,
        text(&service.email),
        text(&service.url),
        service.hours.as_deref().map_or(Value::Null, text),
        text(&service.hours_note),
        text(service.appointment.code()),
        json(&service.documents)?,
        json(&service.languages)?,
        text(&service.cost),
        service.verified_on.map_or(Value::Null, |day| text(&day.to_string())),
        text(&service.verified_by),
        text(&service.team_note),
        text(&fold::words(&service.name).join(" ")),
        moment(stamp),
    ])
}

/// A service from a row of [`COLUMNS`]. A column that holds something else than was written means a damaged file.
fn read(row: &Row<'_>) -> Result<Service> {
    let damaged = || Error::new(Kind::Damaged).at("services");
    let verified_on: Option<String> = row.get(20)?;
    Ok(Service {
        id: ServiceId::from(row.get::<String>(0)?),
        source: row.get(1)?,
        source_id: row.get(2)?,
        name: row.get(3)?,
        aliases: list(row, 4)?,
        organization: row.get(5)?,
        description: row.get(6)?,
        categories: list(row, 7)?,
        address: row.get(8)?,
        postcode: row.get(9)?,
        city: row.get(10)?,
        phones: list(row, 11)?,
        email: row.get(12)?,
        url: row.get(13)?,
        hours: row.get(14)?,
        hours_note: row.get(15)?,
        appointment: Appointment::from_code(&row.get::<String>(16)?).ok_or_else(damaged)?,
        documents: list(row, 17)?,
        languages: list(row, 18)?,
        cost: row.get(19)?,
        verified_on: verified_on.map(|day| day.parse().map_err(|_| damaged())).transpose()?,
        verified_by: row.get(21)?,
        team_note: row.get(22)?,
    })
}

fn list<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Vec<T>> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json).map_err(|error| Error::new(Kind::Damaged).at("services").because(error))
}
