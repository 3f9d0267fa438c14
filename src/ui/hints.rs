//! The bottom line: the keys that work here, as many as fit, the most useful first; help always.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, theme::Theme};
use crate::app::{App, action::Place, key::Key, pages::Page, protect::ProtectPage, words};

/// The most rows that hints take.
const ROWS: usize = 2;

/// The rows that the hints need: a second one only where the screen has room for it.
pub fn rows(app: &App, area: Rect) -> u16 {
    let most = if area.height >= 20 { ROWS } else { 1 };
    laid_out(app, usize::from(area.width), most).len().max(1) as u16
}

/// Draws the bottom lines.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let rows = laid_out(app, usize::from(area.width), usize::from(area.height));
    let lines = rows.into_iter().map(|row| {
        let spans = row.into_iter().flat_map(|(key, name)| {
            [Span::styled(format!(" {key}"), theme.key), Span::styled(format!(" {name} "), theme.base)]
        });
        Line::from(spans.collect::<Vec<_>>())
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// Key and name of each hint.
type Hint = (String, String);

/// What can be pressed here, the most useful first.
fn hints(app: &App) -> Vec<Hint> {
    let texts = &app.texts;
    let said = |key: Key, text: &str| (words::key(texts, key), texts.t(text));
    let mut hints = match (app.place(), app.pages.last()) {
        // The form says its own keys at its foot; below stands what its owner adds.
        (Place::Form, Some(Page::Form(page))) => page.form().owner_hints().map(|(key, text)| said(key, text)).collect(),
        // The recovery key is not left before it was written down.
        (Place::Protect, Some(Page::Protect(page))) if matches!(**page, ProtectPage::Shows(_)) => {
            vec![said(Key::Enter, "hint-accept"), said(Key::F(4), "action-slip-print")]
        }
        (Place::Protect, Some(Page::Protect(page))) if matches!(**page, ProtectPage::Works(_)) => {
            vec![said(Key::Ctrl('q'), "action-quit")]
        }
        (Place::Prompt | Place::Protect, _) => vec![said(Key::Enter, "hint-accept"), said(Key::Esc, "action-back")],
        _ => app.hints().into_iter().map(|(key, action)| (words::key(texts, key), app.action_name(action))).collect(),
    };
    if matches!(app.place(), Place::Search | Place::CaseSearch | Place::People | Place::Audit) {
        // Nobody who came back here from a page should press a letter as a key.
        hints.insert(hints.len().min(1), (texts.t("hint-letters"), texts.t("hint-letters-search")));
    }
    let help = said(if app.place().is_typing() { Key::F(1) } else { Key::Char('?') }, "action-help");
    hints.retain(|hint| *hint != help);
    // Help must always be there, so it comes first where not all fit.
    hints.insert(0, help);
    hints
}

/// The hints in rows of a width, help at the very end.
fn laid_out(app: &App, width: usize, most: usize) -> Vec<Vec<Hint>> {
    let columns = |hint: &Hint| fit::width(&hint.0) + fit::width(&hint.1) + 3;
    let mut hints = hints(app).into_iter();
    let help = hints.next();
    let help_columns = help.as_ref().map(columns).unwrap_or_default();
    let mut rows: Vec<Vec<Hint>> = vec![Vec::new()];
    let mut room = width;
    for hint in hints {
        let needed = columns(&hint);
        let reserved = if rows.len() == most { help_columns } else { 0 };
        if needed + reserved <= room {
            room -= needed;
        } else if rows.len() < most {
            rows.push(Vec::new());
            room = width.saturating_sub(needed);
        } else {
            continue;
        }
        if let Some(row) = rows.last_mut() {
            row.push(hint);
        }
    }
    if let (Some(row), Some(help)) = (rows.last_mut(), help) {
        row.push(help);
    }
    rows
}
