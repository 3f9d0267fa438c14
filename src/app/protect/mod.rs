//! The first start's questions about encryption: whether, with which passphrase, and whether the recovery key was kept.
//!
//! They are asked where nobody was ever recorded. A record that holds people is encrypted by the command line, which makes
//! a backup first and says who will have to know what.

use super::{
    App,
    action::{Action, Place},
    key::Key,
    line::TooLong,
    notice::{Notice, Tone},
    pages::Page,
};
use crate::{
    config::{Form, Paper},
    error::Result,
    exchange::{
        document::{Format, bytes},
        recovery_sheet::{self, Sheet},
    },
    printing::{self, Job},
    store::{encrypt, recovery::RecoveryKey},
};

mod sealing;
mod shown;
mod typing;

pub use self::{
    sealing::Sealing,
    shown::Shown,
    typing::{Field, Problem, Typing},
};

/// The page.
#[derive(Debug)]
pub enum ProtectPage {
    /// Whether the record is encrypted; yes is proposed.
    Asks {
        /// What Enter takes.
        yes: bool,
    },
    /// With which passphrase.
    Types(Box<Typing>),
    /// The record is being encrypted.
    Works(Box<Sealing>),
    /// The recovery key, once.
    Shows(Box<Shown>),
}

impl App {
    /// Asks, after the first page was answered, whether the record shall be encrypted: where that can be done, and nobody is
    /// in it yet.
    pub(super) fn ask_to_protect(&mut self) -> Result<()> {
        let kept = self.store.path().is_some() && self.store.key().is_none() && self.throwaway.is_none();
        if kept && self.store.holds_nobody()? {
            self.notice = None;
            self.pages.push(Page::Protect(Box::new(ProtectPage::Asks { yes: true })));
        }
        Ok(())
    }

    fn protect_page(&mut self) -> Option<&mut ProtectPage> {
        match self.pages.last_mut() {
            Some(Page::Protect(page)) => Some(page),
            _ => None,
        }
    }

    /// What keeps its meaning here: nothing else is to be done before the questions are answered.
    pub(super) const fn goes_on_in_protect(action: Action) -> bool {
        matches!(action, Action::Quit | Action::Help | Action::Lock | Action::Back)
    }

    pub(super) fn protect_key(&mut self, key: Key) -> Result<()> {
        if let Some(action @ (Action::Quit | Action::Help)) = Action::of(Place::Protect, key) {
            return self.act(action);
        }
        self.notice = None;
        // Whoever stayed is asked again the next time.
        self.warned = false;
        match self.protect_page() {
            Some(ProtectPage::Asks { .. }) => self.protect_answer(key),
            Some(ProtectPage::Types(_)) => self.protect_type(key),
            Some(ProtectPage::Works(_)) => {
                self.notice = Some(Notice::new(Tone::Info, self.texts.t("protect-works-on")));
                Ok(())
            }
            Some(ProtectPage::Shows(_)) => self.protect_confirm(key),
            None => Ok(()),
        }
    }

    fn protect_answer(&mut self, key: Key) -> Result<()> {
        let worker = self.config.worker.trim().to_owned();
        let Some(page) = self.protect_page() else { return Ok(()) };
        let ProtectPage::Asks { yes } = page else { return Ok(()) };
        let answer = match (key, key.digit()) {
            (Key::Enter | Key::Char(' '), _) => *yes,
            (_, Some(1)) => true,
            (_, Some(2)) | (Key::Esc, _) => false,
            (Key::Up | Key::Down | Key::Tab | Key::BackTab, _) => {
                *yes = !*yes;
                return Ok(());
            }
            _ => return Ok(()),
        };
        if answer {
            *page = ProtectPage::Types(Box::new(Typing::new(&worker)));
        } else {
            self.pages.pop();
            self.notice = Some(Notice::new(Tone::Done, self.texts.t("notice-welcome")));
        }
        Ok(())
    }

    fn protect_type(&mut self, key: Key) -> Result<()> {
        let Some(page) = self.protect_page() else { return Ok(()) };
        let ProtectPage::Types(typing) = page else { return Ok(()) };
        match key {
            Key::Esc => *page = ProtectPage::Asks { yes: true },
            Key::Enter if typing.at == Field::Again => {
                if typing.check() {
                    return self.begin_sealing();
                }
            }
            Key::Enter | Key::Tab | Key::Down => typing.step(true),
            Key::BackTab | Key::Up => typing.step(false),
            key => typing.key(key),
        }
        Ok(())
    }

    fn protect_confirm(&mut self, key: Key) -> Result<()> {
        let Some(ProtectPage::Shows(shown)) = self.protect_page() else { return Ok(()) };
        match key {
            Key::F(4) => return self.print_recovery_key(),
            // It is not shown again: nobody leaves by a slip of the hand.
            Key::Esc => self.notice = Some(Notice::new(Tone::Warning, self.texts.t("protect-not-yet"))),
            Key::Enter if shown.is_right() => {
                let recovery = shown.key().clone();
                self.pages.pop();
                self.notice = Some(Notice::new(Tone::Done, self.texts.t("notice-protected")));
                return self.sheet_is_kept(&recovery);
            }
            Key::Enter => shown.wrong = true,
            key => {
                shown.wrong &= !shown.typed.key(key);
            }
        }
        Ok(())
    }

    pub(super) fn paste_into_protect(&mut self, text: &str) -> Option<TooLong> {
        match self.protect_page()? {
            ProtectPage::Asks { .. } | ProtectPage::Works(_) => None,
            ProtectPage::Types(typing) => typing.paste(text),
            ProtectPage::Shows(shown) => shown.typed.paste(text).err(),
        }
    }

    /// Somebody has this recovery key on paper: nobody is reminded of it any more.
    fn sheet_is_kept(&mut self, recovery: &RecoveryKey) -> Result<()> {
        if let Some(path) = self.path() {
            encrypt::keep_sheet(&path, recovery)?;
        }
        self.read_standing()
    }

    /// What leaving now would cut short or lose: it is said once.
    pub(super) fn unfinished_protection(&self) -> Option<&'static str> {
        self.pages.iter().find_map(|page| match page {
            Page::Protect(page) => match **page {
                ProtectPage::Works(_) => Some("notice-protect-not-finished"),
                ProtectPage::Shows(_) => Some("notice-sheet-not-kept"),
                ProtectPage::Asks { .. } | ProtectPage::Types(_) => None,
            },
            _ => None,
        })
    }

    fn print_recovery_key(&mut self) -> Result<()> {
        let form = if self.config.print.form == Form::Pdf { Format::Pdf } else { Format::Text };
        let name =
            self.store.path().and_then(|path| path.file_name()).unwrap_or_default().to_string_lossy().into_owned();
        let (house, day) = (self.config.service.clone(), self.now.today());
        let Some(Page::Protect(page)) = self.pages.last_mut() else { return Ok(()) };
        let ProtectPage::Shows(shown) = &mut **page else { return Ok(()) };
        let sheet = Sheet { house: &house, record: &name, day, groups: &shown.groups() };
        let document = bytes(&recovery_sheet::page(&sheet, &self.texts), form)?;
        shown.printing = Some(printing::start(&self.config.print, Paper::A4, document)?);
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("protect-printing")));
        Ok(())
    }

    /// Whether the printer has answered; asked as time passes.
    pub(super) fn look_at_printed_key(&mut self) -> Result<()> {
        let Some(ProtectPage::Shows(shown)) = self.protect_page() else { return Ok(()) };
        let Some(ended) = shown.printing.as_ref().and_then(Job::poll) else { return Ok(()) };
        shown.printing = None;
        ended?;
        self.notice = Some(Notice::new(Tone::Done, self.texts.t("protect-printed")));
        Ok(())
    }
}
