//! Numbers of the fast line: ages, postcodes and minutes, also as AZERTY types them without Shift.

use crate::domain::{azerty, visit::Age};

/// What a bare number means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Age(Age),
    Postcode(String),
}

/// The oldest age taken for one.
const OLDEST: u8 = 120;
/// Minutes of a day.
const DAY: u16 = 1440;

/// `67`, `45-59`, `60+`, `5000`, `31000`.
pub(super) fn plain(word: &str) -> Option<Number> {
    age(word).map(Number::Age).or_else(|| postcode(word).map(Number::Postcode))
}

/// The same, typed without Shift; a dash is a dash where that gives a band of ages, else the French 6.
pub(super) fn unshifted(word: &str) -> Option<Number> {
    let first = word.chars().next()?;
    if word.chars().count() < 2 || azerty::digit_of(first).is_none() {
        return None;
    }
    let band = unshifted_band(word).map(Number::Age);
    band.or_else(|| azerty::digits_of(word).as_deref().and_then(plain))
}

fn unshifted_band(word: &str) -> Option<Age> {
    let (from, to) = word.split_once('-')?;
    let (from, to) = (azerty::digits_glued(from)?, azerty::digits_glued(to)?);
    if from.len() == 2 && to.len() == 2 { band(&from, &to) } else { None }
}

/// An age glued to a gender letter: `67`, `45-59`, `§è`. One character of the digit row must be one that nobody writes
/// behind a letter for another reason.
pub(super) fn glued_age(text: &str) -> Option<Age> {
    let alone = text.chars().nth(1).is_none();
    if alone && !text.starts_with(|c: char| c.is_ascii_digit() || "&éèçà§(".contains(c)) {
        return None;
    }
    age(text).or_else(|| unshifted_band(text)).or_else(|| azerty::digits_glued(text).as_deref().and_then(age))
}

/// `67`, `67ans`, `45-59`, `60+`.
pub fn age(text: &str) -> Option<Age> {
    if let Some(from) = text.strip_suffix('+') {
        return years(from).map(|from| Age::Band { from, to: None });
    }
    if let Some((from, to)) = text.split_once(['-', '–']) {
        return band(from, to);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits < text.len() && !is_years(&text[digits..]) {
        return None;
    }
    years(&text[..digits]).map(Age::Years)
}

fn band(from: &str, to: &str) -> Option<Age> {
    let (from, to) = (years(from)?, years(to)?);
    (from < to).then_some(Age::Band { from, to: Some(to) })
}

fn years(digits: &str) -> Option<u8> {
    let sound = is_digits(digits) && (digits.len() == 1 || !digits.starts_with('0'));
    digits.parse().ok().filter(|years| sound && *years <= OLDEST)
}

/// Whether a word behind a number makes it an age.
pub(super) fn is_years(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "an" | "ans" | "jaar" | "year" | "years" | "yo" | "jahr" | "jahre")
}

/// Whether a word behind a number makes it minutes. `m` and `h` are genders.
pub(super) fn is_minutes(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "min" | "mn" | "mins" | "minute" | "minutes" | "minuten")
}

/// Four digits from 1000 in Belgium, five in France.
fn postcode(text: &str) -> Option<String> {
    let sound = match text.len() {
        4 => !text.starts_with('0'),
        5 => ("01000".."99000").contains(&text),
        _ => false,
    };
    (sound && is_digits(text)).then(|| text.to_owned())
}

/// `20m`, `20min`, `1h`, `1h30`.
pub fn minutes(text: &str) -> Option<u16> {
    let text = text.to_lowercase();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (count, unit) = text.split_at(digits);
    let count: u16 = count.parse().ok()?;
    let total = if unit == "m" || is_minutes(unit) {
        count
    } else {
        let rest = unit.strip_prefix(['h', 'u'])?;
        let rest = rest.strip_suffix('m').unwrap_or(rest);
        let more: u16 = if rest.is_empty() { 0 } else { rest.parse().ok().filter(|_| is_digits(rest))? };
        count.checked_mul(60)?.checked_add(more)?
    };
    (total <= DAY).then_some(total)
}

/// Minutes without a unit: `15`, `&(`; or with one.
pub(super) fn hold(text: &str) -> Option<u16> {
    let unshifted = azerty::digits_glued(text);
    let digits = unshifted.as_deref().unwrap_or(text);
    if is_digits(digits) { digits.parse().ok().filter(|hold| *hold <= DAY) } else { minutes(text) }
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a word that is no age and no postcode looks like the beginning of a telephone number, so that the pairs of
/// digits behind it are not taken for ages.
pub(super) fn begins_phone(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits >= 2 && word.starts_with(['0', '+']) && word.bytes().all(|b| b.is_ascii_digit() || b"+./-".contains(&b))
}
