//! Going on with what was typed and never recorded: where it was typed, on the board of its day, or at its record.

use super::{
    App, form_page, intake,
    notice::{Notice, Tone},
    pages::Page,
};
use crate::{
    domain::{
        ids::{CaseId, ReferralId, ServiceId, VisitId},
        loose_end::{DraftPlace, OwnDraft},
    },
    error::{Kind, Result},
};

impl App {
    /// Goes on with what was typed: where it was typed, or at the record that it is about.
    pub(super) fn take_up(&mut self, draft: &OwnDraft) -> Result<()> {
        self.notice = None;
        let mut parts = draft.slot.split(':').skip(1);
        let (record, inner) = (parts.next().unwrap_or_default(), parts.next());
        match (draft.place, record, inner) {
            (DraftPlace::FastLine, ..) => {
                self.go_to_day_of(intake::SLOT)?;
                self.begin_line()
            }
            (DraftPlace::Form, "new", _) => {
                self.go_to_day_of(form_page::NEW)?;
                self.reopen_new_form().map(|_| ())
            }
            (DraftPlace::Form, "service", None) => self.open_service_form(None, None),
            (DraftPlace::Form, "service", Some(id)) => self.open_service_form(Some(&ServiceId::from(id)), None),
            // The note is among what the day's page shows, and its editor has what was typed.
            (DraftPlace::Form, "day", Some(day)) => match day.parse() {
                Ok(day) => self.open_day(day),
                Err(_) => self.open_record(day),
            },
            (DraftPlace::Form, id, _) if self.is_visit(id)? => self.edit_visit(&VisitId::from(id)),
            (_, record, _) => self.open_record(record),
        }
    }

    /// Puts the board on the day for which a visit was begun. Words without a day, and those of a day to come, as a clock
    /// that was set back knows them, stay on the board that there is.
    pub(super) fn go_to_day_of(&mut self, slot: &str) -> Result<()> {
        let day = match self.drafts.day(slot) {
            Some(day) => day,
            None => self.store.draft_day(&self.seat_name(), slot)?,
        };
        let Some(day) = day.filter(|day| *day != self.day() && *day <= self.now.today()) else { return Ok(()) };
        // A sheet of paper has a day of its own, which nothing else is typed on.
        if let Some(at) = self.pages.iter().position(|page| matches!(page, Page::Sheet(_))) {
            self.pages.truncate(at + 1);
            self.leave_sheet()?;
        }
        self.record_on(day)
    }

    fn is_visit(&self, id: &str) -> Result<bool> {
        found(self.store.visit(&VisitId::from(id))).map(|visit| visit.is_some())
    }

    /// Opens whatever has this id: the question whose answer was begun can be asked again there.
    fn open_record(&mut self, id: &str) -> Result<()> {
        if self.is_visit(id)? {
            return self.open_visit(&VisitId::from(id));
        }
        if found(self.store.case(&CaseId::from(id)))?.is_some() {
            return self.open_case_page(&CaseId::from(id));
        }
        if found(self.store.followed(&ReferralId::from(id)))?.is_some() {
            return self.open_referral(&ReferralId::from(id));
        }
        if self.store.service(&ServiceId::from(id))?.is_some() {
            return self.open_service_page(&ServiceId::from(id));
        }
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("review-draft-homeless")));
        Ok(())
    }
}

/// A record that may be gone.
fn found<T>(asked: Result<T>) -> Result<Option<T>> {
    match asked {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == Kind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
