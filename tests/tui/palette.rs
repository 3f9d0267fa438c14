//! Everything that can be done, by name.

use guichet::{app::key::Key, store::Store, text::Lang};

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
