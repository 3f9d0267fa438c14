//! Words that undo gives back: whatever they were typed for, and wherever undo is pressed, the key that the message names
//! leads to them.

use guichet::{app::key::Key, text::Lang};

use crate::counter::{Counter, stocked};

/// What is typed with words in it, by its keys from the board, and how the words stand on the screen where they are taken
/// up. In front is one visit of Amina Bah, who has the case 2026-0001.
///
/// Words that may be quoted are not among them: undo deletes them, since nothing may lead from them to a visit.
const TYPED: &[(&str, &str, &str)] = &[
    ("a line", "nits f67 // la première\n", "> its f67 // la première"),
    ("a form of a new visit", "nits f67④▸mots précieux⤓", "mots précieux"),
    ("an edit of a visit", "e▸elle a deux enfants⤓", "elle a deux enfants"),
    ("a case of a visit", "nits\ns3j rappeler\n", "> 3j rappeler"),
    ("a place that nobody knows", "o⌫logement du curé④\n\n", "logement du curé"),
    ("news of a referral", "o\n\n\n⎋\ny3⇲\ntrop loin pour elle\n", "> trop loin pour elle"),
    ("a note of a case", ";amina\nemère malade\n", "> mère malade"),
    ("a private note", ";amina\nx⌫très fatiguée\n", "> très fatiguée"),
    ("a call", ";amina\nt2⌫elle rappelle\n", "> elle rappelle"),
    ("a letter", ";amina\nl⌫lettre du bailleur\n", "> lettre du bailleur"),
    ("a coming by", ";amina\ni⌫elle est passée\n", "> elle est passée"),
    ("a promise", ";amina\nd⌫son bail\n", "> son bail"),
    ("a document", ";amina\ndson bail\nv1⌫son bail signé\n", "> son bail signé"),
    ("a next step", ";amina\nsjoint la caisse\n3j rappeler\n", "> 3j rappeler"),
    ("a wait", ";amina\nwmutu\ndossier envoyé\n3j\n", "> 3j"),
    ("an agreement", ";amina\nh2⌫appeler son fils\n", "> appeler son fils"),
    ("a mandate", ";amina\nm1⌫3mois appeler la mutuelle\n", "> 3mois appeler la mutuelle"),
    ("a subject", ";amina\nb⌫dettes d'énergie\n", "> dettes d'énergie"),
    ("a correction", ";amina\nemot\nc⌫mots corrigés\n", "> mots corrigés"),
    ("a last word", ";amina\nf4⌫elle repart\n", "> elle repart"),
    ("a reopening", ";amina\nf4elle repart\nr⌫3j revoir\n", "> 3j revoir"),
    ("a name from a case", ";amina\np⌫Amina Belkacem\n⎋", "> Amina Belkacem"),
    ("a telephone from a case", ";amina\np\n⌫0470 12 34 56\n", "> 0470 12 34 56"),
    ("a name", ";amina\nke⌫Amina Belkacem\n⎋", "> Amina Belkacem"),
    ("a telephone", ";amina\nke\n⌫0470 12 34 56\n", "> 0470 12 34 56"),
    ("a name and a telephone", ";amina\nke⌫Amina Belkacem\n⌫0470 12 34 56\n", "> 0470 12 34 56"),
    ("a case of a person", ";amina\nks3j rappeler\n", "> 3j rappeler"),
    ("a team note", "/dettes\ntsonner deux fois\n", "> sonner deux fois"),
    ("a notice", "/dettes\nldéménagé\nven\n", "> ven"),
    ("a service", "/dettes\ne⇲ bis⤓", "Médiation de dettes bis"),
    ("a new service", "\t\tcÉpicerie sociale⤓", "Épicerie sociale"),
    ("a note of the day", "beÀ suivre : la clé⤓", "À suivre : la clé"),
];

/// Where undo is pressed: where it was typed, on the board, on the page of a visit, in the directory, on a person's page.
const PLACES: &[(&str, &str)] = &[
    ("where it was typed", ""),
    ("on the board", "⎋⎋⎋⎋⎋"),
    ("on a visit's page", "⎋⎋⎋⎋⎋\n"),
    ("in the directory", "⎋⎋⎋⎋⎋\t\t"),
    ("on the page of somebody else", "⎋⎋⎋⎋⎋\"claire\n"),
];

/// Types keys, each as one character.
fn keys<'a>(counter: &'a mut Counter, typed: &str) -> &'a mut Counter {
    for c in typed.chars() {
        match c {
            '▸' => to_note(counter),
            c => counter.press(match c {
                '\n' => Key::Enter,
                '\t' => Key::Tab,
                '⎋' => Key::Esc,
                '⌫' => Key::Ctrl('u'),
                '⇲' => Key::End,
                '④' => Key::F(4),
                '⤓' => Key::Ctrl('s'),
                c => Key::Char(c),
            }),
        };
    }
    counter
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

/// The keys that a message names behind some words, and before others.
fn named(counter: &mut Counter, before: &str, behind: &str) -> String {
    let row = counter.row_with(before);
    let named = row.split_once(before).and_then(|(_, rest)| rest.split_once(behind));
    named.unwrap_or_else(|| panic!("no {behind:?} in {row:?}")).0.to_owned()
}

/// The key of a name on the screen.
fn key(name: &str) -> Key {
    match name {
        "Esc" => Key::Esc,
        "←" => Key::Left,
        "→" => Key::Right,
        "F12" => Key::F(12),
        "F8" => Key::F(8),
        name => Key::Char(name.parse().expect("a letter")),
    }
}

/// Presses the key that takes up the words which undo gave back.
fn takes_up(counter: &mut Counter) -> &mut Counter {
    let name = named(counter, "Vos mots sont gardés : « ", " » les reprend");
    counter.press(key(&name))
}

fn at_board() -> Counter {
    let mut counter = Counter::start(Lang::Fr, (140, 44), stocked(), false);
    counter.record("log h40 !5j \"Claire Roy\" // caution").record("log f34 !3j \"Amina Bah\" // expulsion");
    counter
}

#[test]
fn whatever_is_taken_back_the_key_that_is_named_leads_to_its_words_from_wherever_one_is() {
    let mut lost = Vec::new();
    for (what, typed, words) in TYPED {
        for (place, way) in PLACES {
            let mut counter = at_board();
            keys(keys(&mut counter, typed), way);
            let said = counter.type_text("u").screen();
            if said.contains("✓ Annulé :") && said.contains("Vos mots sont gardés : « ") {
                let there = takes_up(&mut counter).screen();
                if there.contains(words) && !there.contains("Vous aviez tapé") {
                    continue;
                }
            }
            lost.push(format!("{what}, undone {place}:\n{said}\nand then\n{}", counter.screen()));
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn what_was_thrown_away_and_taken_back_is_taken_up_by_the_key_that_is_named() {
    let mut counter = at_board();
    keys(&mut counter, "nits f67 // jetée⎋r");
    while !counter.screen().contains("jeter") {
        counter.press(Key::Down);
    }
    let screen = counter.screen();
    let digit = screen.split_once(" jeter").and_then(|(before, _)| before.chars().next_back()).expect("a digit");
    counter.press(Key::Char(digit)).type_text("u").sees("Annulé : texte jeté");
    takes_up(&mut counter).sees("> its f67 // jetée");
}

#[test]
fn words_behind_others_are_taken_up_before_them() {
    let mut counter = at_board();
    keys(&mut counter, ";amina\nepremière note\neseconde note\nuu");
    takes_up(&mut counter).sees("> première note").press(Key::Enter);
    counter.app.save_drafts();
    counter.type_text("<").sees("> seconde note");
}

#[test]
fn where_nothing_is_begun_the_key_says_so() {
    at_board().type_text("<").sees("Rien n'est commencé");
}

#[test]
fn in_an_open_line_undo_gives_a_line_back_and_loses_neither() {
    let mut counter = at_board();
    counter.record("its f67 // la première").type_text("n").press(Key::F(8));
    counter.sees("Vos mots sont de nouveau dans la ligne").sees("> its f67 // la première").press(Key::Enter);
    counter.sees("enregistré").type_text("ncv").press(Key::F(8)).sees("> cv");
    takes_up(&mut counter).sees("> its f67 // la première").press(Key::Up).sees("> cv").press(Key::Down);
    // Words that Up displaces are laid aside beside those that undo gave back, not over them.
    let mut counter = at_board();
    counter.record("its f67 // la première").type_text("ncv").press(Key::F(8));
    for _ in 0..2 {
        counter.press(Key::Up);
    }
    counter.sees("Amina Bah").type_text(" gsm").app.save_drafts();
    counter.press(Key::Up).sees("> cv").press(Key::Up).sees("> its f67 // la première");
}

#[test]
fn on_a_sheet_of_paper_the_line_that_is_taken_back_is_the_sheet_s_again() {
    let mut counter = at_board();
    keys(&mut counter, "ghier\nits m33\n")
        .sees("fini")
        .press(Key::F(8))
        .sees("de nouveau dans la ligne")
        .sees("> its m33");
    keys(&mut counter, "\n⎋u").sees("Annulé");
    takes_up(&mut counter).sees("> its m33").sees("Feuille papier").press(Key::Enter).sees("fini, enregistré");
}

#[test]
fn the_keys_that_are_named_behind_a_close_lead_to_where_the_day_is_opened_again() {
    // Closed today or yesterday, and undone where it was closed, on the board, and on the page of a service.
    for (closed, day) in
        [("bf\n", "mer. 18 nov. 2026"), ("b⇠f\n", "mar. 17 nov. 2026"), ("b⇠⇠⇠f\n", "dim. 15 nov. 2026")]
    {
        for way in ["", "⎋⎋⎋", "⎋⎋⎋/dettes\n", "⎋⎋⎋\t\t"] {
            let mut counter = Counter::start(Lang::Fr, (140, 44), stocked(), false);
            for part in closed.split_inclusive('⇠') {
                keys(&mut counter, part.trim_end_matches('⇠'));
                if part.ends_with('⇠') {
                    counter.press(Key::Left);
                }
            }
            counter.sees("clôturée par EB");
            keys(&mut counter, way).type_text("u").sees(&format!("la clôture du {day} ne s'annule pas"));
            for step in named(&mut counter, "depuis sa page (", ").").split(", ") {
                let (name, times) = step.split_once(" ×").unwrap_or((step, "1"));
                for _ in 0..times.parse::<usize>().expect("a number") {
                    counter.press(key(name));
                }
            }
            counter.sees("Pourquoi rouvrir").sees(day);
        }
    }
}

#[test]
fn a_form_that_was_thrown_away_comes_back_by_the_same_key_and_nobody_leaves_the_queue() {
    // A new visit, an earlier one, the note of the day.
    for (form, words) in
        [("nlog f50 // appeler la regie④", "regie"), ("e▸ mot en plus", "mot en plus"), ("bemot du jour", "jour")]
    {
        let mut counter = Counter::start(Lang::Fr, (100, 40), stocked(), false);
        keys(&mut counter, "nits f67\n");
        keys(&mut counter, form);
        counter.press(Key::Ctrl('g')).type_text("2").sees("Fiche jetée").sees("u la ramène");
        counter.type_text("u").sees("Annulé : texte jeté");
        takes_up(&mut counter);
        to_note_or_stay(&mut counter, words).press(Key::Esc);
        while !counter.screen().contains("File du jour") {
            counter.press(Key::Esc);
        }
        counter.sees("1 attend");
    }
}

/// Goes to where some words stand on the form on top.
fn to_note_or_stay<'a>(counter: &'a mut Counter, words: &str) -> &'a mut Counter {
    if !counter.screen().contains(words) {
        to_note(counter);
    }
    counter.sees(words)
}

#[test]
fn a_form_in_which_nothing_was_typed_promises_nothing_when_it_is_thrown_away() {
    let mut counter = Counter::start(Lang::Fr, (100, 40), stocked(), false);
    counter.record("its f67").type_text("e").press(Key::Ctrl('g')).type_text("2");
    counter.sees("rien n'a été enregistré").does_not_see("u la ramène");
}
