//! One case's page: whose, what, what comes next, and the timeline with the latest entry first.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, pane, theme::Theme};
use crate::{
    app::{App, pages::CasePage, words},
    domain::{
        case::{Case, CaseStatus, WaitingOn},
        vocabulary::List,
    },
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &CasePage, theme: &Theme) {
    let case = &page.case;
    let title = format!("{} · {} · {}", case.number, case.person.label(), case.subject);
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let width = usize::from(inner.width);
    let mut lines = head(app, case, width, theme);
    let title = format!("─ {} ", app.texts.t("case-timeline"));
    lines.push(Line::styled(format!("{title}{}", "─".repeat(width.saturating_sub(fit::width(&title)))), theme.border));
    for entry in case.entries.iter().rev().skip(page.scroll) {
        let said = app.entry_words(case, entry);
        let at = app.local(entry.at);
        let kind = app.texts.t(&format!("entry-{}", entry.kind.code()));
        let head =
            format!(" {} {}  {}", at.format("%d/%m/%y %H:%M"), fit::left(&entry.worker, 4), fit::left(&kind, 11));
        let indent = fit::width(&head) + 1;
        for (at, part) in fit::wrapped(&said, width.saturating_sub(indent + 1)).into_iter().enumerate() {
            let head = if at == 0 { head.clone() } else { " ".repeat(indent - 1) };
            lines.push(Line::from(vec![Span::styled(head, theme.dim), Span::styled(format!(" {part}"), theme.base)]));
        }
        if lines.len() > usize::from(inner.height) {
            break;
        }
    }
    frame.render_widget(Paragraph::new(lines), inner);
}

fn head<'a>(app: &App, case: &Case, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    const LABEL: usize = 14;
    let texts = &app.texts;
    let mut lines = Vec::new();
    let mut add = |label: &str, text: String, style| {
        if !text.is_empty() {
            let text = fit::cut(&text, width.saturating_sub(LABEL + 2));
            lines.push(Line::from(vec![
                Span::styled(format!(" {}", fit::left(label, LABEL)), theme.dim),
                Span::styled(text, style),
            ]));
        }
    };
    let mut person = vec![case.person.label().to_owned()];
    if case.person.name.is_some() {
        person.push(case.person.card_code.clone());
    }
    person.extend(case.person.reach.clone());
    add(&texts.t("case-person"), person.join(" · "), theme.base);
    let topic = case.topic.as_ref().map(|code| app.label(List::Topic, code));
    add(&texts.t("case-topic"), topic.unwrap_or_default(), theme.base);
    add(&texts.t("case-worker"), case.worker.clone(), theme.base);
    match (case.status, case.closed_reason) {
        (CaseStatus::Closed, Some(reason)) => {
            add(&texts.t("case-status"), texts.t(&format!("close-reason-{}", reason.code())), theme.strong);
        }
        (CaseStatus::Closed, None) => add(&texts.t("case-status"), texts.t("case-closed"), theme.strong),
        (CaseStatus::Open, _) => {
            let today = app.now.today();
            let due = case.due.map(|due| match (due - today).num_days() {
                // Farther away, the date says it all.
                2.. => app.long_date(due),
                _ => format!("{} ({})", app.long_date(due), words::due(texts, due, today)),
            });
            let late = case.due.is_some_and(|due| due < today);
            let style = if late { theme.alert } else { theme.strong };
            if case.waiting_on == WaitingOn::Us {
                let action = case.next_action.clone().unwrap_or_default();
                add(&texts.t("case-next"), format!("{action} · {}", due.unwrap_or_default()), style);
            } else {
                let days = (today - case.waiting_since).num_days();
                let values = [("whom", app.waiting_label(&case.waiting_on).into()), ("days", days.into())];
                add(&texts.t("case-waits"), texts.with("case-waits-since", &values), theme.strong);
                add(&texts.t("case-look-again"), due.unwrap_or_default(), style);
            }
        }
    }
    lines
}
