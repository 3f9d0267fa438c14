//! The directory: what is looked for, what was found, and what one needs to know of the selected service.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{board, entry, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        action::{Action, Place},
        directory::Hit,
        referrals, words,
    },
    domain::{freshness::Freshness, hours::OpenState, referral::ReferredFrom},
    text::of_record,
};

/// From this width a row says in words how fresh its record is.
const FRESHNESS_FROM: usize = 70;

/// What these words take.
const FRESHNESS: usize = 13;

/// Draws the pane, or the page of the same content.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let title = match &app.directory.referring {
        Some(referring) => {
            let about = referring.about.as_str().into();
            match referring.from {
                ReferredFrom::Visit(_) => texts.with("directory-referring", &[("ticket", about)]),
                ReferredFrom::Case(_) => texts.with("directory-referring-case", &[("number", about)]),
            }
        }
        None => texts.with("directory-title", &[("count", app.directory.count.into())]),
    };
    let focused = matches!(app.place(), Place::Directory | Place::Search);
    let block = pane(&title, focused, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let details = if inner.height >= 8 { 3 } else { 0 };
    let said = understood(app, usize::from(inner.width).saturating_sub(1), theme);
    let [line_area, said_area, rows_area, details_area] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(said.len() as u16),
        Constraint::Min(1),
        Constraint::Length(details),
    ])
    .areas(inner);
    search_line(frame, line_area, app, theme);
    frame.render_widget(Paragraph::new(said), said_area);
    hits(frame, rows_area, app, focused, theme);
    if details > 0
        && let Some(hit) = app.directory.selected()
    {
        selected_details(frame, details_area, app, hit, theme);
    }
}

fn search_line(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let directory = &app.directory;
    if directory.line.is_empty() && !directory.typing {
        let hint = app.texts.with("directory-hint", &[("key", words::key_of(&app.texts, Action::Search).into())]);
        frame.render_widget(Line::styled(format!(" {hint}"), theme.dim), area);
        return;
    }
    entry::draw(frame, area, &directory.line, None, directory.typing && app.place() == Place::Search, theme);
}

/// How the line was understood, where it is not simply words that were found: what narrows as chips, what was
/// corrected, what could not be found: a row each.
fn understood<'a>(app: &App, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let (directory, texts) = (&app.directory, &app.texts);
    let mut lines = Vec::new();
    if !directory.filters.is_empty() {
        let mut chips: Vec<Span<'a>> = Vec::new();
        let mut left = width;
        for answered in &directory.filters {
            let text =
                fit::cut(&words::filter_chip(texts, &app.vocabulary, answered, app.now.local), left.saturating_sub(1));
            left = left.saturating_sub(fit::width(&text) + 1);
            let style = if answered.heeded { theme.chip } else { theme.chip_unknown };
            chips.extend([Span::raw(" "), Span::styled(text, style)]);
        }
        lines.push(Line::from(chips));
    }
    let corrected = directory
        .corrected
        .as_ref()
        .map(|words| texts.with("directory-corrected", &[("words", words.as_str().into())]));
    let missing = directory.missing.as_ref().map(|missing| words::missing(texts, missing));
    let said = |text: String| Line::styled(format!(" {}", fit::cut(&text, width)), theme.warn);
    lines.extend(corrected.into_iter().chain(missing).map(said));
    lines
}

fn hits(frame: &mut Frame<'_>, area: Rect, app: &App, focused: bool, theme: &Theme) {
    let directory = &app.directory;
    if directory.hits.is_empty() {
        let mut said = vec![app.texts.t(if directory.count == 0 { "directory-empty" } else { "directory-nothing" })];
        if directory.count == 0 && !directory.typing {
            said.push(app.texts.t("directory-empty-write"));
        }
        if directory.referring.is_some() && !directory.line.is_empty() {
            // Somebody is standing there: a place that the directory does not know must not stop the referral.
            let place = fit::cut(directory.line.text().trim(), 40);
            said.push(app.texts.with("directory-nothing-refer", &[("place", place.into())]));
        }
        board::empty(frame, area, &of_record(&said.join(" ")), theme);
        return;
    }
    let rows = usize::from(area.height);
    let first = board::first_row(directory.selected, rows, directory.hits.len());
    let lines = directory.hits.iter().enumerate().skip(first).take(rows).map(|(row, hit)| {
        let selected = row == directory.selected;
        let line = hit_row(app, hit, usize::from(area.width), selected && focused, theme);
        if selected && focused { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

fn hit_row<'a>(app: &App, hit: &Hit, width: usize, selected: bool, theme: &Theme) -> Line<'a> {
    let (sign, style) = match hit.state {
        // Open when it was asked for: the words beside it name the day.
        _ if hit.then.as_ref().is_some_and(|spans| !spans.is_empty()) => ("●", theme.ok),
        OpenState::Open { .. } => ("●", theme.ok),
        OpenState::Closed { .. } => ("○", theme.base),
        OpenState::Unknown => ("?", theme.dim),
    };
    let state = words::answer_state(&app.texts, hit.state, hit.then.as_deref(), app.now.local);
    let state_columns = if width >= 48 { 23 } else { 16 };
    let today = app.now.today();
    let service = &hit.service;
    // Where the room is short, the sign stands in the row and its words below.
    let (fresh, fresh_columns) = match Freshness::of(service.verified_on, today) {
        _ if width >= FRESHNESS_FROM => (words::freshness_short(&app.texts, service.verified_on, today), FRESHNESS),
        level => (level.sign().to_owned(), 2),
    };
    // A notice must be seen before the name is read to its end.
    let alert = service.alert_on(today).map(|alert| format!(" ‼ {}", alert.text)).unwrap_or_default();
    let alert = fit::cut(&alert, width / 3);
    // That it was full the other day decides whether to send somebody there, so it is never cut off.
    let full = hit.known.full.map(|(_, day)| {
        let day = words::day_short(day, today);
        format!(" ⊘ {}", app.texts.with("experience-full-short", &[("day", day.into())]))
    });
    let warning = format!("{alert}{}", full.unwrap_or_default());
    let name = named(app, hit, width.saturating_sub(state_columns + fresh_columns + 4 + fit::width(&warning)));
    Line::from(vec![
        Span::raw(if selected { "▸" } else { " " }),
        Span::styled(format!("{sign} "), style),
        Span::styled(name, theme.base),
        Span::styled(warning, theme.warn),
        Span::styled(format!(" {}", fit::left(&state, state_columns)), style),
        Span::styled(fit::left(&fresh, fresh_columns), theme.dim),
    ])
}

/// The service's name with what tells it from another one, in so many columns.
fn named(app: &App, hit: &Hit, columns: usize) -> String {
    let service = &hit.service;
    let name = if hit.favourite { format!("★ {}", service.name) } else { service.name.clone() };
    let Some(km) = hit.away else {
        let is_told = service.organization.is_empty() || service.organization == service.name;
        let name = if is_told { name } else { format!("{name} · {}", service.organization) };
        return fit::left(&name, columns);
    };
    // Not where it was looked for: the commune counts more than who runs it, and is cut off last.
    let away = format!(" · {}, {}", service.city, app.texts.with("directory-away", &[("km", km.into())]));
    let name = fit::cut(&name, columns.saturating_sub(fit::width(&away)));
    fit::left(&format!("{name}{away}"), columns)
}

/// What one says to the person: where, by which phone, what to bring.
fn selected_details(frame: &mut Frame<'_>, area: Rect, app: &App, hit: &Hit, theme: &Theme) {
    let service = &hit.service;
    let width = usize::from(area.width).saturating_sub(2);
    let mut facts = vec![service.place()];
    facts.extend(service.phones.iter().map(|phone| phone.number.clone()));
    let bring = if service.documents.is_empty() {
        String::new()
    } else {
        app.texts.with("service-bring-short", &[("what", service.documents.join(", ").into())])
    };
    let rule = Line::styled("─".repeat(usize::from(area.width)), theme.border);
    let mut lines = vec![rule];
    lines.push(Line::styled(format!(" {}", fit::parts_and_prose(&facts, &bring, width)), theme.base));
    let today = app.now.today();
    // What was learnt of it says more to whoever sends somebody there than how it describes itself.
    let known = referrals::experience_words(&app.texts, &hit.known, today);
    let about = known.unwrap_or_else(|| service.description.replace('\n', " "));
    let fresh = words::freshness(&app.texts, service.verified_on, today);
    lines.push(Line::styled(format!(" {}", fit::parts_and_prose(&[fresh], &about, width)), theme.dim));
    frame.render_widget(Paragraph::new(lines), area);
}
