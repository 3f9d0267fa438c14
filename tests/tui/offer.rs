//! The offer of what was left unfinished: what it shows, and what somebody does to it who has not seen it come.

use guichet::{app::key::Key, domain::case::CaseStatus, store::Store, text::Lang};

use crate::{
    counter::{Counter, on_disk},
    recovery::{at, keys, killed, visits, with_amina},
};

/// A window at which a line was left by the one before.
fn at_an_offer(open: &impl Fn() -> Store) -> Counter {
    let mut counter = at(open());
    counter.type_text("n").type_text("log f 45");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Vous aviez commencé ceci");
    counter
}

#[test]
fn what_is_typed_at_the_offer_without_having_seen_it_opens_whole_or_not_at_all() {
    let (_folder, open) = on_disk();
    // A command, and what looks for something: the words stand where they always do.
    for (typed, seen) in [(":nouveau", "> nouveau"), ("/dettes", "> dettes"), (";diallo", "> diallo")] {
        let mut counter = at_an_offer(&open);
        counter.type_text(typed).sees(seen).does_not_see("Vous aviez commencé").does_not_see("> log f 45");
    }
    // Any other word: none of its letters is an answer, opens the line or takes somebody up.
    for typed in ["en cours n", "rendez-vous", "x2"] {
        let mut counter = at_an_offer(&open);
        counter.type_text(typed).sees("Vous aviez commencé ceci").sees("Ce n'est pas une réponse");
        assert_eq!(visits(&open()), [0, 0]);
        // The question is answered by its keys as before.
        counter.press(Key::Down).does_not_see("Ce n'est pas une réponse").type_text("1").press(Key::Enter);
        counter.sees("> log f 45");
    }
    let mut counter = at_an_offer(&open);
    counter.paste("log f 30\n").sees("Vous aviez commencé ceci").sees("Ce n'est pas une réponse").press(Key::Enter);
    counter.sees("Vous aviez commencé ceci").press(Key::Up).press(Key::Down).press(Key::Enter).sees("> log f 45");
    let mut counter = at_an_offer(&open);
    counter.type_text("n").does_not_see("> log f 45").press(Key::Up).sees("> log f 45");
    assert_eq!(visits(&open()), [0, 0]);
}

#[test]
fn lines_typed_at_the_offer_without_having_seen_it_close_no_case_with_other_words() {
    let (_folder, open) = on_disk();
    let mut counter = with_amina(open());
    keys(&mut counter, ";amina\nf4elle repart");
    counter.sees("> elle repart");
    killed(counter);
    // Whole lines, with what corrects and completes them; words that begin like a digit of a French keyboard.
    let typed = [
        "its f67\nlog h30\n",
        "its f6⌫67\n\n",
        "its f\tlog\n",
        "école f34\nlog\n",
        "\"amina\nlog\n",
        "1er rendez-vous\n\n",
    ];
    for typed in typed {
        let mut counter = at(open());
        counter.sees("Vous aviez commencé ceci");
        keys(&mut counter, typed);
        counter.sees("Vous aviez commencé ceci").sees("↑ ou ↓, puis Entrée, pour reprendre");
        // The question is there for whoever sees it, with its words as they were.
        counter.press(Key::Down).press(Key::Home).press(Key::Enter).sees("> elle repart");
        counter.does_not_see("> elle repartl");
        killed(counter);
        assert_eq!(visits(&open()), [0, 1]);
        assert_eq!(open().case_by_number("2026-0001").expect("the case").status, CaseStatus::Open, "{typed}");
    }
    // Left for later, the next line is a line like any other.
    let mut counter = at(open());
    keys(&mut counter, "its");
    counter.press(Key::Esc).does_not_see("Vous aviez commencé");
    counter.record("its f67").sees("enregistré");
}

#[test]
fn what_was_typed_last_is_offered_first_with_its_words_and_the_others_are_counted() {
    let (_folder, open) = on_disk();
    let mut counter = with_amina(open());
    // Questions of a case, by their keys, each left with some words; the last two are not the first of any alphabet.
    let begun = [
        ("e", "une note"),
        ("x", "en privé"),
        ("b", "bail"),
        ("t2", "elle rappelle"),
        ("d", "son bail"),
        ("h2", "à son fils"),
        ("f4", "elle repart"),
        ("m1", "3mois mutuelle"),
        ("z", "8j"),
        ("l2", "recommandé"),
    ];
    keys(&mut counter, ";amina\n");
    for (way, words) in begun {
        keys(&mut counter, way);
        counter.press(Key::Ctrl('u')).type_text(words).sees(&format!("> {words}")).press(Key::Esc);
        counter.app.save_drafts();
    }
    killed(counter);
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    let screen = counter.screen();
    let at = |words: &str| screen.find(&format!("2026-0001 · Amina Bah · expulsion · « {words} »"));
    let shown: Vec<_> = begun.iter().rev().take(8).map(|(_, words)| at(words).expect(words)).collect();
    assert!(shown.is_sorted(), "{screen}");
    assert_eq!([at("une note"), at("en privé")], [None, None], "{screen}");
    counter.sees("plus tard : c'est gardé (2 de plus dans la revue, touche r)");
    counter.press(Key::Enter).sees("> recommandé").press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter.type_text("r").resize(100, 60).sees("« une note »").sees("« en privé »");
}
