//! Going on with what was typed and never recorded: where it was typed, on the board of its day, or at its record.

use super::{
    App,
    action::Action,
    form_page, intake,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    service,
};
use crate::{
    domain::{
        loose_end::{DraftAbout, DraftPlace, OwnDraft},
        retention::RecordId,
    },
    error::Result,
};

impl App {
    /// Goes on with what was typed: where it was typed, or at the record that it is about.
    pub(super) fn take_up(&mut self, draft: &OwnDraft) -> Result<()> {
        self.notice = None;
        let mut parts = draft.slot.split(':');
        let (what, inner) = (parts.next().unwrap_or_default(), parts.nth(1));
        // As it is now: what was offered a while ago may be gone.
        let about = self.store.draft_about(&draft.slot)?;
        match (draft.place, about) {
            (DraftPlace::FastLine, _) => {
                self.go_to_day_of(intake::SLOT)?;
                self.begin_line()
            }
            (DraftPlace::Form, None) if draft.slot == form_page::NEW => {
                self.go_to_day_of(form_page::NEW)?;
                self.reopen_new_form().map(|_| ())
            }
            (DraftPlace::Form, None) if draft.slot == service::NEW => self.open_service_form(None, None),
            (DraftPlace::Form, Some(DraftAbout::Service(id, _))) => self.open_service_form(Some(&id), None),
            // The note is among what the day's page shows, and its editor has what was typed.
            (DraftPlace::Form, Some(DraftAbout::Day(day))) => self.open_day(day),
            (DraftPlace::Form, Some(DraftAbout::Visit(visit))) => self.edit_visit(&visit.id),
            (DraftPlace::Question, Some(about)) => {
                self.ask_again(what, &about, inner)?;
                self.say_where_the_words_are(draft);
                Ok(())
            }
            _ => {
                self.notice = Some(Notice::new(Tone::Info, self.texts.t("review-draft-homeless")));
                self.add_the_words(draft);
                Ok(())
            }
        }
    }

    /// Opens the record of a question and asks it again; where another question leads to it, that one.
    fn ask_again(&mut self, question: &str, about: &DraftAbout, _inner: Option<&str>) -> Result<()> {
        let action = match about {
            DraftAbout::Visit(visit) => {
                self.open_visit(&visit.id)?;
                None
            }
            DraftAbout::Case { id, .. } => {
                self.open_case_page(id)?;
                None
            }
            DraftAbout::Referral(id, ..) => {
                self.open_referral(id)?;
                None
            }
            DraftAbout::Person(id, who) => {
                self.open_person(id)?;
                match question {
                    "ask-person-reach" => return self.ask_reach(id),
                    "ask-retention-keep" if self.may_coordinate() => {
                        self.ask_why_to_keep(RecordId::Person(id.clone()), who);
                        return Ok(());
                    }
                    _ => asked_of_person(question, self.store.restriction(id)?.is_some()),
                }
            }
            DraftAbout::Service(id, _) => {
                self.open_service_page(id)?;
                None
            }
            DraftAbout::Day(day) => {
                self.open_day(*day)?;
                None
            }
        };
        match action {
            Some(action) => self.act(action),
            None => Ok(()),
        }
    }

    /// The words of a question that cannot be asked at once are said: they wait behind another question, or for a state
    /// of the record in which it is asked.
    fn say_where_the_words_are(&mut self, draft: &OwnDraft) {
        if !matches!(&self.overlay, Some(Overlay::Ask(ask)) if ask.slot == draft.slot) {
            self.add_the_words(draft);
        }
    }

    /// Says the words below what is said already.
    fn add_the_words(&mut self, draft: &OwnDraft) {
        if draft.words.is_empty() {
            return;
        }
        let words = self.texts.with("review-draft-words", &[("words", draft.words.as_str().into())]);
        match &mut self.notice {
            Some(notice) => notice.hint = Some(words),
            None => self.notice = Some(Notice::new(Tone::Info, words)),
        }
    }

    /// Puts the board on the day for which a visit was begun. Words without a day, and those of a day to come, as a clock
    /// that was set back knows them, stay on the board that there is.
    pub(super) fn go_to_day_of(&mut self, slot: &str) -> Result<()> {
        let day = match self.drafts.day(slot) {
            Some(day) => day,
            None => self.store.draft_day(&self.seat_name(), slot)?,
        };
        let Some(day) = day.filter(|day| *day != self.day() && *day <= self.now.today()) else { return Ok(()) };
        // A sheet of paper has a day of its own, which nothing else is typed on.
        if let Some(at) = self.pages.iter().position(|page| matches!(page, Page::Sheet(_))) {
            self.pages.truncate(at + 1);
            self.leave_sheet()?;
        }
        self.record_on(day)
    }
}

/// What asks a question about a person again. A record that is only kept by now is asked about otherwise.
fn asked_of_person(question: &str, is_restricted: bool) -> Option<Action> {
    Some(match question {
        "ask-person-name" => Action::PersonEdit,
        "ask-follow-up" => Action::PersonCase,
        "ask-restrict-reason" if !is_restricted => Action::PersonRestrict,
        "ask-lift-reason" if is_restricted => Action::PersonRestrict,
        "ask-erase-reason" => Action::PersonErase,
        _ => return None,
    })
}
