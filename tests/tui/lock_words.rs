//! Whose words are on a window that several people lock and open: each finds their own there, and nobody else's.

use chrono::TimeDelta;
use guichet::{
    app::key::Key,
    domain::{access::Access, retention::Terms, survey::Survey},
    text::Lang,
};

use crate::{
    counter::{Counter, now, on_disk, ours},
    lock::{gives, in_minutes, sealed, sealed_in, worker},
};

#[test]
fn another_worker_gets_the_board_and_the_first_one_finds_their_words() {
    let mut counter = sealed();
    counter.type_text("n").type_text("cv h30 \"Quatresous").press(Key::Ctrl('l'));
    // AV is the second of the list.
    counter.press(Key::Up).sees("Qui êtes-vous").sees("2 AV").type_text("2").sees("AV, votre phrase de passe");
    gives(&mut counter, "AV-entre");
    counter.sees("· AV").sees("Cette fenêtre est maintenant à AV").does_not_see("cv h30");
    counter.type_text("n").does_not_see("cv h30").type_text("sante f20").press(Key::Ctrl('l'));
    gives(&mut counter, "AV-entre");
    counter.sees("> sante f20").press(Key::Ctrl('l')).press(Key::Up).type_text("1");
    gives(&mut counter, "EB-entre");
    counter.sees("· EB").sees("Vous aviez commencé ceci").does_not_see("sante").press(Key::Enter);
    counter.sees("> cv h30 \"Quatresous");
}

#[test]
fn whoever_takes_a_window_over_keeps_their_words_as_long_as_whoever_started_it() {
    let (_folder, open) = on_disk();
    let left = |days: i64| {
        let by = now().today() + TimeDelta::days(days);
        open().due(None, by, &Terms::default(), 9).expect("a list").drafts.count
    };
    // EB starts the window, AV sits down there and types.
    let types = |days: i64, text: &str| {
        let mut counter = sealed_in(ours(), (80, 24), open());
        counter.app.set_clock(in_minutes(days * 24 * 60));
        counter.tick().press(Key::Ctrl('l')).press(Key::Up).type_text("2");
        gives(&mut counter, "AV-entre");
        counter.sees("· AV").press(Key::Esc).type_text("n").type_text(text).app.save_drafts();
    };
    types(0, "log f44");
    types(10, " // expulsion");
    types(95, " demain");
    assert_eq!([left(110), left(180), left(200)], [0, 0, 3]);
    // And where somebody comes, and types nothing.
    types(180, "");
    assert_eq!(left(200), 0);
}

#[test]
fn words_typed_before_the_record_was_encrypted_come_along_for_this_machine_s_worker_alone() {
    let (_folder, open) = on_disk();
    let mut plain = Counter::start(Lang::Fr, (80, 24), open(), false);
    plain.type_text("n").type_text("cv h30");
    plain.app.save_drafts();
    drop(plain);
    let at = |name: &str| {
        Counter::opened(Access::Worker(worker(name)), "1", ours(), Survey::builtin(), (80, 24), open(), false)
    };
    at("AV").does_not_see("cv h30").does_not_see("Vous aviez commencé");
    at("EB").sees("Vous aviez commencé").press(Key::Enter).sees("> cv h30");
    // And back again.
    Counter::start(Lang::Fr, (80, 24), open(), false).sees("Vous aviez commencé").sees("cv h30");
}

#[test]
fn words_are_found_by_whoever_typed_them_whichever_window_is_opened_first_again() {
    let (folder, open) = on_disk();
    let seats = folder.path().join("seats");
    let window = |name: &str| Counter::windowed(&seats, Access::Worker(worker(name)), ours(), open());
    let (mut first, mut second) = (window("EB"), window("AV"));
    first.type_text("n").type_text("log d'EB");
    second.type_text("n").type_text("its d'AV");
    // A third one of hers, with a line as well.
    let mut third = window("AV");
    third.does_not_see("Vous aviez commencé ceci").type_text("n").type_text("dettes d'AV");
    for counter in [&mut first, &mut second, &mut third] {
        counter.app.save_drafts();
    }
    drop((first, second));
    // In the place of the first window, beside one that is still open.
    let mut second = window("AV");
    second.sees("Vous aviez commencé ceci").sees("its d'AV").does_not_see("d'EB").does_not_see("dettes d'AV");
    drop(third);
    drop(second);
    let mut second = window("AV");
    second.sees("its d'AV").sees("dettes d'AV").does_not_see("d'EB");
    window("EB").sees("Vous aviez commencé ceci").sees("log d'EB").does_not_see("d'AV");
}
