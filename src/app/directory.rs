//! The directory as the screen uses it: what is typed, what was found, and for whom a service is looked for.
//!
//! One search per key, which is bounded whatever the size of the directory; opening hours are read once for each text
//! and worked out at most once within a minute, never while drawing.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::{
    App,
    action::Place,
    board::stepped,
    lasting::Act,
    line::Line,
    notice::{Notice, Tone},
    pages::Page,
    picked::Referring,
};
use crate::{
    domain::{
        directory_query::{Opening, Span},
        hours::{self, Hours, OpenState},
        ids::ServiceId,
        referral::Experience,
        service::{Appointment, Service},
        synonyms::Synonyms,
    },
    error::Result,
    store::{
        Store,
        directory::{Answered, FoundService, Looking},
    },
};

/// How many answers are read; more than a screen shows, fewer than anybody reads.
const SHOWN: usize = 50;

/// How many texts of hours are kept read; beyond it, all are forgotten and read again as they are met.
const KEPT: usize = 4_000;

/// One answer.
#[derive(Debug)]
pub struct Hit {
    /// The service.
    pub service: Service,
    /// Whether it is open now.
    pub state: OpenState,
    /// What was learnt of it, while somebody is being sent on.
    pub known: Experience,
    /// Whether the team keeps it at hand.
    pub favourite: bool,
    /// Where it is not in the commune that was named: how far its commune is, in kilometres.
    pub away: Option<u32>,
    /// When it is open on the day that was asked for, where that is another time than now.
    pub then: Option<Vec<Span>>,
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
    /// What narrows the answer, as it was understood.
    pub filters: Vec<Answered>,
    /// The words looked for instead, when what was typed is found nowhere.
    pub corrected: Option<String>,
    /// When no service has all the words: those that none has.
    pub missing: Option<Vec<String>>,
    /// How many services the directory holds.
    pub count: u64,
    /// For whom, when a referral is being made.
    pub referring: Option<Referring>,
    /// The hours met so far.
    states: States,
}

/// Opening hours met so far: letter after letter finds much the same services.
#[derive(Debug, Default)]
pub struct States {
    /// Read once; `None` where they are not understood.
    hours: HashMap<String, Option<Hours>>,
    /// Worked out since the minute began.
    now: HashMap<(String, Appointment), OpenState>,
    /// The same for the days that were asked for.
    then: HashMap<(String, Appointment, Opening), Option<Vec<Span>>>,
}

impl States {
    /// Forgets what was worked out: a new minute has begun.
    pub fn begin_minute(&mut self) {
        self.now.clear();
        self.then.clear();
    }

    /// When a service is open at the time that was asked for: on that day, nothing where it is simply open now; `None`
    /// where it is not, or nobody can say.
    pub fn at(&mut self, opening: Opening, service: &Service, now: NaiveDateTime) -> Option<Vec<Span>> {
        if opening == Opening::Now {
            return matches!(self.of(service, now), OpenState::Open { .. }).then(Vec::new);
        }
        let text = service.hours.as_ref()?;
        if !service.closures.is_empty() {
            // Closures are a service's own: what is known of its hours elsewhere does not hold for it.
            let hours = Hours::with_closures(text, &service.closures)?;
            return opening.spans(&hours, service.appointment, now);
        }
        let key = (text.clone(), service.appointment, opening);
        if let Some(spans) = self.then.get(&key) {
            return spans.clone();
        }
        let spans = self.read(text).and_then(|hours| opening.spans(hours, service.appointment, now));
        self.then.insert(key, spans.clone());
        spans
    }

    fn read(&mut self, text: &str) -> Option<&Hours> {
        if self.hours.len() >= KEPT {
            self.hours.clear();
        }
        self.hours.entry(text.to_owned()).or_insert_with(|| Hours::parse(text)).as_ref()
    }

    /// Whether a service is open; `now` lies in the minute that was told last.
    pub fn of(&mut self, service: &Service, now: NaiveDateTime) -> OpenState {
        let Some(text) = &service.hours else { return OpenState::Unknown };
        if !service.closures.is_empty() {
            // Closures are a service's own: what is known of its hours elsewhere does not hold for it.
            return hours::service_state(service, now);
        }
        let key = (text.clone(), service.appointment);
        if let Some(state) = self.now.get(&key) {
            return *state;
        }
        let state = self.read(text).map_or(OpenState::Unknown, |hours| hours.state_at(service.appointment, now));
        self.now.insert(key, state);
        state
    }
}

impl Directory {
    /// Looks for what is typed; an empty line shows the directory's beginning.
    pub fn search(&mut self, store: &Store, synonyms: &Synonyms, now: NaiveDateTime) -> Result<()> {
        let states = &mut self.states;
        let found = store.find_services(Looking {
            line: self.line.text(),
            synonyms,
            limit: SHOWN,
            is_open: &mut |service, opening| states.at(opening, service, now).is_some(),
        })?;
        self.filters = found.filters;
        let other = other_opening(&self.filters);
        let hit = |found: FoundService| {
            let FoundService { service, favourite, away } = found;
            let then = other.and_then(|opening| self.states.at(opening, &service, now));
            Hit { state: self.states.of(&service, now), service, known: Experience::default(), favourite, away, then }
        };
        self.hits = found.services.into_iter().map(hit).collect();
        self.corrected = found.corrected;
        self.missing = found.missing;
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
        self.states.begin_minute();
        let other = other_opening(&self.filters);
        for hit in &mut self.hits {
            hit.state = self.states.of(&hit.service, now);
            hit.then = other.and_then(|opening| self.states.at(opening, &hit.service, now));
        }
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

/// When the answers are open, where another time than now was asked for.
pub fn other_opening(filters: &[Answered]) -> Option<Opening> {
    filters.iter().filter(|answered| answered.heeded).find_map(|answered| answered.filter.other_opening())
}

impl App {
    /// Keeps the service that has the attention at hand, or no longer.
    pub(super) fn toggle_favourite(&mut self) -> Result<()> {
        let Some((id, name)) = self.service_in_sight() else { return Ok(()) };
        let kept = !self.store.is_favourite(&id)?;
        self.store.set_favourite(&id, kept, &self.stamp())?;
        self.lasts(Act::Favourite);
        let key = if kept { "notice-favourite-kept" } else { "notice-favourite-gone" };
        self.notice = Some(Notice::new(Tone::Done, self.texts.with(key, &[("name", name.into())])));
        self.reload()
    }

    /// The service that the keys mean: the page's, or the selected one.
    pub(super) fn service_in_sight(&self) -> Option<(ServiceId, String)> {
        let service = match (self.place(), self.pages.last()) {
            (Place::Service, Some(Page::Service(page))) => &page.service,
            _ => &self.directory.selected()?.service,
        };
        Some((service.id.clone(), service.name.clone()))
    }
}
