//! What a key does to a visit: the queue's work, from the board or from the visit's own page.

use chrono::NaiveTime;

use super::{
    App,
    action::{Action, Place},
    line::Line,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::{Page, VisitPage},
    prompt::{Ask, AskPurpose, Choice, ChoicePurpose, PersonAsk},
    way, words,
};
use crate::{
    domain::{
        audit::{Record, Subject, What},
        case::NewCase,
        ids::{Code, VisitId},
        request::Outcome,
        visit::{Move, Priority, Status, Visit},
        vocabulary::List,
    },
    error::{Error, Kind, Result},
    store::drafts::Held,
};

impl App {
    /// The visit that a key would act on: the page's, or the one selected in the queue.
    pub fn visit(&self) -> Option<&Visit> {
        match (self.pages.last(), self.place()) {
            (Some(Page::Visit(page)), _) => Some(&page.visit),
            (_, Place::Queue) => self.board.selected_visit(),
            _ => None,
        }
    }

    /// Whether an action on a visit is possible now; `None` for other actions.
    pub(super) fn can_with_visit(&self, action: Action) -> Option<bool> {
        let visit = self.visit();
        let step = match action {
            Action::FollowUp | Action::Edit => return Some(visit.is_some()),
            Action::Testimony => return Some(self.may_be_quoted()),
            Action::VisitPerson => return Some(self.has_person_here()),
            Action::CorrectTime => {
                let event = match self.pages.last() {
                    Some(Page::Visit(page)) => page.selected_event(),
                    _ => None,
                };
                return Some(event.is_some_and(|event| !event.undone));
            }
            Action::Advance => return Some(self.next_step().is_some()),
            action => self.step_of(action)?,
        };
        Some(visit.is_some_and(|visit| visit.status.after(&step, visit.calls).is_ok()))
    }

    /// The step in a visit's life that an action is, where it is one.
    fn step_of(&self, action: Action) -> Option<Move> {
        let status = self.visit().map(|visit| visit.status);
        Some(match action {
            Action::CallThis => Move::Call,
            Action::Arrive => Move::Arrive,
            Action::NotHere if status == Some(Status::Expected) => Move::NoShow,
            Action::NotHere => Move::NotHere { limit: self.config.recall_limit },
            Action::Start => Move::Start,
            Action::Pause if status == Some(Status::OnHold) => Move::Resume,
            Action::Pause => Move::Hold,
            Action::Finish => Move::Close { outcome: None, why: None },
            Action::Pass => Move::Pass { desk: String::new() },
            Action::Urgent => Move::Urgent(self.visit().is_some_and(|visit| visit.draft.priority == Priority::Normal)),
            Action::Leave => Move::Leave,
            Action::TurnAway => Move::TurnAway { cause: Code::from("") },
            _ => return None,
        })
    }

    /// Whether another desk has this visit: called it, serves it, or has it on hold.
    fn is_elsewhere(&self, visit: &Visit) -> bool {
        let held = matches!(visit.status, Status::Called | Status::InService | Status::OnHold);
        held && !visit.desk.is_empty() && visit.desk != self.config.desk
    }

    /// What `Advance` would do to the visit; nothing with one that another desk has.
    pub fn next_step(&self) -> Option<Action> {
        let visit = self.visit().filter(|visit| !self.is_elsewhere(visit))?;
        match visit.status {
            Status::Expected => Some(Action::Arrive),
            Status::Waiting => Some(Action::CallThis),
            Status::Called => Some(Action::Start),
            Status::InService => Some(Action::Finish),
            Status::OnHold => Some(Action::Pause),
            Status::Closed | Status::Left | Status::NoShow | Status::TurnedAway => None,
        }
    }

    pub(super) fn act_on_visit(&mut self, action: Action) -> Result<()> {
        if action == Action::CallNext {
            return self.call_next();
        }
        if action == Action::VisitPerson {
            return self.open_person_here();
        }
        let Some(visit) = self.visit() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-visit")));
            return Ok(());
        };
        let id = visit.id.clone();
        if self.is_elsewhere(visit) && (action == Action::Advance || self.step_of(action).is_some()) {
            // What the visit's status does not allow is no reason to take it from another desk.
            if self.can(action) || action == Action::Advance {
                self.ask_to_take_over(action);
            } else {
                self.say_not_now();
            }
            return Ok(());
        }
        self.act_on_this(action, id)
    }

    /// Another desk has the person: taking over is possible, but never by mistake.
    fn ask_to_take_over(&mut self, action: Action) {
        let Some(visit) = self.visit() else { return };
        let id = visit.id.clone();
        let action = match (action, visit.status) {
            (Action::Advance, Status::Called) => Action::Start,
            (Action::Advance, Status::OnHold) => Action::Pause,
            (Action::Advance, _) => Action::Finish,
            (action, _) => action,
        };
        let who = [visit.desk.as_str(), visit.worker.as_str()].join(" ");
        let values = [("ticket", visit.ticket.into()), ("desk", who.trim().into())];
        let title = self.texts.with("ask-take-over", &values);
        let does = self.texts.t(&format!("action-{}", action.spec().code));
        let options = vec![self.texts.t("take-over-no"), self.texts.with("take-over-yes", &[("does", does.into())])];
        self.put_choice(Choice::new(title, options, 0, ChoicePurpose::TakeOver(id, action)));
    }

    /// Carries an action out on the visit at hand, whoever had it.
    pub(super) fn act_on_this(&mut self, action: Action, id: VisitId) -> Result<()> {
        let Some(visit) = self.visit().filter(|visit| visit.id == id) else { return Ok(()) };
        match action {
            Action::Advance => match self.next_step() {
                Some(action) => self.act_on_visit(action),
                None => self.over(),
            },
            Action::Finish | Action::TurnAway | Action::Pass if !self.can(action) => {
                self.say_not_now();
                Ok(())
            }
            Action::Finish => {
                self.ask_outcome(id);
                Ok(())
            }
            Action::TurnAway => {
                let (codes, options) = self.offers(List::TurnedAway);
                self.choose("ask-cause", options, 0, ChoicePurpose::TurnAway(id, codes));
                Ok(())
            }
            Action::Pass => {
                self.ask("ask-desk", "ask-desk-reading", "", AskPurpose::Pass(id));
                Ok(())
            }
            Action::FollowUp => {
                // One case for one matter: a visit that has one already opens it, and what follows is asked there, so that
                // words that are typed at once stand in an answer, and no letter of them is a key.
                if let Some(case) = self.store.cases_of_visit(&id)?.first() {
                    let id = case.id.clone();
                    self.open_case_page(&id)?;
                    return if self.can(Action::CaseNext) { self.act(Action::CaseNext) } else { Ok(()) };
                }
                self.ask("ask-follow-up", "ask-follow-up-reading", "", AskPurpose::FollowUp(id));
                Ok(())
            }
            Action::Edit => self.edit_visit(&id),
            Action::Testimony => self.ask_testimony(&id),
            Action::CorrectTime if self.can(action) => {
                self.ask_time();
                Ok(())
            }
            action => match self.step_of(action) {
                Some(step) if visit.status.after(&step, visit.calls).is_ok() => self.step(&id, &step),
                Some(_) => {
                    self.say_not_now();
                    Ok(())
                }
                None => Ok(()),
            },
        }
    }

    /// The visit's status does not allow what was asked: says how it stands.
    fn say_not_now(&mut self) {
        let Some(visit) = self.visit() else { return };
        let (_, status) = words::status(&self.texts, visit);
        let values = [("ticket", visit.ticket.into()), ("status", status.into())];
        self.notice = Some(Notice::new(Tone::Info, self.texts.with("notice-not-now", &values)));
    }

    fn over(&mut self) -> Result<()> {
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-visit-over")));
        Ok(())
    }

    fn call_next(&mut self) -> Result<()> {
        let Some(visit) = self.store.call_next(self.board_day, &self.stamp())? else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nobody-waits")));
            return Ok(());
        };
        self.refresh();
        self.board.select_visit(&visit.id);
        self.directory.referring = None;
        if self.pages.is_empty() {
            self.board.pane = super::board::Pane::Queue;
        }
        self.say_called(&visit);
        Ok(())
    }

    fn say_called(&mut self, visit: &Visit) {
        let name = visit.called().unwrap_or_default().to_owned();
        let ticket = visit.ticket;
        self.done(self.texts.with("notice-called", &[("ticket", ticket.into()), ("name", name.into())]));
    }

    /// Takes a step with a visit and says what became of it.
    pub(super) fn step(&mut self, id: &VisitId, step: &Move) -> Result<()> {
        let version = self.version(id)?;
        let earlier = self.ended_earlier(id, step);
        let received = self.received_earlier(id, step);
        let moved = match (received, earlier) {
            (Some(span), _) => self.store.received_at(id, version, step, span, &self.stamp()),
            (None, Some(at)) => self.store.move_visit_at(id, version, step, at, &self.stamp()),
            (None, None) => self.store.move_visit(id, version, step, &self.stamp()),
        };
        let visit = match moved {
            Ok(visit) => visit,
            Err(error) => {
                // Somebody else was faster, or the step makes no sense now: show how it stands before saying so.
                self.refresh();
                return Err(error);
            }
        };
        self.refresh();
        self.board.select_visit(id);
        if *step == Move::Call {
            self.say_called(&visit);
        } else {
            let status = match (step, visit.status) {
                (Move::Urgent(true), _) => self.texts.t("event-made-urgent"),
                (Move::Urgent(false), _) => self.texts.t("event-made-normal"),
                (Move::NotHere { .. }, Status::Waiting) => self.texts.t("notice-back-in-queue"),
                (_, status) => self.texts.t(&format!("status-{}", status.code())),
            };
            let values = [("ticket", visit.ticket.into()), ("status", status.into())];
            let mut said = self.texts.with("notice-status", &values);
            if let Some(at) = received.map(|(_, to)| to).or(earlier) {
                let time = self.local(at).format("%H:%M").to_string();
                said = format!("{said} · {}", self.texts.with("review-noted-at", &[("time", time.into())]));
            }
            self.done(said);
        }
        if *step == Move::Start {
            self.ask_about_last_referral(id);
        }
        Ok(())
    }

    /// The version that was on the screen when the key was pressed.
    pub(super) fn version(&self, id: &VisitId) -> Result<i64> {
        match self.answering {
            Some(version) => Ok(version),
            None => self.version_shown(id).ok_or_else(|| Error::new(Kind::NotFound)),
        }
    }

    /// The version of a visit on the screen now.
    fn version_shown(&self, id: &VisitId) -> Option<i64> {
        let page = match self.pages.last() {
            Some(Page::Visit(page)) if page.visit.id == *id => Some(page.visit.version),
            Some(Page::Review(page)) => page.version_of(id),
            _ => None,
        };
        let row = || self.board.queue.iter().find(|visit| visit.id == *id).map(|visit| visit.version);
        page.or_else(row)
    }

    fn ask_outcome(&mut self, id: VisitId) {
        let (codes, options) = self.offers(List::Outcome);
        // Where somebody was already sent on, or a case is open, that is the likely outcome; else it is done.
        let likely = codes.iter().position(|code| code.as_str() == Outcome::Done.code()).unwrap_or_default();
        self.choose("ask-outcome", options, likely, ChoicePurpose::Finish(id, codes));
    }

    /// The codes and labels that a list offers for one-key answers.
    pub(super) fn offers(&self, list: List) -> (Vec<Code>, Vec<String>) {
        self.vocabulary.entries(list).map(|entry| (entry.code.clone(), self.label(list, &entry.code))).unzip()
    }

    pub(super) fn choose(&mut self, title: &str, options: Vec<String>, selected: usize, purpose: ChoicePurpose) {
        let title = self.texts.t(title);
        self.put_choice(Choice::new(title, options, selected, purpose));
    }

    /// Puts a question with one-key answers over everything, about the record as it is on the screen.
    pub(super) fn put_choice(&mut self, mut choice: Choice) {
        use ChoicePurpose as For;
        if self.refuses(choice.purpose.written_into()) {
            return;
        }
        choice.version = self.answering.or_else(|| match &choice.purpose {
            For::Finish(id, _)
            | For::Why(id, _)
            | For::WhySaid(id, _)
            | For::VisitTopic(id, _)
            | For::TurnAway(id, _)
            | For::TakeOver(id, _) => self.version_shown(id),
            For::OfCase(id, _) => self.case_version(id).ok(),
            For::News(id, _) | For::WhyNews(id, _) => self.referral_version(id).ok(),
            For::PersonLanguage(id, _) => self.person_version(id).ok(),
            For::Confirm(id) => self.service_version(id).ok(),
            For::How(_)
            | For::FilterCases(_)
            | For::Testimony(..)
            | For::HoldingNotes(..)
            | For::Discard
            | For::CloseDay(..)
            | For::WhichDay(_)
            | For::OnClosedDay(_)
            | For::SheetSession(_)
            | For::SheetTopic(_)
            | For::FiguresSession(_)
            | For::FiguresView(_)
            | For::FiguresFormat
            | For::Left(_) => None,
        });
        choice.had = choice.purpose.record().map(|record| self.held_by_visit(record)).unwrap_or_default();
        self.overlay = Some(Overlay::Choice(choice));
    }

    fn held_by_visit(&self, record: &str) -> Held {
        self.store.held_by_visit(record).unwrap_or_default()
    }

    /// The version on the screen of the record that a question is about, where its answer changes that record.
    pub(super) fn version_of(&self, purpose: &AskPurpose) -> Option<i64> {
        match purpose {
            AskPurpose::Pass(id) | AskPurpose::CorrectTime(id, _) => self.version_shown(id),
            AskPurpose::OfCase(id, _) => self.case_version(id).ok(),
            AskPurpose::CheckDay(id) | AskPurpose::WhyWords(id, _) => self.referral_version(id).ok(),
            AskPurpose::Person(id, PersonAsk::Name | PersonAsk::Reach) => self.person_version(id).ok(),
            AskPurpose::ServiceNote(id) | AskPurpose::ServiceAlert(id) | AskPurpose::AlertUntil(id, _) => {
                self.service_version(id).ok()
            }
            AskPurpose::FollowUp(_)
            | AskPurpose::PersonName(_)
            | AskPurpose::FiguresPeriod
            | AskPurpose::FiguresFile(_)
            | AskPurpose::PersonReach(_)
            | AskPurpose::Person(_, PersonAsk::Case)
            | AskPurpose::Wish(..)
            | AskPurpose::CheckBack(..)
            | AskPurpose::SlipPdf(_)
            | AskPurpose::CardPdf(_)
            | AskPurpose::ReopenDay(_)
            | AskPurpose::DayFile(_)
            | AskPurpose::ReviewDay
            | AskPurpose::Testimony(..)
            | AskPurpose::SheetSession
            | AskPurpose::SheetDesk
            | AskPurpose::KeepOnPurpose(_)
            | AskPurpose::EraseDue
            | AskPurpose::RetentionFile
            | AskPurpose::EntryDay => None,
        }
    }

    /// Asks for a line; what was typed at the same question and not sent yet is there again.
    pub(super) fn ask(&mut self, question: &str, reading: &str, typed: &str, purpose: AskPurpose) {
        if self.refuses(purpose.written_into()) {
            return;
        }
        let slot = purpose.slot(question);
        let kept = self.bring_next(&slot).and_then(|()| self.kept(&slot)).ok().flatten().unwrap_or_default();
        let left = Some(way::words_of(&kept)).filter(|left| !left.is_empty());
        let proposed = left.is_none() && !typed.is_empty();
        let line = Line::of(left.unwrap_or(typed));
        let (title, hint) = (self.texts.t(question), self.texts.t(reading));
        let reading = hint.clone();
        let ask = Ask {
            version: self.answering.or_else(|| self.version_of(&purpose)),
            had: self.held_by_visit(purpose.record()),
            title,
            line,
            reading,
            hint,
            proposed,
            problem: None,
            purpose,
            slot,
        };
        // The answers before it are words like any others: they are kept before a letter is typed.
        if ask.kept() != kept {
            self.drafts.put(&ask.slot, ask.kept());
        }
        self.overlay = Some(Overlay::Ask(ask));
        self.read_ask();
    }

    /// An outcome was chosen; "impossible" asks why first.
    pub(super) fn finish(&mut self, id: VisitId, outcome: Option<Outcome>) -> Result<()> {
        if outcome == Some(Outcome::Impossible) {
            let (codes, options) = self.offers(List::Impossible);
            self.choose("ask-why", options, 0, ChoicePurpose::Why(id, codes));
            return Ok(());
        }
        self.step(&id, &Move::Close { outcome, why: None })?;
        self.ask_what_to_follow(id, outcome)
    }

    /// "To be followed up" without a day would be forgotten.
    pub(super) fn ask_what_to_follow(&mut self, id: VisitId, outcome: Option<Outcome>) -> Result<()> {
        if outcome == Some(Outcome::FollowUp) && self.store.cases_of_visit(&id)?.is_empty() {
            if self.is_restricted(&Subject::new(Record::Visit, id.as_str())) {
                // The visit is over, and that is said: only what would follow is refused.
                let why = self.texts.t("notice-restricted-no-follow-up");
                if let Some(notice) = &mut self.notice {
                    (notice.tone, notice.hint) = (Tone::Warning, Some(why));
                }
                return Ok(());
            }
            self.ask("ask-follow-up", "ask-follow-up-reading", "", AskPurpose::FollowUp(id));
        }
        Ok(())
    }

    /// Opens the selected visit's page.
    pub(super) fn open_visit(&mut self, id: &VisitId) -> Result<()> {
        let page = VisitPage::read(&self.store, id)?;
        let is_known = page.visit.draft.person.is_some();
        self.pages.push(Page::Visit(Box::new(page)));
        if is_known {
            self.note_read(What::ReadVisit, Record::Visit, id.as_str());
        }
        Ok(())
    }

    fn ask_time(&mut self) {
        let Some(Page::Visit(page)) = self.pages.last() else { return };
        let Some(event) = page.selected_event() else { return };
        let typed = self.local(event.at).format("%H:%M").to_string();
        let purpose = AskPurpose::CorrectTime(page.visit.id.clone(), event.id);
        self.ask("ask-time", "ask-time-reading", &typed, purpose);
    }

    /// Moves an event to another time of its day.
    pub(super) fn correct_time(&mut self, id: &VisitId, event: i64, time: NaiveTime) -> Result<()> {
        let version = self.version(id)?;
        let visit = self.visit().ok_or_else(|| Error::new(Kind::NotFound))?;
        let at = self.clock.utc(visit.day.and_time(time)).ok_or_else(|| Error::new(Kind::WrongTime))?;
        self.store.correct_time(id, version, event, at, &self.stamp())?;
        self.refresh();
        self.done(self.texts.t("notice-time-corrected"));
        Ok(())
    }

    /// Opens a case from a visit.
    pub(super) fn follow_up(&mut self, id: &VisitId, due: chrono::NaiveDate, action: String) -> Result<()> {
        let visit = self.store.visit(id)?;
        let request = visit.draft.requests.first();
        let topic = request.and_then(|request| request.topic.clone());
        let subject = self.subject_of(&visit);
        let new = NewCase {
            visit: Some(id.clone()),
            person: visit.draft.person.clone(),
            name: visit.draft.calling_name.clone(),
            reach: None,
            topic,
            next_action: if action.is_empty() { subject.clone() } else { action },
            subject,
            due,
        };
        let known = new.person.is_some();
        let case = self.store.open_case(&new, &self.stamp())?;
        self.refresh();
        let card = Some(case.person.card_code.as_str()).filter(|_| case.person.name.is_none() && !known);
        self.done(self.case_opened(&case.number, card));
        Ok(())
    }

    /// What a visit is about, in a few words.
    pub fn subject_of(&self, visit: &Visit) -> String {
        self.vocabulary.subject(&visit.draft.requests, self.lang())
    }
}
