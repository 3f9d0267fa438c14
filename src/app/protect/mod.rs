//! The questions about encryption: whether, with which passphrase, and whether the recovery key was kept.
//!
//! Whether is asked of every record that is not encrypted, at the first start with it, until somebody answered: whoever made
//! it, and whoever wrote the settings. The rest follows where nobody was ever recorded. A record that holds people is
//! encrypted by the command line, which makes a backup first and says which copies of it are not: this page says so.

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
    error::{Error, Kind, Result},
    exchange::{
        document::{Format, bytes},
        recovery_sheet::{self, Sheet},
    },
    printing::{self, Job},
    store::{
        encrypt::{self, Answered},
        recovery::RecoveryKey,
    },
};

mod sealing;
mod shown;
mod signature;
mod typing;

pub use self::{
    sealing::Sealing,
    shown::Shown,
    signature::{own_signature, without_passphrase},
    typing::{Field, Problem, Typing},
};

/// The page.
#[derive(Debug)]
pub enum ProtectPage {
    /// Whether the record is encrypted.
    Asks(Question),
    /// With which passphrase.
    Types(Box<Typing>),
    /// The record is being encrypted.
    Works(Box<Sealing>),
    /// The recovery key, once.
    Shows(Box<Shown>),
}

/// Whether the record shall be encrypted, as it stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What Enter answers.
    pub chosen: Answer,
    /// Whether somebody is in the record already: then every copy of it must be thought of, and the page says how it is
    /// done; put off, it is not asked again, and a line reminds of it.
    pub holds_somebody: bool,
    /// Whether something was typed that is no answer, as by whoever does not look at the page.
    is_typed_at: bool,
}

impl Question {
    /// Later is proposed, so that Enter alone leads to the counter.
    const fn new(holds_somebody: bool) -> Self {
        Self { chosen: Answer::Later, holds_somebody, is_typed_at: false }
    }

    /// What a key answers, if anything. In a record that holds people the page stands where their work began yesterday, and
    /// whoever types ahead has not read it: a digit only chooses there, and Enter answers. A line typed ahead chooses
    /// nothing, though there are digits in it.
    fn given(&mut self, key: Key) -> Option<Answer> {
        match key {
            Key::Enter => return Some(self.chosen),
            Key::Esc => return Some(Answer::Later),
            Key::Down | Key::Tab => self.moves(1),
            Key::Up | Key::BackTab => self.moves(Answer::ALL.len() - 1),
            key => match Answer::named(key) {
                Some(answer) if !self.holds_somebody => return Some(answer),
                Some(answer) if !self.is_typed_at => self.chosen = answer,
                None if self.holds_somebody => *self = Self { is_typed_at: true, ..Self::new(true) },
                Some(_) | None => {}
            },
        }
        None
    }

    /// Chooses the one so many rows further down: whoever does so sees the page.
    fn moves(&mut self, by: usize) {
        (self.chosen, self.is_typed_at) = (self.chosen.moved(by), false);
    }
}

/// What can be answered to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Encrypt it now.
    Now,
    /// Another time.
    Later,
    /// Ask no more.
    Never,
}

impl Answer {
    /// All, in the order of their digits.
    pub const ALL: [Self; 3] = [Self::Now, Self::Later, Self::Never];

    /// The key of its words.
    pub const fn text(self, holds_somebody: bool) -> &'static str {
        match (self, holds_somebody) {
            (Self::Now, false) => "protect-yes",
            (Self::Now, true) => "protect-yes-how",
            (Self::Later, false) => "protect-later",
            (Self::Later, true) => "protect-later-reminds",
            (Self::Never, _) => "protect-never",
        }
    }

    /// The one so many rows further down, round and round.
    fn moved(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|answer| *answer == self).unwrap_or_default();
        Self::ALL[(at + by) % Self::ALL.len()]
    }

    /// The one that a digit names.
    fn named(key: Key) -> Option<Self> {
        Self::ALL.get(usize::from(key.digit()?).checked_sub(1)?).copied()
    }
}

/// Why the recovery key's sheet is not printed: what helps with a slip does not help here, and the pen does.
fn of_sheet(error: Error) -> Error {
    let place = error.place().unwrap_or_default().to_owned();
    match error.kind() {
        Kind::PrintProgram | Kind::PrintTime | Kind::PrintRefused => error.at(format_args!("sheet: {place}")),
        _ => error,
    }
}

impl App {
    /// Whether the record is a file that stays, and is not encrypted.
    fn could_be_protected(&self) -> bool {
        self.store.path().is_some() && self.store.key().is_none() && self.throwaway.is_none()
    }

    /// Asks whether the record shall be encrypted, where nobody answered yet, or put it off while nobody was in it. Says
    /// whether it did. Put off in a record that holds people, it is only said.
    pub(super) fn asks_to_protect(&mut self) -> Result<bool> {
        if !self.could_be_protected() {
            return Ok(false);
        }
        let holds_somebody = !self.store.holds_nobody()?;
        match self.store.encryption_answered()? {
            Answered::No => return Ok(false),
            Answered::Later if holds_somebody => {
                if self.notice.is_none() {
                    self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-protect-still")));
                }
                return Ok(false);
            }
            Answered::Nothing | Answered::Later => {}
        }
        let question = Question::new(holds_somebody);
        self.pages.push(Page::Protect(Box::new(ProtectPage::Asks(question))));
        Ok(true)
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
            Some(ProtectPage::Asks(_)) => self.protect_answer(key),
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
        let ProtectPage::Asks(question) = page else { return Ok(()) };
        match question.given(key) {
            Some(Answer::Now) if !question.holds_somebody => {
                *page = ProtectPage::Types(Box::new(Typing::new(&worker)));
            }
            Some(answer) => {
                let holds_somebody = question.holds_somebody;
                return self.protects_not_here(answer, holds_somebody);
            }
            None => {}
        }
        Ok(())
    }

    /// Goes on to the counter without encrypting anything. What cannot be written is asked again at the next start:
    /// it keeps nobody from their work, nor from what they had begun.
    fn protects_not_here(&mut self, answer: Answer, holds_somebody: bool) -> Result<()> {
        self.pages.pop();
        let written = if answer == Answer::Never {
            self.store.encryption_is_refused()
        } else {
            self.store.encryption_is_put_off()
        };
        if written.is_err() {
            self.offer_what_was_left()?;
            return written;
        }
        let (tone, said) = match (answer, holds_somebody) {
            (Answer::Never, _) => (Tone::Done, "notice-welcome"),
            (Answer::Now, _) => (Tone::Info, "notice-protect-how"),
            (Answer::Later, false) => (Tone::Done, "notice-protect-later"),
            (Answer::Later, true) => (Tone::Info, "notice-protect-still"),
        };
        self.notice = Some(Notice::new(tone, self.texts.t(said)));
        self.offer_what_was_left()
    }

    fn protect_type(&mut self, key: Key) -> Result<()> {
        let Some(page) = self.protect_page() else { return Ok(()) };
        let ProtectPage::Types(typing) = page else { return Ok(()) };
        match key {
            Key::Esc => *page = ProtectPage::Asks(Question { chosen: Answer::Now, ..Question::new(false) }),
            Key::Enter if typing.at == Field::Again => {
                if typing.check() {
                    return self.begin_sealing();
                }
            }
            Key::Enter | Key::Tab | Key::Down => typing.goes_on(),
            Key::BackTab | Key::Up => typing.goes_back(),
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
            Key::Enter => {
                // The right one would be added to it.
                shown.typed.set("");
                shown.wrong = true;
            }
            key => {
                shown.wrong &= !shown.typed.key(key);
            }
        }
        Ok(())
    }

    pub(super) fn paste_into_protect(&mut self, text: &str) -> Option<TooLong> {
        match self.protect_page()? {
            ProtectPage::Asks(_) | ProtectPage::Works(_) => None,
            ProtectPage::Types(typing) => typing.paste(text),
            ProtectPage::Shows(shown) => {
                shown.wrong = false;
                shown.typed.paste(text).err()
            }
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
                ProtectPage::Asks(_) | ProtectPage::Types(_) => None,
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
        shown.printing = Some(printing::start(&self.config.print, Paper::A4, document).map_err(of_sheet)?);
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("protect-printing")));
        Ok(())
    }

    /// Whether the printer has answered; asked as time passes.
    pub(super) fn look_at_printed_key(&mut self) -> Result<()> {
        let Some(ProtectPage::Shows(shown)) = self.protect_page() else { return Ok(()) };
        let Some(ended) = shown.printing.as_ref().and_then(Job::poll) else { return Ok(()) };
        shown.printing = None;
        ended.map_err(of_sheet)?;
        self.notice = Some(Notice::new(Tone::Done, self.texts.t("protect-printed")));
        Ok(())
    }
}
