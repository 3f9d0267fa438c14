//! A line that somebody types in: cursor, editing keys, paste; cleaned as it enters.

use tui_input::{Input, InputRequest};

use super::key::Key;
use crate::domain::clean;

/// The most characters a line takes; a longer paste is refused whole, so that nothing is cut without a word.
pub const LONGEST: usize = 4_000;

/// A line being typed.
#[derive(Clone, Debug, Default)]
pub struct Line(Input);

/// The paste would make the line longer than [`LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// How many characters were pasted.
    pub pasted: usize,
}

impl Line {
    /// A line that already holds a text, the cursor at its end.
    pub fn of(text: &str) -> Self {
        Self(Input::new(clean::line(text)))
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// The cursor, in characters from the start.
    pub fn cursor(&self) -> usize {
        self.0.cursor()
    }

    /// The cursor as a byte position in the text.
    pub fn cursor_byte(&self) -> usize {
        self.text().char_indices().nth(self.cursor()).map_or(self.text().len(), |(at, _)| at)
    }

    /// The cursor's column, and the first column shown, in a field of `width` columns.
    pub fn view(&self, width: usize) -> (usize, usize) {
        let scroll = self.0.visual_scroll(width);
        (self.0.visual_cursor(), scroll)
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Whether it takes no further character.
    pub fn is_full(&self) -> bool {
        self.text().len() >= LONGEST && self.text().chars().count() >= LONGEST
    }

    /// Replaces the whole text; the cursor goes to its end.
    pub fn set(&mut self, text: &str) {
        *self = Self::of(text);
    }

    /// Replaces a part, given in bytes, and puts the cursor behind the new words.
    pub fn replace(&mut self, from: usize, to: usize, with: &str) {
        let (before, after) = (&self.text()[..from], &self.text()[to..]);
        let cursor = before.chars().count() + with.chars().count();
        self.0 = Input::new(format!("{before}{with}{after}")).with_cursor(cursor);
    }

    /// Takes an editing key; `false` when the key is none.
    pub fn key(&mut self, key: Key) -> bool {
        let request = match key {
            Key::Char(c) => {
                if clean::is_plain(c) && !self.is_full() {
                    self.0.handle(InputRequest::InsertChar(c));
                } else if !self.is_full() {
                    self.enter(c.encode_utf8(&mut [0; 4]));
                }
                return true;
            }
            Key::Backspace | Key::Ctrl('h') => InputRequest::DeletePrevChar,
            Key::Delete | Key::Ctrl('d') => InputRequest::DeleteNextChar,
            Key::Left | Key::Ctrl('b') => InputRequest::GoToPrevChar,
            Key::Right => InputRequest::GoToNextChar,
            Key::WordLeft | Key::Alt('b') => InputRequest::GoToPrevWord,
            Key::WordRight | Key::Alt('f') => InputRequest::GoToNextWord,
            Key::Home | Key::Ctrl('a') => InputRequest::GoToStart,
            Key::End | Key::Ctrl('e') => InputRequest::GoToEnd,
            Key::Ctrl('w') => InputRequest::DeletePrevWord,
            Key::Ctrl('k') => InputRequest::DeleteTillEnd,
            Key::Ctrl('u') => InputRequest::DeleteLine,
            _ => return false,
        };
        self.0.handle(request);
        true
    }

    /// Inserts a pasted text at the cursor, or refuses it whole.
    pub fn paste(&mut self, text: &str) -> Result<(), TooLong> {
        let pasted = text.chars().count();
        if self.text().chars().count() + pasted > LONGEST {
            return Err(TooLong { pasted });
        }
        self.enter(text);
        Ok(())
    }

    /// Puts a text at the cursor, cleaned together with what stands before it: an accent or a joiner may come alone.
    fn enter(&mut self, text: &str) {
        let at = self.cursor_byte();
        let with = clean::line(&[&self.text()[..at], text].concat());
        self.replace(0, at, &with);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editing_keys_move_and_delete_whole_letters() {
        let mut line = Line::of("été 👩‍👧");
        assert!(line.key(Key::Backspace));
        assert_eq!(line.text(), "été ");
        line.key(Key::Home);
        line.key(Key::Char('d'));
        assert_eq!((line.text(), line.cursor()), ("dété ", 1));
        assert!(!line.key(Key::Enter));
    }

    #[test]
    fn an_accent_or_a_joiner_that_comes_alone_finds_its_letter() {
        let mut line = Line::of("b");
        line.key(Key::Left);
        for c in "e\u{301}م\u{200C}ن👩\u{200D}👧\u{202E}".chars() {
            line.key(Key::Char(c));
        }
        assert_eq!((line.text(), line.cursor()), ("éم\u{200C}ن👩\u{200D}👧b", 7));
        line.paste("\u{1F3FD}").expect("short enough");
        assert_eq!(line.text(), "éم\u{200C}ن👩\u{200D}👧\u{1F3FD}b");
    }

    #[test]
    fn a_paste_is_cleaned_and_goes_where_the_cursor_is() {
        let mut line = Line::of("ac");
        line.key(Key::Left);
        line.paste("b\n\x1b").expect("short enough");
        assert_eq!((line.text(), line.cursor()), ("ab c", 3));
    }

    #[test]
    fn a_paste_too_long_is_refused_whole() {
        let mut line = Line::of("a");
        assert_eq!(line.paste(&"x".repeat(400_000)), Err(TooLong { pasted: 400_000 }));
        assert_eq!(line.text(), "a");
    }
}
