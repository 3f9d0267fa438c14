//! What is typed, on its way into the record: which words an answer or a form records, and where they are again once
//! somebody takes that back.

use super::{
    App,
    action::{Action, Place},
    form_page, intake,
    pages::Page,
    prompt::{Ask, AskPurpose, CaseAsk},
    service, way, words,
};
use crate::{
    domain::{
        ids::CaseId,
        loose_end::{DraftAbout, DraftPlace},
    },
    error::{Kind, Result},
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
        let key = self.takes_up(slot)?.map(|action| words::key_of(&self.texts, action));
        Ok(match key {
            Some(key) => self.texts.with("notice-undone-words", &[("key", key.into())]),
            None => self.texts.t("notice-undone-words-there"),
        })
    }

    /// The action that takes words up from where one stands: that of their place, or where another record is at hand, the
    /// walk through what is not finished. `None` where neither can be pressed here.
    fn takes_up(&self, slot: &str) -> Result<Option<Action>> {
        let place = place_of(slot);
        let about = self.store.draft_about(place)?;
        let is_here = about.as_ref().is_none_or(|about| self.is_at_hand(about));
        let own = self.opens(slot, place, about)?.filter(|action| is_here && self.is_pressed_here(*action));
        Ok(own.or(Some(Action::Review).filter(|action| self.is_pressed_here(*action))))
    }

    /// Whether a key of an action does something where the attention is.
    fn is_pressed_here(&self, action: Action) -> bool {
        action.spec().keys_at(self.place()).next().is_some() && self.can(action)
    }

    /// Whether the keys that work here mean this record.
    fn is_at_hand(&self, about: &DraftAbout) -> bool {
        match (about, self.pages.last()) {
            (DraftAbout::Visit(visit), _) => self.visit().is_some_and(|at_hand| at_hand.id == visit.id),
            (DraftAbout::Case { id, .. }, Some(Page::Case(page))) => page.case.id == *id,
            (DraftAbout::Case { id, .. }, None) => {
                self.place() == Place::Cases && self.board.selected_case().is_some_and(|case| case.id == *id)
            }
            (DraftAbout::Person(id, _), Some(Page::Person(page))) => page.file.person.id == *id,
            (DraftAbout::Referral(id, ..), Some(Page::Referral(page))) => page.followed.referral.id == *id,
            (DraftAbout::Service(id, _), _) => self.service_in_sight().is_some_and(|(at_hand, _)| at_hand == *id),
            (DraftAbout::Day(day), Some(Page::Day(page))) => page.record.day == *day,
            _ => false,
        }
    }

    /// The action that opens the place in which words were typed, with them in it; they lie in the slot, or wait there.
    fn opens(&self, slot: &str, place: &str, about: Option<DraftAbout>) -> Result<Option<Action>> {
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
