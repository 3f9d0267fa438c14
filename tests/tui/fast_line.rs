use guichet::{
    app::key::Key,
    domain::{case::NewCase, time::Stamp},
    store::Store,
    text::Lang,
};

use crate::{
    counter::{Counter, counter, counter_with_directory, now, on_disk},
    invented::new_case,
};

#[test]
fn a_visit_is_recorded_in_nine_keys_and_waits() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::Enter).sees("1 en file, enregistré");
    let row = counter.row_with("itsme");
    assert!(row.contains("attend"), "{row}");
}

#[test]
fn words_show_how_they_are_understood_while_typing() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67 brol");
    counter.sees("[itsme]").sees("[67 ans]").sees("‹brol ? gardé en note›");
    counter.press(Key::Enter).press(Key::Enter).sees("brol");
}

#[test]
fn escape_keeps_the_line_for_the_next_time() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::Esc).does_not_see("its f67");
    counter.type_text("n").sees("> its f67");
}

#[test]
fn a_left_line_survives_the_program() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.type_text("n").type_text("log f 34 5000");
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.sees("Vous aviez commencé ceci").sees("log f 34 5000").press(Key::Enter).sees("> log f 34 5000");
}

#[test]
fn whoever_types_a_visit_without_looking_at_the_question_loses_no_letter() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.type_text("n").type_text("log f 34");
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.sees("Vous aviez commencé ceci").press(Key::Char(' ')).sees("Vous aviez commencé ceci");
    second
        .type_text("n")
        .sees("attend à part")
        .type_text("its f9")
        .sees("> its f9")
        .press(Key::Enter)
        .sees("1 en file");
    second.type_text("n").press(Key::Up).sees("> log f 34");
}

#[test]
fn in_a_record_without_passphrases_words_wait_for_whoever_typed_them() {
    let (_folder, open) = on_disk();
    let settings = |counter: &mut Counter, worker: &str| {
        counter.press(Key::F(10)).sees("Initiales").press(Key::Tab).press(Key::Tab).press(Key::Ctrl('u'));
        counter.type_text(worker).press(Key::Ctrl('s'));
    };
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.sees("· EB").type_text("n").type_text("log f 34 \"Quatresous").press(Key::Esc);
    settings(&mut counter, "ZZ");
    counter.sees("· ZZ").type_text("n").does_not_see("Quatresous").type_text("its f9").press(Key::Esc);
    settings(&mut counter, "EB");
    counter.sees("· EB").sees("Vous aviez commencé").sees("Quatresous").does_not_see("its f9");
    // A form that is open behind the settings is theirs, too.
    counter.press(Key::Enter).press(Key::F(4)).sees("Nouveau passage").sees("Logement");
    settings(&mut counter, "ZZ");
    counter.sees("Vous aviez commencé").sees("its f9").does_not_see("Logement").press(Key::Esc);
    counter.sees("· ZZ").sees("File du jour").does_not_see("Nouveau passage");
    settings(&mut counter, "EB");
    counter.sees("Vous aviez commencé").press(Key::Enter).sees("Nouveau passage").sees("Logement");
    drop(counter);
    Counter::start(Lang::Fr, (80, 24), open(), false).sees("Vous aviez commencé");
}

#[test]
fn up_brings_earlier_lines_of_today_and_down_the_one_being_typed() {
    let mut counter = counter();
    counter.record("its f67").record("log h 40");
    counter.type_text("n").type_text("cv");
    counter.press(Key::Up).sees("> log h 40").press(Key::Up).sees("> its f67");
    counter.press(Key::Down).press(Key::Down).sees("> cv");
}

#[test]
fn a_pasted_line_works_and_one_pasted_on_the_board_opens_the_line() {
    let mut counter = counter();
    counter.paste("its f67 or\n").sees("[itsme]").press(Key::Enter).sees("1 en file");
}

#[test]
fn what_nobody_sees_of_a_paste_is_left_out_and_told() {
    for (lang, one, two) in [
        (Lang::Fr, "1 caractère invisible retiré", "2 caractères invisibles retirés"),
        (Lang::En, "1 invisible character taken out", "2 invisible characters taken out"),
    ] {
        let mut counter = Counter::start(lang, (80, 24), Store::in_memory().expect("a store"), false);
        counter.type_text("n").paste("its\u{200B} f67\n").sees(one).sees("[itsme]");
        // As a telephone gives its number away.
        counter.paste("\u{202A}0470 12 34 56\u{202C}").sees(two).sees("0470 12 34 56");
        counter.paste("rien\r\nde caché\t!").does_not_see("invisible");
        // In a search too.
        counter.press(Key::Esc).type_text("/").paste("x\u{E0041}").sees(one);
    }
}

#[test]
fn a_paste_of_400_kb_is_refused_whole_and_says_so() {
    let mut counter = counter();
    counter.type_text("n").type_text("its ").paste(&"x".repeat(400_000));
    counter.sees("Texte trop long (400").sees("> its");
}

#[test]
fn f2_serves_at_once_and_f3_records_what_is_over() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::F(2)).sees("1 en cours, enregistré");
    assert!(counter.row_with("itsme").contains("en cours"));
    counter.type_text("n").type_text("cv h22 seul ok 10m").press(Key::F(3)).sees("2 fini, enregistré");
}

#[test]
fn a_service_after_the_arrow_is_found_and_recorded() {
    let mut counter = counter_with_directory();
    counter.type_text("n").type_text("det f50 >dettes").sees("[→ Médiation de dettes · CPAS de Namur]");
    counter.press(Key::Enter).press(Key::Enter).sees("→ Médiation de dettes");
}

#[test]
fn a_service_that_nobody_knows_stays_in_the_note() {
    let mut counter = counter_with_directory();
    counter.type_text("n").type_text("det f50 >zzzzqqq").sees("aucun service : zzzzqqq");
    counter.press(Key::Enter).press(Key::Enter).sees(">zzzzqqq");
}

#[test]
fn tab_completes_the_word_under_the_cursor() {
    let mut counter = counter();
    counter.type_text("n").type_text("loge").press(Key::Tab).sees("[Logement]");
}

#[test]
fn f4_carries_everything_into_the_form_and_saving_there_records_it() {
    let mut counter = counter();
    counter
        .type_text("n")
        .type_text("its f67 or av 20m")
        .press(Key::F(4))
        .sees("Nouveau passage")
        .sees("Ordinateur")
        .sees("20");
    counter.press(Key::Ctrl('s')).sees("1 en file, enregistré").sees("itsme");
    counter.type_text("n").does_not_see("> its f67");
}

#[test]
fn a_form_left_with_escape_is_there_again() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::F(4)).press(Key::Esc).sees("gardée");
    counter.type_text("n").sees("Nouveau passage").sees("itsme");
}

#[test]
fn undoing_a_recording_gives_the_words_back() {
    let mut counter = counter();
    counter.record("its f67").type_text("u").sees("Annulé").does_not_see("itsme  ");
    counter.type_text("n").sees("> its f67");
}

#[test]
fn on_a_past_day_a_line_is_recorded_as_over() {
    let mut counter = counter();
    counter.type_text("j").type_text("hier").press(Key::Enter).sees("saisie du 17/11/2026");
    counter
        .record("its f67 20m")
        .sees("1 fini, enregistré · saisie du 17/11/2026")
        .sees("mar. 17 nov. 2026 · 1 passage");
    counter.type_text("j").press(Key::Ctrl('u')).press(Key::Enter).does_not_see("saisie du").does_not_see("itsme");
}

#[test]
fn english_words_under_english() {
    let mut counter = Counter::start(Lang::En, (80, 24), Store::in_memory().expect("a store"), false);
    counter.type_text("n").type_text("its f67 with 20m").sees("[67 years]").press(Key::Enter).sees("1 queued, saved");
}

#[test]
fn the_form_has_the_same_ways_out_as_the_line() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::F(4)).press(Key::F(2)).sees("1 en cours, enregistré");
    counter.type_text("n").type_text("cv h22").press(Key::F(4)).press(Key::F(3)).sees("2 fini, enregistré");
}

#[test]
fn a_line_too_long_takes_no_more_and_says_so() {
    let mut counter = counter();
    counter.type_text("n").paste(&"x".repeat(4000)).type_text("y").sees("Texte trop long");
    assert!(!counter.app.intake.line.text().contains('y'));
}

#[test]
fn an_empty_line_makes_no_ghost_in_the_waiting_room() {
    let mut counter = counter();
    counter.type_text("n").press(Key::Enter).sees("Rien à enregistrer").press(Key::Esc).sees("Aucun passage");
}

#[test]
fn an_untouched_form_is_not_taken_up_again_and_a_touched_one_can_be_thrown_away() {
    let mut counter = counter();
    counter.type_text("n").press(Key::F(4)).press(Key::Esc).type_text("n").sees("Ligne rapide").type_text("its f67");
    counter.press(Key::F(4)).press(Key::Ctrl('g')).sees("Jeter ce qui est tapé ici ?").press(Key::Enter);
    counter.sees("Nouveau passage").press(Key::Ctrl('g')).type_text("2").sees("Fiche jetée").does_not_see("Nouveau");
    counter.type_text("n").sees("Ligne rapide");
}

#[test]
fn windows_with_the_same_desk_do_not_see_each_other_s_unsaved_words() {
    let (_folder, open) = on_disk();
    let mut first = Counter::seated("a", Lang::Fr, (80, 24), open(), false);
    first.type_text("n").type_text("log f30 \"Ana\"");
    first.app.save_drafts();
    let mut second = Counter::seated("b", Lang::Fr, (80, 24), open(), false);
    second.does_not_see("Vous aviez commencé").type_text("n").does_not_see("Ana").type_text("its f9").press(Key::Enter);
    first.press(Key::Enter).sees("2 en file").sees("Ana").sees("itsme");
}

#[test]
fn words_laid_aside_for_an_earlier_line_come_back() {
    let mut counter = counter();
    counter.record("its f67").type_text("n").type_text("cv").press(Key::Up).sees("> its f67");
    counter.press(Key::Esc).type_text("n").sees("> cv");
    // An earlier line that was changed is the line from now on, and the words are the first that Up brings.
    counter.press(Key::Up).type_text(" av").press(Key::Esc).type_text("n").sees("> its f67 av").press(Key::Up);
    counter.sees("> cv");
}

#[test]
fn undoing_does_not_write_over_a_line_that_was_left() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.record("its f67").type_text("n").type_text("log f 34");
    first.app.save_drafts();
    drop(first);
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.press(Key::Esc).type_text("u").sees("Annulé").type_text("n").press(Key::Up).sees("> log f 34");
}

#[test]
fn what_is_pasted_where_a_form_is_taken_up_goes_into_the_form() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::F(4)).press(Key::Esc);
    counter.paste("mutuelle").sees("Nouveau passage").sees("mutuelle");
    assert!(counter.app.intake.line.is_empty());
}

#[test]
fn there_is_one_form_of_a_new_visit() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::F(4)).press(Key::F(6)).press(Key::F(7));
    counter.press(Key::Ctrl('s')).sees("1 en file").does_not_see("Nouveau passage");
    counter.press(Key::Esc).does_not_see("Nouveau passage").type_text("n").sees("Ligne rapide");
}

#[test]
fn ctrl_z_while_typing_takes_nothing_recorded_back() {
    let mut counter = counter();
    counter.record("its f67").type_text("n").type_text("log").press(Key::Ctrl('z')).press(Key::Esc).sees("itsme");
    counter.type_text("e").press(Key::Ctrl('z')).press(Key::Esc).sees("itsme").does_not_see("Annulé");
}

/// A counter on the disk that knows Maria Lopez and Karim, and their card codes.
fn knowing(names: [&str; 2]) -> (tempfile::TempDir, impl Fn() -> Store, Counter, [String; 2]) {
    let (folder, open) = on_disk();
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    let cards = names.map(|name| {
        let new = NewCase { name: Some(name.to_owned()), ..new_case("", now().today()) };
        open().open_case(&new, &stamp).expect("a case").person.card_code
    });
    let counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    (folder, open, counter, cards)
}

/// What is kept of what was typed at the seat, by its slot.
fn drafts(store: &Store) -> Vec<(String, String)> {
    store.sit_at("1/EB");
    store.own_drafts().expect("a list").into_iter().map(|draft| (draft.slot, draft.words)).collect()
}

fn opens(counter: &mut Counter, name: &str) {
    counter.press(Key::F(9)).type_text(name).press(Key::Enter).sees(&format!("Personne · {name}"));
}

#[test]
fn a_form_that_was_begun_is_never_written_over_by_another_line() {
    let (_folder, open, mut counter, _) = knowing(["Maria Lopez", "Karim Haddad"]);
    counter.type_text("n").type_text("log f44").press(Key::F(4)).press(Key::Esc).sees("gardée telle");
    opens(&mut counter, "Maria Lopez");
    counter.type_text("n").type_text("its").press(Key::F(4));
    counter.sees("Une autre fiche commencée attend déjà").sees("> \"Maria Lopez\"").does_not_see("Nouveau passage");
    // The line goes its way.
    counter.press(Key::Enter).sees("1 en file").press(Key::Esc).press(Key::Esc);
    counter.type_text("n").sees("Nouveau passage").sees("= 44 ans").press(Key::Ctrl('s')).sees("2 en file");
    assert_eq!(drafts(&open()), []);
    // And so does one from paper.
    counter.type_text("n").type_text("dettes").press(Key::F(4)).press(Key::Esc);
    counter.type_text("g").type_text("hier").press(Key::Enter).type_text("its h30").press(Key::F(4));
    counter.sees("Une autre fiche").press(Key::Enter).sees("1 fini").press(Key::Esc).press(Key::Esc);
    counter.type_text("n").sees("Nouveau passage").sees("Dettes");
}

#[test]
fn words_for_which_up_brought_an_earlier_line_wait_when_that_one_is_recorded() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("its m33").type_text("n").type_text("log f44 // une longue histoire").draw();
    counter.app.save_drafts();
    counter.press(Key::Up).sees("> its m33").press(Key::Enter);
    counter.sees("2 en file, enregistré").sees("Ce que vous aviez commencé avant attend toujours : n le reprend");
    counter.app.save_drafts();
    let words = "log f44 // une longue histoire".to_owned();
    assert_eq!(drafts(&open()), [("fast-line".to_owned(), words)]);
    counter.type_text("n").sees("> log f44 // une longue histoire").press(Key::Enter).sees("3 en file");
    counter.does_not_see("attend toujours").app.save_drafts();
    assert_eq!(drafts(&open()), []);
}

#[test]
fn on_a_sheet_and_on_the_way_to_the_form_words_that_up_displaced_wait_too() {
    let mut counter = counter();
    counter.type_text("g").type_text("hier").press(Key::Enter).type_text("its m33").press(Key::Enter);
    counter.type_text("log f44").press(Key::Up).press(Key::Enter).sees("2 fini");
    counter.sees("> log f44").sees("est de nouveau dans la ligne");
    counter.press(Key::Up).press(Key::F(4)).sees("Nouveau passage").sees("attend toujours");
    // The words are the sheet's, of its day.
    counter.press(Key::Ctrl('s')).press(Key::Esc).type_text("n").does_not_see("> log f44").press(Key::Esc);
    counter.type_text("g").sees("> log f44");
}

#[test]
fn killed_while_up_shows_an_earlier_line_one_is_offered_what_one_typed() {
    let (_folder, open) = on_disk();
    let mut first = Counter::start(Lang::Fr, (80, 24), open(), false);
    first.record("its m33").type_text("n").type_text("log f44").press(Key::Up).sees("> its m33").app.save_drafts();
    drop(first);
    assert_eq!(drafts(&open()), [("fast-line".to_owned(), "log f44".to_owned())]);
    // What was made of an earlier line, and what it displaced, are two lines.
    let mut second = Counter::start(Lang::Fr, (80, 24), open(), false);
    second.press(Key::Enter).sees("> log f44").press(Key::Up).type_text(" gsm").sees("> its m33 gsm").app.save_drafts();
    drop(second);
    let mut third = Counter::start(Lang::Fr, (80, 24), open(), false);
    third.sees("its m33 gsm").sees("log f44").type_text("2").press(Key::Enter).sees("> log f44");
    third.press(Key::Up).sees("> its m33 gsm");
    third.press(Key::Enter).sees("2 en file").sees("attend toujours").type_text("n").sees("> log f44");
}

#[test]
fn going_through_earlier_lines_loses_nothing_that_was_changed_in_one() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("its m33").type_text("n").type_text("cv").press(Key::Up).type_text(" gsm").press(Key::Down);
    counter.sees("> its m33 gsm").press(Key::Up).sees("> cv").press(Key::Up).sees("> its m33").type_text("4");
    counter.app.save_drafts();
    let mut kept: Vec<String> = drafts(&open()).into_iter().map(|(_, words)| words).collect();
    kept.sort();
    assert_eq!(kept, ["cv", "its m33 gsm", "its m334"]);
    counter.press(Key::Enter).sees("2 en file").type_text("n").press(Key::Enter).type_text("n").press(Key::Enter);
    counter.sees("4 en file").does_not_see("attend toujours").app.save_drafts();
    assert_eq!(drafts(&open()), []);
}

#[test]
fn a_line_begun_about_somebody_else_stays_theirs_on_a_person_s_page() {
    let (_folder, open, mut counter, [maria, karim]) = knowing(["Maria Lopez", "Karim Haddad"]);
    let his = format!("log \"Karim\" {karim} // doit 4000");
    counter.type_text("n").type_text(&his).press(Key::Esc);
    opens(&mut counter, "Maria Lopez");
    counter.type_text("n").sees(&format!("> \"Maria Lopez\" {maria}")).sees("[● Maria Lopez");
    counter.sees("mise de côté telle quelle : ↑ la reprend").press(Key::Up).sees(&format!("> {his}"));
    counter.press(Key::Down).type_text("its").app.save_drafts();
    let hers = format!("\"Maria Lopez\" {maria} its");
    let kept = [("fast-line".to_owned(), hers.clone()), ("fast-line-aside".to_owned(), his.clone())];
    assert_eq!(drafts(&open()), kept);
    // On his page his line is there again, and hers on hers.
    counter.press(Key::Esc);
    opens(&mut counter, "Karim Haddad");
    counter.type_text("n").sees(&format!("> {his}")).sees("mise de côté").press(Key::Esc);
    opens(&mut counter, "Maria Lopez");
    counter.type_text("n").sees(&format!("> {hers}")).press(Key::Enter).sees("1 en file").sees("attend toujours");
    counter.press(Key::Esc).press(Key::Esc).press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter.type_text("n").sees(&format!("> {his}")).press(Key::Enter).sees("2 en file");
    counter.app.save_drafts();
    assert_eq!(drafts(&open()), []);
}

#[test]
fn a_line_begun_about_nobody_or_about_the_same_person_goes_on_on_their_page() {
    let (_folder, _, mut counter, [maria, _]) = knowing(["Maria Lopez", "Karim Haddad"]);
    let begun = ["log // fuite d'eau", "log \"maria\" // fuite d'eau", &format!("log {maria} // fuite d'eau")];
    for line in begun {
        counter.type_text("n").type_text(line).press(Key::Esc);
        opens(&mut counter, "Maria Lopez");
        counter.type_text("n").sees("[● Maria Lopez").sees("> log").sees("// fuite d'eau").does_not_see("mise de côté");
        let text = counter.app.intake.line.text().to_owned();
        assert_eq!(text.matches(&maria).count(), 1, "{text}");
        counter.press(Key::Enter).does_not_see("attend toujours").press(Key::Esc).press(Key::Esc).press(Key::Esc);
    }
    // A name that is not hers, without a card, is somebody else's.
    counter.type_text("n").type_text("log \"Karim\"").press(Key::Esc);
    opens(&mut counter, "Maria Lopez");
    counter.type_text("n").sees("[● Maria Lopez").sees("mise de côté").press(Key::Up).sees("> log \"Karim\"");
}

#[test]
fn a_person_is_linked_before_a_note_and_not_in_it() {
    let (_folder, _, mut counter, [maria, _]) = knowing(["Maria Lopez", "Karim Haddad"]);
    counter.type_text("n").type_text("// fuite d'eau").press(Key::Esc);
    opens(&mut counter, "Maria Lopez");
    counter.type_text("n").sees(&format!("> {maria} // fuite d'eau")).sees("[● Maria Lopez").type_text("log");
    counter.sees(&format!("> {maria} log// fuite d'eau"));
}

#[test]
fn a_line_that_waits_is_thrown_away_in_the_review_alone_and_comes_back() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.record("its m33").type_text("n").type_text("cv").press(Key::Up).type_text(" gsm").press(Key::Esc);
    counter.app.save_drafts();
    let line = ("fast-line".to_owned(), "its m33 gsm".to_owned());
    let waits = ("fast-line-aside".to_owned(), "cv".to_owned());
    assert_eq!(drafts(&open()), [line.clone(), waits.clone()]);
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    let store = open();
    store.sit_at("1/EB");
    store.discard_draft(&waits.0, &stamp).expect("thrown away");
    counter.type_text("n").sees("> its m33 gsm").press(Key::Up).sees("> its m33").press(Key::Up).sees("> its m33");
    counter.press(Key::Esc);
    store.undo(&stamp).expect("undone").expect("something");
    counter.type_text("n").press(Key::Up).sees("> cv").type_text(" 5000").app.save_drafts();
    let mut kept: Vec<String> = drafts(&open()).into_iter().map(|(_, words)| words).collect();
    kept.sort();
    assert_eq!(kept, ["cv 5000", "its m33 gsm"]);
}
