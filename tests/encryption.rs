//! Encryption from the command line, as whoever sets a counter up does it: with the real binary and real passphrases.

use std::{
    fs,
    io::Write as _,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use assert_cmd::Command;
use guichet::store::encrypt;
use serde_json::Value;
use tempfile::TempDir;

/// A fresh account, with passphrases in files that only it may read.
struct House(TempDir);

struct Answer {
    status: i32,
    out: String,
    err: String,
}

const EB: &str = "sept chats au grenier";
const MD: &str = "trois vélos sous la pluie";

impl House {
    fn new() -> Self {
        let house = Self(tempfile::tempdir().expect("a folder"));
        house.secret("eb", EB);
        house.secret("md", MD);
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn secret(&self, name: &str, text: &str) {
        fs::write(self.path(name), format!("{text}\n")).expect("written");
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o600)).expect("private");
    }

    /// What the command answers when its words name files of this folder by `@`.
    fn run(&self, who: &str, words: &[&str]) -> Answer {
        let mut command = Command::cargo_bin("guichet").expect("the program");
        command.env_clear().env("HOME", self.0.path()).env("TZ", "Europe/Brussels");
        command.env("GUICHET_DB", self.path("guichet.db")).env("GUICHET_LANG", "en");
        if !who.is_empty() {
            command.env("GUICHET_WORKER", who.to_uppercase()).env("GUICHET_PASSPHRASE_FILE", self.path(who));
        }
        let words = words.iter().map(|word| word.strip_prefix('@').map_or_else(|| word.into(), |name| self.path(name)));
        let done = command.args(words).output().expect("run");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Answer { status: done.status.code().unwrap_or(-1), out: text(done.stdout), err: text(done.stderr) }
    }

    fn good(&self, who: &str, words: &[&str]) -> Answer {
        let answer = self.run(who, words);
        assert_eq!(answer.status, 0, "{words:?}: {}{}", answer.out, answer.err);
        answer
    }

    /// The newest backup that was made beside the record.
    fn newest_backup(&self) -> String {
        let found = fs::read_dir(self.path("backups")).expect("backups").flatten().map(|entry| entry.path());
        let is_backup = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "db");
        found.filter(is_backup).max().expect("a backup").display().to_string()
    }

    /// Encrypts the record for EB and says the recovery key.
    fn encrypt(&self) -> String {
        let said = self.good("eb", &["encrypt", "--new-passphrase-file", "@eb", "--json"]);
        let said: Value = serde_json::from_str(&said.out).expect("JSON");
        let groups = said["recovery_key"].as_array().expect("groups").iter().filter_map(Value::as_str);
        groups.collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn a_team_shares_an_encrypted_record_and_each_has_a_passphrase() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let refused = house.run("", &["queue"]);
    assert_eq!(refused.status, 6, "{}", refused.err);
    assert!(refused.err.contains("encrypted") && refused.out.is_empty());
    assert!(house.good("eb", &["queue", "--json"]).out.contains("num"));
    assert_eq!(house.run("md", &["queue"]).status, 6);
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("md", &["add", "h30", "log"]);
    let queue = house.good("eb", &["queue", "--json"]).out;
    assert!(queue.contains("num") && queue.contains("log"), "{queue}");
    let refused = house.run("md", &["workers", "add", "ZZ", "--new-passphrase-file", "@md"]);
    assert_eq!(refused.status, 5, "{}", refused.err);
    assert_eq!(
        house.run("md", &["report", "--period", "2026", "--by", "worker"]).status,
        5,
        "a worker counts no colleagues"
    );
    house.good("eb", &["report", "--period", "2026", "--by", "worker"]);
    house.good("eb", &["workers", "remove", "MD"]);
    assert_eq!(house.run("md", &["queue"]).status, 6);
    assert_eq!(house.run("eb", &["workers", "remove", "EB"]).status, 5, "somebody must be able to add others");
}

#[test]
fn initials_are_cleaned_before_they_stand_in_the_keyring() {
    let house = House::new();
    let with_signs_unseen = "E\u{200b}B\u{1b}[31m";
    let house_words = ["--worker", with_signs_unseen, "encrypt", "--new-passphrase-file", "@eb"];
    let said = house.run("eb", &house_words);
    assert_eq!(said.status, 0, "{}", said.err);
    let workers = house.good("eb", &["workers", "list"]).out;
    assert!(workers.starts_with("EB") && !workers.contains(['\u{200b}', '\u{1b}']), "{workers:?}");
}

#[test]
fn a_name_that_has_a_passphrase_is_given_another_one_only_on_demand() {
    let house = House::new();
    house.encrypt();
    let add = |name: &str, more: &[&str]| {
        house.run("eb", &[&["workers", "add", name, "--new-passphrase-file", "@new"], more].concat())
    };
    house.secret("new", MD);
    assert_eq!(add("MD", &[]).err, "", "somebody new");
    house.good("md", &["case", "add", "3j", "call", "back"]);
    house.secret("new", "une phrase toute neuve");
    for slip in ["MD", "md"] {
        let refused = add(slip, &[]);
        assert_eq!(refused.status, 5, "{}", refused.err);
        assert!(
            refused.err.contains("MD has a passphrase already") && refused.err.contains("--replace"),
            "{}",
            refused.err
        );
    }
    assert_eq!(add("ZZ", &["--replace"]).status, 3, "nobody is there to be given another one");
    house.good("md", &["queue"]);
    // Typed in small letters, it still is MD, whose cases are found.
    let given = add("md", &["--replace"]);
    assert!(given.status == 0 && given.out.contains("MD has a new passphrase"), "{}{}", given.out, given.err);
    assert!(given.err.contains("still opens with the old passphrase") && given.err.contains("rekey"), "{}", given.err);
    assert_eq!(house.run("md", &["queue"]).status, 6, "the old one opens nothing");
    house.secret("md", "une phrase toute neuve");
    assert!(house.good("md", &["cases", "--mine", "--json"]).out.contains("call back"));
    assert!(house.good("eb", &["workers", "list"]).out.contains("MD"));
    // Another role is said, too.
    assert!(add("MD", &["--replace", "--coordinator"]).err.contains("MD will coordinate"));
    assert!(add("MD", &["--replace"]).err.contains("MD coordinated"));
}

#[test]
fn initials_that_are_a_whole_sentence_are_refused_before_a_passphrase_is_asked_for() {
    let house = House::new();
    house.encrypt();
    let add = |name: &str| house.run("eb", &["workers", "add", name, "--new-passphrase-file", "@md"]);
    let refused = add(&"b".repeat(21));
    assert!(refused.status == 2 && refused.err.contains("20 characters at most"), "{}", refused.err);
    assert_eq!(add(&"b".repeat(20)).status, 0);
}

#[test]
fn a_name_that_the_record_knows_from_before_is_not_given_out_without_a_word() {
    let house = House::new();
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    house.good("md", &["case", "add", "3j", "call", "back"]);
    assert!(house.good("eb", &["workers", "remove", "md"]).out.contains("MD can no longer"));
    let said = house.good("eb", &["workers", "add", "md", "--new-passphrase-file", "@md"]).err;
    assert!(said.contains("written MD, with other capitals"), "{said}");
    house.good("eb", &["workers", "remove", "md"]);
    let said = house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]).err;
    assert!(said.contains("The record knows MD already") && said.contains("other initials"), "{said}");
    assert!(!house.good("eb", &["workers", "add", "ZZ", "--new-passphrase-file", "@md"]).err.contains("knows"));
}

#[test]
fn the_audit_says_whose_passphrase_was_given_replaced_changed_and_taken_away() {
    let house = House::new();
    let key = house.encrypt();
    let add = ["workers", "add", "M D", "--new-passphrase-file", "@md"];
    house.good("eb", &add);
    house.good("eb", &[&add[..], &["--replace"]].concat());
    house.good("eb", &[&add[..], &["--replace", "--coordinator"]].concat());
    house.secret("key", &key);
    let words = ["--worker", "M D", "passphrase", "--recovery-file", "@key", "--new-passphrase-file", "@eb"];
    house.good("", &words);
    house.good("eb", &["workers", "remove", "m d"]);
    let said: Value = serde_json::from_str(&house.good("eb", &["audit", "show", "--json"]).out).expect("JSON");
    let about_keys = |entry: &&Value| entry["what"] == "keys" && entry["records"][0]["kind"] == "worker";
    let told = said["entries"].as_array().expect("entries").iter().filter(about_keys);
    let told: Vec<_> = told.map(|entry| (entry["detail"].as_str(), entry["records"][0]["id"].as_str())).collect();
    let of = |detail| (Some(detail), Some("M D"));
    let expected = ["worker-removed", "passphrase-recovery", "coordinator-replaced", "worker-replaced", "worker-added"];
    assert_eq!(told, expected.map(of));
    let said = house.good("eb", &["audit", "show"]).out;
    assert!(said.contains("access given · M D") && said.contains("passphrase replaced by another · M D"), "{said}");
    house.good("eb", &["audit", "verify"]);
}

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
fn a_backup_of_before_says_whom_it_knows() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["backup", "--to", "@copies"]);
    let made =
        fs::read_dir(house.path("copies")).expect("the copies").map(|entry| entry.expect("an entry").file_name());
    let made = made.filter_map(|name| name.into_string().ok()).find(|name| !name.ends_with("keys")).expect("a backup");
    let made = format!("@copies/{made}");
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
    let made = house.good("eb", &["backup", "--to", "@copies"]).out;
    let made = made.trim().rsplit_once(' ').expect("a path").1.to_owned();
    let same = house.good("eb", &["restore", &made, "--force"]).err;
    assert!(same.contains("EB, MD") && !same.contains("taken away"), "{same}");
    house.good("eb", &["workers", "remove", "MD"]);
    let said = house.good("eb", &["restore", &made, "--force"]).err;
    assert!(said.contains("taken away since, and is back with this backup: MD."), "{said}");
    house.good("md", &["queue"]);
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
    assert!(!house.run("eb", &["doctor"]).out.contains("recovery key of today"));
    fs::copy(house.path("ring"), format!("{after}.keys")).expect("copied");
    let said = house.run("eb", &["doctor"]).out;
    assert!(said.contains("The recovery key of today does not open this backup"), "{said}");
    house.good("eb", &["backup"]);
    assert!(!house.run("eb", &["doctor"]).out.contains("recovery key of today"));
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
        ("one.db", &[][..], "file written: whole copy of what can be read"),
        (
            "other.db",
            &["--recovery-file", "@key"],
            "file written: whole copy of what can be read, with the recovery key",
        ),
    ] {
        let file = format!("@{file}");
        house.good("eb", &[&["rescue", "@guichet.db", "--output", &file], with].concat());
        let said = house.good("eb", &["--db", &file, "audit", "show"]).out;
        let last = said.lines().find(|line| line.contains("file written")).expect("an entry");
        assert!(last.trim_end().ends_with(says), "{last}");
        house.good("eb", &["--db", &file, "audit", "verify"]);
    }
    assert!(!house.good("eb", &["audit", "show"]).out.contains("file written"), "the damaged record is left alone");
}

#[test]
fn a_sheet_that_cannot_be_written_is_refused_before_anything_is_changed() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let encrypt: &[&str] = &["encrypt", "--new-passphrase-file", "@eb", "--sheet", "@no/such/folder/key.txt"];
    let refused = house.run("eb", encrypt);
    assert_eq!(refused.status, 6, "{}", refused.err);
    house.good("", &["queue"]);
    let key = house.encrypt();
    for command in ["recovery", "rekey"] {
        let refused = house.run("eb", &[command, "--sheet", "@no/such/folder/key.txt"]);
        let says = |words: &str| refused.err.contains(words);
        assert!(refused.status == 6 && says("no/such/folder") && says("Nothing was recorded"), "{}", refused.err);
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
fn copies_from_before_are_named_and_removed_on_demand() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.good("eb", &["backup"]);
    let old = house.path("backups").join("guichet-2026-01-05-180000.db");
    fs::copy(house.path("guichet.db"), &old).expect("a backup of January");
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
fn another_key_and_none_at_all() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    assert_eq!(house.run("md", &["rekey"]).status, 5);
    let said = house.good("eb", &["rekey", "--sheet", "@key.pdf"]).err;
    assert!(said.contains("One other person") && said.contains("Backups from before keep the old key"), "{said}");
    assert_eq!((house.run("md", &["queue"]).status, house.run("eb", &["queue"]).status), (6, 0));
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
fn the_only_passphrase_says_who_works() {
    let house = House::new();
    house.encrypt();
    let alone = |words: &[&str]| house.good("", &[&["--passphrase-file", "@eb"], words].concat()).out;
    alone(&["case", "add", "3j", "call", "back"]);
    assert!(alone(&["cases", "--mine", "--json"]).contains("call back"));
    alone(&["add", "f67", "num"]);
    assert!(alone(&["next", "--json"]).contains("\"EB\""));
    // However the initials are typed, it is the one who has the passphrase.
    house.good("eb", &["--worker", "eb", "case", "add", "3j", "write", "to", "them"]);
    assert!(alone(&["cases", "--mine", "--json"]).contains("write to them"));
}

#[test]
fn a_folder_in_the_place_of_a_file_is_called_one_and_a_refusal_speaks_of_what_was_asked() {
    let house = House::new();
    house.encrypt();
    fs::create_dir(house.path("folder")).expect("a folder");
    let asked: [&[&str]; 4] = [
        &["retention", "show", "--output", "@folder"],
        &["retention", "show", "--output", "@folder", "--force"],
        &["passphrase", "--new-passphrase-file", "@folder"],
        &["recovery", "--sheet", "@folder"],
    ];
    for words in asked {
        let refused = house.run("eb", words);
        assert_eq!(refused.status, 2, "{words:?}: {}", refused.err);
        assert!(refused.err.contains("a folder, not a file") && !refused.err.contains("--force"), "{}", refused.err);
    }
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    for (words, of_figures) in [
        (&["report", "--period", "2026", "--by", "worker"][..], true),
        (&["retention", "show"], false),
        (&["audit", "show"], false),
    ] {
        let refused = house.run("md", words);
        assert!(refused.status == 5 && refused.err.contains("workers list"), "{}", refused.err);
        assert_eq!(refused.err.contains("without “worker”"), of_figures, "{}", refused.err);
    }
}

#[test]
fn errors_say_how_it_stands_and_what_to_do() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    for asked in [&["workers", "list"][..], &["passphrase"], &["recovery"]] {
        let refused = house.run("eb", asked);
        assert!(refused.status != 0 && refused.err.contains("This record is not encrypted"), "{}", refused.err);
    }
    house.encrypt();
    let refused = house.run("eb", &["decrypt"]);
    assert!(refused.err.contains("--yes") && refused.err.contains("Nothing was done"), "{}", refused.err);
    let refused = house.run("eb", &["workers", "remove", "ZZ"]);
    assert!(refused.err.contains("Nobody has a passphrase under these initials. Nothing"), "{}", refused.err);
}

#[test]
fn a_secret_that_a_windows_program_saved_opens_the_record_and_what_is_no_text_is_called_so() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    let key = house.encrypt();
    let save = |name: &str, bytes: Vec<u8>| {
        fs::write(house.path(name), bytes).expect("written");
        fs::set_permissions(house.path(name), fs::Permissions::from_mode(0o600)).expect("private");
    };
    let two_bytes = |text: &str| format!("\u{FEFF}{text}\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    save("marked", format!("\u{FEFF}{EB}\r\n").into_bytes());
    save("wide", two_bytes(EB));
    for file in ["@marked", "@wide"] {
        house.good("eb", &["--passphrase-file", file, "queue"]);
    }
    save("sheet", two_bytes(&key));
    house.good("eb", &["passphrase", "--recovery-file", "@sheet", "--new-passphrase-file", "@md"]);
    save("latin", b"trois v\xE9los sous la pluie\n".to_vec());
    let refused = house.run("eb", &["--passphrase-file", "@latin", "queue"]);
    assert!(refused.status == 4 && refused.err.contains("not text in UTF-8"), "{}", refused.err);
    assert!(!refused.err.contains("detail:"), "{}", refused.err);
}

#[test]
fn a_variable_that_is_empty_is_one_that_is_not_set() {
    let house = House::new();
    let run = |words: &[&str]| {
        let mut command = Command::cargo_bin("guichet").expect("the program");
        command.env_clear().env("HOME", house.0.path()).env("TZ", "Europe/Brussels").env("GUICHET_LANG", "en");
        for name in ["DB", "CONFIG", "PASSPHRASE_FILE", "WORKER", "DESK"] {
            command.env(format!("GUICHET_{name}"), "");
        }
        command.args(words).output().expect("run")
    };
    assert!(run(&["add", "f67", "num"]).status.success());
    assert!(String::from_utf8_lossy(&run(&["queue", "--json"]).stdout).contains("num"), "where it usually is");
    assert!(!house.path("guichet.db").exists());
    assert_eq!(run(&["--db", "", "queue"]).status.code(), Some(2), "a script's own variable is empty");
}

#[test]
fn a_secret_that_others_can_read_is_not_used() {
    let house = House::new();
    fs::set_permissions(house.path("eb"), fs::Permissions::from_mode(0o644)).expect("open");
    let refused = house.run("eb", &["encrypt", "--new-passphrase-file", "@eb"]);
    assert_eq!(refused.status, 2, "{}", refused.err);
    assert!(refused.err.contains("chmod 600") && !house.path("guichet.db.keys").exists());
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
