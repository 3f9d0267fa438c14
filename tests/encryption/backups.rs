//! Backups, copies and restores of an encrypted record.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use guichet::store::{Store, db::Open, encrypt};

use crate::{EB, House};

#[test]
fn where_guichet_is_open_nothing_is_written_anew_and_no_copy_is_left_behind() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let path = house.path("guichet.db");
    let copies = || fs::read_dir(house.path("backups")).map_or(0, Iterator::count);
    let refuses = |words: &[&str]| {
        let (before, refused) = (copies(), house.run("eb", words));
        assert_ne!(refused.status, 0, "{words:?}: {}", refused.out);
        let locked = "where it is locked, unlock it first or take it over with ↑";
        for says in ["guichet is still open", "Nothing has changed", "Close guichet at every desk", locked] {
            assert!(refused.err.contains(says), "{words:?}, {says}: {}", refused.err);
        }
        assert!(!refused.err.contains("antivirus, another") && refused.out.is_empty(), "{}", refused.err);
        assert_eq!(copies(), before, "{words:?}");
    };
    let window = Store::open(&path, Open::Existing).expect("a window");
    refuses(&["encrypt", "--new-passphrase-file", "@eb"]);
    assert!(!house.path("guichet.db.keys").exists());
    drop(window);
    house.encrypt();
    let window = encrypt::open(&path, "EB", EB).expect("a window");
    refuses(&["rekey"]);
    refuses(&["decrypt", "--yes"]);
    drop(window);
    house.good("eb", &["decrypt", "--yes"]);
}

#[test]
fn a_backup_of_before_says_whom_it_knows() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let made = house.backup_apart();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let refused = house.run("md", &["restore", &made, "--force"]);
    assert_eq!(refused.status, 6, "{}", refused.err);
    for says in ["these have one: EB.", "--worker", "--recovery"] {
        assert!(refused.err.contains(says), "{says}: {}", refused.err);
    }
    house.good("eb", &["restore", &made, "--force"]);
}

#[test]
fn a_restore_says_who_can_open_the_record_again() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let made = house.backup_apart();
    let same = house.good("eb", &["restore", &made, "--force"]).err;
    assert!(same.contains("EB, MD") && !same.contains("could not open"), "{same}");
    for says in ["To open it now: “guichet”, with your passphrase as it was on that day", "passphrase --recovery"] {
        assert!(same.contains(says), "{says}: {same}");
    }
    house.good("eb", &["workers", "remove", "MD"]);
    let said = house.good("eb", &["restore", &made, "--force"]).err;
    assert!(said.contains("could not open what was here, and can now, with this backup: MD."), "{said}");
    house.good("md", &["queue"]);
}

#[test]
fn on_another_machine_the_command_that_is_named_next_does_what_it_says() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let recovery = house.encrypt();
    house.secret("key", &recovery);
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let made = house.backup_apart();
    let there = |who: &str, words: &[&str]| house.run(who, &[&["--db", "@new/guichet.db"], words].concat());
    for command in ["verify", "restore"] {
        let (nobody, wrong) = (there("", &[command, &made]).err, there("eb", &[command, &made, "--worker", "MD"]).err);
        for (said, says) in [(&nobody, "EB, MD"), (&nobody, "--worker INITIALS"), (&wrong, "not the right passphrase")]
        {
            assert!(said.contains(says), "{command} {says}: {said}");
        }
        for said in [&nobody, &wrong] {
            assert!(said.contains("“--recovery”") && !said.contains("passphrase --recovery"), "{command}: {said}");
        }
    }
    for words in [&["verify", &made][..], &["restore", &made]] {
        let done = there("", &[words, &["--recovery-file", "@key"]].concat());
        assert_eq!(done.status, 0, "{words:?}: {}", done.err);
        if words[0] == "restore" {
            assert!(done.err.contains("--worker INITIALS passphrase --recovery”"), "{}", done.err);
        }
    }
    let words = ["--worker", "MD", "passphrase", "--recovery-file", "@key", "--new-passphrase-file", "@eb"];
    let given = there("", &words);
    assert_eq!(given.status, 0, "{}", given.err);
}

#[test]
fn a_backup_is_not_made_where_a_stick_should_be_and_is_not() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let refused = house.run("eb", &["backup", "--to", "@usb/guichet"]);
    assert!(refused.status == 6 && refused.out.is_empty(), "{}", refused.out);
    assert!(refused.err.contains("plugged in") && refused.err.contains("usb/guichet"), "{}", refused.err);
    assert!(!house.path("usb").exists());
    fs::create_dir(house.path("usb")).expect("a folder");
    let made = house.good("eb", &["backup", "--to", "@usb/guichet"]);
    assert!(
        made.out.contains("Backup verified") && made.err.contains("on the same disk as the record"),
        "{}",
        made.err
    );
    let disk = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
    let stick = tempfile::tempdir_in("/dev/shm").ok().filter(|stick| disk(stick.path()) != disk(&house.path("")));
    let Some(stick) = stick else {
        println!("skipped: there is no other disk");
        return;
    };
    let made = house.good("eb", &["backup", "--to", &stick.path().join("guichet").display().to_string()]);
    assert!(made.out.contains("Backup verified") && !made.err.contains("same disk"), "{}", made.err);
}

#[test]
fn a_rescued_copy_says_in_itself_who_made_it() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.secret("key", &house.encrypt());
    for (file, with, says) in [
        ("one.db", &[][..], "written: whole copy of what can be read"),
        ("other.db", &["--recovery-file", "@key"], "written: whole copy of what can be read, with the recovery key"),
    ] {
        let file = format!("@{file}");
        house.good("eb", &[&["rescue", "@guichet.db", "--output", &file], with].concat());
        let said = house.good("eb", &["--db", &file, "audit", "show"]).out;
        let last = said.lines().find(|line| line.contains("written:")).expect("an entry");
        assert!(last.trim_end().ends_with(says), "{last}");
        house.good("eb", &["--db", &file, "audit", "verify"]);
    }
    assert!(!house.good("eb", &["audit", "show"]).out.contains("written:"), "the damaged record is left alone");
}

#[test]
fn copies_from_before_are_named_and_removed_on_demand() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.good("eb", &["backup"]);
    let old = house.path("backups").join("guichet-2026-01-05-180000.db");
    fs::copy(house.path("guichet.db"), &old).expect("a backup of January");
    fs::copy(house.newest_backup(), format!("{}.part", house.newest_backup())).expect("one that was killed just now");
    let said = house.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--forget-plain", "--sheet", "@key.txt"]);
    assert!(
        said.err.contains("which were not encrypted") && !old.exists() && said.err.contains("removed"),
        "{}",
        said.err
    );
    let sheet = fs::read_to_string(house.path("key.txt")).expect("a sheet");
    let is_group = |word: &&str| word.len() == 5 && word.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let groups: Vec<&str> = sheet.split_whitespace().filter(is_group).collect();
    assert!(sheet.contains("guichet.db") && groups.len() == 8, "{sheet}");
    let left = fs::read_dir(house.path("backups")).expect("backups").flatten();
    let plain = |file: &fs::DirEntry| fs::read(file.path()).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3"));
    assert_eq!(left.filter(plain).count(), 0, "none that can be read is left");
    assert!(groups.iter().all(|group| !said.out.contains(group) && !said.err.contains(group)));
    assert_eq!(fs::metadata(house.path("key.txt")).expect("a sheet").permissions().mode() & 0o777, 0o600);
    let again = house.run("eb", &["encrypt", "--new-passphrase-file", "@eb"]);
    assert_eq!((again.status, again.err.contains("already")), (5, true), "{}", again.err);
}

#[test]
fn copies_from_before_that_were_named_are_removed_later() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.good("eb", &["backup"]);
    let old = house.path("backups").join("guichet-2026-01-05-180000.db");
    fs::copy(house.path("guichet.db"), &old).expect("a backup of January");
    let said = house.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--sheet", "@key.txt"]).err;
    assert!(old.exists() && said.contains("guichet-2026-01-05-180000.db"), "{said}");
    assert!(said.contains("guichet encrypt --forget-plain"), "{said}");
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let refused = house.run("md", &["encrypt", "--forget-plain"]);
    assert!(refused.status == 5 && old.exists(), "who does not coordinate removes nothing: {}", refused.err);
    let before = house.newest_backup();
    let said = house.good("eb", &["encrypt", "--forget-plain"]).err;
    assert!(said.contains("Backup verified") && said.contains("removed") && !old.exists(), "{said}");
    assert!(house.newest_backup() != before, "behind a backup of its own");
    let entered = |house: &House| house.good("eb", &["audit", "show"]).out.matches("not encrypted, removed").count();
    assert_eq!(entered(&house), 1, "who removed a way back is on record");
    house.good("eb", &["verify", &house.newest_backup()]);
    let said = house.good("eb", &["encrypt", "--forget-plain"]).err;
    assert!(said.contains("No copy was found that is not encrypted"), "{said}");
    assert_eq!(entered(&house), 1, "nothing was removed");
    // Another passphrase or another sheet is nothing that it could give.
    for more in [["--sheet", "@other.txt"], ["--new-passphrase-file", "@md"]] {
        let refused = house.run("eb", &[&["encrypt", "--forget-plain"], more.as_slice()].concat());
        assert_eq!((refused.status, refused.err.contains("--forget-plain")), (5, true), "{}", refused.err);
    }
}

#[test]
fn a_backup_that_anybody_can_read_takes_the_encryption_away_only_on_demand() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    fs::create_dir(house.path("stick")).expect("a folder");
    house.good("eb", &["backup", "--to", "@stick"]);
    let backups = fs::read_dir(house.path("stick")).expect("a folder").flatten().map(|file| file.path());
    let is_backup = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "db");
    let backup = backups.filter(is_backup).max().expect("a backup");
    let backup = backup.to_str().expect("UTF-8");
    // Over a record that is not encrypted either there is nothing to lose.
    assert!(!house.good("", &["restore", backup, "--force"]).err.contains("encrypted"));
    house.encrypt();
    house.good("eb", &["add", "h30", "log"]);
    for who in ["", "eb"] {
        let refused = house.run(who, &["restore", backup, "--force"]);
        assert_eq!(refused.status, 2, "{}", refused.err);
        assert!(refused.err.contains("this backup is not") && refused.err.contains("--plain"), "{}", refused.err);
        assert_eq!(house.run("", &["queue"]).status, 6, "it still is encrypted");
    }
    let done = house.good("", &["restore", backup, "--force", "--plain"]);
    assert!(done.err.contains("was encrypted and no longer is"), "{}{}", done.out, done.err);
    assert!(house.good("", &["audit", "show"]).out.contains("encryption removed"));
}

#[test]
fn a_command_that_is_printed_names_the_record_that_it_is_about() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let made = house.backup_apart();
    let elsewhere = house.path("else where.db");
    let db = format!("--db '{}'", elsewhere.display());
    let restored = house.good("eb", &["--db", "@else where.db", "restore", &made]).err;
    assert!(restored.contains(&format!("“guichet {db}”")), "{restored}");
    assert!(restored.contains(&format!("“guichet {db} --worker INITIALS passphrase --recovery”")), "{restored}");
    let wrong = house.run("md", &["--worker", "EB", "--db", "@else where.db", "queue"]).err;
    assert!(wrong.contains(&format!("“guichet {db} passphrase --recovery”")), "{wrong}");
    house.good("eb", &["--db", "@else where.db", "workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let who = house.run("", &["--db", "@else where.db", "queue"]).err;
    assert!(who.contains(&format!("“guichet {db} --worker INITIALS …”")), "{who}");
    let shut_out = house.good("eb", &["--db", "@else where.db", "rekey"]).err;
    assert!(shut_out.contains(&format!("“guichet {db} --worker EB workers add MD”")), "{shut_out}");
    fs::remove_dir_all(house.path("backups")).expect("gone");
    let examined = house.run("eb", &["--db", "@else where.db", "doctor"]);
    assert!(examined.out.contains(&format!("guichet {db} backup")), "{}", examined.out);
    // That of the everyday record is as short as ever, also where it is named.
    let usual = house.run("md", &["--worker", "EB", "--db", "@guichet.db", "queue"]).err;
    assert!(usual.contains("“guichet passphrase --recovery”"), "{usual}");
}

/// What a restore set aside: the record, which is said to be read there.
fn set_aside(house: &House) -> PathBuf {
    let found = fs::read_dir(house.path("")).expect("a folder").flatten().map(|entry| entry.path());
    let mut kept = found.filter(|path| path.extension().is_some_and(|ending| ending == "bak"));
    kept.next().expect("set aside")
}

#[test]
fn a_record_that_is_set_aside_beside_a_keyring_that_is_not_its_own_gets_one_that_opens_it() {
    let before_the_change = |house: &House| fs::read(house.path("before.keys")).expect("a keyring");
    let spoiled = |_: &House| b"{\"format\":1,\"sl".to_vec();
    let empty = |_: &House| Vec::new();
    for keys in [&before_the_change as &dyn Fn(&House) -> Vec<u8>, &spoiled, &empty] {
        let house = House::new();
        house.good("eb", &["add", "f67", "num"]);
        house.encrypt();
        fs::copy(house.path("guichet.db.keys"), house.path("before.keys")).expect("copied");
        house.good("eb", &["rekey"]);
        let made = house.backup_apart();
        house.good("eb", &["add", "h30", "log"]);
        let wrong = keys(&house);
        fs::write(house.path("guichet.db.keys"), &wrong).expect("the wrong one");
        let said = house.good("eb", &["restore", &made, "--force"]);
        let kept = set_aside(&house);
        let name = kept.display().to_string();
        assert!(said.out.contains(&format!("guichet --db {name}")), "{}", said.out);
        let read = house.good("eb", &["--db", &name, "queue"]);
        assert!(read.out.lines().count() > house.good("eb", &["queue"]).out.lines().count(), "{}", read.out);
        let other = format!("{name}.keys.other");
        assert!(said.err.contains(&other), "{}", said.err);
        assert_eq!(fs::read(other).expect("it stays"), wrong);
    }
}

/// A plain copy that holds what nothing else does is not removed with those that are only copies.
#[test]
fn what_a_restore_set_aside_is_not_forgotten_with_the_plain_copies() {
    is_not_forgotten(&["add", "h30", "log"], "(visits: 1; ");
    is_not_forgotten(&["report", "--format", "csv", "--output", "@report.csv"], "in the access log: 1; ");
}

/// What one command alone left in the record that was set aside, as the examination says it.
fn is_not_forgotten(command: &[&str], told: &str) {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let made = house.backup_apart();
    house.good("eb", command);
    house.good("eb", &["restore", &made, "--force"]);
    let kept = set_aside(&house);
    let name = kept.display().to_string();
    let encrypt = ["encrypt", "--new-passphrase-file", "@eb", "--forget-plain", "--sheet", "@key.txt"];
    for words in [&encrypt[..], &["encrypt", "--forget-plain"]] {
        let said = house.good("eb", words).err;
        assert!(kept.exists() && said.contains(&format!("Kept, although it is not encrypted: {name}")), "{said}");
    }
    let examined = house.run("eb", &["doctor"]).out;
    assert!(examined.contains("is to be kept, is NOT encrypted") && examined.contains(told), "{examined}");
    assert!(!examined.contains("Copies that are NOT encrypted lie"), "{examined}");
    let named = format!("guichet --db {name} encrypt --forget-plain");
    assert!(examined.contains(&named), "{examined}");
    house.good(
        "eb",
        &["--db", &name, "encrypt", "--forget-plain", "--new-passphrase-file", "@eb", "--sheet", "@other.txt"],
    );
    let closed = house.run("eb", &["doctor"]).out;
    assert!(!closed.contains("is NOT encrypted") && closed.contains("cannot be compared"), "{closed}");
}

/// Where the record was encrypted since, nothing at hand opens what was set aside: nobody is told to delete it.
#[test]
fn an_encrypted_record_whose_place_a_plain_backup_took_is_to_be_kept() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let made = house.backup_apart();
    house.encrypt();
    house.good("eb", &["add", "h30", "log"]);
    let said = house.good("eb", &["restore", &made, "--force", "--plain"]).out;
    assert!(said.contains("not opened by the same key"), "{said}");
    let kept = set_aside(&house).display().to_string();
    let examined = house.run("eb", &["doctor"]).out;
    assert!(examined.contains("nobody knows whether it holds work") && examined.contains(&kept), "{examined}");
    assert!(!examined.contains("Old copies lie"), "{examined}");
    let read = house.good("eb", &["--db", &kept, "queue"]).out;
    assert_eq!(read.lines().count(), 2, "with the passphrase of then it opens: {read}");
}

#[test]
fn a_keyring_that_opens_the_record_that_is_set_aside_goes_along_as_it_is() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let made = house.backup_apart();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let keys = fs::read(house.path("guichet.db.keys")).expect("a keyring");
    house.good("eb", &["restore", &made, "--force"]);
    let name = set_aside(&house).display().to_string();
    assert_eq!(fs::read(format!("{name}.keys")).expect("a keyring"), keys);
    assert!(!PathBuf::from(format!("{name}.keys.other")).exists());
    house.good("md", &["--db", &name, "queue"]);
}
