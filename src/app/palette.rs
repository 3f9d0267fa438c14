//! The palette: everything that can be done, found by its name.

use super::{
    App,
    action::{ACTIONS, Action, Place},
    key::Key,
    line::Line,
    overlay::Overlay,
};
use crate::{domain::fold, error::Result};

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is typed.
    pub line: Line,
    /// The actions that fit, possible ones only.
    pub found: Vec<Action>,
    /// The selected one.
    pub selected: usize,
    /// Where it was opened: the actions are those of that place.
    pub place: Place,
}

impl App {
    pub(super) fn open_palette(&mut self) -> Result<()> {
        let place = self.place();
        let found = self.palette_actions(place, "");
        self.overlay = Some(Overlay::Palette(Palette { line: Line::default(), found, selected: 0, place }));
        Ok(())
    }

    /// The actions of a place in whose name or sentence every word typed begins a word. What only coordinators may do is
    /// found by everybody, and says so when it is taken: an answer, where another action would be a surprise.
    fn palette_actions(&self, place: Place, typed: &str) -> Vec<Action> {
        let typed = fold::words(typed);
        let fits = |action: Action| {
            let code = action.spec().code;
            let words = [self.texts.t(&format!("action-{code}")), self.texts.t(&format!("action-{code}-help"))];
            let words = fold::words(&words.join(" "));
            typed.iter().all(|start| words.iter().any(|word| word.starts_with(start.as_str())))
        };
        ACTIONS
            .iter()
            .filter(|spec| spec.hint > 0 && spec.is_named_at(place) && spec.action != Action::Palette)
            .map(|spec| spec.action)
            .filter(|action| (self.can(*action) || !self.may(*action)) && fits(*action))
            .collect()
    }

    pub(super) fn palette_key(&mut self, mut palette: Palette, key: Key) -> Result<()> {
        match key {
            Key::Esc => return Ok(()),
            Key::Enter => {
                // What matches nothing stays to be mended: to close it would look as if it had been done.
                if let Some(action) = palette.found.get(palette.selected) {
                    return self.act(*action);
                }
            }
            Key::Up => palette.selected = palette.selected.saturating_sub(1),
            Key::Down => palette.selected = (palette.selected + 1).min(palette.found.len().saturating_sub(1)),
            key => {
                if palette.line.key(key) {
                    palette.found = self.palette_actions(palette.place, palette.line.text());
                    palette.selected = 0;
                }
            }
        }
        self.overlay = Some(Overlay::Palette(palette));
        Ok(())
    }
}
