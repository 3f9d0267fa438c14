//! Backups as the examination sees them: the newest, whether it is a way back, and the second place.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, symlink},
    path::{Path, PathBuf},
};

use crate::{
    at_work,
    findings::{finds, found, without_a_beginning},
    foreign, one_file, permit,
    real::{House, bytes},
};

#[test]
fn backups_that_are_the_only_way_back_are_named_and_nobody_is_told_to_delete_them() {
    let zeroed = |house: &House| fs::write(house.db(), vec![0; bytes(&house.db()).len()]).expect("the file");
    for hurt in [&without_a_beginning as &dyn Fn(&House), &zeroed] {
        let (house, file) = backed_up_and(hurt);
        let (status, found) = found(&house);
        assert!(status == 6 && found.contains(&"backup/way-back".to_owned()), "{found:?}");
        assert!(!found.iter().any(|found| found.starts_with("left-over") || found.starts_with("keys")), "{found:?}");
        let said = house.run(&["doctor"]).out;
        assert!(said.contains(&format!("guichet restore {file} --force")), "{said}");
        house.done(&["restore", &file, "--force"]);
        assert!(!self::found(&house).1.contains(&"record/unopened".to_owned()));
    }
}

#[test]
fn the_backup_of_a_record_that_is_gone_is_named() {
    let emptied = |house: &House| fs::write(house.db(), "").expect("the file");
    let gone = |house: &House| fs::remove_file(house.db()).expect("it was there");
    for hurt in [&emptied as &dyn Fn(&House), &gone] {
        let (house, file) = backed_up_and(hurt);
        let (status, found) = found(&house);
        assert!(status == 6 && found.contains(&"record/gone".to_owned()), "{found:?}");
        let said = house.run(&["doctor"]).out;
        assert!(said.contains(&format!("guichet restore {file}")), "{said}");
        house.done(&["restore", &file]);
        assert!(!self::found(&house).1.contains(&"record/gone".to_owned()));
    }
}

/// A house whose record has a backup and is spoiled then, and the backup.
fn backed_up_and(hurt: &dyn Fn(&House)) -> (House, String) {
    let house = at_work();
    let made = house.done(&["backup"]);
    let file = made.trim().rsplit_once(": ").expect("a path").1.to_owned();
    one_file(&house.db());
    hurt(&house);
    (house, file)
}

#[test]
fn a_change_of_keys_that_was_cut_short_is_no_damage_and_its_keyring_is_nobodys_leftover() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    let keys = house.path("guichet.db.keys");
    let old = bytes(&keys);
    house.done(&["rekey"]);
    // Killed once the record has the new key, before its keyring has its name.
    let waiting = house.path("guichet.db.keys.new");
    fs::rename(&keys, &waiting).expect("it waits");
    fs::write(&keys, old).expect("the one of before");
    #[expect(clippy::disallowed_methods, reason = "a file that lies there for long")]
    let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(7_200);
    fs::File::options().write(true).open(&waiting).expect("it").set_modified(long_ago).expect("of before");
    let (_, found) = found(&house);
    let is_wrong = |found: &String| found.starts_with("record/") || found.starts_with("left-over/");
    assert!(!found.iter().any(is_wrong), "{found:?}");
    assert!(found.contains(&"keys/interrupted".to_owned()), "{found:?}");
    house.done(&["queue"]);
    assert!(!waiting.exists(), "whoever opens the record ends it");
    assert!(!self::found(&house).1.contains(&"keys/interrupted".to_owned()));
}

/// The newest backup in the first place.
pub fn newest(house: &House) -> PathBuf {
    newest_in(&house.path("backups"))
}

fn newest_in(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    files.filter(|path| path.extension().is_some_and(|kind| kind == "db")).max().expect("a backup")
}

#[test]
fn a_backup_that_is_bad_is_found() {
    finds(|house| fs::write(newest(house), "x".repeat(10_000)).expect("a file"), 6, &["backup/bad"]);
}

/// All that was done until now was done so many days earlier.
pub fn days_pass(house: &House, days: u32) {
    let earlier = |table| format!("UPDATE {table} SET at = strftime('%Y-%m-%dT%H:%M:%SZ', at, '-{days} days');");
    let db = foreign(&house.db());
    // The audit lets nobody change it.
    db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).expect("no triggers");
    db.execute_batch(&[earlier("actions"), earlier("audit")].concat()).expect("statements");
}

#[test]
fn a_backup_is_as_old_as_the_oldest_work_that_is_not_in_it() {
    let house = at_work();
    let says = |fact: &str| {
        let found = found(&house).1;
        let old = found.iter().any(|found| ["backup/old", "backup/very-old"].contains(&found.as_str()));
        assert!(if fact.is_empty() { !old } else { found.contains(&fact.to_owned()) }, "{fact}: {found:?}");
    };
    // Closed for three weeks, and nothing was left undone before.
    days_pass(&house, 22);
    house.done(&["backup"]);
    fs::rename(newest(&house), house.path("backups/guichet-2025-01-01-120000.db")).expect("an older one");
    says("");
    house.done(&["add", "its", "f67"]);
    says("");
    days_pass(&house, 2);
    house.done(&["add", "log", "h34"]);
    says("");
    days_pass(&house, 1);
    says("backup/old");
    assert!(house.run(&["doctor"]).out.contains("mais du travail y manque depuis 3 jours"));
    // Nobody worked since; but what was done is still in no backup.
    days_pass(&house, 11);
    says("backup/very-old");
    house.done(&["backup"]);
    says("");
}

#[test]
fn a_backup_of_an_older_key_is_not_called_bad_and_a_spoiled_one_of_todays_is() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    let (old, ring) = (newest(&house), newest(&house).with_extension("db.keys"));
    let kept = [&old, &ring].map(|path| (path.clone(), bytes(path)));
    house.done(&["rekey"]);
    // As a change of keys leaves it whose last backup could not be made.
    fs::remove_dir_all(house.path("backups")).expect("gone");
    fs::create_dir(house.path("backups")).expect("a folder");
    permit(&house.path("backups"), 0o700);
    for (path, bytes) in &kept {
        fs::write(path, bytes).expect("put back");
        permit(path, 0o600);
    }
    assert_eq!(found(&house), (1, ["backup/other-key", "second/unset"].map(str::to_owned).to_vec()));
    house.done(&["verify", &old.display().to_string()]);
    // Its second page in the place of its first looks as encrypted as ever.
    house.done(&["backup"]);
    let today = newest(&house);
    let mut spoiled = bytes(&today);
    spoiled.copy_within(4096..8192, 0);
    fs::write(&today, spoiled).expect("spoiled");
    assert!(found(&house).1.contains(&"backup/bad".to_owned()));
}

#[test]
fn a_backup_that_only_lacks_a_keyring_is_not_called_bad() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    let ring = newest(&house).with_extension("db.keys");
    fs::rename(&ring, house.path("aside")).expect("moved");
    let (status, found) = found(&house);
    assert_eq!((status, found), (1, ["keys/sheet", "backup/keyless", "second/unset"].map(str::to_owned).to_vec()));
    fs::rename(house.path("aside"), &ring).expect("moved");
    fs::rename(house.path("guichet.db.keys"), house.path("aside")).expect("moved");
    let closed = |how: &str| (6, ["keys/missing", how, "second/unset"].map(str::to_owned).to_vec());
    assert_eq!(self::found(&house), closed("backup/closed"), "what would open it is gone");
    fs::remove_file(&ring).expect("gone");
    assert_eq!(self::found(&house), closed("backup/unchecked"));
    fs::rename(house.path("aside"), house.path("guichet.db.keys")).expect("moved");
    house.done(&["backup"]);
    assert!(!self::found(&house).1.iter().any(|found| found.starts_with("backup")), "the next one brings it");
}

/// The record is sound: nobody is told to put an older backup in its place, nor to rescue it.
#[test]
fn a_backup_that_is_damaged_is_no_reason_to_put_an_older_one_in_place() {
    let house = at_work();
    house.done(&["backup"]);
    let older = newest(&house);
    fs::rename(&older, older.with_file_name("guichet-2026-01-02-080000.db")).expect("an older one");
    house.done(&["add", "log"]);
    house.done(&["backup"]);
    let today = newest(&house);
    let mut spoiled = bytes(&today);
    let middle = spoiled.len() / 8192 * 4096;
    spoiled[middle..middle + 4096].fill(0x5a);
    fs::write(&today, &spoiled).expect("spoiled");
    let file = today.display().to_string();
    for args in [&["verify", &file][..], &["restore", &file, "--force"]] {
        let answer = house.run(args);
        answer.is_refusal(6, "Cette sauvegarde est abîmée");
        assert!(answer.err.contains("« guichet backup »"), "{answer:?}");
        assert!(!answer.err.contains("rescue") && !answer.err.contains("guichet restore"), "{answer:?}");
    }
    // Of the record itself it is still said what saves it.
    one_file(&house.db());
    fs::write(house.db(), &spoiled).expect("spoiled");
    let answer = house.run(&["verify", &house.text("guichet.db")]);
    answer.is_refusal(6, "Le fichier est abîmé");
    assert!(answer.err.contains("guichet rescue") && answer.err.contains("-080000.db"), "{answer:?}");
}

/// Names a second place for backups.
fn second(house: &House, second: &str) {
    house.write("config.toml", format!("desk = \"1\"\nworker = \"EB\"\n[backup]\nsecond = \"{second}\"\n"));
}

/// A house at work with a stick, and a backup in both places.
fn with_a_stick(house: House) -> House {
    fs::create_dir(house.path("usb")).expect("a folder");
    second(&house, &house.text("usb"));
    house.done(&["backup"]);
    house
}

#[test]
fn backups_of_the_second_place_count_where_the_first_one_cannot_be_used() {
    let house = with_a_stick(at_work());
    fs::remove_dir_all(house.path("backups")).expect("gone");
    house.write("backups", "no folder");
    let (status, found) = found(&house);
    assert!(status == 1 && found.contains(&"backup/elsewhere".to_owned()), "{found:?}");
    assert!(!found.contains(&"backup/none".to_owned()), "{found:?}");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("✓  La dernière sauvegarde est bonne") && said.contains(&house.text("backups")), "{said}");
    fs::write(newest_in(&house.path("usb")), "x".repeat(10_000)).expect("a file");
    assert!(self::found(&house).1.contains(&"backup/bad".to_owned()), "it is verified there");
}

#[test]
fn the_copy_in_the_second_place_is_verified_too() {
    let house = with_a_stick(at_work());
    let copy = newest_in(&house.path("usb"));
    for instead in [Vec::new(), vec![0; bytes(&copy).len()]] {
        fs::write(&copy, instead).expect("a file");
        let (status, found) = found(&house);
        assert!(status == 6 && found.contains(&"second/bad".to_owned()), "{found:?}");
    }
    fs::remove_file(&copy).expect("gone");
    assert!(found(&house).1.contains(&"second/behind".to_owned()));
}

#[test]
fn a_copy_in_the_second_place_that_nobody_could_open_elsewhere_is_found() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    let house = with_a_stick(house);
    assert!(!found(&house).1.iter().any(|found| found.starts_with("second/keyless")));
    let ring = newest_in(&house.path("usb")).with_extension("db.keys");
    fs::write(&ring, "").expect("a file");
    assert!(found(&house).1.contains(&"second/keyless".to_owned()), "an empty one opens nothing");
    fs::remove_file(&ring).expect("gone");
    let (status, found) = found(&house);
    assert!(status == 6 && found.contains(&"second/keyless".to_owned()), "{found:?}");
}

#[test]
fn copies_of_an_encrypted_record_that_anybody_can_read_are_found_on_the_stick_too() {
    let house = with_a_stick(at_work());
    let before = newest_in(&house.path("usb"));
    house.write("usb/guichet-2026-01-01-080000-abcdef.db", "SQLite format 3\0 of another record");
    house.keeps_passphrase();
    house.done(&["encrypt", "--new-passphrase-file", &house.text("passphrase")]);
    house.done(&["backup"]);
    fs::remove_dir_all(house.path("backups")).expect("gone");
    house.done(&["backup"]);
    let found = self::found(&house).1;
    assert!(found.contains(&"left-over/plain-second".to_owned()), "{found:?}");
    let said = house.run(&["doctor"]).out;
    let line = said.lines().find(|line| line.contains("sont au second endroit")).expect("it is said");
    let file = before.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(line.contains(&house.text("usb")) && line.contains(&file) && !line.contains("abcdef"), "{said}");
    let copies = fs::read_dir(house.path("usb")).expect("a folder").map(|entry| entry.expect("an entry").path());
    for copy in copies.filter(|path| bytes(path).starts_with(b"SQLite") && !path.display().to_string().contains("abc"))
    {
        fs::remove_file(copy).expect("deleted");
    }
    assert!(!self::found(&house).1.contains(&"left-over/plain-second".to_owned()));
}

#[test]
fn the_second_place_is_looked_at() {
    let house = at_work();
    let config = |name: &str| second(&house, &house.text(name));
    house.done(&["backup"]);
    config("usb");
    assert!(found(&house).1.contains(&"second/absent".to_owned()));
    fs::create_dir(house.path("usb")).expect("a folder");
    assert!(found(&house).1.contains(&"second/behind".to_owned()));
    house.done(&["backup"]);
    let (status, mut found) = found(&house);
    found.retain(|found| found.starts_with("second"));
    assert_eq!((status, found), (1, vec!["second/same-disk".to_owned()]), "no stick is plugged in there");
}

#[test]
fn a_second_place_that_is_the_first_one_is_said_to_be_that() {
    let house = at_work();
    house.done(&["backup"]);
    symlink(house.path("backups"), house.path("usb")).expect("a link");
    for name in ["usb", "backups"] {
        second(&house, &house.text(name));
        let made = house.run(&["backup"]);
        assert!(made.status == 0 && made.err.contains("Le second endroit est le même dossier"), "{made:?}");
        assert!(made.err.contains(&house.text(name)) && !made.err.contains("Branchez"), "{made:?}");
        let (status, found) = found(&house);
        assert!(status == 1 && found.contains(&"second/same-folder".to_owned()), "{found:?}");
    }
}

#[test]
fn a_second_place_on_another_disk_is_in_order() {
    let house = at_work();
    let disk = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
    let memory = Path::new("/dev/shm");
    let Some(stick) = tempfile::tempdir_in(memory).ok().filter(|stick| disk(stick.path()) != disk(&house.path("")))
    else {
        println!("skipped: there is no other disk");
        return;
    };
    second(&house, &stick.path().display().to_string());
    house.done(&["backup"]);
    assert!(!found(&house).1.iter().any(|found| found.starts_with("second")));
    assert!(house.run(&["doctor"]).out.contains("✓  La sauvegarde est aussi au second endroit."));
}

/// Whoever went back behind a change needs the newer sheet for the newer backups: nobody is told to keep the older alone.
#[test]
fn after_going_back_behind_a_change_of_keys_every_sheet_is_to_be_kept() {
    for (change, code) in [("rekey", "backup/other-key"), ("recovery", "backup/other-sheet")] {
        let house = House::sealed();
        house.done(&["add", "its", "f67"]);
        house.done(&["backup"]);
        let before = newest(&house);
        house.done(&[change]);
        house.done(&["backup"]);
        house.done(&["restore", &before.display().to_string(), "--force"]);
        assert!(found(&house).1.contains(&code.to_owned()), "{change}: {:?}", found(&house));
        let said = house.run(&["doctor"]).out;
        assert!(said.contains("d'avant ou d'après"), "{said}");
        assert!(said.contains("chaque feuille tant qu'il existe une sauvegarde qu'elle ouvre"), "{said}");
        assert!(!said.contains("l'ancienne feuille"), "{said}");
    }
}
