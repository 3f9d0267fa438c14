//! A person: kept only where a follow-up needs one, and then with as little as possible.

use serde::{Deserialize, Serialize};

use super::ids::{Code, PersonId};

/// Somebody for whom a case is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The name, for those who give one.
    pub name: Option<String>,
    /// The card code, for those who prefer no name (`K7M-42`).
    pub card_code: String,
    /// How to reach them: a phone number, "through her daughter"...
    pub reach: Option<String>,
    /// The language spoken.
    pub language: Option<Code>,
}

impl Person {
    /// What the screen calls this person: the name, or the card code.
    pub fn label(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.card_code)
    }
}

/// Letters and digits that nobody confuses when read aloud or written by hand: no 0 O, 1 I L, U V, 5 S, 8 B, 2 Z.
const ALPHABET: &[u8] = b"34679ACDEFGHJKMNPQRTWXY";

/// A card code from a random number: three characters, a dash, one more and a check character.
///
/// The check character makes every single mistyped character, and every swap of neighbours, a code that
/// [`is_card_code`] refuses.
pub fn card_code(random: u32) -> String {
    let base = ALPHABET.len() as u32;
    let mut rest = random;
    let mut digits = [0u32; 4];
    for digit in &mut digits {
        *digit = rest % base;
        rest /= base;
    }
    let symbol = |digit: u32| char::from(ALPHABET[digit as usize]);
    let [a, b, c, d] = digits.map(symbol);
    format!("{a}{b}{c}-{d}{}", symbol(check(digits)))
}

/// Whether a text, typed in any case and with or without its dash, is a card code without a typing mistake.
pub fn is_card_code(text: &str) -> bool {
    let mut digits = Vec::with_capacity(5);
    for c in text.chars().filter(|c| *c != '-') {
        let Some(digit) = ALPHABET.iter().position(|known| char::from(*known) == c.to_ascii_uppercase()) else {
            return false;
        };
        digits.push(digit as u32);
    }
    match digits[..] {
        [a, b, c, d, last] => check([a, b, c, d]) == last,
        _ => false,
    }
}

/// A weighted sum over a prime base: the base is 23, so no weight below it hides a changed character.
fn check(digits: [u32; 4]) -> u32 {
    digits.iter().zip(2u32..).map(|(digit, weight)| digit * weight).sum::<u32>() % ALPHABET.len() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_has_the_form_people_are_told() {
        assert_eq!(card_code(0), "333-33");
        assert!(is_card_code("333-33"));
        assert!(!is_card_code("333-3"));
        assert!(!is_card_code("Amina"));
        assert!(!is_card_code(""));
    }

    proptest! {
        #[test]
        fn every_code_is_accepted_in_any_case_with_or_without_dash(random: u32) {
            let code = card_code(random);
            prop_assert!(is_card_code(&code));
            prop_assert!(is_card_code(&code.to_lowercase().replace('-', "")));
        }

        #[test]
        fn one_wrong_character_or_a_swap_is_refused(random: u32, at in 0usize..5, other in 0usize..23) {
            let code = card_code(random).replace('-', "");
            let mut wrong: Vec<char> = code.chars().collect();
            wrong[at] = char::from(ALPHABET[other]);
            let changed = wrong.iter().collect::<String>() != code;
            prop_assert_eq!(is_card_code(&wrong.iter().collect::<String>()), !changed);

            let mut swapped: Vec<char> = code.chars().collect();
            swapped.swap(at.min(3), at.min(3) + 1);
            let same = swapped.iter().collect::<String>() == code;
            prop_assert_eq!(is_card_code(&swapped.iter().collect::<String>()), same);
        }
    }
}
