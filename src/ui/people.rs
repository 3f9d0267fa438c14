//! Looking for a person: the line, and who was found, with just enough to tell namesakes apart.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, facts::only_kept, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        action::Place,
        people::{PeoplePage, Wanted, facts},
    },
    domain::person::PersonHit,
    text::Texts,
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &PeoplePage, theme: &Theme) {
    let title = app.texts.t(match page.wanted {
        Wanted::Open => "people-title",
        Wanted::Merge(_) => "people-title-merge",
        Wanted::Visit(..) => "people-title-visit",
    });
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [line_area, rows_area] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(inner);
    search_line(frame, line_area, app, page, theme);
    let nothing = match page.line.text().trim() {
        "" => "people-hint",
        _ if page.found.mistyped => "people-mistyped",
        _ => "people-nobody",
    };
    if page.found.hits.is_empty() {
        return board::empty(frame, rows_area, &app.texts.t(nothing), theme);
    }
    let rows = usize::from(rows_area.height);
    let first = board::first_row(page.selected, rows, page.found.hits.len());
    let lines = page.found.hits.iter().enumerate().skip(first).take(rows).map(|(at, hit)| {
        let selected = at == page.selected;
        let line = row(&app.texts, hit, usize::from(rows_area.width), selected, theme);
        if selected { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
}

fn search_line(frame: &mut Frame<'_>, area: Rect, app: &App, page: &PeoplePage, theme: &Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let (column, scroll) = page.line.view(width);
    let [mark_area, text_area] = Layout::horizontal([Constraint::Length(3), Constraint::Min(1)]).areas(area);
    frame.render_widget(Line::styled(" > ", theme.key), mark_area);
    // What the next letter replaces looks as selected text does everywhere.
    let style = if page.proposed { theme.selected } else { theme.strong };
    let text = Line::styled(page.line.text().to_owned(), style);
    frame.render_widget(Paragraph::new(text).scroll((0, scroll as u16)), text_area);
    if app.place() == Place::People {
        frame.set_cursor_position((text_area.x + (column - scroll) as u16, text_area.y));
    }
}

/// One person: the name, and what tells them from a namesake.
pub fn row<'a>(texts: &Texts, hit: &PersonHit, width: usize, selected: bool, theme: &Theme) -> Line<'a> {
    let name_columns = (width / 3).clamp(12, 26);
    let facts = facts(texts, hit);
    let marker = only_kept(texts, hit.restricted.is_some());
    let fixed = name_columns + 4 + fit::width(&marker);
    Line::from(vec![
        Span::raw(if selected { " ▸" } else { "  " }),
        Span::styled(format!("{} ", fit::left(hit.person.label(), name_columns)), theme.strong),
        Span::styled(marker, theme.warn),
        Span::styled(fit::left(&facts, width.saturating_sub(fixed)), theme.base),
    ])
}
