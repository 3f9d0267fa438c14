//! The first two minutes, by the hints on the screen alone.

use crate::real::{House, SERVICES};

#[test]
fn the_first_two_minutes_of_somebody_who_read_nothing() {
    let house = House::new();
    let services = house.write("services.csv", SERVICES);
    house.done(&["directory", "import", &services]);

    let mut screen = house.screen();
    screen.sees("Bienvenue dans guichet").enter().enter().enter().sees("Chiffrer les données ?").enter();
    screen.sees("n : noter un passage");
    screen
        .types("n")
        .sees("sujet ou démarche")
        .types("its f67 or av")
        .sees("67 ans")
        .enter()
        .sees("1 en file, enregistré");
    screen.types("nlog h40 \"Bob\"").sees("Bob").enter().sees("2 en file, enregistré");
    screen.types("nimpr cv x30 ok").sees("30 ans").enter().sees("3 en file, enregistré");
    screen.types("a").sees("Appelé : 1").types(" ").sees("1 : en cours");
    screen.types(" ").sees("Comment cela se termine ?").enter().sees("1 : fini");
    screen.types("/dette").sees("Médiation de dettes").enter().sees("081 00 00 01");
    screen.leaves("Organisme").sends(b"\x1b").sees("▸ File du jour").types("q");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
    assert!(house.done(&["queue"]).contains("Bob"), "what was recorded is there");
}

#[test]
fn what_the_first_page_was_told_is_known_at_the_next_start() {
    let house = House::new();
    let mut screen = house.screen();
    screen.sees("Bienvenue dans guichet").types("Maison du quai").enter().enter().enter();
    screen.sees("Chiffrer les données ?").types("3").sees("n : noter un passage");
    screen.types("q");
    assert_eq!(screen.ends(), 0);
    let mut screen = house.screen();
    screen.sees("Maison du quai").sees("File du jour");
}

#[test]
fn a_demonstration_of_several_years_has_something_for_whoever_coordinates() {
    let house = House::new();
    let demo = house.typed(&["demo", "--seed", "7", "--years", "3"]);
    let mut screen = super::real::screen::Screen::start(demo, (120, 36));
    screen.sees("À revoir ce mois-ci").types(":").sees("taper pour chercher").types("conserv").enter();
    screen.sees("À échéance maintenant").sees("dernier contact").types("q");
    assert_eq!(screen.ends(), 0);
}

#[test]
fn the_demonstration_opens_and_leaves_nothing_behind() {
    let house = House::new();
    let mut screen = super::real::screen::Screen::start(house.typed(&["demo"]), (120, 36));
    screen.sees("File du jour").types("q");
    assert_eq!(screen.ends(), 0);
    let left: Vec<_> = std::fs::read_dir(house.path("")).expect("the folder").collect();
    assert!(left.is_empty(), "{left:?}");
}
