//! The examination of the record from the screen.

use std::time::{Duration, Instant};

use guichet::{app::key::Key, domain::survey::Survey, text::Lang};

use crate::counter::{Counter, counter, on_disk, ours};

/// Lets time pass until the examination, which runs in a thread of its own, has ended.
fn examined(counter: &mut Counter, gone: &str) {
    let until = Instant::now() + Duration::from_secs(20);
    while counter.tick().screen().contains(gone) {
        assert!(Instant::now() < until, "the examination never ended");
        std::thread::yield_now();
    }
}

fn ask(counter: &mut Counter, word: &str) {
    counter.type_text(":").type_text(word).press(Key::Enter);
}

#[test]
fn the_palette_examines_the_file_and_the_worst_stands_first() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("its f67");
    ask(&mut counter, "examiner le fichier");
    counter.sees("Examen du fichier").sees("Examen en cours");
    examined(&mut counter, "Examen en cours");
    // The tests' own process is not closed to others, and that is found too.
    counter.sees("Rien de grave, 4 points à voir").sees("n'est pas chiffré").sees("→ « guichet encrypt »");
    let screen = counter.screen();
    let place = |text: &str| screen.find(text).unwrap_or(usize::MAX);
    assert!(place("n'est pas chiffré") < place("✓ "), "what to see to stands before what is sound\n{screen}");
    for _ in 0..3 {
        counter.press(Key::PageDown);
    }
    counter.sees("Il reste de la place sur le disque").press(Key::Esc).sees("File du jour");
}

#[test]
fn it_is_whole_on_a_narrow_screen_and_in_english() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::En, (44, 24), open(), false);
    ask(&mut counter, "examine the file");
    examined(&mut counter, "Examining");
    counter.sees("not encrypted").sees("“guichet encrypt”");
    counter.resize(120, 36).sees("The file is not encrypted: whoever can read this disk can read it.");
}

#[test]
fn a_record_in_memory_has_nothing_to_examine() {
    let mut counter = counter();
    ask(&mut counter, "examiner le fichier");
    counter.sees("Rien à examiner").sees("File du jour");
}

#[test]
fn the_page_can_be_left_before_the_examination_ends() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    ask(&mut counter, "examiner le fichier");
    counter.press(Key::Esc).sees("File du jour").tick().does_not_see("points à voir");
}

/// Whoever has to type a path needs every letter of it.
#[test]
fn a_path_that_is_longer_than_the_page_is_wide_stands_there_to_its_last_letter() {
    let (folder, open) = on_disk();
    let places = folder.path().join("la-cle-de-la-permanence-sociale-de-la-rue-haute/sauvegardes-du-guichet-d-accueil");
    std::fs::create_dir_all(&places).expect("a folder");
    let mut config = ours();
    (config.backup.folder, config.backup.second) = (Some(places.clone()), Some(places.clone()));
    let mut counter = Counter::configured("1", config, Survey::builtin(), (80, 24), open(), false);
    counter.record("its f67").type_text("bv");
    while counter.app.is_backing_up() {
        std::thread::yield_now();
        counter.tick();
    }
    counter.press(Key::Esc);
    ask(&mut counter, "examiner le fichier");
    examined(&mut counter, "Examen en cours");
    let mut seen = String::new();
    for _ in 0..4 {
        seen.extend(counter.screen().chars().filter(|letter| !letter.is_whitespace() && *letter != '┃'));
        counter.press(Key::PageDown);
    }
    assert!(seen.contains(&places.display().to_string()), "{seen}");
}
