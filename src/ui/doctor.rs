//! What the examination of the record found: the worst first, each with what to do.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{fit, scrolled, theme::Theme};
use crate::{
    app::{
        App,
        doctor::{DoctorPage, said},
    },
    domain::health::{Finding, State},
    text::of_record,
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &DoctorPage, theme: &Theme) {
    let title = app.texts.t("doctor-title");
    scrolled::draw(frame, area, app, &title, page.scroll, theme, |width| match &page.found {
        None => vec![Line::styled(format!(" {}", app.texts.t("doctor-running")), theme.dim)],
        Some(found) => found.iter().flat_map(|finding| lines(app, finding, width, theme)).collect(),
    });
}

/// A finding: its sign, what was found, and below what to do.
fn lines<'a>(app: &App, finding: &Finding, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let said = said(finding, &app.texts);
    let (sign, style) = match said.state {
        State::Sound => ("✓", theme.base),
        State::Look => ("!", theme.warn),
        State::Trouble => ("‼", theme.alert),
    };
    let room = width.saturating_sub(5);
    let put = |text: &str, sign: &str, style| -> Vec<Line<'a>> {
        let wrapped = fit::wrapped(text, room).into_iter().enumerate();
        let sign = |at: usize| if at == 0 { fit::left(sign, 2) } else { "  ".to_owned() };
        wrapped.map(|(at, line)| Line::styled(format!(" {} {line}", sign(at)), style)).collect()
    };
    let mut lines = put(&said.text, sign, style);
    lines.extend(said.todo.iter().flat_map(|todo| put(&of_record(todo), " →", theme.base)));
    lines
}
