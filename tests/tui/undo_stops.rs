//! Where undo stops, and what it passes by: it says so first, says what the key takes back then, and touches nothing else.

use guichet::{
    app::key::Key,
    domain::{
        person::PersonEdit,
        time::Stamp,
        visit::{Entry, FollowUp, Move, VisitDraft},
    },
    store::Store,
    text::Lang,
};

use crate::{
    counter::{Counter, counter, now, on_disk, stocked},
    undo::{KEPT, at_case, keys},
};

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
