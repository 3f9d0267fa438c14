//! Finding a person by what they say of themselves.
//!
//! Every typed word must be found in the name, in any order: as a whole word, its beginning, or another spelling
//! ([`recognise`]). The word that the fewest people have is read from the index, at most [`READ`] of them, and the
//! others are looked up for these; other spellings are asked for only when fewer were found than are wanted. What is
//! read does not grow with the file.

use std::collections::BTreeMap;

use super::{
    Store,
    db::{Row, Value},
    people, people_index,
    rows::{Columns, values},
    visit_rows,
};
use crate::{
    domain::{
        ids::PersonId,
        person::{self, PersonHit, Sighting},
        recognise::{self, Asked},
    },
    error::Result,
};

/// How many people with one word are looked at.
const READ: usize = 3_000;

/// How many people are put in order, by when they were seen last.
const ORDERED: usize = 60;

/// How many different words are compared with one that nobody has.
const COMPARED: usize = 20_000;

/// How many other spellings of a word are taken, the nearest first.
const SPELLINGS: usize = 12;

/// Who was found, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// The people.
    pub hits: Vec<PersonHit>,
    /// Whether a card code was typed with a mistake.
    pub mistyped: bool,
}

/// A word that is looked for, and every word of the index that it may be, with how far it is from it.
struct Wanted {
    known: Vec<(String, u32)>,
    /// Words with this beginning, too.
    beginning: Option<String>,
}

impl Store {
    /// The people whom a name, a telephone number or a card code may mean, at most `limit`.
    pub fn find_people(&self, typed: &str, limit: usize) -> Result<People> {
        let hits = match recognise::read(typed) {
            Asked::Nothing => Vec::new(),
            Asked::Mistyped => return Ok(People { hits: Vec::new(), mistyped: true }),
            Asked::Card(code) => self.by_card(&code)?,
            Asked::Phone(digits) => self.ordered(self.by_phone(&digits)?, limit)?,
            Asked::Name(words) => {
                // Five letters may be a word, and a code without its dash.
                let card = person::as_written(typed.trim()).map(|code| self.by_card(&code)).transpose()?;
                let mut hits = card.unwrap_or_default();
                hits.extend(self.by_name(&words, limit)?);
                hits.truncate(limit);
                hits
            }
        };
        Ok(People { hits, mistyped: false })
    }

    fn by_card(&self, code: &str) -> Result<Vec<PersonHit>> {
        let person = self.person_by_card(code)?;
        person.iter().map(|person| self.hit(&person.id)).collect()
    }

    fn by_phone(&self, digits: &str) -> Result<Vec<(PersonId, u32)>> {
        let sql = "SELECT person_id FROM people_phones WHERE digits >= ?1 AND digits < ?2 LIMIT ?3";
        let mut found: Vec<(PersonId, u32)> = Vec::new();
        for (far, beginning) in [(0, digits.to_owned()), (1, people_index::backwards(digits))] {
            let [from, below] = people_index::bounds(&beginning);
            let values = vec![from, below, Value::Integer(ORDERED as i64)];
            for id in self.db.rows(sql, values, |row| row.get::<String>(0))? {
                let id = PersonId::from(id);
                if found.iter().all(|(known, _)| *known != id) {
                    found.push((id, far));
                }
            }
        }
        Ok(found)
    }

    fn by_name(&self, words: &[String], limit: usize) -> Result<Vec<PersonHit>> {
        let begin = |word: &String| Wanted { known: Vec::new(), beginning: Some(word.clone()) };
        let wanted: Vec<Wanted> = words.iter().map(begin).collect();
        let mut found = self.with_all(words, &wanted)?;
        if found.len() >= limit {
            return self.ordered(found, limit);
        }
        let mut wanted = Vec::with_capacity(words.len());
        for word in words {
            let known = self.spellings(word)?;
            wanted.push(Wanted { known, beginning: Some(word.clone()) });
        }
        for (id, far) in self.with_all(words, &wanted)? {
            if found.iter().all(|(known, _)| *known != id) {
                found.push((id, far));
            }
        }
        self.ordered(found, limit)
    }

    /// The people who have all words, each with the sum of how far their words are.
    fn with_all(&self, words: &[String], wanted: &[Wanted]) -> Result<Vec<(PersonId, u32)>> {
        let mut rarest: Option<Vec<String>> = None;
        for word in wanted {
            let people = self.with(word)?;
            if rarest.as_ref().is_none_or(|fewest| people.len() < fewest.len()) {
                rarest = Some(people);
            }
        }
        let mut people = rarest.unwrap_or_default();
        if wanted.len() == 1 {
            // In the order of the words: the word itself first. There is nothing else to look for.
            people.truncate(ORDERED);
        }
        let mut found: Vec<(PersonId, u32)> = Vec::new();
        let sql = "SELECT word FROM people_words WHERE person_id = ?1";
        for id in people {
            let known = self.db.rows(sql, values![id], |row| row.get::<String>(0))?;
            let far: Option<u32> = words.iter().zip(wanted).map(|(typed, wanted)| wanted.nearest(typed, &known)).sum();
            found.extend(far.map(|far| (PersonId::from(id), far)));
        }
        found.sort_by_key(|(_, far)| *far);
        Ok(found)
    }

    /// The people with one word, at most [`READ`]: the word itself first.
    fn with(&self, wanted: &Wanted) -> Result<Vec<String>> {
        let mut people = Vec::new();
        let one = "SELECT person_id FROM people_words WHERE word = ?1 LIMIT ?2";
        for (word, _) in &wanted.known {
            people.extend(self.db.rows(one, values![word, READ as i64], |row| row.get::<String>(0))?);
        }
        if let Some(beginning) = &wanted.beginning {
            let sql = "SELECT person_id FROM people_words WHERE word >= ?1 AND word < ?2 LIMIT ?3";
            let [from, below] = people_index::bounds(beginning);
            people.extend(self.db.rows(sql, vec![from, below, Value::Integer(READ as i64)], |row| row.get(0))?);
        }
        let mut seen = std::collections::HashSet::new();
        people.retain(|id: &String| seen.insert(id.clone()));
        people.truncate(READ);
        Ok(people)
    }

    /// Words of the index that may be this one, spelled otherwise, the nearest first.
    fn spellings(&self, word: &str) -> Result<Vec<(String, u32)>> {
        let mut known: BTreeMap<String, u32> = BTreeMap::new();
        let mut keep = |other: String| {
            if let Some(far) = recognise::distance(word, &other).filter(|far| *far > 1) {
                known.insert(other, far);
            }
        };
        let limit = Value::Integer(COMPARED as i64);
        let alike = "SELECT DISTINCT word FROM people_words WHERE sound = ?1 LIMIT ?2";
        let sound = Value::Text(recognise::sound(word));
        self.db.rows(alike, vec![sound, limit.clone()], |row| row.get(0))?.into_iter().for_each(&mut keep);
        // A letter wrong: the first one is mostly right, or swapped with the second.
        for first in word.chars().take(2) {
            let sql = "SELECT DISTINCT word FROM people_words
                       WHERE word >= ?1 AND word < ?2 AND length(word) BETWEEN ?4 AND ?5 LIMIT ?3";
            let [from, below] = people_index::bounds(first.encode_utf8(&mut [0; 4]));
            let length = word.chars().count() as i64;
            let values =
                vec![from, below, limit.clone(), Value::Integer((length - 2).max(1)), Value::Integer(length + 2)];
            self.db.rows(sql, values, |row| row.get(0))?.into_iter().for_each(&mut keep);
        }
        let mut known: Vec<_> = known.into_iter().collect();
        known.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
        known.truncate(SPELLINGS);
        Ok(known)
    }

    /// The best of those found, whoever was seen last first among equals.
    fn ordered(&self, mut found: Vec<(PersonId, u32)>, limit: usize) -> Result<Vec<PersonHit>> {
        let mut hits: Vec<(u32, PersonHit)> = Vec::new();
        found.sort_by_key(|(_, far)| *far);
        for (id, far) in found {
            if hits.len() >= ORDERED.max(limit) {
                break;
            }
            // A name or a number of a record that was merged into another still finds the person.
            let Some(id) = people::present(&self.db, &id)? else { continue };
            if hits.iter().all(|(_, hit)| hit.person.id != id) {
                hits.push((far, self.hit(&id)?));
            }
        }
        let last = |hit: &PersonHit| hit.seen.as_ref().map(|seen| seen.day);
        hits.sort_by(|(one, here), (other, there)| {
            one.cmp(other).then_with(|| last(there).cmp(&last(here))).then_with(|| here.person.id.cmp(&there.person.id))
        });
        hits.truncate(limit);
        Ok(hits.into_iter().map(|(_, hit)| hit).collect())
    }

    /// A person with what tells them apart.
    pub(super) fn hit(&self, id: &PersonId) -> Result<PersonHit> {
        let db = &self.db;
        let seen = db.rows(
            "SELECT day, place, age_from, age_to FROM visits WHERE person_id = ?1 AND removed = 0
             ORDER BY day DESC, ticket DESC LIMIT 1",
            values![id],
            sighting,
        )?;
        let case = db.rows(
            "SELECT CASE WHEN subject = '' THEN coalesce(next_action, '') ELSE subject END FROM cases
             WHERE person_id = ?1 AND removed = 0 AND status = 'open' ORDER BY due LIMIT 1",
            values![id],
            |row| row.get(0),
        )?;
        Ok(PersonHit { person: people::load(db, id)?, seen: seen.into_iter().next(), case: case.into_iter().next() })
    }
}

impl Wanted {
    /// How far the nearest of a person's words is from the typed one; `None` when none is it.
    fn nearest(&self, typed: &str, words: &[String]) -> Option<u32> {
        let of = |word: &String| {
            let spelled = self.known.iter().find(|(known, _)| known == word).map(|(_, far)| *far);
            let begins = self.beginning.as_ref().filter(|beginning| word.starts_with(beginning.as_str()));
            spelled.or_else(|| begins.and_then(|_| recognise::distance(typed, word)))
        };
        words.iter().filter_map(of).min()
    }
}

fn sighting(row: &Row<'_>) -> Result<Sighting> {
    let mut columns = Columns::of(row);
    Ok(Sighting { day: columns.day()?, place: columns.get()?, age: visit_rows::age(columns.get()?, columns.get()?) })
}
