//! What is typed, given by a file or by the surroundings, and the words of what is refused.

use std::{fs, os::unix::fs::PermissionsExt as _};

use assert_cmd::Command;

use crate::{EB, House};

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
