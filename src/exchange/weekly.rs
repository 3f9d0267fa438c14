//! From one row per weekday to `opening_hours` text.
//!
//! A day that is not named is closed; a day whose row was refused is `unknown`, so that nobody is told "closed" for
//! what is only not known.

use std::collections::BTreeMap;

use chrono::NaiveDate;

const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// A night's opening is at most this long, in minutes; longer ones are `9:00-5:00` typed for the afternoon.
const LONGEST_NIGHT: u16 = 16 * 60;

/// Minutes after midnight, from and to; `to` may be earlier than `from`, past midnight.
type Span = (u16, u16);

/// The opening hours of a week, as rows tell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Week {
    days: [Vec<Span>; 7],
    unknown: [bool; 7],
    /// Rules that hold for a season or a week of the month, in the order in which they were told.
    others: Vec<(String, Span)>,
}

impl Week {
    /// Open on a weekday (0 is Monday).
    pub(super) fn open(&mut self, day: usize, span: Span) {
        if !self.days[day].contains(&span) {
            self.days[day].push(span);
            self.days[day].sort_unstable();
        }
    }

    /// Not known on a weekday.
    pub(super) fn not_known(&mut self, day: usize) {
        self.unknown[day] = true;
    }

    /// Open on days that a selector names ("Th[1]", "2026 Jun 01-2026 Aug 31 Mo").
    pub(super) fn open_on(&mut self, selector: String, span: Span) {
        self.others.push((selector, span));
    }

    /// As `opening_hours` text; `None` when nothing is known.
    pub(super) fn text(&self) -> Option<String> {
        if self.days.iter().all(Vec::is_empty) && self.others.is_empty() {
            return None;
        }
        if self.days.iter().all(|day| *day == [(0, 24 * 60)]) && self.others.is_empty() {
            return Some("24/7".to_owned());
        }
        let day_text = |day: usize| match &self.days[day][..] {
            [] if self.unknown[day] => "unknown".to_owned(),
            [] => String::new(),
            spans => spans.iter().map(|span| clock(*span)).collect::<Vec<_>>().join(","),
        };
        let mut rules = Vec::new();
        let mut day = 0;
        while day < 7 {
            let text = day_text(day);
            let last = (day..7).take_while(|next| day_text(*next) == text).last().unwrap_or(day);
            if !text.is_empty() {
                let days = if last == day { DAYS[day].to_owned() } else { format!("{}-{}", DAYS[day], DAYS[last]) };
                rules.push(format!("{days} {text}"));
            }
            day = last + 1;
        }
        let mut others: BTreeMap<usize, (&str, Vec<String>)> = BTreeMap::new();
        for (selector, span) in &self.others {
            let first = self.others.iter().position(|(known, _)| known == selector).unwrap_or_default();
            others.entry(first).or_insert((selector, Vec::new())).1.push(clock(*span));
        }
        rules.extend(others.into_values().map(|(selector, spans)| format!("{selector} {}", spans.join(","))));
        Some(rules.join("; "))
    }
}

fn clock((from, to): Span) -> String {
    format!("{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
}

/// The hours of a row, "8:0" to "17h30"; `None` when they are no hours, or too long to be a night.
pub(super) fn span(opens: &str, closes: &str) -> Option<Span> {
    let (from, mut to) = (time(opens)?, time(closes)?);
    if to == 0 || to == 24 * 60 - 1 {
        to = 24 * 60;
    }
    let length = if to > from { to - from } else { to + 24 * 60 - from };
    let is_sound = from < 24 * 60 && from != to && (to > from || length <= LONGEST_NIGHT);
    is_sound.then_some((from, to))
}

/// Minutes after midnight: `9`, `8:0`, `9h30`, `17.30`, `09:00:00`, `9:00 AM`, `10:00:00Z`.
fn time(text: &str) -> Option<u16> {
    let text = text.trim().to_ascii_lowercase();
    let (text, half) = match text.strip_suffix("am").or_else(|| text.strip_suffix("pm")) {
        Some(start) => (start.trim_end(), Some(text.ends_with("pm"))),
        None => (text.as_str(), None),
    };
    let text = text.split(['+', 'z']).next()?;
    let mut parts = text.split([':', 'h', '.']);
    let number = |part: &str| if part.len() <= 2 { part.trim().parse::<u16>().ok() } else { None };
    let mut hour = number(parts.next()?)?;
    let minute = match parts.next() {
        None | Some("") => 0,
        Some(minute) => number(minute)?,
    };
    if let Some(seconds) = parts.next() {
        number(seconds).filter(|seconds| *seconds < 60)?;
    }
    if let Some(afternoon) = half {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if afternoon { 12 } else { 0 };
    }
    let is_time = parts.next().is_none() && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
    is_time.then_some(hour * 60 + minute)
}

/// The weekday (0 is Monday) that an English, French or two-letter name says.
pub(super) fn weekday(text: &str) -> Option<usize> {
    const NAMES: [[&str; 3]; 7] = [
        ["monday", "mon", "lundi"],
        ["tuesday", "tue", "mardi"],
        ["wednesday", "wed", "mercredi"],
        ["thursday", "thu", "jeudi"],
        ["friday", "fri", "vendredi"],
        ["saturday", "sat", "samedi"],
        ["sunday", "sun", "dimanche"],
    ];
    let text = text.trim().trim_end_matches('.').to_ascii_lowercase();
    (0..7).find(|day| DAYS[*day].eq_ignore_ascii_case(&text) || NAMES[*day].contains(&text.as_str()))
}

/// A day of the month's weeks as `opening_hours` writes it: `1TH` of an iCalendar rule is `Th[1]`.
pub(super) fn day_of_month(byday: &str) -> Option<String> {
    let byday = byday.trim();
    let name = byday.get(byday.len().checked_sub(2)?..)?;
    let place: i8 = byday[..byday.len() - 2].parse().ok()?;
    let day = weekday(name)?;
    (-5..=5).contains(&place).then_some(())?;
    (place != 0).then(|| format!("{}[{place}]", DAYS[day]))
}

/// The days between two dates as `opening_hours` writes them.
pub(super) fn season(from: Option<NaiveDate>, to: NaiveDate) -> String {
    let from = from.unwrap_or(NaiveDate::MIN).max(NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or(to)).min(to);
    format!("{}-{}", from.format("%Y %b %d"), to.format("%Y %b %d"))
}

/// Hours that hold on some days of the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    /// The days, 0 is Monday.
    pub days: Vec<usize>,
    /// From when to when, `09:00` and `12:30`.
    pub span: (String, String),
}

/// The hours of a text as rows of a week. `None` when they say more than a week does: seasons, weeks of the month. That
/// public holidays are closed is left out.
pub(super) fn rules(text: &str) -> Option<Vec<Rule>> {
    if text == "24/7" {
        return Some(vec![Rule { days: (0..7).collect(), span: ("00:00".to_owned(), "23:59".to_owned()) }]);
    }
    let mut week: [Vec<&str>; 7] = Default::default();
    for rule in text.split(';').map(str::trim).filter(|rule| !matches!(*rule, "PH off" | "PH closed" | "")) {
        let (days, times) = rule.split_once(' ').unwrap_or(("Mo-Su", rule));
        let spans: Vec<_> = times.split(',').collect();
        let closed = ["off", "closed"].contains(&times);
        let are_spans = spans
            .iter()
            .all(|times| times.split_once('-').is_some_and(|(opens, closes)| span(opens, closes).is_some()));
        if !are_spans && !closed {
            return None;
        }
        // A later rule takes the place of an earlier one for its days.
        for day in days_of(days)? {
            week[day] = if closed { Vec::new() } else { spans.clone() };
        }
    }
    let mut rules: Vec<Rule> = Vec::new();
    for (day, times) in week.iter().enumerate().flat_map(|(day, spans)| spans.iter().map(move |times| (day, times))) {
        let (opens, closes) = times.split_once('-')?;
        let closes = if closes == "24:00" { "23:59" } else { closes };
        let span = (opens.to_owned(), closes.to_owned());
        match rules.iter_mut().find(|rule| rule.span == span) {
            Some(rule) => rule.days.push(day),
            None => rules.push(Rule { days: vec![day], span }),
        }
    }
    Some(rules)
}

/// The days that `Mo-We,Fr` means.
fn days_of(text: &str) -> Option<Vec<usize>> {
    let day = |name: &str| DAYS.iter().position(|known| *known == name);
    let mut days = Vec::new();
    for part in text.split(',') {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        let (from, to) = (day(from)?, day(to)?);
        let length = (to + 7 - from) % 7;
        days.extend((0..=length).map(|step| (from + step) % 7));
    }
    Some(days)
}

/// The two-letter name of a weekday.
pub(super) fn day_name(day: usize) -> &'static str {
    DAYS[day % 7]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::hours::Hours;

    fn week(rows: &[(usize, &str, &str)]) -> String {
        let mut week = Week::default();
        for (day, opens, closes) in rows {
            week.open(*day, span(opens, closes).expect("hours"));
        }
        week.text().expect("a text")
    }

    #[test]
    fn days_with_the_same_hours_stand_together() {
        assert_eq!(
            week(&[(0, "9:00", "17:00"), (1, "9:00", "17:00"), (2, "9h", "17h"), (4, "8:5", "12.30")]),
            "Mo-We 09:00-17:00; Fr 08:05-12:30"
        );
        assert_eq!(week(&[(0, "13:00", "16:00"), (0, "8:30", "12:00")]), "Mo 08:30-12:00,13:00-16:00");
        assert_eq!(week(&[(5, "20:00", "8:00")]), "Sa 20:00-08:00");
        let always: Vec<_> = (0..7).map(|day| (day, "0:00", "23:59")).collect();
        assert_eq!(week(&always), "24/7");
    }

    #[test]
    fn a_day_that_was_refused_is_unknown_and_not_closed() {
        let mut week = Week::default();
        week.open(0, (540, 1020));
        week.not_known(1);
        assert_eq!(week.text().as_deref(), Some("Mo 09:00-17:00; Tu unknown"));
        assert_eq!(Week::default().text(), None);
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, minutes) in [
            ("9", 540),
            ("8:0", 480),
            ("9h30", 570),
            ("17.30", 1050),
            ("09:00:00", 540),
            ("9:00 AM", 540),
            ("12:15am", 15),
            ("12 PM", 720),
            ("24:00", 1440),
            ("10:00:00Z", 600),
            ("10:00+01:00", 600),
            ("9h", 540),
        ] {
            assert_eq!(time(text), Some(minutes), "{text}");
        }
        for text in ["", "closed", "25:00", "9:75", "24:01", "9:00:99", "13 pm", "1:2:3:4", "900", "-9"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn closing_before_opening_is_a_night_or_a_mistake() {
        assert_eq!(span("20:00", "8:00"), Some((1200, 480)));
        assert_eq!(span("9:00", "5:00"), None);
        assert_eq!(span("10:00", "10:00"), None);
        assert_eq!(span("10:00", "0:00"), Some((600, 1440)));
        assert_eq!(span("24:00", "8:00"), None);
    }

    #[test]
    fn days_are_read_as_people_and_calendars_write_them() {
        assert_eq!(
            ["Monday", "tue", "FR", "dimanche", "Someday"].map(weekday),
            [Some(0), Some(1), Some(4), Some(6), None]
        );
        assert_eq!(day_of_month("1TH").as_deref(), Some("Th[1]"));
        assert_eq!(day_of_month("-1FR").as_deref(), Some("Fr[-1]"));
        assert_eq!(["TH", "0TH", "é", "9MO"].map(day_of_month), [None, None, None, None]);
    }

    #[test]
    fn hours_of_a_week_are_rows_and_others_are_not() {
        let said = |text: &str| {
            let rules = rules(text)?;
            let each = rules.iter().map(|rule| {
                let days: Vec<_> = rule.days.iter().map(|day| day_name(*day)).collect();
                format!("{} {}-{}", days.join(","), rule.span.0, rule.span.1)
            });
            Some(each.collect::<Vec<_>>().join("; "))
        };
        let of = |text: &str| said(text).expect("rows");
        assert_eq!(of("Mo-We,Fr 09:00-12:00; PH off"), "Mo,Tu,We,Fr 09:00-12:00");
        assert_eq!(of("Mo-Tu 09:00-12:00,13:00-24:00; Tu off"), "Mo 09:00-12:00; Mo 13:00-23:59");
        assert_eq!(of("20:00-08:00"), "Mo,Tu,We,Th,Fr,Sa,Su 20:00-08:00");
        for text in ["Mo[1] 09:00-12:00", "2026 Jun 01-2026 Aug 31 Mo 09:00-12:00", "Mo 09:00+", "Mo unknown"] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_understood(rows in prop::collection::vec((0usize..7, 0u16..1440, 1u16..1440), 1..10), unknown in 0usize..7) {
            let mut week = Week::default();
            week.not_known(unknown);
            for (day, from, to) in rows {
                if let Some(span) = span(&format!("{}:{}", from / 60, from % 60), &format!("{}:{}", to / 60, to % 60)) {
                    week.open(day, span);
                }
            }
            if let Some(text) = week.text() {
                prop_assert!(Hours::parse(&text).is_some(), "{}", text);
            }
        }

        #[test]
        fn any_text_is_a_time_or_not(text in any::<String>()) {
            let _ = (time(&text), weekday(&text), day_of_month(&text));
        }
    }
}
