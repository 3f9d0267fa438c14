//! What opening hours come to from a moment on: the day when one can go next, what the week is like, and the days that
//! are not like it. Words are made of it in `opening_words`.
//!
//! Hours may differ from week to week (holidays, the first Monday of a month, every second week), so nothing is called
//! the week's hours unless six weeks bear it out; where they do not, the next days are named by their dates.

use std::iter::Peekable;

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use opening_hours::RuleKind;

use super::{
    hours::Hours,
    service::{Appointment, Closure},
};

#[cfg(test)]
mod tests;

/// How many weeks are looked at.
const WEEKS: u64 = 6;

/// In how many of them a weekday must be the same to be called usual.
const USUAL: usize = 4;

/// How far ahead an exception is worth a line on paper.
const NEAR: u64 = 21;

/// How many days are named where the weeks differ, and how many exceptions.
const NAMED: usize = 3;

/// How far ahead one looks for the next opening.
const AHEAD: Days = Days::new(366);

/// A day whose last opening has not longer to go is nearly over: the next day is named too.
const NEARLY_OVER: TimeDelta = TimeDelta::minutes(60);

/// A stretch of time during which it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// When it opens.
    pub from: NaiveDateTime,
    /// When it closes: the same day, at midnight, or the next morning.
    pub to: NaiveDateTime,
}

impl Span {
    /// Whether it lasts from midnight to midnight.
    pub fn is_whole_day(self) -> bool {
        self.to - self.from >= TimeDelta::days(1)
    }

    fn shape(self) -> (NaiveTime, TimeDelta) {
        (self.from.time(), self.to - self.from)
    }
}

/// A day and when it is open then; never open where the spans are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// Its openings, in order.
    pub spans: Vec<Span>,
    /// Whether it is a holiday of which the hours say nothing: most likely closed, but nobody can say.
    pub doubtful: bool,
}

/// What is known of the time from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Openings {
    /// Nobody can say.
    Unknown,
    /// Day and night.
    Always,
    /// No opening is known for a year.
    Never,
    /// It opens.
    Known(Box<Known>),
}

/// When it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The next day when one can go, with what remains of it; and the one after where that is nearly over.
    pub next: Vec<Day>,
    /// Seven days that stand for every week, Monday first; `None` where the weeks differ.
    pub week: Option<[Vec<Span>; 7]>,
    /// The coming days that are not as their week says.
    pub except: Vec<Day>,
    /// The next days when it is open, where the weeks differ.
    pub coming: Vec<Day>,
}

/// What hours come to from a moment on, for a service that is closed on some days besides.
pub fn from(hours: Option<&str>, closures: &[Closure], appointment: Appointment, now: NaiveDateTime) -> Openings {
    let Some(text) = hours else { return Openings::Unknown };
    // An end that is not named ("09:00+") is an hour at which nobody should stand at the door.
    let Some(hours) = Hours::parse(text).filter(|_| !text.contains('+')) else { return Openings::Unknown };
    if hours.always && appointment == Appointment::Required {
        return Openings::Unknown;
    }
    if hours.always && closures.is_empty() {
        return Openings::Always;
    }
    let calendar = Calendar { hours: &hours, closures };
    match calendar.next(now) {
        Next::Unknown => Openings::Unknown,
        Next::Never => Openings::Never,
        Next::On(next) => Openings::Known(Box::new(calendar.known(now, next))),
    }
}

enum Next {
    Unknown,
    Never,
    On(Vec<Day>),
}

/// Whether it is known to be open, from when, and until when.
type Change = (bool, NaiveDateTime, NaiveDateTime);

struct Calendar<'a> {
    hours: &'a Hours,
    closures: &'a [Closure],
}

/// A stretch of open time, or of time of which nobody can say.
#[derive(Clone, Copy)]
struct Stretch {
    span: Span,
    known: bool,
}

impl Calendar<'_> {
    /// The openings from a day on, each with the day on which it begins. What lasts into the next morning is one; what
    /// lasts longer is cut at midnight.
    fn stretches(&self, from: NaiveDate, until: NaiveDate) -> impl Iterator<Item = Stretch> {
        // An opening of the evening before is met whole.
        let start = from.pred_opt().unwrap_or(from).and_time(NaiveTime::MIN);
        let changes = self.hours.rules.iter_range(start, until.and_time(NaiveTime::MIN));
        let open = changes.filter(|change| change.kind != RuleKind::Closed);
        let mut open =
            open.map(|change| (change.kind == RuleKind::Open, change.range.start, change.range.end)).peekable();
        let mut merged: Vec<Stretch> = Vec::new();
        std::iter::from_fn(move || {
            if let Some(ready) = merged.pop() {
                return Some(ready);
            }
            let (known, span) = self.whole(&mut open)?;
            let parts = cut(span).into_iter().flat_map(|span| self.parted(span));
            merged.extend(parts.map(|span| Stretch { span, known }));
            merged.reverse();
            merged.pop()
        })
        .filter(move |stretch| stretch.span.from.date() >= from || stretch.span.to > from.and_time(NaiveTime::MIN))
    }

    /// The next opening as a whole, and whether it is known: a comment that changes is no closing, and a night ends when
    /// it ends, also where the next day is closed.
    fn whole(&self, open: &mut Peekable<impl Iterator<Item = Change>>) -> Option<(bool, Span)> {
        loop {
            let (known, from, mut to) = open.next()?;
            let mut go_on = |to: &mut NaiveDateTime| {
                while let Some(next) = open.next_if(|next| next.0 == known && next.1 <= *to) {
                    *to = next.2.max(*to);
                }
            };
            go_on(&mut to);
            if known {
                let Some(end) = self.hours.end_of(from, to) else { continue };
                to = end;
                go_on(&mut to);
            }
            return Some((known, Span { from, to }));
        }
    }

    /// An opening in two where a closure begins or ends at the midnight within. Only what is written as a night
    /// (`22:00-06:00`) belongs whole to the day on which it begins.
    fn parted(&self, span: Span) -> Vec<Span> {
        let Span { from, to } = span;
        let (first, second) = (from.date(), to.date());
        let midnight = second.and_time(NaiveTime::MIN);
        let apart = from < midnight && midnight < to && self.is_closed_on(first) != self.is_closed_on(second);
        if apart && !self.hours.has_nights() {
            return vec![Span { from, to: midnight }, Span { from: midnight, to }];
        }
        vec![span]
    }

    fn is_closed_on(&self, day: NaiveDate) -> bool {
        self.closures.iter().any(|closure| (closure.from..=closure.to).contains(&day))
    }

    /// The next day with an opening that is not over.
    fn next(&self, now: NaiveDateTime) -> Next {
        let Some(until) = now.date().checked_add_days(AHEAD) else { return Next::Unknown };
        let mut days: Vec<Day> = Vec::new();
        let later = self.stretches(now.date(), until).filter(|stretch| stretch.span.to > now);
        for stretch in later.filter(|stretch| !self.is_closed_on(stretch.span.from.date())) {
            // What began yesterday evening is today's: one can go now.
            let date = stretch.span.from.date().max(now.date());
            if !stretch.known {
                if days.is_empty() {
                    return Next::Unknown;
                }
                break;
            }
            let full = days.len() == 2;
            match days.last_mut() {
                Some(day) if day.date == date => day.spans.push(stretch.span),
                Some(day) if full || is_enough(day, now) => break,
                _ => days.push(Day { date, spans: vec![stretch.span], doubtful: false }),
            }
        }
        if days.is_empty() { Next::Never } else { Next::On(days) }
    }

    fn known(&self, now: NaiveDateTime, next: Vec<Day>) -> Known {
        let today = now.date();
        let Some(days) = self.days(today) else {
            let coming = next.clone();
            return Known { next, week: None, except: Vec::new(), coming };
        };
        let Some(week) = usual(&days) else {
            let open = |day: &&Day| day.spans.iter().any(|span| span.to > now) && !self.is_closed_on(day.date);
            let coming = days.iter().filter(open).take(NAMED).cloned().collect::<Vec<_>>();
            let coming = if coming.is_empty() { next.clone() } else { coming };
            return Known { next, week: None, except: Vec::new(), coming };
        };
        let near = today.checked_add_days(Days::new(NEAR)).unwrap_or(today);
        let differs = |day: &&Day| !same(&day.spans, &week[weekday(day.date)]) && day.date <= near;
        // A closure has its own line on the slip.
        let except = days.iter().filter(differs).filter(|day| !self.is_closed_on(day.date));
        let except = except.take(NAMED).cloned().collect();
        Known { next, week: Some(week), except, coming: Vec::new() }
    }

    /// The coming weeks, day by day, as the hours alone have them; `None` where a day of them is not known.
    fn days(&self, today: NaiveDate) -> Option<Vec<Day>> {
        let end = today.checked_add_days(Days::new(7 * WEEKS))?;
        let mut days: Vec<Day> = today.iter_days().take_while(|date| *date < end).map(empty).collect();
        // What begins on the last day may end on the day after.
        for stretch in self.stretches(today, end.checked_add_days(Days::new(1))?) {
            if !stretch.known {
                return None;
            }
            let at = (stretch.span.from.date() - today).num_days();
            if let Some(day) = usize::try_from(at).ok().and_then(|at| days.get_mut(at)) {
                day.spans.push(stretch.span);
            }
        }
        for day in &mut days {
            day.doubtful = self.hours.is_doubtful(day.date);
        }
        Some(days)
    }
}

fn empty(date: NaiveDate) -> Day {
    Day { date, spans: Vec::new(), doubtful: false }
}

/// Whether a day has enough left to go there; a later day has.
fn is_enough(day: &Day, now: NaiveDateTime) -> bool {
    day.spans.last().is_some_and(|last| last.to - last.from.max(now) > NEARLY_OVER || day.date > now.date())
}

/// Cuts at every midnight what lasts longer than into the next morning.
fn cut(mut span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    while let Some(midnight) = span.from.date().succ_opt().map(|day| day.and_time(NaiveTime::MIN)) {
        if span.to <= midnight + TimeDelta::hours(12) && span.to - span.from < TimeDelta::days(1) {
            break;
        }
        pieces.push(Span { from: span.from, to: midnight });
        span.from = midnight;
        if span.from >= span.to {
            return pieces;
        }
    }
    pieces.push(span);
    pieces
}

fn weekday(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

fn same(some: &[Span], others: &[Span]) -> bool {
    some.len() == others.len() && some.iter().zip(others).all(|(one, other)| one.shape() == other.shape())
}

/// The usual week, where every weekday is mostly the same.
fn usual(days: &[Day]) -> Option<[Vec<Span>; 7]> {
    let mut week: [Vec<Span>; 7] = Default::default();
    for (at, usual) in week.iter_mut().enumerate() {
        let on: Vec<&Day> = days.iter().filter(|day| weekday(day.date) == at).collect();
        let alike = |day: &&&Day| on.iter().filter(|other| same(&other.spans, &day.spans)).count() >= USUAL;
        usual.clone_from(&on.iter().find(alike)?.spans);
    }
    week.iter().any(|spans| !spans.is_empty()).then_some(week)
}
