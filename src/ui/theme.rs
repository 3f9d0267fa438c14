//! How things look, in the sixteen colours of every terminal.
//!
//! Backgrounds and the text's own colour are the terminal's, so that light and dark both work; where a colour alone
//! would be hard to read on one of them (yellow, plain cyan), it comes with weight. A colour never says anything that
//! a sign or a word does not say too: without colours ([`Theme::plain`]) only modifiers are left, and nothing is lost.

use ratatui::style::{Color, Modifier, Style};

/// A style for each meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text.
    pub base: Style,
    /// What matters less: empty values, units, explanations.
    pub dim: Style,
    /// What matters more: values, names.
    pub strong: Style,
    /// The label of the field, or the pane, with the focus.
    pub focus: Style,
    /// The row or the option under the cursor.
    pub selected: Style,
    /// What is chosen.
    pub chosen: Style,
    /// Done, open, sound.
    pub ok: Style,
    /// Due soon, waiting long, not certain.
    pub warn: Style,
    /// Overdue, urgent, wrong.
    pub alert: Style,
    /// A chip of the fast line that is understood.
    pub chip: Style,
    /// A chip that could mean several things.
    pub chip_ambiguous: Style,
    /// A word that is not understood and goes to the note.
    pub chip_unknown: Style,
    /// A key in a hint.
    pub key: Style,
    /// The letter that chooses an option.
    pub initial: Style,
    /// A title or a heading.
    pub title: Style,
    /// A border.
    pub border: Style,
    /// The border of the pane with the focus.
    pub border_focus: Style,
}

impl Theme {
    /// With colours where `colours` says so; without them for `NO_COLOR` and for terminals that have none.
    pub const fn new(colours: bool) -> Self {
        if colours { Self::coloured() } else { Self::plain() }
    }

    /// In sixteen colours.
    pub const fn coloured() -> Self {
        Self {
            focus: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
            chosen: Style::new().fg(Color::Green).add_modifier(Modifier::BOLD),
            ok: Style::new().fg(Color::Green),
            warn: Style::new().fg(Color::Magenta).add_modifier(Modifier::BOLD),
            alert: Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
            chip: Style::new().fg(Color::Green).add_modifier(Modifier::BOLD),
            chip_ambiguous: Style::new().fg(Color::Magenta).add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            key: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            title: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            border_focus: Style::new().fg(Color::Cyan).add_modifier(Modifier::BOLD),
            ..Self::plain()
        }
    }

    /// Without colours.
    pub const fn plain() -> Self {
        let (plain, bold) = (Style::new(), Style::new().add_modifier(Modifier::BOLD));
        let dim = Style::new().add_modifier(Modifier::DIM);
        Self {
            base: plain,
            dim,
            strong: bold,
            focus: Style::new().add_modifier(Modifier::BOLD.union(Modifier::REVERSED)),
            selected: Style::new().add_modifier(Modifier::REVERSED),
            chosen: bold,
            ok: plain,
            warn: Style::new().add_modifier(Modifier::UNDERLINED),
            alert: Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            chip: bold,
            chip_ambiguous: Style::new().add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            chip_unknown: Style::new().add_modifier(Modifier::DIM.union(Modifier::ITALIC)),
            key: bold,
            initial: Style::new().add_modifier(Modifier::UNDERLINED),
            title: bold,
            border: dim,
            border_focus: bold,
        }
    }

    /// Every style, for tests that hold for all.
    #[cfg(test)]
    const fn all(&self) -> [Style; 17] {
        [
            self.base,
            self.dim,
            self.strong,
            self.focus,
            self.selected,
            self.chosen,
            self.ok,
            self.warn,
            self.alert,
            self.chip,
            self.chip_ambiguous,
            self.chip_unknown,
            self.key,
            self.initial,
            self.title,
            self.border,
            self.border_focus,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colours_there_is_none() {
        assert!(Theme::plain().all().iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    }

    #[test]
    fn colours_are_readable_on_light_and_dark() {
        for style in Theme::coloured().all() {
            assert_eq!(style.bg, None);
            let readable = [None, Some(Color::Red), Some(Color::Green), Some(Color::Magenta), Some(Color::Cyan)];
            assert!(readable.contains(&style.fg), "{style:?}");
        }
    }
}
