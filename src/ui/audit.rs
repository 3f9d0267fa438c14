//! Who did what with which record, the latest first.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, fit, pane, theme::Theme};
use crate::app::{
    App,
    action::{Action, Place},
    audit::{AuditPage, Told},
    words,
};

/// The columns of a moment with its year, and without.
const WHEN: usize = 16;
const WHEN_SHORT: usize = 11;

/// Below this width a moment stands without its year.
const ROOM: usize = 56;

/// The most columns for who, and where there is less room.
const WHO: usize = 10;
const WHO_SHORT: usize = 5;

/// How many lines say the selected entry in full where its row cannot, and below [`WIDE`].
const IN_FULL: u16 = 2;
const IN_FULL_WIDER: u16 = 1;

/// From this width on every row says its entry in full.
const WIDE: usize = 100;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &AuditPage, theme: &Theme) {
    let title = match page.only() {
        None => app.texts.t("audit-title"),
        Some(name) => app.texts.with("audit-title-of", &[("name", name.into())]),
    };
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let in_full = match usize::from(inner.width) {
        ..ROOM => IN_FULL,
        ROOM..WIDE => IN_FULL_WIDER,
        _ => 0,
    };
    let [line_area, rows_area, full_area, more_area] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(1),
        Constraint::Length(in_full),
        Constraint::Length(u16::from(page.more.is_some())),
    ])
    .areas(inner);
    search_line(frame, line_area, app, page, theme);
    more_line(frame, more_area, app, page, theme);
    if page.rows.is_empty() {
        return board::empty(frame, rows_area, &nothing(app, page), theme);
    }
    let (width, who) = (usize::from(rows_area.width), who_column(page));
    let is_cut = |told: &&Told| fit::width(&told.what) > room(told, width, who);
    if let Some(told) = page.rows.get(page.selected).filter(is_cut) {
        let said = fit::wrapped(&told.what, usize::from(full_area.width).saturating_sub(2));
        let lines = said.into_iter().map(|line| Line::styled(format!(" {line}"), theme.strong));
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), full_area);
    }
    let rows = usize::from(rows_area.height);
    let first = board::first_row(page.selected, rows, page.rows.len());
    let lines = page.rows.iter().enumerate().skip(first).take(rows).map(|(at, told)| {
        let selected = at == page.selected;
        let line = row(told, width, who, selected, theme);
        if selected { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
}

/// What is said where no entry fits.
fn nothing(app: &App, page: &AuditPage) -> String {
    let key = match (page.line.is_empty(), page.more) {
        (_, Some(_)) => "audit-nothing-yet",
        (true, None) => "audit-empty",
        (false, None) => "audit-nothing",
    };
    match (&page.about, key) {
        // What is looked for may be entered of somebody else.
        (Some((_, name)), "audit-nothing") => {
            let values = [("name", name.as_str().into()), ("key", words::key_of(&app.texts, Action::AuditAll).into())];
            app.texts.with("audit-nothing-of", &values)
        }
        _ => app.texts.t(key),
    }
}

fn search_line(frame: &mut Frame<'_>, area: Rect, app: &App, page: &AuditPage, theme: &Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let (column, scroll) = page.line.view(width);
    let [mark_area, text_area] = Layout::horizontal([Constraint::Length(3), Constraint::Min(1)]).areas(area);
    frame.render_widget(Line::styled(" > ", theme.key), mark_area);
    let text = Line::styled(page.line.text().to_owned(), theme.strong);
    frame.render_widget(Paragraph::new(text).scroll((0, scroll as u16)), text_area);
    if app.place() == Place::Audit {
        frame.set_cursor_position((text_area.x + (column - scroll) as u16, text_area.y));
    }
}

/// How far back was looked, where there is more.
fn more_line(frame: &mut Frame<'_>, area: Rect, app: &App, page: &AuditPage, theme: &Theme) {
    let Some((_, day)) = page.more else { return };
    let said = app.texts.with("audit-more", &[("day", day.format("%d/%m/%Y").to_string().into())]);
    frame.render_widget(
        Line::styled(format!(" {}", fit::cut(&said, usize::from(area.width).saturating_sub(1))), theme.dim),
        area,
    );
}

/// The columns for who: initials are short, and what was done wants the room.
fn who_column(page: &AuditPage) -> usize {
    page.rows.iter().map(|told| fit::width(&told.who)).max().unwrap_or_default().min(WHO)
}

/// When and who, each in its column.
fn fixed(told: &Told, width: usize, who: usize) -> (String, String) {
    if width < ROOM {
        // `18/11 09:42`
        let year = told.when.get(5..10).unwrap_or_default();
        (fit::left(&told.when.replacen(year, "", 1), WHEN_SHORT), fit::left(&told.who, who.min(WHO_SHORT)))
    } else {
        (fit::left(&told.when, WHEN), fit::left(&told.who, who))
    }
}

/// How many columns are left for what was done.
fn room(told: &Told, width: usize, who: usize) -> usize {
    let (when, who) = fixed(told, width, who);
    width.saturating_sub(3 + fit::width(&when) + 1 + fit::width(&who) + 1)
}

fn row<'a>(told: &Told, width: usize, who: usize, selected: bool, theme: &Theme) -> Line<'a> {
    let room = room(told, width, who);
    let (when, who) = fixed(told, width, who);
    Line::from(vec![
        Span::raw(if selected { " ▸ " } else { "   " }),
        Span::styled(format!("{when} "), theme.dim),
        Span::styled(format!("{who} "), theme.strong),
        Span::styled(fit::left(&told.what, room), theme.base),
    ])
}
