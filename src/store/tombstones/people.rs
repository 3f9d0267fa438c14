//! Whom the id or the card of somebody erased may mean.

use chrono::NaiveDate;

use super::Store;
use crate::{
    domain::{ids::PersonId, person::as_written},
    error::Result,
    store::{
        entering,
        rows::{Columns, values},
    },
};

impl Store {
    /// On which day a person was erased, by their id or by the code of one of their cards, as it is written.
    pub fn erased_on(&self, id_or_card: &str) -> Result<Option<NaiveDate>> {
        let typed = entering::line(id_or_card.trim());
        let card = as_written(&typed).unwrap_or_else(|| typed.clone());
        let sql = "SELECT day FROM erased WHERE (kind = 'person' AND id = ?1) OR (kind = 'card' AND id = ?2)";
        let found = self.db.rows(sql, values![typed, card], |row| Columns::of(row).day())?;
        Ok(found.into_iter().next())
    }

    /// The erased people whom an id or the code of a card may mean, each with the ids of all their records, the one first
    /// that stood for them. A card is kept apart from whose it was: only the day ties them, so that of a card these are all
    /// who were erased on its day.
    pub fn erased_people(&self, id_or_card: &str) -> Result<Vec<Vec<PersonId>>> {
        let Some(day) = self.erased_on(id_or_card)? else { return Ok(Vec::new()) };
        // A record that had been merged into another is no longer among those of the day on which it was made.
        let sql = "SELECT p.id FROM erased p LEFT JOIN erased c ON c.kind = 'counted' AND c.id = p.id
                   WHERE p.kind = 'person' AND p.day = ?1 ORDER BY c.id IS NULL, p.id";
        let records: Vec<PersonId> = self.db.rows(sql, values![day], |row| Columns::of(row).id())?;
        let people = self.sorted_by_people(&records)?;
        let id = PersonId::from(entering::line(id_or_card.trim()));
        Ok(match people.iter().find(|records| records.contains(&id)) {
            Some(only) => vec![only.clone()],
            None => people,
        })
    }
}
