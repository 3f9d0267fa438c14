//! Folding: what makes "Mutualité", "MUTUALITE" and "mutualite" one word.
//!
//! Latin letters lose their case and accents. Letters of other scripts keep their shape (written in Latin letters
//! they would meet words they have nothing to do with), but lose case and vowel signs that are written or not.

use deunicode::deunicode_char;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Words too small to tell one entry from another; skipped in labels and in what is typed. The English "or" is not
/// among them: it is the shortest way to type "ordinateur".
const SMALL: &[&str] = &[
    // French
    "a", "au", "aux", "ce", "ces", "cette", "chez", "d", "dans", "de", "des", "du", "elle", "en", "est", "et", "il",
    "j", "je", "l", "la", "le", "les", "leur", "ma", "mes", "mon", "n", "ne", "on", "ou", "par", "pas", "que", "qui",
    "s", "sa", "ses", "son", "sur", "un", "une", // English
    "an", "and", "at", "by", "her", "his", "in", "is", "my", "not", "of", "the", "their", "to", // Dutch
    "een", "het", "op", "te", "van", // German
    "das", "dem", "den", "der", "die", "ein", "eine", "und", "von", "zu", "zum", "zur",
];

/// Whether a folded word is too small to tell entries apart.
pub fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// The folded words of a text. Everything that is neither letter nor digit separates.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().flat_map(char::to_lowercase).nfd() {
        if is_optional_mark(c) {
            continue;
        }
        if c.is_alphanumeric() || is_combining_mark(c) {
            push_folded(&mut word, c);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The words that tell entries apart; all of them where every one is small.
pub fn telling_words(text: &str) -> Vec<String> {
    let all = words(text);
    if all.iter().all(|word| is_small(word)) {
        return all;
    }
    all.into_iter().filter(|word| !is_small(word)).collect()
}

fn push_folded(word: &mut String, c: char) {
    let latin = matches!(c, '\u{80}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    match deunicode_char(c).filter(|_| latin) {
        Some(plain) => word.extend(plain.chars().map(|c| c.to_ascii_lowercase()).filter(char::is_ascii_alphanumeric)),
        None => word.push(c),
    }
}

/// Accents on Latin, Greek and Cyrillic letters, and the vowel signs of Arabic and Hebrew.
fn is_optional_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{670}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_accents_and_signs_do_not_count() {
        assert_eq!(words("L’École, l'ŒUVRE; e-mail"), ["l", "ecole", "l", "oeuvre", "e", "mail"]);
        assert_eq!(words("e\u{301}te\u{301} Straße İzmir"), ["ete", "strasse", "izmir"]);
        assert_eq!(telling_words("La demande d'une carte"), ["demande", "carte"]);
        assert_eq!(telling_words("de la"), ["de", "la"]);
        assert!(words(" ?! ").is_empty());
    }

    #[test]
    fn other_scripts_keep_their_letters() {
        assert_eq!(words("العَرَبِيّة"), ["العربية"]);
        assert_eq!(words("Ёлка"), words("елка"));
        assert_ne!(words("Українська"), words("Ukrainska"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            for word in words(&text) {
                prop_assert_eq!(words(&word).concat(), word);
            }
        }
    }
}
