//! What opening hours come to from a moment on: the day when one can go next, what the week is like, and the days that
//! are not like it. Words are made of it in `opening_words`.
//!
//! Hours may differ from week to week (holidays, the first Monday of a month, every second week), so nothing is called
//! the week's hours unless six weeks bear it out; where they do not, the next days are named by their dates.

use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use opening_hours::RuleKind;

use super::{
    hours::Hours,
    service::{Appointment, Closure},
};

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
    if hours.always && closures.is_empty() {
        return if appointment == Appointment::Required { Openings::Unknown } else { Openings::Always };
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
        let mut merged: Vec<Stretch> = Vec::new();
        let mut open = open.peekable();
        std::iter::from_fn(move || {
            if let Some(ready) = merged.pop() {
                return Some(ready);
            }
            let first = open.next()?;
            let (known, mut span) =
                (first.kind == RuleKind::Open, Span { from: first.range.start, to: first.range.end });
            // A comment that changes is no closing.
            while let Some(next) = open.next_if(|next| next.kind == first.kind && next.range.start == span.to) {
                span.to = next.range.end;
            }
            merged.extend(cut(span).into_iter().rev().map(|span| Stretch { span, known }));
            merged.pop()
        })
        .filter(move |stretch| stretch.span.from.date() >= from || stretch.span.to > from.and_time(NaiveTime::MIN))
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
                _ => days.push(Day { date, spans: vec![stretch.span] }),
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
        Some(days)
    }
}

fn empty(date: NaiveDate) -> Day {
    Day { date, spans: Vec::new() }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// 2026-11-18 is a Wednesday.
    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).and_then(|date| date.and_hms_opt(hour, minute, 0)).expect("a moment")
    }

    fn known(hours: &str, now: NaiveDateTime) -> Known {
        match from(Some(hours), &[], Appointment::Unknown, now) {
            Openings::Known(known) => *known,
            other => panic!("{hours}: {other:?}"),
        }
    }

    #[test]
    fn a_weekday_that_is_every_second_week_is_no_usual_week() {
        let known = known("week 1-53/2 Mo 09:00-12:00", at(11, 18, 9, 0));
        assert_eq!(known.week, None);
        assert_eq!(known.coming.len(), 3);
        assert!(known.coming.windows(2).all(|pair| pair[1].date - pair[0].date >= TimeDelta::days(14)));
    }

    #[test]
    fn the_first_monday_of_a_month_is_named_by_its_date() {
        let known = known("Mo[1] 09:00-12:00", at(11, 18, 9, 0));
        assert_eq!(known.week, None);
        assert_eq!(known.coming[0].date, at(12, 7, 0, 0).date());
    }

    #[test]
    fn holidays_are_exceptions_to_a_usual_week() {
        let known = known("Mo-Fr 09:00-12:00; PH off", at(12, 18, 9, 0));
        let week = known.week.expect("a week");
        assert_eq!(week.iter().filter(|spans| !spans.is_empty()).count(), 5);
        let except: Vec<_> = known.except.iter().map(|day| (day.date, day.spans.len())).collect();
        let new_year = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
        assert_eq!(except, [(at(12, 25, 0, 0).date(), 0), (new_year, 0)]);
    }

    #[test]
    fn a_season_that_ends_soon_is_not_called_usual() {
        let june = at(6, 18, 9, 0);
        let known = known("Mo-Fr 09:00-12:00; Jul-Aug off", june);
        assert_eq!(known.week, None);
        assert_eq!(known.coming[0].date, june.date());
    }

    #[test]
    fn hours_that_name_no_end_or_a_doubtful_day_are_not_made_words_of() {
        assert_eq!(from(Some("Mo-Fr 09:00+"), &[], Appointment::Unknown, at(11, 18, 9, 0)), Openings::Unknown);
        assert_eq!(from(Some("We unknown"), &[], Appointment::Unknown, at(11, 17, 9, 0)), Openings::Unknown);
        assert_eq!(from(Some("off"), &[], Appointment::Unknown, at(11, 17, 9, 0)), Openings::Never);
        let doubtful = known("Tu 09:00-12:00; We unknown", at(11, 16, 9, 0));
        assert_eq!((doubtful.week, doubtful.coming), (None, doubtful.next));
    }

    #[test]
    fn what_lasts_for_days_is_cut_at_midnight() {
        let known = known("Mo-Fr 00:00-24:00", at(11, 18, 9, 0));
        assert!(known.week.expect("a week")[..5].iter().all(|spans| spans.len() == 1 && spans[0].is_whole_day()));
    }

    proptest! {
        #[test]
        fn the_next_opening_is_never_over_and_never_on_a_closed_day(
            hours in prop::sample::select(vec![
                "Mo-Fr 08:30-12:30,13:30-16:00; PH off",
                "20:00-08:00",
                "Mo-Sa 22:00-06:00",
                "week 1-53/2 Mo 09:00-12:00",
                "Th 13:00-16:00; PH off",
                "24/7",
            ]),
            minutes in 0i64..1_000_000,
            closed_in in 0i64..40,
            closed_for in 0i64..40,
        ) {
            let now = at(1, 1, 0, 0) + TimeDelta::minutes(minutes);
            let first = now.date() + TimeDelta::days(closed_in);
            let closure = Closure { from: first, to: first + TimeDelta::days(closed_for), why: String::new() };
            if let Openings::Known(known) = from(Some(hours), std::slice::from_ref(&closure), Appointment::Unknown, now) {
                for span in known.next.iter().chain(&known.coming).flat_map(|day| &day.spans) {
                    prop_assert!(span.from < span.to);
                    prop_assert!(!(closure.from..=closure.to).contains(&span.from.date()));
                }
                prop_assert!(known.next.iter().flat_map(|day| &day.spans).all(|span| span.to > now));
                prop_assert!(known.next.len() <= 2);
            }
        }
    }
}
