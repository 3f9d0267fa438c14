//! What somebody is known by, and whether a reason says it. The register of decisions must be readable when nothing else of
//! the person is left, so a reason that names them is not taken.

use std::collections::BTreeSet;

use super::{person::Person, recognise};

/// The shortest word of a name that is looked for in a reason: below, it is a particle or an initial.
const SHORTEST: usize = 3;

/// Names, telephone numbers and cards of one person: what their records say or said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownBy {
    /// Words of names, as they are compared.
    words: BTreeSet<String>,
    /// Digits of telephone numbers, as they are compared.
    phones: BTreeSet<String>,
    /// Card codes, as they stand on cards.
    cards: BTreeSet<String>,
}

impl KnownBy {
    /// Adds what one record of the person says, or said before it was changed.
    pub fn record(&mut self, person: &Person) {
        self.name(person.name.as_deref());
        self.phones.extend(person.reach.as_deref().map(recognise::phones).unwrap_or_default());
        // What is left of somebody erased has no card.
        self.cards.extend(Some(person.card_code.clone()).filter(|code| !code.is_empty()));
    }

    /// Adds a name by which they go, or by which they were called.
    pub fn name(&mut self, name: Option<&str>) {
        let words = name.map(recognise::name_words).unwrap_or_default();
        self.words.extend(words.into_iter().filter(|word| word.chars().count() >= SHORTEST));
    }

    /// Whether any of it stands in a reason.
    pub fn stands_in(&self, reason: &str) -> bool {
        recognise::name_words(reason).iter().any(|word| self.words.contains(word))
            || recognise::phones(reason).iter().any(|phone| self.phones.contains(phone))
            || self.cards.iter().any(|card| is_card_in(card, reason))
    }
}

/// Whether a card code stands in a text: as on cards, also with more around it; or in any case, with any dashes, dots or
/// spaces within it or none, as words of their own. The program itself finds people by most of these.
fn is_card_in(card: &str, text: &str) -> bool {
    let (text, symbols) = (text.to_uppercase(), card.replace('-', ""));
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let begins_at = |at: usize| {
        let mut left = symbols.as_str();
        words[at..].iter().map_while(|word| left.strip_prefix(word).inspect(|rest| left = rest)).any(str::is_empty)
    };
    text.contains(card) || (0..words.len()).any(begins_at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::person::{as_written, card_code};

    fn amina() -> KnownBy {
        let mut known = KnownBy::default();
        known.record(&Person {
            id: "p".into(),
            name: Some("Amina Belkacem".to_owned()),
            card_code: "K7M-49".to_owned(),
            reach: Some("0470 12 34 56".to_owned()),
            language: None,
        });
        known.name(Some("Loulou"));
        known
    }

    #[test]
    fn a_reason_says_nothing_of_who_it_is() {
        for reason in [
            "à la demande d'amina",
            "Loulou refuse",
            "appelée au 0470/12.34.56",
            "carte k7m-49",
            "carte K7M49",
            "(k7m 49)",
            "sacarteK7M-49",
        ] {
            assert!(amina().stands_in(reason), "{reason}");
        }
        for reason in ["à sa demande", "obligation légale de conservation", "", "dossier 7, 49 pages", "k7m490"] {
            assert!(!amina().stands_in(reason), "{reason}");
        }
    }

    proptest! {
        /// However a code is typed that the program itself would read as one.
        #[test]
        fn a_card_is_seen_in_every_writing_of_it(
            number in any::<u32>(), upper in any::<u8>(), dashes in any::<u8>(),
            before in "([a-zé]{1,8} ){0,3}", behind in "( [a-zé]{1,8}){0,3}",
        ) {
            let card = card_code(number);
            let mut typed = String::new();
            for (at, symbol) in card.chars().filter(|c| *c != '-').enumerate() {
                let is_upper = upper >> at & 1 == 1;
                typed.push(if is_upper { symbol } else { symbol.to_ascii_lowercase() });
                if dashes >> at & 1 == 1 {
                    typed.push('-');
                }
            }
            prop_assert_eq!(as_written(&typed), Some(card.clone()));
            let known = KnownBy { cards: [card].into(), ..KnownBy::default() };
            let reason = format!("{before}{typed}{behind}");
            prop_assert!(known.stands_in(&reason), "{}", reason);
        }
    }
}
