//! A year of days: weeks as columns, weekdays as rows, darker where more came.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::shade;
use crate::{
    app::{App, figures::FiguresPage},
    domain::period::Period,
    ui::{board, fit, theme::Theme},
};

/// The columns of a weekday's name.
const NAME: usize = 5;

/// Draws the view.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, theme: &Theme) {
    let Some((year, by_day)) = page.year.as_ref().filter(|(year, _)| *year == page.calendar()) else {
        return board::empty(frame, area, &super::waiting(app, page), theme);
    };
    let weeks = Weeks::of(year, &page.period, usize::from(area.width).saturating_sub(NAME));
    let most = by_day.iter().map(|(_, visits)| *visits).max().unwrap_or(0);
    let all: u64 = by_day.iter().map(|(_, visits)| *visits).sum();
    let values = [("n", all.into()), ("year", year.from.year().to_string().into())];
    let mut lines = vec![
        Line::styled(app.texts.with("figures-in-year", &values), theme.strong),
        Line::styled(format!("{}{}", " ".repeat(NAME), weeks.months(app)), theme.dim),
    ];
    for weekday in 0..7 {
        let name = app.texts.t(&format!("weekday-{}", weekday + 1));
        let mut spans = vec![Span::styled(fit::left(&name, NAME), theme.dim)];
        for week in 0..weeks.count {
            let day = weeks.day(week, weekday);
            let visits = by_day.binary_search_by_key(&day, |(day, _)| *day).map_or(0, |at| by_day[at].1);
            let is_shown = (year.from..=year.to.min(app.now.today())).contains(&day);
            let sign = if is_shown || visits > 0 { shade::sign(visits, most) } else { ' ' };
            let asked = (page.period.from..=page.period.to).contains(&day);
            let text = sign.to_string().repeat(weeks.columns);
            spans.push(Span::styled(text, if asked { theme.chosen } else { theme.base }));
        }
        lines.push(Line::from(spans));
    }
    lines.push(Line::styled(format!("{}{}", " ".repeat(NAME), weeks.marks(year, &page.period)), theme.title));
    if most > 0 {
        lines.push(shade::legend(most, theme));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// The weeks that are shown: all of the year, or those around the period where there is no room.
struct Weeks {
    /// The first Monday.
    first: NaiveDate,
    count: u64,
    /// The year's last day.
    last: NaiveDate,
    /// How many columns a week has.
    columns: usize,
}

impl Weeks {
    fn of(year: &Period, period: &Period, width: usize) -> Self {
        let monday = |day: NaiveDate| day.week(Weekday::Mon).first_day();
        let weeks = |from: NaiveDate, to: NaiveDate| (monday(to) - monday(from)).num_weeks().unsigned_abs();
        let (all, room) = (weeks(year.from, year.to) + 1, width.max(1) as u64);
        let count = all.min(room);
        let shown = weeks(year.from, period.to.min(year.to));
        let skipped = shown.saturating_sub(count / 2).min(all - count);
        let first = monday(year.from).checked_add_days(Days::new(skipped * 7)).unwrap_or(year.from);
        Self { first, count, last: year.to, columns: if all * 2 <= room { 2 } else { 1 } }
    }

    fn day(&self, week: u64, weekday: u64) -> NaiveDate {
        self.first.checked_add_days(Days::new(week * 7 + weekday)).unwrap_or(self.first)
    }

    /// The months, each over the week in which it begins: by name where there is room to tell June from July.
    fn months(&self, app: &App) -> String {
        let mut line = String::new();
        for week in 0..self.count {
            let begins = (0..7).map(|weekday| self.day(week, weekday)).find(|day| day.day() == 1 && *day <= self.last);
            let at = week as usize * self.columns;
            let Some(day) = begins.filter(|_| fit::width(&line) <= at) else { continue };
            let name = match self.columns {
                1 => day.month().to_string(),
                _ => app.texts.t(&format!("month-{}", day.month())),
            };
            if at + fit::width(&name) <= self.count as usize * self.columns {
                line += &" ".repeat(at - fit::width(&line));
                line += &name;
                line += " ";
            }
        }
        line
    }

    /// Under which weeks the period lies; nothing where it holds the whole year.
    fn marks(&self, year: &Period, period: &Period) -> String {
        if period.from <= year.from && period.to >= year.to {
            return String::new();
        }
        let holds = |week: u64| self.day(week, 6) >= period.from && self.day(week, 0) <= period.to;
        (0..self.count).map(|week| if holds(week) { "▲" } else { " " }.repeat(self.columns)).collect()
    }
}
