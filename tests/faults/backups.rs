//! Backups where none can be written, or where somebody laid a link.

use std::{
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use guichet::store::{
    backup::{self, Places},
    db::Db,
};

use crate::{
    UNUSABLE, foreign, foreign_at,
    form::{FORMS, Form, files, texts},
    real::House,
    strace, with_a_visit,
};

#[test]
fn a_folder_that_takes_no_backup_is_said_and_the_day_is_closed_all_the_same() {
    let mut house = with_a_visit();
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    fs::create_dir_all(house.path("backups")).expect("a folder");
    fs::set_permissions(house.path("backups"), Permissions::from_mode(0o555)).expect("the owner says who may");
    let answer = house.run(&["day", "close", "--yes"]);
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
    assert!(answer.status == 0 && answer.err.contains("La copie au second endroit n'a pas été écrite"), "{answer:?}");
    assert_eq!(fs::read_to_string(&victim).expect("the file"), "intact");
    // Nor does restoring write through one.
    let made = fs::read_dir(house.path("backups")).expect("the folder").next().expect("one").expect("an entry").path();
    symlink(&victim, house.path("elsewhere.db")).expect("a link");
    let db = house.text("elsewhere.db");
    house.run(&["--db", &db, "restore", &made.display().to_string()]).is_refusal(UNUSABLE, "Il n'a pas été suivi");
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
    house.run(&["restore", &file, "--force"]).is_refusal(UNUSABLE, "La sauvegarde n'a pas été remise en place");
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
        let places = Places { folder: house.path("backups"), second: None };
        let put_back = backup::restore(file.as_ref(), &house.db(), None, &places, true, moment).expect("restored");
        put_back.kept.expect("what was there is kept")
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
    for words in ["la sauvegarde est faite", "seule manque son inscription", "relancez « guichet backup »"] {
        assert!(answer.err.contains(words), "{words}: {answer:?}");
    }
    assert_eq!(entered(), 0);
    house.done(&["backup"]);
    assert_eq!(entered(), 1);
}

#[test]
fn a_second_place_that_is_away_is_told_apart_from_the_backup_that_is_there() {
    let house = with_a_visit();
    let config = "desk = \"1\"\nworker = \"EB\"\n[backup]\nsecond = \"usb\"\n";
    house.write("config.toml", config);
    for (lang, words) in [
        ("fr", ["La copie au second endroit n'a pas été écrite", "faite et vérifiée", "« guichet backup »"]),
        ("en", ["The copy in the second place was not written", "made and verified", "“guichet backup”"]),
        ("nl", ["De kopie op de tweede plaats is niet geschreven", "gemaakt en gecontroleerd", "“guichet backup”"]),
        ("de", ["Die Kopie am zweiten Ort wurde nicht geschrieben", "gemacht und geprüft", "„guichet backup“"]),
    ] {
        let answer = house.run(&["--lang", lang, "backup"]);
        assert!(answer.status == 0 && words.iter().all(|word| answer.err.contains(word)), "{answer:?}");
        assert!(answer.err.contains("usb") && !answer.err.contains("Aucune sauvegarde"), "{answer:?}");
    }
}

/// Has a record refuse one kind of writing, as a fault in the middle of it would.
fn refuse(db: &rusqlite::Connection, what: &str) {
    let trigger = format!("CREATE TRIGGER refused BEFORE {what} BEGIN SELECT RAISE(ABORT, 'refused'); END");
    db.execute_batch(&trigger).expect("a trigger");
}

#[test]
fn a_close_whose_backup_cannot_be_noted_says_that_the_backup_is_there() {
    let house = with_a_visit();
    let other = foreign(&house);
    refuse(&other, "UPDATE OF backup ON days WHEN NEW.backup IS NOT NULL");
    let answer = house.run(&["day", "close", "--yes"]);
    // The day counts as one without, so scripts are told; but what is said is what is so.
    assert!(answer.status != 0 && !answer.out.contains("SANS sauvegarde"), "{answer:?}");
    for words in ["clôturée", "sauvegarde vérifiée", "n'a pas pu être notée", "b, puis v"] {
        assert!(answer.out.contains(words), "{words}: {answer:?}");
    }
    let [made] = &files(&house, "backups", ".db")[..] else { panic!("one backup") };
    house.done(&["verify", &house.text(&format!("backups/{made}"))]);
    // The record does not know of it, and says so until another one is noted.
    assert!(house.done(&["day", "list"]).contains("SANS sauvegarde"));
    other.execute_batch("DROP TRIGGER refused").expect("over");
    drop(other);
    let mut screen = house.screen();
    screen.sees("File du jour").types("b").sees("SANS sauvegarde").types("v").sees("sauvegarde vérifiée");
}

#[test]
fn a_restore_that_cannot_be_entered_says_that_the_backup_is_in_place() {
    let house = with_a_visit();
    let made = house.done(&["backup"]);
    let file = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
    let backup = foreign_at(file.as_ref());
    refuse(&backup, "INSERT ON audit");
    drop(backup);
    house.done(&["add", "num"]);
    let answer = house.run(&["restore", &file, "--force"]);
    assert_eq!(answer.status, 0, "{answer:?}");
    for words in ["Sauvegarde remise en place", "Les données d'avant sont gardées"] {
        assert!(answer.out.contains(words), "{answer:?}");
    }
    for words in ["C'est fait", "seule manque l'inscription au journal d'accès", "Ne la remettez pas une seconde fois"]
    {
        assert!(answer.err.contains(words), "{answer:?}");
    }
    assert_eq!(backup::verify(&house.db(), None).expect("a whole record"), 1);
}

#[test]
fn the_way_back_that_was_named_is_there_after_what_follows_on_the_same_day() {
    let house = with_a_visit();
    let named = |said: &str| said.trim().rsplit_once(": ").expect("a path").1.to_owned();
    let first = named(&house.done(&["backup"]));
    house.done(&["add", "num"]);
    let second = named(&house.done(&["backup"]));
    house.done(&["day", "close", "--yes"]);
    for (file, visits) in [(&first, 1), (&second, 2)] {
        assert_eq!(backup::verify(file.as_ref(), None).expect("a sound backup"), visits);
        let sql = "SELECT count(*) FROM visits WHERE calling_name IS NOT NULL";
        let kept: i64 = foreign_at(file.as_ref()).query_row(sql, [], |row| row.get(0)).expect("it reads");
        assert_eq!(kept, 0, "the close erased them");
    }
    assert_eq!(files(&house, "backups", ".db").len(), 3);
    house.done(&["restore", &first, "--force"]);
    assert_eq!(backup::verify(&house.db(), None).expect("a whole record"), 1);
}

/// A backup of its own that holds a name of a day, and whether it still does.
fn with_a_name(form: Form, days_ago: u64) -> (House, PathBuf) {
    let house = form.house();
    let day = crate::today() - chrono::Days::new(days_ago);
    house.done(&["add", "--done", "--day", &day.to_string(), "its", "f67", "\"Ana Quatresous\""]);
    house.done(&["backup"]);
    let [made] = &files(&house, "backups", ".db")[..] else { panic!("one backup") };
    let named = house.path("backups").join(format!("guichet-{day}-000001.db"));
    fs::rename(house.path("backups").join(made), &named).expect("another moment");
    if form == Form::Encrypted {
        let keys = house.path("backups").join(format!("{made}.keys"));
        fs::rename(keys, named.with_extension("db.keys")).expect("another moment");
    }
    (house, named)
}

fn has_the_name(house: &House, file: &Path) -> bool {
    let db = Db::open_to_read(file, house.key().as_ref()).expect("a backup");
    !texts(&db, "SELECT calling_name FROM visits WHERE calling_name IS NOT NULL").is_empty()
}

/// A disk on which no backup can be written anew: no file is copied there.
fn without_room() -> Vec<String> {
    strace::under(&["?copy_file_range:error=ENOSPC:when=1+", "?sendfile:error=ENOSPC:when=1+"].map(String::from))
}

#[test]
fn a_backup_that_cannot_be_rid_of_the_names_of_a_closed_day_stays_is_said_and_tried_again() {
    if !strace::is_there() {
        return;
    }
    for form in FORMS {
        let (house, named) = with_a_name(form, 0);
        for args in [&["day", "close", "--yes"][..], &["backup"]] {
            let answer = strace::run(&house, &without_room(), args).answer;
            assert_eq!(answer.status, 0, "{answer:?}");
            for words in ["attention : ", "garde encore des noms d'appel", "-000001.db", "essaie à nouveau"] {
                assert!(answer.err.contains(words), "{words}: {answer:?}");
            }
            assert!(!answer.err.contains("Quatresous"), "{answer:?}");
            assert!(has_the_name(&house, &named), "somebody's way back stays");
        }
        // In a folder of somebody's own nothing older is touched.
        house.done(&["backup", "--to", &house.text("backups")]);
        assert!(has_the_name(&house, &named));
        let answer = house.run(&["backup"]);
        assert!(answer.status == 0 && !answer.err.contains("noms d'appel"), "{answer:?}");
        assert!(!has_the_name(&house, &named));
        assert_eq!(backup::verify(&named, house.key().as_ref()).expect("a sound backup"), 1);
        assert!(files(&house, "backups", ".part").is_empty());
    }
}

#[test]
fn a_backup_that_cannot_be_rid_of_names_goes_once_its_two_days_are_over() {
    if !strace::is_there() {
        return;
    }
    for (days_ago, stays) in [(1, true), (3, false)] {
        let (house, named) = with_a_name(Form::Plain, days_ago);
        let day = (crate::today() - chrono::Days::new(days_ago)).to_string();
        let answer = strace::run(&house, &without_room(), &["day", "close", "--yes", "--day", &day]).answer;
        assert_eq!(answer.status, 0, "{answer:?}");
        assert_eq!((named.exists(), answer.err.contains("noms d'appel")), (stays, stays), "{answer:?}");
        assert_eq!(files(&house, "backups", ".db").len(), 1 + usize::from(stays));
    }
}
