//! A day, typed as people say it; the caller knows how to read it. The ISO form is always understood.

use chrono::NaiveDate;

use super::{Ctx, Trouble};
use crate::app::{key::digit_of, line::Line};

/// A day that is not over yet.
#[derive(Clone, Debug, Default)]
pub struct DateField {
    /// What is typed.
    pub line: Line,
    read: Option<(NaiveDate, i64)>,
}

impl DateField {
    /// Sets or empties it.
    pub fn set(&mut self, day: Option<NaiveDate>) {
        self.line = day.map(|day| Line::of(&day.to_string())).unwrap_or_default();
    }

    /// The day that is meant, and in how many days it is, as of the last check.
    pub fn read(&self) -> Option<(NaiveDate, i64)> {
        self.read
    }

    pub(super) fn check(&mut self, ctx: &Ctx<'_>) -> Option<Trouble> {
        self.read = None;
        let typed = self.line.text().trim();
        if typed.is_empty() {
            return None;
        }
        let Some(day) = parse(typed, ctx) else { return Some(Trouble::NotADay) };
        let days = (day - ctx.today).num_days();
        self.read = Some((day, days));
        (days < 0).then_some(Trouble::PastDay)
    }
}

fn parse(typed: &str, ctx: &Ctx<'_>) -> Option<NaiveDate> {
    let read = |text: &str| (ctx.dates)(text, ctx.today, ctx.texts.lang());
    typed.parse().ok().or_else(|| read(typed)).or_else(|| {
        // Words have their say first: `é` is also a letter of "décembre".
        let digits = |c: char| digit_of(c).filter(|_| c != '-').map_or(c, |digit| char::from(b'0' + digit));
        read(&typed.chars().map(digits).collect::<String>())
    })
}
