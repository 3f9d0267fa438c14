//! Folders that are not there, or in which nothing may be written. Root may write everywhere, so these run as nobody.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use crate::{
    UNUSABLE,
    real::{House, bytes},
    with_a_visit,
};

/// Without root's rights; or a word of why not, and `None`.
fn unprivileged(mut house: House) -> Option<House> {
    match house.without_privilege() {
        Ok(()) => Some(house),
        Err(reason) => {
            println!("skipped: {reason}");
            None
        }
    }
}

fn permit(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).expect("the owner says who may");
}

#[test]
fn a_folder_that_is_not_there_yet_is_made() {
    let house = House::settled();
    let db = house.text("un/deux/guichet.db");
    house.done(&["--db", &db, "add", "log"]);
    let mode = |path: &str| fs::metadata(house.path(path)).expect("it is there").permissions().mode() & 0o777;
    assert_eq!((mode("un/deux"), mode("un/deux/guichet.db")), (0o700, 0o600), "nobody else reads it");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let house = House::settled();
    house.write("file", "x");
    house.run(&["--db", &house.text("file/guichet.db"), "queue"]).is_refusal(UNUSABLE, "introuvable");
}

#[test]
fn an_unwritable_folder_is_said_and_left() {
    let Some(house) = unprivileged(House::settled()) else { return };
    permit(&house.path(""), 0o555);
    let answers = [house.run(&["add", "log"]), house.run(&["--db", &house.text("neuf/guichet.db"), "add", "log"])];
    let mut screen = house.screen();
    let status = screen.ends();
    permit(&house.path(""), 0o755);
    for answer in &answers {
        answer.is_refusal(UNUSABLE, "Accès refusé");
    }
    assert!(status == 6 && screen.contents().contains("Accès refusé"), "{}", screen.contents());
    assert!(!house.db().exists() && !house.path("neuf").exists());
}

#[test]
fn a_record_that_may_only_be_read_is_refused_and_left() {
    let Some(house) = unprivileged(with_a_visit()) else { return };
    let before = bytes(&house.db());
    permit(&house.db(), 0o444);
    house.run(&["queue"]).is_refusal(UNUSABLE, "Accès refusé");
    house.run(&["add", "log"]).is_refusal(UNUSABLE, "Accès refusé");
    let mut screen = house.screen();
    assert!(screen.ends() == 6 && screen.contents().contains("Accès refusé"), "{}", screen.contents());
    assert_eq!(bytes(&house.db()), before);
}

#[test]
fn a_record_in_a_folder_that_may_only_be_read_is_refused_and_left() {
    let Some(house) = unprivileged(with_a_visit()) else { return };
    permit(&house.path(""), 0o555);
    let answer = house.run(&["add", "log"]);
    permit(&house.path(""), 0o755);
    answer.is_refusal(UNUSABLE, "Accès refusé");
    assert!(house.done(&["queue"]).contains("Quatresous"));
}

#[test]
fn settings_that_cannot_be_saved_are_said_and_stop_nobody() {
    let house = House::new();
    fs::create_dir(house.path("locked")).expect("a folder");
    fs::create_dir(house.path("data")).expect("a folder");
    let Some(house) = unprivileged(house) else { return };
    permit(&house.path("locked"), 0o555);
    let mut command = house.typed(&[]);
    command.env("GUICHET_CONFIG", house.path("locked/config.toml"));
    let mut screen = crate::real::screen::Screen::start(command, (120, 36));
    screen.sees("Bienvenue dans guichet").enter().enter().enter().sees("Accès refusé");
    screen.leaves("Bienvenue dans guichet").sees("File du jour").types("nlog").sees("Logement").enter();
    screen.sees("1 en file, enregistré");
}
