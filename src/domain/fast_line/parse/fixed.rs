//! Words whose form says what they are, before any list is asked: numbers, minutes, `f67`, `lang:ar`.

use super::is_impossible;
use crate::domain::{
    fast_line::{
        Context,
        number::{self, Number},
        scan::{self, LANGUAGE_KEYS, PLACE_KEYS, Shape, Token},
        words::{self, Meaning},
    },
    visit::{Age, Gender},
    vocabulary::{List, Rank, fold},
};

/// Words whose form alone says what they are.
#[derive(Clone, Debug)]
pub(super) enum Fixed {
    Number(Number),
    Minutes(u16),
    /// Gender, and where the age begins.
    GenderAge(Gender, usize, Age),
    Place(String),
    /// What stands behind `lang:`.
    Language(String),
    /// What stands behind `impossible:`.
    Why(String),
    /// A number that is neither age nor postcode.
    Digits,
    /// The beginning of a telephone number.
    Phone,
}

pub(super) fn fixed(token: &Token<'_>, ctx: &Context<'_>) -> Option<Fixed> {
    let word = token.text;
    if !matches!(token.shape, Shape::Word) {
        return None;
    }
    if let Some(number) = number::plain(word).or_else(|| number::unshifted(word)) {
        return Some(Fixed::Number(number));
    }
    if let Some(minutes) = number::minutes(word) {
        return Some(Fixed::Minutes(minutes));
    }
    if number::begins_phone(word) {
        return Some(Fixed::Phone);
    }
    if number::is_digits(word) {
        return Some(Fixed::Digits);
    }
    gender_age(word, ctx).or_else(|| keyed(word, ctx))
}

fn gender_age(word: &str, ctx: &Context<'_>) -> Option<Fixed> {
    let letter = word.chars().next().filter(|c| c.is_alphabetic())?;
    let at = letter.len_utf8();
    let age = number::glued_age(&word[at..])?;
    let known = ctx.vocabulary.candidates(&[List::Gender], &[&word[..at]], ctx.lang);
    let entry = known.into_iter().find(|it| it.fit.rank <= Rank::Whole)?.entry;
    Gender::from_code(entry.code.as_str()).map(|gender| Fixed::GenderAge(gender, at, age))
}

fn keyed(word: &str, ctx: &Context<'_>) -> Option<Fixed> {
    let (key, value) = word.split_once(':')?;
    let value = scan::unquoted(value);
    let [key] = &fold::words(key)[..] else { return None };
    if value.is_empty() {
        None
    } else if LANGUAGE_KEYS.contains(&&**key) {
        Some(Fixed::Language(value.to_owned()))
    } else if PLACE_KEYS.contains(&&**key) {
        Some(Fixed::Place(value.to_owned()))
    } else {
        match words::single(key, ctx) {
            Meaning::Entry(entry, _) if is_impossible(entry) => Some(Fixed::Why(value.to_owned())),
            _ => None,
        }
    }
}
