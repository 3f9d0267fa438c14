//! A passphrase being typed.

use std::fmt;

use zeroize::{Zeroize as _, Zeroizing};

use crate::app::key::Key;

/// The most bytes that a passphrase takes. There is room for all of them from the beginning: a text that grows leaves
/// copies of itself behind.
const LONGEST: usize = 1024;

/// A passphrase being typed: never shown, nor how long it is, and written over in memory when it is done with.
pub struct Secret(Zeroizing<String>);

impl Default for Secret {
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(LONGEST)))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// How many characters are typed.
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    /// Takes a key; `false` when it is none of typing. Whoever cannot see what is typed corrects the end of it, or begins
    /// again: there is no cursor.
    pub fn key(&mut self, key: Key) -> bool {
        match key {
            Key::Char(c) => self.push(c),
            Key::Backspace | Key::Ctrl('h') => {
                self.0.pop();
            }
            Key::Ctrl('u') => self.clear(),
            _ => return false,
        }
        true
    }

    /// Takes a pasted text. The end of a line that was copied along is none of the passphrase.
    pub fn paste(&mut self, text: &str) {
        text.chars().for_each(|c| self.push(c));
    }

    /// Forgets what is typed.
    pub fn clear(&mut self) {
        self.0.zeroize();
    }

    /// Hands over what is typed, and begins anew.
    pub fn take(&mut self) -> Zeroizing<String> {
        std::mem::take(self).0
    }

    fn push(&mut self, c: char) {
        if !c.is_control() && self.0.len() + c.len_utf8() <= LONGEST {
            self.0.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_typed_corrected_and_begun_again_and_never_shown() {
        let mut secret = Secret::default();
        secret.paste("été, il pleut\r\n");
        secret.key(Key::Backspace);
        secret.key(Key::Char('é'));
        assert_eq!((secret.text(), secret.length()), ("été, il pleué", 13));
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert!(!secret.key(Key::Up) && !secret.key(Key::Ctrl('q')));
        secret.key(Key::Ctrl('u'));
        assert!(secret.is_empty());
    }

    #[test]
    fn it_never_grows_beyond_the_room_that_it_has() {
        let mut secret = Secret::default();
        secret.paste(&"é".repeat(LONGEST));
        assert_eq!((secret.length(), secret.0.capacity()), (LONGEST / 2, LONGEST));
    }
}
