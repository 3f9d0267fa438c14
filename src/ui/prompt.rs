//! Questions over the board.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{board, entry, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        prompt::{Ask, Choice},
    },
    text::of_record,
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
    let (asked, title) = title_of(&choice.title, width.min(area.width), theme);
    let more = title.len() as u16;
    let area = box_at_bottom(area, width, height as u16 + 2 + typing + more);
    let block = pane(&asked, true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let rows = [Constraint::Length(more), Constraint::Length(typing), Constraint::Min(1)];
    let [more_area, line_area, rows_area] = Layout::vertical(rows).areas(inner);
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
    let columns = usize::from(width).saturating_sub(4);
    let mut lines = fit::wrapped(&of_record(&text), columns);
    let (asked, title) = title_of(&ask.title, width, theme);
    let more = title.len() as u16;
    // Most questions need two lines; those that say what cannot be taken back say it whole.
    let area = box_at_bottom(area, width, 3 + more + (lines.len() as u16).max(2));
    let block = pane(&asked, true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let rows = [Constraint::Length(more), Constraint::Length(1), Constraint::Min(0)];
    let [title_area, line_area, below] = Layout::vertical(rows).areas(inner);
    frame.render_widget(Paragraph::new(title), title_area);
    entry::draw(frame, line_area, &ask.line, None, true, theme);
    let room = usize::from(below.height);
    if lines.len() > room {
        lines.truncate(room);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", fit::prose(last, columns.saturating_sub(1)).trim_end_matches('…'));
        }
    }
    let lines = lines.into_iter().map(|line| Line::styled(format!(" {line}"), style));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), below);
}

/// A question as the title of its box, and what of it has no room there: it goes on below.
fn title_of(asked: &str, width: u16, theme: &Theme) -> (String, Vec<Line<'static>>) {
    let mut title = fit::wrapped(asked, usize::from(width).saturating_sub(8)).into_iter();
    let first = title.next().unwrap_or_default();
    (first, title.map(|line| Line::styled(format!(" {line}"), theme.title)).collect())
}
