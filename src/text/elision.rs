//! `de` and `que` before a name, as French writes them: `de MD`, `d'EB`, `qu'Yves`.

use unicode_normalization::UnicodeNormalization as _;

/// A word that loses its last letter before a vowel, and the name behind it.
pub(super) fn elided(word: &str, name: &str) -> String {
    let short = word.strip_suffix('e').filter(|_| begins_with_vowel(name));
    short.map_or_else(|| format!("{word} {name}"), |short| format!("{short}'{name}"))
}

/// Whether a name is heard with a vowel first. An `h` counts as mute, as in most names; a `y` is one before a consonant.
fn begins_with_vowel(name: &str) -> bool {
    let mut letters = name.nfd().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric());
    match letters.next() {
        Some('y') => letters.next().is_some_and(|next| !is_vowel(next)),
        Some(first) => first == 'h' || is_vowel(first),
        None => false,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'œ' | 'æ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vowel_takes_the_last_letter_of_the_word_before_it() {
        for (name, said) in [
            ("EB", "d'EB"),
            ("ÉL", "d'ÉL"),
            ("e\u{301}l", "d'e\u{301}l"),
            ("Œuvrard", "d'Œuvrard"),
            ("Hélène", "d'Hélène"),
            ("Yves", "d'Yves"),
            ("Yasmine", "de Yasmine"),
            ("MD", "de MD"),
            ("7", "de 7"),
            ("", "de "),
        ] {
            assert_eq!(elided("de", name), said);
        }
        assert_eq!([elided("que", "AV"), elided("que", "KL")], ["qu'AV", "que KL"]);
    }
}
