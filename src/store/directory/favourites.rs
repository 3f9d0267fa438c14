//! The services that a team keeps at hand. They belong to the counter's file, not to the directory: no import touches
//! them, and one that names a service which is gone does no harm.

use crate::{
    domain::{ids::ServiceId, time::Stamp},
    error::{Error, Kind, Result},
    store::{Store, entering, rows::values},
};

impl Store {
    /// Whether the team keeps a service at hand.
    pub fn is_favourite(&self, id: &ServiceId) -> Result<bool> {
        let sql = "SELECT 1 FROM favourites WHERE service_id = ?1";
        Ok(!self.db.rows(sql, values![id], |_| Ok(()))?.is_empty())
    }

    /// Keeps a service at hand, or no longer. Doing the opposite takes it back, so it is no action of the journal.
    pub fn set_favourite(&self, id: &ServiceId, kept: bool, stamp: &Stamp) -> Result<()> {
        let worker = entering::line(&stamp.worker);
        self.write(|db| {
            let found = self.kept_service(id)?.ok_or_else(|| Error::new(Kind::NotFound).at("services"))?;
            if kept {
                let sql = "INSERT INTO favourites (service_id, since, worker) VALUES (?1, ?2, ?3) \
                           ON CONFLICT (service_id) DO NOTHING";
                db.execute(sql, values![id, stamp.now.today(), worker])?;
            } else {
                db.execute("DELETE FROM favourites WHERE service_id = ?1", values![id])?;
            }
            self.reindex(found.num, &found.service)
        })
    }

    /// Whether the team keeps any service at hand.
    pub(super) fn has_favourites(&self) -> Result<bool> {
        Ok(!self.db.rows("SELECT 1 FROM favourites LIMIT 1", vec![], |_| Ok(()))?.is_empty())
    }
}
