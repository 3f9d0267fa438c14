//! The figures in short: how many came, day by day; the sentences; the sums beside the period before.

use chrono::{Datelike as _, NaiveDate};
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Paragraph, Sparkline},
};

use super::signed;
use crate::{
    app::{
        App,
        figures::{Counted, FiguresPage},
        report::{self, Sheet},
    },
    domain::period::{self, Period},
    ui::{fit, theme::Theme},
};

/// The columns of a number.
const NUMBER: usize = 9;

/// Draws the view.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, counted: &Counted, theme: &Theme) {
    let width = usize::from(area.width);
    let chart = if counted.by_day.is_empty() { 0 } else { 4 };
    let [chart_area, text_area] = Layout::vertical([Constraint::Length(chart), Constraint::Min(1)]).areas(area);
    if chart > 0 {
        visits(frame, chart_area, app, page, counted, theme);
    }
    let words = app.figure_words();
    let sheet = report::sheet(&counted.figures, &[], page.session.as_deref(), words);
    let mut lines = Vec::new();
    if page.period.from > app.now.today() {
        lines.push(Line::styled(app.texts.t("figures-to-come"), theme.warn));
    }
    for sentence in &sheet.sentences {
        lines.extend(fit::wrapped(sentence, width).into_iter().map(|line| Line::styled(line, theme.base)));
    }
    lines.push(Line::default());
    lines.extend(sums(app, &sheet, width, theme));
    let rows = usize::from(text_area.height);
    let last = if lines.len() > rows { lines.len() + 1 - rows } else { 0 };
    lines.drain(..page.row.min(last));
    let below = (lines.len() + 1).saturating_sub(rows);
    if last > 0 && below > 1 {
        lines.truncate(rows.saturating_sub(1));
        lines.push(Line::styled(app.texts.with("figures-below", &[("n", below.into())]), theme.key));
    }
    frame.render_widget(Paragraph::new(lines), text_area);
}

/// The sums, each beside the period before.
fn sums<'a>(app: &App, sheet: &Sheet, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let Some(sums) = sheet.tables.first() else { return Vec::new() };
    let longest = sums.rows.iter().map(|row| fit::width(&row.label)).max().unwrap_or(0);
    let label = longest.max(24).min(width.saturating_sub(3 * NUMBER));
    let shown = if sheet.compares { 3 } else { 1 };
    let numbers = |all: [&str; 3]| all.iter().take(shown).map(|number| fit::right(number, NUMBER)).collect::<String>();
    let head = numbers([&sheet.columns[0], &sheet.columns[2], &app.texts.t("figures-difference")]);
    let mut lines = vec![Line::styled(format!("{}{head}", fit::left(&sums.title, label)), theme.dim)];
    lines.extend(sums.rows.iter().map(|row| {
        let said = numbers([&row.count.to_string(), &row.before.to_string(), &signed(row.count, row.before)]);
        Line::from(vec![Span::styled(fit::left(&row.label, label), theme.base), Span::styled(said, theme.strong)])
    }));
    lines
}

/// How many came, one column or more for each day, week or month.
fn visits(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, counted: &Counted, theme: &Theme) {
    let period = &page.period;
    let Some(series) = Series::of(period, &counted.by_day, usize::from(area.width)) else { return };
    let [caption, chart, axis] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(2), Constraint::Length(1)]).areas(area);
    let most = series.amounts.iter().copied().max().unwrap_or(0);
    let (now, before) = (counted.figures.sums.visits, counted.figures.sums_before.visits);
    let values = [("n", now.into()), ("before", before.into()), ("difference", signed(now, before).into())];
    let came = if counted.figures.compares() { "figures-came" } else { "figures-came-alone" };
    let said = Line::from(vec![
        Span::styled(app.texts.with(came, &values), theme.strong),
        Span::styled(format!(" · {}", app.texts.with(series.step.caption(), &[("most", most.into())])), theme.dim),
    ]);
    frame.render_widget(said, caption);
    let wide = (usize::from(area.width) / series.amounts.len().max(1)).clamp(1, 4);
    let drawn: Vec<u64> = series.amounts.iter().flat_map(|amount| std::iter::repeat_n(*amount, wide)).collect();
    frame.render_widget(Sparkline::default().data(&drawn).max(most.max(1)).style(theme.chosen), chart);
    let ends = [series.from, period.to].map(|day| day.format("%d/%m/%y").to_string());
    let gap = drawn.len().saturating_sub(fit::width(&ends[0]) + fit::width(&ends[1])).max(1);
    frame.render_widget(Line::styled([&*ends[0], &*" ".repeat(gap), &*ends[1]].concat(), theme.dim), axis);
}

/// What one amount stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Day,
    Week,
    Month,
}

impl Step {
    const fn caption(self) -> &'static str {
        match self {
            Self::Day => "figures-by-day",
            Self::Week => "figures-by-week",
            Self::Month => "figures-by-month",
        }
    }

    const fn span(self) -> period::Span {
        match self {
            Self::Day => period::Span::Day,
            Self::Week => period::Span::Week,
            Self::Month => period::Span::Month,
        }
    }

    /// In which step of all days one lies.
    fn number(self, day: NaiveDate) -> i64 {
        match self {
            Self::Day => i64::from(day.num_days_from_ce()),
            // The first day of all is a Monday.
            Self::Week => i64::from(day.num_days_from_ce() - 1).div_euclid(7),
            Self::Month => i64::from(day.year()) * 12 + i64::from(day.month0()),
        }
    }
}

/// Amounts that follow each other.
#[derive(Debug, PartialEq, Eq)]
struct Series {
    step: Step,
    from: NaiveDate,
    amounts: Vec<u64>,
}

impl Series {
    /// The visits of a period by the shortest step that fits; of a very long one, its last months.
    fn of(period: &Period, by_day: &[(NaiveDate, u64)], width: usize) -> Option<Self> {
        let count = |step: Step| usize::try_from(step.number(period.to) - step.number(period.from) + 1).unwrap_or(0);
        let step = [Step::Day, Step::Week].into_iter().find(|step| count(*step) <= width).unwrap_or(Step::Month);
        let count = count(step).min(width);
        let first = step.number(period.to) + 1 - i64::try_from(count).ok()?;
        let mut amounts = vec![0; count];
        for (day, visits) in by_day {
            let at = usize::try_from(step.number(*day) - first).ok();
            if let Some(amount) = at.and_then(|at| amounts.get_mut(at)) {
                *amount += visits;
            }
        }
        let mut from = Period::holding(period.to, step.span()).from;
        for _ in 1..count {
            from = Period::holding(from, step.span()).before().from;
        }
        Some(Self { step, from: from.max(period.from), amounts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_weeks_and_months_where_there_is_no_room_for_them() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 18).expect("a day");
        let day = |text: &str| text.parse().expect("a day");
        let by_day = [(day("2026-01-01"), 1), (day("2026-11-01"), 2), (day("2026-11-02"), 4), (day("2026-11-03"), 8)];
        let series = |period: &str, width| {
            let period = Period::parse(period, today).expect("a period");
            Series::of(&period, &by_day, width).expect("a series")
        };
        let month = series("2026-11", 76);
        assert_eq!((month.step, month.from, &month.amounts[..4]), (Step::Day, day("2026-11-01"), &[2, 4, 8, 0][..]));
        let year = series("2026", 76);
        // The first of November is the Sunday before.
        assert_eq!((year.step, year.amounts.len(), year.from), (Step::Week, 53, day("2026-01-01")));
        assert_eq!((year.amounts[0], &year.amounts[43..46]), (1, &[2, 12, 0][..]));
        let narrow = series("2026", 36);
        assert_eq!((narrow.step, &narrow.amounts[..]), (Step::Month, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14, 0][..]));
        let long = series("2000..2026", 24);
        assert_eq!((long.amounts.len(), long.from), (24, day("2025-01-01")));
    }
}
