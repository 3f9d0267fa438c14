//! One case's page: whose, what, what comes next, what was agreed to, and the timeline with the latest entry first.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{facts::Facts, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        action::Action,
        pages::{CasePage, Told},
        words,
    },
    domain::{
        case::{Case, CaseStatus, Detail, WaitingOn},
        vocabulary::List,
    },
};

/// The rows that the timeline keeps on a screen that has not room for everything.
const TIMELINE: usize = 5;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &CasePage, theme: &Theme) {
    let case = &page.case;
    let mut title = vec![case.number.as_str(), case.person.label(), case.subject.as_str()];
    title.retain(|part| !part.is_empty());
    let title = title.join(" · ");
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let (width, height) = (usize::from(inner.width), usize::from(inner.height));
    let mut marker = Facts::new(Vec::new(), width, theme);
    marker.restricted(&app.texts, page.restricted.as_ref());
    let mut lines = marker.into_lines();
    lines.extend(head(app, case, width, theme));
    if app.can(Action::CaseNote) && height >= lines.len() + TIMELINE + 2 {
        lines.push(Line::from(keys(app, SAID, width, theme)));
    }
    lines.truncate(height.saturating_sub(TIMELINE).max(3));
    lines.push(rule(app, width, theme));
    lines.extend(timeline(app, page, width, height.saturating_sub(lines.len()), theme));
    frame.render_widget(Paragraph::new(lines), inner);
}

/// What can be written into the timeline, by which key: the bottom line has no room for all of it,
/// and what it shows comes last here.
const WRITTEN: &[Action] = &[
    Action::CaseVisit,
    Action::CasePromised,
    Action::CaseReceived,
    Action::CasePrivate,
    Action::CaseCorrect,
    Action::CaseNote,
    Action::CaseCall,
    Action::CaseLetter,
];

/// What can be said of the case itself.
const SAID: &[Action] = &[
    Action::VisitPerson,
    Action::CaseConsent,
    Action::CaseMandate,
    Action::CaseSubject,
    Action::CaseTopic,
    Action::CaseWorker,
    Action::CasePerson,
];

/// Keys with their names, as many as fit.
fn keys<'a>(app: &App, actions: &[Action], width: usize, theme: &Theme) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut used = 0;
    for action in actions.iter().filter(|action| app.can(**action)) {
        let key = format!(" {}", words::key_of(&app.texts, *action));
        let name = format!(" {} ", app.action_name(*action));
        used += fit::width(&key) + fit::width(&name);
        if used > width {
            break;
        }
        spans.extend([Span::styled(key, theme.key), Span::styled(name, theme.dim)]);
    }
    spans
}

/// The line above the timeline.
fn rule<'a>(app: &App, width: usize, theme: &Theme) -> Line<'a> {
    let title = format!("─ {} ─", app.texts.t("case-timeline"));
    let mut spans = keys(app, WRITTEN, width.saturating_sub(fit::width(&title)), theme);
    let used: usize = spans.iter().map(|span| fit::width(&span.content)).sum();
    let rest = width.saturating_sub(fit::width(&title) + used);
    spans.insert(0, Span::styled(title, theme.border));
    spans.push(Span::styled("─".repeat(rest), theme.border));
    Line::from(spans)
}

/// The latest entries, as many as there is room for, with the selected one among them.
fn timeline<'a>(app: &App, page: &CasePage, width: usize, room: usize, theme: &Theme) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut starts = Vec::new();
    for (row, told) in page.told().into_iter().enumerate() {
        starts.push(lines.len());
        lines.extend(told_lines(app, &page.case, told, width, row == page.entry, theme));
        if row >= page.entry && lines.len() >= room {
            break;
        }
    }
    // The first entry that can stand on top so that the selected one is in sight, whole or at least its beginning.
    let end = starts.get(page.entry + 1).copied().unwrap_or(lines.len());
    let top = starts.iter().copied().find(|start| end.saturating_sub(*start) <= room);
    let top = top.unwrap_or_default().min(starts.get(page.entry).copied().unwrap_or_default());
    let top = if end > room { top } else { 0 };
    lines.into_iter().skip(top).take(room).collect()
}

fn told_lines<'a>(
    app: &App,
    case: &Case,
    told: Told<'_>,
    width: usize,
    selected: bool,
    theme: &Theme,
) -> Vec<Line<'a>> {
    let (said, kind) = (app.case_words().told_words(case, told), app.case_words().kind_of(told));
    let at = app.local(told.at());
    let when = if width >= 60 { at.format("%d/%m/%y %H:%M") } else { at.format("%d/%m/%y") };
    let mark = if selected { "▸" } else { " " };
    let head = format!("{mark}{when} {}  {}", fit::left(told.worker(), 4), fit::left(&kind, 10));
    let indent = fit::width(&head) + 1;
    let parts = fit::wrapped(&said, width.saturating_sub(indent + 1));
    let lines = parts.into_iter().enumerate().map(|(at, part)| {
        let head = if at == 0 { head.clone() } else { " ".repeat(indent - 1) };
        let line = Line::from(vec![Span::styled(head, theme.dim), Span::styled(format!(" {part}"), theme.base)]);
        if selected { super::selected(line, theme) } else { line }
    });
    lines.collect()
}

fn head<'a>(app: &App, case: &Case, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let mut facts = Facts::new(Vec::new(), width, theme);
    next(app, case, &mut facts, theme);
    let mut person = vec![case.person.label().to_owned()];
    if case.person.name.is_some() {
        person.push(case.person.card_code.clone());
    }
    person.extend(case.person.reach.clone());
    facts.add(&texts.t("case-person"), &person.join(" · "));
    let topic = case.topic.as_ref().map(|code| app.label(List::Topic, code));
    let about: Vec<String> =
        [Some(case.subject.clone()).filter(|it| !it.is_empty()), topic].into_iter().flatten().collect();
    facts.add(&texts.t("case-subject"), &about.join(" · "));
    facts.add(&texts.t("case-worker"), &case.worker);
    documents(app, case, &mut facts, theme);
    let agreed: Vec<String> = case.consents.iter().map(|consent| app.case_words().consent_words(consent)).collect();
    facts.add(&texts.t("case-consents"), &agreed.join(" ; "));
    if let Some(mandate) = &case.mandate {
        let style = if mandate.has_expired(app.now.today()) { theme.alert } else { theme.base };
        facts.add_in(&texts.t("case-mandate"), &app.case_words().mandate_words(mandate), style);
    }
    facts.into_lines()
}

/// What comes next, or that the case is closed.
fn next(app: &App, case: &Case, facts: &mut Facts<'_, '_>, theme: &Theme) {
    let texts = &app.texts;
    if case.status == CaseStatus::Closed {
        let reason = case.closed_reason.map(|reason| app.case_words().reason(reason));
        let reason = reason.unwrap_or_else(|| texts.t("case-closed"));
        return facts.add_in(&texts.t("case-status"), &reason, theme.strong);
    }
    let today = app.now.today();
    let due = case.due.map(|due| match (due - today).num_days() {
        // Farther away, the date says it all.
        2.. => app.long_date(due),
        _ => format!("{} ({})", app.long_date(due), words::due(texts, due, today)),
    });
    let due = due.unwrap_or_default();
    let style: Style = if case.due.is_some_and(|due| due < today) { theme.alert } else { theme.strong };
    if case.lacks_next() {
        let nothing = texts.with("case-lacks-next", &[("key", words::key_of(texts, Action::CaseNext).into())]);
        facts.add_in(&texts.t("case-next"), &format!("‼ {nothing} · {due}"), theme.alert);
    } else if case.waiting_on == WaitingOn::Us {
        let action = case.next_action.clone().unwrap_or_default();
        facts.add_in(&texts.t("case-next"), &format!("{action} · {due}"), style);
    } else {
        let days = (today - case.waiting_since).num_days();
        let values = [("whom", app.waiting_label(&case.waiting_on).into()), ("days", days.into())];
        let mut said = texts.with("case-waits-since", &values);
        let over = app.board.patience.is_over(&case.waiting_on, case.waiting_since, today);
        if over {
            said = format!("{said} · ‼ {}", texts.t("case-too-long"));
        }
        facts.add_in(&texts.t("case-waits"), &said, if over { theme.alert } else { theme.strong });
        facts.add_in(&texts.t("case-look-again"), &due, style);
    }
    if let Some(until) = case.sleeps_until(today) {
        facts.add_in(&texts.t("case-sleeps"), &app.long_date(until), theme.warn);
    }
}

/// What was promised and has not come; what is late says so.
fn documents(app: &App, case: &Case, facts: &mut Facts<'_, '_>, theme: &Theme) {
    let texts = &app.texts;
    let mut late = false;
    let promised: Vec<String> = case
        .promises()
        .map(|entry| {
            let Detail::By(day) = entry.detail else { return entry.text.clone() };
            let over = day < app.now.today();
            late |= over;
            let by = words::due(texts, day, app.now.today());
            if over { format!("{} (‼ {by})", entry.text) } else { format!("{} ({by})", entry.text) }
        })
        .collect();
    let style = if late { theme.alert } else { theme.base };
    facts.add_in(&texts.t("case-promised"), &promised.join(" ; "), style);
}
