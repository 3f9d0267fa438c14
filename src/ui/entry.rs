//! The line that somebody types in: a mark that stays, the text that scrolls behind it, the cursor.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::theme::Theme;
use crate::app::line;

/// What stands before the text.
const MARK: &str = " > ";

/// Draws a line being typed. `behind` stands dim after the text (what a key would add, or what to type where the line
/// is empty); the cursor is shown where `typing`.
pub fn draw(frame: &mut Frame<'_>, area: Rect, line: &line::Line, behind: Option<&str>, typing: bool, theme: &Theme) {
    let [mark_area, text_area] =
        Layout::horizontal([Constraint::Length(MARK.len() as u16), Constraint::Min(1)]).areas(area);
    // One column is left for the cursor behind the last letter.
    let (column, scroll) = line.view(usize::from(text_area.width).saturating_sub(1));
    let mut spans = vec![Span::styled(line.text().to_owned(), theme.strong)];
    spans.extend(behind.map(|text| Span::styled(text.to_owned(), theme.dim)));
    frame.render_widget(Line::styled(MARK, theme.key), mark_area);
    frame.render_widget(Paragraph::new(Line::from(spans)).scroll((0, scroll as u16)), text_area);
    if typing {
        frame.set_cursor_position((text_area.x + (column - scroll) as u16, text_area.y));
    }
}
