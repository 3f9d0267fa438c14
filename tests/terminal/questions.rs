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
    // The examination does not call the record damaged by that.
    let (house, hand) = two();
    let mut screen = asked(&house, &["doctor"]);
    encrypt::rekey(&hand, PASSPHRASE, &stamp).expect("another key");
    screen.types(OTHER).enter().sees("changée ou retirée ailleurs entre-temps").sees_no("rescue");
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

/// A command that asks for a new passphrase of somebody, typed with slips and then well; then what is done is said.
fn slips(screen: &mut Screen) {
    // What is typed before the question stands is no answer to it.
    let asks = |screen: &mut Screen, question: &str, times: usize| {
        screen.waits(question, |seen| seen.matches(question).count() == times);
    };
    let (first, again) = ("Nouvelle phrase de passe", "Encore une fois");
    asks(screen, first, 1);
    screen.types("court").enter().sees("Il faut 12 caractères au moins");
    asks(screen, first, 2);
    screen.types(OTHER).enter();
    asks(screen, again, 1);
    screen.types("trois vélos sous le pont").enter().sees("Les deux ne sont pas les mêmes");
    asks(screen, first, 3);
    screen.types("quatre mots sans lien").enter();
    asks(screen, again, 2);
    screen.types("quatre mots sans lien").enter();
    assert_eq!(screen.ends(), 0, "{}", screen.contents());
    assert!(!String::from_utf8_lossy(&screen.raw()).contains("vélos"), "nothing typed is shown");
}

#[test]
fn a_slip_in_a_new_passphrase_is_asked_again_in_place_and_the_recovery_key_is_not_typed_anew() {
    let (house, hand) = two();
    let recovery = hand.renew_recovery().expect("a key").made;
    let mut screen = Screen::start(house.typed(&["--worker", "MD", "passphrase", "--recovery"]), (200, 36));
    screen.sees("Clé de secours").types(&recovery.groups().join(" ")).enter();
    slips(&mut screen);
    encrypt::unlock(&house.db(), "MD", "quatre mots sans lien").expect("the new one");
    let mut screen = Screen::start(house.typed(&["--worker", "EB", "workers", "add", "LM"]), (200, 36));
    screen.sees("Phrase de passe d'EB").types(PASSPHRASE).enter();
    slips(&mut screen);
    let house = House::settled();
    let mut screen = Screen::start(house.typed(&["--worker", "EB", "encrypt"]), (200, 60));
    slips(&mut screen);
}

#[test]
fn a_command_gives_up_after_five_slips_in_a_new_passphrase_and_at_the_end_of_input() {
    let (house, _) = two();
    let mut screen = asked(&house, &["passphrase"]);
    screen.types(OTHER).enter();
    for slip in 1..=5 {
        let asks = |seen: &str| seen.matches("Nouvelle phrase de passe de MD").count() == slip;
        screen.waits("the question", asks);
        screen.types("court").enter();
    }
    screen.sees("5 essais").sees("Ne tapez plus rien ici");
    assert_eq!(screen.ends(), 2);
    let mut screen = asked(&house, &["passphrase"]);
    screen.types(OTHER).enter().sees("Nouvelle phrase de passe").types("court").enter().sees("Il faut 12 caractères");
    screen.waits("the question", |seen| seen.matches("Nouvelle phrase de passe de MD").count() == 2);
    screen.hides().sends(b"\x04").sees("Rien n'a été tapé");
    encrypt::unlock(&house.db(), "MD", OTHER).expect("as it was");
}
