//! Where the keyboard's attention is, and what can be done there.

use super::{
    App,
    action::{ACTIONS, Action, At, Place, Spec},
    board::Pane,
    key::Key,
    overlay::Overlay,
    pages::Page,
    survey::SurveyPage,
};

/// How much more a key deserves the bottom line on the page that it belongs to.
const OWN: u8 = 5;

/// How much the way back from the board of another day deserves the bottom line.
const WAY_BACK: u8 = 9;

impl App {
    /// Where the attention is.
    pub fn place(&self) -> Place {
        match &self.overlay {
            Some(Overlay::Help(_) | Overlay::Palette(_)) => return Place::Overlay,
            Some(Overlay::Choice(_) | Overlay::Ask(_)) => return Place::Prompt,
            None => {}
        }
        if self.intake.open {
            return Place::FastLine;
        }
        match self.pages.last() {
            Some(Page::Visit(_)) => Place::Visit,
            Some(Page::Rights(_)) => Place::Rights,
            Some(Page::Case(_)) => Place::Case,
            Some(Page::CaseSearch(_)) => Place::CaseSearch,
            Some(Page::Service(_)) => Place::Service,
            Some(Page::Referral(_)) => Place::Referral,
            Some(Page::People(_)) => Place::People,
            Some(Page::Person(_)) => Place::Person,
            Some(Page::Card(_)) => Place::Card,
            Some(Page::Merger(_)) => Place::Merger,
            Some(Page::Audit(_)) => Place::Audit,
            Some(Page::Stale(_)) => Place::Stale,
            Some(Page::Slip(_)) => Place::Slip,
            Some(Page::Review(_)) => Place::Review,
            Some(Page::Day(_)) => Place::Day,
            Some(Page::HandOver(_)) => Place::HandOver,
            Some(Page::Figures(_)) => Place::Figures,
            Some(Page::Survey(_)) => Place::Survey,
            Some(Page::Retention(_)) => Place::Retention,
            Some(Page::Doctor(_)) => Place::Doctor,
            Some(Page::Sheet(_)) => Place::Sheet,
            Some(Page::Form(_)) => Place::Form,
            Some(Page::Protect(_)) => Place::Protect,
            Some(Page::Directory) => self.directory_place(),
            None => match self.board.pane {
                Pane::Queue => Place::Queue,
                Pane::Cases => Place::Cases,
                Pane::Directory => self.directory_place(),
            },
        }
    }

    fn directory_place(&self) -> Place {
        if self.directory.typing { Place::Search } else { Place::Directory }
    }

    /// What the keyboard can do here and now, the most useful first: for the bottom line.
    pub fn hints(&self) -> Vec<(Key, Action)> {
        let place = self.place();
        let next = self.next_step();
        let offered = matches!(place, Place::Queue | Place::Visit);
        // In the walk a digit answers, also one of a French keyboard's digit row.
        let free = |key: &Key| place != Place::Review || key.digit().is_none();
        let mut rows: Vec<_> = ACTIONS
            .iter()
            .filter(|spec| spec.hint > 0 && (!place.is_typing() || !matches!(spec.at, At::Everywhere)))
            .filter_map(|spec| Some((self.rank(spec), spec.keys_at(place).find(free)?, spec.action)))
            // The natural next step has the space bar already.
            .filter(|(_, _, action)| self.can(*action) && (Some(*action) != next || !offered))
            .collect();
        // On a page, what can be done there and nowhere else goes before most of what can be done anywhere.
        let on_a_page = !self.pages.is_empty();
        let own = |action: Action| on_a_page && !matches!(action.spec().at, At::Everywhere);
        rows.sort_by_key(|(hint, _, action)| std::cmp::Reverse(hint + if own(*action) { OWN } else { 0 }));
        rows.into_iter().map(|(_, key, action)| (key, action)).collect()
    }

    /// How early an action is among the hints. On the board of an earlier day the way back goes before what is done there.
    fn rank(&self, spec: &Spec) -> u8 {
        if spec.action == Action::EntryDay && self.is_on_earlier_board() { WAY_BACK } else { spec.hint }
    }

    /// Whether the board shows another day than today.
    fn is_on_earlier_board(&self) -> bool {
        self.entry_day.is_some() && self.sheet().is_none()
    }

    /// Whether an action would do something here.
    pub fn can(&self, action: Action) -> bool {
        if !self.may(action) {
            return false;
        }
        let known = self.can_with_referral(action).or_else(|| self.can_with_visit(action));
        let known = known.or_else(|| self.can_with_case(action));
        let known = known.or_else(|| self.can_with_day(action)).or_else(|| self.can_with_figures(action));
        let known = known.or_else(|| self.can_with_rights(action)).or_else(|| self.can_with_retention(action));
        let known = known.or_else(|| self.can_with_wish(action));
        known.or_else(|| self.can_with_service(action)).unwrap_or_else(|| match action {
            Action::Favourite => self.service_in_sight().is_some(),
            Action::LineComplete => self.intake.completion.is_some() || self.intake.is_choosing(),
            Action::LineUnlink => self.intake.read.card.is_some(),
            // On a past day everything is over: one way out is enough.
            Action::LineServe | Action::LineDone | Action::LineExpect => !self.is_past(),
            Action::AuditAll => self.can_widen_audit(),
            Action::Survey => self.survey_due.is_some(),
            Action::SurveySend => self.survey_page().is_some_and(SurveyPage::is_whole),
            Action::CallNext => self.board.waiting() > 0,
            Action::Open => match self.place() {
                Place::Queue => self.board.selected_visit().is_some(),
                Place::Cases => self.board.selected_row().is_some(),
                Place::Case => self.link_of_case().is_some(),
                Place::Review => true,
                Place::Retention => self.retention_page().is_some_and(|page| page.record().is_some()),
                Place::CaseSearch => self.found_case().is_some(),
                Place::Referral => {
                    matches!(self.pages.last(), Some(Page::Referral(page)) if page.service.is_some())
                }
                Place::People => self.found_person().is_some(),
                Place::Person => self.selected_of_person().is_some(),
                _ => self.directory.selected().is_some() || self.can_pick_typed(),
            },
            Action::ReviewKeep => self.loose_end().is_some(),
            _ => true,
        })
    }

    /// The bottom line's word for an action: "next step" says which one.
    pub fn action_name(&self, action: Action) -> String {
        if action == Action::Open && self.place() == Place::Referral {
            return self.texts.t("open-service");
        }
        if action == Action::Open && self.place() == Place::Review && self.loose_end().is_none() {
            return self.texts.t("review-day-page");
        }
        if action == Action::EntryDay && self.is_on_earlier_board() {
            return self.texts.t("entry-day-back");
        }
        if let (Action::Open, Some(page)) = (action, self.figures_page()) {
            return self.texts.t(if page.gaps.is_some() { "figures-fill" } else { "figures-list" });
        }
        if let (Action::PersonRestrict, Some(Page::Person(page))) = (action, self.pages.last())
            && page.file.restricted.is_some()
        {
            return self.texts.t("person-lift");
        }
        if action == Action::LineComplete && self.intake.is_choosing() {
            return self.texts.t("line-link");
        }
        let action = match action {
            Action::Advance => self.next_step().unwrap_or(action),
            Action::Open if self.directory.referring.is_some() => Action::Refer,
            Action::LineQueue if self.is_past() => Action::LineDone,
            action => action,
        };
        self.texts.t(&format!("action-{}", action.spec().code))
    }
}
