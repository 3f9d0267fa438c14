//! The team's own files, with mistakes: the counter opens all the same, on what is sound, and says file and line.

use crate::real::{House, screen::Screen};

#[test]
fn a_mistake_in_the_configuration_is_said_and_the_rest_holds() {
    let house = House::settled();
    house.write("config.toml", "service = \"Maison ouverte\"\nrecal_limit = 3\n");
    let mut screen = house.screen();
    screen.sees("Maison ouverte").sees("File du jour").sees("config.toml:2");
    screen.types("nlog").sees("Logement").enter().sees("1 en file, enregistré");
    let answer = house.run(&["queue"]);
    assert!(answer.status == 0 && answer.err.starts_with("attention : ") && answer.err.contains("config.toml:2"));
}

#[test]
fn a_configuration_that_is_no_toml_opens_the_screen_on_defaults() {
    let house = House::settled();
    house.write("config.toml", "service = \"Maison ouverte\ndesk = 1\n");
    let mut screen = house.screen();
    screen.sees("File du jour").sees("config.toml:1").types("nlog").sees("Logement").enter();
    screen.sees("1 en file, enregistré");
    let kept = std::fs::read_to_string(house.path("config.toml")).expect("the file");
    assert_eq!(kept, "service = \"Maison ouverte\ndesk = 1\n", "nobody's file is written over unasked");
}

#[test]
fn a_configuration_that_may_name_the_record_and_cannot_be_read_opens_no_other() {
    let house = House::new();
    house.write("config.toml", "db = \"team.db\"\nservice = \"Maison ouverte\n");
    let mut command = house.typed(&[]);
    command.env_remove("GUICHET_DB");
    let mut screen = Screen::start(command, (80, 24));
    screen.sees("elle peut dire où se trouvent vos").sees("guichet --db");
    assert_eq!(screen.ends(), 4);
    assert!(!house.path("data").exists(), "no other record was begun");
}

#[test]
fn a_mistake_in_the_vocabulary_starts_on_the_built_in_one() {
    let house = House::settled();
    house.write("vocabulary.toml", "[[topic]]\ncode = \"zoo\"\nfr = \"Animaux\"\n\n[[topic]]\nfr = \"Sans code\"\n");
    let mut screen = house.screen();
    screen.sees("vocabulary.toml:5").types("nlog f34").sees("Logement").enter().sees("1 en file, enregistré");
    let added = house.run(&["add", "its"]);
    assert!(added.status == 0 && added.err.contains("vocabulary.toml:5"), "{added:?}");
}

#[test]
fn a_mistake_in_the_synonyms_starts_without_it() {
    let house = House::settled();
    let services = house.write("services.csv", crate::real::SERVICES);
    house.write("synonyms.toml", "[[same]]\nwords = [\"mutuelle\", \"mutualité\"]\n\n[[same]]\nwords = 3\n");
    let imported = house.run(&["directory", "import", &services]);
    assert!(imported.status == 0 && imported.err.contains("synonyms.toml:"), "{imported:?}");
    let mut screen = house.screen();
    screen.sees("synonyms.toml:").types("/dette").sees("Médiation de dettes");
}

#[test]
fn two_files_with_mistakes_are_both_said_to_a_script() {
    let house = House::settled();
    house.write("config.toml", "recal_limit = 3\n");
    house.write("vocabulary.toml", "[[topic]]\nfr = \"Sans code\"\n");
    let answer = house.run(&["add", "log"]);
    assert_eq!(answer.status, 0);
    assert!(answer.err.contains("config.toml:1") && answer.err.contains("vocabulary.toml:1"), "{answer:?}");
}
