//! The board's state: which pane has the keys, the day's queue in its order, the cases that need us.
//!
//! Everything here is in memory; it is read from the store after this desk wrote, and when another process did.

use chrono::NaiveDate;

use crate::{
    domain::{
        case::{CaseFilter, CaseList, CaseRow, Patience},
        ids::{CaseId, ReferralId, VisitId},
        referral::{CheckList, CheckRow},
        turn,
        visit::{Status, Visit},
    },
    error::Result,
    store::Store,
};

/// The panes of the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// The day's queue.
    #[default]
    Queue,
    /// Cases that need us.
    Cases,
    /// The directory.
    Directory,
}

impl Pane {
    /// The panes in the order of Tab.
    pub const ALL: [Self; 3] = [Self::Queue, Self::Cases, Self::Directory];

    /// The pane `step` places on (or back), going round.
    #[must_use]
    pub fn moved(self, step: isize) -> Self {
        let at = Self::ALL.iter().position(|pane| *pane == self).unwrap_or_default();
        Self::ALL[(at as isize + step).rem_euclid(3) as usize]
    }
}

/// How many cases the pane reads; the rest is counted.
const CASES: usize = 200;

/// How many referrals to ask after the pane shows: they come among the cases, and must not hide them.
const CHECKS: usize = 8;

/// A row of the cases' pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A case that needs us.
    Case(CaseRow),
    /// A referral to ask after.
    Check(CheckRow),
}

impl Row {
    /// The day on which it is due.
    pub fn due(&self) -> NaiveDate {
        match self {
            Self::Case(case) => case.due,
            Self::Check(check) => check.check_on.unwrap_or(NaiveDate::MAX),
        }
    }

    fn id(&self) -> RowId {
        match self {
            Self::Case(case) => RowId::Case(case.id.clone()),
            Self::Check(check) => RowId::Check(check.id.clone()),
        }
    }
}

/// What keeps a row selected while others come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
enum RowId {
    Case(CaseId),
    Check(ReferralId),
}

/// The board's state.
#[derive(Debug, Default)]
pub struct Board {
    /// The pane that has the keys.
    pub pane: Pane,
    /// The day's visits, those who wait first.
    pub queue: Vec<Visit>,
    /// Cases that need us, overdue first, and counts for the rest.
    pub cases: CaseList,
    /// Referrals to ask after, and counts for the rest.
    pub checks: CheckList,
    /// The rows of the cases' pane: both, by due day.
    pub rows: Vec<Row>,
    /// Which cases are shown.
    pub filter: CaseFilter,
    /// For how long a case waits on somebody before it is shown.
    pub patience: Patience,
    visit: Option<VisitId>,
    row: Option<RowId>,
    numbers: (usize, usize),
}

impl Board {
    /// An empty board; cases may wait on others for so long before they are shown.
    pub fn new(patience: Patience) -> Self {
        Self { patience, ..Self::default() }
    }

    /// Reads everything anew. What was selected stays selected; what is gone hands over to its neighbour.
    ///
    /// `day` is the day whose visits are shown: today, or the one that is being caught up on.
    pub fn reload(&mut self, store: &Store, day: NaiveDate, today: NaiveDate, desk: &str) -> Result<()> {
        let queue = store.queue(day)?;
        self.queue = in_order(queue, desk);
        self.cases = store.due_cases(today, &self.filter, &self.patience, CASES)?;
        self.checks = passing(store.due_checks(today, CHECKS)?, &self.filter, today);
        self.rows = by_due(&self.cases, &self.checks, today);
        let first =
            || self.queue.iter().position(|visit| !matches!(visit.status, Status::Called) || visit.desk == desk);
        let row = match (&self.visit, self.visit_row()) {
            (_, Some(row)) => row,
            // Nothing was selected yet: the first one that is not another desk's.
            (None, None) => first().unwrap_or_default(),
            (Some(_), None) => self.numbers.0,
        };
        self.select_visit_row(row);
        self.select_case_row(self.case_row().unwrap_or(self.numbers.1));
        Ok(())
    }

    /// The selected visit.
    pub fn selected_visit(&self) -> Option<&Visit> {
        self.queue.get(self.visit_row()?)
    }

    /// The selected row of the cases' pane.
    pub fn selected_row(&self) -> Option<&Row> {
        self.rows.get(self.case_row()?)
    }

    /// The selected case; none where the selected row is a referral.
    pub fn selected_case(&self) -> Option<&CaseRow> {
        match self.selected_row()? {
            Row::Case(case) => Some(case),
            Row::Check(_) => None,
        }
    }

    /// The selected visit's row.
    pub fn visit_row(&self) -> Option<usize> {
        let id = self.visit.as_ref()?;
        self.queue.iter().position(|visit| visit.id == *id)
    }

    /// The place of the selected row of the cases' pane.
    pub fn case_row(&self) -> Option<usize> {
        let id = self.row.as_ref()?;
        self.rows.iter().position(|row| row.id() == *id)
    }

    /// Selects a visit.
    pub fn select_visit(&mut self, id: &VisitId) {
        self.visit = Some(id.clone());
        self.numbers.0 = self.visit_row().unwrap_or_default();
    }

    /// Moves the selection of a list pane by rows; stops at both ends.
    pub fn move_selection(&mut self, rows: isize) {
        match self.pane {
            Pane::Queue => self.select_visit_row(stepped(self.visit_row(), rows)),
            Pane::Cases => self.select_case_row(stepped(self.case_row(), rows)),
            Pane::Directory => {}
        }
    }

    fn select_visit_row(&mut self, row: usize) {
        let row = row.min(self.queue.len().saturating_sub(1));
        self.visit = self.queue.get(row).map(|visit| visit.id.clone());
        self.numbers.0 = row;
    }

    fn select_case_row(&mut self, row: usize) {
        let row = row.min(self.rows.len().saturating_sub(1));
        self.row = self.rows.get(row).map(Row::id);
        self.numbers.1 = row;
    }

    /// How many people are in the waiting room (called ones included, they have not sat down yet).
    pub fn waiting(&self) -> usize {
        self.queue.iter().filter(|visit| matches!(visit.status, Status::Waiting | Status::Called)).count()
    }
}

/// The referrals that a filter of cases lets pass: a worker's own; none where cases of one topic or institution are
/// wanted.
fn passing(mut checks: CheckList, filter: &CaseFilter, today: NaiveDate) -> CheckList {
    if filter.is_empty() {
        return checks;
    }
    let only_worker = filter.topic.is_none() && filter.institution.is_none();
    checks.rows.retain(|check| only_worker && filter.worker.as_ref() == Some(&check.worker));
    let count = |due: fn(&NaiveDate, &NaiveDate) -> bool| {
        checks.rows.iter().filter(|check| check.check_on.is_some_and(|on| due(&on, &today))).count() as u32
    };
    CheckList { overdue: count(|on, today| on < today), today: count(|on, today| on == today), later: 0, ..checks }
}

/// Cases and referrals as one list: what is due, by day (of one day, the cases first), then the other cases in their
/// own order, in which those that have waited too long come before our later ones.
fn by_due(cases: &CaseList, checks: &CheckList, today: NaiveDate) -> Vec<Row> {
    let cases = cases.rows.iter().cloned().map(Row::Case);
    let (mut rows, later): (Vec<Row>, Vec<Row>) = cases.partition(|row| row.due() <= today);
    rows.extend(checks.rows.iter().cloned().map(Row::Check));
    rows.sort_by_key(Row::due);
    rows.extend(later);
    rows
}

/// A row, some rows on; the first one when none was selected.
pub fn stepped(row: Option<usize>, rows: isize) -> usize {
    row.map_or(0, |row| row.saturating_add_signed(rows))
}

/// The order of the queue: called, waiting in the order of their turn at this desk, passed to another, at a desk,
/// paused, expected, and what is over with the latest first.
fn in_order(mut queue: Vec<Visit>, desk: &str) -> Vec<Visit> {
    let turns: Vec<VisitId> = turn::order(&queue, desk).into_iter().map(|visit| visit.id.clone()).collect();
    queue.sort_by_cached_key(|visit| {
        let ticket = i64::from(visit.ticket);
        match visit.status {
            Status::Called => (0, ticket),
            Status::Waiting => match turns.iter().position(|id| *id == visit.id) {
                Some(turn) => (1, turn as i64),
                None => (2, ticket),
            },
            Status::InService => (3, ticket),
            Status::OnHold => (4, ticket),
            Status::Expected => (5, ticket),
            Status::Closed | Status::Left | Status::NoShow | Status::TurnedAway => (6, -ticket),
        }
    });
    queue
}
