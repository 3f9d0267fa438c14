//! The board: the day's queue, the cases that need us, the directory. Side by side where there is room, else one at a
//! time with the others' counts above.

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{WIDE, day, directory, facts, fit, pane, theme::Theme};
use crate::{
    app::{
        App,
        action::Action,
        board::{Pane, Row},
        referrals, words,
    },
    domain::{
        case::{CaseRow, WaitingOn},
        referral::{CheckRow, ReferralStatus},
        visit::{Priority, Status, Visit},
    },
};

/// Draws the board.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let standing = day::standing(app, area, theme);
    let [above, area] = Layout::vertical([Constraint::Length(standing.len() as u16), Constraint::Min(3)]).areas(area);
    frame.render_widget(Paragraph::new(standing), above);
    if area.width >= WIDE {
        let [left, right] = Layout::horizontal([Constraint::Percentage(51), Constraint::Percentage(49)]).areas(area);
        let cases_rows = (app.board.rows.len() as u16 + 4).max(6).min(area.height / 2);
        let [cases_area, directory_area] =
            Layout::vertical([Constraint::Length(cases_rows), Constraint::Min(5)]).areas(right);
        queue(frame, left, app, theme);
        cases(frame, cases_area, app, theme);
        directory::draw(frame, directory_area, app, theme);
        return;
    }
    let [tabs_area, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(3)]).areas(area);
    tabs(frame, tabs_area, app, theme);
    match app.board.pane {
        Pane::Queue => queue(frame, body, app, theme),
        Pane::Cases => cases(frame, body, app, theme),
        Pane::Directory => directory::draw(frame, body, app, theme),
    }
}

/// The panes by name and count, on a screen that shows one at a time.
fn tabs(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    let waiting = texts.with("tab-queue", &[("count", app.board.waiting().into())]);
    let (overdue, today) = due_counts(app);
    let cases = texts.with("tab-cases", &[("overdue", overdue.into()), ("today", today.into())]);
    let directory = texts.with("tab-directory", &[("count", app.directory.count.into())]);
    let mut spans = Vec::new();
    for (pane, title) in Pane::ALL.into_iter().zip([waiting, cases, directory]) {
        let focused = pane == app.board.pane;
        let (mark, style) = if focused { ("▸", theme.title) } else { (" ", theme.dim) };
        spans.push(Span::styled(format!(" {mark}{title} "), style));
    }
    frame.render_widget(Line::from(spans), area);
}

/// The first row to draw so that the selected one is in sight, near the middle of a long list.
pub fn first_row(selected: usize, rows: usize, total: usize) -> usize {
    selected.saturating_sub(rows / 2).min(total.saturating_sub(rows))
}

fn queue(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let focused = app.board.pane == Pane::Queue;
    let block = pane(&queue_title(app), focused, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    if app.board.queue.is_empty() {
        let values = [
            ("new", words::key_of(&app.texts, Action::NewVisit).into()),
            ("help", words::key_of(&app.texts, Action::Help).into()),
        ];
        let key = if app.entry_day.is_some() { "queue-empty-day" } else { "queue-empty" };
        empty(frame, inner, &app.texts.with(key, &values), theme);
        return;
    }
    let selected = app.board.visit_row().unwrap_or_default();
    let rows = usize::from(inner.height);
    let first = first_row(selected, rows, app.board.queue.len());
    let columns = (usize::from(inner.width), status_columns(app));
    let lines = app.board.queue.iter().enumerate().skip(first).take(rows).map(|(row, visit)| {
        let line = visit_row(app, visit, columns, row == selected, theme);
        if row == selected && focused { super::selected(line, theme) } else { line }
    });
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), inner);
}

fn queue_title(app: &App) -> String {
    if let Some(day) = app.entry_day {
        let values = [("day", app.long_date(day).into()), ("count", app.board.queue.len().into())];
        return app.texts.with("queue-title-day", &values);
    }
    let longest = app.board.queue.iter().filter(|visit| matches!(visit.status, Status::Waiting | Status::Called));
    let longest = longest.map(|visit| visit.times(app.now.at).wait).max();
    let count = ("count", app.board.waiting().into());
    match longest {
        Some(wait) => app.texts.with("queue-title", &[count, ("wait", words::minutes(wait).into())]),
        None => app.texts.with("queue-title-calm", &[count]),
    }
}

/// The columns for a status: as many as its longest word has in this language, so that none is cut.
fn status_columns(app: &App) -> usize {
    let words = Status::ALL.iter().map(|status| format!("status-{}", status.code()));
    let words = words.chain(["status-referred".to_owned()]);
    words.map(|key| fit::width(&app.texts.t(&key))).fold(9, usize::max)
}

/// The columns for desk and worker.
const WHO: usize = 6;

/// One visit: ticket, sign and word, running time, name, what it is about, who serves it.
fn visit_row<'a>(app: &App, visit: &Visit, (width, status): (usize, usize), selected: bool, theme: &Theme) -> Line<'a> {
    let (sign, word) = words::status(&app.texts, visit);
    let style = status_style(visit, theme);
    let time = app.running_time(visit).map(words::minutes).unwrap_or_default();
    let name = visit.called().unwrap_or("–");
    let who = match (visit.worker.as_str(), visit.desk.as_str(), visit.status) {
        (_, desk, Status::Waiting) if !desk.is_empty() => format!("→ {desk}"),
        (_, _, Status::Waiting | Status::Expected) => String::new(),
        ("", desk, _) => desk.to_owned(),
        (worker, desk, _) if fit::width(desk) + fit::width(worker) < WHO => format!("{desk}·{worker}"),
        (worker, _, _) => worker.to_owned(),
    };
    let name_columns = if width >= 70 { 13 } else { 10 };
    let fixed = 1 + 3 + 1 + 2 + status + 1 + 7 + 1 + name_columns + 1 + 1 + WHO;
    let about = app.subject_of(visit);
    let about = if about.is_empty() { visit.draft.note.clone() } else { about };
    Line::from(vec![
        Span::raw(if selected { "▸" } else { " " }),
        Span::styled(fit::right(&visit.ticket.to_string(), 3), theme.strong),
        Span::styled(format!(" {sign} {} ", fit::left(&word, status)), style),
        Span::styled(fit::right(&time, 7), theme.base),
        Span::styled(format!(" {} ", fit::left(name, name_columns)), theme.base),
        Span::styled(fit::left(&about, width.saturating_sub(fixed)), theme.base),
        Span::styled(format!(" {}", fit::right(&who, WHO)), theme.dim),
    ])
}

/// The colour of a status, which its sign and word say too.
pub fn status_style(visit: &Visit, theme: &Theme) -> Style {
    match visit.status {
        Status::Waiting | Status::Called if visit.draft.priority == Priority::Urgent => theme.alert,
        Status::Waiting => theme.base,
        Status::Called | Status::OnHold => theme.warn,
        Status::InService => theme.ok,
        _ => theme.dim,
    }
}

/// How many cases and referrals are overdue, and how many due today.
fn due_counts(app: &App) -> (u32, u32) {
    let (cases, checks) = (&app.board.cases, &app.board.checks);
    (cases.overdue + checks.overdue, cases.today + checks.today)
}

fn cases(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let list = &app.board.rows;
    let focused = app.board.pane == Pane::Cases;
    let (overdue, today) = due_counts(app);
    let values = [("overdue", overdue.into()), ("today", today.into())];
    let mut title = app.texts.with("cases-title", &values);
    if !app.board.filter.is_empty() {
        title = format!("{} · {title}", app.case_words().filter_words(&app.board.filter));
    }
    let block = pane(&fit::cut(&title, usize::from(area.width).saturating_sub(8)), focused, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [rows_area, rest_area] = Layout::vertical([Constraint::Min(1), Constraint::Length(1)]).areas(inner);
    if list.is_empty() {
        let filtered = !app.board.filter.is_empty();
        let (key, action) =
            if filtered { ("cases-empty-filter", Action::CasesFilter) } else { ("cases-empty", Action::FollowUp) };
        let values = [("follow", words::key_of(&app.texts, action).into())];
        empty(frame, rows_area, &app.texts.with(key, &values), theme);
    } else {
        let selected = app.board.case_row().unwrap_or_default();
        let rows = usize::from(rows_area.height);
        let first = first_row(selected, rows, list.len());
        let shown = list.iter().skip(first).take(rows).map(|line| match line {
            Row::Case(case) => case_row(app, case, theme),
            Row::Check(check) => check_row(app, check, theme),
        });
        let shown: Vec<DueRow> = shown.collect();
        let columns = DueRow::columns(&shown);
        let lines = shown.iter().enumerate().map(|(row, due)| {
            let selected_here = first + row == selected && focused;
            let line = due.line(columns, usize::from(inner.width), selected_here, theme);
            if selected_here { super::selected(line, theme) } else { line }
        });
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), rows_area);
    }
    let rest = with_others(app, usize::from(inner.width).saturating_sub(2));
    frame.render_widget(Line::styled(format!(" {rest}"), theme.dim), rest_area);
}

/// A row of the cases' pane, before it has its columns.
struct DueRow {
    /// What it is: a case's number, or an arrow and a word.
    kind: String,
    whose: String,
    /// That the person's record is only kept.
    marker: String,
    about: String,
    when: String,
    sign: &'static str,
    style: Style,
}

fn case_row(app: &App, case: &CaseRow, theme: &Theme) -> DueRow {
    let today = app.now.today();
    let too_long = case.due > today && app.board.patience.is_over(&case.waiting_on, case.waiting_since, today);
    let days = (today - case.waiting_since).num_days();
    let waited = too_long.then(|| app.texts.with("cases-waited", &[("days", days.into())]));
    let row = (case.number.clone(), case.label.clone(), what_next(app, case));
    due_row(app, row, case.restricted, (case.due, waited), theme)
}

/// A referral to ask after: an arrow and a word where a case has its number, for whom, and where they were sent.
fn check_row(app: &App, check: &CheckRow, theme: &Theme) -> DueRow {
    let texts = &app.texts;
    let kind = format!("→{}", texts.t("check-word"));
    let mut said = check.service_name.clone();
    if check.status != ReferralStatus::Informed {
        said = format!("{said} · {}", referrals::status_words(texts, check.status, check.reason.as_ref()));
    }
    let due = check.check_on.unwrap_or(app.now.today());
    let row = (kind, referrals::whom_words(texts, &check.whom), said);
    due_row(app, row, check.whom.restricted, (due, None), theme)
}

/// A row with a day on which it is due, or the words for how long it waited on somebody: what it is, whose, and what it
/// is about.
fn due_row(
    app: &App,
    (kind, whose, about): (String, String, String),
    is_restricted: bool,
    (due, waited): (NaiveDate, Option<String>),
    theme: &Theme,
) -> DueRow {
    let today = app.now.today();
    let (sign, style) = match due.cmp(&today) {
        std::cmp::Ordering::Less => ("‼", theme.alert),
        std::cmp::Ordering::Equal => ("·", theme.warn),
        std::cmp::Ordering::Greater if waited.is_some() => ("…", theme.warn),
        std::cmp::Ordering::Greater => (" ", theme.base),
    };
    let when = waited.unwrap_or_else(|| words::due(&app.texts, due, today));
    DueRow { kind, whose, marker: facts::only_kept(&app.texts, is_restricted), about, when, sign, style }
}

impl DueRow {
    /// The columns for what rows are, with a blank behind the longest, and for when they are due: no less than is
    /// usual, and more where the rows in sight have longer words.
    fn columns(rows: &[Self]) -> [usize; 2] {
        let widest = |text: fn(&Self) -> &str| rows.iter().map(|row| fit::width(text(row))).max().unwrap_or_default();
        [(widest(|row| &row.kind) + 1).max(10), widest(|row| &row.when).max(7)]
    }

    fn line<'a>(&self, [kind, when]: [usize; 2], width: usize, selected: bool, theme: &Theme) -> Line<'a> {
        let fixed = 1 + 2 + kind + 12 + fit::width(&self.marker) + 1 + when;
        Line::from(vec![
            Span::raw(if selected { "▸" } else { " " }),
            Span::styled(format!("{} ", self.sign), self.style),
            Span::styled(fit::left(&self.kind, kind), theme.dim),
            Span::styled(format!("{} ", fit::left(&self.whose, 11)), theme.base),
            Span::styled(self.marker.clone(), theme.warn),
            Span::styled(fit::left(&self.about, width.saturating_sub(fixed)), theme.base),
            Span::styled(format!(" {}", fit::right(&self.when, when)), self.style),
        ])
    }
}

/// What we do next in a case, or on whom it waits; what it is about where neither is named.
pub fn what_next(app: &App, case: &CaseRow) -> String {
    if case.waiting_on != WaitingOn::Us {
        let whom = app.texts.with("cases-waits-on", &[("whom", app.waiting_label(&case.waiting_on).into())]);
        return if case.subject.is_empty() { whom } else { format!("{whom} · {}", case.subject) };
    }
    if case.next_action.is_empty() { case.subject.clone() } else { case.next_action.clone() }
}

/// Counts for what is not listed, the most pressing first: due and not shown, with others, later, set aside. Where the
/// room is short, who has been waited on longest is left out, then whole counts from the end.
fn with_others(app: &App, columns: usize) -> String {
    let long = others(app, true);
    let room = fit::parts(&long, usize::MAX);
    if fit::width(&room) <= columns { room } else { fit::parts(&others(app, false), columns) }
}

fn others(app: &App, whom: bool) -> Vec<String> {
    let (list, checks, texts) = (&app.board.cases, &app.board.checks, &app.texts);
    let counted = |key: &str, count: u32| (count > 0).then(|| texts.with(key, &[("count", count.into())]));
    let mut parts = Vec::new();
    parts.extend(counted("checks-beyond", checks.beyond()));
    parts.extend(match &list.longest {
        Some((who, days)) if whom => {
            let values =
                [("count", list.with_others.into()), ("whom", app.waiting_label(who).into()), ("days", (*days).into())];
            Some(texts.with("cases-with-others-longest", &values))
        }
        _ => counted("cases-with-others", list.with_others),
    });
    parts.extend(counted("cases-later", list.later));
    parts.extend(counted("checks-later", checks.later));
    parts.extend(counted("cases-snoozed", list.snoozed));
    parts
}

/// What an empty list says: that it is empty, and what to press.
pub fn empty(frame: &mut Frame<'_>, area: Rect, text: &str, theme: &Theme) {
    let lines = fit::wrapped(text, usize::from(area.width).saturating_sub(2));
    let lines = lines.into_iter().map(|line| Line::styled(format!(" {line}"), theme.dim));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}
