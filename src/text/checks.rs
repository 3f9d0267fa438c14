//! What keeps the translations honest.
//!
//! Keys are read with the Fluent parser. A key counts as asked for when it stands in the sources as a whole word in
//! quotes, or when a table builds it (`error-<kind>`, `action-<name>`...): the tables' own tests check those.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{ast, parser};

use super::Lang;

/// Key -> names of its variables.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// The keys of a language.
pub(super) fn keys(lang: Lang) -> Keys {
    let mut keys = Keys::new();
    for text in lang.files() {
        for (key, variables) in keys_in(text) {
            let twice = keys.insert(key.clone(), variables);
            assert!(twice.is_none(), "{} says {key} twice", lang.code());
        }
    }
    keys
}

/// The keys of one file.
pub(super) fn keys_in(text: &str) -> Keys {
    let mut keys = Keys::new();
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    for entry in resource.body {
        if let ast::Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            pattern_variables(message.value.as_ref().expect("a message with a text"), &mut variables);
            let twice = keys.insert(message.id.name.to_owned(), variables);
            assert!(twice.is_none(), "{} is said twice", message.id.name);
        }
    }
    keys
}

fn pattern_variables(pattern: &ast::Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            expression_variables(expression, into);
        }
    }
}

fn expression_variables(expression: &ast::Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => inline_variables(inline, into),
        ast::Expression::Select { selector, variants } => {
            inline_variables(selector, into);
            for variant in variants {
                pattern_variables(&variant.value, into);
            }
        }
    }
}

fn inline_variables(inline: &ast::InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => expression_variables(expression, into),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_variables(argument, into));
        }
        _ => {}
    }
}

/// Before a name "de" and "que" are not written as they stand: the variables that hold names of people say so.
#[test]
fn french_says_nothing_before_a_name_that_has_to_be_elided() {
    for (file, text) in Lang::Fr.files().iter().enumerate() {
        for name in ["worker", "before", "who", "name", "by", "label"] {
            for word in ["de", "que", "Que", "De"] {
                let said = format!(" {word} {{ ${name} }}");
                assert!(!text.contains(&said), "file {file}: {said}");
            }
        }
    }
}

/// What undo took back is named by these words alone; a variable in them would be shown as it stands here.
#[test]
fn the_words_of_undone_actions_have_no_variables() {
    for lang in Lang::ALL {
        for (key, variables) in keys(lang).iter().filter(|(key, _)| key.starts_with("undone-")) {
            assert!(variables.is_empty(), "{} {key}", lang.code());
        }
    }
}

#[test]
fn french_and_english_have_the_same_keys_and_variables() {
    assert_eq!(keys(Lang::Fr), keys(Lang::En));
}

#[test]
fn other_languages_have_no_key_of_their_own_and_the_same_variables() {
    let english = keys(Lang::En);
    for lang in [Lang::Nl, Lang::De] {
        for (key, variables) in keys(lang) {
            assert_eq!(Some(&variables), english.get(&key), "{}: {key}", lang.code());
        }
    }
}

/// Beginnings of keys that are built from a table's codes.
const BUILT: &[&str] = &[
    "error-",
    "undone-",
    "action-",
    "status-",
    "event-",
    "origin-",
    "how-",
    "referral-status-",
    "news-",
    "why-",
    "close-reason-",
    "entry-",
    "given-",
    "field-",
    "weekday-",
    "month-",
    "mistake-",
    "context-",
    "cli-help-",
    "report-table-",
    "rights-question-",
    "right-found-",
    "report-check-",
    "report-field-",
    "evidence-column-",
    "evidence-longest-",
    "evidence-question-",
    "testimony-given-",
    "figures-format-",
    "figures-lacks-",
    "freshness-",
    "diff-",
    "checked-",
    "referrer-",
    "reception-",
    "fee-",
    "hours-why-",
    "loose-end-",
    "day-end-",
    "retention-kind-",
    "role-",
    "retention-then-",
    "wish-",
    "answer-",
    "doctor-",
    "audit-what-",
    "audit-word-",
    "audit-again-",
    "audit-fault-",
    "holding-aside-",
];

/// What is said beside a sentence of one of these endings, by whoever says the sentence.
const HINTED: &[&str] = &["-not-entered", "-not-written", "-not-noted", "-unsure", "-unknown"];

#[test]
fn no_key_is_missing_and_none_is_stray() {
    let sources = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let keys = keys(Lang::Fr);
    let is_said = |key: &str| sources.contains(&format!("\"{key}\""));
    let has_hint = |said: &str| HINTED.iter().any(|ending| said.ends_with(ending));
    let is_hint = |key: &str| key.strip_suffix("-hint").is_some_and(|said| has_hint(said) && is_said(said));
    let is_built = |key: &str| BUILT.iter().any(|start| key.starts_with(start));
    let stray: Vec<_> = keys.keys().filter(|key| !is_built(key) && !is_hint(key) && !is_said(key)).collect();
    assert!(stray.is_empty(), "nobody says {stray:?}");

    let mut missing = BTreeSet::new();
    for call in [".t(\"", ".with(\""] {
        for rest in sources.split(call).skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            if !keys.contains_key(key) {
                missing.insert(key.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "no language has {missing:?}");
}

/// A table's name says nothing to whoever looks at the screen, and what to do about a visit does not help with anything
/// else: what is not found, not possible now or overtaken in one has words of its own.
#[test]
fn what_a_table_refuses_is_said_without_its_name() {
    let sources = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    for (kind, code, known) in [
        ("NotFound", "not-found", "visits"),
        ("WrongMove", "wrong-move", "restrictions"),
        ("Conflict", "conflict", "keys-changed"),
    ] {
        let places: BTreeSet<_> = sources
            .split(&format!("Error::new(Kind::{kind}).at(\""))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|place| place.starts_with(|first: char| first.is_ascii_lowercase()))
            .collect();
        assert!(places.contains(known), "{places:?}");
        for lang in Lang::ALL {
            let keys = keys(lang);
            for key in places.iter().map(|place| format!("error-{code}-{place}")) {
                assert!(keys.contains_key(&key) && keys.contains_key(&format!("{key}-hint")), "{} {key}", lang.code());
            }
        }
    }
}

/// Every source text but this file's.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            text += &sources(&path);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("text/checks.rs") {
            text += &fs::read_to_string(&path).expect("a source file");
        }
    }
    text
}
