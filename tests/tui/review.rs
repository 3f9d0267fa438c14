//! The walk through what is not finished, as it is typed and seen.

use chrono::{Duration, NaiveDate};
use guichet::{
    app::key::Key,
    config::Config,
    domain::{
        access::Access,
        case::NewCase,
        ids::VisitId,
        loose_end::LooseEnd,
        referral::{How, NewReferral},
        request::{Outcome, Request},
        survey::Survey,
        time::{Now, Stamp},
        visit::{Entry, EventKind, Move, VisitDraft},
    },
    store::{Store, loose_ends::DaySpan},
    text::Lang,
};

use crate::{
    counter::{Counter, counter, now, on_disk, ours, stock},
    invented::new_case,
    lock::worker,
};

/// The stamp of a moment so many minutes ago.
fn ago(minutes: i64) -> Stamp {
    let span = Duration::minutes(minutes);
    let now = Now { at: now().at - span, local: now().local - span };
    Stamp { now, desk: "1".to_owned(), worker: "EB".to_owned() }
}

fn today() -> NaiveDate {
    now().today()
}

fn named(name: &str) -> VisitDraft {
    let request = Request { topic: Some("log".into()), ..Request::default() };
    VisitDraft { calling_name: Some(name.to_owned()), requests: vec![request], ..VisitDraft::default() }
}

fn step(store: &Store, id: &VisitId, step: &Move, minutes_ago: i64) {
    let version = store.visit(id).expect("the visit").version;
    store.move_visit(id, version, step, &ago(minutes_ago)).expect("a step");
}

/// A visit that began and ended so many minutes ago.
fn served(store: &Store, draft: &VisitDraft, began: i64, ended: i64) -> VisitId {
    let id = store.record(today(), "", draft, Entry::Serve, None, &ago(began)).expect("recorded").visit;
    step(store, &id, &Move::Close { outcome: None, why: None }, ended);
    id
}

fn done(name: &str) -> VisitDraft {
    let mut draft = named(name);
    draft.requests[0].outcome = Some(Outcome::Done);
    draft
}

fn case(store: &Store, subject: &str, action: &str, days: i64, visit: Option<&VisitId>) {
    let usual = new_case(subject, today() + Duration::days(days));
    let new = NewCase { visit: visit.cloned(), subject: subject.to_owned(), next_action: action.to_owned(), ..usual };
    // Opened on another day: what was opened today was not forgotten.
    let opened = if days > 0 { ago(0) } else { ago(3 * 24 * 60) };
    store.open_case(&new, &opened).expect("a case");
}

fn refer(store: &Store, visit: &VisitId, service: &str, check_on: Option<NaiveDate>) {
    let new = NewReferral { service: None, service_name: service.to_owned(), how: How::Told, check_on };
    store.refer(visit, &new, &ago(1)).expect("a referral");
}

/// A day of sixty visits, with twelve loose ends of every kind.
fn full_day() -> Store {
    let store = Store::in_memory().expect("a store");
    for visit in 0..55 {
        served(&store, &done("Ordinaire"), 500 - visit * 8, 485 - visit * 8);
    }
    store.record(today(), "", &named("Attend"), Entry::Queue, None, &ago(30)).expect("recorded");
    store.record(today(), "", &named("Recu"), Entry::Serve, None, &ago(20)).expect("recorded");
    store.record(today(), "", &named("Annonce"), Entry::Expect, None, &ago(40)).expect("recorded");
    served(&store, &done("Neufheures"), 560, 20);
    let bare = VisitDraft { calling_name: Some("Muette".to_owned()), ..VisitDraft::default() };
    served(&store, &bare, 30, 10);
    let queue = store.queue(today()).expect("the queue");
    assert_eq!(queue.len(), 60);
    store.save_draft("1", "fast-line", "its f67").expect("a draft");
    store.save_draft("9", "fast-line", "chose secrète").expect("a draft");
    refer(&store, &queue[0].id, "Restos du Coeur", None);
    refer(&store, &queue[1].id, "Espace numérique", Some(today()));
    case(&store, "Sanssuite", "", 9, None);
    case(&store, "Echu", "appeler la mutuelle", 0, None);
    case(&store, "Accord", "écrire", 9, Some(&queue[2].id));
    store
}

fn walk(store: Store, lang: Lang, size: (u16, u16)) -> Counter {
    let mut counter = Counter::start(lang, size, store, false);
    // Whether to go on with what was left is asked at the start: later.
    counter.press(Key::Esc);
    counter
}

/// The row of the loose end at hand.
#[track_caller]
fn at_hand(counter: &mut Counter) -> String {
    let screen = counter.screen();
    let row = screen.lines().find(|line| line.contains("▸·") || line.contains("▸‼"));
    row.unwrap_or_else(|| panic!("nothing at hand on\n{screen}")).to_owned()
}

/// What decides each kind, in the order of the walk: words in its row, keys.
const DECISIONS: [(&str, &str); 13] = [
    ("Attend", "1"),
    ("Recu", "1"),
    ("Annonce", "1"),
    ("Neufheures", "1"),
    ("Muette", "1"),
    ("Muette", "1"),
    ("its f67", "2"),
    ("autre poste", "z"),
    ("Restos du Coeur", "1"),
    ("Sanssuite", "1"),
    ("Echu", "1"),
    ("Espace numérique", "1"),
    ("Accord", "1"),
];

#[test]
fn sixty_visits_with_twelve_loose_ends_are_finished_in_at_most_forty_keys() {
    let mut counter = walk(full_day(), Lang::Fr, (120, 36));
    counter.type_text("r").sees("0 sur 12").does_not_see("chose secrète");
    let mut keys = 1;
    for (who, decision) in DECISIONS {
        let row = at_hand(&mut counter);
        assert!(row.contains(who), "{who} is not at hand: {row}");
        counter.type_text(decision);
        keys += decision.chars().count();
    }
    counter.sees("Rien d'autre ne reste");
    println!("{keys} keys for 12 loose ends");
    assert!(keys <= 40, "{keys} keys");
}

#[test]
fn undo_takes_back_one_decision_after_the_other_and_returns_to_each() {
    let mut counter = walk(full_day(), Lang::Fr, (120, 36));
    counter.type_text("r");
    for (_, decision) in DECISIONS {
        counter.type_text(decision);
    }
    counter.sees("Rien d'autre ne reste");
    for (who, _) in DECISIONS.iter().rev() {
        counter.type_text("u");
        let row = at_hand(&mut counter);
        assert!(row.contains(who), "{who} did not come back: {row}");
    }
    counter.sees("0 sur 12");
}

#[test]
fn who_leaves_the_walk_finds_what_is_left_when_coming_back() {
    let mut counter = walk(full_day(), Lang::Fr, (80, 24));
    counter.type_text("r").type_text("1").type_text("1").press(Key::Esc).does_not_see("Ce qui reste ·");
    counter.type_text("r").sees("0 sur 10");
    assert!(at_hand(&mut counter).contains("Annonce"));
}

#[test]
fn the_reason_and_what_each_key_does_are_said_in_words() {
    let mut counter = walk(full_day(), Lang::Fr, (80, 24));
    counter.type_text("r").sees("attend depuis 09:12 (30 min)").sees("1 parti sans être reçu");
    counter.press(Key::Down).press(Key::Down).sees("1 n'est pas venu");
    counter.press(Key::Down).sees("9 h 00 de service").sees("15 min, durée habituelle");
    let mut counter = walk(full_day(), Lang::En, (80, 24));
    counter.type_text("r").sees("waits since 09:12").sees("1 left without being served");
}

#[test]
fn a_service_of_nine_hours_gets_the_end_that_was_offered_and_shows_the_first_one() {
    let mut counter = walk(full_day(), Lang::Fr, (120, 36));
    counter.type_text("r").press(Key::Down).press(Key::Down).press(Key::Down).type_text("1").sees("Heure corrigée");
    counter.press(Key::Esc);
    let row = counter.app.board.queue.iter().find(|visit| visit.called() == Some("Neufheures")).expect("the visit");
    assert!(row.times(now().at).service <= Duration::hours(1));
    assert!(row.events.iter().any(|event| event.was_at.is_some()));
}

#[test]
fn what_is_left_as_it_is_does_not_come_back_that_day() {
    let mut counter = counter();
    counter.record("its f67").type_text("r").sees("0 sur 1").type_text("z");
    // It waits all the same: nobody is told that all is done.
    let left = "Rien d'autre ne reste pour le mer. 18 nov. 2026 : une chose";
    counter.sees("telle quelle").sees(left).does_not_see("✓ Il ne reste rien");
    counter.press(Key::Esc).type_text("r").sees(left);
    counter.type_text("u").sees("attend depuis");
}

#[test]
fn a_forgotten_day_is_walked_through_later_and_ends_as_it_probably_did() {
    let store = Store::in_memory().expect("a store");
    let yesterday = today() - Duration::days(1);
    let at = |minutes: i64| ago(24 * 60 + minutes);
    for _ in 0..3 {
        let id = store.record(yesterday, "", &done("Autre"), Entry::Serve, None, &at(400)).expect("recorded").visit;
        let version = store.visit(&id).expect("the visit").version;
        store.move_visit(&id, version, &Move::Close { outcome: None, why: None }, &at(370)).expect("closed");
    }
    store.record(yesterday, "", &named("Oubliee"), Entry::Serve, None, &at(100)).expect("recorded");
    let mut counter = walk(store, Lang::Fr, (80, 24));
    counter.type_text("r").sees("Il ne reste rien").type_text("j").type_text("17/11").press(Key::Enter);
    // 8:02 and half an hour, as the others.
    counter.sees("Oubliee").sees("sera noté à 08:32").sees("(30 min, durée habituelle)").type_text("1");
    counter.sees("noté à 08:32").sees("Il ne reste rien");
}

#[test]
fn who_was_received_and_never_begun_with_has_the_usual_time_as_service() {
    let store = Store::in_memory().expect("a store");
    let waits = |minutes: i64, name: &str| {
        store.record(today(), "", &named(name), Entry::Queue, None, &ago(minutes)).expect("recorded").visit
    };
    let (received, left) = (waits(7 * 60, "Oubliee"), waits(7 * 60, "Partie"));
    let mut counter = walk(store, Lang::Fr, (100, 30));
    counter.type_text("r").sees("Oubliee").sees("reçu : Fait · noté de 02:42 à 03:02");
    let row = counter.row_with("reçu : Fait ·");
    let digit = row.chars().find(char::is_ascii_digit).expect("a digit");
    counter.press(Key::Char(digit)).sees("noté à 03:02");
    // Who left unseen waited for as long.
    counter.sees("Partie").type_text("1").sees("noté à 03:02");
    let times = |counter: &Counter, id| {
        let found = counter.app.board.queue.iter().find(|visit| visit.id == id).expect("on the board");
        let times = found.times(now().at);
        (times.wait.num_minutes(), times.service.num_minutes())
    };
    assert_eq!([times(&counter, received.clone()), times(&counter, left)], [(0, 20), (20, 0)]);
    // The visit says when its end was noted, and no figure counts minutes that nobody saw.
    let visit = counter.app.board.queue.iter().find(|visit| visit.id == received).expect("on the board");
    assert!(visit.events.iter().any(|event| event.kind == EventKind::Closed && event.was_at == Some(now().at)));
    assert!(visit.draft.requests.iter().all(|request| request.minutes.is_none()));
    counter.press(Key::Esc).type_text("b").does_not_see("20 min");
}

#[test]
fn the_record_behind_a_loose_end_is_one_key_away_and_the_way_back_leads_to_the_walk() {
    let mut counter = walk(full_day(), Lang::Fr, (80, 24));
    counter.type_text("r").press(Key::Enter).sees("Événements").press(Key::Esc).sees("0 sur 12");
}

#[test]
fn the_walk_is_reached_by_name_from_everywhere() {
    let mut counter = counter();
    counter.press(Key::Tab).press(Key::Tab).press(Key::Esc).press(Key::Ctrl('p')).type_text("ce qui reste");
    counter.press(Key::Enter).sees("Il ne reste rien");
}

#[test]
fn a_visit_about_nothing_gets_any_topic_and_an_outcome_that_asks_why() {
    let store = Store::in_memory().expect("a store");
    served(&store, &VisitDraft::default(), 30, 10);
    let mut counter = walk(store, Lang::Fr, (80, 24));
    counter.type_text("r").sees("sans que personne ait dit de quoi").type_text("0").type_text("loge");
    counter
        .press(Key::Enter)
        .sees("sans que personne ait dit comment")
        .type_text("5")
        .sees("Pourquoi est-ce impossible");
    counter.type_text("1").sees("Il ne reste rien");
    let request = &counter.app.board.queue[0].draft.requests[0];
    assert_eq!(
        (request.topic.as_ref().map(guichet::domain::ids::Code::as_str), request.outcome),
        (Some("log"), Some(Outcome::Impossible))
    );
    assert!(request.why.is_some());
}

#[test]
fn a_text_that_was_thrown_away_comes_back_with_undo() {
    let mut counter = counter();
    counter.type_text("n").type_text("its f67").press(Key::Esc).type_text("r").sees("Ligne rapide : its f67");
    counter.type_text("2").sees("Il ne reste rien").press(Key::Esc).type_text("n").does_not_see("its f67");
    counter
        .press(Key::Esc)
        .type_text("r")
        .type_text("u")
        .sees("its f67")
        .type_text("1")
        .sees("its f67")
        .press(Key::Enter);
    counter.sees("1 en file").sees("attend depuis");
}

#[test]
fn who_refused_is_not_asked_again() {
    let store = full_day();
    let mut counter = walk(store, Lang::Fr, (120, 36));
    counter.type_text("r").press(Key::End).sees("3 pas d'accord").type_text("3");
    counter.does_not_see("accord à demander").press(Key::Esc).type_text("r").does_not_see("accord à demander");
}

#[test]
fn words_that_answered_a_question_are_no_loose_end() {
    let store = Store::in_memory().expect("a store");
    case(&store, "Echu", "appeler la mutuelle", 0, None);
    let mut counter = walk(store, Lang::Fr, (80, 24));
    counter.type_text("r").sees("auj. : appeler la mutuelle").type_text("3").press(Key::Enter);
    counter.type_text("8j rappeler").press(Key::Enter).sees("Il ne reste rien").does_not_see("commencée");
}

#[test]
fn from_a_days_page_the_walk_is_that_days_and_leads_back_to_it() {
    let mut counter = counter();
    counter.type_text("b").press(Key::Left).type_text("r").sees("Il ne reste rien pour le mar. 17 nov. 2026");
    counter.press(Key::Enter).sees("17 nov. 2026").does_not_see("Il ne reste rien");
}

#[test]
fn a_narrow_screen_still_says_what_and_why() {
    let mut counter = walk(full_day(), Lang::Fr, (40, 10));
    counter.type_text("r").sees("Passage 56").sees("attend depuis");
    counter.press(Key::End).sees("2026-");
}

#[test]
fn a_day_has_what_its_own_records_leave_open() {
    let store = full_day();
    let span = |day: NaiveDate| {
        let midnight = day.and_hms_opt(0, 0, 0).expect("midnight").and_utc();
        DaySpan { day, from: midnight, to: midnight + Duration::days(1) }
    };
    let kinds = |day: NaiveDate| {
        let ends = store.loose_ends(&span(day), &now()).expect("loose ends");
        ends.iter().map(LooseEnd::kind).collect::<Vec<_>>()
    };
    assert!(kinds(today()).is_sorted(), "what blocks comes first");
    let before: Vec<_> = kinds(today() - Duration::days(30)).iter().map(|kind| kind.code()).collect();
    assert_eq!(before, ["others-drafts", "no-next-step"], "neither visits nor days to come");
}

#[test]
fn a_walk_at_its_end_names_the_day_before_that_has_visits_left() {
    let store = Store::in_memory().expect("a store");
    let stamp = Stamp { now: now(), desk: "1".to_owned(), worker: "KL".to_owned() };
    let yesterday = "2026-11-17".parse().expect("a day");
    for _ in 0..2 {
        store.record(yesterday, "", &VisitDraft::default(), Entry::Queue, None, &stamp).expect("recorded");
    }
    let mut counter = Counter::start(Lang::Fr, (80, 24), store, false);
    counter.type_text("r").sees("Il ne reste rien pour le mer. 18 nov.");
    counter.sees("Mais il reste 2 passages à revoir pour le mar. 17 nov.");
}

#[test]
fn a_list_longer_than_the_screen_says_how_much_is_below() {
    let mut counter = counter();
    for _ in 0..25 {
        counter.record("its");
    }
    counter.type_text("r").sees("sur 25").sees("↓ encore");
    for _ in 0..24 {
        counter.press(Key::Down);
    }
    counter.does_not_see("↓ encore");
}

#[test]
fn whose_texts_wait_beside_ones_own_is_said_and_a_begun_referral_is_one_text() {
    let (_folder, open) = on_disk();
    let sits = |name: &str, seat: &str| {
        let access = Access::Worker(worker(name));
        let config = Config { worker: name.to_owned(), ..ours() };
        Counter::opened(access, seat, config, Survey::builtin(), (120, 36), open(), false)
    };
    stock(&open());
    let mut counter = sits("EB", "1");
    counter.record("det f67 \"Solo\"");
    // The referral that is begun is one text, with the day on which to ask.
    counter.type_text("o").type_text("mediation").press(Key::F(4)).type_text("1").type_text("ven");
    counter.press(Key::Esc).press(Key::Esc).press(Key::Esc).press(Key::Esc);
    counter.tick();
    counter.type_text("r").sees("texte commencé");
    drop(counter);
    let mut counter = sits("MD", "1");
    counter.type_text("r").sees("Un texte : EB, à ce poste").press(Key::Down);
    counter.sees("Qui l'a commencé est seul à le voir").does_not_see("autre poste").press(Key::Esc);
    counter.type_text("n").type_text("log h40").press(Key::Esc);
    drop(counter);
    let mut counter = sits("EB", "2");
    counter.press(Key::Esc).type_text("r").press(Key::End).sees("MD").does_not_see("à ce poste");
}
