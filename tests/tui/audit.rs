use chrono::TimeDelta;
use guichet::{
    app::{clock::Clock, key::Key},
    config::{Config, Print},
    domain::{
        audit::{Detail, Record, Subject, What},
        case::Case,
        survey::Survey,
        time::{Now, Stamp},
    },
    store::{Store, audit::Asked},
    text::Lang,
};

use crate::{
    counter::{self, Counter, now, on_disk, ours},
    invented::new_case,
};

fn case(store: &Store) -> Case {
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    store.open_case(&new_case("Amina Bah", now().today()), &stamp).expect("a case")
}

/// What was read so far, the latest first.
fn reads(store: &Store) -> Vec<(What, String)> {
    let entries = store.audited(&Asked { most: 50, ..Asked::default() }).expect("the entries");
    let reads = entries.into_iter().filter(|entry| entry.what.code().starts_with("read"));
    reads.map(|entry| (entry.what, entry.worker)).collect()
}

fn later(minutes: i64) -> Clock {
    let Now { at, local } = now();
    let passed = TimeDelta::minutes(minutes);
    Clock::Fixed(Now { at: at + passed, local: local + passed })
}

#[test]
fn opening_a_case_or_a_person_is_entered_once_in_ten_minutes_and_the_lists_are_not() {
    let (_folder, open) = on_disk();
    let case = case(&open());
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    // The list of cases, the search for a person: everybody works in them all day.
    counter.press(Key::Tab).sees("Amina Bah").type_text("\"").type_text("amina").sees("Amina Bah").press(Key::Esc);
    counter.app.save_drafts();
    assert_eq!(reads(&open()), []);
    for _ in 0..3 {
        counter.press(Key::Enter).sees("garantie locative").type_text("k").sees("Personne · Amina Bah");
        counter.press(Key::Esc).press(Key::Esc);
    }
    assert_eq!(reads(&open()), [], "a key waits for no disk");
    assert!(counter.app.drafts().is_pending());
    counter.app.save_drafts();
    let once = [(What::ReadPerson, "EB".to_owned()), (What::ReadCase, "EB".to_owned())];
    assert_eq!(reads(&open()), once);
    counter.app.set_clock(later(9));
    counter.press(Key::Enter).press(Key::Esc);
    counter.app.set_clock(later(10));
    counter.press(Key::Enter).press(Key::Esc).type_text("q");
    assert!(counter.app.has_quit(), "leaving writes what was read");
    assert_eq!(reads(&open())[0], (What::ReadCase, "EB".to_owned()));
    assert_eq!(reads(&open()).len(), 3);
    let about = open().audit_of(&Subject::new(Record::Person, case.person.id.as_str())).expect("entries");
    assert_eq!(about.len(), 4, "the case's are the person's too: {about:?}");
    assert_eq!(open().verify_audit().expect("verified").broken, None);
}

#[test]
fn the_page_says_who_saw_a_case_and_everything_from_the_palette() {
    let (_folder, open) = on_disk();
    let case = case(&open());
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log \"Jean\"").press(Key::Tab).press(Key::Enter).sees("garantie locative");
    counter.type_text("$").sees(&format!("Qui a vu quoi · seulement {}", case.number)).sees("lecture du dossier");
    counter.sees("ouverture du dossier").does_not_see("Amina").does_not_see("enregistrement");
    counter.press(Key::Esc).press(Key::Esc).type_text(":").type_text("qui a vu").press(Key::Enter);
    counter.sees("Qui a vu quoi").sees("enregistrement du passage 1 (18/11/2026)").sees("début du journal");
    counter.sees("18/11/2026 09:42").does_not_see("Amina").does_not_see("Jean");
    // Words narrow: of the action, initials, a case's number.
    counter.type_text("lecture").sees("lecture du dossier").does_not_see("enregistrement");
    counter.press(Key::Ctrl('u')).type_text("md").sees("ouverture du dossier").does_not_see("lecture");
    counter.press(Key::Ctrl('u')).type_text(&case.number).sees("lecture du dossier").does_not_see("enregistrement");
    counter.type_text(" xyz").sees("Rien sous ces mots");
    counter.press(Key::Ctrl('u')).resize(40, 10).sees("18/11 09:42").sees("Qui a vu quoi").sees("lecture d'une liste");
    counter.resize(120, 36).press(Key::Down).press(Key::PageDown).press(Key::Esc).sees("File du jour");
}

/// Whoever came from somebody's page sees that these are the entries of that one, and how to see those of all.
#[test]
fn what_is_shown_of_one_record_is_said_and_tab_shows_all() {
    let (_folder, open) = on_disk();
    let case = case(&open());
    for size in [(80, 24), (120, 36), (60, 20)] {
        let mut counter = Counter::start(Lang::Fr, size, open(), false);
        counter.record("log \"Jean\"").press(Key::Tab).press(Key::Enter).sees("garantie locative").type_text("k");
        counter.sees("Amina Bah").type_text("$").sees(&format!("Qui a vu quoi · seulement {}", case.person.card_code));
        counter.sees("Tab").sees("tout voir").does_not_see("enregistrement");
        counter.type_text("enregistrement").sees(&format!("{} : rien sous ces mots", case.person.card_code));
        counter.press(Key::Tab).sees("enregistrement du passage").does_not_see("seulement").does_not_see("tout voir");
        // A number that is typed is the only one that counts, too.
        counter.press(Key::Ctrl('u')).type_text(&case.number);
        counter.sees(&format!("Qui a vu quoi · seulement {}", case.number)).sees("ouverture du dossier");
        counter.press(Key::Ctrl('u')).does_not_see("seulement").sees("enregistrement du passage");
        counter.app.save_drafts();
        let last = open().audited(&Asked { most: 1, ..Asked::default() }).expect("entries").remove(0);
        assert_eq!((last.what, last.records), (What::ReadList, Vec::new()), "all were looked at");
    }
}

/// A card is kept apart from whose it was.
#[test]
fn the_card_of_somebody_erased_with_others_that_day_shows_them_all_and_says_so() {
    let (_folder, open) = on_disk();
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    let people = ["Amina Bah", "Jean Petit"]
        .map(|name| open().open_case(&new_case(name, now().today()), &stamp).expect("a case").person);
    for person in &people {
        open().erase_person(&person.id, &[], "à sa demande", &stamp).expect("erased");
    }
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.type_text(":").type_text("qui a vu").press(Key::Enter).type_text(&people[0].card_code);
    counter.sees("Qui a vu quoi · seulement les 2 personnes effacées le 18/11/2026").does_not_see("Rien sous ces mots");
    counter.sees("effacé");
}

#[test]
fn the_page_speaks_the_language_of_the_screen_and_says_so_where_there_is_nothing() {
    let mut counter = Counter::start(Lang::En, (80, 24), Store::in_memory().expect("a store"), false);
    counter.type_text(":").type_text("who saw").press(Key::Enter).sees("Who saw what").sees("Nothing is entered yet");
    counter.press(Key::Esc).record("log \"Jean\"").type_text(":").type_text("who saw").press(Key::Enter);
    counter.sees("the recording of visit 1 (18/11/2026)").sees("reading of a list: who saw what");
}

#[test]
fn a_long_journal_is_read_piece_by_piece() {
    let store = Store::in_memory().expect("a store");
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    case(&store);
    for _ in 0..2_600 {
        store.audit(&stamp, What::Locked, None, Detail::NONE).expect("entered");
    }
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text(":").type_text("qui a vu").press(Key::Enter).sees("écran verrouillé").sees("Regardé jusqu'au");
    counter
        .type_text("ouverture")
        .sees("parmi les dernières inscriptions")
        .press(Key::Down)
        .sees("ouverture du dossier");
    counter.does_not_see("Regardé");
}

#[test]
fn where_somebody_coordinates_nobody_else_sees_it() {
    let config = Config { coordinators: vec!["MD".to_owned()], ..ours() };
    let start = |config| {
        let store = Store::in_memory().expect("a store");
        case(&store);
        Counter::configured("1", config, Survey::builtin(), (80, 24), store, false)
    };
    let mut worker = start(config.clone());
    worker.press(Key::Tab).press(Key::Enter).sees("garantie locative").type_text("$").sees("coordination");
    worker
        .does_not_see("Qui a vu quoi")
        .press(Key::Esc)
        .type_text(":")
        .type_text("qui a vu")
        .does_not_see("ce qui reste");
    worker.press(Key::Enter).sees("réservé à la coordination").does_not_see("Qui a vu quoi");
    let mut coordinator = start(Config { worker: "md".to_owned(), ..config });
    coordinator.press(Key::Tab).press(Key::Enter).type_text("$").sees("Qui a vu quoi");
}

#[test]
fn a_file_or_a_print_from_the_screen_is_entered() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_disk, open) = on_disk();
    case(&open());
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    let file = folder.path().join("carte.pdf");
    counter.press(Key::Tab).type_text("k").sees("Personne").type_text("c").type_text("e").press(Key::Ctrl('u'));
    counter.type_text(&file.display().to_string()).press(Key::Enter);
    assert!(file.exists(), "{}", counter.screen());
    let asked = Asked { most: 1, ..Asked::default() };
    let last = open().audited(&asked).expect("entries").remove(0);
    assert_eq!((last.what, last.detail.as_str()), (What::Exported, "card.pdf"));
    assert_eq!(last.records[0].kind, Record::Person);
}

/// A merger is told of both records, and comparing them counts as reading the other.
#[test]
fn making_one_record_of_two_and_taking_it_back_is_entered_with_both() {
    let (_folder, open) = on_disk();
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    let [kept, other] = ["Fatima Bah", "Fatma Bah"]
        .map(|name| open().open_case(&new_case(name, now().today()), &stamp).expect("a case").person);
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.type_text("\"").type_text(&kept.card_code).press(Key::Enter).type_text("m").sees("Fatma Bah");
    counter.press(Key::Enter).sees("2026-0002").press(Key::Enter).sees(&other.card_code);
    counter.press(Key::Esc).type_text("u");
    counter.app.save_drafts();
    let of = |id: &str| {
        let entries = open().audit_of(&Subject::new(Record::Person, id)).expect("entries");
        entries.into_iter().map(|entry| (entry.what, entry.detail)).collect::<Vec<_>>()
    };
    let merge = "person-merge".to_owned();
    for id in [kept.id.as_str(), other.id.as_str()] {
        let entries = of(id);
        for expected in
            [(What::Undone, merge.clone()), (What::Changed, merge.clone()), (What::ReadPerson, String::new())]
        {
            assert!(entries.contains(&expected), "{expected:?} in {entries:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_card_on_its_way_to_the_printer_is_entered_with_whose_it_is() {
    let (_disk, open) = on_disk();
    let case = case(&open());
    let print = Print { command: vec!["true".to_owned()], ..Print::default() };
    let last = || open().audited(&Asked { most: 1, ..Asked::default() }).expect("entries").remove(0);
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.app.config = Config { print, ..counter.app.config.clone() };
    counter.press(Key::Tab).type_text("k").sees("Personne").type_text("c").type_text("p").sees("Envoi à l'imprimante");
    let entry = last();
    assert_eq!((entry.what, entry.detail.as_str()), (What::Printed, "card"));
    assert_eq!(entry.records, [Subject::new(Record::Person, case.person.id.as_str())]);
}

/// At the usual size, with whose record it is; also of what an older version entered as a reading.
#[test]
fn that_everybodys_private_notes_went_out_is_read_whole() {
    let (_folder, open) = on_disk();
    let case = case(&open());
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    let about = Subject::new(Record::Person, case.person.id.as_str());
    for (what, form) in [(What::Exported, "html"), (What::ReadPerson, "txt")] {
        let detail = Detail::of("person-private").as_form(form);
        open().audit(&stamp, what, Some(about.clone()), detail).expect("entered");
    }
    for (lang, words) in [
        (Lang::Fr, "sorti : tout, notes privées de tous"),
        (Lang::En, "written: all, everyone's private notes"),
        (Lang::Nl, "geschreven: alles, ieders privénotities"),
        (Lang::De, "geschrieben: alles, private Notizen aller"),
    ] {
        let mut counter = Counter::start(lang, (80, 24), open(), false);
        counter.press(Key::Tab).type_text("k").sees("Amina Bah").type_text("$");
        for form in ["HTML", "TXT"] {
            counter.sees(&format!("{words} ({form}) {}", case.person.card_code));
        }
    }
    // Where a row cannot say it, the selected one is said below.
    let mut counter = Counter::start(Lang::Fr, (60, 24), open(), false);
    counter.press(Key::Tab).type_text("k").type_text("$");
    for _ in 0..5 {
        counter.press(Key::Down);
    }
    counter.sees(&format!(" sorti : tout, notes privées de tous (TXT) {}", case.person.card_code));
}

#[test]
fn the_page_of_a_closed_day_carries_the_seal() {
    let (_folder, open) = on_disk();
    let store = open();
    case(&store);
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "EB".to_owned() };
    store.close_day(now().today(), 0, "", &stamp).expect("closed");
    let seal = store.audit_seal(now().today()).expect("asked").expect("a seal").to_string();
    let mut counter = Counter::start(Lang::Fr, (120, 36), store, false);
    counter.type_text("b").sees(&seal);
    counter::counter().type_text("b").does_not_see("Sceau");
}

#[test]
fn a_visit_is_called_a_visit_where_it_is_looked_at() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (100, 30), open(), false);
    counter.record("log f34 \"Amina Bah\" !3j").press(Key::Enter).type_text("$");
    counter.sees("Qui a vu quoi · seulement passage 1 (18/11/2026)").sees("enregistrement du passage 1 (18/11/2026)");
    counter.press(Key::Esc).type_text("$").sees("lecture d'une liste : qui a vu quoi passage 1 (18/11/2026)");
}

#[test]
fn what_was_left_as_it_is_or_thrown_away_is_said_with_what_it_was_about() {
    let (_folder, open) = on_disk();
    let case = case(&open());
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter
        .record("its f67")
        .type_text("r")
        .sees("attend depuis")
        .type_text("z")
        .sees("Laissé tel quel")
        .press(Key::Esc);
    counter.type_text(":").type_text("qui a vu").press(Key::Enter).sees("laissé tel quel passage 1 (18/11/2026)");
    counter.press(Key::Esc);
    let store = open();
    store.sit_at("9");
    let slot = format!("ask-note:{}", case.id);
    store.save_draft("9", &slot, "à rappeler").expect("kept");
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "MD".to_owned() };
    store.discard_draft(&slot, &stamp).expect("thrown away");
    counter.type_text(":").type_text("qui a vu").press(Key::Enter);
    counter.sees(&format!("texte jeté dossier {}", case.number)).does_not_see("à rappeler");
}

/// Initials look for who did it: no format is called by letters that could be somebody's.
#[test]
fn a_file_in_markdown_is_not_listed_under_the_initials_md() {
    let (_folder, open) = on_disk();
    let stamp = Stamp { now: now(), desk: "2".to_owned(), worker: "CH".to_owned() };
    open().audit(&stamp, What::Exported, None, Detail::of("report").as_form("md")).expect("entered");
    let mut counter = Counter::start(Lang::Fr, (120, 36), open(), false);
    counter.type_text(":").type_text("qui a vu").press(Key::Enter).sees("sorti : rapport (Markdown)");
    counter.type_text("md").sees("Rien sous ces mots").press(Key::Ctrl('u')).type_text("markdown").sees("rapport");
}

/// As the commands enter it.
#[test]
fn lists_that_are_read_at_the_screen_are_entered_with_how_much_they_held() {
    let (_folder, open) = on_disk();
    case(&open());
    let config = Config { coordinators: vec!["EB".to_owned()], ..ours() };
    let mut counter = Counter::configured("1", config, Survey::builtin(), (80, 24), open(), false);
    counter.type_text(":").type_text("conserv").press(Key::Enter).press(Key::Esc);
    counter.press(Key::Tab).press(Key::Enter).sees("garantie locative").type_text("$").sees("Qui a vu quoi");
    counter.press(Key::Esc).press(Key::Esc).type_text(":").type_text("qui a vu").press(Key::Enter);
    counter.app.save_drafts();
    let entries = open().audited(&Asked { most: 50, ..Asked::default() }).expect("the entries");
    let lists = entries.into_iter().filter(|entry| entry.what == What::ReadList);
    let lists: Vec<_> = lists.map(|entry| (entry.detail, entry.count)).collect();
    // The audit, of a case and as a whole; what is due. Each is another look within the same ten minutes.
    let of = |detail: &str, count| (detail.to_owned(), Some(count));
    assert_eq!(lists, [of("audit", 5), of("audit", 2), of("due-list", 0)]);
}
