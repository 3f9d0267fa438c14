//! What is missing, field by field; and the visits that lack one, to be filled in from here.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::bar;
use crate::{
    app::{
        App,
        figures::{FiguresPage, Gap, GapList, MOST},
    },
    domain::report::{Field, Figures},
    ui::{board, fit, theme::Theme},
};

/// The columns of a percentage.
const SHARE: usize = 6;

/// Below this width there is no room for bars.
const ROOM: usize = 60;

/// Draws the view.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, figures: &Figures, theme: &Theme) {
    match &page.gaps {
        Some(gaps) => list(frame, area, app, figures, gaps, theme),
        None => fields(frame, area, app, page, figures, theme),
    }
}

/// "12 sans âge sur 140".
fn lacking(app: &App, field: Field, figures: &Figures) -> String {
    let values = [("n", figures.missing(field).into()), ("of", figures.sums.served.into())];
    app.texts.with(&format!("figures-lacks-{}", field.code()), &values)
}

fn fields(frame: &mut Frame<'_>, area: Rect, app: &App, page: &FiguresPage, figures: &Figures, theme: &Theme) {
    let served = figures.sums.served;
    let mut lines = vec![Line::styled(app.texts.with("figures-served", &[("n", served.into())]), theme.dim)];
    if served > 0 {
        let width = usize::from(area.width);
        let first = board::first_row(page.row, usize::from(area.height).saturating_sub(1).max(1), Field::ALL.len());
        lines.extend(
            Field::ALL
                .iter()
                .enumerate()
                .skip(first)
                .map(|(at, field)| field_row(app, *field, figures, at == page.row, width, theme)),
        );
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn field_row<'a>(app: &App, field: Field, figures: &Figures, selected: bool, width: usize, theme: &Theme) -> Line<'a> {
    let (lacking, served) = (self::lacking(app, field, figures), figures.sums.served.max(1));
    let missing = figures.missing(field);
    let said = match missing {
        0 => complete(app, field),
        _ => lacking,
    };
    // Where there is little room, the words go before the bar.
    let room = if width < ROOM { 0 } else { width.saturating_sub(width / 2 + SHARE + 3) };
    let label = width.saturating_sub(room + SHARE + 3);
    let style = if selected { theme.selected } else { theme.base };
    let share = (missing * 100).div_ceil(served);
    Line::from(vec![
        // The bar keeps its colours: reversed, it would be the room beside it.
        Span::styled(format!("{} {} ", if selected { "▸" } else { " " }, fit::left(&said, label)), style),
        Span::styled(fit::left(&bar(missing, served, room), room), theme.warn.remove_modifier(UNDERLINE)),
        Span::styled(fit::right(&format!("{share} %"), SHARE), theme.strong),
    ])
}

/// That no visit lacks a field.
fn complete(app: &App, field: Field) -> String {
    app.texts.labelled(&app.texts.t(&format!("report-field-{}", field.code())), &app.texts.t("figures-complete"))
}

/// A bar that is underlined would look longer than it is.
const UNDERLINE: ratatui::style::Modifier = ratatui::style::Modifier::UNDERLINED;

fn list(frame: &mut Frame<'_>, area: Rect, app: &App, figures: &Figures, gaps: &GapList, theme: &Theme) {
    let mut head = lacking(app, gaps.field, figures);
    if gaps.visits.len() >= MOST {
        head = format!("{head} · {}", app.texts.with("figures-newest", &[("n", MOST.into())]));
    }
    if gaps.visits.is_empty() {
        return board::empty(frame, area, &complete(app, gaps.field), theme);
    }
    let mut lines = vec![Line::styled(head, theme.title)];
    let rows = usize::from(area.height).saturating_sub(1).max(1);
    let first = board::first_row(gaps.row, rows, gaps.visits.len());
    let width = usize::from(area.width);
    lines.extend(gaps.visits.iter().enumerate().skip(first).take(rows).map(|(at, gap)| {
        let line = gap_row(app, gap, at == gaps.row, width, theme);
        if at == gaps.row { crate::ui::selected(line, theme) } else { line }
    }));
    frame.render_widget(Paragraph::new(lines), area);
}

fn gap_row<'a>(app: &App, gap: &Gap, selected: bool, width: usize, theme: &Theme) -> Line<'a> {
    let day = fit::left(&app.long_date(gap.day), 22);
    let ticket = fit::left(&app.texts.with("figures-ticket", &[("ticket", gap.ticket.into())]), 9);
    let mark = if selected { "▸" } else { " " };
    let said = format!("{mark} {day} {ticket} {} {}", fit::left(&gap.worker, 4), gap.session);
    Line::from(Span::styled(fit::left(&said, width), theme.base))
}
