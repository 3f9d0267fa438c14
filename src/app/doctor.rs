//! The examination of the record: what was found in words, and its page on the screen. It runs in a thread of its own
//! with a connection of its own; the counter goes on meanwhile.

use std::{
    path::Path,
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use fluent_bundle::FluentValue;

use super::{
    App,
    day::places,
    notice::{Notice, Tone},
    pages::Page,
};
use crate::{
    config::Config,
    domain::{
        health::{Finding, State, Value, worst},
        time::Now,
    },
    error::{Error, Result},
    process,
    store::{
        doctor::{self, Patient},
        key::Key,
    },
    text::Texts,
};

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How it is meant.
    pub state: State,
    /// What was found.
    pub text: String,
    /// What to do, where there is something to do.
    pub todo: Option<String>,
}

/// Puts a finding in words.
pub fn said(finding: &Finding, texts: &Texts) -> Said {
    let (check, code) = finding.fact.codes();
    let mut values: Vec<(&str, FluentValue<'_>)> = finding
        .values
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Count(count) => (*count).into(),
                Value::Text(text) => text.clone().into(),
                Value::Why(kind) => texts.error(&Error::new(*kind)).0.into(),
            };
            (*name, value)
        })
        .collect();
    let damaged = finding.values.iter().find_map(|(name, value)| match value {
        Value::Text(path) if *name == "record" => Some(Path::new(path)),
        _ => None,
    });
    if let Some(damaged) = damaged {
        let [file, new] = texts.rescue_of(Some(damaged));
        values.extend([("file", file.into()), ("new", new.into())]);
    }
    let state = finding.state();
    let todo = (state != State::Sound).then(|| texts.with(&format!("doctor-{check}-{code}-do"), &values));
    Said { state, text: texts.with(&format!("doctor-{check}-{code}"), &values), todo }
}

/// All in one sentence.
pub fn summary(findings: &[Finding], texts: &Texts) -> String {
    let count = |state: State| findings.iter().filter(|finding| finding.state() == state).count();
    match worst(findings) {
        State::Sound => texts.t("doctor-all-sound"),
        _ => texts
            .with("doctor-summary", &[("look", count(State::Look).into()), ("trouble", count(State::Trouble).into())]),
    }
}

/// What is to be examined of a record.
pub fn patient(record: &Path, key: Option<Key>, config: &Config, seats: Vec<String>, now: Now) -> Patient {
    let (record, places) = (record.to_owned(), places(&config.backup, record));
    Patient { record, key, places, seats, closed_off: process::is_closed_off(), now }
}

/// The page of the examination.
#[derive(Debug)]
pub struct DoctorPage {
    /// What was found, the worst first; none as long as the examination goes on.
    pub found: Option<Vec<Finding>>,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
    coming: Receiver<Vec<Finding>>,
}

impl App {
    /// Begins an examination and shows its page.
    pub(super) fn open_doctor(&mut self) -> Result<()> {
        let Some(record) = self.store.path() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("doctor-nothing")));
            return Ok(());
        };
        let seats = self.seats.known();
        let patient = patient(record, self.store.key().cloned(), &self.config, seats, self.now);
        let (tell, coming) = channel();
        thread::spawn(move || {
            // Nobody is left to be told when the page was closed meanwhile.
            let _ = tell.send(doctor::examine(&patient));
        });
        self.intake.open = false;
        self.pages.retain(|page| !matches!(page, Page::Doctor(_)));
        self.pages.push(Page::Doctor(Box::new(DoctorPage { found: None, scroll: 0, coming })));
        Ok(())
    }

    /// Whether the examination has ended; asked as time passes.
    pub(super) fn look_at_doctor(&mut self) {
        let page = self.pages.iter_mut().find_map(|page| match page {
            Page::Doctor(page) if page.found.is_none() => Some(page),
            _ => None,
        });
        let Some(page) = page else { return };
        let found = match page.coming.try_recv() {
            Ok(found) => found,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Vec::new(),
        };
        let said = summary(&found, &self.texts);
        let tone = if worst(&found) == State::Sound { Tone::Done } else { Tone::Warning };
        page.found = Some(found);
        self.notice = Some(Notice::new(tone, said));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::health::Fact, text::Lang};

    #[test]
    fn every_finding_has_its_words_and_what_to_do() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            for fact in Fact::ALL {
                let said = said(&Finding::new(*fact), &texts);
                assert!(said.text.len() > 15 && !said.text.starts_with("doctor-"), "{}: {}", lang.code(), said.text);
                let todo = said.todo.unwrap_or_else(|| "nothing at all to do".to_owned());
                assert!(todo.len() > 15 && !todo.starts_with("doctor-"), "{}: {todo}", lang.code());
            }
        }
    }
}
