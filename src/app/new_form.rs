//! The form of a new visit. There is one: it is left, and gone on with where it was left.

use super::{
    App,
    action::Action,
    form::visit::{Purpose, VisitForm},
    form_page::{FormPage, NEW, Target},
    intake::SLOT,
    notice::{Notice, Tone},
    pages::Page,
    words,
};
use crate::{domain::visit::VisitDraft, error::Result};

impl App {
    /// Carries the fast line over into the form. There is one form of a new visit: where another one was begun, that one
    /// keeps its place, and the line stays a line.
    pub(super) fn line_to_form(&mut self) -> Result<()> {
        if self.new_form_open().is_some() || self.new_form_left()?.is_some() {
            return self.say_form_waits();
        }
        let draft = self.intake.draft(&self.context());
        self.lay_typed_aside();
        self.open_new_form(&draft);
        self.keep_form();
        self.drafts.save(&self.store)?;
        self.store.words_go_on_in(&self.seat_name(), SLOT, NEW)?;
        self.go_on_with_line();
        Ok(())
    }

    fn say_form_waits(&mut self) -> Result<()> {
        let key = |action| words::key_of(&self.texts, action);
        let opens = if self.new_form_comes_back()? { Action::NewVisit } else { Action::Review };
        let text = self.texts.with("notice-form-waits", &[("key", key(opens).into())]);
        let values = [("record", key(Action::LineQueue).into()), ("edit", key(Action::Edit).into())];
        let hint = Some(self.texts.with("notice-form-waits-hint", &values));
        self.notice = Some(Notice { hint, ..Notice::new(Tone::Warning, text) });
        Ok(())
    }

    /// On which page the form of a new visit is open, be it below others.
    pub(super) fn new_form_open(&self) -> Option<usize> {
        let is_new = |page: &Page| matches!(page, Page::Form(page) if matches!(**page, FormPage::Visit { target: Target::New, .. }));
        self.pages.iter().position(is_new)
    }

    /// Whether a new visit goes on with the form that was left: where it is open below, or whoever sits here typed it for
    /// the board's day. Any other one is taken up by choice.
    pub(super) fn new_form_comes_back(&self) -> Result<bool> {
        if self.new_form_open().is_some() {
            return Ok(true);
        }
        self.bring_next(NEW)?;
        Ok(self.drafts.is_at_hand(NEW) && self.day_of_words(NEW)? == Some(self.day()))
    }

    /// The form of a new visit that was left.
    fn new_form_left(&self) -> Result<Option<VisitForm>> {
        let title = self.texts.t("form-title-new");
        self.bring_next(NEW)?;
        Ok(self.kept(NEW)?.and_then(|kept| VisitForm::from_json(&kept, &title, &self.form_context())))
    }

    fn open_new_form(&mut self, draft: &VisitDraft) {
        let title = self.texts.t("form-title-new");
        let linked = self.linked_person(draft);
        let form = VisitForm::linked_to(linked, draft, Purpose::New, &title, &self.form_context());
        self.push_form(form, Target::New);
    }

    /// Takes up the form of a new visit where it was left; `false` when there is none.
    pub(super) fn reopen_new_form(&mut self) -> Result<bool> {
        // The one that is open somewhere below is gone back to.
        if let Some(at) = self.new_form_open() {
            self.pages.truncate(at + 1);
            self.intake.open = false;
            return Ok(true);
        }
        let Some(form) = self.new_form_left()? else { return Ok(false) };
        self.intake.open = false;
        self.push_form(form, Target::New);
        self.keep_form();
        let taken_up = Notice::new(Tone::Info, self.texts.t("notice-form-taken-up"));
        // That it belongs to another day is said first.
        self.notice.get_or_insert(taken_up);
        Ok(true)
    }
}
