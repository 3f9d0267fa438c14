//! A service's own closures as people write them: `24/12/2026-2/1/2027 congé annuel`, `24/12`.

use chrono::{Datelike, NaiveDate};

use crate::domain::service::Closure;

/// The closure that a line tells: a day, or the first and the last one, then why. A day without a year is the next
/// such day. `None` where it is none.
pub fn closure(line: &str, today: NaiveDate) -> Option<Closure> {
    let (first, rest) = day(line.trim_start(), today)?;
    let joined = rest.trim_start();
    let behind = ["-", "–", "—", "→", "au ", "à ", "to ", "tot "].iter().find_map(|sign| joined.strip_prefix(sign));
    // The last day is the next such one, seen from the first.
    let last = behind.and_then(|behind| day(behind.trim_start(), first));
    let (to, why) = last.map_or((first, rest), |(last, why)| (last, why));
    let why = why.trim_start_matches([' ', ':', ',', '-', '–']).trim();
    (to >= first).then(|| Closure { from: first, to, why: why.to_owned() })
}

/// A day at the beginning of a text, and what stands behind it.
fn day(text: &str, from: NaiveDate) -> Option<(NaiveDate, &str)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '/' | '.');
    let iso = text.get(..10).and_then(|text| text.parse::<NaiveDate>().ok());
    if let Some(day) = iso {
        return Some((day, &text[10..]));
    }
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let (written, rest) = text.split_at(end);
    let parts: Vec<u32> =
        written.trim_end_matches('.').split(['/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let day = match parts[..] {
        [day, month] => (0..=1)
            .filter_map(|ahead| NaiveDate::from_ymd_opt(from.year() + ahead, month, day))
            .find(|day| *day >= from),
        [day, month, year] => {
            let year = i32::try_from(year).ok()?;
            NaiveDate::from_ymd_opt(if year < 100 { 2000 + year } else { year }, month, day)
        }
        _ => None,
    }?;
    (1990..=2200).contains(&day.year()).then_some((day, rest))
}

/// A closure as [`closure`] reads it.
pub fn closure_said(closure: &Closure) -> String {
    let mut said = closure.from.format("%d/%m/%Y").to_string();
    if closure.to != closure.from {
        said += &closure.to.format("-%d/%m/%Y").to_string();
    }
    if !closure.why.is_empty() {
        said = format!("{said} {}", closure.why);
    }
    said
}
