//! One renderer per kind of field, and how many rows each takes.

use chrono::NaiveDate;
use ratatui::style::Style;

use super::pen::{Pen, behind, width, wrap};
use crate::{
    app::{
        form::{AgeField, Choice, DateField, Field, HoursField, Kind, Multi, Note, Opt, Pick, Reading, Trouble},
        line::Line,
    },
    domain::visit::Age,
    text::{Lang, Texts},
    ui::theme::Theme,
};

/// How many suggestions stand below a field.
pub const OFFERS: usize = 6;

/// Rows of a note: while it is written, and while it is not.
const NOTE_OPEN: usize = 8;
const NOTE_SHUT: usize = 3;

/// How a field is drawn.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The words.
    pub texts: &'a Texts,
    /// The styles.
    pub theme: &'a Theme,
    /// The first column of values.
    pub left: u16,
    /// The columns for a value.
    pub columns: u16,
    /// Whether suggestions stand beside the page instead of below the field.
    pub aside: bool,
}

/// Where the terminal's cursor belongs, in columns and rows of the content.
pub type Spot = Option<(u16, u16)>;

impl View<'_> {
    /// The rows of a field, its heading left out.
    pub fn rows(&self, field: &Field, focused: bool) -> u16 {
        let value = match &field.kind {
            Kind::Choice(choice) if focused => flow(choice.options(), self.columns).1,
            Kind::Multi(multi) if focused => flow(multi.options(), self.columns).1,
            Kind::Pick(pick) if focused && pick.is_open() && !self.aside => {
                1 + u16::try_from(pick.offers().len().clamp(1, OFFERS)).unwrap_or(1)
            }
            Kind::Note(note) => self.note_rows(note, focused),
            Kind::Hours(hours) if focused => 1 + u16::try_from(self.reading_rows(hours).len()).unwrap_or(0),
            _ => 1,
        };
        value + u16::from(self.problem_below(field, focused))
    }

    /// Draws a field's answer and its problem from a row on; gives the cursor's place if it has the focus.
    pub fn draw(&self, pen: &mut Pen<'_>, row: u16, field: &Field, focused: bool) -> Spot {
        let below = self.problem_below(field, focused);
        let problem = field.problem_to_show(focused);
        let (end, spot) = match &field.kind {
            Kind::Choice(choice) => self.choice(pen, row, choice, focused),
            Kind::Multi(multi) => self.multi(pen, row, multi, focused),
            Kind::Pick(pick) => self.pick(pen, row, pick, focused),
            Kind::Text(_) | Kind::Number(_) | Kind::Age(_) | Kind::Date(_) if !focused && field.kind.is_empty() => {
                (self.empty(pen, row), None)
            }
            Kind::Text(line) => self.line(pen, row, line, self.line_columns(field, focused)),
            Kind::Number(number) => self.line(pen, row, &number.line, self.line_columns(field, focused)),
            Kind::Age(age) => self.age(pen, row, age),
            Kind::Date(date) => self.date(pen, row, date, self.line_columns(field, focused)),
            Kind::Note(note) => self.note(pen, row, note, focused),
            Kind::Hours(hours) if !focused && hours.line.is_empty() => (self.empty(pen, row), None),
            Kind::Hours(hours) => self.hours(pen, row, hours, focused),
        };
        let said_below = focused && matches!(field.kind, Kind::Hours(_));
        if let Some(trouble) = problem.filter(|_| !said_below) {
            let said = self.said(trouble);
            let (x, row) = if below { (self.left, row + self.rows(field, focused) - 1) } else { (end + 2, row) };
            pen.put(x, row, &said, self.left + self.columns - x.min(self.left + self.columns), self.theme.alert);
        }
        spot.filter(|_| focused)
    }

    fn said(&self, trouble: Trouble) -> String {
        let key = trouble.key();
        let said = match trouble {
            Trouble::NotInRange { min, max } => self.texts.with(key, &[("min", min.into()), ("max", max.into())]),
            _ => self.texts.t(key),
        };
        format!("! {said}")
    }

    /// Beside the value where there is room, below it where there is not.
    fn problem_below(&self, field: &Field, focused: bool) -> bool {
        let Some(trouble) = field.problem_to_show(focused) else { return false };
        let value = match &field.kind {
            Kind::Choice(_) | Kind::Multi(_) => return focused,
            Kind::Note(_) => return true,
            Kind::Pick(pick) => width(pick.line.text()) + pick.label().map_or(0, |label| width(label) + 3),
            // Why it is not understood stands below it anyway.
            Kind::Hours(_) if focused => return false,
            Kind::Hours(hours) => width(hours.line.text()),
            Kind::Text(line) => width(line.text()),
            Kind::Number(number) => width(number.line.text()),
            Kind::Age(age) => width(age.line.text()),
            // The day that was read stands between the text and the problem.
            Kind::Date(date) => width(date.line.text()) + date.read().map_or(0, |_| 14),
        };
        value.saturating_add(width(&self.said(trouble)) + 4) > self.columns
    }

    /// The columns in which a line scrolls: all, unless its problem stands beside it.
    fn line_columns(&self, field: &Field, focused: bool) -> u16 {
        match field.problem_to_show(focused) {
            Some(trouble) if !self.problem_below(field, focused) => {
                self.columns.saturating_sub(width(&self.said(trouble)) + 3)
            }
            _ => self.columns,
        }
    }

    fn empty(&self, pen: &mut Pen<'_>, row: u16) -> u16 {
        pen.put(self.left, row, "–", self.columns, self.theme.dim)
    }

    fn line(&self, pen: &mut Pen<'_>, row: u16, line: &Line, columns: u16) -> (u16, Spot) {
        let (cursor, scroll) = line.view(usize::from(columns.max(2) - 1));
        let end = pen.put(self.left, row, behind(line.text(), scroll), columns, self.theme.strong);
        let column = u16::try_from(cursor.saturating_sub(scroll)).unwrap_or(0);
        (end, Some((self.left + column, row)))
    }

    /// What was understood of the typed text, behind it.
    fn reading(&self, pen: &mut Pen<'_>, x: u16, row: u16, reading: &str) -> u16 {
        pen.put(x, row, &format!("  = {reading}"), self.columns, self.theme.dim)
    }

    fn age(&self, pen: &mut Pen<'_>, row: u16, age: &AgeField) -> (u16, Spot) {
        let (end, spot) = self.line(pen, row, &age.line, self.columns);
        let Ok(Some(read)) = age.value() else { return (end, spot) };
        (self.reading(pen, end, row, &self.age_words(read)), spot)
    }

    fn age_words(&self, age: Age) -> String {
        let tx = self.texts;
        match age {
            Age::Years(years) => tx.with("form-age-years", &[("years", years.into())]),
            Age::Band { from, to: Some(to) } => tx.with("form-age-band", &[("from", from.into()), ("to", to.into())]),
            Age::Band { from, to: None } => tx.with("form-age-more", &[("from", from.into())]),
        }
    }

    fn date(&self, pen: &mut Pen<'_>, row: u16, date: &DateField, columns: u16) -> (u16, Spot) {
        let (end, spot) = self.line(pen, row, &date.line, columns);
        let Some((day, days)) = date.read() else { return (end, spot) };
        let mut words = written(day, self.texts.lang());
        if days >= 0 {
            words = format!("{words}, {}", self.texts.with("form-day-in", &[("days", days.into())]));
        }
        (self.reading(pen, end, row, &words), spot)
    }

    fn pick(&self, pen: &mut Pen<'_>, row: u16, pick: &Pick, focused: bool) -> (u16, Spot) {
        let theme = self.theme;
        let (end, spot) = match pick.label() {
            Some(label) if pick.line.is_empty() => {
                let end = pen.put(self.left, row, label, self.columns, theme.strong);
                (end, Some((self.left, row)))
            }
            None if pick.line.is_empty() && !focused => (self.empty(pen, row), None),
            label => {
                let (mut end, spot) = self.line(pen, row, &pick.line, self.columns);
                if let Some(label) = label {
                    end = pen.put(end, row, &format!(" ({label})"), self.columns, theme.dim);
                }
                (end, spot)
            }
        };
        if focused && pick.is_open() && !self.aside {
            self.offers(pen, row + 1, pick, OFFERS);
        }
        (end, spot)
    }

    /// The suggestions of a list, from a row on: as many as there is room for around the one that is marked.
    pub fn offers(&self, pen: &mut Pen<'_>, row: u16, pick: &Pick, room: usize) {
        let theme = self.theme;
        let offers = pick.offers();
        if offers.is_empty() {
            pen.put(self.left, row, &self.texts.t("form-no-match"), self.columns, theme.dim);
            return;
        }
        let marked = pick.marked().unwrap_or(0);
        let first = marked.saturating_sub(room / 2).min(offers.len().saturating_sub(room));
        let names = offers.iter().skip(first).take(room).map(|offer| width(&offer.label)).max().unwrap_or(0);
        for (offset, offer) in (0u16..).zip(offers.iter().skip(first).take(room)) {
            let at = first + usize::from(offset);
            let is_marked = pick.marked() == Some(at);
            let (sign, style) = if is_marked { ("› ", theme.selected) } else { ("  ", theme.base) };
            pen.put(self.left, row + offset, sign, self.columns, theme.key);
            pen.put(self.left + 2, row + offset, &offer.label, self.columns, style);
            let code = self.left + 2 + names + 2;
            let end = pen.put(code, row + offset, offer.code.as_str(), self.columns, theme.dim);
            let hidden = offers.len() - at - 1;
            if usize::from(offset) + 1 == room && hidden > 0 {
                let more = self.texts.with("form-more", &[("n", hidden.into())]);
                pen.put(end + 2, row + offset, &format!("… {more}"), self.columns, theme.dim);
            }
        }
    }

    fn choice(&self, pen: &mut Pen<'_>, row: u16, choice: &Choice, focused: bool) -> (u16, Spot) {
        let chosen = |at| choice.chosen() == Some(at);
        let at = choice.chosen().unwrap_or(0);
        if let Some(drawn) = self.options(pen, row, choice.options(), chosen, at, focused) {
            return drawn;
        }
        let label = choice.chosen().and_then(|at| choice.options().get(at)).map(|opt| opt.label.as_str());
        let end = label.map(|label| pen.put(self.left, row, label, self.columns, self.theme.chosen));
        (end.unwrap_or_else(|| self.empty(pen, row)), None)
    }

    fn multi(&self, pen: &mut Pen<'_>, row: u16, multi: &Multi, focused: bool) -> (u16, Spot) {
        let chosen = |at| multi.is_chosen(at);
        if let Some(drawn) = self.options(pen, row, multi.options(), chosen, multi.cursor(), focused) {
            return drawn;
        }
        let labels =
            multi.options().iter().enumerate().filter(|(at, _)| chosen(*at)).map(|(_, opt)| opt.label.as_str());
        let labels = labels.collect::<Vec<_>>().join(" · ");
        if labels.is_empty() {
            return (self.empty(pen, row), None);
        }
        (pen.put(self.left, row, &labels, self.columns, self.theme.chosen), None)
    }

    /// Every option with its key; `None`, and nothing drawn, where they would take several rows out of the focus.
    fn options(
        &self,
        pen: &mut Pen<'_>,
        row: u16,
        options: &[Opt],
        chosen: impl Fn(usize) -> bool,
        cursor: usize,
        focused: bool,
    ) -> Option<(u16, Spot)> {
        let (cells, rows) = flow(options, self.columns);
        if rows > 1 && !focused {
            return None;
        }
        let mut end = self.left;
        let mut spot = None;
        for (at, (opt, (x, down))) in options.iter().zip(cells).enumerate() {
            // The bracket stands before the column of values, so that keys and values are aligned.
            let x = (self.left + x).saturating_sub(1);
            end = self.option(pen, x, row + down, opt, chosen(at), focused);
            if at == cursor {
                spot = Some((x + 1, row + down));
            }
        }
        Some((end, spot))
    }

    fn option(&self, pen: &mut Pen<'_>, x: u16, row: u16, opt: &Opt, chosen: bool, focused: bool) -> u16 {
        let theme = self.theme;
        let (open, close) = if chosen { ("[", "]") } else { (" ", " ") };
        let (key, label) = match (chosen, focused) {
            (true, _) => (theme.chosen, theme.chosen),
            (false, true) => (theme.key, theme.base),
            (false, false) => (theme.dim, theme.dim),
        };
        let mut x = pen.put(x, row, open, 1, label);
        if let Some(sign) = opt.key {
            x = pen.put(x, row, sign.encode_utf8(&mut [0; 4]), 1, key);
            x = pen.put(x, row, " ", 1, label);
        }
        let after = pen.put(x, row, &opt.label, self.columns, label);
        if opt.initial.is_some_and(|initial| begins_with(&opt.label, initial)) && focused {
            underline(pen, x, row, theme.initial);
        }
        pen.put(after, row, close, 1, label)
    }

    /// Hours as they are typed, and below what they are understood as: the rules in words, then the days to come.
    fn hours(&self, pen: &mut Pen<'_>, row: u16, hours: &HoursField, focused: bool) -> (u16, Spot) {
        let (end, spot) = self.line(pen, row, &hours.line, self.columns);
        if focused {
            for (down, (text, style)) in (1u16..).zip(self.reading_rows(hours)) {
                pen.put(self.left, row + down, &text, self.columns, style);
            }
        }
        (end, spot)
    }

    /// What stands below hours that are being typed.
    fn reading_rows(&self, hours: &HoursField) -> Vec<(String, Style)> {
        let columns = usize::from(self.columns.max(12));
        let wrapped = |text: &str, style: Style| {
            let rows = wrap(text, columns).into_iter().map(|row| (text[row].to_owned(), style)).collect::<Vec<_>>();
            rows.into_iter()
        };
        match hours.reading() {
            Reading::Nothing => wrapped(&self.texts.t("form-hours-example"), self.theme.dim).collect(),
            Reading::Refused { why, so_far } if so_far.is_empty() => {
                wrapped(&format!("! {why}"), self.theme.alert).collect()
            }
            Reading::Refused { why, so_far } => wrapped(&format!("= {} …", so_far.join(" · ")), self.theme.dim)
                .chain(wrapped(&format!("! {why}"), self.theme.alert))
                .collect(),
            Reading::Understood { rules, week, .. } => {
                let rules = wrapped(&format!("= {}", rules.join(" · ")), self.theme.base);
                let days = week.iter().map(|(days, _)| usize::from(width(days))).max().unwrap_or(0);
                let week = week.iter().map(|(day, said)| {
                    let pad = " ".repeat(days.saturating_sub(usize::from(width(day))) + 2);
                    (format!("  {day}{pad}{said}"), self.theme.dim)
                });
                rules.chain(week).collect()
            }
        }
    }

    fn note_rows(&self, note: &Note, focused: bool) -> u16 {
        let most = if focused { NOTE_OPEN } else { NOTE_SHUT };
        let mut rows = 0;
        for line in note.lines() {
            rows += wrap(line.text(), self.note_columns()).len();
            if rows >= most {
                break;
            }
        }
        u16::try_from(rows.clamp(1, most)).unwrap_or(1)
    }

    /// One column is left for the cursor behind a full row.
    fn note_columns(&self) -> usize {
        usize::from(self.columns.max(3) - 1)
    }

    fn note(&self, pen: &mut Pen<'_>, row: u16, note: &Note, focused: bool) -> (u16, Spot) {
        if note.is_empty() && !focused {
            return (self.empty(pen, row), None);
        }
        let mut rows: Vec<&str> = Vec::new();
        let mut cursor = (0, 0);
        for (at, line) in note.lines().iter().enumerate() {
            let text = line.text();
            let wrapped = wrap(text, self.note_columns());
            if at == note.row() {
                let byte = line.cursor_byte();
                let down = wrapped.iter().rposition(|range| range.start <= byte).unwrap_or(0);
                cursor = (rows.len() + down, width(&text[wrapped[down].start..byte]));
            }
            rows.extend(wrapped.into_iter().map(|range| &text[range]));
        }
        let most = if focused { NOTE_OPEN } else { NOTE_SHUT };
        let first = if focused { (cursor.0 + 1).saturating_sub(most) } else { 0 };
        for (down, text) in (0u16..).zip(rows.iter().skip(first).take(most)) {
            pen.put(self.left, row + down, text, self.columns, self.theme.strong);
        }
        if !focused && rows.len() > most {
            pen.put(self.left + self.columns.saturating_sub(1), row + NOTE_SHUT as u16 - 1, "…", 1, self.theme.dim);
        }
        let down = u16::try_from(cursor.0 - first.min(cursor.0)).unwrap_or(0);
        (self.left, Some((self.left + cursor.1, row + down)))
    }
}

/// More options than this stand in columns of their own, to be found by eye.
const LOOSE: usize = 9;

/// Where each option stands in a width (column, row), and how many rows they take.
fn flow(options: &[Opt], columns: u16) -> (Vec<(u16, u16)>, u16) {
    let wide = |opt: &Opt| width(&opt.label) + 2 + if opt.key.is_some() { 2 } else { 0 };
    let widest = options.iter().map(wide).max().unwrap_or(0);
    let (mut x, mut row) = (0, 0);
    let mut cells = Vec::with_capacity(options.len());
    for opt in options {
        let wide = if options.len() > LOOSE { widest } else { wide(opt) };
        if x > 0 && x + wide > columns {
            (x, row) = (0, row + 1);
        }
        cells.push((x, row));
        x += wide;
    }
    (cells, row + 1)
}

fn begins_with(label: &str, initial: char) -> bool {
    deunicode::deunicode(label).chars().next().is_some_and(|c| c.eq_ignore_ascii_case(&initial))
}

fn underline(pen: &mut Pen<'_>, x: u16, row: u16, style: Style) {
    if let Some(place) = pen.at(x, row)
        && let Some(cell) = pen.buf.cell_mut(place)
    {
        cell.set_style(style);
    }
}

/// A day as the language writes it in figures.
fn written(day: NaiveDate, lang: Lang) -> String {
    let pattern = match lang {
        Lang::De => "%d.%m.%Y",
        Lang::Fr | Lang::En | Lang::Nl => "%d/%m/%Y",
    };
    day.format(pattern).to_string()
}
