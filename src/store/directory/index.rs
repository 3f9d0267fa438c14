//! The search index: two FTS5 tables of folded words beside the records — names and categories, and everything — and
//! the lists of all words, for completing and correcting, of all places, for narrowing, and of telephone numbers.
//!
//! Everything is folded by [`fold`] before it goes in, so the index and the queries agree on what a word is, and FTS5
//! sees nothing but ASCII letters and digits. What narrows a search ([`facts`]) is in both tables too, as words with
//! `_` in front: "free, in Namur, with this word" is then one question, answered without reading any record.
//!
//! All of it can be made anew from the records, and is when the file's index is not of this program's making: after a
//! change of [`MADE`], which every change of what goes in needs.

use std::collections::{HashMap, HashSet};

use super::{
    phones,
    places::{Places, commune_key},
    rows::{self, COLUMNS},
};
use crate::{
    domain::{
        directory_query::{has_counter, is_free, is_walk_in, language_codes},
        fold,
        service::Service,
    },
    error::Result,
    store::{
        Store, case_index, meta,
        rows::{Columns, values},
    },
};

/// What the index is made of; another number makes it anew.
const MADE: &str = "2";

/// How many records are read at once when the index is made anew.
const AT_ONCE: i64 = 500;

/// Says that a team keeps the service at hand.
pub(super) const FAVOURITE: &str = "_favourite";
/// Says that nobody needs an appointment.
pub(super) const WALK_IN: &str = "_walkin";
/// Says that there is nothing to pay.
pub(super) const FREE: &str = "_free";
/// Says that there is a counter.
pub(super) const COUNTER: &str = "_counter";

/// The fact that a language is spoken.
pub(super) fn speaks(code: &str) -> String {
    format!("_speaks_{code}")
}

/// The fact of being in a commune, or having a postcode.
pub(super) fn lies_in(key: &str) -> String {
    format!("_in_{}", key.replace(' ', "_"))
}

/// How the lists of words and places change.
#[derive(Default)]
pub(super) struct Words {
    /// Word -> its spelling, and how many more services have it (or fewer).
    words: HashMap<String, (String, i64)>,
    places: Places,
}

impl Words {
    fn count(&mut self, service: &Service, change: i64) {
        let mut seen = HashSet::new();
        for (word, spelling) in columns(service).iter().flat_map(|column| fold::spelled(column)) {
            if seen.insert(word.clone()) {
                self.words.entry(word).or_insert((spelling, 0)).1 += change;
            }
        }
        self.places.count(service, change);
    }
}

/// What is searched of a service: names, categories, organization and place, then the rest.
fn columns(service: &Service) -> [String; 4] {
    let names = [std::slice::from_ref(&service.name), &service.aliases].concat().join(" ");
    let place = [&*service.organization, &service.city, &service.postcode].join(" ");
    // Not the street: "rue des Écoles" is no school.
    let rest = [&*service.description, &service.publics.join(" ")].join(" ");
    [names, service.categories.join(" "), place, rest]
}

/// What narrows a search to a service.
fn facts(service: &Service) -> String {
    let mut facts = Vec::new();
    let said = [(is_walk_in(service), WALK_IN), (is_free(service), FREE), (has_counter(service), COUNTER)];
    facts.extend(said.into_iter().filter(|(is, _)| *is).map(|(_, fact)| fact.to_owned()));
    facts.extend(service.languages.iter().flat_map(|text| language_codes(text)).map(|code| speaks(code.as_str())));
    let keys = [commune_key(&service.city), fold::words(&service.postcode).join(" ")];
    facts.extend(keys.iter().filter(|key| !key.is_empty()).map(|key| lies_in(key)));
    facts.join(" ")
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
            let same = columns(old) == columns(new) && facts(old) == facts(new) && old.position == new.position;
            if same {
                if phones::numbers(old) != phones::numbers(new) {
                    self.unindex_phones(num)?;
                    self.index_phones(num, new)?;
                }
                return Ok(());
            }
            words.count(old, -1);
            self.unindex(num)?;
        }
        words.count(new, 1);
        self.put_into_index(num, new)
    }

    fn unindex(&self, num: i64) -> Result<()> {
        self.db.execute("DELETE FROM services_names WHERE rowid = ?1", values![num])?;
        self.db.execute("DELETE FROM services_texts WHERE rowid = ?1", values![num])?;
        self.unindex_phones(num)
    }

    fn put_into_index(&self, num: i64, service: &Service) -> Result<()> {
        let [name, categories, place, rest] = columns(service).map(|column| fold::words(&column).join(" "));
        let names = format!("{name} {categories}");
        let mut facts = facts(service);
        if self.is_favourite(&service.id)? {
            facts = format!("{facts} {FAVOURITE}");
        }
        self.db.execute(
            "INSERT INTO services_names (rowid, name, categories, facts) VALUES (?1, ?2, ?3, ?4)",
            values![num, name, categories, facts],
        )?;
        self.db.execute(
            "INSERT INTO services_texts (rowid, names, place, description, facts) VALUES (?1, ?2, ?3, ?4, ?5)",
            values![num, names, place, rest, facts],
        )?;
        self.index_phones(num, service)
    }

    /// Takes a record out of the index.
    pub(super) fn forget_indexed(&self, num: i64, old: Option<&Service>, words: &mut Words) -> Result<()> {
        if let Some(old) = old {
            words.count(old, -1);
        }
        self.unindex(num)
    }

    /// Says anew what the index has of a record that itself has not changed.
    pub(super) fn reindex(&self, num: i64, service: &Service) -> Result<()> {
        self.unindex(num)?;
        self.put_into_index(num, service)
    }

    /// Writes the changes to the lists of words and places.
    pub(super) fn write_words(&self, changes: Words) -> Result<()> {
        let mut words: Vec<_> = changes.words.into_iter().filter(|(_, (_, change))| *change != 0).collect();
        // In order, so that the table's pages are written once each.
        words.sort_unstable();
        for (word, (spelling, change)) in words {
            self.db.execute(
                "INSERT INTO directory_words (word, spelling, services) VALUES (?1, ?2, ?3) \
                 ON CONFLICT (word) DO UPDATE SET services = services + excluded.services",
                values![word, spelling, change],
            )?;
        }
        self.db.execute("DELETE FROM directory_words WHERE services <= 0", vec![])?;
        self.write_places(&changes.places)
    }

    /// Merges the parts that many insertions leave in the index.
    pub(super) fn tidy_index(&self) -> Result<()> {
        self.db.execute("INSERT INTO services_names (services_names) VALUES ('optimize')", vec![])?;
        self.db.execute("INSERT INTO services_texts (services_texts) VALUES ('optimize')", vec![])?;
        Ok(())
    }

    /// Makes the index anew from the records, unless it is of this program's making.
    pub(in crate::store) fn bring_index_up_to_date(&self) -> Result<()> {
        if self.index_is_ours()? {
            return Ok(());
        }
        self.write(|_| {
            // Another desk may have done it while this one waited for the lock.
            if self.index_is_ours()? {
                return Ok(());
            }
            self.make_index_anew()
        })
    }

    fn make_index_anew(&self) -> Result<()> {
        for table in ["services_names", "services_texts"] {
            self.db.execute(&format!("INSERT INTO {table} ({table}) VALUES ('delete-all')"), vec![])?;
        }
        self.db.execute("DELETE FROM directory_words", vec![])?;
        self.db.execute("DELETE FROM directory_places", vec![])?;
        self.db.execute("DELETE FROM service_phones", vec![])?;
        self.index_all()?;
        meta::set(&self.db, "index", MADE)
    }

    /// Makes the indexes of services and cases anew from the records, whatever they have become.
    pub fn make_indexes_anew(&self) -> Result<()> {
        self.write(|db| {
            self.make_index_anew()?;
            case_index::make_anew(db)
        })
    }

    fn index_is_ours(&self) -> Result<bool> {
        Ok(meta::text(&self.db, "index")?.is_some_and(|made| made == MADE))
    }

    fn index_all(&self) -> Result<()> {
        let sql = format!("SELECT num, {COLUMNS} FROM services WHERE num > ?1 ORDER BY num LIMIT ?2");
        let mut words = Words::default();
        let mut after = 0;
        loop {
            let some: Vec<(i64, Service)> = self.db.rows(&sql, values![after, AT_ONCE], |row| {
                let mut columns = Columns::of(row);
                Ok((columns.get()?, rows::service(&mut columns)?))
            })?;
            for (num, service) in &some {
                self.index_service(*num, None, service, &mut words)?;
                after = *num;
            }
            if some.is_empty() {
                break;
            }
        }
        self.write_words(words)?;
        if after > 0 { self.tidy_index() } else { Ok(()) }
    }
}
