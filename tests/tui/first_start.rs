use guichet::{
    app::key::Key,
    domain::access::Role,
    error::Kind,
    store::{Store, db::Open, encrypt},
    text::Lang,
};

use crate::counter::{Counter, on_disk};

const PHRASE: &str = "orage tiroir sept lacet";

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

#[test]
fn a_record_without_anybody_is_encrypted_when_somebody_wants_it() {
    let (folder, open) = on_disk();
    let file = folder.path().join("g.db");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?").sees("recommandé");
    counter.press(Key::Enter).sees("12 caractères").type_text("trop court").press(Key::Enter).press(Key::Enter);
    counter.sees("Il faut 12 caractères").press(Key::Ctrl('u')).type_text(PHRASE).press(Key::Enter);
    counter.type_text("autre chose").press(Key::Enter).sees("Les deux ne sont pas les mêmes");
    counter.type_text(PHRASE).press(Key::Enter).type_text(PHRASE).does_not_see("orage");
    counter.press(Key::Enter).sees("clé de secours").sees("F4 l'imprime");

    let shown = groups(&counter.screen());
    assert_eq!(shown.len(), 8, "{shown:?}");
    let row = counter.row_with("tapez ici le groupe");
    let asked: usize = row.chars().find_map(|c| c.to_digit(10)).expect("a group") as usize;
    counter.press(Key::Esc).sees("plus montrée").type_text("non").press(Key::Enter).sees("Ce n'est pas le groupe");
    counter.press(Key::Ctrl('u')).type_text(&shown[asked - 1].to_lowercase()).press(Key::Enter);
    counter.sees("Les données sont chiffrées").record("its f67 \"Quatresous\"").sees("Quatresous");
    counter.press(Key::Ctrl('l')).sees("Guichet est verrouillé");
    drop(counter);

    for ending in ["", "-wal"] {
        let bytes = std::fs::read(folder.path().join(format!("g.db{ending}"))).unwrap_or_default();
        assert!(!bytes.windows(10).any(|part| part == b"Quatresous"), "in the clear in g.db{ending}");
    }
    assert_eq!(Store::open(&file, Open::Existing).err().map(|error| error.kind()), Some(Kind::KeyNeeded));
    let (_, worker) = encrypt::open(&file, "EB", PHRASE).expect("the passphrase opens it");
    assert_eq!(worker.role, Role::Coordinator);
    encrypt::recover(&file, &shown.join(" ")).expect("the recovery key opens it");
}

/// The groups of a recovery key on the screen: what stands behind the numbers from 1 to 8.
fn groups(screen: &str) -> Vec<String> {
    let words: Vec<&str> = screen.split_whitespace().collect();
    let numbered = words.windows(2).filter(|pair| pair[0].len() == 1 && pair[0].parse::<u8>().is_ok());
    numbered.filter(|pair| pair[1].len() == 5 && pair[1].is_ascii()).map(|pair| pair[1].to_owned()).collect()
}

#[test]
fn whoever_says_no_is_at_work_and_the_file_stays_as_it_is() {
    let (folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Chiffrer les données ?").type_text("2");
    counter.sees("File du jour");
    drop(counter);
    assert!(Store::open(&folder.path().join("g.db"), Open::Existing).is_ok());
}

#[test]
fn a_record_that_holds_somebody_is_not_encrypted_by_the_way() {
    let (_folder, open) = on_disk();
    Counter::start(Lang::Fr, (80, 24), open(), false).record("its f67");
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), true);
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("File du jour").does_not_see("Chiffrer");
}
