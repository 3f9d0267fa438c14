use guichet::{
    app::key::Key,
    domain::{
        service::{Fee, Position, Service},
        time::Stamp,
    },
    text::Lang,
};

use crate::counter::{Counter, counter, counter_with_directory, now, stocked};

#[test]
fn an_empty_directory_says_how_to_fill_it() {
    counter().type_text("/").sees("guichet directory import");
}

#[test]
fn services_are_found_as_one_types_whatever_the_accents() {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("MEDIAT").sees("Médiation de dettes").does_not_see("Accueil logement");
    counter.sees("ouvert, ferme à 12:30");
}

#[test]
fn a_misspelt_word_is_corrected_and_said() {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("logment").sees("résultats pour : logement").sees("Accueil logement");
}

#[test]
fn synonyms_find_too() {
    counter_with_directory().type_text("/").type_text("huissier").sees("Médiation de dettes");
}

#[test]
fn a_service_opens_as_a_page_and_escape_goes_back_step_by_step() {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("dettes").press(Key::Enter).sees("CPAS de Namur").sees("081 00 00 00");
    counter.press(Key::Esc).sees("File du jour").sees("> dettes");
}

#[test]
fn letters_are_text_while_searching_and_commands_afterwards() {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("n").sees("> n").press(Key::Esc).type_text("n").sees("Ligne rapide");
}

#[test]
fn a_new_search_replaces_the_last_one_at_its_first_letter() {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("dettes").press(Key::Esc).type_text("/").sees("> dettes");
    counter.type_text("logement").sees("> logement").sees("Accueil logement");
    counter.press(Key::Esc).type_text("/").press(Key::Backspace).sees("> logemen");
}

/// A counter on a directory in which words narrow.
fn narrowing(lang: Lang, size: (u16, u16)) -> Counter {
    let store = stocked();
    let service = |id: &str, name: &str, city: &str, north: f64, fee: Fee| {
        let mut service = Service::new("test", id, name);
        service.city = city.into();
        service.position = Position::new(north, 4.87);
        service.fee = fee;
        service
    };
    let services = [
        service("10", "Colis alimentaires", "Namur", 50.46, Fee::Free),
        service("11", "Épicerie et colis", "Dinant", 50.26, Fee::Paid),
        service("12", "Open Namur", "Namur", 50.46, Fee::Unknown),
    ];
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: String::new() };
    store.import_services("test", &services, false, &stamp).expect("an import");
    Counter::start(lang, size, store, false)
}

#[test]
fn what_narrows_is_shown_as_it_was_understood() {
    let mut counter = narrowing(Lang::Fr, (80, 24));
    counter.type_text("/").type_text("colis gratuit").sees("[gratuit]").sees("Colis alimentaires");
    counter.does_not_see("Épicerie");
    counter.press(Key::Ctrl('u')).type_text("epicerie gratuit").sees("‹gratuit : aucun›").sees("Épicerie et colis");
    narrowing(Lang::En, (120, 40)).type_text("/").type_text("colis free").sees("[free]").does_not_see("Épicerie");
}

#[test]
fn open_with_a_day_means_that_day_and_shows_its_hours() {
    let mut counter = counter_with_directory();
    // It is Wednesday, 9:42.
    counter.type_text("/").type_text("ouvert jeudi").sees("[ouvert jeu. 19/11]").sees("jeu. 9:30-12:30");
    counter.sees("Médiation de dettes").does_not_see("Accueil logement");
    counter.press(Key::Ctrl('u')).type_text("lundi apres-midi ouvert").sees("Accueil logement");
    counter.sees("[ouvert lun. 23/11 l'après-midi]").does_not_see("Espace public");
    counter
        .press(Key::Ctrl('u'))
        .type_text("médiation ouvert demain 12h40")
        .sees("‹ouvert jeu. 19/11 à 12:40 : aucun›");
    counter.press(Key::Ctrl('u')).type_text("numérique ouvert dimanche").sees("‹ouvert dim. 22/11 : aucun›");
    counter.sees("Espace public numérique").sees("ouvre demain 9:30");
}

#[test]
fn a_commune_is_followed_by_its_neighbours_with_their_distance() {
    for size in [(80, 24), (120, 40), (45, 16)] {
        let mut counter = narrowing(Lang::Fr, size);
        counter.type_text("/").type_text("colis namur").sees("[Namur]").sees("Dinant, 22 km");
        let screen = counter.screen();
        assert!(screen.find("Colis alim") < screen.find("Dinant, 22 km"), "{screen}");
    }
}

#[test]
fn a_service_is_found_by_its_name_though_its_words_narrow() {
    narrowing(Lang::Fr, (80, 24)).type_text("/").type_text("open namur").sees("▸? Open Namur");
}

#[test]
fn words_that_no_service_has_together_are_said() {
    let mut counter = narrowing(Lang::Fr, (80, 24));
    counter.type_text("/").type_text("xylophone colis").sees("résultats sans : xylophone").sees("Colis alimentaires");
    counter.press(Key::Ctrl('u')).type_text("dettes colis").sees("aucun service n'a tous ces mots");
}

#[test]
fn a_favourite_is_kept_and_let_go_by_the_same_key_and_comes_first() {
    let mut counter = counter_with_directory();
    counter.type_text("/").press(Key::Down).press(Key::Ctrl('g')).sees("Gardé en favori : Espace public numérique");
    counter.sees("★ Espace public numérique");
    // A letter is a letter while one types.
    counter.type_text("g").sees("> g").press(Key::Backspace);
    let screen = counter.screen();
    assert!(screen.find("★ Espace") < screen.find("Accueil logement"), "{screen}");
    // On the service's page one letter does.
    counter.press(Key::Enter).type_text("g").sees("N'est plus en favori").press(Key::Esc).does_not_see("★");
}

#[test]
fn the_mark_of_a_line_stays_in_sight_however_long_the_text() {
    let long = "dettes ".repeat(30);
    let mut counter = counter_with_directory();
    counter.resize(80, 24).type_text("/").type_text(&long).sees("┃ > ").sees("dettes ");
    counter.press(Key::Esc).type_text(":").type_text(&long).sees("┃ > ");
    counter.press(Key::Esc).type_text("n").type_text(&long).sees("\n > ");
}
