//! What a person asks for, at the counter: what is held about them, to be left alone, to be erased.

use guichet::{
    app::key::Key,
    config::Config,
    domain::{audit::Record, person::PersonEdit, survey::Survey, time::Stamp, visit::Move},
    store::{Store, audit::Asked},
    text::Lang,
};

use tempfile::TempDir;

use crate::{
    counter::{Counter, now, on_disk, ours},
    pages::{everything, found},
};

/// A counter whose queue holds somebody with a case, whose page is open.
fn at_the_page(lang: Lang, size: (u16, u16)) -> Counter {
    let mut counter = Counter::start(lang, size, Store::in_memory().expect("a store"), false);
    let name = "\"Amina Bah\"";
    counter.record(&format!("log f34 5000 !3j {name} // expulsion lundi"));
    counter.type_text("k").sees("Amina Bah");
    counter
}

#[test]
fn erasing_says_what_goes_and_what_stays_and_wants_a_word() {
    for size in [(80, 24), (120, 40), (60, 20)] {
        let mut counter = at_the_page(Lang::Fr, size);
        counter.type_text("x").sees("pour quelle raison").press(Key::Enter).sees("!").type_text("à sa demande");
        counter.press(Key::Enter).sees("Effacer Amina Bah pour toujours").sees("dossier").sees("1 passage reste");
        counter.sees("taper : effacer").sees("sauvegardes");
        // No single key erases, nor two.
        counter.press(Key::Enter).press(Key::Enter).type_text("oui").press(Key::Enter).sees("pour toujours");
        counter.press(Key::Esc).sees("pour quelle raison").sees("à sa demande").press(Key::Enter);
        counter.type_text("Effacer").press(Key::Enter).sees("Personne effacée").does_not_see("Amina");
        counter.press(Key::Char('u')).does_not_see("Amina Bah");
        counter.type_text("\"").type_text("amina").sees("Aucune personne connue");
    }
}

#[test]
fn where_a_reason_is_missing_it_is_asked_for() {
    let mut counter = at_the_page(Lang::Fr, (80, 24));
    for key in ["x", "r"] {
        counter.type_text(key).press(Key::Enter).sees("Il faut une raison").does_not_see("Pas compris");
        for nothing in ["  ", "–", "...", " - "] {
            counter.type_text(nothing).press(Key::Enter).sees("Il faut une raison").press(Key::Ctrl('u'));
        }
        counter.press(Key::Esc);
    }
    counter.type_text("x").type_text("à sa demande").press(Key::Enter).sees("taper : effacer").press(Key::Enter);
    counter.sees("Pas compris").does_not_see("Il faut une raison");
}

#[test]
fn on_the_smallest_screen_the_question_and_the_word_are_whole() {
    let mut counter = at_the_page(Lang::Fr, (40, 10));
    counter.type_text("d").sees("Dans quel fichier écrire").sees("gardons d'elle ?").press(Key::Esc);
    counter.type_text("xà sa demande").press(Key::Enter).sees("Effacer Amina Bah").sees("toujours ?");
    counter.sees("taper : effacer").sees("…");
}

#[test]
fn the_path_typed_for_the_file_is_kept_nowhere() {
    let (folder, _, mut counter) = two_windows();
    counter.type_text("d").type_text("/home/zzquatresous/s.pdf").sees("zzquatresous");
    counter.app.save_drafts();
    assert_eq!(found(&everything(folder.path(), None), &["zzquatresous".to_owned()]), [""; 0]);
    counter.press(Key::Esc).type_text("d").does_not_see("zzquatresous");
}

#[test]
fn the_page_names_the_keys_of_these_wishes() {
    for lang in [Lang::Fr, Lang::En] {
        let mut counter = at_the_page(lang, (120, 36));
        let hints = counter.screen().lines().rev().take(2).collect::<Vec<_>>().join(" ");
        assert!([" d ", " r ", " x "].iter().all(|key| hints.contains(key)), "{hints}");
    }
}

#[test]
fn the_word_is_that_of_the_language() {
    let mut counter = at_the_page(Lang::En, (80, 24));
    counter.type_text("x").type_text("as they asked").press(Key::Enter).sees("type: erase");
    counter.type_text("effacer").press(Key::Enter).sees("for ever");
    counter.press(Key::Esc).press(Key::Enter).type_text("erase").press(Key::Enter).sees("Person erased");
}

#[test]
fn a_reason_that_names_the_person_is_put_otherwise() {
    let mut counter = at_the_page(Lang::Fr, (80, 24));
    counter.type_text("x").type_text("Amina le demande").press(Key::Enter).sees("nomme la personne");
    counter.sees("Amina le demande");
    // The refusal is not said of what is done afterwards.
    counter.press(Key::Ctrl('u')).type_text("demande écrite").press(Key::Enter).does_not_see("nomme la personne");
    counter.type_text("effacer").press(Key::Enter).sees("Personne effacée").does_not_see("Rien n'a été fait");
}

#[test]
fn a_record_that_is_only_kept_is_marked_and_says_why_it_is_not_changed() {
    let mut counter = at_the_page(Lang::Fr, (80, 24));
    counter.type_text("r").sees("Limiter").sees("sauf à elle-même").type_text("conteste son adresse");
    counter.press(Key::Enter).sees("Traitement limité").sees("conteste son adresse");
    // Nobody is asked for words that would be refused.
    for key in ["l", "e", "s"] {
        counter.type_text(key).sees("est limité (depuis le mer. 18");
        assert!(counter.app.overlay.is_none(), "{key}");
    }
    // On the page of the case, too.
    counter.press(Key::Enter).sees("2026-0001").sees("conteste son adresse").press(Key::Esc);
    counter.type_text("r").sees("Lever").type_text("vérifiée").press(Key::Enter).sees("Limitation levée");
    counter.does_not_see("conteste").type_text("l").press(Key::Down).press(Key::Enter).sees("Personne enregistrée");
}

#[test]
fn in_a_case_of_somebody_restricted_no_question_is_opened() {
    let mut counter = at_the_page(Lang::Fr, (80, 24));
    counter.type_text("r").type_text("conteste").press(Key::Enter).press(Key::Enter).sees("2026-0001");
    for key in ["e", "t", "x", "l", "i", "d", "v", "s", "w", "z", "h", "m", "p", "b", "j", "g", "f", "o"] {
        counter.type_text(key).sees("2026-0001").sees("est limité (depuis le mer. 18");
        assert!(counter.app.overlay.is_none(), "{key}");
        counter.press(Key::Down);
    }
    // Nor in the visit, whose walk through the day goes on.
    counter.press(Key::Esc).press(Key::Esc).type_text("e").sees("est limité").does_not_see("Enregistrer");
    counter.press(Key::Char('a')).sees("Appelé : 1").press(Key::Char(' ')).sees("en cours");
}

#[test]
fn a_visit_of_somebody_restricted_is_ended_and_no_case_follows() {
    let mut counter = at_the_page(Lang::Fr, (80, 24));
    counter.press(Key::Enter).type_text("f1").press(Key::Enter).sees("clos").press(Key::Esc);
    counter.type_text("n").type_text("num").press(Key::Enter);
    counter.type_text("r").type_text("conteste").press(Key::Enter).press(Key::Esc).sees("File du jour");
    counter.press(Key::Down).type_text(" ").sees("Appelé : 2").type_text(" ").sees("2 : en cours").type_text(" ");
    counter.sees("À suivre").type_text("4").sees("2 : fini").sees("aucun dossier n'est ouvert");
    assert!(counter.app.overlay.is_none());
}

#[test]
fn in_the_review_whoever_is_restricted_is_marked_and_no_answer_is_offered_that_would_be_refused() {
    for size in [(80, 24), (120, 40)] {
        let mut counter = at_the_page(Lang::Fr, size);
        counter.type_text("r").type_text("conteste").press(Key::Enter).press(Key::Esc);
        counter.type_text("r").press(Key::Down).sees("limité · 2026-0001").sees("La fiche est limitée");
        counter.does_not_see("1 d'accord").type_text("1").does_not_see("est limité (depuis");
        counter.type_text("z").sees("Laissé");
        // That the visit is over is no word about the person.
        counter.sees("limité · Passage 1").type_text("1").does_not_see("est limité (depuis").sees("1 : parti");
    }
}

#[test]
fn whoever_is_restricted_is_marked_where_they_are_recognised() {
    for size in [(80, 24), (120, 40)] {
        let mut counter = at_the_page(Lang::Fr, size);
        counter.type_text("r").type_text("conteste").press(Key::Enter).press(Key::Esc);
        counter.type_text("n").type_text("num \"ami").sees("limité · ").press(Key::Tab);
        counter.sees("[! Amina Bah").sees("limité : ne se lie pas]").press(Key::Enter).sees("est limité");
        counter.press(Key::Esc).type_text("\"").type_text("amina").sees("limité · ");
    }
}

#[test]
fn a_visit_begun_on_the_page_of_somebody_restricted_is_recorded_with_the_key_that_the_refusal_names() {
    for (size, lang) in [((80, 24), Lang::Fr), ((120, 40), Lang::En)] {
        let french = lang == Lang::Fr;
        let mut counter = at_the_page(lang, size);
        counter.type_text("r").type_text("conteste").press(Key::Enter).type_text("n");
        counter.sees(if french { "limité : ne se lie pas]" } else { "not linked" });
        counter.type_text("num").press(Key::Enter).sees(if french {
            "« ⇧Tab » (délier)"
        } else {
            "\"⇧Tab\" (unlink)"
        });
        counter.press(Key::BackTab).press(Key::Enter).sees(if french { "2 en file" } else { "2" });
        assert!(!counter.app.intake.open, "{}", counter.screen());
    }
}

#[test]
fn a_form_about_somebody_restricted_is_recorded_with_the_answer_that_the_refusal_names() {
    let mut counter = at_the_page(Lang::Fr, (120, 40));
    counter.type_text("r").type_text("conteste").press(Key::Enter).type_text("n").type_text("num").press(Key::F(4));
    counter.sees("Personne liée").press(Key::Ctrl('s')).sees("« Personne liée » sur « pas liée »");
    while !counter.screen().contains("▸ Personne liée") {
        counter.press(Key::Tab);
    }
    counter.type_text("2").press(Key::Ctrl('s')).sees("2 en file");
}

#[test]
fn a_new_name_that_stands_in_the_register_already_is_struck_there_and_that_is_said() {
    let mut counter = at_the_page(Lang::Fr, (120, 40));
    counter.type_text("r").type_text("Kadiatou sur sa carte").press(Key::Enter).sees("Traitement limité");
    counter.type_text("r").type_text("vérifiée").press(Key::Enter).sees("Limitation levée");
    counter.type_text("e").press(Key::Ctrl('u')).type_text("Kadiatou Bah").press(Key::Enter);
    counter.sees("le mot y est rayé (« … »)");
}

#[test]
fn what_is_held_goes_to_a_file() {
    let (folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log f34 5000 !3j \"Amina Bah\" // expulsion lundi").type_text("k").sees("Amina Bah");
    let file = folder.path().join("elle.txt").display().to_string();
    counter.type_text("d").sees("ce que nous gardons").sees(&format!("donnees-{}.pdf", now().today()));
    counter.type_text(&file).press(Key::Enter).sees("à remettre en main propre");
    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(text.contains("Amina Bah") && text.contains("expulsion lundi"), "{text}");
    // Nothing is written over, and no other kind of file is known.
    counter.type_text("d").type_text(&file).press(Key::Enter).sees("existe");
    counter.press(Key::Esc).type_text("d").press(Key::End).type_text("x").press(Key::Enter).sees("!");
}

#[test]
fn whom_another_window_erases_is_named_no_longer_in_what_was_said_here() {
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "CD".to_owned() };
    // Of somebody who has a case the person is erased; of somebody who was only called, the name, as the day is closed.
    for line in ["log f34 5000 !3j \"Amina Bah\"", "its f34 \"Amina Bah\""] {
        let (_folder, open) = on_disk();
        let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
        counter.record(line).press(Key::Char('a')).sees("Appelé : 1 Amina Bah");
        // Whatever else is done elsewhere takes no word away.
        let mut other = Counter::seated("2", Lang::Fr, (80, 24), open(), false);
        other.record("num");
        counter.tick().sees("Numérique").sees("Appelé : 1 Amina Bah");
        let store = open();
        match store.find_people("Bah", 9).expect("asked").hits.first() {
            Some(found) => drop(store.erase_person(&found.person.id, &[], "à sa demande", &stamp).expect("erased")),
            None => drop(store.close_day(stamp.now.today(), 0, "", &stamp).expect("closed")),
        }
        counter.tick().does_not_see("Amina").does_not_see("Appelé : 1");
        // What is said from then on stays until the next word, and who erased here reads what became of it.
        counter.press(Key::Char('a')).sees("Appelé : 2");
        counter.tick().tick().sees("Appelé : 2");
    }
}

#[test]
fn private_notes_of_others_go_out_only_where_that_is_chosen() {
    for (size, lang) in [((80, 24), Lang::Fr), ((120, 40), Lang::En), ((40, 10), Lang::Fr)] {
        let (folder, open) = on_disk();
        let mut author = Counter::start(lang, (80, 24), open(), false);
        author.record("log f34 5000 !3j \"Amina Bah\" // expulsion").press(Key::Tab).press(Key::Tab).press(Key::Tab);
        author.press(Key::Tab).press(Key::Enter).type_text("x").type_text("craint son frère").press(Key::Enter);
        // Of one's own notes nothing is asked.
        author.press(Key::Esc).press(Key::Esc).press(Key::Home).type_text("k").sees("Amina Bah");
        let which = if lang == Lang::Fr { "Dans quel fichier" } else { "To which file" };
        author.type_text("d").sees(which).press(Key::Esc);
        drop(author);

        let config = Config { lang: Some(lang), worker: "MD".into(), ..ours() };
        let mut other = Counter::configured("2", config, Survey::builtin(), size, open(), false);
        let (asked, without, answer) = match lang {
            Lang::Fr => ("note privée", "sans une note", "son auteur la remet lui-même"),
            _ => ("private note", "without a private", "its author hands it out"),
        };
        let file = |name: &str| folder.path().join(name);
        let write = |other: &mut Counter, name: &str| {
            other.type_text(&file(name).display().to_string()).press(Key::Enter);
            std::fs::read_to_string(file(name)).expect("the file")
        };
        other.type_text("\"amina").press(Key::Enter).type_text("d");
        other.sees(asked).sees(answer).press(Key::Enter).sees(which);
        // Back to the first question, and forward again.
        other.press(Key::Esc).sees(asked).press(Key::Enter).sees(which);
        assert!(!write(&mut other, "sans.txt").contains("craint"));
        other.type_text("d").type_text("2").sees(which);
        assert!(write(&mut other, "avec.txt").contains("craint son frère"));
        // Whoever asks who saw a case or a visit sees that it went out.
        let entries = open().audited(&Asked { most: 9, ..Asked::default() }).expect("read");
        let sent = entries.iter().find(|entry| entry.detail.starts_with("person-private")).expect("entered");
        let kinds: Vec<Record> = sent.records.iter().map(|record| record.kind).collect();
        assert_eq!(kinds, [Record::Person, Record::Case, Record::Visit]);
        if size.0 >= 80 {
            other.type_text("d").press(Key::Enter);
            other.type_text(&file("encore.txt").display().to_string()).press(Key::Enter).sees(without);
        }
    }
}

/// Two windows on one record with Amina's case, the first at her page.
fn two_windows() -> (TempDir, impl Fn() -> Store, Counter) {
    let (folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log f34 5000 !3j \"Amina Bah\" // expulsion lundi").type_text("k").sees("Amina Bah");
    (folder, open, counter)
}

/// Another desk erases Amina.
fn erased_elsewhere(open: &impl Fn() -> Store) {
    let (store, stamp) = (open(), Stamp { now: now(), desk: "2".to_owned(), worker: "CD".to_owned() });
    let found = store.find_people("Bah", 9).expect("asked").hits.remove(0);
    store.erase_person(&found.person.id, &[], "à sa demande", &stamp).expect("erased");
}

#[test]
fn a_question_about_whom_another_window_erases_is_closed_and_its_words_come_back_nowhere() {
    type Keys = fn(&mut Counter) -> &mut Counter;
    let questions: [(Keys, &str); 3] = [
        (|counter| counter.press(Key::Enter).sees("2026-0001").type_text("e"), "Ce dossier a été"),
        (|counter| counter.type_text("e"), "Cette personne a été"),
        (|counter| counter.press(Key::Esc).type_text("e"), "Le nom et les textes de ce passage"),
    ];
    for (asked, said) in questions {
        let (folder, open, mut counter) = two_windows();
        asked(&mut counter);
        counter.type_text("zzquatresous").sees("zzquatresous");
        counter.app.save_drafts();
        erased_elsewhere(&open);
        // Typed before the screen looks, and on its way to the disk.
        counter.type_text("encore").sees("zzquatresousencore");
        counter.app.save_drafts();
        counter.tick().sees(said).sees("ou le formulaire est fermé").does_not_see("quatresous").does_not_see("Amina");
        counter.app.save_drafts();
        drop(counter);
        let mut again = Counter::start(Lang::Fr, (80, 24), open(), false);
        again.does_not_see("n'a plus de fiche").does_not_see("quatresous").does_not_see("Amina");
        drop(again);
        drop(open());
        let words = ["zzquatresous", "zzencore", "expulsion"].map(str::to_owned);
        assert_eq!(found(&everything(folder.path(), None), &words), [""; 0], "{said}");
    }
}

#[test]
fn enter_in_a_question_about_whom_another_window_has_just_erased_writes_nothing() {
    let (folder, open, mut counter) = two_windows();
    counter.type_text("e").type_text("zzquatresous");
    erased_elsewhere(&open);
    counter.press(Key::Enter).sees("Cette personne a été effacée entre-temps").does_not_see("quatresous");
    counter.app.save_drafts();
    drop(counter);
    drop(open());
    assert_eq!(found(&everything(folder.path(), None), &["zzquatresous".to_owned()]), [""; 0]);
}

#[test]
fn a_new_visit_of_whom_another_window_erases_is_closed_and_its_words_come_back_nowhere() {
    type Keys = fn(&mut Counter) -> &mut Counter;
    let ways: [(Keys, &str); 2] = [
        (|counter| counter.type_text("n").type_text("log // zzquatresous").sees("zzquatresous"), "La ligne est vidée"),
        (
            |counter| counter.type_text("n").type_text("log // zzquatresous").press(Key::F(4)).sees("Nouveau"),
            "le formulaire est fermé",
        ),
    ];
    for (typed, said) in ways {
        let (folder, open, mut counter) = two_windows();
        typed(&mut counter);
        counter.app.save_drafts();
        erased_elsewhere(&open);
        // Typed before the screen looks, and on its way to the disk.
        counter.type_text("x");
        counter.app.save_drafts();
        counter.tick().sees("Cette personne a été effacée entre-temps").sees(said);
        counter.does_not_see("quatresous").does_not_see("Amina");
        counter.app.save_drafts();
        drop(counter);
        Counter::start(Lang::Fr, (80, 24), open(), false).does_not_see("quatresous").does_not_see("Amina");
        drop(open());
        let words = ["zzquatresous", "expulsion"].map(str::to_owned);
        assert_eq!(found(&everything(folder.path(), None), &words), [""; 0], "{said}");
    }
}

#[test]
fn a_new_visit_of_whom_another_window_has_just_erased_is_not_recorded() {
    for is_form in [false, true] {
        let (folder, open, mut counter) = two_windows();
        counter.type_text("n").type_text("log !3j // zzquatresous");
        if is_form {
            counter.press(Key::F(4)).sees("Nouveau passage");
        }
        erased_elsewhere(&open);
        let save = if is_form { Key::Ctrl('s') } else { Key::Enter };
        counter.press(save).sees("Cette personne a été effacée entre-temps").does_not_see("quatresous");
        counter.app.save_drafts();
        drop(counter);
        assert_eq!(open().queue(now().today()).expect("the queue").len(), 1, "the visit that there was");
        assert_eq!(found(&everything(folder.path(), None), &["zzquatresous".to_owned()]), [""; 0]);
    }
}

#[test]
fn a_choice_about_whom_another_window_has_just_erased_writes_nothing() {
    let (folder, open, mut counter) = two_windows();
    counter.press(Key::Esc).press(Key::Enter).sees("Passage 1").type_text("g").sees("Quels mots citer");
    counter.type_text("On zzquatresous").press(Key::Enter).sees("elle l'a signé");
    erased_elsewhere(&open);
    counter.type_text("1").sees("de ce passage ont été effacés entre-temps").does_not_see("quatresous");
    counter.app.save_drafts();
    drop(counter);
    drop(open());
    assert_eq!(found(&everything(folder.path(), None), &["zzquatresous".to_owned()]), [""; 0]);
}

#[test]
fn a_question_and_a_form_about_a_visit_that_goes_on_outlive_the_erasing_of_somebody_else() {
    type Keys = fn(&mut Counter) -> &mut Counter;
    let begun: [Keys; 2] = [
        |counter| counter.press(Key::Enter).sees("Passage 1").type_text("g").sees("Quels mots citer"),
        |counter| counter.type_text("e"),
    ];
    for begun in begun {
        let (_folder, open, mut counter) = two_windows();
        erased_elsewhere(&open);
        counter.tick().press(Key::Esc).does_not_see("Amina");
        begun(&mut counter);
        counter.type_text("zzquatresous").sees("zzquatresous");
        let (store, stamp) = (open(), Stamp { now: now(), desk: "2".to_owned(), worker: "CD".to_owned() });
        // The visit is only called; somebody else is erased; a calling name goes with the day.
        let visit = store.queue(now().today()).expect("the queue").remove(0);
        store.move_visit(&visit.id, visit.version, &Move::Call, &stamp).expect("called");
        counter.tick().sees("zzquatresous");
        let mut other = Counter::seated("2", Lang::Fr, (80, 24), open(), false);
        other.record("log f34 5000 !3j \"Nadia Bahri\"").record("log f34 \"Nino\"");
        let nadia = store.find_people("Nadia", 9).expect("asked").hits.remove(0);
        store.erase_person(&nadia.person.id, &[], "à sa demande", &stamp).expect("erased");
        counter.tick().sees("zzquatresous");
        counter.app.save_drafts();
        store.close_day(now().today(), 0, "", &stamp).expect("closed");
        counter.tick().sees("zzquatresous").does_not_see("entre-temps").type_text("s").sees("zzquatresouss");
        counter.app.save_drafts();
        drop(counter);
        Counter::start(Lang::Fr, (80, 24), open(), false).sees("Vous aviez commencé");
    }
}

#[test]
fn what_was_corrected_on_request_stays_when_the_counter_undoes() {
    let (_folder, open, mut counter) = two_windows();
    let (store, stamp) = (open(), Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() });
    let found = store.find_people("Bah", 9).expect("asked").hits.remove(0).person;
    let file = store.person(&found.id, 0).expect("the person");
    let edit = PersonEdit { name: Some("Amina Belkacem".to_owned()), ..PersonEdit::default() };
    store.correct_person(&found.id, file.version, &edit, "faute de frappe", &stamp).expect("corrected");
    // The recording that made the record is older than the correction.
    counter.tick().press(Key::Esc).type_text("u").sees("Pas annulé : enregistrement").sees("corrigée depuis");
    counter.type_text("k").sees("Amina Belkacem");
    // What the screen itself changes is taken back, and says whose record it was.
    counter.type_text("e").press(Key::Ctrl('u')).type_text("Amina B.").press(Key::Enter);
    counter.press(Key::Enter).sees("Amina B.").type_text("u").sees("Amina Belkacem");
    counter.sees(&format!("modification de la personne {}", found.card_code));
}
