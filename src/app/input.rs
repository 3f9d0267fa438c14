//! What is typed or pasted, given to whoever has the attention: a key that is an action is carried out ([`App::act`]), any
//! other belongs to what is being typed in.

use super::{
    App,
    action::{Action, Place},
    key::Key,
    line,
    notice::{Notice, Tone},
};
use crate::{domain::clean, error::Result};

impl App {
    pub(super) fn key(&mut self, key: Key) -> Result<()> {
        self.pressed = Some(key);
        let place = self.place();
        if Action::of(place, key) == Some(Action::Lock) {
            self.lock();
            return Ok(());
        }
        // A digit answers, also where a French keyboard's digit row types what is a key elsewhere.
        if place == Place::Review && self.answers_loose_end(key)? || place == Place::Survey && self.answers_survey(key)
        {
            return Ok(());
        }
        if let Some(action) = Action::of(place, key) {
            // A form and a question have their own use for some keys; they are asked first.
            if !matches!(place, Place::Form | Place::Prompt | Place::Overlay | Place::Protect) {
                return self.act(action);
            }
        }
        match place {
            Place::Prompt => self.prompt_key(key),
            Place::Overlay => self.overlay_key(key),
            Place::Form => self.form_key(key),
            Place::Protect => self.protect_key(key),
            Place::FastLine => self.line_key(key),
            Place::Search => self.search_key(key),
            Place::CaseSearch => {
                self.case_search_key(key);
                Ok(())
            }
            Place::People => self.people_key(key),
            Place::Audit => {
                self.audit_key(key);
                Ok(())
            }
            Place::Slip => self.slip_key(key),
            Place::Card => {
                self.card_key(key);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    pub(super) fn paste(&mut self, text: &str) -> Result<()> {
        self.notice = None;
        let refused = match self.place() {
            Place::FastLine => self.intake.line.paste(text).err(),
            Place::Search => {
                if std::mem::take(&mut self.directory.stale) {
                    self.directory.line.set("");
                }
                self.directory.line.paste(text).err()
            }
            Place::CaseSearch => self.paste_into_case_search(text),
            Place::People => self.paste_into_people(text),
            Place::Audit => self.paste_into_audit(text),
            Place::Prompt | Place::Overlay => self.paste_into_overlay(text),
            Place::Form => self.paste_into_form(text),
            Place::Protect => self.paste_into_protect(text),
            // A paste where letters are commands is never run as keys; on the board it opens the fast line.
            Place::Queue => {
                self.act(Action::NewVisit)?;
                match self.place() {
                    Place::Form => self.paste_into_form(text),
                    _ => self.intake.line.paste(text).err(),
                }
            }
            _ => return Ok(()),
        };
        if let Some(refused) = refused {
            self.say_too_long(refused);
            return Ok(());
        }
        match self.place() {
            Place::FastLine => self.line_changed(),
            Place::Search => {
                self.unread.search = true;
                self.keep_place();
            }
            _ => {}
        }
        if !matches!(self.place(), Place::Form | Place::Overlay) {
            self.say_hidden(text);
        }
        Ok(())
    }

    /// Says how much of a pasted text was left out because nobody sees it.
    pub(super) fn say_hidden(&mut self, pasted: &str) {
        let count = clean::taken(pasted);
        if count > 0 {
            let said = self.texts.with("clean-taken", &[("count", count.into())]);
            self.notice = Some(Notice::new(Tone::Info, said));
        }
    }

    pub(super) fn say_too_long(&mut self, refused: line::TooLong) {
        let values = [("pasted", refused.pasted.into()), ("longest", line::LONGEST.into())];
        self.notice = Some(Notice::new(Tone::Warning, self.texts.with("notice-too-long", &values)));
    }

    /// A line that is full takes no letter more, and says so: what is typed blindly must not be lost without a word.
    pub(super) fn say_full(&mut self, longest: usize) {
        let said = self.texts.with("notice-full", &[("longest", longest.into())]);
        self.notice = Some(Notice::new(Tone::Warning, said));
    }

    pub(super) fn search_key(&mut self, key: Key) -> Result<()> {
        if std::mem::take(&mut self.directory.stale) && matches!(key, Key::Char(_)) {
            self.directory.line.set("");
        }
        let full = matches!(key, Key::Char(_)) && self.directory.line.is_full();
        if full {
            self.say_full(line::LONGEST);
        } else if self.directory.line.key(key) {
            self.unread.search = true;
            self.keep_place();
        }
        Ok(())
    }
}
