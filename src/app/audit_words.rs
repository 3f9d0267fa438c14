//! Entries of the audit in words: what was done, with which record, by whom. Records are called by their numbers and
//! codes, never by anybody's name.

use std::collections::HashMap;

use super::{App, clock::Clock};
use crate::{
    domain::audit::{Record, Subject, What, Written},
    store::audit::Named,
    text::Texts,
};

/// What is needed to say an entry.
#[derive(Clone, Copy)]
pub struct AuditWords<'a> {
    /// The words of the interface.
    pub texts: &'a Texts,
    /// The wall clock on which moments are said.
    pub clock: &'a Clock,
}

impl App {
    /// Entries of the audit in words.
    pub(super) fn audit_words(&self) -> AuditWords<'_> {
        AuditWords { texts: &self.texts, clock: &self.clock }
    }
}

impl AuditWords<'_> {
    /// When, as the counter's clock showed it.
    pub fn when(&self, entry: &Written) -> String {
        self.clock.local(entry.at).format("%d/%m/%Y %H:%M").to_string()
    }

    /// Who: the worker's initials, or the desk where nobody said who works there.
    pub fn who(&self, entry: &Written) -> String {
        if entry.worker.is_empty() {
            self.texts.with("audit-desk", &[("desk", entry.desk.as_str().into())])
        } else {
            entry.worker.clone()
        }
    }

    /// What was done: "closing of case", "written: report (PDF)".
    pub fn what(&self, entry: &Written) -> String {
        let (word, form) = entry.word_and_form();
        let key = match entry.what {
            What::Changed | What::Undone => format!("undone-{word}"),
            // The word is the first of what came back; the count is of that and all behind it.
            What::ErasedAgain => format!("audit-again-{word}"),
            _ => format!("audit-word-{word}"),
        };
        let said = self.texts.t(&key);
        // What another version of the program calls it is better than nothing.
        let said = if said == key { word.to_owned() } else { said };
        let said = if form.is_empty() { said } else { format!("{said} ({})", format_name(form)) };
        let what = self.texts.with(&format!("audit-what-{}", done(entry).code()), &[("what", said.into())]);
        what.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']).to_owned()
    }

    /// The same with which records, and how many.
    pub fn whole(&self, entry: &Written, names: &HashMap<Subject, Named>) -> String {
        let mut records: Vec<&Subject> = entry.records.iter().collect();
        // What went out with all that is held about a person is found by each visit, and would only make the line long.
        if done(entry) == What::Exported && records.iter().any(|record| record.kind == Record::Person) {
            records.retain(|record| record.kind != Record::Visit);
        }
        // "Opening of case 2026-0142": whose it is comes behind.
        records.sort_by_key(|record| record.kind == Record::Person);
        let mut about: Vec<String> = Vec::new();
        let mut said: Vec<&Named> = Vec::new();
        for record in records {
            let Some(name) = names.get(record) else { continue };
            // A referral is called by where it comes from, which may stand there itself.
            if !said.contains(&name) {
                about.extend(self.called(entry, record, name));
                said.push(name);
            }
        }
        let count = entry.count.map(|count| format!("· {count}"));
        let parts = [Some(self.what(entry)), Some(about.join(", ")), count];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// How a record is called in what is said of it.
    fn called(&self, entry: &Written, record: &Subject, named: &Named) -> Option<String> {
        let name = self.name(named)?;
        Some(match (record.kind, named) {
            (Record::Worker, _) => format!("· {name}"),
            (Record::Visit, _) if !says_visit(entry) => self.texts.with("audit-visit", &[("name", name.into())]),
            (_, Named::Visit(..)) if says_no_record(entry) => self.texts.with("audit-visit", &[("name", name.into())]),
            (Record::Case | Record::Referral, _) if says_no_record(entry) => {
                self.texts.with("audit-case", &[("name", name.into())])
            }
            _ => name,
        })
    }

    /// How a record is called.
    pub fn name(&self, named: &Named) -> Option<String> {
        match named {
            Named::As(name) => Some(name.clone()).filter(|name| !name.is_empty()),
            Named::Day(day) => Some(day.format("%d/%m/%Y").to_string()),
            Named::Visit(day, ticket) => Some(format!("{ticket} ({})", day.format("%d/%m/%Y"))),
        }
    }
}

/// What a format is called, by the ending of its files: never by two letters, which could be anybody's initials.
fn format_name(ending: &str) -> String {
    match ending {
        "md" => "Markdown".to_owned(),
        "ics" => "iCalendar".to_owned(),
        ending => ending.to_uppercase(),
    }
}

/// Whether what was done is said of no kind of record: "left as it is".
fn says_no_record(entry: &Written) -> bool {
    let (word, _) = entry.word_and_form();
    matches!(entry.what, What::Changed | What::Undone) && matches!(word, "review-keep" | "draft-discard")
}

/// Whether what was done is said of a visit already: "call of visit 4".
const fn says_visit(entry: &Written) -> bool {
    matches!(entry.what, What::Changed | What::Undone | What::ReadVisit)
}

/// What was done. Older versions entered all that is held about a person as read where it was written as text.
fn done(entry: &Written) -> What {
    match entry.what {
        What::ReadPerson if !entry.detail.is_empty() => What::Exported,
        what => what,
    }
}
