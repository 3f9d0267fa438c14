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
    app::{
        App,
        review::ReviewPage,
        review_words::{EndWords, nothing_left},
        words,
    },
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
        return at_the_end(frame, inner, app, page, theme);
    };
    if area.width >= WIDE {
        let [at_hand, list_area] =
            Layout::horizontal([Constraint::Percentage(55), Constraint::Percentage(45)]).areas(inner);
        let lines = decision(app, page, end, usize::from(at_hand.width), theme);
        let lines = within(lines, page.scroll, usize::from(at_hand.height), app, theme);
        frame.render_widget(Paragraph::new(lines), at_hand);
        list(frame, list_area, app, page, theme);
        return;
    }
    let lines = decision(app, page, end, usize::from(inner.width), theme);
    let rows = (lines.len() as u16 + 1).min(inner.height.saturating_sub(LIST.min(inner.height / 3)));
    let [at_hand, list_area] = Layout::vertical([Constraint::Length(rows), Constraint::Min(1)]).areas(inner);
    let lines = within(lines, page.scroll, usize::from(at_hand.height), app, theme);
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
    // Words that nobody can go on with are read here, all of them.
    let words = app.homeless_words(end);
    lines.extend((!words.is_empty()).then(Line::default));
    lines.extend(words.iter().flat_map(|words| words.lines()).flat_map(|words| put(words.to_owned(), theme.base)));
    lines
}

/// So many of the lines as there is room for, from where somebody scrolled to; the last row says how many are below it.
fn within<'a>(lines: Vec<Line<'a>>, scroll: usize, rows: usize, app: &App, theme: &Theme) -> Vec<Line<'a>> {
    let all = lines.len();
    if all <= rows || rows < 2 {
        return lines;
    }
    let first = scroll.min(all - rows);
    let below = all - rows - first;
    let take = if below > 0 { rows - 1 } else { rows };
    let mut shown: Vec<Line<'a>> = lines.into_iter().skip(first).take(take).collect();
    if below > 0 {
        let more = app.texts.with("review-more-words", &[("n", (below + 1).into())]);
        shown.push(Line::styled(format!("  ↓ {more}"), theme.dim));
    }
    shown
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

/// A sentence behind its sign, in as many lines as it needs.
fn said_below(sign: &str, said: &str, width: u16) -> Vec<String> {
    let columns = usize::from(width).saturating_sub(4);
    let signs = [sign].into_iter().chain(std::iter::repeat(" "));
    fit::wrapped(said, columns).into_iter().zip(signs).map(|(line, sign)| format!(" {sign} {line}")).collect()
}

/// That nothing is left, and what comes next.
fn at_the_end(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ReviewPage, theme: &Theme) {
    // What somebody left as it is may not be finished.
    let (sign, style) = if page.kept == 0 { ("✓", theme.ok) } else { ("·", theme.base) };
    let said = nothing_left(&app.texts, page.day, page.kept);
    let mut lines = vec![Line::default()];
    lines.extend(said_below(sign, &said, area.width).into_iter().map(|line| Line::styled(line, style)));
    lines.push(Line::default());
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
