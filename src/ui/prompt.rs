//! Questions over the board.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{board, entry, fit, pane, theme::Theme};
use crate::app::{
    App,
    prompt::{Ask, Choice},
};

/// A box at the bottom of an area, near the line where the eyes are.
pub fn box_at_bottom(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect::new(area.x + (area.width - width) / 2, area.y + area.height - height, width, height)
}

/// The most answers shown at once; the others are reached by typing or scrolling.
const SHOWN: usize = 12;

/// Draws a question with one-key answers.
pub fn draw_choice(frame: &mut Frame<'_>, area: Rect, app: &App, choice: &Choice, theme: &Theme) {
    let options: Vec<&str> = choice.shown().map(|(_, option)| option).collect();
    let widest = options.iter().map(|option| fit::width(option) + 8).max().unwrap_or_default();
    let width = widest.max(fit::width(&choice.title) + 8).max(44) as u16;
    let typing = u16::from(choice.is_long());
    let height = if choice.is_long() { SHOWN } else { options.len() };
    // A question longer than the screen is wide goes on below its first line.
    let mut title = fit::wrapped(&choice.title, usize::from(width.min(area.width)).saturating_sub(8));
    let asked = if title.is_empty() { String::new() } else { title.remove(0) };
    let more = title.len() as u16;
    let area = box_at_bottom(area, width, height as u16 + 2 + typing + more);
    let block = pane(&asked, true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let rows = [Constraint::Length(more), Constraint::Length(typing), Constraint::Min(1)];
    let [more_area, line_area, rows_area] = Layout::vertical(rows).areas(inner);
    let title: Vec<Line<'_>> = title.into_iter().map(|line| Line::styled(format!(" {line}"), theme.title)).collect();
    frame.render_widget(Paragraph::new(title), more_area);
    if choice.is_long() {
        let hint = choice.filter.is_empty().then(|| app.texts.t("choice-type"));
        entry::draw(frame, line_area, &choice.filter, hint.as_deref(), true, theme);
    }
    if options.is_empty() {
        let typed = choice.filter.text().trim().to_owned();
        return board::empty(frame, rows_area, &app.texts.with("choice-nothing", &[("typed", typed.into())]), theme);
    }
    let rows = usize::from(rows_area.height);
    let first = board::first_row(choice.selected, rows, options.len());
    let lines = options.iter().enumerate().skip(first).take(rows).map(|(row, option)| {
        let digit = choice.digit_of(row).map_or(" ".to_owned(), |digit| digit.to_string());
        let selected = row == choice.selected;
        let line = Line::from(vec![
            Span::raw(if selected { " ▸" } else { "  " }),
            Span::styled(format!("{digit} "), theme.key),
            Span::styled(fit::left(option, usize::from(inner.width).saturating_sub(4)), theme.base),
        ]);
        if selected { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
}

/// Draws a question with a line to type.
pub fn draw_ask(frame: &mut Frame<'_>, area: Rect, _app: &App, ask: &Ask, theme: &Theme) {
    let width = area.width.min(76);
    let (text, style) = match &ask.problem {
        Some(problem) => (format!("! {problem} {}", ask.reading), theme.warn),
        None => (ask.reading.clone(), theme.dim),
    };
    let lines = fit::wrapped(&text, usize::from(width).saturating_sub(4));
    // Most questions need two lines; those that say what cannot be taken back say it whole.
    let area = box_at_bottom(area, width, 3 + (lines.len() as u16).max(2));
    let block = pane(&ask.title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    entry::draw(frame, Rect { height: 1, ..inner }, &ask.line, None, true, theme);
    let below = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    let lines = lines.into_iter().map(|line| Line::styled(format!(" {line}"), style));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), below);
}
