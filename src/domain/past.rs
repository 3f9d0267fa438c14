//! Days gone by as people type them, for catching up on what was not recorded in time.

use chrono::{Datelike, Days, NaiveDate};

use super::when;
use crate::text::Lang;

/// What "yesterday" is called.
const YESTERDAY: &[&str] = &["hier", "yesterday", "gisteren", "gestern"];

/// The day meant: today or a day of the past year. A weekday is the last one, today included; a day and month without
/// a year is the last such day. `None` when the text is no day, or lies in the future.
pub fn parse(text: &str, today: NaiveDate, lang: Lang) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let day = if YESTERDAY.contains(&text.as_str()) {
        today.pred_opt()
    } else if text.chars().all(char::is_alphabetic) {
        // The coming weekday, a week earlier. What moves with the day it is read on, such as "tomorrow", is no weekday.
        let coming = when::parse(&text, today, lang)?;
        let read_tomorrow = when::parse(&text, today.succ_opt()?, lang)?;
        match coming {
            day if day == today => Some(today),
            day if day.weekday() == read_tomorrow.weekday() => day.checked_sub_days(Days::new(7)),
            _ => None,
        }
    } else {
        written(&text).or_else(|| without_year(&text, today))
    };
    day.filter(|day| *day <= today && (today - *day).num_days() <= 366)
}

/// Whether a text is a day with its year in figures, gone by or not.
pub fn is_written(text: &str) -> bool {
    written(text.trim()).is_some()
}

fn written(text: &str) -> Option<NaiveDate> {
    ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d"]
        .into_iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .filter(|day| day.year() > 1900)
}

fn without_year(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (day, month) = text.split_once(['/', '.', '-'])?;
    let (day, month) = (day.parse().ok()?, month.trim_end_matches('.').parse().ok()?);
    let this_year = NaiveDate::from_ymd_opt(today.year(), month, day).filter(|day| *day <= today);
    this_year.or_else(|| NaiveDate::from_ymd_opt(today.year() - 1, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        // A Wednesday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 18)?;
        parse(text, today, Lang::Fr).map(|day| day.to_string())
    }

    #[test]
    fn days_gone_by_are_read_as_people_write_them() {
        for (text, expected) in [
            ("hier", "2026-11-17"),
            ("lun", "2026-11-16"),
            ("mer", "2026-11-18"),
            ("jeu", "2026-11-12"),
            ("17/11", "2026-11-17"),
            ("20/11", "2025-11-20"),
            ("17.11.2026", "2026-11-17"),
            ("2026-11-02", "2026-11-02"),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_past_day_is_refused() {
        for text in ["", "demain", "19/11/2026", "31/02", "1/1/1999", "chat", "99"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
