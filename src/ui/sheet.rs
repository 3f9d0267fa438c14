//! A sheet of paper being typed in: what its visits have in common, the line, the day's figures, the visits typed.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{WIDE, board, fit, intake, pane, theme::Theme};
use crate::{
    app::{App, action::Action, sheet::SheetPage, words},
    domain::{ids::Code, visit::Visit, vocabulary::List},
};

/// The columns of the day's figures, where they have room beside the list.
const FIGURES: u16 = 36;

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &SheetPage, theme: &Theme) {
    let title = app.texts.with("sheet-title", &[("day", app.long_date(app.day()).into())]);
    let common = in_common(app, page, usize::from(area.width).saturating_sub(2), theme);
    let line_rows = if app.intake.open { intake::rows(app, area) } else { 1 };
    let [head, line, body] = Layout::vertical([
        Constraint::Length(common.len() as u16 + 2),
        Constraint::Length(line_rows),
        Constraint::Min(1),
    ])
    .areas(area);
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), true, theme);
    let inner = block.inner(head);
    frame.render_widget(block, head);
    frame.render_widget(Paragraph::new(common), inner);
    if app.intake.open {
        intake::draw(frame, line, app, theme);
    } else {
        let values = [
            ("new", words::key_of(&app.texts, Action::NewVisit).into()),
            ("undo", words::key_of(&app.texts, Action::Undo).into()),
        ];
        let text = fit::cut(&app.texts.with("sheet-go-on", &values), usize::from(area.width).saturating_sub(2));
        frame.render_widget(Line::styled(format!(" {text}"), theme.base), line);
    }
    if area.width >= WIDE {
        let [list_area, figures_area] =
            Layout::horizontal([Constraint::Min(40), Constraint::Length(FIGURES)]).areas(body);
        list(frame, list_area, app, page, theme);
        let width = usize::from(FIGURES).saturating_sub(1);
        let mut lines = vec![Line::styled(fit::cut(&count(app), width), theme.strong)];
        lines.extend(app.topics_of_day().into_iter().map(|(topic, count)| {
            let label = fit::left(&topic_label(app, topic.as_ref()), width.saturating_sub(6));
            Line::styled(format!("{label} {}", fit::right(&count.to_string(), 4)), theme.base)
        }));
        frame.render_widget(Paragraph::new(lines), figures_area);
        return;
    }
    let [figures_area, list_area] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(body);
    let topics = app.topics_of_day();
    let topics = topics.iter().map(|(topic, count)| format!("{} {count}", topic_label(app, topic.as_ref())));
    let said = std::iter::once(count(app)).chain(topics).collect::<Vec<_>>().join(" · ");
    let said = fit::cut(&said, usize::from(area.width).saturating_sub(2));
    frame.render_widget(Line::styled(format!(" {said}"), theme.strong), figures_area);
    list(frame, list_area, app, page, theme);
}

/// What holds for every line, each with the key that changes it, on as few lines as they need.
fn in_common<'a>(app: &App, page: &SheetPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let none = || texts.t("sheet-none");
    let session = if page.session.is_empty() { texts.t("sheet-no-session") } else { page.session.clone() };
    let topic = page.topic.as_ref().map_or_else(none, |code| app.label(List::Topic, code));
    let facts = [
        (Action::EntryDay, "sheet-day", app.long_date(app.day())),
        (Action::SheetSession, "sheet-session", session),
        (Action::SheetDesk, "sheet-desk", page.desk.clone()),
        (Action::SheetTopic, "sheet-topic", topic),
    ];
    let mut rows: Vec<Vec<Span<'a>>> = vec![Vec::new()];
    let mut used = 0;
    for (action, label, value) in facts {
        let (key, label) = (format!(" {} ", words::key_of(texts, action)), format!("{} ", texts.t(label)));
        let value = fit::cut(&value, width.saturating_sub(fit::width(&key) + fit::width(&label) + 1));
        let columns = fit::width(&key) + fit::width(&label) + fit::width(&value) + 1;
        if used + columns > width {
            rows.push(Vec::new());
            used = 0;
        }
        used += columns;
        if let Some(row) = rows.last_mut() {
            row.extend([
                Span::styled(key, theme.key),
                Span::styled(label, theme.dim),
                Span::styled(format!("{value} "), theme.strong),
            ]);
        }
    }
    rows.into_iter().map(Line::from).collect()
}

fn count(app: &App) -> String {
    let values = [("day", app.board.queue.len().into()), ("sheet", app.sheet_visits().len().into())];
    app.texts.with("sheet-count", &values)
}

fn topic_label(app: &App, topic: Option<&Code>) -> String {
    topic.map_or_else(|| app.texts.t("report-unsaid"), |code| app.label(List::Topic, code))
}

/// The visits typed so far, the last one first.
fn list(frame: &mut Frame<'_>, area: Rect, app: &App, page: &SheetPage, theme: &Theme) {
    let visits = app.sheet_visits();
    if visits.is_empty() {
        board::empty(frame, area, &app.texts.t("sheet-empty"), theme);
        return;
    }
    let width = usize::from(area.width);
    let scroll = page.scroll.min(visits.len().saturating_sub(usize::from(area.height)));
    let rows = visits.iter().skip(scroll).take(usize::from(area.height));
    frame.render_widget(Paragraph::new(rows.map(|visit| row(app, visit, width, theme)).collect::<Vec<_>>()), area);
}

/// One visit: ticket, name, age, what it was about, how it ended, its note.
fn row<'a>(app: &App, visit: &Visit, width: usize, theme: &Theme) -> Line<'a> {
    let texts = &app.texts;
    let draft = &visit.draft;
    let outcome = draft.requests.iter().find_map(|request| request.outcome);
    let parts = [
        visit.called().unwrap_or_default().to_owned(),
        draft.profile.gender.map(|gender| app.label(List::Gender, &Code::from(gender.code()))).unwrap_or_default(),
        draft.profile.age.map(|age| words::age_said(texts, age)).unwrap_or_default(),
        app.subject_of(visit),
        outcome.map(|outcome| app.label(List::Outcome, &Code::from(outcome.code()))).unwrap_or_default(),
        draft.note.clone(),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Line::from(vec![
        Span::styled(format!(" {} ", fit::right(&visit.ticket.to_string(), 4)), theme.strong),
        Span::styled(fit::cut(&said.join(" · "), width.saturating_sub(7)), theme.base),
    ])
}
