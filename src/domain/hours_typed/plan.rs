//! What a text says of the week, of holidays and of days of the year, and how that is written as `opening_hours`.

use std::ops::Range;

use super::{Refused, Understood, Why};
use crate::domain::{
    hours::{COMMUNITY_DAYS, DAYS},
    service::Appointment,
};

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The longest night: closing earlier than opening is else a slip.
pub(super) const LONGEST_NIGHT: u16 = 16 * 60;

/// From a minute of the day to another; past midnight beyond 24:00, without an end where none is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// From.
    pub from: u16,
    /// To; `None` where nobody said.
    pub to: Option<u16>,
}

impl Span {
    /// The hours between two times; `None` where they are none.
    pub fn new(from: u16, to: Option<u16>) -> Option<Self> {
        let Some(to) = to else { return (from < DAY).then_some(Self { from, to: None }) };
        let night = to < from;
        let end = if night { to + DAY } else { to };
        let is_sound = from < DAY && to != from && (!night || end - from <= LONGEST_NIGHT);
        let to = end;
        is_sound.then_some(Self { from, to: Some(to) })
    }

    fn end(self) -> u16 {
        self.to.unwrap_or(DAY)
    }

    fn text(self) -> String {
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        match self.to {
            None => format!("{}+", clock(self.from)),
            Some(to) if to > DAY => format!("{}-{}", clock(self.from), clock(to - DAY)),
            Some(to) => format!("{}-{}", clock(self.from), clock(to)),
        }
    }
}

/// Hours in order, if none overlaps another.
pub fn in_order(mut spans: Vec<Span>) -> Option<Vec<Span>> {
    spans.sort_unstable();
    spans.dedup();
    let apart = spans.windows(2).all(|pair| pair[0].to.is_some_and(|to| to <= pair[1].from));
    apart.then_some(spans)
}

/// How hours stand to what was said of the same day before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Nobody said.
    #[default]
    Plain,
    /// They are added.
    Also,
    /// They replace it.
    Only,
}

/// When it is open on the days that a rule names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// The hours; none where it is closed.
    pub spans: Vec<Span>,
    /// Whether an appointment is needed at these hours.
    pub appointment: Option<Appointment>,
}

/// A day of the month's weeks.
#[derive(Clone, Debug)]
struct Nth {
    /// Which ones; -1 is the last.
    nths: Vec<i8>,
    day: usize,
    open: Open,
    mode: Mode,
    place: Range<usize>,
}

/// Everything that a text says.
#[derive(Debug, Default)]
pub struct Plan {
    week: [Option<Open>; 7],
    nth: Vec<Nth>,
    holidays: Option<Open>,
    closed: Vec<String>,
    /// What is said of appointments without naming days.
    pub appointment: Option<Appointment>,
    /// The words with which an appointment was asked for.
    pub asked_with: String,
}

impl Plan {
    /// Hours on a weekday. `alone` where the text names this day alone.
    pub fn open(&mut self, day: usize, open: &Open, mode: Mode, alone: bool) -> Result<(), Why> {
        let said = &mut self.week[day];
        let new = match (&*said, mode) {
            (None, _) | (_, Mode::Only) => open.clone(),
            (Some(before), _) if before == open => return Ok(()),
            // "closed on Wednesdays; Monday to Friday 9-12"
            (Some(before), Mode::Plain) if before.spans.is_empty() && !alone => return Ok(()),
            (Some(_), Mode::Plain) => return Err(Why::Twice),
            (Some(before), Mode::Also) => {
                if before.appointment != open.appointment && before.appointment.is_some() && open.appointment.is_some()
                {
                    return Err(Why::Ambiguous);
                }
                let spans = in_order([before.spans.clone(), open.spans.clone()].concat()).ok_or(Why::BadTime)?;
                Open { spans, appointment: before.appointment.or(open.appointment) }
            }
        };
        *said = Some(new);
        Ok(())
    }

    /// Whether these hours begin only where those of the day have ended, so that both can hold.
    pub fn comes_after(&self, day: usize, open: &Open) -> bool {
        let Some(before) = &self.week[day] else { return false };
        let end = before.spans.last().and_then(|span| span.to);
        before.appointment == open.appointment
            && end.zip(open.spans.first()).is_some_and(|(end, first)| end < first.from)
    }

    /// Closed on a weekday, whatever was said of it.
    pub fn close(&mut self, day: usize) {
        self.week[day] = Some(Open { spans: Vec::new(), appointment: None });
    }

    /// Hours, or none, on some weekdays of each month.
    pub fn nth(&mut self, nths: &[i8], day: usize, open: &Open, mode: Mode, place: &Range<usize>) {
        self.nth.push(Nth { nths: nths.to_vec(), day, open: open.clone(), mode, place: place.clone() });
    }

    /// Hours, or none, on public holidays.
    pub fn holidays(&mut self, open: &Open) -> Result<(), Why> {
        match &self.holidays {
            Some(before) if before != open => Err(Why::Twice),
            _ => {
                self.holidays = Some(open.clone());
                Ok(())
            }
        }
    }

    /// Closed on days of the year.
    pub fn close_on(&mut self, days: &str) {
        if !self.closed.iter().any(|known| known == days) {
            self.closed.push(days.to_owned());
        }
    }

    /// Closed on 27 September and 15 November.
    pub fn close_on_community_days(&mut self) {
        for day in COMMUNITY_DAYS {
            self.close_on(day);
        }
    }

    /// Closed between two times on these days, which must be open then.
    pub fn cut(&mut self, days: &[usize], from: u16, to: u16) -> Result<(), Why> {
        let mut met = false;
        for day in days {
            let Some(open) = self.week[*day].as_mut().filter(|open| !open.spans.is_empty()) else { continue };
            let mut left = Vec::new();
            for span in &open.spans {
                let end = span.to.ok_or(Why::BadTime)?;
                if end <= from || span.from >= to {
                    left.push(*span);
                    continue;
                }
                met = true;
                left.extend((span.from < from).then_some(Span { from: span.from, to: Some(from) }));
                left.extend((end > to).then_some(Span { from: to, to: Some(end) }));
            }
            open.spans = left;
        }
        if met { Ok(()) } else { Err(Why::BadTime) }
    }

    /// Closed in a part of the day. Hours that begin before it and end within it have no end that one could name.
    pub fn cut_part(&mut self, days: &[usize], from: u16, to: u16) -> Result<(), Why> {
        for day in days {
            let Some(open) = self.week[*day].as_mut().filter(|open| !open.spans.is_empty()) else {
                return Err(Why::HoursMissing);
            };
            let within = |span: &Span| span.from >= from && span.end() <= to;
            // The parts of a day overlap around noon.
            let outside = |span: &Span| if from == 0 { span.from >= 690 } else { span.end() <= from.max(14 * 60) };
            if !open.spans.iter().all(|span| within(span) || outside(span)) {
                return Err(Why::BadTime);
            }
            open.spans.retain(|span| !within(span) || outside(span));
        }
        Ok(())
    }

    /// The days of the week that are open.
    pub fn open_days(&self) -> Vec<usize> {
        let is_open = |day: &usize| self.week[*day].as_ref().is_some_and(|open| !open.spans.is_empty());
        (0..7).filter(is_open).collect()
    }

    /// As `opening_hours` text, with what is said of appointments.
    pub fn written(mut self) -> Result<Understood, Refused> {
        self.settle_nth()?;
        let appointment = self.settle_appointments();
        let mut rules = Vec::new();
        let opens = |open: &&Open| !open.spans.is_empty();
        let always = Open { spans: vec![Span { from: 0, to: Some(DAY) }], appointment: None };
        if self.week.iter().all(|day| day.as_ref() == Some(&always)) {
            rules.push("24/7".to_owned());
            self.week = Default::default();
        }
        let night = self.week.iter().flatten().flat_map(|open| &open.spans).any(|span| span.end() > DAY);
        for closed in [false, true] {
            let mut written = [false; 7];
            for day in 0..7 {
                let Some(open) = self.week[day].as_ref().filter(|open| opens(open) != closed && !written[day]) else {
                    continue;
                };
                let same: Vec<usize> = (day..7).filter(|other| self.week[*other].as_ref() == Some(open)).collect();
                for day in &same {
                    written[*day] = true;
                }
                rules.push(format!("{} {}", days_text(&same), self.open_text(open)));
            }
        }
        if night {
            // With `;` the hours of a morning would end the night before it.
            let opens: Vec<String> = rules.extract_if(.., |rule| !rule.ends_with(" off")).collect();
            rules.insert(0, opens.join(", "));
        }
        for nth in &self.nth {
            let places: Vec<String> = nth.nths.iter().map(ToString::to_string).collect();
            rules.push(format!("{}[{}] {}", DAYS[nth.day], places.join(","), self.open_text(&nth.open)));
        }
        rules.extend(self.holidays.as_ref().map(|open| format!("PH {}", self.open_text(open))));
        rules.extend(self.closed.iter().map(|days| format!("{days} off")));
        let hours = (!rules.is_empty()).then(|| rules.join("; "));
        Ok(Understood { hours, appointment })
    }

    fn open_text(&self, open: &Open) -> String {
        let spans: Vec<String> = open.spans.iter().map(|span| span.text()).collect();
        match (spans.is_empty(), open.appointment) {
            (true, _) => "off".to_owned(),
            (false, Some(Appointment::Required)) => format!("{} \"{}\"", spans.join(","), self.asked_with),
            (false, _) => spans.join(","),
        }
    }

    /// A day of the month's weeks stands beside the same day of every week.
    fn settle_nth(&mut self) -> Result<(), Refused> {
        for nth in &mut self.nth {
            let Some(weekly) = self.week[nth.day].as_ref().filter(|open| !open.spans.is_empty()) else { continue };
            let refused = |why| Refused { part: nth.place.clone(), why };
            match nth.mode {
                _ if nth.open.spans.is_empty() => {}
                Mode::Only => {}
                Mode::Plain => return Err(refused(Why::Twice)),
                Mode::Also => {
                    let spans = [weekly.spans.clone(), nth.open.spans.clone()].concat();
                    nth.open.spans = in_order(spans).ok_or_else(|| refused(Why::BadTime))?;
                }
            }
        }
        Ok(())
    }

    /// What holds for all hours is said of the service; what differs stays with its hours, as words.
    fn settle_appointments(&mut self) -> Option<Appointment> {
        let general = self.appointment;
        let week = self.week.iter_mut().flatten();
        let mut opens: Vec<&mut Open> =
            week.chain(self.nth.iter_mut().map(|nth| &mut nth.open)).chain(self.holidays.as_mut()).collect();
        opens.retain(|open| !open.spans.is_empty());
        for open in &mut opens {
            open.appointment = open.appointment.or(general);
        }
        let first = opens.first().map_or(general, |open| open.appointment);
        if opens.iter().all(|open| open.appointment == first) {
            for open in opens {
                open.appointment = None;
            }
            return first;
        }
        Some(Appointment::Possible)
    }
}

/// `Mo-Fr`, `Mo,Tu,Th`.
fn days_text(days: &[usize]) -> String {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < days.len() {
        let run = days[at..].iter().enumerate().take_while(|(step, day)| **day == days[at] + step).count();
        if run > 2 {
            parts.push(format!("{}-{}", DAYS[days[at]], DAYS[days[at + run - 1]]));
        } else {
            parts.extend(days[at..at + run].iter().map(|day| DAYS[*day].to_owned()));
        }
        at += run;
    }
    parts.join(",")
}
