//! Under whose name the record keeps something: asked before somebody is given a passphrase under that name.

use super::{Store, entering, rows::values};
use crate::error::Result;

impl Store {
    /// How a worker is written in the record, where cases, private notes or words that were never recorded stand under that
    /// name, whatever its capitals; the very same writing goes first. None where the record does not know them.
    pub fn known_worker(&self, name: &str) -> Result<Option<String>> {
        let sql = "SELECT worker FROM cases UNION SELECT worker FROM case_entries WHERE kind = 'private'
                   UNION SELECT substr(seat, instr(seat, '/') + 1) FROM drafts WHERE instr(seat, '/') > 0";
        let (name, mut known) = (entering::line(name), self.db.rows(sql, values![], |row| row.get::<String>(0))?);
        known.retain(|known| known.to_lowercase() == name.to_lowercase());
        known.sort_by_key(|known| *known != name);
        Ok(known.into_iter().next())
    }
}
