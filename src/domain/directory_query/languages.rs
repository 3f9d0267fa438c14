//! Languages by name, in the four languages of the program: those of the built-in vocabulary.

use std::{collections::HashMap, sync::OnceLock};

use crate::domain::{
    fold,
    ids::Code,
    vocabulary::{List, Vocabulary},
};

/// The codes that narrow a search by themselves. The others are words of somebody's own language ("de", "en", "ne",
/// "so"): there the language's name must be written.
const TYPED: &[&str] =
    &["ar", "bg", "es", "fa", "fr", "nl", "pl", "ps", "pt", "ro", "ru", "sq", "tr", "uk", "ur", "vi", "zh"];

/// Codes of three letters that directories use for the same languages.
const LONGER: &[(&str, &str)] = &[
    ("fra", "fr"),
    ("fre", "fr"),
    ("nld", "nl"),
    ("dut", "nl"),
    ("deu", "de"),
    ("ger", "de"),
    ("eng", "en"),
    ("ara", "ar"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("rus", "ru"),
    ("pol", "pl"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("spa", "es"),
    ("por", "pt"),
    ("ita", "it"),
    ("bul", "bg"),
    ("fas", "fa"),
    ("per", "fa"),
    ("pus", "ps"),
    ("sqi", "sq"),
    ("alb", "sq"),
    ("zho", "zh"),
    ("chi", "zh"),
    ("vie", "vi"),
    ("urd", "ur"),
];

/// Name, folded -> code.
fn names() -> &'static HashMap<String, Code> {
    static NAMES: OnceLock<HashMap<String, Code>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = HashMap::new();
        for entry in Vocabulary::builtin().entries(List::Language) {
            let labels = entry.label.values().flat_map(|label| label.split(','));
            for name in labels.chain(entry.words.values().flatten().map(String::as_str)) {
                let name = fold::words(name).join(" ");
                // Half a label ("Kroat.") is no name.
                if name.len() >= 4 || name == "rom" {
                    names.entry(name).or_insert_with(|| entry.code.clone());
                }
            }
        }
        names
    })
}

/// The language that these words name, when they are typed.
pub(super) fn named(said: &str) -> Option<Code> {
    names().get(said).cloned().or_else(|| TYPED.contains(&said).then(|| Code::from(said)))
}

/// The single words that name one.
pub(super) fn single() -> impl Iterator<Item = &'static str> {
    names().keys().map(String::as_str).filter(|name| !name.contains(' '))
}

/// The codes of the languages that a record names, however it does: `nl`, `fra`, `Français`, `nl-BE`, `Arabic (Syria)`.
pub fn codes_of(text: &str) -> Vec<Code> {
    let words = fold::words(text);
    let is_code = |word: &str| Vocabulary::builtin().entry(List::Language, &Code::from(word)).is_some();
    let mut codes: Vec<Code> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let longer = || LONGER.iter().find(|(long, _)| long == word).map(|(_, code)| Code::from(*code));
        // A code stands first, or alone: what follows it is a country.
        let own = || (place == 0 && is_code(word)).then(|| Code::from(word.as_str()));
        codes.extend(names().get(word).cloned().or_else(longer).or_else(own).filter(|code| !codes.contains(code)));
    }
    codes
}
