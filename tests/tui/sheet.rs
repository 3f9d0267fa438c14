//! A sheet of paper typed in.

use guichet::{
    app::key::Key,
    config::Config,
    domain::{
        survey::Survey,
        time::Stamp,
        visit::{EventKind, Status, Visit},
    },
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now, on_disk, ours};

fn yesterday(store: &Store) -> Vec<Visit> {
    store.queue(now().today().pred_opt().expect("a day")).expect("the day")
}

/// A counter whose Tuesdays have one permanence.
fn with_sessions(store: Store) -> Counter {
    let session = "name = \"Permanence sociale\"\ndays = \"mar\"\nfrom = \"08:30\"\nto = \"13:00\"\n";
    let other = session.replace("mar", "mer").replace("sociale", "numérique");
    let text = format!("[[session]]\n{session}[[session]]\n{other}");
    let sessions = toml::from_str::<Config>(&text).expect("sessions").sessions;
    let config = Config { lang: Some(Lang::Fr), sessions, ..ours() };
    Counter::configured("1", config, Survey::builtin(), (80, 24), store, false)
}

#[test]
fn a_sheet_is_typed_line_by_line_and_its_figures_follow() {
    let (_folder, open) = on_disk();
    let mut counter = with_sessions(open());
    counter.type_text("g").sees("de quel jour").type_text("hier").press(Key::Enter);
    counter.sees("Feuille papier · mar. 17 nov. 2026").sees("permanence Permanence sociale").sees("bureau 1");
    counter.sees("sujet aucun").type_text("log f67 ok").press(Key::Enter).sees("cette feuille 1").sees("Logement 1");
    counter.type_text("num 20m \"Ana\"").press(Key::Enter).sees("cette feuille 2").sees("Numérique 1");
    // The last one stands first.
    let screen = counter.screen();
    let place = |word: &str| screen.find(word).unwrap_or_else(|| panic!("{word} in {screen}"));
    assert!(place("2 Ana") < place("67 ans"), "{screen}");
    let visits = yesterday(&open());
    assert_eq!(visits.len(), 2);
    for visit in &visits {
        assert_eq!(
            (visit.status, visit.session.as_str(), visit.desk.as_str()),
            (Status::Closed, "Permanence sociale", "1")
        );
        let kinds: Vec<_> = visit.events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [EventKind::Closed], "nothing says when somebody came");
    }
}

#[test]
fn what_holds_for_the_sheet_is_changed_by_key_and_a_line_goes_over_its_topic() {
    let (_folder, open) = on_disk();
    let mut counter = with_sessions(open());
    counter.type_text("g").type_text("hier").press(Key::Enter).press(Key::Esc).sees("n la ligne suivante");
    counter.type_text("t").sees("Quel sujet").type_text("logement").press(Key::Enter).sees("sujet Logement");
    counter.type_text("b").type_text("3").press(Key::Enter).sees("bureau 3");
    counter.type_text("s").sees("Quelle permanence").type_text("2").sees("permanence Permanence numérique");
    counter.type_text("n").type_text("f67").press(Key::Enter).type_text("num h30").press(Key::Enter);
    let topics: Vec<String> = yesterday(&open())
        .iter()
        .map(|visit| visit.draft.requests[0].topic.as_ref().expect("a topic").to_string())
        .collect();
    assert_eq!(topics, ["log", "num"]);
    assert!(yesterday(&open()).iter().all(|visit| visit.desk == "3" && visit.session == "Permanence numérique"));
    // Empty lines are not visits, topic or not.
    counter.press(Key::Enter);
    assert_eq!(yesterday(&open()).len(), 2);
}

#[test]
fn the_last_line_is_taken_back_and_leaving_keeps_sheet_and_words() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::En, (120, 36), open(), false);
    counter.type_text("g").type_text("17/11").press(Key::Enter).type_text("hous f67").press(Key::Enter);
    counter.type_text("dig").press(Key::Enter).sees("this sheet 2").press(Key::F(8)).sees("this sheet 1");
    assert_eq!(yesterday(&open()).len(), 1);
    // What was typed comes back with it; left, it waits with the sheet.
    counter.type_text(" m40").press(Key::Esc).press(Key::Esc).sees("Today's queue").does_not_see("Paper sheet");
    counter.type_text("g").sees("Paper sheet · Tue 17 Nov 2026").sees("this sheet 1").sees("dig m40");
    counter.press(Key::Enter).sees("this sheet 2").press(Key::Esc).type_text("u").sees("this sheet 1");
}

#[test]
fn twenty_lines_cost_their_letters_and_a_key_each() {
    let (_folder, open) = on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    let lines: Vec<String> = (20..40).map(|age| format!("log h{age} 10m ok")).collect();
    let mut keys = "ghier".len() + 1;
    counter.type_text("g").type_text("hier").press(Key::Enter);
    for line in &lines {
        counter.type_text(line).press(Key::Enter);
        keys += line.chars().count() + 1;
    }
    counter.sees("cette feuille 20").sees("Logement 20");
    assert_eq!(yesterday(&open()).len(), 20);
    assert_eq!(keys, 6 + lines.iter().map(|line| line.chars().count() + 1).sum::<usize>());
}

#[test]
fn a_closed_day_asks_once_and_a_sheet_of_today_is_over_too() {
    let (_folder, open) = on_disk();
    let store = open();
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "KL".to_owned() };
    store.close_day(now().today().pred_opt().expect("a day"), 0, "", &stamp).expect("closed");
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("g").type_text("hier").press(Key::Enter).type_text("log").press(Key::Enter).sees("clôturé");
    assert_eq!(yesterday(&open()).len(), 0);
    counter.type_text("2").sees("cette feuille 1").type_text("num").press(Key::Enter).sees("cette feuille 2");
    counter
        .press(Key::Esc)
        .type_text("j")
        .type_text("18/11")
        .press(Key::Enter)
        .sees("Feuille papier · mer. 18 nov. 2026");
    counter.type_text("log").press(Key::Enter);
    let today = open().queue(now().today()).expect("the day");
    assert_eq!(today.iter().map(|visit| visit.status).collect::<Vec<_>>(), [Status::Closed]);
}

#[test]
fn the_sheet_is_whole_on_narrow_and_wide_screens() {
    for size in [(40, 16), (80, 24), (120, 36)] {
        let mut counter = Counter::start(Lang::Fr, size, Store::in_memory().expect("a store"), false);
        counter.type_text("g").type_text("hier").press(Key::Enter).type_text("log").press(Key::Enter);
        counter.sees("Feuille papier").sees("sujet aucun").sees("cette feuille 1");
    }
    counter().type_text(":feuille").press(Key::Enter).sees("de quel jour");
}
