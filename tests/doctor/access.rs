//! Rights that this account itself lacks: each is told, and what to do about it. Nobody stops root.

use std::{fs, os::unix::fs::chown, path::Path};

use crate::{at_work, backups::newest, findings::found, one_file, permit, real::House};

/// The house without root's rights, its backups with it; or a word of why not, and `None`.
fn unprivileged(mut house: House) -> Option<House> {
    one_file(&house.db());
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return None;
    }
    let owner = |path: &Path| std::os::unix::fs::MetadataExt::uid(&fs::metadata(path).expect("it is there"));
    let own = owner(&house.path(""));
    for folder in ["backups", "usb"].map(|name| house.path(name)) {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("an entry").path();
            let _ = chown(path, Some(own), Some(own));
        }
    }
    Some(house)
}

fn backed_up(house: House) -> House {
    fs::create_dir(house.path("usb")).expect("a folder");
    let second = house.text("usb");
    house.write("config.toml", format!("desk = \"1\"\nworker = \"EB\"\n[backup]\nsecond = \"{second}\"\n"));
    house.done(&["backup"]);
    house
}

/// What is found once a file or folder has this mode, and what is said of it.
fn with_mode(house: &House, path: &Path, mode: u32) -> (i32, Vec<String>, String) {
    permit(path, mode);
    let (status, found) = found(house);
    let said = house.run(&["doctor"]).out;
    permit(path, if path.is_dir() { 0o700 } else { 0o600 });
    (status, found, said)
}

#[test]
fn a_record_that_this_account_may_not_write_or_read_is_told_with_what_to_do() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let (status, found, said) = with_mode(&house, &house.db(), 0o400);
    assert!(status == 6 && found.contains(&"access/read-only".to_owned()), "{found:?}");
    assert!(said.contains("peut lire, mais pas écrire : guichet.db") && said.contains("chmod u+w"), "{said}");
    let (status, found, said) = with_mode(&house, &house.db(), 0o000);
    assert!(status == 6 && found[0] == "record/denied", "{found:?}");
    assert!(!found.iter().any(|found| found.starts_with("access") || found == "backup/way-back"), "{found:?}");
    assert!(said.contains("n'a pas le droit de lire les données") && !said.contains("guichet restore"), "{said}");
    assert!(self::found(&house).1.iter().all(|found| !found.contains("access")));
}

#[test]
fn the_right_that_is_missing_is_named_where_a_command_is_refused() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let file = house.text("guichet.db");
    for (mode, words, todo) in [
        (0o400, "peut lire ce fichier, mais pas y écrire", format!("chmod u+w {file}")),
        (0o000, "n'a pas le droit de lire ce fichier", format!("chmod u+rw {file}")),
    ] {
        permit(&house.db(), mode);
        for args in [&["queue"][..], &["backup"]] {
            let answer = house.run(args);
            answer.is_refusal(6, words);
            assert!(answer.err.contains(&todo) && !answer.err.contains("dans ce dossier"), "{answer:?}");
        }
    }
    permit(&house.db(), 0o600);
    let backup = newest(&house);
    permit(&backup, 0o000);
    let answer = house.run(&["verify", &backup.display().to_string()]);
    answer.is_refusal(6, "n'a pas le droit de lire ce fichier");
}

#[test]
fn a_record_of_the_administrators_is_not_said_to_be_closed_by_opening_it() {
    let Some(house) = unprivileged(at_work()) else { return };
    if chown(house.db(), Some(0), Some(0)).is_err() {
        println!("skipped: only root gives files away");
        return;
    }
    permit(&house.db(), 0o644);
    let (status, found) = found(&house);
    let has = |code: &str| found.contains(&code.to_owned());
    assert!(status == 6 && has("place/owner") && has("access/read-only") && has("permissions/not-own"), "{found:?}");
    assert!(!has("permissions/readable"), "{found:?}");
    let said = house.run(&["doctor"]).out;
    assert!(said.contains("chown") && !said.contains("à sa place, dans un dossier"), "{said}");
}

#[test]
fn places_for_backups_that_this_account_may_not_write_to_are_told() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let (status, found, said) = with_mode(&house, &house.path("backups"), 0o500);
    assert!(status == 6 && found.contains(&"access/backups".to_owned()), "{found:?}");
    assert!(said.contains(&format!("chmod u+rwx {}", house.text("backups"))), "{said}");
    fs::remove_file(house.path("usb").join(newest(&house).file_name().expect("a name"))).expect("gone");
    let (_, found, said) = with_mode(&house, &house.path("usb"), 0o500);
    assert!(found.contains(&"second/read-only".to_owned()), "{found:?}");
    assert!(!said.contains("Le second endroit étant là") && said.contains(&house.text("usb")), "{said}");
}

#[test]
fn a_backup_that_this_account_may_not_read_is_not_called_bad() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let backup = newest(&house);
    let (status, found, said) = with_mode(&house, &backup, 0o000);
    assert!(status == 1 && found.contains(&"backup/unreadable".to_owned()), "{found:?}");
    assert!(said.contains("n'a pas été vérifiée") && !said.contains("n'est pas bonne"), "{said}");
    let copy = house.path("usb").join(backup.file_name().expect("a name"));
    let (status, found, _) = with_mode(&house, &copy, 0o000);
    assert!(status == 1 && found.contains(&"second/unreadable".to_owned()), "{found:?}");
}

#[test]
fn of_a_folder_that_this_account_may_not_enter_only_that_is_said_with_how_to_enter() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let todo = format!("chmod u+rwx {}", house.text("rec"));
    let rec = house.path("rec");
    fs::create_dir(&rec).expect("a folder");
    let owner = std::os::unix::fs::MetadataExt::uid(&fs::metadata(house.db()).expect("it is there"));
    let _ = chown(&rec, Some(owner), Some(owner));
    let db = rec.join("g.db").display().to_string();
    fs::rename(house.db(), &db).expect("moved");
    permit(&rec, 0o600);
    let said = house.run(&["--db", &db, "doctor"]);
    let queue = house.run(&["--db", &db, "queue"]);
    permit(&rec, 0o700);
    assert!(said.status == 6 && said.out.contains(&todo) && !said.out.contains("u+rw "), "{said:?}");
    for unknown in ["liste des", "second endroit", "sauvegarde est"] {
        assert!(!said.out.contains(unknown), "{unknown}: {}", said.out);
    }
    queue.is_refusal(6, "entrer dans ce dossier");
    assert!(queue.err.contains(&todo), "{}", queue.err);
}

#[test]
fn a_folder_that_may_only_be_read_is_not_said_to_keep_work_from_being_recorded_in_the_log_that_is_there() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    for ending in ["-wal", "-shm"] {
        let path = house.path(&format!("guichet.db{ending}"));
        fs::write(&path, "").expect("a file");
        let owner = std::os::unix::fs::MetadataExt::uid(&fs::metadata(house.db()).expect("it is there"));
        let _ = chown(&path, Some(owner), Some(owner));
        permit(&path, 0o600);
    }
    let folder = house.path("");
    permit(&folder, 0o500);
    let said = house.run(&["doctor"]).out;
    permit(&folder, 0o700);
    assert!(said.contains("s'enregistre encore") && !said.contains("Rien ne peut être enregistré"), "{said}");
}

#[test]
fn a_keyring_that_may_only_be_read_keeps_nothing_but_keys_from_changing() {
    let mut house = House::sealed();
    house.done(&["add", "its", "f67"]);
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    let (_, found, said) = with_mode(&house, &house.path("guichet.db.keys"), 0o400);
    assert!(found.contains(&"access/keys-read-only".to_owned()), "{found:?}");
    assert!(!found.contains(&"access/read-only".to_owned()) && !said.contains("Rien ne peut"), "{said}");
}

#[test]
fn a_keyring_that_this_account_may_not_read_is_a_finding_beside_all_others() {
    let house = House::sealed();
    house.done(&["add", "its", "f67"]);
    house.done(&["backup"]);
    let mut house = house;
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    let ring = house.path("guichet.db.keys");
    let (status, found, said) = with_mode(&house, &ring, 0o000);
    assert!(status == 6 && found[0] == "keys/denied", "{found:?}");
    assert!(!found.iter().any(|found| found.starts_with("record/") || found.starts_with("access/un")), "{found:?}");
    assert!(said.contains("n'a pas le droit de lire le trousseau"), "{said}");
    permit(&ring, 0o000);
    house.run(&["queue"]).is_refusal(6, "n'a pas le droit de lire ce fichier");
}

#[test]
fn a_rescue_names_the_right_that_is_missing() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let file = house.text("guichet.db");
    permit(&house.db(), 0o000);
    let answer = house.run(&["rescue", &file, "--output", &house.text("saved.db")]);
    permit(&house.db(), 0o600);
    answer.is_refusal(6, "n'a pas le droit de lire ce fichier");
    assert!(answer.err.contains(&format!("chmod u+rw {file}")), "{answer:?}");
}

#[test]
fn a_keyring_of_a_backup_that_this_account_may_not_read_is_not_called_missing() {
    let sealed = House::sealed();
    sealed.done(&["add", "its", "f67"]);
    sealed.done(&["backup"]);
    let mut house = sealed;
    let backup = newest(&house);
    let keys = backup.with_extension("db.keys");
    if let Err(reason) = house.without_privilege() {
        println!("skipped: {reason}");
        return;
    }
    let owner = std::os::unix::fs::MetadataExt::uid(&fs::metadata(house.db()).expect("it is there"));
    for path in [&backup, &keys] {
        let _ = chown(path, Some(owner), Some(owner));
    }
    let (_, found, said) = with_mode(&house, &keys, 0o000);
    assert!(found.contains(&"backup/keys-denied".to_owned()), "{found:?}");
    assert!(!found.contains(&"backup/keyless".to_owned()), "{found:?}");
    assert!(said.contains(&format!("chmod u+rw {}", keys.display())), "{said}");
}

#[test]
fn a_folder_whose_list_this_account_may_not_read_is_told() {
    let Some(house) = unprivileged(backed_up(at_work())) else { return };
    let (_, found, said) = with_mode(&house, &house.path(""), 0o300);
    assert!(found.contains(&"access/folder-unlisted".to_owned()), "{found:?}");
    assert!(!found.contains(&"access/own".to_owned()) && said.contains("chmod u+rwx"), "{said}");
}
