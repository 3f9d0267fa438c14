//! Looking for cases by words: of the case, its person, its timeline; closed ones too.

use std::collections::HashSet;

use super::{
    App,
    board::stepped,
    key::Key,
    line::{self, Line, TooLong},
    pages::Page,
};
use crate::{
    domain::{
        case::{Case, CaseFilter},
        ids::CaseId,
    },
    error::Result,
    store::Store,
};

/// How many cases are shown: who wants another types another word.
const MOST: usize = 40;

/// The page on which cases are looked for.
#[derive(Debug, Default)]
pub struct CaseSearchPage {
    /// What is typed.
    pub line: Line,
    /// The cases found, with as much of their timelines as the reader may see.
    pub found: Vec<Case>,
    /// Those of people whose records are only kept.
    pub restricted: HashSet<CaseId>,
    /// The selected one.
    pub selected: usize,
}

impl CaseSearchPage {
    /// Looks anew for what is typed.
    pub(super) fn search(&mut self, store: &Store, reader: &str) -> Result<()> {
        let found = store.search_cases(self.line.text(), reader, &CaseFilter::default(), MOST)?;
        self.found = found.iter().map(|case| store.case_for(&case.id, reader)).collect::<Result<_>>()?;
        self.restricted = store.restricted_cases()?.into_keys().collect();
        self.selected = self.selected.min(self.found.len().saturating_sub(1));
        Ok(())
    }

    pub(super) fn move_selection(&mut self, rows: isize) {
        self.selected = stepped(Some(self.selected), rows).min(self.found.len().saturating_sub(1));
    }
}

impl App {
    pub(super) fn open_case_search(&mut self) {
        if !matches!(self.pages.last(), Some(Page::CaseSearch(_))) {
            self.pages.push(Page::CaseSearch(Box::default()));
        }
    }

    /// The case that is selected among those found.
    pub fn found_case(&self) -> Option<&Case> {
        match self.pages.last() {
            Some(Page::CaseSearch(page)) => page.found.get(page.selected),
            _ => None,
        }
    }

    pub(super) fn case_search_key(&mut self, key: Key) {
        let Some(Page::CaseSearch(page)) = self.pages.last_mut() else { return };
        if matches!(key, Key::Char(_)) && page.line.is_full() {
            self.say_full(line::LONGEST);
        } else if page.line.key(key) {
            page.selected = 0;
            self.unread.cases = true;
        }
    }

    pub(super) fn paste_into_case_search(&mut self, text: &str) -> Option<TooLong> {
        let Some(Page::CaseSearch(page)) = self.pages.last_mut() else { return None };
        let refused = page.line.paste(text).err();
        page.selected = 0;
        self.unread.cases = true;
        refused
    }

    /// Looks for what was typed since the last time.
    pub(super) fn find_cases(&mut self) -> Result<()> {
        match self.pages.last_mut() {
            Some(Page::CaseSearch(page)) => page.search(&self.store, &self.config.worker),
            _ => Ok(()),
        }
    }
}
