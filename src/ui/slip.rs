//! The slip before it is printed: the person's language and the worker's beside each other where there is room, else
//! line under line.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, pane, theme::Theme};
use crate::{
    app::{App, slip::SlipPage},
    domain::slip::{Part, Row, Said, Weight},
    text::slip::SlipLang,
};

/// From how many columns two languages stand beside each other.
const WIDE: usize = 76;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &SlipPage, theme: &Theme) {
    let values = [("language", page.slip.lang.own_name().into()), ("paper", page.paper.name().into())];
    let title = app.texts.with("slip-title", &values);
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width);
    let mut lines = languages(app, page, width, theme);
    let head = lines.len();
    lines.extend(slip(page, width, theme));
    // The languages stay where they are.
    let last = lines.len().saturating_sub(usize::from(inner.height));
    lines.drain(head..head + page.scroll.min(last).min(lines.len() - head));
    frame.render_widget(Paragraph::new(lines), inner);
}

/// The languages to choose from, each with its digit, and what is to be known of the one chosen.
fn languages<'a>(app: &App, page: &SlipPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let mut rows: Vec<Vec<Span<'a>>> =
        vec![vec![Span::styled(format!(" {} ", app.texts.t("slip-language")), theme.dim)]];
    let mut used = fit::width(&app.texts.t("slip-language")) + 2;
    for (at, lang) in SlipLang::ALL.into_iter().enumerate() {
        let chosen = lang == page.slip.lang;
        let (open, close) = if chosen { ("[", "]") } else { (" ", " ") };
        let text = format!("{open}{} {}{close}", at + 1, lang.own_name());
        if used + fit::width(&text) > width {
            rows.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += fit::width(&text);
        if let Some(row) = rows.last_mut() {
            row.push(Span::styled(text, if chosen { theme.strong } else { theme.base }));
        }
    }
    let mut lines: Vec<Line<'a>> = rows.into_iter().map(Line::from).collect();
    if page.slip.lang.is_right_to_left() {
        for text in fit::wrapped(&app.texts.t("slip-right-to-left"), width.saturating_sub(2)) {
            lines.push(Line::styled(format!(" {text}"), theme.warn));
        }
    }
    lines.push(Line::default());
    lines
}

fn slip<'a>(page: &SlipPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let slip = &page.slip;
    let mut lines = Vec::new();
    let mut add = |text: &str, style| {
        let wrapped = fit::wrapped(text, width.saturating_sub(2));
        lines.extend(wrapped.into_iter().map(|text| Line::styled(format!(" {text}"), style)));
    };
    add(&slip.name, theme.title);
    if !slip.organization.is_empty() {
        add(&slip.organization, theme.base);
    }
    for row in &slip.rows {
        lines.extend(self::row(row, width, theme));
    }
    if let Some(remark) = &slip.remark {
        lines.push(Line::default());
        let wrapped = fit::wrapped(remark, width.saturating_sub(2));
        lines.extend(wrapped.into_iter().map(|text| Line::styled(format!(" {text}"), theme.warn)));
    }
    lines
}

fn row<'a>(row: &Row, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let style = if row.weight == Weight::Main { theme.strong } else { theme.base };
    let mut lines = beside(&row.label, width, " ", theme.dim, theme.dim);
    for part in row.parts() {
        match part {
            Part::Said(said) => lines.extend(beside(said, width, "   ", style, theme.base)),
            Part::Fact(fact) => {
                let wrapped = fit::wrapped(fact, width.saturating_sub(4));
                lines.extend(wrapped.into_iter().map(|text| Line::styled(format!("   {text}"), style)));
            }
        }
    }
    lines
}

/// A sentence in its two languages.
fn beside<'a>(
    said: &Said,
    width: usize,
    indent: &str,
    person: ratatui::style::Style,
    worker: ratatui::style::Style,
) -> Vec<Line<'a>> {
    let room = |width: usize| width.saturating_sub(indent.len() + 1);
    let single = |text: &str, style| {
        let wrapped = fit::wrapped(text, room(width));
        wrapped.into_iter().map(|text| Line::styled(format!("{indent}{text}"), style)).collect::<Vec<_>>()
    };
    let Some(other) = &said.worker else { return single(&said.person, person) };
    if width < WIDE {
        let mut lines = single(&said.person, person);
        lines.extend(single(other, worker));
        return lines;
    }
    let half = width / 2;
    let left = fit::wrapped(&said.person, room(half));
    let right = fit::wrapped(other, room(width - half));
    let line = |at: usize| {
        let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
        Line::from(vec![
            Span::styled(format!("{indent}{}", fit::left(&text(&left), half - indent.len())), person),
            Span::styled(format!("{indent}{}", text(&right)), worker),
        ])
    };
    (0..left.len().max(right.len())).map(line).collect()
}
