//! Taking back: what the screen says of it, and what it shows behind it.

use chrono::NaiveDate;

use super::{
    App,
    notice::{Notice, Tone},
};
use crate::{
    error::{Error, Kind, Result},
    store::undo::{Extent, Reach, Refused, Tried, Undone},
};

impl App {
    pub(super) fn undo(&mut self) -> Result<()> {
        // What is still on its way to the disk would be written over the words that come back.
        self.drafts.save(&self.store)?;
        let reach = Reach { passed: self.undo_passed.clone(), ..self.reach() };
        match self.store.undo_within(&self.stamp(), &reach)? {
            Tried::Undone(undone) => self.say_undone(undone),
            Tried::Nothing(Some(day)) => self.say_undo_ends_at_close(day),
            Tried::Nothing(None) => {
                self.notice = Some(Notice::new(Tone::Info, self.texts.t("notice-nothing-to-undo")));
                Ok(())
            }
            Tried::Refused(refused) => {
                self.say_not_undone(&refused);
                self.undo_passed.push(refused.seq);
                Ok(())
            }
        }
    }

    fn say_undone(&mut self, undone: Undone) -> Result<()> {
        let values =
            [("what", self.texts.t(&format!("undone-{}", undone.name)).into()), ("about", undone.about.into())];
        let said = match &undone.extent {
            Extent::Whole => self.texts.with("notice-undone", &values),
            Extent::Part(fields) => {
                let names: Vec<_> = fields.iter().map(|field| self.texts.t(&format!("diff-{field}"))).collect();
                let [what, about] = values;
                self.texts.with("notice-undone-part", &[what, about, ("fields", names.join(", ").into())])
            }
            Extent::Nothing => {
                let hint = Some(self.texts.t("notice-undone-nothing-hint"));
                let text = self.texts.with("notice-undone-nothing", &values);
                self.notice = Some(Notice { tone: Tone::Warning, text, hint });
                return Ok(());
            }
        };
        let before = self.ends_in_sight();
        if undone.name.starts_with("service-") {
            self.refresh_directory();
        } else {
            self.refresh();
        }
        self.back_to_undone(&before)?;
        // Which key takes them up is said from where one stands now.
        let words = undone.words.as_deref().map(|slot| self.words_are_back(slot)).transpose()?;
        self.done(said);
        if let Some(notice) = self.notice.as_mut().filter(|notice| notice.hint.is_none()) {
            notice.hint = words;
        }
        Ok(())
    }

    /// Says which action stands and why, and that the same key goes on behind it.
    fn say_not_undone(&mut self, refused: &Refused) {
        let values = [
            ("what", self.texts.t(&format!("undone-{}", refused.name)).into()),
            ("about", refused.about.as_str().into()),
            ("why", self.bar(&refused.why).into()),
        ];
        let text = self.texts.with("notice-not-undone", &values);
        let hint = Some(self.texts.t("notice-undone-nothing-hint"));
        self.notice = Some(Notice { tone: Tone::Warning, text, hint });
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
    fn say_undo_ends_at_close(&mut self, day: NaiveDate) -> Result<()> {
        let hint = if self.store.is_closed(day)? { "notice-undo-ends-closed" } else { "notice-undo-ends-reopened" };
        let text = self.texts.with("notice-undo-ends-at-close", &[("day", self.long_date(day).into())]);
        self.notice = Some(Notice { tone: Tone::Info, text, hint: Some(self.texts.t(hint)) });
        Ok(())
    }
}
