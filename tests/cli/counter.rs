//! Visits from a line to their end.

use std::{collections::BTreeSet, process::Stdio};

use serde_json::Value;

use crate::real::House;

#[test]
fn a_line_becomes_a_ticket_and_goes_through_the_queue() {
    let house = House::new();
    let added = house.run(&["add", "num", "itsme", "f", "67", "ordi", "avec", "\"Fatima B.\""]);
    assert_eq!((added.status, added.out.trim()), (0, "N° 1 : en attente"));
    assert_eq!(house.status_of(1), "waiting");
    assert!(house.run(&["queue"]).out.contains("Fatima B."));

    let called = house.run(&["next", "--desk", "2"]);
    assert!(called.status == 0 && called.out.contains("N° 1 Fatima B. : bureau 2"), "{}", called.out);
    assert_eq!(house.status_of(1), "called");

    assert_eq!(house.run(&["close", "1", "ok"]).out.trim(), "N° 1 : clôturé");
    assert_eq!(house.status_of(1), "closed");
}

#[test]
fn what_is_not_finished_is_listed_for_people_with_words_and_for_scripts_without_names() {
    let house = House::new();
    assert!(house.run(&["review"]).out.starts_with("Il ne reste rien pour"));
    house.run(&["add", "its", "f67", "\"Fatima B.\""]);
    house.run(&["add", "--done", "log", "h40"]);
    let said = house.run(&["review"]).out;
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(lines[0].contains("Fatima B.") && lines[0].contains("attend depuis"), "what blocks comes first: {said}");
    assert!(lines[1].contains("sans résultat"), "{said}");
    let list = house.json(&["review", "--json"]);
    let left = list["left"].as_array().expect("a list");
    assert_eq!(
        (&left[0]["kind"], &left[0]["ticket"], &left[0]["blocks"]),
        (&"open-visit".into(), &1.into(), &true.into())
    );
    assert_eq!((&left[1]["kind"], &left[1]["lacks"][0]), (&"unsaid-visit".into(), &"outcome".into()));
    assert!(!list.to_string().contains("Fatima"));
    assert_eq!(house.json(&["review", "--day", "2020-01-02", "--json"])["left"].as_array().map(Vec::len), Some(0));
}

#[test]
fn nobody_waiting_is_status_3_and_null() {
    let house = House::new();
    let answer = house.run(&["next"]);
    assert_eq!((answer.status, answer.out.trim()), (3, "Personne n'attend."));
    let answer = house.run(&["next", "--json"]);
    assert_eq!((answer.status, answer.out.trim()), (3, "null"));
}

#[test]
fn add_serves_and_records_what_is_over_on_another_day() {
    let house = House::new();
    assert_eq!(house.run(&["add", "--serve", "--desk", "4", "logement"]).out.trim(), "N° 1 : en cours au bureau 4");
    assert_eq!(house.status_of(1), "in-service");
    let added = house.json(&["add", "imprimer cv h22 seul ok", "--done", "--date", "2026-01-15", "--json"]);
    assert_eq!((added[0]["ticket"].as_u64(), added[0]["day"].as_str()), (Some(1), Some("2026-01-15")));
    assert_eq!(house.queue().len(), 1, "the other day's visit is not in today's queue");
    assert_eq!(house.run(&["add", "--serve", "--done", "x"]).status, 2);
    assert_eq!(house.run(&["add", "--date", "2026-01-15", "x"]).status, 2);
}

#[test]
fn a_paper_list_is_added_with_its_day_session_desk_and_topic() {
    let house = House::new();
    let common = ["--day", "2026-01-15", "--done", "--session", "Permanence", "--desk", "3", "--topic", "logement"];
    let added = house.json(&[&["add", "f67"], &common[..], &["--json"]].concat());
    assert_eq!((added[0]["ticket"].as_u64(), added[0]["entry"].as_str()), (Some(1), Some("done")));
    house.run(&[&["add", "num h30"], &common[..]].concat());
    let report = house.json(&["report", "--period", "2026-01", "--session", "Permanence", "--format", "json"]);
    let rows = |table: &str| report["tables"][table].to_string();
    assert!(rows("topic").contains("log") && rows("topic").contains("num"), "{}", rows("topic"));
    assert_eq!(
        rows("hour").matches("\"count\"").count(),
        rows("hour").matches("\"code\":null").count(),
        "no hour is made up"
    );
    assert_eq!(report["waits"]["count"].as_u64().unwrap_or(0), 0, "{}", report["waits"]);
    assert_eq!(house.run(&[&["add", "x"], &common[..8], &["nothing-like-it"]].concat()).status, 2);
}

#[test]
fn a_dash_begins_an_obstacle_and_two_an_option_wherever_it_stands() {
    let house = House::new();
    let added = house.json(&["add", "its", "f67", "-mail", "--json"]);
    assert_eq!(added[0]["unknown"], 0);
    assert_eq!(house.run(&["add", "its", "--jsno"]).status, 2);
    assert_eq!(house.queue().len(), 1);
}

#[test]
fn lines_from_standard_input_are_all_read_before_the_first_is_recorded() {
    let house = House::new();
    let added = house.typing(&["add"], "logement f34\n\n  courrier h58 \"Émile\"\r\n");
    assert_eq!((added.status, added.out.lines().count()), (0, 2));
    let refused = house.typing(&["add"], b"courrier\nb\xE9b\xE9\n".to_vec());
    assert_eq!(refused.status, 4);
    assert!(refused.err.contains("stdin:2"), "{}", refused.err);
    let refused = house.typing(&["add"], format!("courrier\n{}\n", "x".repeat(400_000)));
    assert!(refused.status == 4 && refused.err.contains("stdin:2"));
    assert_eq!(house.queue().len(), 2, "what is refused changes nothing");
}

#[test]
fn a_line_that_says_nothing_is_refused_by_its_number_and_nothing_is_recorded() {
    let house = House::new();
    let answer = house.typing(&["add", "-"], "its f67\n//\nlog h40\n");
    assert_eq!(answer.status, 2, "{}", answer.err);
    assert!(answer.err.contains("LINE 2"), "{}", answer.err);
    assert!(house.queue().is_empty());
}

#[test]
fn an_impossible_visit_is_closed_with_its_reason() {
    let house = House::new();
    for _ in 0..2 {
        house.run(&["add", "its f67"]);
    }
    assert_eq!(house.run(&["close", "1", "ok", "--why", "bug"]).status, 2);
    let unknown = house.run(&["close", "1", "--why", "zzzz"]);
    assert!(unknown.status == 2 && unknown.err.contains("n'a pas été clôturé"), "{}", unknown.err);
    assert_eq!(house.run(&["close", "1", "--why", "bug"]).status, 0);
    assert_eq!(house.status_of(1), "closed");
    assert_eq!(house.run(&["close", "2", "impossible", "--why", "bug"]).status, 0);
}

#[test]
fn closing_says_what_is_not_possible() {
    let house = House::new();
    house.run(&["add", "logement"]);
    assert_eq!(house.run(&["close", "7"]).status, 3);
    assert_eq!(house.run(&["close", "1", "whatever"]).status, 2);
    assert_eq!(house.json(&["close", "1", "--json"])["status"], "closed");
    assert_eq!(house.run(&["close", "1"]).status, 5);
}

#[test]
fn several_desks_that_call_at_once_never_call_the_same_person() {
    const DESKS: usize = 6;
    const WAITING: usize = 24;
    let house = House::new();
    assert_eq!(house.typing(&["add"], "courrier\n".repeat(WAITING)).status, 0);
    let mut called = Vec::new();
    for _ in 0..WAITING / DESKS {
        let desks: Vec<_> = (1..=DESKS)
            .map(|desk| {
                let desk = desk.to_string();
                house.process(&["next", "--json", "--desk", &desk]).stdout(Stdio::piped()).spawn().expect("it runs")
            })
            .collect();
        for desk in desks {
            let output = desk.wait_with_output().expect("it ran");
            assert!(output.status.success());
            let visit: Value = serde_json::from_slice(&output.stdout).expect("JSON");
            called.push(visit["ticket"].as_u64().expect("a ticket"));
        }
    }
    let distinct: BTreeSet<_> = called.iter().copied().collect();
    assert_eq!((called.len(), distinct.len()), (WAITING, WAITING), "{called:?}");
    assert_eq!(house.run(&["next"]).status, 3);
}

#[test]
fn nobody_waiting_is_told_once_and_by_the_status() {
    let house = House::new();
    let next = house.run(&["next"]);
    assert_eq!((next.status, next.out.as_str(), next.err.as_str()), (3, "Personne n'attend.\n", ""));
}
