//! How the screen looks, at two sizes and in two languages.

use guichet::{app::key::Key, config::Config, domain::survey::Survey, store::Store, text::Lang};
use proptest::prelude::*;

use crate::counter::{Counter, counter, ours, stocked};

fn busy(lang: Lang, size: (u16, u16)) -> Counter {
    let mut counter = Counter::start(lang, size, stocked(), false);
    counter.record("its f67 \"Amina\"").record("det h45 !hier \"Jean P.\" // rappeler l'huissier");
    counter.record("log f34 5000 !3j \"Fatima B.\" // expulsion").record("cv h22");
    counter.press(Key::Home).type_text("!").type_text("a").type_text("d");
    counter.press(Key::End);
    counter
}

#[test]
fn the_board_on_a_small_screen_in_french() {
    insta::assert_snapshot!(busy(Lang::Fr, (80, 24)).screen());
}

#[test]
fn the_board_on_a_large_screen_in_french() {
    insta::assert_snapshot!(busy(Lang::Fr, (120, 40)).screen());
}

#[test]
fn the_board_on_a_small_screen_in_english() {
    insta::assert_snapshot!(busy(Lang::En, (80, 24)).screen());
}

#[test]
fn the_board_on_a_large_screen_in_english() {
    insta::assert_snapshot!(busy(Lang::En, (120, 40)).screen());
}

#[test]
fn the_fast_line_with_its_chips() {
    let mut counter = busy(Lang::Fr, (80, 24));
    counter.type_text("n").type_text("num itsme f 67 ordi avec 20m @mutuelle:15 -mail >epn brol");
    insta::assert_snapshot!(counter.screen());
}

#[test]
fn the_help_on_a_small_screen() {
    let mut counter = busy(Lang::Fr, (80, 24));
    insta::assert_snapshot!(counter.type_text("?").screen());
}

#[test]
fn a_visit_s_page() {
    let mut counter = busy(Lang::Fr, (80, 24));
    insta::assert_snapshot!(counter.press(Key::Home).press(Key::Enter).screen());
}

#[test]
fn a_screen_too_small_says_so_and_comes_back_whole() {
    let mut counter = counter();
    counter.record("its f67").type_text("n").type_text("log f");
    counter.resize(1, 1).draw();
    counter.resize(39, 10).sees("Trop petit : 40×10 au moins. Agrandir");
    counter.resize(80, 24).sees("> log f").sees("itsme");
}

#[test]
fn control_and_bidi_characters_never_reach_a_frame() {
    let mut counter = counter();
    counter.paste("its \"\u{202E}A\x1b[31mmina\u{200B}\" // \u{9b}31m a\x07b").press(Key::Enter).press(Key::Enter);
    let screen = counter.screen();
    assert!(screen.contains("A[31mmina"), "{screen}");
    assert!(!screen.chars().any(|c| c != '\n' && guichet::domain::clean::is_unsafe(c)), "{screen:?}");
}

#[test]
fn what_came_into_the_settings_file_by_hand_does_not_reach_the_terminal_either() {
    let mut counter = counter();
    counter.app.config.service = "Centre \x1b[31m\u{202E}rouge".to_owned();
    let screen = counter.screen();
    assert!(screen.contains("Centre"), "{screen}");
    assert!(!screen.chars().any(|c| c != '\n' && guichet::domain::clean::is_unsafe(c)), "{screen:?}");
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        8 => any::<char>().prop_map(Key::Char),
        20 => proptest::sample::select("nacdmpftxvoseuhj/?:,! 123&é\"il f67".chars().collect::<Vec<_>>()).prop_map(Key::Char),
        8 => proptest::sample::select(vec![
            Key::Enter, Key::Esc, Key::Tab, Key::BackTab, Key::Up, Key::Down, Key::Left, Key::Right, Key::Home, Key::End,
            Key::PageUp, Key::PageDown, Key::Backspace, Key::Delete, Key::Ctrl('s'), Key::Ctrl('n'), Key::Ctrl('x'),
            Key::Ctrl('z'), Key::Ctrl('u'), Key::Ctrl('w'),
        ]),
        2 => (1u8..=12).prop_map(Key::F),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is pressed, wherever: no panic, and every frame can be drawn at every size.
    #[test]
    fn any_keys_can_be_pressed_anywhere(keys in proptest::collection::vec(any_key(), 1..120), columns in 1u16..130, rows in 1u16..42) {
        let mut counter = Counter::start(Lang::Fr, (columns, rows), stocked(), false);
        for key in keys {
            counter.press(key);
            if counter.app.has_quit() {
                break;
            }
            counter.draw();
        }
    }
}

#[test]
fn five_thousand_keys_at_once_are_all_there() {
    let mut counter = Counter::start(Lang::Fr, (80, 24), Store::in_memory().expect("a store"), false);
    counter.type_text("n").type_text(&"its f67 ".repeat(500));
    assert_eq!(counter.app.intake.line.text().len(), 4000);
    for _ in 0..1000 {
        counter.press(Key::Char('x'));
    }
    counter.sees("Texte trop long : 4000 caractères au plus ici. La suite n'est pas prise");
}

#[test]
fn a_screen_too_small_says_what_there_is_room_for_and_says_it_whole() {
    let said = |counter: &mut Counter, size: (u16, u16)| {
        let screen = counter.resize(size.0, size.1).screen();
        screen.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (lang, first, last) in [
        (Lang::Fr, "Trop petit :", "rien n'est perdu."),
        (Lang::En, "Too small:", "nothing is lost."),
        (Lang::Nl, "Te klein:", "niets gaat verloren."),
        (Lang::De, "Zu klein:", "nichts geht verloren."),
    ] {
        let mut counter = Counter::start(lang, (80, 24), stocked(), false);
        for size in [(39, 10), (39, 2), (20, 6), (12, 9), (200, 9)] {
            let said = said(&mut counter, size);
            assert!(said.starts_with(first) && said.contains("40×10") && said.ends_with(last), "{size:?}: {said}");
        }
        let short = said(&mut counter, (12, 4));
        assert!(short.starts_with(first) && short.contains("40×10") && short.ends_with('.'), "{short}");
        assert_eq!(said(&mut counter, (6, 1)), "40×10");
        for size in [(1, 1), (2, 3), (1, 200)] {
            said(&mut counter, size);
        }
    }
}

#[test]
fn what_is_typed_into_a_full_field_is_refused_in_words_about_typing() {
    let long = "x".repeat(4000);
    let mut counter = Counter::start(Lang::Fr, (120, 40), stocked(), false);
    counter.type_text("/").paste(&long).type_text("y").sees("La suite n'est pas prise");
    counter.paste("zz").sees("Coller un extrait");
    counter.press(Key::Ctrl('u')).press(Key::Esc).press(Key::Esc);
    // The name of a new service is the first field of its form.
    counter.press(Key::Tab).press(Key::Tab).type_text("c").paste(&long).type_text("y").sees("La suite n'est pas prise");
    let mut counter = busy(Lang::Fr, (120, 40));
    counter.press(Key::Home).type_text("s").paste(&long).type_text("y").sees("La suite n'est pas prise");
    for (lang, words) in [(Lang::En, "not taken"), (Lang::Nl, "niet opgenomen"), (Lang::De, "nicht aufgenommen")] {
        let mut counter = Counter::start(lang, (120, 40), stocked(), false);
        counter.type_text("n").paste(&long).type_text("y").sees(words).sees("4000");
    }
}

#[test]
fn long_initials_and_desks_leave_room_for_the_day_and_the_clock() {
    let config = Config { desk: "accueil".repeat(20), worker: "Bernadette".repeat(20), ..ours() };
    for size in [(80, 24), (120, 36)] {
        let store = Store::in_memory().expect("a store");
        let mut counter = Counter::configured("1", config.clone(), Survey::builtin(), size, store, false);
        counter.sees("18 nov. 2026").sees("09:42").sees("bureau accueil").sees("Bernadette").sees("…");
    }
}
