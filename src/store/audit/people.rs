//! Which records were one person's, as the entries say it: that they were merged, or erased together because the person
//! asked. Of records that are erased nothing else says so any more.

use std::collections::BTreeMap;

use super::Store;
use crate::{
    domain::{
        audit::{Record, What, subjects_of},
        ids::PersonId,
    },
    error::{Error, Kind, Result},
    store::{
        actions::ActionName,
        rows::{Columns, values},
    },
};

/// The entries about records `?1`, a list in JSON, that tell of one person: mergers `?2`, and those that were taken back.
const TELLING: &str = "SELECT DISTINCT a.seq, a.what, a.records FROM json_each(?1) w
     JOIN audit_records l ON l.record = w.value JOIN audit a ON a.seq = l.seq
     WHERE a.what = 'erased' AND a.detail = 'person' OR a.what IN ('changed', 'undone') AND a.detail = ?2
     ORDER BY a.seq";

impl Store {
    /// Whether one of these records of a person was erased once more, because a backup brought it back.
    pub fn was_erased_again(&self, records: &[PersonId]) -> Result<bool> {
        self.list_audit()?;
        let ids = serde_json::to_string(records).map_err(|error| Error::new(Kind::Internal).because(error))?;
        let sql = "SELECT 1 FROM json_each(?1) w JOIN audit_records l ON l.record = w.value
             JOIN audit a ON a.seq = l.seq WHERE a.what = ?2 LIMIT 1";
        let found = self.db.rows(sql, values![ids, What::ErasedAgain.code()], |_| Ok(()))?;
        Ok(!found.is_empty())
    }

    /// The records that are sorted by people: each person with all that are theirs, in the order in which they come. What no
    /// entry joins is somebody each.
    pub(in crate::store) fn sorted_by_people(&self, records: &[PersonId]) -> Result<Vec<Vec<PersonId>>> {
        self.list_audit()?;
        let ids = serde_json::to_string(records).map_err(|error| Error::new(Kind::Internal).because(error))?;
        let told = self.db.rows(TELLING, values![ids, ActionName::PersonMerge.code()], |row| {
            let mut columns = Columns::of(row);
            columns.get::<i64>()?;
            Ok((columns.coded(What::from_code)?, columns.get::<String>()?))
        })?;
        // A merger can be undone, and done again: the last word counts.
        let mut joined: BTreeMap<Vec<PersonId>, bool> = BTreeMap::new();
        for (what, subjects) in told {
            let people = subjects_of(&subjects).into_iter().filter(|subject| subject.kind == Record::Person);
            let mut people: Vec<PersonId> = people.map(|person| PersonId::from(person.id)).collect();
            people.sort();
            joined.insert(people, what != What::Undone);
        }
        let joined = joined.into_iter().filter(|(_, still)| *still).map(|(people, _)| people);
        Ok(joined.fold(records.iter().map(|id| vec![id.clone()]).collect(), |people, one| join(people, &one, records)))
    }
}

/// The people, those of whom a record is among `one` being one.
fn join(people: Vec<Vec<PersonId>>, one: &[PersonId], order: &[PersonId]) -> Vec<Vec<PersonId>> {
    let is_one = |records: &Vec<PersonId>| records.iter().any(|id| one.contains(id));
    let (same, mut people): (Vec<_>, Vec<_>) = people.into_iter().partition(is_one);
    let mut same = same.concat();
    same.sort_by_key(|id| order.iter().position(|known| known == id));
    if !same.is_empty() {
        people.push(same);
    }
    people
}
