//! One visit's page: the person in front of me. Running timer, what was asked, where sent, and every event with its
//! time, the selected one ready to be corrected.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{board, facts::Facts, fit, pane, theme::Theme};
use crate::{
    app::{App, action::Action, pages::VisitPage, referrals, words},
    domain::{
        referral::ReferralStatus,
        request::Request,
        visit::{Event, EventKind, Status, Visit},
        vocabulary::List,
    },
};

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &VisitPage, theme: &Theme) {
    let visit = &page.visit;
    let (sign, status) = words::status(&app.texts, visit);
    let mut title = vec![words::visit_title(&app.texts, visit.ticket, visit.day, app.now.today())];
    title.extend(visit.called().map(str::to_owned));
    title.push(if sign == "·" { status } else { format!("{sign} {status}") });
    let title = title.join(" · ");
    let block = pane(&title, true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let events_rows = (visit.events.len() as u16 + 1).clamp(3, (inner.height / 3).max(3));
    let [facts_area, events_area] =
        Layout::vertical([Constraint::Min(3), Constraint::Length(events_rows)]).areas(inner);
    let lines = facts(app, page, usize::from(inner.width), theme);
    frame.render_widget(Paragraph::new(lines), facts_area);
    events(frame, events_area, app, page, theme);
}

fn facts<'a>(app: &App, page: &VisitPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let visit = &page.visit;
    let mut facts = Facts::new(vec![times(app, visit, theme)], width, theme);
    facts.restricted(&app.texts, page.restricted.as_ref());
    for request in &visit.draft.requests {
        facts.add(&app.texts.t("visit-request"), &request_words(app, request));
    }
    facts.add(&app.texts.t("visit-person"), &profile_words(app, visit));
    for referral in &page.referrals {
        let how = app.texts.t(&format!("how-{}", referral.how.code()));
        let mut said = format!("→ {} · {how}", referral.service_name);
        if referral.status != ReferralStatus::Informed {
            let status = referrals::status_words(&app.texts, referral.status, referral.reason.as_ref());
            said = format!("{said} · {status}");
        }
        if let Some(day) = referral.check_on {
            let day = words::day_short(day, app.now.today());
            said = format!("{said} · {}", app.texts.with("notice-check-on", &[("day", day.into())]));
        }
        facts.add(&app.texts.t("visit-referral"), &said);
    }
    if let Some(earlier) = &page.earlier {
        let values = [
            ("service", earlier.service_name.as_str().into()),
            ("days", (app.now.at - earlier.made_at).num_days().max(0).into()),
            ("key", words::key_of(&app.texts, Action::Hear).into()),
        ];
        facts.add(&app.texts.t("visit-earlier"), &app.texts.with("visit-earlier-asked", &values));
    }
    for case in &page.cases {
        let due = words::due(&app.texts, case.due, app.now.today());
        let parts = [case.number.clone(), board::what_next(app, case), due];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        facts.add(&app.texts.t("visit-case"), &said.join(" · "));
    }
    facts.add(&app.texts.t("visit-rights"), &app.rights_in_short(page));
    facts.add(&app.texts.t("visit-note"), &visit.draft.note);
    facts.into_lines()
}

/// Waiting, at the desk, paused; to the second while it runs.
fn times<'a>(app: &App, visit: &Visit, theme: &Theme) -> Line<'a> {
    let times = visit.times(app.now.at);
    let running = |span: chrono::Duration, on: bool| {
        if on { format!("{}:{:02}", span.num_minutes(), span.num_seconds() % 60) } else { words::minutes(span) }
    };
    let wait = running(times.wait, matches!(visit.status, Status::Waiting | Status::Called));
    let service = running(times.service, visit.status == Status::InService);
    let hold = running(times.hold, visit.status == Status::OnHold);
    let values = [("wait", wait.into()), ("service", service.into()), ("hold", hold.into())];
    let style = board::status_style(visit, theme);
    Line::styled(format!(" {}", app.texts.with("visit-times", &values)), style)
}

fn request_words(app: &App, request: &Request) -> String {
    let mut parts = Vec::new();
    if let Some(code) = &request.topic {
        parts.push(app.label(List::Topic, code));
    }
    if let Some(code) = &request.procedure {
        let procedure = app.label(List::Procedure, code);
        if parts.first() != Some(&procedure) {
            parts.push(procedure);
        }
    }
    if let Some(code) = &request.institution {
        parts.push(format!("@ {}", app.label(List::Institution, code)));
    }
    parts.extend(request.device.as_ref().map(|code| app.label(List::Device, code)));
    parts.extend(request.support.map(|support| app.label_of(List::Support, support.code())));
    parts.extend(request.obstacles.iter().map(|code| format!("‒ {}", app.label(List::Obstacle, code))));
    parts.extend(request.minutes.map(|minutes| format!("{minutes} min")));
    parts.extend(request.hold_minutes.map(|hold| app.texts.with("chip-hold", &[("minutes", hold.into())])));
    parts.extend(request.outcome.map(|outcome| app.label_of(List::Outcome, outcome.code())));
    parts.extend(request.why.as_ref().map(|code| app.label(List::Impossible, code)));
    parts.join(" · ")
}

fn profile_words(app: &App, visit: &Visit) -> String {
    let profile = &visit.draft.profile;
    let mut parts = Vec::new();
    parts.extend(profile.gender.map(|gender| app.label_of(List::Gender, gender.code())));
    parts.extend(profile.age.map(|age| words::age_said(&app.texts, age)));
    parts.extend(profile.place.clone());
    parts.extend(profile.language.as_ref().map(|code| app.label(List::Language, code)));
    if profile.interpreter {
        parts.push(app.texts.t("chip-interpreter"));
    }
    parts.push(app.label_of(List::Origin, visit.draft.origin.code()));
    parts.join(" · ")
}

fn events(frame: &mut Frame<'_>, area: Rect, app: &App, page: &VisitPage, theme: &Theme) {
    let title = format!("─ {} ", app.texts.t("visit-events"));
    let rest = "─".repeat(usize::from(area.width).saturating_sub(fit::width(&title)));
    let mut lines = vec![Line::styled(format!("{title}{rest}"), theme.border)];
    let rows = usize::from(area.height).saturating_sub(1);
    let events = &page.visit.events;
    let first = board::first_row(page.event, rows, events.len());
    for (row, event) in events.iter().enumerate().skip(first).take(rows) {
        let selected = row == page.event;
        let line = Line::styled(
            format!("{}{}", if selected { "▸" } else { " " }, event_words(app, event)),
            if event.undone { theme.dim } else { theme.base },
        );
        lines.push(if selected { super::selected(line, theme) } else { line });
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// `09:42  appelé · bureau 2 · EB`, with the first-said time of a corrected event and a word for an undone one.
fn event_words(app: &App, event: &Event) -> String {
    let texts = &app.texts;
    let kind = texts.t(&format!("event-{}", event.kind.code()));
    let mut parts = vec![match (event.kind, &event.detail) {
        (EventKind::Passed, Some(desk)) => format!("{kind} {desk}"),
        _ => kind,
    }];
    match (event.kind, &event.detail) {
        (EventKind::TurnedAway, Some(cause)) => {
            parts.push(app.label_of(List::TurnedAway, cause));
        }
        (EventKind::Passed, _) | (_, None) => {}
        (_, Some(detail)) => parts.push(detail.clone()),
    }
    if !event.desk.is_empty() {
        parts.push(texts.with("top-desk", &[("desk", event.desk.as_str().into())]));
    }
    if !event.worker.is_empty() {
        parts.push(event.worker.clone());
    }
    if let Some(was) = event.was_at {
        parts.push(texts.with("event-was", &[("time", app.local(was).format("%H:%M").to_string().into())]));
    }
    if event.undone {
        parts.push(texts.t("event-undone"));
    }
    format!("{}  {}", app.local(event.at).format("%H:%M"), parts.join(" · "))
}
