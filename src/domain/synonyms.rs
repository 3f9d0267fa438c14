//! Words that find each other: what people say is seldom what a service calls itself.
//!
//! Groups of words that mean the `same` (mutuelle, mutualité), and words that are `near` a subject (huissier finds
//! dettes). Both may be of several words. A team's own file adds to the built-in one; the two are read into one value.

use std::{collections::HashMap, fmt};

use serde::Deserialize;
use toml::Spanned;

use super::{directory_query, fold};

/// The words that come with the program.
const BUILT_IN: &str = include_str!("synonyms.toml");

/// One or several folded words that stand together.
pub type Phrase = Vec<String>;

/// The words that find each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    /// First word of a phrase -> the phrases that start with it, each with what else it finds.
    known: HashMap<String, Vec<Known>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    phrase: Phrase,
    same: Vec<Phrase>,
    near: Vec<Phrase>,
}

/// What else a word finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// Means the same.
    pub same: Vec<Phrase>,
    /// Is near it.
    pub near: Vec<Phrase>,
}

/// A mistake in a file of synonyms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: MistakeKind,
}

/// What is wrong in a file of synonyms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MistakeKind {
    /// The file is not TOML, or has a name that means nothing here; the parser's own words.
    Syntax(String),
    /// A word without a letter or digit.
    EmptyWord,
    /// A group with fewer than two words, or a word that finds nothing.
    Alone,
}

impl MistakeKind {
    /// The key of its text in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "synonyms-syntax",
            Self::EmptyWord => "synonyms-empty-word",
            Self::Alone => "synonyms-alone",
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.kind.key())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    same: Vec<Spanned<Same>>,
    #[serde(default)]
    near: Vec<Spanned<Near>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Same {
    words: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Near {
    word: Spanned<String>,
    finds: Vec<Spanned<String>>,
}

impl Synonyms {
    /// The words that come with the program.
    pub fn built_in() -> Self {
        let mut synonyms = Self::default();
        // A test reads the built-in file without a mistake.
        let _ = synonyms.add(BUILT_IN);
        synonyms
    }

    /// Reads a file alone. What is sound is kept whatever the mistakes.
    pub fn read(toml: &str) -> (Self, Vec<Mistake>) {
        let mut synonyms = Self::default();
        let mistakes = synonyms.add(toml);
        (synonyms, mistakes)
    }

    /// Adds a file's words to those already known. What is sound is added; the mistakes are returned.
    #[must_use]
    pub fn add(&mut self, toml: &str) -> Vec<Mistake> {
        let line = |at: usize| toml.bytes().take(at).filter(|b| *b == b'\n').count() + 1;
        let file: File = match toml::from_str(toml) {
            Ok(file) => file,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                return vec![Mistake { line: line(at), kind: MistakeKind::Syntax(error.message().to_owned()) }];
            }
        };
        let mut mistakes = Vec::new();
        let mut phrases = |words: &[Spanned<String>]| -> Vec<Phrase> {
            let mut found = Vec::new();
            for word in words {
                let phrase = fold::words(word.get_ref());
                if phrase.is_empty() {
                    mistakes.push(Mistake { line: line(word.span().start), kind: MistakeKind::EmptyWord });
                } else {
                    found.push(phrase);
                }
            }
            found
        };
        let mut alone = Vec::new();
        for group in &file.same {
            let all = phrases(&group.get_ref().words);
            if group.get_ref().words.len() < 2 {
                alone.push(line(group.span().start));
            }
            for one in &all {
                let others: Vec<_> = all.iter().filter(|other| *other != one).cloned().collect();
                for said in as_said(one) {
                    self.entry(&said).same.extend(others.iter().cloned());
                }
            }
        }
        for near in &file.near {
            let word = phrases(std::slice::from_ref(&near.get_ref().word));
            let finds = phrases(&near.get_ref().finds);
            if near.get_ref().finds.is_empty() {
                alone.push(line(near.span().start));
            }
            for said in word.iter().flat_map(as_said) {
                self.entry(&said).near.extend(finds.iter().cloned());
            }
        }
        mistakes.extend(alone.into_iter().map(|line| Mistake { line, kind: MistakeKind::Alone }));
        mistakes.sort_by_key(|mistake| mistake.line);
        mistakes
    }

    /// The entry of a phrase that is not empty.
    fn entry(&mut self, phrase: &Phrase) -> &mut Known {
        let first = phrase.first().cloned().unwrap_or_default();
        let known = self.known.entry(first).or_default();
        let place = known.iter().position(|known| known.phrase == *phrase).unwrap_or_else(|| {
            known.push(Known { phrase: phrase.clone(), same: Vec::new(), near: Vec::new() });
            known.len() - 1
        });
        &mut known[place]
    }

    /// What else the words at the start of a query find, and how many of these words it stands for: the longest
    /// phrase that is known. `None` when no phrase starts here.
    pub fn of(&self, words: &[String]) -> Option<(usize, Others)> {
        let known = self.known.get(words.first()?)?;
        let starting = known.iter().filter(|known| words.starts_with(&known.phrase));
        let best = starting.max_by_key(|known| known.phrase.len())?;
        Some((best.phrase.len(), Others { same: best.same.clone(), near: best.near.clone() }))
    }

    /// Every word of every phrase that finds something, folded.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.known.values().flatten().flat_map(|known| known.phrase.iter().map(String::as_str))
    }

    /// What else the words find that this, the beginning of a word, may become ("huiss" becomes "huissier").
    pub fn of_beginning(&self, beginning: &str) -> Others {
        let mut others = Others::default();
        let mut starting: Vec<_> = self.known.iter().filter(|(word, _)| word.starts_with(beginning)).collect();
        starting.sort_by_key(|(word, _)| *word);
        for known in starting.into_iter().flat_map(|(_, known)| known).filter(|known| known.phrase.len() == 1) {
            others.same.extend(known.same.iter().cloned());
            others.near.extend(known.near.iter().cloned());
        }
        others
    }
}

/// A phrase, and the same without its little words: who types in a hurry leaves them out, and who looks for words does
/// not look for those.
fn as_said(phrase: &Phrase) -> Vec<Phrase> {
    let short: Phrase = phrase.iter().filter(|word| !directory_query::is_little(word)).cloned().collect();
    if short.is_empty() || short == *phrase { vec![phrase.clone()] } else { vec![phrase.clone(), short] }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<String> {
        fold::words(text)
    }

    #[test]
    fn the_built_in_words_have_no_mistake() {
        assert_eq!(Synonyms::default().add(BUILT_IN), []);
    }

    #[test]
    fn words_that_mean_the_same_find_each_other_and_near_words_one_way() {
        let (synonyms, mistakes) = Synonyms::read(
            "[[same]]\nwords = [\"mutuelle\", \"Mutualité\"]\n[[near]]\nword = \"huissier\"\nfinds = [\"dettes\"]\n",
        );
        assert_eq!(mistakes, []);
        let (_, others) = synonyms.of(&words("mutualite namur")).expect("known");
        assert_eq!(others.same, [words("mutuelle")]);
        let (_, others) = synonyms.of(&words("huissier")).expect("known");
        assert_eq!(others.near, [words("dettes")]);
        assert_eq!(synonyms.of(&words("dettes")), None);
        assert_eq!(synonyms.of_beginning("huis").near, [words("dettes")]);
    }

    #[test]
    fn a_phrase_stands_for_all_its_words() {
        let (synonyms, _) = Synonyms::read("[[same]]\nwords = [\"ris\", \"revenu d'intégration\"]\n");
        let (length, others) = synonyms.of(&words("revenu d'intégration namur")).expect("known");
        assert_eq!((length, others.same), (3, vec![words("ris")]));
        assert_eq!(synonyms.of(&words("revenu")), None);
    }

    #[test]
    fn a_team_s_file_adds_to_the_built_in_one() {
        let mut synonyms = Synonyms::built_in();
        assert_eq!(synonyms.add("[[near]]\nword = \"huissier\"\nfinds = [\"avocat\"]\n"), []);
        let (_, others) = synonyms.of(&words("huissier")).expect("known");
        assert!(others.near.contains(&words("dettes")) && others.near.contains(&words("avocat")));
    }

    #[test]
    fn mistakes_are_told_by_line_and_the_rest_is_kept() {
        let text =
            "[[same]]\nwords = [\"a\", \"b\"]\n\n[[same]]\nwords = [\"seul\"]\n\n[[near]]\nword = \"!\"\nfinds = []\n";
        let (synonyms, mistakes) = Synonyms::read(text);
        assert!(synonyms.of(&words("a")).is_some());
        let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line, mistake.kind.key())).collect();
        assert_eq!(told, [(4, "synonyms-alone"), (7, "synonyms-alone"), (8, "synonyms-empty-word")]);
        let (_, mistakes) = Synonyms::read("[[same]]\nwords = [\"a\", \"b\"]\nwords = 3\n");
        assert_eq!(mistakes.len(), 1);
        assert_eq!(mistakes[0].line, 3);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in any::<String>(), query in any::<String>()) {
            let (synonyms, _) = Synonyms::read(&text);
            let _ = synonyms.of(&fold::words(&query));
        }
    }
}
