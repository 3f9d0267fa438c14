//! Keeps `docs/cases.md` true: its keys are the program's, and what it says of an answer is what the screen says.

use guichet::{
    app::{
        action::{ACTIONS, Action, At, Place},
        key::Key,
    },
    text::{Lang, Texts},
};

use crate::counter::Counter;

const PAGE: &str = include_str!("../../docs/cases.md");

/// The rows of the table in a section that begins with these columns.
fn rows(section: &str, head: &str) -> Vec<Vec<String>> {
    let (_, text) = PAGE.split_once(&format!("\n## {section}\n")).expect("the section");
    let text = text.split("\n## ").next().unwrap_or_default();
    let (_, table) = text.split_once(head).expect("the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn key(cell: &str) -> Key {
    match cell.trim_matches('`') {
        "Enter" => Key::Enter,
        letter => Key::Char(letter.chars().next().expect("a key")),
    }
}

#[test]
fn the_page_names_every_key_of_a_case_and_no_other() {
    let texts = Texts::new(Lang::En);
    for (section, place) in [("The pane", Place::Cases), ("The page", Place::Case)] {
        let rows = rows(section, "| key | name | |");
        for row in &rows {
            let action = Action::of(place, key(&row[0])).unwrap_or_else(|| panic!("{place:?}: {}", row[0]));
            assert_eq!(texts.t(&format!("action-{}", action.spec().code)), row[1], "{place:?}: {}", row[0]);
        }
        let own = ACTIONS.iter().filter(|spec| matches!(spec.at, At::In(_)) && spec.code.starts_with("case"));
        for spec in own {
            for known in spec.keys_at(place) {
                assert!(rows.iter().any(|row| key(&row[0]) == known), "{place:?}: {} is not told", spec.code);
            }
        }
    }
}

#[test]
fn what_the_page_says_of_an_answer_is_what_the_screen_says() {
    let examples = rows("The page", "| key | typed | is understood as |");
    assert!(examples.len() >= 6);
    for row in examples {
        let store = guichet::store::Store::in_memory().expect("a store");
        let mut counter = Counter::start(Lang::En, (80, 24), store, false);
        counter.record("log f 34 !3d \"Amina\" // call").press(Key::Tab).press(Key::Enter);
        for cell in row[0].split_whitespace() {
            counter.press(key(cell));
        }
        counter.type_text(row[1].trim_matches('`')).sees(&row[2]).press(Key::Enter).sees("2026-0001");
        let said = row[2].rsplit(" · ").next().unwrap_or_default();
        counter.sees(if said.is_empty() { row[1].trim_matches('`') } else { said });
    }
}
