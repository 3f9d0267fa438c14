//! From the terminal's events to the program's keys.
//!
//! A slow line may deliver an arrow key in two pieces, `Esc` and then `[A`. An `Esc` is therefore held for a moment: if
//! `[` or `O` follows at once, the rest is read as the sequence it was. Even where the moment is over, nothing is lost,
//! because `Esc` never discards anything and no upper-case letter is a command.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::{Input, key::Key};

/// How long an `Esc` is held; shorter than anybody notices, longer than the gap inside a sequence.
pub const HELD: Duration = Duration::from_millis(25);

/// The state between events.
#[derive(Debug, Default)]
pub struct Decoder {
    held: Option<(Instant, String)>,
}

impl Decoder {
    /// Takes an event; gives the inputs that are certain now.
    pub fn take(&mut self, event: Event, at: Instant) -> Vec<Input> {
        let mut inputs = self.expired(at);
        match event {
            Event::Paste(text) => {
                inputs.extend(self.flush());
                inputs.push(Input::Paste(text));
            }
            Event::Key(event) if event.kind != KeyEventKind::Release => {
                if let Some(key) = key_of(event) {
                    self.take_key(key, at, &mut inputs);
                }
            }
            _ => {}
        }
        inputs
    }

    fn take_key(&mut self, key: Key, at: Instant, inputs: &mut Vec<Input>) {
        match (&mut self.held, key) {
            (None, Key::Esc) => self.held = Some((at, String::new())),
            (None, key) => inputs.push(Input::Key(key)),
            (Some((since, rest)), Key::Char(c)) if continues(rest, c) => {
                rest.push(c);
                *since = at;
                match sequence(rest) {
                    Sequence::Unfinished => {}
                    Sequence::Key(key) => {
                        self.held = None;
                        inputs.push(Input::Key(key));
                    }
                    Sequence::Nothing => self.held = None,
                }
            }
            (Some(_), key) => {
                inputs.extend(self.flush());
                self.take_key(key, at, inputs);
            }
        }
    }

    /// When a held `Esc` becomes certain.
    pub fn due(&self) -> Option<Instant> {
        self.held.as_ref().map(|(since, _)| *since + HELD)
    }

    /// What is certain because enough time has passed.
    pub fn expired(&mut self, at: Instant) -> Vec<Input> {
        match self.due() {
            Some(due) if at >= due => self.flush(),
            _ => Vec::new(),
        }
    }

    fn flush(&mut self) -> Vec<Input> {
        let Some((_, rest)) = self.held.take() else { return Vec::new() };
        std::iter::once(Key::Esc).chain(rest.chars().map(Key::Char)).map(Input::Key).collect()
    }
}

/// Whether a character can go on a sequence of which `rest` came after the `Esc`.
fn continues(rest: &str, c: char) -> bool {
    match rest.chars().next() {
        None => c == '[' || c == 'O',
        Some('O') => rest.len() == 1 && c.is_ascii_alphabetic(),
        Some(_) => rest.len() < 8 && (c.is_ascii_alphanumeric() || c == ';' || c == '~'),
    }
}

/// What has come of a sequence so far.
enum Sequence {
    /// More must follow.
    Unfinished,
    /// It is whole, and a key.
    Key(Key),
    /// It is whole, and means nothing here.
    Nothing,
}

fn sequence(rest: &str) -> Sequence {
    if rest.len() < 2 || !rest.ends_with(|last: char| last.is_ascii_alphabetic() || last == '~') {
        return Sequence::Unfinished;
    }
    let key = match rest.trim_start_matches(['[', 'O']) {
        "A" => Key::Up,
        "B" => Key::Down,
        "C" => Key::Right,
        "D" => Key::Left,
        "H" | "1~" | "7~" => Key::Home,
        "F" | "4~" | "8~" => Key::End,
        "Z" => Key::BackTab,
        "3~" => Key::Delete,
        "5~" => Key::PageUp,
        "6~" => Key::PageDown,
        "1;5C" => Key::WordRight,
        "1;5D" => Key::WordLeft,
        "P" | "11~" => Key::F(1),
        "Q" | "12~" => Key::F(2),
        "R" | "13~" => Key::F(3),
        "S" | "14~" => Key::F(4),
        "15~" => Key::F(5),
        "17~" => Key::F(6),
        "18~" => Key::F(7),
        "19~" => Key::F(8),
        "20~" => Key::F(9),
        "21~" => Key::F(10),
        "23~" => Key::F(11),
        "24~" => Key::F(12),
        _ => return Sequence::Nothing,
    };
    Sequence::Key(key)
}

fn key_of(event: KeyEvent) -> Option<Key> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    Some(match event.code {
        // AltGr reaches some terminals as both at once; what it types is then the character itself.
        KeyCode::Char(c) if control && alt => Key::Char(c),
        KeyCode::Char(c) if control => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) if alt => Key::Alt(c),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left if control => Key::WordLeft,
        KeyCode::Right if control => Key::WordRight,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(n) => Key::F(n),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    fn taken(codes: &[KeyCode], gap: Duration) -> Vec<Input> {
        let mut decoder = Decoder::default();
        let mut at = Instant::now();
        let mut inputs = Vec::new();
        for code in codes {
            inputs.extend(decoder.take(press(*code), at));
            at += gap;
        }
        inputs.extend(decoder.expired(at + HELD));
        inputs
    }

    #[test]
    fn an_arrow_in_two_pieces_is_an_arrow() {
        let arrow = [KeyCode::Esc, KeyCode::Char('['), KeyCode::Char('A')];
        assert_eq!(taken(&arrow, Duration::from_millis(1)), [Input::Key(Key::Up)]);
        let f3 = [KeyCode::Esc, KeyCode::Char('O'), KeyCode::Char('R')];
        assert_eq!(taken(&f3, Duration::from_millis(1)), [Input::Key(Key::F(3))]);
    }

    #[test]
    fn a_lone_esc_is_esc_and_loses_nothing() {
        assert_eq!(taken(&[KeyCode::Esc], HELD), [Input::Key(Key::Esc)]);
        let slow = taken(&[KeyCode::Esc, KeyCode::Char('['), KeyCode::Char('A')], HELD);
        assert_eq!(slow, [Key::Esc, Key::Char('['), Key::Char('A')].map(Input::Key));
        let typed = taken(&[KeyCode::Esc, KeyCode::Char('n')], Duration::ZERO);
        assert_eq!(typed, [Key::Esc, Key::Char('n')].map(Input::Key));
        assert_eq!(taken(&[KeyCode::Esc, KeyCode::Esc], Duration::ZERO), [Key::Esc, Key::Esc].map(Input::Key));
    }

    #[test]
    fn altgr_types_its_character() {
        let event = Event::Key(KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT));
        assert_eq!(Decoder::default().take(event, Instant::now()), [Input::Key(Key::Char('@'))]);
    }
}
