//! Answers being gathered: each service once, only open ones where that is asked, until there are enough.

use std::collections::HashSet;

use super::{
    rows::{COLUMNS, one},
    search::FoundService,
};
use crate::{
    domain::{directory_query::Opening, service::Service},
    error::Result,
    store::{Store, rows::values},
};

/// The most services whose hours are looked at for one answer. Beyond it, an open one may be missed: more words find
/// it.
pub(super) const CHECKED: usize = 300;

/// Whether a service is open then.
pub(super) type IsOpen<'a> = dyn FnMut(&Service, Opening) -> bool + 'a;

/// A service that a tier found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    pub(super) num: i64,
    pub(super) favourite: bool,
    /// How far its commune is from the one that was named, in kilometres.
    pub(super) away: Option<u32>,
}

/// What was gathered so far.
pub(super) struct Picked<'a> {
    store: &'a Store,
    limit: usize,
    /// When it should be open; any service will do where nothing is said.
    openings: Vec<Opening>,
    is_open: Option<&'a mut IsOpen<'a>>,
    checked: usize,
    seen: HashSet<i64>,
    pub(super) services: Vec<FoundService>,
}

impl<'a> Picked<'a> {
    /// Nothing yet; whatever is offered is picked.
    pub(super) fn any(store: &'a Store, limit: usize) -> Self {
        Self {
            store,
            limit,
            openings: Vec::new(),
            is_open: None,
            checked: 0,
            seen: HashSet::new(),
            services: Vec::new(),
        }
    }

    /// Nothing yet; only what is open at all of these times is picked.
    pub(super) fn open(store: &'a Store, limit: usize, openings: Vec<Opening>, is_open: &'a mut IsOpen<'a>) -> Self {
        Self { openings, is_open: Some(is_open), ..Self::any(store, limit) }
    }

    /// Whether no more is wanted.
    pub(super) fn is_full(&self) -> bool {
        self.services.len() >= self.limit || self.checked >= CHECKED
    }

    /// Takes candidates in their order.
    pub(super) fn offer(&mut self, candidates: impl IntoIterator<Item = Candidate>) -> Result<()> {
        self.take(candidates, true)
    }

    /// Takes candidates that are wanted whether they are open or not.
    pub(super) fn offer_anyway(&mut self, candidates: impl IntoIterator<Item = Candidate>) -> Result<()> {
        self.take(candidates, false)
    }

    fn take(&mut self, candidates: impl IntoIterator<Item = Candidate>, ask: bool) -> Result<()> {
        let sql = format!("SELECT {COLUMNS} FROM services WHERE num = ?1");
        for candidate in candidates {
            if self.is_full() {
                break;
            }
            if !self.seen.insert(candidate.num) {
                continue;
            }
            let Some(service) = self.store.db.rows(&sql, values![candidate.num], one)?.into_iter().next() else {
                continue;
            };
            if let Some(is_open) = &mut self.is_open
                && ask
                && !self.openings.is_empty()
            {
                self.checked += 1;
                if !self.openings.iter().all(|opening| is_open(&service, *opening)) {
                    continue;
                }
            }
            let Candidate { favourite, away, .. } = candidate;
            self.services.push(FoundService { service, favourite, away });
        }
        Ok(())
    }
}
