//! The first start's questions about encryption: whether, with which passphrase, and whether the recovery key was kept.
//!
//! They are asked where nobody was ever recorded. A record that holds people is encrypted by the command line, which makes
//! a backup first and says who will have to know what.

use super::{
    App,
    action::{Action, Place},
    key::Key,
    line::{Line, TooLong},
    notice::{Notice, Tone},
    pages::Page,
    unlock::Secret,
};
use crate::{
    config::{Form, Paper},
    domain::access::{Access, Role, Worker},
    error::{Error, Kind, Result},
    exchange::{
        document::{Format, bytes},
        recovery_sheet::{self, Sheet},
    },
    printing::{self, Job},
    store::{
        Store,
        db::Open,
        encrypt,
        keyring::LEAST,
        recovery::{GROUPS, RecoveryKey},
    },
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
    /// The recovery key, once.
    Shows(Box<Shown>),
}

/// A passphrase being chosen.
#[derive(Debug)]
pub struct Typing {
    /// The initials, where the settings have none.
    pub name: Option<Line>,
    /// The passphrase.
    pub once: Secret,
    /// The same again.
    pub again: Secret,
    /// Where the keys go.
    pub at: Field,
    /// Why it is not taken.
    pub problem: Option<Problem>,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The initials.
    Name,
    /// The passphrase.
    Once,
    /// The same again.
    Again,
}

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody is named.
    Nameless,
    /// It is too short.
    Short,
    /// The second is not the first.
    Differs,
}

/// A recovery key being written down.
#[derive(Debug)]
pub struct Shown {
    key: RecoveryKey,
    /// Which of its groups is to be typed, from 1.
    pub asked: usize,
    /// What is typed of it.
    pub typed: Line,
    /// Whether what was typed is another.
    pub wrong: bool,
    /// Its sheet on the way to the printer.
    printing: Option<Job>,
}

impl Typing {
    fn new(worker: &str) -> Self {
        let name = worker.is_empty().then(Line::default);
        let at = if name.is_some() { Field::Name } else { Field::Once };
        Self { name, once: Secret::default(), again: Secret::default(), at, problem: None }
    }

    /// The lines that are there.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.name.iter().map(|_| Field::Name).chain([Field::Once, Field::Again])
    }

    fn step(&mut self, on: bool) {
        let fields: Vec<Field> = self.fields().collect();
        let at = fields.iter().position(|field| *field == self.at).unwrap_or_default();
        let to = if on { (at + 1) % fields.len() } else { (at + fields.len() - 1) % fields.len() };
        self.at = fields[to];
    }

    fn key(&mut self, key: Key) {
        let typed = match self.at {
            Field::Name => self.name.as_mut().is_some_and(|line| line.key(key)),
            Field::Once => self.once.key(key),
            Field::Again => self.again.key(key),
        };
        if typed {
            self.problem = None;
        }
    }

    fn paste(&mut self, text: &str) -> Option<TooLong> {
        self.problem = None;
        match self.at {
            Field::Name => return self.name.as_mut().and_then(|line| line.paste(text).err()),
            Field::Once => self.once.paste(text),
            Field::Again => self.again.paste(text),
        }
        None
    }

    /// Looks whether all is there; the keys go to what is not.
    fn check(&mut self) -> bool {
        let problem = if self.name.as_ref().is_some_and(|line| line.text().trim().is_empty()) {
            Some((Problem::Nameless, Field::Name))
        } else if self.once.length() < LEAST {
            Some((Problem::Short, Field::Once))
        } else if self.once.text() != self.again.text() {
            Some((Problem::Differs, Field::Once))
        } else {
            None
        };
        let Some((problem, at)) = problem else { return true };
        if problem == Problem::Differs {
            // Nobody can see which of the two was a slip of the hand.
            self.once.clear();
        }
        self.again.clear();
        (self.problem, self.at) = (Some(problem), at);
        false
    }
}

impl Shown {
    /// The key, as it is to be written down.
    pub fn groups(&self) -> Vec<String> {
        self.key.groups()
    }

    fn is_right(&self) -> bool {
        self.groups().get(self.asked - 1).is_some_and(|group| plain(group) == plain(self.typed.text()))
    }
}

/// What was read from paper, whatever its letters were taken for.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    letters
        .map(|c| {
            if c == 'O' {
                '0'
            } else if matches!(c, 'I' | 'L') {
                '1'
            } else {
                c
            }
        })
        .collect()
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

    pub(super) fn protect_key(&mut self, key: Key) -> Result<()> {
        if matches!(Action::of(Place::Protect, key), Some(Action::Quit | Action::Help)) {
            return self.act(Action::of(Place::Protect, key).unwrap_or(Action::Help));
        }
        self.notice = None;
        match self.protect_page() {
            Some(ProtectPage::Asks { .. }) => self.protect_answer(key),
            Some(ProtectPage::Types(_)) => self.protect_type(key),
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
                    return self.protect();
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
                self.pages.pop();
                self.notice = Some(Notice::new(Tone::Done, self.texts.t("notice-protected")));
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
            ProtectPage::Asks { .. } => None,
            ProtectPage::Types(typing) => typing.paste(text),
            ProtectPage::Shows(shown) => shown.typed.paste(text).err(),
        }
    }

    /// Encrypts the record with what was typed, and shows the recovery key.
    fn protect(&mut self) -> Result<()> {
        let named = self.config.worker.trim().to_owned();
        let Some(ProtectPage::Types(typing)) = self.protect_page() else { return Ok(()) };
        let name = typing.name.as_ref().map_or(named, |line| line.text().trim().to_owned());
        let (passphrase, again) = (typing.once.take(), typing.again.take());
        drop(again);
        // Somebody must be able to add the others.
        let worker = Worker { name, role: Role::Coordinator };
        let recovery = self.encrypt_record(&worker, &passphrase)?;
        self.say_worker(&worker.name)?;
        // Which group is asked is of no consequence, only that it is not always the first.
        let asked = 1 + self.now.at.timestamp().unsigned_abs() as usize % GROUPS;
        let shown = Shown { key: recovery, asked, typed: Line::default(), wrong: false, printing: None };
        if let Some(page) = self.protect_page() {
            *page = ProtectPage::Shows(Box::new(shown));
        }
        Ok(())
    }

    /// The initials typed here are the settings' from now on.
    fn say_worker(&mut self, name: &str) -> Result<()> {
        name.clone_into(&mut self.config.worker);
        name.clone_into(&mut self.found.worker);
        match &self.config_path {
            Some(path) => self.found.save(path),
            None => Ok(()),
        }
    }

    /// Closes the record, encrypts it, and opens it again. The file is changed as a whole, so nobody may have it open, not
    /// even this window.
    fn encrypt_record(&mut self, worker: &Worker, passphrase: &str) -> Result<RecoveryKey> {
        let Some(path) = self.path() else { return Err(Error::new(Kind::Internal).at("protect")) };
        self.save_drafts();
        self.store = Store::in_memory()?;
        let sealed = encrypt::turn_on(&path, worker, passphrase);
        let key = sealed.as_ref().ok().map(|sealed| &sealed.key);
        match Store::open_with(&path, Open::Existing, key) {
            Ok(store) => self.store = store,
            Err(error) => {
                // What is recorded from now on would be nowhere.
                self.end_with(Error::new(error.kind()).at(path.display()));
                return Err(error);
            }
        }
        if sealed.is_ok() {
            self.access = Access::Worker(worker.clone());
        }
        self.take_record()?;
        self.reload()?;
        sealed.map(|sealed| sealed.recovery)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(once: &str, again: &str) -> Typing {
        let mut typing = Typing::new("EB");
        typing.once.paste(once);
        typing.again.paste(again);
        typing.at = Field::Again;
        typing
    }

    #[test]
    fn a_passphrase_is_long_enough_and_the_same_twice() {
        assert!(typed("quatre mots sans lien", "quatre mots sans lien").check());
        let mut short = typed("onze lettre", "onze lettre");
        assert!(!short.check());
        assert_eq!((short.problem, short.at, short.once.is_empty()), (Some(Problem::Short), Field::Once, false));
        let mut differs = typed("quatre mots sans lien", "quatre mots sans liens");
        assert!(!differs.check());
        assert_eq!((differs.problem, differs.at), (Some(Problem::Differs), Field::Once));
        assert!(differs.once.is_empty() && differs.again.is_empty());
    }

    #[test]
    fn whoever_has_no_initials_is_asked_for_them() {
        let mut typing = Typing::new("");
        assert_eq!(typing.at, Field::Name);
        typing.once.paste("quatre mots sans lien");
        typing.again.paste("quatre mots sans lien");
        assert!(!typing.check());
        assert_eq!((typing.problem, typing.at), (Some(Problem::Nameless), Field::Name));
    }

    #[test]
    fn a_group_is_right_however_its_letters_were_read() {
        assert_eq!(plain("7k0-1x"), plain("7KOLX"));
        assert_ne!(plain("7k0-1x"), plain("7K01Y"));
    }
}
