//! The visits that lack something: from a field to its visits, from a visit to its form with the focus where the gap is.

use super::{FiguresPage, View};
use crate::{
    app::{App, board::stepped, form_page::FormPage, pages::Page},
    domain::{
        report::Field,
        request::{Outcome, Request},
        visit::VisitDraft,
    },
    error::Result,
};

pub use crate::store::gaps::Gap;

/// The most visits that are listed at once; the newest are the ones somebody still remembers.
pub const MOST: usize = 200;

/// The visits that lack a field.
#[derive(Debug)]
pub struct GapList {
    /// What they lack.
    pub field: Field,
    /// The newest first, [`MOST`] at most.
    pub visits: Vec<Gap>,
    /// The selected one.
    pub row: usize,
}

impl GapList {
    pub(super) fn move_by(&mut self, rows: isize) {
        self.row = stepped(Some(self.row), rows).min(self.visits.len().saturating_sub(1));
    }

    /// The selected visit.
    pub fn selected(&self) -> Option<&Gap> {
        self.visits.get(self.row)
    }
}

impl App {
    /// Enter: lists the visits that lack the selected field, or opens the selected visit's form at that field.
    pub(in crate::app) fn open_of_figures(&mut self) -> Result<()> {
        let Some(page) = self.figures_page() else { return Ok(()) };
        if let Some(gaps) = &page.gaps {
            let Some(gap) = gaps.selected() else { return Ok(()) };
            let (field, visit) = (gaps.field, gap.visit.clone());
            self.edit_visit(&visit)?;
            self.focus_on_gap(field);
            return Ok(());
        }
        let Some(field) = page.field() else { return Ok(()) };
        let visits = self.store.gaps(field, &page.period, page.session.as_deref(), MOST)?;
        if let Some(page) = self.figures_page_mut().filter(|_| !visits.is_empty()) {
            page.gaps = Some(GapList { field, visits, row: 0 });
        }
        Ok(())
    }

    /// Esc: from the list of gaps to the fields; `false` where no list is open.
    pub(in crate::app) fn leave_gaps(&mut self) -> bool {
        self.figures_page_mut().is_some_and(|page| page.gaps.take().is_some())
    }

    fn focus_on_gap(&mut self, field: Field) {
        let Some(Page::Form(mut page)) = self.pages.pop_if(|page| matches!(page, Page::Form(_))) else { return };
        if let FormPage::Visit { form, .. } = &mut *page {
            let part = form.draft().map_or(0, |draft| request_with_gap(field, &draft));
            form.focus_on(name_in_form(field), part, &self.form_context());
        }
        self.pages.push(Page::Form(page));
    }

    /// The list after the record was read anew: a gap that was filled is gone, and the next one stands in its place.
    pub(super) fn reread_gaps(&self, page: &mut FiguresPage) -> Result<()> {
        if page.view != View::Missing {
            return Ok(());
        }
        let Some(gaps) = &mut page.gaps else { return Ok(()) };
        gaps.visits = self.store.gaps(gaps.field, &page.period, page.session.as_deref(), MOST)?;
        gaps.move_by(0);
        Ok(())
    }
}

/// What a visit's form calls a field.
const fn name_in_form(field: Field) -> &'static str {
    match field {
        Field::Age => "age",
        Field::Gender => "gender",
        Field::Language => "language",
        Field::Place => "place",
        Field::Check => "check-space",
        Field::Request | Field::Topic => "topic",
        Field::Device => "device",
        Field::Support => "support",
        Field::Outcome => "outcome",
        Field::Impossible => "why",
    }
}

/// The first request of a visit that lacks a field.
fn request_with_gap(field: Field, draft: &VisitDraft) -> usize {
    let lacks = |request: &Request| match field {
        Field::Topic => request.topic.is_none(),
        Field::Device => request.device.is_none(),
        Field::Support => request.support.is_none(),
        Field::Outcome => request.outcome.is_none(),
        Field::Impossible => request.outcome == Some(Outcome::Impossible) && request.why.is_none(),
        Field::Age | Field::Gender | Field::Language | Field::Place | Field::Check | Field::Request => false,
    };
    draft.requests.iter().position(lacks).unwrap_or(0)
}
