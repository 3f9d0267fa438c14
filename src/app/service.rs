//! What a key does to a service: from the directory's pane, from the list of what to verify, from its own page.

use chrono::Months;

use super::{
    App,
    action::{Action, Place},
    form::{Merged, Seen, service::ServiceForm},
    form_page::FormPage,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::{Page, ServicePage, experience_of},
    prompt::{AskPurpose, ChoicePurpose},
    words,
};
use crate::{
    domain::{
        freshness::FRESH_MONTHS,
        hours::service_state,
        ids::ServiceId,
        service::{Alert, Checked, OWN_SOURCE, Service},
        time::Now,
    },
    error::{Error, Kind, Result},
    store::{Store, directory::Stale},
};

/// How many services the list of what to verify holds: more than anybody calls in a week.
const LISTED: usize = 100;

/// A service counts as used by the referrals of so many months.
const USE_MONTHS: u32 = 12;

/// The slot under which the form of a new service is kept.
pub(super) const NEW: &str = "form:service";

/// What saving a service's form means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServiceTarget {
    /// A new service is written.
    New,
    /// One that is there is corrected: as of these versions.
    There(ServiceId, Seen),
}

impl ServiceTarget {
    /// Under which name the form is kept while it is filled in.
    pub(super) fn slot(&self) -> String {
        match self {
            Self::New => NEW.to_owned(),
            Self::There(id, _) => format!("{NEW}:{id}"),
        }
    }
}

/// The list of what to verify first.
#[derive(Debug, Default)]
pub struct StalePage {
    /// The services, by use and age.
    pub rows: Vec<Stale>,
    /// The selected row.
    pub selected: usize,
}

impl StalePage {
    /// The selected service.
    pub fn selected(&self) -> Option<&Service> {
        self.rows.get(self.selected).map(|stale| &stale.service)
    }
}

/// The services to verify first, seen from a moment: none that is fresh, the most used first.
pub fn stale(store: &Store, now: &Now, limit: usize) -> Result<Vec<Stale>> {
    let until = now.today().checked_sub_months(Months::new(FRESH_MONTHS)).unwrap_or(now.today());
    let since = now.at.checked_sub_months(Months::new(USE_MONTHS)).unwrap_or(now.at);
    store.stale_services(until, since, limit)
}

impl App {
    /// The service that a key would act on.
    pub fn service_at_hand(&self) -> Option<&Service> {
        match (self.pages.last(), self.place()) {
            (Some(Page::Service(page)), _) => Some(&page.service),
            (Some(Page::Stale(page)), _) => page.selected(),
            (_, Place::Directory) => self.directory.selected().map(|hit| &hit.service),
            _ => None,
        }
    }

    /// Whether an action on a service is possible now; `None` for other actions.
    pub(super) fn can_with_service(&self, action: Action) -> Option<bool> {
        match action {
            Action::ServiceEdit | Action::ServiceConfirm | Action::ServiceNote | Action::ServiceAlert => {
                Some(self.service_at_hand().is_some())
            }
            Action::Open if self.place() == Place::Stale => Some(self.service_at_hand().is_some()),
            _ => None,
        }
    }

    pub(super) fn act_on_service(&mut self, action: Action) -> Result<()> {
        match action {
            Action::ServiceNew => return self.open_service_form(None, None),
            Action::StaleServices => return self.open_stale(),
            _ => {}
        }
        let Some(service) = self.service_at_hand() else {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-no-service")));
            return Ok(());
        };
        let id = service.id.clone();
        match action {
            Action::ServiceConfirm => {
                let options = Checked::ALL[1..].iter().map(|how| self.texts.t(&format!("checked-{}", how.code())));
                let options = options.collect();
                self.choose("ask-checked", options, 0, ChoicePurpose::Confirm(id));
                Ok(())
            }
            Action::ServiceNote => {
                let note = service.team_note.clone();
                // A note of several lines needs more than one line to be written in.
                if note.contains('\n') {
                    return self.open_service_form(Some(&id), Some("team-note"));
                }
                self.ask("ask-team-note", "ask-team-note-reading", &note, AskPurpose::ServiceNote(id));
                // Whoever opens a note most often adds to it.
                if let Some(Overlay::Ask(ask)) = &mut self.overlay {
                    ask.proposed = false;
                }
                Ok(())
            }
            Action::ServiceAlert => {
                let today = self.now.today();
                let alert = service.alert_on(today).map(|alert| alert.text.clone()).unwrap_or_default();
                self.ask("ask-alert", "ask-alert-reading", &alert, AskPurpose::ServiceAlert(id));
                Ok(())
            }
            _ => self.open_service_form(Some(&id), None),
        }
    }

    /// Asks for the last day of a notice with this text.
    pub(super) fn ask_alert_until(&mut self, id: ServiceId, text: String) {
        self.ask("ask-alert-until", "ask-alert-until-reading", "", AskPurpose::AlertUntil(id, text));
    }

    /// Opens a service's page.
    pub(super) fn open_service_page(&mut self, id: &ServiceId) -> Result<()> {
        let page = self.read_service_page(id, 0)?;
        self.pages.push(Page::Service(Box::new(page)));
        Ok(())
    }

    /// A service's page as it is now.
    pub(super) fn read_service_page(&self, id: &ServiceId, scroll: usize) -> Result<ServicePage> {
        let found = self.store.service_with_version(id)?;
        let (service, version) = found.ok_or_else(|| Error::new(Kind::NotFound).at("services"))?;
        let known = experience_of(&self.store, Some(&service), self.now.local)?;
        Ok(ServicePage { state: service_state(&service, self.now.local), service, version, known, scroll })
    }

    /// Works the opening hours of open pages out for a new minute.
    pub(super) fn tell_pages_time(&mut self) {
        let now = self.now.local;
        for page in &mut self.pages {
            if let Page::Service(page) = page {
                page.state = service_state(&page.service, now);
            }
        }
    }

    fn open_stale(&mut self) -> Result<()> {
        let rows = stale(&self.store, &self.now, LISTED)?;
        self.pages.push(Page::Stale(Box::new(StalePage { rows, selected: 0 })));
        Ok(())
    }

    pub(super) fn reread_stale(&self, page: &mut StalePage) -> Result<()> {
        page.rows = stale(&self.store, &self.now, LISTED)?;
        page.selected = page.selected.min(page.rows.len().saturating_sub(1));
        Ok(())
    }

    /// The version that was on the screen when the key was pressed; without a page, the present one.
    pub(super) fn service_version(&self, id: &ServiceId) -> Result<i64> {
        if let Some(version) = self.answering {
            return Ok(version);
        }
        match self.pages.last() {
            Some(Page::Service(page)) if page.service.id == *id => Ok(page.version),
            _ => Ok(self.read_service_page(id, 0)?.version),
        }
    }

    pub(super) fn confirm_service(&mut self, id: &ServiceId, how: Checked) -> Result<()> {
        let version = self.service_version(id)?;
        let saved = self.store.verify_service(id, version, how, &self.stamp());
        self.service_saved(saved, "notice-service-confirmed")
    }

    pub(super) fn note_service(&mut self, id: &ServiceId, note: &str) -> Result<()> {
        let version = self.service_version(id)?;
        let saved = self.store.set_team_note(id, version, note, &self.stamp());
        self.service_saved(saved, "notice-service-saved")
    }

    pub(super) fn alert_service(&mut self, id: &ServiceId, alert: Option<&Alert>) -> Result<()> {
        let version = self.service_version(id)?;
        let saved = self.store.set_alert(id, version, alert, &self.stamp());
        self.service_saved(saved, "notice-service-saved")
    }

    /// Shows the record as it is now, then says what was done, or that somebody else was faster.
    fn service_saved(&mut self, saved: Result<Service>, said: &str) -> Result<()> {
        self.refresh_directory();
        let service = saved?;
        self.done(self.texts.with(said, &[("service", service.name.into())]));
        Ok(())
    }

    /// Looks at everything after a change of the directory, which is done whatever goes wrong now.
    pub(super) fn refresh_directory(&mut self) {
        if let Err(error) = self.reload() {
            self.tell(&error);
        }
    }

    /// Opens the form of a service, or of a new one; what was left unsaved in it is there again.
    pub(super) fn open_service_form(&mut self, id: Option<&ServiceId>, field: Option<&'static str>) -> Result<()> {
        let (base, mut target) = match id {
            None => (Service::new(OWN_SOURCE, "", ""), ServiceTarget::New),
            Some(id) => {
                let page = self.read_service_page(id, 0)?;
                let version = self.service_version(id)?;
                (page.service, ServiceTarget::There(id.clone(), Seen::of(version)))
            }
        };
        let title = match id {
            None => self.texts.t("service-form-new"),
            Some(_) => self.texts.with("service-form-edit", &[("service", base.name.as_str().into())]),
        };
        let ctx = self.form_context();
        let mut form = ServiceForm::new(&base, &title, &ctx);
        self.bring_next(&target.slot())?;
        if let Some(kept) = self.kept(&target.slot())?
            && let Some((version, json)) = kept.split_once('\n')
            && let Ok(version) = version.parse()
            && let Some(left) = ServiceForm::from_json(json, &title, &ctx)
        {
            // The version on which it was typed: if somebody changed the service since, saving says so.
            form = left;
            if let ServiceTarget::There(_, seen) = &mut target {
                *seen = Seen::of(version);
            }
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-form-taken-up")));
        }
        if let Some(field) = field {
            form.focus_on(field, &self.form_context());
        }
        self.intake.open = false;
        self.pages.push(Page::Form(Box::new(FormPage::Service { form: Box::new(form), target })));
        Ok(())
    }

    /// The service's form on top.
    fn service_form(&self) -> Option<(&ServiceForm, &ServiceTarget)> {
        match self.pages.last() {
            Some(Page::Form(page)) => match &**page {
                FormPage::Service { form, target } => Some((form, target)),
                _ => None,
            },
            _ => None,
        }
    }

    pub(super) fn keep_service_form(&mut self) {
        let Some((form, target)) = self.service_form() else { return };
        let version = match target {
            ServiceTarget::New => 0,
            ServiceTarget::There(_, seen) => seen.read,
        };
        let (slot, text) = (target.slot(), format!("{version}\n{}", form.to_json()));
        self.drafts.put(&slot, text);
    }

    /// Says that what was typed in a form that was left is still there; a form in which nothing was changed leaves
    /// nothing behind.
    pub(super) fn leave_service_form(&mut self, form: &ServiceForm, target: &ServiceTarget) {
        let slot = target.slot();
        if form.is_untouched(&self.form_context()) {
            self.drafts.put(&slot, String::new());
        } else if self.kept(&slot).ok().flatten().is_some() {
            let again = if *target == ServiceTarget::New { Action::ServiceNew } else { Action::ServiceEdit };
            let key = words::key_of(&self.texts, again);
            let kept = self.texts.with("notice-form-kept", &[("key", key.into())]);
            self.notice = Some(Notice::new(Tone::Info, kept));
        }
    }

    pub(super) fn save_service_form(&mut self) -> Result<()> {
        let Some((form, target)) = self.service_form() else { return Ok(()) };
        let Ok((mut service, checked)) = form.service() else { return Ok(()) };
        let target = target.clone();
        let stamp = self.stamp();
        if let Some(how) = checked {
            service.verified_on = Some(stamp.now.today());
            service.verified_by.clone_from(&stamp.worker);
            service.verified_how = how;
        }
        let saved = self.saving(&[target.slot()], |app| match &target {
            ServiceTarget::New => app.store.add_service(&service, &stamp),
            ServiceTarget::There(_, seen) => app.store.edit_service(seen.told, &service, &stamp),
        });
        if let (Err(error), ServiceTarget::There(id, _)) = (&saved, &target)
            && error.kind() == Kind::Conflict
        {
            return self.say_service_edited_elsewhere(id);
        }
        let service = saved?;
        self.pages.pop_if(|page| matches!(page, Page::Form(_)));
        // The record is on disk; the draft must not come back.
        self.drafts.put(&target.slot(), String::new());
        self.save_drafts();
        self.refresh_directory();
        if target == ServiceTarget::New {
            // Shown as it stands, so that a slip is seen at once.
            self.open_service_page(&service.id)?;
        }
        self.done(self.texts.with("notice-service-saved", &[("service", service.name.into())]));
        Ok(())
    }

    /// Somebody saved this service since it was opened here: the form takes over what they changed, keeps what was
    /// changed here, and says both. Whoever saves again writes what is in sight.
    fn say_service_edited_elsewhere(&mut self, id: &ServiceId) -> Result<()> {
        let now = self.read_service_page(id, 0)?;
        let Some(Page::Form(mut page)) = self.pages.pop_if(|page| matches!(page, Page::Form(_))) else { return Ok(()) };
        let mut merged = Merged::default();
        if let FormPage::Service { target: ServiceTarget::There(_, seen), form } = &mut *page {
            let over = form.over(&now.service, &self.form_context());
            (**form, merged) = over;
            if merged.both.is_empty() { seen.take_in(now.version) } else { seen.tell(now.version) }
        }
        self.pages.push(Page::Form(page));
        self.keep_service_form();
        self.refresh_directory();
        self.say_merged("notice-service-elsewhere", &merged);
        Ok(())
    }
}
