//! Sending somebody on: for whom a service is looked for, the list it begins with, and the questions that follow.
//!
//! `o` begins a search that is already filled with what the visit or the case is about; Enter takes a service, a digit
//! says how, and Enter once more takes the day on which we ask what became of it. A place that the directory does not
//! know can be taken as it was typed. Esc goes back one question at a time, and records nothing.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{
    App,
    action::{Action, Place},
    board::Pane,
    directory::{Directory, Hit},
    notice::{Notice, Tone},
    pages::Page,
    picked::{Picked, Referring, Stands, parts_of},
    prompt::{Ask, AskPurpose, Choice, ChoicePurpose},
    restricted,
};
use crate::{
    domain::{
        fold,
        hours::OpenState,
        ids::{Code, ReferralId, ServiceId},
        referral::{How, NewReferral, ReferredFrom, check_day},
        service::Appointment,
        visit::Visit,
        vocabulary::List,
        when,
    },
    error::Result,
    store::drafts,
};

/// When we ask what became of a referral, as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskOn {
    /// We do not.
    Never,
    /// On this day.
    Day(NaiveDate),
}

impl AskOn {
    /// The day, where there is one.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Never => None,
            Self::Day(day) => Some(day),
        }
    }
}

/// What may be typed for "do not ask".
const NEVER: &[&str] = &["", "-", "0"];

impl App {
    /// Begins to look for a service for the visit or the case at hand; on a service's page, takes that one.
    pub(super) fn refer_here(&mut self) -> Result<()> {
        if self.place() == Place::Service {
            return self.refer_to_page();
        }
        if let Some(referring) = self.referring_here() {
            self.store.must_be_free(&restricted::from(&referring.from))?;
            return if self.go_on_with_referral(&referring)? { Ok(()) } else { self.begin_referral(referring) };
        }
        self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nobody-to-refer")));
        Ok(())
    }

    /// Whether somebody could be sent on from here.
    pub(super) fn can_refer(&self) -> bool {
        if self.place() == Place::Service { self.referring().is_some() } else { self.referring_here().is_some() }
    }

    /// The visit or the case at hand, as somebody to send on.
    fn referring_here(&self) -> Option<Referring> {
        match (self.pages.last(), self.place()) {
            (Some(Page::Case(page)), _) => {
                let case = &page.case;
                Some(self.referring_from(ReferredFrom::Case(case.id.clone()), case.number.clone(), case.topic.clone()))
            }
            (Some(Page::Referral(page)), _) => {
                let (followed, whom) = (&page.followed, &page.followed.whom);
                let ticket = whom.ticket.map(|(ticket, _)| ticket.to_string());
                let about = whom.case.clone().or(ticket).unwrap_or_default();
                Some(self.referring_from(followed.referral.from.clone(), about, followed.topic.clone()))
            }
            _ => self.visit().map(|visit| self.referring_visit(visit)),
        }
    }

    fn referring_visit(&self, visit: &Visit) -> Referring {
        let topic = visit.draft.requests.iter().find_map(|request| request.topic.clone());
        self.referring_from(ReferredFrom::Visit(visit.id.clone()), visit.ticket.to_string(), topic)
    }

    fn referring_from(&self, from: ReferredFrom, about: String, topic: Option<Code>) -> Referring {
        let label = topic.as_ref().map(|code| self.label(List::Topic, code)).unwrap_or_default();
        Referring { from, about, topic, words: first_part(&label), back: self.board.pane }
    }

    /// For whom a service is being chosen: who asked for it, else the visit or the case below, else the visit at hand in
    /// the queue.
    fn referring(&self) -> Option<Referring> {
        let page = || {
            self.pages.iter().rev().find_map(|page| match page {
                Page::Visit(page) => Some(self.referring_visit(&page.visit)),
                Page::Case(page) => Some(self.referring_from(
                    ReferredFrom::Case(page.case.id.clone()),
                    page.case.number.clone(),
                    page.case.topic.clone(),
                )),
                _ => None,
            })
        };
        let row = || self.board.selected_visit().filter(|visit| visit.status.is_open());
        self.directory.referring.clone().or_else(page).or_else(|| {
            let referring = self.referring_visit(row()?);
            Some(Referring { back: Pane::Queue, ..referring })
        })
    }

    fn begin_referral(&mut self, referring: Referring) -> Result<()> {
        self.bring_next(&referring.place_slot())?;
        self.begin_search()?;
        let left = self.kept(&referring.place_slot())?;
        self.directory.line.set(left.as_deref().unwrap_or(&referring.words));
        self.directory.referring = Some(referring);
        self.directory.search(&self.store, &self.synonyms, self.now.local)?;
        if left.is_some() {
            // Words of one's own are added to.
            self.directory.stale = false;
            return Ok(());
        }
        if self.directory.hits.is_empty() && !self.directory.line.is_empty() {
            // Nothing is about it: what people are sent to most is a better beginning than an empty list.
            self.directory.line.set("");
            self.directory.search(&self.store, &self.synonyms, self.now.local)?;
        }
        self.directory.stale = !self.directory.line.is_empty();
        Ok(())
    }

    /// Keeps what is typed to find a place for somebody: nobody knows yet whether the directory has it, or it is its name.
    pub(super) fn keep_place(&mut self) {
        let Some(referring) = &self.directory.referring else { return };
        // The words that the search began with are nobody's.
        let words = if self.directory.stale { "" } else { self.directory.line.text() };
        self.drafts.put(&referring.place_slot(), words.to_owned());
    }

    /// Nobody is sent on any more. Words that found a service were a search like any other; the name of a place that the
    /// directory does not know stays a draft, and is there when somebody sends the same person on again.
    pub(super) fn leave_search_for_place(&mut self) -> Option<Referring> {
        let referring = self.directory.referring.take()?;
        if !self.directory.hits.is_empty() {
            self.drafts.put(&referring.place_slot(), String::new());
        }
        Some(referring)
    }

    /// A service was chosen in the directory while somebody is being sent on: the selected one, or where nothing is
    /// found, what is typed.
    pub(super) fn pick_found(&mut self, referring: Referring) -> Result<()> {
        match self.directory.selected().map(|hit| (hit.service.id.clone(), hit.service.full_name())) {
            Some((service, name)) => self.pick(Picked { referring, service: Some(service), name }),
            None => self.pick_typed(),
        }
    }

    /// Whether what is typed can be taken as the name of a place.
    pub(super) fn can_pick_typed(&self) -> bool {
        // The words that the search began with are a subject, and no place.
        let directory = &self.directory;
        directory.referring.is_some() && !directory.stale && !directory.line.text().trim().is_empty()
    }

    /// Takes what is typed as the name of a place that the directory does not know.
    pub(super) fn pick_typed(&mut self) -> Result<()> {
        let name = self.directory.line.text().trim().to_owned();
        match self.directory.referring.clone().filter(|_| !name.is_empty()) {
            Some(referring) => self.pick(Picked { referring, service: None, name }),
            None => Ok(()),
        }
    }

    /// Takes a place, and asks how. Another one that was picked for the same person and is not recorded waits.
    fn pick(&mut self, picked: Picked) -> Result<()> {
        if self.kept(&picked.slot())?.is_some_and(|kept| !picked.is_kept_as(&kept)) {
            self.lay_behind(&picked.slot())?;
        }
        self.ask_how(picked, How::ALL[0]);
        Ok(())
    }

    fn refer_to_page(&mut self) -> Result<()> {
        let (Some(referring), Some(Page::Service(page))) = (self.referring(), self.pages.last()) else { return Ok(()) };
        let (service, name) = (Some(page.service.id.clone()), page.service.full_name());
        let picked = Picked { referring, service, name };
        if self.directory.referring.is_none() {
            // No search led here: words that were left in one are about another place.
            self.leave_place_for(&picked)?;
        }
        self.pick(picked)
    }

    /// Asks how; Enter takes `usual`.
    pub(super) fn ask_how(&mut self, picked: Picked, usual: How) {
        if self.refuses(Some(picked.written_into())) {
            return;
        }
        let options = How::ALL.iter().map(|how| self.texts.t(&format!("how-{}", how.code()))).collect();
        let title = self.texts.with("ask-how", &[("service", picked.name.as_str().into())]);
        let selected = How::ALL.iter().position(|how| *how == usual).unwrap_or_default();
        self.drafts.put(&picked.slot(), picked.kept(Stands::AtHow(usual), ""));
        self.drafts.put(&picked.referring.place_slot(), String::new());
        self.put_choice(Choice::new(title, options, selected, ChoicePurpose::How(Box::new(picked))));
    }

    /// How is said; now the day on which we ask, with the topic's own in the line.
    pub(super) fn ask_check_back(&mut self, picked: Box<Picked>, how: How) {
        self.drafts.put(&picked.slot(), picked.kept(Stands::AtDay(how), ""));
        let usual = self.usual_check(picked.referring.topic.as_ref());
        let typed = usual.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
        self.ask("ask-check-back", "ask-check-back-reading", &typed, AskPurpose::CheckBack(picked, how));
    }

    /// The day is said: until it is recorded, and once that is taken back, it is kept with the referral. Of two that undo gives
    /// back each has its own.
    pub(super) fn keep_referral_with_its_day(&mut self, ask: &Ask) {
        if let AskPurpose::CheckBack(picked, how) = &ask.purpose {
            self.drafts.put(&picked.slot(), picked.kept(Stands::AtDay(*how), ask.typed()));
        }
    }

    /// Nobody is sent there: the words stand in the search where they were typed.
    pub(super) fn leave_how(&mut self, picked: &Picked) {
        self.drafts.put(&picked.slot(), String::new());
        self.keep_place();
    }

    /// Goes on with a referral that was begun for the visit or the case whose page is on top.
    pub(super) fn refer_again(&mut self) -> Result<()> {
        match self.referring_here().filter(|_| self.can(Action::Refer)) {
            Some(referring) => self.go_on_with_referral(&referring).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Looks again for a place for the visit or the case whose page is on top, with the words that were left.
    pub(super) fn look_again_for_place(&mut self) -> Result<()> {
        match self.referring_here().filter(|_| self.can(Action::Refer)) {
            Some(referring) => self.begin_referral(referring),
            None => Ok(()),
        }
    }

    /// Goes on with a referral that was begun and not recorded, or was taken back: at the question where it stood, over the
    /// search to which Esc goes back. `false` where there is none.
    fn go_on_with_referral(&mut self, referring: &Referring) -> Result<bool> {
        let slot = drafts::referral_slot(referring.record());
        self.bring_next(&slot)?;
        let Some(kept) = self.kept(&slot)? else { return Ok(false) };
        let (name, how, service, day) = parts_of(&kept);
        // A service that the directory knows no more is a place like any other.
        let service = self.store.service(&ServiceId::from(service))?.map(|service| service.id.clone());
        let picked = Picked { referring: referring.clone(), service, name: name.to_owned() };
        if self.refuses(Some(picked.written_into())) {
            return Ok(true);
        }
        self.leave_place_for(&picked)?;
        self.search_for_picked(&picked)?;
        // The question of the day does not name the place, and covers the search that does.
        let said = self.texts.with("review-draft-referral", &[("service", picked.name.as_str().into())]);
        self.notice = Some(Notice::new(Tone::Info, said));
        if !day.is_empty() {
            self.drafts.put(&drafts::check_back_slot(picked.record()), day.to_owned());
        }
        match Stands::read(how) {
            Stands::AtDay(how) => self.ask_check_back(Box::new(picked), how),
            Stands::AtHow(usual) => self.ask_how(picked, usual),
        }
        Ok(true)
    }

    /// Words with which another place was looked for wait: the search opens with the one that was picked.
    fn leave_place_for(&self, picked: &Picked) -> Result<()> {
        let place = picked.referring.place_slot();
        match self.kept(&place)? {
            Some(words) if words != picked.name => self.lay_behind(&place),
            _ => Ok(()),
        }
    }

    /// Opens the search in which a place was picked: with its name, and where that is a service of the directory, at it.
    fn search_for_picked(&mut self, picked: &Picked) -> Result<()> {
        self.begin_search()?;
        self.directory.line.set(&picked.name);
        self.directory.referring = Some(picked.referring.clone());
        self.directory.search(&self.store, &self.synonyms, self.now.local)?;
        // The name of a service stands in the directory; that of another place was typed, and is added to.
        self.directory.stale = picked.service.is_some();
        let is_it = |hit: &Hit| Some(&hit.service.id) == picked.service.as_ref();
        self.directory.selected = self.directory.hits.iter().position(is_it).unwrap_or_default();
        Ok(())
    }

    /// The day on which we usually ask what became of a referral about a topic.
    pub(super) fn usual_check(&self, topic: Option<&Code>) -> Option<NaiveDate> {
        check_day(self.now.today(), self.vocabulary.check_back(topic))
    }

    /// The day to ask, as typed: nothing or a dash for never; `None` where it is not understood.
    pub(super) fn check_typed(&self, text: &str) -> Option<AskOn> {
        if NEVER.contains(&text.trim()) {
            return Some(AskOn::Never);
        }
        when::parse(text, self.now.today(), self.lang()).map(AskOn::Day)
    }

    /// How a day to ask is understood so far.
    pub(super) fn check_reading(&self, text: &str) -> Option<String> {
        Some(match self.check_typed(text)? {
            AskOn::Never => self.texts.t("ask-check-never"),
            AskOn::Day(day) => {
                let days = (day - self.now.today()).num_days();
                let values = [("day", self.long_date(day).into()), ("days", days.into())];
                self.texts.with("ask-check-understood", &values)
            }
        })
    }

    /// Records a referral.
    pub(super) fn refer(&mut self, picked: Picked, how: How, check_on: Option<NaiveDate>) -> Result<()> {
        let slot = picked.slot();
        let Picked { referring, service, name } = picked;
        let referral = NewReferral { service, service_name: name, how, check_on };
        let made = match &referring.from {
            ReferredFrom::Visit(visit) => self.store.refer(visit, &referral, &self.stamp())?,
            ReferredFrom::Case(case) => self.store.refer_from_case(case, &referral, &self.stamp())?,
        };
        self.drafts.put(&slot, String::new());
        self.drafts.put(&referring.place_slot(), String::new());
        self.leave_picking(&referring);
        self.refresh();
        let mut said = self.texts.with("notice-referred", &[("service", referral.service_name.into())]);
        if let Some(day) = check_on {
            let asked = self.texts.with("notice-check-on", &[("day", self.long_date(day).into())]);
            said = format!("{said} · {asked}");
        }
        self.done(said);
        self.after_referring(referral.service.as_ref(), made, how)
    }

    /// Goes back to where the referral was asked for.
    fn leave_picking(&mut self, referring: &Referring) {
        self.directory.referring = None;
        self.directory.typing = false;
        self.pages.retain(|page| !matches!(page, Page::Directory | Page::Service(_)));
        self.board.pane = referring.back;
    }

    /// What follows once a referral is on the disk and said; a place that the directory does not know has no page.
    fn after_referring(&mut self, service: Option<&ServiceId>, made: ReferralId, how: How) -> Result<()> {
        match service.filter(|_| how == How::Slip) {
            Some(service) => self.open_slip_with(service, Some(made)),
            None => Ok(()),
        }
    }
}

impl Directory {
    /// Puts the list with which a referral begins in order: among services about the same thing, those that are open
    /// now come first, then those that take walk-ins, then those that were not full lately.
    pub(super) fn order_for_referral(&mut self) {
        let words = self.referring.as_ref().map(|referring| fold::words(&referring.words)).unwrap_or_default();
        self.hits.sort_by_key(|hit| {
            let open = matches!(hit.state, OpenState::Open { .. });
            let walk_in = matches!(hit.service.appointment, Appointment::None | Appointment::Possible);
            (Reverse(is_about(hit, &words)), Reverse(open), Reverse(walk_in), hit.known.full.is_some())
        });
    }
}

/// Whether a service's name or its categories say all the words, so that it is there for just this.
fn is_about(hit: &Hit, words: &[String]) -> bool {
    let service = &hit.service;
    let said = service.categories.iter().map(String::as_str).chain([service.name.as_str()]);
    let said: Vec<String> = said.flat_map(fold::words).collect();
    words.iter().all(|word| said.iter().any(|other| other.starts_with(word.as_str())))
}

/// The first thing that a label names: of "Argent & banque" a search for both words would find too little.
fn first_part(label: &str) -> String {
    label.split(['&', ',', '/', '(']).next().unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_two_things_is_looked_for_by_its_first() {
        assert_eq!(first_part("Argent & banque"), "Argent");
        assert_eq!(first_part("Hébergement d'urgence"), "Hébergement d'urgence");
        assert_eq!(first_part(""), "");
    }
}
