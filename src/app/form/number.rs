//! A whole number in a range, typed on any digit row.

use super::{Reply, Trouble, field::edit};
use crate::app::{key::Key, line::Line};

/// Digits that fit; more would be no number of ours, and a stuck key should not fill the page.
const LONGEST: usize = 6;

/// A whole number in a range.
#[derive(Clone, Debug)]
pub struct Number {
    /// What is typed.
    pub line: Line,
    min: u16,
    max: u16,
    /// Whether it holds what the program put there, which the first digit replaces.
    proposed: bool,
}

impl Number {
    /// A number between two, both included.
    pub fn new(min: u16, max: u16) -> Self {
        Self { line: Line::default(), min, max, proposed: false }
    }

    /// Sets or empties it.
    pub fn set(&mut self, value: Option<u16>) {
        self.line = value.map(|value| Line::of(&value.to_string())).unwrap_or_default();
        self.proposed = value.is_some();
    }

    /// The number; `None` where nothing is typed.
    pub fn value(&self) -> Result<Option<u16>, Trouble> {
        let typed = self.line.text().trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let in_range = |value: &u16| (self.min..=self.max).contains(value);
        let trouble = Trouble::NotInRange { min: self.min, max: self.max };
        typed.parse().ok().filter(in_range).map(Some).ok_or(trouble)
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        let Key::Char(_) = key else {
            let reply = edit(&mut self.line, key);
            // Whoever moves the cursor or takes a digit away means to change the number, not to replace it.
            self.proposed &= matches!(reply, Reply::Ignored);
            return reply;
        };
        let Some(digit) = key.digit() else { return Reply::Ignored };
        if std::mem::take(&mut self.proposed) {
            self.line.set("");
        }
        if self.line.text().chars().count() < LONGEST {
            self.line.key(Key::Char(char::from(b'0' + digit)));
        }
        Reply::Changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Number {
        let mut number = Number::new(0, 1440);
        for c in text.chars() {
            number.key(Key::Char(c));
        }
        number
    }

    #[test]
    fn every_digit_row_types_numbers() {
        assert_eq!(typed("1204").value(), Ok(Some(1204)));
        assert_eq!(typed("&éà'").value(), Ok(Some(1204)));
        assert_eq!(typed("-_ç").value(), Ok(Some(689)), "French");
        assert_eq!(typed("§!ç").value(), Ok(Some(689)), "Belgian");
    }

    #[test]
    fn the_first_digit_replaces_a_number_that_was_there() {
        let mut number = Number::new(0, 1440);
        number.set(Some(20));
        number.key(Key::Char('2'));
        number.key(Key::Char('5'));
        assert_eq!(number.value(), Ok(Some(25)));
        number.set(Some(20));
        number.key(Key::Backspace);
        number.key(Key::Char('5'));
        assert_eq!(number.value(), Ok(Some(25)), "what is corrected is not replaced");
    }

    #[test]
    fn letters_are_not_taken_and_the_range_is_said() {
        assert_eq!(typed("20m").value(), Ok(Some(20)));
        assert_eq!(typed("").value(), Ok(None));
        assert_eq!(typed("1441").value(), Err(Trouble::NotInRange { min: 0, max: 1440 }));
        assert_eq!(typed("99999999999").line.text().len(), LONGEST);
    }
}
