//! Whether what a file brings stands in the directory already, under the name of another source.
//!
//! A record is known by its source and its id there. Where nobody names the source, it is the file's name; and next
//! month's file has another name. Taken in under that, every service would be there twice.

use std::collections::{HashMap, HashSet};

use super::{Store, import::once};
use crate::{
    domain::{fold, service::Service},
    error::Result,
    store::{entering, rows::values},
};

/// Fewer records than these prove nothing.
const LEAST: usize = 3;

/// Where most of what a file brings stands already.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Elsewhere {
    /// The source under which it does.
    pub source: String,
    /// How many of the file's records, with the same id and the same name.
    pub found: usize,
    /// Of how many that do not name a source themselves.
    pub of: usize,
}

impl Store {
    /// The one other source under which at least half of the records stand that `source` would be the name for: with
    /// the same id there, and the same name, because two directories may both count from 1. What stands under
    /// `source` already was taken in under that name on purpose, and counts for neither. The directory is gone through
    /// once, whatever the file's length.
    pub fn standing_elsewhere(&self, source: &str, services: &[Service]) -> Result<Option<Elsewhere>> {
        let source = &entering::line(source);
        let names: HashMap<String, String> = once(source, services)
            .filter(|service| service.source == *source)
            .map(|service| (service.source_id, folded(&service.name)))
            .collect();
        if names.len() < LEAST {
            return Ok(None);
        }
        let mut own = HashSet::new();
        let mut alike: HashMap<String, Vec<String>> = HashMap::new();
        self.db.rows("SELECT source, source_id, name_folded FROM services", values![], |row| {
            let (from, id): (String, String) = (row.get(0)?, row.get(1)?);
            if from == *source {
                own.insert(id);
            } else if let Some(name) = names.get(&id)
                && *name == row.get::<String>(2)?
            {
                alike.entry(from).or_default().push(id);
            }
            Ok(())
        })?;
        let counted = alike.into_iter().map(|(source, mut ids)| {
            ids.retain(|id| !own.contains(id));
            Elsewhere { source, found: ids.len(), of: names.len() }
        });
        // The first by name among equals, so that the answer is the same every time.
        let most = counted.max_by(|a, b| a.found.cmp(&b.found).then_with(|| b.source.cmp(&a.source)));
        Ok(most.filter(|elsewhere| elsewhere.found >= LEAST && elsewhere.found * 2 >= elsewhere.of))
    }
}

/// A name as the table keeps it beside the spelling.
fn folded(name: &str) -> String {
    fold::words(name).join(" ")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::time::{Now, Stamp};

    fn stamp() -> Stamp {
        let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(9, 42, 0)).expect("a moment");
        Stamp { now: Now { at: local.and_utc(), local }, desk: "2".to_owned(), worker: "EB".to_owned() }
    }

    /// Services without a source, as a file brings them, from one id to another.
    fn brought(ids: std::ops::Range<u32>, name: &str) -> Vec<Service> {
        ids.map(|id| Service::new("", &id.to_string(), &format!("{name} {id}"))).collect()
    }

    fn october() -> Store {
        let store = Store::in_memory().expect("a store");
        store.import_services("octobre", &brought(0..8, "Énergie"), false, &stamp()).expect("an import");
        store
    }

    fn found(store: &Store, services: &[Service]) -> Option<(String, usize, usize)> {
        let elsewhere = store.standing_elsewhere("novembre", services).expect("an answer");
        elsewhere.map(|elsewhere| (elsewhere.source, elsewhere.found, elsewhere.of))
    }

    #[test]
    fn half_of_a_file_under_another_source_is_the_same_directory_again() {
        let store = october();
        let of_october = |found, of| Some(("octobre".to_owned(), found, of));
        assert_eq!(found(&store, &brought(0..8, "ENERGIE")), of_october(8, 8), "spelling aside");
        assert_eq!(found(&store, &brought(4..12, "Énergie")), of_october(4, 8));
        assert_eq!(found(&store, &brought(5..13, "Énergie")), None, "fewer than half");
        assert_eq!(found(&store, &brought(0..8, "Logement")), None, "another directory that counts from 1");
        assert_eq!(found(&store, &brought(0..2, "Énergie")), None, "two prove nothing");
        assert_eq!(store.standing_elsewhere("octobre", &brought(0..8, "Énergie")).expect("an answer"), None);
    }

    #[test]
    fn what_names_its_source_or_was_kept_twice_on_purpose_is_left_alone() {
        let store = october();
        let named: Vec<_> = brought(0..8, "Énergie")
            .into_iter()
            .map(|service| Service { source: "dora".to_owned(), ..service })
            .collect();
        assert_eq!(found(&store, &named), None);
        let again = brought(0..8, "Énergie");
        store.import_services("novembre", &again, false, &stamp()).expect("an import");
        assert_eq!(found(&store, &again), None, "both were wanted");
    }
}
