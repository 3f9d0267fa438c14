//! Opening hours: is it open now, until when, or when does it open next.
//!
//! Hours are OpenStreetMap `opening_hours` text, read by the crate of that name with Belgium's public holidays. The
//! syntax lets a rule be a mere comment, and then means "always, with this comment": `"sur rendez-vous"` would be open
//! day and night. A counter must never say so, so hours with a rule that names no time are not understood, unless
//! they say `24/7` or `00:00-24:00` outright. A mere comment behind `||` (`Mo-Fr 09:00-12:00 || "sur rdv"`) says how one
//! comes in when the hours do not hold: the hours are understood without it ([`otherwise`]). An end that is not named
//! (`Tu 14:00+`) tells when it opens; from then on nobody knows.
//!
//! **Holidays.** Hours that do not say a word about public holidays (`PH`) leave them open. Where the service is never
//! open on a Sunday, it is most likely closed: on such a day nobody can say, and no opening is promised for it.
//! 27 September and 15 November, on which services of the French Community and public administrations close, are no
//! public holidays; hours name them as days (`Sep 27 off; Nov 15 off`, see [`COMMUNITY_DAYS`]).
//!
//! **Closures** of one service ([`Closure`]) close their days whatever the hours say. [`service_state`] knows them; whoever
//! has a service asks it. A night belongs to the day on which it begins.
//!
//! Times are those of the wall clock. Reading costs some ten microseconds and more; read [`Hours`] once when a service
//! is loaded, and ask as often as one draws.

use std::{borrow::Cow, sync::LazyLock};

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use opening_hours::localization::Country;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};

use self::nights::{began, is_open_before, never_began, nights, open_span};
use super::service::{Appointment, Closure, Service};

mod nights;
#[cfg(test)]
mod tests;

/// Longer texts are no hours.
const LONGEST: usize = 1000;

/// How far ahead one looks for the next opening.
const AHEAD: TimeDelta = TimeDelta::days(366);

/// How many changes one looks at: a comment that changes at noon is a change, but not one of being open.
const CHANGES: usize = 400;

/// The most closures that are looked at: those to come are few.
const CLOSURES: usize = 40;

/// Days on which services of the French Community, and public administrations, close, as hours name them.
pub const COMMUNITY_DAYS: [&str; 2] = ["Sep 27", "Nov 15"];

/// The weekdays as hours name them.
pub const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

static HOLIDAYS: LazyLock<ContextHolidays> = LazyLock::new(|| Country::BE.holidays());

/// Reads the holidays ahead. The first hours that are read wait for them, some milliseconds: long enough for a program
/// that starts to have it done meanwhile, in a thread of its own.
pub fn prepare() {
    LazyLock::force(&HOLIDAYS);
}

/// Whether a service is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenState {
    /// Open now.
    Open {
        /// When it closes; `None` when it never does.
        until: Option<NaiveDateTime>,
    },
    /// Closed now.
    Closed {
        /// When it opens next; `None` when that is not known.
        opens: Option<NaiveDateTime>,
    },
    /// Nobody can say.
    Unknown,
}

/// Hours that were understood.
#[derive(Clone, Debug)]
pub struct Hours {
    pub(super) rules: OpeningHours,
    pub(super) always: bool,
    /// Whether the text names whole days outright; only then can it mean never to close.
    whole_days: bool,
    /// Whether some end is not named.
    open_end: bool,
    /// The hours without a closed day, where some of them go on past midnight.
    nights: Option<OpeningHours>,
    /// Where the hours leave public holidays open although the service is most likely closed: the hours as they stand.
    /// `rules` then have no opening on a holiday.
    doubtful: Option<OpeningHours>,
}

impl Hours {
    /// Reads hours; `None` when they are not understood, or name no time.
    pub fn parse(text: &str) -> Option<Self> {
        Self::with_closures(text, &[])
    }

    /// Reads the hours of a service that is closed on some days whatever they say.
    pub fn with_closures(text: &str, closures: &[Closure]) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST {
            return None;
        }
        let (hours, _) = otherwise(text);
        let text = &*hours;
        let rules: OpeningHours = text.parse().ok()?;
        let says_whole_days = text.contains("24/7") || text.contains("0:00-24:00");
        let (mut always, mut sundays) = (true, false);
        // Days that are closed say nothing of the others.
        let expression = rules.get_expression();
        let tells_closed_days =
            expression.rules.iter().all(|rule| rule.kind == RuleKind::Closed && !rule.day_selector.is_empty());
        for rule in &expression.rules {
            let whole_day = rule.time_selector.to_string() == "00:00-24:00";
            if whole_day && rule.kind == RuleKind::Open && !(says_whole_days && rule.comment.is_empty()) {
                return None;
            }
            always &= whole_day && rule.kind == RuleKind::Open && rule.day_selector.is_empty();
            sundays |= rule.kind == RuleKind::Open && reaches_sunday(&rule.day_selector.to_string());
        }
        let closed: String = closures.iter().take(CLOSURES).map(off).collect();
        let unless_closed = if tells_closed_days { "unknown; " } else { "" };
        let read = |more: &str| {
            let as_it_stands = unless_closed.is_empty() && more.is_empty();
            let rules: OpeningHours =
                if as_it_stands { rules.clone() } else { format!("{unless_closed}{text}{more}").parse().ok()? };
            Some(rules.with_context(context()))
        };
        let silent = !sundays && !tells_closed_days && !text.contains("PH");
        Some(Self {
            rules: read(&if silent { format!("; PH off{closed}") } else { closed.clone() })?,
            always,
            whole_days: says_whole_days,
            open_end: text.contains('+'),
            nights: nights(&rules),
            doubtful: if silent { Some(read(&closed)?) } else { None },
        })
    }

    /// Whether it is open at a moment. A service that is reached by appointment only is never simply open day and
    /// night: such hours tell nothing.
    pub fn state_at(&self, appointment: Appointment, now: NaiveDateTime) -> OpenState {
        if self.always && appointment == Appointment::Required {
            return match self.state_by(&self.rules, now) {
                OpenState::Closed { .. } => OpenState::Closed { opens: None },
                _ => OpenState::Unknown,
            };
        }
        let state = self.state_with_nights(&self.rules, now);
        if !matches!(state, OpenState::Closed { .. }) {
            return state;
        }
        let before = now.date().pred_opt().filter(|_| self.nights.is_some());
        let holiday = is_holiday(now.date()) || before.is_some_and(is_holiday);
        match self.doubtful.as_ref().filter(|_| holiday).map(|hours| self.state_with_nights(hours, now)) {
            // Were it not for the holiday, it would be open.
            Some(OpenState::Open { .. } | OpenState::Unknown) => OpenState::Unknown,
            _ => state,
        }
    }

    fn state_with_nights(&self, rules: &OpeningHours, now: NaiveDateTime) -> OpenState {
        match &self.nights {
            Some(nights) => self.state_by_night(rules, nights, now),
            None => self.state_by(rules, now),
        }
    }

    /// A night belongs to the day on which it begins, also when that day or the next one is closed: the library cuts it
    /// at midnight, and would open a shelter at 0:00 for the rest of a night that never began.
    fn state_by_night(&self, rules: &OpeningHours, nights: &OpeningHours, now: NaiveDateTime) -> OpenState {
        let state = self.state_by(rules, now);
        match state {
            OpenState::Open { until: Some(until) } => match open_span(rules, now) {
                Some((start, end)) if never_began(rules, nights, start) => self.closed_after(rules, nights, end),
                _ if began(rules, nights, until) => match open_span(nights, until) {
                    Some((_, end)) => OpenState::Open { until: Some(end) },
                    None => state,
                },
                _ => state,
            },
            OpenState::Closed { opens } => {
                let midnight = now.date().and_time(NaiveTime::MIN);
                match open_span(nights, now) {
                    Some((start, end)) if start < midnight && began(rules, nights, midnight) => {
                        OpenState::Open { until: Some(end) }
                    }
                    _ => match opens
                        .filter(|opens| never_began(rules, nights, *opens))
                        .and_then(|at| open_span(rules, at))
                    {
                        Some((_, end)) => self.closed_after(rules, nights, end),
                        None => state,
                    },
                }
            }
            state => state,
        }
    }

    /// Closed, and when it opens after a moment, nights that never began left out.
    fn closed_after(&self, rules: &OpeningHours, nights: &OpeningHours, mut after: NaiveDateTime) -> OpenState {
        for _ in 0..CLOSURES {
            let opens = match self.state_by(rules, after) {
                OpenState::Closed { opens } => opens,
                OpenState::Open { .. } => Some(after),
                OpenState::Unknown => None,
            };
            match opens.filter(|opens| never_began(rules, nights, *opens)).and_then(|at| open_span(rules, at)) {
                Some((_, end)) => after = end,
                None => return OpenState::Closed { opens },
            }
        }
        OpenState::Closed { opens: None }
    }

    fn state_by(&self, rules: &OpeningHours, now: NaiveDateTime) -> OpenState {
        let Some(horizon) = now.checked_add_signed(AHEAD) else { return OpenState::Unknown };
        let mut changes = rules.iter_range(now, horizon).take(CHANGES);
        let Some(first) = changes.next() else { return OpenState::Unknown };
        match first.kind {
            RuleKind::Unknown => OpenState::Unknown,
            RuleKind::Open => {
                let mut until = first.range.end;
                for next in changes.take_while(|next| next.kind == RuleKind::Open) {
                    until = next.range.end;
                }
                let ends_nowhere = self.open_end && until.time() == NaiveTime::MIN;
                if until < horizon && !ends_nowhere {
                    OpenState::Open { until: Some(until) }
                } else if self.whole_days {
                    OpenState::Open { until: None }
                } else {
                    // An end that is not named (`09:00+`) is not the same as never closing.
                    OpenState::Unknown
                }
            }
            RuleKind::Closed => match changes.find(|next| next.kind != RuleKind::Closed) {
                Some(next) if next.kind == RuleKind::Open => OpenState::Closed { opens: Some(next.range.start) },
                _ => OpenState::Closed { opens: None },
            },
        }
    }

    /// Whether some hours go on past midnight, or begin in the night.
    pub(super) fn has_early_or_night_hours(&self) -> bool {
        let rules = &self.rules.get_expression().rules;
        let early = |times: &str| times.split(',').any(|span| ("01:00".."06:00").contains(&span.trim()));
        self.nights.is_some() || rules.iter().any(|rule| early(&rule.time_selector.to_string()))
    }

    /// Whether an opening is written as going on past midnight.
    pub(super) fn has_nights(&self) -> bool {
        self.nights.is_some()
    }

    /// When an opening ends that the rules cut at midnight: a night goes on until its own end, whatever the next day is.
    /// `None` where it is no opening, but the rest of a night that never began.
    pub(super) fn end_of(&self, from: NaiveDateTime, to: NaiveDateTime) -> Option<NaiveDateTime> {
        let Some(nights) = &self.nights else { return Some(to) };
        if never_began(&self.rules, nights, from) {
            return None;
        }
        let night = Some(to).filter(|to| began(&self.rules, nights, *to)).and_then(|to| open_span(nights, to));
        Some(night.map_or(to, |(_, end)| end))
    }

    /// Whether a day is a public holiday of which the hours say nothing: it may be open, and is most likely closed.
    pub fn is_doubtful(&self, day: NaiveDate) -> bool {
        let Some(hours) = self.doubtful.as_ref().filter(|_| is_holiday(day)) else { return false };
        let midnight = day.and_time(NaiveTime::MIN);
        let mut changes = hours.iter_range(midnight, midnight + TimeDelta::days(1)).take(CHANGES);
        let goes_on = |at| at == midnight && self.nights.is_some() && is_open_before(hours, at);
        changes.any(|change| change.kind == RuleKind::Open && !goes_on(change.range.start))
    }

    /// The same without what nobody can count on: hours without a named end last no longer than they begin, and a
    /// service that is reached by appointment only is not simply open day and night.
    pub fn known_spans_of(&self, appointment: Appointment, day: NaiveDate) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        if self.always && appointment == Appointment::Required {
            return Vec::new();
        }
        let mut spans = self.spans_of(day);
        for (from, to) in spans.iter_mut().filter(|_| self.open_end) {
            if to.time() == NaiveTime::MIN {
                *to = *from + TimeDelta::minutes(1);
            }
        }
        spans
    }

    /// When it is open on a day: from and to, `to` perhaps on the next one. What began the day before is not said
    /// again.
    pub fn spans_of(&self, day: NaiveDate) -> Vec<(NaiveDateTime, NaiveDateTime)> {
        let from = day.and_time(NaiveTime::MIN);
        let Some(to) = from.checked_add_signed(TimeDelta::days(2)) else { return Vec::new() };
        let mut spans: Vec<(NaiveDateTime, NaiveDateTime)> = Vec::new();
        for change in self.rules.iter_range(from - TimeDelta::minutes(1), to).take(CHANGES) {
            if change.kind != RuleKind::Open {
                continue;
            }
            match spans.last_mut() {
                Some(last) if last.1 == change.range.start => last.1 = change.range.end,
                _ => spans.push((change.range.start, change.range.end)),
            }
        }
        let nights = spans.into_iter().filter_map(|(from, to)| Some((from, self.end_of(from, to)?)));
        let mut spans = nights.collect::<Vec<_>>();
        let whole = |(start, end): &(NaiveDateTime, NaiveDateTime)| *start < from && *end >= from + TimeDelta::days(1);
        spans.retain(|span| (span.0 >= from && span.0.date() == day) || whole(span));
        for span in &mut spans {
            // A day in the middle of an opening without an end is open from its first minute to its last.
            if span.0 < from {
                *span = (from, from + TimeDelta::days(1));
            }
        }
        spans
    }
}

/// Hours without a mere comment behind `||`, and the comment: what one does when the hours do not hold. Rules behind it
/// (`|| "sur rdv"; PH off`) stay.
pub(super) fn otherwise(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let mut quotes = false;
    let bar = text.char_indices().find(|(at, c)| {
        quotes ^= *c == '"';
        !quotes && text[*at..].starts_with("||")
    });
    let Some((hours, behind)) = bar.map(|(at, _)| (text[..at].trim(), text[at + 2..].trim())) else {
        return (text.into(), None);
    };
    let said = behind.strip_prefix("open ").unwrap_or(behind).trim().strip_prefix('"');
    match said.and_then(|said| said.split_once('"')) {
        Some((comment, "")) if !hours.is_empty() => (hours.into(), Some(comment)),
        Some((comment, rules)) if !hours.is_empty() && rules.trim_start().starts_with(';') => {
            ([hours, rules.trim_start()].concat().into(), Some(comment))
        }
        _ => (text.into(), None),
    }
}

fn context() -> Context {
    Context::default().with_holidays(HOLIDAYS.clone()).approx_bound_interval_size(AHEAD)
}

/// Whether a day is a public holiday in Belgium.
pub fn is_holiday(day: NaiveDate) -> bool {
    HOLIDAYS.get_public().contains(day)
}

/// A closure as one more rule of the hours: `; 2026 Dec 24-2027 Jan 02 off`.
fn off(closure: &Closure) -> String {
    let day = |day: NaiveDate| day.format("%Y %b %d").to_string();
    if closure.from == closure.to {
        format!("; {} off", day(closure.from))
    } else {
        format!("; {}-{} off", day(closure.from), day(closure.to))
    }
}

/// Whether the days that a rule names include Sundays; a rule that names no weekday holds on all of them.
fn reaches_sunday(selector: &str) -> bool {
    let place = |day: &str| DAYS.iter().position(|known| day.starts_with(known));
    let mut named = false;
    for piece in selector.split([',', ' ', ';']) {
        let (from, to) = piece.split_once('-').unwrap_or((piece, piece));
        if let (Some(from), Some(to)) = (place(from), place(to)) {
            named = true;
            if to == 6 || from == 6 || from > to {
                return true;
            }
        }
    }
    !named
}

/// Whether a service with these hours is open at a moment: [`Hours::parse`] and [`Hours::state_at`] at once.
pub fn state_at(hours: &str, appointment: Appointment, now: NaiveDateTime) -> OpenState {
    Hours::parse(hours).map_or(OpenState::Unknown, |hours| hours.state_at(appointment, now))
}

/// Whether a service is open at a moment, by its hours and its own closures.
pub fn service_state(service: &Service, now: NaiveDateTime) -> OpenState {
    let today = now.date();
    let near = |closure: &&Closure| closure.to >= today - TimeDelta::days(2) && closure.from <= today + AHEAD;
    let closures: Vec<Closure> = service.closures.iter().filter(near).cloned().collect();
    let read = service.hours.as_deref().and_then(|hours| Hours::with_closures(hours, &closures));
    match read {
        Some(hours) => hours.state_at(service.appointment, now),
        // Whatever its hours are, on these days it is closed.
        None if closures.iter().any(|closure| (closure.from..=closure.to).contains(&today)) => {
            OpenState::Closed { opens: None }
        }
        None => OpenState::Unknown,
    }
}

/// How many minutes pass between two readings of the wall clock, summer time and its end in between included. Where a
/// reading comes twice, it is taken for the later one: better too little time than too much.
pub fn minutes_between(now: NaiveDateTime, then: NaiveDateTime) -> i64 {
    let mut minutes = (then - now).num_minutes();
    for (month, hour, shift) in [(3, 2, -60), (10, 3, 60)] {
        let change = (1..=31).rev().filter_map(|day| NaiveDate::from_ymd_opt(now.year(), month, day));
        let change =
            change.filter(|day| day.weekday() == chrono::Weekday::Sun).find_map(|day| day.and_hms_opt(hour, 0, 0));
        // In spring the clock jumps from 2 to 3; in autumn it shows the hour before 3 twice.
        if change
            .is_some_and(|change| now < change - TimeDelta::minutes(if shift > 0 { 60 } else { 0 }) && then > change)
        {
            minutes += shift;
        }
    }
    minutes
}
