//! What is open here when a day is closed, at whichever desk: the names that the close erases go from it as they go from the
//! texts on the disk, and all else stays. Otherwise the next letter would write them back.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    App,
    form::{Seen, visit::VisitForm},
    form_page::{FormPage, NEW, Target},
    intake::SLOT,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    way,
};
use crate::{
    domain::{ids::VisitId, visit::Visit},
    error::Result,
    store::begun_nameless::without_names,
};

impl App {
    /// Looks whether days were closed since the record was looked at last, and does to what is held here what their close
    /// did to what it found. Comes before the board is read anew: it still says whose names these are.
    pub(super) fn follow_closes(&mut self) -> Result<()> {
        let closed = self.store.closes_since(self.closes)?;
        self.closes = closed.last;
        let Some(latest) = closed.days.last().copied() else { return Ok(()) };
        let in_line = self.strike_lines(latest)?;
        let in_forms = self.strike_forms(&closed.days)?;
        let in_question = self.strike_question(&closed.days)?;
        if in_line || in_forms || in_question {
            let said = self.texts.with("notice-closed-elsewhere", &[("day", self.long_date(latest).into())]);
            self.notice = Some(Notice::new(Tone::Warning, said));
        }
        Ok(())
    }

    /// The line, and those that wait, unless they were begun for a later day.
    fn strike_lines(&mut self, latest: NaiveDate) -> Result<bool> {
        let is_of_it = |day: Option<NaiveDate>| day.is_none_or(|day| day <= latest);
        let day = self.day_of_words(SLOT)?;
        let struck = self.intake.strike_names(is_of_it(day), is_of_it);
        if struck {
            self.drafts.put_of(day, SLOT, self.intake.typed().to_owned());
            self.keep_waiting_lines();
            self.reread_line()?;
        }
        Ok(struck)
    }

    /// The forms of visits: of a new one, unless it was begun for a later day, and of visits of these days.
    fn strike_forms(&mut self, closed: &BTreeSet<NaiveDate>) -> Result<bool> {
        let mut is_struck = false;
        for at in 0..self.pages.len() {
            let Some(Page::Form(page)) = self.pages.get(at) else { continue };
            let (Some((slot, text)), FormPage::Visit { form, target }) = (page.kept_as(), &**page) else { continue };
            let (title, target) = (form.form().title().to_owned(), target.clone());
            let day = if target == Target::New { self.day_of_words(NEW)? } else { None };
            let name = match &target {
                Target::New if day.is_none_or(|day| closed.last().is_some_and(|last| day <= *last)) => String::new(),
                Target::Earlier(id, _) if self.is_nameless_by(id, closed)? => self.name_in_sight(id),
                _ => continue,
            };
            let Some(left) = without_names(&slot, &text, &name) else { continue };
            let json = left.split_once('\n').map_or(&*left, |(_, json)| json);
            let Some(mut form) = VisitForm::from_json(json, &title, &self.form_context()) else { continue };
            let Some(Page::Form(page)) = self.pages.get_mut(at) else { continue };
            if let FormPage::Visit { form: before, .. } = &**page {
                form.keep_removed_of(before);
            }
            let target = match target {
                Target::New => Target::New,
                // It is on the visit on which it was begun: what was told of another desk's is told again.
                Target::Earlier(id, seen) => Target::Earlier(id, Seen::of(seen.read)),
            };
            **page = FormPage::Visit { form: Box::new(form), target };
            if self.kept(&slot)?.is_some() {
                self.drafts.put_of(day, &slot, left);
            }
            is_struck = true;
        }
        Ok(is_struck)
    }

    /// The question about a visit of these days.
    fn strike_question(&mut self, closed: &BTreeSet<NaiveDate>) -> Result<bool> {
        let Some(Overlay::Ask(ask)) = &self.overlay else { return Ok(false) };
        let visit = VisitId::from(ask.purpose.record());
        if ask.slot.is_empty() || !self.is_nameless_by(&visit, closed)? {
            return Ok(false);
        }
        let name = self.name_in_sight(&visit);
        let struck = without_names(&ask.slot, ask.line.text(), &name);
        // Where nothing here says the name any more, the close has seen it: what it left is on the disk.
        let on_disk = self.store.draft(&self.seat_name(), &ask.slot)?.filter(|_| name.is_empty());
        let Some(left) = struck.or(on_disk.map(|kept| way::words_of(&kept).to_owned())) else { return Ok(false) };
        let Some(Overlay::Ask(ask)) = &mut self.overlay else { return Ok(false) };
        if ask.line.text() == left {
            return Ok(false);
        }
        ask.line.set(&left);
        self.drafts.put(&ask.slot, ask.kept());
        self.read_ask();
        Ok(true)
    }

    /// Whether the close of one of these days erased the calling name of a visit.
    fn is_nameless_by(&self, visit: &VisitId, closed: &BTreeSet<NaiveDate>) -> Result<bool> {
        match self.store.visit(visit) {
            Ok(visit) => Ok(closed.contains(&visit.day) && visit.draft.person.is_none()),
            Err(error) if error.kind() == crate::error::Kind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// What a visit was called when it was read last; empty where it is not in sight.
    fn name_in_sight(&self, id: &VisitId) -> String {
        let on_pages = self.pages.iter().filter_map(|page| match page {
            Page::Visit(page) => Some(&page.visit),
            _ => None,
        });
        let mut in_sight = self.board.queue.iter().chain(on_pages).filter(|visit| visit.id == *id);
        let called = |visit: &Visit| visit.draft.calling_name.clone();
        in_sight.find_map(called).unwrap_or_default()
    }
}
