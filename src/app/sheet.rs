//! A sheet of paper typed in: what its visits have in common is said once, then each is one fast line.
//!
//! The sheet lies on the page below the line. Its day is the day to which entries belong, as `j` on the board sets it;
//! leaving the sheet gives the board its own day back, and the sheet is kept as it was left. Nobody noted on paper when
//! somebody came: visits of a sheet are over, without an hour.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    pages::Page,
    prompt::{AskPurpose, Choice, ChoicePurpose},
};
use crate::{
    domain::{
        ids::{Code, VisitId},
        visit::Visit,
        vocabulary::List,
    },
    error::Result,
};

/// What the visits of a sheet have in common, and which were typed so far.
#[derive(Debug)]
pub struct SheetPage {
    /// The day; none for today.
    day: Option<NaiveDate>,
    /// The permanence; may be empty.
    pub session: String,
    /// The desk that served.
    pub desk: String,
    /// The topic of the lines that name none.
    pub topic: Option<Code>,
    /// The visits typed from it, in the order of the paper.
    pub recorded: Vec<VisitId>,
    /// How far the list is scrolled.
    pub scroll: usize,
    /// The day that the board had before.
    before: Option<NaiveDate>,
}

impl App {
    /// The sheet that is being typed in, even while a form lies above it.
    pub fn sheet(&self) -> Option<&SheetPage> {
        self.pages.iter().find_map(|page| match page {
            Page::Sheet(sheet) => Some(&**sheet),
            _ => None,
        })
    }

    fn sheet_mut(&mut self) -> Option<&mut SheetPage> {
        self.pages.iter_mut().find_map(|page| match page {
            Page::Sheet(sheet) => Some(&mut **sheet),
            _ => None,
        })
    }

    /// Whether what is recorded now is over already, at a time that nobody knows: on another day, or from paper.
    pub fn is_past(&self) -> bool {
        self.entry_day.is_some() || self.sheet().is_some()
    }

    /// The visits typed from the sheet, the last one first; those that were taken back are gone.
    pub fn sheet_visits(&self) -> Vec<&Visit> {
        let recorded = self.sheet().map(|sheet| sheet.recorded.as_slice()).unwrap_or_default();
        let visit = |id: &VisitId| self.board.queue.iter().find(|visit| visit.id == *id);
        recorded.iter().rev().filter_map(visit).collect()
    }

    /// How often each topic stands in the day's visits, the most frequent first; none for requests without one.
    pub fn topics_of_day(&self) -> Vec<(Option<Code>, usize)> {
        let mut counts: BTreeMap<Option<&Code>, usize> = BTreeMap::new();
        for request in self.board.queue.iter().flat_map(|visit| &visit.draft.requests) {
            *counts.entry(request.topic.as_ref()).or_default() += 1;
        }
        let mut topics: Vec<_> = counts.into_iter().map(|(topic, count)| (topic.cloned(), count)).collect();
        topics.sort_by_key(|(topic, count)| (topic.is_none(), std::cmp::Reverse(*count)));
        topics
    }

    pub(super) fn act_on_sheet(&mut self, action: Action) -> Result<()> {
        match action {
            Action::SheetTopic => self.ask_sheet_topic(),
            Action::SheetSession => self.ask_sheet_session(),
            Action::SheetDesk => {
                let desk = self.sheet().map(|sheet| sheet.desk.clone()).unwrap_or_default();
                self.ask("ask-sheet-desk", "ask-sheet-desk-reading", &desk, AskPurpose::SheetDesk);
            }
            _ => return self.open_sheet(),
        }
        Ok(())
    }

    /// Lays the sheet on the board as it was left; a new one asks for its day first.
    fn open_sheet(&mut self) -> Result<()> {
        if let Some(at) = self.pages.iter().position(|page| matches!(page, Page::Sheet(_))) {
            self.pages.truncate(at + 1);
            return Ok(());
        }
        self.intake.open = false;
        let (before, left) = (self.entry_day, self.sheet_left.take());
        let new = left.is_none();
        let mut page = left.unwrap_or_else(|| {
            Box::new(SheetPage {
                day: before,
                session: self.session_of(self.day()),
                desk: self.config.desk.clone(),
                topic: None,
                recorded: Vec::new(),
                scroll: 0,
                before,
            })
        });
        page.before = before;
        self.entry_day = page.day.filter(|day| *day != self.now.today());
        self.sure_of = None;
        self.pages.push(Page::Sheet(page));
        self.reload_board()?;
        if new {
            self.ask_entry_day();
            return Ok(());
        }
        self.next_line_of_sheet()
    }

    /// Takes the sheet away; the board shows its own day again.
    pub(super) fn leave_sheet(&mut self) -> Result<()> {
        if let Some(Page::Sheet(mut page)) = self.pages.pop() {
            page.day = Some(self.day());
            self.entry_day = page.before;
            self.sure_of = None;
            self.sheet_left = Some(page);
        }
        self.reload_board()
    }

    /// The day was chosen: its permanence is proposed, and the first line can be typed.
    pub(super) fn sheet_day_chosen(&mut self) -> Result<()> {
        let session = self.session_of(self.day());
        // What is asked from the board is the board's day, not the sheet's.
        if let Some(sheet) = self.sheet_mut() {
            sheet.session = session;
        }
        self.next_line_of_sheet()
    }

    /// Opens the line for the next visit, where the sheet is what one sees.
    pub(super) fn next_line_of_sheet(&mut self) -> Result<()> {
        if !matches!(self.pages.last(), Some(Page::Sheet(_))) {
            return Ok(());
        }
        let waits = self.make_room_in_line()?;
        self.begin_line()?;
        if waits.is_some() {
            self.say_of_line(waits);
        }
        Ok(())
    }

    /// Remembers that a visit was typed from the sheet.
    pub(super) fn put_on_sheet(&mut self, visit: &VisitId) {
        if let Some(sheet) = self.sheet_mut() {
            sheet.recorded.push(visit.clone());
            sheet.scroll = 0;
        }
    }

    /// The permanence that is held on a day of the week, where there is one alone.
    fn session_of(&self, day: NaiveDate) -> String {
        let mut names =
            self.config.sessions.iter().filter(|session| session.falls_on(day)).map(|session| &session.name);
        let first = names.next();
        let alone = first.filter(|first| names.all(|name| name == *first));
        alone.cloned().unwrap_or_default()
    }

    fn ask_sheet_session(&mut self) {
        let Some(sheet) = self.sheet() else { return };
        let now = sheet.session.clone();
        let mut names: Vec<String> = Vec::new();
        for session in &self.config.sessions {
            if !names.contains(&session.name) {
                names.push(session.name.clone());
            }
        }
        if names.is_empty() {
            self.ask("ask-sheet-session", "ask-sheet-session-reading", &now, AskPurpose::SheetSession);
            return;
        }
        let selected = names.iter().position(|name| *name == now).unwrap_or(names.len());
        let options = names.iter().cloned().chain([self.texts.t("sheet-no-session")]).collect();
        let title = self.texts.t("ask-sheet-session");
        self.put_choice(Choice::new(title, options, selected, ChoicePurpose::SheetSession(names)));
    }

    fn ask_sheet_topic(&mut self) {
        let Some(sheet) = self.sheet() else { return };
        let now = sheet.topic.clone();
        let (codes, labels) = self.offers(List::Topic);
        let selected = now.and_then(|now| codes.iter().position(|code| *code == now)).map_or(0, |at| at + 1);
        let options = [self.texts.t("sheet-none")].into_iter().chain(labels).collect();
        self.choose("ask-sheet-topic", options, selected, ChoicePurpose::SheetTopic(codes));
    }

    pub(super) fn set_sheet_session(&mut self, session: String) {
        if let Some(sheet) = self.sheet_mut() {
            sheet.session = session;
        }
    }

    pub(super) fn set_sheet_desk(&mut self, desk: String) {
        if let Some(sheet) = self.sheet_mut() {
            sheet.desk = desk;
        }
    }

    pub(super) fn set_sheet_topic(&mut self, topic: Option<Code>) {
        if let Some(sheet) = self.sheet_mut() {
            sheet.topic = topic;
        }
    }
}
