//! Several lines of text. Enter begins a new line, as everywhere where notes are written; Tab goes on.

use super::{Reply, field::edit};
use crate::{
    app::{key::Key, line::Line},
    domain::clean,
};

/// The most characters a note takes by typing or pasting.
pub const LONGEST: usize = 20_000;

/// A note being written.
#[derive(Clone, Debug)]
pub struct Note {
    /// Never empty: an empty note is one empty line.
    lines: Vec<Line>,
    row: usize,
}

impl Default for Note {
    fn default() -> Self {
        Self { lines: vec![Line::default()], row: 0 }
    }
}

impl Note {
    /// A note with a text, the cursor at its end.
    pub fn of(text: &str) -> Self {
        let lines: Vec<Line> = clean::paragraphs(text).split('\n').map(Line::of).collect();
        let row = lines.len() - 1;
        Self { lines, row }
    }

    /// The text.
    pub fn text(&self) -> String {
        self.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n")
    }

    /// The lines; at least one.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The index of the line with the cursor.
    pub fn row(&self) -> usize {
        self.row
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(Line::is_empty)
    }

    fn length(&self) -> usize {
        self.lines.iter().map(|line| line.text().chars().count() + 1).sum()
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        let at_start = self.lines[self.row].cursor() == 0;
        let at_end = self.lines[self.row].cursor_byte() == self.lines[self.row].text().len();
        match key {
            Key::Enter | Key::Ctrl('j') => self.break_line(),
            Key::Up if self.row > 0 => self.go_to_row(self.row - 1),
            Key::Down if self.row + 1 < self.lines.len() => self.go_to_row(self.row + 1),
            Key::Left if at_start && self.row > 0 => {
                self.row -= 1;
                self.lines[self.row].key(Key::End);
                Reply::Moved
            }
            Key::Right if at_end && self.row + 1 < self.lines.len() => {
                self.row += 1;
                self.lines[self.row].key(Key::Home);
                Reply::Moved
            }
            Key::Backspace if at_start && self.row > 0 => self.join(self.row - 1),
            Key::Delete if at_end && self.row + 1 < self.lines.len() => self.join(self.row),
            Key::Char(_) if self.length() > LONGEST => Reply::Full(LONGEST),
            _ => edit(&mut self.lines[self.row], key),
        }
    }

    pub(super) fn paste(&mut self, text: &str) -> Reply {
        let pasted = text.chars().count();
        if self.length() + pasted > LONGEST {
            return Reply::TooLong(pasted);
        }
        let text = clean::paragraphs(text);
        let line = &self.lines[self.row];
        let (before, after) = line.text().split_at(line.cursor_byte());
        let behind = after.chars().count();
        let mut lines: Vec<Line> = format!("{before}{text}{after}").split('\n').map(Line::of).collect();
        let last = lines.len() - 1;
        for _ in 0..behind {
            lines[last].key(Key::Left);
        }
        self.lines.splice(self.row..=self.row, lines);
        self.row += last;
        Reply::Changed
    }

    fn break_line(&mut self) -> Reply {
        if self.length() > LONGEST {
            return Reply::Full(LONGEST);
        }
        let line = &self.lines[self.row];
        let (before, after) = line.text().split_at(line.cursor_byte());
        let (before, mut after) = (Line::of(before), Line::of(after));
        after.key(Key::Home);
        self.lines.splice(self.row..=self.row, [before, after]);
        self.row += 1;
        Reply::Changed
    }

    /// Joins a line with the one below it, the cursor where they meet.
    fn join(&mut self, upper: usize) -> Reply {
        let lower = self.lines.remove(upper + 1);
        let end = self.lines[upper].text().len();
        let mut joined = Line::of(self.lines[upper].text());
        joined.replace(end, end, lower.text());
        for _ in lower.text().chars() {
            joined.key(Key::Left);
        }
        self.lines[upper] = joined;
        self.row = upper;
        Reply::Changed
    }

    fn go_to_row(&mut self, row: usize) -> Reply {
        let column = self.lines[self.row].cursor();
        self.row = row;
        self.lines[row].key(Key::Home);
        for _ in 0..column {
            self.lines[row].key(Key::Right);
        }
        Reply::Moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(note: &mut Note, keys: &[Key]) {
        for key in keys {
            note.key(*key);
        }
    }

    #[test]
    fn lines_are_broken_and_joined_where_the_cursor_is() {
        let mut note = Note::of("revient lundi");
        press(&mut note, &[Key::WordLeft, Key::Enter]);
        assert_eq!(note.text(), "revient \nlundi");
        press(&mut note, &[Key::Backspace, Key::Char('x')]);
        assert_eq!(note.text(), "revient xlundi");
        press(&mut note, &[Key::Enter, Key::Up, Key::End, Key::Delete]);
        assert_eq!(note.text(), "revient xlundi");
    }

    #[test]
    fn a_paste_goes_where_the_cursor_is_and_too_long_a_one_changes_nothing() {
        let mut note = Note::of("ad");
        press(&mut note, &[Key::Left]);
        assert_eq!(note.paste("b\r\nc"), Reply::Changed);
        press(&mut note, &[Key::Char('!')]);
        assert_eq!(note.text(), "ab\nc!d");
        assert_eq!(note.paste(&"x".repeat(400_000)), Reply::TooLong(400_000));
        assert_eq!(note.text(), "ab\nc!d");
    }

    #[test]
    fn up_and_down_leave_the_field_only_at_its_ends() {
        let mut note = Note::of("une\ndeux");
        assert_eq!(note.key(Key::Down), Reply::Ignored);
        assert_eq!(note.key(Key::Up), Reply::Moved);
        assert_eq!(note.key(Key::Up), Reply::Ignored);
    }
}
