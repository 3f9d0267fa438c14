//! What has come to its end: the coordinator's page. Once a month the board says that something awaits a look; nothing
//! goes before somebody looked at it and confirmed, and nothing at all where the house only proposes.

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    board::stepped,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::AskPurpose,
    words as say,
};
use crate::{
    config::Retention,
    domain::{
        audit::What,
        fold,
        retention::{Amount, DueList, DueRecord, Kept, Kind, Policy, RecordId, Rule, Run, Terms, end_of_next_month},
    },
    error::{self, Error, Result},
    store::{Store, retention::LISTED},
};

mod counting;
mod job;
mod out;
pub mod words;

pub(super) use counting::Counting;
pub use job::RetentionJob;
pub use out::{csv, json, listed, tabled};

/// How many records are counted for the line above the board.
const COUNTED: usize = 100;

/// How many of those that stay are listed.
const STAYING: usize = 100;

/// What a configuration decides.
pub fn policy(set: &Retention) -> Policy {
    let Retention { notes, people, cases, drafts, audit, .. } = *set;
    Policy { terms: Terms { notes, people, cases, drafts, audit }, proposes_only: set.only_proposes() }
}

/// Refuses to erase where a configuration only proposes, or has a mistake, which is said with its line.
pub fn may_erase(set: &Retention) -> Result<()> {
    match &set.mistake {
        Some((place, reason)) => {
            Err(Error::new(error::Kind::BadConfig).at(format_args!("retention: {place}")).because(reason.as_str()))
        }
        None if set.only_proposes() => Err(Error::new(error::Kind::ProposesOnly).at("retention")),
        None => Ok(()),
    }
}

/// All that is to be known of what has come to its end.
#[derive(Clone, Debug)]
pub struct Look {
    /// What the house decided.
    pub policy: Policy,
    /// The day of the look.
    pub today: NaiveDate,
    /// What is due.
    pub now: DueList,
    /// What will be, by the end of next month.
    pub coming: DueList,
    /// People whose time has come and who stay because somebody still works on something of theirs.
    pub held: Vec<DueRecord>,
    /// What is kept on purpose.
    pub kept: Vec<Kept>,
    /// The last erasing.
    pub last: Option<Run>,
}

impl Look {
    /// Looks.
    pub fn take(store: &Store, policy: Policy, today: NaiveDate) -> Result<Self> {
        let terms = &policy.terms;
        Ok(Self {
            now: store.due(None, today, terms, LISTED)?,
            coming: store.due(Some(today), end_of_next_month(today), terms, LISTED)?,
            held: store.held(today, terms, STAYING)?,
            kept: store.kept_on_purpose(today, STAYING)?,
            last: store.retention_runs(1)?.into_iter().next(),
            policy,
            today,
        })
    }

    /// What there is to see, line by line: what is due first, the rules last.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let mut rows = vec![Row::Heading(Section::Now)];
        add_list(&mut rows, &self.now);
        rows.push(Row::Heading(Section::Coming));
        add_list(&mut rows, &self.coming);
        if !self.held.is_empty() {
            rows.push(Row::Heading(Section::Held));
            rows.extend(self.held.iter().map(Row::Due));
        }
        if !self.kept.is_empty() {
            rows.push(Row::Heading(Section::Kept));
            rows.extend(self.kept.iter().map(Row::Kept));
        }
        rows.push(Row::Heading(Section::Rules));
        rows.extend(self.policy.terms.rules().map(Row::Rule));
        rows
    }
}

fn add_list<'a>(rows: &mut Vec<Row<'a>>, list: &'a DueList) {
    if list.is_empty() {
        rows.push(Row::Nothing);
    }
    rows.extend(
        list.amounts().into_iter().filter(|(_, amount)| !amount.is_empty()).map(|(kind, of)| Row::Amount(kind, of)),
    );
    rows.extend(list.records.iter().map(Row::Due));
    if list.more {
        rows.push(Row::More);
    }
}

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is due.
    Now,
    /// What will be, by the end of next month.
    Coming,
    /// Due, and still worked on.
    Held,
    /// Kept on purpose.
    Kept,
    /// How long everything stays.
    Rules,
}

/// A line of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// What follows.
    Heading(Section),
    /// That nothing does.
    Nothing,
    /// How much of what has no list.
    Amount(Kind, Amount),
    /// A person or a case.
    Due(&'a DueRecord),
    /// One that is kept on purpose.
    Kept(&'a Kept),
    /// That there are more than are listed.
    More,
    /// How long something stays.
    Rule(Rule),
}

impl<'a> Row<'a> {
    /// The record of the line.
    pub fn record(self) -> Option<&'a RecordId> {
        match self {
            Row::Due(due) => Some(&due.record),
            Row::Kept(kept) => Some(&kept.record),
            _ => None,
        }
    }
}

/// The page.
#[derive(Debug)]
pub struct RetentionPage {
    /// What there is.
    pub look: Look,
    /// The selected line.
    pub selected: usize,
}

impl RetentionPage {
    /// Looks; the first record is selected, where there is one.
    fn read(store: &Store, policy: Policy, today: NaiveDate) -> Result<Self> {
        let look = Look::take(store, policy, today)?;
        let first = look.rows().iter().position(|row| row.record().is_some());
        Ok(Self { selected: first.unwrap_or_default(), look })
    }

    /// Looks again: the same record stays selected, else the one that stands in its place now.
    pub(super) fn reread(&mut self, store: &Store) -> Result<()> {
        let before = self.record().cloned();
        self.look = Look::take(store, self.look.policy, self.look.today)?;
        let rows = self.look.rows();
        let there = rows.iter().position(|row| row.record().is_some() && row.record() == before.as_ref());
        match there {
            Some(row) => self.selected = row,
            None => self.select_from(self.selected.min(rows.len())),
        }
        Ok(())
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        let last = self.look.rows().len().saturating_sub(1);
        self.selected = stepped(Some(self.selected), rows).min(last);
    }

    /// Selects the first record from a line on, or else the last one before it.
    fn select_from(&mut self, at: usize) {
        let rows = self.look.rows();
        let is_record = |row: usize| rows.get(row).is_some_and(|row| row.record().is_some());
        let found = (at..rows.len()).find(|row| is_record(*row)).or_else(|| (0..at).rfind(|row| is_record(*row)));
        self.selected = found.unwrap_or_default();
    }

    /// What the selected record is called.
    fn label(&self) -> Option<String> {
        match self.look.rows().get(self.selected)? {
            Row::Due(due) => Some(words::name(due)),
            Row::Kept(kept) => Some(kept.label.clone()),
            _ => None,
        }
    }

    /// The selected record.
    pub fn record(&self) -> Option<&RecordId> {
        let rows = self.look.rows();
        let row = *rows.get(self.selected)?;
        match row {
            Row::Due(due) => Some(&due.record),
            Row::Kept(kept) => Some(&kept.record),
            _ => None,
        }
    }
}

impl App {
    /// The page on top.
    pub fn retention_page(&self) -> Option<&RetentionPage> {
        match self.pages.last() {
            Some(Page::Retention(page)) => Some(page),
            _ => None,
        }
    }

    /// Whether somebody looked meanwhile, in another window.
    pub(super) fn reread_retention_due(&mut self) -> Result<()> {
        if self.retention_due.is_some() && self.store.was_looked_at(&month(self.now.today()))? {
            self.retention_due = None;
        }
        Ok(())
    }

    /// Whether an action on the page is possible now; `None` for other actions.
    pub(super) fn can_with_retention(&self, action: Action) -> Option<bool> {
        let look = self.retention_page().map(|page| &page.look);
        Some(match action {
            Action::Retention => true,
            Action::RetentionKeep => self.retention_page().is_some_and(|page| page.record().is_some()),
            Action::RetentionErase => {
                self.retaining.is_none() && look.is_some_and(|look| !look.policy.proposes_only && !look.now.is_empty())
            }
            Action::RetentionSave => look.is_some(),
            _ => return None,
        })
    }

    pub(super) fn act_on_retention(&mut self, action: Action) -> Result<()> {
        if action == Action::Retention {
            return self.open_retention();
        }
        let Some(page) = self.retention_page() else { return Ok(()) };
        if !self.can(action) {
            return self.say_retention_stands(action);
        }
        match (action, page.record().cloned()) {
            (Action::RetentionKeep, Some(record)) => {
                let who = page.label().unwrap_or_default();
                self.ask_why_to_keep(record, &who);
            }
            (Action::RetentionErase, _) => self.ask_to_erase_due(),
            (Action::RetentionSave, _) => {
                let name = format!("{}-{}.csv", self.texts.t("retention-file"), self.now.today());
                self.ask("ask-retention-file", "ask-retention-file-reading", &name, AskPurpose::RetentionFile);
            }
            _ => {}
        }
        Ok(())
    }

    /// Asks why a record is kept longer than the rules say.
    pub(super) fn ask_why_to_keep(&mut self, record: RecordId, who: &str) {
        self.ask("ask-retention-keep", "ask-retention-keep-reading", "", AskPurpose::KeepOnPurpose(record));
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            ask.title = self.texts.with("ask-retention-keep", &[("who", who.into())]);
        }
    }

    fn open_retention(&mut self) -> Result<()> {
        self.must(Self::may_coordinate, "retention")?;
        let today = self.now.today();
        let page = RetentionPage::read(&self.store, policy(&self.config.retention), today)?;
        self.store.look_taken(&month(today))?;
        self.note_reading(What::ReadList, None, listed(&page.look));
        self.retention_due = None;
        self.intake.open = false;
        if self.retention_page().is_some() {
            self.pages.pop();
        }
        self.pages.push(Page::Retention(Box::new(page)));
        Ok(())
    }

    /// Opens the person or the case of the selected line.
    pub(super) fn open_of_retention(&mut self) -> Result<()> {
        match self.retention_page().and_then(RetentionPage::record).cloned() {
            Some(RecordId::Person(id)) => self.open_person(&id),
            Some(RecordId::Case(id)) => self.open_case_page(&id),
            None => Ok(()),
        }
    }

    /// Says why a key does nothing.
    fn say_retention_stands(&mut self, action: Action) -> Result<()> {
        let Some(look) = self.retention_page().map(|page| &page.look) else { return Ok(()) };
        let key = match action {
            Action::RetentionKeep => "notice-retention-no-record",
            _ if look.policy.proposes_only => return may_erase(&self.config.retention),
            _ if self.retaining.is_some() => "notice-retention-begun",
            _ => "notice-retention-nothing",
        };
        self.notice = Some(Notice::new(Tone::Info, self.texts.t(key)));
        Ok(())
    }

    /// Keeps a record for one more year.
    pub(super) fn keep_on_purpose(&mut self, record: &RecordId, reason: &str) -> Result<()> {
        self.must(Self::may_coordinate, "retention")?;
        let until = self.store.keep_on_purpose(record, reason, &self.stamp())?;
        let at = self.retention_page().map(|page| page.selected);
        self.refresh();
        // Whoever goes through the list goes on with the next one.
        if let (Some(at), Some(Page::Retention(page))) = (at, self.pages.last_mut()) {
            page.select_from(at);
        }
        self.done(self.texts.with("notice-retention-kept", &[("day", self.long_date(until).into())]));
        Ok(())
    }

    /// Asks for the word without which nothing is erased.
    fn ask_to_erase_due(&mut self) {
        let Some(page) = self.retention_page() else { return };
        let what = words::going(&self.texts, &page.look.now);
        let word = self.texts.t("erase-word");
        let title = self.texts.with("ask-retention-erase", &[("what", what.into())]);
        let hint = self.texts.with("ask-retention-erase-reading", &[("word", word.into())]);
        self.ask("ask-retention-erase", "ask-retention-erase-reading", "", AskPurpose::EraseDue);
        if let Some(Overlay::Ask(ask)) = &mut self.overlay {
            (ask.title, ask.reading) = (title, hint.clone());
            ask.hint = hint;
            // The word that erases is typed anew each time, and kept nowhere.
            ask.line.set("");
            ask.slot.clear();
        }
    }

    /// The word was typed, or something else.
    pub(super) fn erase_due(&mut self, typed: &str) -> Result<bool> {
        if fold::words(typed) != fold::words(&self.texts.t("erase-word")) {
            return Ok(false);
        }
        self.must(Self::may_coordinate, "retention")?;
        // What was shown is what goes: not what another desk may have added since.
        let Some(listed) = self.retention_page().map(|page| page.look.now.clone()) else { return Ok(true) };
        self.begin_erasing(listed)?;
        Ok(true)
    }

    /// What stands above the board: that something awaits a look, and how to see it.
    pub fn retention_standing(&self) -> Option<String> {
        let due = self.retention_due.as_ref()?;
        let values = [
            ("what", words::sum(&self.texts, due).into()),
            ("palette", say::key_of(&self.texts, Action::Palette).into()),
            ("name", self.texts.t("action-retention").into()),
        ];
        Some(self.texts.with("standing-retention", &values))
    }
}

/// The month of a day, as it is remembered.
pub fn month(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
