//! One way of writing words for comparing them: without accents, case or punctuation, in Latin letters.
//!
//! What is stored to be searched and what is typed to search both go through here, so they can only agree: `œuvre` and
//! `oeuvre`, `Straße` and `strasse`, a name in Arabic letters typed in Arabic letters. Never shown to anybody.

use deunicode::deunicode;

/// The words of a text, folded: lower-case ASCII letters and digits.
pub fn words(text: &str) -> Vec<String> {
    spelled(text).into_iter().map(|(folded, _)| folded).collect()
}

/// The words of a text, folded, each with how it is spelled there (in lower case). A word whose folding makes several
/// words has the same spelling for each.
pub fn spelled(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty()) {
        let folded = deunicode(&word.replace(JOINERS, "")).to_ascii_lowercase();
        let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
        found.extend(parts.map(|part| (part.to_owned(), word.to_lowercase())));
    }
    found
}

/// What some scripts write between the letters of one word, and some of their people leave out.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// A combining mark belongs to its letter; without this, decomposed text would fall apart into letters.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || JOINERS.contains(&c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn accents_case_and_ligatures_do_not_matter() {
        assert_eq!(words("L'Œuvre d'ÉTÉ, Straße 12"), ["l", "oeuvre", "d", "ete", "strasse", "12"]);
        assert_eq!(words("e\u{301}te\u{301}"), words("été"));
        assert!(!words("محمد").is_empty());
        assert_eq!(words("محمد"), words("محمد"));
        assert_eq!(words("می\u{200C}خواهم"), words("میخواهم"));
        assert_eq!(words(" ;,!  "), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn words_are_plain_and_folding_twice_changes_nothing(text in any::<String>()) {
            let once = words(&text);
            for word in &once {
                let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
                prop_assert!(!word.is_empty() && plain);
            }
            prop_assert_eq!(words(&once.join(" ")), once);
        }
    }
}
