//! Counting for the page of figures. What takes no longer than a frame is counted before it; the rest behind it, a batch
//! at a time, so that keys are taken in between and the page says how far it is.

use super::{Counted, FiguresPage, Progress};
use crate::{
    app::App,
    domain::{period::Period, report::Bands},
    error::Result,
    store::{Store, reports::Asked},
};

/// Up to how many days a period is counted before the frame: what years come to takes longer than one.
const SHORT: i64 = 100;

/// How many days that were never counted, or changed since, are counted before the frame.
const FEW: usize = 10;

impl App {
    /// Counts what takes no longer than a frame; called before one.
    pub(in crate::app) fn count_before_frame(&mut self) -> Result<()> {
        // The figures, then the calendar.
        for _ in 0..2 {
            self.count_what_is_short()?;
        }
        Ok(())
    }

    fn count_what_is_short(&mut self) -> Result<()> {
        let Some(page) = self.figures_page().filter(|page| page.is_waiting()) else { return Ok(()) };
        let period = due_period(page);
        // A year's calendar is little more than a list of numbers; its figures are not.
        let short = (period.to - period.from).num_days() <= SHORT || !page.due;
        if short && self.ask_figures(page, period, Store::days_to_count)? <= FEW {
            self.count_a_batch()?;
        }
        Ok(())
    }

    /// Counts as much as a batch is, for an action that needs the figures.
    pub(super) fn count_at_once(&mut self) -> Result<()> {
        if self.figures_page().is_some_and(FiguresPage::is_waiting) { self.count_a_batch() } else { Ok(()) }
    }

    /// Goes on counting, behind a frame; says whether there is something new to be seen.
    pub fn count_on(&mut self) -> bool {
        if !self.figures_page().is_some_and(FiguresPage::is_waiting) {
            return false;
        }
        if let Err(error) = self.count_a_batch() {
            self.stop_counting();
            self.tell(&error);
        }
        true
    }

    /// After an error nothing is tried again by itself: the page says that there are no figures.
    pub(in crate::app) fn stop_counting(&mut self) {
        if let Some(page) = self.figures_page_mut() {
            let year = page.calendar();
            page.due = false;
            page.progress = None;
            if page.wants_year() {
                page.year = Some((year, Vec::new()));
                page.year_due = false;
            }
        }
    }

    /// Asks the store about some days, of the page's permanence.
    fn ask_figures<T>(
        &self,
        page: &FiguresPage,
        period: Period,
        ask: impl FnOnce(&Store, &Asked<'_>) -> Result<T>,
    ) -> Result<T> {
        let local = |at| self.clock.local(at);
        let (today, session) = (self.now.today(), page.session.as_deref());
        ask(&self.store, &Asked { period, today, session, bands: Bands::default(), local: &local })
    }

    /// Counts a batch of days; where none is left, reads what they come to.
    fn count_a_batch(&mut self) -> Result<()> {
        let Some(page) = self.figures_page() else { return Ok(()) };
        let period = due_period(page);
        let left = self.ask_figures(page, period, Store::count_days)?;
        if left > 0 {
            let of = page.progress.map_or(left, |progress| progress.of).max(left);
            if let Some(page) = self.figures_page_mut() {
                page.progress = Some(Progress { done: of - left, of });
            }
            return Ok(());
        }
        let figures = if page.due { Some(self.ask_figures(page, period, Store::figures)?) } else { None };
        let by_day = self.store.visits_by_day(&period, page.session.as_deref())?;
        let Some(page) = self.figures_page_mut() else { return Ok(()) };
        page.progress = None;
        if let Some(figures) = figures {
            page.counted = Some(Counted { figures, by_day });
            page.due = false;
        } else {
            page.year = Some((period, by_day));
            page.year_due = false;
        }
        Ok(())
    }

    /// The page after the record was read anew: its list of gaps at once, its figures when they are looked at.
    pub(in crate::app) fn reread_figures(&self, page: &mut FiguresPage) -> Result<()> {
        (page.due, page.year_due) = (true, true);
        self.reread_gaps(page)
    }
}

/// The days that are to be counted next: those of the figures, then those of the calendar.
fn due_period(page: &FiguresPage) -> Period {
    if page.due { page.period } else { page.calendar() }
}
