//! The slip on the screen: opened from a service, turned into the person's language, printed.

use guichet::{
    app::key::Key,
    config::{Config, Paper, Print},
    domain::{ids::ServiceId, service::Service},
    text::Lang,
};

use crate::counter::{Counter, counter_with_directory, stocked};

fn on_the_slip(counter: &mut Counter) -> &mut Counter {
    counter.type_text("/").type_text("dettes").press(Key::Enter).type_text("i")
}

#[test]
fn one_key_from_the_service_shows_what_the_person_takes_along() {
    let mut counter = counter_with_directory();
    on_the_slip(&mut counter).sees("Fiche · Français · A5").sees("aujourd'hui, mercredi, jusqu'à 12h30");
    counter.sees("du lundi au vendredi : de 9h à 12h30").sees("081 00 00 00").sees("Service social (EB)");
    counter.sees("mercredi 18 novembre 2026").press(Key::Esc).sees("CPAS de Namur").does_not_see("Fiche ·");
}

#[test]
fn an_arrow_or_a_digit_chooses_the_language_and_both_are_read_beside_each_other() {
    let mut counter = counter_with_directory();
    on_the_slip(&mut counter).press(Key::Right).sees("Fiche · Nederlands").sees("[2 Nederlands]");
    let row = counter.row_with("vandaag, woensdag");
    assert!(row.contains("aujourd'hui, mercredi, jusqu'à 12h30"), "{row}");
    counter.sees("pas encore relue").press(Key::Left).press(Key::Left).sees("Fiche · Español");
    // What an AZERTY keyboard types for 7 without Shift.
    counter.type_text("è").sees("Українська").sees("сьогодні, середа");
    counter.type_text("5").sees("العربية").sees("sur le papier et dans le PDF, il est juste");
}

#[test]
fn on_a_small_screen_the_languages_stand_line_under_line_and_nothing_is_lost() {
    for (columns, rows) in [(80, 24), (60, 20), (40, 12)] {
        let mut counter = Counter::start(Lang::Fr, (columns, rows), stocked(), false);
        on_the_slip(&mut counter).type_text("2").sees("Nederlands").sees("Médiation de dettes");
        counter.resize(columns, 60).sees("vandaag, woensdag").sees("aujourd'hui, mercredi");
        counter.resize(columns, rows).press(Key::PageDown).press(Key::PageDown).press(Key::PageDown);
        counter.press(Key::PageDown).press(Key::PageDown).sees("relue").sees("Langue :");
    }
}

#[test]
fn the_slip_speaks_the_language_of_the_person_in_front() {
    let mut counter = counter_with_directory();
    counter.record("log arabe").type_text("d").press(Key::Enter).sees("Logement");
    on_the_slip(&mut counter).sees("Fiche · العربية");
}

#[test]
fn the_screen_says_it_in_the_worker_s_language() {
    let mut counter = Counter::start(Lang::En, (120, 36), stocked(), false);
    on_the_slip(&mut counter).sees("Slip · Français · A5").sees("today, Wednesday, until 12:30");
    counter.sees("print").type_text("t").sees("Slip · Français · A4");
}

#[test]
fn another_page_can_open_it_by_the_service_and_a_service_that_is_gone_is_said() {
    let mut counter = counter_with_directory();
    counter.app.open_slip(&Service::id_of("test", "3")).expect("a slip");
    counter.sees("Accueil logement").sees("de 13h à 16h");
    assert!(counter.app.open_slip(&ServiceId::from("test/none")).is_err());
}

/// A counter whose printer is a script.
#[cfg(unix)]
fn with_printer(command: Vec<String>) -> Counter {
    let mut counter = counter_with_directory();
    let print = Print { command, paper: Paper::A4, ..Print::default() };
    counter.app.config = Config { print, ..counter.app.config.clone() };
    counter
}

#[cfg(unix)]
#[test]
fn a_key_prints_and_says_when_the_printer_has_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = folder.path().join("printed.pdf");
    let mut counter =
        with_printer(["sh", "-c", "cat > \"$0\"", &printed.display().to_string()].map(String::from).to_vec());
    on_the_slip(&mut counter).type_text("p").sees("Envoi à l'imprimante");
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !counter.tick().screen().contains("envoyée à l'imprimante") {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
    let bytes = std::fs::read(&printed).expect("what was printed");
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing left beside");
}

#[cfg(unix)]
#[test]
fn a_printer_that_is_not_there_is_said_with_what_to_do() {
    let mut counter = with_printer(vec!["/nowhere/lp".to_owned()]);
    on_the_slip(&mut counter).type_text("p").sees("/nowhere/lp").sees("Rien n'a été imprimé").sees("[print] command");
}

#[test]
fn a_pdf_is_written_once_and_never_over_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("pour-elle.pdf");
    let mut counter = counter_with_directory();
    on_the_slip(&mut counter).type_text("e").sees("fiche-mediation-de-dettes.pdf");
    counter.paste(&path.display().to_string()).press(Key::Enter).sees("PDF écrit");
    let bytes = std::fs::read(&path).expect("the file");
    assert!(bytes.starts_with(b"%PDF-"));
    counter.type_text("e").paste(&path.display().to_string()).press(Key::Enter).sees("existe déjà");
    assert_eq!(std::fs::read(&path).expect("the file"), bytes);
}
