//! The layers hold: each imports only from those to its left, and only one file names the database crate.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What each layer may name besides itself. `text`, `config`, `printing`, `process`, `accounts`, `reading`
/// and `error` are leaves.
const LAYERS: &[(&str, &[&str])] = &[
    ("error", &["reading"]),
    ("text", &["error"]),
    ("accounts", &[]),
    ("reading", &[]),
    ("config", &["error", "text", "accounts", "reading"]),
    ("printing", &["config", "error"]),
    ("process", &[]),
    ("domain", &["text", "error"]),
    ("store", &["domain", "text", "error", "accounts", "reading"]),
    ("exchange", &["domain", "text", "error"]),
    ("app", &["domain", "store", "exchange", "text", "config", "printing", "process", "accounts", "error"]),
    ("ui", &["domain", "app", "text", "config", "error"]),
    ("cli", &["domain", "store", "exchange", "app", "text", "config", "printing", "reading", "error"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            walk(root, &path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            found.push((path.strip_prefix(root).expect("below src").to_owned(), text));
        }
    }
}

/// The layers a file names: `crate::layer`, also inside `use crate::{ ... }`, tests left out.
fn named(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut layers = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => layers.extend(roots_of(group)),
            None => layers.push(word(rest)),
        }
    }
    layers.retain(|layer| LAYERS.iter().any(|(known, _)| known == layer));
    layers
}

/// The first words of a group's members, at its outermost level.
fn roots_of(group: &str) -> Vec<String> {
    let mut depth = 1;
    let mut roots = Vec::new();
    let mut at_start = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => at_start = true,
            c if depth == 1 && at_start && c.is_alphabetic() => {
                roots.push(word(&group[at..]));
                at_start = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    roots
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn no_layer_reaches_to_its_right() {
    let allowed: BTreeMap<&str, &[&str]> = LAYERS.iter().copied().collect();
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let first = path.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
        let layer = first.trim_end_matches(".rs");
        let Some(may) = allowed.get(layer) else { continue };
        for other in named(&text) {
            if other != layer && !may.contains(&other.as_str()) {
                broken.push(format!("{} names {other}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn the_test_sees_an_import_that_is_not_allowed() {
    assert_eq!(named("use crate::{\n    app::{App, board::Pane},\n    store::Store,\n};"), ["app", "store"]);
    assert_eq!(named("fn f() -> crate::ui::Theme {}"), ["ui"]);
    assert_eq!(named("// crate::ui\n#[cfg(test)]\nmod tests { use crate::ui; }"), Vec::<String>::new());
}

#[test]
fn one_file_names_the_database_crate() {
    let naming: Vec<_> =
        sources().into_iter().filter(|(_, text)| text.contains("rusqlite")).map(|(path, _)| path).collect();
    assert_eq!(naming, [Path::new("store/db.rs")]);
}

#[test]
fn the_top_level_holds_only_what_the_house_has_room_for() {
    let known = ["Cargo.toml", "Cargo.lock", "src", "tests", "docs", "README.md", "LICENSE", "target"];
    for entry in fs::read_dir(env!("CARGO_MANIFEST_DIR")).expect("the project") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || known.contains(&name.as_str()), "{name}");
    }
}
