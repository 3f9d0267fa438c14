//! A page of lines in a frame, scrolled no further than its end, with what lies below counted.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{fit, pane, theme::Theme};
use crate::app::App;

/// Draws the lines that a width allows, from so many lines below the first.
pub fn draw<'a>(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    title: &str,
    scroll: usize,
    theme: &Theme,
    lines: impl FnOnce(usize) -> Vec<Line<'a>>,
) {
    let mut block = pane(&fit::cut(title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    let lines = lines(usize::from(inner.width));
    let last = lines.len().saturating_sub(usize::from(inner.height));
    let scroll = scroll.min(last);
    if scroll < last {
        let more = app.texts.with("service-more", &[("n", (last - scroll).into())]);
        block = block.title_bottom(Line::styled(format!(" ↓ {more} "), theme.dim).right_aligned());
    }
    frame.render_widget(block, area);
    frame.render_widget(Paragraph::new(lines.into_iter().skip(scroll).collect::<Vec<_>>()), inner);
}
