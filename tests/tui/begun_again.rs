//! Words that were begun about a record whose recording is taken back: recorded again, the record has them again.

use guichet::{app::key::Key, store::Store, text::Lang};

use crate::{
    counter::{Counter, counter_with_directory, on_disk},
    recovery::{at, killed},
};

/// Types keys, each as one character.
fn keys<'a>(counter: &'a mut Counter, typed: &str) -> &'a mut Counter {
    for c in typed.chars() {
        counter.press(match c {
            '\n' => Key::Enter,
            '⎋' => Key::Esc,
            '⌫' => Key::Ctrl('u'),
            '④' => Key::F(4),
            '⤓' => Key::Ctrl('s'),
            '▸' => {
                to_note(counter);
                continue;
            }
            c => Key::Char(c),
        });
    }
    counter
}

fn at_counter() -> Counter {
    Counter::start(Lang::Fr, (110, 40), Store::in_memory().expect("a store"), false)
}

/// Goes to the note of the form on top.
fn to_note(counter: &mut Counter) -> &mut Counter {
    for _ in 0..40 {
        if counter.screen().contains("▸ Note") {
            return counter;
        }
        counter.press(Key::Tab);
    }
    panic!("no note on\n{}", counter.screen());
}

/// A note of a case whose opening is taken back after it.
fn note_and_case_undone(counter: &mut Counter) {
    keys(counter, "ndettes f41 \"Nora\"\ns3j rappeler\n;nora\nenote importante\n");
    counter.sees("2026-0001").type_text("uu").sees("Annulé");
}

#[test]
fn a_note_is_there_again_once_its_case_is_opened_again() {
    let mut counter = at_counter();
    note_and_case_undone(&mut counter);
    counter.press(Key::Esc).type_text("<").sees("> 3j rappeler").press(Key::Enter).sees("2026-0002").app.save_drafts();
    counter.type_text("<").does_not_see("plus de fiche").sees("> note importante").press(Key::Enter);
    counter.sees("2026-0002").sees("note importante");
}

#[test]
fn so_it_is_where_the_answer_is_changed_a_little_after_another_start() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    note_and_case_undone(&mut counter);
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("<").sees("> 3j rappeler");
    counter.type_text(" Nora").press(Key::Enter).sees("2026-0002").app.save_drafts();
    counter.type_text("<").sees("> note importante");
}

#[test]
fn an_edit_is_there_again_once_its_visit_is_recorded_again() {
    let mut counter = at_counter();
    keys(&mut counter, "nits f67\ne▸elle a deux enfants⤓uu").sees("Annulé");
    counter.type_text("<").sees("> its f67").press(Key::Enter).sees("2 en file").app.save_drafts();
    counter.type_text("<").sees("elle a deux enfants").press(Key::Ctrl('s'));
    counter.sees("2 : fiche enregistrée").does_not_see("entre-temps").press(Key::Enter).sees("elle a deux enfants");
}

#[test]
fn an_edit_meets_what_was_changed_in_the_line_before_it_was_recorded_again() {
    let mut counter = at_counter();
    keys(&mut counter, "nits f67\ne▸elle a deux enfants⤓uu");
    counter.type_text("<").sees("> its f67").press(Key::Backspace).type_text("8").press(Key::Enter).app.save_drafts();
    counter.type_text("<").sees("elle a deux enfants").press(Key::Ctrl('s')).press(Key::Ctrl('s'));
    counter.press(Key::Enter).sees("elle a deux enfants").sees("68");
}

#[test]
fn what_was_left_with_esc_about_a_visit_goes_with_it() {
    // At once, or after another start, where the line waits behind a new one and Up brings it back.
    let (_folder, open) = on_disk();
    for again in [false, true] {
        let mut counter = at(open());
        keys(&mut counter, "nits f67\noresto⎋⎋s3j rappeler regie⎋u");
        counter.sees("Annulé");
        if again {
            killed(counter);
            counter = at(open());
            counter.press(Key::Esc).type_text("n").does_not_see("> its f67").press(Key::Up);
        } else {
            counter.type_text("n");
        }
        counter.sees("> its f67").press(Key::Enter).sees("en file").app.save_drafts();
        counter.type_text("s").sees("> 3j rappeler regie").press(Key::Esc).type_text("o").sees("> resto");
        keys(&mut counter, "⎋");
        killed(counter);
        // The visit of the first round is not in the way of the second.
        let mut counter = at(open());
        keys(&mut counter, "⎋s⌫⎋o⌫⎋");
        killed(counter);
    }
}

#[test]
fn a_form_made_of_the_line_that_came_back_is_still_that_visit() {
    let mut counter = at_counter();
    keys(&mut counter, "nits f67\ns3j rappeler regie⎋un④");
    counter.press(Key::Ctrl('s')).sees("2 en file").app.save_drafts();
    counter.type_text("s").sees("> 3j rappeler regie");
}

#[test]
fn words_about_one_visit_do_not_go_to_another_that_is_recorded_meanwhile() {
    let mut counter = at_counter();
    keys(&mut counter, "nits f67\ns3j rappeler regie⎋un⌫log m20\n");
    counter.sees("2 en file").type_text("s").does_not_see("rappeler regie");
}

#[test]
fn a_reason_is_there_again_once_its_referral_is_recorded_again() {
    let mut counter = counter_with_directory();
    keys(&mut counter, "ndet f50\no\n\n\n⎋\ny3").press(Key::End);
    keys(&mut counter, "\ntrop loin pour elle\nuu");
    counter.sees("Annulé").type_text("<").sees("Quand demander").press(Key::Enter).sees("Orienté").app.save_drafts();
    counter.type_text("<").sees("> trop loin pour elle");
}

#[test]
fn a_referral_that_is_taken_back_has_its_day_and_its_way_again() {
    for (place, day) in [("epicerie④", "-"), ("dettes\n", "3j")] {
        let mut counter = counter_with_directory();
        keys(&mut counter, &format!("ndet f50\no⌫{place}5{day}\n"));
        counter.sees("Orienté vers").type_text("u").sees("Vos mots sont gardés");
        counter.type_text("<").sees("Quand demander").sees(&format!("> {day}"));
        counter.press(Key::Esc).sees("▸5").press(Key::Esc);
    }
}

#[test]
fn of_two_referrals_that_are_taken_back_each_has_its_own_day() {
    let mut counter = counter_with_directory();
    keys(&mut counter, "ndet f50\no⌫epicerie④5-\no⌫dettes\n33j\nuu");
    counter
        .type_text("<")
        .sees("epicerie")
        .sees("> -")
        .press(Key::Enter)
        .sees("Orienté vers epicerie")
        .app
        .save_drafts();
    counter.type_text("<").sees("dettes").sees("> 3j");
}

#[test]
fn the_way_of_a_referral_stays_said_where_the_window_is_closed_before_it_is_recorded() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    keys(&mut counter, "ndet f50\no⌫epicerie④5-\nuo⎋");
    counter.sees("▸5");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("<").sees("Comment orienter").sees("▸5");
}

#[test]
fn undo_leaves_the_slip_of_a_referral_with_it() {
    let mut counter = counter_with_directory();
    keys(&mut counter, "ndet f50\no⌫dettes\n2\n");
    let slip = counter.screen();
    counter.type_text("u").sees("Annulé").sees("File du jour");
    assert_ne!(slip, counter.screen());
    counter.type_text("o").sees("Quand demander");
}

#[test]
fn words_too_many_for_the_screen_are_gone_through_page_by_page() {
    let mut counter = Counter::start(Lang::Fr, (80, 24), Store::in_memory().expect("a store"), false);
    let long: Vec<_> = (0..400).map(|n| format!("mot{n}")).collect();
    keys(&mut counter, "nits f67\ne▸").type_text(&long.join(" "));
    keys(&mut counter, "⤓uun⌫⎋").app.save_drafts();
    let mut read = counter.type_text("<").sees("n'a plus de fiche").screen();
    for _ in 0..8 {
        read += &counter.press(Key::PageDown).screen();
    }
    let read: Vec<_> = read.split_whitespace().collect();
    let missing: Vec<_> = long.iter().filter(|word| !read.contains(&word.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}\n{}", counter.screen());
    for _ in 0..8 {
        counter.press(Key::PageUp);
    }
    counter.sees("2 jeter").type_text("2").sees("jeté");
}

#[test]
fn words_whose_record_is_not_recorded_again_are_read_whole_and_thrown_away() {
    let long =
        "elle a deux enfants, dont l'un est malade, et attend la réponse de la mutuelle depuis le mois de septembre";
    for size in [(80, 24), (140, 40)] {
        let mut counter = Counter::start(Lang::Fr, size, Store::in_memory().expect("a store"), false);
        keys(&mut counter, "nits f67\ne▸").type_text(long);
        keys(&mut counter, "⤓uun⌫⎋").app.save_drafts();
        let reads_all = |counter: &mut Counter| {
            let screen = counter.type_text("<").sees("n'a plus de fiche").sees("67").screen();
            let words: Vec<_> = screen.split_whitespace().collect();
            assert!(long.split_whitespace().all(|word| words.contains(&word)), "{screen}");
        };
        reads_all(&mut counter);
        counter.sees("1 laisser tel quel").sees("2 jeter").type_text("1").sees("Laissé tel quel");
        // Left as they are, they are kept, and read again.
        keys(&mut counter, "⎋");
        reads_all(&mut counter);
        counter.type_text("2").sees("jeté").type_text("<").sees("Rien n'est commencé");
    }
}
