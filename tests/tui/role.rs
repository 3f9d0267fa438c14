//! Whoever loses the role, or the access, loses what only that role may do: also what was open, or asked.

use std::path::PathBuf;

use guichet::{
    app::key::Key,
    domain::{
        access::{Access, Role, Worker},
        audit::{Detail, What},
        survey::Survey,
    },
    store::{Store, audit::Asked, db::Open, encrypt, key, keyring::Hand},
};

use crate::{
    counter::{Counter, ours},
    invented,
    lock::{Opening, gives, worker},
};

/// The passphrase of everybody here.
pub const WORDS: &str = "quatre mots sans lien";

/// EB coordinates and sits here, on an encrypted record with Amina, whose time is over; SK coordinates elsewhere.
pub struct House {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
    key: key::Key,
}

impl House {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("g.db");
        let key = encrypt::create(&path, &worker("EB"), WORDS).expect("encrypted").key;
        let house = Self { _folder: folder, path, key };
        house.hand().give(&worker("SK"), WORDS).expect("given");
        invented::closed(&house.open(), "Amina Belkacem", &invented::on("2024-10-10"));
        house
    }

    pub fn open(&self) -> Store {
        Store::open_with(&self.path, Open::Existing, Some(&self.key)).expect("open")
    }

    pub fn hand(&self) -> Hand {
        Hand::of(&self.path, &self.key, None).expect("a keyring")
    }

    pub fn window(&self) -> Counter {
        let access = Access::Worker(worker("EB"));
        Counter::opened(access, "1", ours(), Survey::builtin(), (80, 24), self.open(), false)
    }

    fn eb_is_a_worker_now(&self) {
        self.hand().give(&Worker { name: "EB".to_owned(), role: Role::Worker }, WORDS).expect("given");
    }

    fn is_amina_there(&self) -> bool {
        !self.open().find_people("Belkacem", 9).expect("asked").hits.is_empty()
    }
}

/// What only coordinators may do, up to the word or the name that does it.
const RESERVED: [(Opening, &str); 4] = [
    (
        ("a person is erased", |counter| {
            counter.type_text("\"").type_text("belkacem").press(Key::Enter).sees("Amina").type_text("x");
            counter.type_text("à sa demande").press(Key::Enter).sees("taper : effacer");
        }),
        "effacer",
    ),
    (
        ("a person's file", |counter| {
            counter.type_text("\"").type_text("belkacem").press(Key::Enter).sees("Amina").type_text("d");
            counter.sees("ce que nous gardons");
        }),
        "elle.txt",
    ),
    (
        ("what is due is erased", |counter| {
            counter.type_text(":").type_text("conserv").press(Key::Enter).sees("À échéance maintenant").type_text("x");
            counter.sees("effacer");
        }),
        "effacer",
    ),
    (
        ("one more year", |counter| {
            counter.type_text(":").type_text("conserv").press(Key::Enter).type_text("g").sees("Pourquoi garder");
        }),
        "recours en cours",
    ),
];

#[test]
fn who_comes_back_without_the_role_finds_nothing_open_that_is_a_coordinator_s() {
    for ((name, open), word) in RESERVED {
        let house = House::new();
        let mut counter = house.window();
        open(&mut counter);
        counter.press(Key::Ctrl('l'));
        house.eb_is_a_worker_now();
        gives(&mut counter, WORDS);
        counter.sees("Votre rôle a changé : accueil et suivi").sees("File du jour");
        counter.press(Key::Esc).type_text(word).press(Key::Enter);
        assert!(house.is_amina_there(), "{name}");
    }
}

#[test]
fn a_window_that_never_locks_asks_the_keyring_before_it_does_what_only_coordinators_may() {
    for ((name, open), word) in RESERVED {
        let house = House::new();
        let mut counter = house.window();
        open(&mut counter);
        // Nothing is written into the record, so that nothing but the keyring says so.
        house.eb_is_a_worker_now();
        counter.type_text(word).press(Key::Enter).sees("Guichet est verrouillé");
        assert!(house.is_amina_there(), "{name}");
        let said = house.open().audited(&Asked { most: 99, ..Asked::default() }).expect("the audit");
        let done = [What::Erased, What::Exported, What::Kept];
        assert!(said.iter().all(|entry| !done.contains(&entry.what)), "{name}: {said:?}");
    }
}

#[test]
fn who_coordinates_still_goes_on_and_who_was_removed_or_lost_the_role_is_locked_out_at_the_next_look() {
    let changes: [fn(&House); 2] =
        [House::eb_is_a_worker_now, |house| house.hand().take_away("EB").map(drop).expect("taken away")];
    for change in changes {
        let house = House::new();
        let mut counter = house.window();
        counter.type_text(":").type_text("qui a vu").press(Key::Enter).sees("Qui a vu quoi");
        // A colleague who comes is no reason to lock.
        house.hand().give(&Worker { name: "MD".to_owned(), role: Role::Worker }, WORDS).expect("given");
        let entered = |store: &Store| store.audit(&invented::on("2026-11-18"), What::Keys, None, Detail::NONE);
        entered(&house.open()).expect("entered");
        counter.tick().sees("Qui a vu quoi");
        change(&house);
        entered(&house.open()).expect("entered");
        counter.tick().sees("Guichet est verrouillé").does_not_see("Qui a vu quoi");
    }
}
