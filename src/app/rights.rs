//! The rights worth checking for the person in front of me: what is shown, and what a key says of it.

use super::{
    App,
    action::Action,
    board::stepped,
    notice::{Notice, Tone},
    pages::{Page, VisitPage},
    words,
};
use crate::{
    domain::{
        ids::{Code, VisitId},
        rights::{Because, Checked, Found, Question, Situation},
        visit::Visit,
        vocabulary::List,
    },
    error::Result,
};

/// How many rights the visit's page names; the list has them all.
const NAMED: usize = 3;

/// A line of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RightsRow {
    /// Something worth asking.
    Question(Question),
    /// A right, and for what it is shown; none where it was noted before something excluded it.
    Right(Code, Option<Because>),
}

/// The page.
#[derive(Debug)]
pub struct RightsPage {
    /// Whose rights.
    pub visit: Visit,
    /// What was said so far.
    pub checked: Checked,
    /// Questions first, then rights.
    pub rows: Vec<RightsRow>,
    /// The selected row.
    pub selected: usize,
}

impl RightsPage {
    /// Moves the selection.
    pub fn move_selection(&mut self, rows: isize) {
        self.selected = stepped(Some(self.selected), rows).min(self.rows.len().saturating_sub(1));
    }

    /// The selected row.
    pub fn selected_row(&self) -> Option<&RightsRow> {
        self.rows.get(self.selected)
    }
}

fn situation<'a>(visit: &Visit, checked: &'a Checked) -> Situation<'a> {
    Situation::of(&visit.draft.requests, visit.draft.profile.age, &checked.answers)
}

/// What an action notes of a right.
const fn found_by(action: Action) -> Option<Found> {
    Some(match action {
        Action::RightExplained => Found::Explained,
        Action::RightAsked => Found::Asked,
        Action::RightHas => Found::Has,
        Action::RightNotConcerned => Found::NotConcerned,
        _ => return None,
    })
}

impl App {
    /// Reads the page of a visit's rights.
    pub(super) fn read_rights(&self, id: &VisitId, selected: usize) -> Result<RightsPage> {
        let (visit, checked) = (self.store.visit(id)?, self.store.rights_of_visit(id)?);
        let known = situation(&visit, &checked);
        let advice = self.rights.worth_checking(&known);
        let mut rows: Vec<_> = self.rights.questions(&known).into_iter().map(RightsRow::Question).collect();
        rows.extend(
            advice.iter().map(|advice| RightsRow::Right(advice.right.code.clone(), Some(advice.because.clone()))),
        );
        let gone = checked.found.keys().filter(|code| advice.iter().all(|advice| advice.right.code != **code));
        rows.extend(gone.map(|code| RightsRow::Right(code.clone(), None)));
        let selected = selected.min(rows.len().saturating_sub(1));
        Ok(RightsPage { visit, checked, rows, selected })
    }

    /// Whether an action about rights is possible now; `None` for other actions.
    pub(super) fn can_with_rights(&self, action: Action) -> Option<bool> {
        let row = match self.pages.last() {
            Some(Page::Rights(page)) => page.selected_row(),
            _ => None,
        };
        match action {
            Action::RightYes | Action::RightNo => Some(matches!(row, Some(RightsRow::Question(_)))),
            action => found_by(action).map(|_| matches!(row, Some(RightsRow::Right(..)))),
        }
    }

    pub(super) fn act_on_rights(&mut self, action: Action) -> Result<()> {
        if action == Action::Rights {
            let Some(id) = self.visit().map(|visit| visit.id.clone()) else { return Ok(()) };
            let page = self.read_rights(&id, 0)?;
            self.pages.push(Page::Rights(Box::new(page)));
            return Ok(());
        }
        let Some(Page::Rights(page)) = self.pages.last() else { return Ok(()) };
        let (id, version, stamp) = (page.visit.id.clone(), page.visit.version, self.stamp());
        // The same key a second time takes back what the first said.
        let (said, noted) = match (page.selected_row(), found_by(action)) {
            (Some(RightsRow::Right(code, _)), Some(found)) => {
                let found = (page.checked.found.get(code) != Some(&found)).then_some(found);
                (found.is_some(), self.store.note_right(&id, version, code, found, &stamp))
            }
            (Some(RightsRow::Question(question)), None) => {
                let yes = action == Action::RightYes;
                let answer = (page.checked.answers.get(question) != Some(&yes)).then_some(yes);
                (answer.is_some(), self.store.note_answer(&id, version, *question, answer, &stamp))
            }
            _ => {
                self.notice = Some(Notice::new(Tone::Info, self.texts.t("rights-other-row")));
                return Ok(());
            }
        };
        let at = page.selected_row().cloned();
        self.refresh();
        noted?;
        self.follow_right(at.as_ref(), said);
        self.done(self.texts.t("rights-noted"));
        Ok(())
    }

    /// Selects the row that was just said something of, wherever it is now, or the one below it.
    fn follow_right(&mut self, at: Option<&RightsRow>, step: bool) {
        let Some(Page::Rights(page)) = self.pages.last_mut() else { return };
        let same = |row: &RightsRow| match (row, at) {
            (RightsRow::Right(code, _), Some(RightsRow::Right(known, _))) => code == known,
            (row, at) => Some(row) == at,
        };
        if let Some(place) = page.rows.iter().position(same) {
            page.selected = place;
            page.move_selection(isize::from(step));
        }
    }

    /// For the visit's page: what is worth checking, what was noted, and the key that opens the list.
    pub fn rights_in_short(&self, page: &VisitPage) -> String {
        let known = situation(&page.visit, &page.checked);
        let advice = self.rights.worth_checking(&known);
        let noted = page.checked.found.len();
        let open: Vec<_> = advice
            .iter()
            .filter(|advice| !page.checked.found.contains_key(&advice.right.code))
            .map(|advice| advice.right.short(self.texts.lang()))
            .collect();
        if open.is_empty() && noted == 0 {
            return String::new();
        }
        let named = open.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let said = match open.len().saturating_sub(NAMED) {
            0 => named,
            more => format!("{named} +{more}"),
        };
        let noted =
            if noted > 0 { self.texts.with("rights-noted-count", &[("count", noted.into())]) } else { String::new() };
        let key = format!("({})", words::key_of(&self.texts, Action::Rights));
        [said, noted].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ") + " " + &key
    }

    /// For what a right is shown, in words.
    pub fn because(&self, because: &Because) -> String {
        match because {
            Because::Procedure(code) => self.label(List::Procedure, code),
            Because::Topic(code) => self.label(List::Topic, code),
        }
    }
}
