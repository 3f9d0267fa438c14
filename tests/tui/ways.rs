//! Entries of several questions that the program was killed in: they come back at the question where they stood, with the
//! answers that came before it.

use guichet::{app::key::Key, domain::case::WaitingOn, store::Store, text::Lang};

use crate::counter::{Counter, on_disk, stock};

/// Types what leads somewhere; `\n` is Enter.
fn keys(counter: &mut Counter, text: &str) {
    for c in text.chars() {
        counter.press(match c {
            '\n' => Key::Enter,
            '\t' => Key::Tab,
            c => Key::Char(c),
        });
    }
}

fn at(store: Store) -> Counter {
    Counter::start(Lang::Fr, (100, 30), store, false)
}

/// Ends a program without a word, once what it showed is on the disk.
fn killed(mut counter: Counter) {
    counter.app.save_drafts();
    drop(counter);
}

/// A record with one person, who waits and has a case, at the page of the case.
fn at_case(store: Store) -> Counter {
    let mut counter = at(store);
    counter.record("log f34 !3j \"Amina Bah\" // expulsion");
    keys(&mut counter, ";amina\n");
    counter.sees("2026-0001");
    counter
}

#[test]
fn who_has_to_act_is_still_known_at_each_question_behind_it() {
    let (_folder, open) = on_disk();
    let mut counter = at_case(open());
    keys(&mut counter, "wmutu\n");
    counter.sees("Qu'est-ce qui est fait ?");
    // Before a letter is typed, and with half an answer.
    let offered = ["Une réponse commencée : Qu'est-ce qui est fait ?", "« dossier envoyé » · Qu'est-ce qui est fait ?"];
    for (words, offered) in ["", "dossier envoyé"].into_iter().zip(offered) {
        counter.type_text(words);
        killed(counter);
        counter = at(open());
        counter.sees(offered).press(Key::Enter);
        counter.sees("Qu'est-ce qui est fait ?").sees(&format!("> {words}"));
    }
    counter.press(Key::Enter).sees("Quand regarder à nouveau ?").type_text("3j");
    killed(counter);
    let mut counter = at(open());
    counter.sees("« dossier envoyé · 3j » · Quand regarder").does_not_see("Qu'est-ce qui est fait ?");
    // In the walk, too, one sees all that is thrown away with it.
    counter.press(Key::Esc).type_text("r");
    while !counter.screen().contains("jeter") {
        counter.press(Key::Down);
    }
    counter.sees("« dossier envoyé · 3j » · Quand regarder").press(Key::Enter);
    counter.sees("Quand regarder à nouveau ?").sees("> 3j").press(Key::Enter).sees("dossier envoyé");
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
    let case = open().case_by_number("2026-0001").expect("the case");
    assert!(matches!(&case.waiting_on, WaitingOn::Institution(code) if code.as_str().starts_with("mut")), "{case:?}");
}

#[test]
fn what_was_chosen_before_a_question_comes_back_with_its_words() {
    // The keys that lead to a question, its words, the question, and what the record says once it is answered.
    let ways = [
        ("s\n", "3j rappeler", "Et ensuite ?", "rappeler"),
        ("sjoint la caisse\n", "3j rappeler", "Et ensuite ?", "joint la caisse"),
        ("t2", "elle rappelle", "Appel téléphonique", "joint"),
        ("h2", "appeler son fils", "Sur quoi porte son accord", "signé"),
        ("m1", "3mois appeler la mutuelle", "Jusqu'à quand, et pour quoi", "oral"),
        ("f4", "elle repart", "Ce qui est fait, ou un dernier mot", "abandonné par la personne"),
        ("dson bail\nv1", "son bail signé", "Quel document est arrivé", "son bail signé"),
    ];
    for (way, words, question, said) in ways {
        let (_folder, open) = on_disk();
        let mut counter = at_case(open());
        keys(&mut counter, way);
        counter.sees(question).press(Key::Ctrl('u')).type_text(words);
        killed(counter);
        let mut counter = at(open());
        counter.sees("Vous aviez commencé").sees(&format!("{words} » · ")).press(Key::Enter);
        counter.sees(question).sees(&format!("> {words}")).does_not_see("Vous aviez tapé");
        counter.press(Key::Enter).sees("enregistré").sees(said);
        killed(counter);
        at(open()).does_not_see("Vous aviez commencé");
    }
}

#[test]
fn a_choice_that_was_left_with_nothing_typed_is_nothing_begun() {
    let (_folder, open) = on_disk();
    let mut counter = at_case(open());
    keys(&mut counter, "wmutu\n");
    counter.sees("Qu'est-ce qui est fait ?").press(Key::Enter).sees("Quand regarder").press(Key::Esc);
    keys(&mut counter, "t2");
    counter.press(Key::Esc);
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn words_that_were_typed_are_there_whoever_has_to_act_after_all() {
    let (_folder, open) = on_disk();
    let mut counter = at_case(open());
    keys(&mut counter, "wmutu\ndossier envoyé");
    counter.press(Key::Esc);
    keys(&mut counter, "s");
    counter.sees("> dossier envoyé");
    killed(counter);
    // It is our move now.
    at(open()).press(Key::Enter).press(Key::Enter).sees("Et ensuite ?");
}

#[test]
fn the_last_day_of_a_notice_is_asked_with_the_notice_that_it_ends() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    keys(&mut counter, "\t\tcÉpicerie");
    counter.press(Key::Ctrl('s'));
    killed(counter);
    let mut counter = at(open());
    keys(&mut counter, "/épicerie\n\nl");
    counter.sees("Que faut-il savoir");
    keys(&mut counter, "déménagé\n");
    counter.sees("Jusqu'à quel jour").type_text("ven");
    killed(counter);
    let mut counter = at(open());
    counter.sees("« déménagé · ven » · Jusqu'à quel jour").does_not_see("Que faut-il savoir").press(Key::Enter);
    counter.sees("> ven");
    counter.press(Key::Enter).sees("déménagé");
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn why_a_service_refused_is_asked_with_that_it_did() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f34 \"Amina Bah\"").type_text("o").press(Key::Ctrl('u')).type_text("épicerie du coin");
    counter.press(Key::F(4)).press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("épicerie du coin");
    counter.type_text("y").sees("qu'est-ce que cela a donné");
    let row = counter.row_with("refusé");
    counter.press(Key::Char(row.chars().find(char::is_ascii_digit).expect("a digit"))).sees("Pour quelle raison");
    let row = counter.row_with("autre raison");
    counter.press(Key::Char(row.chars().find(char::is_ascii_digit).expect("a digit"))).type_text("fermé l'été");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Pour quelle raison ?").press(Key::Enter).sees("> fermé l'été").press(Key::Enter);
    counter.sees("fermé l'été");
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn esc_behind_a_referral_that_was_taken_up_goes_back_to_the_place_that_was_typed() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f34 \"Amina Bah\"").type_text("o").press(Key::Ctrl('u')).type_text("asbl du coin");
    counter.press(Key::F(4)).sees("Comment orienter vers asbl du coin ?");
    killed(counter);
    // At the first question: the search has the words as if nothing had happened, now and again.
    let mut counter = at(open());
    counter.press(Key::Enter).sees("Comment orienter vers asbl du coin ?").press(Key::Esc);
    counter.sees("Orienter le passage 1").sees("> asbl du coin").press(Key::Esc).sees("Passage 1");
    counter.type_text("o").sees("> asbl du coin");
    killed(counter);
    // At the second one, with a day half typed.
    let mut counter = at(open());
    counter
        .press(Key::Enter)
        .press(Key::F(4))
        .type_text("1")
        .sees("Quand demander")
        .press(Key::Ctrl('u'))
        .type_text("ven");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Enter).sees("> ven").press(Key::Esc).sees("Comment orienter vers asbl du coin ?");
    counter.press(Key::Esc).sees("> asbl du coin");
    killed(counter);
    // One text, with its day.
    let mut counter = at(open());
    counter.sees("Orientation commencée : asbl du coin").does_not_see("« ven »").press(Key::Enter);
    counter.sees("> asbl du coin").press(Key::F(4)).type_text("1").sees("> ven").press(Key::Enter);
    counter.sees("Orienté vers asbl du coin").sees("Passage 1");
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn esc_behind_a_service_that_was_taken_up_goes_back_to_it_in_the_directory() {
    let (_folder, open) = on_disk();
    stock(&open());
    let mut counter = at(open());
    counter.record("dettes f34").type_text("o").type_text("num").press(Key::Enter).sees("Comment orienter vers Espace");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Enter).sees("Comment orienter vers Espace").press(Key::Esc).sees("Orienter le passage 1");
    // It is the one at which the search stands; its name was typed by nobody, and the first letter replaces it.
    counter.press(Key::Enter).sees("Comment orienter vers Espace").press(Key::Esc).type_text("médi").sees("> médi");
    counter
        .press(Key::Esc)
        .press(Key::Esc)
        .type_text("r")
        .does_not_see("Orientation commencée")
        .does_not_see("À orienter");
}
