//! What a step makes of a visit: the status by the state machine, and with it the desk, the calls, the outcomes and
//! the events. Pure, so that every store and every screen agree.

use super::{
    ids::Code,
    request::{Outcome, Request},
    visit::{EventKind, Move, Priority, Status, Visit, VisitDraft, WrongMove},
};

/// The timer types no more minutes than this: longer, somebody forgot to close the visit.
const LONGEST: u16 = 3 * 60;

/// A visit after a step, and what is to be written of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The visit as it is now; its events are still the old ones.
    pub visit: Visit,
    /// What happened, in order, each with its desk or cause. Empty when the step changes nothing.
    pub happened: Vec<(EventKind, Option<String>)>,
}

impl Visit {
    /// Takes a step, as a worker at a desk.
    pub fn step(&self, step: &Move, desk: &str, worker: &str) -> Result<Step, WrongMove> {
        let from = self.status;
        let mut visit = Self { status: from.after(step, self.calls)?, ..self.clone() };
        let mut happened = Vec::new();
        let mut say = |kind: EventKind, detail: Option<&str>| happened.push((kind, detail.map(str::to_owned)));
        match step {
            Move::Arrive => say(EventKind::Arrived, None),
            Move::Call => {
                visit.calls += 1;
                visit.sits_at(desk, worker);
                say(EventKind::Called, None);
            }
            Move::NotHere { .. } => {
                // Somebody passed to a desk still belongs there when the call went unanswered.
                let reserved = self.passed_to().unwrap_or_default().to_owned();
                visit.sits_at(&reserved, "");
                say(EventKind::NotHere, None);
                if visit.status == Status::Left {
                    say(EventKind::Left, None);
                }
            }
            Move::Start => {
                if from == Status::Expected {
                    say(EventKind::Arrived, None);
                }
                visit.sits_at(desk, worker);
                say(EventKind::Started, None);
            }
            Move::Hold => say(EventKind::Held, None),
            Move::Resume => {
                visit.sits_at(desk, worker);
                say(EventKind::Resumed, None);
            }
            Move::Pass { desk: other } => {
                visit.sits_at(other, "");
                say(EventKind::Passed, Some(other));
            }
            Move::Urgent(urgent) => {
                let wanted = if *urgent { Priority::Urgent } else { Priority::Normal };
                if self.draft.priority != wanted {
                    visit.draft.priority = wanted;
                    say(if *urgent { EventKind::MadeUrgent } else { EventKind::MadeNormal }, None);
                }
            }
            Move::Leave => say(EventKind::Left, None),
            Move::NoShow => say(EventKind::NoShow, None),
            Move::TurnAway { cause } => say(EventKind::TurnedAway, Some(cause.as_str())),
            Move::Close { outcome, why } => {
                if visit.worker.is_empty() {
                    visit.sits_at(desk, worker);
                }
                visit.draft.ends_with(*outcome, why.as_ref());
                say(EventKind::Closed, None);
            }
        }
        Ok(Step { visit, happened })
    }

    /// The desk to which the visit was passed and where it has not been served since.
    pub fn passed_to(&self) -> Option<&str> {
        let last = self.events.iter().rev().filter(|event| !event.undone).find(|event| {
            matches!(event.kind, EventKind::Passed | EventKind::Started | EventKind::Resumed | EventKind::Arrived)
        })?;
        (last.kind == EventKind::Passed).then_some(last.detail.as_deref()?)
    }

    fn sits_at(&mut self, desk: &str, worker: &str) {
        desk.clone_into(&mut self.desk);
        worker.clone_into(&mut self.worker);
    }
}

impl VisitDraft {
    /// The outcome goes to every request that has none; where nothing was asked for, it stands alone.
    pub fn ends_with(&mut self, outcome: Option<Outcome>, why: Option<&Code>) {
        let Some(outcome) = outcome else { return };
        if self.requests.is_empty() {
            self.requests.push(Request::default());
        }
        for request in self.requests.iter_mut().filter(|request| request.outcome.is_none()) {
            request.outcome = Some(outcome);
            request.why = why.filter(|_| outcome == Outcome::Impossible).cloned();
        }
    }

    /// The timer types the minutes at the desk: where nobody typed any, or where it typed these `before` itself. Several
    /// requests share them; what was noted on hold is never more than the whole.
    pub fn took(&mut self, minutes: u16, before: Option<u16>) {
        let typed = self.requests.iter().filter_map(|request| request.minutes).reduce(u16::saturating_add);
        if minutes == 0 || minutes > LONGEST || (typed.is_some() && typed != before) {
            return;
        }
        let count = self.requests.len() as u16;
        for (at, request) in (0..count).zip(&mut self.requests) {
            let share = minutes / count + u16::from(at < minutes % count);
            request.minutes = Some(share.max(request.hold_minutes.unwrap_or(0))).filter(|share| *share > 0);
        }
    }

    /// The topic goes to the first request; where nothing was asked for, it stands alone.
    pub fn is_about(&mut self, topic: Code) {
        if self.requests.is_empty() {
            self.requests.push(Request::default());
        }
        if let Some(request) = self.requests.first_mut() {
            request.topic = Some(topic);
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Utc};

    use super::*;
    use crate::domain::visit::Event;

    fn visit(status: Status) -> Visit {
        Visit {
            id: "v".into(),
            day: "2026-11-18".parse().expect("a day"),
            ticket: 1,
            session: String::new(),
            status,
            desk: String::new(),
            worker: String::new(),
            calls: 0,
            version: 1,
            card_code: None,
            draft: VisitDraft::default(),
            events: Vec::new(),
        }
    }

    /// The visit after some steps at desk 1, a minute apart, with its events.
    fn after(start: Status, steps: &[Move]) -> Visit {
        let mut visit = visit(start);
        let mut at: DateTime<Utc> = "2026-11-18T08:00:00Z".parse().expect("a moment");
        for step in steps {
            let taken = visit.step(step, "1", "EB").expect("a possible step");
            let before = visit.events;
            visit = Visit { events: before, ..taken.visit };
            at += Duration::minutes(1);
            for (kind, detail) in taken.happened {
                let id = visit.events.len() as i64;
                let (desk, worker) = ("1".to_owned(), "EB".to_owned());
                visit.events.push(Event { id, at, was_at: None, kind, desk, worker, detail, undone: false });
            }
        }
        visit
    }

    #[test]
    fn an_unanswered_call_sends_back_and_the_last_one_away() {
        let not_here = Move::NotHere { limit: 2 };
        let back = after(Status::Waiting, &[Move::Call, not_here.clone()]);
        assert_eq!((back.status, back.desk.as_str(), back.worker.as_str(), back.calls), (Status::Waiting, "", "", 1));
        let left = after(Status::Waiting, &[Move::Call, not_here.clone(), Move::Call, not_here]);
        assert_eq!(left.status, Status::Left);
        let kinds: Vec<_> = left.events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds[3..], [EventKind::NotHere, EventKind::Left]);
    }

    #[test]
    fn a_passed_visit_belongs_to_that_desk_until_it_is_served_there() {
        let pass = Move::Pass { desk: "2".to_owned() };
        let passed = after(Status::Waiting, &[Move::Start, pass.clone()]);
        assert_eq!((passed.status, passed.desk.as_str(), passed.worker.as_str()), (Status::Waiting, "2", ""));
        let missed = after(Status::Waiting, &[Move::Start, pass.clone(), Move::Call, Move::NotHere { limit: 9 }]);
        assert_eq!(missed.desk, "2");
        let served = after(Status::Waiting, &[Move::Start, pass, Move::Call, Move::Start]);
        assert_eq!(served.passed_to(), None);
    }

    #[test]
    fn an_expected_person_who_sits_down_has_come_in() {
        let kinds: Vec<_> = after(Status::Expected, &[Move::Start]).events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [EventKind::Arrived, EventKind::Started]);
    }

    #[test]
    fn the_timer_types_minutes_that_nobody_typed() {
        let minutes = |draft: &VisitDraft| draft.requests.iter().map(|request| request.minutes).collect::<Vec<_>>();
        let hold = Request { hold_minutes: Some(12), ..Request::default() };
        let mut draft = VisitDraft { requests: vec![Request::default(), hold], ..VisitDraft::default() };
        draft.took(15, None);
        assert_eq!(minutes(&draft), [Some(8), Some(12)]);
        let mut draft = VisitDraft { requests: vec![Request::default()], ..VisitDraft::default() };
        draft.took(15, None);
        draft.took(40, Some(15));
        assert_eq!(minutes(&draft), [Some(40)], "corrected with the times");
        draft.took(10, Some(15));
        assert_eq!(minutes(&draft), [Some(40)], "what somebody typed stays");
        let mut forgotten = VisitDraft { requests: vec![Request::default()], ..VisitDraft::default() };
        forgotten.took(9 * 60, None);
        assert_eq!(minutes(&forgotten), [None]);
    }

    #[test]
    fn closing_gives_the_outcome_to_requests_that_have_none() {
        let mut visit = visit(Status::InService);
        let done = Request { outcome: Some(Outcome::Done), ..Request::default() };
        visit.draft.requests = vec![done.clone(), Request::default()];
        let close = |outcome| Move::Close { outcome, why: Some("bug".into()) };
        let closed = visit.step(&close(Some(Outcome::Impossible)), "1", "EB").expect("closed").visit;
        let impossible = Request { outcome: Some(Outcome::Impossible), why: Some("bug".into()), ..Request::default() };
        assert_eq!(closed.draft.requests, [done, impossible]);
        assert_eq!((closed.desk.as_str(), closed.worker.as_str()), ("1", "EB"), "nobody had it: who closes it had");

        visit.draft.requests.clear();
        let closed = visit.step(&close(Some(Outcome::Done)), "1", "EB").expect("closed").visit;
        assert_eq!(closed.draft.requests[0].outcome, Some(Outcome::Done), "an outcome is never lost");
        assert_eq!(closed.draft.requests[0].why, None);
        assert!(visit.step(&close(None), "1", "EB").expect("closed").visit.draft.requests.is_empty());
    }

    #[test]
    fn making_urgent_twice_is_once() {
        let once = after(Status::Waiting, &[Move::Urgent(true), Move::Urgent(true)]);
        assert_eq!((once.draft.priority, once.events.len()), (Priority::Urgent, 1));
    }
}
