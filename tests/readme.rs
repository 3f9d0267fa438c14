//! What README and the guides promise can be typed: every command, every link, every fast line.

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use guichet::text::Lang;

mod said;

/// What of the pages shows no command to type: made from the program, or told of what was weighed.
const NO_COMMANDS: &[&str] = &["docs/cli.md", "docs/decisions"];

/// The sections whose first table begins each row with a fast line, and the language in which it is typed.
const FAST_LINES: &[(&str, &str, Lang)] =
    &[("README.md", "## The fast line", Lang::En), ("docs/fr/prise-en-main.md", "## Noter un passage", Lang::Fr)];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every page: README and what lies below `docs`.
fn pages() -> Vec<PathBuf> {
    let mut found = vec![root().join("README.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of pages") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "md") {
                found.push(path);
            }
        }
    }
    found
}

/// What stands between backquotes in a line.
fn spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// The commands that a page shows: in code spans, and as lines of code blocks, fenced or set in by four spaces.
fn commands(text: &str) -> Vec<(usize, String)> {
    let mut inside = false;
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            inside = !inside;
            continue;
        }
        let is_block = inside || line.starts_with("    guichet");
        let shown: Vec<&str> = if is_block { vec![line.trim()] } else { spans(line).collect() };
        for shown in shown {
            let command = shown.strip_prefix("cargo run --release").map_or_else(
                || shown.to_owned(),
                |rest| format!("guichet {}", rest.trim_start().trim_start_matches("-- ")),
            );
            if command == "guichet" || command.starts_with("guichet ") {
                found.push((at + 1, command));
            }
        }
    }
    found
}

/// The words after `guichet`, as a shell cuts them; what is behind a pipe or a redirection is another's.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in command.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, '|' | '<' | '>' | '#') => break,
            (None, ' ') => words.extend(word.take()),
            (_, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words.split_off(1.min(words.len()))
}

#[test]
fn every_command_shown_is_one_that_the_program_reads() {
    let folder = tempfile::tempdir().expect("a folder");
    let shows_none = |page: &Path| NO_COMMANDS.iter().any(|none| page.starts_with(root().join(none)));
    let (mut tried, mut wrong) = (0, Vec::new());
    for path in pages().into_iter().filter(|path| !shows_none(path)) {
        let name = path.strip_prefix(root()).expect("a page of ours").display();
        for (line, command) in commands(&fs::read_to_string(&path).expect("a page")) {
            // Asked for help behind it, a command is read up to its last word and does nothing.
            let mut words = words(&command);
            words.push("--help".to_owned());
            let output = Command::new(assert_cmd::cargo::cargo_bin!("guichet"))
                .args(&words)
                .env("GUICHET_CONFIG", folder.path().join("config.toml"))
                .env("GUICHET_DB", folder.path().join("guichet.db"))
                .env("GUICHET_LANG", "en")
                .output()
                .expect("it ran");
            if !output.status.success() {
                wrong.push(format!("{name}:{line}: {command}\n{}", String::from_utf8_lossy(&output.stderr)));
            }
            tried += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 150, "only {tried} commands were found");
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing was done");
}

#[test]
fn every_link_leads_to_a_file() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for path in pages() {
        let text = fs::read_to_string(&path).expect("a page");
        for rest in text.split("](").skip(1) {
            let target = rest.split([')', '#']).next().unwrap_or_default();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            seen += 1;
            if !path.parent().expect("a folder").join(target).exists() {
                broken.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert!(seen > 20, "only {seen} links were found");
}

#[test]
fn every_fast_line_shown_is_understood_to_the_last_word() {
    for (name, heading, lang) in FAST_LINES {
        let text = page(name);
        let section = text.lines().skip_while(|line| line != heading);
        let table = section.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
        let lines: Vec<&str> = table.filter_map(|line| spans(line).next()).collect();
        assert!(lines.len() >= 5, "{name}: only {} fast lines under “{heading}”", lines.len());
        for line in lines {
            let said = said::said(line, *lang);
            let doubt = ["unknown?", "which?", "twice?"].into_iter().find(|sign| said.contains(sign));
            assert!(doubt.is_none() && !said.is_empty(), "{name}: {line}: {said}");
        }
    }
}

#[test]
fn the_tests_see_a_command_that_is_none() {
    assert_eq!(commands("a `guichet add` b `other`\n```sh\n$ x\nguichet queue --json | head\n```").len(), 2);
    assert_eq!(commands("`cargo run --release -- demo`"), [(1, "guichet demo".to_owned())]);
    assert_eq!(commands("so:\n\n    guichet queue\n\n    other"), [(3, "guichet queue".to_owned())]);
    assert_eq!(words("guichet add 'its f67' -mail | head"), ["add", "its f67", "-mail"]);
}
