//! The directory: services in, services found.
//!
//! An import is one transaction: all of it, or nothing. A record is known by its source and its id there; what an
//! import does not name is never deleted, what has not changed is not rewritten, and what the team itself wrote (its
//! note, a later verification, its corrections: see `own`) is kept. The search index (`index`) changes in the same transaction as the record, so
//! a search never finds what is not there.

use super::{Store, actions::Versions, db::Value, rows::values};
use crate::{
    domain::{ids::ServiceId, service::Service, time::Stamp},
    error::{Error, Kind, Result},
};

mod index;
mod own;
mod rows;
mod search;
mod spelling;
#[cfg(test)]
mod tests;

pub(in crate::store) use own::Image as ServiceImage;
pub use own::{Stale, merged};
pub use search::Hits;

use own::Kept;
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
    /// Records among these in which a correction of the team was kept, although the source now says something else.
    pub kept: usize,
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
                counts.count(&self.compared(source, service)?);
            }
            return Ok(counts);
        }
        self.db.transaction(|| self.import_in_transaction(source, services, stamp))
    }

    fn import_in_transaction(&self, source: &str, services: &[Service], stamp: &Stamp) -> Result<ImportCounts> {
        let mut counts = ImportCounts::default();
        let mut words = index::Words::default();
        for service in services {
            let compared = self.compared(source, service)?;
            counts.count(&compared);
            match compared {
                Compared::New(service) => {
                    let num = self.insert_service(&service, stamp)?;
                    self.index_service(num, None, &service, &mut words)?;
                }
                Compared::Changed { old, new, theirs, .. } => {
                    let version = old.version + 1;
                    let versions = Versions { version, content: version };
                    self.put_service(old.num, &new, theirs.as_deref(), versions, stamp)?;
                    self.index_service(old.num, Some(&old.service), &new, &mut words)?;
                }
                Compared::Same => {}
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
        let Some(old) = self.kept_service(&service.id)? else { return Ok(Compared::New(Box::new(service))) };
        let (mut theirs, mut kept) = (None, Vec::new());
        if let Some(said_before) = &old.theirs {
            theirs = Some(own::to_json(&service)?);
            (service, kept) = merged(&old.service, &own::from_json(said_before)?, &service)?;
        }
        keep_own(&mut service, &old.service);
        if service == old.service && theirs == old.theirs {
            return Ok(Compared::Same);
        }
        Ok(Compared::Changed { old: Box::new(old), new: Box::new(service), theirs, kept })
    }

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

/// How a record about to be taken in stands to what is there.
enum Compared {
    New(Box<Service>),
    Changed {
        /// What is there.
        old: Box<Kept>,
        /// What shall be there.
        new: Box<Service>,
        /// What its source says, where the team corrected it.
        theirs: Option<String>,
        /// The fields in which a correction stands against the source.
        kept: Vec<&'static str>,
    },
    Same,
}

impl ImportCounts {
    fn count(&mut self, compared: &Compared) {
        match compared {
            Compared::New(_) => self.new += 1,
            // Only what the source says has changed; what is shown has not.
            Compared::Changed { old, new, kept, .. } => {
                *(if old.service == **new { &mut self.same } else { &mut self.changed }) += 1;
                self.kept += usize::from(!kept.is_empty());
            }
            Compared::Same => self.same += 1,
        }
    }
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
