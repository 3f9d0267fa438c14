//! What was taken back or begun about a person, said on their page: of what it is, before its words.

use crate::{domain::privacy::SetAside, store::drafts, text::Texts};

/// What is needed to say it.
#[derive(Clone, Copy)]
pub struct AsideWords<'a> {
    /// The words of the page.
    pub texts: &'a Texts,
    /// Whom it is about, as questions name them.
    pub who: &'a str,
}

impl AsideWords<'_> {
    /// Of what it is, and its words.
    pub fn of(self, aside: &SetAside) -> String {
        let words = aside.text.split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ");
        match &aside.place {
            Some(place) => self.begun(place, &words),
            None => self.texts.with(&format!("holding-aside-{}", aside.kind), &[("words", words.into())]),
        }
    }

    /// Words that were begun, under the name under which they are offered to whoever typed them.
    fn begun(self, place: &str, words: &str) -> String {
        let what = match place {
            drafts::FAST_LINE => return self.texts.with("review-draft-line", &[("words", words.into())]),
            drafts::REFERRAL => return self.texts.with("review-draft-referral", &[("service", words.into())]),
            drafts::PLACE => return self.texts.with("review-draft-place", &[("words", words.into())]),
            drafts::NEW_FORM => self.texts.t("review-draft-visit"),
            "form" => self.texts.t("review-draft-form"),
            question => {
                let question = self.texts.with(question, &[("who", self.who.into())]);
                self.texts.with("review-draft-question", &[("question", question.into())])
            }
        };
        format!("{what} · {words}")
    }
}
