//! A keyring that a disk or a hand spoiled, and one that belongs to another key: what is said of it, and that what is advised
//! loses nothing.

use std::fs;

use serde_json::{Value, json};

use super::House;

/// Changes the first digit of what is sealed in the slot of this holder, as the keyring writes it.
fn spoil(house: &House, holder: &str) {
    let file = house.path("guichet.db.keys");
    let text = fs::read_to_string(&file).expect("a keyring");
    let slot = text.find(holder).expect("a slot");
    let at = slot + text[slot..].find("\"sealed\": \"").expect("a sealed key") + "\"sealed\": \"".len();
    let other = if text[at..].starts_with('0') { "1" } else { "0" };
    fs::write(&file, format!("{}{other}{}", &text[..at], &text[at + 1..])).expect("written");
}

#[test]
fn damage_to_the_keyring_is_no_wrong_passphrase_shuts_out_one_person_and_is_mended_by_another() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let ring = fs::read(house.path("guichet.db.keys")).expect("a keyring");
    spoil(&house, "\"name\": \"MD\"");
    let refused = house.run("md", &["queue"]);
    let says = |words: &str| refused.err.contains(words);
    assert!(
        refused.status == 6 && says("keyring is damaged") && says("may be right") && says("--replace"),
        "{}",
        refused.err
    );
    let open = house.good("eb", &["queue"]).err;
    assert!(open.contains("some of its keyring is damaged"), "{open}");
    assert!(house.run("eb", &["doctor"]).out.contains("The keyring is damaged"));
    house.good("eb", &["workers", "add", "MD", "--replace", "--new-passphrase-file", "@md"]);
    assert_eq!(house.good("md", &["queue"]).err, "");
    // A digit of somebody's initials: whoever is not found may be there.
    let text = String::from_utf8(ring).expect("text").replace("\"name\": \"MD\"", "\"name\": \"MF\"");
    fs::write(house.path("guichet.db.keys"), text).expect("written");
    let refused = house.run("md", &["queue"]);
    assert!(refused.status == 6 && refused.err.contains("keyring is damaged"), "{}", refused.err);
}

#[test]
fn a_keyring_of_before_a_change_of_key_is_called_that_and_never_damage_of_the_record() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let before = house.backup_apart();
    house.good("eb", &["rekey"]);
    house.good("eb", &["add", "its", "f67"]);
    let since = fs::read(house.path("guichet.db.keys")).expect("a keyring");
    spoil(&house, "\"name\": \"EB\"");
    let refused = house.run("eb", &["queue"]).err;
    assert!(refused.contains("made since the last change of key (rekey)"), "{refused}");
    assert!(!refused.contains("earlier backup"), "{refused}");
    // Put there all the same: the record is whole, and nobody is told to throw away what was done since.
    fs::copy(format!("{before}.keys"), house.path("guichet.db.keys")).expect("put there");
    for words in [&["queue"][..], &["rekey"], &["passphrase"], &["workers", "add", "MD"]] {
        let refused = house.run("eb", words);
        let says = |words: &str| refused.err.contains(words);
        assert_eq!(refused.status, 6, "{words:?}: {}", refused.err);
        assert!(says("of another key than the record") && says("since the last change of key"), "{}", refused.err);
        assert!(!says("The file is damaged") && !says("guichet restore"), "{}", refused.err);
    }
    let examined = house.run("eb", &["doctor"]);
    let says = |words: &str| examined.out.contains(words);
    assert!(examined.status == 6 && says("of another key than the record"), "{}", examined.out);
    assert!(!says("can no longer be read") && !says("older key") && !says("--force"), "{}", examined.out);
    fs::write(house.path("guichet.db.keys"), since).expect("put back");
    assert_eq!(house.good("eb", &["queue", "--json"]).out.matches("\"ticket\"").count(), 2, "nothing was lost");
}

#[test]
fn a_record_with_one_page_that_is_sound_is_damaged_and_its_keyring_is_not_doubted() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    let mut bytes = fs::read(house.path("guichet.db")).expect("a record");
    bytes[16..4096].fill(7);
    fs::write(house.path("guichet.db"), bytes).expect("written");
    let refused = house.run("eb", &["queue"]);
    assert!(refused.err.contains("The file is damaged") && !refused.err.contains("another key"), "{}", refused.err);
    assert!(!house.run("eb", &["doctor"]).out.contains("another key"));
}

#[test]
fn a_damaged_recovery_key_is_no_other_sheet_and_a_backup_says_that_it_takes_the_damage_along() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["backup"]);
    spoil(&house, "\"holder\": \"recovery\"");
    let examined = house.run("eb", &["doctor"]).out;
    assert!(examined.contains("The keyring is damaged") && !examined.contains("another sheet"), "{examined}");
    for words in [&["backup"][..], &["backup", "--to", "@copies"], &["day", "close", "--yes"]] {
        let warned = house.good("eb", words).err;
        assert!(warned.contains("its keyring is damaged like that of the record"), "{words:?}: {warned}");
        assert!(warned.contains("First mend the record's keyring"), "{words:?}: {warned}");
    }
    let examined = house.run("eb", &["doctor"]).out;
    assert!(examined.contains("keyring (.keys) of this backup is damaged"), "{examined}");
    // Mended in that order, nothing is left to say.
    assert!(!house.good("eb", &["recovery"]).err.contains("damaged like"));
    let examined = house.run("eb", &["doctor"]).out;
    assert!(!examined.contains("damaged"), "{examined}");
}

#[test]
fn a_role_that_somebody_wrote_into_the_keyring_is_not_repeated_as_if_it_were_true() {
    let house = House::new();
    house.good("eb", &["add", "f67", "num"]);
    house.encrypt();
    house.good("eb", &["workers", "add", "MD", "--new-passphrase-file", "@md"]);
    let file = house.path("guichet.db.keys");
    let forged =
        fs::read_to_string(&file).expect("a keyring").replace("\"role\": \"worker\"", "\"role\": \"coordinator\"");
    fs::write(&file, &forged).expect("written");
    let listed = house.good("eb", &["workers", "list"]).out;
    assert_eq!(listed, "EB  coordination\nMD  access damaged: the role is not proven\n");
    let listed: Value = serde_json::from_str(&house.good("eb", &["workers", "list", "--json"]).out).expect("JSON");
    assert_eq!(listed[0], json!({ "name": "EB", "role": "coordinator", "damaged": false }));
    assert_eq!(listed[1], json!({ "name": "MD", "role": null, "damaged": true }));
    // Whoever is claimed to coordinate is nobody who could take the place of the one who does.
    assert!(house.run("eb", &["workers", "remove", "EB"]).err.contains("last"));
    let replaced = house.good("eb", &["workers", "add", "MD", "--replace", "--new-passphrase-file", "@md"]);
    assert!(!replaced.err.contains("coordinat"), "{}", replaced.err);
    assert!(house.good("eb", &["workers", "list"]).out.contains("MD  counter and follow-up"));
    fs::write(&file, forged).expect("written");
    let shut_out = house.good("eb", &["rekey"]).err;
    assert!(
        shut_out.contains("MD (access damaged: the role is not proven): “guichet --worker EB workers add MD”"),
        "{shut_out}"
    );
}

#[test]
fn a_keyring_that_is_gone_is_named_by_each_command_and_nobody_is_asked_for_the_passphrase_they_gave() {
    let house = House::new();
    house.encrypt();
    fs::rename(house.path("guichet.db.keys"), house.path("kk")).expect("moved away");
    let commands: [&[&str]; 6] = [
        &["queue"],
        &["workers", "list"],
        &["workers", "remove", "MD"],
        &["passphrase", "--new-passphrase-file", "@md"],
        &["recovery"],
        &["rekey"],
    ];
    for words in commands {
        let refused = house.run("eb", words);
        let says = |words: &str| refused.err.contains(words);
        let named = says("its keyring is not beside it")
            && says("guichet.db.keys")
            && says("made since the last change of key");
        assert!(refused.status == 6 && named && !says("--passphrase-file"), "{words:?}: {}", refused.err);
    }
    // Any other file is not said to be encrypted.
    fs::write(house.path("guichet.db"), "notes\n".repeat(4000)).expect("written");
    let refused = house.run("eb", &["workers", "list"]).err;
    assert!(refused.contains("not a guichet file"), "{refused}");
}
