//! The questions about a case: what each is for, how what is typed is understood, what its answer does.

use chrono::NaiveDate;

use super::{
    App,
    prompt::{AskPurpose, ChoicePurpose},
};
use crate::{
    domain::{
        case::{CaseEdit, CloseReason, Consent, Detail, EntryKind, Given, Mandate, NewEntry, NextStep, WaitingOn},
        ids::{CaseId, Code, EntryId},
        past, when,
    },
    error::Result,
};

/// What a typed answer about a case is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseAsk {
    /// Words for the timeline.
    Entry(EntryKind),
    /// What was said in a call, and whether somebody answered.
    Call(bool),
    /// A note for this worker alone.
    Private(String),
    /// `[when] what`: a document that somebody promises.
    Promised,
    /// The document that came, and the promise that it keeps.
    Received(Option<EntryId>),
    /// Other words for an entry; those that stand there.
    Correct(EntryId, String),
    /// What was done with the present action; then somebody else has the next move, or, without anybody, we have.
    Done(Option<WaitingOn>),
    /// `when what`: what we do next, with what was done before.
    Next(Option<String>),
    /// When to look again at a case that waits on somebody, with what was done before.
    LookAgain(WaitingOn, Option<String>),
    /// `when what`: takes a closed case up again.
    Reopen,
    /// Until when the case is set aside.
    Snooze,
    /// `[day] what`: what the person agrees to.
    Consent(Given),
    /// `until what`: what we may do in the person's name.
    Mandate(Given),
    /// What is to be said at the end.
    LastWord(CloseReason),
    /// What the case is about.
    Subject,
    /// Who follows it.
    Worker,
}

/// What a chosen answer about a case is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CasePick {
    /// Whether somebody answered the call: no, yes.
    Call,
    /// Who has to act.
    WaitOn(Vec<WaitingOn>),
    /// Why the case ends.
    Close,
    /// Which promise a document keeps; the last answer is none.
    Received(Vec<EntryId>),
    /// How the person agrees, or what is taken back.
    Consent(Vec<Consent>),
    /// How a mandate is given, or that it ends.
    Mandate,
    /// The topic; the last answer is none.
    Topic(Vec<Code>),
}

impl CaseAsk {
    /// Under which name the words of this question are kept until it is answered.
    pub fn slot(&self, question: &str, case: &CaseId) -> String {
        match self {
            // What one writes for oneself is nobody else's draft either.
            Self::Private(worker) => format!("{question}:{case}:{worker}"),
            Self::Correct(entry, _) => format!("{question}:{case}:{entry}"),
            _ => format!("{question}:{case}"),
        }
    }
}

impl App {
    /// How what is typed about a case is understood so far; `None` where there is nothing to say.
    pub(super) fn read_about_case(&self, about: &CaseAsk, text: &str) -> Option<String> {
        let said = |(day, what): (NaiveDate, String)| format!("{} · {what}", self.long_date(day));
        match about {
            CaseAsk::Next(_) | CaseAsk::Reopen | CaseAsk::Mandate(_) => self.when_and_what(text).map(said),
            CaseAsk::LookAgain(..) | CaseAsk::Snooze => self.when_and_what(text).map(|(day, _)| self.long_date(day)),
            CaseAsk::Promised => {
                let (by, what) = self.maybe_when_and_what(text);
                by.map(|by| said((by, what)))
            }
            CaseAsk::Consent(_) if !text.trim().is_empty() => Some(said(self.maybe_day_and_what(text))),
            _ => None,
        }
    }

    /// Does what a typed answer about a case asks for; `false` when it is not understood.
    pub(super) fn answer_about_case(&mut self, case: &CaseId, about: CaseAsk, text: String) -> Result<bool> {
        let needs_words = matches!(
            about,
            CaseAsk::Entry(_)
                | CaseAsk::Private(_)
                | CaseAsk::Promised
                | CaseAsk::Received(_)
                | CaseAsk::Correct(..)
                | CaseAsk::Consent(_)
                | CaseAsk::Subject
                | CaseAsk::Worker
        );
        // That the person came is told without words too.
        if text.is_empty() && needs_words && about != CaseAsk::Entry(EntryKind::Visit) {
            return Ok(false);
        }
        match about {
            CaseAsk::Entry(kind) => self.tell_case(case, &NewEntry::new(kind, text))?,
            CaseAsk::Call(answered) => {
                self.tell_case(case, &NewEntry::new(EntryKind::Call, text).with(Detail::Answered(answered)))?;
            }
            CaseAsk::Private(_) => self.tell_case(case, &NewEntry::new(EntryKind::Private, text))?,
            CaseAsk::Promised => {
                let (by, what) = self.maybe_when_and_what(&text);
                let detail = by.map_or(Detail::Nothing, Detail::By);
                self.tell_case(case, &NewEntry::new(EntryKind::Promised, what).with(detail))?;
            }
            CaseAsk::Received(promise) => {
                let detail = promise.map_or(Detail::Nothing, Detail::Keeps);
                self.tell_case(case, &NewEntry::new(EntryKind::Received, text).with(detail))?;
            }
            CaseAsk::Correct(entry, seen) => self.correct_entry(case, &entry, &seen, &text)?,
            CaseAsk::Subject => self.edit_case(case, &CaseEdit::Subject(text))?,
            CaseAsk::Worker => self.edit_case(case, &CaseEdit::Worker(text))?,
            CaseAsk::LastWord(reason) => self.close_case(case, reason, &text)?,
            CaseAsk::Done(then) => self.ask_what_follows(case, then, Some(text)),
            about => return self.answer_with_day(case, about, &text),
        }
        Ok(true)
    }

    /// The answers that begin with a day.
    fn answer_with_day(&mut self, case: &CaseId, about: CaseAsk, text: &str) -> Result<bool> {
        if let CaseAsk::Consent(given) = about {
            let (on, what) = self.maybe_day_and_what(text);
            self.agree(case, &Consent { what, given, on })?;
            return Ok(true);
        }
        let today = self.now.today();
        let Some((day, what)) = self.when_and_what(text) else { return Ok(false) };
        match about {
            CaseAsk::LookAgain(who, done) => {
                self.set_next(case, done.as_deref(), &NextStep::WaitOn { who, look_again: day })?;
            }
            CaseAsk::Snooze if day > today => self.snooze_case(case, day)?,
            CaseAsk::Next(done) if !what.is_empty() => {
                self.set_next(case, done.as_deref(), &NextStep::Do { action: what, due: day })?;
            }
            CaseAsk::Reopen if !what.is_empty() => self.reopen_case(case, &NextStep::Do { action: what, due: day })?,
            CaseAsk::Mandate(given) if !what.is_empty() => {
                self.set_mandate(case, Some(&Mandate { scope: what, given, on: today, until: day }))?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A choice about a case was made.
    pub(super) fn picked_about_case(&mut self, case: &CaseId, pick: CasePick, index: usize) -> Result<()> {
        match pick {
            CasePick::Call => {
                self.ask_what_was_said(case, index == 1);
            }
            CasePick::WaitOn(mut whom) => {
                let who = whom.swap_remove(index);
                self.ask_what_was_done(case, Some(who))?;
            }
            CasePick::Close => {
                if let Some(reason) = CloseReason::offered().nth(index) {
                    self.ask_last_word(case, reason)?;
                }
            }
            CasePick::Received(promises) => self.ask_what_came(case, promises.get(index).cloned())?,
            CasePick::Consent(given) => match Given::ALL.get(index) {
                Some(how) => self.ask_consent(case, *how),
                None => self.disagree(case, &given[index - Given::ALL.len()])?,
            },
            CasePick::Mandate => match Given::ALL.get(index) {
                Some(how) => self.ask_mandate(case, *how),
                None => self.set_mandate(case, None)?,
            },
            CasePick::Topic(topics) => self.edit_case(case, &CaseEdit::Topic(topics.get(index).cloned()))?,
        }
        Ok(())
    }

    /// Asks what was said in a call, or left behind where nobody answered.
    pub(super) fn ask_what_was_said(&mut self, case: &CaseId, answered: bool) {
        self.ask_about(case, "ask-call", "ask-words-or-none", "", CaseAsk::Call(answered));
    }

    pub(super) fn ask_consent(&mut self, case: &CaseId, given: Given) {
        self.ask_about(case, "ask-consent", "ask-consent-reading", "", CaseAsk::Consent(given));
    }

    pub(super) fn ask_mandate(&mut self, case: &CaseId, given: Given) {
        self.ask_about(case, "ask-mandate", "ask-mandate-reading", "", CaseAsk::Mandate(given));
    }

    /// Asks for a line about a case.
    pub(super) fn ask_about(&mut self, case: &CaseId, question: &str, reading: &str, typed: &str, about: CaseAsk) {
        self.ask(question, reading, typed, AskPurpose::OfCase(case.clone(), about));
    }

    /// Asks for a choice about a case.
    pub(super) fn pick_about(&mut self, case: &CaseId, question: &str, options: Vec<String>, pick: CasePick) {
        self.choose(question, options, 0, ChoicePurpose::OfCase(case.clone(), pick));
    }

    /// `when what`: the first word is the date, the rest what is done; `None` while the date is not understood.
    pub(super) fn when_and_what(&self, text: &str) -> Option<(NaiveDate, String)> {
        let (first, rest) = first_word(text);
        let date = when::parse(first.trim_start_matches('!'), self.now.today(), self.lang())?;
        Some((date, rest))
    }

    /// The same where there may be no date.
    fn maybe_when_and_what(&self, text: &str) -> (Option<NaiveDate>, String) {
        match self.when_and_what(text) {
            Some((day, what)) if is_day(text) && !what.is_empty() => (Some(day), what),
            _ => (None, text.trim().to_owned()),
        }
    }

    /// `[day] what`: a day gone by, or today where none is typed.
    fn maybe_day_and_what(&self, text: &str) -> (NaiveDate, String) {
        let today = self.now.today();
        let (first, rest) = first_word(text);
        match past::parse(first, today, self.lang()) {
            Some(day) if is_day(text) && !rest.is_empty() => (day, rest),
            _ => (today, text.trim().to_owned()),
        }
    }
}

fn first_word(text: &str) -> (&str, String) {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (first, rest.trim().to_owned())
}

/// Where a day may be left out, two letters are a word (`sa fille`), not the beginning of a weekday.
fn is_day(text: &str) -> bool {
    let (first, _) = first_word(text);
    first.chars().count() > 2 || first.contains(|c: char| c.is_ascii_digit())
}
