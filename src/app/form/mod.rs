//! A page of fields: what the visit's form, the first-start page and the small forms of a case share.
//!
//! A form owns its fields and says which one has the focus. Keys go to that field first; what the field does not want
//! moves the focus, saves or leaves. One key chooses and moves on where there are few answers; where there are many,
//! typing narrows the list. Nothing typed is ever dropped: a text that is not understood stays in its field with a
//! [`Trouble`] beside it, and the whole page can be kept as a [`FormState`] and taken up again later.
//!
//! The form knows neither the store nor the terminal. What it needs of the world comes in with each key as a [`Ctx`].

use chrono::NaiveDate;

use super::key::Key;
use crate::{
    domain::{
        clean,
        ids::Code,
        vocabulary::{List, Vocabulary},
    },
    text::{Lang, Texts},
};

mod age;
mod choice;
mod date;
mod field;
mod hours;
mod merge;
mod note;
mod number;
mod pick;
mod seen;
pub mod service;
mod service_fields;
mod state;
#[cfg(test)]
pub(crate) mod tests;
pub mod visit;
mod visit_fields;

pub use age::{AgeField, age_text, read_age};
pub use choice::{Choice, Multi, Opt, Options};
pub use date::DateField;
pub use field::{Condition, Field, FieldId, Kind, Reply, Trouble};
pub use hours::{HoursField, Reading, appointment_key};
pub use merge::Merged;
pub use note::Note;
pub use number::Number;
pub use pick::{Offer, Pick};
pub use seen::Seen;
pub use state::{FieldState, FormState};

/// Reads a day as people type it (`3j`, `ven`, `12/12`), counted from today; `None` when it is none.
pub type DateParser = fn(&str, NaiveDate, Lang) -> Option<NaiveDate>;

/// What a form needs of the world while it takes a key.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// The words to choose from.
    pub vocabulary: &'a Vocabulary,
    /// The interface's language and texts.
    pub texts: &'a Texts,
    /// The counter's calendar day.
    pub today: NaiveDate,
    /// How days are read.
    pub dates: DateParser,
}

impl Ctx<'_> {
    /// A code with what the screen says for it: its label, or the code itself where the vocabulary lost it.
    pub fn offer(&self, list: List, code: &Code) -> Offer {
        let label = self.vocabulary.label(list, code, self.texts.lang());
        Offer { code: code.clone(), label: label.to_owned() }
    }
}

/// What a key did, for whoever owns the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormEvent {
    /// The form has no use for this key.
    Ignored,
    /// The focus or a cursor moved.
    Moved,
    /// A value or a typed text changed: time to keep the draft.
    Changed,
    /// Save: every field was checked and is sound. Which of the save keys it was, the owner knows.
    Save,
    /// Save was asked for, but some field has a problem; the focus is on the first of them.
    Refused,
    /// Leave, keeping what is there.
    Leave,
    /// A paste was refused whole because it is too long for a field.
    TooLong {
        /// How many characters were pasted.
        pasted: usize,
    },
    /// A letter was not taken: the field is full.
    Full {
        /// How many characters it takes.
        longest: usize,
    },
}

/// A problem beside a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: FieldId,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// The keys that save where the owner names no others. Some terminals keep one of them to themselves.
const SAVES: &[(Key, &str)] = &[(Key::Ctrl('s'), "form-hint-save"), (Key::F(2), "form-hint-save")];

/// A page of fields.
#[derive(Clone, Debug)]
pub struct Form {
    title: String,
    fields: Vec<Field>,
    focus: usize,
    saves: &'static [(Key, &'static str)],
    hints: &'static [(Key, &'static str)],
}

impl Form {
    /// A form without fields yet.
    pub fn new(title: &str) -> Self {
        Self { title: clean::line(title), fields: Vec::new(), focus: 0, saves: SAVES, hints: &[] }
    }

    /// The form with these fields, the focus on the first empty one.
    #[must_use]
    pub fn with_fields(mut self, fields: Vec<Field>, ctx: &Ctx<'_>) -> Self {
        self.fields = fields;
        self.refresh(ctx);
        self.focus_first_empty();
        self.refresh(ctx);
        self
    }

    /// The form with other keys that save, and the text that explains each; every one gives [`FormEvent::Save`].
    #[must_use]
    pub fn saved_by(mut self, keys: &'static [(Key, &'static str)]) -> Self {
        self.saves = keys;
        self
    }

    /// The form with the keys that its owner adds to it, and the text that explains each, for the hints.
    #[must_use]
    pub fn hinting(mut self, hints: &'static [(Key, &'static str)]) -> Self {
        self.hints = hints;
        self
    }

    /// What stands above it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Every field, hidden ones included.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The index of the field with the focus.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The field with the focus; `None` only in a form without fields.
    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    /// The field of this name and part.
    pub fn field(&self, name: &'static str, part: usize) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == FieldId { name, part })
    }

    /// The same, to set its value; call [`Form::refresh`] afterwards.
    pub fn field_mut(&mut self, name: &'static str, part: usize) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == FieldId { name, part })
    }

    /// The code chosen in a field, if it is one that chooses.
    pub fn code(&self, name: &'static str, part: usize) -> Option<&Code> {
        self.field(name, part).and_then(|field| field.kind.code())
    }

    /// What is typed in a text field, without blanks around it.
    pub fn text(&self, name: &'static str, part: usize) -> &str {
        match self.field(name, part).map(|field| &field.kind) {
            Some(Kind::Text(line)) => line.text().trim(),
            _ => "",
        }
    }

    /// The keys that work on this form besides those of the field, the most needed first: each with the key of its
    /// explanation.
    pub fn hints(&self) -> impl Iterator<Item = (Key, &'static str)> {
        let saves = self.saves.iter().enumerate();
        // Two keys for the same take one hint.
        let first = saves.filter(|(at, (_, text))| self.saves[..*at].iter().all(|(_, before)| before != text));
        first.map(|(_, hint)| *hint).chain([(Key::Esc, "form-hint-leave")]).chain(self.hints.iter().copied())
    }

    /// Leaving, and the keys that the form's owner added to it.
    pub fn owner_hints(&self) -> impl Iterator<Item = (Key, &'static str)> {
        [(Key::Esc, "form-hint-leave")].into_iter().chain(self.hints.iter().copied())
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key, ctx: &Ctx<'_>) -> FormEvent {
        if key == Key::Esc {
            return FormEvent::Leave;
        }
        if self.saves.iter().any(|(save, _)| *save == key) {
            return self.save(ctx);
        }
        let reply = self.fields.get_mut(self.focus).map_or(Reply::Ignored, |field| field.kind.key(key));
        let event = match reply {
            Reply::Ignored => self.navigate(key, ctx),
            Reply::Moved => FormEvent::Moved,
            Reply::Changed => FormEvent::Changed,
            Reply::Advance => {
                // What was just chosen may bring up or hide the next field.
                self.show_and_hide();
                self.step(true, false);
                FormEvent::Changed
            }
            Reply::TooLong(pasted) => FormEvent::TooLong { pasted },
            Reply::Full(longest) => FormEvent::Full { longest },
        };
        self.refresh(ctx);
        event
    }

    /// Takes a pasted text into the field with the focus; refused whole when it is too long.
    pub fn paste(&mut self, text: &str, ctx: &Ctx<'_>) -> FormEvent {
        let reply = self.fields.get_mut(self.focus).map_or(Reply::Ignored, |field| field.kind.paste(text));
        self.refresh(ctx);
        match reply {
            Reply::Changed => FormEvent::Changed,
            Reply::TooLong(pasted) => FormEvent::TooLong { pasted },
            _ => FormEvent::Ignored,
        }
    }

    /// Every problem, in the order of the fields.
    pub fn problems(&self) -> impl Iterator<Item = Problem> {
        self.fields.iter().filter_map(|field| Some(Problem { field: field.id, trouble: field.problem? }))
    }

    /// Brings everything that follows from the values up to date: what is shown, what is offered, what is wrong.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.show_and_hide();
        for (at, field) in self.fields.iter_mut().enumerate() {
            // Lists are looked up only where somebody looks, or where a typed text must be judged.
            if let Kind::Pick(pick) = &mut field.kind
                && (at == self.focus || !pick.line.is_empty())
            {
                pick.offer(ctx);
            }
            field.problem = if field.shown { field.kind.check(ctx) } else { None };
        }
    }

    /// Puts the focus on a field, if there is such a field and it is shown.
    pub fn focus_on(&mut self, name: &'static str, part: usize, ctx: &Ctx<'_>) {
        if let Some(at) = self.fields.iter().position(|field| field.shown && field.id == FieldId { name, part }) {
            self.go(at);
            self.refresh(ctx);
        }
    }

    /// Puts the focus on the first field with a problem; `false` when there is none. Problems that the owner found
    /// among several fields are to be said again afterwards.
    pub fn focus_on_problem(&mut self, ctx: &Ctx<'_>) -> bool {
        let Some(at) = self.fields.iter().position(|field| field.problem.is_some()) else { return false };
        self.go(at);
        // Whoever is sent to a field must see why, also where typing would hide it.
        self.fields[at].told = true;
        self.refresh(ctx);
        true
    }

    /// How many shown fields there are, and which of them has the focus, from 1.
    pub fn position(&self) -> (usize, usize) {
        let shown = |fields: &[Field]| fields.iter().filter(|field| field.shown).count();
        (shown(&self.fields[..self.fields.len().min(self.focus + 1)]), shown(&self.fields))
    }

    /// What is typed in the field with the focus becomes a value where there is no doubt about it.
    fn settle(&mut self) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.kind.settle();
        }
    }

    fn save(&mut self, ctx: &Ctx<'_>) -> FormEvent {
        self.settle();
        self.refresh(ctx);
        if self.focus_on_problem(ctx) { FormEvent::Refused } else { FormEvent::Save }
    }

    fn navigate(&mut self, key: Key, ctx: &Ctx<'_>) -> FormEvent {
        let moved = match key {
            Key::Tab => self.step(true, true),
            Key::BackTab => self.step(false, true),
            Key::Down => self.step(true, false),
            Key::Up => self.step(false, false),
            Key::PageDown => self.section_after(),
            Key::PageUp => self.section_before(),
            Key::Enter => {
                if !self.step(true, false) {
                    return self.save(ctx);
                }
                true
            }
            _ => return FormEvent::Ignored,
        };
        if moved { FormEvent::Moved } else { FormEvent::Ignored }
    }

    /// To the next or the previous shown field; `false` when there is none.
    fn step(&mut self, on: bool, around: bool) -> bool {
        let count = self.fields.len();
        let (before, after) = (0..self.focus.min(count), self.focus + 1..count);
        let shown = |at: &usize| self.fields[*at].shown;
        let to = match (on, around) {
            (true, false) => after.clone().find(shown),
            (true, true) => after.clone().find(shown).or_else(|| before.clone().find(shown)),
            (false, false) => before.rev().find(shown),
            (false, true) => before.rev().find(shown).or_else(|| after.rev().find(shown)),
        };
        to.is_some_and(|to| self.go(to))
    }

    fn section_after(&mut self) -> bool {
        let next = (self.focus + 1..self.fields.len()).find(|at| self.fields[*at].begins_section());
        let last = (self.focus + 1..self.fields.len()).rev().find(|at| self.fields[*at].shown);
        next.or(last).is_some_and(|to| self.go(to))
    }

    fn section_before(&mut self) -> bool {
        let before = (0..self.focus.min(self.fields.len())).rev().find(|at| self.fields[*at].begins_section());
        before.is_some_and(|to| self.go(to))
    }

    fn go(&mut self, to: usize) -> bool {
        if to == self.focus {
            return false;
        }
        self.settle();
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.told = false;
        }
        self.focus = to;
        true
    }

    fn focus_first_empty(&mut self) {
        let empty = self.fields.iter().position(|field| field.shown && field.kind.is_empty());
        self.focus = empty.or_else(|| self.fields.iter().position(|field| field.shown)).unwrap_or(0);
    }

    fn show_and_hide(&mut self) {
        for at in 0..self.fields.len() {
            let Some(Condition { name, code }) = self.fields[at].only_if else { continue };
            let part = self.fields[at].id.part;
            self.fields[at].shown = self.code(name, part).is_some_and(|chosen| chosen.as_str() == code);
        }
        if self.fields.get(self.focus).is_some_and(|field| !field.shown) {
            self.focus = (0..self.focus).rev().find(|at| self.fields[*at].shown).unwrap_or(0);
        }
    }
}
