//! What is read from the table: which keys work where, and what a key means there.

use super::{ACTIONS, Action, At, Place, Spec};
use crate::app::key::Key;

impl Spec {
    /// The keys that work in a place, the one to show first.
    pub fn keys_at(&self, place: Place) -> impl Iterator<Item = Key> {
        let here = match self.at {
            At::In(places) | At::Named(places) => places.contains(&place),
            At::Everywhere => true,
        };
        // Where letters are text, an action keeps its other keys; but Ctrl-Z, which there would be pressed for the text,
        // must not take back what was recorded.
        let typing = place.is_typing();
        self.keys.iter().copied().filter(move |key| here && !(typing && matches!(key, Key::Char(_) | Key::Ctrl('z'))))
    }

    /// Whether the palette offers it in a place.
    pub fn is_named_at(&self, place: Place) -> bool {
        matches!(self.at, At::Named(_)) || self.keys_at(place).next().is_some()
    }
}

impl Action {
    /// The action's row.
    pub fn spec(self) -> &'static Spec {
        // The table is written in the order of the enum; the test below holds it to that.
        &ACTIONS[self as usize]
    }

    /// Whether it opens the page of figures, or is one of that page's own.
    pub const fn is_about_figures(self) -> bool {
        matches!(
            self,
            Self::Figures
                | Self::FiguresNext
                | Self::FiguresPrevious
                | Self::FiguresEarlier
                | Self::FiguresLater
                | Self::FiguresWider
                | Self::FiguresNarrower
                | Self::FiguresPeriod
                | Self::FiguresSession
                | Self::FiguresView
                | Self::FiguresMissing
                | Self::FiguresSave
        )
    }

    /// The action that a key means in a place.
    pub fn of(place: Place, key: Key) -> Option<Self> {
        ACTIONS.iter().find(|spec| spec.keys_at(place).any(|known| known == key)).map(|spec| spec.action)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::text::{Lang, Texts};

    #[test]
    fn the_table_is_in_the_order_of_the_enum() {
        for (at, spec) in ACTIONS.iter().enumerate() {
            assert_eq!(spec.action as usize, at);
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for place in Place::ALL {
            let mut seen = BTreeMap::new();
            for spec in ACTIONS {
                for key in spec.keys_at(*place) {
                    let before = seen.insert(key, spec.code);
                    assert!(before.is_none(), "{key} at {place:?}: {before:?} and {}", spec.code);
                }
            }
        }
    }

    #[test]
    fn no_key_is_what_a_split_arrow_leaves() {
        for key in ACTIONS.iter().flat_map(|spec| spec.keys) {
            assert!(!matches!(key, Key::Char('[' | 'A'..='Z')), "{key}");
        }
    }

    #[test]
    fn every_action_and_place_has_its_words() {
        for lang in Lang::ALL {
            let texts = Texts::new(lang);
            let keys =
                ACTIONS.iter().flat_map(|spec| [format!("action-{}", spec.code), format!("action-{}-help", spec.code)]);
            for key in keys.chain(Place::ALL.iter().map(|place| format!("context-{}", place.code()))) {
                assert_ne!(texts.t(&key), key, "{}", lang.code());
            }
        }
    }
}
