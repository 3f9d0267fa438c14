use guichet::{app::key::Key, text::Lang};

use crate::counter::{Counter, counter, counter_with_directory, now, on_disk};

#[test]
fn space_takes_a_visit_through_its_whole_life() {
    let mut counter = counter();
    counter.record("its f67");
    counter.type_text(" ").sees("Appelé : 1");
    counter.type_text(" ").sees("1 : en cours");
    counter.type_text(" ").sees("Comment cela se termine ?").press(Key::Enter).sees("1 : fini");
    counter.type_text(" ").sees("terminé");
}

#[test]
fn the_urgent_are_called_first_then_by_arrival() {
    let mut counter = counter();
    counter.record("its f67 \"Ana\"").record("log h40 \"Bob\"").record("cv x30 \"Cyd\"");
    counter.press(Key::End).type_text("!").type_text("a").sees("Appelé : 3 Cyd");
    counter.type_text("a").sees("Appelé : 1 Ana").type_text("a").sees("Appelé : 2 Bob");
    counter.type_text("a").sees("Personne n'attend");
}

#[test]
fn three_unanswered_calls_count_as_left() {
    let mut counter = counter();
    counter.record("its f67");
    for _ in 0..2 {
        counter.type_text("c").type_text("m").sees("1 : pas là, repasse en attente");
    }
    counter.type_text("c").type_text("m").sees("1 : parti");
}

#[test]
fn pause_and_resume_are_the_same_key() {
    let mut counter = counter();
    counter.record("its f67").type_text("d").sees("1 : en cours");
    counter.type_text("p").sees("1 : en pause").type_text("p").sees("1 : en cours");
}

#[test]
fn a_visit_passed_to_another_desk_waits_there_and_is_not_called_here() {
    let mut counter = counter();
    counter.record("its f67").type_text("d").type_text("t").type_text("2").press(Key::Enter).sees("→ 2");
    counter.type_text("a").sees("Personne n'attend pour ce bureau");
}

#[test]
fn leaving_and_being_turned_away() {
    let mut counter = counter();
    counter.record("its f67").record("log h40");
    counter.press(Key::Home).type_text("x").sees("parti");
    counter.press(Key::Home).type_text("v").sees("Pourquoi renvoyer ?").type_text("1").sees("renvoyé");
}

#[test]
fn impossible_asks_why() {
    let mut counter = counter();
    counter.record("its f67").type_text("d").type_text("f").sees("Comment cela se termine ?");
    counter.type_text("5").sees("Pourquoi est-ce impossible ?").type_text("1").sees("1 : fini");
}

#[test]
fn undo_goes_back_step_by_step_and_says_what_it_took_back() {
    let mut counter = counter();
    counter.record("its f67").type_text("c").type_text("d").type_text("p");
    counter.type_text("u").sees("Annulé : pause du passage 1").sees("en cours");
    counter.type_text("u").sees("appelé").type_text("u");
    assert!(counter.row_with("itsme").contains("attend"));
    counter.type_text("u").sees("Aucun passage").type_text("u").sees("Plus rien que vous puissiez annuler");
}

#[test]
fn an_action_that_makes_no_sense_is_refused_in_words_and_changes_nothing() {
    let mut counter = counter();
    counter.type_text("f").sees("Aucun passage choisi");
    counter.record("its f67").type_text("p");
    assert!(counter.row_with("itsme").contains("attend"));
}

#[test]
fn the_bottom_line_offers_only_what_is_possible() {
    let mut counter = counter();
    counter
        .sees("n nouveau")
        .does_not_see("Espace")
        .record("its f67")
        .sees("Espace appeler celle-ci")
        .sees("d recevoir");
    counter.type_text("d").sees("Espace finir").sees("p pause/reprendre").does_not_see("d recevoir");
}

#[test]
fn a_time_can_be_corrected_and_the_first_one_stays_visible() {
    let mut counter = counter();
    counter.record("its f67").press(Key::Enter).sees("Événements").type_text("h").sees("À quelle heure");
    counter.type_text("9:10").press(Key::Enter).sees("Heure corrigée");
    counter.sees("09:10").sees("noté d'abord à 09:42").sees("attente 32:00");
    counter.press(Key::Esc);
    assert!(counter.row_with("itsme").contains("32 min"));
}

#[test]
fn an_earlier_visit_is_edited_in_the_same_form() {
    let mut counter = counter();
    counter.record("its f67").type_text("e").sees("Passage 1");
    counter.press(Key::Esc).type_text("e").press(Key::Ctrl('s')).sees("fiche enregistrée");
}

#[test]
fn a_referral_takes_few_keys_and_shows_on_the_visit() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").sees("Orienter le passage 1").type_text("dettes");
    counter
        .press(Key::Enter)
        .sees("Comment orienter vers Médiation de dettes")
        .press(Key::Enter)
        .press(Key::Enter)
        .sees("Orienté vers Médiation de dettes");
    counter.press(Key::Enter).sees("→ Médiation de dettes");
}

#[test]
fn an_escape_from_a_referral_leaves_no_trace_of_it() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").press(Key::Esc).does_not_see("Orienter le passage");
    counter.type_text("/").press(Key::Enter).does_not_see("Comment orienter");
}

#[test]
fn somebody_expected_comes_in_or_does_not() {
    let mut counter = counter();
    for line in ["its f67", "log h40"] {
        counter.type_text("n").type_text(line).press(Key::Ctrl('r'));
    }
    counter.sees("2 attendu, enregistré").press(Key::Home).type_text("i").sees("1 : attend");
    counter.press(Key::End).type_text("m").sees("2 : absent");
}

#[test]
fn the_page_of_a_visit_closes_when_its_recording_is_undone() {
    let mut counter = counter();
    counter.record("its f67").press(Key::Enter).sees("Passage 1").type_text("u").sees("Aucun passage");
}

#[test]
fn what_another_desk_records_appears_here() {
    let (_folder, open) = on_disk();
    let mut here = Counter::start(Lang::Fr, (80, 24), open(), false);
    let mut there = Counter::start(Lang::Fr, (80, 24), open(), false);
    there.record("its f67 \"Amina\"");
    here.does_not_see("Amina").tick().sees("Amina");
    there.type_text("c");
    // The other desk has called her in the meantime; nothing here is served twice.
    here.type_text("c").sees("autre poste").sees("appelé");
}

#[test]
fn a_person_whom_another_desk_has_is_not_taken_over_by_one_key() {
    let mut counter = counter();
    counter.record("its f67").type_text("c").sees("Appelé");
    counter.app.config.desk = "2".to_owned();
    counter.type_text(" ").sees("1 est au bureau 1 EB").press(Key::Enter);
    assert!(counter.row_with("itsme").contains("appelé"));
    counter.type_text("d").sees("prendre ici : recevoir").type_text("2").sees("1 : en cours");
    assert!(counter.row_with("itsme").contains("2·EB"));
}

#[test]
fn an_edit_that_another_desk_overtook_is_kept_and_saved_when_asked_again() {
    let (_folder, open) = on_disk();
    let mut here = Counter::start(Lang::Fr, (80, 24), open(), false);
    here.record("its f67 20m").type_text("e");
    let mut there = Counter::seated("there", Lang::Fr, (80, 24), open(), false);
    there.type_text("!").sees("marqué urgent");
    here.press(Key::Ctrl('s')).sees("Un autre poste a enregistré").sees("Passage 1");
    here.press(Key::Ctrl('s')).sees("fiche enregistrée");
}

#[test]
fn an_edit_and_another_desk_s_both_reach_the_record_and_what_both_changed_is_said() {
    for (lang, size) in [(Lang::Fr, (80, 24)), (Lang::En, (120, 40))] {
        let (_folder, open) = on_disk();
        let mut here = Counter::start(lang, size, open(), false);
        here.record("its f67 20m // apporte sa carte").type_text("e");
        let store = open();
        let stamp = guichet::domain::time::Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
        let visit = store.queue(now().today()).expect("a queue").remove(0);
        let mut draft = visit.draft.clone();
        draft.profile.place = Some("Namur".to_owned());
        draft.note = "passeport".to_owned();
        store.edit_visit(&visit.id, visit.version, &draft, &stamp).expect("edited");
        // Here: the note too, and the minutes.
        for _ in 0..60 {
            if note_is_not_focused(&here) {
                here.press(Key::Tab);
            }
        }
        here.type_text(" et sa fille").press(Key::Ctrl('s'));
        let (elsewhere, both) = if lang == Lang::Fr {
            ("Un autre poste a enregistré", "le vôtre reste : Note")
        } else {
            ("Another desk saved", "yours stays: Note")
        };
        here.sees(elsewhere).sees(both).sees("passeport").sees("Ctrl-S");
        let kept = store.queue(now().today()).expect("a queue").remove(0);
        assert_eq!(kept.draft.note, "passeport", "nothing is written before it was seen");
        here.press(Key::Ctrl('s'));
        let saved = store.queue(now().today()).expect("a queue").remove(0);
        assert_eq!(saved.draft.profile.place.as_deref(), Some("Namur"));
        assert_eq!(saved.draft.note, "apporte sa carte et sa fille");
        assert_eq!(saved.draft.requests[0].minutes, Some(20));
    }
}

/// Whether the form on top has its focus elsewhere than in the note.
fn note_is_not_focused(counter: &Counter) -> bool {
    match counter.app.pages.last() {
        Some(guichet::app::pages::Page::Form(page)) => {
            page.form().focused().is_some_and(|field| field.id.name != "note")
        }
        _ => false,
    }
}

#[test]
fn closing_as_to_be_followed_up_asks_for_the_day() {
    let mut counter = counter();
    counter.record("log f34").type_text("d").type_text("f").type_text("4").sees("Que ferons-nous");
    counter.type_text("3j rappeler").press(Key::Enter).sees("dossier 2026-0001 ouvert");
    counter.type_text("s").sees("Ce qui s'est passé").sees("rappeler");
}

#[test]
fn an_answer_is_for_the_visit_as_it_was_when_the_question_was_asked() {
    let (_folder, open) = on_disk();
    let mut here = Counter::start(Lang::Fr, (80, 24), open(), false);
    here.record("its f67").type_text("f").sees("Comment cela se termine");
    let mut there = Counter::seated("there", Lang::Fr, (80, 24), open(), false);
    there.app.config.desk = "2".to_owned();
    there.type_text("a").sees("Appelé");
    here.tick().type_text("1").sees("autre poste");
    assert!(here.row_with("itsme").contains("appelé"));
}

#[test]
fn calling_somebody_ends_looking_for_a_service_for_somebody_else() {
    let mut counter = counter_with_directory();
    counter.record("det f50").record("log h40").press(Key::Home).type_text("o").press(Key::F(5)).sees("Appelé");
    counter.type_text("/").type_text("dettes").press(Key::Enter).does_not_see("Comment orienter");
}

#[test]
fn a_time_that_cannot_be_is_refused_in_words_about_time() {
    let mut counter = counter();
    counter.record("its f67").type_text("d").press(Key::Enter).type_text("h").type_text("2359").press(Key::Enter);
    counter.sees("Cette heure ou ce jour n'est pas possible");
}

#[test]
fn what_is_done_but_to_be_followed_up_asks_for_the_day_at_once() {
    let mut counter = counter();
    counter.type_text("nlog f40 suivre").press(Key::F(3)).sees("Que ferons-nous").type_text("3j").press(Key::Enter);
    counter.sees("ouvert");
}

#[test]
fn a_case_opened_without_a_word_says_what_the_visit_is_about() {
    let mut counter = counter();
    counter.record("mut f58 @mut:20 !mar").press(Key::Tab).sees("2026-0001").sees("Mutuelle");
}
