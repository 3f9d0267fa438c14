//! Due days as iCalendar (RFC 5545): one event of a whole day each, for a calendar that people already look at.
//!
//! A calendar is read by other programs and other people, so an event says no more than it is given; it is marked
//! confidential and leaves its day free.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike};

use crate::domain::clean;

/// One day on which something is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueDay {
    /// What tells it from others, the same each time: a calendar that knows it changes its event instead of adding one.
    pub key: String,
    /// The day.
    pub day: NaiveDate,
    /// What the calendar shows.
    pub summary: String,
}

/// A calendar with a name, as it stood at a moment.
pub fn calendar(name: &str, days: &[DueDay], at: DateTime<Utc>) -> String {
    let mut calendar = Calendar::new();
    calendar.name(&clean::line(name));
    for due in days {
        let mut event = Event::new();
        event
            .uid(&format!("{}@guichet", clean::line(&due.key)))
            .timestamp(at)
            .starts(due.day)
            // The end of a whole day is the day after it.
            .ends(due.day.succ_opt().unwrap_or(due.day))
            .summary(&clean::paragraphs(&due.summary))
            .class(Class::Confidential)
            .add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use std::slice;

    use super::*;

    #[test]
    fn a_day_is_a_whole_day_and_the_same_each_time() {
        let due = DueDay {
            key: "2026-0142".to_owned(),
            day: "2026-11-20".parse().expect("a day"),
            summary: "Dossier 2026-0142, à voir; vite\nX".to_owned(),
        };
        let at = "2026-11-18T08:42:00Z".parse().expect("a moment");
        let text = calendar("Suivis", slice::from_ref(&due), at);
        for line in [
            "BEGIN:VCALENDAR",
            "UID:2026-0142@guichet",
            "DTSTAMP:20261118T084200Z",
            "DTSTART;VALUE=DATE:20261120",
            "DTEND;VALUE=DATE:20261121",
            "SUMMARY:Dossier 2026-0142\\, à voir\\; vite\\nX",
            "CLASS:CONFIDENTIAL",
        ] {
            assert!(text.lines().any(|found| found == line), "no {line} in\n{text}");
        }
        assert!(text.lines().all(|line| line.len() <= 75), "long lines are folded");
        assert!(text.split_inclusive('\n').all(|line| line.ends_with("\r\n")), "lines end as the standard says");
        assert_eq!(calendar("Suivis", slice::from_ref(&due), at), text);
    }

    #[test]
    fn no_text_adds_a_line_of_its_own() {
        let due = DueDay {
            key: "1\r\nX-A:1".to_owned(),
            day: "2026-11-20".parse().expect("a day"),
            summary: format!("é{}\r\nATTACH:x\u{2028}END:VEVENT\x1b", "long ".repeat(40)),
        };
        let text = calendar("S\nX-B:1", slice::from_ref(&due), "2026-11-18T08:42:00Z".parse().expect("a moment"));
        for line in text.lines() {
            assert!(!["X-A", "X-B", "ATTACH"].iter().any(|start| line.starts_with(start)), "{line}");
            assert!(line.len() <= 75 && !line.contains('\x1b'), "{line}");
        }
        assert_eq!(text.matches("\nEND:VEVENT").count(), 1);
    }
}
