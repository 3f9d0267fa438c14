//! The recovery key, its sheet, and another key.

use std::{collections::BTreeSet, fs, io::Write as _, path::PathBuf};

use guichet::{
    domain::access::{Role, Worker},
    store::{encrypt, keyring::Keyring},
};

use crate::{EB, House};

#[test]
fn a_forgotten_passphrase_is_replaced_by_the_recovery_key() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let key = house.encrypt();
    house.secret("key", &key.to_lowercase().replace('0', "o"));
    house.secret("new", "une phrase toute neuve");
    let words = ["passphrase", "--recovery-file", "@key", "--new-passphrase-file", "@new"];
    house.good("eb", &words);
    assert_eq!(house.run("eb", &["queue"]).status, 6, "the old one opens nothing");
    fs::copy(house.path("new"), house.path("eb")).expect("copied");
    assert!(house.good("eb", &["queue", "--json"]).out.contains("num"));
    let mut slip = key.clone().into_bytes();
    slip[7] = if slip[7] == b'7' { b'8' } else { b'7' };
    house.secret("key", &String::from_utf8(slip).expect("text"));
    let refused = house.run("eb", &words);
    assert!(refused.status == 6 && refused.err.contains("Group 2"), "{}", refused.err);
    assert!(!refused.err.contains(&key[..5]));
}

#[test]
fn the_sheet_as_it_was_written_is_the_recovery_key() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["recovery", "--sheet", "@sheet.txt"]);
    house.secret("new", "une phrase toute neuve");
    let over = house.run("eb", &["recovery", "--sheet", "@sheet.txt"]);
    assert!(over.status == 5 && over.err.contains("another name") && !over.err.contains("--force"), "{}", over.err);
    house.good("eb", &["passphrase", "--recovery-file", "@sheet.txt", "--new-passphrase-file", "@new"]);
    fs::copy(house.path("new"), house.path("eb")).expect("copied");
    assert!(house.good("eb", &["queue", "--json"]).out.contains("num"));
}

#[test]
fn a_new_recovery_key_opens_a_backup_on_another_machine_at_once() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.secret("old", &house.encrypt());
    let before = house.newest_backup();
    house.secret("ring", &fs::read_to_string(house.path("guichet.db.keys")).expect("a keyring"));
    let said = house.good("eb", &["recovery", "--sheet", "@new.txt"]).err;
    let after = house.newest_backup();
    assert!(said.contains(&after) && after != before, "{said}");
    for says in ["The old sheet still opens backups from before", "guichet rekey"] {
        assert!(said.contains(says), "{says}: {said}");
    }
    let elsewhere = |backup: &str, sheet: &str| {
        house.run("", &["--db", "@elsewhere/guichet.db", "restore", backup, "--force", "--recovery-file", sheet])
    };
    assert_eq!(elsewhere(&before, "@old").status, 0, "as long as it is kept, the sheet of then opens it");
    for (backup, other) in [(&before, "@new.txt"), (&after, "@old")] {
        let refused = elsewhere(backup, other);
        assert!(refused.status == 6 && refused.err.contains("the sheet of its day"), "{}", refused.err);
    }
    assert_eq!(elsewhere(&after, "@new.txt").status, 0);
    // Whose hand it was nobody can tell; that it was the sheet stands there.
    let there = ["--db", "@elsewhere/guichet.db", "audit"];
    let said = house.good("eb", &[&there[..], &["show"]].concat()).out;
    assert!(said.contains("backup put in place: with the recovery key"), "{said}");
    house.good("eb", &[&there[..], &["verify"]].concat());
    house.good("eb", &["restore", &after, "--force"]);
    let said = house.good("eb", &["audit", "show"]).out;
    let restored = said.lines().find(|line| line.contains("backup put in place")).expect("an entry");
    assert!(restored.trim_end().ends_with("backup put in place"), "{restored}");
    // A backup that the sheet of today does not open is worth a look.
    assert!(!house.run("eb", &["doctor"]).out.contains("does not open this backup"));
    fs::copy(house.path("ring"), format!("{after}.keys")).expect("copied");
    let said = house.run("eb", &["doctor"]).out;
    assert!(said.contains("The record's recovery key does not open this backup"), "{said}");
    house.good("eb", &["backup"]);
    assert!(!house.run("eb", &["doctor"]).out.contains("does not open this backup"));
}

#[test]
fn a_backup_that_cannot_be_made_does_not_hide_the_new_recovery_key() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    fs::remove_dir_all(house.path("backups")).expect("gone");
    fs::write(house.path("backups"), "no folder").expect("written");
    let said = house.good("eb", &["recovery", "--sheet", "@new.txt"]);
    for says in ["No backup could be written", "The new key holds all the same", "keep the old sheet too"] {
        assert!(said.err.contains(says), "{says}: {}", said.err);
    }
    house.good("eb", &["passphrase", "--recovery-file", "@new.txt", "--new-passphrase-file", "@eb"]);
    assert!(house.good("eb", &["audit", "show"]).out.contains("new recovery key"));
}

#[test]
fn a_sheet_that_cannot_be_written_is_refused_before_anything_is_changed() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let encrypt: &[&str] = &["encrypt", "--new-passphrase-file", "@eb", "--sheet", "@no/such/folder/key.txt"];
    let refused = house.run("eb", encrypt);
    assert_eq!(refused.status, 4, "{}", refused.err);
    house.good("", &["queue"]);
    let key = house.encrypt();
    for command in ["recovery", "rekey"] {
        let refused = house.run("eb", &[command, "--sheet", "@no/such/folder/key.txt"]);
        let says = |words: &str| refused.err.contains(words);
        assert!(refused.status == 4 && says("no/such/folder") && says("was not written"), "{}", refused.err);
        encrypt::recover(&house.path("guichet.db"), &key).expect("the sheet of before still opens the record");
    }
    assert!(!house.path("no").exists());
    house.good("eb", &["recovery", "--sheet", "@key.txt"]);
}

#[test]
fn a_recovery_key_whose_sheet_cannot_be_written_is_said() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    // The folder goes while the passphrase is being given: the sheet could be written until then.
    let (folder, pipe) = (house.path("folder"), house.path("pipe"));
    fs::create_dir(&folder).expect("a folder");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("it ran").success());
    let giver = std::thread::spawn({
        let (folder, pipe) = (folder.clone(), pipe.clone());
        move || {
            // Opened as soon as the program begins to read it.
            let mut to = fs::OpenOptions::new().write(true).open(pipe).expect("a reader");
            fs::remove_dir(folder).expect("nothing was left in it");
            to.write_all(EB.as_bytes()).expect("read");
        }
    });
    let said = house.run("eb", &["recovery", "--passphrase-file", "@pipe", "--sheet", "@folder/key.txt"]);
    // Where the program never asked, the giver still waits for a reader.
    drop(fs::OpenOptions::new().read(true).write(true).open(&pipe));
    giver.join().expect("given");
    assert!(said.status == 0 && !said.err.contains("Nothing was recorded"), "{}", said.err);
    assert!(said.err.contains("The recovery key is made all the same"), "{}", said.err);
    let is_group = |word: &&str| word.len() == 5 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let groups: Vec<&str> = said.out.split_whitespace().filter(is_group).collect();
    assert_eq!(groups.len(), 8, "{} {}", said.out, said.err);
    encrypt::recover(&house.path("guichet.db"), &groups.join(" ")).expect("it opens the record");
}

#[test]
fn another_key_and_none_at_all() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("eb", &["workers", "add", "S K", "--coordinator", "--new-passphrase-file", "@md"]);
    assert_eq!(house.run("md", &["rekey"]).status, 5);
    let said = house.good("eb", &["rekey", "--sheet", "@key.pdf"]).err;
    for says in [
        "2 others do not open",
        "MD (counter and follow-up): “guichet --worker EB workers add MD”",
        "S K (coordination): “guichet --worker EB workers add 'S K' --coordinator”",
        "Backups from before keep the old key",
    ] {
        assert!(said.contains(says), "{says}: {said}");
    }
    let shut_out = house.run("md", &["queue"]);
    assert_eq!((shut_out.status, house.run("eb", &["queue"]).status), (6, 0));
    for says in ["MD has no passphrase for this record", "coordinates (EB)", "guichet --worker EB workers add MD"] {
        assert!(shut_out.err.contains(says), "{says}: {}", shut_out.err);
    }
    assert_eq!(house.run("eb", &["decrypt"]).status, 2, "only on demand");
    let done = house.good("eb", &["decrypt", "--yes"]);
    assert!(done.err.contains("like the record not encrypted") && !done.err.contains("warning"), "{}", done.err);
    let doctor = house.run("", &["doctor"]);
    assert!(doctor.out.contains("The newest backup is sound"), "{}", doctor.out);
    let sealed = |file: &fs::DirEntry| file.path().with_extension("db.keys").is_file();
    let backups = fs::read_dir(house.path("backups")).expect("backups").flatten();
    assert!(backups.filter(sealed).count() > 0, "the encrypted one of before stays");
    assert!(house.good("", &["queue", "--json"]).out.contains("num"));
}

#[test]
fn a_keyring_that_stayed_behind_is_no_part_of_the_backups_of_a_plain_record() {
    let house = House::new();
    house.encrypt();
    let ring = house.path("guichet.db.keys");
    let bytes = fs::read(&ring).expect("a keyring");
    house.good("eb", &["decrypt", "--yes"]);
    // As a disk leaves it that refused to forget the file.
    fs::write(&ring, bytes).expect("written");
    let said = house.good("", &["backup", "--to", "@apart"]).out;
    let made = fs::read_dir(house.path("apart")).expect("a folder").map(|file| file.expect("an entry").path());
    let endings: BTreeSet<_> = made.filter_map(|file| Some(file.extension()?.to_string_lossy().into_owned())).collect();
    assert!(endings.contains("db") && !endings.contains("keys"), "{endings:?} {said}");
}

#[test]
fn a_recovery_key_is_on_a_sheet_once_it_was_said_and_until_then_the_examination_reminds_of_it() {
    let house = House::new();
    house.encrypt();
    let ring = house.path("guichet.db.keys");
    let marked = |ring: &PathBuf| fs::read_to_string(ring).expect("a keyring").contains("\"sheet_missing\": true");
    assert!(!marked(&ring), "it was said on standard output");
    // As a terminal that was closed on the page of the first start leaves it.
    let text = fs::read_to_string(&ring).expect("a keyring");
    let end = text.rfind('}').expect("JSON");
    fs::write(&ring, format!("{},\n  \"sheet_missing\": true\n}}\n", text[..end].trim_end())).expect("written");
    let said = house.run("eb", &["doctor"]);
    assert!(said.out.contains("recovery key") && said.out.contains("guichet recovery"), "{}", said.out);
    house.good("eb", &["backup"]);
    assert!(marked(&ring), "nothing else takes the mark away");
    house.good("eb", &["recovery", "--sheet", "@sheet.txt"]);
    assert!(!marked(&ring));
    assert!(!house.run("eb", &["doctor"]).out.contains("guichet recovery"));
}

#[test]
fn a_sheet_that_nobody_ever_confirmed_is_not_spoken_of_as_if_it_were_there() {
    let house = House::new();
    let worker = Worker { name: "EB".to_owned(), role: Role::Coordinator };
    // Killed on the page that shows the key: nobody has said that it is on paper.
    for (command, speaks) in [("recovery", "that paper still opens backups"), ("rekey", "keep that paper locked away")]
    {
        let db = house.path("guichet.db");
        for file in [db.clone(), Keyring::path(&db)] {
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_dir_all(house.path("backups"));
        encrypt::create(&db, &worker, EB).expect("an encrypted record");
        let said = house.good("eb", &[command, "--json"]).err;
        let is_so = said.contains("Nobody had confirmed") && said.contains(speaks) && !said.contains("old sheet");
        assert!(is_so, "{command}: {said}");
        // The one that was given out now is kept.
        let said = house.good("eb", &[command, "--json"]).err;
        assert!(!said.contains("Nobody had confirmed") && said.contains("old sheet"), "{command}: {said}");
    }
}

/// A change that wants a backup first and gets none is refused as a whole, and says so.
#[test]
fn a_change_of_keys_without_room_for_its_backup_changes_nothing_and_names_itself() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let before = fs::read(house.path("guichet.db.keys")).expect("a keyring");
    fs::remove_dir_all(house.path("backups")).expect("gone");
    fs::write(house.path("backups"), "no folder").expect("a file in its place");
    for (words, again) in [(&["rekey"][..], "“guichet rekey”"), (&["decrypt", "--yes"], "“guichet decrypt --yes”")]
    {
        let refused = house.run("eb", words);
        assert_eq!(refused.status, 6, "{}", refused.err);
        for says in ["nothing was changed", "its keys and its encryption are as before", again] {
            assert!(refused.err.contains(says), "{says}: {}", refused.err);
        }
        assert!(!refused.err.contains("“guichet backup”"), "{}", refused.err);
    }
    assert_eq!(fs::read(house.path("guichet.db.keys")).expect("a keyring"), before);
    house.good("eb", &["queue"]);
}

/// The settings of a computer name whoever sits there; the command that helps them is typed there too, by somebody else.
#[test]
fn the_command_that_gives_an_access_again_works_where_the_settings_name_whoever_lost_it() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "SK", "--coordinator", "--new-passphrase-file", "@md"]);
    let said = house.good("md", &["--worker", "SK", "rekey"]).err;
    let command = "guichet --worker SK workers add EB --coordinator";
    assert!(said.contains(&format!("“{command}”")), "{said}");
    let shut_out = house.run("eb", &["queue"]).err;
    assert!(shut_out.contains("“guichet --worker SK workers add EB”"), "{shut_out}");
    let typed: Vec<&str> = command.split(' ').skip(1).collect();
    // EB's computer, SK's passphrase.
    let typed = [&["--passphrase-file", "@md"], typed.as_slice(), &["--new-passphrase-file", "@eb"]].concat();
    house.good("eb", &typed);
    house.good("eb", &["queue"]);
}
