//! Finding services as one types.
//!
//! Every word must be found, as a whole or as the beginning of one. The answer is built tier by tier, the best first —
//! a whole word of the name before the beginning of one, names before categories, these before places, and a
//! description that mentions the word last; words that mean the same after the word itself, words that are near it
//! last of all — and stops as soon as enough was found. A tier (`gather`) reads a bounded number of services in the
//! index's own order, so the beginning of a word that half the directory has costs no more than a rare one. Within a
//! tier come the services that the team keeps at hand, then names that begin with what was typed, then services that
//! people are sent to most, then the alphabet.
//!
//! What narrows ([`directory_query`]) is part of the same question to the index, but for opening hours: these are
//! looked at service by service, and only so many of them. Services whose name has every word typed come first whatever
//! the words mean; where a commune is named, those in the commune come before those near it.
//!
//! When nothing is found, more is tried, and said: what narrows is left out, then what was mistyped is corrected
//! (`spelling`), then some of the words are left out (`partial`).
//!
//! A line of digits is asked as a telephone number first (`phones`).
//!
//! A query is words and nothing else: what FTS5 takes for an operator or a quote is folded away before it is asked.

use super::{
    Value,
    gather::Narrow,
    picked::{Candidate, Picked},
    spelling::MOST_MISTAKES,
    terms::{Reach, Term, loosest},
};
use crate::{
    domain::{
        directory_query::{self, Filter, Opening, Query},
        recognise::{self, Dialled},
        service::Service,
        synonyms::Synonyms,
    },
    error::Result,
    store::Store,
};

/// What is looked for.
pub struct Looking<'a> {
    /// The line as typed.
    pub line: &'a str,
    /// Words that find each other.
    pub synonyms: &'a Synonyms,
    /// How many services are wanted.
    pub limit: usize,
    /// Whether a service is open then; asked only where the line says so.
    pub is_open: &'a mut dyn FnMut(&Service, Opening) -> bool,
}

/// What was found, and how the line was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The best services, best first.
    pub services: Vec<FoundService>,
    /// What narrows.
    pub filters: Vec<Answered>,
    /// The line that was answered, when nothing was found for the one typed: "résultats pour : logement".
    pub corrected: Option<String>,
    /// When no service has all the words: those that no service has at all. The answers have as many of the others as
    /// any service has.
    pub missing: Option<Vec<String>>,
}

impl Found {
    /// The same behind other services; what was said of the words holds only where they are all there is.
    fn behind(self, mut first: Vec<FoundService>, limit: usize) -> Self {
        let whole = self.corrected.is_none() && self.missing.is_none();
        let others = self.services.into_iter().filter(|_| whole);
        let is_new = |other: &FoundService| first.iter().all(|known| known.service.id != other.service.id);
        let others: Vec<_> = others.filter(is_new).collect();
        first.extend(others);
        first.truncate(limit);
        let filters = if whole { self.filters } else { Vec::new() };
        Self { services: first, filters, ..Self::default() }
    }
}

/// A service that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundService {
    /// The service.
    pub service: Service,
    /// Whether the team keeps it at hand.
    pub favourite: bool,
    /// Where it is not in the commune that was named: how far its commune is, in kilometres.
    pub away: Option<u32>,
}

/// Something that narrows, and whether the answers heed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// What narrows.
    pub filter: Filter,
    /// `false` when nothing was found with it, and the answers are those without.
    pub heeded: bool,
}

/// What a search for words alone found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hits {
    /// The best services, best first.
    pub hits: Vec<Service>,
    /// The query that was answered, when nothing was found for the one typed.
    pub corrected: Option<String>,
}

impl Store {
    /// The services that a line finds. An empty line finds those that the team keeps at hand, then those that people
    /// are sent to most, then the first by name.
    pub fn find_services(&self, looking: Looking<'_>) -> Result<Found> {
        let (line, limit) = (looking.line, looking.limit);
        let query = directory_query::parse(line, &self.places_named(line)?);
        if query.is_empty() {
            return Ok(Found { services: self.first_services(limit)?, ..Found::default() });
        }
        let dialled = recognise::dialled(line);
        let by_phone =
            dialled.as_ref().map(|dialled| self.services_dialled(dialled, limit)).transpose()?.unwrap_or_default();
        if !by_phone.is_empty() && dialled.is_some_and(|dialled| dialled.is_phone) {
            return Ok(Found { services: by_phone, ..Found::default() });
        }
        let found = self.by_words(&query, looking)?;
        Ok(if by_phone.is_empty() { found } else { found.behind(by_phone, limit) })
    }

    fn services_dialled(&self, dialled: &Dialled, limit: usize) -> Result<Vec<FoundService>> {
        let mut picked = Picked::any(self, limit);
        picked.offer(self.dialled(dialled)?)?;
        Ok(picked.services)
    }

    /// The services that the words of a line find.
    fn by_words(&self, query: &Query, looking: Looking<'_>) -> Result<Found> {
        let Looking { line, synonyms, limit, is_open } = looking;
        let mut search = Search { store: self, synonyms, limit, is_open };
        if let Some(found) = search.all_words(query)? {
            return Ok(found);
        }
        let corrections = self.corrections(line, synonyms)?;
        if let Some(corrected) = corrections.line(MOST_MISTAKES) {
            let query = directory_query::parse(&corrected, &self.places_named(&corrected)?);
            if let Some(found) = search.all_words(&query)? {
                return Ok(Found { corrected: Some(corrected), ..found });
            }
        }
        // Where even the corrected words are not all in one service, only what is as good as certain is corrected.
        let corrected = corrections.line(1);
        let line = corrected.as_deref().unwrap_or(line);
        let query = directory_query::parse(line, &self.places_named(line)?);
        let found = search.some_words(line, &query)?;
        let nothing = || Found { filters: answered(&query, &query.filters), ..Found::default() };
        let corrected = corrected.clone().filter(|_| found.is_some());
        Ok(Found { corrected, ..found.unwrap_or_else(nothing) })
    }

    /// The services that words alone find, at most `limit`: nothing narrows, and every word must be found. An empty
    /// query finds what [`Store::find_services`] finds.
    pub fn search_services(&self, query: &str, synonyms: &Synonyms, limit: usize) -> Result<Hits> {
        let services = |found: Vec<FoundService>| found.into_iter().map(|found| found.service).collect();
        let plain = directory_query::plain(query);
        if plain.is_empty() {
            return Ok(Hits { hits: services(self.first_services(limit)?), corrected: None });
        }
        let mut search = Search { store: self, synonyms, limit, is_open: &mut |_, _| true };
        if let Some(found) = search.all_words(&plain)? {
            return Ok(Hits { hits: services(found.services), corrected: None });
        }
        if let Some(corrected) = self.corrections(query, synonyms)?.line(MOST_MISTAKES)
            && let Some(found) = search.all_words(&directory_query::plain(&corrected))?
        {
            return Ok(Hits { hits: services(found.services), corrected: Some(corrected) });
        }
        Ok(Hits { hits: Vec::new(), corrected: None })
    }

    /// What an empty line shows.
    fn first_services(&self, limit: usize) -> Result<Vec<FoundService>> {
        let mut picked = Picked::any(self, limit);
        picked.offer(self.first_numbers(limit)?)?;
        Ok(picked.services)
    }

    /// Those that the team keeps at hand, those that people are sent to most, the first by name: at most so many of
    /// each.
    pub(super) fn first_numbers(&self, limit: usize) -> Result<Vec<Candidate>> {
        let numbers = |sql: &str| self.db.rows(sql, vec![Value::Integer(limit as i64)], |row| row.get::<i64>(0));
        let kept = numbers(
            "SELECT s.num FROM favourites f CROSS JOIN services s ON s.id = f.service_id \
             ORDER BY s.name_folded, s.num LIMIT ?1",
        )?;
        // Ids of referrals grow with time.
        let used = numbers(
            "SELECT s.num FROM (SELECT service_id, count(*) AS uses \
             FROM (SELECT service_id FROM referrals ORDER BY id DESC LIMIT 500) GROUP BY 1) u \
             CROSS JOIN services s ON s.id = u.service_id ORDER BY u.uses DESC, s.name_folded, s.num LIMIT ?1",
        )?;
        let by_name = numbers("SELECT num FROM services ORDER BY name_folded, num LIMIT ?1")?;
        let candidate = |favourite| move |num| Candidate { num, favourite, away: None };
        let others = used.into_iter().chain(by_name).map(candidate(false));
        Ok(kept.into_iter().map(candidate(true)).chain(others).collect())
    }
}

/// One search under way.
pub(super) struct Search<'a> {
    pub(super) store: &'a Store,
    pub(super) synonyms: &'a Synonyms,
    pub(super) limit: usize,
    pub(super) is_open: &'a mut dyn FnMut(&Service, Opening) -> bool,
}

impl Search<'_> {
    /// The services with every word, and all that narrows if there are any. Before words that are only near what was
    /// typed come the services that have the words, but not what narrows. `None` when there is none.
    fn all_words(&mut self, query: &Query) -> Result<Option<Found>> {
        let terms = self.store.terms(&query.words, self.synonyms)?;
        let terms: Vec<_> = terms.iter().collect();
        if query.filters.is_empty() {
            return self.picked(query, &terms, &[], Reach::Near);
        }
        let mut steps = vec![query.filters.clone()];
        if !terms.is_empty() && self.store.exists(&loosest(&terms, Reach::Near))? {
            steps.extend(relaxed(query));
        }
        for reach in [Reach::Same, Reach::Near] {
            for kept in &steps {
                let found = self.picked(query, &terms, kept, reach)?;
                if found.is_some() {
                    return Ok(found);
                }
            }
        }
        Ok(None)
    }

    /// The services with every word and what is kept of what narrows.
    fn picked(&mut self, query: &Query, terms: &[&Term], kept: &[Filter], reach: Reach) -> Result<Option<Found>> {
        let narrow = Narrow::by(kept, query.begun);
        let mut picked = Picked::open(self.store, self.limit, narrow.open.clone(), self.is_open);
        if kept.len() == query.filters.len() && !kept.is_empty() {
            picked.offer_anyway(self.store.literal(query)?)?;
        }
        self.store.gather(terms, &narrow, reach, &mut picked)?;
        Ok(found(picked.services, answered(query, kept)))
    }
}

/// What is kept of what narrows, step by step: opening hours go first, because tomorrow is another day; the commune
/// goes last.
pub(super) fn relaxed(query: &Query) -> Vec<Vec<Filter>> {
    let without = |is_left_out: fn(&Filter) -> bool| -> Vec<Filter> {
        query.filters.iter().filter(|filter| !is_left_out(filter)).cloned().collect()
    };
    let mut steps = vec![
        query.filters.clone(),
        without(|filter| matches!(filter, Filter::Open(_))),
        without(|filter| !matches!(filter, Filter::Place(_))),
        Vec::new(),
    ];
    steps.dedup();
    steps.split_off(1)
}

/// What narrows, and which of it was heeded.
pub(super) fn answered(query: &Query, kept: &[Filter]) -> Vec<Answered> {
    let answered = |filter: &Filter| Answered { filter: filter.clone(), heeded: kept.contains(filter) };
    query.filters.iter().map(answered).collect()
}

pub(super) fn found(services: Vec<FoundService>, filters: Vec<Answered>) -> Option<Found> {
    (!services.is_empty()).then(|| Found { services, filters, ..Found::default() })
}
