//! A table with its bars: how many, which part, and the period before.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{bar, signed};
use crate::{
    app::{
        App,
        figures::FiguresPage,
        report::{self, SheetRow},
    },
    domain::report::{Figures, Table},
    ui::{board, fit, theme::Theme},
};

/// The columns of a number, and of a share.
const NUMBER: usize = 8;
const SHARE: usize = 6;

/// Below this width the period before is said by the difference alone.
const ROOM: usize = 50;

/// The shortest longest bar that is worth drawing.
const SHORT_BAR: usize = 5;

/// Draws the table.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    page: &FiguresPage,
    figures: &Figures,
    table: Table,
    theme: &Theme,
) {
    let words = app.figure_words();
    let sheet = report::sheet(figures, &[table], page.session.as_deref(), words);
    let Some(found) = sheet.tables.into_iter().find(|found| found.code == table.code()) else {
        return board::empty(frame, area, &app.texts.t("figures-empty"), theme);
    };
    let columns = Columns::of(&found.rows, sheet.compares, usize::from(area.width));
    let [count, share, before] = sheet.columns;
    let head = columns.line(&found.title, "", &[count, share, before, app.texts.t("figures-difference")]);
    let mut lines = vec![Line::styled(head.0 + &head.1 + &head.2, theme.dim)];
    let rows = usize::from(area.height).saturating_sub(2).max(1);
    let first = page.row.min(found.rows.len().saturating_sub(rows));
    let most = found.rows.iter().map(|row| row.count).max().unwrap_or(0);
    lines.extend(found.rows.iter().skip(first).take(rows).map(|row| {
        let share = row.share.map(|share| format!("{share} %")).unwrap_or_default();
        let numbers = [row.count.to_string(), share, row.before.to_string(), signed(row.count, row.before)];
        let (label, bar, numbers) = columns.line(&row.label, &bar(row.count, most, columns.bar), &numbers);
        Line::from(vec![
            Span::styled(label, theme.base),
            Span::styled(bar, theme.chosen),
            Span::styled(numbers, theme.strong),
        ])
    }));
    if found.rows.len() > rows {
        let said = format!("{}–{} / {}", first + 1, (first + rows).min(found.rows.len()), found.rows.len());
        lines.push(Line::styled(said, theme.dim));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// How wide each part of a row is.
struct Columns {
    label: usize,
    bar: usize,
    has_share: bool,
    has_before: bool,
    has_difference: bool,
}

impl Columns {
    fn of(rows: &[SheetRow], compares: bool, width: usize) -> Self {
        let has_share = rows.iter().any(|row| row.share.is_some());
        let (has_before, has_difference) = (compares && width >= ROOM, compares);
        let beside = NUMBER * (usize::from(has_before) + usize::from(has_difference));
        let numbers = NUMBER + if has_share { SHARE } else { 0 } + beside;
        let longest = rows.iter().map(|row| fit::width(&row.label)).max().unwrap_or(0);
        let room = width.saturating_sub(numbers);
        // Where there is little room, words go before bars.
        let label = longest.max(12).min((width * 2 / 5).max(14)).min(room);
        let bar = room.saturating_sub(label + 1);
        Self { label, bar: if bar < SHORT_BAR { 0 } else { bar }, has_share, has_before, has_difference }
    }

    /// A row in three parts: label, bar, numbers.
    fn line(&self, label: &str, bar: &str, numbers: &[String; 4]) -> (String, String, String) {
        let [count, share, before, difference] = numbers;
        let mut said = fit::right(count, NUMBER);
        if self.has_share {
            said += &fit::right(share, SHARE);
        }
        if self.has_before {
            said += &fit::right(before, NUMBER);
        }
        if self.has_difference {
            said += &fit::right(difference, NUMBER);
        }
        let gap = if self.bar > 0 { " " } else { "" };
        (fit::left(label, self.label) + gap, fit::left(bar, self.bar), said)
    }
}
