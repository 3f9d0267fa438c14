//! What somebody is known by, and whether a reason says it. The register of decisions must be readable when nothing else of
//! the person is left, so a reason that names them is not taken; and where one of before names them by what is known only now,
//! it is struck there.

use std::{collections::BTreeSet, ops::Range};

use super::{person::Person, recognise};

/// The shortest word of a name that is looked for in a reason: below, it is a particle or an initial.
const SHORTEST: usize = 3;

/// What stands in a reason in place of what named the person.
const STRUCK: &str = "…";

/// A name, a number or a card is written in so many words at most; where more of them are needed to know it, the whole reason is
/// struck.
const MOST_WORDS: usize = 16;

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

    /// A reason without what names them, each such word struck; `None` where none does.
    pub fn struck(&self, reason: &str) -> Option<String> {
        let mut left = reason.to_owned();
        while self.stands_in(&left) {
            match self.shortest_in(&left) {
                Some(words) => left.replace_range(words, STRUCK),
                None => STRUCK.clone_into(&mut left),
            }
        }
        (left != reason).then_some(left)
    }

    /// Where the fewest words stand in a text that name them by themselves.
    fn shortest_in(&self, text: &str) -> Option<Range<usize>> {
        let words = words_of(text);
        (1..=words.len().min(MOST_WORDS)).find_map(|count| {
            let mut spans = words.windows(count).map(|few| few[0].start..few[count - 1].end);
            spans.find(|span| self.stands_in(&text[span.clone()]))
        })
    }
}

/// Where the words of a text stand, in bytes.
fn words_of(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) => word.end = end,
            None => words.push(at..end),
        }
    }
    words
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

    #[test]
    fn of_a_reason_that_names_them_the_words_that_do_are_struck() {
        for (reason, struck) in [
            ("le nom est faux : Belkacem sur sa carte", "le nom est faux : … sur sa carte"),
            ("à la demande d'amina", "à la demande d'…"),
            ("Amina (Belkacem), Amina", "… (…), …"),
            ("appelée au 0470/12.34.56 hier", "appelée au … hier"),
            ("carte k7m 49 montrée", "carte … montrée"),
        ] {
            assert_eq!(amina().struck(reason).as_deref(), Some(struck));
        }
        assert_eq!(amina().struck("à sa demande"), None);
    }

    proptest! {
        #[test]
        fn what_is_left_of_a_reason_names_nobody(
            parts in prop::collection::vec("amina|BELKACEM|Loulou|0470|12|34|56|k7m|49|\\PC{0,6}|[ /.'-]", 0..12),
        ) {
            let (known, reason) = (amina(), parts.concat());
            prop_assert_eq!(known.struck(&reason).is_some(), known.stands_in(&reason));
            prop_assert!(!known.stands_in(&known.struck(&reason).unwrap_or(reason)));
        }

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
