//! When somebody wants a service to be open: now, or on a day that is named, perhaps at an hour of it.
//!
//! `ouvert`, `ouvert dimanche`, `dimanche ouvert`, `ouvert demain matin`, `ouvert le samedi à 10h30`, `open tomorrow 3pm`. A
//! line has no clock, so it keeps the day as it was said; [`Opening::day`] settles it.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::words;
use crate::domain::{
    hours::{Hours, OpenState},
    service::Appointment,
};

/// When it should be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Opening {
    /// At this moment.
    Now,
    /// On a day.
    On(Said, Part),
}

/// A day as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// The next such day, today included as long as some of it remains.
    Weekday(Weekday),
}

/// Which part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Any.
    Any,
    /// Before noon.
    Morning,
    /// From noon to six.
    Afternoon,
    /// From six on.
    Evening,
    /// At this time.
    At(NaiveTime),
}

/// A stretch of open time.
pub type Span = (NaiveDateTime, NaiveDateTime);

impl Part {
    /// Its code, for scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::At(_) => "at",
        }
    }

    /// From when to when it lasts on a day.
    fn of(self, day: NaiveDate) -> Span {
        let midnight = day.and_time(NaiveTime::MIN);
        let at = |hour| midnight + TimeDelta::hours(hour);
        match self {
            Self::Any => (midnight, at(24)),
            Self::Morning => (midnight, at(12)),
            Self::Afternoon => (at(12), at(18)),
            Self::Evening => (at(18), at(24)),
            Self::At(time) => (day.and_time(time), day.and_time(time) + TimeDelta::minutes(1)),
        }
    }
}

impl Opening {
    /// Which day is meant, seen from a moment. A weekday is today's as long as what was asked of it is not over.
    pub fn day(self, now: NaiveDateTime) -> NaiveDate {
        let today = now.date();
        let ahead = match self {
            Self::Now | Self::On(Said::Today, _) => 0,
            Self::On(Said::Tomorrow, _) => 1,
            Self::On(Said::Weekday(day), part) => match i64::from(day.days_since(today.weekday())) {
                0 if part.of(today).1 <= now => 7,
                days => days,
            },
        };
        today.checked_add_signed(TimeDelta::days(ahead)).unwrap_or(today)
    }

    /// When a service with these hours is open then, without what is over; `None` where it is not, or nobody can say.
    pub fn spans(self, hours: &Hours, appointment: Appointment, now: NaiveDateTime) -> Option<Vec<Span>> {
        let day = self.day(now);
        let is_open = |at| matches!(hours.state_at(appointment, at), OpenState::Open { .. });
        let passes = match self {
            Self::Now => return is_open(now).then(Vec::new),
            Self::On(_, Part::At(time)) => is_open(day.and_time(time)),
            Self::On(_, part) => {
                let (from, to) = part.of(day);
                let mut spans = hours.known_spans_of(appointment, day).into_iter();
                spans.any(|span| span.1 > now.max(from) && span.0 < to)
            }
        };
        let spans = hours.known_spans_of(appointment, day).into_iter();
        passes.then(|| spans.filter(|span| span.1 > now).collect())
    }
}

/// What the words at the beginning of a line say of opening, and how many say it.
pub(super) fn read(line: &[String]) -> Option<(Opening, usize)> {
    // "dimanche ouvert", "demain matin ouvert"
    if let Some((said, part, length)) = moment(line)
        && let Some(open) = words::open(&line[length..])
    {
        return Some((Opening::On(said, part), length + open));
    }
    let open = words::open(line)?;
    let said_from = open + words::joining(&line[open..]);
    match moment(&line[said_from..]) {
        Some((said, part, length)) => Some((Opening::On(said, part), said_from + length)),
        None => Some((Opening::Now, open)),
    }
}

/// A day, an hour, or both; an hour alone is today's.
fn moment(line: &[String]) -> Option<(Said, Part, usize)> {
    let Some((said, length)) = words::day(line) else {
        let (part, length) = part(line, false)?;
        return Some((Said::Today, part, length));
    };
    let part_from = length + words::joining(&line[length..]);
    match part(&line[part_from..], true) {
        Some((part, more)) => Some((said, part, part_from + more)),
        None => Some((said, Part::Any, length)),
    }
}

/// A part of the day, or a time. Behind a day a bare number is an hour too.
fn part(line: &[String], behind_a_day: bool) -> Option<(Part, usize)> {
    words::part(line, behind_a_day).or_else(|| {
        let (time, length) = time(line, behind_a_day)?;
        Some((Part::At(time), length))
    })
}

/// `10h`, `10h30`, `10u30`, `3pm`, `10 uur`, `10 h 30`; behind a day also `10` and `10:30`.
fn time(line: &[String], behind_a_day: bool) -> Option<(NaiveTime, usize)> {
    let number = |text: &str| (1..=2).contains(&text.len()).then(|| text.parse::<u32>().ok()).flatten();
    let minute =
        |text: &str| (text.len() == 2).then(|| text.parse::<u32>().ok()).flatten().filter(|minute| *minute < 60);
    let first = line.first()?;
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    let hour = number(&first[..digits])?;
    let unit = Some(&first[digits..]).filter(|unit| !unit.is_empty());
    let next = |at: usize| line.get(at).map(String::as_str);
    let at = |hour, minute, length| Some((NaiveTime::from_hms_opt(hour % 24, minute, 0)?, length));
    match unit.or(next(1).filter(|next| matches!(*next, "h" | "u" | "uur" | "uhr" | "am" | "pm"))) {
        _ if hour > 24 => None,
        Some("am" | "pm") if hour > 12 || hour == 0 => None,
        Some(half @ ("am" | "pm")) => {
            at(hour % 12 + if half == "pm" { 12 } else { 0 }, 0, if unit.is_some() { 1 } else { 2 })
        }
        Some("h" | "u" | "uur" | "uhr") => {
            let length = if unit.is_some() { 1 } else { 2 };
            match next(length).and_then(minute) {
                Some(minute) => at(hour, minute, length + 1),
                None => at(hour, 0, length),
            }
        }
        Some(said) => at(hour, minute(said.strip_prefix(['h', 'u'])?)?, 1),
        None if !behind_a_day => None,
        None => match next(1).and_then(minute) {
            Some(minute) => at(hour, minute, 2),
            None => at(hour, 0, 1),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, day).and_then(|day| day.and_hms_opt(hour, minute, 0)).expect("a moment")
    }

    fn meant(line: &str) -> Option<(Opening, usize)> {
        read(&line.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>())
    }

    fn time_of(hour: u32, minute: u32) -> Part {
        Part::At(NaiveTime::from_hms_opt(hour, minute, 0).expect("a time"))
    }

    #[test]
    fn a_day_and_an_hour_are_read_behind_the_word_or_before_it() {
        use Said::{Today, Tomorrow};
        let sat = Said::Weekday(Weekday::Sat);
        for (line, said, part, words) in [
            ("ouvert samedi", sat, Part::Any, 2),
            ("ouvert le samedi", sat, Part::Any, 3),
            ("samedi ouvert", sat, Part::Any, 2),
            ("ouvert samedis dettes", sat, Part::Any, 2),
            ("open saturday", sat, Part::Any, 2),
            ("open op zaterdag", sat, Part::Any, 3),
            ("offen am samstag", sat, Part::Any, 3),
            ("ouvert demain", Tomorrow, Part::Any, 2),
            ("demain ouvert", Tomorrow, Part::Any, 2),
            ("ouvert demain matin", Tomorrow, Part::Morning, 3),
            ("open morgen", Tomorrow, Part::Any, 2),
            ("open zaterdag namiddag", sat, Part::Afternoon, 3),
            ("ouvert samedi apres midi", sat, Part::Afternoon, 4),
            ("ouvert ce soir", Today, Part::Evening, 3),
            ("ouvert aujourd hui", Today, Part::Any, 3),
            ("ouvert a 14h", Today, time_of(14, 0), 3),
            ("ouvert samedi 10h", sat, time_of(10, 0), 3),
            ("ouvert samedi a 10h30", sat, time_of(10, 30), 4),
            ("ouvert samedi 10 30", sat, time_of(10, 30), 4),
            ("ouvert samedi 10", sat, time_of(10, 0), 3),
            ("open zaterdag om 10u30", sat, time_of(10, 30), 4),
            ("open zaterdag 10 uur", sat, time_of(10, 0), 4),
            ("open tomorrow 3pm", Tomorrow, time_of(15, 0), 3),
            ("open tomorrow 12 am", Tomorrow, time_of(0, 0), 4),
        ] {
            assert_eq!(meant(line), Some((Opening::On(said, part), words)), "{line}");
        }
        for line in ["ouvert", "ouvert dettes", "ouvert 5000", "ouvert 10", "ouvert en namur"] {
            assert_eq!(meant(line), Some((Opening::Now, 1)), "{line}");
        }
        // What is no hour is left to be looked for.
        for line in ["ouvert samedi 99", "ouvert samedi 10h75", "ouvert samedi 5000", "ouvert samedi 13pm"] {
            assert_eq!(meant(line), Some((Opening::On(sat, Part::Any), 2)), "{line}");
        }
        for line in ["samedi", "demain dettes", "dettes ouvert", "10h"] {
            assert_eq!(meant(line), None, "{line}");
        }
    }

    #[test]
    fn a_weekday_is_the_next_one_and_today_s_as_long_as_it_lasts() {
        // 18 November 2026 is a Wednesday.
        let day = |line: &str, now: NaiveDateTime| meant(line).expect("an opening").0.day(now).to_string();
        assert_eq!(day("ouvert dimanche", at(18, 9, 0)), "2026-11-22");
        assert_eq!(day("ouvert mercredi", at(18, 9, 0)), "2026-11-18");
        assert_eq!(day("ouvert mercredi 10h", at(18, 9, 0)), "2026-11-18");
        assert_eq!(day("ouvert mercredi 10h", at(18, 11, 0)), "2026-11-25");
        assert_eq!(day("ouvert mercredi matin", at(18, 12, 0)), "2026-11-25");
        assert_eq!(day("ouvert demain", at(18, 23, 59)), "2026-11-19");
    }

    const WEEK: &str = "Mo-Fr 08:30-12:30,13:30-16:00";

    #[test]
    fn a_service_is_open_on_a_day_when_its_hours_say_so() {
        let now = at(18, 13, 0);
        let passes = |hours: &str, line: &str| {
            let hours = Hours::parse(hours).expect("hours");
            meant(line).expect("an opening").0.spans(&hours, Appointment::Unknown, now).is_some()
        };
        for (hours, line, open) in [
            (WEEK, "ouvert dimanche", false),
            ("Su 10:00-12:00", "ouvert dimanche", true),
            ("Su 10:00-12:00", "ouvert", false),
            ("Su 10:00-12:00", "ouvert dimanche soir", false),
            ("Su 10:00-12:00", "ouvert dimanche 10h", true),
            ("Su 10:00-12:00", "ouvert dimanche 12h", false),
            (WEEK, "ouvert demain", true),
            (WEEK, "ouvert mercredi", true),
            (WEEK, "ouvert mercredi apres midi", true),
            // It is one o'clock on Wednesday: what was open this morning is no longer.
            ("We 08:30-12:30", "ouvert aujourd hui", false),
            // A night belongs to the day on which it begins; at an hour of it, it is open all the same.
            ("Sa 20:00-08:00", "ouvert dimanche", false),
            ("Sa 20:00-08:00", "ouvert dimanche 7h", true),
            ("24/7", "ouvert dimanche 3h", true),
            ("24/7", "ouvert dimanche", true),
            // Nobody knows until when.
            ("Su 10:00+", "ouvert dimanche matin", true),
            ("Su 10:00+", "ouvert dimanche soir", false),
        ] {
            assert_eq!(passes(hours, line), open, "{hours}: {line}");
        }
        let by_appointment = Hours::parse("24/7").expect("hours");
        let sunday = Opening::On(Said::Weekday(Weekday::Sun), Part::Any);
        assert_eq!(sunday.spans(&by_appointment, Appointment::Required, now), None, "such hours tell nothing");
    }

    #[test]
    fn a_holiday_of_which_the_hours_say_nothing_does_not_pass() {
        // Friday 25 December 2026, seen from the Monday before.
        let now = NaiveDate::from_ymd_opt(2026, 12, 21).and_then(|day| day.and_hms_opt(9, 0, 0)).expect("a moment");
        let friday = Opening::On(Said::Weekday(Weekday::Fri), Part::Any);
        let open = |hours| friday.spans(&Hours::parse(hours).expect("hours"), Appointment::None, now).is_some();
        assert!(!open("Mo-Fr 09:00-12:00"));
        assert!(open("Mo-Fr 09:00-12:00; PH 09:00-12:00"));
    }
}
