//! When people come: weekdays under each other, hours beside each other, darker where more come.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::shade;
use crate::{
    app::App,
    domain::report::{Figures, Heat},
    ui::{board, fit, theme::Theme},
};

/// The columns of a weekday's name.
const NAME: usize = 6;

/// Draws the view.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, figures: &Figures, theme: &Theme) {
    let arrivals = &figures.heat;
    let Some((first, last)) = hours_of(arrivals) else {
        return board::empty(frame, area, &app.texts.t("figures-empty"), theme);
    };
    let most = arrivals.iter().flatten().copied().max().unwrap_or(0);
    let cells = Cells::of(arrivals, most, last - first + 1, usize::from(area.width));
    let mut head = vec![Span::raw(" ".repeat(NAME))];
    head.extend((first..=last).map(|hour| Span::styled(cells.head(&format!("{hour}h")), theme.dim)));
    head.push(Span::styled(cells.total(&app.texts.t("figures-all")), theme.dim));
    let mut lines = vec![Line::from(head)];
    for (at, day) in arrivals.iter().enumerate() {
        let name = app.texts.t(&format!("weekday-{}", at + 1));
        let mut spans = vec![Span::styled(fit::left(&name, NAME), theme.base)];
        spans.extend(day[first..=last].iter().map(|amount| Span::styled(cells.cell(*amount, most), theme.base)));
        spans.push(Span::styled(cells.total(&day.iter().sum::<u64>().to_string()), theme.strong));
        lines.push(Line::from(spans));
    }
    if cells.has_numbers {
        let of_hour = |hour: usize| arrivals.iter().map(|day| day[hour]).sum::<u64>().to_string();
        let mut spans = vec![Span::styled(fit::left(&app.texts.t("figures-all"), NAME), theme.dim)];
        spans.extend((first..=last).map(|hour| Span::styled(cells.head(&of_hour(hour)), theme.strong)));
        lines.push(Line::from(spans));
    }
    lines.extend([Line::default(), shade::legend(most, theme), busiest(app, arrivals, most, theme)]);
    frame.render_widget(Paragraph::new(lines), area);
}

/// The first and the last hour at which anybody came.
fn hours_of(heat: &Heat) -> Option<(usize, usize)> {
    let mut hours = (0..24).filter(|hour| heat.iter().any(|day| day[*hour] > 0));
    let first = hours.next()?;
    Some((first, hours.next_back().unwrap_or(first)))
}

/// In words, for whoever reads no shades.
fn busiest<'a>(app: &App, heat: &Heat, most: u64, theme: &Theme) -> Line<'a> {
    let at = heat.iter().enumerate().find_map(|(day, hours)| Some((day, hours.iter().position(|n| *n == most)?)));
    let Some((day, hour)) = at else { return Line::default() };
    let weekday = app.texts.t(&format!("weekday-{}", day + 1));
    let values = [("weekday", weekday.into()), ("hour", hour.to_string().into())];
    let when = app.texts.with("report-weekday-hour", &values);
    let said = app.texts.with("figures-busiest", &[("when", when.into()), ("n", most.into())]);
    Line::styled(said, theme.base)
}

/// How wide a cell is, and whether there is room for the number behind the sign.
struct Cells {
    width: usize,
    total: usize,
    has_numbers: bool,
}

impl Cells {
    fn of(heat: &Heat, most: u64, hours: usize, width: usize) -> Self {
        let columns = |number: u64| number.to_string().len();
        // An hour's total stands under its cells, and is the widest.
        let of_hour = (0..24).map(|hour| heat.iter().map(|day| day[hour]).sum::<u64>()).max().unwrap_or(most);
        let total = columns(heat.iter().flatten().sum()).max(5) + 1;
        let wanted = (columns(of_hour) + 2).max(4);
        let has_numbers = NAME + hours * wanted + total <= width;
        let room = width.saturating_sub(NAME) / hours.max(1);
        let width = if has_numbers { wanted.max(room.min(6)) } else { room.clamp(1, 4) };
        // Cells that grew may have taken the total's place.
        let width = if has_numbers && NAME + hours * width + total > room * hours + NAME { wanted } else { width };
        Self { width, total: if has_numbers { total } else { 0 }, has_numbers }
    }

    fn head(&self, text: &str) -> String {
        let cut = if fit::width(text) > self.width {
            fit::cut(text.trim_end_matches('h'), self.width)
        } else {
            text.to_owned()
        };
        // A number that does not fit whole would be another number.
        if cut.contains('…') { " ".repeat(self.width) } else { fit::right(&cut, self.width) }
    }

    fn total(&self, text: &str) -> String {
        if self.total == 0 { String::new() } else { fit::right(text, self.total) }
    }

    fn cell(&self, amount: u64, most: u64) -> String {
        let sign = shade::sign(amount, most);
        if self.has_numbers {
            let number = if amount == 0 { String::new() } else { amount.to_string() };
            return format!(" {sign}{}", fit::right(&number, self.width - 2));
        }
        let blank = usize::from(self.width > 1);
        format!("{}{}", " ".repeat(blank), sign.to_string().repeat(self.width - blank))
    }
}
