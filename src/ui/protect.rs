//! The questions about encryption.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, pane, theme::Theme, unlock::DOTS};
use crate::{
    app::{
        App,
        key::Key,
        protect::{Answer, Field, Problem, ProtectPage, Question, Sealing, Shown, Typing},
        unlock::Secret,
        words,
    },
    text::of_record,
};

/// What stands before a line that is typed.
const MARK: &str = "> ";

/// How many groups of the recovery key stand in a row at most.
const IN_A_ROW: usize = 4;

/// The columns of a group with its number, and what stands between two.
const GROUP: usize = 7;
const BETWEEN: &str = "  ";

/// How much a line is needed: where there is no room for all, those that can be missed most are left out first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Without it nobody can go on.
    Must,
    /// It explains.
    Explains,
    /// It is good to know.
    Beside,
    /// It is empty.
    Gap,
}

/// How the page says what it has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wording {
    /// In whole sentences.
    Whole,
    /// In as few words as a small screen has room for.
    Short,
}

/// The rows of a page's frame.
const FRAME: usize = 2;

/// A notice in fewer rows than these says too little, as long as explanations can make room for it.
const NOTICE_LEAST: usize = 3;

/// The page's lines, where the cursor stands among them, and which must be in sight.
struct Pen<'a> {
    app: &'a App,
    theme: &'a Theme,
    columns: usize,
    wording: Wording,
    lines: Vec<(Line<'static>, Need)>,
    cursor: Option<(usize, u16)>,
    /// Where what must be in sight on every screen ends: the line that is typed with what is wrong with it, the answers.
    last: Option<usize>,
}

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ProtectPage, theme: &Theme) {
    let title = if matches!(page, ProtectPage::Shows(_)) { "recovery-title" } else { "protect-title" };
    let block = pane(&app.texts.t(title), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let pen = |wording| Pen::of(page, app, theme, usize::from(inner.width), wording);
    let whole = pen(Wording::Whole);
    let has_room = whole.rows(Need::Explains) <= usize::from(inner.height);
    let pen = if has_room { whole } else { pen(Wording::Short) };
    pen.draw(frame, inner);
}

/// In how many rows a notice may stand below the page, in an area that both share; none where in as many as it needs. The
/// recovery key is shown this once: nothing that is said pushes it out of sight, nor which of its groups is asked.
pub fn rows_left(area: Rect, app: &App, page: &ProtectPage, theme: &Theme) -> Option<usize> {
    let ProtectPage::Shows(_) = page else { return None };
    let (rows, columns) = (usize::from(area.height).saturating_sub(FRAME), usize::from(area.width).saturating_sub(4));
    let left = |wording, need| rows.saturating_sub(Pen::of(page, app, theme, columns, wording).rows(need));
    let explained = [Wording::Whole, Wording::Short].map(|wording| left(wording, Need::Explains));
    let enough = explained.into_iter().find(|left| *left >= NOTICE_LEAST);
    Some(enough.unwrap_or_else(|| left(Wording::Short, Need::Must)).max(1))
}

impl<'a> Pen<'a> {
    /// The lines of a page.
    fn of(page: &ProtectPage, app: &'a App, theme: &'a Theme, columns: usize, wording: Wording) -> Self {
        let mut pen = Self { app, theme, columns, wording, lines: Vec::new(), cursor: None, last: None };
        match page {
            ProtectPage::Asks(question) => pen.asks(*question),
            ProtectPage::Types(typing) => pen.types(typing),
            ProtectPage::Works(sealing) => pen.works(sealing),
            ProtectPage::Shows(shown) => pen.shows(shown),
        }
        pen
    }
}

impl Pen<'_> {
    fn draw(mut self, frame: &mut Frame<'_>, area: Rect) {
        let rows = usize::from(area.height);
        for need in [Need::Gap, Need::Beside, Need::Explains] {
            if self.lines.len() > rows {
                self.leave_out(need);
            }
        }
        let cursor = self.cursor;
        let above = self.last.unwrap_or_default().saturating_sub(rows);
        let above = cursor.map_or(above, |(line, _)| above.min(line));
        let lines: Vec<Line<'_>> = self.lines.into_iter().map(|(line, _)| line).collect();
        frame.render_widget(Paragraph::new(lines).scroll((above as u16, 0)), area);
        if let Some((line, column)) = cursor.filter(|(line, _)| line - above < rows) {
            let column = column.min(area.width.saturating_sub(1));
            frame.set_cursor_position((area.x + column, area.y + (line - above) as u16));
        }
    }

    /// How many lines are needed so much, or more.
    fn rows(&self, need: Need) -> usize {
        self.lines.iter().filter(|(_, found)| *found <= need).count()
    }

    fn leave_out(&mut self, need: Need) {
        let before = |end: usize| self.lines[..end].iter().filter(|(_, found)| *found != need).count();
        let cursor = self.cursor.map(|(line, column)| (before(line), column));
        let last = self.last.map(before);
        (self.cursor, self.last) = (cursor, last);
        self.lines.retain(|(_, found)| *found != need);
    }

    fn text(&mut self, key: &str, style: Style, need: Need) {
        let text = self.app.texts.t(key);
        self.words(&text, style, need);
    }

    fn words(&mut self, text: &str, style: Style, need: Need) {
        let lines = fit::wrapped(&of_record(text), self.columns).into_iter();
        self.lines.extend(lines.map(|line| (Line::styled(line, style), need)));
    }

    fn gap(&mut self) {
        self.lines.push((Line::default(), Need::Gap));
    }

    fn asks(&mut self, question: Question) {
        match self.wording {
            Wording::Whole => self.text("protect-why", self.theme.base, Need::Explains),
            // What it costs weighs more than what it is good for.
            Wording::Short => self.text("protect-cost-short", self.theme.base, Need::Explains),
        }
        self.gap();
        for (digit, answer) in (1..).zip(Answer::ALL) {
            let selected = answer == question.chosen;
            let mark = if selected { "▸" } else { " " };
            let line = Line::from(vec![
                Span::raw(mark),
                Span::styled(format!("{digit} "), self.theme.key),
                Span::styled(self.app.texts.t(answer.text(question.holds_somebody)), self.theme.base),
            ]);
            self.lines.push((if selected { super::selected(line, self.theme) } else { line }, Need::Must));
        }
        self.last = Some(self.lines.len());
        if self.wording == Wording::Whole {
            self.gap();
            self.text("protect-cost", self.theme.dim, Need::Explains);
        }
    }

    fn types(&mut self, typing: &Typing) {
        self.text("protect-choose", self.theme.base, Need::Explains);
        for field in typing.fields() {
            self.gap();
            let label = match field {
                Field::Name => "protect-name",
                Field::Once => "protect-once",
                Field::Again => "protect-again",
            };
            let has_keys = field == typing.at;
            self.text(label, if has_keys { self.theme.focus } else { self.theme.base }, Need::Must);
            // Up to the least that it must have, and no further: whoever chooses counts along, and nobody else learns more.
            let dots = |typed: &Secret| DOTS.chars().take(typed.length()).collect();
            let shown = match field {
                Field::Name => typing.name.as_ref().map(|line| line.text().to_owned()).unwrap_or_default(),
                Field::Once => dots(&typing.once),
                Field::Again => dots(&typing.again),
            };
            self.line(&shown, has_keys);
            if let Some(problem) = typing.problem.filter(|_| has_keys) {
                let said = match problem {
                    Problem::Nameless => "protect-nameless",
                    Problem::Short => "protect-short",
                    Problem::Differs => "protect-differs",
                };
                self.wrong(&self.app.texts.t(said));
            }
        }
    }

    /// What is wrong with the line above.
    fn wrong(&mut self, said: &str) {
        self.words(&format!("! {said}"), self.theme.warn, Need::Must);
        self.last = Some(self.lines.len());
    }

    /// A line that is typed.
    fn line(&mut self, shown: &str, has_keys: bool) {
        if has_keys {
            self.cursor = Some((self.lines.len(), (fit::width(MARK) + fit::width(shown)) as u16));
        }
        let room = self.columns.saturating_sub(fit::width(MARK) + 1);
        let spans = [Span::styled(MARK, self.theme.key), Span::styled(fit::cut(shown, room), self.theme.strong)];
        self.lines.push((Line::from(spans.to_vec()), Need::Must));
        if has_keys {
            self.last = Some(self.lines.len());
        }
    }

    fn works(&mut self, sealing: &Sealing) {
        let seconds = (self.app.now.at - sealing.since).num_seconds().max(0);
        let said = self.app.texts.with("protect-works", &[("seconds", seconds.into())]);
        self.words(&said, self.theme.strong, Need::Must);
        self.gap();
        self.text("protect-works-what", self.theme.base, Need::Explains);
        self.gap();
        self.text("protect-works-safe", self.theme.dim, Need::Beside);
    }

    fn shows(&mut self, shown: &Shown) {
        let of_group = |key| self.app.texts.with(key, &[("group", shown.asked.into())]);
        let (what, asked, wrong) = match self.wording {
            Wording::Whole => ("protect-key", of_group("protect-confirm"), of_group("protect-wrong")),
            Wording::Short => ("protect-key-short", of_group("protect-confirm-short"), of_group("protect-wrong-short")),
        };
        self.text(what, self.theme.base, Need::Explains);
        self.gap();
        self.groups(shown);
        if self.wording == Wording::Whole {
            self.gap();
            let print = self.app.texts.with("protect-print", &[("key", words::key(&self.app.texts, Key::F(4)).into())]);
            self.words(&print, self.theme.base, Need::Explains);
        }
        self.gap();
        self.words(&asked, self.theme.base, Need::Must);
        self.line(shown.typed.text(), true);
        // What was said since is what is read now.
        if shown.wrong && self.app.notice.is_none() {
            self.wrong(&wrong);
        }
    }

    /// The groups of a recovery key, each behind its number.
    fn groups(&mut self, shown: &Shown) {
        let groups = shown.groups();
        let in_a_row = ((self.columns + BETWEEN.len()) / (GROUP + BETWEEN.len())).clamp(1, IN_A_ROW);
        for (row, some) in groups.chunks(in_a_row).enumerate() {
            let numbered = some.iter().enumerate().flat_map(|(at, group)| {
                let number = row * in_a_row + at + 1;
                let between = if at == 0 { "" } else { BETWEEN };
                [
                    Span::styled(format!("{between}{number} "), self.theme.dim),
                    Span::styled(group.clone(), self.theme.strong),
                ]
            });
            self.lines.push((Line::from(numbered.collect::<Vec<_>>()), Need::Must));
        }
    }
}
