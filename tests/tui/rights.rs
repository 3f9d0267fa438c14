//! Rights worth checking, as the worker sees them.

use guichet::{app::key::Key, text::Lang};

use crate::counter::{Counter, stocked};

fn counter(lang: Lang, size: (u16, u16), line: &str) -> Counter {
    let mut counter = Counter::start(lang, size, stocked(), false);
    counter.record(line).press(Key::Enter);
    counter
}

#[test]
fn one_key_opens_the_rights_of_a_visit_and_one_notes_each() {
    let mut counter = counter(Lang::Fr, (80, 24), "pen f71");
    counter.sees("Droits à vérifier").sees("BIM").sees("(r)");
    counter.press(Key::Char('r')).sees("Droits à vérifier · passage 1").sees("rien n'est décidé ici");
    counter
        .sees("Revenus faibles ?")
        .sees("d'une touche")
        .sees("o oui")
        .sees("Garantie de revenus aux personnes âgées (GRAPA)");
    // To the first question, then no: what needs it goes.
    counter.press(Key::Char('p')).sees("non").does_not_see("Garantie de revenus");
    counter.press(Key::Char('u')).sees("Garantie de revenus");
    counter.press(Key::Down).press(Key::Down);
    counter.sees("Pourquoi").sees("Mutuelle").sees("il y a plus d'un an");
    counter.press(Key::Char('e')).sees("✓ expliqué").sees("Noté.");
    counter.press(Key::Esc).sees("1 noté");
    counter.press(Key::Char('u')).does_not_see("1 noté");
}

#[test]
fn a_key_for_the_other_kind_of_row_says_so_and_changes_nothing() {
    let mut counter = counter(Lang::En, (120, 40), "pen f71");
    counter.press(Key::Char('r')).sees("Low income?").press(Key::Char('e')).sees("a question wants yes or no");
    counter.does_not_see("✓ explained").press(Key::Char('o')).sees("yes");
    // The same key twice is as if nothing had been said.
    counter.press(Key::Up).press(Key::Char('o'));
    let row = counter.row_with("Low income?");
    assert!(!row.contains("yes") && row.contains(" ? "), "{row}");
}

#[test]
fn nothing_to_check_is_said_and_the_narrow_screen_holds() {
    let mut empty = counter(Lang::Fr, (80, 24), "div f40");
    empty.does_not_see("Droits à vérifier").press(Key::Char('r')).sees("Rien à vérifier pour cette demande");
    let mut narrow = counter(Lang::Fr, (40, 16), "ene f40");
    narrow.press(Key::Char('r')).sees("À vérifier").press(Key::Down).press(Key::Down).sees("▸");
}
