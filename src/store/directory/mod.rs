//! The directory: services in, services found.
//!
//! An import is one transaction: all of it, or nothing. A record is known by its source and its id there; what an
//! import does not name is never deleted, what has not changed is not rewritten, and what the team itself wrote (its
//! note, a later verification) is kept. The search index (`index`) changes in the same transaction as the record, so
//! a search never finds what is not there.

use chrono::NaiveDate;

use super::{
    Store,
    db::Value,
    rows::{Columns, values},
};
use crate::{
    domain::{ids::ServiceId, service::Service, time::Stamp},
    error::{Error, Kind, Result},
};

mod favourites;
mod gather;
mod index;
#[cfg(test)]
mod narrow_tests;
mod partial;
mod picked;
mod places;
mod rows;
mod search;
mod spelling;
mod terms;
#[cfg(test)]
mod tests;

pub use search::{Answered, Found, FoundService, Hits, Looking};

use rows::{COLUMNS, WRITTEN, one};

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
        self.db.rows(&sql, values![after, limit as i64], one)
    }

    /// How many services there are.
    pub fn service_count(&self) -> Result<u64> {
        let counts = self.db.rows("SELECT count(*) FROM services", vec![], |row| row.get::<i64>(0))?;
        Ok(counts.first().map_or(0, |count| *count as u64))
    }

    /// Writes the team's own note on a service; an empty one removes it.
    pub fn set_team_note(&self, id: &ServiceId, note: &str, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE services SET team_note = ?2, changed_at = ?3, version = version + 1 WHERE id = ?1";
        self.changes_one(sql, values![id, note, stamp.now.at])
    }

    /// Records that somebody made sure, on a day, that the record is still true.
    pub fn verify_service(&self, id: &ServiceId, by: &str, on: NaiveDate, stamp: &Stamp) -> Result<()> {
        let sql = "UPDATE services SET verified_by = ?2, verified_on = ?3, changed_at = ?4, version = version + 1 \
                   WHERE id = ?1";
        self.changes_one(sql, values![id, by, on, stamp.now.at])
    }

    fn changes_one(&self, sql: &str, values: Vec<Value>) -> Result<()> {
        match self.db.transaction(|| self.db.execute(sql, values))? {
            0 => Err(Error::new(Kind::NotFound).at("services")),
            _ => Ok(()),
        }
    }

    /// A service with its row number.
    fn numbered(&self, id: &ServiceId) -> Result<Option<(i64, Service)>> {
        let sql = format!("SELECT num, {COLUMNS} FROM services WHERE id = ?1");
        let found = self.db.rows(&sql, values![id], |row| {
            let mut columns = Columns::of(row);
            Ok((columns.get()?, rows::service(&mut columns)?))
        })?;
        Ok(found.into_iter().next())
    }

    fn insert_service(&self, service: &Service, stamp: &Stamp) -> Result<i64> {
        let values = rows::written(service, stamp)?;
        let sql = format!("INSERT INTO services ({WRITTEN}) VALUES ({})", rows::places(values.len()));
        self.db.execute(&sql, values)?;
        let numbers = self.db.rows("SELECT num FROM services WHERE id = ?1", values![service.id], |row| row.get(0))?;
        numbers.into_iter().next().ok_or_else(|| Error::new(Kind::Internal).at("services"))
    }

    fn update_service(&self, num: i64, service: &Service, stamp: &Stamp) -> Result<()> {
        let mut values = rows::written(service, stamp)?;
        let places = rows::places(values.len());
        values.push(Value::Integer(num));
        let sql =
            format!("UPDATE services SET ({WRITTEN}, version) = ({places}, version + 1) WHERE num = ?{}", values.len());
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

/// What an import must not take away: the team's note and alert, and a verification that is later than the import's.
fn keep_own(service: &mut Service, old: &Service) {
    if !old.team_note.is_empty() {
        old.team_note.clone_into(&mut service.team_note);
    }
    if old.alert.is_some() {
        service.alert.clone_from(&old.alert);
    }
    if service.verified_on < old.verified_on {
        service.verified_on = old.verified_on;
        service.verified_how = old.verified_how;
        old.verified_by.clone_into(&mut service.verified_by);
    }
    if service.verified_on == old.verified_on && service.verified_by.is_empty() {
        old.verified_by.clone_into(&mut service.verified_by);
    }
}
