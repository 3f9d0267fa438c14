//! The recovery key: what opens an encrypted record when every passphrase is forgotten, on any machine.
//!
//! 160 random bits in eight groups of five characters, made to be printed once and typed from paper. The last character
//! of each group checks the four before it, so that a slip of the hand is found in its group. The alphabet is Crockford's
//! base 32 (<https://www.crockford.com/base32.html>): no I, L, O or U, small letters count as capitals, and what is
//! mistaken for a 0 or a 1 is read as one.

use std::fmt;

use zeroize::Zeroizing;

use super::key::random;
use crate::error::{Error, Kind, Result};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many groups a recovery key has.
pub const GROUPS: usize = 8;

/// How many characters of a group carry the key; one more checks them.
const CARRIED: usize = 4;

/// A recovery key, as it is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<String>);

/// Why a typed recovery key is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Too few characters or too many.
    Length,
    /// This group, counted from 1, was not typed as it is printed.
    Group(usize),
}

impl RecoveryKey {
    /// A fresh one.
    pub fn random() -> Result<Self> {
        let mut values = Zeroizing::new([0; GROUPS * CARRIED]);
        random(values.as_mut())?;
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (CARRIED + 1)));
        for group in values.as_mut().chunks_mut(CARRIED) {
            for value in group.iter_mut() {
                // 256 is a multiple of 32: every value is as likely.
                *value %= 32;
                text.push(letter(*value));
            }
            text.push(letter(check(group)));
        }
        Ok(Self(text))
    }

    /// Reads what somebody typed, with or without spaces and dashes.
    pub fn read(typed: &str) -> Result<Self, Mistake> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (CARRIED + 1)));
        let mut count = 0;
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '_' | '.')) {
            let value = value(c).ok_or(Mistake::Group((count / (CARRIED + 1) + 1).min(GROUPS)))?;
            count += 1;
            if count > GROUPS * (CARRIED + 1) {
                return Err(Mistake::Length);
            }
            text.push(letter(value));
        }
        let values: Zeroizing<Vec<u8>> = Zeroizing::new(text.chars().filter_map(value).collect());
        let wrong = values.chunks_exact(CARRIED + 1).position(|group| check(&group[..CARRIED]) != group[CARRIED]);
        match wrong {
            Some(wrong) => Err(Mistake::Group(wrong + 1)),
            None if count < GROUPS * (CARRIED + 1) => Err(Mistake::Length),
            None => Ok(Self(text)),
        }
    }

    /// Finds the key in a text that somebody kept: alone, on one line or several, or on its sheet among all that stands there.
    ///
    /// On a sheet the groups stand in rows by themselves; between these are only blank lines and the groups' numbers. Eight
    /// of them in such rows, each with the character that checks it, are a key: no sentence is.
    pub fn found_in(text: &str) -> Result<Self> {
        let alone = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if let Ok(key) = Self::read(text).or_else(|_| Self::read(alone)) {
            return Ok(key);
        }
        let mut mistake = Self::read(alone).err().filter(|_| text.trim() == alone.trim());
        for rows in blocks(text).into_iter().filter(|rows| rows.len() == GROUPS) {
            match Self::read(&rows.concat()) {
                Ok(key) => return Ok(key),
                Err(found) => mistake = Some(found),
            }
        }
        Err(mistake.unwrap_or(Mistake::Length).error())
    }

    /// The groups, in the order in which they are printed.
    pub fn groups(&self) -> Vec<String> {
        self.0.as_bytes().chunks(CARRIED + 1).map(|group| String::from_utf8_lossy(group).into_owned()).collect()
    }

    /// All of it, for deriving what it seals.
    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

impl Mistake {
    /// The mistake as an error, which says the group.
    pub(super) fn error(self) -> Error {
        let error = Error::new(Kind::WrongPassphrase);
        match self {
            Self::Length => error.at("recovery"),
            Self::Group(group) => error.at(format_args!("recovery-group: {group}")),
        }
    }
}

/// The words of rows that hold nothing but words as long as a group, row after row, until something else stands there.
fn blocks(text: &str) -> Vec<Vec<&str>> {
    let mut blocks = vec![Vec::new()];
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let is_group = |word: &&str| word.chars().count() == CARRIED + 1 && word.chars().all(char::is_alphanumeric);
        let is_number = |word: &&str| word.parse::<usize>().is_ok_and(|number| (1..=GROUPS).contains(&number));
        if words.iter().all(is_number) {
            // A blank line, or the numbers above the groups.
        } else if let (true, Some(block)) = (words.iter().all(is_group), blocks.last_mut()) {
            block.extend(words);
        } else {
            blocks.push(Vec::new());
        }
    }
    blocks
}

fn letter(value: u8) -> char {
    char::from(ALPHABET[usize::from(value % 32)])
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    ALPHABET.iter().position(|letter| char::from(*letter) == c).map(|value| value as u8)
}

/// The check of a group: a weighted sum over the field of 32 elements (modulus x⁵ + x² + 1), each place with another power
/// of x. One wrong character, or two that changed places, never give the same.
fn check(group: &[u8]) -> u8 {
    let times_x = |value: u8| ((value << 1) ^ if value & 0b1_0000 == 0 { 0 } else { 0b10_0101 }) & 0b1_1111;
    group.iter().fold(0, |sum, value| times_x(sum ^ value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(key: &RecoveryKey) -> String {
        key.groups().join(" ")
    }

    #[test]
    fn what_is_printed_can_be_typed_back() {
        let key = RecoveryKey::random().expect("randomness");
        assert_eq!(key.groups().len(), GROUPS);
        assert_eq!(RecoveryKey::read(&printed(&key)), Ok(key.clone()));
        let sloppy = printed(&key).to_lowercase().replace(' ', "-").replace('0', "o").replace('1', "l");
        assert_eq!(RecoveryKey::read(&sloppy), Ok(key));
    }

    #[test]
    fn every_slip_of_the_hand_is_found_in_its_group() {
        let key = RecoveryKey::random().expect("randomness");
        let right: Vec<char> = key.groups().concat().chars().collect();
        let read = |typed: &[char]| RecoveryKey::read(&typed.iter().collect::<String>());
        for place in 0..right.len() {
            let group = Mistake::Group(place / 5 + 1);
            for other in ALPHABET.iter().map(|letter| char::from(*letter)).filter(|other| *other != right[place]) {
                let mut typed = right.clone();
                typed[place] = other;
                assert_eq!(read(&typed), Err(group), "{other} at {place}");
            }
            let mut typed = right.clone();
            typed[place] = '?';
            assert_eq!(read(&typed), Err(group));
            if place % 5 < 4 && right[place] != right[place + 1] {
                let mut typed = right.clone();
                typed.swap(place, place + 1);
                assert_eq!(read(&typed), Err(group), "{place} and the next changed places");
            }
        }
    }

    #[test]
    fn a_key_that_is_cut_short_or_too_long_is_said_to_be_so() {
        let key = printed(&RecoveryKey::random().expect("randomness"));
        assert_eq!(RecoveryKey::read(&key[..key.len() - 6]), Err(Mistake::Length));
        assert_eq!(RecoveryKey::read(&format!("{key}7")), Err(Mistake::Length));
        assert_eq!(RecoveryKey::read(""), Err(Mistake::Length));
    }
}
