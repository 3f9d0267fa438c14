use guichet::app::key::Key;

use crate::counter::{counter, counter_with_directory};

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
