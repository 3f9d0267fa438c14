//! Taking back: what the screen says of it, and what it shows behind it.

use chrono::NaiveDate;

use super::{
    App,
    action::{Action, Place},
    board::Pane,
    intake,
    notice::{Notice, Tone},
    pages::Page,
    words,
};
use crate::{
    error::{Error, Kind, Result},
    store::undo::{Ahead, Extent, Reach, Refused, Tried, Undone},
};

impl App {
    pub(super) fn undo(&mut self) -> Result<()> {
        // What is still on its way to the disk would be written over the words that come back.
        self.drafts.save(&self.store)?;
        let reach = self.reach_of_undo();
        match self.store.undo_within(&self.stamp(), &reach)? {
            Tried::Undone(undone) => self.say_undone(undone),
            Tried::Nothing(Some(day)) => self.say_undo_ends_at_close(day),
            Tried::Nothing(None) => {
                self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nothing-to-undo")));
                Ok(())
            }
            Tried::Refused(refused) => {
                self.undo_passed.push(refused.seq);
                self.say_not_undone(&refused)
            }
            Tried::Lasts => self.say_lasts(),
        }
    }

    /// What can be taken back from here, behind what was said to stand.
    fn reach_of_undo(&self) -> Reach {
        Reach { passed: self.undo_passed.clone(), lasts: self.lasting.untold_behind(), ..self.reach() }
    }

    fn say_undone(&mut self, undone: Undone) -> Result<()> {
        let values = [
            ("what", self.texts.t(&format!("undone-{}", undone.name)).into()),
            ("about", self.about_said(&undone.about).into()),
        ];
        let said = match &undone.extent {
            Extent::Whole => self.texts.with("notice-undone", &values),
            Extent::Part(fields) => {
                let names: Vec<_> = fields.iter().map(|field| self.texts.t(&format!("diff-{field}"))).collect();
                let [what, about] = values;
                self.texts.with("notice-undone-part", &[what, about, ("fields", names.join(", ").into())])
            }
            Extent::Nothing => {
                let hint = self.goes_on_behind()?;
                let text = self.texts.with("notice-undone-nothing", &values);
                self.notice = Some(Notice { tone: Tone::Warning, text, hint });
                return Ok(());
            }
        };
        undone.words.as_deref().map_or(Ok(()), |slot| self.words_are_back(slot))?;
        let before = self.ends_in_sight();
        if undone.name.starts_with("service-") {
            self.refresh_directory();
        } else {
            self.refresh();
        }
        self.back_to_undone(&before)?;
        self.done(said);
        let words = undone.words.map(|slot| self.where_words_are(&slot));
        if let Some(notice) = self.notice.as_mut().filter(|notice| notice.hint.is_none()) {
            notice.hint = words;
        }
        Ok(())
    }

    /// What an action was about: a ticket, a number or a card as it is, a day as the screen says days.
    fn about_said(&self, about: &str) -> String {
        about.parse::<NaiveDate>().map_or_else(|_| about.to_owned(), |day| self.long_date(day))
    }

    /// The words of what was taken back are drafts again, in this place; those of a line are in it, also where it is open.
    fn words_are_back(&mut self, slot: &str) -> Result<()> {
        self.drafts.comes_to_hand(slot);
        self.given_back = Some(slot.to_owned());
        if self.intake.open {
            // What Up goes through is another thing now, and no slot may be taken for free in which these words are.
            return self.begin_line();
        }
        if slot == intake::SLOT && self.intake.line.is_empty() {
            let line = self.kept(slot)?.unwrap_or_default();
            self.intake.line.set(&line);
            return self.reread_line();
        }
        Ok(())
    }

    /// Says where the words of what was taken back are, with the key that takes them up from here.
    fn where_words_are(&self, slot: &str) -> String {
        if self.place() == Place::FastLine && slot == intake::SLOT {
            return self.texts.t("notice-undone-words-in-line");
        }
        self.texts.with("notice-undone-words", &[("key", self.key_here(Action::GoOn).into())])
    }

    /// The key that an action has in this place.
    fn key_here(&self, action: Action) -> String {
        let key = action.spec().keys_at(self.place()).next();
        key.map(|key| words::key(&self.texts, key)).unwrap_or_default()
    }

    /// That the same key goes on to the action before, and which one, where there is one that it takes back.
    pub(super) fn goes_on_behind(&self) -> Result<Option<String>> {
        let ahead = self.store.ahead_within(&self.stamp(), &self.reach_of_undo())?;
        let key = ("key", self.key_here(Action::Undo).into());
        Ok(ahead.map(|ahead| match ahead {
            Ahead::Farther => self.texts.with("notice-undone-nothing-hint", &[key]),
            Ahead::Undoing(undone) => {
                let what = self.texts.t(&format!("undone-{}", undone.name));
                let values = [key, ("what", what.into()), ("about", undone.about.into())];
                self.texts.with("notice-undo-goes-on", &values)
            }
        }))
    }

    /// Says which action stands and why, and that the same key goes on behind it.
    fn say_not_undone(&mut self, refused: &Refused) -> Result<()> {
        let values = [
            ("what", self.texts.t(&format!("undone-{}", refused.name)).into()),
            ("about", self.about_said(&refused.about).into()),
            ("why", self.bar(&refused.why).into()),
        ];
        let text = self.texts.with("notice-not-undone", &values);
        let hint = self.goes_on_behind()?;
        self.notice = Some(Notice { tone: Tone::Warning, text, hint });
        Ok(())
    }

    /// Why an action stands.
    fn bar(&self, why: &Error) -> String {
        let day = why.place().and_then(|day| day.parse::<NaiveDate>().ok());
        let day = day.map(|day| self.long_date(day)).unwrap_or_default();
        let key = match (why.kind(), why.place()) {
            (Kind::Restricted, _) => "undo-bar-restricted",
            (Kind::DayClosed, _) => "undo-bar-day-closed",
            (Kind::Conflict, Some("corrected")) => "undo-bar-corrected",
            (Kind::Conflict, _) => "undo-bar-changed",
            _ => "undo-bar-other",
        };
        self.texts.with(key, &[("day", day.into())])
    }

    /// Nothing is left but what came before a close. Reopened or not, the names that it erased do not come back.
    pub(super) fn say_undo_ends_at_close(&mut self, day: NaiveDate) -> Result<()> {
        let hint = if self.store.is_closed(day)? {
            self.texts.with("notice-undo-ends-closed", &[("keys", self.keys_to_reopen(day).into())])
        } else {
            self.texts.t("notice-undo-ends-reopened")
        };
        let text = self.texts.with("notice-undo-ends-at-close", &[("day", self.long_date(day).into())]);
        self.notice = Some(Notice { tone: Tone::Info, text, hint: Some(hint) });
        Ok(())
    }

    /// The keys that lead from here to where a closed day is opened again, in their order.
    pub(super) fn keys_to_reopen(&self, day: NaiveDate) -> String {
        let shown = self.day_page().filter(|_| self.place() == Place::Day).map(|page| page.record.day);
        let mut keys = match shown {
            Some(_) => Vec::new(),
            None => vec![(Action::Back, self.steps_to_board()), (Action::Day, 1)],
        };
        let days = (day - shown.unwrap_or_else(|| self.day())).num_days();
        let turn = if days < 0 { Action::DayBefore } else { Action::DayAfter };
        keys.extend([(turn, usize::try_from(days.unsigned_abs()).unwrap_or_default()), (Action::DayReopen, 1)]);
        let said = keys.into_iter().filter(|(_, times)| *times > 0).map(|(action, times)| {
            let key = words::key_of(&self.texts, action);
            if times == 1 { key } else { format!("{key} ×{times}") }
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// How often one goes back to have the keys of the board: out of the line, of each page, and of the board's own search.
    fn steps_to_board(&self) -> usize {
        let is_search_a_page = self.pages.iter().any(|page| matches!(page, Page::Directory));
        let searches = self.board.pane == Pane::Directory && self.directory.typing && !is_search_a_page;
        usize::from(self.intake.open) + self.pages.len() + usize::from(searches)
    }
}
