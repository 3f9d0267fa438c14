//! Going on with what was typed and never recorded: where it was typed, on the board of its day, or at its record.

use super::{
    App,
    action::Action,
    form_page,
    intake::SLOT,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::{AskPurpose, ChoicePurpose},
    service,
};
use crate::{
    domain::{
        loose_end::{DraftAbout, DraftPlace, OwnDraft},
        retention::RecordId,
    },
    error::Result,
    store::{begun_lines::number_aside, drafts, typed_words::place_of},
};

impl App {
    /// Goes on with what undo gave back to whoever sits here, or else with what they typed last and did not record, wherever
    /// they are.
    pub(super) fn take_up_last(&mut self) -> Result<()> {
        self.save_drafts();
        let mut left = self.store.own_drafts()?;
        // What is open already would be there twice, and thrown away once.
        left.retain(|draft| !self.is_open(&draft.slot));
        let given_back = self.given_back.take();
        if let Some(at) = left.iter().position(|draft| Some(&draft.slot) == given_back.as_ref()) {
            left.swap(0, at);
        }
        let Some(last) = left.into_iter().next() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nothing-begun")));
            return Ok(());
        };
        // Its words are kept, and what is opened has the keys.
        self.intake.open = false;
        self.take_up(&last)
    }

    /// Whether the form of a visit that is kept there is open.
    fn is_open(&self, slot: &str) -> bool {
        let open =
            |page: &Page| matches!(page, Page::Form(page) if page.kept_as().is_some_and(|(kept, _)| kept == slot));
        self.pages.iter().any(open)
    }

    /// Goes on with what was typed: where it was typed, or at the record that it is about.
    pub(super) fn take_up(&mut self, draft: &OwnDraft) -> Result<()> {
        self.notice = None;
        let draft = &self.in_its_place(draft)?;
        let mut parts = draft.slot.split(':');
        let (what, inner) = (parts.next().unwrap_or_default(), parts.nth(1));
        // As it is now: what was offered a while ago may be gone.
        let about = self.store.draft_about(&draft.slot)?;
        match (draft.place, about) {
            (DraftPlace::FastLine, _) => {
                self.go_to_day_of(&draft.slot)?;
                if draft.slot != SLOT {
                    self.make_room_in_line()?;
                }
                self.begin_line()?;
                self.take_up_line_in(&draft.slot)
            }
            (DraftPlace::Form, None) if draft.slot == form_page::NEW => {
                self.go_to_day_of(form_page::NEW)?;
                self.reopen_new_form().map(|_| ())
            }
            (DraftPlace::Form, None) if draft.slot == service::NEW => self.open_service_form(None, None),
            (DraftPlace::Form, Some(DraftAbout::Service(id, _))) => self.open_service_form(Some(&id), None),
            (DraftPlace::Form, Some(DraftAbout::Day(day))) => {
                self.open_day(day)?;
                self.act(Action::DayNote)
            }
            (DraftPlace::Form, Some(DraftAbout::Visit(visit))) => self.edit_visit(&visit.id),
            (DraftPlace::Question, Some(about)) => {
                self.ask_again(what, &about, inner, &draft.slot)?;
                self.say_where_the_words_are(draft);
                Ok(())
            }
            (DraftPlace::Question, None) if !draft.has_record() => {
                self.ask_of_nothing_again(what)?;
                self.say_where_the_words_are(draft);
                Ok(())
            }
            _ => self.show_homeless(draft),
        }
    }

    /// What was chosen stands in its place, also where it waited behind other words: these wait now.
    fn in_its_place(&self, draft: &OwnDraft) -> Result<OwnDraft> {
        let place = place_of(&draft.slot);
        // The form of a new visit that is open below is gone back to, and what waits behind it goes on waiting.
        if place != draft.slot && (place != form_page::NEW || self.new_form_open().is_none()) {
            self.drafts.save(&self.store)?;
            self.store.bring_forward(&self.seat_name(), &draft.slot)?;
        }
        Ok(OwnDraft { slot: place.to_owned(), ..draft.clone() })
    }

    /// The line that waits in this slot is the line, and the one that was waits.
    fn take_up_line_in(&mut self, slot: &str) -> Result<()> {
        let Some(number) = number_aside(slot) else { return Ok(()) };
        self.intake.change_places(|begun| begun.number == number);
        self.line_changed();
        self.reread_line()
    }

    /// Opens the record of a question and asks it again; where another question leads to it, that one.
    fn ask_again(&mut self, question: &str, about: &DraftAbout, inner: Option<&str>, slot: &str) -> Result<()> {
        match about {
            DraftAbout::Visit(visit) => {
                self.open_visit(&visit.id)?;
                if let (Some(Page::Visit(page)), Some(event)) = (self.pages.last_mut(), inner) {
                    page.select_event(event);
                }
            }
            DraftAbout::Case { id, .. } => {
                self.open_case_page(id)?;
                if let (Some(Page::Case(page)), Some(entry)) = (self.pages.last_mut(), inner) {
                    page.select_entry(entry);
                }
            }
            DraftAbout::Referral(id, ..) => self.open_referral(id)?,
            DraftAbout::Person(id, _) => self.open_person(id)?,
            DraftAbout::Service(id, _) => self.open_service_page(id)?,
            DraftAbout::Day(day) => self.open_day(*day)?,
        }
        if self.ask_on_its_way(question, about, slot)? {
            return Ok(());
        }
        match (question, about) {
            (drafts::REFERRAL, DraftAbout::Visit(_) | DraftAbout::Case { .. }) => self.refer_again(),
            (drafts::PLACE, DraftAbout::Visit(_) | DraftAbout::Case { .. }) => self.look_again_for_place(),
            ("ask-person-reach", DraftAbout::Person(id, _)) => self.ask_reach(id),
            ("ask-person-reach", DraftAbout::Case { id, .. }) => self.ask_reach_of_case(id),
            ("ask-retention-keep", DraftAbout::Person(id, who)) if self.may_coordinate() => {
                self.ask_why_to_keep(RecordId::Person(id.clone()), who);
                Ok(())
            }
            ("ask-retention-keep", DraftAbout::Case { id, number, .. }) if self.may_coordinate() => {
                self.ask_why_to_keep(RecordId::Case(id.clone()), number);
                Ok(())
            }
            _ => match self.asked_by(question, about).filter(|action| self.can(*action)) {
                Some(action) => self.act(action),
                None => Ok(()),
            },
        }
    }

    /// The action that asks a question about the record whose page is on top. A record that is in another state by now
    /// is asked about otherwise, and then it is none.
    pub(super) fn asked_by(&self, question: &str, about: &DraftAbout) -> Option<Action> {
        match about {
            DraftAbout::Visit(_) => {
                asked_of_visit(question).filter(|action| *action != Action::Testimony || self.can(*action))
            }
            DraftAbout::Case { .. } => asked_of_case(question, self.can(Action::CaseReopen)),
            DraftAbout::Person(id, _) => {
                let restricted = self.store.restriction(id).ok()?;
                asked_of_person(question, restricted.is_some())
            }
            DraftAbout::Referral(..) => match question {
                "ask-check-back" => Some(Action::CheckDay),
                "ask-why-words" => Some(Action::Hear),
                _ => None,
            },
            DraftAbout::Service(..) => match question {
                "ask-team-note" => Some(Action::ServiceNote),
                // The notice comes first, and is kept until its last day is said.
                "ask-alert" | "ask-alert-until" => Some(Action::ServiceAlert),
                _ => None,
            },
            DraftAbout::Day(_) => (question == "ask-day-reopen").then_some(Action::DayReopen),
        }
    }

    /// Asks again what is asked of no record: on its page, where it has one.
    fn ask_of_nothing_again(&mut self, question: &str) -> Result<()> {
        let actions: &[Action] = match question {
            "ask-entry-day" => {
                self.ask_entry_day();
                &[]
            }
            "ask-review-day" => &[Action::Review, Action::ReviewDay],
            "ask-sheet-session" | "ask-sheet-desk" => &[Action::Sheet],
            "figures-ask-period" => &[Action::Figures, Action::FiguresPeriod],
            _ => &[],
        };
        for action in actions {
            self.act(*action)?;
        }
        Ok(())
    }

    /// The words of a question that cannot be asked at once are said: they wait behind another question, or for a state
    /// of the record in which it is asked.
    fn say_where_the_words_are(&mut self, draft: &OwnDraft) {
        let is_asked = match &self.overlay {
            Some(Overlay::Ask(ask)) => ask.slot == draft.slot || matches!(ask.purpose, AskPurpose::CheckBack(..)),
            // It says where somebody is sent.
            Some(Overlay::Choice(choice)) => matches!(choice.purpose, ChoicePurpose::How(_)),
            // The words stand in the search.
            None => draft.question() == drafts::PLACE && self.directory.referring.is_some(),
            _ => false,
        };
        if !is_asked {
            self.add_the_words(draft);
        }
    }

    /// Says the words below what is said already.
    pub(super) fn add_the_words(&mut self, draft: &OwnDraft) {
        if draft.words.is_empty() || draft.place == DraftPlace::Form {
            return;
        }
        let words = self.texts.with("review-draft-words", &[("words", draft.words.as_str().into())]);
        match &mut self.notice {
            Some(notice) => notice.hint = Some(words),
            None => self.notice = Some(Notice::new(Tone::Info, words)),
        }
    }

    /// Puts the board on the day for which a visit was begun. Words without a day, and those of a day to come, as a clock
    /// that was set back knows them, stay on the board that there is.
    pub(super) fn go_to_day_of(&mut self, slot: &str) -> Result<()> {
        let day = self.day_of_words(slot)?;
        let Some(day) = day.filter(|day| *day != self.day() && *day <= self.now.today()) else { return Ok(()) };
        // A sheet of paper has a day of its own, which nothing else is typed on.
        if let Some(at) = self.pages.iter().position(|page| matches!(page, Page::Sheet(_))) {
            self.pages.truncate(at + 1);
            self.leave_sheet()?;
        }
        self.record_on(day)
    }
}

/// What asks a question about a visit.
fn asked_of_visit(question: &str) -> Option<Action> {
    Some(match question {
        "ask-desk" => Action::Pass,
        "ask-follow-up" => Action::FollowUp,
        "ask-time" => Action::CorrectTime,
        "ask-testimony" => Action::Testimony,
        // The day on which to ask is said once the place is.
        drafts::REFERRAL | drafts::PLACE | "ask-check-back" => Action::Refer,
        _ => return None,
    })
}

/// What asks a question about a case, or asks what leads to it.
fn asked_of_case(question: &str, is_closed: bool) -> Option<Action> {
    Some(match question {
        "ask-note" => Action::CaseNote,
        "ask-call" => Action::CaseCall,
        "ask-letter" => Action::CaseLetter,
        "ask-visit" => Action::CaseVisit,
        "ask-private" => Action::CasePrivate,
        "ask-promised" => Action::CasePromised,
        "ask-received" => Action::CaseReceived,
        "ask-correct" => Action::CaseCorrect,
        "ask-consent" => Action::CaseConsent,
        "ask-mandate" => Action::CaseMandate,
        "ask-next" if is_closed => Action::CaseReopen,
        "ask-next" | "ask-done" => Action::CaseNext,
        "ask-look-again" => Action::CaseWait,
        "ask-snooze" => Action::CaseSnooze,
        "ask-last-word" => Action::CaseClose,
        "ask-subject" => Action::CaseSubject,
        "ask-worker" => Action::CaseWorker,
        "ask-person-name" | "ask-person-reach" => Action::CasePerson,
        // The day on which to ask is said once the place is.
        drafts::REFERRAL | drafts::PLACE | "ask-check-back" => Action::Refer,
        _ => return None,
    })
}

/// What asks a question about a person again. A record that is only kept by now is asked about otherwise.
fn asked_of_person(question: &str, is_restricted: bool) -> Option<Action> {
    Some(match question {
        // How somebody is reached is asked once the name is.
        "ask-person-name" | "ask-person-reach" => Action::PersonEdit,
        "ask-follow-up" => Action::PersonCase,
        "ask-restrict-reason" if !is_restricted => Action::PersonRestrict,
        "ask-lift-reason" if is_restricted => Action::PersonRestrict,
        "ask-erase-reason" => Action::PersonErase,
        _ => return None,
    })
}
