//! What must stay in sight at the question of encryption on small screens: its answers, the whole recovery key, what is wrong.

use guichet::{app::key::Key, config::Config, domain::survey::Survey, text::Lang};

use crate::{
    counter::{Counter, new_on_disk, ours},
    first_start::{PHRASE, encrypted, groups},
};

#[test]
fn on_the_smallest_screens_the_answers_the_whole_key_and_what_is_wrong_are_in_sight() {
    for lang in [Lang::Fr, Lang::En] {
        for size in [(40, 10), (60, 15), (80, 24), (120, 36)] {
            let (_folder, open) = new_on_disk();
            let mut counter = Counter::start(lang, size, open(), true);
            counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees(" 1 ").sees("▸2 ").sees(" 3 no");
            counter.type_text("1").type_text("court").press(Key::Enter).sees("> ").sees("! ").sees("12 ");
            assert!(counter.cursor().is_some());
            counter.type_text(PHRASE).sees("> •").press(Key::Enter).type_text(PHRASE).press(Key::Enter);
            encrypted(&mut counter);
            assert_eq!(groups(&counter.screen()).len(), 8, "{}", counter.screen());
            counter.type_text("non").sees("> non").press(Key::Enter).sees("! ").does_not_see("> non");
            assert!(counter.cursor().is_some());
        }
    }
}

#[test]
fn on_small_screens_the_question_says_what_it_costs_and_how_long_a_passphrase_is() {
    let said = [
        (Lang::Fr, ["personne ne", "plus tard, redemandé au démarrage", "12 caractères au moins"]),
        (Lang::En, ["nobody can open it", "later: asked again at next start", "at least 12 characters"]),
        (Lang::Nl, ["niemand", "later: bij de start weer gevraagd", "minstens 12 tekens"]),
        (Lang::De, ["niemand mehr", "später: beim Start neu gefragt", "mindestens 12 Zeichen"]),
    ];
    for (lang, [cost, later, least]) in said {
        for size in [(40, 10), (45, 12), (60, 15), (60, 20), (80, 24)] {
            let (_folder, open) = new_on_disk();
            let mut counter =
                Counter::configured("1", Config { lang: Some(lang), ..ours() }, Survey::builtin(), size, open(), false);
            reads(&mut counter, cost);
            reads(counter.sees(later).type_text("1"), least);
            assert!(counter.cursor().is_some());
        }
    }
}

/// What stands on the page, wherever its lines are broken.
fn read(counter: &mut Counter) -> String {
    let screen = counter.screen().replace('┃', " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn reads(counter: &mut Counter, text: &str) {
    let read = read(counter);
    assert!(read.contains(text), "no {text:?} in\n{read}");
}

/// Whether the whole recovery key is in sight, and which of its groups is asked.
#[track_caller]
fn shows_the_key(counter: &mut Counter, group: &str) {
    let screen = counter.screen();
    assert_eq!(groups(&screen).len(), 8, "{screen}");
    let read = read(counter).to_lowercase();
    let asks = read.split(group).skip(1).any(|after| after.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    assert!(asks && counter.cursor().is_some(), "{screen}");
}

#[test]
fn whatever_is_said_below_the_recovery_key_and_the_group_that_is_asked_stay_in_sight() {
    for (lang, group) in [(Lang::Fr, "groupe"), (Lang::En, "group"), (Lang::Nl, "groep"), (Lang::De, "gruppe")] {
        let (_folder, open) = new_on_disk();
        let mut counter =
            Counter::configured("1", Config { lang: Some(lang), ..ours() }, Survey::builtin(), (80, 24), open(), false);
        counter.type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
        encrypted(&mut counter);
        counter.app.config.print.command = vec!["/nowhere/a-printing-program-with-a-long-name/lp".to_owned()];
        for (columns, rows) in [(40, 10), (45, 12), (60, 15), (60, 20), (80, 24)] {
            counter.resize(columns, rows).type_text("x");
            shows_the_key(&mut counter, group);
            for key in [Key::Enter, Key::F(4), Key::Esc, Key::Ctrl('c'), Key::Enter] {
                counter.press(key);
                shows_the_key(&mut counter, group);
            }
            counter.sees("! ").press(Key::F(4)).sees("‼ ").sees("→ ");
            shows_the_key(&mut counter, group);
        }
    }
}

#[test]
fn a_printer_that_is_missing_leaves_in_sight_what_the_recovery_key_is_and_where_it_is_kept() {
    let said = [
        (Lang::Fr, ["rouvre les données", "sous clé, loin"]),
        (Lang::En, ["alone opens the record", "locked away"]),
        (Lang::Nl, ["opent de gegevens", "achter slot"]),
        (Lang::De, ["allein öffnet", "verschlossen"]),
    ];
    for (lang, [what, kept]) in said {
        let (_folder, open) = new_on_disk();
        let mut counter =
            Counter::configured("1", Config { lang: Some(lang), ..ours() }, Survey::builtin(), (60, 20), open(), false);
        counter.type_text("1").type_text(PHRASE).press(Key::Enter).type_text(PHRASE).press(Key::Enter);
        encrypted(&mut counter).app.config.print.command = vec!["/nowhere/lp".to_owned()];
        for key in [Key::Char('x'), Key::F(4)] {
            counter.press(key);
            reads(&mut counter, what);
            reads(&mut counter, kept);
        }
        counter.sees("/nowhere/lp");
    }
}
