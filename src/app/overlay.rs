//! What lies above everything: help, the palette, and questions with their answers.

use super::{
    App,
    key::Key,
    line::TooLong,
    palette::Palette,
    prompt::{Ask, Choice},
};
use crate::error::Result;

/// What lies above everything.
#[derive(Debug)]
pub enum Overlay {
    /// The keys, explained; scrolled by so many lines.
    Help(usize),
    /// Everything that can be done, by name.
    Palette(Palette),
    /// A question with one-key answers.
    Choice(Choice),
    /// A question with a line to type.
    Ask(Ask),
}

impl App {
    pub(super) fn overlay_key(&mut self, key: Key) -> Result<()> {
        match self.overlay.take() {
            Some(Overlay::Help(scroll)) => {
                let scroll = match key {
                    Key::Down => scroll.saturating_add(1),
                    Key::Up => scroll.saturating_sub(1),
                    Key::PageDown | Key::Char(' ') => scroll.saturating_add(10),
                    Key::PageUp => scroll.saturating_sub(10),
                    Key::Home => 0,
                    _ => return Ok(()),
                };
                let last = self.help_lines().len().saturating_sub(1);
                self.overlay = Some(Overlay::Help(scroll.min(last)));
                Ok(())
            }
            Some(Overlay::Palette(palette)) => self.palette_key(palette, key),
            other => {
                self.overlay = other;
                Ok(())
            }
        }
    }

    pub(super) fn paste_into_overlay(&mut self, text: &str) -> Option<TooLong> {
        let Some(Overlay::Ask(ask)) = &mut self.overlay else {
            // Words to look for are found again in a moment; a paste has no place here.
            self.paste_over_choice();
            return None;
        };
        let before = ask.line.clone();
        if ask.proposed {
            ask.line.set("");
        }
        let refused = ask.line.paste(text).err();
        if refused.is_some() {
            ask.line = before;
            return refused;
        }
        ask.proposed = false;
        self.drafts.put(&ask.slot, ask.kept());
        self.read_ask();
        None
    }
}
