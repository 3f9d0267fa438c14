//! Finding a person by what they say of themselves.
//!
//! Every typed word must be found in the name, in any order: as a whole word, its beginning, or another spelling
//! ([`recognise`]). The word that the fewest people have is read from the index, at most [`READ`] of them; the
//! others are looked up for these, whoever was seen last first, until [`ENOUGH`] have them all. Other spellings are
//! asked for only when fewer were found than are wanted. What is read does not grow with the file, and what tells
//! people apart is read for those alone who are shown.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
};

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
const READ: i64 = 3_000;

/// How many people with several words are enough to put in order.
const ENOUGH: usize = 24;

/// How many telephone numbers with the same digits are looked at.
const NUMBERS: i64 = 60;

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

/// Somebody who may be meant: the nearest first, and of these whoever was seen last.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Likely {
    /// How far the words are from those typed.
    far: u32,
    /// The day of the last visit.
    seen: Reverse<Option<String>>,
    id: PersonId,
}

/// A word that is looked for: it, every word that begins so, and other spellings of it.
struct Wanted {
    typed: String,
    /// Words of the index that it may be, with how far they are from it.
    spellings: Vec<(String, u32)>,
}

impl Store {
    /// The people whom a name, a telephone number or a card code may mean, at most `limit`.
    pub fn find_people(&self, typed: &str, limit: usize) -> Result<People> {
        let hits = match recognise::read(typed) {
            Asked::Nothing => Vec::new(),
            Asked::Mistyped => return Ok(People { hits: Vec::new(), mistyped: true }),
            Asked::Card(code) => self.by_card(&code)?,
            Asked::Phone(digits) => self.best(self.by_phone(&digits)?, limit)?,
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

    /// Whether a folded word is part of the name of somebody who is kept.
    pub fn is_in_a_name(&self, word: &str) -> Result<bool> {
        let [from, below] = people_index::only(word);
        let sql = "SELECT 1 FROM people_words WHERE word >= ?1 AND word < ?2 LIMIT 1";
        Ok(!self.db.rows(sql, vec![from, below], |_| Ok(()))?.is_empty())
    }

    fn by_card(&self, code: &str) -> Result<Vec<PersonHit>> {
        let person = self.person_by_card(code)?;
        person.iter().map(|person| self.hit(&person.id)).collect()
    }

    fn by_phone(&self, digits: &str) -> Result<Vec<Likely>> {
        let sql = "SELECT person_id, (SELECT max(seen) FROM people_words w WHERE w.person_id = p.person_id)
                   FROM people_phones p WHERE digits >= ?1 AND digits < ?2 LIMIT ?3";
        let mut found = Vec::new();
        for (far, beginning) in [(0, digits.to_owned()), (1, people_index::backwards(digits))] {
            let [from, below] = people_index::bounds(&beginning);
            found.extend(self.db.rows(sql, vec![from, below, Value::Integer(NUMBERS)], |row| {
                Ok(Likely { far, seen: Reverse(row.get(1)?), id: PersonId::from(row.get::<String>(0)?) })
            })?);
        }
        Ok(found)
    }

    fn by_name(&self, words: &[String], limit: usize) -> Result<Vec<PersonHit>> {
        let mut wanted: Vec<Wanted> = words.iter().map(|word| Wanted::new(word)).collect();
        let mut found = self.with_all(&wanted, limit)?;
        if found.len() < limit {
            for word in &mut wanted {
                word.spellings = self.spellings(&word.typed)?;
            }
            found.extend(self.with_all(&wanted, limit)?);
        }
        self.best(found, limit)
    }

    /// People who have all words, those seen last first among equals.
    fn with_all(&self, wanted: &[Wanted], limit: usize) -> Result<Vec<Likely>> {
        let mut counted = wanted.iter().map(|word| Ok((self.how_many(word)?, word))).collect::<Result<Vec<_>>>()?;
        counted.sort_by_key(|(people, _)| *people);
        let Some(((_, rarest), others)) = counted.split_first() else { return Ok(Vec::new()) };
        let others = others.iter().map(|(people, word)| self.having(word, *people)).collect::<Result<Vec<_>>>()?;
        let mut people = self.with(rarest)?;
        people.sort();
        if others.is_empty() {
            return Ok(people);
        }
        let mut found = Vec::new();
        for mut likely in people {
            let far = others.iter().map(|other| self.far(other, &likely.id)).collect::<Result<Option<Vec<u32>>>>();
            if let Some(far) = far? {
                likely.far += far.iter().sum::<u32>();
                found.push(likely);
            }
            if found.len() >= limit.max(ENOUGH) {
                break;
            }
        }
        Ok(found)
    }

    /// Who has a word: all of them, where they are few; where they are many, each person is asked.
    fn having<'a>(&self, word: &'a Wanted, people: i64) -> Result<Having<'a>> {
        if people >= READ {
            return Ok(Having::Ask(word));
        }
        let mut those = HashMap::new();
        for Likely { far, id, .. } in self.with(word)? {
            let nearest = those.entry(id).or_insert(far);
            *nearest = far.min(*nearest);
        }
        Ok(Having::Those(those))
    }

    /// How far somebody's words are from a word; `None` where they do not have it.
    fn far(&self, having: &Having<'_>, id: &PersonId) -> Result<Option<u32>> {
        match having {
            Having::Those(those) => Ok(those.get(id).copied()),
            Having::Ask(word) => {
                let sql = "SELECT word FROM people_words WHERE person_id = ?1";
                let known = self.db.rows(sql, values![id], |row| row.get::<String>(0))?;
                Ok(known.iter().filter_map(|known| word.far(known)).min())
            }
        }
    }

    /// How many people have a word, as far as it matters.
    fn how_many(&self, word: &Wanted) -> Result<i64> {
        let sql = "SELECT count(*) FROM (SELECT 1 FROM people_words WHERE word >= ?1 AND word < ?2 LIMIT ?3)";
        let mut people = 0;
        for [from, below] in word.ranges() {
            people += self.db.rows(sql, vec![from, below, Value::Integer(READ)], |row| row.get::<i64>(0))?[0];
        }
        Ok(people)
    }

    /// The people with one word, at most [`READ`] of each spelling.
    fn with(&self, wanted: &Wanted) -> Result<Vec<Likely>> {
        let sql = "SELECT word, person_id, seen FROM people_words WHERE word >= ?1 AND word < ?2 LIMIT ?3";
        let mut people = Vec::new();
        for [from, below] in wanted.ranges() {
            people.extend(self.db.rows(sql, vec![from, below, Value::Integer(READ)], |row| {
                let far = row.text(0)?.and_then(|word| wanted.far(word)).unwrap_or(u32::MAX);
                Ok(Likely { far, seen: Reverse(row.get(2)?), id: PersonId::from(row.get::<String>(1)?) })
            })?);
        }
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

    /// The best of those found, each once, with what tells them apart.
    fn best(&self, mut found: Vec<Likely>, limit: usize) -> Result<Vec<PersonHit>> {
        found.sort();
        let mut hits: Vec<PersonHit> = Vec::new();
        for likely in found {
            if hits.len() == limit {
                break;
            }
            // A name or a number of a record that was merged into another still finds the person.
            let Some(id) = people::present(&self.db, &likely.id)? else { continue };
            if hits.iter().all(|hit| hit.person.id != id) {
                hits.push(self.hit(&id)?);
            }
        }
        Ok(hits)
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
        Ok(PersonHit {
            person: people::load(db, id)?,
            seen: seen.into_iter().next(),
            case: case.into_iter().next(),
            restricted: self.restriction(id)?,
        })
    }
}

/// Who has a word.
enum Having<'a> {
    /// These, with how far their words are from it.
    Those(HashMap<PersonId, u32>),
    /// More than are read at once.
    Ask(&'a Wanted),
}

impl Wanted {
    fn new(typed: &str) -> Self {
        Self { typed: typed.to_owned(), spellings: Vec::new() }
    }

    /// Where in the index it stands: what begins so, then its other spellings.
    fn ranges(&self) -> Vec<[Value; 2]> {
        let spelled = self.spellings.iter().map(|(word, _)| people_index::only(word));
        std::iter::once(people_index::bounds(&self.typed)).chain(spelled).collect()
    }

    /// How far a word is from it; `None` when it is another one.
    fn far(&self, word: &str) -> Option<u32> {
        let spelled = self.spellings.iter().find(|(known, _)| known == word).map(|(_, far)| *far);
        let begins = || recognise::distance(&self.typed, word).filter(|_| word.starts_with(&self.typed));
        spelled.or_else(begins)
    }
}

fn sighting(row: &Row<'_>) -> Result<Sighting> {
    let mut columns = Columns::of(row);
    Ok(Sighting { day: columns.day()?, place: columns.get()?, age: visit_rows::age(columns.get()?, columns.get()?) })
}
