//! Which cases the pane shows: one's own or all, of a topic, at an institution.

use super::{
    App,
    notice::{Notice, Tone},
    prompt::ChoicePurpose,
};
use crate::{
    domain::{case::CaseFilter, vocabulary::List},
    error::Result,
};

impl App {
    /// One's own cases only, or those of all again.
    pub(super) fn toggle_mine(&mut self) -> Result<()> {
        if self.config.worker.is_empty() {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-initials")));
            return Ok(());
        }
        let mine = Some(self.config.worker.clone());
        let worker = if self.board.filter.worker == mine { None } else { mine };
        self.show_cases(CaseFilter { worker, ..self.board.filter.clone() })
    }

    /// Asks which cases to show: each answer changes one condition and leaves the others.
    pub(super) fn ask_which_cases(&mut self) -> Result<()> {
        let now = self.board.filter.clone();
        let mut answers = vec![(self.texts.t("filter-all"), CaseFilter::default())];
        let mut add = |name: String, filter: CaseFilter| answers.push((name, filter));
        if now.worker.is_some() {
            add(self.texts.t("filter-every-worker"), CaseFilter { worker: None, ..now.clone() });
        }
        for worker in self.store.case_workers()? {
            let name = self.texts.with("filter-worker", &[("worker", worker.as_str().into())]);
            add(name, CaseFilter { worker: Some(worker), ..now.clone() });
        }
        for entry in self.vocabulary.entries(List::Topic) {
            let name = self.texts.with("filter-topic", &[("topic", entry.label(self.lang()).into())]);
            add(name, CaseFilter { topic: Some(entry.code.clone()), ..now.clone() });
        }
        for entry in self.vocabulary.entries(List::Institution) {
            let name = self.texts.with("filter-institution", &[("institution", entry.label(self.lang()).into())]);
            add(name, CaseFilter { institution: Some(entry.code.clone()), ..now.clone() });
        }
        let (options, filters) = answers.into_iter().unzip();
        self.choose("ask-filter", options, 0, ChoicePurpose::FilterCases(filters));
        Ok(())
    }

    pub(super) fn show_cases(&mut self, filter: CaseFilter) -> Result<()> {
        self.board.filter = filter;
        self.reload_board()?;
        let said = match self.case_words().filter_words(&self.board.filter) {
            words if words.is_empty() => self.texts.t("notice-filter-none"),
            words => self.texts.with("notice-filter", &[("filter", words.into())]),
        };
        self.notice = Some(Notice::new(Tone::Info, said));
        Ok(())
    }
}
