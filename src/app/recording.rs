//! Recording a visit by the fast line: its ways out, its draft, the day it belongs to.

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    day::Again,
    earlier::Unkept,
    form_page::is_nothing,
    intake::SLOT,
    key::Key,
    line::LONGEST,
    notice::{Notice, Tone},
    pages::Page,
    prompt::AskPurpose,
    words,
};
use crate::{
    domain::visit::{Entry, Origin, VisitDraft},
    error::Result,
    store::visits::Sheet,
};

impl App {
    /// Opens the fast line with what was typed here for the board's day; or the form, where that is what was typed. Words
    /// that were left before, or for another day, wait to be chosen: somebody stands at the counter.
    pub(super) fn new_visit(&mut self) -> Result<()> {
        self.overlay = None;
        let person = self.person_of_page();
        if person.is_none() && self.new_form_comes_back()? && self.reopen_new_form()? {
            return Ok(());
        }
        let waits = self.make_room_in_line()?;
        self.begin_line()?;
        self.say_of_line(waits);
        self.say_of_form_left()?;
        match person {
            Some(person) => self.line_for(&person),
            None => Ok(()),
        }
    }

    /// Keeps what is typed in the line, and what waits behind it, with the day whose board it is typed on.
    pub(super) fn keep_line(&mut self) {
        self.drafts.put_of(Some(self.day()), SLOT, self.intake.typed().to_owned());
        self.keep_waiting_lines();
    }

    /// Keeps what waits behind the line.
    pub(super) fn keep_waiting_lines(&mut self) {
        for Unkept { slot, text, day } in self.intake.earlier.take_unkept() {
            self.drafts.put_of(day, &slot, text);
        }
    }

    /// The day to which entries belong.
    pub fn day(&self) -> NaiveDate {
        self.entry_day.unwrap_or(self.board_day)
    }

    pub(super) fn line_key(&mut self, key: Key) -> Result<()> {
        if matches!(key, Key::Char(_)) && self.intake.line.is_full() {
            self.say_full(LONGEST);
        } else if self.intake.line.key(key) {
            self.notice = None;
            self.line_changed();
        }
        Ok(())
    }

    pub(super) fn line_changed(&mut self) {
        self.intake.earlier.changed(&self.intake.line);
        self.keep_line();
        self.unread.line = true;
    }

    pub(super) fn reread_line(&mut self) -> Result<()> {
        // Taken out for the moment: reading borrows the vocabulary from the same `self`.
        let mut intake = std::mem::take(&mut self.intake);
        let read = intake.reread(&self.context(), &self.store, &self.synonyms);
        self.intake = intake;
        read
    }

    pub(super) fn act_on_line(&mut self, action: Action) -> Result<()> {
        match action {
            Action::LineQueue => self.record_line(Entry::Queue),
            Action::LineServe => self.record_line(Entry::Serve),
            Action::LineDone => self.record_line(Entry::Done),
            Action::LineExpect => self.record_line(Entry::Expect),
            Action::LineForm => self.line_to_form(),
            Action::LineComplete => {
                if self.intake.is_choosing() {
                    self.intake.link_next();
                    self.line_changed();
                } else if self.intake.take_completion() {
                    self.line_changed();
                }
                Ok(())
            }
            Action::LineUnlink => {
                self.intake.unlink();
                self.line_changed();
                Ok(())
            }
            Action::LineEarlier => self.recall(-1),
            Action::LineLater => self.recall(1),
            _ => {
                // Past midnight, the key goes to the new day first.
                if self.entry_day.is_some() || !self.go_to_today()? {
                    self.ask_entry_day();
                }
                Ok(())
            }
        }
    }

    fn recall(&mut self, step: isize) -> Result<()> {
        self.intake.recall(step);
        self.line_changed();
        self.say_of_recalled();
        Ok(())
    }

    /// What stands in the line is about to be recorded, or to go into the form: what was typed before an earlier line came
    /// in its place is on the disk by itself, since the line's own draft goes.
    pub(super) fn lay_typed_aside(&mut self) {
        if self.intake.earlier.is_looked_at() {
            self.intake.earlier.stays();
            self.keep_line();
            self.save_drafts();
        }
    }

    /// The line is recorded, or in the form. Where words had been laid aside, they are the line's draft again, which is said.
    pub(super) fn go_on_with_line(&mut self) {
        let comes_back = self.what_comes_back();
        self.intake.go_on(comes_back);
        self.keep_line();
        if self.intake.line.is_empty() {
            return;
        }
        self.unread.line = true;
        let key = words::key_of(&self.texts, Action::NewVisit);
        let waits = match self.pages.last() {
            // There the line stays open.
            Some(Page::Sheet(_)) => self.texts.t("notice-line-back"),
            _ => self.texts.with("notice-line-waits", &[("key", key.into())]),
        };
        match &mut self.notice {
            Some(notice) => notice.hint = Some(waits),
            None => self.notice = Some(Notice::new(Tone::Info, waits)),
        }
    }

    fn record_line(&mut self, entry: Entry) -> Result<()> {
        // On another day nobody can wait any more: whatever is recorded there is over.
        let entry = if self.is_past() { Entry::Past } else { entry };
        let line = self.intake.line.text().to_owned();
        self.follow_erasings()?;
        // It was about somebody who was erased just now.
        if self.intake.line.text() != line {
            return Ok(());
        }
        let mut draft = self.intake.draft(&self.context());
        if is_nothing(&draft) && draft.referrals.is_empty() {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nothing-said")));
            return Ok(());
        }
        // Whoever is expected has an appointment, unless the line says otherwise.
        if entry == Entry::Expect && draft.origin == Origin::WalkIn {
            draft.origin = Origin::Appointment;
        }
        let way_out = match entry {
            // On another day every way out is the same.
            Entry::Queue | Entry::Past => Action::LineQueue,
            Entry::Serve => Action::LineServe,
            Entry::Expect => Action::LineExpect,
            Entry::Done => Action::LineDone,
        };
        if self.asks_about_day(Again::Line(way_out))? {
            return Ok(());
        }
        self.lay_typed_aside();
        // The record knows what this line is by the draft of it.
        self.save_drafts();
        self.record(&draft, entry, Some(&line))?;
        // The store dropped the draft in the same transaction; a later save must not bring it back.
        self.go_on_with_line();
        self.next_line_of_sheet()
    }

    /// Records a visit and says so, after the commit.
    pub(super) fn record(&mut self, draft: &VisitDraft, entry: Entry, line: Option<&str>) -> Result<()> {
        let day = self.day();
        // The session of this hour says nothing of another day.
        let session = self.config.session_at(self.now.local).filter(|_| self.entry_day.is_none());
        let session = session.unwrap_or_default().to_owned();
        let mut draft = draft.clone();
        draft.name_follow_up(&self.vocabulary, self.lang());
        let stamp = if self.entry_day.is_none() { self.stamp_of_board() } else { self.stamp() };
        let recorded = match self.sheet() {
            Some(sheet) => {
                draft.give_topic(sheet.topic.as_ref());
                let kept = Sheet { day, session: &sheet.session, desk: &sheet.desk };
                self.store.record_of_sheet(&kept, &draft, line, &stamp)?
            }
            None => self.store.record(day, &session, &draft, entry, line, &stamp)?,
        };
        self.day_was_used();
        self.put_on_sheet(&recorded.visit);
        self.refresh();
        self.board.select_visit(&recorded.visit);
        let key = match entry {
            Entry::Queue => "notice-queued",
            Entry::Serve => "notice-serving",
            Entry::Done | Entry::Past => "notice-recorded",
            Entry::Expect => "notice-expected",
        };
        let mut said = self.texts.with(key, &[("ticket", recorded.ticket.into())]);
        if let Some(day) = self.entry_day {
            let day = day.format("%d/%m/%Y").to_string();
            said = format!("{said} · {}", self.texts.with("top-entry-day", &[("day", day.into())]));
        }
        if let Some(number) = recorded.case {
            let nameless = draft.calling_name.is_none() && draft.person.is_none();
            let visit = if nameless { self.store.visit(&recorded.visit).ok() } else { None };
            let card = visit.and_then(|visit| visit.card_code);
            said = format!("{said} · {}", self.case_opened(&number, card.as_deref()));
        }
        self.done(said);
        // "To be followed up" without a day would be forgotten.
        if matches!(entry, Entry::Done | Entry::Past) && draft.forgets_follow_up() {
            self.ask("ask-follow-up", "ask-follow-up-reading", "", AskPurpose::FollowUp(recorded.visit.clone()));
        }
        if entry == Entry::Serve {
            self.ask_about_last_referral(&recorded.visit);
        }
        Ok(())
    }

    /// That a case was opened; where nobody gave a name, with the code to be written on a card at once.
    pub(super) fn case_opened(&self, number: &str, card: Option<&str>) -> String {
        let number = ("number", number.into());
        match card {
            Some(code) => self.texts.with("notice-case-opened-card", &[number, ("code", code.into())]),
            None => self.texts.with("notice-case-opened", &[number]),
        }
    }

    /// From now on what is recorded belongs to this day, and the board shows it.
    pub(super) fn record_on(&mut self, day: NaiveDate) -> Result<()> {
        let today = self.now.today();
        self.entry_day = (day != today).then_some(day);
        self.sure_of = None;
        if day == today {
            self.go_to_today()?;
        }
        self.reload_board()?;
        let said = self.texts.with("notice-entry-day", &[("day", self.long_date(day).into())]);
        self.notice = Some(Notice::new(Tone::Info, said));
        Ok(())
    }

    /// Asks for the day of the visits. The board of an earlier day is left for today with Enter alone; a sheet keeps its day.
    pub(super) fn ask_entry_day(&mut self) {
        let day = self.entry_day.filter(|_| self.sheet().is_some());
        let typed = day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
        self.ask("ask-entry-day", "ask-entry-day-reading", &typed, AskPurpose::EntryDay);
    }
}
