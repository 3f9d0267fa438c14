//! The directory: services in, services found.
//!
//! An import is one transaction: all of it, or nothing. A record is known by its source and its id there; what an
//! import does not name is never deleted, what has not changed is not rewritten, and what the team itself wrote (its
//! note, a later verification, its corrections: see `own`) is kept. The search index (`index`) changes in the same transaction
//! as the record, so a search never finds what is not there.

use super::{Store, db::Value, rows::values};
use crate::{
    domain::{ids::ServiceId, service::Service, time::Stamp},
    error::{Error, Kind, Result},
};

mod elsewhere;
mod favourites;
mod gather;
mod import;
mod index;
#[cfg(test)]
mod narrow_tests;
mod own;
mod partial;
mod phones;
mod picked;
mod places;
mod rows;
mod search;
mod spelling;
mod take_back;
mod terms;
#[cfg(test)]
mod tests;

pub use elsewhere::Elsewhere;
pub use import::{Change, Import, ImportCounts, Reach, Standing, What};
pub(in crate::store) use own::Image as ServiceImage;
pub use own::Stale;
pub use search::{Answered, Found, FoundService, Hits, Looking};

use rows::{COLUMNS, WRITTEN, one};

impl Store {
    /// One service. `None` when the directory has none with this id.
    pub fn service(&self, id: &ServiceId) -> Result<Option<Service>> {
        Ok(self.kept_service(id)?.map(|kept| kept.service))
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

    fn insert_service(&self, service: &Service, stamp: &Stamp) -> Result<i64> {
        let values = rows::written(service, stamp)?;
        let sql = format!("INSERT INTO services ({WRITTEN}) VALUES ({})", rows::places(values.len()));
        self.db.execute(&sql, values)?;
        let numbers = self.db.rows("SELECT num FROM services WHERE id = ?1", values![service.id], |row| row.get(0))?;
        numbers.into_iter().next().ok_or_else(|| Error::new(Kind::Internal).at("services"))
    }
}
