//! Put aside (SIGTSTP), stopped without a word (SIGSTOP) and taken up again: a stopped program keeps nobody from working,
//! shows nothing when it comes back before somebody asks, and what was typed is there even when it never does.

use crate::{
    form::{FORMS, Form, held, raw, texts},
    real::{House, PASSPHRASE, comes_true, screen::Screen},
    strace,
};

/// How often each way of stopping is tried.
fn rounds() -> usize {
    if strace::is_all() { 10 } else { 1 }
}

/// Comes back: covered, and locked where the record is encrypted.
fn comes_back(screen: &mut Screen, form: Form) {
    screen.signals("CONT");
    match form {
        Form::Plain => screen.sees("L'écran est couvert").sees_no("Quatresous").enter(),
        Form::Encrypted => screen.sees("Guichet est verrouillé").sees_no("Quatresous").types(PASSPHRASE).enter(),
    };
    screen.sees("Quatresous");
}

/// Somebody else works while the program is stopped: it holds no lock.
fn others_work(house: &House, notes: &mut usize) {
    *notes += 1;
    house.done(&["add", "log // à l'autre bureau"]);
    assert_eq!(held(house).visits.len(), *notes);
}

/// Whether a line that nobody recorded is kept, of whichever worker.
fn is_drafted(house: &House, line: &str) -> bool {
    texts(&raw(house), "SELECT text FROM drafts").iter().any(|text| text == line)
}

#[test]
fn a_stopped_screen_keeps_nobody_from_working_and_loses_no_word() {
    for form in FORMS {
        let house = form.record();
        let mut visits = 0;
        for round in 0..rounds() {
            for signal in ["TSTP", "STOP"] {
                let mut screen = house.screen();
                screen.sees("File du jour").types("nits f67 \"Quatresous").sees("Quatresous");
                let line = format!("its f67 \"Quatresous{}", "x".repeat(round));
                screen.types(&"x".repeat(round)).sees(&line);
                // Stopped in the middle of a write it would hold the lock; nobody can ask it to let go.
                assert!(comes_true(|| is_drafted(&house, &line)), "the line is on the disk");
                screen.signals(signal).is_put_aside();
                if signal == "TSTP" {
                    screen.is_as_it_was_found();
                }
                others_work(&house, &mut visits);
                comes_back(&mut screen, form);
                screen.sees(&line).types("\"").enter().sees("en file, enregistré");
                visits += 1;
                assert_eq!(held(&house).visits.len(), visits);
                // Once more, and it never comes back.
                screen.types("nlog \"Quatresous bis").sees("> log \"Quatresous bis");
                assert!(comes_true(|| is_drafted(&house, "log \"Quatresous bis")), "the line is on the disk");
                screen.signals(signal).is_put_aside().signals("KILL").is_gone();
                others_work(&house, &mut visits);
                let mut screen = house.screen();
                screen
                    .sees("Vous aviez commencé ceci")
                    .enter()
                    .sees("> log \"Quatresous bis")
                    .sends(b"\x15")
                    .sees_no("bis");
                screen.signals("TERM").ends();
            }
        }
        println!("tried: put aside or stopped, {form:?}: {} times, {visits} visits, 0 lost", 4 * rounds());
    }
}
