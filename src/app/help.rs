//! The keys, explained: those of the place where one is, then those of every other.

use super::{
    App,
    action::{ACTIONS, At, Place},
    overlay::Overlay,
    words,
};
use crate::error::Result;

/// A line of the help.
#[derive(Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// A place.
    Heading(String),
    /// A sentence.
    Text(String),
    /// Keys, and what they do.
    Keys(String, String),
}

impl App {
    pub(super) fn open_help(&mut self) -> Result<()> {
        self.help_place = self.place();
        self.overlay = Some(Overlay::Help(0));
        Ok(())
    }

    /// The help: the keys of the place from which it was opened, then those of every other.
    pub fn help_lines(&self) -> Vec<HelpLine> {
        let mut places = vec![self.help_place];
        places.extend(Place::ALL.iter().copied().filter(|place| *place != self.help_place));
        let mut lines = Vec::new();
        let mut everywhere = true;
        for place in places {
            let mut rows: Vec<_> = ACTIONS.iter().filter(|spec| spec.keys_at(place).next().is_some()).collect();
            // What works everywhere is explained once, with the first place.
            if place == Place::Protect {
                rows.retain(|spec| App::goes_on_in_protect(spec.action));
            } else if !std::mem::take(&mut everywhere) {
                rows.retain(|spec| !matches!(spec.at, At::Everywhere));
            }
            if rows.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(HelpLine::Text(String::new()));
            }
            lines.push(HelpLine::Heading(self.texts.t(&format!("context-{}", place.code()))));
            if place == Place::Review {
                lines.push(HelpLine::Text(self.texts.t("help-review")));
            }
            if place == Place::FastLine {
                lines.push(HelpLine::Text(self.texts.t("help-fast-line")));
                lines.push(HelpLine::Text(self.texts.t("help-fast-line-example")));
            }
            rows.sort_by_key(|spec| std::cmp::Reverse(spec.hint));
            lines.extend(rows.into_iter().map(|spec| {
                let keys: Vec<String> = spec.keys_at(place).map(|key| words::key(&self.texts, key)).collect();
                HelpLine::Keys(keys.join("  "), self.texts.t(&format!("action-{}-help", spec.code)))
            }));
        }
        lines
    }
}
