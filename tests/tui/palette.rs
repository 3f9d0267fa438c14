//! Everything that can be done, by name; and other lists that typing narrows.

use guichet::{app::key::Key, config::Config, store::Store, text::Lang};

use crate::counter::{Counter, counter};

#[test]
fn words_that_match_nothing_are_said_and_stay_to_be_mended() {
    let mut counter = counter();
    counter.type_text(":").type_text("réglagez").sees("Rien ne correspond à « réglagez »").sees("puis ? :");
    counter.press(Key::Enter).sees("Rien ne correspond à « réglagez »");
    counter.press(Key::Backspace).sees("réglages").does_not_see("Rien ne correspond");
    counter.press(Key::Enter).sees("Nom du service");
}

#[test]
fn on_a_narrow_screen_and_in_english_too() {
    let store = Store::in_memory().expect("a store");
    let mut counter = Counter::start(Lang::En, (40, 24), store, false);
    counter.type_text(":").type_text("zzz").press(Key::Enter).sees("matches “zzz”").sees("all the keys");
    counter.press(Key::Esc).does_not_see("zzz");
}

#[test]
fn an_answer_that_no_list_holds_is_said_and_the_question_stays() {
    let mut counter = counter();
    counter.record("log f34 \"Amina\" !3j").press(Key::Esc).press(Key::Tab);
    counter.type_text("w").sees("Qui doit agir ?").type_text("zzzz").sees("Rien ne correspond à « zzzz »");
    counter.press(Key::Enter).sees("Qui doit agir ?").sees("Rien ne correspond");
    for _ in 0..4 {
        counter.press(Key::Backspace);
    }
    counter.does_not_see("Rien ne correspond").type_text("1").sees("Qu'est-ce qui est fait ?");
}

#[test]
fn what_only_coordinators_may_do_is_found_by_everybody_and_says_so() {
    let mut counter = counter();
    counter.record("log f34 \"Amina Bah\" !3j").type_text("k").sees("Amina Bah");
    for (typed, found) in [
        ("effacer", "effacer"),
        ("limiter", "limiter"),
        ("remettre", "ses données"),
        ("vu", "qui a vu"),
        ("conservation", "conservation"),
    ] {
        counter.app.config = Config { coordinators: vec!["MD".to_owned()], ..counter.app.config.clone() };
        counter.type_text(":").type_text(typed).sees(found).press(Key::Enter).sees("réservé à la coordination");
        counter.sees("Amina Bah");
        assert!(counter.app.overlay.is_none(), "nothing is asked: {typed}");
    }
    // By their keys they are not offered.
    for key in ["d", "r", "x"] {
        counter.type_text(key);
        assert!(counter.app.overlay.is_none(), "{key}");
    }
    counter.app.config = Config { coordinators: vec!["EB".to_owned()], ..counter.app.config.clone() };
    counter.type_text("x").sees("pour quelle raison");
}
