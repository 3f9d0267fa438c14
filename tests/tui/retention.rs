//! What has come to its end, as a coordinator sees it and decides.

use guichet::{
    app::key::Key,
    config::{Config, Mode, Retention},
    domain::{
        retention::RecordId,
        survey::Survey,
        visit::{Entry, VisitDraft},
    },
    store::{Store, audit::Asked},
    text::Lang,
};

use crate::{
    counter::{Counter, on_disk, ours},
    invented::{closed, day, new_case, on},
};

fn note(store: &Store, of: &str) {
    let draft = VisitDraft { note: "parle de son frère".to_owned(), ..VisitDraft::default() };
    store.record(day(of), "", &draft, Entry::Done, None, &on(of)).expect("recorded");
    store.close_day(day(of), 0, "", &on(of)).expect("closed");
}

/// Two people and a note that are due on 18 November 2026, one person who will be in December, one who will not.
fn stocked(store: Store) -> Store {
    closed(&store, "Amina Belkacem", &on("2024-10-10"));
    closed(&store, "Boris Lambert", &on("2024-11-15"));
    closed(&store, "Chantal Dubois", &on("2024-12-01"));
    closed(&store, "Driss Haddad", &on("2025-06-01"));
    note(&store, "2025-03-03");
    store
}

fn of(config: Config, lang: Lang, size: (u16, u16), store: Store) -> Counter {
    let config = Config { lang: Some(lang), ..config };
    Counter::configured("1", config, Survey::builtin(), size, store, false)
}

fn coordinated() -> Config {
    Config { coordinators: vec!["EB".to_owned()], ..ours() }
}

/// With what awaits a look counted.
fn coordinator(store: Store) -> Counter {
    let mut counter = of(coordinated(), Lang::Fr, (80, 24), store);
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while counter.tick().app.is_counting_retention() {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(1));
    }
    counter
}

fn in_memory() -> Store {
    stocked(Store::in_memory().expect("a record"))
}

/// Opens the page from the board.
fn open(counter: &mut Counter) -> &mut Counter {
    counter.type_text(":").type_text("conserv").press(Key::Enter)
}

fn erased(counter: &mut Counter) {
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while counter.tick().app.is_erasing() {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
}

#[test]
fn the_board_asks_a_coordinator_once_a_month_and_nobody_else() {
    let (_folder, open_record) = on_disk();
    stocked(open_record());
    let mut counter = coordinator(open_record());
    counter.sees("À revoir ce mois-ci (: puis « conservation ») : 2 personnes, 1 passage");
    of(ours(), Lang::Fr, (80, 24), open_record()).does_not_see("À revoir ce mois-ci");
    open(&mut counter).sees("Rien ne s'efface tout seul").press(Key::Esc).does_not_see("À revoir ce mois-ci");
    coordinator(open_record()).does_not_see("À revoir ce mois-ci");
}

#[test]
fn the_page_says_what_is_due_what_will_be_and_for_how_long_everything_stays() {
    let mut counter = coordinator(in_memory());
    open(&mut counter);
    counter.sees("À échéance maintenant").sees("1 passage avec note ou nom").sees("le texte est vidé");
    assert!(counter.row_with("Amina Belkacem").contains("dernier contact 10/10/24 · 1 dossier"));
    assert!(counter.row_with("Amina Belkacem").contains('▸'), "the longest without contact is selected");
    counter.sees("Boris Lambert").sees("À échéance d'ici le 31/12/2026").sees("Chantal Dubois");
    counter.does_not_see("Driss");
    counter.press(Key::End).sees("24 mois sans contact : demandé, puis effacé").sees("à la clôture du jour");
    let mut english = of(coordinated(), Lang::En, (120, 40), in_memory());
    english.type_text(":").type_text("retention").press(Key::Enter);
    english.sees("Due now").sees("last contact 10/10/24").sees("Due by 31/12/2026").sees("Nothing is erased by itself");
}

#[test]
fn on_small_screens_the_record_and_its_day_are_in_sight() {
    for (lang, size) in [(Lang::Fr, (40, 10)), (Lang::En, (40, 10)), (Lang::Fr, (60, 15)), (Lang::Fr, (80, 24))] {
        let mut counter = of(coordinated(), lang, size, in_memory());
        counter.type_text(":").type_text(if lang == Lang::Fr { "conserv" } else { "retention" }).press(Key::Enter);
        let row = counter.row_with("Amina Belkacem");
        assert!(row.contains('▸') && row.contains("10/10/24"), "{row}");
    }
}

#[test]
fn the_day_page_leads_there() {
    let mut counter = coordinator(in_memory());
    counter.type_text("bc").sees("À échéance maintenant");
}

#[test]
fn one_is_kept_with_a_reason_and_the_others_go_behind_a_typed_word() {
    let (folder, open_record) = on_disk();
    stocked(open_record());
    let mut counter = coordinator(open_record());
    open(&mut counter).type_text("g").sees("Pourquoi garder Amina Belkacem un an de plus ?");
    counter.press(Key::Enter).sees("Pourquoi garder");
    counter.type_text("–").press(Key::Enter).sees("Il faut une raison").press(Key::Ctrl('u'));
    counter.type_text("recours d'Amina").press(Key::Enter).sees("La raison nomme la personne").press(Key::Ctrl('u'));
    counter.type_text("recours en cours").press(Key::Enter).sees("Gardé jusqu'au jeu. 18 nov. 2027");
    counter.sees("Gardés exprès").sees("recours en cours (EB)");
    assert!(counter.row_with("Boris Lambert").contains('▸'), "one goes on with the next");
    counter.type_text("x").sees("Effacer 1 personne, 1 texte de passage, ").sees("apez « effacer »");
    counter.press(Key::Enter).sees("Pas compris").type_text("effac").press(Key::Enter).sees("Pas compris");
    // A word left half-typed is not there when the question comes again.
    counter.press(Key::Esc).type_text("x").type_text("er").press(Key::Enter).sees("Pas compris").press(Key::Esc);
    counter.type_text("x").type_text("Effacer").press(Key::Enter);
    erased(&mut counter);
    counter
        .sees("Effacé : 1 personne, 1 texte libre (passages, jours), ")
        .sees("sauvegarde d'avant les contient encore");
    counter
        .does_not_see("Boris")
        .sees("Amina Belkacem")
        .sees("Chantal Dubois")
        .sees("Dernier effacement le 18/11/2026");
    let store = open_record();
    assert!(store.find_people("Lambert", 9).expect("asked").hits.is_empty());
    assert_eq!(store.find_people("Belkacem", 9).expect("asked").hits.len(), 1);
    assert_eq!(std::fs::read_dir(folder.path().join("backups")).expect("backups").count(), 1);
}

#[test]
fn without_a_backup_nothing_is_erased() {
    let (folder, open_record) = on_disk();
    stocked(open_record());
    std::fs::write(folder.path().join("backups"), "not a folder").expect("in the way");
    let mut counter = coordinator(open_record());
    open(&mut counter).type_text("xeffacer").press(Key::Enter);
    erased(&mut counter);
    counter.sees("Rien n'a été effacé, faute de sauvegarde").sees("Boris Lambert");
    assert_eq!(open_record().find_people("Lambert", 9).expect("asked").hits.len(), 1);
}

#[test]
fn keeping_is_undone_and_a_line_without_a_record_says_so() {
    let mut counter = coordinator(in_memory());
    open(&mut counter).type_text("grecours").press(Key::Enter).sees("Gardés exprès");
    counter.type_text("u").sees("décision de garder une fiche").does_not_see("Gardés exprès").sees("Amina");
    counter.press(Key::Home).type_text("g").sees("Rien à garder sur cette ligne");
}

#[test]
fn enter_opens_the_person_and_esc_comes_back() {
    let mut counter = coordinator(in_memory());
    open(&mut counter).press(Key::Enter).sees("garantie locative").press(Key::Esc).sees("À échéance maintenant");
}

#[test]
fn a_house_that_only_proposes_writes_the_list_and_erases_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let retention = Retention { mode: Mode::Propose, ..Retention::default() };
    let mut counter = of(Config { retention, ..coordinated() }, Lang::Fr, (80, 24), in_memory());
    open(&mut counter).sees("Cette maison ne fait que proposer").type_text("x").sees("Rien n'a été effacé");
    let file = folder.path().join("liste.csv");
    counter.type_text("e").type_text(&file.display().to_string()).press(Key::Enter).sees("Liste écrite");
    let list = std::fs::read_to_string(&file).expect("the list");
    assert!(list.contains("Amina Belkacem") && list.contains("coming;person"), "{list}");
    counter.sees("Amina Belkacem");
}

#[test]
#[cfg(unix)]
fn a_list_written_where_anybody_may_replace_it_says_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let mut counter = of(coordinated(), Lang::Fr, (160, 24), in_memory());
    open(&mut counter);
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).expect("open");
    let file = folder.path().join("liste.csv").display().to_string();
    counter.type_text("e").type_text(&file).press(Key::Enter).sees("Liste écrite").sees("n'importe qui peut remplacer");
}

#[test]
fn a_mistake_in_the_configuration_is_said_instead_of_erasing() {
    let mistake = Some(("config.toml:5".to_owned(), "unknown variant".to_owned()));
    let retention = Retention { mistake, ..Retention::default() };
    let mut counter = of(Config { retention, ..coordinated() }, Lang::Fr, (100, 24), in_memory());
    open(&mut counter).sees("La configuration contient une erreur (config.toml:5)");
    counter.type_text("x").sees("proposer ; rien n'a été effacé").sees("Amina");
}

#[test]
fn a_worker_is_told_whose_page_it_is() {
    let mut counter = of(ours(), Lang::Fr, (80, 24), in_memory());
    counter.type_text("b").does_not_see("conservation").type_text("c").sees("réservé à la coordination");
    counter.press(Key::Esc).does_not_see("réservé").type_text(":").type_text("conserv").press(Key::Enter);
    counter.sees("réservé à la coordination").does_not_see("À échéance maintenant");
}

#[test]
fn an_empty_record_has_nothing_to_erase() {
    let mut counter = coordinator(Store::in_memory().expect("a record"));
    counter.does_not_see("À revoir ce mois-ci");
    open(&mut counter).sees("Rien n'a encore été effacé par échéance").type_text("x").sees("Rien n'est à échéance");
}

#[test]
fn it_is_whole_on_a_narrow_screen_and_with_a_long_name() {
    let store = in_memory();
    closed(&store, &"Marie-Antoinette-Joséphine ".repeat(6), &on("2024-09-01"));
    let mut counter = of(coordinated(), Lang::Fr, (40, 16), store);
    open(&mut counter).sees("Marie-Ant").sees("Amina").press(Key::End).sees("Personne et ses");
}

#[test]
fn looking_is_entered_with_everybody_who_is_named_also_those_who_stay() {
    let (_folder, open_record) = on_disk();
    let store = stocked(open_record());
    store.open_case(&new_case("Eva Ouverte", day("2024-01-08")), &on("2024-01-08")).expect("opened");
    let amina = store.find_people("Belkacem", 1).expect("asked").hits.remove(0).person.id;
    store.keep_on_purpose(&RecordId::Person(amina), "recours", &on("2026-11-18")).expect("kept");
    let mut counter = coordinator(open_record());
    open(&mut counter).sees("Gardés exprès").sees("Amina Belkacem").sees("Eva Ouverte").app.save_drafts();
    let entries = store.audited(&Asked { most: 1, ..Asked::default() }).expect("the entries");
    assert_eq!((entries[0].detail.as_str(), entries[0].count), ("due-list", Some(4)), "Boris and Chantal too");
}

#[test]
fn the_question_that_erases_says_that_visits_stay_and_lose_their_text() {
    for size in [(80, 24), (120, 40)] {
        let mut counter = of(coordinated(), Lang::Fr, size, in_memory());
        open(&mut counter).type_text("x").sees("Effacer 2 personnes, 1 texte de passage, ");
        counter.sees("Les passages et les jours restent, sans leur texte").sees("apez « effacer »").sees("sans retour");
    }
}
