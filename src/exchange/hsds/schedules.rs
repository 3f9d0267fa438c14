//! Schedules: rows of a week, of a season, of a week of the month, and days of closure.

use super::tables::{Tables, add};
use crate::{
    domain::{hours::Hours, service::Closure},
    exchange::{
        Reason, guichet_csv, plain, quoted,
        row::Row,
        weekly::{self, Week},
    },
};

impl Tables {
    pub(super) fn schedule(&mut self, row: &Row<'_>) -> Result<(), Reason> {
        let Some(owner) = self.owner(row)? else { return Ok(()) };
        let (opens, closes) = (row.get("opens_at"), row.get("closes_at"));
        let open = !opens.is_empty() || !closes.is_empty();
        let until = guichet_csv::date(row.first(&["valid_to", "until"]))?;
        let from = guichet_csv::date(row.get("valid_from"))?;
        let said = [row.get("description"), row.get("notes")].map(plain::html_paragraphs);
        if let (false, Some(from), Some(to)) = (open, from, until) {
            // Days with a beginning, an end, and no hours: it is closed then.
            let why = said.iter().find(|note| !note.is_empty()).map(|note| plain::line(note)).unwrap_or_default();
            if from > to {
                return Err(Reason::BadDate(quoted(&format!("{from}–{to}"))));
            }
            self.closures.entry(owner).or_default().push(Closure { from, to, why });
            return Ok(());
        }
        add(self.hours_notes.entry(owner.clone()).or_default(), said.to_vec());
        if !open && row.first(&["weekday", "byday"]).is_empty() {
            return Ok(());
        }
        let days = days(row)?;
        if !open {
            return Ok(());
        }
        let week = self.weeks.entry(owner).or_default();
        let Some(span) = weekly::span(opens, closes) else {
            days.iter().filter_map(|day| weekly::weekday(day)).for_each(|day| week.not_known(day));
            return Err(Reason::BadHours(quoted(&format!("{opens}–{closes}"))));
        };
        for day in days {
            match (until, weekly::weekday(&day)) {
                (None, Some(day)) => week.open(day, span),
                (None, None) => week.open_on(day, span),
                (Some(until), known) => {
                    let day = known.map_or(day, |day| weekly::day_name(day).to_owned());
                    week.open_on(format!("{} {day}", weekly::season(from, until)), span);
                }
            }
        }
        Ok(())
    }
}

/// The days of a schedule's row: names of weekdays, or days of the month as `opening_hours` writes them.
fn days(row: &Row<'_>) -> Result<Vec<String>, Reason> {
    let text = row.first(&["weekday", "byday"]);
    let every_week = ["", "1"].contains(&row.get("interval"));
    match row.get("freq").to_ascii_uppercase().as_str() {
        "DAILY" if every_week && text.is_empty() => {
            return Ok((0..7).map(|day| weekly::day_name(day).to_owned()).collect());
        }
        "" | "WEEKLY" | "DAILY" if every_week => {
            let names: Vec<_> = text.split(',').map(|day| day.trim().to_owned()).collect();
            if names.iter().any(|day| weekly::weekday(day).is_none()) {
                return Err(Reason::BadWeekday(quoted(text)));
            }
            return Ok(names);
        }
        "MONTHLY" if every_week => {
            let days: Option<Vec<_>> = text.split(',').map(weekly::day_of_month).collect();
            if let Some(days) = days {
                return Ok(days);
            }
        }
        _ => {}
    }
    Err(Reason::NotWeekly)
}

/// Hours that are sure to be understood later on.
pub(super) fn sound_hours(week: &Week) -> Option<String> {
    week.text().filter(|text| Hours::parse(text).is_some())
}
