//! What a key does to a case, from the board's pane or from the case's own page.

use chrono::NaiveDate;

use super::{
    App,
    action::{Action, Place},
    notice::{Notice, Tone},
    pages::{CasePage, Page},
    prompt::{AskPurpose, ChoicePurpose},
};
use crate::{
    domain::{
        case::{Case, CaseEntry, CaseStatus, CloseReason, EntryKind, NextStep, WaitingOn},
        ids::{CaseId, Code},
        vocabulary::List,
        when,
    },
    error::Result,
};

impl App {
    /// The case that a key would act on.
    pub fn case_id(&self) -> Option<&CaseId> {
        match (self.pages.last(), self.place()) {
            (Some(Page::Case(page)), _) => Some(&page.case.id),
            (_, Place::Cases) => self.board.selected_case().map(|row| &row.id),
            _ => None,
        }
    }

    /// Whether an action on a case is possible now; `None` for other actions.
    pub(super) fn can_with_case(&self, action: Action) -> Option<bool> {
        let open = match self.pages.last() {
            Some(Page::Case(page)) => page.case.status == CaseStatus::Open,
            _ => self.case_id().is_some(),
        };
        match action {
            Action::CaseReopen => Some(!open),
            Action::CaseNext | Action::CaseWait | Action::CaseClose => Some(open),
            Action::CaseNote | Action::CaseCall | Action::CaseLetter | Action::CasePerson => {
                Some(self.case_id().is_some())
            }
            _ => None,
        }
    }

    pub(super) fn act_on_case(&mut self, action: Action) -> Result<()> {
        let Some(id) = self.case_id().cloned() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-case")));
            return Ok(());
        };
        if !self.can(action) {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-case-status")));
            return Ok(());
        }
        match action {
            Action::CaseNote => self.ask("ask-note", "ask-note-reading", "", AskPurpose::Entry(id, EntryKind::Note)),
            Action::CaseCall => self.ask("ask-call", "ask-note-reading", "", AskPurpose::Entry(id, EntryKind::Call)),
            Action::CaseLetter => {
                self.ask("ask-letter", "ask-note-reading", "", AskPurpose::Entry(id, EntryKind::Letter));
            }
            Action::CaseNext => self.ask_what_was_done(id)?,
            Action::CaseWait => self.ask_on_whom(id),
            Action::CaseClose => {
                let options =
                    CloseReason::ALL.iter().map(|reason| self.texts.t(&format!("close-reason-{}", reason.code())));
                let options = options.collect();
                self.choose("ask-close-reason", options, 0, ChoicePurpose::CloseCase(id));
            }
            Action::CaseReopen => self.ask("ask-next", "ask-follow-up-reading", "", AskPurpose::Reopen(id)),
            _ => {
                let name = self.store.case(&id)?.person.name.unwrap_or_default();
                self.ask("ask-person-name", "ask-person-name-reading", &name, AskPurpose::PersonName(id));
            }
        }
        Ok(())
    }

    /// Clearing a next action means saying what was done: the present one stands there to be taken with Enter.
    fn ask_what_was_done(&mut self, id: CaseId) -> Result<()> {
        match self.store.case(&id)?.next_action {
            Some(action) => self.ask("ask-done", "ask-done-reading", &action, AskPurpose::CaseDone(id)),
            None => self.ask("ask-next", "ask-follow-up-reading", "", AskPurpose::CaseNext(id, None)),
        }
        Ok(())
    }

    fn ask_on_whom(&mut self, id: CaseId) {
        let institutions = self.vocabulary.entries(List::Institution).map(|entry| entry.code.clone());
        let whom: Vec<WaitingOn> =
            std::iter::once(WaitingOn::Person).chain(institutions.map(WaitingOn::Institution)).collect();
        let options = whom.iter().map(|whom| self.waiting_label(whom)).collect();
        self.choose("ask-wait-on", options, 0, ChoicePurpose::WaitOn(id, whom));
    }

    /// On whom a case waits, in words.
    pub fn waiting_label(&self, whom: &WaitingOn) -> String {
        match whom {
            WaitingOn::Us => self.texts.t("waiting-on-us"),
            WaitingOn::Person => self.texts.t("waiting-on-person"),
            WaitingOn::Institution(code) => self.label(List::Institution, code),
        }
    }

    /// What an entry of a timeline says; on whom it waits stands in it as a code.
    pub fn entry_words(&self, case: &Case, entry: &CaseEntry) -> String {
        let whom = match (entry.kind, entry.text.as_str()) {
            (EntryKind::Closed, "") => {
                let reason = case.closed_reason.map(|reason| self.texts.t(&format!("close-reason-{}", reason.code())));
                return reason.unwrap_or_default();
            }
            (EntryKind::Referral, text) => return self.referral_entry_words(text),
            (EntryKind::Waiting, "person") => WaitingOn::Person,
            (EntryKind::Waiting, code) => WaitingOn::Institution(Code::from(code)),
            (_, text) => return text.to_owned(),
        };
        self.texts.with("waiting-entry", &[("whom", self.waiting_label(&whom).into())])
    }

    /// Opens a case's page.
    pub(super) fn open_case_page(&mut self, id: &CaseId) -> Result<()> {
        let case = self.store.case(id)?;
        self.pages.push(Page::Case(Box::new(CasePage { case, scroll: 0 })));
        Ok(())
    }

    pub(super) fn add_entry(&mut self, id: &CaseId, kind: EntryKind, text: &str) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.add_entry(id, version, kind, text, &self.stamp())?;
        self.case_saved(case)
    }

    pub(super) fn set_next(&mut self, id: &CaseId, done: Option<&str>, next: &NextStep) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.set_next(id, version, done, next, &self.stamp())?;
        self.case_saved(case)
    }

    pub(super) fn close_case(&mut self, id: &CaseId, reason: CloseReason) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.close_case(id, version, reason, "", &self.stamp())?;
        self.case_saved(case)
    }

    pub(super) fn reopen_case(&mut self, id: &CaseId, next: &NextStep) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.reopen_case(id, version, next, &self.stamp())?;
        self.case_saved(case)
    }

    /// Saves the name or the way to reach a case's person; `None` leaves the other as it is.
    pub(super) fn edit_person(&mut self, id: &CaseId, name: Option<&str>, reach: Option<&str>) -> Result<()> {
        let person = self.store.case(id)?.person;
        let name = name.or(person.name.as_deref());
        let reach = reach.or(person.reach.as_deref());
        self.store.edit_person(&person.id, name, reach, &self.stamp())?;
        let case = self.store.case(id)?;
        self.case_saved(case)
    }

    fn case_saved(&mut self, case: Case) -> Result<()> {
        let said = self.texts.with("notice-case-saved", &[("number", case.number.into())]);
        self.refresh();
        self.done(said);
        Ok(())
    }

    /// The version that was on the screen when the key was pressed; without a page, the present one.
    pub(super) fn case_version(&self, id: &CaseId) -> Result<i64> {
        if let Some(version) = self.answering {
            return Ok(version);
        }
        match self.pages.last() {
            Some(Page::Case(page)) if page.case.id == *id => Ok(page.case.version),
            _ => Ok(self.store.case(id)?.version),
        }
    }

    /// `when what`: the first word is the date, the rest what is done; `None` while the date is not understood.
    pub(super) fn when_and_what(&self, text: &str) -> Option<(NaiveDate, String)> {
        let text = text.trim();
        let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let date = when::parse(first.trim_start_matches('!'), self.now.today(), self.lang())?;
        Some((date, rest.trim().to_owned()))
    }
}
