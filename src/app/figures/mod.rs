//! The figures of a period on the screen: which period, which permanence, which view; and the gaps that one can fill.
//!
//! What is drawn was counted when the period changed. Little is counted before the next frame; much is counted behind
//! it, a batch at a time (`counting`), while the page says so.

use chrono::NaiveDate;

use super::{
    App,
    action::Action,
    notice::{Notice, Tone},
    overlay::Overlay,
    pages::Page,
    prompt::{AskPurpose, Choice, ChoicePurpose},
    report::Words,
};
use crate::{
    domain::{
        period::{Period, Span},
        report::{Field, Figures, Table},
    },
    error::Result,
};

mod counting;
mod gaps;
mod saving;
mod workbook;

pub use gaps::{Gap, GapList, MOST};
pub use saving::FileFormat;
pub(super) use workbook::WorkbookJob;

/// What of the figures is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The sentences, the sums, a line of how many came.
    Summary,
    /// What is missing, field by field.
    Missing,
    /// When people come, by weekday and hour.
    Hours,
    /// How many came on each day of a year.
    Calendar,
    /// One table with its bars.
    Table(Table),
}

impl View {
    /// Every view, in the order in which they follow each other.
    pub fn all() -> impl Iterator<Item = Self> {
        // Two tables have a view of their own, which says more.
        let tables = Table::ALL.iter().filter(|table| !matches!(table, Table::WeekdayHour | Table::Missing));
        [Self::Summary, Self::Missing, Self::Hours, Self::Calendar]
            .into_iter()
            .chain(tables.map(|table| Self::Table(*table)))
    }

    /// Whether it has anything to show.
    fn is_filled(self, figures: &Figures) -> bool {
        match self {
            Self::Table(table) => !figures.table(table).is_empty(),
            Self::Summary | Self::Missing | Self::Hours | Self::Calendar => true,
        }
    }
}

/// What was counted.
#[derive(Debug)]
pub struct Counted {
    /// The figures, beside those of the period before.
    pub figures: Figures,
    /// The visits of each day that had any.
    pub by_day: Vec<(NaiveDate, u64)>,
}

/// How far counting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Days counted.
    pub done: usize,
    /// Days to count.
    pub of: usize,
}

/// The page.
#[derive(Debug)]
pub struct FiguresPage {
    /// The days.
    pub period: Period,
    /// Only this permanence, by its name.
    pub session: Option<String>,
    /// What is shown.
    pub view: View,
    /// The first row shown, or the selected one.
    pub row: usize,
    /// What was counted of the period; `None` as long as it is not.
    pub counted: Option<Counted>,
    /// The year of the calendar, and the visits of its days, once somebody looked at it.
    pub year: Option<(Period, Vec<(NaiveDate, u64)>)>,
    /// How far counting is, where it takes a while.
    pub progress: Option<Progress>,
    /// The visits that lack something, when they are listed.
    pub gaps: Option<GapList>,
    /// Whether the figures are to be counted anew.
    due: bool,
    /// Whether the calendar is to be read anew.
    year_due: bool,
}

impl FiguresPage {
    fn new(period: Period) -> Self {
        Self {
            period,
            session: None,
            view: View::Summary,
            row: 0,
            counted: None,
            year: None,
            progress: None,
            gaps: None,
            due: true,
            year_due: false,
        }
    }

    /// The figures, once counted.
    pub fn figures(&self) -> Option<&Figures> {
        self.counted.as_ref().map(|counted| &counted.figures)
    }

    /// Whether something is still to be counted for what is on the screen.
    pub fn is_waiting(&self) -> bool {
        self.due || self.wants_year()
    }

    /// Whether the calendar of this year is to be read.
    fn wants_year(&self) -> bool {
        let shown = self.year.as_ref().map(|(year, _)| *year);
        self.view == View::Calendar && (self.year_due || shown != Some(self.calendar()))
    }

    /// The year whose days the calendar shows: that of the period's last day.
    pub fn calendar(&self) -> Period {
        Period::holding(self.period.to, Span::Year)
    }

    /// The views that have something to show, and the one that is shown; all of them as long as nothing is counted.
    pub fn views(&self) -> Vec<View> {
        let filled = |view: &View| self.figures().is_none_or(|figures| view.is_filled(figures));
        View::all().filter(|view| *view == self.view || !matches!(view, View::Table(_)) || filled(view)).collect()
    }

    /// How many rows can be selected or scrolled over.
    fn rows(&self) -> usize {
        match self.view {
            View::Missing => Field::ALL.len(),
            View::Table(table) => self.figures().map_or(0, |figures| figures.table(table).len()),
            View::Summary => 60,
            View::Hours | View::Calendar => 1,
        }
    }

    /// Moves the selection, or scrolls.
    pub fn move_by(&mut self, rows: isize) {
        let last = self.rows().saturating_sub(1);
        match &mut self.gaps {
            Some(gaps) => gaps.move_by(rows),
            None => self.row = super::board::stepped(Some(self.row), rows).min(last),
        }
    }

    /// The field that is selected where fields are listed.
    pub fn field(&self) -> Option<Field> {
        Field::ALL.get(self.row).copied().filter(|_| self.view == View::Missing)
    }

    /// Goes to another view, at its top.
    fn show(&mut self, view: View) {
        self.view = view;
        self.row = 0;
        self.gaps = None;
    }

    /// To the view that follows, or comes before, round the end.
    fn step(&mut self, step: isize) {
        let views = self.views();
        let at = views.iter().position(|view| *view == self.view).unwrap_or_default();
        let to = at.cast_signed() + step;
        self.show(views[to.rem_euclid(views.len().cast_signed()).unsigned_abs()]);
    }

    /// Other days or another permanence: nothing that was counted is true of them.
    fn ask_for(&mut self, period: Period, session: Option<String>) {
        if (&self.period, &self.session) == (&period, &session) {
            return;
        }
        if self.session != session {
            self.year = None;
        }
        (self.period, self.session) = (period, session);
        (self.counted, self.progress, self.gaps, self.due) = (None, None, None, true);
        if self.view != View::Missing {
            self.row = 0;
        }
    }
}

impl App {
    /// The page of figures, when it is the one on top.
    pub(super) fn figures_page(&self) -> Option<&FiguresPage> {
        match self.pages.last() {
            Some(Page::Figures(page)) => Some(page),
            _ => None,
        }
    }

    fn figures_page_mut(&mut self) -> Option<&mut FiguresPage> {
        match self.pages.last_mut() {
            Some(Page::Figures(page)) => Some(page),
            _ => None,
        }
    }

    /// The words that figures need.
    pub fn figure_words(&self) -> Words<'_> {
        Words { texts: &self.texts, vocabulary: &self.vocabulary }
    }

    /// Whether who is here may see the figures of colleagues.
    pub fn may_see(&self, table: Table) -> bool {
        !table.is_for_coordinators() || self.may_coordinate()
    }

    /// What a view is called.
    pub fn view_name(&self, view: View) -> String {
        match view {
            View::Summary => self.texts.t("figures-summary"),
            View::Missing => self.texts.t("figures-missing"),
            View::Hours => self.figure_words().table(Table::WeekdayHour),
            View::Calendar => self.texts.t("figures-calendar"),
            View::Table(table) => self.figure_words().table(table),
        }
    }

    /// What keys do on the page of figures, and the one that opens it.
    pub(super) fn act_on_figures(&mut self, action: Action) -> Result<()> {
        let today = self.now.today();
        if action == Action::Figures {
            if self.figures_page().is_none() {
                let page = FiguresPage::new(Period::holding(today, Span::Month));
                self.pages.push(Page::Figures(Box::new(page)));
            }
            return Ok(());
        }
        if matches!(action, Action::FiguresView | Action::FiguresSession | Action::FiguresSave) {
            // What is offered is what was counted, also where the keys came faster than a frame.
            self.count_at_once()?;
        }
        let Some(page) = self.figures_page_mut() else { return Ok(()) };
        let (period, session) = (page.period, page.session.clone());
        match action {
            Action::FiguresNext => page.step(1),
            Action::FiguresPrevious => page.step(-1),
            Action::FiguresEarlier => page.ask_for(period.before(), session),
            Action::FiguresLater => page.ask_for(period.after(), session),
            Action::FiguresWider => page.ask_for(period.wider(today), session),
            Action::FiguresNarrower => page.ask_for(period.narrower(today), session),
            Action::FiguresMissing => page.show(View::Missing),
            Action::FiguresPeriod => {
                let code = period.code();
                self.ask("figures-ask-period", "figures-ask-period-reading", &code, AskPurpose::FiguresPeriod);
            }
            Action::FiguresSession => self.ask_which_session(),
            Action::FiguresView => self.ask_which_view(),
            Action::FiguresSave => self.ask_which_format(),
            _ => {}
        }
        Ok(())
    }

    /// A period was typed; `false` when it is none.
    pub(super) fn figures_of(&mut self, typed: &str) -> bool {
        let Some(period) = Period::parse(typed, self.now.today()) else { return false };
        if let Some(page) = self.figures_page_mut() {
            let session = page.session.clone();
            page.ask_for(period, session);
        }
        true
    }

    /// How a typed period is understood.
    pub(super) fn read_period(&self, typed: &str) -> Option<String> {
        Period::parse(typed, self.now.today()).map(|period| self.figure_words().period(&period))
    }

    fn ask_which_view(&mut self) {
        let Some(page) = self.figures_page() else { return };
        let views = page.views();
        let names = views.iter().map(|view| self.view_name(*view)).collect();
        let selected = views.iter().position(|view| *view == page.view).unwrap_or_default();
        self.choose("figures-ask-view", names, selected, ChoicePurpose::FiguresView(views));
    }

    pub(super) fn show_view(&mut self, view: Option<&View>) -> Result<()> {
        let is_for_coordinators = matches!(view, Some(View::Table(table)) if table.is_for_coordinators());
        if is_for_coordinators && self.may_coordinate() {
            self.must(Self::may_coordinate, "role")?;
        }
        if let (Some(page), Some(view)) = (self.figures_page_mut(), view) {
            page.show(*view);
        }
        Ok(())
    }

    /// The permanences of the week and those that have figures in the period.
    fn ask_which_session(&mut self) {
        let Some(page) = self.figures_page() else { return };
        let mut names: Vec<String> = self.config.sessions.iter().map(|session| session.name.clone()).collect();
        let counted = page.figures().map_or(&[][..], |figures| figures.table(Table::Session));
        names.extend(counted.iter().filter_map(|row| row.code.clone()));
        names.extend(page.session.clone());
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        if names.is_empty() {
            self.notice = Some(Notice::new(Tone::Info, self.texts.t("figures-no-session")));
            return;
        }
        let selected = page.session.as_ref().and_then(|now| names.iter().position(|name| name == now));
        let options = std::iter::once(self.texts.t("figures-all-sessions")).chain(names.iter().cloned()).collect();
        let title = self.texts.t("figures-ask-session");
        let purpose = ChoicePurpose::FiguresSession(names);
        let choice = Choice::new(title, options, selected.map_or(0, |at| at + 1), purpose);
        self.overlay = Some(Overlay::Choice(choice));
    }

    /// A permanence was chosen; the first answer is all of them.
    pub(super) fn figures_of_session(&mut self, names: &[String], index: usize) {
        let session = index.checked_sub(1).and_then(|at| names.get(at)).cloned();
        if let Some(page) = self.figures_page_mut() {
            let period = page.period;
            page.ask_for(period, session);
        }
    }

    /// Whether an action does something on the page of figures.
    pub(super) fn can_with_figures(&self, action: Action) -> Option<bool> {
        let page = self.figures_page()?;
        match action {
            Action::Open => Some(match &page.gaps {
                Some(gaps) => gaps.selected().is_some(),
                None => page.field().is_some_and(|field| page.figures().is_some_and(|all| all.missing(field) > 0)),
            }),
            Action::Figures => Some(false),
            Action::FiguresMissing => Some(page.view != View::Missing),
            Action::FiguresSave => Some(page.counted.is_some()),
            _ => None,
        }
    }
}
