//! Times that cannot be right, and what they more likely were.
//!
//! A time is recorded by a key, so the usual mistake is a key that nobody pressed: the end of a service that is noted when
//! the next morning begins. What it more likely was is read from the rest of the day: the same worker began with
//! somebody else, or a visit of this day takes so long as a rule.

use chrono::{DateTime, Duration, Utc};

use crate::domain::visit::{Event, EventKind, Status, Times, Visit};

/// The longest service that is believed: help with a pile of letters takes two hours, and above three somebody forgot to
/// close.
pub const LONGEST_SERVICE: Duration = Duration::hours(3);

/// The longest pause that is believed: whoever went to fetch a document came back on the same half-day, or did not.
pub const LONGEST_HOLD: Duration = Duration::hours(3);

/// The longest wait that is believed: no counter is open for longer in one go, so somebody left unseen, or stayed in the
/// list over night.
pub const LONGEST_WAIT: Duration = Duration::hours(6);

/// How long a service or a wait takes where the day has too few others to tell.
pub const TYPICAL: Duration = Duration::minutes(20);

/// From so many visits on, a day tells how long one takes.
const ENOUGH: usize = 3;

/// What cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Odd {
    /// A service of hours.
    Service,
    /// A pause of hours.
    Hold,
    /// A wait longer than any counter is open.
    Wait,
}

/// Why a moment is likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The same worker began with this ticket then.
    Next(u32),
    /// So many minutes are usual on this day.
    Usual(i64),
    /// The pause began then, and nobody came back from it.
    Pause,
}

/// A moment that is more likely than the one that was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likely {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub because: Because,
}

/// A corrected time that makes a visit believable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The event.
    pub event: i64,
    /// What it says.
    pub kind: EventKind,
    /// Its time from now on.
    pub to: Likely,
}

/// How long things take on a day, and who was served when.
#[derive(Clone, Debug)]
pub struct Pace {
    service: Duration,
    wait: Duration,
    /// When each service began, by whom, with which ticket.
    began: Vec<(DateTime<Utc>, String, u32)>,
}

impl Pace {
    /// Reads it from the visits of a day; what cannot be right does not count.
    pub fn of(visits: &[Visit], now: DateTime<Utc>) -> Self {
        let mut services = Vec::new();
        let mut waits = Vec::new();
        let mut began = Vec::new();
        for visit in visits.iter().filter(|visit| !visit.began_as_supposed()) {
            let started = visit.events.iter().filter(|event| !event.undone && event.kind == EventKind::Started);
            began.extend(started.map(|event| (event.at, who(visit, event), visit.ticket)));
            let times = visit.times(now);
            if visit.status == Status::Closed && odd(visit, now).is_none() {
                services.push(times.service);
                waits.push(times.wait);
            }
        }
        began.sort();
        Self { service: usual(services), wait: usual(waits), began }
    }

    /// When a visit that is not over more likely ended than now; none where now is as good as any other moment.
    pub fn end_of(&self, visit: &Visit, now: DateTime<Utc>, day_is_over: bool) -> Option<Likely> {
        let times = visit.times(now);
        let running = times.since.map_or(Duration::zero(), |since| now - since);
        let (limit, to) = match visit.status {
            Status::Waiting | Status::Called => (LONGEST_WAIT, self.leaving(visit)),
            Status::InService => (LONGEST_SERVICE, self.endings(visit).into_iter().next()),
            Status::OnHold => (LONGEST_HOLD, self.endings(visit).into_iter().next()),
            _ => return None,
        };
        let to = to.filter(|to| to.at <= now)?;
        (day_is_over || running > limit).then_some(Likely { at: to.at.max(last(&visit.events)?), ..to })
    }

    /// From when to when somebody who is still said to wait was more likely received, where they were: from the call, or else
    /// the arrival, for as long as is usual. None where a visit ends now, or is not waited in.
    pub fn receiving(
        &self,
        visit: &Visit,
        now: DateTime<Utc>,
        day_is_over: bool,
    ) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        if !matches!(visit.status, Status::Waiting | Status::Called) {
            return None;
        }
        self.end_of(visit, now, day_is_over)?;
        let from = last(&visit.events)?;
        Some((from, (from + self.service).min(now)))
    }

    /// What would make the times of a visit right, the most likely first.
    pub fn fixes(&self, visit: &Visit, odd: Odd, now: DateTime<Utc>) -> Vec<Fix> {
        let candidates = match odd {
            Odd::Service | Odd::Hold => {
                let end = counting(&visit.events).find(|event| event.kind == EventKind::Closed);
                end.map(|end| self.endings(visit).into_iter().map(|to| (end, to)).collect()).unwrap_or_default()
            }
            Odd::Wait => self.waits(visit),
        };
        let mut fixes: Vec<Fix> = Vec::new();
        for (event, to) in candidates {
            let Some(at) = within(&visit.events, event, to.at, now) else { continue };
            let fix = Fix { event: event.id, kind: event.kind, to: Likely { at, ..to } };
            let new = !fixes.iter().any(|known| known.event == fix.event && known.to.at == at);
            if new && believable(visit, &fix, now) {
                fixes.push(fix);
            }
        }
        fixes
    }

    /// When a service more likely ended: when its pause began, when the worker began with somebody else, or after as
    /// long as is usual.
    fn endings(&self, visit: &Visit) -> Vec<Likely> {
        let mut found = Vec::new();
        let before_the_end = || counting(&visit.events).filter(|event| event.kind != EventKind::Closed);
        let phase = before_the_end()
            .filter(|event| matches!(event.kind, EventKind::Started | EventKind::Resumed | EventKind::Held))
            .max_by_key(|event| (event.at, event.id));
        let Some(phase) = phase else { return found };
        if phase.kind == EventKind::Held {
            return vec![Likely { at: phase.at, because: Because::Pause }];
        }
        let worker = who(visit, phase);
        let next = self.began.iter().find(|(at, whose, ticket)| {
            *at > phase.at && *ticket != visit.ticket && *whose == worker && *at - phase.at <= LONGEST_SERVICE
        });
        found.extend(next.map(|(at, _, ticket)| Likely { at: *at, because: Because::Next(*ticket) }));
        found.push(after(phase.at, self.service));
        found
    }

    /// When somebody who waits more likely left: nobody saw it, so after as long as people wait on this day.
    fn leaving(&self, visit: &Visit) -> Option<Likely> {
        arrival(visit).map(|arrived| after(arrived.at, self.wait))
    }

    /// Who was served came later than was noted; who was not left earlier.
    fn waits<'a>(&self, visit: &'a Visit) -> Vec<(&'a Event, Likely)> {
        let Some(arrived) = arrival(visit) else { return Vec::new() };
        let ends = |kind: EventKind| {
            matches!(
                kind,
                EventKind::Called | EventKind::Started | EventKind::Closed | EventKind::Left | EventKind::TurnedAway
            )
        };
        let end = counting(&visit.events).filter(|event| event.at >= arrived.at && ends(event.kind));
        let Some(end) = end.min_by_key(|event| (event.at, event.id)) else { return Vec::new() };
        if matches!(end.kind, EventKind::Called | EventKind::Started) {
            let minutes = self.wait.num_minutes();
            return vec![(arrived, Likely { at: end.at - self.wait, because: Because::Usual(minutes) })];
        }
        vec![(end, after(arrived.at, self.wait))]
    }
}

/// What cannot be right about a visit that is over; none where all can.
pub fn odd(visit: &Visit, now: DateTime<Utc>) -> Option<(Odd, Duration)> {
    if visit.status.is_open() {
        return None;
    }
    let times = visit.times(now);
    judged(&times)
}

fn judged(times: &Times) -> Option<(Odd, Duration)> {
    let limits = [
        (Odd::Service, times.service, LONGEST_SERVICE),
        (Odd::Hold, times.hold, LONGEST_HOLD),
        (Odd::Wait, times.wait, LONGEST_WAIT),
    ];
    limits.into_iter().find(|(_, span, limit)| span > limit).map(|(odd, span, _)| (odd, span))
}

/// Whether a visit's times can be right with a corrected one.
fn believable(visit: &Visit, fix: &Fix, now: DateTime<Utc>) -> bool {
    let mut events = visit.events.clone();
    for event in events.iter_mut().filter(|event| event.id == fix.event) {
        event.at = fix.to.at;
    }
    judged(&Times::of(&events, now)).is_none()
}

/// A moment for an event, moved between its neighbours where it lies outside; none where that is not possible.
fn within(events: &[Event], event: &Event, at: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let place = counting(events).position(|known| known.id == event.id)?;
    let earliest = counting(events).take(place).map(|event| event.at).max();
    let latest = counting(events).skip(place + 1).map(|event| event.at).fold(now, Ord::min);
    let at = earliest.map_or(at, |earliest| at.max(earliest)).min(latest);
    earliest.is_none_or(|earliest| earliest <= at).then_some(at)
}

fn counting(events: &[Event]) -> impl Iterator<Item = &Event> {
    events.iter().filter(|event| !event.undone)
}

fn last(events: &[Event]) -> Option<DateTime<Utc>> {
    counting(events).map(|event| event.at).max()
}

fn arrival(visit: &Visit) -> Option<&Event> {
    counting(&visit.events).find(|event| event.kind == EventKind::Arrived)
}

/// The worker of an event; a desk where nobody gives initials.
fn who(visit: &Visit, event: &Event) -> String {
    [&event.worker, &visit.worker, &event.desk].into_iter().find(|name| !name.is_empty()).cloned().unwrap_or_default()
}

fn after(from: DateTime<Utc>, span: Duration) -> Likely {
    Likely { at: from + span, because: Because::Usual(span.num_minutes()) }
}

/// The median; what takes no time at all was recorded afterwards, and says nothing.
fn usual(mut spans: Vec<Duration>) -> Duration {
    spans.retain(|span| *span >= Duration::minutes(1));
    spans.sort_unstable();
    if spans.len() < ENOUGH { TYPICAL } else { Duration::minutes(spans[spans.len() / 2].num_minutes()) }
}
