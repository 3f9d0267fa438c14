//! Services: their page, their form, what to verify first.

use guichet::{
    app::key::Key,
    domain::service::{Appointment, Checked, Reception, Service},
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter_with_directory, now, on_disk, stocked};

/// The page of the debt mediation.
fn page() -> Counter {
    let mut counter = counter_with_directory();
    counter.type_text("/").type_text("dettes").press(Key::Enter);
    counter
}

fn small(lang: Lang) -> Counter {
    let mut counter = Counter::start(lang, (80, 24), stocked(), false);
    counter.type_text("/").type_text("dettes").press(Key::Enter);
    counter
}

#[test]
fn hours_typed_as_people_write_them_are_shown_back_while_typing() {
    let mut counter = small(Lang::Fr);
    counter.type_text("e").sees("Modifier : Médiation de dettes").press(Key::PageDown).press(Key::Ctrl('u'));
    counter.sees("Par exemple : lu-ve");
    counter.type_text("lu-ve 8h30-12h30 et 13h-16h, ferm").sees("= lun.-ven. 08:30-12:30, 13:00-16:00 …");
    counter.sees("pas compris : « ferm »");
    counter.type_text("é le mercredi").does_not_see("pas compris");
    counter.sees("mer. 18").sees("fermé").sees("jeu. 19 – ven. 20").sees("8:30-12:30, 13:00-16:00");
    counter.press(Key::Ctrl('s')).sees("Médiation de dettes : enregistré");
    counter.sees("lun., mar., jeu., ven. 08:30-12:30, 13:00-16:00").sees("mer. fermé").sees("ouvre demain 8:30");
    counter.type_text("u").sees("Annulé : modification du service").sees("lun.-ven. 09:00-12:30");
}

#[test]
fn english_hours_in_english() {
    let mut counter = small(Lang::En);
    counter.type_text("e").press(Key::PageDown).press(Key::Ctrl('u'));
    counter
        .type_text("Mon-Fri 9am-5pm, closed on public holidays")
        .sees("= Mon-Fri 09:00-17:00 · public holidays closed");
    counter.press(Key::Ctrl('s')).sees("open, closes at 17:00");
}

#[test]
fn closed_days_are_ticked_with_one_key_each_and_an_appointment_is_heard() {
    let mut counter = small(Lang::Fr);
    counter.type_text("e").press(Key::PageDown).press(Key::Ctrl('u')).type_text("lu-ve 9-12 sur rdv").press(Key::Tab);
    counter.type_text("13").press(Key::Ctrl('s'));
    counter.sees("jours fériés fermé").sees("15 nov. fermé").does_not_see("27 sept.").sees("sur rendez-vous");
    // Opened again, the ticks stand where they were.
    counter.type_text("e").sees("[1 jours fériés]").sees("[3 15 novembre]").sees("[3 sur rendez-vous]");
    counter.press(Key::Esc).does_not_see("gardée");
}

#[test]
fn an_appointment_taken_out_of_the_hours_again_is_no_longer_asked_for() {
    let mut counter = small(Lang::Fr);
    counter.type_text("e").press(Key::PageDown).press(Key::Ctrl('u')).type_text("lu-ve 9h-12h, sur rendez-vous");
    counter.sees("[3 sur rendez-vous]").press(Key::Ctrl('u')).type_text("lu-ve 9h-12h");
    counter.does_not_see("[3 sur rendez-vous]").press(Key::Ctrl('s')).does_not_see("sur rendez-vous");
}

#[test]
fn hours_that_are_not_understood_are_kept_as_a_remark_only_when_asked_for() {
    let mut counter = small(Lang::Fr);
    counter.type_text("e").press(Key::PageDown).press(Key::Ctrl('u')).type_text("quand la lumière est allumée");
    counter.press(Key::Ctrl('s')).sees("pas compris").sees("Modifier :");
    counter.press(Key::F(4)).does_not_see("pas compris").press(Key::Ctrl('s'));
    counter.sees("quand la lumière est allumée").sees("horaire inconnu");
}

#[test]
fn what_is_wrong_is_said_beside_the_field_and_nothing_is_saved() {
    let mut counter = counter_with_directory();
    counter
        .press(Key::BackTab)
        .type_text("c")
        .sees("Nouveau service")
        .press(Key::Ctrl('s'))
        .sees("un nom, s'il vous plaît");
    counter.type_text("Épicerie").press(Key::PageDown).press(Key::PageDown).type_text("demander Claire");
    counter.press(Key::Ctrl('s')).sees("un numéro par ligne");
    counter.press(Key::Ctrl('u')).type_text("081 11 22 33 (accueil)").press(Key::Ctrl('s'));
    counter.sees("Épicerie : enregistré").sees("081 11 22 33 (accueil)").sees("notre équipe").sees("jamais vérifié");
    counter.press(Key::Esc).type_text("/").type_text("epicerie").sees("Épicerie");
}

#[test]
fn a_form_that_was_left_is_there_again() {
    let mut counter = page();
    counter
        .type_text("e")
        .press(Key::End)
        .type_text(" et budget")
        .press(Key::Esc)
        .sees("Fiche gardée")
        .does_not_see("et budget");
    counter.type_text("e").sees("Saisie reprise").sees("Médiation de dettes et budget");
    counter.press(Key::Ctrl('g')).type_text("2").sees("Fiche jetée").type_text("e").does_not_see("et budget");
}

#[test]
fn still_true_takes_two_keys_and_is_undone_with_one() {
    let mut counter = page();
    counter.sees("jamais vérifié").type_text("v").sees("Comment vous en êtes-vous assuré").type_text("1");
    counter.sees("vérifié aujourd'hui").sees("✓ vérifié aujourd'hui").sees("par téléphone");
    counter.type_text("u").sees("Annulé : vérification du service").sees("jamais vérifié");
}

#[test]
fn a_notice_has_a_last_day_and_is_seen_in_the_row() {
    let mut counter = page();
    counter
        .type_text("l")
        .type_text("déménagé rue Basse")
        .press(Key::Enter)
        .sees("Jusqu'à quel jour")
        .type_text("2sem");
    counter.press(Key::Enter).sees("‼ déménagé rue Basse (jusqu'au mer. 2 déc. 2026)");
    counter.press(Key::Esc).sees("‼ déménagé").press(Key::Enter);
    counter.type_text("l").press(Key::Ctrl('u')).press(Key::Enter).sees("enregistré").does_not_see("déménagé");
}

#[test]
fn a_team_note_is_added_to_where_it_ends() {
    let mut counter = page();
    counter.type_text("t").type_text("sonner").press(Key::Enter).sees("sonner");
    counter.type_text("t").type_text(" deux fois").press(Key::Enter).sees("sonner deux fois");
}

#[test]
fn the_list_of_what_to_verify_is_worked_down_with_the_same_key() {
    let mut counter = counter_with_directory();
    counter.press(Key::BackTab).type_text("r").sees("À vérifier · 3").sees("081 00 00 00").sees("? jamais");
    counter.type_text("v1").sees("À vérifier · 2").type_text("v1").type_text("v1").sees("Rien à vérifier");
    counter.press(Key::Esc).sees("File du jour");
}

#[test]
fn a_desk_that_was_overtaken_is_told_and_loses_nothing() {
    let (_folder, open) = on_disk();
    let mut service = Service::new("test", "1", "Abri de nuit");
    service.verified_how = Checked::Phone;
    let store: Store = open();
    store.import_services("test", &[service.clone()], false, &stamp()).expect("an import");
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("/").type_text("abri").press(Key::Enter).type_text("e").press(Key::End).type_text(" 24h");
    let other = open();
    let id = service.id.clone();
    other.set_team_note(&id, 1, "sonner", &stamp()).expect("a note");
    counter.press(Key::Ctrl('s')).sees("Un autre poste a enregistré ce service").sees("Abri de nuit 24h");
    assert_eq!(other.service(&id).expect("read").expect("there").name, "Abri de nuit");
    counter.sees("Repris de l'autre");
    counter.press(Key::Ctrl('s')).sees("Abri de nuit 24h : enregistré");
    let saved = other.service(&id).expect("read").expect("there");
    assert_eq!((saved.name.as_str(), saved.team_note.as_str()), ("Abri de nuit 24h", "sonner"));
}

#[test]
fn undo_says_what_was_changed_since_and_is_not_stuck_behind_it() {
    let (_folder, open) = on_disk();
    let service = Service::new("test", "1", "Abri de nuit");
    let store: Store = open();
    store.import_services("test", std::slice::from_ref(&service), false, &stamp()).expect("an import");
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("/").type_text("abri").press(Key::Enter).type_text("e").press(Key::End).type_text(" 24h");
    counter.press(Key::Ctrl('s')).sees("Abri de nuit 24h : enregistré");
    let other = open();
    let (mut here, version) = other.service_with_version(&service.id).expect("read").expect("there");
    here.name = "Abri d'hiver".to_owned();
    other.edit_service(version, &here, &stamp()).expect("corrected");
    counter.type_text("u").sees("Pas annulé").sees("changé depuis").does_not_see("encore une fois");
    assert_eq!(other.service(&service.id).expect("read").expect("there").name, "Abri d'hiver");
    counter.type_text("u").does_not_see("Pas annulé");
}

fn stamp() -> guichet::domain::time::Stamp {
    guichet::domain::time::Stamp { now: now(), desk: "2".to_owned(), worker: "NL".to_owned() }
}

#[test]
fn a_full_record_is_shown_whole_and_an_empty_one_is_short() {
    let store = Store::in_memory().expect("a store");
    let mut full = Service::new("test", "1", "Service complet");
    full.reception = vec![Reception::Remote];
    full.no_phone = true;
    full.appointment = Appointment::Required;
    full.way = "bus 4".to_owned();
    full.publics = vec!["familles".to_owned()];
    full.accessibility = vec!["ascenseur".to_owned()];
    full.description = "mot ".repeat(400);
    full.team_note = "à la fin".to_owned();
    store.import_services("test", &[full, Service::new("test", "2", "Vide")], false, &stamp()).expect("an import");
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("/").type_text("complet").press(Key::Enter);
    counter.sees("pas de guichet").sees("aucun numéro publié").sees("bus 4").sees("familles").sees("ascenseur");
    counter.does_not_see("Courriel").sees("encore").does_not_see("à la fin");
    for _ in 0..4 {
        counter.press(Key::PageDown);
    }
    counter.sees("à la fin").does_not_see("encore");
    counter
        .press(Key::Esc)
        .press(Key::Ctrl('u'))
        .type_text("vide")
        .press(Key::Enter)
        .sees("horaire inconnu")
        .does_not_see("numéro");
}

#[test]
fn narrow_screens_show_the_pages_too() {
    let mut counter = Counter::start(Lang::Fr, (40, 12), stocked(), false);
    counter.type_text("/").type_text("dettes").press(Key::Enter).sees("Médiation de dettes").type_text("e").sees("Nom");
    counter.press(Key::Esc).press(Key::Esc).press(Key::Esc).press(Key::BackTab).type_text("r").sees("À vérifier");
}
