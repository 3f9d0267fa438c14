//! The figures of a period on the screen: views, periods, gaps filled from here, files.

use chrono::{DateTime, Duration, TimeZone as _, Utc};
use guichet::{
    app::{Input, key::Key},
    config::Config,
    domain::{
        ids::Code,
        request::{Outcome, Request},
        time::{Now, Stamp},
        visit::{Age, Entry, Move, Profile, VisitDraft},
    },
    store::Store,
    text::Lang,
};

use crate::counter::{Counter, counter, now};

/// A visit received and finished, so many days ago.
fn record(store: &Store, days_ago: i64, session: &str, worker: &str, draft: &VisitDraft) {
    let then = Now { at: now().at - Duration::days(days_ago), local: now().local - Duration::days(days_ago) };
    let stamp = Stamp { now: then, desk: "1".to_owned(), worker: worker.to_owned() };
    let visit = store.record(then.today(), session, draft, Entry::Serve, None, &stamp).expect("a visit").visit;
    store.move_visit(&visit, 1, &Move::Close { outcome: None, why: None }, &stamp).expect("its end");
}

fn draft(topic: &str, age: Option<u8>) -> VisitDraft {
    let request = Request { topic: Some(Code::from(topic)), outcome: Some(Outcome::Done), ..Request::default() };
    let profile = Profile { age: age.map(Age::Years), ..Profile::default() };
    VisitDraft { requests: vec![request], profile, ..VisitDraft::default() }
}

/// November 2026: five visits, two without an age, in two permanences; October: three; one a year ago.
fn recorded() -> Store {
    let store = Store::in_memory().expect("a store");
    for (days_ago, session, topic, age) in [
        (0, "Permanence sociale", "log", Some(70)),
        (1, "Permanence sociale", "log", None),
        (1, "Permanence numérique", "num", Some(50)),
        (2, "Permanence numérique", "num", None),
        (5, "Permanence sociale", "num", Some(30)),
        (20, "Permanence sociale", "log", None),
        (30, "Permanence sociale", "num", Some(40)),
        (31, "Permanence sociale", "num", Some(40)),
        (365, "Permanence sociale", "log", Some(40)),
    ] {
        record(&store, days_ago, session, "EB", &draft(topic, age));
    }
    store
}

fn figures(lang: Lang, size: (u16, u16)) -> Counter {
    let mut counter = Counter::start(lang, size, recorded(), false);
    counter.type_text("=");
    counter
}

#[test]
fn one_key_says_what_the_month_comes_to_beside_the_month_before() {
    let mut counter = figures(Lang::Fr, (80, 36));
    counter
        .sees("Chiffres · nov. 2026")
        .sees("5 démarches ont été effectuées")
        .sees("5 passages, 3 avant (+2) · par jour, 2 au plus");
    let row = counter.row_with("Passages  ");
    let numbers: Vec<&str> = row.split_whitespace().filter(|word| word.parse::<i32>().is_ok()).collect();
    assert_eq!(numbers, ["5", "3", "+2"], "{row}");
    counter.press(Key::Esc).sees("File du jour");
}

#[test]
fn periods_are_left_for_others_with_a_key_or_by_their_name() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.press(Key::Left).sees("Chiffres · oct. 2026 ━").sees("3 démarches").press(Key::Right).sees("nov. 2026");
    counter
        .type_text("l")
        .sees("2026-Q4")
        .sees("8 démarches")
        .type_text("l")
        .sees("Chiffres · 2026 ")
        .sees("8 démarches");
    counter.type_text("r").sees("2026-Q4").type_text("rrr").sees("Chiffres · 18/11/2026").sees("une démarche");
    counter.type_text("d").sees("Quelle période ?").type_text("2025").sees("2025").press(Key::Enter);
    counter.sees("Chiffres · 2025").sees("une démarche a été effectuée");
    counter.type_text("d").type_text("jamais").press(Key::Enter).sees("Quelle période ?").press(Key::Esc).sees("2025");
}

#[test]
fn a_period_without_visits_or_still_to_come_says_so() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.press(Key::Right).sees("déc. 2026").sees("pas encore commencé").sees("Aucun passage dans cette période");
    for _ in 0..4 {
        counter.press(Key::Tab).sees("déc. 2026");
    }
    counter.type_text("m").sees("rien ne manque").press(Key::Enter).press(Key::Tab).sees("Rien à montrer");
    counter.press(Key::Tab).sees("8 passages en 2026");
}

#[test]
fn a_table_has_bars_shares_and_the_period_before_with_the_sign_of_the_difference() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("t").type_text("them").press(Key::Enter).sees("▸Thème").sees("Écart");
    let row = counter.row_with("Numérique  ");
    assert!(row.contains("████") && row.contains("60 %") && row.contains('+'), "{row}");
    let words: Vec<&str> = row.split_whitespace().rev().skip(1).take(2).collect();
    assert_eq!(words, ["+1", "2"], "{row}");
    counter.press(Key::Tab).does_not_see("▸Thème").press(Key::BackTab).sees("▸Thème");
}

#[test]
fn a_permanence_is_chosen_with_one_key_and_named_above() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("g").sees("toutes les permanences").sees("Permanence numérique").type_text("2");
    counter.sees("nov. 2026 · Permanence numérique").sees("2 démarches").type_text("g1").sees("5 démarches");
}

#[test]
fn hours_and_days_are_shades_that_need_no_colour() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("mtjour").press(Key::Enter).sees("Le plus : ").sees("· 0  ▒ 1  █ 2");
    let mut counter = figures(Lang::Fr, (80, 24));
    counter
        .type_text("tcalend")
        .press(Key::Enter)
        .sees("8 passages en 2026")
        .sees("· 0  ▒ 1  █ 2")
        .does_not_see("12   1")
        .sees("▲");
    // The calendar's row of Wednesdays: today's sign is the last of the year so far.
    let row = counter.row_with("┃ mer.");
    assert!(row.trim_end_matches([' ', '┃']).ends_with(['░', '▒', '▓', '█']), "{row}");
    counter.press(Key::Left).sees("8 passages en 2026").type_text("ll").press(Key::Left).sees("Un passage en 2025");
}

#[test]
fn a_missing_age_is_filled_with_four_keys_and_the_next_gap_is_at_hand() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("m").sees("2 sans âge sur 5").press(Key::Enter);
    counter.sees("2 sans âge sur 5").sees("▸ mar. 17 nov. 2026").sees("lun. 16 nov. 2026").sees("compléter");
    // From here four keys: into the form at the age, its two digits, and save.
    counter.press(Key::Enter).sees("Âge").type_text("45").press(Key::Ctrl('s'));
    counter.sees("1 sans âge sur 5").sees("▸ lun. 16 nov. 2026").does_not_see("17 nov. 2026 ");
    counter.press(Key::Enter).type_text("61").press(Key::Ctrl('s')).sees("Âge : complet");
    counter.press(Key::Esc).sees("Âge : complet").press(Key::Esc).sees("File du jour");
}

#[test]
fn a_gap_of_a_request_opens_the_form_at_the_request_that_has_it() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("m");
    for _ in 0..7 {
        counter.press(Key::Down);
    }
    counter.sees("5 sans appareil sur 5").press(Key::Enter).press(Key::Enter).sees("Appareil");
    // The form chooses a device with one key.
    counter.type_text("1").press(Key::Ctrl('s')).sees("4 sans appareil sur 5");
}

#[test]
fn what_is_recorded_meanwhile_is_counted_when_one_is_back() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.sees("5 démarches").type_text("n").type_text("log ok").press(Key::F(3)).sees("6 démarches");
}

#[test]
fn figures_by_worker_are_for_coordinators() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("ttravailleur").press(Key::Enter).sees("réservés à la coordination").does_not_see("100 %");
    counter.app.config = Config { coordinators: vec!["eb".to_owned()], ..counter.app.config.clone() };
    counter.sees("100 %").does_not_see("réservés");
}

#[test]
fn figures_are_written_in_the_format_chosen_and_never_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut counter = figures(Lang::Fr, (80, 24));
    for (key, name, begins) in [("1", "c.pdf", &b"%PDF-"[..]), ("2", "c.xlsx", b"PK"), ("4", "c.md", b"# Chiffres")] {
        let path = folder.path().join(name);
        counter.type_text("e").sees("Dans quel format ?").type_text(key).sees("chiffres-2026-11.");
        counter.paste(&path.display().to_string()).press(Key::Enter).sees("Chiffres écrits");
        let bytes = std::fs::read(&path).expect("the file");
        assert!(bytes.starts_with(begins), "{name}");
        counter.type_text("e").type_text(key).paste(&path.display().to_string()).press(Key::Enter).sees("existe déjà");
        counter.press(Key::Esc);
        assert_eq!(std::fs::read(&path).expect("the file"), bytes);
    }
}

#[test]
fn a_workbook_is_written_beside_the_counter_s_work() {
    let (folder, open) = crate::counter::on_disk();
    let mut counter = Counter::start(Lang::Fr, (80, 24), open(), false);
    counter.record("log ok f67").record("its ok").type_text("=").sees("Chiffres");
    let path = folder.path().join("c.xlsx");
    counter.type_text("e2").paste(&path.display().to_string()).press(Key::Enter).sees("Le classeur s'écrit");
    // Keys are taken meanwhile; leaving says what would be cut short.
    counter.press(Key::Left).sees("oct. 2026").press(Key::Right);
    counter.press(Key::Ctrl('q')).sees("Un classeur est en cours d'écriture");
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while counter.tick().app.is_writing_workbook() {
        assert!(std::time::Instant::now() < patience, "{}", counter.screen());
        std::thread::park_timeout(std::time::Duration::from_millis(10));
    }
    counter.sees("Chiffres écrits");
    assert!(std::fs::read(&path).expect("the file").starts_with(b"PK"));
    counter.type_text("e2").paste(&path.display().to_string()).press(Key::Enter).sees("existe déjà");
}

#[test]
fn a_file_is_called_after_its_days_and_written_nowhere_when_it_has_no_name() {
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("d").type_text("2026-11-02..2026-11-18").press(Key::Enter).sees("02/11/2026 – 18/11/2026");
    counter.type_text("e5").sees("chiffres-2026-11-02_2026-11-18.csv").type_text("x").press(Key::Backspace);
    counter.press(Key::Enter).sees("Dans quel fichier ?").does_not_see("Chiffres écrits");
}

#[test]
fn no_file_tells_a_worker_who_served_how_many() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("c.json");
    let mut counter = figures(Lang::Fr, (80, 24));
    counter.type_text("e6").paste(&path.display().to_string()).press(Key::Enter).sees("Chiffres écrits");
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&path).expect("the file")).expect("JSON");
    assert_eq!(json["sums"]["visits"], 5);
    assert!(json["tables"]["topic"].is_array() && json["tables"].get("worker").is_none());
}

#[test]
fn every_view_is_drawn_at_every_size_in_every_language() {
    for lang in Lang::ALL {
        for size in [(40, 10), (40, 24), (64, 20), (80, 24), (120, 36), (200, 60)] {
            let mut counter = figures(lang, size);
            for _ in 0..45 {
                let screen = counter.press(Key::Tab).screen();
                assert!(screen.contains('▸'), "{screen}");
            }
            counter.type_text("m").press(Key::Enter).sees("17").press(Key::End).press(Key::PageUp).draw();
        }
    }
}

#[test]
fn where_there_is_room_the_views_stand_in_a_list() {
    let mut counter = figures(Lang::En, (120, 36));
    counter.sees("▸In short").sees(" Calendar of the year").press(Key::Tab).sees("▸What is missing");
    counter.sees("age missing: 2 of 5").sees("language missing: 5 of 5");
}

#[test]
fn many_days_are_counted_behind_frames_while_the_page_says_so() {
    let store = Store::in_memory().expect("a store");
    let first: DateTime<Utc> = Utc.with_ymd_and_hms(2026, 1, 5, 9, 0, 0).single().expect("a moment");
    for day in 0..120 {
        let at = first + Duration::days(day);
        let stamp = Stamp { now: Now { at, local: at.naive_utc() }, desk: "1".to_owned(), worker: "EB".to_owned() };
        store.record(stamp.now.today(), "", &draft("num", None), Entry::Done, None, &stamp).expect("a visit");
    }
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("=ll");
    // The first frame is there before anything is counted.
    counter.app.settle();
    assert!(counter.frame().contains("Je compte…"));
    counter.sees("120 démarches").sees("120 passages · par semaine, 7 au plus");
    // A key in between is not lost: the next period is asked for while the year is not counted yet.
    counter.press(Key::Left).app.handle(Input::Key(Key::Right));
    counter.sees("120 démarches");
}

#[test]
fn other_pages_keep_their_keys_and_the_page_is_reached_from_them() {
    let mut counter = counter();
    counter.record("log").press(Key::Enter).sees("Logement").type_text("=").sees("Chiffres · nov. 2026");
    counter.press(Key::Esc).sees("Logement").type_text(":chiffres").sees("Voir les chiffres").press(Key::Enter);
    counter.sees("Chiffres · nov. 2026").type_text("=").press(Key::Esc).sees("Logement");
}
