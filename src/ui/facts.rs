//! What is known of a thing, one labelled fact after the other: the body of a page.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{fit, theme::Theme};

/// The columns for labels.
const LABEL: usize = 14;

/// Facts being written down.
pub struct Facts<'a, 't> {
    lines: Vec<Line<'a>>,
    width: usize,
    theme: &'t Theme,
}

impl<'a, 't> Facts<'a, 't> {
    /// Facts below some first lines, in a page of a width.
    pub fn new(first: Vec<Line<'a>>, width: usize, theme: &'t Theme) -> Self {
        Self { lines: first, width, theme }
    }

    /// The columns that a text has.
    pub fn room(&self) -> usize {
        self.width.saturating_sub(LABEL + 2)
    }

    /// A labelled text, wrapped; nothing where there is nothing to say.
    pub fn add(&mut self, label: &str, text: &str) {
        self.add_in(label, text, self.theme.base);
    }

    /// The same in a style of its own.
    pub fn add_in(&mut self, label: &str, text: &str, style: Style) {
        if text.trim().is_empty() {
            return;
        }
        for (at, part) in fit::wrapped(text, self.room()).into_iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            self.lines.push(Line::from(vec![
                Span::styled(format!(" {}", fit::left(label, LABEL)), self.theme.dim),
                Span::styled(part, style),
            ]));
        }
    }

    /// All of them, as lines.
    pub fn into_lines(self) -> Vec<Line<'a>> {
        self.lines
    }
}
