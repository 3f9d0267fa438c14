//! What may not stand in words that are quoted in public.

use std::collections::BTreeSet;

use crate::domain::{fold, person::Card};

/// Why words cannot be quoted as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revealing {
    /// They hold a word of the person's name: the word.
    Name(String),
    /// They hold a number that could be a telephone's, a card's, a date's, a street's (only small numbers say nothing
    /// about who), or begin to say a name or a birth.
    Number,
    /// They hold an address of e-mail or of the web.
    Address,
    /// There are more of them than a page can quote.
    TooLong,
}

/// The most characters of a testimony.
pub const LONGEST: usize = 600;

/// So many digits near each other could be a telephone number, a date or a file's number.
const DIGITS: usize = 6;

/// The shortest word of a name that is looked for: below, it is a particle or an initial.
const SHORTEST: usize = 3;

/// What in a text would tell who said it; `names` are all that is known of what the person is called.
pub fn revealing(text: &str, names: &[&str]) -> Option<Revealing> {
    let said: BTreeSet<String> = fold::words(text).into_iter().collect();
    let names = names.iter().flat_map(|name| fold::words(name));
    if let Some(word) = names.filter(|word| word.chars().count() >= SHORTEST).find(|word| said.contains(word)) {
        return Some(Revealing::Name(word));
    }
    if text.contains('@') || text.contains("://") || text.contains("www.") {
        return Some(Revealing::Address);
    }
    if has_long_number(text) || says_who(text) {
        return Some(Revealing::Number);
    }
    (text.chars().count() > LONGEST).then_some(Revealing::TooLong)
}

/// What begins the name, the birth or the age of somebody, folded, in the languages of the counter.
const BEGINNINGS: [&str; 9] =
    ["je m appelle", "ich heisse", "ik heet", "my name is", "born in", "ne en", "nee en", "geboren in", "geboren am"];

/// Months by their names, folded.
const MONTHS: &[&str] = &[
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januari",
    "februari",
    "maart",
    "mei",
    "juni",
    "juli",
    "augustus",
    "oktober",
    "januar",
    "februar",
    "marz",
    "dezember",
];

/// How many words there are at most between a street and its number.
const STREET_WORDS: usize = 5;

/// An introduction, a year, a day of a month, a number of a street, or a card's code.
fn says_who(text: &str) -> bool {
    let words = fold::words(text);
    let line = format!(" {} ", words.join(" "));
    let number = |word: &String| word.parse::<u32>().ok();
    let is_street = |word: &String| {
        matches!(word.as_str(), "rue" | "avenue" | "boulevard" | "chaussee" | "quai" | "street" | "steenweg")
            || word.ends_with("straat")
            || word.ends_with("strasse")
            || word.ends_with("laan")
    };
    let is_day = |pair: &[String]| {
        number(&pair[0]).is_some_and(|day| (1..=31).contains(&day)) && MONTHS.contains(&pair[1].as_str())
    };
    BEGINNINGS.iter().any(|beginning| line.contains(&format!(" {beginning} ")))
        || words.iter().filter_map(number).any(|year| (1900..2100).contains(&year))
        || words.windows(2).any(is_day)
        || words.iter().enumerate().filter(|(_, word)| is_street(word)).any(|(at, _)| {
            words.iter().skip(at + 1).take(STREET_WORDS).any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        })
        || text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .any(|word| matches!(Card::read(word), Some(Card::Code(_))))
}

/// Digits with nothing but what joins the parts of a number between them.
fn has_long_number(text: &str) -> bool {
    let mut digits = 0;
    let mut blanks = 0;
    for c in text.chars() {
        if c.is_numeric() {
            (digits, blanks) = (digits + 1, 0);
        } else if c.is_whitespace() || matches!(c, '.' | '-' | '/' | '(' | ')' | '+' | '–' | '‑') {
            blanks += 1;
        } else {
            digits = 0;
        }
        if blanks > 2 {
            digits = 0;
        }
        if digits >= DIGITS {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_tells_who_it_was_is_found_however_it_is_written() {
        let of = |text| revealing(text, &["Noël, Aïcha", "M. El Amrani"]);
        assert_eq!(of("je m'appelle AICHA et j'attends"), Some(Revealing::Name("aicha".to_owned())));
        assert_eq!(of("chez les amrani, personne n'a d'ordinateur"), Some(Revealing::Name("amrani".to_owned())));
        for number in ["0470/12 34 56", "le 12/05/2023", "85.07.30-033.28", "+32 (0)470 12.34.56"] {
            assert_eq!(of(number), Some(Revealing::Number), "{number}");
        }
        assert_eq!(of("écrivez à moi@exemple.be"), Some(Revealing::Address));
        assert_eq!(revealing(&"a".repeat(LONGEST + 1), &[]), Some(Revealing::TooLong));
        assert_eq!(of("J'ai attendu 3 mois et appelé 12 fois, 45 minutes à chaque fois. El guichet est fermé."), None);
    }

    #[test]
    fn what_begins_a_name_a_birth_or_an_address_is_found() {
        for text in [
            "Je m'appelle Jean Dupont",
            "Ik heet Jan",
            "my name is John",
            "née en Syrie",
            "depuis 1987",
            "c'était le 3 mai",
            "op 4 maart",
            "rue Haute 4",
            "Kerkstraat 12b",
        ] {
            assert_eq!(revealing(text, &[]), Some(Revealing::Number), "{text}");
        }
        for text in ["La mutuelle est fermée depuis mars.", "à la rue, sans réponse", "J'ai appelé 20 fois en 3 mois."]
        {
            assert_eq!(revealing(text, &[]), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_never_let_through(before in "[a-zé ]{0,20}", name in "[A-ZÉ][a-zé]{3,9}", after in "[a-z ]{0,20}") {
            let text = format!("{before} {name}, {after}");
            prop_assert!(matches!(revealing(&text, &[&name]), Some(Revealing::Name(_))));
        }

        #[test]
        fn any_text_is_judged(text in any::<String>(), name in any::<String>()) {
            revealing(&text, &[&name]);
        }
    }
}
