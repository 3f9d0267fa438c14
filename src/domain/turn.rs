//! Whose turn it is.
//!
//! First whoever was passed to this desk, then who is urgent, then by arrival. Somebody passed to another desk is
//! never taken by "call next" (one can still be called by name), so a passed visit does not get lost between two.
//!
//! Who was called and not there goes behind all who were waiting at that moment, and stays before those who come in
//! later: it is as if that person had come in again just then. Going to the toilet costs one round, not the morning.
//! Being urgent or passed counts again as soon as somebody else has been called: otherwise the same person would be
//! called several times in a row, and be counted as gone within a minute.

use chrono::{DateTime, Utc};

use super::visit::{Event, EventKind, Priority, Status, Visit};

/// The visits that a desk may call, in the order of their turn. `visits` are all of a day: the calls of the others
/// count too.
pub fn order<'a>(visits: &'a [Visit], desk: &str) -> Vec<&'a Visit> {
    let last_call = visits.iter().filter_map(|visit| last(visit, &[EventKind::Called])).map(|event| event.id).max();
    let mut waiting: Vec<_> = visits.iter().filter(|visit| may_call(visit, desk)).collect();
    waiting.sort_by_key(|visit| turn(visit, desk, last_call));
    waiting
}

/// Who is called next, where only those who wait are at hand; `last_call` is the number of the day's last call event.
pub fn next<'a>(waiting: &'a [Visit], last_call: Option<i64>, desk: &str) -> Option<&'a Visit> {
    waiting.iter().filter(|visit| may_call(visit, desk)).min_by_key(|visit| turn(visit, desk, last_call))
}

fn may_call(visit: &Visit, desk: &str) -> bool {
    visit.status == Status::Waiting && (visit.desk.is_empty() || visit.desk == desk)
}

/// What the turns are sorted by.
fn turn(visit: &Visit, desk: &str, last_call: Option<i64>) -> (Rank, Option<DateTime<Utc>>, u32) {
    (rank(visit, desk, last_call), waits_since(visit), visit.ticket)
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Passed,
    Urgent,
    Normal,
}

fn rank(visit: &Visit, desk: &str, last_call: Option<i64>) -> Rank {
    let just_missed = last(visit, &[EventKind::NotHere]).is_some_and(|missed| Some(missed.id) > last_call);
    if just_missed {
        Rank::Normal
    } else if !visit.desk.is_empty() && visit.desk == desk {
        Rank::Passed
    } else if visit.draft.priority == Priority::Urgent {
        Rank::Urgent
    } else {
        Rank::Normal
    }
}

fn waits_since(visit: &Visit) -> Option<DateTime<Utc>> {
    last(visit, &[EventKind::Arrived, EventKind::NotHere, EventKind::Passed]).map(|event| event.at)
}

fn last<'a>(visit: &'a Visit, kinds: &[EventKind]) -> Option<&'a Event> {
    visit.events.iter().rev().find(|event| !event.undone && kinds.contains(&event.kind))
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;
    use crate::domain::visit::{Move, VisitDraft};

    /// A morning: visits by name, moved on by steps a minute apart.
    #[derive(Default)]
    struct Morning {
        visits: Vec<Visit>,
        minute: i64,
    }

    impl Morning {
        fn arrives(&mut self, name: &str, priority: Priority) {
            let mut visit = Visit {
                id: name.into(),
                day: "2026-11-18".parse().expect("a day"),
                ticket: self.visits.len() as u32 + 1,
                session: String::new(),
                status: Status::Waiting,
                desk: String::new(),
                worker: String::new(),
                calls: 0,
                version: 1,
                card_code: None,
                draft: VisitDraft { priority, ..VisitDraft::default() },
                events: Vec::new(),
            };
            self.write(&mut visit, EventKind::Arrived, None);
            self.visits.push(visit);
        }

        fn write(&mut self, visit: &mut Visit, kind: EventKind, detail: Option<String>) {
            self.minute += 1;
            let at = "2026-11-18T08:00:00Z".parse::<DateTime<Utc>>().expect("a moment");
            let (desk, worker) = (String::new(), String::new());
            let at = at + Duration::minutes(self.minute);
            visit.events.push(Event { id: self.minute, at, was_at: None, kind, desk, worker, detail, undone: false });
        }

        fn takes(&mut self, name: &str, desk: &str, step: &Move) {
            let place = self.visits.iter().position(|visit| visit.id.as_str() == name).expect("somebody of that name");
            let taken = self.visits[place].step(step, desk, "EB").expect("a possible step");
            let mut visit = taken.visit;
            for (kind, detail) in taken.happened {
                self.write(&mut visit, kind, detail);
            }
            self.visits[place] = visit;
        }

        fn order(&self, desk: &str) -> Vec<&str> {
            let order = order(&self.visits, desk);
            let last_call =
                self.visits.iter().filter_map(|visit| last(visit, &[EventKind::Called])).map(|e| e.id).max();
            assert_eq!(next(&self.visits, last_call, desk), order.first().copied());
            order.into_iter().map(|visit| visit.id.as_str()).collect()
        }
    }

    fn morning(names: &[&str]) -> Morning {
        let mut morning = Morning::default();
        for name in names {
            morning.arrives(name, Priority::Normal);
        }
        morning
    }

    const NOT_HERE: Move = Move::NotHere { limit: 5 };

    #[test]
    fn urgent_before_arrival() {
        let mut morning = morning(&["a", "b"]);
        morning.arrives("u", Priority::Urgent);
        assert_eq!(morning.order("1"), ["u", "a", "b"]);
    }

    #[test]
    fn passed_to_this_desk_first_and_to_another_desk_not_at_all() {
        let mut morning = morning(&["a", "b", "c"]);
        morning.arrives("u", Priority::Urgent);
        morning.takes("c", "1", &Move::Start);
        morning.takes("c", "1", &Move::Pass { desk: "2".to_owned() });
        assert_eq!(morning.order("2"), ["c", "u", "a", "b"]);
        assert_eq!(morning.order("1"), ["u", "a", "b"]);
    }

    #[test]
    fn not_here_goes_behind_who_waits_now_and_before_who_comes_later() {
        let mut morning = morning(&["a", "b", "c"]);
        morning.takes("a", "1", &Move::Call);
        morning.takes("a", "1", &NOT_HERE);
        morning.arrives("d", Priority::Normal);
        assert_eq!(morning.order("1"), ["b", "c", "a", "d"]);
    }

    #[test]
    fn urgent_and_not_here_gives_way_once() {
        let mut morning = morning(&["a", "b"]);
        morning.arrives("u", Priority::Urgent);
        morning.takes("u", "1", &Move::Call);
        morning.takes("u", "1", &NOT_HERE);
        assert_eq!(morning.order("1"), ["a", "b", "u"]);
        morning.takes("a", "1", &Move::Call);
        assert_eq!(morning.order("1"), ["u", "b"]);
    }

    #[test]
    fn alone_and_not_here_is_called_again() {
        let mut morning = morning(&["a"]);
        morning.takes("a", "1", &Move::Call);
        morning.takes("a", "1", &NOT_HERE);
        assert_eq!(morning.order("1"), ["a"]);
    }

    #[test]
    fn passed_and_not_here_gives_way_once_and_stays_with_that_desk() {
        let mut morning = morning(&["a", "b"]);
        morning.takes("b", "1", &Move::Start);
        morning.takes("b", "1", &Move::Pass { desk: "2".to_owned() });
        morning.takes("b", "2", &Move::Call);
        morning.takes("b", "2", &NOT_HERE);
        assert_eq!(morning.order("2"), ["a", "b"]);
        assert_eq!(morning.order("1"), ["a"]);
    }
}
