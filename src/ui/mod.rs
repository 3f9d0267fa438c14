//! The screen: draws the state, changes nothing.
//!
//! [`view`] lays out the page: a top line, the body, the fast line when it is open, what was said last, and the keys
//! that work here. The body is the board or the page on top of it. One file a screen, mirroring `app/`.
//!
//! Only the sixteen colours of the terminal are used, and never alone: every state has a sign or a word too.

mod audit;
mod board;
mod case;
mod case_search;
mod day;
mod directory;
mod doctor;
mod entry;
mod events;
mod facts;
mod farewell;
mod figures;
mod fit;
pub mod form;
mod help;
mod hints;
mod input;
mod intake;
mod people;
mod person;
mod prompt;
mod protect;
mod referral;
mod retention;
mod review;
mod rights;
mod run;
mod scrolled;
mod scrub;
mod service;
mod sheet;
mod slip;
mod stale;
mod survey;
mod terminal;
pub mod theme;
pub mod unlock;
mod visit;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Block, BorderType, Paragraph},
};

use self::theme::Theme;
pub use self::{run::run, terminal::leave};
use crate::{
    app::{App, overlay::Overlay, pages::Page, words},
    text::of_record,
};

/// The smallest screen on which something useful can be shown.
const SMALLEST: (u16, u16) = (40, 10);

/// From this width the panes stand side by side.
const WIDE: u16 = 110;

/// Draws the whole screen.
pub fn view(frame: &mut Frame<'_>, app: &App, theme: &Theme) {
    let area = frame.area();
    if let Some(locked) = app.locked() {
        unlock::draw_lock(frame, app, locked, theme);
    } else if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(frame, app);
    } else {
        page(frame, app, theme);
    }
    scrub::scrub(frame.buffer_mut());
}

fn too_small(frame: &mut Frame<'_>, app: &App) {
    let values = [("columns", SMALLEST.0.into()), ("rows", SMALLEST.1.into())];
    let size = app.texts.with("too-small", &values);
    let whole = format!("{size} {}", app.texts.t("too-small-hint"));
    let shorter = [whole, size, format!("{}×{}", SMALLEST.0, SMALLEST.1)];
    let area = frame.area();
    // Half a sentence tells nobody what to do: where there is no room for all of it, less is said, and whole.
    let fits = |text: &String| {
        let (columns, rows) = (usize::from(area.width), usize::from(area.height));
        let lines = fit::wrapped(text, columns);
        let whole = text.split_whitespace().all(|word| fit::width(word) <= columns) && lines.len() <= rows;
        whole.then_some(lines)
    };
    let lines = shorter.iter().find_map(fits).unwrap_or_else(|| vec!["‼".to_owned()]);
    frame.render_widget(Paragraph::new(lines.join("\n")), area);
}

fn page(frame: &mut Frame<'_>, app: &App, theme: &Theme) {
    let line_rows = if app.intake.open { intake::rows(app, frame.area()) } else { 0 };
    let key_rows = hints::rows(app, frame.area());
    let notice = said_last(app, frame.area(), line_rows + key_rows, theme);
    let [top, body, line, said, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(3),
        Constraint::Length(line_rows),
        Constraint::Length(notice.len() as u16),
        Constraint::Length(key_rows),
    ])
    .areas(frame.area());
    top_line(frame, top, app, theme);
    match app.pages.last() {
        None => board::draw(frame, body, app, theme),
        Some(Page::Visit(page)) => visit::draw(frame, body, app, page, theme),
        Some(Page::Rights(page)) => rights::draw(frame, body, app, page, theme),
        Some(Page::Case(page)) => case::draw(frame, body, app, page, theme),
        Some(Page::CaseSearch(page)) => case_search::draw(frame, body, app, page, theme),
        Some(Page::Service(page)) => service::draw(frame, body, app, page, theme),
        Some(Page::Referral(page)) => referral::draw(frame, body, app, page, theme),
        Some(Page::Stale(page)) => stale::draw(frame, body, app, page, theme),
        Some(Page::Slip(page)) => slip::draw(frame, body, app, page, theme),
        Some(Page::Review(page)) => review::draw(frame, body, app, page, theme),
        Some(Page::Day(page)) => day::draw(frame, body, app, page, theme),
        Some(Page::HandOver(page)) => day::draw_hand_over(frame, body, app, page, theme),
        Some(Page::Figures(page)) => figures::draw(frame, body, app, page, theme),
        Some(Page::Doctor(page)) => doctor::draw(frame, body, app, page, theme),
        Some(Page::Survey(page)) => survey::draw(frame, body, app, page, theme),
        Some(Page::Retention(page)) => retention::draw(frame, body, app, page, theme),
        // The line stands between what its visits have in common and those that were typed already.
        Some(Page::Sheet(page)) => sheet::draw(frame, body.union(line), app, page, theme),
        Some(Page::Directory) => directory::draw(frame, body, app, theme),
        Some(Page::People(page)) => people::draw(frame, body, app, page, theme),
        Some(Page::Person(page)) => person::draw(frame, body, app, page, theme),
        Some(Page::Card(page)) => person::draw_card(frame, body, app, page, theme),
        Some(Page::Audit(page)) => audit::draw(frame, body, app, page, theme),
        Some(Page::Merger(page)) => person::draw_merger(frame, body, app, page, theme),
        Some(Page::Protect(page)) => protect::draw(frame, body, app, page, theme),
        Some(Page::Form(page)) => form::draw(frame, body, page.form(), &app.texts, theme),
    }
    if app.intake.open && !matches!(app.pages.last(), Some(Page::Sheet(_))) {
        intake::draw(frame, line, app, theme);
    }
    frame.render_widget(Paragraph::new(notice), said);
    hints::draw(frame, keys, app, theme);
    match &app.overlay {
        None => {}
        Some(Overlay::Help(scroll)) => help::draw(frame, body, app, *scroll, theme),
        Some(Overlay::Palette(palette)) => help::draw_palette(frame, body, app, palette, theme),
        Some(Overlay::Choice(choice)) => prompt::draw_choice(frame, body, app, choice, theme),
        Some(Overlay::Ask(ask)) => prompt::draw_ask(frame, body, app, ask, theme),
    }
}

/// Whose counter, what day, which session, who waits, which desk.
fn top_line(frame: &mut Frame<'_>, area: Rect, app: &App, theme: &Theme) {
    let texts = &app.texts;
    // The date and the clock must have room beside them.
    let each = (usize::from(area.width) * 3 / 20).max(8);
    let desk = fit::cut(&app.config.desk, each);
    let mut right = vec![texts.with("top-desk", &[("desk", desk.into())])];
    if !app.config.worker.is_empty() {
        right.push(fit::cut(&app.config.worker, each));
    }
    let right = format!("{} ", right.join(" · "));
    let now = app.now.local;
    let room = usize::from(area.width).saturating_sub(fit::width(&right));
    let service = if app.config.service.is_empty() { "guichet" } else { &app.config.service };
    let mut parts = vec![
        (3, format!(" {service} "), theme.title),
        (2, format!(" {} ", words::long_date(texts, now.date())), theme.base),
        (4, format!(" {} ", now.format("%H:%M")), theme.strong),
    ];
    parts.extend(app.config.session_at(now).map(|session| (1, format!(" {session} "), theme.dim)));
    parts.extend(app.entry_day.map(|day| {
        let day = day.format("%d/%m/%Y").to_string();
        (5, format!(" ‼ {} ", texts.with("top-entry-day", &[("day", day.into())])), theme.warn)
    }));
    // What matters least goes first where the room is short; what matters most is cut, not dropped.
    while parts.len() > 1 && parts.iter().map(|(_, text, _)| fit::width(text)).sum::<usize>() > room {
        let least = parts.iter().enumerate().min_by_key(|(_, (weight, ..))| *weight).map_or(0, |(at, _)| at);
        parts.remove(least);
    }
    let left: Vec<Span<'_>> = parts.into_iter().map(|(_, text, style)| Span::styled(text, style)).collect();
    let right_width = fit::width(&right).min(usize::from(area.width)) as u16;
    let [left_area, right_area] = Layout::horizontal([Constraint::Min(1), Constraint::Length(right_width)]).areas(area);
    frame.render_widget(Line::from(left), left_area);
    frame.render_widget(Line::styled(right, theme.base), right_area);
}

/// The most rows that a notice takes.
const NOTICE_ROWS: usize = 8;

/// The last notice, with what to do about it, in as many rows as it needs and the page leaves it; `below` are the rows that
/// other things have below the page.
fn said_last<'a>(app: &App, area: Rect, below: u16, theme: &Theme) -> Vec<Line<'a>> {
    use crate::app::notice::Tone;
    // The top line stands above both.
    let shared = Rect { height: area.height.saturating_sub(below + 1), ..area };
    let left = match app.pages.last() {
        Some(Page::Protect(page)) => protect::rows_left(shared, app, page, theme),
        _ => None,
    };
    let most = left.map_or(NOTICE_ROWS, |left| left.min(NOTICE_ROWS));
    let Some(notice) = &app.notice else { return vec![Line::default()] };
    let (sign, style) = match notice.tone {
        Tone::Done => ("✓", theme.ok),
        Tone::Info => ("·", theme.base),
        Tone::Warning => ("!", theme.warn),
        Tone::Error => ("‼", theme.alert),
    };
    let columns = usize::from(area.width).saturating_sub(2);
    let hint =
        notice.hint.as_ref().map(|hint| fit::wrapped(&format!("→ {}", of_record(hint)), columns)).unwrap_or_default();
    // What to do is said whole: of a long text, what does not fit beside it is left out, and says so.
    let hint = first_lines(hint, most.saturating_sub(1), columns);
    let text = fit::wrapped(&format!("{sign} {}", of_record(&notice.text)), columns);
    let text = first_lines(text, most.saturating_sub(hint.len()), columns);
    let text = text.into_iter().map(|line| Line::styled(format!(" {line}"), style));
    text.chain(hint.into_iter().map(|line| Line::raw(format!(" {line}")))).collect()
}

/// As many lines of a text as there is room for, with a sign at the end where there are more.
fn first_lines(mut lines: Vec<String>, most: usize, columns: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = format!("{}…", fit::prose(last, columns.saturating_sub(1)).trim_end_matches('…'));
        }
    }
    lines
}

/// The row under the cursor: one style throughout, so that it reads as one.
fn selected<'a>(line: Line<'a>, theme: &Theme) -> Line<'a> {
    let spans = line.spans.into_iter().map(|span| span.style(theme.selected));
    Line::from(spans.collect::<Vec<_>>()).style(theme.selected)
}

/// A frame around a pane; the one that has the keys is marked by a sign and a thicker line, not by colour alone.
fn pane<'a>(title: &str, focused: bool, theme: &Theme) -> Block<'a> {
    let mark = if focused { "▸ " } else { "" };
    Block::bordered()
        .border_type(if focused { BorderType::Thick } else { BorderType::Plain })
        .border_style(if focused { theme.border_focus } else { theme.border })
        .title(Line::styled(format!(" {mark}{title} "), if focused { theme.title } else { theme.dim }))
}
