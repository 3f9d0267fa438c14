//! Keys as terminals really deliver them: split, in floods, pasted, with the window changing under them.

use guichet::app::clock::Clock;

use crate::real::House;

#[test]
fn an_arrow_key_cut_in_two_discards_nothing() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sees("67 ans");
    // At once: it is the arrow that it was, and there is no earlier line.
    screen.sends(b"\x1b").sends(b"[A").types(" av").sees("its f67 av");
    house.waits_for_draft("its f67 av");

    // After a pause long enough to be seen: Esc closed the line; what follows means nothing on the board.
    screen.leaves("Ligne rapide").sends(b"[A").types("n").sees("its f67 av").types(" 20m").sees("its f67 av 20m");
    house.waits_for_draft("its f67 av 20m");
}

#[test]
fn five_thousand_keys_at_once_all_arrive() {
    let house = House::settled();
    let mut screen = house.screen();
    // Fifty visits of a hundred keys each, all in one piece.
    let notes: Vec<String> = (0..50).map(|n| format!("// note {n:02} {}", "y".repeat(87))).collect();
    let keys = format!("n{}\r", notes.join("\rn"));
    assert_eq!(keys.len(), 5000);
    screen.sees("File du jour").types(&keys).sees("50 en file, enregistré").types("q");
    assert_eq!(screen.ends(), 0);
    let day = house.store().queue(Clock::System.now().today()).expect("the day");
    let mut kept: Vec<_> = day.into_iter().map(|visit| (visit.ticket, visit.draft.note)).collect();
    kept.sort_unstable();
    let kept: Vec<String> = kept.into_iter().map(|(_, note)| format!("// {note}")).collect();
    assert_eq!(kept, notes);
}

#[test]
fn five_thousand_steps_on_the_board_end_where_they_should() {
    let house = House::settled();
    let mut screen = house.screen();
    screen.sees("File du jour").types(&"nlog\r".repeat(3)).sees("3 en file, enregistré");
    screen.types(&"\x1b[A\x1b[B".repeat(2500)).types("?").sees("Aide");
}

#[test]
fn a_paste_of_400_kilobytes_is_refused_in_words_and_the_line_stays() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sees("67 ans").pastes(&"x".repeat(400_000));
    screen.sees("Texte trop long (400000 caractères").types(" av").sees("its f67 av");
    house.waits_for_draft("its f67 av");
}

#[test]
fn the_same_in_a_search_and_in_a_form() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sends(b"\x1bOS").sees("Nouveau passage").pastes(&"x".repeat(400_000));
    screen
        .sees("Texte trop long (400000 caractères")
        .leaves("Nouveau passage")
        .types("/")
        .pastes(&"x".repeat(400_000))
        .sees("Texte trop long (400000 caractères");
}

#[test]
fn a_flood_without_brackets_is_taken_up_to_the_longest_and_said() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types(&"x".repeat(60_000)).sees("Texte trop long").leaves("Ligne rapide").types("q");
    assert_eq!(screen.ends(), 0);
    assert!(house.draft().is_some_and(|kept| kept.len() > 1000 && kept.chars().all(|c| c == 'x')));
}

#[test]
fn a_paste_whose_end_is_late_arrives_whole() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sees("67 ans").sends(b"\x1b[200~ \"Ana").sends(b" Quatresous\"");
    // What was typed before is not held up by it.
    house.waits_for_draft("its f67");
    screen.sends(b"\x1b[201~").sees("Quatresous");
    house.waits_for_draft("its f67 \"Ana Quatresous\"");
}

#[test]
fn half_a_sequence_holds_nothing_up() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sees("67 ans").sends(b"\x1b[1;");
    house.waits_for_draft("its f67");
    house.done(&["add", "log", "\"Bob\""]);
    screen.sees("Bob").sends(b"5D").types("x").sees("its xf67");
}

#[cfg(unix)]
#[test]
fn a_paste_that_never_ends_keeps_nobody_from_leaving() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f67").sees("67 ans").sends(b"\x1b[200~").types(&"x".repeat(10_000));
    screen.signals("TERM").ends();
    screen.is_as_it_was_found();
    assert_eq!(house.draft().as_deref(), Some("its f67"));
}

#[test]
fn a_window_of_one_cell_and_back_in_the_middle_of_a_word() {
    let house = House::settled();
    let mut screen = house.fast_line();
    screen.types("its f6").sees("its f6").resizes(1, 1).types("7 o").resizes(39, 9).sees("Trop petit").types("r a");
    screen.resizes(1, 40).resizes(300, 1).types("v").resizes(80, 24).sees("its f67 or av").sees("67 ans");
    screen.resizes(120, 36).sees("its f67 or av").enter().sees("1 en file, enregistré");
}
