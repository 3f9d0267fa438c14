//! What has come to its end: what is due, what will be, what stays, and the rules.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, fit, pane, theme::Theme};
use crate::app::{
    App,
    retention::{RetentionPage, Row, words},
};

/// From this width on, what is to be known of a record stands beside it whole.
const ROOM: usize = 64;

/// Below this width of it only what decides.
const LITTLE_ROOM: usize = 48;

/// On a page with fewer rows, the list needs them more than what explains it.
const FEW_ROWS: u16 = 12;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &RetentionPage, theme: &Theme) {
    let block = pane(&app.texts.t("retention-title"), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width);
    let look = &page.look;
    let [mode, last] = words::head(&app.texts, look, &app.config.retention, app.clock());
    let style = if look.policy.proposes_only { theme.warn } else { theme.base };
    let mut lines: Vec<Line<'_>> = wrapped(&mode, width).map(|line| Line::styled(line, style)).collect();
    if inner.height < FEW_ROWS {
        lines = vec![Line::styled(format!(" {}", fit::prose(&mode, width.saturating_sub(2))), style)];
    } else {
        lines.extend(wrapped(&last, width).map(|line| Line::styled(line, theme.dim)));
    }
    let rows = look.rows();
    let room = usize::from(inner.height).saturating_sub(lines.len()).max(1);
    // The last line says how many are below it.
    let shown = if rows.len() > room { room.saturating_sub(1).max(1) } else { room };
    let first = board::first_row(page.selected, shown, rows.len());
    for (at, row) in rows.iter().enumerate().skip(first).take(shown) {
        let line = self::line(app, page, *row, at == page.selected, width, theme);
        lines.push(if at == page.selected { super::selected(line, theme) } else { line });
    }
    let below = rows.len().saturating_sub(first + shown);
    if below > 0 {
        let rest = app.texts.with("service-more", &[("n", below.into())]);
        lines.push(Line::styled(fit::left(&format!("  ↓ {rest}"), width), theme.dim));
    }
    frame.render_widget(Paragraph::new(lines), inner);
}

fn wrapped(text: &str, width: usize) -> impl Iterator<Item = String> {
    fit::wrapped(text, width.saturating_sub(2)).into_iter().map(|line| format!(" {line}"))
}

fn line<'a>(app: &App, page: &RetentionPage, row: Row<'_>, selected: bool, width: usize, theme: &Theme) -> Line<'a> {
    let (what, facts) = words::cells(&app.texts, row, &page.look);
    let mark = if selected { "▸" } else { " " };
    if matches!(row, Row::Heading(_)) {
        return Line::styled(fit::left(&format!("{mark}{what}"), width), theme.title);
    }
    let facts = if width < LITTLE_ROOM { words::in_short(&app.texts, row, &page.look) } else { facts };
    let room = width.saturating_sub(4);
    // A name is cut rather than the day that decides; a long reason or rule has what is left.
    let name = if width >= ROOM { room * 2 / 5 } else { room / 2 };
    let name = name.max(room.saturating_sub(fit::width(&facts) + 2)).min(room);
    let style = if matches!(row, Row::Nothing | Row::More | Row::Rule(_)) { theme.dim } else { theme.base };
    Line::from(vec![
        Span::styled(format!("{mark}  {}", fit::left(&what, name)), style),
        Span::styled(
            fit::left(&format!("  {}", fit::cut(&facts, room.saturating_sub(name + 2))), width - name - 3),
            theme.dim,
        ),
    ])
}
