//! A recovery key being written down, printed, and read back.

use super::super::line::Line;
use crate::{
    printing::Job,
    store::recovery::{GROUPS, RecoveryKey},
};

/// A recovery key being written down.
#[derive(Debug)]
pub struct Shown {
    key: RecoveryKey,
    /// Which of its groups is to be typed, from 1.
    pub asked: usize,
    /// What is typed of it.
    pub typed: Line,
    /// Whether what was typed is another.
    pub wrong: bool,
    /// Its sheet on the way to the printer.
    pub(super) printing: Option<Job>,
}

impl Shown {
    /// A key of which one group is asked; which one is of no consequence, only that it is not always the first.
    pub(super) fn new(key: RecoveryKey, chance: u64) -> Self {
        let asked = 1 + (chance % GROUPS as u64) as usize;
        Self { key, asked, typed: Line::default(), wrong: false, printing: None }
    }

    /// The key, as it is to be written down.
    pub fn groups(&self) -> Vec<String> {
        self.key.groups()
    }

    pub(super) fn key(&self) -> &RecoveryKey {
        &self.key
    }

    pub(super) fn is_right(&self) -> bool {
        self.groups().get(self.asked - 1).is_some_and(|group| plain(group) == plain(self.typed.text()))
    }
}

/// What was read from paper, whatever its letters were taken for.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    letters
        .map(|c| {
            if c == 'O' {
                '0'
            } else if matches!(c, 'I' | 'L') {
                '1'
            } else {
                c
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_right_however_its_letters_were_read() {
        assert_eq!(plain("7k0-1x"), plain("7KOLX"));
        assert_ne!(plain("7k0-1x"), plain("7K01Y"));
    }
}
