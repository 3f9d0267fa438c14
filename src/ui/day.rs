//! A day as a whole: what it came to, what is not finished, the note for whoever comes next; and what stands above the
//! board until somebody has seen to it.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{facts::Facts, fit, scrolled, theme::Theme};
use crate::{
    app::{
        App,
        action::Action,
        day::{DayPage, HandOverPage, NoteFrom, Section, document, sections},
        report::Words,
        words,
    },
    domain::{day::HandOver, loose_end::LooseEnd},
    text::of_record,
};

/// Draws a day's page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &DayPage, theme: &Theme) {
    let title = app.texts.with("day-title", &[("day", app.long_date(page.record.day).into())]);
    scrolled::draw(frame, area, app, &title, page.scroll, theme, |width| lines(app, page, width, theme));
}

/// Draws the note of a day.
pub fn draw_hand_over(frame: &mut Frame<'_>, area: Rect, app: &App, page: &HandOverPage, theme: &Theme) {
    let title = note_title(app, page.day, &page.by);
    scrolled::draw(frame, area, app, &title, page.scroll, theme, |width| {
        let wrapped = fit::wrapped(&page.note, width.saturating_sub(2));
        wrapped.into_iter().map(|line| Line::styled(format!(" {line}"), theme.base)).collect()
    });
}

fn lines<'a>(app: &App, page: &DayPage, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let texts = &app.texts;
    let mut facts = Facts::new(Vec::new(), width, theme);
    let style = if page.record.closed.is_some() { theme.ok } else { theme.strong };
    facts.add_in(&texts.t("day-state"), &document::state(&page.record, texts), style);
    let ends = match page.ends.iter().map(LooseEnd::count).sum::<usize>() {
        0 => texts.t("day-no-ends"),
        count => texts.with("day-ends", &[("count", count.into())]),
    };
    facts.add_in(&texts.t("day-ends-label"), &ends, if page.ends.is_empty() { theme.ok } else { theme.warn });
    for Section { title, facts: said } in sections(&page.figures, Words { texts, vocabulary: &app.vocabulary }) {
        let said: Vec<String> = said.iter().map(|(what, amount)| format!("{what} {amount}")).collect();
        facts.add(&title, &together(&said, facts.room()));
    }
    let from = match page.note.from {
        NoteFrom::Record | NoteFrom::Apart => String::new(),
        NoteFrom::CarriedOn => texts.t("day-note-carried-on"),
        NoteFrom::Draft => texts.t("day-note-draft"),
        NoteFrom::LooseEnds if page.note.text.is_empty() => String::new(),
        NoteFrom::LooseEnds => texts.t("day-note-proposed"),
    };
    let note = if page.written().is_empty() { texts.t("day-note-none") } else { page.written().to_owned() };
    facts.add(&texts.t("day-note"), &[note, from].join("\n"));
    if page.note.from == NoteFrom::Apart {
        let why = if page.record.closed.is_some() { "day-note-apart-closed" } else { "day-note-apart" };
        let why = texts.with(why, &[("key", words::key_of(texts, Action::DayNote).into())]);
        facts.add_in(&texts.t("day-note-own"), &[page.note.text.clone(), why].join("\n"), theme.warn);
    }
    let trace: Vec<String> =
        page.record.events.iter().map(|event| document::event_words(event, texts, app.clock())).collect();
    facts.add(&texts.t("day-trace"), &trace.join("\n"));
    let seal = page.seal.as_ref().map(ToString::to_string).unwrap_or_default();
    facts.add(&texts.t("audit-seal-label"), &seal);
    facts.into_lines()
}

/// Short facts on as few lines as they need, none of them broken.
fn together(facts: &[String], columns: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for fact in facts {
        match lines.last_mut() {
            Some(line) if fit::width(line) + 3 + fit::width(fact) <= columns => {
                line.push_str(" · ");
                line.push_str(fact);
            }
            _ => lines.push(fact.clone()),
        }
    }
    lines.join("\n")
}

/// The most lines of a note that stand above the board.
const NOTE_LINES: usize = 4;

/// What stands above the board: that midnight passed, days to be closed, the note of the day before.
pub fn standing<'a>(app: &App, area: Rect, theme: &Theme) -> Vec<Line<'a>> {
    let (texts, width) = (&app.texts, usize::from(area.width).saturating_sub(4));
    let mut lines = Vec::new();
    if let Some(day) = app.day_left_open() {
        let values = [
            ("day", app.long_date(day).into()),
            ("today", app.long_date(app.now.today()).into()),
            ("key", words::key_of(texts, Action::EntryDay).into()),
        ];
        lines.push(Line::styled(
            format!(" ‼ {}", fit::cut(&texts.with("standing-midnight", &values), width)),
            theme.alert,
        ));
    }
    if app.standing.sheet_missing {
        // The command may name a record, and is typed from here.
        let said = fit::wrapped(&of_record(&texts.t("standing-sheet")), width).into_iter().enumerate();
        let sign = |at| if at == 0 { '‼' } else { ' ' };
        lines.extend(said.map(|(at, line)| Line::styled(format!(" {} {line}", sign(at)), theme.alert)));
    }
    if let Some(day) = app.standing.to_see_to() {
        let (forgotten, bare) = (app.standing.forgotten.len(), app.standing.without_backup.len());
        let (key, count) =
            if forgotten > 0 { ("standing-forgotten", forgotten) } else { ("standing-without-backup", bare) };
        let values = [
            ("count", count.into()),
            ("day", app.long_date(day).into()),
            ("key", words::key_of(texts, Action::ForgottenDay).into()),
        ];
        lines.push(Line::styled(format!(" ! {}", fit::cut(&texts.with(key, &values), width)), theme.warn));
    }
    if app.standing.closed {
        let key = words::key_of(texts, Action::Day);
        let said = texts.with("standing-closed", &[("key", key.into())]);
        lines.push(Line::styled(format!(" ✓ {}", fit::cut(&said, width)), theme.dim));
    }
    if let Some(note) = app.standing.unread() {
        lines.extend(note_lines(app, note, width, theme));
    }
    if let Some(period) = &app.survey_due {
        let values = [
            ("period", Words { texts, vocabulary: &app.vocabulary }.period(period).into()),
            ("key", words::key_of(texts, Action::Survey).into()),
        ];
        lines
            .push(Line::styled(format!(" · {}", fit::cut(&texts.with("standing-survey", &values), width)), theme.base));
    }
    if let Some(said) = app.retention_standing() {
        lines.push(Line::styled(format!(" · {}", fit::cut(&said, width)), theme.base));
    }
    // The panes need the room more.
    lines.truncate(usize::from(area.height / 3));
    lines
}

fn note_lines<'a>(app: &App, note: &HandOver, width: usize, theme: &Theme) -> Vec<Line<'a>> {
    let title = note_title(app, note.day, &note.by);
    let key = words::key_of(&app.texts, Action::HandOver);
    let read = app.texts.with("standing-read", &[("key", key.into())]);
    let mut lines = vec![Line::from(vec![
        Span::styled(format!(" ✉ {title}"), theme.title),
        Span::styled(format!(" · {read}"), theme.dim),
    ])];
    let wrapped = fit::wrapped(&note.note, width);
    let more = wrapped.len() > NOTE_LINES;
    lines.extend(wrapped.into_iter().take(NOTE_LINES).map(|line| Line::styled(format!("   {line}"), theme.base)));
    if let Some(last) = lines.last_mut().filter(|_| more) {
        last.push_span(Span::styled(" …", theme.dim));
    }
    lines
}

/// Whose note, of when.
fn note_title(app: &App, day: chrono::NaiveDate, by: &str) -> String {
    let day = ("day", app.long_date(day).into());
    match by {
        "" => app.texts.with("hand-over-title", &[day]),
        by => app.texts.with("hand-over-title-by", &[day, ("by", by.into())]),
    }
}
