//! When no service has all the words: those that have as many of them as any service has.
//!
//! A word that no service has at all is left out, and said. Of the others, first all but one are looked for, then all
//! but two, and so on. Among answers with equally many words those come first whose names have them; then those that
//! leave out a later word, because what one looks for is said first.

use super::{
    gather::{First, Narrow, tiers},
    picked::Picked,
    search::{Found, Search, answered, found, relaxed},
    terms::{Reach, Term, expression, loosest},
};
use crate::{
    domain::directory_query::{self, Filter, Query},
    error::Result,
    store::Store,
};

/// The most terms of which some are left out; what is typed after them is left out first.
const MOST: usize = 4;

/// With so many answers, only the best tier of what is left is looked through.
const ENOUGH: usize = 50;

/// A service that has some of the words: how good it is, then which it is.
type Rated = ((usize, usize, usize), super::picked::Candidate);

impl Search<'_> {
    /// The services with some of the words, if possible with all that narrows. `None` when there is none.
    pub(super) fn some_words(&mut self, line: &str, query: &Query) -> Result<Option<Found>> {
        let terms = self.store.terms(&query.words, self.synonyms)?;
        if terms.is_empty() {
            return Ok(None);
        }
        let mut steps = vec![query.filters.clone()];
        steps.extend(relaxed(query));
        for kept in &steps {
            if let Some(found) = self.some_words_with(line, query, &terms, kept)? {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn some_words_with(&mut self, line: &str, query: &Query, terms: &[Term], kept: &[Filter]) -> Result<Option<Found>> {
        let narrow = Narrow::by(kept, query.begun);
        let (mut there, mut missing) = (Vec::new(), Vec::new());
        for term in terms {
            let is_there = match narrow.here(&loosest(&[term], Reach::Near)) {
                Some(expression) => self.store.exists(&expression)?,
                None => false,
            };
            if is_there { there.push(term) } else { missing.extend(spelled(line, term)) }
        }
        there.truncate(MOST);
        let mut picked = Picked::open(self.store, self.limit, narrow.open.clone(), self.is_open);
        for size in (1..=there.len()).rev() {
            let rated = self.store.with_so_many(&there, size, &narrow)?;
            picked.offer(rated.into_iter().map(|(_, candidate)| candidate))?;
            if !picked.services.is_empty() {
                break;
            }
        }
        Ok(found(picked.services, answered(query, kept)).map(|found| Found { missing: Some(missing), ..found }))
    }
}

impl Store {
    /// The services with `size` of the terms, best first.
    fn with_so_many(&self, terms: &[&Term], size: usize, narrow: &Narrow<'_>) -> Result<Vec<Rated>> {
        let mut rated: Vec<Rated> = Vec::new();
        for (choice, some) in choices(terms, size).into_iter().enumerate() {
            let Some(any) = narrow.here(&loosest(&some, Reach::Near)) else { continue };
            if !self.exists(&any)? {
                continue;
            }
            let favourites = self.keeps_any(&some, narrow)?;
            let first = First::of(&some, narrow);
            for (at, (fields, reach)) in tiers(&some).enumerate() {
                let Some(words) = expression(&some, fields, reach) else { continue };
                let Some(expression) = narrow.here(&words) else { continue };
                let tier = self.tier(fields.table(), &expression, first, favourites)?;
                let is_enough = !tier.is_empty();
                let tier = tier.into_iter().enumerate();
                rated.extend(tier.map(|(place, (candidate, _))| ((at, choice, place), candidate)));
                if is_enough && rated.len() >= ENOUGH {
                    break;
                }
            }
        }
        rated.sort_by_key(|(order, _)| *order);
        Ok(rated)
    }
}

/// Every choice of so many of a few things, those without a later one first.
fn choices<'t>(terms: &[&'t Term], size: usize) -> Vec<Vec<&'t Term>> {
    let all = (0u32..1 << terms.len()).filter(|set| set.count_ones() as usize == size);
    let chosen = |set: u32| terms.iter().enumerate().filter(move |(at, _)| set & (1 << at) != 0).map(|(_, term)| *term);
    all.map(|set| chosen(set).collect()).collect()
}

/// A term as it is spelled in the line.
fn spelled(line: &str, term: &Term) -> Vec<String> {
    let typed = directory_query::spelled(line);
    let spelling =
        |word: &String| typed.iter().find(|(folded, _)| folded == word).map_or(word.clone(), |(_, s)| s.clone());
    term.words.iter().map(spelling).collect()
}
