//! Keys as the program understands them: what a terminal sends, without its accidents.

use std::fmt;

pub use crate::domain::azerty::digit_of;

/// A key that was pressed. Shift is in the character; a keypad's digit is a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character, as typed.
    Char(char),
    /// Control and a lower-case letter.
    Ctrl(char),
    /// Alt and a character.
    Alt(char),
    /// A function key, from 1.
    F(u8),
    /// Return.
    Enter,
    /// Escape: goes back, never discards.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Control and left: a word back.
    WordLeft,
    /// Control and right: a word on.
    WordRight,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
}

impl Key {
    /// The digit that a key means where only a choice is asked for: itself, or the character that the unshifted digit
    /// row of a French or Belgian keyboard types in its place.
    pub fn digit(self) -> Option<u8> {
        match self {
            Self::Char(c) => digit_of(c),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Char(' ') => f.write_str("␣"),
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "^{}", c.to_ascii_uppercase()),
            Self::Alt(c) => write!(f, "Alt-{c}"),
            Self::F(n) => write!(f, "F{n}"),
            Self::Enter => f.write_str("⏎"),
            Self::Esc => f.write_str("Esc"),
            Self::Tab => f.write_str("Tab"),
            Self::BackTab => f.write_str("⇧Tab"),
            Self::Backspace => f.write_str("⌫"),
            Self::Delete => f.write_str("Del"),
            Self::Up => f.write_str("↑"),
            Self::Down => f.write_str("↓"),
            Self::Left => f.write_str("←"),
            Self::Right => f.write_str("→"),
            Self::WordLeft => f.write_str("^←"),
            Self::WordRight => f.write_str("^→"),
            Self::Home => f.write_str("Home"),
            Self::End => f.write_str("End"),
            Self::PageUp => f.write_str("PgUp"),
            Self::PageDown => f.write_str("PgDn"),
        }
    }
}
