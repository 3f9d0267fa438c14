//! Taking back, as whoever pressed a key too early sees it: what they typed is where they typed it.

use guichet::{
    app::key::Key,
    config::Config,
    domain::{
        access::Access,
        person::PersonEdit,
        time::Stamp,
        visit::{Entry, FollowUp, Move, VisitDraft},
    },
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now, on_disk, ours, stocked};

const KEPT: &str = "Vos mots sont gardés";

/// Types what leads somewhere; `\n` is Enter, `\t` is Tab.
fn keys<'a>(counter: &'a mut Counter, text: &str) -> &'a mut Counter {
    for c in text.chars() {
        counter.press(match c {
            '\n' => Key::Enter,
            '\t' => Key::Tab,
            c => Key::Char(c),
        });
    }
    counter
}

/// At the page of a case whose person waits.
fn at_case(counter: &mut Counter) -> &mut Counter {
    counter.record("log f34 !3j \"Amina Bah\" // expulsion");
    keys(counter, ";amina\n").sees("2026-0001")
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

#[test]
fn a_form_of_a_new_visit_is_there_again_when_its_recording_is_taken_back() {
    let mut counter = counter();
    counter.type_text("nits f67").press(Key::F(4));
    to_note(&mut counter).type_text("mots précieux").press(Key::Ctrl('s')).sees("1 en file, enregistré");
    counter.type_text("u").sees("Annulé : enregistrement").sees(&format!("{KEPT} : « < » les reprend."));
    counter.type_text("n").sees("Saisie reprise");
    to_note(&mut counter).sees("mots précieux").press(Key::Ctrl('s')).sees("2 en file, enregistré");
    counter.type_text("n").does_not_see("Saisie reprise");
}

#[test]
fn an_edit_that_is_taken_back_is_in_its_form_and_meets_no_change_of_its_own() {
    let mut counter = counter();
    counter.record("log f34").type_text("e");
    to_note(&mut counter).type_text("elle a deux enfants").press(Key::Ctrl('s')).sees("fiche enregistrée");
    counter
        .type_text("u")
        .sees("Annulé : modification")
        .sees("« < » les reprend")
        .type_text("e")
        .sees("Saisie reprise");
    to_note(&mut counter).sees("elle a deux enfants").press(Key::Ctrl('s')).sees("fiche enregistrée");
    counter.press(Key::Enter).sees("elle a deux enfants");
}

#[test]
fn what_was_told_of_a_case_is_in_its_question_again_and_offered_at_the_start() {
    // The keys that lead to a question, its words, and the key that asks it again.
    let ways = [
        ("e", "mère malade, rappelle lundi", "e"),
        ("x", "très fatiguée", "x"),
        ("t2", "elle rappelle", "t2"),
        ("l", "lettre du bailleur", "l"),
        ("d", "son bail", "d"),
        ("f4", "elle repart", "f4"),
    ];
    for (way, words, again) in ways {
        let (_folder, open) = on_disk();
        let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
        keys(at_case(&mut counter), way).press(Key::Ctrl('u')).type_text(words).press(Key::Enter).sees("enregistré");
        counter.type_text("u").sees("Annulé").sees(KEPT);
        keys(&mut counter, again).sees(&format!("> {words}")).press(Key::Esc);
        counter.app.save_drafts();
        drop(counter);
        let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
        counter.sees(&format!("« {words} »")).press(Key::Enter).sees(&format!("> {words}"));
        counter.press(Key::Enter).sees("enregistré");
        drop(counter);
        Counter::start(Lang::Fr, (100, 30), open(), false).does_not_see("Vous aviez commencé");
    }
}

#[test]
fn a_step_of_several_questions_comes_back_with_the_words_of_each() {
    let mut counter = counter();
    keys(at_case(&mut counter), "sjoint la caisse\n3j rappeler\n").sees("enregistré");
    counter.type_text("u").sees("Annulé").sees(KEPT).type_text("s").sees("> joint la caisse");
    counter.press(Key::Enter).sees("> 3j rappeler");
}

#[test]
fn two_notes_that_are_taken_back_wait_one_behind_the_other() {
    let mut counter = counter();
    keys(at_case(&mut counter), "epremière note\neseconde note\nuu").sees(KEPT);
    counter.type_text("e").sees("> seconde note").press(Key::Enter).sees("seconde note").app.save_drafts();
    counter.type_text("e").sees("> première note").press(Key::Enter);
    counter.type_text("e").does_not_see("> première").press(Key::Esc).sees("première note").sees("seconde note");
}

#[test]
fn two_forms_that_are_taken_back_are_both_kept() {
    let mut counter = counter();
    for words in ["its f67", "log m40"] {
        counter.type_text("n").type_text(words).press(Key::F(4)).press(Key::Ctrl('s'));
    }
    counter.type_text("uu").type_text("n").sees("Logement").press(Key::Ctrl('s')).sees("3 en file");
    counter.type_text("n").sees("itsme").press(Key::Ctrl('s')).type_text("n").does_not_see("Saisie reprise");
}

#[test]
fn a_line_that_is_taken_back_over_another_one_waits_beside_it() {
    let mut counter = counter();
    counter.record("its f67 // la première").type_text("nlog m 40").press(Key::Esc);
    counter.type_text("u").sees("Annulé").type_text("n").sees("> log m 40").press(Key::Enter);
    counter.type_text("n").sees("> its f67 // la première");
}

#[test]
fn a_line_whose_recording_was_taken_back_is_no_line_of_the_day_any_more() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.record("log m40").record("its f67 // la première").type_text("u").sees("Annulé");
    // Up brings it once, as what was begun, now and when the program is started again.
    counter.type_text("n").sees("> its f67 // la première").press(Key::Up).sees("> log m40").press(Key::Esc);
    counter.app.save_drafts();
    drop(counter);
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.sees("Vous aviez commencé").press(Key::Esc).type_text("n").does_not_see("> its");
    counter.press(Key::Up).sees("> its f67 // la première").press(Key::Up).sees("> log m40");
    counter.press(Key::Up).sees("> log m40").press(Key::Down).sees("> its f67 // la première").press(Key::Enter);
    counter.sees("enregistré").app.save_drafts();
    // Recorded once more, it is a line of the day again, and nothing is begun.
    counter.type_text("n").does_not_see("> its").press(Key::Up).sees("> its f67 // la première").press(Key::Esc);
    counter.app.save_drafts();
    drop(counter);
    Counter::start(Lang::Fr, (120, 36), open(), false).does_not_see("Vous aviez commencé");
    let day = now().today();
    assert_eq!(open().queue(day).expect("the queue").len(), 2);
}

#[test]
fn a_note_begun_for_a_case_says_whose_it_is_once_the_opening_is_taken_back() {
    let (_folder, open) = on_disk();
    let start = || Counter::start(Lang::Fr, (140, 44), open(), false);
    let mut counter = start();
    counter.record("log f34 \"Amina Bah\"");
    for begun in ["s3j rappeler\n;amina\nemère malade", "xtrès fatiguée"] {
        keys(&mut counter, begun).press(Key::Esc);
    }
    counter.press(Key::Esc).press(Key::Esc).type_text("u").sees("Annulé : ouverture du dossier");
    counter.type_text("r");
    let whose = |counter: &mut Counter| {
        for words in ["« mère malade »", "« très fatiguée »"] {
            counter.press(Key::Home);
            while !counter.screen().contains(words) {
                counter.press(Key::Down);
            }
            assert!(counter.row_with(words).contains("2026-0001 · Amina Bah"), "{}", counter.screen());
        }
    };
    whose(&mut counter);
    counter.app.save_drafts();
    drop(counter);
    whose(&mut start());
}

#[test]
fn a_service_s_note_and_form_and_a_day_s_note_are_there_again() {
    let mut counter = Counter::start(Lang::Fr, (120, 36), stocked(), false);
    keys(&mut counter, "/dettes\nt").type_text("sonner deux fois").press(Key::Enter).sees("sonner deux fois");
    counter.type_text("u").sees(KEPT).type_text("t").sees("> sonner deux fois").press(Key::Esc);
    counter.type_text("e").press(Key::End).type_text(" bis").press(Key::Ctrl('s')).sees("bis");
    counter
        .type_text("u")
        .sees("Annulé : modification du service")
        .sees("« < » les reprend")
        .type_text("e")
        .sees("bis");
    counter.press(Key::Ctrl('s')).does_not_see("modifié").sees("enregistré");
    counter.press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter.type_text("be").type_text("À suivre : la clé").press(Key::Ctrl('s')).sees("la clé");
    counter.type_text("u").sees(KEPT).type_text("e").sees("la clé").press(Key::Ctrl('s'));
    counter.does_not_see("Quelqu'un").sees("la clé");
}

#[test]
fn a_person_s_name_and_a_reason_of_a_service_are_there_again() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    at_case(&mut counter);
    counter.press(Key::Esc).press(Key::Esc).type_text("k").sees("Amina Bah").type_text("e");
    counter.press(Key::Ctrl('u')).type_text("Amina Belkacem").press(Key::Enter).press(Key::Esc);
    counter.type_text("u").sees("Annulé : modification de la personne").sees("« < » les reprend");
    counter.type_text("e").sees("> Amina Belkacem");
}

#[test]
fn whoever_sits_down_at_the_window_finds_no_words_of_the_one_before() {
    let (_folder, open) = on_disk();
    let seats = tempfile::tempdir().expect("a folder");
    let at = |worker: &str| {
        let config = Config { worker: worker.to_owned(), ..ours() };
        Counter::windowed(seats.path(), Access::Open, config, open())
    };
    let mut first = at("EB");
    keys(at_case(&mut first), "emère malade\n").sees("mère malade");
    drop(first);
    let mut second = at("MD");
    second.type_text("u").sees("Annulé").does_not_see(KEPT);
    keys(&mut second, ";amina\ne").does_not_see("mère malade");
    drop(second);
    at("EB").sees("« mère malade »");
}

/// Windows of one machine on one record, each with whom it names and at which desk.
struct Machine<F: Fn() -> Store> {
    seats: tempfile::TempDir,
    open: F,
}

impl<F: Fn() -> Store> Machine<F> {
    fn window(&self, worker: &str, desk: &str) -> Counter {
        let config = Config { worker: worker.to_owned(), desk: desk.to_owned(), ..ours() };
        Counter::windowed(self.seats.path(), Access::Open, config, (self.open)())
    }
}

#[test]
fn windows_that_are_opened_again_in_another_order_take_back_each_their_own() {
    // At two desks, and at one.
    for desks in [["1", "2"], ["1", "1"]] {
        let (_folder, open) = on_disk();
        let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
        let (mut hers, mut his) = (machine.window("EB", desks[0]), machine.window("MD", desks[1]));
        hers.record("its f67");
        his.record("log m40");
        drop((hers, his));
        let mut his = machine.window("MD", desks[1]);
        let mut hers = machine.window("EB", desks[0]);
        hers.type_text("u")
            .sees("Annulé : enregistrement du passage 1")
            .type_text("u")
            .sees("Plus rien que vous puissiez annuler");
        his.type_text("u")
            .sees("Annulé : enregistrement du passage 2")
            .type_text("u")
            .sees("Plus rien que vous puissiez annuler");
        his.type_text("n").sees("> log m40");
        hers.type_text("n").sees("> its f67");
    }
}

#[test]
fn what_a_colleague_does_in_another_window_is_theirs() {
    let (_folder, open) = on_disk();
    let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
    let (mut hers, mut his) = (machine.window("EB", "1"), machine.window("MD", "1"));
    his.record("log m40");
    hers.type_text("u").sees("Plus rien que vous puissiez annuler");
    drop(his);
    hers.type_text("u").sees("Plus rien que vous puissiez annuler");
}

#[test]
fn where_nobody_is_named_what_the_desk_did_is_taken_back_from_the_window_that_is_there() {
    let (_folder, open) = on_disk();
    let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
    let (first, mut second) = (machine.window("", "1"), machine.window("", "1"));
    second.record("log m40");
    drop((first, second));
    machine.window("", "1").type_text("u").sees("Annulé : enregistrement du passage 1");
}

fn stamp(desk: &str, worker: &str) -> Stamp {
    Stamp { now: now(), desk: desk.to_owned(), worker: worker.to_owned() }
}

/// A counter on a record in which yesterday was not closed, at the moment when it is.
fn closes_yesterday(store: Store) -> Counter {
    let yesterday = now().today().pred_opt().expect("a day");
    store.record(yesterday, "", &VisitDraft::default(), Entry::Past, None, &stamp("2", "MD")).expect("recorded");
    let mut counter = Counter::start(Lang::Fr, (120, 36), store, false);
    counter.record("log m40 \"Karim\"").sees("Karim");
    keys(&mut counter, "hf\n").sees("clôturée par EB").press(Key::Esc);
    counter
}

#[test]
fn the_close_of_a_forgotten_day_leaves_today_s_undo_and_stays_itself() {
    let mut counter = closes_yesterday(stocked());
    counter.type_text("u").sees("Pas annulé : clôture du mar. 17 nov. 2026").sees("rouvrir : b, ←, o.");
    counter.sees("encore une fois annule : enregistrement du passage 1");
    counter.type_text("u").sees("Annulé : enregistrement du passage 1").sees(KEPT);
    counter.type_text("n").sees("> log m40 \"Karim\"").press(Key::Esc);
    counter.type_text("u").sees("la clôture du mar. 17 nov. 2026 ne s'annule pas");
}

#[test]
fn a_closed_day_is_not_changed_by_undo_which_goes_on_behind_it() {
    let mut counter = closes_yesterday(stocked());
    keys(&mut counter, "jhier\n").record("cv h22").sees("est clôturé. Ajouter");
    counter.type_text("2").sees("2 fini, enregistré");
    counter.type_text("u").sees("Pas annulé : enregistrement du passage 2");
    counter.sees("la journée du mar. 17 nov. 2026 est clôturée").sees("l'action d'avant");
    counter.type_text("u").sees("Pas annulé : clôture du").sees("annule : enregistrement du passage 1");
    counter.type_text("u").sees("Annulé : enregistrement du passage 1");
}

#[test]
fn what_another_desk_changed_is_named_and_undo_goes_on_behind_it() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.record("its f67").record("log m40");
    let store = open();
    let stamp = stamp("2", "MD");
    let visit = store.queue(now().today()).expect("a queue").remove(1);
    store.move_visit(&visit.id, visit.version, &Move::Call, &stamp).expect("called");
    let refused = "Pas annulé : enregistrement du passage 2 (changé depuis, laissé tel quel)";
    counter.tick().type_text("u").sees(refused).sees("encore une fois annule : enregistrement du passage 1");
    // Whatever comes between, it is said again.
    counter.press(Key::Down).type_text("u").sees(refused).type_text("u").sees("Annulé : enregistrement du passage 1");
    counter.type_text("u").sees("Plus rien que vous puissiez annuler");
    assert_eq!(store.visit(&visit.id).expect("the visit").calls, 1, "the other desk's call stands");
}

#[test]
fn a_restricted_person_s_visit_is_named_and_undo_goes_on_behind_it() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    at_case(counter.record("its f67")).press(Key::Esc).press(Key::Esc);
    let store = open();
    let stamp = stamp("2", "MD");
    let person = store.find_people("Amina", 1).expect("asked").hits.remove(0).person.id;
    store.restrict_person(&person, "à sa demande", &stamp).expect("restricted");
    counter.tick().type_text("u").sees("Pas annulé : enregistrement du passage 2").sees("limité depuis le");
    counter.does_not_see("Le traitement").type_text("u").sees("Annulé : enregistrement du passage 1");
}

#[test]
fn a_merge_that_a_correction_bars_is_named_and_passed_by() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.record("its f67");
    let (store, stamp) = (open(), stamp("1", "EB"));
    let open_case = |name: &str| {
        let follow_up = Some(FollowUp { due: now().today(), action: "rappeler".to_owned() });
        let draft = VisitDraft { calling_name: Some(name.to_owned()), follow_up, ..VisitDraft::default() };
        store.record(now().today(), "", &draft, Entry::Queue, None, &stamp).expect("recorded");
        store.find_people(name, 1).expect("asked").hits.remove(0).person
    };
    store.sit_at("1");
    let (kept, gone) = (open_case("Fatima Bah"), open_case("Fatou Diallo"));
    let version = |id| store.person(id, 0).expect("the person").version;
    store.merge_people((&kept.id, version(&kept.id)), (&gone.id, version(&gone.id)), &stamp).expect("merged");
    let edit = PersonEdit { name: Some("Fatima Ba".to_owned()), ..PersonEdit::default() };
    store.correct_person(&kept.id, version(&kept.id), &edit, "faute de frappe", &stamp).expect("corrected");
    counter
        .tick()
        .type_text("u")
        .sees(&format!("Pas annulé : réunion de deux fiches {}", kept.card_code))
        .sees("corrigée depuis");
    // The recordings of both lie below the merge.
    counter.type_text("u").sees("Annulé : enregistrement du passage 1");
}

/// Sends the person of the case whose page is on top to a place that the directory does not know.
fn sends_to(counter: &mut Counter, place: &str) {
    counter.type_text("o").press(Key::Ctrl('u')).type_text(place).press(Key::F(4));
    counter.type_text("2").press(Key::Enter).sees(&format!("Orienté vers {place}"));
}

#[test]
fn a_place_that_was_typed_is_taken_up_again_with_how_when_its_referral_is_taken_back() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    sends_to(at_case(&mut counter), "Ligue des familles");
    counter.type_text("u").sees("Annulé").sees("« < » les reprend");
    counter.type_text("o").sees("À orienter vers Ligue des familles").sees("Quand demander");
    counter.press(Key::Enter).sees("Orienté vers Ligue des familles");
    counter.type_text("o").does_not_see("Ligue").press(Key::Esc);
}

#[test]
fn two_referrals_that_are_taken_back_come_one_after_the_other() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    at_case(&mut counter);
    sends_to(&mut counter, "Alpha");
    sends_to(&mut counter, "Beta");
    counter.type_text("uu").sees(KEPT);
    counter.app.save_drafts();
    drop(counter);
    // Both are offered, and the one that waits is taken up in its turn or by choice.
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.sees("À orienter vers Alpha").sees("À orienter vers Beta").press(Key::Esc).type_text("r");
    counter.sees("À orienter vers Alpha").sees("À orienter vers Beta").press(Key::Esc);
    keys(&mut counter, ";amina\n").type_text("o").sees("À orienter vers Beta").press(Key::Enter);
    counter.sees("Orienté vers Beta").app.save_drafts();
    counter.type_text("o").sees("À orienter vers Alpha").press(Key::Enter).sees("Orienté vers Alpha");
    counter.app.save_drafts();
    counter.type_text("o").does_not_see("Alpha").press(Key::Esc);
    drop(counter);
    Counter::start(Lang::Fr, (100, 30), open(), false).does_not_see("Vous aviez commencé");
}

#[test]
fn the_text_that_waits_is_chosen_before_the_one_it_waits_behind_and_that_one_waits_then() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    keys(at_case(&mut counter), "epremière note\neseconde note\nuu").sees(KEPT).app.save_drafts();
    drop(counter);
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    let screen = counter.sees("« première note »").sees("« seconde note »").screen();
    let row = |words: &str| screen.lines().position(|line| line.contains(words));
    if row("seconde note") < row("première note") {
        counter.press(Key::Down);
    }
    counter.press(Key::Enter).sees("> première note").press(Key::Enter).app.save_drafts();
    counter.type_text("e").sees("> seconde note").press(Key::Enter).sees("première note").sees("seconde note");
}

#[test]
fn a_service_that_is_picked_on_its_page_leaves_the_place_that_waits() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    sends_to(at_case(&mut counter), "Ligue des familles");
    counter.type_text("u").sees(KEPT);
    keys(&mut counter, "/dettes\n").sees("Médiation de dettes").type_text("o1").press(Key::Enter);
    counter.sees("Orienté vers").app.save_drafts();
    counter.type_text("o").sees("À orienter vers Ligue des familles");
}

#[test]
fn words_that_are_looked_for_behind_a_place_that_comes_back_wait_as_well() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    sends_to(at_case(&mut counter), "Alpha");
    counter.type_text("o").press(Key::Ctrl('u')).type_text("Croix bleue").press(Key::Esc);
    counter.type_text("u").sees(KEPT).type_text("o").sees("À orienter vers Alpha").press(Key::Enter);
    counter.sees("Orienté vers Alpha").app.save_drafts();
    counter.type_text("o").sees("> Croix bleue");
}

#[test]
fn a_question_that_is_emptied_takes_no_words_from_those_that_wait_behind_it() {
    let mut counter = counter();
    keys(at_case(&mut counter), "epremière note\neseconde note\nuu").sees(KEPT);
    counter.type_text("e").sees("> seconde note").press(Key::Ctrl('u')).app.save_drafts();
    counter.type_text("tout autre chose").app.save_drafts();
    counter.press(Key::Enter).sees("tout autre chose").app.save_drafts();
    counter.type_text("e").sees("> première note");
}

#[test]
fn two_steps_that_are_taken_back_come_back_each_with_its_own_words() {
    let mut counter = counter();
    keys(at_case(&mut counter), "sjoint la caisse\n3j rappeler\n").sees("enregistré");
    counter.type_text("s").press(Key::Ctrl('u'));
    keys(&mut counter, "vu la voisine\n4j écrire\n").sees("enregistré").type_text("uu").sees(KEPT);
    keys(&mut counter, "s").sees("> vu la voisine").press(Key::Enter).sees("> 4j écrire").press(Key::Enter);
    counter.app.save_drafts();
    keys(&mut counter, "s").sees("> joint la caisse").press(Key::Enter).sees("> 3j rappeler");
}

#[test]
fn a_wait_and_how_somebody_is_reached_are_there_again_behind_the_key_that_is_named() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    keys(at_case(&mut counter), "w1").press(Key::Ctrl('u'));
    keys(&mut counter, "joint la caisse\n3j\n").sees("enregistré");
    counter.type_text("u").sees("« < » les reprend").type_text("w1").sees("> joint la caisse").press(Key::Enter);
    counter.sees("> 3j").press(Key::Esc).press(Key::Esc).press(Key::Esc);
    keys(&mut counter, ";amina\n").type_text("k").sees("Amina Bah").type_text("e").press(Key::Enter);
    counter.press(Key::Ctrl('u')).type_text("0470 11 22 33").press(Key::Enter).sees("0470 11 22 33");
    counter.type_text("u").sees("« < » les reprend").type_text("e").press(Key::Enter).sees("> 0470 11 22 33");
}

#[test]
fn away_from_their_record_words_are_in_the_walk_and_no_key_of_another_record_is_named() {
    let mut counter = counter();
    keys(at_case(&mut counter), "emère malade\n").press(Key::Esc).press(Key::Esc);
    counter.type_text("u").sees("Annulé").sees(&format!("{KEPT} : « < » les reprend."));
    counter.type_text("r").sees("« mère malade »");
}

#[test]
fn a_service_that_is_picked_on_its_page_leaves_what_was_typed_to_find_another() {
    let mut counter = Counter::start(Lang::Fr, (100, 30), stocked(), false);
    at_case(&mut counter).type_text("o").press(Key::Ctrl('u')).type_text("Croix bleue").press(Key::Esc);
    keys(&mut counter, "/").press(Key::Ctrl('u'));
    keys(&mut counter, "dettes\n").sees("Médiation de dettes").type_text("o1").press(Key::Enter);
    counter.sees("Orienté vers").app.save_drafts();
    counter.type_text("o").sees("> Croix bleue");
}

#[test]
fn a_follow_up_and_an_appointment_are_there_again_behind_the_key_that_is_named_and_after_a_restart() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.record("its f67 \"Amina Bah\"");
    keys(&mut counter, "s3j rappeler la caisse\n").sees("2026-0001");
    counter.type_text("u").sees("« < » les reprend").type_text("s").sees("> 3j rappeler la caisse").press(Key::Esc);
    counter.type_text("nlog m40 // revient à 15 h").press(Key::Ctrl('r')).sees("attendu");
    counter.type_text("u").sees("« < » les reprend").type_text("n").sees("> log m40 // revient à 15 h").press(Key::Esc);
    counter.app.save_drafts();
    drop(counter);
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.sees("rappeler la caisse").sees("revient à 15 h").press(Key::Down).press(Key::Enter);
    counter.sees("> 3j rappeler la caisse").press(Key::Enter).sees("2026-0002");
}

/// A person with a case, whose page is open, and somebody else who was recorded after.
fn at_somebody_before_another() -> Counter {
    let mut counter = counter();
    counter.record("log f34 !3j \"Amina Bah\" // expulsion").record("its h40");
    keys(&mut counter, "\"amina\n").sees("Amina Bah");
    counter
}

#[test]
fn undo_right_behind_an_act_that_lasts_says_so_and_touches_nobody_else() {
    let acts = [
        ("rà sa demande\n", "Traitement limité", "Pas annulé : limitation de la carte "),
        ("rà sa demande\nrvérifiée\n", "Limitation levée", "Pas annulé : limitation levée"),
        ("xà sa demande\neffacer\n", "Personne effacée", "ce qui est effacé ne revient pas"),
    ];
    for (way, done, lasts) in acts {
        let mut counter = at_somebody_before_another();
        keys(&mut counter, way).sees(done);
        counter.press(Key::F(8)).sees(lasts).sees("» encore une fois annule : enregistrement du passage 2");
        counter.does_not_see(" Annulé :").press(Key::F(8)).sees("Annulé : enregistrement du passage 2");
    }
}

#[test]
fn how_a_restriction_is_lifted_is_said_when_it_is_made_and_when_it_is_not_undone() {
    for size in [(80, 24), (120, 40)] {
        let store = Store::in_memory().expect("a record");
        let mut counter = Counter::start(Lang::Fr, size, store, false);
        counter.record("log f34 !3j \"Amina Bah\" // expulsion").record("its h40");
        keys(&mut counter, "\"amina\nrà sa demande\n").sees("« r » ici lève la limitation").type_text("u");
        counter.sees("« r » sur la fiche la lève").sees("« u » encore une fois annule : ");
    }
}

#[test]
fn what_lasts_is_told_again_when_something_came_between_and_not_before_what_was_done_since() {
    let mut counter = at_somebody_before_another();
    keys(&mut counter, "rà sa demande\nu").sees("Pas annulé : limitation");
    counter.press(Key::Esc).press(Key::Esc);
    keys(&mut counter, "u").sees("Pas annulé : limitation");
    counter.press(Key::Esc).record("its h41");
    keys(&mut counter, "u").sees("Annulé : enregistrement du passage 3");
    keys(&mut counter, "u").sees("Pas annulé : limitation");
    keys(&mut counter, "u").sees("Annulé : enregistrement du passage 2");
    // Nothing is promised where nothing is left: the restricted one is not given back either.
    keys(&mut counter, "u").does_not_see("Annulé : ");
}

#[test]
fn where_nothing_was_done_before_an_act_that_lasts_nothing_is_promised() {
    let mut counter = counter();
    counter.press(Key::F(10)).sees("Réglages").press(Key::Ctrl('s')).sees("églages");
    keys(&mut counter, "u").sees("Pas annulé : les réglages").does_not_see("encore une fois");
    keys(&mut counter, "u").sees("Plus rien que vous puissiez annuler");
}

#[test]
fn a_day_that_is_closed_lies_before_what_was_done_in_the_directory() {
    let mut counter = Counter::start(Lang::Fr, (80, 24), stocked(), false);
    keys(&mut counter, "/cpas\n").press(Key::Enter);
    keys(&mut counter, "g").sees("favori").type_text("u").sees("Pas annulé : un favori se met");
}
