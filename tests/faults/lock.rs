//! A file that another program holds.

use std::{fs, path::Path, process::Child};

use crate::{
    UNUSABLE, foreign,
    real::{House, comes_true},
    with_a_visit,
};

/// Whether a process has the file open; `None` where that cannot be seen.
fn has_open(process: u32, file: &Path) -> Option<bool> {
    let entries = fs::read_dir(format!("/proc/{process}/fd")).ok()?;
    Some(entries.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok()).any(|target| target == file))
}

/// Returns once a command that was started has the record's log open, where that can be seen.
pub fn opens(waiting: &Child, house: &House) {
    let log = house.path("guichet.db-wal");
    if has_open(waiting.id(), &log).is_none() {
        println!("skipped: what a process has open cannot be seen here");
    } else {
        assert!(comes_true(|| has_open(waiting.id(), &log) == Some(true)), "it never opened the record");
    }
}

#[test]
fn a_command_waits_for_the_lock_and_then_says_that_nothing_was_saved() {
    let house = with_a_visit();
    let other = foreign(&house);
    other.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    house.run(&["add", "log", "\"Bob Quatresous\""]).is_refusal(UNUSABLE, "Un autre programme occupe le fichier");
    assert!(house.done(&["queue"]).contains("Quatresous"), "reading waits for nobody");
    other.execute_batch("ROLLBACK").expect("no lock");
    house.done(&["add", "log"]);
}

#[test]
fn a_lock_that_ends_in_time_costs_a_wait_and_nothing_else() {
    let house = with_a_visit();
    let other = foreign(&house);
    other.execute_batch("BEGIN EXCLUSIVE").expect("a lock");
    let waiting = house.process(&["add", "log"]).spawn().expect("it runs");
    opens(&waiting, &house);
    other.execute_batch("ROLLBACK").expect("no lock");
    assert!(waiting.wait_with_output().expect("it ran").status.success());
}

#[test]
fn a_file_that_another_program_holds_whole_is_said_to_be_held() {
    let house = with_a_visit();
    let other = foreign(&house);
    other
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE meta SET value = value")
        .expect("the whole file");
    house.run(&["queue"]).is_refusal(UNUSABLE, "Un autre programme occupe le fichier");
    let mut screen = house.screen();
    assert_eq!(screen.ends(), 6);
    assert!(screen.contents().contains("Un autre programme occupe le fichier"), "{}", screen.contents());
}

#[test]
fn the_screen_says_that_it_could_not_save_and_keeps_the_line() {
    let house = with_a_visit();
    let mut screen = house.screen();
    screen.sees("Ana").types("nlog \"Bob\"").sees("Bob");
    let other = foreign(&house);
    other.execute_batch("BEGIN IMMEDIATE").expect("a lock");
    screen.enter().sees("Un autre programme occupe le fichier").sees("log \"Bob\"");
    // It stays usable: what needs no writing is done at once.
    screen.types(" f40").sees("40 ans");
    other.execute_batch("ROLLBACK").expect("no lock");
    screen.enter().sees("2 en file, enregistré");
    assert!(house.done(&["queue"]).contains("Bob"));
}
