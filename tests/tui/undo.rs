//! Taking back, as whoever pressed a key too early sees it: what they typed is where they typed it.

use guichet::{
    app::key::Key,
    config::Config,
    domain::{
        access::Access,
        time::Stamp,
        visit::{Entry, VisitDraft},
    },
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now, on_disk, ours, stocked};

pub const KEPT: &str = "Vos mots sont gardés";

/// Types what leads somewhere; `\n` is Enter, `\t` is Tab.
pub fn keys<'a>(counter: &'a mut Counter, text: &str) -> &'a mut Counter {
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
pub fn at_case(counter: &mut Counter) -> &mut Counter {
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
fn a_form_that_is_open_is_not_opened_once_more_by_the_key_that_goes_on() {
    let mut counter = counter();
    counter.type_text("nits f67").press(Key::F(4));
    to_note(&mut counter).type_text("mots précieux").app.save_drafts();
    counter.press(Key::F(12)).sees("mots précieux").press(Key::Ctrl('g')).type_text("2").sees("Fiche jetée");
    counter.does_not_see("mots précieux").sees("File du jour");
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

/// What a command records at desk 1 for a worker, or for nobody.
fn commanded(store: &Store, worker: &str, line: &str) {
    let stamp = Stamp { now: now(), desk: "1".into(), worker: worker.into() };
    let visit = VisitDraft { calling_name: Some("Yann".into()), ..VisitDraft::default() };
    store.record(now().today(), "", &visit, Entry::Serve, Some(line), &stamp).expect("recorded");
}

#[test]
fn what_a_command_recorded_for_a_worker_is_theirs_and_no_colleague_takes_it_back() {
    let (_folder, open) = on_disk();
    commanded(&open(), "EB", "det m34 \"Yann\" // dette");
    let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
    let mut his = machine.window("MD", "1");
    his.type_text("u").sees("Plus rien que vous puissiez annuler").does_not_see(KEPT);
    his.record("log m40").type_text("u").sees("Annulé : enregistrement du passage 2");
    his.type_text("u").sees("Plus rien que vous puissiez annuler");
    drop(his);
    let mut hers = machine.window("EB", "1");
    hers.type_text("u").sees("Annulé : enregistrement du passage 1").sees(KEPT);
    hers.type_text("n").sees("> det m34");
}

#[test]
fn what_a_command_recorded_for_nobody_is_the_desk_s() {
    let (_folder, open) = on_disk();
    commanded(&open(), "", "det m34 // dette");
    let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
    machine.window("MD", "1").type_text("u").sees("Annulé : enregistrement du passage 1").sees(KEPT);
}

#[test]
fn words_that_undo_gives_back_are_those_of_whoever_typed_them() {
    // By a command for her, taken back where nobody is named; and in a window at which a colleague sits now.
    for at_window in [false, true] {
        let (_folder, open) = on_disk();
        let machine = Machine { seats: tempfile::tempdir().expect("a folder"), open };
        if at_window {
            machine.window("EB", "1").record("det m34 // dette");
        } else {
            commanded(&(machine.open)(), "EB", "det m34 // dette");
        }
        let mut other = machine.window(if at_window { "MD" } else { "" }, "1");
        other.type_text("u").sees("Annulé : enregistrement du passage 1").does_not_see(KEPT);
        other.type_text("n").does_not_see("> det");
        drop(other);
        machine.window("EB", "1").sees("Ligne rapide : det m34 // dette");
    }
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
