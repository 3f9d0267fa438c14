//! The walk through what is not finished: one loose end after the other, each decided with one key.
//!
//! A decision is the ordinary action of its record, so it is done when the key was pressed: whoever leaves and comes back
//! finds what is left, and undo takes back one decision after the other and returns to it. What is looked at and left as
//! it is does not come back that day.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    App,
    action::Action,
    board::stepped,
    homeless::is_homeless,
    key::Key,
    notice::{Notice, Tone},
    pages::Page,
    prompt::AskPurpose,
    review_offers::Offer,
    review_words::{EndWords, whom_to_ask},
};
use crate::{
    domain::{
        ids::VisitId,
        loose_end::{EndKey, LooseEnd, OpenVisit},
        visit::Move,
    },
    error::Result,
};

/// Words are scrolled by so many lines at most; what is drawn stops at their end.
const MOST_LINES: usize = 2_000;

/// How many days before a finished one are looked at for what was left.
const LOOKED_BACK: u64 = 7;

/// The page of the walk.
#[derive(Debug)]
pub struct ReviewPage {
    /// The day whose loose ends these are.
    pub day: NaiveDate,
    /// What is not finished, what blocks first.
    pub ends: Vec<LooseEnd>,
    /// The one that a key decides.
    pub selected: usize,
    /// How far its words are scrolled, in lines, where they are more than there is room for.
    pub scroll: usize,
    /// What can be decided about it.
    pub offers: Vec<Offer>,
    /// Where nothing is left: the last of the days before that has unfinished visits, and how many.
    pub earlier: Option<(NaiveDate, usize)>,
    /// Where nothing else is left: how many were left as they are, by whomever.
    pub kept: usize,
    /// All that were seen since the walk began.
    seen: BTreeSet<EndKey>,
    /// What was decided, the last at the end: where undo goes back to.
    trail: Vec<EndKey>,
}

impl ReviewPage {
    fn new(day: NaiveDate, ends: Vec<LooseEnd>) -> Self {
        let mut page = Self {
            day,
            ends: Vec::new(),
            selected: 0,
            scroll: 0,
            offers: Vec::new(),
            earlier: None,
            kept: 0,
            seen: BTreeSet::new(),
            trail: Vec::new(),
        };
        page.show(ends);
        page
    }

    /// The loose end that a key decides.
    pub fn current(&self) -> Option<&LooseEnd> {
        self.ends.get(self.selected)
    }

    /// The version of a visit, as the walk shows it.
    pub(super) fn version_of(&self, visit: &VisitId) -> Option<i64> {
        let mut visits = self.ends.iter().filter_map(LooseEnd::visit);
        visits.find(|known| known.id == *visit).map(|known| known.version)
    }

    /// How many were decided since the walk began, and how many there were.
    pub fn progress(&self) -> (usize, usize) {
        (self.seen.len().saturating_sub(self.ends.len()), self.seen.len())
    }

    /// Moves the selection, or by pages the words of the one at hand where nobody can go on with them.
    pub fn scroll_by(&mut self, rows: isize) {
        let reads = matches!(self.current(), Some(LooseEnd::Draft(draft)) if is_homeless(draft));
        if reads && rows.unsigned_abs() > 1 {
            self.scroll = self.scroll.saturating_add_signed(rows).min(MOST_LINES);
        } else {
            self.move_selection(rows);
        }
    }

    /// Moves the selection; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        self.scroll = 0;
        self.selected = stepped(Some(self.selected), rows).min(self.ends.len().saturating_sub(1));
    }

    /// Shows what is left. The same one stays selected; one that is gone hands over to the next.
    fn show(&mut self, ends: Vec<LooseEnd>) {
        let before = self.current().map(LooseEnd::key);
        self.seen.extend(ends.iter().map(LooseEnd::key));
        self.ends = ends;
        self.select(before.as_ref());
    }

    fn select(&mut self, key: Option<&EndKey>) {
        let place = self.ends.iter().position(|end| Some(&end.key()) == key);
        self.scroll = 0;
        self.selected = place.unwrap_or(self.selected).min(self.ends.len().saturating_sub(1));
    }

    /// Goes back to what was taken back: the one that is there again, else the one that was decided last.
    fn back_to(&mut self, before: &BTreeSet<EndKey>) {
        let last = self.trail.pop();
        let again = self.ends.iter().map(LooseEnd::key).find(|key| !before.contains(key));
        self.select(again.or(last).as_ref());
    }
}

impl App {
    pub(super) fn act_on_review(&mut self, action: Action) -> Result<()> {
        match action {
            Action::ReviewKeep => {
                self.walked(self.loose_end().map(LooseEnd::key));
                self.keep_loose_end()
            }
            Action::ReviewDay => {
                self.ask("ask-review-day", "ask-review-day-reading", "", AskPurpose::ReviewDay);
                Ok(())
            }
            _ => self.open_review(),
        }
    }

    /// Opens the walk through what is not finished: on the day whose page it is opened from, else on the day to which
    /// entries belong.
    fn open_review(&mut self) -> Result<()> {
        let day = self.day_page().map_or_else(|| self.day(), |page| page.record.day);
        self.review_day(day)
    }

    /// Walks through a day.
    pub(super) fn review_day(&mut self, day: NaiveDate) -> Result<()> {
        // What is typed and not on disk yet would not be among the drafts.
        self.save_drafts();
        let ends = self.store.loose_ends(&self.clock.span(day), &self.now)?;
        let mut page = ReviewPage::new(day, ends);
        page.offers = self.offers_for(&page)?;
        self.look_around(&mut page)?;
        self.intake.open = false;
        // Not twice above one another: the older one would only be in the way back.
        self.pages.retain(|page| !matches!(page, Page::Review(_)));
        self.pages.push(Page::Review(Box::new(page)));
        Ok(())
    }

    /// The walk, where it is what one sees.
    pub fn review(&self) -> Option<&ReviewPage> {
        match self.pages.last() {
            Some(Page::Review(page)) => Some(page),
            _ => None,
        }
    }

    /// The loose end that a key decides.
    pub fn loose_end(&self) -> Option<&LooseEnd> {
        self.review()?.current()
    }

    pub(super) fn reread_review(&self, page: &mut ReviewPage) -> Result<()> {
        page.show(self.store.loose_ends(&self.clock.span(page.day), &self.now)?);
        page.offers = self.offers_for(page)?;
        self.look_around(page)?;
        Ok(())
    }

    /// At the end of the walk: what else there is.
    fn look_around(&self, page: &mut ReviewPage) -> Result<()> {
        page.earlier = self.left_before(page)?;
        let is_at_end = page.ends.is_empty();
        page.kept = if is_at_end { self.store.kept_loose_ends(page.day)? } else { 0 };
        Ok(())
    }

    /// The last of the days before that has unfinished visits, and how many; asked only where the walk is at its end.
    fn left_before(&self, page: &ReviewPage) -> Result<Option<(NaiveDate, usize)>> {
        if !page.ends.is_empty() {
            return Ok(None);
        }
        for day in (1..=LOOKED_BACK).filter_map(|days| page.day.checked_sub_days(Days::new(days))) {
            let ends = self.store.loose_ends(&self.clock.span(day), &self.now)?;
            let visits = ends.iter().filter(|end| end.visit().is_some()).count();
            if visits > 0 {
                return Ok(Some((day, visits)));
            }
        }
        Ok(None)
    }

    /// After a question was answered or a form saved: its draft is forgotten only now, when the walk was read already.
    pub(super) fn walk_without_answered(&mut self) {
        if self.review().is_some() {
            self.save_drafts();
            self.refresh();
        }
    }

    /// Looks up what can be decided about the selected loose end.
    pub(super) fn offer_for_loose_end(&mut self) -> Result<()> {
        let Some(page) = self.review() else { return Ok(()) };
        let offers = self.offers_for(page)?;
        if let Some(Page::Review(page)) = self.pages.last_mut() {
            page.offers = offers;
        }
        Ok(())
    }

    /// Takes a digit as the decision about the selected loose end; `false` for every other key.
    pub(super) fn answers_loose_end(&mut self, key: Key) -> Result<bool> {
        let Some(digit) = key.digit() else { return Ok(false) };
        let place = usize::from(if digit == 0 { 10 } else { digit }) - 1;
        let Some(page) = self.review() else { return Ok(false) };
        let Some(offer) = page.offers.get(place).cloned() else { return Ok(false) };
        let key = page.current().map(LooseEnd::key);
        self.notice = None;
        self.walked(key);
        self.decide(offer.decision)?;
        Ok(true)
    }

    /// Leaves the selected loose end as it is, for this day.
    pub(super) fn keep_loose_end(&mut self) -> Result<()> {
        let Some(page) = self.review() else { return Ok(()) };
        let Some(end) = page.current() else { return Ok(()) };
        let (day, key) = (page.day, end.key());
        let about = EndWords::of(self).number(end);
        self.store.keep_loose_end(day, &key, &about, &self.stamp())?;
        self.refresh();
        self.done(self.texts.t("notice-review-kept"));
        Ok(())
    }

    fn walked(&mut self, key: Option<EndKey>) {
        if let Some(Page::Review(page)) = self.pages.last_mut() {
            page.trail.extend(key);
        }
    }

    /// The loose ends in sight, before something is taken back.
    pub(super) fn ends_in_sight(&self) -> BTreeSet<EndKey> {
        self.review().map(|page| page.ends.iter().map(LooseEnd::key).collect()).unwrap_or_default()
    }

    /// After something was taken back, the walk goes back to it.
    pub(super) fn back_to_undone(&mut self, before: &BTreeSet<EndKey>) -> Result<()> {
        if let Some(Page::Review(page)) = self.pages.last_mut() {
            page.back_to(before);
        }
        self.offer_for_loose_end()
    }

    /// When a visit of the walk more likely ended than now, for a step that ends it.
    pub(super) fn ended_earlier(&self, id: &VisitId, step: &Move) -> Option<DateTime<Utc>> {
        let ends = matches!(step, Move::Close { .. } | Move::Leave | Move::TurnAway { .. });
        let found = self.review().filter(|_| ends)?.ends.iter().find_map(|end| match end {
            LooseEnd::Open(OpenVisit { visit, ended, .. }) if visit.id == *id => Some(*ended),
            _ => None,
        });
        found.flatten().map(|ended| ended.at)
    }

    /// From when to when somebody who is still said to wait was received, for a step that says so in the walk.
    pub(super) fn received_earlier(&self, id: &VisitId, step: &Move) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let closes = matches!(step, Move::Close { .. });
        self.review().filter(|_| closes)?.ends.iter().find_map(|end| match end {
            LooseEnd::Open(OpenVisit { visit, received, .. }) if visit.id == *id => *received,
            _ => None,
        })
    }

    /// Opens the record of the selected loose end; where none is left, the day's page.
    pub(super) fn open_loose_end(&mut self) -> Result<()> {
        let Some(page) = self.review() else { return Ok(()) };
        let Some(end) = page.current().cloned() else { return self.open_day(page.day) };
        if let LooseEnd::Draft(draft) = &end {
            return self.take_up(draft);
        }
        if let Some(visit) = end.visit() {
            return self.open_visit(&visit.id);
        }
        if let Some(case) = end.case() {
            return self.open_case_page(&case.id);
        }
        if let Some(check) = end.referral() {
            return self.open_referral(&check.id);
        }
        if let LooseEnd::OthersDrafts(others) = &end {
            self.notice = Some(Notice::new(Tone::Info, whom_to_ask(&self.texts, others)));
        }
        Ok(())
    }
}
