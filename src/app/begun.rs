//! Which words the fast line opens with: those that whoever sits here typed for the board's day. What was left before, or
//! was begun for another day, waits as a text of its own until somebody chooses it: at the offer, in the walk, or with Up.
//! Somebody stands at the counter, and their words are never added to those about somebody else.

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    form_page::NEW,
    intake::SLOT,
    notice::{Notice, Tone},
    words,
};
use crate::{
    error::Result,
    store::begun_lines::{BegunLine, in_order, number_aside, slot_aside},
};

/// How many recorded lines the Up key goes through.
const EARLIER: usize = 100;

/// A line that made room for another one.
#[derive(Clone, Copy, Debug)]
pub(super) struct MadeRoom {
    /// On the board of which day it was begun; nothing where nobody knows.
    day: Option<NaiveDate>,
}

impl App {
    /// Opens the line with what is kept in it, which belongs to the board's day from now on.
    pub(super) fn begin_line(&mut self) -> Result<()> {
        let (left, waiting) = (self.kept(SLOT)?, self.begun_lines()?);
        let recorded = self.store.fast_lines(self.now.today(), &self.config.desk, EARLIER)?;
        let comes_back = self.what_comes_back();
        self.intake.begin(left, waiting, recorded, comes_back);
        self.intake.earlier.belong_to(self.day());
        if !self.intake.line.is_empty() {
            self.keep_line();
        }
        self.reread_line()
    }

    /// Lays aside what is kept in the line where it does not come back by itself.
    pub(super) fn make_room_in_line(&mut self) -> Result<Option<MadeRoom>> {
        let Some(text) = self.kept(SLOT)? else { return Ok(None) };
        let day = self.day_of_words(SLOT)?;
        if self.drafts.is_at_hand(SLOT) && day == Some(self.day()) {
            return Ok(None);
        }
        let begun = self.begun_lines()?;
        let last = begun.first().map(|begun| begun.number).unwrap_or_default();
        self.drafts.lay_aside(SLOT, &slot_aside(last + 1), text, day);
        self.intake.clear();
        Ok(Some(MadeRoom { day }))
    }

    /// Which words that wait are the line again by themselves: those that whoever sits here laid aside for the board's day.
    pub(super) fn what_comes_back(&self) -> impl Fn(&BegunLine) -> bool + use<> {
        let (drafts, day) = (self.drafts.clone(), self.day());
        move |begun| begun.day == Some(day) && drafts.is_at_hand(&slot_aside(begun.number))
    }

    /// The line is open while the board goes to another day: its words go along, in sight of whoever typed them.
    pub(super) fn line_goes_along(&mut self) {
        if self.intake.open && !self.intake.line.is_empty() {
            self.intake.earlier.belong_to(self.day());
            self.keep_line();
        }
    }

    /// The lines that wait, in their order: not yet on disk, or there.
    fn begun_lines(&self) -> Result<Vec<BegunLine>> {
        let mut begun = self.store.begun_lines(&self.seat_name())?;
        for (slot, text) in self.drafts.unwritten() {
            let Some(number) = number_aside(&slot) else { continue };
            begun.retain(|begun| begun.number != number);
            if !text.is_empty() {
                let day = self.drafts.day(&slot).flatten();
                begun.push(BegunLine { number, text, day });
            }
        }
        Ok(in_order(begun))
    }

    /// On the board of which day what is kept in a slot was typed; nothing where nobody knows.
    pub(super) fn day_of_words(&self, slot: &str) -> Result<Option<NaiveDate>> {
        match self.drafts.day(slot) {
            Some(day) => Ok(day),
            None => self.store.draft_day(&self.seat_name(), slot),
        }
    }

    /// Says whose words stand in the line that was opened, or that others wait beside it, of which day.
    pub(super) fn say_of_line(&mut self, waits: Option<MadeRoom>) {
        // What came back into the line waits no more.
        let count = self.intake.earlier.count_waiting();
        let is_of_here = waits.is_some_and(|waits| waits.day == Some(self.day()));
        let on = |day: NaiveDate| [("day", self.long_date(day).into()), ("count", count.into())];
        let said = match waits {
            Some(MadeRoom { day: Some(day) }) if !is_of_here => self.texts.with("notice-line-left", &on(day)),
            Some(_) => self.texts.with("notice-line-left-once", &[("count", count.into())]),
            None if self.intake.line.is_empty() => return,
            None => self.texts.with("notice-line-goes-on", &on(self.day())),
        };
        let keys = [Action::LineEarlier, Action::Review].map(|action| words::key_of(&self.texts, action));
        let [up, review] = keys;
        let values = [("up", up.into()), ("review", review.into()), ("count", count.into())];
        let hint = if is_of_here { "notice-line-left-hint-here" } else { "notice-line-left-hint" };
        let hint = self.texts.with(hint, &values);
        self.notice = Some(Notice { hint: waits.map(|_| hint), ..Notice::new(Tone::Info, said) });
    }

    /// Says that the form of a new visit waits, where it was left before somebody sat down, or for another day: then it is
    /// not what a new visit opens.
    pub(super) fn say_of_form_left(&mut self) -> Result<()> {
        if self.kept(NEW)?.is_none() || self.new_form_comes_back()? {
            return Ok(());
        }
        let day = self.day_of_words(NEW)?.filter(|day| *day != self.day());
        let key = ("key", words::key_of(&self.texts, Action::Review).into());
        let said = match day {
            Some(day) => self.texts.with("notice-form-left-of", &[key, ("day", self.long_date(day).into())]),
            None => self.texts.with("notice-form-left", &[key]),
        };
        match &mut self.notice {
            Some(notice) => notice.text = format!("{} {said}", notice.text),
            None => self.notice = Some(Notice::new(Tone::Info, said)),
        }
        Ok(())
    }

    /// Says of which day words are that Up brought, where they would be recorded for another one.
    pub(super) fn say_of_recalled(&mut self) {
        self.notice = None;
        let Some(day) = self.intake.earlier.day_shown().filter(|day| *day != self.day()) else { return };
        let key = words::key_of(&self.texts, Action::Review);
        let values =
            [("day", self.long_date(day).into()), ("here", self.long_date(self.day()).into()), ("key", key.into())];
        self.notice = Some(Notice::new(Tone::Warning, self.texts.with("notice-line-of-another-day", &values)));
    }
}
