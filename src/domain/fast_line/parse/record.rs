//! The record being filled: one value in each place, and the requests, to which words attach.

use super::{Age, ChipKind, FollowUp, Gender, Origin, Priority};
use crate::domain::{
    ids::Code,
    request::Request,
    visit::{Profile, VisitDraft},
};

#[derive(Default)]
pub(super) struct Record {
    age: Option<Age>,
    gender: Option<Gender>,
    place: Option<String>,
    language: Option<Code>,
    interpreter: bool,
    urgent: bool,
    origin: Option<Origin>,
    name: Option<String>,
    card: Option<String>,
    due: Option<chrono::NaiveDate>,
    requests: Vec<Request>,
    /// The request to which words attach.
    latest: usize,
    /// The first request behind the last `+`.
    floor: usize,
}

impl Record {
    /// Puts a meaning in its place; `false` where something else stands there.
    pub(super) fn take(&mut self, kind: &ChipKind) -> bool {
        match kind {
            ChipKind::Age(age) => fill(&mut self.age, age),
            ChipKind::Gender(gender) => fill(&mut self.gender, gender),
            ChipKind::Place(place) => fill(&mut self.place, place),
            ChipKind::Language(language) => fill(&mut self.language, language),
            ChipKind::Origin(origin) => fill(&mut self.origin, origin),
            ChipKind::FollowUp(due) => fill(&mut self.due, due),
            ChipKind::Name(name) => name.is_empty() || fill(&mut self.name, name),
            ChipKind::Card(card) => fill(&mut self.card, card),
            ChipKind::Interpreter => set(&mut self.interpreter),
            ChipKind::Urgent => set(&mut self.urgent),
            ChipKind::Topic(topic) => self.topic(topic),
            ChipKind::Procedure { code, topic } => self.procedure(code, topic.as_ref()),
            ChipKind::Another => self.another(),
            ChipKind::Device(device) => fill(&mut self.request().device, device),
            ChipKind::Support(support) => fill(&mut self.request().support, support),
            ChipKind::Minutes(minutes) => fill(&mut self.request().minutes, minutes),
            ChipKind::Outcome(outcome) => fill(&mut self.request().outcome, outcome),
            ChipKind::Why(why) => fill(&mut self.request().why, why),
            ChipKind::Institution { code, hold } => self.institution(code, *hold),
            ChipKind::Obstacle(obstacle) => {
                let obstacles = &mut self.request().obstacles;
                if !obstacles.contains(obstacle) {
                    obstacles.push(obstacle.clone());
                }
                true
            }
            ChipKind::Referral(_) | ChipKind::Note(_) | ChipKind::NameGone => true,
        }
    }

    /// The card code that was said.
    pub(super) fn card(&self) -> Option<&str> {
        self.card.as_deref()
    }

    fn request(&mut self) -> &mut Request {
        if self.requests.is_empty() {
            self.requests.push(Request::default());
        }
        let latest = self.latest.min(self.requests.len() - 1);
        &mut self.requests[latest]
    }

    fn begin(&mut self) -> &mut Request {
        self.requests.push(Request::default());
        self.latest = self.requests.len() - 1;
        self.request()
    }

    fn another(&mut self) -> bool {
        if !self.request().is_empty() {
            self.begin();
        }
        self.floor = self.latest;
        true
    }

    fn topic(&mut self, topic: &Code) -> bool {
        if self.requests[self.floor.min(self.requests.len())..].iter().any(|it| it.topic.as_ref() == Some(topic)) {
            return true;
        }
        let free = self.request().topic.is_none();
        let request = if free { self.request() } else { self.begin() };
        request.topic = Some(topic.clone());
        true
    }

    /// Completes a request that has no procedure and the same topic, or none; otherwise begins another.
    fn procedure(&mut self, procedure: &Code, topic: Option<&Code>) -> bool {
        self.request();
        let open = &self.requests[self.floor..];
        if open.iter().any(|it| it.procedure.as_ref() == Some(procedure)) {
            return true;
        }
        let free = |it: &Request| it.procedure.is_none();
        let place = open
            .iter()
            .position(|it| free(it) && it.topic.is_some() && it.topic.as_ref() == topic)
            .or_else(|| open.iter().position(|it| free(it) && it.topic.is_none()));
        let request = match place {
            Some(place) => {
                self.latest = self.floor + place;
                self.request()
            }
            None => self.begin(),
        };
        request.procedure = Some(procedure.clone());
        request.topic = topic.cloned().or(request.topic.take());
        true
    }

    fn institution(&mut self, code: &Code, hold: Option<u16>) -> bool {
        let request = self.request();
        let same = request.institution.as_ref().is_none_or(|known| known == code);
        let free = request.hold_minutes.is_none() || hold.is_none() || hold == request.hold_minutes;
        if same && free {
            request.institution = Some(code.clone());
            request.hold_minutes = hold.or(request.hold_minutes);
        }
        same && free
    }

    /// The record; the note and the follow-up's action are still empty.
    pub(super) fn draft(self) -> VisitDraft {
        VisitDraft {
            origin: self.origin.unwrap_or(Origin::WalkIn),
            priority: if self.urgent { Priority::Urgent } else { Priority::Normal },
            calling_name: self.name,
            profile: Profile {
                age: self.age,
                gender: self.gender,
                language: self.language,
                interpreter: self.interpreter,
                place: self.place,
                ..Profile::default()
            },
            requests: self.requests.into_iter().filter(|request| !request.is_empty()).collect(),
            follow_up: self.due.map(|due| FollowUp { due, action: String::new() }),
            ..VisitDraft::default()
        }
    }
}

fn set(flag: &mut bool) -> bool {
    *flag = true;
    true
}

fn fill<T: Clone + PartialEq>(place: &mut Option<T>, value: &T) -> bool {
    if place.is_none() {
        *place = Some(value.clone());
    }
    place.as_ref() == Some(value)
}
