//! The picture of the board that README shows is the board. `GUICHET_BLESS=1 cargo test --test tui readme` draws it anew.

use std::{env, fs, path::Path};

use guichet::{
    app::{
        clock::Clock,
        demo::{FREE_DESK, Plan, WORKER, fill},
    },
    config::Config,
    domain::{survey::Survey, synonyms::Synonyms, vocabulary::Vocabulary},
    store::Store,
    text::{Lang, Texts},
};

use crate::counter::{Counter, now};

/// The demonstration as it opens on a wide screen.
fn board() -> String {
    let store = Store::in_memory().expect("a store");
    let plan = Plan { seed: 1, visits: 0, years: 1, services: 80, cases: 0 };
    let words = (Vocabulary::builtin(), &Synonyms::built_in());
    fill(&store, &plan, &Clock::Fixed(now()), words, &mut |_, _, _| {}).expect("the demonstration");
    let config = Config {
        lang: Some(Lang::En),
        service: Texts::new(Lang::En).t("cli-demo-house"),
        desk: FREE_DESK.to_owned(),
        worker: WORKER.to_owned(),
        coordinators: vec![WORKER.to_owned()],
        ..Config::default()
    };
    Counter::configured(FREE_DESK, config, Survey::builtin(), (120, 30), store, false).screen()
}

#[test]
fn the_picture_in_the_readme_is_the_board_of_the_demonstration() {
    const BEGINS: &str = "```text\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let page = fs::read_to_string(&path).expect("the page").replace("\r\n", "\n");
    let (before, rest) = page.split_once(BEGINS).expect("the picture's beginning");
    let (shown, after) = rest.split_once("\n```\n").expect("the picture's end");
    let board = board();
    if env::var_os("GUICHET_BLESS").is_some() {
        fs::write(&path, [before, BEGINS, &board, "\n```\n", after].concat()).expect("the page written");
        return;
    }
    assert!(shown == board, "GUICHET_BLESS=1 cargo test --test tui readme draws it anew:\n{board}");
}
