//! Texts that somebody began, without the calling names that the close of a day erases: fast lines, forms of visits, questions
//! about one. In all of them the words of the name go wherever they stand, and all else stays.
//!
//! The form of a visit that is recorded begins with words of the record, which a close leaves. From these nothing is taken,
//! or saving the form would take it from the record, and nobody meant to: the name goes from what was added to them.

use serde_json::{Map, Value};

use super::{
    drafts::{FAST_LINE, FORM, NEW_FORM},
    typed_words::place_of,
};
use crate::domain::{calling_name, fast_line};

/// The field of a visit's form in which its calling name stands.
const NAME_FIELD: &str = "calling-name";

/// The fields of words, and where in a kept form the words stand with which each began.
const WORDS: [(&str, &str); 3] =
    [("note", "/base/note"), ("action", "/base/follow_up/action"), ("place", "/base/profile/place")];

/// What is left in a slot without calling names: that of the visit that the text is about, where it is recorded and has one
/// (else `name` is empty), and those that the text itself says somebody is called. `None` where none stands in it; nothing is
/// left of a line that was a name and no more.
pub fn without_names(slot: &str, text: &str, name: &str) -> Option<String> {
    if slot.starts_with(FAST_LINE) {
        return fast_line::without_names(text);
    }
    if !slot.starts_with(FORM) {
        return calling_name::without(name, text);
    }
    // Before the form of a recorded visit stands the version on which it was filled in.
    let (version, form) = text.split_once('\n').map_or((None, text), |(version, form)| (Some(version), form));
    match serde_json::from_str::<Value>(form) {
        Ok(form) => {
            let form = form_without_names(form, place_of(slot) == NEW_FORM, name)?;
            Some(version.map_or_else(|| form.to_string(), |version| format!("{version}\n{form}")))
        }
        // What is no form may have the name anywhere.
        Err(_) => calling_name::without(name, text),
    }
}

/// A kept form of a visit without calling names; `None` where it has none.
fn form_without_names(mut form: Value, is_new: bool, known: &str) -> Option<Value> {
    let mut names = take_names(&mut form, is_new);
    let mut is_struck = !names.is_empty();
    names.push(known.to_owned());
    if is_new {
        for (_, place) in WORDS {
            if let Some(Value::String(text)) = form.pointer_mut(place) {
                is_struck |= strike(text, "", &names);
            }
        }
    }
    let recorded = |(field, place)| (field, form.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned());
    let recorded = WORDS.map(recorded);
    for field in fields_of(&mut form).filter(|field| name_of(field) != NAME_FIELD) {
        let began = recorded.iter().find(|(name, _)| !is_new && *name == name_of(field)).map(|(_, text)| text.clone());
        if let Some(Value::String(typed)) = field.get_mut("typed") {
            is_struck |= strike(typed, &began.unwrap_or_default(), &names);
        }
    }
    is_struck.then_some(form)
}

/// Takes the calling names out of a form, and gives them: the one with which it began, and the one that is typed. In the form
/// of a new visit a mark stands there.
fn take_names(form: &mut Value, is_new: bool) -> Vec<String> {
    let began = form.pointer_mut("/base/calling_name").map(Value::take);
    let mut names: Vec<String> = began.as_ref().and_then(Value::as_str).map(str::to_owned).into_iter().collect();
    for field in fields_of(form).filter(|field| name_of(field) == NAME_FIELD) {
        let Some(Value::String(typed)) = field.remove("typed").filter(|typed| typed != "") else { continue };
        if is_new {
            field.insert("typed".to_owned(), calling_name::GONE.into());
        }
        if !calling_name::is_gone(&typed) {
            names.push(typed);
        }
    }
    names
}

fn strike(text: &mut String, began: &str, names: &[String]) -> bool {
    let before = text.clone();
    for name in names {
        if let Some(left) = calling_name::without_added(name, began, text) {
            *text = left;
        }
    }
    *text != before
}

fn fields_of(form: &mut Value) -> impl Iterator<Item = &mut Map<String, Value>> {
    let fields = form.pointer_mut("/form/fields").and_then(Value::as_array_mut);
    fields.into_iter().flatten().filter_map(Value::as_object_mut)
}

/// The name of a field, without the part of the form in which it stands.
fn name_of(field: &Map<String, Value>) -> &str {
    let id = field.get("id").and_then(Value::as_str).unwrap_or_default();
    id.split('.').next().unwrap_or_default()
}
