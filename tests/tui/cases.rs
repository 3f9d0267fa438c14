use guichet::{app::key::Key, text::Lang};

use crate::counter::{Counter, counter, on_disk};

#[test]
fn a_follow_up_in_the_fast_line_opens_a_case_that_the_pane_lists() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34 !3j \"Amina\" // rappeler le CPAS").sees("dossier 2026-0001 ouvert");
    let row = counter.row_with("2026-0001");
    assert!(row.contains("Amina") && row.contains("rappeler") && row.contains("sam."), "{row}");
}

#[test]
fn somebody_without_a_name_gets_a_card_code() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34").type_text("s").type_text("ven apporter l'attestation");
    counter.sees("ven. 20 nov. 2026 · apporter l'attestation").press(Key::Enter).sees("2026-0001");
    counter.press(Key::Tab).press(Key::Enter).sees("apporter l'attestation").sees("ouvert");
}

#[test]
fn a_date_that_is_not_understood_is_asked_again_with_the_words_kept() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("bientôt rappeler").press(Key::Enter);
    counter.sees("Pas compris").sees("bientôt rappeler");
}

#[test]
fn an_answer_left_with_escape_is_there_when_asked_again() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("3j rappeler le").press(Key::Esc);
    counter.type_text("s").sees("3j rappeler le");
}

#[test]
fn changing_the_next_action_asks_what_was_done() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler le CPAS").press(Key::Tab).type_text("s");
    counter.sees("Qu'est-ce qui est fait ?").sees("rappeler le CPAS").press(Key::Enter);
    counter.sees("Et ensuite ?").type_text("+2sem écrire au juge").press(Key::Enter).sees("enregistré");
    counter.press(Key::Enter).sees("écrire au juge").sees("rappeler le CPAS");
}

#[test]
fn a_case_that_waits_on_somebody_leaves_the_list_and_is_counted() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w");
    counter.sees("Qui doit agir ?").type_text("1").type_text("2sem").press(Key::Enter);
    counter.sees("chez d'autres : 1 (la personne");
}

#[test]
fn a_case_is_closed_with_a_reason_and_can_be_reopened() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter).type_text("f");
    counter.sees("Pourquoi clore ?").type_text("1").sees("réglé");
    counter.type_text("r").type_text("3j voir encore").press(Key::Enter).sees("voir encore");
}

#[test]
fn entries_are_added_and_the_latest_is_on_top() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter);
    counter.type_text("e").type_text("a déposé le bail").press(Key::Enter).sees("a déposé le bail");
    counter.type_text("t").type_text("CPAS, occupé").press(Key::Enter);
    let screen = counter.screen();
    assert!(screen.find("CPAS, occupé") < screen.find("a déposé le bail"), "{screen}");
}

#[test]
fn a_person_can_be_named_later() {
    let mut counter = counter();
    counter.record("log f 34 !3j // rappeler").press(Key::Tab).press(Key::Enter).type_text("p");
    counter.type_text("Mme Roy").press(Key::Enter).sees("Comment la joindre ?").type_text("0470").press(Key::Enter);
    counter.sees("Mme Roy").sees("0470");
}

#[test]
fn undo_takes_a_case_back() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34").type_text("s").type_text("3j rappeler").press(Key::Enter);
    counter.sees("2026-0001").type_text("u").does_not_see("rappeler");
}

#[test]
fn an_answer_not_sent_survives_the_program() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.record("log f 34").type_text("s").type_text("3j rappeler le");
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.press(Key::Home).type_text("s").sees("3j rappeler le");
}

#[test]
fn a_long_list_is_narrowed_by_typing() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w").sees("taper pour chercher");
    counter.type_text("CPAS").press(Key::Enter).sees("Quand regarder").type_text("2sem").press(Key::Enter);
    counter.sees("chez d'autres : 1 (CPAS");
}

#[test]
fn what_is_read_of_a_date_never_outlives_the_words() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("ven").sees("ven. 20 nov. 2026");
    counter.type_text("dange").does_not_see("20 nov.");
}

#[test]
fn what_was_done_is_kept_until_what_comes_next_is_said() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("s").press(Key::End);
    counter.type_text("appelé deux fois").press(Key::Enter).sees("Et ensuite ?").press(Key::Esc);
    counter.type_text("s").sees("appelé deux fois").press(Key::Enter).type_text("ven attendre").press(Key::Enter);
    counter.press(Key::Enter).sees("appelé deux fois").press(Key::Esc).type_text("s").does_not_see("appelé deux fois");
}
