//! The way to a question: what was answered before it, and is recorded only with its answer.
//!
//! Who has the next move is said first, then what was done, then when to look again. A program that ends before the last
//! answer asks again where it stood: the earlier answers are kept with the words of each question, a line for each of them.

use super::{
    App,
    action::Action,
    prompt::{Ask, AskPurpose, CaseAsk},
};
use crate::{
    domain::{
        case::{CloseReason, WaitingOn},
        consent::Given,
        ids::{CaseId, EntryId, ReferralId},
        loose_end::DraftAbout,
        referral::NewsKind,
    },
    error::Result,
};

/// That somebody answered a call, or nobody did.
const ANSWERED: &str = "answered";
const MISSED: &str = "missed";

/// The words of a question, of what is kept of it.
pub(super) fn words_of(kept: &str) -> &str {
    kept.split('\n').next().unwrap_or_default()
}

/// What was answered before, of what is kept of a question.
fn way_of(kept: &str) -> Vec<&str> {
    kept.split('\n').skip(1).collect()
}

impl Ask {
    /// What is kept of it until it is answered: the words that somebody typed, and the way to it.
    pub(super) fn kept(&self) -> String {
        std::iter::once(self.typed().to_owned()).chain(self.purpose.way()).collect::<Vec<_>>().join("\n")
    }

    /// What is kept of it once it is left, or the next question has its way: nothing, where nobody typed anything.
    pub(super) fn kept_behind(&self) -> String {
        if self.typed().is_empty() { String::new() } else { self.kept() }
    }

    /// What somebody typed: words that are only proposed are nobody's.
    pub(super) fn typed(&self) -> &str {
        if self.proposed { "" } else { self.line.text() }
    }
}

impl AskPurpose {
    /// What was answered before this question and is recorded with its answer only, by codes and words, each on a line.
    pub(super) fn way(&self) -> Vec<String> {
        match self {
            Self::OfCase(_, about) => about.way(),
            Self::WhyWords(_, kind) => vec![kind.code().to_owned()],
            Self::AlertUntil(_, text) => vec![text.clone()],
            _ => Vec::new(),
        }
    }
}

impl CaseAsk {
    fn way(&self) -> Vec<String> {
        match self {
            Self::Call(answered) => vec![if *answered { ANSWERED } else { MISSED }.to_owned()],
            // A document that nobody promised was chosen as such, too.
            Self::Received(promise) => vec![promise.as_ref().map(ToString::to_string).unwrap_or_default()],
            Self::Done(Some(who)) => vec![who.code().to_owned()],
            Self::Next(Some(done)) => vec![done.clone()],
            Self::LookAgain(who, done) => vec![who.code().to_owned(), done.clone().unwrap_or_default()],
            Self::Consent(given) | Self::Mandate(given) => vec![given.code().to_owned()],
            Self::LastWord(reason) => vec![reason.code().to_owned()],
            _ => Vec::new(),
        }
    }
}

impl App {
    /// Asks a question about the record whose page is on top again, where the answers before it were kept and still hold;
    /// `false` where they are to be given once more.
    pub(super) fn ask_on_its_way(&mut self, question: &str, about: &DraftAbout, slot: &str) -> Result<bool> {
        let Some(kept) = self.kept(slot)? else { return Ok(false) };
        let way = way_of(&kept);
        match about {
            DraftAbout::Case { id, .. } => self.ask_of_case_on_its_way(id, question, &way),
            DraftAbout::Referral(id, ..) => self.ask_why_on_its_way(id, question, &way),
            DraftAbout::Service(id, _) => {
                let (true, [text]) = (question == "ask-alert-until" && self.can(Action::ServiceAlert), &way[..]) else {
                    return Ok(false);
                };
                self.ask_alert_until(id.clone(), (*text).to_owned());
                Ok(true)
            }
            DraftAbout::Visit(_) | DraftAbout::Person(..) | DraftAbout::Day(_) => Ok(false),
        }
    }

    fn ask_of_case_on_its_way(&mut self, id: &CaseId, question: &str, way: &[&str]) -> Result<bool> {
        let is_open = self.can(Action::CaseNext);
        match (question, way) {
            ("ask-call", [answered]) => self.ask_what_was_said(id, *answered == ANSWERED),
            ("ask-received", [promise]) => {
                let promise = Some(EntryId::from(*promise)).filter(|_| !promise.is_empty());
                self.ask_what_came(id, promise)?;
            }
            ("ask-consent" | "ask-mandate", [given]) => {
                let Some(given) = Given::from_code(given) else { return Ok(false) };
                if question == "ask-consent" { self.ask_consent(id, given) } else { self.ask_mandate(id, given) }
            }
            ("ask-last-word", [reason]) if is_open => {
                let Some(reason) = CloseReason::from_code(reason) else { return Ok(false) };
                self.ask_last_word(id, reason)?;
            }
            ("ask-done", [who]) if is_open => self.ask_what_was_done(id, Some(WaitingOn::from_code(who)))?,
            ("ask-next", [done]) if is_open => self.ask_what_follows(id, None, Some((*done).to_owned())),
            ("ask-look-again", [who, done]) if is_open => {
                let done = Some((*done).to_owned()).filter(|done| !done.is_empty());
                self.ask_what_follows(id, Some(WaitingOn::from_code(who)), done);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// What became of the referral may be known by now, so that this news cannot follow any more.
    fn ask_why_on_its_way(&mut self, id: &ReferralId, question: &str, way: &[&str]) -> Result<bool> {
        let ("ask-why-words", [kind]) = (question, way) else { return Ok(false) };
        let Some(kind) = NewsKind::from_code(kind) else { return Ok(false) };
        let status = self.store.followed(id)?.referral.status;
        if status.after(kind).is_none() {
            return Ok(false);
        }
        self.ask_why_in_words(id.clone(), kind);
        Ok(true)
    }
}
