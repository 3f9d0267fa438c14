use guichet::{app::key::Key, domain::case::NewCase, domain::time::Stamp, store::Store, text::Lang};

use crate::{
    counter::{Counter, counter, now, on_disk},
    invented::new_case,
};

/// Opens cases for people of these names; gives their card codes.
fn known(store: &Store, names: &[Option<&str>]) -> Vec<String> {
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    let open = |name: Option<&str>| {
        let name = name.map(str::to_owned);
        let new = NewCase { name, reach: Some("0470 00 12 34".to_owned()), ..new_case("", now().today()) };
        store.open_case(&new, &stamp).expect("a case").person.card_code
    };
    names.iter().copied().map(open).collect()
}

fn counter_with(names: &[Option<&str>], size: (u16, u16), lang: Lang) -> (Counter, Vec<String>) {
    let store = Store::in_memory().expect("a store");
    let cards = known(&store, names);
    (Counter::start(lang, size, store, false), cards)
}

#[test]
fn a_name_in_the_line_shows_who_it_may_be_and_tab_links_one_after_the_other() {
    let names = [Some("Amina Bah"), Some("Amina Diallo"), None];
    let (mut counter, cards) = counter_with(&names, (80, 24), Lang::Fr);
    counter.type_text("n").type_text("its f67 \"amina").sees("Déjà connue").sees("Amina Bah").sees("Amina Diallo");
    counter.sees("garantie locative").sees("Tab lier");
    counter.press(Key::Tab);
    let first = counter.app.intake.recognised.likely[0].person.clone();
    counter.sees(&format!("[● {} · {}]", first.label(), first.card_code)).press(Key::Tab);
    let second = counter.app.intake.recognised.likely[1].person.clone();
    counter.sees(&format!("[● {} · {}]", second.label(), second.card_code)).does_not_see("[● Amina Bah · ]");
    assert!(cards.contains(&second.card_code));
    counter.press(Key::Tab).does_not_see("[●").press(Key::Tab).sees("[●").type_text("5000").does_not_see("Déjà");
    counter.press(Key::Enter).sees("1 en file").type_text("k").sees("Personne · Amina").sees("Passages · 1");
    counter.sees("itsme").sees("garantie locative").press(Key::Esc).type_text("u").sees("Annulé");
    counter.type_text("n").sees(&format!("[● {}", first.label()));
}

#[test]
fn shift_tab_takes_the_link_away_and_the_name_stays() {
    let (mut counter, _) = counter_with(&[Some("Amina Bah")], (80, 24), Lang::Fr);
    counter.type_text("n").type_text("log \"amina\"").press(Key::Tab).sees("[● Amina Bah").press(Key::BackTab);
    counter
        .does_not_see("[●")
        .sees("« amina »")
        .press(Key::Enter)
        .sees("1 en file")
        .type_text("k")
        .sees("Qui était-ce");
    counter.sees("Amina Bah").press(Key::Enter).sees("1 : personne notée").type_text("k").sees("Personne · Amina Bah");
}

#[test]
fn a_card_code_in_the_line_is_recognised_and_a_mistake_is_told() {
    let (mut counter, cards) = counter_with(&[None], (80, 24), Lang::Fr);
    let code = cards[0].to_lowercase();
    counter.type_text("n").type_text(&format!("its {code}")).sees(&format!("[● {0} · {0}]", cards[0]));
    counter.press(Key::Ctrl('u')).type_text(&format!("its \"{code}\"")).sees(&format!("[● {0} · {0}]", cards[0]));
    counter.press(Key::Ctrl('u')).type_text("its K7M-4D").sees("K7M-4D : code mal tapé");
    counter.press(Key::Ctrl('u')).type_text("its K7M-49").sees("K7M-49 : carte inconnue");
    counter
        .press(Key::Ctrl('u'))
        .type_text(&format!("its {code} K7M-49"))
        .sees("K7M-49 : deuxième carte, gardée en note");
    counter.press(Key::Ctrl('u')).type_text("its K7M-49");
    counter.press(Key::Enter).press(Key::Enter).sees("Note").sees("K7M-49");
}

#[test]
fn a_left_line_keeps_its_link() {
    let (_folder, open) = on_disk();
    known(&open(), &[Some("Amina Bah")]);
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.type_text("n").type_text("log \"amina").press(Key::Tab);
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second
        .press(Key::Enter)
        .sees("[● Amina Bah")
        .press(Key::F(4))
        .press(Key::PageDown)
        .sees("Personne liée")
        .sees("Amina Bah · ");
    second.press(Key::Ctrl('s')).sees("1 en file").type_text("k").sees("Personne · Amina Bah");
}

#[test]
fn the_form_can_take_the_link_away() {
    let (mut counter, _) = counter_with(&[Some("Amina Bah")], (80, 40), Lang::Fr);
    counter.type_text("n").type_text("log \"amina").press(Key::Tab).press(Key::Enter).sees("1 en file").type_text("e");
    counter.sees("Personne liée");
    let mut presses = 0;
    let is_there = |line: &str| line.contains("Personne liée") && line.contains('▸');
    while !counter.screen().lines().any(is_there) && presses < 40 {
        counter.press(Key::Tab);
        presses += 1;
    }
    counter.type_text("2").press(Key::Ctrl('s')).sees("fiche enregistrée").type_text("k").sees("Qui était-ce");
}

#[test]
fn somebody_is_found_from_anywhere_and_their_page_shows_what_is_kept() {
    let (mut counter, cards) = counter_with(&[Some("Fatima El Amrani"), Some("Jean Roy")], (80, 24), Lang::Fr);
    counter.press(Key::Tab).type_text("\"").sees("Taper un nom").type_text("amrani fatma").sees("Fatima El Amrani");
    counter.does_not_see("Jean Roy").sees(&cards[0]).sees("garantie locative");
    counter.press(Key::Ctrl('u')).type_text("+32 470 00 12").sees("Jean Roy").sees("Fatima");
    counter.press(Key::Ctrl('u')).type_text("K7M-4D").sees("faute de frappe");
    counter.press(Key::Ctrl('u')).type_text("zzz").sees("Aucune personne connue");
    counter.press(Key::Ctrl('u')).type_text(&cards[1]).press(Key::Enter).sees("Personne · Jean Roy");
    counter.sees("0470 00 12 34").sees("2026-0002").sees("Aucun passage lié").press(Key::Enter).sees("rappeler");
    counter.press(Key::Esc).sees("Personne · Jean Roy").press(Key::Esc).sees("Chercher une personne");
    counter.press(Key::Esc).does_not_see("Jean Roy · ").press(Key::F(9)).sees("Taper un nom");
}

#[test]
fn the_record_of_a_person_is_changed_and_taken_back() {
    let (mut counter, _) = counter_with(&[None], (80, 24), Lang::Fr);
    counter.type_text("\"").type_text("0470").press(Key::Enter).type_text("e").sees("Nom de la personne");
    counter.type_text("Amina Bah").press(Key::Enter).sees("Comment la joindre").sees("0470 00 12 34");
    counter.press(Key::Ctrl('u')).type_text("par sa fille").press(Key::Enter).sees("par sa fille").sees("Amina Bah");
    counter.type_text("l").sees("Quelle langue").type_text("arabe").press(Key::Enter).sees("Langue").sees("Arabe");
    counter.type_text("u").does_not_see("Arabe").type_text("u").sees("0470 00 12 34");
    counter.type_text("s").type_text("ven écrire au juge").press(Key::Enter).sees("2026-0002").sees("écrire au juge");
}

#[test]
fn a_visit_begins_at_the_page_of_the_person() {
    let (mut counter, cards) = counter_with(&[Some("Amina Bah"), None], (80, 24), Lang::Fr);
    counter
        .type_text("\"")
        .type_text("amina")
        .press(Key::Enter)
        .type_text("n")
        .sees("[● Amina Bah")
        .sees("« Amina Bah »");
    counter.type_text("its f67").press(Key::Enter).sees("1 en file").sees("Passages · 1").press(Key::Esc);
    counter.press(Key::Esc).type_text("n").type_text("log").press(Key::Esc).type_text("\"").type_text(&cards[1]);
    counter.press(Key::Enter).type_text("n").sees("> log").sees(&format!("[● {0} · {0}]", cards[1]));
}

#[test]
fn a_card_is_shown_in_large_letters_at_any_size() {
    for size in [(120, 36), (80, 24), (40, 12)] {
        let (mut counter, cards) = counter_with(&[None], size, Lang::En);
        counter.type_text("\"").type_text("0470").press(Key::Enter).type_text("c").sees(&cards[0]);
        assert!(counter.screen().contains(['█', '▀', '▄', '▌', '▛']), "{}", counter.screen());
        counter.press(Key::Esc).sees("Reach");
    }
}

#[test]
fn two_records_become_one_and_two_again() {
    for (lang, size) in [(Lang::Fr, (80, 24)), (Lang::En, (120, 40))] {
        let (mut counter, cards) = counter_with(&[Some("Fatima Bah"), Some("Fatma Bah")], size, lang);
        counter.type_text("\"").type_text(&cards[0]).press(Key::Enter).type_text("m").sees("Fatma Bah");
        // Nobody is merged with themselves.
        counter.does_not_see(&cards[0]);
        counter.press(Key::Enter).sees("2026-0001").sees("2026-0002").press(Key::Tab).press(Key::Tab);
        counter.press(Key::Enter).sees("Fatima Bah").sees(&cards[1]).sees("2026-0002");
        counter.press(Key::Esc).type_text("\"").type_text("bah").does_not_see("Fatma").press(Key::Esc);
        counter.type_text("u").type_text("\"").type_text("bah").sees("Fatma Bah").sees("Fatima Bah");
    }
}

#[test]
fn a_case_without_a_name_says_the_code_for_the_card_at_once() {
    let mut counter = counter();
    counter.record("log f 34 !3j // rappeler").sees("carte à écrire : ");
    counter.record("log f 30").type_text("s").type_text("ven rappeler").press(Key::Enter).sees("carte à écrire : ");
    counter.record("log f 34 !3j \"Amina\"").sees("2026-0003 ouvert").does_not_see("carte");
}

#[test]
fn the_own_name_with_which_a_merger_begins_is_replaced_by_what_is_typed() {
    let (mut counter, cards) = counter_with(&[Some("Fatima Bah"), Some("Roza Kaya")], (80, 24), Lang::Fr);
    counter.type_text("\"").type_text(&cards[0]).press(Key::Enter).type_text("m").sees("> Fatima Bah");
    counter.type_text("roza").sees("> roza").does_not_see("Fatima Bahroza").sees("Roza Kaya").press(Key::Esc);
    // A cursor key keeps it.
    counter.type_text("m").press(Key::End).type_text("a").sees("> Fatima Baha").press(Key::Esc);
    counter.type_text("m").press(Key::Backspace).does_not_see("> Fatima").press(Key::Esc);
    counter.type_text("m").paste("kaya").sees("> kaya").sees("Roza Kaya");
}

#[test]
fn a_mistyped_card_code_between_quotes_says_its_doubt() {
    let (mut counter, cards) = counter_with(&[Some("Amina Bah")], (80, 24), Lang::Fr);
    let mut mistyped = cards[0].clone();
    let last = mistyped.pop();
    // Letters and digits: digits alone would be nobody's card, and letters alone a word.
    let others = if mistyped.contains(|c: char| c.is_ascii_alphabetic()) { ['3', '4'] } else { ['K', 'M'] };
    mistyped.extend(others.into_iter().find(|other| last != Some(*other)));
    counter.type_text("n").type_text(&format!("its \"{mistyped}\""));
    counter.sees(&format!("{{{mistyped} : un code mal tapé ? pris comme nom}}"));
    counter.press(Key::Esc).type_text("n").press(Key::Ctrl('u')).type_text("its \"Amina\"").sees("« Amina »");
}

#[cfg(unix)]
#[test]
fn a_card_that_was_printed_is_called_a_card() {
    let (mut counter, cards) = counter_with(&[None], (80, 24), Lang::Fr);
    counter.app.config.print.command = ["sh", "-c", "cat > /dev/null"].map(String::from).to_vec();
    counter.type_text("\"").type_text(&cards[0]).press(Key::Enter).type_text("cp").sees("Envoi à l'imprimante");
    // What is on its way to the printer is waited for by whatever comes next.
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while !counter.tick().screen().contains("La carte est envoyée à l'imprimante") {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
    counter.does_not_see("La fiche");
}

#[test]
fn a_card_is_printed_or_written_to_a_pdf_in_the_language_of_the_person() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("carte.pdf");
    for (lang, size) in [(Lang::Fr, (80, 24)), (Lang::En, (120, 36))] {
        let (mut counter, cards) = counter_with(&[None], size, lang);
        counter.type_text("\"").type_text(&cards[0]).press(Key::Enter).type_text("c").sees("Gardez cette carte.");
        counter
            .sees("Service social")
            .press(Key::Right)
            .sees("Bewaar deze kaart.")
            .type_text("4")
            .sees("Keep this card.");
        counter.press(Key::Left).sees("Bewahren Sie diese Karte auf.");
        // The code leads to the person: it is no part of a file's name.
        counter.type_text("e");
        let asked = counter.row_with(".pdf");
        assert!(!asked.contains(&cards[0]), "{asked}");
        if lang == Lang::Fr {
            counter.paste(&path.display().to_string()).press(Key::Enter).sees("Carte écrite");
            assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF-"));
        } else {
            counter.press(Key::Esc);
            counter.app.config.print.command = vec!["/nowhere/lp".to_owned()];
            counter.type_text("p").sees("/nowhere/lp");
        }
        counter.press(Key::Esc).sees(&cards[0]).does_not_see("Bewahren");
    }
}
