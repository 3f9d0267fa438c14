//! What was typed and never recorded, offered after the program was killed: it comes back where it belongs.

use chrono::Duration;
use guichet::{
    app::{App, Input, clock::Clock, key::Key},
    domain::{
        referral::How,
        retention::Terms,
        time::{Now, Stamp},
        visit::Status,
    },
    store::Store,
    text::Lang,
};

use crate::{
    counter::{Counter, counter_with_directory, now, on_disk, ours},
    start::start,
};

pub fn at(store: Store) -> Counter {
    Counter::start(Lang::Fr, (100, 30), store, false)
}

/// Ends a program without a word, once what it showed is on the disk.
pub fn killed(mut counter: Counter) {
    counter.app.save_drafts();
    drop(counter);
}

/// Of yesterday and of today, how many visits there are.
pub fn visits(store: &Store) -> [usize; 2] {
    let today = now().today();
    [today - Duration::days(1), today].map(|day| store.queue(day).expect("the day").len())
}

#[test]
fn a_line_begun_for_another_day_comes_back_on_that_day() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("n").type_text("log f 45");
    killed(counter);
    let mut counter = at(open());
    counter.sees("saisie du mar. 17 nov. 2026 · Ligne rapide : log f 45").press(Key::Enter);
    counter.sees("‼ saisie du 17/11/2026").sees("> log f 45").press(Key::Enter).sees("enregistré");
    assert_eq!(visits(&open()), [1, 0]);
    assert_eq!(open().queue(now().today() - Duration::days(1)).expect("the day")[0].status, Status::Closed);
}

#[test]
fn a_line_begun_for_another_day_and_left_for_later_waits_for_that_day() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("n").type_text("log f 45");
    killed(counter);
    // The board stays on its day, and the line is empty; on its own day it is not there by itself either.
    let mut counter = at(open());
    counter.press(Key::Esc).does_not_see("saisie du").type_text("n").does_not_see("‼").does_not_see("> log f 45");
    counter.press(Key::Esc).type_text("jhier").press(Key::Enter).type_text("n").does_not_see("> log f 45");
    killed(counter);
    // By the walk through what is left, from whichever day.
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("r").sees("log f 45").press(Key::Enter).sees("‼ saisie du 17/11/2026");
    // Whoever sees the words takes them to another day.
    counter.press(Key::Esc).type_text("n").sees("> log f 45").press(Key::Enter).sees("enregistré");
    assert_eq!(visits(&open()), [1, 0]);
}

#[test]
fn a_line_that_was_begun_as_todays_is_yesterdays_the_morning_after() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("n").type_text("log f 45");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc);
    let day = Duration::days(1);
    counter.app.set_clock(Clock::Fixed(Now { at: now().at + day, local: now().local + day }));
    // On the board of the new day.
    counter.tick().type_text("j").sees("19 nov. 2026").does_not_see("‼ saisie du");
    counter.type_text("r").sees("saisie du mer. 18 nov. 2026").press(Key::Enter).sees("‼ saisie du 18/11/2026");
    counter.press(Key::Enter).sees("enregistré");
    assert_eq!(visits(&open()), [0, 1]);
}

#[test]
fn a_line_of_a_sheet_of_paper_comes_back_on_the_day_of_the_sheet() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("g").type_text("hier").press(Key::Enter).type_text("log f67");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Enter).sees("‼ saisie du 17/11/2026").press(Key::Enter);
    assert_eq!(visits(&open()), [1, 0]);
}

#[test]
fn a_form_begun_for_another_day_comes_back_on_that_day() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("n").type_text("log f 45").press(Key::F(4));
    killed(counter);
    let mut counter = at(open());
    counter.sees("saisie du mar. 17 nov. 2026").press(Key::Enter);
    counter.sees("Nouveau passage").sees("‼ saisie du 17/11/2026").press(Key::Ctrl('s')).sees("enregistré");
    assert_eq!(visits(&open()), [1, 0]);
}

#[test]
fn on_a_day_that_was_closed_meanwhile_one_is_asked_first() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("n").type_text("log f 45");
    killed(counter);
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    open().close_day(now().today() - Duration::days(1), 0, "", &stamp).expect("closed");
    let mut counter = at(open());
    counter.press(Key::Enter).press(Key::Enter).sees("est clôturé");
    assert_eq!(visits(&open()), [0, 0]);
    counter.type_text("2").sees("enregistré");
    assert_eq!(visits(&open()), [1, 0]);
}

#[test]
fn a_line_that_was_thrown_away_keeps_its_day_for_undo() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.type_text("j").type_text("hier").press(Key::Enter).type_text("n").type_text("log f 45");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Esc).type_text("r").type_text("2").sees("Il ne reste rien").type_text("u");
    counter.sees("saisie du mar. 17 nov. 2026 · Ligne rapide : log f 45").type_text("1").sees("‼ saisie du 17/11/2026");
}

#[test]
fn the_reason_to_erase_is_kept_until_the_word_is_typed() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f34 !3j \"Amina Bah\" // expulsion").type_text("k").type_text("x").type_text("à sa demande");
    counter.press(Key::Enter).sees("taper : effacer");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Vous aviez commencé ceci").sees("pour quelle raison").press(Key::Esc);
    counter.type_text("\"amina").press(Key::Enter).type_text("x").sees("à sa demande").press(Key::Enter);
    counter.type_text("effacer").press(Key::Enter).sees("Personne effacée");
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

/// A record with one person, who waits and has a case.
pub fn with_amina(store: Store) -> Counter {
    let mut counter = at(store);
    counter.record("log f34 !3j \"Amina Bah\" // expulsion");
    counter
}

/// The same, at the person's page.
fn at_amina(store: Store) -> Counter {
    let mut counter = with_amina(store);
    counter.type_text("\"amina").press(Key::Enter).sees("Personne · Amina Bah");
    counter
}

#[test]
fn what_was_typed_about_a_person_is_taken_up_on_their_page() {
    // The keys that lead to a question, what is typed there, and the question.
    let questions = [
        ("r", "elle le demande", "Limiter : pour quelle raison ?"),
        ("x", "elle part", "Effacer : pour quelle raison ?"),
        ("e", "Bintou", "Nom de la personne"),
        ("s", "8j rappeler", "Que ferons-nous, et pour quand ?"),
    ];
    for (key, words, question) in questions {
        let (_folder, open) = on_disk();
        let mut counter = at_amina(open());
        counter.type_text(key).sees(question).type_text(words);
        killed(counter);
        let mut counter = at(open());
        counter.sees("Vous aviez commencé").sees(question).press(Key::Enter);
        counter.sees("Personne · Amina Bah").sees(question).sees(&format!("> {words}"));
        counter.does_not_see("plus de fiche").does_not_see("Vous aviez tapé");
    }
}

#[test]
fn the_second_of_two_questions_about_a_person_and_the_reason_to_lift_come_back_as_themselves() {
    let (_folder, open) = on_disk();
    let mut counter = at_amina(open());
    counter.type_text("e").press(Key::Enter).sees("Comment la joindre").type_text("par sa fille");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Enter).sees("Comment la joindre").sees("> par sa fille").press(Key::Enter);
    counter.sees("Joindre       par sa fille").type_text("r").type_text("à sa demande").press(Key::Enter);
    counter.type_text("r").sees("Lever la limitation").type_text("elle revient");
    killed(counter);
    let mut counter = at(open());
    counter.press(Key::Enter).sees("Lever la limitation").sees("> elle revient").press(Key::Enter);
    killed(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn a_reason_to_restrict_is_not_asked_for_where_somebody_else_restricted_meanwhile() {
    let (_folder, open) = on_disk();
    let mut counter = at_amina(open());
    counter.type_text("r").type_text("elle le demande");
    killed(counter);
    let mut counter = at(open());
    let store = open();
    let amina = store.find_people("amina", 1).expect("asked").hits.remove(0).person.id;
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    store.restrict_person(&amina, "dit au téléphone", &stamp).expect("restricted");
    counter.press(Key::Enter).sees("Personne · Amina Bah").sees("Vous aviez tapé : « elle le demande »");
    counter.does_not_see("Lever la limitation");
}

#[test]
fn words_about_somebody_who_was_erased_meanwhile_are_shown_and_nothing_is_opened() {
    let (_folder, open) = on_disk();
    let mut counter = at_amina(open());
    counter.type_text("e").type_text("Bintou");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Vous aviez commencé");
    let store = open();
    let amina = store.find_people("amina", 1).expect("asked").hits.remove(0).person.id;
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    store.erase_person(&amina, &[], "à sa demande", &stamp).expect("erased");
    counter.press(Key::Enter).sees("plus de fiche").sees("Vous aviez tapé : « Bintou »");
}

/// Types what leads somewhere; `\n` is Enter.
pub fn keys(counter: &mut Counter, text: &str) {
    for c in text.chars() {
        counter.press(match c {
            '\n' => Key::Enter,
            '\t' => Key::Tab,
            '⌫' => Key::Backspace,
            '↓' => Key::Down,
            c => Key::Char(c),
        });
    }
}

#[test]
fn an_answer_is_offered_with_whose_it_is_and_asked_again_on_the_page_of_its_record() {
    let case = "2026-0001 · Amina Bah · expulsion";
    // The keys that lead to a question, what is typed there, the question, whose it is, the title of the page.
    let questions = [
        (";amina\ne", "la caisse rappelle", "Note au dossier", case, case),
        (";amina\nx", "penser à lui dire", "Note privée", case, case),
        (";amina\nemot un\nz8j\n↓c", "elle est expulsée", "Corriger vos mots", case, case),
        (";amina\nb", "bail", "De quoi s'agit-il ?", case, case),
        (";amina\nz", "8j", "En pause jusqu'à quand ?", case, case),
        (";amina\ns\n", "3j rappeler", "Et ensuite ?", case, case),
        (";amina\np\n", "par sa fille", "Comment la joindre ?", case, case),
        ("\ng", "On attend", "Quels mots citer ?", "Passage 1 · Amina Bah · Logement", "Passage 1"),
        ("\nh", "9:30", "À quelle heure était-ce ?", "Passage 1 · Amina Bah · Logement", "Passage 1"),
    ];
    for (way, words, question, whose, title) in questions {
        let (_folder, open) = on_disk();
        let mut counter = with_amina(open());
        keys(&mut counter, way);
        counter.sees(question);
        // What is proposed goes with the first letter; what is there to be added to does not.
        counter.press(Key::Ctrl('u')).type_text(words).sees(&format!("> {words}"));
        killed(counter);
        let mut counter = at(open());
        counter
            .sees("Vous aviez commencé")
            .sees(&format!("{whose} · « "))
            .sees(&format!("{words} » · "))
            .press(Key::Enter);
        counter.sees(title).sees(question).sees(&format!("> {words}"));
    }
}

#[test]
fn a_form_is_offered_with_whose_it_is() {
    let (_folder, open) = on_disk();
    let mut counter = with_amina(open());
    counter.type_text("e").type_text("litig").sees("litig");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Passage 1 · Amina Bah · Logement · Un formulaire commencé").press(Key::Enter).sees("litig");
}

#[test]
fn a_form_is_offered_with_the_first_words_that_were_typed_in_it() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("det // doit 4000 au bailleur");
    counter.type_text("nsan + mut h61 \"Ursule Tamanoir\" // Fennec perdu").press(Key::F(4)).press(Key::Esc);
    // A visit that is there already: what it began with is not what was typed.
    counter.type_text("e").press(Key::End);
    while !counter.screen().contains("▸ Note") {
        counter.press(Key::Tab);
    }
    counter.type_text(", deux mois").press(Key::Esc);
    counter.type_text("be").type_text("rappeler le bailleur").press(Key::Esc).press(Key::Esc);
    killed(counter);
    let mut counter = at(open());
    counter.sees("Nouveau passage commencé · Santé + Mutuelle · Ursule Tamanoir · Fennec perdu");
    counter.sees("Un formulaire commencé · deux mois").sees("Note pour demain commencée · rappeler le bailleur");
}

#[test]
fn of_somebody_whose_record_is_only_kept_no_word_is_quoted_and_the_offer_says_so() {
    let (_folder, open) = on_disk();
    let mut counter = at_amina(open());
    let store = open();
    let amina = store.find_people("amina", 1).expect("asked").hits.remove(0).person;
    counter.type_text("n").type_text("// Fennec").press(Key::Esc).type_text("f").press(Key::Esc).press(Key::Esc);
    keys(&mut counter, ";amina\ne");
    counter.type_text("Bintou").sees("> Bintou");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Fennec").sees("« Bintou »").does_not_see("limité");
    killed(counter);
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "KL".to_owned() };
    store.restrict_person(&amina.id, "dit au téléphone", &stamp).expect("restricted");
    let mut counter = at(open());
    counter.sees("limité · Une ligne rapide commencée").does_not_see("Fennec").does_not_see("Bintou");
    counter.sees("limité · 2026-0001").sees("Une réponse commencée");
    counter.press(Key::Esc).type_text("r").sees("limité · Une ligne rapide commencée").does_not_see("Fennec");
    counter.does_not_see("Bintou");
}

#[test]
fn a_note_on_a_service_and_the_day_of_entries_are_asked_again() {
    let mut counter = counter_with_directory();
    counter.type_text("/médiation").press(Key::Enter).press(Key::Enter).type_text("t").type_text("sonner deux fois");
    counter.app.save_drafts();
    // Left and offered again, as to whoever sits down again.
    for _ in 0..4 {
        counter.press(Key::Esc);
    }
    counter.type_text("r").sees("Médiation de dettes · CPAS de Namur · « sonner deux fois »").press(Key::Enter);
    counter.sees("> sonner deux fois").press(Key::Enter).press(Key::Esc).sees("Il ne reste rien");
    counter.press(Key::Esc).type_text("j").type_text("hier").press(Key::Esc).type_text("r").press(Key::Enter);
    counter.sees("Les passages sont de quel jour").sees("> hier").press(Key::Enter).sees("‼ saisie du 17/11/2026");
}

#[test]
fn a_referral_that_was_begun_is_taken_up_at_the_question_where_it_stood() {
    let place = "épicerie sociale du coin";
    let begun = |open: &dyn Fn() -> Store| {
        let mut counter = at(open());
        counter.record("log f34 \"Amina Bah\"").type_text("o").press(Key::Ctrl('u')).type_text(place).press(Key::F(4));
        counter.sees(&format!("Comment orienter vers {place} ?"));
        counter
    };
    let whose = format!("Passage 1 · Amina Bah · Logement · À orienter vers {place}");
    // At the first question.
    let (_folder, open) = on_disk();
    killed(begun(&open));
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees("Passage 1 · Amina Bah · Logement · À orienter vers épicerie sociale").press(Key::Enter);
    counter.sees("Orienter le passage 1").sees(&format!("Comment orienter vers {place} ?"));
    counter.type_text("2").sees("Quand demander").does_not_see("Vous aviez tapé");
    // At the second one, with a day half typed: one text, not two.
    counter.press(Key::Ctrl('u')).type_text("3j");
    killed(counter);
    let mut counter = Counter::start(Lang::Fr, (140, 30), open(), false);
    counter.sees(&whose).does_not_see("Quand demander").press(Key::Enter);
    counter.sees("Quand demander").sees("> 3j").does_not_see("Vous aviez tapé").press(Key::Enter);
    counter.sees(&format!("Orienté vers {place}"));
    // Killed before anything else is written: recording it has forgotten both texts.
    drop(counter);
    at(open()).does_not_see("Vous aviez commencé");
    let visit = open().queue(now().today()).expect("the queue").remove(0);
    let sent = open().referrals_of_visit(&visit.id).expect("asked").remove(0);
    assert_eq!((sent.service_name.as_str(), sent.how), (place, How::Slip));
    assert_eq!(sent.check_on, Some(now().today() + Duration::days(3)));
}

#[test]
fn the_name_of_a_place_that_is_being_typed_comes_back_where_it_was_typed() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.record("log f34 \"Amina Bah\"").type_text("o").press(Key::Ctrl('u')).type_text("épicerie du c");
    killed(counter);
    let mut counter = at(open());
    counter.sees("Passage 1 · Amina Bah · Logement · Orientation commencée : épicerie du c").press(Key::Enter);
    counter.sees("Orienter le passage 1").sees("> épicerie du c").does_not_see("Vous aviez tapé");
    // Left by its key it is still there; then it is a place like any other.
    counter.type_text("o").press(Key::Esc).press(Key::Esc).type_text("o").sees("> épicerie du co").type_text("in");
    counter.press(Key::F(4)).sees("Comment orienter vers épicerie du coin").press(Key::Esc);
    killed(counter);
    let mut counter = at(open());
    counter.sees("Orientation commencée : épicerie du coin").press(Key::Enter).press(Key::F(4)).press(Key::Enter);
    counter.press(Key::Enter).sees("Orienté vers épicerie du coin");
    drop(counter);
    at(open()).does_not_see("Vous aviez commencé");
}

#[test]
fn words_that_only_looked_for_a_service_are_nothing_begun_once_the_search_is_left() {
    let mut counter = counter_with_directory();
    counter.record("dettes f34").type_text("o").type_text("num").sees("Espace public numérique");
    counter.press(Key::Esc).press(Key::Esc).type_text("r").does_not_see("Orientation commencée");
}

#[test]
fn a_service_of_the_directory_that_was_picked_is_still_that_one_and_one_that_was_left_is_not_offered() {
    let mut counter = counter_with_directory();
    counter.record("dettes f34").type_text("o").press(Key::Enter).sees("Comment orienter vers").type_text("2");
    counter.sees("Quand demander").app.save_drafts();
    let picked = counter.press(Key::Esc).row_with("Comment orienter vers");
    counter.press(Key::Enter).press(Key::Esc).press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter.type_text("r").does_not_see("À orienter vers");
    assert!(picked.contains("Médiation de dettes"), "{picked}");
}

#[test]
fn two_forms_that_were_begun_are_told_apart_by_what_stands_in_them() {
    let (_folder, open) = on_disk();
    let mut counter = at(open());
    counter.press(Key::Tab).press(Key::Tab).type_text("c").sees("Nouveau service").type_text("Épicerie du coin");
    counter.press(Key::Esc).press(Key::Esc).press(Key::BackTab).press(Key::BackTab);
    counter.type_text("n").type_text("log f 34").press(Key::F(4)).sees("Nouveau passage").press(Key::Esc);
    killed(counter);
    let mut counter = at(open());
    counter.sees("Nouveau passage commencé · Logement · 34");
    counter.sees("Nouveau service commencé · Épicerie du coin").does_not_see("Un formulaire commencé");
    let row = counter.row_with("Nouveau service commencé");
    let digit = row.chars().find(char::is_ascii_digit).expect("a digit");
    counter.press(Key::Char(digit)).press(Key::Enter).sees("Nouveau service").sees("Épicerie du coin");
}

/// How many texts count as abandoned after so many days.
fn abandoned(store: &Store, after: i64) -> u64 {
    let day = now().today() + Duration::days(after);
    store.due(None, day, &Terms::default(), 9).expect("a list").drafts.count
}

#[test]
fn what_was_typed_lately_is_not_abandoned_however_long_ago_the_first_words_were_met() {
    let (_folder, open) = on_disk();
    let begins = |counter: &mut App, text: &str| {
        text.chars().for_each(|c| counter.handle(Input::Key(Key::Char(c))));
        counter.save_drafts();
    };
    let after = |days: i64| {
        let days = Duration::days(days);
        Clock::Fixed(Now { at: now().at + days, local: now().local + days })
    };
    let window = |days: i64| App::new(start(open(), ours(), after(days))).expect("the program starts");
    begins(&mut window(0), "nlog f44");
    for days in [48, 92] {
        drop(window(days));
    }
    assert_eq!(abandoned(&open(), 98), 0, "whoever came back for it has seen it");
    // The window stays open over night; another line is typed in the morning.
    let mut counter = window(93);
    counter.set_clock(after(97));
    begins(&mut counter, "n f45");
    assert_eq!([abandoned(&open(), 98), abandoned(&open(), 180), abandoned(&open(), 200)], [0, 0, 2]);
}
