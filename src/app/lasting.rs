//! What undo does not take back: acts that last. Whoever presses its key right behind one means that act, and is told how it
//! is put right; only the same key once more goes on to what was done before, which may be about somebody else.

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    notice::{Notice, Tone},
    words,
};
use crate::{domain::ids::PersonId, error::Result};

/// Something done on the screen that no undo takes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// The record of the person with this card is only kept from now on.
    Restricted(String),
    /// It is used again.
    Lifted(String),
    /// What is held about the person with this card was written to be handed out.
    HandedOut(String),
    /// Somebody was erased, or all that was due.
    Erased,
    /// A day was closed.
    DayClosed(NaiveDate),
    /// A closed day was opened again.
    DayReopened(NaiveDate),
    /// A service became a favourite, or is none any more.
    Favourite,
    /// The settings were changed.
    Settings,
}

/// The acts of this process that last, in their order.
#[derive(Debug, Default)]
pub(super) struct Lasting(Vec<Lasted>);

#[derive(Debug)]
struct Lasted {
    act: Act,
    /// The last action of the journal before it.
    behind: i64,
    /// Whether it was said to last since something else than undo was asked for.
    is_told: bool,
}

impl Lasting {
    /// Behind which action the last act was done that was not said to last yet.
    pub(super) fn untold_behind(&self) -> Option<i64> {
        self.0.iter().rfind(|lasted| !lasted.is_told).map(|lasted| lasted.behind)
    }

    /// What was said counts no more.
    pub(super) fn is_told_anew(&mut self) {
        self.0.iter_mut().for_each(|lasted| lasted.is_told = false);
    }

    /// The last act that was not said to last yet; it is now.
    fn tell(&mut self) -> Option<Act> {
        let lasted = self.0.iter_mut().rfind(|lasted| !lasted.is_told)?;
        lasted.is_told = true;
        Some(lasted.act.clone())
    }

    /// Of acts with nothing between them the last one is meant.
    fn add(&mut self, act: Act, behind: i64) {
        self.0.retain(|lasted| lasted.behind != behind);
        self.0.push(Lasted { act, behind, is_told: false });
    }
}

impl App {
    /// Remembers what was just done and lasts. Where the journal cannot be read, all of it is taken to lie before.
    pub(super) fn lasts(&mut self, act: Act) {
        let behind = self.store.last_action().unwrap_or(i64::MAX);
        self.lasting.add(act, behind);
    }

    /// The card of a person.
    pub(super) fn card_of(&self, id: &PersonId) -> Result<String> {
        Ok(self.store.person(id, 0)?.person.card_code)
    }

    /// Says that what was done last stays and how it is put right, and what the same key goes on to.
    pub(super) fn say_lasts(&mut self) -> Result<()> {
        let Some(act) = self.lasting.tell() else { return Ok(()) };
        let hint = self.goes_on_behind()?;
        if let (Act::DayClosed(day) | Act::DayReopened(day), None) = (&act, &hint) {
            return self.say_undo_ends_at_close(*day);
        }
        self.notice = Some(Notice { tone: Tone::Warning, text: self.lasts_in_words(&act), hint });
        Ok(())
    }

    fn lasts_in_words(&self, act: &Act) -> String {
        let key = |action| ("key", words::key_of(&self.texts, action).into());
        match act {
            Act::Restricted(card) => {
                let values = [("card", card.as_str().into()), key(Action::PersonRestrict)];
                self.texts.with("notice-lasts-restricted", &values)
            }
            Act::Lifted(card) => {
                let values = [("card", card.as_str().into()), key(Action::PersonRestrict)];
                self.texts.with("notice-lasts-lifted", &values)
            }
            Act::HandedOut(card) => self.texts.with("notice-lasts-handed-out", &[("card", card.as_str().into())]),
            Act::Erased => self.texts.t("notice-lasts-erased"),
            Act::DayClosed(day) => {
                let values = [("day", self.long_date(*day).into()), ("keys", self.keys_to_reopen(*day).into())];
                self.texts.with("notice-lasts-day-closed", &values)
            }
            Act::DayReopened(day) => {
                self.texts.with("notice-lasts-day-reopened", &[("day", self.long_date(*day).into())])
            }
            Act::Favourite => self.texts.with("notice-lasts-favourite", &[key(Action::Favourite)]),
            Act::Settings => self.texts.with("notice-lasts-settings", &[key(Action::Settings)]),
        }
    }
}
