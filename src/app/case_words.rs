//! Cases in words: on whom they wait, what an entry of the timeline tells.

use chrono::NaiveDate;

use super::{App, clock::Clock, pages::Told, referrals, words};
use crate::{
    domain::{
        case::{Case, CaseEntry, CaseFilter, CloseReason, Consent, Detail, EntryKind, Mandate, WaitingOn},
        ids::Code,
        linked::{Linked, LinkedTo},
        referral::ReferralStatus,
        vocabulary::{List, Vocabulary},
    },
    text::Texts,
};

/// What is needed to say something of a case.
#[derive(Clone, Copy)]
pub struct CaseWords<'a> {
    /// The words of the interface.
    pub texts: &'a Texts,
    /// The words of the field.
    pub vocabulary: &'a Vocabulary,
    /// The wall clock on which moments are said.
    pub clock: &'a Clock,
    /// The counter's day.
    pub today: NaiveDate,
}

impl App {
    /// Cases in words.
    pub fn case_words(&self) -> CaseWords<'_> {
        CaseWords { texts: &self.texts, vocabulary: &self.vocabulary, clock: &self.clock, today: self.now.today() }
    }

    /// On whom a case waits, in words.
    pub fn waiting_label(&self, whom: &WaitingOn) -> String {
        self.case_words().waiting_label(whom)
    }
}

impl CaseWords<'_> {
    /// A code's label.
    pub fn label(&self, list: List, code: &Code) -> String {
        self.vocabulary.label(list, code, self.texts.lang()).to_owned()
    }

    /// Why a case was closed.
    pub fn reason(&self, reason: CloseReason) -> String {
        self.texts.t(&format!("close-reason-{}", reason.code()))
    }

    /// On whom a case waits, in words.
    pub fn waiting_label(&self, whom: &WaitingOn) -> String {
        match whom {
            WaitingOn::Us => self.texts.t("waiting-on-us"),
            WaitingOn::Person => self.texts.t("waiting-on-person"),
            WaitingOn::Institution(code) => self.label(List::Institution, code),
        }
    }

    /// What kind a line of the timeline is.
    pub fn kind_of(&self, told: Told<'_>) -> String {
        let kind = match told {
            Told::Entry(entry) => entry.kind,
            Told::Linked(Linked { to: LinkedTo::Visit { .. }, .. }) => EntryKind::Visit,
            Told::Linked(Linked { to: LinkedTo::Referral { .. }, .. }) => EntryKind::Referral,
        };
        self.texts.t(&format!("entry-{}", kind.code()))
    }

    /// What a line of the timeline says.
    pub fn told_words(&self, case: &Case, told: Told<'_>) -> String {
        match told {
            Told::Entry(entry) => self.entry_words(case, entry),
            Told::Linked(linked) => self.linked_words(&linked.to),
        }
    }

    /// A visit or a referral that belongs to the case, in words.
    fn linked_words(&self, to: &LinkedTo) -> String {
        match to {
            LinkedTo::Visit { ticket, topic, procedure, .. } => {
                let about = procedure.as_ref().map(|code| self.label(List::Procedure, code));
                let about = about.or_else(|| topic.as_ref().map(|code| self.label(List::Topic, code)));
                let ticket = self.texts.with("case-link-visit", &[("ticket", (*ticket).into())]);
                [Some(ticket), about].into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            LinkedTo::Referral { service_name, how, status, reason, .. } => {
                let known = match status {
                    ReferralStatus::Informed => self.texts.t(&format!("how-{}", how.code())),
                    status => referrals::status_words(self.texts, *status, reason.as_ref()),
                };
                format!("→ {service_name} · {known}")
            }
        }
    }

    /// What an entry of a timeline says.
    pub fn entry_words(&self, case: &Case, entry: &CaseEntry) -> String {
        let mut parts = vec![self.told(case, entry)];
        parts.extend(entry.corrected_at.map(|at| {
            let day = self.clock.local(at).format("%d/%m").to_string();
            self.texts.with("entry-corrected", &[("day", day.into())])
        }));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn told(&self, case: &Case, entry: &CaseEntry) -> String {
        let (texts, text) = (self.texts, entry.text.clone());
        let both = |first: String| if text.is_empty() { first } else { format!("{first} · {text}") };
        match (entry.kind, &entry.detail) {
            (EntryKind::Call, Detail::Answered(answered)) => {
                let tries = case.tries(entry).unwrap_or(1);
                both(match (answered, tries) {
                    (false, _) => texts.with("call-missed", &[("tries", tries.into())]),
                    (true, 1) => texts.t("call-answered"),
                    (true, _) => texts.with("call-answered-at", &[("tries", tries.into())]),
                })
            }
            (EntryKind::Promised, Detail::By(day)) => {
                let by = texts.with("promised-by", &[("day", words::long_date(self.texts, *day).into())]);
                format!("{text} · {by}")
            }
            (EntryKind::Snoozed, Detail::By(day)) => {
                texts.with("snoozed-until", &[("day", words::long_date(self.texts, *day).into())])
            }
            (EntryKind::Closed, Detail::Because(reason)) => both(self.reason(*reason)),
            (EntryKind::Consent | EntryKind::Mandate, Detail::Given(given)) => {
                both(texts.t(&format!("given-{}", given.code())))
            }
            (EntryKind::Consent | EntryKind::Mandate, Detail::Ended) => both(texts.t("given-ended")),
            (EntryKind::Consent, Detail::Refused) => both(texts.t("given-refused")),
            (EntryKind::Changed, Detail::Topics) => {
                let label = |code: &str| self.label(List::Topic, &Code::from(code));
                text.split(" → ").map(label).collect::<Vec<_>>().join(" → ")
            }
            (EntryKind::Referral, _) => referrals::entry_words(texts, &text),
            (EntryKind::Waiting, _) => {
                // On whom it waits stands in the text as a code.
                let whom = match text.as_str() {
                    "person" => WaitingOn::Person,
                    code => WaitingOn::Institution(Code::from(code)),
                };
                texts.with("waiting-entry", &[("whom", self.waiting_label(&whom).into())])
            }
            // Closed before reasons stood with their entry.
            (EntryKind::Closed, _) if text.is_empty() => {
                case.closed_reason.map(|reason| self.reason(reason)).unwrap_or_default()
            }
            _ => text,
        }
    }

    /// Something that was agreed to, in words.
    pub fn consent_words(&self, consent: &Consent) -> String {
        let given = self.texts.t(&format!("given-{}", consent.given.code()));
        let values = [
            ("what", consent.what.as_str().into()),
            ("given", given.into()),
            ("day", consent.on.format("%d/%m/%Y").to_string().into()),
        ];
        self.texts.with("consent-said", &values)
    }

    /// A mandate in words; one that has expired says so.
    pub fn mandate_words(&self, mandate: &Mandate) -> String {
        let key = if mandate.has_expired(self.today) { "mandate-expired" } else { "mandate-said" };
        let given = self.texts.t(&format!("given-{}", mandate.given.code()));
        let values = [
            ("what", mandate.scope.as_str().into()),
            ("given", given.into()),
            ("day", words::long_date(self.texts, mandate.until).into()),
        ];
        self.texts.with(key, &values)
    }

    /// What a filter lets through, in words; nothing where all passes.
    pub fn filter_words(&self, filter: &CaseFilter) -> String {
        let topic = filter.topic.as_ref().map(|code| self.label(List::Topic, code));
        let institution = filter.institution.as_ref().map(|code| self.label(List::Institution, code));
        let parts: Vec<String> = [filter.worker.clone(), topic, institution].into_iter().flatten().collect();
        parts.join(" · ")
    }
}
