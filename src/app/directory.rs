//! The directory as the screen uses it: what is typed, what was found, and for whom a service is looked for.
//!
//! One query per key, which is bounded whatever the size of the directory; opening hours are worked out when the
//! answers arrive and once a minute, never while drawing, and for the same hours once within a minute.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::{board::stepped, line::Line, referring::Referring};
use crate::{
    domain::{
        hours::{self, OpenState},
        referral::Experience,
        service::{Appointment, Service},
        synonyms::Synonyms,
    },
    error::Result,
    store::Store,
};

/// How many answers are read; more than a screen shows, fewer than anybody reads.
const SHOWN: usize = 50;

/// One answer.
#[derive(Debug)]
pub struct Hit {
    /// The service.
    pub service: Service,
    /// Whether it is open now.
    pub state: OpenState,
    /// What was learnt of it, while somebody is being sent on.
    pub known: Experience,
}

/// The directory pane.
#[derive(Debug, Default)]
pub struct Directory {
    /// What is looked for.
    pub line: Line,
    /// Whether the line has the keys.
    pub typing: bool,
    /// Whether the line still holds an earlier search, which the next letter replaces.
    pub stale: bool,
    /// What was found.
    pub hits: Vec<Hit>,
    /// The selected answer.
    pub selected: usize,
    /// The words looked for instead, when what was typed is found nowhere.
    pub corrected: Option<String>,
    /// How many services the directory holds.
    pub count: u64,
    /// For whom, when a referral is being made.
    pub referring: Option<Referring>,
    /// The states of hours met since the minute began: letter after letter finds much the same services.
    states: HashMap<(String, Appointment), OpenState>,
}

impl Directory {
    /// Looks for what is typed; an empty line shows the directory's beginning.
    pub fn search(&mut self, store: &Store, synonyms: &Synonyms, now: NaiveDateTime) -> Result<()> {
        let found = store.search_services(self.line.text(), synonyms, SHOWN)?;
        let hit = |service| Hit { state: self.state_of(&service, now), service, known: Experience::default() };
        self.hits = found.hits.into_iter().map(hit).collect();
        self.corrected = found.corrected;
        if let Some(referring) = &self.referring {
            let mut known = store.experience(self.hits.iter().map(|hit| &hit.service.id), now.date())?;
            for hit in &mut self.hits {
                hit.known = known.remove(&hit.service.id).unwrap_or_default();
            }
            // Without a subject nothing is there for just this: what people are sent to most stays first.
            if !referring.words.is_empty() && self.line.text() == referring.words {
                self.order_for_referral();
            }
        }
        self.selected = 0;
        Ok(())
    }

    /// Reads the directory anew after it changed, keeping the selection where it can.
    pub fn reload(&mut self, store: &Store, synonyms: &Synonyms, now: NaiveDateTime) -> Result<()> {
        self.count = store.service_count()?;
        let selected = self.selected().map(|hit| hit.service.id.clone());
        self.search(store, synonyms, now)?;
        if let Some(row) = selected.and_then(|id| self.hits.iter().position(|hit| hit.service.id == id)) {
            self.selected = row;
        }
        Ok(())
    }

    /// Works the opening hours out for a new minute.
    pub fn tell_time(&mut self, now: NaiveDateTime) {
        self.states.clear();
        let mut hits = std::mem::take(&mut self.hits);
        for hit in &mut hits {
            hit.state = self.state_of(&hit.service, now);
        }
        self.hits = hits;
    }

    /// Whether a service is open; `now` lies in the minute that was told last.
    fn state_of(&mut self, service: &Service, now: NaiveDateTime) -> OpenState {
        // Closures are a service's own: what is known of its hours elsewhere does not hold for it.
        let Some(text) = service.hours.as_ref().filter(|_| service.closures.is_empty()) else {
            return hours::service_state(service, now);
        };
        let hours = (text.clone(), service.appointment);
        *self.states.entry(hours).or_insert_with(|| hours::state_at(text, service.appointment, now))
    }

    /// The selected answer.
    pub fn selected(&self) -> Option<&Hit> {
        self.hits.get(self.selected)
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        self.selected = stepped(Some(self.selected), rows).min(self.hits.len().saturating_sub(1));
    }
}
