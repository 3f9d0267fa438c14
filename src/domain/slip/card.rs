//! A person's card: the code that stands for a name, to be kept and shown again. Nothing else about the person is on
//! it, so that a card that is lost tells nobody anything.

use crate::text::slip::{SlipLang, SlipTexts};

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The language of its sentences.
    pub lang: SlipLang,
    /// To keep it.
    pub keep: String,
    /// The code, as it is written on cards.
    pub code: String,
    /// What it is for.
    pub why: String,
    /// The house's name, and its telephone where there is one.
    pub house: Vec<String>,
}

impl Card {
    /// The card of a code, in a language.
    pub fn write(code: &str, house: &[&str], lang: SlipLang) -> Self {
        let texts = SlipTexts::new(lang);
        Self {
            lang,
            keep: texts.say("card-keep"),
            code: code.to_owned(),
            why: texts.say("card-why"),
            house: house.iter().filter(|part| !part.trim().is_empty()).map(|part| (*part).to_owned()).collect(),
        }
    }

    /// As plain text, for a printer that takes nothing else; every line ends.
    pub fn as_text(&self) -> String {
        let mut lines = vec![self.keep.clone(), String::new(), format!("    {}", self.code), String::new()];
        lines.push(self.why.clone());
        lines.extend(self.house.iter().cloned());
        lines.push(String::new());
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_says_the_code_and_the_house_in_every_language() {
        for lang in SlipLang::ALL {
            let card = Card::write("K7M-49", &["Relais", "", "081 00 00 00"], lang);
            assert!(!card.keep.starts_with("card-") && !card.why.starts_with("card-"), "{}", lang.code());
            let text = card.as_text();
            assert!(text.starts_with(&card.keep) && text.contains("    K7M-49\n"), "{text}");
            assert!(text.ends_with("Relais\n081 00 00 00\n"), "{text}");
        }
        assert_eq!(Card::write("K7M-49", &[], SlipLang::Fr).keep, "Gardez cette carte.");
    }
}
