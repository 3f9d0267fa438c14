//! The page of figures: which views there are, and the one that is shown.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        figures::{Counted, FiguresPage, View},
    },
    domain::report::Figures,
};

mod calendar;
mod hours;
mod missing;
mod shade;
mod summary;
mod table;

/// From how many columns the views stand in a list beside what is shown.
const WIDE: u16 = 100;

/// The columns of that list.
const LIST: u16 = 32;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, theme: &Theme) {
    let block = pane(&title(app, page, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let body = if inner.width >= WIDE {
        let [list, body] = Layout::horizontal([Constraint::Length(LIST), Constraint::Min(1)]).areas(inner);
        views_beside(frame, list, app, page, theme);
        body
    } else {
        let [strip, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(inner);
        views_above(frame, strip, app, page, theme);
        body
    };
    match &page.counted {
        None => board::empty(frame, body, &waiting(app, page), theme),
        Some(counted) => view(frame, body, app, page, counted, theme),
    }
}

/// The period and the permanence, and what they are compared with where there is room for it.
fn title(app: &App, page: &FiguresPage, columns: usize) -> String {
    let words = app.figure_words();
    let period = words.period(&page.period);
    let title = match &page.session {
        None => app.texts.with("figures-title", &[("period", period.into())]),
        Some(session) => {
            let values = [("period", period.into()), ("session", session.as_str().into())];
            app.texts.with("figures-title-session", &values)
        }
    };
    let against = app.texts.with("report-compared", &[("period", words.period(&page.period.before()).into())]);
    let whole = format!("{title} · {against}");
    let compares = page.figures().is_none_or(Figures::compares);
    if compares && fit::width(&whole) <= columns { whole } else { fit::cut(&title, columns) }
}

/// What is said as long as nothing is counted.
fn waiting(app: &App, page: &FiguresPage) -> String {
    match page.progress {
        Some(progress) => {
            let values = [("done", progress.done.into()), ("of", progress.of.into())];
            app.texts.with("figures-counting-days", &values)
        }
        None if page.is_waiting() => app.texts.t("figures-counting"),
        None => app.texts.t("figures-not-counted"),
    }
}

/// The views under each other.
fn views_beside(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, theme: &Theme) {
    let views = page.views();
    let at = views.iter().position(|view| *view == page.view).unwrap_or_default();
    let rows = usize::from(area.height);
    let first = board::first_row(at, rows, views.len());
    let lines = views.iter().enumerate().skip(first).take(rows).map(|(row, view)| {
        let mark = if row == at { "▸" } else { " " };
        let text = format!("{mark}{}", fit::left(&app.view_name(*view), usize::from(LIST) - 4));
        Line::styled(text, if row == at { theme.focus } else { theme.base })
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// The views beside each other: the one before, the one shown, and as many of those that follow as there is room for.
fn views_above(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, theme: &Theme) {
    let views = page.views();
    let at = views.iter().position(|view| *view == page.view).unwrap_or_default();
    let width = usize::from(area.width);
    let place = format!(" {}/{} ", at + 1, views.len());
    let mut room = width.saturating_sub(fit::width(&place));
    let mut spans = vec![Span::styled(place, theme.dim)];
    for (row, view) in views.iter().enumerate().skip(at) {
        let name = app.view_name(*view);
        let (text, style) =
            if row == at { (format!("▸{name} "), theme.focus) } else { (format!(" {name} "), theme.dim) };
        let text = fit::cut(&text, room);
        room = room.saturating_sub(fit::width(&text));
        spans.push(Span::styled(text, style));
    }
    frame.render_widget(Line::from(spans), area);
}

fn view(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, counted: &Counted, theme: &Theme) {
    let area = area.inner(ratatui::layout::Margin::new(1, 0));
    match page.view {
        View::Summary => summary::draw(frame, area, app, page, counted, theme),
        View::Missing => missing::draw(frame, area, app, page, &counted.figures, theme),
        View::Hours => hours::draw(frame, area, app, &counted.figures, theme),
        View::Calendar => calendar::draw(frame, area, app, page, theme),
        View::Table(table) if !app.may_see(table) => {
            board::empty(frame, area, &app.texts.t("figures-coordinator"), theme);
        }
        View::Table(table) => table::draw(frame, area, app, page, &counted.figures, table, theme),
    }
}

/// A difference as a number with its sign, so that no colour is needed to read it.
fn signed(now: u64, before: u64) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Equal => "=".to_owned(),
        std::cmp::Ordering::Greater => format!("+{}", now - before),
        std::cmp::Ordering::Less => format!("−{}", before - now),
    }
}

/// A bar of so many columns for the largest, to an eighth of a column; what is not nought is never drawn as nought.
fn bar(amount: u64, most: u64, columns: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let all = columns as u64 * 8;
    let eighths = (u128::from(amount) * u128::from(all) / u128::from(most.max(1))) as u64;
    let eighths = eighths.max(u64::from(amount > 0)).min(all) as usize;
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([signed(5, 2), signed(2, 5), signed(2, 2)], ["+3", "−3", "="]);
    }

    #[test]
    fn a_bar_is_as_long_as_its_amount_and_never_longer_than_its_room() {
        assert_eq!(bar(10, 10, 4), "████");
        assert_eq!(bar(5, 10, 4), "██");
        assert_eq!(bar(1, 1_000_000, 4), "▏");
        assert_eq!(bar(0, 10, 4), "");
        assert_eq!(bar(u64::MAX, 1, 2), "██");
        assert_eq!(bar(0, 0, 4), "");
    }
}
