//! The first start's questions about encryption.

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::{fit, pane, theme::Theme, unlock::DOTS};
use crate::app::{
    App,
    key::Key,
    protect::{Field, Problem, ProtectPage, Shown, Typing},
    words,
};

/// What stands before a line that is typed.
const MARK: &str = "> ";

/// How many groups of the recovery key stand in a row.
const IN_A_ROW: usize = 4;

/// The page's lines, and where the cursor stands among them.
struct Pen<'a> {
    app: &'a App,
    theme: &'a Theme,
    columns: usize,
    lines: Vec<Line<'static>>,
    cursor: Option<(usize, u16)>,
}

/// Draws the page.
pub fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, page: &ProtectPage, theme: &Theme) {
    let title = if matches!(page, ProtectPage::Shows(_)) { "recovery-title" } else { "protect-title" };
    let block = pane(&app.texts.t(title), true, theme);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let mut pen = Pen { app, theme, columns: usize::from(inner.width), lines: Vec::new(), cursor: None };
    match page {
        ProtectPage::Asks { yes } => pen.asks(*yes),
        ProtectPage::Types(typing) => pen.types(typing),
        ProtectPage::Shows(shown) => pen.shows(shown),
    }
    // The line that is typed is in sight on every screen.
    let rows = usize::from(inner.height);
    let above = pen.cursor.map_or(0, |(line, _)| (line + 2).saturating_sub(rows));
    let cursor = pen.cursor;
    frame.render_widget(Paragraph::new(pen.lines).scroll((above as u16, 0)), inner);
    if let Some((line, column)) = cursor {
        let column = column.min(inner.width.saturating_sub(1));
        frame.set_cursor_position((inner.x + column, inner.y + (line - above) as u16));
    }
}

impl Pen<'_> {
    fn text(&mut self, key: &str, style: Style) {
        let text = self.app.texts.t(key);
        self.words(&text, style);
    }

    fn words(&mut self, text: &str, style: Style) {
        self.lines.extend(fit::wrapped(text, self.columns).into_iter().map(|line| Line::styled(line, style)));
    }

    fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    fn asks(&mut self, yes: bool) {
        self.text("protect-why", self.theme.base);
        self.gap();
        for (digit, key, selected) in [("1", "protect-yes", yes), ("2", "protect-no", !yes)] {
            let mark = if selected { "▸" } else { " " };
            let line = Line::from(vec![
                Span::raw(mark),
                Span::styled(format!("{digit} "), self.theme.key),
                Span::styled(self.app.texts.t(key), self.theme.base),
            ]);
            self.lines.push(if selected { super::selected(line, self.theme) } else { line });
        }
        self.gap();
        self.text("protect-cost", self.theme.dim);
    }

    fn types(&mut self, typing: &Typing) {
        self.text("protect-choose", self.theme.base);
        for field in typing.fields() {
            self.gap();
            let label = match field {
                Field::Name => "protect-name",
                Field::Once => "protect-once",
                Field::Again => "protect-again",
            };
            let has_keys = field == typing.at;
            self.text(label, if has_keys { self.theme.focus } else { self.theme.base });
            let dots = |empty: bool| if empty { String::new() } else { DOTS.to_owned() };
            let shown = match field {
                Field::Name => typing.name.as_ref().map(|line| line.text().to_owned()).unwrap_or_default(),
                Field::Once => dots(typing.once.is_empty()),
                Field::Again => dots(typing.again.is_empty()),
            };
            self.line(&shown, has_keys);
        }
        if let Some(problem) = typing.problem {
            self.gap();
            self.text(
                match problem {
                    Problem::Nameless => "protect-nameless",
                    Problem::Short => "protect-short",
                    Problem::Differs => "protect-differs",
                },
                self.theme.warn,
            );
        }
    }

    /// A line that is typed.
    fn line(&mut self, shown: &str, has_keys: bool) {
        if has_keys {
            self.cursor = Some((self.lines.len(), (fit::width(MARK) + fit::width(shown)) as u16));
        }
        let room = self.columns.saturating_sub(fit::width(MARK) + 1);
        let spans = [Span::styled(MARK, self.theme.key), Span::styled(fit::cut(shown, room), self.theme.strong)];
        self.lines.push(Line::from(spans.to_vec()));
    }

    fn shows(&mut self, shown: &Shown) {
        self.text("protect-key", self.theme.base);
        self.gap();
        let groups = shown.groups();
        for (row, four) in groups.chunks(IN_A_ROW).enumerate() {
            let numbered = four.iter().enumerate().flat_map(|(at, group)| {
                let number = row * IN_A_ROW + at + 1;
                [
                    Span::styled(format!("{number} "), self.theme.dim),
                    Span::styled(format!("{group}   "), self.theme.strong),
                ]
            });
            let line = Line::from(numbered.collect::<Vec<_>>());
            self.lines.push(line);
        }
        self.gap();
        let print = self.app.texts.with("protect-print", &[("key", words::key(&self.app.texts, Key::F(4)).into())]);
        self.words(&print, self.theme.base);
        self.gap();
        let asked = self.app.texts.with("protect-confirm", &[("group", shown.asked.into())]);
        self.words(&asked, self.theme.base);
        self.line(shown.typed.text(), true);
        if shown.wrong {
            let wrong = self.app.texts.with("protect-wrong", &[("group", shown.asked.into())]);
            self.words(&wrong, self.theme.warn);
        }
    }
}
