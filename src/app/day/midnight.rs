//! Midnight while the program is open: the board stays on its day until a key goes to the new one.
//!
//! Nobody knows better than the person at the counter whether a night's work belongs to the evening before. So nothing
//! moves by itself: what happens to visits that are there happens when it does, and a new visit asks to which of the two
//! days it belongs. A closed day asks before it takes a new visit.

use chrono::NaiveDate;

use crate::{
    app::{
        App,
        action::Action,
        key::Key,
        notice::{Notice, Tone},
        prompt::{Choice, ChoicePurpose},
        words,
    },
    domain::time::{Now, Stamp},
    error::Result,
};

/// What is done once a question about the day is answered.
#[derive(Clone, Copy, Debug)]
pub enum Again {
    /// The fast line's way out.
    Line(Action),
    /// The key that saves a form.
    Form(Key),
}

impl App {
    /// The day on which the board stood when midnight passed, as long as nobody went to the new one.
    pub fn day_left_open(&self) -> Option<NaiveDate> {
        (self.board_day != self.now.today()).then_some(self.board_day)
    }

    /// Says that midnight passed.
    pub(in crate::app) fn tell_midnight(&mut self) -> Result<()> {
        self.store.forget_old_images(self.now.today())?;
        self.drafts.day_begins(self.now.today());
        self.store.seat_taken(self.now.today())?;
        self.count_retention_due()?;
        let Some(day) = self.day_left_open() else { return Ok(()) };
        let values = [
            ("day", self.long_date(day).into()),
            ("today", self.long_date(self.now.today()).into()),
            ("key", words::key_of(&self.texts, Action::EntryDay).into()),
        ];
        self.notice = Some(Notice::new(Tone::Warning, self.texts.with("notice-midnight", &values)));
        self.read_standing()
    }

    /// Goes to the new day; `false` where the board is there already.
    pub(in crate::app) fn go_to_today(&mut self) -> Result<bool> {
        if self.day_left_open().is_none() {
            return Ok(false);
        }
        self.board_day = self.now.today();
        self.line_goes_along();
        self.read_standing()?;
        self.reload_board()?;
        let said = self.texts.with("notice-today", &[("day", self.long_date(self.board_day).into())]);
        self.notice = Some(Notice::new(Tone::Info, said));
        Ok(true)
    }

    /// Who, where, when, for a visit of the board's day: past midnight it still is that day at this counter.
    pub(in crate::app) fn stamp_of_board(&self) -> Stamp {
        let stamp = self.stamp();
        let local = self.board_day.and_time(stamp.now.local.time());
        Stamp { now: Now { local, ..stamp.now }, ..stamp }
    }

    /// Asks first where a new visit may belong to another day than it seems; `true` when it asked.
    pub(in crate::app) fn asks_about_day(&mut self, again: Again) -> Result<bool> {
        let day = self.day();
        if self.sure_of == Some(day) {
            return Ok(false);
        }
        let said = |app: &Self, key: &str, day: NaiveDate| app.texts.with(key, &[("day", app.long_date(day).into())]);
        if self.entry_day.is_none() && self.day_left_open().is_some() {
            let options = vec![said(self, "midnight-shown", day), said(self, "midnight-today", self.now.today())];
            let title = self.texts.t("ask-midnight");
            self.put_choice(Choice::new(title, options, 0, ChoicePurpose::WhichDay(again)));
            return Ok(true);
        }
        if self.store.is_closed(day)? {
            let title = said(self, "ask-closed-day", day);
            let options = vec![self.texts.t("closed-day-no"), self.texts.t("closed-day-yes")];
            self.put_choice(Choice::new(title, options, 0, ChoicePurpose::OnClosedDay(again)));
            return Ok(true);
        }
        Ok(false)
    }

    /// It was said to which of the two days the visit belongs: the shown one, or the new one.
    pub(in crate::app) fn day_chosen(&mut self, again: Again, shown: bool) -> Result<()> {
        if shown {
            self.sure_of = Some(self.day());
        } else {
            self.go_to_today()?;
        }
        self.do_again(again)
    }

    /// The visit shall be added although the day is closed.
    pub(in crate::app) fn add_to_closed_day(&mut self, again: Again) -> Result<()> {
        self.sure_of = Some(self.day());
        self.do_again(again)
    }

    fn do_again(&mut self, again: Again) -> Result<()> {
        match again {
            Again::Line(action) => self.act(action),
            Again::Form(key) => self.form_key(key),
        }
    }

    /// After a recording: past midnight the next one is asked about again, because it may be morning by then.
    pub(in crate::app) fn day_was_used(&mut self) {
        if self.day_left_open().is_some() {
            self.sure_of = None;
        }
    }
}
