//! The fixed sentences of the slip that a person takes along, in languages that people at the counter read.
//!
//! They are apart from the interface's texts: more languages, whole sentences, and each file says whether somebody
//! whose language it is has read it (`proofread`). Nothing falls back on another language: the checks below refuse a
//! file that lacks a sentence.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};

use super::{Lang, bundle_of, format};

/// A language in which a slip can be written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlipLang {
    /// French: what is offered where nothing is known of the person's language.
    #[default]
    Fr,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
    /// Spanish.
    Es,
}

impl SlipLang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 8] = [Self::Fr, Self::Nl, Self::De, Self::En, Self::Ar, Self::Tr, Self::Uk, Self::Es];

    /// The ISO 639-1 code; the same as in the vocabulary's list of languages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::De => "de",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Tr => "tr",
            Self::Uk => "uk",
            Self::Es => "es",
        }
    }

    /// The language's own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Nl => "Nederlands",
            Self::De => "Deutsch",
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Tr => "Türkçe",
            Self::Uk => "Українська",
            Self::Es => "Español",
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Whether it is written from right to left.
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Ar)
    }

    const fn file(self) -> &'static str {
        match self {
            Self::Fr => include_str!("fr.ftl"),
            Self::Nl => include_str!("nl.ftl"),
            Self::De => include_str!("de.ftl"),
            Self::En => include_str!("en.ftl"),
            Self::Ar => include_str!("ar.ftl"),
            Self::Tr => include_str!("tr.ftl"),
            Self::Uk => include_str!("uk.ftl"),
            Self::Es => include_str!("es.ftl"),
        }
    }
}

impl From<Lang> for SlipLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
            Lang::Nl => Self::Nl,
            Lang::De => Self::De,
        }
    }
}

/// The sentences of one language.
pub struct SlipTexts {
    lang: SlipLang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for SlipTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SlipTexts").field(&self.lang).finish()
    }
}

impl SlipTexts {
    /// The sentences of a language.
    pub fn new(lang: SlipLang) -> Self {
        Self { lang, bundle: bundle_of(lang.code(), &[lang.file()]) }
    }

    /// The language.
    pub fn lang(&self) -> SlipLang {
        self.lang
    }

    /// Whether somebody whose language it is has read the sentences.
    pub fn is_proofread(&self) -> bool {
        self.say("proofread") == "yes"
    }

    /// A sentence without variables.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A sentence with its variables.
    pub fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        // Unreachable while the checks pass; a visible key is still better than a panic at the counter.
        format(&self.bundle, key, &args).unwrap_or_else(|| key.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use crate::text::checks::keys_in;

    #[test]
    fn every_language_has_the_same_sentences_with_the_same_variables() {
        let french = keys_in(SlipLang::Fr.file());
        assert!(french.len() > 50);
        for lang in SlipLang::ALL {
            assert_eq!(keys_in(lang.file()), french, "{}", lang.code());
        }
    }

    #[test]
    fn every_language_says_whether_it_was_read() {
        for lang in SlipLang::ALL {
            let said = SlipTexts::new(lang).say("proofread");
            assert!(said == "yes" || said == "no", "{}: {said}", lang.code());
        }
    }

    #[test]
    fn no_sentence_is_written_for_nothing_and_none_is_asked_for_in_vain() {
        let mut sources = String::new();
        for folder in ["src/domain", "src/domain/slip", "src/text/slip"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            for entry in fs::read_dir(folder).expect("the sources") {
                let path = entry.expect("an entry").path();
                if path.extension().is_some_and(|kind| kind == "rs") {
                    sources += &fs::read_to_string(path).expect("a source file");
                }
            }
        }
        let known = keys_in(SlipLang::Fr.file());
        let built = |key: &str| key.starts_with("weekday-") || key.starts_with("month-");
        let stray: Vec<_> =
            known.keys().filter(|key| !built(key) && !sources.contains(&format!("\"{key}\""))).collect();
        assert!(stray.is_empty(), "nobody says {stray:?}");
        for call in [".say(\"", ".say_with(\"", "both(\""] {
            for rest in sources.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                // What this very test writes as patterns begins no key.
                assert!(!key.starts_with(|c: char| c.is_ascii_lowercase()) || known.contains_key(key), "{key}");
            }
        }
    }
}
