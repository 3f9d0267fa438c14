//! Asking the index, tier by tier: for words and what narrows together.

use std::collections::HashSet;

use super::{
    Value, index,
    picked::{CHECKED, Candidate, Picked},
    places::commune_key,
    terms::{Fields, Reach, TIERS, Term, WEAK, expression, loosest},
};
use crate::{
    domain::directory_query::{Filter, Opening, Place, Query},
    error::Result,
    store::Store,
};

/// How many services a tier looks at before it puts them in order.
const CANDIDATES: usize = 150;

/// How many services come first because their names have every word typed, those that narrow included.
const LITERAL: usize = 5;

/// What narrows, as the index is asked for it.
#[derive(Default)]
pub(super) struct Narrow<'a> {
    /// Facts that all must be there.
    facts: Vec<String>,
    places: Vec<&'a Place>,
    /// When it should be open; asked service by service.
    pub(super) open: Vec<Opening>,
    /// Which answers come first: those with a name in which a word begins so.
    begun: Option<char>,
}

impl<'a> Narrow<'a> {
    pub(super) fn by(filters: impl IntoIterator<Item = &'a Filter>, begun: Option<char>) -> Self {
        let mut narrow = Self { begun, ..Self::default() };
        for filter in filters {
            match filter {
                Filter::Open(opening) => narrow.open.push(*opening),
                Filter::WalkIn => narrow.facts.push(index::WALK_IN.to_owned()),
                Filter::Free => narrow.facts.push(index::FREE.to_owned()),
                Filter::Counter => narrow.facts.push(index::COUNTER.to_owned()),
                Filter::Language(code) => narrow.facts.push(index::speaks(code.as_str())),
                Filter::Place(place) => narrow.places.push(place),
            }
        }
        narrow
    }

    /// An expression that also asks for the facts, and for one of the communes.
    fn narrowed<'k>(&self, expression: &str, communes: impl Iterator<Item = &'k str>) -> Option<String> {
        let communes: Vec<_> = communes.map(index::lies_in).collect();
        let mut all: Vec<_> = (!expression.is_empty()).then(|| format!("({expression})")).into_iter().collect();
        all.extend(self.facts.iter().cloned());
        if !communes.is_empty() {
            all.push(format!("({})", communes.join(" OR ")));
        }
        (!all.is_empty()).then(|| all.join(" AND "))
    }

    /// The same in the communes that were named.
    pub(super) fn here(&self, expression: &str) -> Option<String> {
        self.narrowed(expression, self.places.iter().map(|place| place.key.as_str()))
    }
}

/// What names come first within a tier.
#[derive(Clone, Copy)]
pub(super) struct First<'a> {
    /// Those that begin with this.
    word: &'a str,
    /// Those in which a word begins with this.
    begun: Option<char>,
}

impl<'a> First<'a> {
    pub(super) fn of(terms: &[&'a Term], narrow: &Narrow<'_>) -> Self {
        let word = terms.first().and_then(|term| term.words.first()).map_or("", String::as_str);
        Self { word, begun: narrow.begun }
    }
}

/// What stands first within a tier.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    not_favourite: bool,
    /// None of its name's words begins with the letter typed last.
    not_begun: bool,
    /// Its name does not begin with what was typed.
    later: bool,
    /// How often people were sent there, negative.
    fewer: i64,
    name: String,
    num: i64,
}

impl Store {
    /// The services of one tier, in order.
    pub(super) fn tier(
        &self,
        table: &str,
        expression: &str,
        first: First<'_>,
        favourites: bool,
    ) -> Result<Vec<(Candidate, String)>> {
        let mut found = Vec::new();
        if favourites {
            found = self.asked(table, &format!("({expression}) AND {}", index::FAVOURITE), first)?;
        }
        found.extend(self.asked(table, expression, first)?);
        found.sort_unstable();
        found.dedup_by_key(|(order, _)| order.num);
        Ok(found
            .into_iter()
            .map(|(order, city)| (Candidate { num: order.num, favourite: !order.not_favourite, away: None }, city))
            .collect())
    }

    fn asked(&self, table: &str, expression: &str, first: First<'_>) -> Result<Vec<(Order, String)>> {
        let sql = format!(
            "SELECT s.num, s.name_folded, s.city, \
                          (SELECT count(*) FROM (SELECT 1 FROM referrals r WHERE r.service_id = s.id LIMIT 20)), \
                          EXISTS (SELECT 1 FROM favourites f WHERE f.service_id = s.id) \
                   FROM (SELECT rowid AS num FROM {table} WHERE {table} MATCH ?1 LIMIT ?2) c \
                   CROSS JOIN services s ON s.num = c.num"
        );
        let values = vec![Value::Text(expression.to_owned()), Value::Integer(CANDIDATES as i64)];
        self.db.rows(&sql, values, |row| {
            let (num, name, city): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (uses, favourite): (i64, bool) = (row.get(3)?, row.get(4)?);
            let not_begun = first.begun.is_some_and(|begun| !name.split(' ').any(|word| word.starts_with(begun)));
            let later = !name.starts_with(first.word);
            Ok((Order { not_favourite: !favourite, not_begun, later, fewer: -uses, name, num }, city))
        })
    }

    /// Whether the index has anything for an expression.
    pub(super) fn exists(&self, expression: &str) -> Result<bool> {
        let sql = "SELECT 1 FROM services_texts WHERE services_texts MATCH ?1 LIMIT 1";
        Ok(!self.db.rows(sql, vec![Value::Text(expression.to_owned())], |_| Ok(()))?.is_empty())
    }

    /// The services whose name has every word typed, whatever the words mean; the last may still be being typed.
    pub(super) fn literal(&self, query: &Query) -> Result<Vec<Candidate>> {
        let Some((last, before)) = query.literal.split_last() else { return Ok(Vec::new()) };
        let mut words: Vec<_> = before.iter().map(|word| format!("\"{word}\"")).collect();
        let is_begun = query.is_open_ended && (last.len() >= 3 || !before.is_empty());
        words.push(if is_begun { self.begins(last)? } else { format!("\"{last}\"") });
        let expression = format!("{{name}} : ({})", words.join(" AND "));
        let first = First { word: &query.literal[0], begun: None };
        let tier = self.tier("services_names", &expression, first, false)?;
        Ok(tier.into_iter().take(LITERAL).map(|(candidate, _)| candidate).collect())
    }

    /// Goes through the tiers until enough was picked; then, where a commune is named, through those near it.
    pub(super) fn gather(
        &self,
        terms: &[&Term],
        narrow: &Narrow<'_>,
        farthest: Reach,
        picked: &mut Picked<'_>,
    ) -> Result<()> {
        let first = First::of(terms, narrow);
        if terms.is_empty() && narrow.here("").is_none() {
            // Only "open": whatever an empty line shows, as far as it is.
            return picked.offer(self.first_numbers(CHECKED)?);
        }
        // Most of what is tried finds nothing: one question says so, instead of one for each tier.
        if let Some(anywhere) = narrow.narrowed(&loosest(terms, farthest), std::iter::empty())
            && !self.exists(&anywhere)?
        {
            return Ok(());
        }
        let favourites = self.keeps_any(terms, narrow)?;
        let mut asked = HashSet::new();
        for (fields, reach) in tiers(terms).filter(|(_, reach)| *reach <= farthest) {
            if picked.is_full() {
                return Ok(());
            }
            let Some(words) = expression(terms, fields, reach) else { continue };
            let Some(expression) = narrow.here(&words) else { continue };
            if asked.insert((fields.table(), expression.clone())) {
                let tier = self.tier(fields.table(), &expression, first, favourites)?;
                picked.offer(tier.into_iter().map(|(candidate, _)| candidate))?;
            }
        }
        if narrow.places.is_empty() || picked.is_full() {
            Ok(())
        } else {
            self.gather_near(terms, narrow, farthest, picked)
        }
    }

    /// The services near the communes that were named, the nearest commune first.
    fn gather_near(
        &self,
        terms: &[&Term],
        narrow: &Narrow<'_>,
        farthest: Reach,
        picked: &mut Picked<'_>,
    ) -> Result<()> {
        let near = self.near(&narrow.places)?;
        if near.is_empty() {
            return Ok(());
        }
        let first = First::of(terms, narrow);
        let (mut gathered, mut asked) = (Vec::new(), HashSet::new());
        for (at, (fields, reach)) in tiers(terms).filter(|(_, reach)| *reach <= farthest).enumerate() {
            // What only mentions the words, but is nearer, must not come before what is called so.
            if gathered.len() >= CANDIDATES || (at >= WEAK && !gathered.is_empty()) {
                break;
            }
            let communes = near.iter().map(|(key, _)| key.as_str());
            let Some(words) = expression(terms, fields, reach) else { continue };
            let Some(expression) = narrow.narrowed(&words, communes) else { continue };
            if !asked.insert((fields.table(), expression.clone())) {
                continue;
            }
            for (place, (candidate, city)) in
                self.tier(fields.table(), &expression, first, false)?.into_iter().enumerate()
            {
                let key = commune_key(&city);
                let Some((rank, (_, away))) = near.iter().enumerate().find(|(_, (near, _))| *near == key) else {
                    continue;
                };
                let away = Some(away.round().max(1.0) as u32);
                gathered.push(((rank, at, place), Candidate { away, ..candidate }));
            }
        }
        gathered.sort_by_key(|(order, _)| *order);
        picked.offer(gathered.into_iter().map(|(_, candidate)| candidate))
    }

    /// Whether any service that the team keeps at hand can be among the answers: then each tier asks for them first.
    pub(super) fn keeps_any(&self, terms: &[&Term], narrow: &Narrow<'_>) -> Result<bool> {
        if !self.has_favourites()? {
            return Ok(false);
        }
        match narrow.here(&loosest(terms, Reach::Near)) {
            Some(expression) => self.exists(&format!("({expression}) AND {}", index::FAVOURITE)),
            None => Ok(false),
        }
    }
}

/// The tiers to go through: one is enough where there is no word.
pub(super) fn tiers(terms: &[&Term]) -> impl Iterator<Item = (Fields, Reach)> {
    let many = if terms.is_empty() { 1 } else { TIERS.len() };
    TIERS.iter().copied().take(many)
}
