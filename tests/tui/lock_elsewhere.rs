//! A locked window stands while others give and take passphrases: it shows and asks whoever has one now.

use guichet::{
    app::key::Key,
    domain::{
        access::{Role, Worker},
        audit::What,
    },
    store::{audit::Asked, keyring::Keyring},
};

use crate::{
    counter::Counter,
    lock::gives,
    role::{House, WORDS},
};

const OTHER: &str = "trois vélos sous la pluie";

impl House {
    fn gives(&self, name: &str) {
        let worker = Worker { name: name.to_owned(), role: Role::Worker };
        self.hand().give(&worker, OTHER).expect("given");
    }

    fn takes_away(&self, name: &str) {
        self.hand().take_away(name).expect("taken away");
    }

    /// EB's window, locked, where EB alone has a passphrase.
    fn locked_alone(&self) -> Counter {
        self.takes_away("SK");
        let mut counter = self.window();
        counter.press(Key::Ctrl('l')).sees("EB, votre phrase de passe").does_not_see("quelqu'un d'autre");
        counter
    }

    fn misses(&self) -> usize {
        let entries = self.open().audited(&Asked { most: 99, ..Asked::default() }).expect("the audit");
        entries.iter().filter(|entry| entry.what == What::NotUnlocked).count()
    }
}

#[test]
fn whoever_is_given_a_passphrase_elsewhere_takes_the_locked_window_over() {
    let house = House::new();
    let mut counter = house.locked_alone();
    // What is half typed stays.
    counter.type_text(&WORDS[..6]);
    house.gives("LM");
    counter.tick().sees("quelqu'un d'autre").sees("••••").press(Key::Up).sees("Qui êtes-vous").type_text("2");
    gives(counter.sees("LM, votre phrase de passe"), OTHER);
    counter.sees("Cette fenêtre est maintenant à LM");
    assert_eq!(house.misses(), 0);
}

#[test]
fn whoever_is_half_way_through_their_passphrase_goes_on_when_somebody_else_is_given_one() {
    let house = House::new();
    let mut counter = house.locked_alone();
    counter.type_text(&WORDS[..6]);
    house.gives("LM");
    counter.tick();
    gives(&mut counter, &WORDS[6..]);
    counter.sees("File du jour");
}

#[test]
fn a_keyring_that_is_damaged_meanwhile_changes_nobody_on_the_locked_page() {
    let house = House::new();
    let mut counter = house.window();
    counter.press(Key::Ctrl('l')).sees("quelqu'un d'autre");
    let file = Keyring::path(&house.path);
    let whole = std::fs::read_to_string(&file).expect("a keyring");
    for damaged in [String::new(), whole.replace("SK", "SJ"), whole.replace("EB", "EA")] {
        std::fs::write(&file, damaged).expect("written");
        counter.tick().sees("EB, votre phrase de passe").does_not_see("n'a plus").press(Key::Up).sees("2 SK");
        counter.press(Key::Esc).sees("EB, votre phrase de passe");
    }
    std::fs::write(&file, whole).expect("written back");
    gives(counter.tick(), WORDS);
    counter.sees("File du jour");
}

#[test]
fn whoever_lost_their_passphrase_behind_the_lock_is_told_so_and_asked_no_more() {
    let house = House::new();
    house.gives("LM");
    let mut counter = house.window();
    counter.type_text("nlog h40").press(Key::Ctrl('l')).type_text("quatre");
    house.takes_away("EB");
    counter.tick().sees("EB n'a pas, ou n'a plus, de phrase de passe ici").sees("Ce qu'EB a tapé reste gardé");
    counter.sees("Qui êtes-vous").sees("1 SK").sees("2 LM").does_not_see("EB, votre").does_not_see("••••");
    // The end of what was being typed goes to nobody.
    counter.type_text(" mots sans lien").press(Key::Enter).sees("SK, votre phrase de passe");
    counter.does_not_see("Feuille de secours").does_not_see("majuscules").press(Key::Up).type_text("2");
    gives(&mut counter, OTHER);
    counter.sees("Cette fenêtre est maintenant à LM").does_not_see("log h40");
    assert_eq!(house.misses(), 0);
    // Given a passphrase again, EB finds the words.
    house.gives("EB");
    counter.press(Key::Ctrl('l')).press(Key::Up).sees("3 EB").type_text("3");
    gives(&mut counter, OTHER);
    counter.sees("log h40");
}

#[test]
fn a_passphrase_taken_away_while_it_is_typed_is_no_wrong_one() {
    let house = House::new();
    let mut counter = house.window();
    counter.press(Key::Ctrl('l')).type_text(WORDS);
    house.takes_away("EB");
    // Nobody looked in between.
    counter.press(Key::Enter).sees("EB n'a pas, ou n'a plus, de phrase de passe ici").sees("1 SK");
    counter.app.save_drafts();
    assert_eq!(house.misses(), 0);
    // Nor is whoever gets it back still told that they have none.
    house.gives("EB");
    counter.tick().does_not_see("n'a plus").sees("2 EB").type_text("2");
    gives(&mut counter, OTHER);
    counter.sees("File du jour");
}

#[test]
fn a_keyring_that_is_gone_is_named_at_the_lock_and_the_passphrase_opens_again_once_it_is_back() {
    let house = House::new();
    let mut counter = house.window();
    let (file, aside) = (Keyring::path(&house.path), house.path.with_extension("aside"));
    std::fs::rename(&file, &aside).expect("moved away");
    gives(counter.press(Key::Ctrl('l')), WORDS);
    // The page breaks lines, also within a path.
    let frame = counter.frame();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for said in
        ["son trousseau n'est pas à côté", "g.db.keys", "Copiez-y, sous ce nom", "vérifiez son nom.", "EB, votre"]
    {
        assert!(bare(&frame).contains(&bare(said)), "{said}: {frame}");
    }
    counter.does_not_see("--passphrase-file").does_not_see("majuscules");
    std::fs::rename(&aside, &file).expect("put back");
    gives(&mut counter, WORDS);
    counter.sees("File du jour");
    assert_eq!(house.misses(), 0);
}
