//! What is open here about somebody who is erased meanwhile, at whichever desk: it is closed, and what was typed in it
//! goes. Only what an erasing took since it was opened closes anything: a visit goes on without its person.
//!
//! Nothing that somebody types is thrown away otherwise. But whoever was erased asked for it, or their time is over, and
//! words about them that stayed here would come back with the next key: on the disk, and in the next backup. The store
//! refuses such drafts ([`Store::save_draft`](crate::store::Store::save_draft)); this is the same on the screen.

use super::{
    App,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::ChoicePurpose,
};
use crate::{
    domain::{fast_line, privacy::Grave},
    error::Result,
};

impl App {
    /// Looks whether something was erased since the record was read, before what is open here is written.
    pub(super) fn follow_erasings(&mut self) -> Result<()> {
        if self.store.erasings()? == self.erasings { Ok(()) } else { self.reload_board() }
    }

    /// Closes the forms and the question about what was erased, empties the fast line, and says so without saying who it was.
    pub(super) fn close_what_was_erased(&mut self) -> Result<()> {
        if matches!(&self.overlay, Some(Overlay::Choice(choice)) if matches!(choice.purpose, ChoicePurpose::Left(_))) {
            // The texts that it offers may be among what was erased.
            self.overlay = None;
            self.offer_what_was_left()?;
        }
        let asked = self.erased_in_question()?;
        if asked.is_some() {
            self.overlay = None;
        }
        let forms = self.erased_in_forms()?;
        for (at, slot, _) in forms.iter().rev() {
            self.drafts.put(slot, String::new());
            self.pages.remove(*at);
        }
        let is_discarding = |overlay: &mut Overlay| matches!(overlay, Overlay::Choice(choice) if matches!(choice.purpose, ChoicePurpose::Discard));
        if !forms.is_empty() {
            self.overlay.take_if(is_discarding);
        }
        let line = self.erased_in_line()?;
        let closed = asked.or_else(|| forms.last().map(|(_, _, grave)| *grave));
        if let Some(grave) = closed.or(line) {
            let text = self.texts.with("notice-erased-meanwhile", &[("what", grave.code().into())]);
            let hint = if closed.is_some() { "notice-erased-meanwhile-hint" } else { "notice-erased-meanwhile-line" };
            self.notice = Some(Notice { tone: Tone::Warning, text, hint: Some(self.texts.t(hint)) });
        }
        Ok(())
    }

    /// What was erased of that which the question is about, since it was asked: of a visit that lost its person before,
    /// questions go on like any others.
    fn erased_in_question(&mut self) -> Result<Option<Grave>> {
        let (record, had) = match &self.overlay {
            Some(Overlay::Ask(ask)) => (ask.purpose.record(), ask.had),
            Some(Overlay::Choice(choice)) => (choice.purpose.record().unwrap_or_default(), choice.had),
            _ => return Ok(None),
        };
        let erased = self.store.erased_since(record, had)?;
        if erased.is_some() {
            // Also those of the question before this one; and what was typed since may be on the disk already.
            self.drafts.empty_about(record);
        }
        Ok(erased)
    }

    /// The forms of what was erased: which page, under which name it was kept, and what of it was erased.
    fn erased_in_forms(&self) -> Result<Vec<(usize, String, Grave)>> {
        let mut found = Vec::new();
        for (at, page) in self.pages.iter().enumerate() {
            let Page::Form(form) = page else { continue };
            let Some((slot, text)) = form.kept_as() else { continue };
            if let Some(grave) = self.store.erased_under(&slot, &text)? {
                found.push((at, slot, grave));
            }
        }
        Ok(found)
    }

    /// Empties the fast line where it is linked to somebody who was erased. Whoever types goes on typing there, and the
    /// next letter is no key of the queue.
    fn erased_in_line(&mut self) -> Result<Option<Grave>> {
        self.reread_line()?;
        let linked = self.intake.forget_recognised();
        let is_erased = match &linked {
            Some(person) => self.store.is_person_erased(person)?,
            None => false,
        };
        let begun: Vec<String> = self.intake.earlier.begun().map(str::to_owned).collect();
        for text in begun {
            let card = fast_line::parse(&text, &self.context()).card;
            if let Some(card) = card
                && self.store.erased_on(&card)?.is_some()
            {
                self.intake.earlier.forget(&text);
                self.keep_line();
            }
        }
        if is_erased {
            self.intake.empty_line();
            self.keep_line();
        }
        self.reread_line()?;
        Ok(is_erased.then_some(Grave::Person))
    }
}
