//! The walk through what is not finished: the loose end at hand with its answers, and the others below it, or beside it
//! where there is room.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{WIDE, board, fit, pane, theme::Theme};
use crate::{
    app::{App, review::ReviewPage, review_words::EndWords, words},
    domain::loose_end::LooseEnd,
};

/// The columns for what is loose, in the list.
const KIND: usize = 20;

/// Rows that the list keeps below the answers.
const LIST: u16 = 4;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ReviewPage, theme: &Theme) {
    let (decided, of) = page.progress();
    let values =
        [("day", words::long_date(&app.texts, page.day).into()), ("decided", decided.into()), ("of", of.into())];
    let key = if of == 0 { "review-title-nothing" } else { "review-title" };
    let title = fit::cut(&app.texts.with(key, &values), usize::from(area.width).saturating_sub(8));
    let block = pane(&title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let Some(end) = page.current() else {
        return nothing_left(frame, inner, app, page, theme);
    };
    if area.width >= WIDE {
        let [at_hand, list_area] =
            Layout::horizontal([Constraint::Percentage(55), Constraint::Percentage(45)]).areas(inner);
        let lines = decision(app, page, end, usize::from(at_hand.width), theme);
        frame.render_widget(Paragraph::new(lines), at_hand);
        list(frame, list_area, app, page, theme);
        return;
    }
    let lines = decision(app, page, end, usize::from(inner.width), theme);
    let rows = (lines.len() as u16 + 1).min(inner.height.saturating_sub(LIST.min(inner.height / 3)));
    let [at_hand, list_area] = Layout::vertical([Constraint::Length(rows), Constraint::Min(1)]).areas(inner);
    frame.render_widget(Paragraph::new(lines), at_hand);
    list(frame, list_area, app, page, theme);
}

/// What it is about, why it stands there, and the answers with their digits.
fn decision<'a>(app: &App, page: &ReviewPage, end: &LooseEnd, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let said = EndWords::of(app);
    let columns = width.saturating_sub(2);
    let put = |text: String, style| {
        fit::wrapped(&text, columns).into_iter().map(move |line| Line::styled(format!(" {line}"), style))
    };
    let style = if end.kind().blocks() { theme.alert } else { theme.warn };
    let mut lines: Vec<Line<'a>> = put(said.about(end), theme.strong).collect();
    lines.extend(put(format!("{} {}", sign(end), said.reason(end)), style));
    lines.push(Line::default());
    lines.extend(page.offers.iter().enumerate().map(|(place, offer)| {
        let digit = if place == 9 { 0 } else { place + 1 };
        Line::from(vec![
            Span::styled(format!("  {digit} "), theme.key),
            Span::styled(fit::cut(&offer.label, columns.saturating_sub(4)), theme.base),
        ])
    }));
    lines
}

/// All that is left, the one at hand marked.
fn list(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ReviewPage, theme: &Theme) {
    let said = EndWords::of(app);
    let width = usize::from(area.width);
    let all = usize::from(area.height);
    // The last row says how many are below it.
    let rows = if page.ends.len() > all { all.saturating_sub(1).max(1) } else { all };
    let first = board::first_row(page.selected, rows, page.ends.len());
    let lines = page.ends.iter().enumerate().skip(first).take(rows).map(|(at, end)| {
        let mark = if at == page.selected { "▸" } else { " " };
        let kind = fit::left(&said.kind(end), KIND.min(width / 3));
        let text = format!("{mark}{} {kind} {}", sign(end), said.about(end));
        let line = Line::styled(fit::left(&text, width), if end.kind().blocks() { theme.base } else { theme.dim });
        if at == page.selected { super::selected(line, theme) } else { line }
    });
    let mut lines: Vec<Line<'_>> = lines.collect();
    let below = page.ends.len().saturating_sub(first + rows);
    if below > 0 && all > 1 {
        let more = app.texts.with("service-more", &[("n", below.into())]);
        lines.push(Line::styled(fit::left(&format!("  ↓ {more}"), width), theme.dim));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// What blocks has a sign of its own.
fn sign(end: &LooseEnd) -> &'static str {
    if end.kind().blocks() { "‼" } else { "·" }
}

/// That nothing is left, and what comes next.
fn nothing_left(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ReviewPage, theme: &Theme) {
    let day = words::long_date(&app.texts, page.day);
    let mut lines = vec![
        Line::default(),
        Line::styled(format!(" ✓ {}", app.texts.with("review-nothing", &[("day", day.into())])), theme.ok),
        Line::default(),
    ];
    if let Some((day, count)) = page.earlier {
        let values = [("day", words::long_date(&app.texts, day).into()), ("count", count.into())];
        lines.push(Line::styled(format!(" ! {}", app.texts.with("review-earlier", &values)), theme.warn));
        lines.push(Line::default());
    }
    let hint = app.texts.t("review-nothing-hint");
    let columns = usize::from(area.width).saturating_sub(2);
    lines.extend(fit::wrapped(&hint, columns).into_iter().map(|line| Line::styled(format!(" {line}"), theme.base)));
    frame.render_widget(Paragraph::new(lines), area);
}
