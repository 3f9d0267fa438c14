//! What is typed, on its way into the record: which words an answer or a form records, and where they are again once
//! somebody takes that back.

use super::{
    App,
    action::Action,
    form_page, intake,
    prompt::{AskPurpose, CaseAsk},
    service, words,
};
use crate::{
    domain::{
        ids::CaseId,
        loose_end::{DraftAbout, DraftPlace},
    },
    error::Result,
    store::{
        loose_ends::draft_place,
        typed_words::{TypedWords, place_of},
    },
};

impl AskPurpose {
    /// The places of the words that its answer records: of the question itself, under this name, and of those before it.
    /// None where it asks for a day, a time, a desk or a name of the directory: that is typed again as quickly as it is
    /// found.
    pub(super) fn records_words_of(&self, slot: &str) -> Vec<String> {
        let done = |case: &CaseId| CaseAsk::Done(None).slot("ask-done", case);
        let before = match self {
            Self::Pass(_)
            | Self::CorrectTime(..)
            | Self::CheckDay(_)
            | Self::EntryDay
            | Self::OfCase(_, CaseAsk::Snooze | CaseAsk::Worker | CaseAsk::LookAgain(_, None)) => return Vec::new(),
            Self::CheckBack(picked, _) if picked.service.is_some() => return Vec::new(),
            Self::CheckBack(picked, _) => return vec![picked.slot()],
            Self::OfCase(case, CaseAsk::Next(Some(_)) | CaseAsk::LookAgain(_, Some(_))) => vec![done(case)],
            Self::AlertUntil(service, _) => vec![Self::ServiceAlert(service.clone()).slot("ask-alert")],
            _ => Vec::new(),
        };
        std::iter::once(slot.to_owned()).chain(before).filter(|slot| !slot.is_empty()).collect()
    }
}

impl App {
    /// Saves what was typed in these places: the record takes the words from the drafts in the same transaction, and gives
    /// them back to whoever undoes it.
    pub(super) fn saving<T>(&mut self, slots: &[String], save: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let mut typed = Vec::new();
        for slot in slots {
            let Some(text) = self.kept(slot)? else { continue };
            let seat = self.seat_name();
            let day = match self.drafts.day(slot) {
                Some(day) => day,
                None => self.store.draft_day(&seat, slot)?,
            };
            typed.push(TypedWords { seat, slot: slot.clone(), text, day });
        }
        self.store.records_next(typed);
        let saved = save(self);
        self.store.records_next(Vec::new());
        saved
    }

    /// The words of what was taken back are drafts again, in this place. Gives what says so, with the key that takes them
    /// up.
    pub(super) fn words_are_back(&mut self, slot: &str) -> Result<String> {
        self.drafts.comes_to_hand(slot);
        if slot == intake::SLOT && self.intake.line.is_empty() {
            let line = self.kept(slot)?.unwrap_or_default();
            self.intake.line.set(&line);
            self.reread_line()?;
        }
        let key = self.takes_up(slot, place_of(slot))?.map(|action| words::key_of(&self.texts, action));
        Ok(match key {
            Some(key) => self.texts.with("notice-undone-words", &[("key", key.into())]),
            None => self.texts.t("notice-undone-words-there"),
        })
    }

    /// The action that opens the place in which words were typed, with them in it; they lie in the slot, or wait there.
    fn takes_up(&self, slot: &str, place: &str) -> Result<Option<Action>> {
        let about = self.store.draft_about(place)?;
        let new_visit = || -> Result<Option<Action>> {
            // Words of another day's board do not come with those of whoever stands at the counter.
            let is_of_board = self.day_of_words(slot)? == Some(self.day());
            Ok(Some(if is_of_board { Action::NewVisit } else { Action::Review }))
        };
        Ok(match (draft_place(place), about) {
            (DraftPlace::FastLine, _) => new_visit()?,
            (DraftPlace::Form, None) if place == form_page::NEW => new_visit()?,
            (DraftPlace::Form, None) if place == service::NEW => Some(Action::ServiceNew),
            (DraftPlace::Form, Some(DraftAbout::Service(..))) => Some(Action::ServiceEdit),
            (DraftPlace::Form, Some(DraftAbout::Day(_))) => Some(Action::DayNote),
            (DraftPlace::Form, Some(DraftAbout::Visit(_))) => Some(Action::Edit),
            (DraftPlace::Question, Some(about)) => self.asked_by(place.split(':').next().unwrap_or_default(), &about),
            _ => None,
        })
    }
}
