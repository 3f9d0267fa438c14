//! Turning on encryption at the first start, and being told to go in the middle of it.

use guichet::{
    error::Kind,
    store::{Store, db::Open, encrypt},
};

use crate::real::{House, screen::Screen};

const PHRASE: &str = "orage tiroir sept lacet";

/// The first start, up to the last Enter, which begins to encrypt.
fn encrypting(house: &House) -> Screen {
    let mut screen = house.screen();
    screen.sees("Bienvenue dans guichet").enter().enter().types("EB").enter().sees("Chiffrer les données ?");
    screen.types("1").sees("12 caractères").types(PHRASE).enter().types(PHRASE).sees("••••");
    screen.enter().sees("Chiffrement en cours");
    screen
}

/// What is there is the record as it was or an encrypted one that the passphrase opens, and nobody has to wait for it. The
/// next start asks again where it is not encrypted.
fn is_one_or_the_other(house: &House) {
    match Store::open(&house.db(), Open::Existing) {
        Ok(store) => {
            assert!(store.key().is_none());
            drop(store);
            house.screen().sees("Chiffrer les données ?").dies();
        }
        Err(error) => {
            assert_eq!(error.kind(), Kind::KeyNeeded, "{error}");
            encrypt::open(&house.db(), "EB", PHRASE).expect("the passphrase opens it");
        }
    }
}

#[test]
fn told_to_go_while_it_encrypts_it_goes_at_once_and_the_record_is_whole() {
    for signal in ["TERM", "HUP"] {
        let house = House::new();
        let mut screen = encrypting(&house);
        assert_eq!(screen.signals(signal).ends(), 0);
        screen.is_as_it_was_found();
        is_one_or_the_other(&house);
    }
}

#[test]
fn killed_or_left_by_two_keys_it_is_whole_too() {
    let house = House::new();
    encrypting(&house).dies();
    is_one_or_the_other(&house);
    let house = House::new();
    let mut screen = encrypting(&house);
    screen.sends(b"\x03\x03").ends();
    is_one_or_the_other(&house);
}

#[test]
fn a_terminal_closed_on_the_recovery_key_leaves_a_word_for_the_next_start() {
    let house = House::new();
    let mut screen = encrypting(&house);
    screen.sees("Voici la clé de secours");
    screen.closes().ends();
    let mut screen = house.screen();
    screen.sees("votre phrase de passe").types(PHRASE).enter().sees("Clé de secours non notée : « guichet recovery »");
}
