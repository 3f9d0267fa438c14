//! Whom the way in asks for a passphrase, on a machine at which several people open and close their windows.

use guichet::{
    domain::access::{Role, Worker},
    store::{encrypt, keyring::Hand},
};

use crate::real::{House, PASSPHRASE, screen::Screen};

/// A house whose settings name EB, and what its keys are changed with. MD, SK and EB have a passphrase, the same.
fn three() -> (House, Hand) {
    let house = House::settled();
    let worker = |name: &str, role| Worker { name: name.to_owned(), role };
    let key = encrypt::create(&house.db(), &worker("MD", Role::Coordinator), PASSPHRASE).expect("a record").key;
    let hand = || Hand::of(&house.db(), &key, None).expect("a keyring");
    for name in ["SK", "EB"] {
        hand().give(&worker(name, Role::Worker), PASSPHRASE).expect("given");
    }
    let hand = hand();
    (house, hand)
}

/// Somebody opens a window.
fn opens(house: &House, worker: &str) -> Screen {
    let mut screen = Screen::start(house.typed(&["--worker", worker]), (120, 36));
    screen.sees(&format!("{worker}, votre phrase de passe")).types(PASSPHRASE).enter().sees("File du jour");
    screen
}

fn leaves(mut screen: Screen) {
    screen.types("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn whoever_came_last_and_has_no_window_is_asked_wherever_they_sat() {
    let (house, _) = three();
    let md = opens(&house, "MD");
    leaves(opens(&house, "SK"));
    leaves(md);
    leaves(opens(&house, "EB"));
    let _md = opens(&house, "MD");
    house.screen().sees("EB, votre phrase de passe");
}

#[test]
fn where_all_who_came_have_a_window_the_list_is_shown_and_whoever_was_removed_is_told() {
    let (house, hand) = three();
    let _windows = [opens(&house, "MD"), opens(&house, "SK")];
    house.screen().sees("Qui êtes-vous").sees_no("votre phrase de passe").sees_no("n'a plus");
    hand.take_away("EB").expect("removed");
    house.screen().sees("EB n'a pas, ou n'a plus, de phrase de passe ici").sees("Qui êtes-vous");
}
