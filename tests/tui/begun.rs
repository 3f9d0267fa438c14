//! Words that were begun and put off stay a text of their own: the next visitor is typed into an empty line.

use chrono::Duration;
use guichet::{
    app::{clock::Clock, key::Key},
    domain::time::{Now, Stamp},
    store::Store,
};

use crate::{
    counter::{Counter, now, on_disk},
    recovery::{at, killed, visits},
};

/// Yesterday's line was left, and yesterday is closed: the window as it is opened in the morning.
fn in_the_morning(open: &impl Fn() -> Store) -> Counter {
    let mut counter = at(open());
    counter.type_text("jhier").press(Key::Enter).type_text("nlog // parler a Claire si sa sœur");
    killed(counter);
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    open().close_day(now().today() - Duration::days(1), 0, "", &stamp).expect("closed");
    at(open())
}

/// What is kept at the seat of whoever sits here, in the order in which it is offered.
fn kept(store: &Store) -> Vec<(String, Option<chrono::NaiveDate>)> {
    store.sit_at("1/EB");
    store.own_drafts().expect("a list").into_iter().map(|draft| (draft.words, draft.day)).collect()
}

#[test]
fn the_first_visitor_of_the_day_is_typed_into_an_empty_line_and_yesterday_s_words_wait() {
    let yesterday = now().today() - Duration::days(1);
    let words = "log // parler a Claire si sa sœur";
    // Put off at the offer, or opened over it without having seen it: n and the words are the whole way.
    for put_off in [true, false] {
        let (_folder, open) = on_disk();
        let mut counter = in_the_morning(&open);
        counter.sees("Vous aviez commencé");
        if put_off {
            counter.press(Key::Esc);
        }
        counter.type_text("n").does_not_see("saisie du 17/11").does_not_see("> log");
        counter.sees("Une ligne du mar. 17 nov. 2026, commencée et pas enregistrée, attend à part.");
        counter.sees("r la reprend à son jour ; ↑ la montre ici");
        counter.type_text("f30 its").sees("> f30 its").press(Key::Enter).sees("en file");
        // The line that follows is empty, too.
        counter.type_text("n").does_not_see("Claire").press(Key::Esc);
        killed(counter);
        assert_eq!(kept(&open()), [(words.to_owned(), Some(yesterday))]);
        assert_eq!(visits(&open()), [0, 1]);
    }
}

#[test]
fn words_that_were_put_off_are_taken_up_by_choice_alone_and_on_their_day() {
    let (_folder, open) = on_disk();
    let mut counter = in_the_morning(&open);
    counter.press(Key::Esc).type_text("nits").press(Key::Esc);
    // Up shows them, and says of which day they are.
    counter.type_text("n").sees("> its").sees("Vos mots du mer. 18 nov. 2026, pas encore enregistrés");
    counter.press(Key::Up).sees("> log // parler").sees("Ces mots sont du mar. 17 nov. 2026");
    counter.press(Key::Down).sees("> its").does_not_see("Ces mots sont").press(Key::Esc);
    // The walk takes them up on their day; today's stay today's.
    counter.type_text("r").sees("parler a Claire").sees("its");
    let row = counter.row_with("parler a Claire");
    assert!(row.contains("17 nov."), "{row}");
    counter.press(Key::Esc);
    killed(counter);
    let mut counter = at(open());
    counter.sees("its").sees("parler a Claire").type_text("2").press(Key::Enter).sees("‼ saisie du 17/11/2026");
    counter.sees("> log // parler a Claire").does_not_see("its").press(Key::Esc);
    counter.type_text("j").press(Key::Ctrl('u')).press(Key::Enter).type_text("n").does_not_see("Claire");
    counter.press(Key::Esc);
    killed(counter);
    let today = now().today();
    let both = [("its".to_owned(), Some(today)), ("log // parler a Claire si sa sœur".to_owned(), today.pred_opt())];
    let mut found = kept(&open());
    found.sort();
    assert_eq!(found, both);
    assert_eq!(visits(&open()), [0, 0]);
}

#[test]
fn a_line_of_the_evening_is_not_the_first_of_the_morning_after_in_a_window_that_stayed_open() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("nlog f44").press(Key::Esc);
    let day = Duration::days(1);
    counter.app.set_clock(Clock::Fixed(Now { at: now().at + day, local: now().local + day }));
    counter.tick().type_text("j").sees("19 nov. 2026").type_text("n").does_not_see("> log");
    counter.sees("Une ligne du mer. 18 nov. 2026").type_text("its f9").press(Key::Enter).sees("1 en file");
    counter.type_text("n").does_not_see("> log");
    killed(counter);
    assert_eq!(kept(&open()), [("log f44".to_owned(), Some(now().today()))]);
}

#[test]
fn a_form_that_was_put_off_makes_room_for_the_next_visitor_too() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("nlog f44").press(Key::F(4)).sees("Nouveau passage");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("nits f30").does_not_see("Nouveau passage").sees("> its f30");
    counter.press(Key::F(4)).sees("Une autre fiche commencée attend déjà (r dans la file la rouvre)");
    counter
        .press(Key::Enter)
        .sees("1 en file")
        .type_text("r")
        .press(Key::Down)
        .press(Key::Enter)
        .sees("Nouveau passage")
        .sees("44");
}

#[test]
fn the_board_of_an_earlier_day_says_how_to_come_back_and_what_was_begun_today_says_its_day_there() {
    let (_folder, open) = on_disk();
    let mut counter = in_the_morning(&open);
    counter.press(Key::Esc).type_text("nits f9").press(Key::Esc).does_not_see("j autre jour");
    killed(counter);
    let mut counter = at(open());
    let screen = counter.sees("parler a Claire").screen();
    let row = |words: &str| screen.lines().position(|line| line.contains(words));
    if row("its f9") < row("parler a Claire") {
        counter.press(Key::Down);
    }
    counter.press(Key::Enter).sees("‼ saisie du 17/11/2026").press(Key::Esc).sees("j autre jour, aujourd'hui");
    counter.type_text("r").press(Key::Esc);
    counter.type_text("j").press(Key::Enter).does_not_see("saisie du 17/11/2026").does_not_see("j autre jour");
    // In the walk through another day, words of today say their day, and those of that day need not.
    counter.type_text("r").press(Key::Char('j')).type_text("hier").press(Key::Enter).sees("17 nov. 2026");
    let row = counter.row_with("its f9");
    assert!(row.contains("18 nov."), "{row}");
}

#[test]
fn several_lines_that_wait_are_counted() {
    let (_folder, open) = on_disk();
    let mut counter = in_the_morning(&open);
    counter.press(Key::Esc).type_text("nits f9").press(Key::Esc);
    let day = Duration::days(1);
    counter.app.set_clock(Clock::Fixed(Now { at: now().at + day, local: now().local + day }));
    counter.tick().type_text("j").type_text("n").sees("2 lignes commencées et pas enregistrées attendent à part");
    counter.sees("r les reprend à leur jour");
}

#[test]
fn the_line_that_came_back_is_not_counted_among_those_that_wait() {
    let mut counter = at(Store::in_memory().expect("a store"));
    counter.record("log f30").record("its f40").record("dettes h50").type_text("uuu").type_text("<").press(Key::Enter);
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("nchom h50").press(Key::Esc);
    counter.type_text("j").press(Key::Enter).type_text("n");
    counter.sees("2 lignes commencées et pas enregistrées attendent à part");
}

#[test]
fn what_was_left_before_a_restart_is_said_with_its_key_and_no_other_day() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("nlog f44").press(Key::F(4)).press(Key::Esc).sees("n la rouvre");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("n").does_not_see("Nouveau passage");
    counter.sees("Une fiche commencée et pas enregistrée attend à part : r, dans la file, la reprend.");
    counter.type_text("its f30").press(Key::Esc);
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("n").sees("Une ligne commencée avant et pas enregistrée attend à part.");
    counter.sees("Une fiche commencée").sees("r, dans la file, la reprend").does_not_see("à son jour");
}

#[test]
fn words_about_a_visit_of_another_day_say_the_day_beside_a_ticket_that_is_somebody_else_s_today() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f44").type_text("sven rappeler la mutu").press(Key::Esc).sees("File du jour");
    killed(counter);
    let mut counter = Counter::on_the_day_after(open());
    counter.sees("Passage 1 du mer. 18 nov. 2026").sees("rappeler la mutu").press(Key::Esc);
    counter.record("its f30").type_text("r").sees("Passage 1 du mer. 18 nov. 2026");
    let screen = counter.screen();
    let row = screen.lines().position(|line| line.contains("rappeler la mutu"));
    let open_visit = screen.lines().position(|line| line.contains("itsme"));
    assert!(row != open_visit, "{screen}");
    counter.press(Key::Esc).type_text("<").press(Key::Esc).sees("Passage 1 du mer. 18 nov. 2026");
    counter.press(Key::Esc).press(Key::Enter).sees("Passage 1 ·").does_not_see("Passage 1 du");
}
