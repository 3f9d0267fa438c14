//! The services to verify first: whom to call, how often people are sent there, for how long nobody made sure.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, fit, pane, theme::Theme};
use crate::{
    app::{App, service::StalePage, words},
    domain::service::Service,
};

/// The columns for how long ago, for how often, and for the telephone.
const AGO: usize = 9;
const USED: usize = 6;
const PHONE: usize = 18;

/// Below this width there is no room for how often a service is used.
const ROOM: usize = 64;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &StalePage, theme: &Theme) {
    let title = app.texts.with("stale-title", &[("count", page.rows.len().into())]);
    let block = pane(&title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if page.rows.is_empty() {
        return board::empty(frame, inner, &app.texts.t("stale-empty"), theme);
    }
    let width = usize::from(inner.width);
    let mut lines = vec![heading(app, width, theme)];
    let rows = usize::from(inner.height).saturating_sub(1).max(1);
    let first = board::first_row(page.selected, rows, page.rows.len());
    for (at, stale) in page.rows.iter().enumerate().skip(first).take(rows) {
        let line = row(app, &stale.service, stale.referrals, at == page.selected, width, theme);
        lines.push(if at == page.selected { super::selected(line, theme) } else { line });
    }
    frame.render_widget(Paragraph::new(lines), inner);
}

fn heading<'a>(app: &App, width: usize, theme: &Theme) -> Line<'a> {
    let texts = &app.texts;
    let cells = cells(
        ("", &texts.t("stale-service")),
        &texts.t("stale-verified"),
        &texts.t("stale-used"),
        &texts.t("stale-phone"),
        width,
    );
    Line::styled(cells, theme.dim)
}

fn row<'a>(app: &App, service: &Service, used: u64, selected: bool, width: usize, theme: &Theme) -> Line<'a> {
    let ago = words::freshness_short(&app.texts, service.verified_on, app.now.today());
    let none = || if service.no_phone { app.texts.t("service-no-phone-short") } else { "–".to_owned() };
    let phone = service.phones.first().map_or_else(none, |phone| phone.number.clone());
    let sign = if selected { "▸" } else { "" };
    Line::from(Span::styled(cells((sign, &service.full_name()), &ago, &used.to_string(), &phone, width), theme.base))
}

fn cells(name: (&str, &str), ago: &str, used: &str, phone: &str, width: usize) -> String {
    let used = if width >= ROOM { format!(" {}  ", fit::right(used, USED)) } else { String::new() };
    let right = format!("  {}{used} {}", fit::left(ago, AGO), fit::left(phone, PHONE));
    let name_columns = width.saturating_sub(fit::width(&right) + 2);
    format!("{} {}{right}", fit::left(name.0, 1), fit::left(name.1, name_columns))
}
