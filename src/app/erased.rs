//! What is open here about somebody whom another desk erases meanwhile: it is closed, and what was typed in it goes.
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
use crate::{domain::privacy::Grave, error::Result};

impl App {
    /// Looks whether something was erased since the record was read, before what is open here is written.
    pub(super) fn follow_erasings(&mut self) -> Result<()> {
        if self.store.erasings()? == self.erasings { Ok(()) } else { self.reload_board() }
    }

    /// Closes the forms and the question about what was erased, and says so without saying who it was.
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
            self.drafts.forget(slot);
            self.pages.remove(*at);
        }
        let is_discarding = |overlay: &mut Overlay| matches!(overlay, Overlay::Choice(choice) if matches!(choice.purpose, ChoicePurpose::Discard));
        if !forms.is_empty() {
            self.overlay.take_if(is_discarding);
        }
        if let Some(grave) = asked.or_else(|| forms.last().map(|(_, _, grave)| *grave)) {
            let text = self.texts.with("notice-erased-meanwhile", &[("what", grave.code().into())]);
            let hint = Some(self.texts.t("notice-erased-meanwhile-hint"));
            self.notice = Some(Notice { tone: Tone::Warning, text, hint });
        }
        Ok(())
    }

    /// What was erased of that which the question is about.
    fn erased_in_question(&mut self) -> Result<Option<Grave>> {
        // A question whose words are kept nowhere has no slot of its own; its record is asked for all the same.
        let slot = match &self.overlay {
            Some(Overlay::Ask(ask)) => Some(ask.purpose.slot("ask")),
            Some(Overlay::Choice(choice)) => choice.purpose.record().map(|record| format!("ask:{record}")),
            _ => None,
        };
        let Some(slot) = slot else { return Ok(None) };
        let erased = self.store.erased_under(&slot, "")?;
        if let (Some(_), Some(Overlay::Ask(ask))) = (erased, &self.overlay) {
            self.drafts.forget(&ask.slot);
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
}
