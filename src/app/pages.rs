//! Pages that lie above the board: one visit, one case, one service, the directory, a form.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{
    App,
    action::Place,
    audit::AuditPage,
    board::{Pane, Row, stepped},
    card::CardPage,
    case_search::CaseSearchPage,
    day::{DayPage, HandOverPage},
    doctor::DoctorPage,
    figures::FiguresPage,
    form_page::FormPage,
    people::PeoplePage,
    person::{MergerPage, PersonPage},
    protect::ProtectPage,
    retention::RetentionPage,
    review::ReviewPage,
    rights::RightsPage,
    service::StalePage,
    sheet::SheetPage,
    slip::SlipPage,
    survey::SurveyPage,
};
use crate::{
    domain::{
        case::{Case, CaseEntry, CaseRow},
        hours::{self, OpenState},
        ids::{CaseId, ReferralId, VisitId},
        linked::{Linked, LinkedTo},
        privacy::Restriction,
        referral::{CheckRow, Experience, Followed, Referral},
        rights::Checked,
        service::Service,
        visit::{Event, Visit},
    },
    error::{Kind, Result},
    store::Store,
};

/// A page above the board.
#[derive(Debug)]
pub enum Page {
    /// One visit: the person in front of me.
    Visit(Box<VisitPage>),
    /// The rights worth checking for a visit.
    Rights(Box<RightsPage>),
    /// One case.
    Case(Box<CasePage>),
    /// Cases found by words.
    CaseSearch(Box<CaseSearchPage>),
    /// One service.
    Service(Box<ServicePage>),
    /// One referral, and what became of it.
    Referral(Box<ReferralPage>),
    /// People, looked for.
    People(Box<PeoplePage>),
    /// One person.
    Person(Box<PersonPage>),
    /// One person's card.
    Card(Box<CardPage>),
    /// Two records about to become one.
    Merger(Box<MergerPage>),
    /// Who did what with which record.
    Audit(Box<AuditPage>),
    /// The services to verify first.
    Stale(Box<StalePage>),
    /// The slip for a service.
    Slip(Box<SlipPage>),
    /// The walk through what is not finished.
    Review(Box<ReviewPage>),
    /// A day as a whole.
    Day(Box<DayPage>),
    /// A day's note for whoever comes next.
    HandOver(Box<HandOverPage>),
    /// The figures of a period.
    Figures(Box<FiguresPage>),
    /// The worker's questionnaire.
    Survey(Box<SurveyPage>),
    /// What has come to its end.
    Retention(Box<RetentionPage>),
    /// What the examination of the record found.
    Doctor(Box<DoctorPage>),
    /// A sheet of paper whose visits are typed in.
    Sheet(Box<SheetPage>),
    /// The directory, from another page.
    Directory,
    /// A form.
    Form(Box<FormPage>),
    /// Whether the record is encrypted, at the first start.
    Protect(Box<ProtectPage>),
}

/// One visit's page.
#[derive(Debug)]
pub struct VisitPage {
    /// The visit.
    pub visit: Visit,
    /// Where the person was sent.
    pub referrals: Vec<Referral>,
    /// Where the person was sent before, as long as nobody knows what became of it.
    pub earlier: Option<CheckRow>,
    /// Cases opened from it.
    pub cases: Vec<CaseRow>,
    /// What was found of the person's rights.
    pub checked: Checked,
    /// That the person's record is only kept, where it is.
    pub restricted: Option<Restriction>,
    /// The selected event, for correcting its time.
    pub event: usize,
}

/// One case's page.
#[derive(Debug)]
pub struct CasePage {
    /// The case.
    pub case: Case,
    /// The visits and referrals that belong to it, the oldest first.
    pub linked: Vec<Linked>,
    /// That the person's record is only kept, where it is.
    pub restricted: Option<Restriction>,
    /// The selected line of the timeline, counted from the latest.
    pub entry: usize,
}

/// A line of a case's timeline.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// What was written into the case.
    Entry(&'a CaseEntry),
    /// What belongs to it.
    Linked(&'a Linked),
}

impl Told<'_> {
    fn id(&self) -> &str {
        match self {
            Self::Entry(entry) => entry.id.as_str(),
            Self::Linked(linked) => linked.to.id(),
        }
    }

    /// When it was.
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Entry(entry) => entry.at,
            Self::Linked(linked) => linked.at,
        }
    }

    /// Whose work it was; initials.
    pub fn worker(&self) -> &str {
        match self {
            Self::Entry(entry) => &entry.worker,
            Self::Linked(linked) => &linked.worker,
        }
    }
}

impl CasePage {
    /// Reads a case with what belongs to it.
    pub fn read(store: &Store, id: &CaseId, reader: &str) -> Result<Self> {
        let case = store.case_for(id, reader)?;
        let restricted = store.restriction(&case.person.id)?;
        Ok(Self { linked: store.linked_to(&case)?, case, restricted, entry: 0 })
    }

    /// Shows the case as it is now. The latest line stays selected, and any other one as long as it is there.
    fn show(&mut self, now: Self) {
        let before = self.selected().map(|told| told.id().to_owned()).filter(|_| self.entry > 0);
        let place = before.and_then(|id| now.told().iter().position(|told| told.id() == id));
        *self = Self { entry: place.unwrap_or_default(), ..now };
    }

    /// The timeline, the latest line first.
    pub fn told(&self) -> Vec<Told<'_>> {
        let entries = self.case.entries.iter().map(Told::Entry);
        let mut told: Vec<Told<'_>> = entries.chain(self.linked.iter().map(Told::Linked)).collect();
        // What was written at the same moment stays in its order.
        told.sort_by_key(Told::at);
        told.reverse();
        told
    }

    /// The selected line of the timeline.
    pub fn selected(&self) -> Option<Told<'_>> {
        self.told().get(self.entry).copied()
    }

    /// Selects an entry, where it is still there.
    pub fn select_entry(&mut self, id: &str) {
        let place = self.told().iter().position(|told| told.id() == id);
        self.entry = place.unwrap_or(self.entry);
    }

    /// The selected entry, where the selected line is one.
    pub fn selected_entry(&self) -> Option<&CaseEntry> {
        match self.selected()? {
            Told::Entry(entry) => Some(entry),
            Told::Linked(_) => None,
        }
    }

    /// What the selected line leads to, where it is a link.
    pub fn selected_link(&self) -> Option<&LinkedTo> {
        match self.selected()? {
            Told::Entry(_) => None,
            Told::Linked(linked) => Some(&linked.to),
        }
    }
}

/// One service's page.
#[derive(Debug)]
pub struct ServicePage {
    /// The service.
    pub service: Service,
    /// Its version, for whoever changes it from here.
    pub version: i64,
    /// Whether it is open, as of the moment the page was opened or the minute changed.
    pub state: OpenState,
    /// What was learnt of it from referrals.
    pub known: Experience,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

/// One referral's page.
#[derive(Debug)]
pub struct ReferralPage {
    /// The referral with what was heard of it.
    pub followed: Followed,
    /// The service, to call it; none where the directory does not know it.
    pub service: Option<Service>,
    /// Whether it is open, as of the moment the page was read.
    pub state: OpenState,
    /// What was learnt of the service.
    pub known: Experience,
    /// That the person's record is only kept, where it is.
    pub restricted: Option<Restriction>,
    /// How far the text is scrolled, in lines.
    pub scroll: usize,
}

impl ReferralPage {
    /// Reads a referral with what one needs to ask after it.
    pub fn read(store: &Store, id: &ReferralId, now: NaiveDateTime) -> Result<Self> {
        let followed = store.followed(id)?;
        let service = followed.referral.service.as_ref().map(|id| store.service(id)).transpose()?.flatten();
        let state = service.as_ref().map_or(OpenState::Unknown, |service| hours::service_state(service, now));
        let known = experience_of(store, service.as_ref(), now)?;
        Ok(Self { followed, service, state, known, restricted: store.restriction_of_referral(id)?, scroll: 0 })
    }
}

/// What was learnt of one service.
pub(super) fn experience_of(store: &Store, service: Option<&Service>, now: NaiveDateTime) -> Result<Experience> {
    let Some(service) = service else { return Ok(Experience::default()) };
    Ok(store.experience([&service.id], now.date())?.remove(&service.id).unwrap_or_default())
}

impl VisitPage {
    /// Reads a visit with what belongs to it; the latest event is selected.
    pub fn read(store: &Store, id: &VisitId) -> Result<Self> {
        let visit = store.visit(id)?;
        // The latest one that still counts is the one somebody may want to correct.
        let event = visit.events.iter().rposition(|event| !event.undone).unwrap_or_default();
        Ok(Self {
            referrals: store.referrals_of_visit(id)?,
            earlier: store.unresolved_of(id)?,
            cases: store.cases_of_visit(id)?,
            checked: store.rights_of_visit(id)?,
            restricted: visit.draft.person.as_ref().map(|id| store.restriction(id)).transpose()?.flatten(),
            visit,
            event,
        })
    }

    /// Selects an event by its number, where it is there.
    pub fn select_event(&mut self, id: &str) {
        let place = self.visit.events.iter().position(|event| event.id.to_string() == id);
        self.event = place.unwrap_or(self.event);
    }

    /// The selected event.
    pub fn selected_event(&self) -> Option<&Event> {
        self.visit.events.get(self.event)
    }
}

/// A service's page is scrolled by so many lines at most; what is drawn stops at its end.
const MOST_LINES: usize = 2_000;

impl Page {
    /// Moves the page's selection or text.
    pub fn scroll_by(&mut self, rows: isize) {
        match self {
            Self::Visit(page) => {
                page.event = stepped(Some(page.event), rows).min(page.visit.events.len().saturating_sub(1));
            }
            Self::Case(page) => {
                let lines = page.case.entries.len() + page.linked.len();
                page.entry = stepped(Some(page.entry), rows).min(lines.saturating_sub(1));
            }
            Self::CaseSearch(page) => page.move_selection(rows),
            Self::Rights(page) => page.move_selection(rows),
            Self::Service(page) => page.scroll = stepped(Some(page.scroll), rows).min(MOST_LINES),
            Self::Stale(page) => {
                page.selected = stepped(Some(page.selected), rows).min(page.rows.len().saturating_sub(1));
            }
            Self::Slip(page) => page.scroll = stepped(Some(page.scroll), rows).min(100),
            Self::Referral(page) => page.scroll = stepped(Some(page.scroll), rows).min(100),
            Self::Day(page) => page.scroll = stepped(Some(page.scroll), rows).min(MOST_LINES),
            Self::HandOver(page) => page.scroll = stepped(Some(page.scroll), rows).min(MOST_LINES),
            Self::Doctor(page) => page.scroll = stepped(Some(page.scroll), rows).min(MOST_LINES),
            Self::Figures(page) => page.move_by(rows),
            Self::People(page) => page.move_selection(rows),
            Self::Person(page) => page.move_selection(rows),
            Self::Audit(page) => page.move_selection(rows),
            Self::Review(page) => page.scroll_by(rows),
            Self::Retention(page) => page.move_selection(rows),
            Self::Sheet(page) => page.scroll = stepped(Some(page.scroll), rows).min(page.recorded.len()),
            Self::Card(_) | Self::Merger(_) | Self::Survey(_) | Self::Directory | Self::Form(_) | Self::Protect(_) => {}
        }
    }
}

impl App {
    /// Opens what is selected: a visit, a case, a referral, a service — or chooses the service for a referral.
    pub(super) fn open(&mut self) -> Result<()> {
        match self.place() {
            Place::Queue => match self.board.selected_visit().map(|visit| visit.id.clone()) {
                Some(id) => self.open_visit(&id),
                None => Ok(()),
            },
            Place::Cases => match self.board.selected_row().cloned() {
                Some(Row::Case(case)) => self.open_case_page(&case.id),
                Some(Row::Check(check)) => self.open_referral(&check.id),
                None => Ok(()),
            },
            Place::Referral => {
                let service = match self.pages.last() {
                    Some(Page::Referral(page)) => page.service.as_ref().map(|service| service.id.clone()),
                    _ => None,
                };
                service.map_or(Ok(()), |service| self.open_service_page(&service))
            }
            Place::CaseSearch => match self.found_case().map(|case| case.id.clone()) {
                Some(id) => self.open_case_page(&id),
                None => Ok(()),
            },
            Place::Case => self.open_of_case(),
            Place::Figures => self.open_of_figures(),
            Place::People => self.take_person(),
            Place::Person => self.open_of_person(),
            Place::Review => self.open_loose_end(),
            Place::Retention => self.open_of_retention(),
            Place::Stale => match self.service_at_hand().map(|service| service.id.clone()) {
                Some(id) => self.open_service_page(&id),
                None => Ok(()),
            },
            _ => self.open_service(),
        }
    }

    fn open_service(&mut self) -> Result<()> {
        if let Some(referring) = self.directory.referring.clone() {
            return self.pick_found(referring);
        }
        let Some(id) = self.directory.selected().map(|hit| hit.service.id.clone()) else { return Ok(()) };
        self.open_service_page(&id)
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
                let referring = self.leave_search_for_place();
                if matches!(self.pages.last(), Some(Page::Directory)) {
                    self.pages.pop();
                } else if let Some(referring) = referring {
                    self.board.pane = referring.back;
                } else if self.place() == Place::Directory {
                    self.board.pane = Pane::Queue;
                }
            }
            Place::Form => self.leave_form(),
            Place::Figures if self.leave_gaps() => {}
            Place::Survey => self.survey_back(),
            Place::Sheet => self.leave_sheet()?,
            _ => {
                self.pages.pop();
            }
        }
        // What was gone on with above the walk is no loose end any more.
        self.walk_without_answered();
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
            Page::Case(page) => {
                let now = CasePage::read(&self.store, &page.case.id, &self.config.worker)?;
                page.show(now);
            }
            Page::Rights(page) => **page = self.read_rights(&page.visit.id, page.selected)?,
            Page::CaseSearch(page) => page.search(&self.store, &self.config.worker)?,
            Page::Service(page) => **page = self.read_service_page(&page.service.id, page.scroll)?,
            Page::Stale(page) => self.reread_stale(page)?,
            Page::Referral(page) => {
                let scroll = page.scroll;
                **page = ReferralPage::read(&self.store, &page.followed.referral.id, self.now.local)?;
                page.scroll = scroll;
            }
            Page::People(page) => page.search(&self.store)?,
            Page::Person(page) => page.reread(&self.store)?,
            Page::Card(page) => page.reread(&self.store)?,
            Page::Merger(page) => page.reread(&self.store)?,
            Page::Slip(page) => self.reread_slip(page)?,
            Page::Review(page) => self.reread_review(page)?,
            Page::Retention(page) => page.reread(&self.store)?,
            Page::Day(page) => {
                let scroll = page.scroll;
                **page = self.read_day(page.record.day)?;
                page.scroll = scroll;
            }
            Page::Figures(page) => self.reread_figures(page)?,
            // The audit stays as it was read: somebody may have gone on to older entries.
            Page::Audit(_)
            | Page::Directory
            | Page::Form(_)
            | Page::HandOver(_)
            | Page::Survey(_)
            | Page::Doctor(_)
            | Page::Protect(_)
            | Page::Sheet(_) => {}
        }
        Ok(())
    }
}
