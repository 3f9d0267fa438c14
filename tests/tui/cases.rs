use guichet::{
    app::key::Key,
    domain::{case::Mandate, time::Stamp},
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now, on_disk};

#[test]
fn a_follow_up_in_the_fast_line_opens_a_case_that_the_pane_lists() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34 !3j \"Amina\" // rappeler le CPAS").sees("dossier 2026-0001 ouvert");
    let row = counter.row_with("2026-0001");
    assert!(row.contains("Amina") && row.contains("rappeler") && row.contains("sam."), "{row}");
}

#[test]
fn somebody_without_a_name_gets_a_card_code() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34").type_text("s").type_text("ven apporter l'attestation");
    counter.sees("ven. 20 nov. 2026 · apporter l'attestation").press(Key::Enter).sees("2026-0001");
    counter.press(Key::Tab).press(Key::Enter).sees("apporter l'attestation").sees("ouvert");
}

#[test]
fn a_date_that_is_not_understood_is_asked_again_with_the_words_kept() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("bientôt rappeler").press(Key::Enter);
    counter.sees("Pas compris").sees("bientôt rappeler");
}

#[test]
fn an_answer_left_with_escape_is_there_when_asked_again() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("3j rappeler le").press(Key::Esc);
    counter.type_text("s").sees("3j rappeler le");
}

#[test]
fn changing_the_next_action_asks_what_was_done() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler le CPAS").press(Key::Tab).type_text("s");
    counter.sees("Qu'est-ce qui est fait ?").sees("rappeler le CPAS").press(Key::Enter);
    counter.sees("Et ensuite ?").type_text("+2sem écrire au juge").press(Key::Enter).sees("enregistré");
    counter.press(Key::Enter).sees("écrire au juge").sees("rappeler le CPAS");
}

#[test]
fn a_case_that_waits_on_somebody_leaves_the_list_and_is_counted() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w");
    counter.sees("Qui doit agir ?").type_text("1").sees("Qu'est-ce qui est fait ?").type_text("écrit à Mme Roy");
    counter.press(Key::Enter).type_text("2sem").press(Key::Enter).sees("chez d'autres : 1 (la personne");
    counter.type_text(";").type_text("Amina").press(Key::Enter);
    counter
        .sees("écrit à Mme Roy")
        .sees("on attend : la personne")
        .sees("Attend        la personne, depuis aujourd'hui");
}

#[test]
fn a_case_is_closed_with_a_reason_and_can_be_reopened() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter).type_text("f");
    counter.sees("Pourquoi clore ?").type_text("1").sees("Ce qui est fait").sees("rappeler").press(Key::Enter);
    counter.sees("réglé · rappeler").type_text("r").type_text("3j voir encore").press(Key::Enter).sees("voir encore");
}

#[test]
fn entries_are_added_and_the_latest_is_on_top() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter);
    counter.type_text("e").type_text("a déposé le bail").press(Key::Enter).sees("a déposé le bail");
    counter.type_text("t").type_text("1").type_text("CPAS, occupé").press(Key::Enter);
    let screen = counter.screen();
    assert!(screen.find("CPAS, occupé") < screen.find("a déposé le bail"), "{screen}");
}

#[test]
fn a_person_can_be_named_later() {
    let mut counter = counter();
    counter.record("log f 34 !3j // rappeler").press(Key::Tab).press(Key::Enter).type_text("p");
    counter.type_text("Mme Roy").press(Key::Enter).sees("Comment la joindre ?").type_text("0470").press(Key::Enter);
    counter.sees("Mme Roy").sees("0470");
}

#[test]
fn undo_takes_a_case_back() {
    let mut counter = counter();
    counter.resize(120, 36).record("log f 34").type_text("s").type_text("3j rappeler").press(Key::Enter);
    counter.sees("2026-0001").type_text("u").does_not_see("rappeler");
}

#[test]
fn an_answer_not_sent_survives_the_program() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.record("log f 34").type_text("s").type_text("3j rappeler le");
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.sees("Vous aviez commencé").press(Key::Esc);
    second.press(Key::Home).type_text("s").sees("3j rappeler le");
}

#[test]
fn a_long_list_is_narrowed_by_typing() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w").sees("taper pour chercher");
    counter.type_text("CPAS").press(Key::Enter).press(Key::Enter).sees("Quand regarder");
    counter.type_text("2sem").press(Key::Enter);
    counter.sees("chez d'autres : 1 (CPAS");
}

#[test]
fn what_is_read_of_a_date_never_outlives_the_words() {
    let mut counter = counter();
    counter.record("log f 34").type_text("s").type_text("ven").sees("ven. 20 nov. 2026");
    counter.type_text("dange").does_not_see("20 nov.");
}

#[test]
fn what_was_done_is_kept_until_what_comes_next_is_said() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("s").press(Key::End);
    counter.type_text("appelé deux fois").press(Key::Enter).sees("Et ensuite ?").press(Key::Esc);
    counter.type_text("s").sees("appelé deux fois").press(Key::Enter).type_text("ven attendre").press(Key::Enter);
    counter.press(Key::Enter).sees("appelé deux fois").press(Key::Esc).type_text("s").does_not_see("appelé deux fois");
}

/// A counter with one case's page open.
fn with_case() -> Counter {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler le CPAS").press(Key::Tab).press(Key::Enter);
    counter
}

/// The same record at another desk's window, with somebody else at it.
fn somebody_else(open: &impl Fn() -> guichet::store::Store, lang: Lang, size: (u16, u16), worker: &str) -> Counter {
    let mut other = Counter::seated("2", lang, size, open(), false);
    worker.clone_into(&mut other.app.config.worker);
    other
}

#[test]
fn calls_are_counted_until_somebody_answers() {
    let mut counter = with_case();
    counter.type_text("t").sees("pas joint (1er essai)").type_text("1").press(Key::Enter);
    counter.type_text("t").type_text("1").type_text("occupé").press(Key::Enter).sees("pas joint (2e essai) · occupé");
    counter.type_text("t").sees("pas joint (3e essai)").type_text("2").type_text("rappelle lundi").press(Key::Enter);
    counter.sees("joint au 3e essai · rappelle lundi").type_text("t").sees("pas joint (1er essai)").press(Key::Esc);
    counter.type_text("u").does_not_see("rappelle lundi").sees("pas joint (2e essai) · occupé");
}

#[test]
fn a_promised_document_is_in_sight_until_it_comes() {
    let mut counter = with_case();
    counter.type_text("d").type_text("ven fiche de paie").sees("ven. 20 nov. 2026 · fiche de paie").press(Key::Enter);
    counter.sees("Promis        fiche de paie (ven.)").sees("pour le ven. 20 nov. 2026");
    counter.type_text("d").type_text("sa carte d'identité").press(Key::Enter).sees("sa carte d'identité");
    counter.type_text("v").sees("Quel document est arrivé ?").type_text("1").press(Key::Enter);
    counter.sees("reçu       fiche de paie").sees("Promis        sa carte d'identité");
    counter.type_text("u").sees("fiche de paie (ven.)");
}

#[test]
fn what_was_agreed_to_says_how_and_when_and_can_be_taken_back() {
    let mut counter = with_case();
    counter.type_text("h").type_text("1").type_text("hier appeler son propriétaire");
    counter.sees("mar. 17 nov. 2026 · appeler").press(Key::Enter);
    counter.sees("Accords       appeler son propriétaire (oral, 17/11/2026)");
    counter.type_text("h").sees("Retiré : appeler son propriétaire").type_text("3");
    counter.does_not_see("Accords").sees("retiré · appeler son propriétaire").type_text("u").sees("Accords");
}

#[test]
fn a_mandate_has_an_end_and_says_when_it_is_over() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter);
    counter.type_text("m").type_text("2").type_text("appeler la mutuelle").press(Key::Enter).sees("Pas compris");
    counter.press(Key::Home).type_text("auj ").press(Key::Enter);
    counter.sees("Mandat        appeler la mutuelle · signé, jusqu'au mer. 18 nov. 2026");

    let store = open();
    let case = store.case_by_number("2026-0001").expect("the case");
    let yesterday = now().today().pred_opt().expect("a day");
    let over = Mandate { until: yesterday, ..case.mandate.clone().expect("a mandate") };
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    store.set_mandate(&case.id, case.version, Some(&over), &stamp).expect("changed");
    counter.tick().sees("Mandat        expiré depuis le mar. 17 nov. 2026 : appeler la mutuelle");
    counter
        .type_text("m")
        .sees("Fin du mandat")
        .type_text("3")
        .does_not_see("expiré")
        .sees("retiré · appeler la mutuelle");
}

#[test]
fn a_private_note_is_its_author_s_alone() {
    for (lang, size) in [(Lang::Fr, (80, 24)), (Lang::En, (120, 40))] {
        let (_folder, open) = on_disk();
        let mut author = Counter::start(lang, size, open(), false);
        author.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Tab).press(Key::Tab);
        author.press(Key::Tab).press(Key::Enter).type_text("x").type_text("très fatiguée").press(Key::Enter);
        author.sees("très fatiguée").press(Key::Esc).type_text(";").type_text("fatigue amina").sees("2026-0001");

        let mut other = somebody_else(&open, lang, size, "MD");
        other.press(Key::Tab).press(Key::Enter).sees("Amina").does_not_see("fatiguée");
        assert_eq!(other.screen().matches("18/11/26").count(), 1, "the case was opened, and no more is seen");
        other.press(Key::Esc).type_text(";").type_text("fatigue").does_not_see("2026-0001").press(Key::Esc);
        // At the same window, somebody else's undo passes over it without a word.
        let (own, taken_back) = if lang == Lang::Fr { ("note privée", "Annulé") } else { ("private note", "Undone") };
        author.app.config.worker = "MD".to_owned();
        author.press(Key::Esc).press(Key::Esc).type_text("u").sees(taken_back).does_not_see(own);
        let mut nobody = somebody_else(&open, lang, size, "");
        nobody.type_text(";").type_text("fatigue").does_not_see("2026-0001");
    }
}

/// Who answers a person's wish to see what is held of them may hand it out: the question promises no more than holds.
#[test]
fn who_will_see_a_private_note_is_said_before_it_is_typed() {
    for (lang, whoever) in [
        (Lang::Fr, "qui remet ses données à la personne"),
        (Lang::En, "whoever hands the person their data"),
        (Lang::Nl, "wie de persoon zijn gegevens geeft"),
        (Lang::De, "wer der Person ihre Daten gibt"),
    ] {
        let store = Store::in_memory().expect("a store");
        let mut counter = Counter::start(lang, (80, 24), store, false);
        counter.record("log !3j \"Amina\"").press(Key::Tab).press(Key::Enter).type_text("x");
        assert!(counter.screen().split_whitespace().collect::<Vec<_>>().join(" ").contains(whoever), "{whoever}");
    }
}

#[test]
fn a_private_note_needs_initials() {
    let mut counter = with_case();
    counter.app.config.worker = String::new();
    counter.type_text("x").sees("D'abord vos initiales");
}

#[test]
fn one_s_own_words_can_be_corrected_and_the_correction_taken_back() {
    let mut counter = with_case();
    counter.type_text("e").type_text("a déposé le bali").press(Key::Enter).type_text("c").sees("a déposé le bali");
    counter.press(Key::End).press(Key::Backspace).press(Key::Backspace).type_text("il").press(Key::Enter);
    counter
        .sees("a déposé le bail · corrigé le 18/11")
        .type_text("u")
        .sees("a déposé le bali")
        .does_not_see("corrigé le");
    counter.press(Key::Down).type_text("c").sees("Seul l'auteur");
}

#[test]
fn the_selected_entry_stays_selected_when_another_is_written() {
    let mut counter = with_case();
    counter.type_text("e").type_text("premier").press(Key::Enter).press(Key::Down);
    counter.type_text("e").type_text("second").press(Key::Enter);
    assert!(counter.row_with("▸18/11/26").contains("ouvert"));
    counter.press(Key::Home).press(Key::Up).press(Key::Up);
    assert!(counter.row_with("▸18/11/26").contains("second"));
}

#[test]
fn a_case_set_aside_leaves_the_pane_leaves_a_trace_and_comes_back() {
    let mut counter = counter();
    counter.record("log f 34 !demain \"Amina\" // rappeler").press(Key::Tab).type_text("z");
    counter.type_text("auj").press(Key::Enter).sees("Pas compris").press(Key::Esc).type_text("z").press(Key::Home);
    for _ in 0..3 {
        counter.press(Key::Delete);
    }
    counter.type_text("1sem").press(Key::Enter).sees("en pause jusqu'au mer. 25 nov. 2026").sees("en pause : 1");
    counter.does_not_see("rappeler").type_text(";").type_text("rappel").press(Key::Enter);
    counter.sees("En pause      mer. 25 nov. 2026").sees("pause   ").sees("jusqu'au mer. 25 nov. 2026");
    counter.press(Key::Esc).press(Key::Esc).type_text("u").sees("rappeler").does_not_see("en pause :");
}

#[test]
fn a_case_without_a_named_action_says_so() {
    let mut counter = counter();
    counter.record("f 34 !3j \"Amina\"").press(Key::Tab).press(Key::Enter);
    counter.sees("‼ rien n'est prévu : s pour dire la suite");
}

#[test]
fn the_pane_shows_one_s_own_cases_or_those_of_a_topic() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log f 34 !3j \"Amina\" // rappeler").record("det h 40 !3j \"Karim\" // trier");
    let mut other = somebody_else(&open, Lang::Fr, (80, 24), "MD");
    other.record("log f 50 !3j \"Roza\" // écrire").press(Key::Tab).sees("Roza").sees("Amina");
    other.type_text("m").sees("Roza").does_not_see("Amina").sees("MD ·");
    other.type_text("m").sees("Amina");
    other.type_text("g").type_text("sujet dette").press(Key::Enter).sees("Karim").does_not_see("Roza");
    other.type_text("g").press(Key::Enter).sees("Amina");
    other.type_text("g").type_text("chez cpas").press(Key::Enter).sees("Aucun dossier pour ce filtre ; g");
}

#[test]
fn cases_are_found_by_any_word_whatever_the_accents_and_open_their_page() {
    let mut counter = with_case();
    counter.type_text("e").type_text("a déposé le bail à Évere").press(Key::Enter).press(Key::Esc);
    counter.press(Key::Home).type_text(";").sees("les dossiers clos aussi").type_text("EVERE amin");
    counter.sees("2026-0001").sees("a déposé le bail").press(Key::Enter).sees("Ce qui s'est passé").press(Key::Esc);
    counter.type_text("x").sees("Rien trouvé").press(Key::Esc);
    counter.type_text(":").type_text("chercher dans les dossiers").press(Key::Enter).sees("Chercher un dossier");
}

#[test]
fn a_page_with_everything_on_it_fits_any_screen() {
    let mut counter = with_case();
    counter.type_text("b").type_text("garantie locative refusée par le propriétaire").press(Key::Enter);
    counter.type_text("j").type_text("dett").press(Key::Enter).type_text("g").type_text("MD").press(Key::Enter);
    counter.sees("EB → MD").type_text("u").sees("Suivi par     EB").type_text("u").does_not_see("· Dettes");
    counter.type_text("h").type_text("2").type_text("transmettre son dossier").press(Key::Enter);
    counter.type_text("i").press(Key::Enter).type_text("l").type_text("recommandé").press(Key::Enter);
    for size in [(40, 10), (40, 24), (80, 24), (120, 40)] {
        counter.resize(size.0, size.1).sees("recommandé").sees("À faire");
    }
}

#[test]
fn the_person_is_one_key_away_from_the_case_its_row_and_its_page() {
    let mut counter = with_case();
    counter.type_text("k").sees("Personne · Amina").press(Key::Esc).sees("Ce qui s'est passé");
    counter.press(Key::Esc).type_text("k").sees("Personne · Amina").press(Key::Esc).sees("2026-0001");
}

#[test]
fn later_visits_and_their_referrals_are_links_in_the_open_case_of_the_person() {
    for (lang, size) in [(Lang::Fr, (80, 24)), (Lang::En, (120, 40))] {
        let mut counter = Counter::start(lang, size, crate::counter::stocked(), false);
        counter.record("log f 34 !3j \"Amina\" // rappeler").type_text("k").sees("Amina").type_text("n");
        counter.type_text("its 20m").press(Key::Enter).press(Key::Esc).press(Key::Esc);
        counter.press(Key::Down).press(Key::Down).type_text("o").press(Key::Enter).press(Key::Enter).press(Key::Enter);
        counter.press(Key::Tab).press(Key::Enter);
        let (ticket, opened) =
            if lang == Lang::Fr { ("n° 2 · itsme", "ouvert") } else { ("no. 2 · itsme", "opened") };
        counter.sees(ticket).sees("→ ");
        let timeline = counter.screen();
        // The visit from which the case was opened is no link to itself.
        assert!(!timeline.contains("n° 1 ·") && !timeline.contains("no. 1 ·") && timeline.contains(opened));
        let at = |text: &str| timeline.find(text).expect("a line");
        assert!(at(ticket) < at(opened), "{timeline}");
        // Links are opened, not corrected; news of a linked referral is noted from here.
        let (nobody, accepted) =
            if lang == Lang::Fr { ("Seul l'auteur", "accepté") } else { ("by its author only", "accepted") };
        counter.type_text("c").sees(nobody).type_text("y").type_text("4").sees(accepted);
        counter.press(Key::Enter).sees(accepted).press(Key::Esc).press(Key::Down).press(Key::Enter);
        counter.sees("itsme").press(Key::Esc).sees(ticket);
    }
}

#[test]
fn a_case_without_a_subject_has_a_title_that_ends_with_the_person() {
    let mut counter = counter();
    counter.record("f 34 !3j \"Amina\"").press(Key::Tab).press(Key::Enter);
    let title = counter.row_with("2026-0001 · Amina");
    assert!(!title.contains("Amina · "), "{title}");
}

#[test]
fn labels_stand_apart_from_what_they_label_in_every_language() {
    for lang in Lang::ALL {
        let store = guichet::store::Store::in_memory().expect("a store");
        let mut counter = Counter::start(lang, (80, 24), store, false);
        let texts = guichet::text::Texts::new(lang);
        counter.record("log f 34 !12/12 \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter);
        counter.type_text("h").type_text("2").type_text("transmettre").press(Key::Enter);
        let mut columns = Vec::new();
        for (label, text) in [("case-person", "Amina"), ("case-worker", "EB"), ("case-consents", "transmettre")] {
            let label = texts.t(label);
            let row = counter.row_with(&format!("{label} "));
            let at = row.find(text).unwrap_or_else(|| panic!("{label}: {row}"));
            assert!(row[..at].ends_with(' ') && !row[..at].trim_end().ends_with('…'), "{row}");
            columns.push(row[..at].chars().count());
        }
        assert!(columns.iter().all(|column| *column == columns[0]), "{lang:?}: {columns:?}");
    }
}

#[test]
fn a_visit_says_on_whom_its_case_waits() {
    let mut counter = counter();
    counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w").type_text("1");
    counter.press(Key::Enter).type_text("jeu").press(Key::Enter).press(Key::BackTab).press(Key::Enter);
    let row = counter.row_with("2026-0001");
    assert!(row.contains("2026-0001 · chez la personne"), "{row}");
}

#[test]
fn the_foot_of_the_pane_leaves_out_whole_counts_and_cuts_no_word() {
    for (columns, rows) in [(40, 24), (60, 24), (80, 24), (120, 36)] {
        let mut counter = counter();
        counter.resize(columns, rows);
        counter.record("log f 34 !3j \"Amina\" // rappeler").press(Key::Tab).type_text("w").type_text("CPAS");
        counter.press(Key::Enter).press(Key::Enter).type_text("2sem").press(Key::Enter).press(Key::Home);
        counter.type_text("n").type_text("det h40 !2sem \"Karim\" // trier").press(Key::Enter);
        counter.type_text("n").type_text("det h41 !2sem \"Roza\" // trier >médiation").press(Key::Enter);
        let foot = counter.row_with("chez d'autres : 1");
        assert!(!foot.contains('…'), "{foot}");
        if columns >= 80 {
            assert!(foot.contains("(CPAS") && foot.contains("plus tard : 2"), "{foot}");
        }
    }
}

#[test]
fn words_typed_at_once_behind_a_follow_up_that_is_there_call_nobody() {
    let mut counter = counter();
    counter.record("log f34 !3j \"Amina Bah\" // expulsion").record("its \"Suivante\"");
    counter.press(Key::Home).type_text("s").sees("2026-0001").sees("Qu'est-ce qui est fait ?");
    counter.type_text("appele Engie").sees("> appele Engie").press(Key::Esc);
    assert!(counter.app.board.queue.iter().all(|visit| visit.calls == 0));
    // By its own key, a call says who comes also on the page of a case.
    counter.sees("À faire").type_text("a").sees("Appelé : 1 Amina Bah").sees("À faire");
}

#[test]
fn words_typed_at_the_question_of_a_call_before_its_number_note_nothing() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.record("log f34 !3j \"Amina\" // rappeler").press(Key::Tab).press(Key::Enter);
    counter.type_text("t").sees("Appel téléphonique").type_text("p").sees("ici, un numéro répond");
    counter.type_text("as joint 2e essai").press(Key::Enter).sees("ici, un numéro répond").sees("Appel téléphonique");
    let entries = || open().case_by_number("2026-0001").expect("the case").entries.len();
    let before = entries();
    // A pasted text notes nothing either, and leaving says nothing of it any more.
    counter.paste("pas joint").press(Key::Enter).press(Key::Esc).does_not_see("ici, un numéro répond");
    assert_eq!(entries(), before);
    counter.type_text("t2").does_not_see("ici, un numéro répond");
}
