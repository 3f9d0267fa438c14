//! Backups where none can be written, or where somebody laid a link.

use std::{
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt as _, symlink},
    path::PathBuf,
};

use chrono::NaiveDate;
use guichet::store::backup;

use crate::{UNUSABLE, foreign, form::files, with_a_visit};

#[test]
fn a_folder_that_takes_no_backup_is_said_and_the_day_is_closed_all_the_same() {
    let mut house = with_a_visit();
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    fs::create_dir_all(house.path("backups")).expect("a folder");
    fs::set_permissions(house.path("backups"), Permissions::from_mode(0o555)).expect("the owner says who may");
    let answer = house.run(&["day", "close"]);
    answer.is_refusal(UNUSABLE, "Aucune sauvegarde n'a pu être écrite");
    assert!(answer.out.contains("clôturée, mais SANS sauvegarde"), "{answer:?}");
    assert!(house.done(&["day", "list"]).contains("SANS sauvegarde"));
    fs::set_permissions(house.path("backups"), Permissions::from_mode(0o777)).expect("the owner says who may");
    let mut screen = house.screen();
    screen.sees("File du jour").types("b").sees("SANS sauvegarde").types("v").sees("sauvegarde vérifiée");
}

#[test]
fn a_link_in_the_place_of_a_backup_is_not_followed() {
    let house = with_a_visit();
    let victim = house.write("victim", "intact");
    fs::create_dir(house.path("backups")).expect("a folder");
    symlink(&victim, house.path("usb")).expect("a link");
    // A second place that is a link to a file is no folder.
    let config = format!("desk = \"1\"\nworker = \"EB\"\n[backup]\nsecond = \"{}\"\n", house.text("usb"));
    house.write("config.toml", config);
    let answer = house.run(&["backup"]);
    assert!(answer.status == 0 && answer.err.contains("Aucune sauvegarde"), "{answer:?}");
    assert_eq!(fs::read_to_string(&victim).expect("the file"), "intact");
    // Nor does restoring write through one.
    let made = fs::read_dir(house.path("backups")).expect("the folder").next().expect("one").expect("an entry").path();
    symlink(&victim, house.path("elsewhere.db")).expect("a link");
    let db = house.text("elsewhere.db");
    house.run(&["--db", &db, "restore", &made.display().to_string()]).is_refusal(5, "déjà des données");
    assert_eq!(fs::read_to_string(&victim).expect("the file"), "intact");
}

#[test]
fn a_backup_cut_short_is_taken_away_by_the_next_one_and_never_taken_for_one() {
    let house = with_a_visit();
    house.done(&["backup"]);
    let made = || fs::read_dir(house.path("backups")).expect("the folder").count();
    let half = house.write("backups/guichet-2026-01-01-080000.db.part", "half");
    house.run(&["verify", &half]).is_refusal(UNUSABLE, "pas un fichier de guichet");
    house.done(&["backup", "--to", &house.text("copies")]);
    assert_eq!(made(), 2, "what is no backup is left alone");
}

#[test]
fn a_record_that_somebody_has_open_is_not_replaced() {
    let house = with_a_visit();
    let made = house.done(&["backup"]);
    let file = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
    let other = foreign(&house);
    other.query_row("SELECT count(*) FROM visits", [], |row| row.get::<_, i64>(0)).expect("it reads");
    house.run(&["restore", &file, "--force"]).is_refusal(UNUSABLE, "occup");
    drop(other);
    house.done(&["restore", &file, "--force"]);
    assert!(house.done(&["queue"]).contains("Ana"));
}

#[test]
fn restoring_twice_within_a_second_keeps_both_records_that_were_there() {
    let house = with_a_visit();
    let made = house.done(&["backup"]);
    let file = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
    let moment = NaiveDate::from_ymd_opt(2026, 11, 18).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a moment");
    let restore = || {
        let kept = backup::restore(file.as_ref(), &house.db(), None, true, moment).expect("restored");
        kept.expect("what was there is kept")
    };
    let visits = |file: &PathBuf| backup::verify(file, None).expect("a whole record");
    let first = restore();
    house.done(&["add", "num"]);
    let second = restore();
    house.done(&["add", "num"]);
    house.done(&["add", "num"]);
    let third = restore();
    assert_eq!([&first, &second, &third].map(visits), [1, 2, 3]);
    assert_eq!(files(&house, "", ".bak").len(), 3);
    assert_eq!(visits(&house.db()), 1);
}

#[test]
fn a_backup_whose_entry_finds_the_record_held_is_there_and_says_what_is_missing() {
    let house = with_a_visit();
    let entered = || house.done(&["audit", "show"]).matches("sauvegarde faite").count();
    let other = foreign(&house);
    other.execute_batch("BEGIN IMMEDIATE").expect("held");
    let answer = house.run(&["backup"]);
    drop(other);
    assert_eq!(answer.status, 0, "{answer:?}");
    let file = answer.out.trim().rsplit_once(": ").expect("a path").1;
    house.done(&["verify", file]);
    for words in ["n'a pas pu être inscrite", "occupe le fichier", "relancez « guichet backup »"] {
        assert!(answer.err.contains(words), "{words}: {answer:?}");
    }
    assert_eq!(entered(), 0);
    house.done(&["backup"]);
    assert_eq!(entered(), 1);
}
