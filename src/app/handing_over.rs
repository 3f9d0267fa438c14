//! What is typed, on its way into the record: which words an answer or a form records, so that they are there again once
//! somebody takes that back.

use super::{
    App,
    prompt::{Ask, AskPurpose, CaseAsk},
    way,
};
use crate::{
    domain::ids::CaseId,
    error::{Kind, Result},
    store::typed_words::TypedWords,
};

impl AskPurpose {
    /// The places of the words that its answer records: of the question itself, under this name, and of those before it.
    /// None where it asks for a day, a time or a desk alone: that is typed again as quickly as it is found.
    pub(super) fn records_words_of(&self, slot: &str) -> Vec<String> {
        let done = |case: &CaseId| CaseAsk::Done(None).slot("ask-done", case);
        let before = match self {
            Self::Pass(_)
            | Self::CorrectTime(..)
            | Self::CheckDay(_)
            | Self::EntryDay
            | Self::OfCase(_, CaseAsk::Snooze | CaseAsk::Worker | CaseAsk::LookAgain(_, None)) => return Vec::new(),
            Self::CheckBack(picked, _) => return vec![picked.slot()],
            Self::OfCase(case, CaseAsk::Next(Some(_)) | CaseAsk::LookAgain(_, Some(_))) => vec![done(case)],
            Self::AlertUntil(service, _) => vec![Self::ServiceAlert(service.clone()).slot("ask-alert")],
            _ => Vec::new(),
        };
        std::iter::once(slot.to_owned()).chain(before).filter(|slot| !slot.is_empty()).collect()
    }

    /// The words of the question before, which are recorded with this one's answer.
    fn takes_along(&self) -> Option<&str> {
        match self {
            Self::OfCase(_, CaseAsk::Next(Some(words)) | CaseAsk::LookAgain(_, Some(words)))
            | Self::AlertUntil(_, words) => Some(words),
            _ => None,
        }
    }
}

impl App {
    /// The places of the words that the answer to a question records. Other words of the question before, as undo brings
    /// them back beside these, are not recorded with it and stay.
    pub(super) fn places_recorded_by(&self, ask: &Ask) -> Result<Vec<String>> {
        let mut places = ask.purpose.records_words_of(&ask.slot);
        if let Some(words) = ask.purpose.takes_along() {
            let mut others = Vec::new();
            for place in places.iter().filter(|place| **place != ask.slot) {
                if !self.is_kept(place, words)? {
                    others.push(place.clone());
                }
            }
            places.retain(|place| !others.contains(place));
        }
        Ok(places)
    }

    /// Whether these are the words that are kept in a place.
    pub(super) fn is_kept(&self, place: &str, words: &str) -> Result<bool> {
        Ok(self.kept(place)?.is_some_and(|kept| way::words_of(&kept).trim() == words.trim()))
    }

    /// A place is opened: where nothing is typed in it, the first of the words that wait behind it is there. While another
    /// desk keeps the record, they go on waiting.
    pub(super) fn bring_next(&self, place: &str) -> Result<()> {
        let seat = self.seat_name();
        if place.is_empty() || self.kept(place)?.is_some() || !self.store.waits_behind(&seat, place)? {
            return Ok(());
        }
        // That the place was emptied may be on its way to the disk: it must not reach the words that come.
        match self.drafts.save(&self.store) {
            Err(error) if error.kind() == Kind::Locked => Ok(()),
            Err(error) => Err(error),
            Ok(()) => self.store.bring_next(&seat, place),
        }
    }

    /// The words of a place leave it to others, and wait behind it.
    pub(super) fn lay_behind(&self, place: &str) -> Result<()> {
        self.drafts.save(&self.store)?;
        self.store.lay_behind(&self.seat_name(), place)
    }

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
            typed.push(TypedWords { seat, slot: slot.clone(), text, day, made: Vec::new() });
        }
        self.store.records_next(typed);
        let saved = save(self);
        self.store.records_next(Vec::new());
        saved
    }
}
