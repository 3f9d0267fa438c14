//! The slip as the screen has it: for which service, in which language, on which paper; and its ways out, the printer
//! and a PDF.

use super::{App, action::Action, key::Key, new_file, pages::Page, printed::Printed, prompt::AskPurpose};
use crate::{
    config::{self, Form, Paper},
    domain::{
        audit::{Detail, What},
        fold,
        ids::{Code, ReferralId, ServiceId},
        service::Service,
        slip::{self, Sender, Slip},
    },
    error::{Error, Kind, Result},
    exchange::{slip_pdf, slip_text},
    text::slip::SlipLang,
};

/// The page on which a slip is seen before it is printed.
#[derive(Debug)]
pub struct SlipPage {
    /// The service.
    pub service: Service,
    /// What is on the slip, in the language chosen.
    pub slip: Slip,
    /// The referral with which it is handed out; the slip goes with it where that is taken back.
    pub referral: Option<ReferralId>,
    /// The paper.
    pub paper: Paper,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

impl App {
    /// Opens the slip for a service: in the language of the person in front of the worker where it is known, else in
    /// French.
    pub fn open_slip(&mut self, id: &ServiceId) -> Result<()> {
        self.open_slip_with(id, None)
    }

    /// The same for the referral with which it is handed out.
    pub(super) fn open_slip_with(&mut self, id: &ServiceId, referral: Option<ReferralId>) -> Result<()> {
        let service = self.store.service(id)?.ok_or_else(|| Error::new(Kind::NotFound).at("services"))?;
        let slip = self.slip_for(&service, self.language_of_the_person().unwrap_or_default());
        let paper = self.config.print.paper;
        self.pages.push(Page::Slip(Box::new(SlipPage { service, slip, referral, paper, scroll: 0 })));
        Ok(())
    }

    /// The language of whoever the pages are about; on the board, of the person whose visit is selected.
    fn language_of_the_person(&self) -> Option<SlipLang> {
        let of_page = |page: &Page| match page {
            Page::Visit(page) => page.visit.draft.profile.language.clone(),
            Page::Case(page) => page.case.person.language.clone(),
            _ => None,
        };
        let of_row = || self.visit().and_then(|visit| visit.draft.profile.language.clone());
        let code: Code = self.pages.iter().rev().find_map(of_page).or_else(of_row)?;
        SlipLang::from_code(code.as_str())
    }

    fn slip_for(&self, service: &Service, lang: SlipLang) -> Slip {
        let config = &self.config;
        let sender =
            Sender { house: &config.service, worker: &config.worker, phone: &config.phone, address: &config.address };
        slip::write(service, self.now.local, &sender, lang, self.lang().into())
    }

    pub(super) fn slip_page(&self) -> Option<&SlipPage> {
        match self.pages.last() {
            Some(Page::Slip(page)) => Some(page),
            _ => None,
        }
    }

    /// What keys do on the slip's page, and the one that opens it.
    pub(super) fn act_on_slip(&mut self, action: Action) -> Result<()> {
        if action == Action::Slip {
            let Some(Page::Service(page)) = self.pages.last() else { return Ok(()) };
            let id = page.service.id.clone();
            return self.open_slip(&id);
        }
        let Some(page) = self.slip_page() else { return Ok(()) };
        let at = SlipLang::ALL.iter().position(|lang| *lang == page.slip.lang).unwrap_or_default();
        match action {
            Action::SlipLanguage => self.turn_slip_into(SlipLang::ALL[(at + 1) % SlipLang::ALL.len()]),
            Action::SlipLanguageBack => {
                self.turn_slip_into(SlipLang::ALL[(at + SlipLang::ALL.len() - 1) % SlipLang::ALL.len()]);
            }
            Action::SlipPaper => {
                if let Some(Page::Slip(page)) = self.pages.last_mut() {
                    page.paper = page.paper.other();
                }
            }
            Action::SlipPrint => return self.print_slip(),
            Action::SlipPdf => {
                let name = file_name(&self.texts.t("slip-file"), &page.service.name);
                let id = page.service.id.clone();
                self.ask("slip-ask-file", "slip-ask-reading", &name, AskPurpose::SlipPdf(id));
            }
            _ => {}
        }
        Ok(())
    }

    /// A digit chooses a language at once.
    pub(super) fn slip_key(&mut self, key: Key) -> Result<()> {
        let chosen = key.digit().and_then(|digit| SlipLang::ALL.get(usize::from(digit).checked_sub(1)?));
        if let Some(lang) = chosen {
            self.notice = None;
            self.turn_slip_into(*lang);
        }
        Ok(())
    }

    fn turn_slip_into(&mut self, lang: SlipLang) {
        let Some(page) = self.slip_page() else { return };
        let slip = self.slip_for(&page.service, lang);
        if let Some(Page::Slip(page)) = self.pages.last_mut() {
            page.slip = slip;
            page.scroll = 0;
        }
    }

    /// The slip as it stands now, and the paper it is for. "Tomorrow" may have become today since the page was opened.
    fn fresh_slip(&self) -> Option<(Slip, Paper)> {
        let page = self.slip_page()?;
        Some((self.slip_for(&page.service, page.slip.lang), page.paper))
    }

    fn print_slip(&mut self) -> Result<()> {
        let Some((slip, paper)) = self.fresh_slip() else { return Ok(()) };
        self.print(Printed::Slip, None, paper, |app| document(&slip, paper, app.config.print.form))
    }

    /// Writes the PDF of the slip on the screen; `false` when no file was named.
    pub(super) fn save_slip(&mut self, typed: &str) -> Result<bool> {
        let Some((slip, paper)) = self.fresh_slip().filter(|_| !typed.is_empty()) else { return Ok(false) };
        let path = config::in_documents(typed);
        new_file::write(&path, &document(&slip, paper, Form::Pdf)?, false)?;
        self.handed_out(What::Exported, None, Detail::of("slip").as_form("pdf"))?;
        self.written("notice-slip-written", &path);
        Ok(true)
    }

    /// The slip's page after the record was read anew.
    pub(super) fn reread_slip(&self, page: &mut SlipPage) -> Result<()> {
        page.service = self.store.service(&page.service.id)?.ok_or_else(|| Error::new(Kind::NotFound))?;
        page.slip = self.slip_for(&page.service, page.slip.lang);
        if let Some(referral) = &page.referral {
            self.store.followed(referral)?;
        }
        Ok(())
    }
}

/// The slip as a printer gets it, or a file.
pub fn document(slip: &Slip, paper: Paper, form: Form) -> Result<Vec<u8>> {
    match form {
        Form::Pdf => {
            let (width, height) = paper.millimetres();
            slip_pdf::write(slip, slip_pdf::Sheet { width, height })
        }
        Form::Text => Ok(slip_text::write(slip).into_bytes()),
    }
}

/// `fiche-mediation-de-dettes.pdf`: what the service is called, never whom it is for.
fn file_name(slip: &str, service: &str) -> String {
    let words = fold::words(service).join("-");
    let short: String = words.chars().take(40).collect();
    format!("{slip}-{}.pdf", short.trim_matches('-'))
}
