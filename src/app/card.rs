//! A person's card: seen in large letters to be copied, printed, or written to a PDF.

use super::{App, action::Action, key::Key, new_file, pages::Page, printed::Printed, prompt::AskPurpose};
use crate::{
    config::{self, Form},
    domain::{
        audit::{Detail, Record, Subject, What},
        ids::PersonId,
        person::Person,
        slip::card::Card,
    },
    error::Result,
    exchange::slip_pdf::{self, Sheet},
    store::Store,
    text::slip::SlipLang,
};

/// The page on which a card is seen.
#[derive(Debug)]
pub struct CardPage {
    /// Whose it is.
    pub person: PersonId,
    /// What is on it.
    pub card: Card,
}

impl CardPage {
    /// Looks whether the person is still there.
    pub fn reread(&mut self, store: &Store) -> Result<()> {
        store.person(&self.person, 0).map(|_| ())
    }
}

impl App {
    /// Opens a person's card, in their language where it is known, else in French.
    pub(super) fn open_card(&mut self, person: &Person) {
        let lang = person.language.as_ref().and_then(|code| SlipLang::from_code(code.as_str())).unwrap_or_default();
        let card = self.card_for(&person.card_code, lang);
        self.pages.push(Page::Card(Box::new(CardPage { person: person.id.clone(), card })));
    }

    fn card_for(&self, code: &str, lang: SlipLang) -> Card {
        Card::write(code, &[&self.config.service, &self.config.phone], lang)
    }

    fn card_page(&self) -> Option<&CardPage> {
        match self.pages.last() {
            Some(Page::Card(page)) => Some(page),
            _ => None,
        }
    }

    pub(super) fn act_on_card(&mut self, action: Action) -> Result<()> {
        let Some(page) = self.card_page() else { return Ok(()) };
        let langs = SlipLang::ALL;
        let at = langs.iter().position(|lang| *lang == page.card.lang).unwrap_or_default();
        match action {
            Action::CardLanguage => self.turn_card_into(langs[(at + 1) % langs.len()]),
            Action::CardLanguageBack => self.turn_card_into(langs[(at + langs.len() - 1) % langs.len()]),
            Action::CardPrint => return self.print_card(),
            _ => {
                // The code is no part of the file's name: it leads to the person.
                let name = format!("{}.pdf", self.texts.t("card-file"));
                let person = page.person.clone();
                self.ask("ask-card-file", "slip-ask-reading", &name, AskPurpose::CardPdf(person));
            }
        }
        Ok(())
    }

    /// A digit chooses a language at once.
    pub(super) fn card_key(&mut self, key: Key) {
        let chosen = key.digit().and_then(|digit| SlipLang::ALL.get(usize::from(digit).checked_sub(1)?));
        if let Some(lang) = chosen {
            self.notice = None;
            self.turn_card_into(*lang);
        }
    }

    fn turn_card_into(&mut self, lang: SlipLang) {
        let Some(code) = self.card_page().map(|page| page.card.code.clone()) else { return };
        let card = self.card_for(&code, lang);
        if let Some(Page::Card(page)) = self.pages.last_mut() {
            page.card = card;
        }
    }

    /// The card on the screen, and whose it is.
    fn card_and_whose(&self) -> Option<(Card, Subject)> {
        let page = self.card_page()?;
        Some((page.card.clone(), Subject::new(Record::Person, page.person.as_str())))
    }

    fn card_document(&self, card: &Card, form: Form) -> Result<Vec<u8>> {
        match form {
            Form::Pdf => {
                let (width, height) = self.config.print.paper.millimetres();
                slip_pdf::card::write(card, Sheet { width, height })
            }
            Form::Text => Ok(card.as_text().into_bytes()),
        }
    }

    fn print_card(&mut self) -> Result<()> {
        let Some((card, person)) = self.card_and_whose() else { return Ok(()) };
        let paper = self.config.print.paper;
        self.print(Printed::Card, Some(person), paper, |app| app.card_document(&card, app.config.print.form))
    }

    /// Writes the PDF of the card on the screen; `false` when no file was named.
    pub(super) fn save_card(&mut self, typed: &str) -> Result<bool> {
        let Some((card, person)) = self.card_and_whose().filter(|_| !typed.is_empty()) else { return Ok(false) };
        let path = config::in_documents(typed);
        new_file::write(&path, &self.card_document(&card, Form::Pdf)?, false)?;
        self.handed_out(What::Exported, Some(person), Detail::of("card").as_form("pdf"))?;
        self.written("notice-card-written", &path);
        Ok(true)
    }
}
