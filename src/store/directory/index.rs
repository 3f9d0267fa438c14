//! The search index: two FTS5 tables of folded words beside the records — names and categories, and everything — and
//! the list of all words, for completing and correcting.
//!
//! Everything is folded by [`fold`] before it goes in, so the index and the queries agree on what a word is, and FTS5
//! sees nothing but ASCII letters and digits.

use std::collections::{HashMap, HashSet};

use super::Value;
use crate::{
    domain::{fold, service::Service},
    error::Result,
    store::Store,
};

/// How the list of words changes: word -> its spelling, and how many more services have it (or fewer).
#[derive(Default)]
pub(super) struct Words(HashMap<String, (String, i64)>);

impl Words {
    fn count(&mut self, service: &Service, change: i64) {
        let mut seen = HashSet::new();
        for (word, spelling) in columns(service).iter().flat_map(|column| fold::spelled(column)) {
            if seen.insert(word.clone()) {
                self.0.entry(word).or_insert((spelling, 0)).1 += change;
            }
        }
    }
}

/// What is searched of a service: names, categories, organization and place, description.
fn columns(service: &Service) -> [String; 4] {
    let names = [std::slice::from_ref(&service.name), &service.aliases].concat().join(" ");
    let place = [&*service.organization, &service.city, &service.postcode].join(" ");
    [names, service.categories.join(" "), place, service.description.clone()]
}

impl Store {
    /// Puts a record into the index in place of what the index had of it.
    pub(super) fn index_service(
        &self,
        num: i64,
        old: Option<&Service>,
        new: &Service,
        words: &mut Words,
    ) -> Result<()> {
        if let Some(old) = old {
            if columns(old) == columns(new) {
                return Ok(());
            }
            words.count(old, -1);
            self.db.execute("DELETE FROM services_names WHERE rowid = ?1", vec![Value::Integer(num)])?;
            self.db.execute("DELETE FROM services_texts WHERE rowid = ?1", vec![Value::Integer(num)])?;
        }
        words.count(new, 1);
        let [name, categories, place, description] = columns(new).map(|column| fold::words(&column).join(" "));
        let names = format!("{name} {categories}");
        self.db.execute(
            "INSERT INTO services_names (rowid, name, categories) VALUES (?1, ?2, ?3)",
            vec![Value::Integer(num), Value::Text(name), Value::Text(categories)],
        )?;
        self.db.execute(
            "INSERT INTO services_texts (rowid, names, place, description) VALUES (?1, ?2, ?3, ?4)",
            vec![Value::Integer(num), Value::Text(names), Value::Text(place), Value::Text(description)],
        )?;
        Ok(())
    }

    /// Takes a record out of the index.
    pub(super) fn forget_indexed(&self, num: i64, old: Option<&Service>, words: &mut Words) -> Result<()> {
        if let Some(old) = old {
            words.count(old, -1);
        }
        self.db.execute("DELETE FROM services_names WHERE rowid = ?1", vec![Value::Integer(num)])?;
        self.db.execute("DELETE FROM services_texts WHERE rowid = ?1", vec![Value::Integer(num)])?;
        Ok(())
    }

    /// Writes the changes to the list of words.
    pub(super) fn write_words(&self, words: Words) -> Result<()> {
        let mut words: Vec<_> = words.0.into_iter().filter(|(_, (_, change))| *change != 0).collect();
        // In order, so that the table's pages are written once each.
        words.sort_unstable();
        for (word, (spelling, change)) in words {
            self.db.execute(
                "INSERT INTO directory_words (word, spelling, services) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (word) DO UPDATE SET services = services + excluded.services",
                vec![Value::Text(word), Value::Text(spelling), Value::Integer(change)],
            )?;
        }
        self.db.execute("DELETE FROM directory_words WHERE services <= 0", vec![])?;
        Ok(())
    }

    /// Merges the parts that many insertions leave in the index.
    pub(super) fn tidy_index(&self) -> Result<()> {
        self.db.execute("INSERT INTO services_names (services_names) VALUES ('optimize')", vec![])?;
        self.db.execute("INSERT INTO services_texts (services_texts) VALUES ('optimize')", vec![])?;
        Ok(())
    }
}
