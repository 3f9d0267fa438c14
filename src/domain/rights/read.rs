//! Reading a file of rights.

use std::{collections::HashSet, ops::Range};

use chrono::NaiveDate;
use toml::de::DeTable;

use super::{Question, Right};
use crate::domain::{
    ids::Code,
    rules_file::{self, Mistake, MistakeKind, Reader, Said, Value},
    vocabulary::{List, Vocabulary},
};

/// The longest code of a right.
const LONGEST: usize = 32;

/// Reads a file; a right that `base` has keeps what the file does not say of it.
pub(super) fn read(text: &str, vocabulary: &Vocabulary, base: &[Right]) -> Result<Vec<Right>, Vec<Mistake>> {
    rules_file::read(text, |reader, root| {
        let mut rights = Vec::new();
        let mut seen = HashSet::new();
        for (key, value) in root {
            if key.get_ref() != "right" {
                reader.mistake(&key.span(), MistakeKind::UnknownKey(key.get_ref().to_string()));
                continue;
            }
            for (at, table) in reader.tables("right", value) {
                rights.extend(right(reader, table, &at, vocabulary, base, &mut seen));
            }
        }
        rights
    })
}

fn right(
    reader: &mut Reader<'_>,
    table: &DeTable<'_>,
    at: &Range<usize>,
    vocabulary: &Vocabulary,
    base: &[Right],
    seen: &mut HashSet<Code>,
) -> Option<Right> {
    let Some(value) = table.get("code") else {
        reader.mistake(at, MistakeKind::Missing("code".to_owned()));
        return None;
    };
    let code = reader.code("code", value, LONGEST)?;
    if !seen.insert(code.clone()) {
        reader.mistake(&value.span(), MistakeKind::Duplicate(code.to_string()));
        return None;
    }
    let known = base.iter().find(|right| right.code == code).cloned();
    let sound = reader.mistakes();
    let mut right = known.unwrap_or_else(|| empty(code));
    for (key, value) in table {
        said(reader, &mut right, key.get_ref(), value, vocabulary);
        if !KEYS.contains(&key.get_ref().as_ref()) {
            reader.mistake(&key.span(), MistakeKind::UnknownKey(key.get_ref().to_string()));
        }
    }
    // What was written and is a mistake is not missing too.
    if reader.mistakes() == sound {
        whole(reader, &right, at);
    }
    Some(right)
}

const KEYS: &[&str] = &[
    "code",
    "name",
    "short",
    "reason",
    "ask",
    "topics",
    "procedures",
    "age_from",
    "age_to",
    "needs",
    "unless",
    "source",
    "checked_on",
    "hidden",
];

fn empty(code: Code) -> Right {
    Right {
        code,
        name: Said::new(),
        short: Said::new(),
        reason: Said::new(),
        ask: Vec::new(),
        topics: Vec::new(),
        procedures: Vec::new(),
        age_from: None,
        age_to: None,
        needs: Vec::new(),
        unless: Vec::new(),
        source: String::new(),
        checked_on: NaiveDate::MIN,
        hidden: false,
    }
}

fn said(reader: &mut Reader<'_>, right: &mut Right, key: &str, value: &Value<'_>, vocabulary: &Vocabulary) {
    let codes = |reader: &mut Reader<'_>, list: List| {
        let known = |text: &str| Some(Code::from(text)).filter(|code| vocabulary.entry(list, code).is_some());
        reader.list(key, value, known).into_iter().map(|(_, code)| code).collect()
    };
    let questions = |reader: &mut Reader<'_>| {
        reader.list(key, value, Question::from_code).into_iter().map(|(_, known)| known).collect()
    };
    match key {
        "name" => right.name = reader.said(key, value),
        "short" => right.short = reader.said(key, value),
        "reason" => right.reason = reader.said(key, value),
        "ask" => right.ask = codes(reader, List::Institution),
        "topics" => right.topics = codes(reader, List::Topic),
        "procedures" => right.procedures = codes(reader, List::Procedure),
        "age_from" => right.age_from = reader.age(key, value),
        "age_to" => right.age_to = reader.age(key, value),
        "needs" => right.needs = questions(reader),
        "unless" => right.unless = questions(reader),
        "source" => right.source = reader.string(key, value).unwrap_or_default(),
        "checked_on" => right.checked_on = reader.day(key, value).unwrap_or(NaiveDate::MIN),
        "hidden" => right.hidden = reader.flag(key, value).unwrap_or_default(),
        _ => {}
    }
}

/// What a right cannot do without.
fn whole(reader: &mut Reader<'_>, right: &Right, at: &Range<usize>) {
    let missing = [
        ("name.fr", rules_file::in_language(&right.name, crate::text::Lang::Fr).is_empty()),
        ("reason.fr", rules_file::in_language(&right.reason, crate::text::Lang::Fr).is_empty()),
        ("ask", right.ask.is_empty()),
        ("topics", right.topics.is_empty() && right.procedures.is_empty()),
        ("source", right.source.is_empty()),
        ("checked_on", right.checked_on == NaiveDate::MIN),
    ];
    for (key, _) in missing.into_iter().filter(|(_, missing)| *missing) {
        reader.mistake(at, MistakeKind::Missing(format!("{} ({})", key, right.code)));
    }
}
