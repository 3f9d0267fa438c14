//! Looking for a person: by name, telephone or card code; to open the page, to merge two records, or to say whose visit
//! it was.

use super::{
    App,
    action::Place,
    board::{Row, stepped},
    key::Key,
    line::{LONGEST, Line, TooLong},
    notice::{Notice, Tone},
    pages::Page,
    person::MergerPage,
    words,
};
use crate::{
    domain::{
        audit::{Record, What},
        ids::{PersonId, ReferralId, VisitId},
        person::PersonHit,
        referral::ReferredFrom,
    },
    error::Result,
    store::{People, Store},
    text::Texts,
};

/// How many answers are read; more than a screen shows.
const SHOWN: usize = 30;

/// What is done with the person who is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The page is opened.
    Open,
    /// The record is compared with this one's, to be merged.
    Merge(PersonId),
    /// This visit, as of this version, was theirs.
    Visit(VisitId, i64),
}

/// People, looked for.
#[derive(Debug)]
pub struct PeoplePage {
    /// What is typed.
    pub line: Line,
    /// Whether the line holds what the program put there, which the first letter replaces.
    pub proposed: bool,
    /// Who was found.
    pub found: People,
    /// The selected one.
    pub selected: usize,
    /// What for.
    pub wanted: Wanted,
}

impl PeoplePage {
    /// Looks for what is typed; a record is not merged with itself.
    pub fn search(&mut self, store: &Store) -> Result<()> {
        self.found = store.find_people(self.line.text(), SHOWN)?;
        if let Wanted::Merge(own) = &self.wanted {
            self.found.hits.retain(|hit| hit.person.id != *own);
        }
        self.selected = self.selected.min(self.found.hits.len().saturating_sub(1));
        Ok(())
    }

    /// The selected person.
    pub fn selected(&self) -> Option<&PersonHit> {
        self.found.hits.get(self.selected)
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        self.selected = stepped(Some(self.selected), rows).min(self.found.hits.len().saturating_sub(1));
    }
}

/// What tells a person from a namesake, in a few words: card, last visit, place and age as said then, the open case.
pub fn facts(texts: &Texts, hit: &PersonHit) -> String {
    let mut facts = Vec::new();
    if hit.person.name.is_some() {
        facts.push(hit.person.card_code.clone());
    }
    if let Some(seen) = &hit.seen {
        let day = seen.day.format("%d/%m/%y").to_string();
        facts.push(texts.with("person-seen", &[("day", day.into())]));
        facts.extend(seen.place.clone());
        facts.extend(seen.age.map(|age| words::age_said(texts, age)));
    }
    facts.extend(hit.case.clone().filter(|case| !case.is_empty()));
    facts.join(" · ")
}

impl App {
    /// Opens the search for a person; the one that is open already is gone back to.
    pub(super) fn look_for_person(&mut self) -> Result<()> {
        self.intake.open = false;
        self.overlay = None;
        self.save_drafts();
        self.push_people("", Wanted::Open)
    }

    pub(super) fn push_people(&mut self, typed: &str, wanted: Wanted) -> Result<()> {
        self.pages.pop_if(|page| matches!(page, Page::People(_)));
        let (line, proposed) = (Line::of(typed), !typed.is_empty());
        let mut page = PeoplePage { line, proposed, found: People::default(), selected: 0, wanted };
        page.search(&self.store)?;
        self.pages.push(Page::People(Box::new(page)));
        Ok(())
    }

    fn people_page(&mut self) -> Option<&mut PeoplePage> {
        match self.pages.last_mut() {
            Some(Page::People(page)) => Some(page),
            _ => None,
        }
    }

    /// The person selected among those found.
    pub(super) fn found_person(&self) -> Option<&PersonHit> {
        match self.pages.last() {
            Some(Page::People(page)) => page.selected(),
            _ => None,
        }
    }

    pub(super) fn people_key(&mut self, key: Key) -> Result<()> {
        let Some(page) = self.people_page() else { return Ok(()) };
        let replaces = matches!(key, Key::Char(_) | Key::Backspace | Key::Delete);
        if std::mem::take(&mut page.proposed) && replaces {
            page.line.set("");
            self.unread.people = true;
        }
        let Some(page) = self.people_page() else { return Ok(()) };
        if matches!(key, Key::Char(_)) && page.line.is_full() {
            self.say_full(LONGEST);
        } else if page.line.key(key) {
            self.notice = None;
            self.unread.people = true;
        }
        Ok(())
    }

    pub(super) fn paste_into_people(&mut self, text: &str) -> Option<TooLong> {
        let page = self.people_page()?;
        let before = page.line.clone();
        if page.proposed {
            page.line.set("");
        }
        let refused = page.line.paste(text).err();
        match refused {
            Some(_) => page.line = before,
            None => page.proposed = false,
        }
        self.unread.people = true;
        refused
    }

    pub(super) fn search_people(&mut self) -> Result<()> {
        // Taken out for the moment: the search borrows the store from the same `self`.
        let Some(mut page) = self.pages.pop() else { return Ok(()) };
        let searched = match &mut page {
            Page::People(page) => {
                page.selected = 0;
                page.search(&self.store)
            }
            _ => Ok(()),
        };
        self.pages.push(page);
        searched
    }

    /// Does with the selected person what they were looked for.
    pub(super) fn take_person(&mut self) -> Result<()> {
        let Some(Page::People(page)) = self.pages.last() else { return Ok(()) };
        let Some(hit) = page.selected() else { return Ok(()) };
        let (found, wanted) = (hit.person.id.clone(), page.wanted.clone());
        match wanted {
            Wanted::Open => self.open_person(&found),
            Wanted::Merge(own) => {
                let merger = MergerPage::read(&self.store, &own, &found)?;
                self.pages.push(Page::Merger(Box::new(merger)));
                self.note_read(What::ReadPerson, Record::Person, found.as_str());
                Ok(())
            }
            Wanted::Visit(visit, version) => self.link_visit(&visit, version, &found),
        }
    }

    /// Whether what is selected here is somebody's: a visit, a case or a referral.
    pub(super) fn has_person_here(&self) -> bool {
        match self.place() {
            Place::Case | Place::Referral => true,
            Place::Cases => self.board.selected_row().is_some(),
            _ => self.visit().is_some(),
        }
    }

    /// Opens the page of whoever the visit, the case or the referral at hand is about.
    pub(super) fn open_person_here(&mut self) -> Result<()> {
        let of_check = |id: &ReferralId| self.store.followed(id).map(|followed| followed.referral.from);
        let from = match (self.pages.last(), self.board.selected_row()) {
            (Some(Page::Case(page)), _) => ReferredFrom::Case(page.case.id.clone()),
            (Some(Page::Referral(page)), _) => page.followed.referral.from.clone(),
            (None, Some(Row::Case(row))) if self.place() == Place::Cases => ReferredFrom::Case(row.id.clone()),
            (None, Some(Row::Check(row))) if self.place() == Place::Cases => of_check(&row.id)?,
            _ => {
                let Some(visit) = self.visit() else {
                    self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-visit")));
                    return Ok(());
                };
                ReferredFrom::Visit(visit.id.clone())
            }
        };
        match from {
            ReferredFrom::Visit(visit) => self.open_person_of(&visit),
            ReferredFrom::Case(case) => {
                let person = self.store.case(&case)?.person.id;
                self.open_person(&person)
            }
        }
    }

    /// Opens the page of a visit's person; where nobody is linked yet, asks who it was.
    pub(super) fn open_person_of(&mut self, id: &VisitId) -> Result<()> {
        let visit = self.store.visit(id)?;
        if let Some(person) = &visit.draft.person {
            return self.open_person(person);
        }
        let typed = visit.draft.calling_name.clone().unwrap_or_default();
        self.push_people(&typed, Wanted::Visit(id.clone(), visit.version))
    }

    fn link_visit(&mut self, id: &VisitId, version: i64, person: &PersonId) -> Result<()> {
        let mut draft = self.store.visit(id)?.draft;
        draft.person = Some(person.clone());
        let visit = self.store.edit_visit(id, version, &draft, &self.stamp())?;
        self.pages.pop_if(|page| matches!(page, Page::People(_)));
        self.refresh();
        self.done(self.texts.with("notice-visit-linked", &[("ticket", visit.ticket.into())]));
        Ok(())
    }
}
