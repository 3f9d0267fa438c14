//! The fast line: what is typed, and below it how each word is understood.
//!
//! A chip's brackets say its state without colour: `[understood]`, `{ambiguous: this / that}`, `‹unknown, kept as note›`,
//! `[! understood, and refused]`.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{entry, fit, people, theme::Theme};
use crate::{
    app::{App, action::Place, words},
    domain::{
        fast_line::{Chip, ChipKind, ChipState, Expected},
        service::Service,
    },
};

/// The most rows that chips take; more words than that are still recorded, and the row says how many.
const CHIP_ROWS: usize = 3;

/// The rows that the line and its chips need.
pub fn rows(app: &App, area: Rect) -> u16 {
    let chips = laid_out(app, usize::from(area.width).saturating_sub(2), &Theme::plain()).len();
    // The hint of an empty line takes two rows on a narrow screen; the chips' place does not jump at the first letter.
    let least = if area.width < 100 { 2 } else { 1 };
    (2 + chips.clamp(least, CHIP_ROWS) + likely_rows(app)) as u16
}

/// The rows of the people whom the name being typed may mean, with the row that says so.
fn likely_rows(app: &App) -> usize {
    if app.intake.is_choosing() { 1 + app.intake.recognised.likely.len() } else { 0 }
}

/// Draws the line and its chips.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let [rule_area, line_area, chips_area, likely_area] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(1),
        Constraint::Length(likely_rows(app) as u16),
    ])
    .areas(area);
    let title = format!("─ {} ", app.texts.t("context-fast-line"));
    let rest = "─".repeat(usize::from(area.width).saturating_sub(fit::width(&title)));
    frame.render_widget(Line::styled(format!("{title}{rest}"), theme.border_focus), rule_area);
    input(frame, line_area, app, theme);
    let width = usize::from(area.width).saturating_sub(2);
    let mut rows = laid_out(app, width, theme);
    if rows.is_empty() {
        let hint = fit::wrapped(&app.texts.t("fast-line-empty"), width);
        rows.extend(hint.into_iter().map(|line| Line::styled(format!(" {line}"), theme.dim)));
    }
    rows.truncate(CHIP_ROWS);
    frame.render_widget(Paragraph::new(rows), chips_area);
    if app.intake.is_choosing() {
        likely(frame, likely_area, app, theme);
    }
}

/// The people whom the name may mean; Tab goes from one to the next.
fn likely(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let recognised = &app.intake.recognised;
    let width = usize::from(area.width).saturating_sub(2);
    let title = fit::cut(&app.texts.t("line-known"), width);
    let mut lines = vec![Line::styled(format!(" {title}"), theme.key)];
    for (row, hit) in recognised.likely.iter().enumerate() {
        let chosen = recognised.chosen() == Some(row);
        let line = people::row(&app.texts, hit, usize::from(area.width), chosen, theme);
        lines.push(if chosen { super::selected(line, theme) } else { line });
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn input(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    // What Tab would add stands dim behind the cursor when the cursor is at the end.
    let completion = app.intake.completion.as_ref().map(|completion| format!("  ⇥ {}", completion.label));
    entry::draw(frame, area, &app.intake.line, completion.as_deref(), app.place() == Place::FastLine, theme);
}

/// The chips, wrapped into rows.
fn laid_out<'a>(app: &App, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let mut rows: Vec<Line<'a>> = Vec::new();
    let mut row: Vec<Span<'a>> = Vec::new();
    let mut used = 0;
    let mut referrals = app.intake.services.iter();
    for chip in &app.intake.read.chips {
        let (text, style) = said(app, chip, &mut referrals, theme);
        let text = fit::cut(&text, width.saturating_sub(1));
        let columns = fit::width(&text) + 1;
        if used + columns > width && !row.is_empty() {
            rows.push(Line::from(std::mem::take(&mut row)));
            used = 0;
        }
        used += columns;
        row.push(Span::raw(" "));
        row.push(Span::styled(text, style));
    }
    if !row.is_empty() {
        rows.push(Line::from(row));
    }
    rows
}

/// A chip in words.
fn said<'s>(
    app: &App,
    chip: &Chip,
    services: &mut impl Iterator<Item = &'s Option<Service>>,
    theme: &Theme,
) -> (String, Style) {
    let typed = &app.intake.line.text()[chip.span.clone()];
    match &chip.state {
        ChipState::Ambiguous(choices) => {
            let labels: Vec<String> =
                choices.iter().take(3).map(|choice| app.label(choice.list, &choice.code)).collect();
            let more = if choices.len() > 3 { " / …" } else { "" };
            (format!("{{{typed} ? {}{more}}}", labels.join(" / ")), theme.chip_ambiguous)
        }
        ChipState::Unknown(Expected::Card) => {
            kept_as_note(&app.texts.with("chip-card-mistyped", &[("word", typed.into())]), theme)
        }
        ChipState::Unknown(_) => kept_as_note(&app.texts.with("chip-unknown", &[("word", typed.into())]), theme),
        ChipState::Repeated(ChipKind::Card(_)) => {
            kept_as_note(&app.texts.with("chip-other-card", &[("word", typed.into())]), theme)
        }
        ChipState::Repeated(_) => kept_as_note(&app.texts.with("chip-repeated", &[("word", typed.into())]), theme),
        ChipState::Understood(ChipKind::Referral(words)) => match services.next().and_then(Option::as_ref) {
            Some(service) => (format!("[→ {}]", service.full_name()), theme.chip),
            None => kept_as_note(&app.texts.with("chip-no-service", &[("words", words.as_str().into())]), theme),
        },
        ChipState::Understood(ChipKind::Card(code)) => match &app.intake.recognised.linked {
            Some(hit) if hit.restricted.is_some() => {
                let who = format!("{} · {code}", hit.person.label());
                (format!("[! {}]", app.texts.with("chip-restricted", &[("who", who.into())])), theme.warn)
            }
            Some(hit) => (format!("[● {} · {code}]", hit.person.label()), theme.chip),
            None => kept_as_note(&app.texts.with("chip-no-person", &[("code", code.as_str().into())]), theme),
        },
        ChipState::Understood(ChipKind::Name(name)) if chip.is_name_like_card() => {
            let said = app.texts.with("chip-name-like-card", &[("name", name.as_str().into())]);
            (format!("{{{said}}}"), theme.chip_ambiguous)
        }
        ChipState::Understood(kind) => (format!("[{}]", understood(app, kind)), theme.chip),
    }
}

fn kept_as_note(text: &str, theme: &Theme) -> (String, Style) {
    (format!("‹{text}›"), theme.chip_unknown)
}

fn understood(app: &App, kind: &ChipKind) -> String {
    let texts = &app.texts;
    let label = kind.entry().map(|(list, code)| app.label(list, &code)).unwrap_or_default();
    match kind {
        ChipKind::Obstacle(_) => format!("‒ {label}"),
        ChipKind::Institution { hold: None, .. } => format!("@ {label}"),
        ChipKind::Institution { hold: Some(hold), .. } => {
            let hold = texts.with("chip-hold", &[("minutes", (*hold).into())]);
            format!("@ {label} · {hold}")
        }
        ChipKind::Age(age) => words::age_said(texts, *age),
        ChipKind::Place(place) => place.clone(),
        ChipKind::Minutes(minutes) => format!("{minutes} min"),
        ChipKind::FollowUp(day) => texts.with("chip-follow-up", &[("day", words::long_date(texts, *day).into())]),
        ChipKind::Card(code) => code.clone(),
        ChipKind::Name(name) => format!("« {name} »"),
        ChipKind::NameGone => texts.t("chip-name-gone"),
        ChipKind::Note(note) => format!("// {note}"),
        ChipKind::Urgent => texts.t("chip-urgent"),
        ChipKind::Interpreter => texts.t("chip-interpreter"),
        ChipKind::Another => "+".to_owned(),
        ChipKind::Referral(words) => format!("→ {words}"),
        ChipKind::Topic(_)
        | ChipKind::Procedure { .. }
        | ChipKind::Gender(_)
        | ChipKind::Language(_)
        | ChipKind::Origin(_)
        | ChipKind::Device(_)
        | ChipKind::Support(_)
        | ChipKind::Outcome(_)
        | ChipKind::Why(_) => label,
    }
}
