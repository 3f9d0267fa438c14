//! The questions of commands in a real terminal: what happens elsewhere while one waits, and slips of the hand.

use guichet::{
    app::clock::Clock,
    domain::{
        access::{Role, Worker},
        time::Stamp,
    },
    store::{encrypt, keyring::Hand},
};

use crate::real::{House, PASSPHRASE, screen::Screen};

const OTHER: &str = "trois vélos sous la pluie";

fn worker(name: &str) -> Worker {
    Worker { name: name.to_owned(), role: Role::Worker }
}

/// A house where EB coordinates and MD works, and what EB changes its keys with.
fn two() -> (House, Hand) {
    let house = House::settled();
    let coordinator = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    encrypt::create(&house.db(), &coordinator, PASSPHRASE).expect("an encrypted record");
    let opened = encrypt::unlock(&house.db(), "EB", PASSPHRASE).expect("the passphrase");
    let hand = || Hand::of(&house.db(), &opened.key, Some(&opened.worker)).expect("a keyring");
    hand().give(&worker("MD"), OTHER).expect("given");
    let hand = hand();
    (house, hand)
}

/// A command of MD's that asks for their passphrase.
fn asked(house: &House, words: &[&str]) -> Screen {
    let words = [&["--worker", "MD"], words].concat();
    let mut screen = Screen::start(house.typed(&words), (200, 36));
    screen.sees("Phrase de passe de MD");
    screen
}

#[test]
fn whoever_is_removed_while_a_command_asks_is_told_so_and_not_that_the_passphrase_is_wrong() {
    for words in [&["queue"][..], &["passphrase"], &["rekey"], &["workers", "add", "LM"]] {
        let (house, hand) = two();
        let mut screen = asked(&house, words);
        hand.take_away("MD").expect("removed");
        screen.types(OTHER).enter().sees("MD n'a pas de phrase de passe pour ces données");
        screen.sees("workers add MD").sees_no("--recovery").sees_no("sauvegarde");
    }
}

#[test]
fn whoever_is_shut_out_by_another_key_or_given_another_passphrase_while_a_command_asks_is_told_so() {
    let (house, hand) = two();
    let mut screen = asked(&house, &["queue"]);
    let stamp = Stamp { now: Clock::System.now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    encrypt::rekey(&hand, PASSPHRASE, &stamp).expect("another key");
    screen.types(OTHER).enter().sees("MD n'a pas de phrase de passe pour ces données").sees_no("--recovery");
    let (house, hand) = two();
    let mut screen = asked(&house, &["queue"]);
    hand.give(&worker("MD"), "quatre mots sans lien").expect("another passphrase");
    screen.types(OTHER).enter().sees("changés ou retirés ailleurs entre-temps").sees_no("--recovery");
    // And where the encryption is taken away.
    let (house, hand) = two();
    let mut screen = asked(&house, &["queue"]);
    encrypt::turn_off(&hand, &stamp).expect("not encrypted");
    screen.types(OTHER).enter().sees("changée ou retirée ailleurs entre-temps");
}

#[test]
fn the_recovery_key_gives_nobody_a_passphrase_who_was_removed_while_it_was_typed() {
    let (house, hand) = two();
    let recovery = hand.renew_recovery().expect("a key").made;
    let words = ["--worker", "MD", "passphrase", "--recovery"];
    let mut screen = Screen::start(house.typed(&words), (200, 36));
    screen.sees("Clé de secours");
    hand.take_away("MD").expect("removed");
    screen.types(&recovery.groups().join(" ")).enter().sees("MD n'a pas de phrase de passe pour ces données");
    // Another sheet that was made meanwhile is said, too.
    let words = ["--worker", "EB", "passphrase", "--recovery"];
    let mut screen = Screen::start(house.typed(&words), (200, 36));
    screen.sees("Clé de secours");
    let hand = Hand::of(&house.db(), hand.key(), hand.by()).expect("a keyring");
    hand.renew_recovery().expect("another key");
    screen.types(&recovery.groups().join(" ")).enter().sees("Une autre clé de secours a été faite ailleurs");
}
