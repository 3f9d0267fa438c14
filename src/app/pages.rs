//! Pages that lie above the board: one visit, one case, one service, the directory, a form.

use super::{
    App,
    action::Place,
    board::{Pane, stepped},
    form_page::FormPage,
    slip::SlipPage,
};
use crate::{
    domain::{
        case::{Case, CaseRow},
        hours::OpenState,
        ids::VisitId,
        referral::Referral,
        service::Service,
        visit::{Event, Visit},
    },
    error::{Error, Kind, Result},
    store::Store,
};

/// A page above the board.
#[derive(Debug)]
pub enum Page {
    /// One visit: the person in front of me.
    Visit(Box<VisitPage>),
    /// One case.
    Case(Box<CasePage>),
    /// One service.
    Service(Box<ServicePage>),
    /// The slip for a service.
    Slip(Box<SlipPage>),
    /// The directory, from another page.
    Directory,
    /// A form.
    Form(Box<FormPage>),
}

/// One visit's page.
#[derive(Debug)]
pub struct VisitPage {
    /// The visit.
    pub visit: Visit,
    /// Where the person was sent.
    pub referrals: Vec<Referral>,
    /// Cases opened from it.
    pub cases: Vec<CaseRow>,
    /// The selected event, for correcting its time.
    pub event: usize,
}

/// One case's page.
#[derive(Debug)]
pub struct CasePage {
    /// The case.
    pub case: Case,
    /// How far the timeline is scrolled, in entries from the latest.
    pub scroll: usize,
}

/// One service's page.
#[derive(Debug)]
pub struct ServicePage {
    /// The service.
    pub service: Service,
    /// Whether it is open, as of the moment the page was opened or the minute changed.
    pub state: OpenState,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

impl VisitPage {
    /// Reads a visit with what belongs to it; the latest event is selected.
    pub fn read(store: &Store, id: &VisitId) -> Result<Self> {
        let visit = store.visit(id)?;
        // The latest one that still counts is the one somebody may want to correct.
        let event = visit.events.iter().rposition(|event| !event.undone).unwrap_or_default();
        Ok(Self { referrals: store.referrals_of_visit(id)?, cases: store.cases_of_visit(id)?, visit, event })
    }

    /// The selected event.
    pub fn selected_event(&self) -> Option<&Event> {
        self.visit.events.get(self.event)
    }
}

impl Page {
    /// Moves the page's selection or text.
    pub fn scroll_by(&mut self, rows: isize) {
        match self {
            Self::Visit(page) => {
                page.event = stepped(Some(page.event), rows).min(page.visit.events.len().saturating_sub(1));
            }
            Self::Case(page) => {
                page.scroll = stepped(Some(page.scroll), rows).min(page.case.entries.len().saturating_sub(1));
            }
            Self::Service(page) => page.scroll = stepped(Some(page.scroll), rows).min(100),
            Self::Slip(page) => page.scroll = stepped(Some(page.scroll), rows).min(100),
            Self::Directory | Self::Form(_) => {}
        }
    }
}

impl App {
    /// Opens what is selected: a visit, a case, a service — or chooses the service for a referral.
    pub(super) fn open(&mut self) -> Result<()> {
        match self.place() {
            Place::Queue => match self.board.selected_visit().map(|visit| visit.id.clone()) {
                Some(id) => self.open_visit(&id),
                None => Ok(()),
            },
            Place::Cases => match self.board.selected_case().map(|row| row.id.clone()) {
                Some(id) => self.open_case_page(&id),
                None => Ok(()),
            },
            _ => {
                self.open_service();
                Ok(())
            }
        }
    }

    fn open_service(&mut self) {
        let Some(hit) = self.directory.selected() else { return };
        let service = hit.service.clone();
        if let Some(referring) = self.directory.referring.clone() {
            let name = service.full_name();
            return self.ask_how(referring, service.id, name);
        }
        let state = hit.state;
        self.pages.push(Page::Service(Box::new(ServicePage { service, state, scroll: 0 })));
    }

    /// Back to where one came from: closes the line or the search, then the page.
    pub(super) fn back(&mut self) -> Result<()> {
        match self.place() {
            Place::FastLine => {
                self.intake.open = false;
                self.save_drafts();
            }
            Place::Search | Place::Directory => {
                self.directory.typing = false;
                let referring = self.directory.referring.take().is_some();
                if matches!(self.pages.last(), Some(Page::Directory)) {
                    self.pages.pop();
                } else if referring || self.place() == Place::Directory {
                    self.board.pane = Pane::Queue;
                }
            }
            Place::Form => self.leave_form(),
            _ => {
                self.pages.pop();
            }
        }
        Ok(())
    }

    /// Reads the open pages anew. A page whose record is gone (its recording was undone) closes.
    pub(super) fn reload_pages(&mut self) -> Result<()> {
        let mut kept = Vec::with_capacity(self.pages.len());
        for mut page in std::mem::take(&mut self.pages) {
            match self.reread(&mut page) {
                Ok(()) => kept.push(page),
                Err(error) if error.kind() == Kind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        self.pages = kept;
        Ok(())
    }

    fn reread(&self, page: &mut Page) -> Result<()> {
        match page {
            Page::Visit(page) => {
                let (event, last) = (page.event, page.visit.events.len().saturating_sub(1));
                **page = VisitPage::read(&self.store, &page.visit.id)?;
                if event != last {
                    page.event = event.min(page.visit.events.len().saturating_sub(1));
                }
            }
            Page::Case(page) => page.case = self.store.case(&page.case.id)?,
            Page::Service(page) => {
                page.service = self.store.service(&page.service.id)?.ok_or_else(|| Error::new(Kind::NotFound))?;
            }
            Page::Slip(page) => self.reread_slip(page)?,
            Page::Directory | Page::Form(_) => {}
        }
        Ok(())
    }
}
