//! Words of a visit that may be quoted: worded without whose they are, then agreed to.

use super::{
    App,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::{AskPurpose, ChoicePurpose},
};
use crate::{
    domain::{
        consent::Given,
        evidence::{LONGEST, Revealing, Words, near_name, revealing},
        ids::VisitId,
    },
    error::{Error, Kind, Result},
};

fn as_texts(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// The question, which is also the name of its draft.
const QUESTION: &str = "ask-testimony";

impl App {
    /// Whether words of the visit whose page is open may be quoted: not where the person's record is only kept.
    pub(super) fn may_be_quoted(&self) -> bool {
        matches!(self.pages.last(), Some(Page::Visit(page)) if page.restricted.is_none())
    }

    /// Asks for the words, with the visit's note to begin with; `Restricted` where the person's record is only kept.
    pub(super) fn ask_testimony(&mut self, id: &VisitId) -> Result<()> {
        let visit = self.store.visit(id)?;
        let mut names: Vec<String> = visit.draft.calling_name.iter().chain(&visit.card_code).cloned().collect();
        if let Some(person) = &visit.draft.person {
            if let Some(restricted) = self.store.restriction(person)? {
                return Err(Error::new(Kind::Restricted).at(restricted.since));
            }
            names.extend(self.store.person(person, 0)?.person.name);
        }
        let purpose = AskPurpose::Testimony(id.clone(), names);
        self.ask(QUESTION, "ask-testimony-reading", &visit.draft.note, purpose);
        // A note is there to be reworded, not to be replaced by the first letter.
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            ask.proposed = false;
        }
        Ok(())
    }

    /// What in the words would tell whose they are; `None` where they can be quoted.
    pub(super) fn read_testimony(&self, text: &str, names: &[String]) -> Option<String> {
        let texts = &self.texts;
        Some(match revealing(text, &as_texts(names))? {
            Revealing::Name(name) => texts.with("testimony-name", &[("name", name.into())]),
            Revealing::Number => texts.t("testimony-number"),
            Revealing::Address => texts.t("testimony-address"),
            Revealing::TooLong => {
                texts.with("testimony-too-long", &[("n", text.chars().count().into()), ("most", LONGEST.into())])
            }
        })
    }

    /// Words that are like the person's name: whoever reads them again sees whether they are one.
    pub(super) fn near_name_said(&self, text: &str, names: &[String]) -> Option<String> {
        let near = near_name(text, &as_texts(names))?;
        let values = [("word", near.word.into()), ("name", near.name.into())];
        Some(self.texts.with("testimony-near-name", &values))
    }

    /// Asks how the person agreed, once the words can be quoted; `false` where they cannot.
    pub(super) fn ask_agreement(&mut self, id: VisitId, names: &[String], text: String) -> bool {
        if text.is_empty() || self.read_testimony(&text, names).is_some() {
            return false;
        }
        self.notice = self.near_name_said(&text, names).map(|said| Notice::new(Tone::Warning, said));
        let given = Given::ALL.iter().map(|given| self.texts.t(&format!("testimony-given-{}", given.code())));
        let options = given.chain([self.texts.t("testimony-not-given")]).collect();
        self.choose("ask-testimony-given", options, 0, ChoicePurpose::Testimony(id, text));
        true
    }

    /// The person agreed, and the words are kept apart from the visit; or did not, and they are forgotten.
    pub(super) fn agreed_to_testimony(&mut self, id: &VisitId, text: String, given: Option<Given>) -> Result<()> {
        let said = match given {
            Some(given) => {
                let visit = self.store.visit(id)?;
                let requests = &visit.draft.requests;
                let topic = requests.iter().find_map(|request| request.topic.clone());
                let institution = requests.iter().find_map(|request| request.institution.clone());
                let words = Words { text, topic, institution, given };
                let code = self.store.keep_testimony(visit.day, Some(id), &words, &self.stamp())?;
                self.texts.with("notice-testimony", &[("code", code.into())])
            }
            None => self.texts.t("notice-no-testimony"),
        };
        self.drafts.put(&AskPurpose::Testimony(id.clone(), Vec::new()).slot(QUESTION), String::new());
        self.refresh();
        self.done(said);
        Ok(())
    }
}
