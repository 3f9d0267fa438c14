//! What is known of a thing, one labelled fact after the other: the body of a page.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{fit, theme::Theme};
use crate::{app::words, domain::privacy::Restriction, text::Texts};

/// The columns for labels where all of them are short.
const LABEL: usize = 14;

/// That somebody's record is only kept, before what else a line of a list says of them; nothing where it is used.
pub fn only_kept(texts: &Texts, is_restricted: bool) -> String {
    if is_restricted { format!("{} · ", texts.t("marker-restricted")) } else { String::new() }
}

/// Facts being written down. They are laid out together, so that the longest label decides where the texts begin,
/// whatever the language.
pub struct Facts<'a, 't> {
    first: Vec<Line<'a>>,
    known: Vec<(String, String, Style)>,
    width: usize,
    theme: &'t Theme,
}

impl<'a, 't> Facts<'a, 't> {
    /// Facts below some first lines, in a page of a width.
    pub fn new(first: Vec<Line<'a>>, width: usize, theme: &'t Theme) -> Self {
        Self { first, known: Vec::new(), width, theme }
    }

    /// The columns that a text has where the labels are short.
    pub fn room(&self) -> usize {
        self.width.saturating_sub(LABEL + 2)
    }

    /// A labelled text, wrapped; nothing where there is nothing to say.
    pub fn add(&mut self, label: &str, text: &str) {
        self.add_in(label, text, self.theme.base);
    }

    /// The same in a style of its own.
    pub fn add_in(&mut self, label: &str, text: &str, style: Style) {
        if !text.trim().is_empty() {
            self.known.push((label.to_owned(), text.to_owned(), style));
        }
    }

    /// That the person's record is only kept, since when and why; nothing where it is used.
    pub fn restricted(&mut self, texts: &Texts, restricted: Option<&Restriction>) {
        if let Some(restricted) = restricted {
            let warn = self.theme.warn;
            self.add_in(&texts.t("person-restricted"), &words::restricted(texts, restricted), warn);
        }
    }

    /// All of them, as lines.
    pub fn into_lines(self) -> Vec<Line<'a>> {
        let longest = self.known.iter().map(|(label, ..)| fit::width(label) + 1).max().unwrap_or_default();
        // A label never takes the room of what it labels.
        let columns = longest.clamp(LABEL, LABEL.max(self.width / 3));
        let mut lines = self.first;
        for (label, text, style) in self.known {
            for (at, part) in fit::wrapped(&text, self.width.saturating_sub(columns + 2)).into_iter().enumerate() {
                let label = if at == 0 { fit::cut(&label, columns - 1) } else { String::new() };
                lines.push(Line::from(vec![
                    Span::styled(format!(" {}", fit::left(&label, columns)), self.theme.dim),
                    Span::styled(part, style),
                ]));
            }
        }
        lines
    }
}
