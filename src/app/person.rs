//! One person's page, and what keys do there: changing the record, a visit or a case for them, their card, and making one
//! record of two.

use super::{
    App,
    action::{Action, Place},
    board::stepped,
    notice::{Notice, Tone},
    pages::Page,
    people::Wanted,
    prompt::{AskPurpose, ChoicePurpose, PersonAsk},
    words,
};
use crate::{
    domain::{
        audit::{Record, Subject, What},
        case::NewCase,
        fast_line,
        ids::{CaseId, Code, PersonId, VisitId},
        person::{Person, PersonEdit, PersonFile},
        vocabulary::List,
    },
    error::Result,
    store::Store,
};

/// How many visits and referrals are shown.
const SHOWN: usize = 50;

/// One person's page.
#[derive(Debug)]
pub struct PersonPage {
    /// All that is kept.
    pub file: PersonFile,
    /// The selected line: the cases first, then the visits.
    pub selected: usize,
}

/// What a line of the page opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selected {
    /// A case.
    Case(CaseId),
    /// A visit.
    Visit(VisitId),
}

impl PersonPage {
    /// Reads a person's page.
    pub fn read(store: &Store, id: &PersonId) -> Result<Self> {
        Ok(Self { file: store.person(id, SHOWN)?, selected: 0 })
    }

    /// Reads it anew.
    pub fn reread(&mut self, store: &Store) -> Result<()> {
        self.file = store.person(&self.file.person.id, SHOWN)?;
        self.move_selection(0);
        Ok(())
    }

    /// The selected line.
    pub fn selected(&self) -> Option<Selected> {
        let cases = self.file.cases.iter().map(|case| Selected::Case(case.id.clone()));
        cases.chain(self.file.visits.iter().map(|visit| Selected::Visit(visit.id.clone()))).nth(self.selected)
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        let lines = self.file.cases.len() + self.file.visits.len();
        self.selected = stepped(Some(self.selected), rows).min(lines.saturating_sub(1));
    }
}

/// Two records side by side, about to become one.
#[derive(Debug)]
pub struct MergerPage {
    /// The one that stays.
    pub kept: PersonFile,
    /// The one that goes.
    pub gone: PersonFile,
}

impl MergerPage {
    /// Reads both.
    pub fn read(store: &Store, kept: &PersonId, gone: &PersonId) -> Result<Self> {
        Ok(Self { kept: store.person(kept, SHOWN)?, gone: store.person(gone, SHOWN)? })
    }

    /// Reads both anew.
    pub fn reread(&mut self, store: &Store) -> Result<()> {
        *self = Self::read(store, &self.kept.person.id, &self.gone.person.id)?;
        Ok(())
    }
}

impl App {
    /// Opens a person's page; one that is open already is gone back to.
    pub(super) fn open_person(&mut self, id: &PersonId) -> Result<()> {
        let page = PersonPage::read(&self.store, id)?;
        let is_same = |page: &Page| matches!(page, Page::Person(page) if page.file.person.id == *id);
        if let Some(at) = self.pages.iter().position(is_same) {
            self.pages.truncate(at);
        }
        self.pages.push(Page::Person(Box::new(page)));
        self.note_read(What::ReadPerson, Record::Person, id.as_str());
        Ok(())
    }

    fn person_page(&self) -> Option<&PersonPage> {
        match self.pages.last() {
            Some(Page::Person(page)) => Some(page),
            _ => None,
        }
    }

    /// The person whose page has the keys: a visit that begins here is theirs.
    pub(super) fn person_of_page(&self) -> Option<Person> {
        self.person_page().filter(|_| self.place() == Place::Person).map(|page| page.file.person.clone())
    }

    /// Puts a person into the open fast line: the card code, and the name where the line has none. What was begun about
    /// somebody else stays about them: it is laid aside, and what was begun about this person earlier is there again.
    pub(super) fn line_for(&mut self, person: &Person) -> Result<()> {
        if self.intake.is_about_another(person) {
            self.intake.lay_aside();
            let key = words::key_of(&self.texts, Action::LineEarlier);
            let said = self.texts.with("notice-line-laid-aside", &[("key", key.into())]);
            self.notice = Some(Notice::new(Tone::Info, said));
        }
        if self.intake.line.is_empty() {
            self.take_up_line_about(person);
        }
        self.reread_line()?;
        if self.intake.line.is_empty()
            && let Some(name) = person.name.as_deref().filter(|name| !name.contains(['"', '”']))
        {
            self.intake.line.set(&format!("\"{name}\" "));
            self.reread_line()?;
        }
        self.intake.link(&person.card_code);
        self.line_changed();
        self.reread_line()
    }

    /// Takes up the line that was begun about a person, by their card code, and laid aside since.
    fn take_up_line_about(&mut self, person: &Person) {
        let mut intake = std::mem::take(&mut self.intake);
        let context = self.context();
        let card = |text: &str| fast_line::parse(text, &context).card;
        let comes_back = self.what_comes_back();
        intake.change_places(|begun| comes_back(begun) && card(&begun.text).as_ref() == Some(&person.card_code));
        self.intake = intake;
    }

    /// The selected line of the person's page.
    pub(super) fn selected_of_person(&self) -> Option<Selected> {
        self.person_page()?.selected()
    }

    pub(super) fn open_of_person(&mut self) -> Result<()> {
        match self.selected_of_person() {
            Some(Selected::Case(id)) => self.open_case_page(&id),
            Some(Selected::Visit(id)) => self.open_visit(&id),
            None => Ok(()),
        }
    }

    pub(super) fn act_on_person(&mut self, action: Action) -> Result<()> {
        if let (Some(Page::Merger(page)), true) = (self.pages.last_mut(), action == Action::MergeSwap) {
            let page = &mut **page;
            std::mem::swap(&mut page.kept, &mut page.gone);
            return Ok(());
        }
        if action == Action::Merge {
            return self.merge();
        }
        let Some(person) = self.person_page().map(|page| page.file.person.clone()) else { return Ok(()) };
        match action {
            Action::PersonEdit => {
                let purpose = AskPurpose::Person(person.id, PersonAsk::Name);
                self.ask("ask-person-name", "ask-person-name-reading", &person.name.unwrap_or_default(), purpose);
            }
            Action::PersonLanguage => self.ask_language(&person),
            Action::PersonCase => {
                let purpose = AskPurpose::Person(person.id, PersonAsk::Case);
                self.ask("ask-follow-up", "ask-follow-up-reading", "", purpose);
            }
            Action::PersonCard => self.open_card(&person),
            _ => {
                self.store.must_be_free(&Subject::new(Record::Person, person.id.as_str()))?;
                let typed = person.name.clone().unwrap_or_default();
                return self.push_people(&typed, Wanted::Merge(person.id));
            }
        }
        Ok(())
    }

    fn ask_language(&mut self, person: &Person) {
        let codes: Vec<Code> = self.vocabulary.entries(List::Language).map(|entry| entry.code.clone()).collect();
        let mut options: Vec<String> = codes.iter().map(|code| self.label(List::Language, code)).collect();
        options.push(self.texts.t("person-no-language"));
        let now = person.language.as_ref().and_then(|now| codes.iter().position(|code| code == now));
        let selected = now.unwrap_or_default();
        self.choose("ask-person-language", options, selected, ChoicePurpose::PersonLanguage(person.id.clone(), codes));
    }

    /// The version that was on the screen when the key was pressed.
    pub(super) fn person_version(&self, id: &PersonId) -> Result<i64> {
        match (self.answering, self.person_page()) {
            (Some(version), _) => Ok(version),
            (None, Some(page)) if page.file.person.id == *id => Ok(page.file.version),
            _ => Ok(self.store.person(id, 0)?.version),
        }
    }

    fn change_person(&mut self, id: &PersonId, change: impl FnOnce(&mut PersonEdit)) -> Result<()> {
        let version = self.person_version(id)?;
        let before = PersonEdit::from(&self.store.person(id, 0)?.person);
        let mut edit = before.clone();
        change(&mut edit);
        edit.name = edit.name.filter(|name| !name.is_empty());
        edit.reach = edit.reach.filter(|reach| !reach.is_empty());
        if edit == before {
            return Ok(());
        }
        let changed = self.store.change_person(id, version, &edit, &self.stamp())?;
        self.refresh();
        self.done(self.texts.t("notice-person-saved"));
        self.say_struck(changed.struck);
        Ok(())
    }

    /// The language was chosen; none behind the last.
    pub(super) fn speak_with_person(&mut self, id: &PersonId, code: Option<&Code>) -> Result<()> {
        let language = code.cloned();
        self.change_person(id, |edit| edit.language = language)
    }

    /// Enter in a question about a person; `false` when the answer is not understood.
    pub(super) fn answered_about_person(&mut self, id: &PersonId, about: PersonAsk, text: &str) -> Result<bool> {
        match about {
            PersonAsk::Name => {
                self.change_person(id, |edit| edit.name = Some(text.to_owned()))?;
                self.answering = None;
                self.ask_reach(id)?;
            }
            PersonAsk::Reach => self.change_person(id, |edit| edit.reach = Some(text.to_owned()))?,
            PersonAsk::Case => {
                let Some((due, what)) = self.when_and_what(text).filter(|(_, what)| !what.is_empty()) else {
                    return Ok(false);
                };
                let new = NewCase {
                    visit: None,
                    person: Some(id.clone()),
                    name: None,
                    reach: None,
                    topic: None,
                    subject: what.clone(),
                    next_action: what,
                    due,
                };
                let case = self.store.open_case(&new, &self.stamp())?;
                self.refresh();
                self.done(self.case_opened(&case.number, None));
            }
        }
        Ok(true)
    }

    pub(super) fn ask_reach(&mut self, id: &PersonId) -> Result<()> {
        let reach = self.store.person(id, 0)?.person.reach.unwrap_or_default();
        let purpose = AskPurpose::Person(id.clone(), PersonAsk::Reach);
        self.ask("ask-person-reach", "ask-person-reach-reading", &reach, purpose);
        Ok(())
    }

    fn merge(&mut self) -> Result<()> {
        let Some(Page::Merger(page)) = self.pages.last() else { return Ok(()) };
        let (kept, gone) = (&page.kept, &page.gone);
        let kept = (kept.person.id.clone(), kept.version);
        let gone = (gone.person.id.clone(), gone.version);
        let merged = self.store.merge_people((&kept.0, kept.1), (&gone.0, gone.1), &self.stamp());
        if merged.is_err() {
            // Somebody else was faster: both are shown as they are now, before that is said.
            self.refresh();
        }
        let merged = merged?;
        self.pages.retain(|page| !matches!(page, Page::Merger(_) | Page::People(_)));
        self.refresh();
        self.open_person(&kept.0)?;
        self.done(self.texts.with("notice-people-merged", &[("who", merged.label().to_owned().into())]));
        Ok(())
    }
}
