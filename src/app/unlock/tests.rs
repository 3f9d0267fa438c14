use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use chrono::TimeDelta;

use super::*;
use crate::error::Result;

fn moment() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_077_720, 0).expect("a moment")
}

/// A door that opens with the worker's initials said twice, and how often somebody knocked.
fn door(workers: &[&str]) -> (Door<String>, Arc<AtomicUsize>) {
    let knocks = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&knocks);
    let knock = move |worker: &str, passphrase: &str| -> Result<String> {
        counted.fetch_add(1, Ordering::SeqCst);
        if passphrase == format!("{worker}{worker}") {
            Ok(worker.to_owned())
        } else {
            Err(Error::new(Kind::WrongPassphrase))
        }
    };
    (Door::new(workers.iter().map(ToString::to_string).collect(), knock), knocks)
}

fn types(unlock: &mut Unlock<String>, text: &str, now: DateTime<Utc>) {
    text.chars().for_each(|c| assert_eq!(unlock.key(Key::Char(c), now), Reply::Stays));
}

/// Presses Enter and waits for the answer.
fn tries(unlock: &mut Unlock<String>, now: DateTime<Utc>) -> Option<String> {
    unlock.key(Key::Enter, now);
    loop {
        let opened = unlock.look(Now { at: now, local: now.naive_utc() });
        if !unlock.is_knocking() {
            return opened;
        }
        std::thread::yield_now();
    }
}

#[test]
fn one_worker_types_a_passphrase_and_enter() {
    let mut unlock = Unlock::at(door(&["EB"]).0, None);
    types(&mut unlock, "EBEB", moment());
    assert_eq!(tries(&mut unlock, moment()).as_deref(), Some("EB"));
}

#[test]
fn a_worker_has_the_same_digit_whoever_was_there_last() {
    for (last, others) in [("MC", "AV"), ("AV", "MC"), ("EB", "AV")] {
        let mut unlock = Unlock::at(door(&["EB", "AV", "MC"]).0, Some(last));
        assert_eq!((unlock.choosing, unlock.worker()), (false, last));
        unlock.key(Key::Up, moment());
        assert_eq!((unlock.workers.join(" ").as_str(), unlock.worker()), ("EB AV MC", last));
        let digit = if others == "AV" { "2" } else { "3" };
        types(&mut unlock, digit, moment());
        assert_eq!((unlock.choosing, unlock.worker()), (false, others));
    }
}

#[test]
fn the_worker_of_this_machine_is_asked_first_and_another_one_chosen_by_a_digit() {
    let mut unlock = Unlock::at(door(&["EB", "AV", "MC"]).0, Some("mc"));
    assert_eq!((unlock.choosing, unlock.worker()), (false, "MC"));
    unlock.key(Key::Up, moment());
    // The digit row of a French keyboard, unshifted: 2.
    types(&mut unlock, "éAVAV", moment());
    assert_eq!(tries(&mut unlock, moment()).as_deref(), Some("AV"));
}

#[test]
fn where_nobody_is_likely_one_says_who_one_is_before_anything_is_taken_for_a_passphrase() {
    let mut unlock = Unlock::at(door(&["EB", "AV"]).0, Some("ZZ"));
    types(&mut unlock, "été", moment());
    // The first é chose the second worker; what followed was typed.
    assert_eq!((unlock.choosing, unlock.worker(), unlock.secret.length()), (false, "AV", 2));
}

#[test]
fn another_worker_gets_nothing_of_what_was_typed_for_the_first() {
    let mut unlock = Unlock::at(door(&["EB", "AV"]).0, Some("EB"));
    types(&mut unlock, "EBEB", moment());
    unlock.key(Key::Down, moment());
    assert!(unlock.secret.is_empty() && unlock.choosing);
}

#[test]
fn a_wrong_passphrase_is_said_and_the_next_letter_takes_the_word_away() {
    let mut unlock = Unlock::at(door(&["EB"]).0, None);
    types(&mut unlock, "non", moment());
    assert_eq!(tries(&mut unlock, moment()), None);
    assert_eq!(unlock.problem.as_ref().map(Error::kind), Some(Kind::WrongPassphrase));
    types(&mut unlock, "E", moment());
    assert!(unlock.problem.is_none());
}

#[test]
fn after_five_wrong_tries_enter_waits_and_what_is_typed_meanwhile_stays() {
    let (door, knocks) = door(&["EB"]);
    let mut unlock = Unlock::at(door, None);
    for _ in 0..5 {
        types(&mut unlock, "non", moment());
        tries(&mut unlock, moment());
    }
    assert_eq!(unlock.seconds_left(moment()), Some(1));
    types(&mut unlock, "EB", moment());
    unlock.key(Key::Enter, moment());
    assert_eq!((unlock.secret.length(), unlock.is_knocking()), (2, false));
    assert_eq!(knocks.load(Ordering::SeqCst), 5);

    let later = moment() + TimeDelta::seconds(1);
    unlock.paste("EB");
    assert_eq!(tries(&mut unlock, later).as_deref(), Some("EB"));
}

#[test]
fn what_is_typed_while_a_passphrase_is_tried_is_there_when_it_was_wrong() {
    let (heard, answers) = std::sync::mpsc::channel::<()>();
    let answers = std::sync::Mutex::new(answers);
    let knock = move |worker: &str, passphrase: &str| -> Result<String> {
        let _ = answers.lock().expect("nobody else listens").recv();
        if passphrase == "EBEB" { Ok(worker.to_owned()) } else { Err(Error::new(Kind::WrongPassphrase)) }
    };
    let mut unlock = Unlock::at(Door::new(vec!["EB".to_owned(), "AV".to_owned()], knock), Some("EB"));
    types(&mut unlock, "non", moment());
    unlock.key(Key::Enter, moment());
    types(&mut unlock, "EBE", moment());
    // One try at a time, and whose it is does not change meanwhile.
    unlock.key(Key::Enter, moment());
    unlock.key(Key::Up, moment());
    assert!(unlock.is_knocking() && !unlock.choosing);
    heard.send(()).expect("it is being tried");
    while unlock.is_knocking() {
        assert_eq!(unlock.look(Now { at: moment(), local: moment().naive_utc() }), None);
        std::thread::yield_now();
    }
    assert!(unlock.was_wrong());
    types(&mut unlock, "B", moment());
    heard.send(()).expect("it will be tried");
    assert_eq!(tries(&mut unlock, moment()).as_deref(), Some("EB"));
}

#[test]
fn wrong_tries_are_counted_by_worker_with_when_the_last_was() {
    let mut unlock = Unlock::at(door(&["EB", "AV"]).0, Some("EB"));
    let minutes = |minutes| moment() + TimeDelta::minutes(minutes);
    for (minute, chosen) in [(0, "1"), (1, "2"), (2, "1")] {
        unlock.key(Key::Up, minutes(minute));
        types(&mut unlock, chosen, minutes(minute));
        types(&mut unlock, "non", minutes(minute));
        tries(&mut unlock, minutes(minute));
    }
    types(&mut unlock, "EBEB", minutes(3));
    assert_eq!(tries(&mut unlock, minutes(3)).as_deref(), Some("EB"));
    let missed: Vec<_> = unlock.missed().iter().map(|m| (m.worker.as_str(), m.count, m.last.at)).collect();
    assert_eq!(missed, [("EB", 2, minutes(2)), ("AV", 1, minutes(1))]);
}

#[test]
fn a_damaged_keyring_is_no_wrong_try() {
    let damaged = |_: &str, _: &str| -> Result<String> { Err(Error::new(Kind::BadKeys)) };
    let mut unlock = Unlock::at(Door::new(vec!["EB".to_owned()], damaged), None);
    for _ in 0..9 {
        types(&mut unlock, "EBEB", moment());
        tries(&mut unlock, moment());
        assert_eq!(unlock.problem.as_ref().map(Error::kind), Some(Kind::BadKeys));
    }
    assert_eq!(unlock.seconds_left(moment()), None);
}
