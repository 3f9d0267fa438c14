//! Help and the palette: both read the one table of actions.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Clear, Paragraph},
};

use super::{board, entry, fit, pane, theme::Theme};
use crate::app::{App, action::Action, help::HelpLine, palette::Palette, words};

/// The columns for the keys.
const KEYS: usize = 13;

/// Draws the keys, explained: those of this place first, then all others.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, scroll: usize, theme: &Theme) {
    let block = pane(&app.texts.t("help-title"), true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width);
    let lines = app.help_lines();
    let shown = lines.iter().skip(scroll).take(usize::from(inner.height)).flat_map(|line| match line {
        HelpLine::Heading(text) => vec![Line::styled(format!(" {text}"), theme.title)],
        HelpLine::Text(text) => fit::wrapped(text, width.saturating_sub(2))
            .into_iter()
            .map(|part| Line::styled(format!(" {part}"), theme.base))
            .collect(),
        HelpLine::Keys(keys, text) => {
            let parts = fit::wrapped(text, width.saturating_sub(KEYS + 4));
            let keys = std::iter::once(keys.as_str()).chain(std::iter::repeat(""));
            let row = |(part, keys): (String, &str)| {
                Line::from(vec![
                    Span::styled(format!("  {}", fit::left(keys, KEYS)), theme.key),
                    Span::styled(part, theme.base),
                ])
            };
            parts.into_iter().zip(keys).map(row).collect()
        }
    });
    frame.render_widget(Paragraph::new(shown.collect::<Vec<_>>()), inner);
}

/// Draws everything that can be done here, by name.
pub fn draw_palette(frame: &mut Frame<'_>, area: Rect, app: &App, palette: &Palette, theme: &Theme) {
    let block = pane(&app.texts.t("palette-title"), true, theme);
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    let [line_area, rows_area] = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).areas(inner);
    entry::draw(frame, line_area, &palette.line, None, true, theme);
    if palette.found.is_empty() {
        let values = [
            ("typed", palette.line.text().trim().to_owned().into()),
            ("help", words::key_of(&app.texts, Action::Help).into()),
        ];
        return board::empty(frame, rows_area, &app.texts.with("palette-nothing", &values), theme);
    }
    let width = usize::from(inner.width);
    let rows = usize::from(rows_area.height);
    let first = board::first_row(palette.selected, rows, palette.found.len());
    let lines = palette.found.iter().enumerate().skip(first).take(rows).map(|(row, action)| {
        let spec = action.spec();
        let key = words::key_of(&app.texts, *action);
        let help = app.texts.t(&format!("action-{}-help", spec.code));
        let selected = row == palette.selected;
        let line = Line::from(vec![
            Span::raw(if selected { "▸" } else { " " }),
            Span::styled(fit::left(&key, 8), theme.key),
            Span::styled(fit::left(&app.texts.t(&format!("action-{}", spec.code)), 18), theme.strong),
            Span::styled(fit::left(&help, width.saturating_sub(27)), theme.base),
        ]);
        if selected { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
}
