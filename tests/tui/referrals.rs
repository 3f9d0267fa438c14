//! Sending somebody on and learning what became of it, as the worker sees it.

use guichet::{
    app::key::Key,
    domain::{
        case::NewCase,
        ids::PersonId,
        referral::{How, NewReferral, News, Why},
        time::{Now, Stamp},
        visit::{Entry, VisitDraft},
    },
    store::Store,
    text::Lang,
};

use crate::{
    counter::{Counter, counter_with_directory, now, on_disk, stocked},
    invented::new_case,
};

fn stamp(days_ago: i64) -> Stamp {
    let ago = chrono::Duration::days(days_ago);
    let now = Now { at: now().at - ago, local: now().local - ago };
    Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() }
}

/// A person with a case, who was sent on so many days ago and is asked after today.
fn followed(store: &Store, days_ago: i64) -> PersonId {
    let usual = new_case("Mme Roy", now().today() + chrono::Duration::days(3));
    let new = NewCase { reach: Some("0470 11 11 11".to_owned()), topic: Some("det".into()), ..usual };
    let case = store.open_case(&new, &stamp(days_ago)).expect("a case");
    let services = store.search_services("dettes", &guichet::domain::synonyms::Synonyms::built_in(), 1).expect("found");
    let service = services.hits.into_iter().next();
    let referral = NewReferral {
        service_name: "Médiation de dettes".to_owned(),
        service: service.map(|service| service.id),
        how: How::CalledTogether,
        check_on: Some(now().today()),
    };
    store.refer_from_case(&case.id, &referral, &stamp(days_ago)).expect("referred");
    // Mme Roy comes back today.
    let back = VisitDraft { person: Some(case.person.id.clone()), ..VisitDraft::default() };
    store.record(now().today(), "", &back, Entry::Queue, None, &stamp(0)).expect("recorded");
    case.person.id
}

fn counter_with_referral(size: (u16, u16)) -> Counter {
    let store = stocked();
    followed(&store, 12);
    Counter::start(Lang::Fr, size, store, false)
}

#[test]
fn sending_somebody_on_takes_five_keys_at_most() {
    let mut counter = counter_with_directory();
    counter.record("det f50").sees("Dettes");
    let mut keys = 0;
    let mut press = |counter: &mut Counter, key| {
        keys += 1;
        counter.press(key);
    };
    press(&mut counter, Key::Char('o'));
    counter.sees("Orienter le passage 1").sees("> Dettes").sees("Médiation de dettes").sees("Entrée orienter");
    press(&mut counter, Key::Enter);
    counter.sees("Comment orienter vers Médiation de dettes");
    press(&mut counter, Key::Char('é'));
    counter.sees("Quand demander").sees("mer. 9 déc. 2026, dans 21 j");
    press(&mut counter, Key::Enter);
    counter.sees("Orienté vers Médiation de dettes").sees("on redemande le mer. 9 déc. 2026");
    assert!(keys <= 5, "{keys} keys");
    counter.sees("Fiche · Français").press(Key::Esc);
    counter.press(Key::Enter).sees("fiche remise · on redemande le 09/12");
}

#[test]
fn the_day_to_ask_is_changed_or_refused_in_the_words_of_every_date() {
    for (typed, said) in [("ven", "on redemande le ven. 20 nov. 2026"), ("-", "Orienté vers"), ("3j", "sam. 21 nov.")]
    {
        let mut counter = counter_with_directory();
        counter.record("det f50").type_text("o").press(Key::Enter).press(Key::Enter).type_text(typed);
        counter.press(Key::Enter).sees(said);
        if typed == "-" {
            counter.does_not_see("on redemande");
        }
    }
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").press(Key::Enter).press(Key::Enter).type_text("bientôt").press(Key::Enter);
    counter.sees("Pas compris").sees("bientôt");
}

/// A referral is called by the visit that it comes from: the audit names both once.
#[test]
fn who_saw_what_names_the_visit_of_a_referral_once() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").press(Key::Enter).press(Key::Enter).type_text("-").press(Key::Enter);
    counter.resize(120, 36).type_text(":").type_text("qui a vu").press(Key::Enter).sees("orientation");
    counter.sees("1 (18/11/2026)").does_not_see("1 (18/11/2026), 1 (18/11/2026)");
}

#[test]
fn a_letter_replaces_the_words_the_search_began_with_and_escape_records_nothing() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").type_text("num").sees("> num").sees("Espace public numérique");
    counter.press(Key::Enter).sees("Comment orienter").press(Key::Esc).sees("> num").press(Key::Esc);
    counter.press(Key::Enter).does_not_see("→ Espace");
}

#[test]
fn who_is_open_now_comes_first_in_the_list_a_referral_begins_with() {
    let store = Store::in_memory().expect("a store");
    let service = |id: &str, name: &str, hours: &str, category: &str| {
        let mut service = guichet::domain::service::Service::new("test", id, name);
        service.hours = Some(hours.to_owned());
        service.categories = vec![category.to_owned()];
        service
    };
    let services = [
        service("1", "Aide aux dettes A", "Th 09:00-10:00", "Dettes"),
        service("2", "Aide aux dettes B", "We 09:00-12:00", "Dettes"),
    ];
    store.import_services("test", &services, false, &stamp(0)).expect("an import");
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.record("det f50").type_text("/").type_text("dettes");
    assert!(counter.screen().find("dettes A") < counter.screen().find("dettes B"), "a search keeps its own order");
    counter.press(Key::Esc).type_text("o");
    assert!(counter.screen().find("dettes B") < counter.screen().find("dettes A"));
}

#[test]
fn what_nothing_is_about_begins_with_what_people_are_sent_to_most() {
    let store = stocked();
    followed(&store, 12);
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.record("pension f70").type_text("o").sees("Orienter le passage 2").does_not_see("> Pension");
    counter.press(Key::Enter).sees("Comment orienter vers Médiation de dettes");
}

#[test]
fn a_place_that_the_directory_does_not_know_is_taken_as_it_is_typed() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").type_text("zzz chez Pauline").sees("orienter quand même");
    counter.press(Key::Enter).press(Key::Enter).press(Key::Enter).sees("Orienté vers zzz chez Pauline");
    // Also where something else was found.
    counter.type_text("o").type_text("logement du curé").press(Key::F(4)).sees("vers logement du curé");
}

#[test]
fn a_referral_from_a_case_stands_in_its_timeline() {
    let mut counter = counter_with_directory();
    counter.record("det f50 !3j \"Amina\"").press(Key::Tab).press(Key::Enter).sees("Ce qui s'est passé");
    counter.type_text("o").sees("Orienter pour le dossier 2026-0001").sees("> Dettes");
    counter.press(Key::Enter).type_text("3").press(Key::Enter).sees("Orienté vers");
    counter.sees("→ Médiation de dettes · CPAS de Namur · appelé ensemble");
    counter.type_text("y").sees("qu'est-ce que cela a donné").type_text("3").sees("Pour quelle raison").type_text("1");
    counter.sees(" : refusé (complet)").sees("refusé, complet");
    counter.type_text("u").sees("Annulé : résultat d'une orientation").does_not_see("refusé, complet");
}

#[test]
fn a_due_check_back_is_a_row_of_the_cases_pane_until_it_has_an_outcome() {
    for size in [(80, 24), (120, 40)] {
        let mut counter = counter_with_referral(size);
        counter.press(Key::Tab).sees("0 en retard · 1 aujourd'hui");
        let row = counter.row_with("→orienté");
        assert!(row.contains("Mme Roy") && row.contains("Médiation") && row.contains("auj."), "{row}");
        counter.press(Key::Enter).sees("081 00 00 00").sees("Mme Roy · 0470 11 11 11").sees("appelé ensemble");
        counter.sees("Rien encore").type_text("y").type_text("4").sees("accepté · on redemande le");
        counter.sees("accepté, en cours").press(Key::Esc).does_not_see("→orienté");
        counter.sees("→ 1 plus tard").type_text("u").sees("→orienté");
        counter
            .press(Key::Home)
            .type_text("y")
            .type_text("1")
            .sees("Médiation de dettes : aidé")
            .does_not_see("→orienté");
    }
}

#[test]
fn no_news_is_asked_again_or_ends() {
    let mut counter = counter_with_referral((80, 24));
    counter.press(Key::Tab).type_text("y").press(Key::Enter).sees("informé · on redemande le mer. 9 déc. 2026");
    counter.does_not_see("→orienté").type_text("u").sees("→orienté");
    counter.press(Key::Home).press(Key::Enter).type_text("d").sees("Quand demander").type_text("-").press(Key::Enter);
    counter.sees("on ne demandera pas").type_text("u").sees("mer. 18 nov. 2026 (auj.)");
    counter.type_text("y").type_text("7").sees("sans nouvelles").press(Key::Esc).does_not_see("→orienté");
}

#[test]
fn another_reason_is_said_in_words() {
    let mut counter = counter_with_referral((80, 24));
    counter.press(Key::Tab).press(Key::Enter).type_text("y").type_text("2").sees("Pour quelle raison").type_text("9");
    counter.press(Key::Enter).sees("Il faut une raison").type_text("bureau déménagé").press(Key::Enter);
    counter.sees("pas aidé (bureau déménagé)");
}

#[test]
fn whoever_is_back_is_asked_first_what_became_of_it_and_it_can_wait() {
    let mut counter = counter_with_referral((80, 24));
    counter.press(Key::Enter).sees("À demander").sees("il y a 12 j").type_text("d");
    counter.sees("Médiation de dettes, il y a 12 j : qu'est-ce que cela a donné ?").sees("▸9 pas demandé maintenant");
    counter.press(Key::Esc).sees("en cours").sees("À demander");
    counter.type_text("y").press(Key::Esc).type_text("p").sees("en pause");
    counter.type_text("y").type_text("1").sees("Médiation de dettes : aidé").does_not_see("À demander");
}

#[test]
fn did_not_go_is_one_key_when_somebody_is_back() {
    let mut counter = counter_with_referral((80, 24));
    counter
        .type_text("d")
        .sees("la personne n'y est pas allée")
        .type_text("8")
        .sees("pas aidé (la personne n'y est pas");
}

#[test]
fn a_word_of_the_fast_line_is_asked_after_too() {
    let mut counter = counter_with_directory();
    counter.record("det f50 >médiation").sees("→ 1 plus tard");
}

#[test]
fn what_was_learnt_of_a_service_is_seen_when_choosing() {
    let store = stocked();
    followed(&store, 12);
    let row = store.referrals(guichet::store::referrals::Asked::All, 1).expect("a list").remove(0);
    let version = store.followed(&row.id).expect("the referral").referral.version;
    store.hear(&row.id, version, &News::Refused(Why::Full.into()), None, &stamp(6)).expect("heard");
    let mut counter = Counter::start(Lang::Fr, (120, 40), store, false);
    counter.record("det f50").type_text("o").sees("⊘ complet 12/11");
    counter.sees("complet le 12/11 · répond en").press(Key::Esc).press(Key::Esc);
    counter
        .type_text("/")
        .type_text("dettes")
        .press(Key::Enter)
        .sees("Expérience")
        .sees("complet le 12/11 · répond en");
}

#[test]
fn it_is_all_said_in_english_and_on_a_narrow_screen() {
    let store = stocked();
    followed(&store, 12);
    let mut counter = Counter::start(Lang::En, (44, 16), store, false);
    counter.press(Key::Tab).sees("→referral").press(Key::Enter).sees("Status        informed").type_text("y");
    counter.sees("it helped").type_text("1").sees("Médiation de dettes: helped");
}

#[test]
fn of_many_check_backs_eight_stand_among_the_cases_and_the_others_move_up() {
    let store = stocked();
    for days in 0..10 {
        let draft = VisitDraft { calling_name: Some(format!("Nom {days}")), ..VisitDraft::default() };
        let visit = store.record(now().today(), "", &draft, Entry::Done, None, &stamp(0)).expect("recorded").visit;
        let check_on = Some(now().today() - chrono::Duration::days(days));
        let new = NewReferral { service: None, service_name: format!("Lieu {days}"), how: How::Told, check_on };
        store.refer(&visit, &new, &stamp(0)).expect("referred");
    }
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.press(Key::Tab).sees("9 en retard · 1 aujourd'hui").sees("→ 2 autres à suivre").sees("Lieu 7");
    counter.does_not_see("Lieu 8").press(Key::End).type_text("y").type_text("7").sees("sans nouvelles");
    counter.sees("→ 1 autre à suivre").sees("Lieu 8").does_not_see("Lieu 9");
}

#[test]
fn an_answer_that_another_desk_overtook_changes_nothing() {
    let (_folder, open) = on_disk();
    followed(&open(), 12);
    let mut here = Counter::start(Lang::Fr, (80, 24), open(), false);
    let mut there = Counter::start(Lang::Fr, (80, 24), open(), false);
    here.press(Key::Tab).type_text("y").sees("qu'est-ce que cela a donné");
    there.press(Key::Tab).type_text("y").type_text("1").sees("Médiation de dettes : aidé");
    here.type_text("3").sees("Pour quelle raison").type_text("1").does_not_see("refusé (").does_not_see("→orienté");
    assert_eq!(open().referrals(guichet::store::referrals::Asked::All, 9).expect("a list")[0].status.code(), "helped");
}

#[test]
fn where_there_is_nobody_to_refer_it_is_said() {
    let mut counter = counter_with_directory();
    counter.type_text("o").sees("Choisir d'abord un passage ou un dossier");
}

#[test]
fn every_answer_keeps_its_digit_in_every_status() {
    for before in ["", "5", "4"] {
        let mut counter = counter_with_referral((80, 24));
        counter.press(Key::Tab).press(Key::Enter);
        if !before.is_empty() {
            counter.type_text("y").type_text(before);
        }
        counter.type_text("y").sees("1 cela a aidé").sees("3 refusé").sees("6 pas de nouvelles, redemander plus tard");
        counter.sees("7 pas de nouvelles, on arrête").sees("8 la personne n'y est pas allée");
        let contacted = counter.screen().contains("5 contact pris");
        assert_eq!(contacted, before.is_empty());
        // A digit whose answer is left out does nothing.
        if !contacted {
            counter.type_text("5").sees("1 cela a aidé");
        }
        counter.type_text("7").sees("sans nouvelles");
    }
}

#[test]
fn escape_goes_back_one_question_at_a_time() {
    let mut counter = counter_with_directory();
    counter.record("det f50").type_text("o").press(Key::Enter).sees("Comment orienter").type_text("3");
    counter.sees("Quand demander").press(Key::Esc).sees("Comment orienter").sees("▸3");
    counter.press(Key::Esc).sees("Orienter le passage 1").does_not_see("Comment orienter");
    counter.press(Key::Enter).type_text("1").press(Key::Enter).sees("Orienté vers");
    let mut counter = counter_with_referral((80, 24));
    counter.press(Key::Tab).type_text("y").type_text("2").sees("Pour quelle raison").press(Key::Esc);
    counter.sees("qu'est-ce que cela a donné").press(Key::Esc).sees("→orienté");
}

#[test]
fn back_from_a_service_the_search_stands_as_it_was_and_says_that_letters_are_text() {
    let mut counter = counter_with_directory();
    counter.resize(80, 24).type_text("/").type_text("dettes").press(Key::Enter).sees("CPAS de Namur").press(Key::Esc);
    counter.sees("> dettes").sees("lettres chercher").press(Key::Esc).type_text("n").sees("Ligne rapide");
}

#[test]
fn no_word_of_the_board_is_cut_and_no_two_cells_run_together_in_any_language() {
    for (lang, held, check) in [
        (Lang::Fr, "en pause", "→orienté"),
        (Lang::En, "on hold", "→referral"),
        (Lang::Nl, "gepauzeerd", "→verwezen"),
        (Lang::De, "Pause", "→Vermittl."),
    ] {
        let store = stocked();
        followed(&store, 12);
        let mut counter = Counter::start(lang, (120, 40), store, false);
        // Whoever comes back is asked after what they were sent to; not now.
        counter.press(Key::Home).type_text("a").type_text("d").press(Key::Esc).type_text("p");
        counter.sees(&format!("‖ {held} ")).sees(&format!("{check} "));
        let row = counter.screen().lines().find(|line| line.contains(check)).expect("the referral").to_owned();
        let behind = row.split_once(check).map(|(_, behind)| behind.trim_start().starts_with("Mme Roy"));
        assert_eq!(behind, Some(true), "{row}");
    }
}

#[test]
fn tomorrow_is_a_whole_word_on_the_board() {
    let store = stocked();
    let new = new_case("Mme Roy", now().today() + chrono::Duration::days(1));
    store.open_case(&new, &stamp(0)).expect("a case");
    Counter::start(Lang::En, (120, 40), store, false).sees(" tomorrow");
}

#[test]
fn whoever_is_restricted_is_marked_in_the_lists_of_cases_and_on_a_referrals_page() {
    for size in [(80, 24), (120, 40), (60, 20)] {
        let store = stocked();
        let roy = followed(&store, 12);
        let other = new_case("M. Noir", now().today() + chrono::Duration::days(5));
        store.open_case(&other, &stamp(3)).expect("a case");
        store.restrict_person(&roy, "conteste", &stamp(1)).expect("restricted");
        let mut counter = Counter::start(Lang::Fr, size, store, false);
        counter.press(Key::Tab).sees("Mme Roy").sees("M. Noir");
        let marked = |counter: &mut Counter, lines: usize| {
            let screen = counter.screen();
            let marked: Vec<_> = screen.lines().filter(|line| line.contains("limité · ")).collect();
            assert_eq!(marked.len(), lines, "{screen}");
            assert!(marked.iter().all(|line| line.contains("Mme Roy")), "{screen}");
        };
        marked(&mut counter, 2);
        counter.type_text(";").type_text("roy").sees("2026-0001");
        marked(&mut counter, 1);
        counter.press(Key::Esc).press(Key::Home).press(Key::Enter).sees("Limité").sees("conteste");
        counter.sees("→ Médiation de dettes");
    }
}
