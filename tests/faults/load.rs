//! Killed at random, as by a power switch or by somebody in a hurry, while several desks write: what was said to be saved is
//! there once, what was not said is there whole or not at all, and the others noticed nothing.

use std::{collections::BTreeSet, thread, time::Duration};

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::{
    desk::Desk,
    form::{FORMS, Form, held, raw, texts},
    strace,
};

/// The randomness of these tests: one seed, said, and another by `GUICHET_FAULTS_SEED`.
pub fn random() -> ChaCha8Rng {
    let seed = std::env::var("GUICHET_FAULTS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    println!("seed {seed}");
    ChaCha8Rng::seed_from_u64(seed)
}

/// More than any desk records before it is killed.
const MANY: usize = 100_000;

/// Lets a short, random time pass: the fault itself, nobody waits for anything.
fn a_moment(rng: &mut ChaCha8Rng) {
    thread::park_timeout(Duration::from_micros(rng.random_range(0..6000)));
}

#[test]
fn desks_killed_at_random_lose_nothing_that_they_said() {
    for form in FORMS {
        let kills = match (strace::is_all(), form) {
            (true, _) => 200,
            (false, Form::Plain) => 14,
            (false, Form::Encrypted) => 6,
        };
        let house = form.record();
        let mut rng = random();
        let mut begun = (0..3).map(|number| format!("a{number}")).collect::<Vec<_>>();
        let mut desks: Vec<_> = begun.iter().map(|name| Desk::records(&house, name, MANY)).collect();
        let mut said = Vec::new();
        for kill in 0..kills {
            let one = rng.random_range(0..desks.len());
            // It is at work once it has said something.
            for _ in 0..rng.random_range(1..6) {
                said.extend(Some(desks[one].next().expect("a desk at work")));
            }
            a_moment(&mut rng);
            let name = format!("b{kill}");
            let killed = std::mem::replace(&mut desks[one], Desk::records(&house, &name, MANY));
            begun.push(name);
            said.extend(killed.dies());
        }
        for desk in desks {
            said.extend(desk.dies());
        }
        let kept: Vec<String> = texts(&raw(&house), "SELECT note FROM visits ORDER BY ticket");
        let once: BTreeSet<&str> = kept.iter().map(String::as_str).collect();
        assert_eq!(once.len(), kept.len(), "something was recorded twice");
        let lost: Vec<_> = said.iter().filter(|note| !once.contains(note.as_str())).collect();
        assert!(lost.is_empty(), "said to be saved, and lost: {lost:?}");
        // A kill between the commit and the word of it leaves at most one more for each desk, never half a one.
        for name in &begun {
            let of = |notes: &mut dyn Iterator<Item = &str>| {
                notes.filter(|note| note.rsplit_once('-').is_some_and(|(desk, _)| desk == name)).count()
            };
            let (kept, said) = (of(&mut once.iter().copied()), of(&mut said.iter().map(String::as_str)));
            assert!((said..=said + 1).contains(&kept), "{name}: {said} said, {kept} kept");
        }
        is_coherent(&house);
        println!("tried: load, {form:?}: {} desks killed, {} visits said to be saved, 0 lost", kills + 3, said.len());
    }
}

/// Every visit has its arrival and its line of the journal, tickets have no gap, and the record is whole.
fn is_coherent(house: &crate::real::House) {
    let visits = held(house).visits.len();
    let db = raw(house);
    let without = "SELECT id FROM visits v WHERE NOT EXISTS (SELECT 1 FROM visit_events e WHERE e.visit_id = v.id)";
    assert_eq!(texts(&db, without), [] as [String; 0], "half a visit");
    assert_eq!(texts(&db, "SELECT CAST(count(*) AS TEXT) FROM actions"), [visits.to_string()]);
    assert_eq!(texts(&db, "SELECT CAST(max(ticket) AS TEXT) FROM visits"), [visits.to_string()]);
}

#[test]
fn screens_killed_while_somebody_types_keep_every_visit_that_they_showed_as_saved() {
    let rounds = if strace::is_all() { 20 } else { 2 };
    let mut rng = random();
    for form in FORMS {
        let house = form.record();
        let (mut kept, mut typed, mut said) = (0, 0, 0);
        for _ in 0..rounds {
            typed += 40;
            let mut screen = house.screen();
            screen.sees("File du jour");
            // The first five are waited for: what is killed has shown something as saved.
            screen.types(&piece()).waits("a visit that is saved", |contents| saved(contents) > Some(kept));
            let mut shown = saved(&screen.contents());
            // As fast as the program takes it, a piece at a time, so that it shows what it saved in between.
            for _ in 1..8 {
                screen.types(&piece());
                a_moment(&mut rng);
                shown = shown.max(saved(&screen.contents()));
            }
            screen.dies();
            let shown = shown.max(saved(&screen.contents())).unwrap_or_default();
            said += shown - kept;
            kept = held(&house).visits.len();
            assert!(kept >= shown, "{shown} shown as saved, {kept} kept");
        }
        is_coherent(&house);
        println!(
            "tried: screens killed while typing, {form:?}: {rounds}, {said} of {typed} visits typed shown as saved, {kept} kept, 0 lost"
        );
    }
}

/// Five visits, typed.
fn piece() -> String {
    "nlog // mot\r".repeat(5)
}

/// How many visits the screen says are in the queue and saved.
fn saved(contents: &str) -> Option<usize> {
    let before = contents.split_once(" en file, enregistré")?.0;
    let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    before[before.len() - digits..].parse().ok()
}
