use guichet::{app::key::Key, store::Store, text::Lang};

use crate::counter::Counter;

fn first() -> Counter {
    Counter::start(Lang::Fr, (80, 24), Store::in_memory().expect("a store"), true)
}

#[test]
fn enter_enter_enter_is_enough() {
    let mut counter = first();
    counter.sees("Bienvenue dans guichet").press(Key::Enter).press(Key::Enter).press(Key::Enter);
    counter.sees("File du jour").sees("n : noter un passage");
}

#[test]
fn a_language_chosen_is_spoken_at_once() {
    let mut counter = first();
    counter.press(Key::Up).type_text("2").sees("Welcome to guichet").press(Key::Ctrl('s')).sees("Today's queue");
}

#[test]
fn what_is_answered_stands_in_the_top_line() {
    let mut counter = first();
    counter.press(Key::Ctrl('u')).type_text("Maison ouverte").press(Key::Ctrl('s')).sees("Maison ouverte");
}
