//! What somebody is known by, as far as the record still says it: by their records and those that were merged into them, by
//! the visits that are theirs, and by what undo keeps of how all of these were earlier today.

use super::{
    actions::{Before, Touched},
    db::Db,
    people,
    people_merge::{self, SAME},
    rows::values,
    undo,
};
use crate::{
    domain::{ids::PersonId, known_by::KnownBy, person::Person, visit::Visit},
    error::Result,
};

/// All that a person is known by, or was.
pub fn of(db: &Db, id: &PersonId) -> Result<KnownBy> {
    let mut known = KnownBy::default();
    let mut records = people_merge::records_under(db, id)?;
    records.push(people::load_one(db, id)?);
    for record in &records {
        known.record(record);
    }
    let records: Vec<PersonId> = records.into_iter().map(|record| record.id).collect();
    let sql = format!("WITH RECURSIVE {SAME} SELECT id, calling_name FROM visits WHERE person_id IN same");
    let mut visits = Vec::new();
    for (visit, name) in db.rows(&sql, values![id], |row| Ok((row.get::<String>(0)?, row.get::<Option<String>>(1)?)))? {
        known.name(name.as_deref());
        visits.push(visit);
    }
    add_what_undo_keeps(db, &mut known, &records, &visits)?;
    Ok(known)
}

/// Adds what these people and visits were called before something was done today, and visits that were theirs.
fn add_what_undo_keeps(db: &Db, known: &mut KnownBy, people: &[PersonId], visits: &[String]) -> Result<()> {
    undo::each_image(db, |image| {
        match image.kind {
            Touched::Person if people.iter().any(|id| id.as_str() == image.id) => {
                if let Some(Before { record, .. }) = image.was::<Before<Person>>()? {
                    known.record(&record);
                }
            }
            Touched::Visit => {
                let Some(Before { record, .. }) = image.was::<Before<Visit>>()? else { return Ok(()) };
                let was_theirs = record.draft.person.as_ref().is_some_and(|id| people.contains(id));
                if was_theirs || visits.contains(&image.id) {
                    known.name(record.draft.calling_name.as_deref());
                }
            }
            _ => {}
        }
        Ok(())
    })
}
