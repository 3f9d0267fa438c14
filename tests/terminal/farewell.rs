//! However the program goes, what was being typed is there again, and the terminal is as it was found.

use std::time::Duration;

use crate::real::{House, comes_true_within, screen::Screen};

const TYPED: &str = "its f67 or \"Ana Quatresous";

/// The fast line with something half typed in it that has just been drawn: perhaps on the disk, perhaps not.
fn typing(house: &House) -> Screen {
    let mut screen = house.fast_line();
    screen.types(TYPED).sees("Quatresous");
    screen
}

/// The next start takes it up where it was.
fn is_taken_up(house: &House) {
    assert_eq!(house.draft().as_deref(), Some(TYPED));
    let mut screen = house.screen();
    screen
        .sees("Vous aviez commencé ceci")
        .enter()
        .sees("> its f67")
        .sees("67 ans")
        .enter()
        .sees("1 en file, enregistré");
    assert_eq!(house.draft(), None, "what is recorded is no draft any more");
}

#[test]
fn a_killed_process_loses_nothing_that_rested_on_the_line() {
    let house = House::settled();
    let mut screen = typing(&house);
    house.waits_for_draft(TYPED);
    screen.dies();
    is_taken_up(&house);
}

fn goes_with_its_draft(signal: &str) {
    let house = House::settled();
    let mut screen = typing(&house);
    assert_eq!(screen.signals(signal).ends(), 0);
    screen.is_as_it_was_found();
    is_taken_up(&house);
}

#[test]
fn told_to_go_it_goes_and_keeps_the_draft() {
    goes_with_its_draft("TERM");
}

#[test]
fn told_that_the_line_is_gone_it_goes_and_keeps_the_draft() {
    goes_with_its_draft("HUP");
}

#[test]
fn whatever_else_ends_a_process_lets_it_go_with_its_draft_and_a_clean_terminal_too() {
    for signal in ["QUIT", "USR1", "USR2", "ALRM"] {
        goes_with_its_draft(signal);
    }
}

#[test]
fn a_second_signal_does_not_cut_the_first_ones_farewell_short() {
    let house = House::settled();
    let mut screen = typing(&house);
    assert_eq!(screen.signals("USR1").signals("TERM").ends(), 0);
    screen.is_as_it_was_found();
    is_taken_up(&house);
}

#[test]
fn a_closed_terminal_ends_it_and_keeps_the_draft() {
    let house = House::settled();
    let mut screen = typing(&house);
    screen.closes().ends();
    is_taken_up(&house);
}

#[test]
fn a_terminal_that_goes_without_a_signal_ends_it_too() {
    let house = House::settled();
    let mut command = house.typed(&[]);
    command.set_controlling_tty(false);
    let mut screen = Screen::start(command, (120, 36));
    screen.sees("File du jour").types("n").sees("sujet ou démarche").types(TYPED).sees("Quatresous");
    screen.closes().ends();
    is_taken_up(&house);

    // The same while nothing is drawn, so that no write finds out.
    let mut command = house.typed(&[]);
    command.set_controlling_tty(false);
    let mut screen = Screen::start(command, (120, 36));
    screen.sees("File du jour").lets_go();
    house.done(&["queue"]);
    screen.closes().ends();
}

#[test]
fn a_terminal_that_takes_nothing_any_more_does_not_hold_it() {
    let house = House::settled();
    let mut screen = Screen::start(house.typed(&[]), (200, 60));
    screen.sees("File du jour").types("n").sees("sujet ou démarche").looks_away();
    // Whole frames that nobody reads, until the program no longer comes to writing what is typed.
    let mut typed = String::new();
    let stuck = (0..100).any(|round| {
        screen.resizes(200 - round % 2, 60).types("x");
        typed.push('x');
        !comes_true_within(Duration::from_secs(3), || house.draft().is_some_and(|kept| kept == typed))
    });
    assert!(stuck, "the terminal took everything");
    screen.signals("TERM").ends();
}

#[test]
fn a_form_half_filled_is_kept_as_well() {
    let house = House::settled();
    let mut screen = typing(&house);
    screen.types("\"").sends(b"\x1bOS").sees("Nouveau passage").signals("TERM").ends();
    screen.is_as_it_was_found();
    let mut screen = house.screen();
    screen.sees("Vous aviez commencé ceci").enter().sees("Nouveau passage").sees("Quatresous");
}

#[test]
fn told_to_go_in_the_middle_of_drawing_it_leaves_no_frame_behind() {
    for round in 0..10 {
        let house = House::settled();
        let mut screen = house.fast_line();
        // Whole frames, one after the other, and the word to go somewhere among them.
        for step in 0..12 + round {
            screen.resizes(120 - step % 2, 36).types("x");
        }
        screen.signals("TERM").ends();
        screen.is_as_it_was_found();
    }
}

#[test]
fn q_ends_it_with_0_and_keeps_what_was_typed() {
    let house = House::settled();
    let mut screen = typing(&house);
    screen.sends(b"\x11");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
    is_taken_up(&house);

    let mut screen = house.screen();
    screen.sees("File du jour").types("q");
    assert_eq!(screen.ends(), 0);
    screen.is_as_it_was_found();
}
