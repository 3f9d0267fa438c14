//! Recognising somebody who comes again: what was typed to find them, and what a name is compared by.
//!
//! A name is compared word by word, in any order: folded as everywhere ([`fold`]), in its own letters where folding
//! knows none. For spellings that differ by more than accents (`Mohammed` and `Muhamad`, `Fatma` and `Fatima`) each
//! word also has a sound: its consonants, those that sound alike written alike.
//!
//! A telephone number is compared by its digits, without what stands before them for a country (`+32`, `0032`, `0`).

use unicode_normalization::UnicodeNormalization;

use super::{fold, person::Card};

/// What somebody typed to find a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing yet.
    Nothing,
    /// A card code.
    Card(String),
    /// A card code with a typing mistake.
    Mistyped,
    /// The digits of a telephone number, from its beginning or its end.
    Phone(String),
    /// Words of a name.
    Name(Vec<String>),
}

/// More words than any name has; what follows is not looked at.
const MOST_WORDS: usize = 8;

/// The fewest digits that are looked for as a telephone number.
const FEWEST_DIGITS: usize = 4;

/// The fewest digits of a whole number, without its first 0.
const FEWEST_OF_NUMBER: usize = 6;

/// Nobody types a longer name; what is pasted beyond is not looked at.
const LONGEST: usize = 200;

/// Digits typed to find a telephone number of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialled {
    /// The number, without what stands before it for a country.
    pub number: String,
    /// Whether it may be the beginning of a longer number.
    pub may_go_on: bool,
    /// The digits as a number may end with them, where they are enough to tell numbers apart.
    pub end: Option<String>,
    /// Whether it can hardly be anything else, as a postcode can.
    pub is_phone: bool,
}

/// The fewest digits of a number that can be called: 112, 107.
const FEWEST_TO_CALL: usize = 3;

/// So many digits are nothing but a telephone number, and the end of one is known by them.
const TELLING: usize = 6;

/// The telephone number that a line of the directory's search is, if it is one.
pub fn dialled(typed: &str) -> Option<Dialled> {
    let typed = typed.trim();
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(LONGEST).collect();
    let number = national(typed);
    if !typed.chars().all(is_of_phone) || digits.len() < FEWEST_TO_CALL || number.is_empty() {
        return None;
    }
    let begins = digits.len() >= FEWEST_DIGITS && typed.starts_with(['0', '+', '(']);
    let is_phone = digits.len() >= TELLING;
    Some(Dialled { number, may_go_on: begins || is_phone, end: is_phone.then_some(digits), is_phone })
}

/// The digits of one telephone number, as they are compared; also of a short one (107, 1712).
pub fn number(text: &str) -> String {
    national(text)
}

/// Reads what was typed.
pub fn read(typed: &str) -> Asked {
    let typed = typed.trim();
    match Card::read(typed) {
        Some(Card::Code(code)) => return Asked::Card(code),
        Some(Card::Mistyped) => return Asked::Mistyped,
        None => {}
    }
    if typed.chars().all(is_of_phone) {
        let digits = national(typed);
        if typed.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS && !digits.is_empty() {
            return Asked::Phone(digits);
        }
    }
    let end = typed.char_indices().nth(LONGEST).map_or(typed.len(), |(end, _)| end);
    let mut words = name_words(&typed[..end]);
    words.truncate(MOST_WORDS);
    if words.is_empty() { Asked::Nothing } else { Asked::Name(words) }
}

/// The words of a name, each once, as they are compared.
pub fn name_words(name: &str) -> Vec<String> {
    let name: String = name.nfc().collect();
    let mut words: Vec<String> = Vec::new();
    for part in name.split_whitespace() {
        let folded = fold::words(part);
        let own = || part.to_lowercase().nfc().filter(|c| c.is_alphanumeric()).collect::<String>();
        let part_words = if folded.is_empty() { vec![own()] } else { folded };
        for word in part_words {
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words
}

/// How a folded word sounds, roughly: its first letter, or what sounds like it, and the consonants behind it.
pub fn sound(word: &str) -> String {
    let alike = word.replace("ph", "f").replace("ch", "s").replace("sh", "s").replace("dj", "j").replace("th", "t");
    let alike = alike.replace("kh", "k").replace("gh", "k");
    let mut sound = String::new();
    for c in alike.chars() {
        let c = match c {
            'q' | 'c' | 'g' => 'k',
            'z' => 's',
            'v' => 'w',
            'y' => 'i',
            c => c,
        };
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
        if vowel && !sound.is_empty() || sound.ends_with(c) {
            continue;
        }
        // A first vowel is heard, but not which one: Ilham, Elham.
        sound.push(if vowel { 'a' } else { c });
    }
    sound
}

/// How far a word of a name is from a typed one: 0 the same, then beginnings, then other spellings. `None`: another
/// word.
pub fn distance(typed: &str, known: &str) -> Option<u32> {
    if typed == known {
        return Some(0);
    }
    if known.starts_with(typed) {
        return Some(1);
    }
    let most = match typed.chars().count() {
        0..=3 => 0,
        4 | 5 => 1,
        _ => 2,
    };
    let apart = strsim::osa_distance(typed, known);
    if apart <= most {
        return Some(1 + apart as u32);
    }
    let alike = typed.len() >= 3 && sound(typed) == sound(known) && apart <= typed.len().max(known.len()) / 2;
    alike.then_some(4)
}

/// The telephone numbers in a text, as they are compared.
pub fn phones(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    for run in text.split(|c: char| !is_of_phone(c)) {
        let digits = national(run);
        if digits.len() >= FEWEST_OF_NUMBER && !numbers.contains(&digits) {
            numbers.push(digits);
        }
    }
    numbers
}

fn is_of_phone(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '+' | '.' | '/' | '-' | '(' | ')')
}

/// Belgium and France: what is dialled from abroad in place of the first 0.
const COUNTRIES: &[&str] = &["32", "33"];

/// A full number that begins with a country has at least so many digits.
const WITH_COUNTRY: usize = 10;

fn national(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.trim_start().starts_with('+') || digits.starts_with("00");
    let rest = digits.trim_start_matches('0');
    let from_abroad = abroad || (rest.len() == digits.len() && rest.len() >= WITH_COUNTRY);
    let without = COUNTRIES.iter().find_map(|country| rest.strip_prefix(country)).filter(|_| from_abroad);
    without.unwrap_or(rest).trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(words: &[&str]) -> Asked {
        Asked::Name(words.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn what_is_typed_is_a_code_a_number_or_a_name() {
        assert_eq!(read(" k7m49 "), Asked::Card("K7M-49".to_owned()));
        assert_eq!(read("K7M-4D"), Asked::Mistyped);
        assert_eq!(read("0470/00.12.34"), Asked::Phone("470001234".to_owned()));
        assert_eq!(read("Jean-Pierre  N'Guyễn"), name(&["jean", "pierre", "n", "guyen"]));
        assert_eq!(read("  "), Asked::Nothing);
        assert_eq!(read("047"), name(&["047"]));
        assert_eq!(name_words("Ali ali ALI"), ["ali"]);
    }

    #[test]
    fn a_number_is_the_same_with_and_without_its_country() {
        for text in ["0470 00 12 34", "+32 470 00 12 34", "0032470001234", "+32 (0)470-00.12.34", "32470001234"] {
            assert_eq!(phones(text), ["470001234"], "{text}");
        }
        assert_eq!(phones("+33 6 00 00 12 34 ou chez sa fille 081 00 00 01"), ["600001234", "81000001"]);
        assert_eq!(phones("porte 12, le matin"), Vec::<String>::new());
    }

    #[test]
    fn digits_in_the_directory_s_search_are_a_number_whole_begun_or_its_end() {
        let said = |typed| dialled(typed).map(|it| (it.number, it.may_go_on, it.end, it.is_phone));
        let end = |digits: &str| Some(digits.to_owned());
        assert_eq!(said("081 22 33 44"), Some(("81223344".to_owned(), true, end("081223344"), true)));
        assert_eq!(said("+32 81 22 33 44"), Some(("81223344".to_owned(), true, end("3281223344"), true)));
        assert_eq!(said("22.33.44"), Some(("223344".to_owned(), true, end("223344"), true)));
        assert_eq!(said("081 2"), Some(("812".to_owned(), true, None, false)));
        assert_eq!(said("5000"), Some(("5000".to_owned(), false, None, false)), "a postcode, or 1712");
        assert_eq!(said("107"), Some(("107".to_owned(), false, None, false)));
        for typed in ["12", "", "000", "081 rue", "dettes"] {
            assert_eq!(said(typed), None, "{typed}");
        }
    }

    #[test]
    fn spellings_of_one_name_are_near_and_other_names_are_not() {
        for (typed, known) in [
            ("mohamed", "mohammed"),
            ("muhamad", "mohammed"),
            ("mohamed", "mhmd"),
            ("fatma", "fatima"),
            ("diallo", "dialo"),
            ("janssens", "jansens"),
            ("philippe", "filip"),
            ("yusuf", "youssef"),
            ("kowalsky", "kowalski"),
            ("stephane", "stefan"),
        ] {
            assert!(distance(typed, known).is_some(), "{typed} {known}");
            assert!(distance(known, typed).is_some(), "{known} {typed}");
        }
        for (typed, known) in [("marie", "martin"), ("roy", "roger"), ("jean", "joan"), ("amina", "yasmine")] {
            let near = distance(typed, known);
            assert!(near != Some(0), "{typed} {known}: {near:?}");
        }
        assert_eq!(distance("roy", "roger"), None);
        assert_eq!(distance("dubois", "dupont"), None);
    }

    #[test]
    fn letters_that_folding_does_not_know_are_kept() {
        for text in ["محمد", "Фатіма", "阿明", "Ὀδυσσεύς"] {
            let words = name_words(text);
            assert!(!words.is_empty() && words.iter().all(|word| !word.is_empty()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_name_has_the_same_words_in_any_case_form_or_order(
            parts in prop::collection::vec("[a-zàâäçéèêëîïôöùûüñøåœßğışčćžłėūęąőăâțșđễọữА-Яа-яα-ωء-ي]{1,9}", 1..5)
        ) {
            let name = parts.join(" ");
            let sorted = |text: &str| { let mut words = name_words(text); words.sort(); words };
            let there = sorted(&name);
            let turned: Vec<&str> = parts.iter().rev().map(String::as_str).collect();
            prop_assert_eq!(&sorted(&turned.join("  ")), &there);
            prop_assert_eq!(&sorted(&name.nfd().collect::<String>()), &there);
            let latin = name.chars().all(|c| !('α'..='ω').contains(&c) && c != 'ı');
            if latin {
                prop_assert_eq!(&sorted(&name.to_uppercase()), &there);
            }
        }

        #[test]
        fn any_text_can_be_asked(text in any::<String>()) {
            read(&text);
            for word in name_words(&text) {
                prop_assert!(!word.is_empty());
                sound(&word);
            }
        }
    }
}
