//! Cases found by words.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, facts, fit, pane, theme::Theme};
use crate::{
    app::{App, case_search::CaseSearchPage},
    domain::case::{Case, CaseStatus},
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &CaseSearchPage, theme: &Theme) {
    let block = pane(&app.texts.t("context-case-search"), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [line_area, rows_area] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(inner);
    let width = usize::from(line_area.width).saturating_sub(4);
    let (column, scroll) = page.line.view(width);
    let typed =
        Line::from(vec![Span::styled(" > ", theme.key), Span::styled(page.line.text().to_owned(), theme.strong)]);
    frame.render_widget(Paragraph::new(typed).scroll((0, scroll as u16)), line_area);
    if app.overlay.is_none() {
        frame.set_cursor_position((line_area.x + 3 + (column - scroll) as u16, line_area.y));
    }
    if page.found.is_empty() {
        let key = if page.line.is_empty() { "case-search-hint" } else { "case-search-nothing" };
        board::empty(frame, rows_area, &app.texts.t(key), theme);
        return;
    }
    let rows = usize::from(rows_area.height);
    let first = board::first_row(page.selected, rows, page.found.len());
    let lines = page.found.iter().enumerate().skip(first).take(rows).map(|(row, case)| {
        let line = found_row(app, page, case, usize::from(rows_area.width), row == page.selected, theme);
        if row == page.selected { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
}

/// One case: number, open or closed, whose, what about, and the entry in which a word stands.
fn found_row<'a>(
    app: &App,
    page: &CaseSearchPage,
    case: &Case,
    width: usize,
    selected: bool,
    theme: &Theme,
) -> Line<'a> {
    let (sign, style) = match case.status {
        CaseStatus::Open => ("·", theme.ok),
        CaseStatus::Closed => ("✓", theme.dim),
    };
    let said = case.entry_with(page.line.text()).map(|entry| app.case_words().entry_words(case, entry));
    let mut about = vec![case.subject.clone()];
    about.extend(said.map(|said| said.replace('\n', " ")));
    about.retain(|part| !part.is_empty());
    let name = if width >= 70 { 16 } else { 11 };
    let marker = facts::only_kept(&app.texts, page.restricted.contains(&case.id));
    let fixed = 1 + 2 + 10 + name + 1 + fit::width(&marker);
    Line::from(vec![
        Span::raw(if selected { "▸" } else { " " }),
        Span::styled(format!("{sign} "), style),
        Span::styled(fit::left(&case.number, 10), theme.dim),
        Span::styled(format!("{} ", fit::left(case.person.label(), name)), theme.base),
        Span::styled(marker, theme.warn),
        Span::styled(fit::left(&about.join(" — "), width.saturating_sub(fixed)), theme.base),
    ])
}
