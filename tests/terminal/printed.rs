//! Commands that the screen prints: where it shows another record than a bare `guichet` opens, they name it, and every
//! letter of them can be read.

use crate::real::{House, screen::Screen};

/// The letters on the screen, without its frames and wherever the lines are broken.
fn letters(contents: &str) -> String {
    contents.chars().filter(|letter| !letter.is_whitespace() && *letter != '┃').collect()
}

/// Waits until these words stand there, wherever they are broken.
fn reads<'a>(screen: &'a mut Screen, words: &str) -> &'a mut Screen {
    screen.waits(words, |contents| letters(contents).contains(&letters(words)));
    screen
}

/// A screen of 80 columns on another record than the one of the settings.
fn on_another(house: &House) -> (Screen, String) {
    let db = house.text("la-permanence-de-la-rue-haute-pour-essayer/t2.db");
    std::fs::create_dir(house.path("la-permanence-de-la-rue-haute-pour-essayer")).expect("a folder");
    let mut screen = Screen::start(house.typed(&["--db", &db]), (80, 24));
    screen.sees("File du jour");
    (screen, db)
}

#[test]
fn a_notice_names_the_record_that_the_screen_shows() {
    let house = House::settled();
    house.write(
        "config.toml",
        "service = \"Maison ouverte\"\ndesk = \"1\"\nworker = \"EB\"\ncoordinators = [\"EB\"]\n[retention]\nmode = \"propose\"\n",
    );
    let (mut screen, db) = on_another(&house);
    screen.types(":conserv").enter().sees("Cette maison ne fait que proposer").types("x");
    reads(&mut screen, &format!("« guichet --db {db} retention show --csv »"));
}

#[test]
fn the_pages_and_the_board_name_it_too() {
    let house = House::settled();
    let (mut screen, db) = on_another(&house);
    screen.types(":examiner").enter();
    reads(&mut screen, &format!("→ « guichet --db {db} encrypt »"));
    screen.leaves("Examen du fichier").types("/");
    reads(&mut screen, &format!("« guichet --db {db} directory import FICHIER »"));
}
