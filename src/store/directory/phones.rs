//! Finding a service by its telephone number: "this number called me, who is that?"
//!
//! The numbers are kept by their digits, forwards and backwards, in a table that changes with the rest of the index. A
//! question reads at most [`NUMBERS`] rows from each end, whatever the size of the directory.

use super::{Value, picked::Candidate};
use crate::{
    domain::{
        recognise::{self, Dialled},
        service::Service,
    },
    error::Result,
    store::{Store, people_index, rows::values},
};

/// How many numbers with the same digits are looked at, from the beginning and from the end.
const NUMBERS: i64 = 60;

/// The digits of a service's numbers, as they are compared.
pub(super) fn numbers(service: &Service) -> Vec<String> {
    service.phones.iter().map(|phone| recognise::number(&phone.number)).filter(|digits| !digits.is_empty()).collect()
}

impl Store {
    /// Puts the numbers of a service into the index.
    pub(super) fn index_phones(&self, num: i64, service: &Service) -> Result<()> {
        for digits in numbers(service) {
            for digits in [people_index::backwards(&digits), digits] {
                let sql = "INSERT OR IGNORE INTO service_phones (digits, num) VALUES (?1, ?2)";
                self.db.execute(sql, values![digits, num])?;
            }
        }
        Ok(())
    }

    /// Takes them out of it.
    pub(super) fn unindex_phones(&self, num: i64) -> Result<()> {
        self.db.execute("DELETE FROM service_phones WHERE num = ?1", values![num])?;
        Ok(())
    }

    /// The services with a number: those that have just it, those that begin so, those that end so; of each the ones
    /// that the team keeps at hand first, then by name.
    pub(super) fn dialled(&self, dialled: &Dialled) -> Result<Vec<Candidate>> {
        let mut found = self.with_digits(people_index::only(&dialled.number))?;
        if dialled.may_go_on {
            found.extend(self.with_digits(people_index::bounds(&dialled.number))?);
        }
        if let Some(end) = &dialled.end {
            found.extend(self.with_digits(people_index::bounds(&people_index::backwards(end)))?);
        }
        Ok(found)
    }

    fn with_digits(&self, [from, below]: [Value; 2]) -> Result<Vec<Candidate>> {
        let sql = "SELECT s.num, EXISTS (SELECT 1 FROM favourites f WHERE f.service_id = s.id) AS kept \
                   FROM (SELECT num FROM service_phones WHERE digits >= ?1 AND digits < ?2 LIMIT ?3) p \
                   CROSS JOIN services s ON s.num = p.num ORDER BY kept DESC, s.name_folded, s.num";
        self.db.rows(sql, vec![from, below, Value::Integer(NUMBERS)], |row| {
            Ok(Candidate { num: row.get(0)?, favourite: row.get(1)?, away: None })
        })
    }
}
