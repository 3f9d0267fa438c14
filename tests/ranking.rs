//! What a worker types, and what stands among the first three answers of the demonstration's directory.
//!
//! The searches are in `fixtures/ranking.txt`, for whoever knows the counter and no program.

use std::{fs, path::PathBuf};

use chrono::NaiveDate;
use guichet::{
    app::{
        clock::Clock,
        demo::{self, Plan},
        directory::States,
    },
    domain::{synonyms::Synonyms, time::Now, vocabulary::Vocabulary},
    store::{
        Store,
        directory::{Found, Looking},
    },
};

/// How many answers somebody reads while the person is standing there.
const READ: usize = 3;

/// Wednesday 18 November 2026, 10:30.
fn now() -> Now {
    let local = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(10, 30, 0)).expect("a moment");
    Now { at: local.and_utc(), local }
}

fn demo_directory() -> Store {
    let store = Store::in_memory().expect("a store");
    let plan = Plan { seed: 1, visits: 0, years: 1, services: 80, cases: 0 };
    let words = (Vocabulary::builtin(), &Synonyms::built_in());
    demo::fill(&store, &plan, &Clock::Fixed(now()), words, &mut |_, _, _| {}).expect("a demonstration");
    store
}

fn found(store: &Store, line: &str) -> Found {
    let mut states = States::default();
    let is_open = &mut |service: &_, opening| states.at(opening, service, now().local).is_some();
    let looking = Looking { line, synonyms: &Synonyms::built_in(), limit: 50, is_open };
    store.find_services(looking).expect("an answer")
}

#[test]
fn the_right_service_is_among_the_first_three() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ranking.txt");
    let file = fs::read_to_string(file).expect("the table");
    let store = demo_directory();
    let (mut searches, mut wrong) = (0, Vec::new());
    for (typed, right) in file.lines().filter_map(|line| line.split_once("->")) {
        let (typed, right) = (typed.trim(), right.split('|').map(str::trim).collect::<Vec<_>>());
        let answers = found(&store, typed).services;
        let names: Vec<_> = answers
            .iter()
            .take(READ)
            .map(|hit| (hit.service.name.clone(), format!("{} ({})", hit.service.name, hit.service.city)))
            .collect();
        searches += 1;
        if !names.iter().any(|(name, with_city)| right.contains(&&**name) || right.contains(&&**with_city)) {
            let names: Vec<_> = names.into_iter().map(|(_, with_city)| with_city).collect();
            wrong.push(format!("{typed}: wanted {}, found {}", right.join(" or "), names.join(", ")));
        }
    }
    assert!(searches >= 100, "{searches}");
    assert!(wrong.is_empty(), "{} of {searches}:\n{}", wrong.len(), wrong.join("\n"));
}
