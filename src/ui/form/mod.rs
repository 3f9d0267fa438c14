//! Draws a form: label, answer and problem per row, the field with the focus always in sight.
//!
//! From [`WIDE`] columns on, suggestions and keys stand beside the page; below that, suggestions open under their
//! field. Only what is in sight is drawn; heights are computed from the answers alone, so that a key never waits for
//! a page that is not seen.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::{Block, Borders},
};

use crate::{
    app::form::{Form, Kind},
    text::Texts,
    ui::theme::Theme,
};

mod pen;
#[cfg(test)]
mod tests;
mod value;

use pen::{Pen, width};
use value::View;

/// From how many columns on there is room beside the page.
pub const WIDE: u16 = 110;

/// The columns beside the page.
const ASIDE: u16 = 38;

/// The widest that labels may be.
const LABELS: u16 = 24;

/// Draws a form into an area, and puts the terminal's cursor where typing goes.
pub fn draw(frame: &mut Frame<'_>, area: Rect, form: &Form, texts: &Texts, theme: &Theme) {
    let block = framed(form, texts, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [page, hints] = Layout::vertical([Constraint::Min(0), Constraint::Length(1)]).areas(inner);
    let (page, aside) = if area.width >= WIDE {
        let [page, aside] = Layout::horizontal([Constraint::Min(0), Constraint::Length(ASIDE)]).areas(page);
        (page, Some(aside))
    } else {
        (page, None)
    };

    let labels = form.fields().iter().filter(|field| field.shown).map(|field| width(&field.label)).max().unwrap_or(0);
    // A sign and a space before the label, two spaces behind it, one column free at the edge.
    let left = labels.min(LABELS).min(page.width / 2) + 4;
    let columns = page.width.saturating_sub(left + 1);
    let view = View { texts, theme, left, columns, aside: aside.is_some() };
    draw_page(frame, page, form, &view);
    if let Some(aside) = aside {
        draw_aside(frame, aside, form, &view);
    }
    draw_hints(frame, hints, form, texts, theme);
}

fn framed<'a>(form: &'a Form, texts: &Texts, theme: &Theme) -> Block<'a> {
    let (at, all) = form.position();
    let position = texts.with("form-position", &[("n", at.into()), ("all", all.into())]);
    let focus = form.focus();
    let problems =
        form.fields().iter().enumerate().filter(|(at, field)| field.problem_to_show(*at == focus).is_some()).count();
    let mut block = Block::new()
        .borders(Borders::ALL)
        .border_style(theme.border)
        .title(Line::from(format!(" {} ", form.title())).style(theme.title))
        .title(Line::from(format!(" {position} ")).style(theme.dim).right_aligned());
    if problems > 0 {
        let said = texts.with("form-problems", &[("n", problems.into())]);
        block = block.title_bottom(Line::from(format!(" ! {said} ")).style(theme.alert).right_aligned());
    }
    block
}

/// Where a field stands in the content: the row of its heading or its own, and how many rows it takes with it.
struct Place {
    field: usize,
    top: u16,
    heading: u16,
    rows: u16,
}

fn places(form: &Form, view: &View<'_>) -> Vec<Place> {
    let mut top = 0u16;
    let mut places: Vec<Place> = Vec::with_capacity(form.fields().len());
    for (at, field) in form.fields().iter().enumerate().filter(|(_, field)| field.shown) {
        let heading = match (field.begins_section(), top) {
            (false, _) => 0,
            (true, 0) => 1,
            (true, _) => 2,
        };
        let rows = view.rows(field, at == form.focus());
        places.push(Place { field: at, top, heading, rows });
        top = top.saturating_add(heading + rows);
    }
    places
}

/// The first row in sight: the field with the focus in the middle, as far as there is content around it.
fn scroll(places: &[Place], focus: usize, height: u16) -> u16 {
    let total = places.last().map_or(0, |last| last.top + last.heading + last.rows);
    let Some(place) = places.iter().find(|place| place.field == focus) else { return 0 };
    let first = place.top + place.heading;
    let middle = (first + place.rows / 2).saturating_sub(height / 2);
    // A field as high as the page begins at its top.
    middle.min(first).min(total.saturating_sub(height))
}

fn draw_page(frame: &mut Frame<'_>, area: Rect, form: &Form, view: &View<'_>) {
    let theme = view.theme;
    let places = places(form, view);
    let scroll = scroll(&places, form.focus(), area.height);
    let mut pen = Pen { buf: frame.buffer_mut(), area, scroll };
    let mut cursor = None;
    for place in &places {
        let row = place.top + place.heading;
        if row + place.rows <= scroll || place.top >= scroll + area.height {
            continue;
        }
        let field = &form.fields()[place.field];
        let focused = place.field == form.focus();
        if let Some(heading) = field.heading.as_ref().filter(|_| place.heading > 0) {
            pen.put(0, row - 1, heading, area.width, theme.title);
        }
        if focused {
            pen.put(0, row, "▸", 1, theme.key);
        }
        let style = if focused { theme.focus } else { theme.base };
        pen.put(2, row, &field.label, view.left.saturating_sub(3), style);
        if let Some((x, row)) = view.draw(&mut pen, row, field, focused) {
            cursor = pen.at(x, row);
        }
    }
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Beside the page: what can be chosen, or else the keys.
fn draw_aside(frame: &mut Frame<'_>, area: Rect, form: &Form, view: &View<'_>) {
    let theme = view.theme;
    let block = Block::new().borders(Borders::LEFT).border_style(theme.border);
    let area = {
        let inner = block.inner(area);
        frame.render_widget(block, area);
        inner
    };
    let mut pen = Pen { buf: frame.buffer_mut(), area, scroll: 0 };
    let view = View { left: 1, columns: area.width.saturating_sub(2), ..*view };
    match form.focused().map(|field| &field.kind) {
        Some(Kind::Pick(pick)) if pick.is_open() => {
            pen.put(1, 0, &view.texts.t("form-offers"), area.width, theme.title);
            view.offers(&mut pen, 1, pick, usize::from(area.height.saturating_sub(1)));
        }
        _ => {
            pen.put(1, 0, &view.texts.t("form-keys"), area.width, theme.title);
            for (row, (key, said)) in (1u16..).zip(hints(form)) {
                pen.put(1, row, &key, 7, theme.key);
                pen.put(9, row, &view.texts.t(said), area.width, theme.base);
            }
        }
    }
}

/// As many hints as fit, the most needed first.
fn draw_hints(frame: &mut Frame<'_>, area: Rect, form: &Form, texts: &Texts, theme: &Theme) {
    let mut spans = Vec::new();
    let mut used = 0;
    for (key, said) in hints(form) {
        let said = format!(" {}  ", texts.t(said));
        let wide = width(&key) + width(&said);
        // The last one needs no space behind it.
        if used + wide > area.width + 2 {
            break;
        }
        used += wide;
        spans.push(Span::styled(key, theme.key));
        spans.push(Span::styled(said, theme.dim));
    }
    frame.render_widget(Line::from(spans), area);
}

/// The keys of the field with the focus, then the form's: each with the key of its explanation.
fn hints(form: &Form) -> Vec<(String, &'static str)> {
    let few = |count: usize| if count > 1 { format!("1-{}", count.min(9)) } else { "1".to_owned() };
    let own: Vec<(String, &'static str)> = match form.focused().map(|field| &field.kind) {
        Some(Kind::Choice(choice)) if choice.is_required() => vec![(few(choice.options().len()), "form-hint-choose")],
        Some(Kind::Choice(choice)) => {
            vec![(few(choice.options().len()), "form-hint-choose"), ("0".to_owned(), "form-hint-clear")]
        }
        Some(Kind::Multi(multi)) => {
            let last = multi.options().last().and_then(|opt| opt.key).filter(char::is_ascii_alphabetic);
            let letters = match last {
                Some('a') => " a".to_owned(),
                Some(last) => format!(" a-{last}"),
                None => String::new(),
            };
            vec![(few(multi.options().len()) + &letters, "form-hint-toggle"), ("0".to_owned(), "form-hint-clear")]
        }
        Some(Kind::Pick(pick)) if pick.is_open() => {
            vec![("↓↑".to_owned(), "form-hint-list"), ("⏎".to_owned(), "form-hint-take")]
        }
        Some(Kind::Pick(_)) => vec![("⌫".to_owned(), "form-hint-clear")],
        Some(Kind::Note(_)) => vec![("⏎".to_owned(), "form-hint-line")],
        _ => Vec::new(),
    };
    let next = [("Tab".to_owned(), "form-hint-next")];
    own.into_iter().chain(next).chain(form.hints().map(|(key, said)| (key.to_string(), said))).collect()
}
