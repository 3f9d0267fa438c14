//! One person's page; two records side by side before they become one; a card code in large letters.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use tui_big_text::{BigText, PixelSize};

use super::{WIDE, board, facts::Facts, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        card::CardPage,
        person::{MergerPage, PersonPage},
        words,
    },
    domain::{
        case::CaseStatus,
        person::{PersonCase, PersonFile, PersonReferral, PersonVisit},
        vocabulary::List,
    },
};

/// How many referrals are shown; the cases have the others.
const REFERRALS: usize = 3;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &PersonPage, theme: &Theme) {
    let file = &page.file;
    let title = app.texts.with("person-title", &[("who", file.person.label().into())]);
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let head = head(app, file, usize::from(inner.width), theme);
    let rows = (head.len() as u16).min(inner.height / 2);
    let [head_area, list_area] = Layout::vertical([Constraint::Length(rows), Constraint::Min(1)]).areas(inner);
    frame.render_widget(Paragraph::new(head), head_area);
    let (lines, selected) = list(app, page, usize::from(list_area.width), theme);
    let first = board::first_row(selected, usize::from(list_area.height), lines.len());
    frame.render_widget(Paragraph::new(lines.into_iter().skip(first).collect::<Vec<_>>()), list_area);
}

/// Who it is.
fn head<'a>(app: &App, file: &PersonFile, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let person = &file.person;
    let mut facts = Facts::new(Vec::new(), width, theme);
    facts.restricted(texts, file.restricted.as_ref());
    facts.add(&texts.t("person-name"), person.name.as_deref().unwrap_or("–"));
    let mut card = person.card_code.clone();
    if !file.other_cards.is_empty() {
        let others = texts.with("person-other-cards", &[("codes", file.other_cards.join(", ").into())]);
        card = format!("{card} · {others}");
    }
    facts.add(&texts.t("person-card"), &card);
    facts.add(&texts.t("person-reach"), person.reach.as_deref().unwrap_or("–"));
    let language = person.language.as_ref().map(|code| app.label(List::Language, code));
    facts.add(&texts.t("person-language"), language.as_deref().unwrap_or_default());
    for referral in file.referrals.iter().take(REFERRALS) {
        facts.add(&texts.t("visit-referral"), &referral_words(app, referral));
    }
    facts.into_lines()
}

fn referral_words(app: &App, referral: &PersonReferral) -> String {
    let status = app.texts.t(&format!("referral-status-{}", referral.status.code()));
    format!("{} → {} · {status}", referral.day.format("%d/%m/%y"), referral.service_name)
}

/// Cases and visits, each under its heading; and the place of the selected line among them.
fn list<'a>(app: &App, page: &PersonPage, width: usize, theme: &Theme) -> (Vec<Line<'a>>, usize) {
    let file = &page.file;
    let mut lines = vec![heading(&app.texts.t("person-cases"), width, theme)];
    let mut at = 0;
    let mut selected_line = 0;
    let mut put = |lines: &mut Vec<Line<'a>>, text: &str| {
        let selected = at == page.selected;
        let mark = if selected { "▸" } else { " " };
        let line = Line::styled(format!("{mark}{}", fit::left(text, width.saturating_sub(2))), theme.base);
        if selected {
            selected_line = lines.len();
        }
        lines.push(if selected { super::selected(line, theme) } else { line });
        at += 1;
    };
    for case in &file.cases {
        put(&mut lines, &case_words(app, case));
    }
    if file.cases.is_empty() {
        lines.push(Line::styled(format!(" {}", app.texts.t("person-no-case")), theme.dim));
    }
    lines.push(heading(&app.texts.with("person-visits", &[("count", file.visit_count.into())]), width, theme));
    for visit in &file.visits {
        put(&mut lines, &visit_words(app, visit));
    }
    if file.visits.is_empty() {
        lines.push(Line::styled(format!(" {}", app.texts.t("person-no-visit")), theme.dim));
    }
    (lines, selected_line)
}

fn heading<'a>(title: &str, width: usize, theme: &Theme) -> Line<'a> {
    let title = format!("─ {} ", fit::cut(title, width.saturating_sub(4)));
    let rest = "─".repeat(width.saturating_sub(fit::width(&title)));
    Line::from(vec![Span::styled(title, theme.title), Span::styled(rest, theme.border)])
}

fn case_words(app: &App, case: &PersonCase) -> String {
    let what = case.next_action.clone().filter(|what| !what.is_empty() && *what != case.subject);
    let mut parts = vec![case.number.clone(), case.subject.clone()];
    parts.extend(what);
    match case.status {
        CaseStatus::Open => parts.extend(case.due.map(|due| words::due(&app.texts, due, app.now.today()))),
        CaseStatus::Closed => parts.push(app.texts.t("case-closed")),
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn visit_words(app: &App, visit: &PersonVisit) -> String {
    let about = visit.procedure.as_ref().map(|code| app.label(List::Procedure, code));
    let about = about.or_else(|| visit.topic.as_ref().map(|code| app.label(List::Topic, code)));
    let mut parts = vec![visit.day.format("%d/%m/%y").to_string()];
    parts.extend(about);
    parts.push(visit.worker.clone());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Draws two records: what stays, and what goes into it.
pub fn draw_merger(frame: &mut Frame<'_>, area: Rect, app: &App, page: &MergerPage, theme: &Theme) {
    let said = fit::wrapped(&app.texts.t("merger-explained"), usize::from(area.width).saturating_sub(2));
    let [said_area, both] = Layout::vertical([Constraint::Length(said.len() as u16), Constraint::Min(4)]).areas(area);
    let said = said.into_iter().map(|line| Line::styled(format!(" {line}"), theme.base));
    frame.render_widget(Paragraph::new(said.collect::<Vec<_>>()), said_area);
    let halves = [Constraint::Percentage(50), Constraint::Percentage(50)];
    let [left, right] =
        if area.width >= WIDE / 2 { Layout::horizontal(halves) } else { Layout::vertical(halves) }.areas(both);
    for (area, file, key, kept) in [(left, &page.kept, "merger-kept", true), (right, &page.gone, "merger-gone", false)]
    {
        let block = pane(&app.texts.t(key), kept, theme);
        let inner = block.inner(area);
        frame.render_widget(block, area);
        let width = usize::from(inner.width);
        let mut lines = head(app, file, width, theme);
        lines.push(heading(&app.texts.t("person-cases"), width, theme));
        let rows = file.cases.iter().map(|case| case_words(app, case));
        lines.extend(rows.map(|text| Line::raw(format!(" {}", fit::cut(&text, width.saturating_sub(2))))));
        lines.push(heading(&app.texts.with("person-visits", &[("count", file.visit_count.into())]), width, theme));
        let rows = file.visits.iter().map(|visit| visit_words(app, visit));
        lines.extend(rows.map(|text| Line::raw(format!(" {}", fit::cut(&text, width.saturating_sub(2))))));
        frame.render_widget(Paragraph::new(lines), inner);
    }
}

/// Letters of a card code, each so many columns wide at full size.
const LETTER: u16 = 8;

/// Draws a card: its code as large as the screen allows, and below it as it is written, with what the card says.
pub fn draw_card(frame: &mut Frame<'_>, area: Rect, app: &App, page: &CardPage, theme: &Theme) {
    let card = &page.card;
    let title = format!("{} · {}", app.texts.t("person-card"), card.lang.own_name());
    let block = pane(&title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let letters = card.code.chars().count() as u16;
    let large = inner.width >= letters * LETTER + 4 && inner.height >= 12;
    let size = if large { PixelSize::HalfHeight } else { PixelSize::Quadrant };
    let width = usize::from(inner.width).saturating_sub(4);
    let wrapped = |text: &str, style| {
        let lines = fit::wrapped(text, width).into_iter();
        lines.map(move |line| Line::styled(line, style).centered()).collect::<Vec<_>>()
    };
    let keep = wrapped(&card.keep, theme.title);
    let mut below = wrapped(&card.why, theme.base);
    below.extend(card.house.iter().flat_map(|part| wrapped(part, theme.dim)));
    below.push(Line::default());
    below.extend(wrapped(&app.texts.t("card-explained"), theme.dim));
    let rows = keep.len() as u16 + 4 + 1 + below.len() as u16;
    let [_, keep_area, big_area, code_area, below_area] = Layout::vertical([
        Constraint::Length(inner.height.saturating_sub(rows) / 2),
        Constraint::Length(keep.len() as u16),
        Constraint::Length(4),
        Constraint::Length(1),
        Constraint::Min(0),
    ])
    .areas(inner);
    frame.render_widget(Paragraph::new(keep), keep_area);
    let big = BigText::builder().pixel_size(size).centered().lines(vec![Line::raw(card.code.clone())]).build();
    frame.render_widget(big, big_area);
    frame.render_widget(Line::styled(card.code.clone(), theme.strong).centered(), code_area);
    frame.render_widget(Paragraph::new(below), below_area);
}
