//! Cases in words: on whom they wait, what an entry of the timeline tells.

use super::App;
use crate::domain::{
    case::{Case, CaseEntry, CaseFilter, Consent, Detail, EntryKind, Mandate, WaitingOn},
    ids::Code,
    vocabulary::List,
};

impl App {
    /// On whom a case waits, in words.
    pub fn waiting_label(&self, whom: &WaitingOn) -> String {
        match whom {
            WaitingOn::Us => self.texts.t("waiting-on-us"),
            WaitingOn::Person => self.texts.t("waiting-on-person"),
            WaitingOn::Institution(code) => self.label(List::Institution, code),
        }
    }

    /// What an entry of a timeline says.
    pub fn entry_words(&self, case: &Case, entry: &CaseEntry) -> String {
        let mut parts = vec![self.told(case, entry)];
        parts.extend(entry.corrected_at.map(|at| {
            let day = self.local(at).format("%d/%m").to_string();
            self.texts.with("entry-corrected", &[("day", day.into())])
        }));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn told(&self, case: &Case, entry: &CaseEntry) -> String {
        let (texts, text) = (&self.texts, entry.text.clone());
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
                let by = texts.with("promised-by", &[("day", self.long_date(*day).into())]);
                format!("{text} · {by}")
            }
            (EntryKind::Snoozed, Detail::By(day)) => {
                texts.with("snoozed-until", &[("day", self.long_date(*day).into())])
            }
            (EntryKind::Closed, Detail::Because(reason)) => both(texts.t(&format!("close-reason-{}", reason.code()))),
            (EntryKind::Consent | EntryKind::Mandate, Detail::Given(given)) => {
                both(texts.t(&format!("given-{}", given.code())))
            }
            (EntryKind::Consent | EntryKind::Mandate, Detail::Ended) => both(texts.t("given-ended")),
            (EntryKind::Changed, Detail::Topics) => {
                let label = |code: &str| self.label_of(List::Topic, code);
                text.split(" → ").map(label).collect::<Vec<_>>().join(" → ")
            }
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
                let reason = case.closed_reason.map(|reason| texts.t(&format!("close-reason-{}", reason.code())));
                reason.unwrap_or_default()
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
        let key = if mandate.has_expired(self.now.today()) { "mandate-expired" } else { "mandate-said" };
        let given = self.texts.t(&format!("given-{}", mandate.given.code()));
        let values = [
            ("what", mandate.scope.as_str().into()),
            ("given", given.into()),
            ("day", self.long_date(mandate.until).into()),
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
