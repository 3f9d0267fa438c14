//! An age as said: years, or a band (`45-59`, `60+`).
//!
//! On a French AZERTY keyboard the unshifted key of 6 types the dash that also joins a band. Each dash can therefore
//! be the band's or a 6. Of all readings at most one is an age (0-120, the band going up, no leading zero), so there
//! is nothing to guess: `5-` is 56, `45-59` a band, `4--50` the band 46-50. The screen shows the reading.

use super::{Reply, Trouble, field::edit};
use crate::{
    app::{
        key::{Key, digit_of},
        line::Line,
    },
    domain::visit::Age,
};

/// The oldest age that is taken for one, in years.
const OLDEST: u8 = 120;

/// As long as the longest band, `100-120`.
const LONGEST: usize = 7;

/// An age field.
#[derive(Clone, Debug, Default)]
pub struct AgeField {
    /// What is typed: digits, dashes and a plus.
    pub line: Line,
}

impl AgeField {
    /// Sets or empties it.
    pub fn set(&mut self, age: Option<Age>) {
        self.line = age.map(|age| Line::of(&age_text(age))).unwrap_or_default();
    }

    /// The age; `None` where nothing is typed.
    pub fn value(&self) -> Result<Option<Age>, Trouble> {
        let typed = self.line.text().trim();
        if typed.is_empty() {
            return Ok(None);
        }
        read_age(typed).map(Some).ok_or(Trouble::NotAnAge)
    }

    pub(super) fn key(&mut self, key: Key) -> Reply {
        let Key::Char(c) = key else { return edit(&mut self.line, key) };
        let c = match (c, key.digit()) {
            ('-' | '+', _) => c,
            (_, Some(digit)) => char::from(b'0' + digit),
            _ => return Reply::Ignored,
        };
        if self.line.text().chars().count() < LONGEST {
            self.line.key(Key::Char(c));
        }
        Reply::Changed
    }

    /// Leaves the reading in place of what was typed.
    pub(super) fn settle(&mut self) {
        if let Ok(Some(age)) = self.value() {
            self.set(Some(age));
        }
    }
}

/// An age as it is written.
pub fn age_text(age: Age) -> String {
    match age {
        Age::Years(years) => years.to_string(),
        Age::Band { from, to: Some(to) } => format!("{from}-{to}"),
        Age::Band { from, to: None } => format!("{from}+"),
    }
}

/// The age that a text means, typed on any digit row.
pub fn read_age(typed: &str) -> Option<Age> {
    if typed.chars().count() > LONGEST {
        return None;
    }
    let digits: String =
        typed.chars().map(|c| digit_of(c).filter(|_| c != '-').map_or(c, |d| char::from(b'0' + d))).collect();
    if let Some(from) = digits.strip_suffix('+') {
        return Some(Age::Band { from: years(&from.replace('-', "6"))?, to: None });
    }
    years(&digits.replace('-', "6")).map(Age::Years).or_else(|| {
        digits.match_indices('-').find_map(|(at, dash)| {
            let from = years(&digits[..at].replace('-', "6"))?;
            let to = years(&digits[at + dash.len()..].replace('-', "6"))?;
            (from <= to).then_some(Age::Band { from, to: Some(to) })
        })
    })
}

fn years(text: &str) -> Option<u8> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text.len() == 1 || !text.starts_with('0'));
    text.parse().ok().filter(|years| plain && *years <= OLDEST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(text: &str) -> Result<Option<Age>, Trouble> {
        let mut field = AgeField::default();
        for c in text.chars() {
            field.key(Key::Char(c));
        }
        field.value()
    }

    #[test]
    fn ages_and_bands_as_people_write_them() {
        assert_eq!(typed("67"), Ok(Some(Age::Years(67))));
        assert_eq!(typed("0"), Ok(Some(Age::Years(0))));
        assert_eq!(typed("45-59"), Ok(Some(Age::Band { from: 45, to: Some(59) })));
        assert_eq!(typed("60+"), Ok(Some(Age::Band { from: 60, to: None })));
        assert_eq!(typed(""), Ok(None));
        for wrong in ["121", "59-45", "45-", "067", "+", "45-59-60"] {
            assert_eq!(typed(wrong), Err(Trouble::NotAnAge), "{wrong}");
        }
    }

    #[test]
    fn a_french_dash_is_a_six_wherever_it_cannot_join_a_band() {
        assert_eq!(typed("-è"), Ok(Some(Age::Years(67))));
        assert_eq!(typed("(-"), Ok(Some(Age::Years(56))));
        assert_eq!(typed("--"), Ok(Some(Age::Years(66))));
        assert_eq!(typed("'(-(ç"), Ok(Some(Age::Band { from: 45, to: Some(59) })));
        assert_eq!(typed("'--(à"), Ok(Some(Age::Band { from: 46, to: Some(50) })));
        assert_eq!(typed("-(--ç"), Ok(Some(Age::Band { from: 65, to: Some(69) })));
        assert_eq!(typed("-à+"), Ok(Some(Age::Band { from: 60, to: None })));
    }

    #[test]
    fn leaving_the_field_writes_the_reading() {
        let mut field = AgeField::default();
        for c in "(-".chars() {
            field.key(Key::Char(c));
        }
        field.settle();
        assert_eq!(field.line.text(), "56");
    }

    /// How the unshifted digit row of a keyboard types a text; the band's dash has a key of its own in Belgium.
    fn on_row(text: &str, row: &str) -> String {
        let row: Vec<char> = row.chars().collect();
        text.chars().map(|c| c.to_digit(10).map_or(c, |digit| row[digit as usize])).collect()
    }

    proptest! {
        #[test]
        fn every_age_is_read_back_from_every_digit_row(from in 0u8..=120, more in 0u8..=120, kind in 0..3) {
            let age = match kind {
                0 => Age::Years(from),
                1 => Age::Band { from, to: None },
                _ => Age::Band { from, to: Some(from.saturating_add(more).min(120)) },
            };
            for row in ["0123456789", "à&é\"'(§è!ç", "à&é\"'(-è_ç"] {
                prop_assert_eq!(typed(&on_row(&age_text(age), row)), Ok(Some(age)));
            }
        }
    }
}
