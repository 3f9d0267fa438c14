//! What a key does to a case, from the board's pane or from the case's own page.

use super::{
    App,
    action::{Action, Place},
    notice::{Notice, Tone},
    pages::{CasePage, Page},
    prompt::{AskPurpose, CaseAsk, CasePick},
};
use crate::{
    domain::{
        audit::{Record, What},
        case::{
            Case, CaseEdit, CaseStatus, CloseReason, Consent, EntryKind, Given, Mandate, NewEntry, NextStep, WaitingOn,
        },
        ids::{CaseId, EntryId},
        linked::LinkedTo,
        vocabulary::List,
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
        let page = match self.pages.last() {
            Some(Page::Case(page)) => Some(page),
            _ => None,
        };
        let open = page.map_or_else(|| self.case_id().is_some(), |page| page.case.status == CaseStatus::Open);
        match action {
            Action::CaseReopen => Some(!open),
            Action::CaseNext | Action::CaseWait | Action::CaseSnooze | Action::CaseClose => Some(open),
            Action::CaseCorrect => {
                let entry = page.and_then(|page| page.selected_entry());
                Some(entry.is_some_and(|entry| entry.is_corrected_by(&self.config.worker)))
            }
            Action::CaseNote
            | Action::CasePrivate
            | Action::CaseCall
            | Action::CaseLetter
            | Action::CaseVisit
            | Action::CasePromised
            | Action::CaseReceived
            | Action::CaseConsent
            | Action::CaseMandate
            | Action::CaseSubject
            | Action::CaseTopic
            | Action::CaseWorker
            | Action::CasePerson => Some(self.case_id().is_some()),
            _ => None,
        }
    }

    pub(super) fn act_on_case(&mut self, action: Action) -> Result<()> {
        let Some(id) = self.case_id().cloned() else {
            self.say("notice-no-case");
            return Ok(());
        };
        if !self.can(action) {
            self.say(if action == Action::CaseCorrect { "notice-not-yours" } else { "notice-case-status" });
            return Ok(());
        }
        match action {
            Action::CaseNext => self.ask_what_was_done(&id, None),
            Action::CaseWait => {
                self.ask_on_whom(&id);
                Ok(())
            }
            Action::CaseSnooze => {
                self.ask_about(&id, "ask-snooze", "ask-look-again-reading", "", CaseAsk::Snooze);
                Ok(())
            }
            Action::CaseClose => {
                self.ask_why_closed(&id);
                Ok(())
            }
            Action::CaseReopen => {
                self.ask_about(&id, "ask-next", "ask-follow-up-reading", "", CaseAsk::Reopen);
                Ok(())
            }
            Action::CaseConsent | Action::CaseMandate | Action::CasePerson => self.ask_of_person(&id, action),
            Action::CaseSubject | Action::CaseTopic | Action::CaseWorker => self.ask_of_case_itself(&id, action),
            _ => self.ask_for_entry(&id, action),
        }
    }

    pub(super) fn ask_why_closed(&mut self, id: &CaseId) {
        let options =
            CloseReason::offered().map(|reason| self.texts.t(&format!("close-reason-{}", reason.code()))).collect();
        self.pick_about(id, "ask-close-reason", options, CasePick::Close);
    }

    /// The questions whose answer is an entry of the timeline.
    fn ask_for_entry(&mut self, id: &CaseId, action: Action) -> Result<()> {
        let entry = CaseAsk::Entry;
        match action {
            Action::CaseCall => {
                let tries = self.store.case(id)?.missed() + 1;
                let missed = self.texts.with("call-missed", &[("tries", tries.into())]);
                let options = vec![missed, self.texts.t("call-answered")];
                self.pick_about(id, "ask-call", options, CasePick::Call);
            }
            Action::CaseLetter => self.ask_about(id, "ask-letter", "ask-note-reading", "", entry(EntryKind::Letter)),
            Action::CaseVisit => self.ask_about(id, "ask-visit", "ask-words-or-none", "", entry(EntryKind::Visit)),
            Action::CasePromised => {
                self.ask_about(id, "ask-promised", "ask-promised-reading", "", CaseAsk::Promised);
            }
            Action::CaseReceived => self.ask_which_promise(id)?,
            Action::CasePrivate if self.config.worker.is_empty() => self.say("notice-no-initials"),
            Action::CasePrivate => {
                let worker = self.config.worker.clone();
                self.ask_about(id, "ask-private", "ask-private-reading", "", CaseAsk::Private(worker));
            }
            Action::CaseCorrect => self.ask_for_correction(id),
            _ => self.ask_about(id, "ask-note", "ask-note-reading", "", entry(EntryKind::Note)),
        }
        Ok(())
    }

    fn ask_for_correction(&mut self, id: &CaseId) {
        let Some(Page::Case(page)) = self.pages.last() else { return };
        let Some(entry) = page.selected_entry() else { return };
        let (entry, text) = (entry.id.clone(), entry.text.clone());
        // Several lines stand in one here; the question has but one.
        let typed = text.replace('\n', " ");
        self.ask_about(id, "ask-correct", "ask-correct-reading", &typed, CaseAsk::Correct(entry, text));
    }

    fn ask_which_promise(&mut self, id: &CaseId) -> Result<()> {
        let case = self.store.case(id)?;
        let promises: Vec<_> = case.promises().map(|entry| (entry.id.clone(), entry.text.clone())).collect();
        let Some((ids, mut options)) = (!promises.is_empty()).then(|| promises.into_iter().unzip()) else {
            return self.ask_what_came(id, None);
        };
        Vec::push(&mut options, self.texts.t("received-other"));
        self.pick_about(id, "ask-received", options, CasePick::Received(ids));
        Ok(())
    }

    /// The words of the promise stand there to be taken with Enter.
    pub(super) fn ask_what_came(&mut self, id: &CaseId, promise: Option<EntryId>) -> Result<()> {
        let case = self.store.case(id)?;
        let typed = case.promises().find(|entry| Some(&entry.id) == promise.as_ref());
        let typed = typed.map(|entry| entry.text.clone()).unwrap_or_default();
        self.ask_about(id, "ask-received", "ask-note-reading", &typed, CaseAsk::Received(promise));
        Ok(())
    }

    fn ask_of_person(&mut self, id: &CaseId, action: Action) -> Result<()> {
        let case = self.store.case(id)?;
        let mut options: Vec<String> =
            Given::ALL.iter().map(|given| self.texts.t(&format!("given-{}", given.code()))).collect();
        match action {
            Action::CaseConsent => {
                let back = |what: &str| self.texts.with("consent-take-back", &[("what", what.into())]);
                options.extend(case.consents.iter().map(|consent| back(&consent.what)));
                self.pick_about(id, "ask-consent-how", options, CasePick::Consent(case.consents));
            }
            Action::CaseMandate => {
                options.extend(
                    case.mandate.map(|mandate| self.texts.with("mandate-end", &[("what", mandate.scope.into())])),
                );
                self.pick_about(id, "ask-mandate-how", options, CasePick::Mandate);
            }
            _ => {
                let name = case.person.name.unwrap_or_default();
                self.ask("ask-person-name", "ask-person-name-reading", &name, AskPurpose::PersonName(id.clone()));
            }
        }
        Ok(())
    }

    pub(super) fn ask_reach_of_case(&mut self, id: &CaseId) -> Result<()> {
        let reach = self.store.case(id)?.person.reach.unwrap_or_default();
        self.ask("ask-person-reach", "ask-person-reach-reading", &reach, AskPurpose::PersonReach(id.clone()));
        Ok(())
    }

    fn ask_of_case_itself(&mut self, id: &CaseId, action: Action) -> Result<()> {
        let case = self.store.case(id)?;
        match action {
            Action::CaseSubject => {
                self.ask_about(id, "ask-subject", "ask-note-reading", &case.subject, CaseAsk::Subject);
            }
            Action::CaseWorker => {
                self.ask_about(id, "ask-worker", "ask-worker-reading", &case.worker, CaseAsk::Worker);
            }
            _ => {
                let topics: Vec<_> = self.vocabulary.entries(List::Topic).map(|entry| entry.code.clone()).collect();
                let mut options: Vec<String> = topics.iter().map(|code| self.label(List::Topic, code)).collect();
                options.push(self.texts.t("case-no-topic"));
                self.pick_about(id, "ask-topic", options, CasePick::Topic(topics));
            }
        }
        Ok(())
    }

    /// Clearing a next action means saying what was done: the present one stands there to be taken with Enter.
    pub(super) fn ask_what_was_done(&mut self, id: &CaseId, then: Option<WaitingOn>) -> Result<()> {
        match self.store.case(id)?.next_action {
            Some(action) => self.ask_about(id, "ask-done", "ask-done-reading", &action, CaseAsk::Done(then)),
            None => self.ask_what_follows(id, then, None),
        }
        Ok(())
    }

    pub(super) fn ask_what_follows(&mut self, id: &CaseId, then: Option<WaitingOn>, done: Option<String>) {
        match then {
            None => self.ask_about(id, "ask-next", "ask-follow-up-reading", "", CaseAsk::Next(done)),
            Some(who) => {
                self.ask_about(id, "ask-look-again", "ask-look-again-reading", "", CaseAsk::LookAgain(who, done));
            }
        }
    }

    pub(super) fn ask_on_whom(&mut self, id: &CaseId) {
        let institutions = self.vocabulary.entries(List::Institution).map(|entry| entry.code.clone());
        let whom: Vec<WaitingOn> =
            std::iter::once(WaitingOn::Person).chain(institutions.map(WaitingOn::Institution)).collect();
        let options = whom.iter().map(|whom| self.waiting_label(whom)).collect();
        self.pick_about(id, "ask-wait-on", options, CasePick::WaitOn(whom));
    }

    /// Closing clears the next action too: where the matter is settled, it stands there as what was done.
    pub(super) fn ask_last_word(&mut self, id: &CaseId, reason: CloseReason) -> Result<()> {
        let action = self.store.case(id)?.next_action.filter(|_| reason == CloseReason::Settled);
        let (reading, typed) = ("ask-last-word-reading", action.unwrap_or_default());
        self.ask_about(id, "ask-last-word", reading, &typed, CaseAsk::LastWord(reason));
        Ok(())
    }

    /// Opens a case's page.
    pub(super) fn open_case_page(&mut self, id: &CaseId) -> Result<()> {
        let page = CasePage::read(&self.store, id, &self.config.worker)?;
        self.pages.push(Page::Case(Box::new(page)));
        self.note_read(What::ReadCase, Record::Case, id.as_str());
        Ok(())
    }

    /// What the selected line of the case's page leads to, where it is a link.
    pub(super) fn link_of_case(&self) -> Option<&LinkedTo> {
        match self.pages.last() {
            Some(Page::Case(page)) => page.selected_link(),
            _ => None,
        }
    }

    /// Opens the visit or the referral of the selected line.
    pub(super) fn open_of_case(&mut self) -> Result<()> {
        match self.link_of_case().cloned() {
            Some(LinkedTo::Visit { id, .. }) => self.open_visit(&id),
            Some(LinkedTo::Referral { id, .. }) => self.open_referral(&id),
            None => Ok(()),
        }
    }

    pub(super) fn tell_case(&mut self, id: &CaseId, new: &NewEntry) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.tell(id, version, new, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn correct_entry(&mut self, id: &CaseId, entry: &EntryId, seen: &str, text: &str) -> Result<()> {
        let case = self.store.correct_entry(id, entry, seen, text, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn set_next(&mut self, id: &CaseId, done: Option<&str>, next: &NextStep) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.set_next(id, version, done, next, &self.stamp())?;
        // What was done is stored now: its words are no draft any more.
        let slot = CaseAsk::Done(None).slot("ask-done", id);
        if done.is_some_and(|done| self.is_kept(&slot, done).unwrap_or(false)) {
            self.drafts.put(&slot, String::new());
        }
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn snooze_case(&mut self, id: &CaseId, until: chrono::NaiveDate) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.snooze_case(id, version, until, &self.stamp())?;
        self.refresh();
        let values = [("number", case.number.into()), ("day", self.long_date(until).into())];
        self.done(self.texts.with("notice-case-snoozed", &values));
        Ok(())
    }

    pub(super) fn agree(&mut self, id: &CaseId, consent: &Consent) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.agree(id, version, consent, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn disagree(&mut self, id: &CaseId, consent: &Consent) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.disagree(id, version, consent, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn set_mandate(&mut self, id: &CaseId, mandate: Option<&Mandate>) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.set_mandate(id, version, mandate, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn edit_case(&mut self, id: &CaseId, edit: &CaseEdit) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.edit_case(id, version, edit, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn close_case(&mut self, id: &CaseId, reason: CloseReason, word: &str) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.close_case(id, version, reason, word, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    pub(super) fn reopen_case(&mut self, id: &CaseId, next: &NextStep) -> Result<()> {
        let version = self.case_version(id)?;
        let case = self.store.reopen_case(id, version, next, &self.stamp())?;
        self.case_saved(case);
        Ok(())
    }

    /// Saves the name or the way to reach a case's person; `None` leaves the other as it is.
    pub(super) fn edit_person(&mut self, id: &CaseId, name: Option<&str>, reach: Option<&str>) -> Result<()> {
        let person = self.store.case(id)?.person;
        let name = name.or(person.name.as_deref());
        let reach = reach.or(person.reach.as_deref());
        let changed = self.store.edit_person(&person.id, name, reach, &self.stamp())?;
        let case = self.store.case(id)?;
        self.case_saved(case);
        self.say_struck(changed.struck);
        Ok(())
    }

    /// Shows what there is after a change, and says that it is saved.
    pub(super) fn case_saved(&mut self, case: Case) {
        let said = self.texts.with("notice-case-saved", &[("number", case.number.into())]);
        self.refresh();
        self.done(said);
    }

    fn say(&mut self, key: &str) {
        self.notice = Some(Notice::new(Tone::Info, self.texts.t(key)));
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
}
