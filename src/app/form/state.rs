//! What is in a form, as a draft that outlives the program: answers and half-typed texts alike.
//!
//! Fields are known by name and part, so that a draft written by another version of the program still gives all it
//! has: what the form does not know is left out, what the draft does not have stays as it is.

use serde::{Deserialize, Serialize};

use super::{Ctx, Form, Kind, Note};
use crate::{app::line::Line, domain::ids::Code};

/// A form's answers and typed texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FormState {
    /// The name and part of the field with the focus (`topic.0`).
    pub focus: String,
    /// Every field, empty ones too: what was emptied must not come back.
    pub fields: Vec<FieldState>,
}

/// One field's answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldState {
    /// Its name and part.
    pub id: String,
    /// What is chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// What is typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub typed: String,
}

impl FormState {
    /// The state within what a visit's or a service's form keeps: behind the version of its record, where it has one. With it
    /// come the texts of that record, with which the form began.
    pub fn of_draft(text: &str) -> Option<(Self, Vec<String>)> {
        #[derive(Deserialize)]
        struct Kept {
            form: FormState,
            #[serde(default)]
            base: serde_json::Value,
        }
        let json = text.split_once('\n').map_or(text, |(_, json)| json);
        let kept = serde_json::from_str::<Kept>(json).ok()?;
        let mut began = Vec::new();
        texts_of(&kept.base, &mut began);
        Some((kept.form, began))
    }

    /// What was chosen in a field of this name, in all of its parts.
    pub fn codes<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Code> {
        let is_named = move |field: &&FieldState| field.id.split('.').next() == Some(name);
        self.fields.iter().filter(is_named).flat_map(|field| &field.codes)
    }

    /// What somebody typed, to know a form by: the name, the note and other words, as far as it did not begin with them.
    pub fn words_typed(&self, began: &[String]) -> Vec<&str> {
        const WORDS: [&str; 6] = ["calling-name", "note", "name", "description", "action", "place"];
        let of = |name: &&str| self.fields.iter().find(|field| field.id.split('.').next() == Some(name));
        let words = WORDS.iter().filter_map(of).map(|field| added(&field.typed, began));
        words.filter(|words| !words.is_empty()).collect()
    }

    /// What was typed first, from the top: an age, where there are no words.
    pub fn first_typed(&self) -> Option<&str> {
        self.fields.iter().map(|field| field.typed.trim()).find(|typed| !typed.is_empty())
    }
}

/// What was typed behind the words with which a form began; nothing where they are as they were.
fn added<'a>(typed: &'a str, began: &[String]) -> &'a str {
    let behind = began.iter().filter_map(|words| typed.strip_prefix(words.as_str()));
    let behind = behind.min_by_key(|rest| rest.len()).map(|rest| rest.trim_start_matches([',', ';', '.', ' ', '\n']));
    behind.unwrap_or(typed).trim()
}

/// Every text within a record, as it is kept.
fn texts_of(record: &serde_json::Value, texts: &mut Vec<String>) {
    match record {
        serde_json::Value::String(text) => texts.extend(Some(text.clone()).filter(|text| !text.is_empty())),
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| texts_of(part, texts)),
        serde_json::Value::Object(fields) => fields.values().for_each(|field| texts_of(field, texts)),
        _ => {}
    }
}

impl Form {
    /// What is in the form now.
    pub fn state(&self) -> FormState {
        let fields = self.fields().iter().map(|field| FieldState {
            id: field.id.to_string(),
            codes: codes(&field.kind),
            typed: typed(&field.kind),
        });
        let focus = self.focused().map(|field| field.id.to_string()).unwrap_or_default();
        FormState { focus, fields: fields.collect() }
    }

    /// Takes up what was in a form; fields that the state does not name stay as they are.
    pub fn restore(&mut self, state: &FormState, ctx: &Ctx<'_>) {
        for saved in &state.fields {
            if let Some(field) = self.fields.iter_mut().find(|field| field.id.to_string() == saved.id) {
                put(&mut field.kind, saved, ctx);
            }
        }
        self.refresh(ctx);
        let focus = self.fields().iter().find(|field| field.id.to_string() == state.focus).map(|field| field.id);
        if let Some(focus) = focus {
            self.focus_on(focus.name, focus.part, ctx);
        }
    }

    /// The state as JSON, for the draft.
    pub fn to_json(&self) -> String {
        // A state is made of texts only, which always serialise.
        serde_json::to_string(&self.state()).unwrap_or_default()
    }

    /// Takes up a state kept as JSON; `false`, and nothing changed, when it is none.
    pub fn from_json(&mut self, json: &str, ctx: &Ctx<'_>) -> bool {
        let Ok(state) = serde_json::from_str(json) else { return false };
        self.restore(&state, ctx);
        true
    }
}

fn codes(kind: &Kind) -> Vec<Code> {
    match kind {
        Kind::Multi(multi) => multi.codes().cloned().collect(),
        _ => kind.code().cloned().into_iter().collect(),
    }
}

/// What is typed in a field.
pub(super) fn typed(kind: &Kind) -> String {
    match kind {
        Kind::Choice(_) | Kind::Multi(_) => String::new(),
        Kind::Pick(pick) => pick.line.text().to_owned(),
        Kind::Text(line) => line.text().to_owned(),
        Kind::Number(number) => number.line.text().to_owned(),
        Kind::Age(age) => age.line.text().to_owned(),
        Kind::Date(date) => date.line.text().to_owned(),
        Kind::Note(note) => note.text(),
        Kind::Hours(hours) => hours.line.text().to_owned(),
    }
}

fn put(kind: &mut Kind, saved: &FieldState, ctx: &Ctx<'_>) {
    let line = || Line::of(&saved.typed);
    match kind {
        Kind::Choice(_) => kind.set_code(saved.codes.first(), ctx),
        Kind::Multi(multi) => multi.set(&saved.codes),
        Kind::Pick(pick) => {
            pick.set(saved.codes.first(), ctx);
            pick.line = line();
        }
        Kind::Text(text) => *text = line(),
        Kind::Number(number) => number.line = line(),
        Kind::Age(age) => age.line = line(),
        Kind::Date(date) => date.line = line(),
        Kind::Note(note) => *note = Note::of(&saved.typed),
        Kind::Hours(hours) => hours.line = line(),
    }
}
