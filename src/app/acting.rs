//! Actions, each handed to the part that carries it out, and the few that are everybody's: moving, searching, leaving.

use super::{
    App,
    action::{Action, Place},
    board::Pane,
    key::Key,
    notice::{Notice, Tone},
    pages::Page,
    words,
};
use crate::error::Result;

impl App {
    /// What was said before an action, and counts for the same one alone.
    fn forgets_what_was_said(&mut self, action: Action) {
        self.notice = None;
        // Whoever stayed is asked again the next time.
        self.warned &= action == Action::Quit;
        // Undo goes on behind what it said to stand, as long as nothing comes between.
        if action != Action::Undo {
            self.undo_passed.clear();
            self.lasting.is_told_anew();
        }
    }

    /// Carries out an action.
    pub fn act(&mut self, action: Action) -> Result<()> {
        self.read_typed()?;
        self.forgets_what_was_said(action);
        match action {
            Action::NewVisit => self.new_visit(),
            Action::LineQueue
            | Action::LineServe
            | Action::LineDone
            | Action::LineExpect
            | Action::LineForm
            | Action::LineComplete
            | Action::LineUnlink
            | Action::LineEarlier
            | Action::LineLater
            | Action::EntryDay => self.act_on_line(action),
            Action::Undo => self.undo(),
            Action::GoOn => self.take_up_last(),
            Action::Search => self.search_afresh(),
            Action::Favourite => self.toggle_favourite(),
            Action::NextPane => self.move_pane(1),
            Action::PreviousPane => self.move_pane(-1),
            Action::Up => self.move_by(-1),
            Action::Down => self.move_by(1),
            Action::PageUp => self.move_by(-10),
            Action::PageDown => self.move_by(10),
            Action::First => self.move_by(isize::MIN / 2),
            Action::Last => self.move_by(isize::MAX / 2),
            Action::Open => self.open(),
            Action::Review | Action::ReviewKeep | Action::ReviewDay => self.act_on_review(action),
            Action::Sheet | Action::SheetTopic | Action::SheetSession | Action::SheetDesk => self.act_on_sheet(action),
            Action::Survey | Action::SurveySend | Action::SurveyDecline => self.act_on_survey(action),
            Action::Back => self.back(),
            Action::Doctor => self.open_doctor(),
            Action::Help => self.open_help(),
            Action::Palette => self.open_palette(),
            Action::Rights
            | Action::RightExplained
            | Action::RightAsked
            | Action::RightHas
            | Action::RightNotConcerned
            | Action::RightYes
            | Action::RightNo => self.act_on_rights(action),
            Action::Settings | Action::Quit | Action::CaseSearch | Action::Discard | Action::Lock => {
                self.act_at_once(action)
            }
            Action::CaseNote
            | Action::CaseCall
            | Action::CaseLetter
            | Action::CaseVisit
            | Action::CasePromised
            | Action::CaseReceived
            | Action::CasePrivate
            | Action::CaseConsent
            | Action::CaseMandate
            | Action::CaseNext
            | Action::CaseWait
            | Action::CaseSnooze
            | Action::CasePerson
            | Action::CaseSubject
            | Action::CaseTopic
            | Action::CaseWorker
            | Action::CaseCorrect
            | Action::CaseClose
            | Action::CaseReopen => self.act_on_case(action),
            Action::Refer | Action::ReferTyped | Action::Hear | Action::CheckDay => self.act_on_referral(action),
            Action::CasesMine => self.toggle_mine(),
            Action::CasesFilter => self.ask_which_cases(),
            Action::FindPerson => self.look_for_person(),
            Action::Audit => self.open_audit(),
            Action::AuditAll => self.widen_audit(),
            Action::PersonEdit
            | Action::PersonLanguage
            | Action::PersonCase
            | Action::PersonCard
            | Action::PersonMerge
            | Action::Merge
            | Action::MergeSwap => self.act_on_person(action),
            Action::PersonExport | Action::PersonRestrict | Action::PersonErase => self.act_on_wish(action),
            Action::CardPrint | Action::CardPdf | Action::CardLanguage | Action::CardLanguageBack => {
                self.act_on_card(action)
            }
            Action::Slip
            | Action::SlipLanguage
            | Action::SlipLanguageBack
            | Action::SlipPrint
            | Action::SlipPaper
            | Action::SlipPdf => self.act_on_slip(action),
            Action::Retention | Action::RetentionKeep | Action::RetentionErase | Action::RetentionSave => {
                self.act_on_retention(action)
            }
            action if self.can_with_day(action).is_some() => self.act_on_day(action),
            Action::ServiceNew
            | Action::ServiceEdit
            | Action::ServiceConfirm
            | Action::ServiceNote
            | Action::ServiceAlert
            | Action::StaleServices => self.act_on_service(action),
            action if action.is_about_figures() => self.act_on_figures(action),
            _ => self.act_on_visit(action),
        }
    }

    /// Searches the directory for its own sake: nobody is being referred.
    pub(super) fn search_afresh(&mut self) -> Result<()> {
        self.leave_search_for_place();
        self.begin_search()
    }

    /// Carries out an action that cannot go wrong.
    pub(super) fn act_at_once(&mut self, action: Action) -> Result<()> {
        match action {
            Action::Settings => self.open_settings(false),
            Action::CaseSearch => self.open_case_search(),
            Action::Discard => self.ask_to_discard(),
            Action::Lock => self.lock(),
            _ => self.quit(),
        }
        Ok(())
    }

    /// Leaves, unless what is typed is not on disk yet, or a backup or a workbook is being written: then the first try says
    /// so, and the second one leaves.
    pub(super) fn quit(&mut self) {
        self.save_drafts();
        let unfinished = if let Some(protection) = self.unfinished_protection() {
            Some(protection)
        } else if self.drafts.is_pending() {
            Some("notice-draft-not-saved")
        } else if let Some(job) = &self.backup {
            Some(job.not_finished())
        } else if self.workbook.is_some() {
            Some("notice-workbook-not-finished")
        } else {
            self.is_erasing().then_some("notice-retention-not-finished")
        };
        self.quit = self.warned || unfinished.is_none();
        if let Some(key) = unfinished.filter(|_| !self.quit) {
            self.warned = true;
            let values = [("key", words::key(&self.texts, self.leaving_key()).into())];
            self.notice = Some(Notice::new(Tone::Error, self.texts.with(key, &values)));
        }
    }

    /// The key that leaves: the one that was pressed for it, where it was one; by its name it is done with any.
    fn leaving_key(&self) -> Key {
        let is_its_own = |key: &Key| Action::Quit.spec().keys.contains(key);
        self.pressed.filter(is_its_own).unwrap_or(Key::Ctrl('q'))
    }

    pub(super) fn move_pane(&mut self, step: isize) -> Result<()> {
        self.board.pane = self.board.pane.moved(step);
        Ok(())
    }

    pub(super) fn move_by(&mut self, rows: isize) -> Result<()> {
        match self.place() {
            Place::Directory | Place::Search => self.directory.move_selection(rows),
            Place::Visit
            | Place::Rights
            | Place::Case
            | Place::CaseSearch
            | Place::Service
            | Place::Referral
            | Place::People
            | Place::Person
            | Place::Stale
            | Place::Review
            | Place::Sheet
            | Place::Slip
            | Place::Day
            | Place::HandOver
            | Place::Retention
            | Place::Doctor
            | Place::Figures
            | Place::Audit => {
                if let Some(page) = self.pages.last_mut() {
                    page.scroll_by(rows);
                }
                self.offer_for_loose_end()?;
                self.look_further_back()?;
            }
            _ => self.board.move_selection(rows),
        }
        Ok(())
    }

    pub(super) fn begin_search(&mut self) -> Result<()> {
        if self.pages.is_empty() {
            self.board.pane = Pane::Directory;
        } else if !matches!(self.pages.last(), Some(Page::Directory)) {
            self.pages.push(Page::Directory);
        }
        self.intake.open = false;
        self.overlay = None;
        self.directory.typing = true;
        self.directory.stale = !self.directory.line.is_empty();
        Ok(())
    }
}
